// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of the selected thing: its last word, the two votes that were compared, what can be asked, its fields.
// With nothing selected: the ensemble at a glance.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Ledger
import ZabLab.Theme

Panel {
    id: panel

    required property Run run
    readonly property Inspector facts: run.inspector
    // Another thing is read from its beginning.
    readonly property string subject: run.selectedKind + ":" + run.selectedId // qmllint disable type
    onSubjectChanged: scroller.contentY = 0
    readonly property bool client: facts.requestsTitle !== ""

    objectName: "inspector"

    Scroller {
        id: scroller

        anchors.fill: parent
        anchors.margins: Theme.u(4)
        contentHeight: column.height + 2 * Theme.u(14)

        Column {
            id: column

            x: Theme.u(14)
            y: Theme.u(14)
            width: parent.width - 2 * Theme.u(14)
            spacing: Theme.u(12)

            Column {
                width: parent.width
                visible: panel.facts.empty
                spacing: Theme.u(8)

                Heading {
                    text: qsTr("Why?")
                    font.pixelSize: Theme.fontSection
                }
                Words {
                    width: parent.width
                    wrapMode: Text.Wrap
                    lineHeight: Theme.lineHeight
                    font.pixelSize: Theme.fontSecondary
                    color: Theme.text2
                    text: qsTr("Click anything: a server, a message, a mark. Here you can ask why it is so, and why not otherwise.")
                }
                Column {
                    width: parent.width
                    topPadding: Theme.u(6)

                    Repeater {
                        model: panel.facts.empty ? panel.facts.glance : null

                        FieldLine {
                            width: column.width
                        }
                    }
                }
                ChangesBrief {
                    width: parent.width
                    run: panel.run
                }
                Heading {
                    topPadding: Theme.u(8)
                    visible: panel.facts.lately.count > 0
                    text: qsTr("Lately")
                }
                Column {
                    width: parent.width

                    Repeater {
                        model: panel.facts.empty ? panel.facts.lately : null

                        CauseLine {
                            width: column.width
                            brief: true
                            onOpened: event => panel.run.inspectEvent(event)
                        }
                    }
                }
            }
            Column {
                width: parent.width
                visible: !panel.facts.empty
                spacing: Theme.u(4)

                Words {
                    text: panel.facts.kind
                    font.pixelSize: Theme.fontCaption
                    color: Theme.mute
                }
                Words {
                    objectName: "inspectorTitle"
                    width: parent.width
                    text: panel.facts.title
                    font.pixelSize: Theme.fontSection
                    font.bold: true
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                Words {
                    width: parent.width
                    visible: text !== ""
                    text: panel.facts.sentence
                    wrapMode: Text.Wrap
                    lineHeight: Theme.lineHeight
                    font.pixelSize: Theme.fontSecondary
                    color: Theme.text2
                }
                Words {
                    width: parent.width
                    visible: text !== "" && panel.facts.comparison.count === 0
                    text: panel.facts.verdict
                    wrapMode: Text.Wrap
                    lineHeight: Theme.lineHeight
                    font.pixelSize: Theme.fontSecondary
                    color: Theme.bad
                }
            }
            Comparison {
                width: parent.width
                visible: panel.facts.comparison.count > 0
                facts: panel.facts
            }
            // Of a client the session and its requests stand first.
            Fields {
                visible: panel.client && panel.facts.fields.count > 0
            }
            Column {
                width: parent.width
                visible: panel.client

                Heading {
                    width: parent.width
                    wrapMode: Text.Wrap
                    bottomPadding: Theme.u(4)
                    text: panel.facts.requestsTitle
                }
                Repeater {
                    model: panel.facts.requests

                    RequestLine {
                        width: column.width
                        onOpened: event => panel.run.inspectEvent(event)
                    }
                }
            }
            QuestionList {
                id: questions

                objectName: "questions"
                width: parent.width
                visible: !panel.facts.empty
                facts: panel.facts
                onAsked: settling.restart()
            }
            Divider {
                width: parent.width
                visible: lower.visible
            }
            Fields {
                id: lower

                visible: !panel.client && !panel.facts.empty && panel.facts.fields.count > 0
            }
        }
    }

    component Fields: Column {
        id: fields

        width: parent.width

        Words {
            width: parent.width
            bottomPadding: Theme.u(4)
            visible: panel.facts.fieldsAnswer
            text: qsTr("Click a value to see what set it.")
            font.pixelSize: Theme.fontTiny
            color: Theme.mute
            elide: Text.ElideRight
        }
        Repeater {
            model: panel.facts.fields

            FieldLine {
                required property int index

                width: fields.width
                asks: panel.facts.fieldsAnswer
                onAsked: {
                    panel.facts.askField(index);
                    scroller.contentY = 0;
                }
            }
        }
    }
    // What was asked stays in sight: the answer above it folds, and it moves. While the run plays answers change by
    // themselves, and move nothing; only what somebody has just asked is shown.
    Timer {
        id: settling

        interval: 500
    }
    Connections {
        target: questions.openEntry
        enabled: settling.running || !panel.run.playing

        function onYChanged() {
            panel.showAnswer();
        }
        function onHeightChanged() {
            panel.showAnswer();
        }
    }
    function showAnswer() {
        const entry = questions.openEntry;
        if (!entry)
            return;
        const top = column.y + questions.y + entry.y - Theme.u(8);
        // The first question is opened by the selection and not by somebody: what it is about stays in sight above it.
        const below = questions.openIndex === 0 && !settling.running ? 0 : top + entry.height + Theme.u(16) - scroller.height;
        scroller.contentY = Math.max(0, Math.min(top, Math.max(scroller.contentY, below)));
    }
}
