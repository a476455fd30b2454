// SPDX-License-Identifier: GPL-3.0-or-later
// Every server's last zxid and state at the cursor, as the engine has them.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Column {
    id: table

    required property Run run
    property bool tight: false

    Item {
        width: parent.width
        height: Theme.u(table.tight ? 20 : 24)

        Words {
            text: qsTr("server")
            font.pixelSize: Theme.fontCaption
            color: Theme.mute
        }
        Words {
            x: parent.width * 0.24
            text: qsTr("last zxid")
            font.pixelSize: Theme.fontCaption
            color: Theme.mute
        }
        Words {
            x: parent.width * 0.58
            text: qsTr("state")
            font.pixelSize: Theme.fontCaption
            color: Theme.mute
        }
    }
    Repeater {
        model: table.run.servers

        Item {
            id: row

            required property string name
            required property string state
            required property string zxid
            required property string spoken

            width: table.width
            height: Theme.u(table.tight ? 22 : 26)
            Accessible.role: Accessible.StaticText
            Accessible.name: spoken

            Divider {
                width: parent.width
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                text: row.name
                font.bold: true
                font.pixelSize: Theme.fontSecondary
            }
            Words {
                x: parent.width * 0.24
                anchors.verticalCenter: parent.verticalCenter
                text: row.zxid
                mono: true
                font.pixelSize: Theme.fontCaption
            }
            Words {
                x: parent.width * 0.58
                width: parent.width * 0.42
                anchors.verticalCenter: parent.verticalCenter
                text: row.state.charAt(0).toUpperCase() + row.state.slice(1) // it stands alone here
                elide: Text.ElideRight
                font.pixelSize: Theme.fontCaption
                color: Theme.text2
            }
        }
    }
}
