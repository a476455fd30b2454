// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of the selected thing: fields, the two votes that were compared, why, and why not.
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

    Scroller {
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
                    color: Theme.text2
                    text: qsTr("Click a server, a message or a mark: here stands what it is, what it changed, and why it happened.")
                }
                ChangesBrief {
                    width: parent.width
                    run: panel.run
                }
                Heading {
                    topPadding: Theme.u(8)
                    text: qsTr("What happened last")
                }
                Repeater {
                    model: panel.run.events

                    CauseLine {
                        required property int index

                        width: column.width
                        visible: index < 7
                        plain: true
                        onOpened: event => panel.run.inspectEvent(event)
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
            }
            Comparison {
                width: parent.width
                visible: panel.facts.comparison.count > 0
                facts: panel.facts
            }
            Column {
                width: parent.width
                visible: panel.facts.causes.count > 0

                Heading {
                    bottomPadding: Theme.u(6)
                    text: qsTr("Why?")
                }
                Repeater {
                    model: panel.facts.causes

                    CauseLine {
                        width: column.width
                        onOpened: event => panel.facts.goTo(event)
                    }
                }
            }
            Column {
                width: parent.width
                visible: panel.facts.whyNot.count > 0
                spacing: Theme.u(8)

                Heading {
                    text: qsTr("Why not?")
                }
                Repeater {
                    model: panel.facts.whyNot

                    WhyNot {
                        width: column.width
                    }
                }
            }
            Divider {
                width: parent.width
                visible: panel.facts.fields.count > 0
            }
            Column {
                width: parent.width
                visible: panel.facts.fields.count > 0

                Repeater {
                    model: panel.facts.fields

                    FieldLine {
                        width: column.width
                    }
                }
            }
        }
    }
}
