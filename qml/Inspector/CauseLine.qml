// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence of an answer. In a chain of causes it has its number, as in the pictures; a click goes to its instant.
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
    property bool brief: false // one line, the time at its right end
    readonly property bool chained: number > 0
    readonly property bool leads: event >= 0
    signal opened(double event)

    implicitHeight: body.height + Theme.u(brief ? 8 : 10)
    activeFocusOnTab: leads
    Accessible.role: leads ? Accessible.Button : Accessible.StaticText
    Accessible.name: chained ? qsTr("%1. %2, at %3").arg(number).arg(text).arg(time) : text + (time === "" ? "" : ", " + time)
    Accessible.onPressAction: line.open()
    Keys.onReturnPressed: line.open()
    Keys.onSpacePressed: line.open()

    function open() {
        if (leads)
            opened(event);
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusChip
        color: Theme.raised
        visible: area.containsMouse && line.leads
    }
    Rectangle {
        x: badge.width / 2 - width / 2
        y: badge.y + badge.height
        width: Math.max(1, Theme.u(1))
        height: parent.height - badge.height
        color: Theme.link
        visible: !line.last && line.chained
    }
    Rectangle {
        id: badge

        y: Theme.u(5)
        visible: line.chained
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
    Rectangle {
        x: Theme.u(3)
        y: Theme.u(12)
        visible: !line.chained && !line.brief
        width: Theme.u(5)
        height: width
        radius: width / 2
        color: line.leads ? Theme.text2 : Theme.link
    }
    Column {
        id: body

        x: line.chained ? badge.width + Theme.u(10) : line.brief ? 0 : Theme.u(16)
        y: Theme.u(line.brief ? 4 : 5)
        width: parent.width - x - (line.brief ? instant.implicitWidth + Theme.u(8) : 0)

        Words {
            width: parent.width
            text: line.text
            wrapMode: line.brief ? Text.NoWrap : Text.Wrap
            elide: line.brief ? Text.ElideRight : Text.ElideNone
            font.pixelSize: Theme.fontSecondary
            font.bold: line.last
            lineHeight: line.brief ? 1 : 1.2
        }
        Words {
            visible: !line.brief && line.time !== ""
            text: line.time
            mono: true
            font.pixelSize: Theme.fontTiny
            color: Theme.mute
        }
    }
    Words {
        id: instant

        anchors.right: parent.right
        y: body.y + Theme.u(2)
        visible: line.brief
        text: line.time
        mono: true
        font.pixelSize: Theme.fontTiny
        color: Theme.mute
    }
    MouseArea {
        id: area

        anchors.fill: parent
        hoverEnabled: true
        onClicked: line.open()
    }
    FocusRing {
        anchors.margins: 0
        shown: line.activeFocus
    }
}
