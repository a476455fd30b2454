// SPDX-License-Identifier: GPL-3.0-or-later
// Charts over the one cursor: a list to choose from, and as many of them side by side as there is room for.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.Controls
import ZabLab.Theme

View {
    id: view

    property int current: 3
    property bool whole: false
    readonly property var names: [qsTr("Elections"), qsTr("Commit latency"), qsTr("Messages"), qsTr("PING age"), qsTr("Log lag")]
    readonly property int across: width - rail.width > Theme.u(900) ? 2 : 1
    readonly property int down: Math.max(1, Math.min(2, Math.floor(height / Theme.u(230))))

    tools: Segmented {
        implicitHeight: Theme.u(30)
        name: qsTr("How much of the run")
        options: [qsTr("30 s"), qsTr("whole run")]
        size: Theme.fontCaption
        current: view.whole ? 1 : 0
        onPicked: index => view.whole = index === 1
    }
    Column {
        id: rail

        width: view.brief ? 0 : Theme.u(128)
        visible: !view.brief
        y: Theme.u(2)
        spacing: Math.max(0, Math.min(Theme.u(4), (view.height - view.names.length * Theme.u(26)) / view.names.length))
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Chart")

        Repeater {
            model: view.names

            PushButton {
                id: entry

                required property int index
                required property string modelData
                readonly property bool shown: (index - view.current + view.names.length) % view.names.length < grid.count

                objectName: "chart-" + index
                width: rail.width - Theme.u(12)
                implicitHeight: Theme.u(26)
                quiet: true
                leftAligned: true
                leftPadding: Theme.u(10)
                checked: index === view.current
                text: modelData
                size: Theme.fontCaption
                Accessible.role: Accessible.RadioButton
                Accessible.checked: checked
                onClicked: view.current = index

                Rectangle {
                    width: Math.max(2, Theme.u(3))
                    height: parent.height
                    radius: 1
                    color: entry.checked ? Theme.accent : Theme.link
                    visible: entry.shown
                }
            }
        }
    }
    // By hand, not in a GridLayout: how many there are follows from the size, and a layout that loses an item while it
    // is being resized goes on with what was deleted (Qt 6.4).
    Item {
        id: grid

        readonly property int count: view.across * view.down
        readonly property real gapX: Theme.u(20)
        readonly property real gapY: Theme.u(12)

        anchors.fill: parent
        anchors.leftMargin: rail.width + Theme.u(4)

        Repeater {
            model: 4

            ChartPane {
                required property int index

                objectName: "chartPane" + index
                visible: index < grid.count
                x: index % view.across * (width + grid.gapX)
                y: Math.floor(index / view.across) * (height + grid.gapY)
                width: Math.max(0, (grid.width - (view.across - 1) * grid.gapX) / view.across)
                height: Math.max(0, (grid.height - (view.down - 1) * grid.gapY) / view.down)
                run: view.run
                kind: (view.current + index) % view.names.length
                whole: view.whole
            }
        }
    }
}
