// SPDX-License-Identifier: GPL-3.0-or-later
// Puts an ensemble together: its servers and what their disks hold, its limits, its network. What is wrong is said
// beside the field; a run begins when nothing is.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Sheet {
    id: sheet

    required property Run run
    readonly property EnsembleEditor editor: run.editor
    readonly property int columns: width > Theme.u(1100) ? 3 : width > Theme.u(820) ? 2 : 1

    title: qsTr("The ensemble")
    contentWidth: 1180

    Column {
        id: all

        width: parent.width
        spacing: Theme.u(14)

        Flow {
            width: parent.width
            spacing: Theme.u(8)

            Repeater {
                model: sheet.editor.presets

                PushButton {
                    id: preset

                    required property int index
                    required property string modelData

                    objectName: "preset" + index
                    implicitHeight: Theme.u(30)
                    size: Theme.fontCaption
                    text: modelData
                    onClicked: sheet.editor.usePreset(preset.index)
                }
            }
            PushButton {
                implicitHeight: Theme.u(30)
                size: Theme.fontCaption
                sign: "restart"
                text: qsTr("as the run in the window")
                onClicked: sheet.editor.editThisRun()
            }
        }
        RowLayout {
            width: parent.width
            spacing: Theme.u(16)

            Words {
                Layout.fillWidth: true
                text: sheet.editor.problem !== "" ? sheet.editor.problem : sheet.editor.summary
                wrapMode: Text.Wrap
                font.pixelSize: Theme.fontSecondary
                color: sheet.editor.problem !== "" ? Theme.bad : Theme.text2
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            Words {
                text: qsTr("Seed")
                font.pixelSize: Theme.fontSecondary
            }
            Entry {
                name: qsTr("Seed")
                wrong: sheet.editor.seedError !== ""
                text: sheet.editor.seed
                onTextEdited: sheet.editor.seed = text
            }
            PushButton {
                objectName: "startEnsemble"
                main: true
                enabled: sheet.editor.problem === ""
                sign: "play"
                text: qsTr("New run")
                onClicked: {
                    if (sheet.editor.start())
                        sheet.shown = false;
                }
            }
        }
        Divider {
            width: parent.width
        }
        Heading {
            text: qsTr("Servers")
        }
        Row {
            spacing: Theme.u(24)

            Row {
                spacing: Theme.u(10)

                Words {
                    height: Theme.u(30)
                    verticalAlignment: Text.AlignVCenter
                    text: qsTr("Voting servers")
                    font.pixelSize: Theme.fontSecondary
                }
                Number {
                    name: qsTr("Voting servers")
                    value: sheet.editor.voters
                    from: 1
                    to: 100 - sheet.editor.observers
                    onPicked: value => sheet.editor.voters = value
                }
            }
            Row {
                spacing: Theme.u(10)

                Words {
                    height: Theme.u(30)
                    verticalAlignment: Text.AlignVCenter
                    text: qsTr("Observers")
                    font.pixelSize: Theme.fontSecondary
                }
                Number {
                    name: qsTr("Observers")
                    value: sheet.editor.observers
                    from: 0
                    to: 100 - sheet.editor.voters
                    onPicked: value => sheet.editor.observers = value
                }
            }
        }
        ListView {
            id: servers

            width: parent.width
            height: Math.min(contentHeight, Theme.u(300))
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            reuseItems: true
            model: sheet.editor.servers
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Servers")

            delegate: DraftLine {
                width: servers.width
                editor: sheet.editor
            }
        }
        Divider {
            width: parent.width
        }
        Heading {
            text: qsTr("Limits, disks and network")
        }
        Grid {
            width: parent.width
            columns: sheet.columns
            columnSpacing: Theme.u(28)
            rowSpacing: Theme.u(6)

            Repeater {
                model: sheet.editor.settings

                Column {
                    id: setting

                    required property int index
                    required property string label
                    required property string unit
                    required property string value
                    required property string error

                    width: (all.width - (sheet.columns - 1) * Theme.u(28)) / sheet.columns
                    spacing: Theme.u(2)

                    RowLayout {
                        width: parent.width
                        spacing: Theme.u(8)

                        Words {
                            Layout.fillWidth: true
                            text: setting.label
                            elide: Text.ElideRight
                            font.pixelSize: Theme.fontSecondary
                        }
                        Entry {
                            objectName: "setting" + setting.index
                            name: setting.label
                            wrong: setting.error !== ""
                            text: setting.value
                            onTextEdited: sheet.editor.setValue(setting.index, text)
                        }
                        Words {
                            Layout.preferredWidth: Theme.u(38)
                            text: setting.unit
                            font.pixelSize: Theme.fontCaption
                            color: Theme.mute
                        }
                    }
                    Words {
                        width: parent.width
                        visible: setting.error !== ""
                        text: setting.error
                        wrapMode: Text.Wrap
                        font.pixelSize: Theme.fontCaption
                        color: Theme.bad
                    }
                }
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.u(10)

            PushButton {
                sign: sheet.editor.forceSnapshot ? "tick" : ""
                checked: sheet.editor.forceSnapshot
                text: qsTr("always synchronize by SNAP")
                onClicked: sheet.editor.forceSnapshot = !sheet.editor.forceSnapshot
            }
            PushButton {
                sign: sheet.editor.trustEmpty ? "tick" : ""
                checked: sheet.editor.trustEmpty
                text: qsTr("trust a disk that was lost")
                onClicked: sheet.editor.trustEmpty = !sheet.editor.trustEmpty
            }
        }
    }
}
