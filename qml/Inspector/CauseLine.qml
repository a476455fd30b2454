// SPDX-License-Identifier: GPL-3.0-or-later
// One link of the chain of causes: its number, its sentence, its instant. A click goes there.
import QtQuick
import ZabLab.Controls
import ZabLab.Theme

Item {
    id: line

    required property int number
    required property string text
    required property string time
    required property double event
    required property bool last
    property bool plain: false
    signal opened(double event)

    implicitHeight: body.height + Theme.u(12)
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1. %2, at %3").arg(number).arg(text).arg(time)
    Accessible.onPressAction: line.opened(line.event)
    Keys.onReturnPressed: line.opened(line.event)
    Keys.onSpacePressed: line.opened(line.event)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusChip
        color: Theme.raised
        visible: area.containsMouse
    }
    Rectangle {
        x: badge.width / 2 - width / 2
        y: badge.y + badge.height
        width: Math.max(1, Theme.u(1))
        height: parent.height - badge.height
        color: Theme.link
        visible: !line.last && !line.plain
    }
    Rectangle {
        id: badge

        y: Theme.u(6)
        visible: !line.plain
        width: Theme.u(22)
        height: width
        radius: width / 2
        color: line.last ? Theme.accent : Theme.card
        border.color: line.last ? Theme.accent : Theme.link

        Words {
            anchors.centerIn: parent
            text: line.number
            font.pixelSize: Theme.fontTiny
            font.bold: true
            color: line.last ? Theme.inkOnAccent : Theme.text2
        }
    }
    Column {
        id: body

        x: line.plain ? 0 : badge.width + Theme.u(10)
        y: Theme.u(6)
        width: parent.width - x

        Words {
            width: parent.width
            text: line.text
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontSecondary
            font.bold: line.last
            lineHeight: 1.2
        }
        Words {
            text: line.time
            mono: true
            font.pixelSize: Theme.fontTiny
            color: Theme.mute
        }
    }
    MouseArea {
        id: area

        anchors.fill: parent
        hoverEnabled: true
        onClicked: line.opened(line.event)
    }
    FocusRing {
        anchors.margins: 0
        shown: line.activeFocus
    }
}
