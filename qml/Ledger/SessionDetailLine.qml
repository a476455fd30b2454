// SPDX-License-Identifier: GPL-3.0-or-later
// An ephemeral node, a watch or a watch's event, under the heading of its group.
import QtQuick
import ZabLab.Controls
import ZabLab.Theme

Column {
    id: line

    required property string group
    required property string text
    required property string note
    required property double event
    required property double zxid
    property bool headed: false
    property bool selected: false
    readonly property bool selectable: event >= 0 || zxid !== 0
    signal picked

    Words {
        width: parent.width
        visible: line.headed
        topPadding: Theme.u(6)
        bottomPadding: Theme.u(2)
        text: line.group
        elide: Text.ElideRight
        font.pixelSize: Theme.fontCaption
        color: Theme.mute
    }
    Rectangle {
        width: parent.width
        height: Theme.u(24)
        radius: Theme.radiusChip
        color: line.selected ? Qt.alpha(Theme.accent, 0.16) : area.containsMouse ? Theme.raised : "transparent"
        Accessible.role: Accessible.ListItem
        Accessible.name: line.group + ": " + line.text + ", " + line.note
        Accessible.onPressAction: line.picked()

        Words {
            x: Theme.u(8)
            width: parent.width - note.width - Theme.u(24)
            anchors.verticalCenter: parent.verticalCenter
            text: line.text
            elide: Text.ElideMiddle
            mono: true
            font.pixelSize: Theme.fontCaption
        }
        Words {
            id: note

            anchors.right: parent.right
            anchors.rightMargin: Theme.u(8)
            anchors.verticalCenter: parent.verticalCenter
            text: line.note
            font.pixelSize: Theme.fontCaption
            color: Theme.text2
        }
        MouseArea {
            id: area

            anchors.fill: parent
            enabled: line.selectable
            hoverEnabled: true
            cursorShape: Qt.PointingHandCursor
            onClicked: line.picked()
        }
    }
}
