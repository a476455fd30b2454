// SPDX-License-Identifier: GPL-3.0-or-later
// Something to read or to set that lies over the whole window until it is closed: a click beside it, or Escape.
import QtQuick
import ZabLab.Theme

FocusScope {
    id: sheet

    property bool shown: false
    property string title
    property int contentWidth: 900 // at scale 1
    default property alias content: column.data

    anchors.fill: parent
    visible: shown
    onShownChanged: {
        if (shown)
            close.forceActiveFocus(Qt.TabFocusReason);
        else
            focus = false; // the keys belong to the window again
    }
    Keys.onEscapePressed: shown = false

    Rectangle {
        anchors.fill: parent
        color: Qt.rgba(Theme.background.r, Theme.background.g, Theme.background.b, 0.85)
    }
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onClicked: sheet.shown = false
        onWheel: wheel => wheel.accepted = true
    }
    Panel {
        anchors.centerIn: parent
        width: Math.min(parent.width - Theme.u(64), Theme.u(sheet.contentWidth))
        height: Math.min(parent.height - Theme.u(32), column.height + head.height + Theme.u(56))
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title

        MouseArea {
            anchors.fill: parent
        }
        Item {
            id: head

            x: Theme.u(24)
            y: Theme.u(20)
            width: parent.width - Theme.u(48)
            height: Theme.u(40)

            Words {
                anchors.verticalCenter: parent.verticalCenter
                text: sheet.title
                font.pixelSize: Theme.fontTitle
                font.bold: true
            }
            PushButton {
                id: close

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                quiet: true
                sign: "cross"
                hint: qsTr("Close (Esc)")
                onClicked: sheet.shown = false
            }
        }
        Scroller {
            anchors.fill: parent
            anchors.margins: Theme.u(24)
            anchors.topMargin: head.y + head.height + Theme.u(12)
            anchors.rightMargin: Theme.u(8) // the bar stands beside what is read
            contentHeight: column.height

            Column {
                id: column

                width: parent.width - Theme.u(16)
            }
        }
    }
}
