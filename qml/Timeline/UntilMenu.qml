// SPDX-License-Identifier: GPL-3.0-or-later
// What the run can be played on until, and how far the engine looks for it.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

RisingPanel {
    id: menu

    required property Run run
    readonly property RunUntil until: run.time.until

    function begin(kind: int) {
        close();
        until.start(kind);
    }

    onOpened: list.itemAt(0).forceActiveFocus(Qt.TabFocusReason)

    contentItem: Column {
        spacing: Theme.u(2)

        Words {
            leftPadding: Theme.u(8)
            text: qsTr("Run until")
            font.pixelSize: Theme.fontCaption
            color: Theme.mute
        }
        Repeater {
            id: list

            model: menu.until.conditions

            FocusScope {
                id: line

                required property int index
                required property string modelData

                width: Theme.u(500)
                height: Theme.u(34)

                Choice {
                    focus: true
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - (chosen.visible ? chosen.width : zxid.visible ? zxid.width : 0) - Theme.u(8)
                    text: line.modelData
                    onClicked: menu.begin(line.index)
                }
                Row {
                    id: chosen

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    visible: line.index === RunUntil.ServerLeads

                    Repeater {
                        model: menu.run.servers

                        PushButton {
                            required property int server
                            required property string name

                            // More than nine are chosen on the stage.
                            visible: server <= 9
                            quiet: true
                            implicitHeight: Theme.u(30)
                            leftPadding: Theme.u(5)
                            rightPadding: Theme.u(5)
                            text: name
                            size: Theme.fontCaption
                            checked: menu.until.server === server
                            onClicked: menu.until.server = server
                        }
                    }
                }
                Entry {
                    id: zxid

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.u(150)
                    height: Theme.u(30)
                    visible: line.index === RunUntil.Committed
                    name: qsTr("zxid; empty: any")
                    text: menu.until.zxid
                    onTextEdited: menu.until.zxid = text
                    onAccepted: menu.begin(line.index)

                    Words {
                        x: Theme.u(10)
                        anchors.verticalCenter: parent.verticalCenter
                        visible: zxid.text === ""
                        text: qsTr("any, or 0x1:5")
                        font.pixelSize: Theme.fontCaption
                        color: Theme.mute
                    }
                }
            }
        }
        Item {
            width: 1
            height: Theme.u(6)
        }
        Row {
            leftPadding: Theme.u(8)
            spacing: Theme.u(10)

            Words {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Look ahead at most")
                font.pixelSize: Theme.fontSecondary
                color: Theme.text2
            }
            Segmented {
                name: qsTr("Look ahead at most")
                options: menu.until.limits
                current: menu.until.limitChoice
                onPicked: index => menu.until.limitChoice = index
            }
        }
    }
}
