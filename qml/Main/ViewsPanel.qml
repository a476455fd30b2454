// SPDX-License-Identifier: GPL-3.0-or-later
// The views below the stage: one cursor over all of them.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Charts
import ZabLab.Controls
import ZabLab.Theme
import ZabLab.Timeline

Panel {
    id: panel

    required property Run run
    property bool brief: false
    property int current: 0

    function show(view: string) {
        if (view === "charts")
            current = 2;
        else if (view === "events")
            current = 1;
        else if (view === "space-time")
            current = 0;
    }
    Connections {
        target: panel.run.lesson

        function onStepEntered() {
            panel.show(panel.run.lesson.view);
        }
    }
    Row {
        id: tabs

        x: Theme.u(14)
        y: Theme.u(6)
        spacing: Theme.u(4)

        Repeater {
            model: [qsTr("Space-time"), qsTr("Events"), qsTr("Heartbeats")]

            PushButton {
                id: tab

                required property int index
                required property string modelData

                quiet: true
                implicitHeight: Theme.u(32)
                text: modelData
                size: Theme.fontSecondary
                Accessible.role: Accessible.PageTab
                Accessible.name: modelData
                onClicked: panel.current = index

                Rectangle {
                    anchors.bottom: parent.bottom
                    x: Theme.u(10)
                    width: parent.width - 2 * x
                    height: Math.max(2, Theme.u(2))
                    radius: 1
                    color: Theme.accent
                    visible: panel.current === tab.index
                }
            }
        }
    }
    Item {
        anchors.fill: parent
        anchors.topMargin: tabs.y + tabs.height + Theme.u(2)
        anchors.leftMargin: Theme.u(14)
        anchors.rightMargin: Theme.u(14)
        anchors.bottomMargin: Theme.u(8)

        EventList {
            anchors.fill: parent
            visible: panel.current !== 2
            run: panel.run
        }
        Loader {
            anchors.fill: parent
            active: panel.current === 2 && panel.visible
            visible: active

            sourceComponent: SilenceView {
                run: panel.run
            }
        }
    }
}
