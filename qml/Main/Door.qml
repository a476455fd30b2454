// SPDX-License-Identifier: GPL-3.0-or-later
// A way in: its kind, its name, and what is behind it.
import QtQuick
import QtQuick.Templates as T
import ZabLab.Controls
import ZabLab.Theme

T.Button {
    id: door

    property string sign
    property string kind
    property string caption
    property string words
    property string told: words // to a screen reader
    property bool main: false

    implicitHeight: column.height + Theme.u(words === "" ? 20 : 28)
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: kind + ": " + caption
    Accessible.description: told
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.radiusCard
        color: door.hovered || door.down ? Theme.raised : Theme.card
        border.width: door.main ? 2 : 1
        border.color: door.main || door.hovered ? Theme.accent : Theme.line

        FocusRing {
            shown: door.visualFocus
            radius: Theme.radiusCard + Theme.u(3)
        }
    }
    contentItem: Item {
        Icon {
            x: Theme.u(18)
            anchors.verticalCenter: parent.verticalCenter
            name: door.sign
            size: Theme.u(28)
            color: Theme.accent
        }
        Column {
            id: column

            x: Theme.u(64)
            width: parent.width - x - Theme.u(44)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.u(2)

            Words {
                width: parent.width
                text: door.kind
                elide: Text.ElideRight
                font.pixelSize: Theme.fontCaption
                color: Theme.accent
            }
            Words {
                width: parent.width
                text: door.caption
                wrapMode: Text.Wrap
                font.pixelSize: Theme.fontSection
                font.bold: true
            }
            Words {
                width: parent.width
                text: door.words
                visible: text !== ""
                wrapMode: Text.Wrap
                maximumLineCount: 4
                elide: Text.ElideRight
                font.pixelSize: Theme.fontSecondary
                lineHeight: 1.25
                color: Theme.text2
            }
        }
        Icon {
            anchors.right: parent.right
            anchors.rightMargin: Theme.u(14)
            anchors.verticalCenter: parent.verticalCenter
            name: "right"
            color: Theme.mute
        }
    }
}
