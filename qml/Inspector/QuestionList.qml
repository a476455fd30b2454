// SPDX-License-Identifier: GPL-3.0-or-later
// What can be asked of the selected thing; the answer of the one that is open stands below it.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Column {
    id: list

    required property Inspector facts
    readonly property bool candidateOpen: {
        for (let i = 0; i < chips.count; ++i)
            if ((chips.itemAt(i) as PushButton)?.checked)
                return true;
        return false;
    }

    property Item openEntry: null // the question that is answered
    signal asked // by a person

    function ask(index: int) {
        asked();
        facts.ask(index);
    }
    property int openIndex: -1

    Repeater {
        model: list.facts.questions

        Column {
            id: entry

            required property int index
            required property string text
            required property bool open

            width: list.width
            onOpenChanged: noteOpen()
            Component.onCompleted: noteOpen()

            function noteOpen() {
                if (open) {
                    list.openIndex = entry.index;
                    list.openEntry = entry;
                } else if (list.openEntry === entry)
                    list.openEntry = null;
            }

            Item {
                id: head

                width: parent.width
                height: question.height + Theme.u(12)
                activeFocusOnTab: true
                Accessible.role: Accessible.Button
                Accessible.name: entry.text
                Accessible.checked: entry.open
                Accessible.onPressAction: list.ask(entry.index)
                Keys.onReturnPressed: list.ask(entry.index)
                Keys.onSpacePressed: list.ask(entry.index)

                Rectangle {
                    anchors.fill: parent
                    radius: Theme.radiusChip
                    color: Theme.raised
                    visible: area.containsMouse
                }
                // A letter, not a shape: the software renderer does not cut shapes off at the edge of what scrolls.
                Words {
                    width: Theme.u(16)
                    y: question.y
                    horizontalAlignment: Text.AlignHCenter
                    text: entry.open ? "▾" : "▸"
                    lineHeight: 1.2
                    font.pixelSize: Theme.fontSecondary
                    color: entry.open ? Theme.accent : Theme.mute
                }
                Words {
                    id: question

                    x: Theme.u(22)
                    y: Theme.u(6)
                    width: parent.width - x
                    text: entry.text
                    wrapMode: Text.Wrap
                    lineHeight: 1.2
                    font.pixelSize: Theme.fontSecondary
                    font.bold: entry.open
                    color: entry.open ? Theme.ink : Theme.text2
                }
                MouseArea {
                    id: area

                    anchors.fill: parent
                    hoverEnabled: true
                    onClicked: list.ask(entry.index)
                }
                FocusRing {
                    anchors.margins: 0
                    shown: head.activeFocus
                }
            }
            AnswerLines {
                width: parent.width
                shown: entry.open
                facts: list.facts
            }
        }
    }
    Column {
        width: parent.width
        visible: chips.count > 0
        spacing: Theme.u(6)
        topPadding: Theme.u(6)

        Words {
            x: Theme.u(22)
            width: parent.width - x
            text: list.facts.notVoting
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontSecondary
            color: Theme.text2
        }
        Flow {
            x: Theme.u(22)
            width: parent.width - x
            spacing: Theme.u(6)

            Repeater {
                id: chips

                model: list.facts.candidates

                PushButton {
                    required property int index
                    required property string answer
                    required property bool chosen

                    objectName: "candidate-" + answer
                    implicitHeight: Theme.u(28)
                    leftPadding: Theme.u(9)
                    rightPadding: Theme.u(9)
                    text: answer
                    size: Theme.fontCaption
                    checked: chosen
                    onClicked: list.facts.askCandidate(index)
                }
            }
        }
        AnswerLines {
            width: parent.width
            shown: list.candidateOpen
            facts: list.facts
        }
    }
}
