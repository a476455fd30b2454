// SPDX-License-Identifier: GPL-3.0-or-later
// One column of promises: headings, and a line for each with its state at the cursor. A sign and a word beside the colour.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Column {
    id: list

    required property Run run
    property alias model: lines.model
    property bool airy: false // there is height to spare

    Repeater {
        id: lines

        Item {
            id: line

            required property int guarantee
            required property string name
            required property string state
            required property int verdict
            required property bool chosen
            readonly property bool heading: guarantee < 0
            readonly property color tint: verdict === 2 ? Theme.bad : verdict === 1 ? Theme.good : Theme.mute

            objectName: heading ? "" : "guarantee-" + name
            width: list.width
            height: heading ? Theme.u(list.airy ? 34 : 24) : Theme.u(list.airy ? 32 : 24)
            activeFocusOnTab: !heading
            Accessible.role: heading ? Accessible.Heading : Accessible.Button
            Accessible.name: heading ? name : name + ", " + state
            Accessible.onPressAction: list.run.guarantees.choose(guarantee)
            Keys.onReturnPressed: list.run.guarantees.choose(guarantee)
            Keys.onSpacePressed: list.run.guarantees.choose(guarantee)

            Rectangle {
                anchors.fill: parent
                anchors.margins: 1
                visible: !line.heading && (line.verdict === 2 || line.chosen || area.containsMouse)
                radius: Theme.radiusChip
                color: line.verdict === 2 || line.chosen || area.containsMouse ? Theme.raised : "transparent"
                border.width: line.verdict === 2 || line.chosen ? Math.max(1, Theme.u(1)) : 0
                border.color: line.verdict === 2 ? Theme.bad : Theme.accent
            }
            Words {
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.u(5)
                visible: line.heading
                text: line.name
                font.pixelSize: Theme.fontTiny
                font.bold: true
                color: Theme.mute
            }
            // A letter, not a shape: the software renderer does not cut shapes off at the edge of what scrolls.
            Words {
                x: Theme.u(6)
                width: Theme.u(16)
                anchors.verticalCenter: parent.verticalCenter
                visible: !line.heading
                horizontalAlignment: Text.AlignHCenter
                text: line.verdict === 2 ? "✕" : line.verdict === 1 ? "✓" : "–"
                font.pixelSize: Theme.fontCaption
                font.bold: true
                color: line.tint
            }
            Words {
                id: promise

                x: Theme.u(26)
                anchors.verticalCenter: parent.verticalCenter
                visible: !line.heading
                width: line.width - x - (word.visible ? word.width + Theme.u(14) : Theme.u(4))
                elide: Text.ElideRight
                text: line.name
                font.pixelSize: Theme.fontCaption
                font.bold: line.chosen
                color: line.verdict === 2 ? Theme.bad : line.verdict === 0 ? Theme.text2 : Theme.ink
            }
            Words {
                id: word

                anchors.right: parent.right
                anchors.rightMargin: Theme.u(8)
                anchors.verticalCenter: parent.verticalCenter
                // The sign says it too.
                visible: !line.heading && (line.verdict === 2 || list.width >= Theme.u(275))
                text: line.state
                font.pixelSize: Theme.fontTiny
                color: line.verdict === 2 ? Theme.bad : Theme.mute
            }
            MouseArea {
                id: area

                anchors.fill: parent
                enabled: !line.heading
                hoverEnabled: true
                onClicked: list.run.guarantees.choose(line.guarantee)
            }
            FocusRing {
                anchors.margins: 0
                shown: line.activeFocus
            }
        }
    }
}
