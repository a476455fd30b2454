// SPDX-License-Identifier: GPL-3.0-or-later
// The tools along the stage's edge, two pages of signs: what can go wrong, and what clients do. The one in the hand is
// marked; its name and what it is set to stand in the strip below the stage.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Rectangle {
    id: tray

    required property Run run
    property int page: 0
    readonly property int side: Theme.u(32)
    readonly property alias hovered: over.hovered

    width: column.width + Theme.u(10)
    height: column.height + Theme.u(10)
    radius: Theme.radiusButton
    color: Theme.card
    border.color: Theme.line
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Tools")

    HoverHandler {
        id: over
    }
    Column {
        id: column

        x: Theme.u(5)
        y: Theme.u(5)
        spacing: Theme.u(4)

        Row {
            Repeater {
                model: [qsTr("Faults"), qsTr("Clients")]

                PushButton {
                    id: tab

                    required property int index
                    required property string modelData

                    width: tray.side + Theme.u(14)
                    implicitHeight: Theme.u(26)
                    leftPadding: 0
                    rightPadding: 0
                    quiet: true
                    checked: tray.page === index
                    size: Theme.fontTiny
                    text: modelData
                    Accessible.role: Accessible.PageTab
                    onClicked: tray.page = tab.index
                }
            }
        }
        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            columns: 2
            spacing: Theme.u(2)

            Repeater {
                model: tray.page === 0 ? tray.run.tools.faults : tray.run.tools.requests

                PushButton {
                    id: button

                    required property int tool
                    required property string name
                    required sign
                    required property string cap
                    required property bool held

                    objectName: "tool" + tool
                    implicitWidth: tray.side
                    implicitHeight: Theme.u(30)
                    leftPadding: 0
                    rightPadding: 0
                    quiet: true
                    checked: held
                    hint: cap === "" ? name : qsTr("%1 (%2)").arg(name).arg(cap)
                    onClicked: tray.run.tools.take(button.tool)
                }
            }
        }
    }
}
