// SPDX-License-Identifier: GPL-3.0-or-later
// One session: whose, where, and what is left before the leader gives it up.
import QtQuick
import ZabLab.Controls
import ZabLab.Theme

Rectangle {
    id: line

    required property string key
    required property int client
    required property string name
    required property string number
    required property string server
    required property string status
    required property string rest
    required property double share
    required property bool urgent
    required property bool over
    required property bool bad
    required property string holds
    required property string spoken
    property bool chosen: false
    property bool marked: false // its server is selected
    signal picked

    height: Theme.u(48)
    radius: Theme.radiusChip
    color: chosen ? Qt.alpha(Theme.accent, 0.16) : area.containsMouse ? Theme.raised : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.selected: chosen
    Accessible.onPressAction: line.picked()

    Rectangle {
        y: Theme.u(4)
        width: Theme.u(3)
        height: parent.height - 2 * y
        radius: width / 2
        visible: line.marked || line.chosen
        color: Theme.accent
    }
    MouseArea {
        id: area

        anchors.fill: parent
        hoverEnabled: true
        onClicked: line.picked()
    }
    Words {
        id: who

        x: Theme.u(10)
        y: Theme.u(4)
        width: Theme.u(40)
        text: line.name
        font.bold: true
        font.pixelSize: Theme.fontBody
        color: line.over ? Theme.mute : Theme.ink
    }
    Words {
        id: numberWords

        anchors.left: who.right
        anchors.baseline: who.baseline
        text: line.number
        mono: true
        font.pixelSize: Theme.fontCaption
        color: Theme.mute
    }
    Words {
        anchors.left: numberWords.right
        anchors.leftMargin: Theme.u(12)
        anchors.right: parent.right
        anchors.rightMargin: Theme.u(10)
        anchors.baseline: who.baseline
        horizontalAlignment: Text.AlignRight
        elide: Text.ElideRight
        text: (line.bad ? "✕ " : "") + (line.over ? line.status : qsTr("%1: %2").arg(line.server).arg(line.status))
        font.pixelSize: Theme.fontCaption
        color: line.bad ? Theme.bad : Theme.text2
    }
    Rectangle {
        id: track

        x: who.x + who.width
        y: Theme.u(32)
        width: Math.min(Theme.u(160), line.width * 0.24)
        height: Theme.u(6)
        radius: height / 2
        color: Theme.line
        visible: line.share >= 0

        Rectangle {
            width: parent.width * Math.max(0, line.share)
            height: parent.height
            radius: parent.radius
            color: line.urgent ? Theme.bad : Theme.neutral
        }
    }
    Words {
        id: restWords

        x: track.visible ? track.x + track.width + Theme.u(10) : track.x
        anchors.verticalCenter: track.verticalCenter
        text: line.rest
        font.pixelSize: Theme.fontCaption
        color: line.urgent ? Theme.bad : Theme.text2
    }
    Words {
        anchors.left: restWords.right
        anchors.leftMargin: Theme.u(12)
        anchors.right: parent.right
        anchors.rightMargin: Theme.u(10)
        anchors.verticalCenter: track.verticalCenter
        horizontalAlignment: Text.AlignRight
        elide: Text.ElideRight
        text: line.holds
        font.pixelSize: Theme.fontCaption
        color: Theme.mute
    }
}
