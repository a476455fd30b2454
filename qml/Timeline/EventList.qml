// SPDX-License-Identifier: GPL-3.0-or-later
// What happened last, in words, newest first. A click goes to its instant.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

ListView {
    id: list

    required property Run run

    clip: true
    model: run.events
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("What happened last")

    delegate: Rectangle {
        id: row

        required property int index
        required property string text
        required property string time
        required property double event

        width: list.width
        height: Theme.u(28)
        radius: Theme.radiusChip
        color: area.containsMouse || (list.activeFocus && ListView.isCurrentItem) ? Theme.raised : "transparent"
        Accessible.role: Accessible.ListItem
        Accessible.name: time + " " + text

        Words {
            id: when

            x: Theme.u(8)
            anchors.verticalCenter: parent.verticalCenter
            text: row.time
            mono: true
            font.pixelSize: Theme.fontCaption
            color: Theme.mute
        }
        Words {
            anchors.left: when.right
            anchors.leftMargin: Theme.u(16)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: row.text
            elide: Text.ElideRight
            font.pixelSize: Theme.fontSecondary
            color: row.index === 0 ? Theme.ink : Theme.text2
        }
        MouseArea {
            id: area

            anchors.fill: parent
            hoverEnabled: true
            onClicked: list.run.inspectEvent(row.event)
        }
    }
}
