// SPDX-License-Identifier: GPL-3.0-or-later
// The tools along the stage's edge, two pages: what can go wrong, and what clients do. Each is a sign with a word beside
// it where the stage has the room, and its full name under the pointer always. The one in the hand is marked; its name
// and what it is set to stand in the strip below the stage.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Rectangle {
    id: tray

    required property Run run
    property int page: 0
    property size room: Qt.size(0, 0) // of the stage
    readonly property int side: Theme.u(32)
    property int strip: 0 // of the room's height, while the strip of the tool in the hand stands below it
    // Of many servers the totals stand below the tools, and need the corner.
    // The longer page decides, so that turning it moves nothing; and so does the room that there is without the strip.
    readonly property int most: Math.max(run.tools.faults.count, run.tools.requests.count)
    readonly property real forLines: (room.height - Theme.u(122)) / most
    readonly property bool oneColumn: run.voters + run.observers <= 15 && room.width > Theme.u(720) && forLines + strip / most >= Theme.u(22)
    readonly property int lines: oneColumn ? Math.max(Theme.u(18), Math.min(Theme.u(26), forLines)) : Theme.u(26)
    readonly property int lows: Math.max(1, Math.floor((room.height - Theme.u(90)) / Theme.u(32))) // rows of signs
    readonly property int columns: oneColumn ? 1 : words ? 2 : Math.max(2, Math.ceil(most / lows))
    readonly property bool words: oneColumn || (room.width > Theme.u(1060) && lows * 2 >= most)
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

                    width: Math.max(tray.side + Theme.u(14), Math.round(grid.width / 2))
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
            id: grid

            anchors.horizontalCenter: parent.horizontalCenter
            columns: tray.columns
            spacing: tray.words ? 0 : Theme.u(2)

            Repeater {
                model: tray.page === 0 ? tray.run.tools.faults : tray.run.tools.requests

                PushButton {
                    id: button

                    required property int tool
                    required property string name
                    required property string brief
                    required sign
                    required property string cap
                    required property bool held

                    objectName: "tool" + tool
                    width: tray.words ? Theme.u(tray.oneColumn ? 104 : 94) : tray.side
                    implicitHeight: tray.words ? tray.lines : Theme.u(30)
                    leftPadding: tray.words ? Theme.u(6) : 0
                    rightPadding: 0
                    quiet: true
                    leftAligned: tray.words
                    alwaysHints: true
                    text: tray.words ? brief : ""
                    size: tray.words ? Theme.fontCaption : Theme.fontSecondary
                    checked: held
                    hint: cap === "" ? name : qsTr("%1 (%2)").arg(name).arg(cap)
                    onClicked: tray.run.tools.take(button.tool)
                }
            }
        }
    }
}
