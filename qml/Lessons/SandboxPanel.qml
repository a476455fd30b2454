// SPDX-License-Identifier: GPL-3.0-or-later
// The free sandbox: which ensemble, its clients, and the futures that were kept.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Panel {
    id: panel

    required property Run run
    readonly property EnsembleEditor editor: run.editor
    signal editorAsked

    function chooseGoal() {
        find.choosing = true;
    }

    Scroller {
        id: scroller

        anchors.fill: parent
        anchors.margins: 1
        contentHeight: column.height + 2 * Theme.padding

        Column {
            id: column

            x: Theme.padding
            y: Theme.padding
            width: parent.width - 2 * Theme.padding
            spacing: Theme.u(12)

            Words {
                text: qsTr("Sandbox")
                font.pixelSize: Theme.fontTitle
                font.bold: true
            }
            Words {
                width: parent.width
                text: qsTr("Crash, pause and cut servers, write and read as a client. Go back and do it otherwise: the old future is kept.")
                wrapMode: Text.Wrap
                lineHeight: Theme.lineHeight
                color: Theme.text2
                font.pixelSize: Theme.fontSecondary
            }
            Setting {
                label: qsTr("Voting servers")
                Number {
                    name: qsTr("Voting servers")
                    value: panel.editor.voters
                    from: 1
                    to: 100 - panel.editor.observers
                    onPicked: value => panel.editor.voters = value
                }
            }
            Setting {
                label: qsTr("Observers")
                Number {
                    name: qsTr("Observers")
                    value: panel.editor.observers
                    from: 0
                    to: 100 - panel.editor.voters
                    onPicked: value => panel.editor.observers = value
                }
            }
            Setting {
                label: qsTr("Seed")
                Entry {
                    id: seed

                    name: qsTr("Seed")
                    text: panel.editor.seed
                    onTextEdited: panel.editor.seed = text
                    onAccepted: start.clicked()
                }
            }
            Words {
                width: parent.width
                text: panel.editor.problem !== "" ? panel.editor.problem : panel.editor.summary
                wrapMode: Text.Wrap
                font.pixelSize: Theme.fontCaption
                color: panel.editor.problem !== "" ? Theme.bad : Theme.mute
            }
            PushButton {
                id: start

                width: parent.width
                main: true
                sign: "restart"
                text: qsTr("New run")
                hint: qsTr("New run: the same seed and the same actions give the same run.")
                onClicked: panel.editor.start()
            }
            PushButton {
                objectName: "editEnsemble"
                width: parent.width
                sign: "server"
                text: qsTr("Edit the ensemble…")
                onClicked: panel.editorAsked()
            }
            Divider {
                width: parent.width
            }
            FindCard {
                id: find

                width: parent.width
                run: panel.run
                // The list unfolds downwards: it comes into sight, as far as there is room.
                onListHeightChanged: {
                    const wanted = column.y + find.y + find.listBottom - scroller.height + Theme.padding;
                    if (listHeight > 0 && wanted > scroller.contentY)
                        scroller.contentY = Math.min(wanted, column.y + find.y);
                }
            }
            Divider {
                width: parent.width
            }
            Heading {
                text: qsTr("Clients")
            }
            Repeater {
                model: panel.run.clients

                ClientLine {
                    width: column.width
                    run: panel.run
                }
            }
            PushButton {
                quiet: true
                leftPadding: 0
                sign: "plus"
                text: qsTr("Add a client")
                onClicked: panel.run.addClient()
            }
            BranchList {
                width: parent.width
                visible: panel.run.branches.count > 1
                run: panel.run
            }
        }
    }

    component Setting: RowLayout {
        property string label

        width: column.width

        Words {
            Layout.fillWidth: true
            text: parent.label
            font.pixelSize: Theme.fontSecondary
        }
    }
}
