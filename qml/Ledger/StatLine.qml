// SPDX-License-Identifier: GPL-3.0-or-later
// One field of a znode, and the servers that say something else.
import QtQuick
import ZabLab.Controls
import ZabLab.Theme

Item {
    id: line

    required property string label
    required property string value
    required property double zxid
    required property string others
    property bool selected: false
    signal picked

    implicitHeight: values.height + Theme.u(6)
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + value + (others === "" ? "" : ", " + others)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusChip
        color: line.selected ? Qt.alpha(Theme.accent, 0.16) : area.containsMouse ? Theme.raised : "transparent"
    }
    Words {
        x: Theme.u(4)
        y: Theme.u(3)
        width: parent.width * 0.36
        text: line.label
        elide: Text.ElideRight
        font.pixelSize: Theme.fontCaption
        color: Theme.mute
    }
    Column {
        id: values

        x: parent.width * 0.38
        y: Theme.u(3)
        width: parent.width - x

        Words {
            width: parent.width
            text: line.value
            wrapMode: Text.WrapAnywhere
            mono: true
            font.pixelSize: Theme.fontCaption
        }
        Words {
            width: parent.width
            visible: line.others !== ""
            text: "≠ " + line.others
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontTiny
            color: Theme.text2
        }
    }
    MouseArea {
        id: area

        anchors.fill: parent
        enabled: line.zxid !== 0
        hoverEnabled: true
        cursorShape: Qt.PointingHandCursor
        onClicked: line.picked()
    }
}
