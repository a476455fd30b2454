// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the protocol with a switch each: what a rule is for shows when it is off.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Column {
    id: list

    required property Run run
    property bool purposes: false // there is height for the sentences

    Words {
        width: parent.width
        bottomPadding: Theme.u(4)
        text: qsTr("Rules")
        font.pixelSize: Theme.fontTiny
        font.bold: true
        color: Theme.mute
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Repeater {
        model: list.run.guarantees.rules

        Item {
            id: line

            required property int rule
            required property string name
            required property string purpose
            required property bool on
            readonly property bool told: list.purposes || activeFocus || !on

            objectName: "rule-" + name
            width: list.width
            height: words.height + Theme.u(8)
            activeFocusOnTab: true
            Accessible.role: Accessible.CheckBox
            Accessible.name: name
            Accessible.description: purpose
            Accessible.checked: on
            Accessible.onPressAction: line.turn()
            Keys.onReturnPressed: line.turn()
            Keys.onSpacePressed: line.turn()

            function turn() {
                list.run.guarantees.setRule(rule, !on);
            }

            Rectangle {
                anchors.fill: parent
                radius: Theme.radiusChip
                color: Theme.raised
                visible: area.containsMouse
            }
            Rectangle {
                id: track

                x: Theme.u(4)
                y: Theme.u(6)
                width: Theme.u(28)
                height: Theme.u(14)
                radius: height / 2
                color: line.on ? Theme.raised : "transparent"
                border.width: Math.max(1, Theme.u(1))
                border.color: line.on ? Theme.link : Theme.leader

                Rectangle {
                    x: line.on ? parent.width - width - Theme.u(2) : Theme.u(2)
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.u(10)
                    height: width
                    radius: width / 2
                    color: line.on ? Theme.text2 : Theme.leader
                }
            }
            Column {
                id: words

                x: Theme.u(40)
                y: Theme.u(3)
                width: parent.width - x - Theme.u(4)

                Words {
                    width: parent.width
                    text: line.on ? line.name : qsTr("%1: off").arg(line.name)
                    elide: Text.ElideRight
                    font.pixelSize: Theme.fontCaption
                    font.bold: !line.on
                    color: line.on ? Theme.ink : Theme.leader
                }
                Words {
                    width: parent.width
                    visible: line.told
                    text: line.purpose
                    wrapMode: Text.Wrap
                    lineHeight: 1.2
                    font.pixelSize: Theme.fontTiny
                    color: Theme.mute
                }
            }
            MouseArea {
                id: area

                anchors.fill: parent
                hoverEnabled: true
                onClicked: line.turn()
            }
            FocusRing {
                anchors.margins: 0
                shown: line.activeFocus
            }
            HintBubble {
                text: line.purpose
                shown: area.containsMouse && !line.told
            }
        }
    }
}
