// SPDX-License-Identifier: GPL-3.0-or-later
// A heading, or one thing that changed: its name, what it was, what it is.
import QtQuick
import ZabLab.Controls
import ZabLab.Theme

Item {
    id: line

    required property string heading
    required property string role
    required property string label
    required property string before
    required property string after
    required property int kind
    required property double target
    required property string spoken
    required property bool tail // only the ends of the values tell them apart
    property bool selected: false
    readonly property bool narrow: width < Theme.u(290)
    readonly property int valuesLeft: Math.round(width * (narrow ? 0.38 : 0.42))
    readonly property int size: narrow ? Theme.fontTiny : Theme.fontCaption
    signal picked

    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.ignored: spoken === ""
    Accessible.onPressAction: line.picked()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusChip
        color: line.selected ? Qt.alpha(Theme.accent, 0.16) : area.containsMouse ? Theme.raised : "transparent"
    }
    Words {
        x: Theme.u(4)
        width: parent.width - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        visible: line.heading !== ""
        text: line.heading
        elide: Text.ElideRight
        font.bold: true
        font.pixelSize: Theme.fontSecondary
        color: line.role === "leader" ? Theme.leader : line.role === "follower" ? Theme.follower : line.role === "observer" ? Theme.observer : line.role === "down" ? Theme.crashed : Theme.ink
    }
    Words {
        x: Theme.u(line.narrow ? 4 : 12)
        width: line.valuesLeft - x - Theme.u(4)
        anchors.verticalCenter: parent.verticalCenter
        text: line.label
        elide: Text.ElideRight
        font.pixelSize: line.size
        color: Theme.mute
    }
    Row {
        x: line.valuesLeft
        width: line.width - x - Theme.u(4)
        anchors.verticalCenter: parent.verticalCenter
        visible: line.heading === "" && line.label !== ""
        spacing: Theme.u(line.narrow ? 3 : 6)
        clip: true

        Words {
            id: old

            width: Math.min(Math.ceil(implicitWidth), (parent.width - arrow.width - 2 * parent.spacing) / 2)
            elide: line.tail ? Text.ElideLeft : Text.ElideRight
            text: line.before
            mono: true
            font.pixelSize: line.size
            color: Theme.mute
        }
        Words {
            id: arrow

            text: "→"
            font.pixelSize: line.size
            color: Theme.mute
        }
        Words {
            width: Math.max(0, parent.width - old.width - arrow.width - 2 * parent.spacing)
            elide: line.tail ? Text.ElideLeft : Text.ElideRight
            text: line.after
            mono: true
            font.bold: true
            font.pixelSize: line.size
        }
    }
    MouseArea {
        id: area

        anchors.fill: parent
        enabled: line.kind !== 0
        hoverEnabled: true
        onClicked: line.picked()
    }
}
