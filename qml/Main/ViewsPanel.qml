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
    property bool trueAxis: false
    property bool heartbeats: false

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
        visible: !panel.brief
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
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.u(14)
        y: tabs.y
        spacing: Theme.u(6)
        visible: panel.current === 0 && !panel.brief

        PushButton {
            quiet: true
            implicitHeight: Theme.u(32)
            visible: !diagram.following
            sign: "right"
            text: qsTr("Follow the cursor")
            size: Theme.fontCaption
            onClicked: diagram.following = true
        }
        PushButton {
            quiet: true
            implicitHeight: Theme.u(32)
            checked: panel.heartbeats
            text: qsTr("heartbeats")
            hint: qsTr("Draw every PING")
            size: Theme.fontCaption
            onClicked: panel.heartbeats = !panel.heartbeats
        }
        PushButton {
            quiet: true
            implicitHeight: Theme.u(32)
            checked: panel.trueAxis
            text: qsTr("true time axis")
            size: Theme.fontCaption
            onClicked: panel.trueAxis = !panel.trueAxis
        }
    }
    Item {
        anchors.fill: parent
        anchors.topMargin: panel.brief ? Theme.u(6) : tabs.y + tabs.height + Theme.u(2)
        anchors.leftMargin: Theme.u(14)
        anchors.rightMargin: Theme.u(14)
        anchors.bottomMargin: Theme.u(8)

        SpaceTimeItem {
            id: diagram

            objectName: "spaceTime"
            anchors.fill: parent
            visible: panel.current === 0
            source: panel.run
            themeKind: Theme.kind
            unit: Theme.unit
            language: Language.current
            selectedKind: panel.run.selectedKind
            selectedId: panel.run.selectedId // qmllint disable type
            trueAxis: panel.trueAxis
            heartbeats: panel.heartbeats
            onElementClicked: (kind, id, detail) => panel.run.clicked(kind, id, detail)
            onElementDoubleClicked: (kind, id, detail) => panel.run.doubleClicked(kind, id)
            onSeekRequested: us => panel.run.seekTo(us)
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Space-time diagram up to %1").arg(panel.run.clock)
        }
        EventList {
            anchors.fill: parent
            visible: panel.current === 1
            run: panel.run
        }
        // Not in a Loader: Qt 6.4 refuses to make a bound component there.
        SilenceView {
            anchors.fill: parent
            visible: panel.current === 2
            run: panel.run
        }
    }
}
