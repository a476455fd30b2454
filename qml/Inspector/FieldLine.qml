// SPDX-License-Identifier: GPL-3.0-or-later
// A field: its name, and its value at the right. A long value stands on a line of its own. A click asks what set it.
import QtQuick
import ZabLab.Controls
import ZabLab.Theme

Item {
    id: line

    required property string label
    required property string value
    property bool asks: false
    readonly property bool broad: name.implicitWidth + figure.implicitWidth + Theme.u(16) > width
    signal asked

    implicitHeight: broad ? name.height + right.height + Theme.u(10) : Math.max(name.height, right.height) + Theme.u(9)
    activeFocusOnTab: asks
    Accessible.role: asks ? Accessible.Button : Accessible.StaticText
    Accessible.name: label + ": " + value
    Accessible.onPressAction: line.asked()
    Keys.onReturnPressed: line.asked()
    Keys.onSpacePressed: line.asked()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusChip
        color: Theme.raised
        visible: area.containsMouse && line.asks
    }
    Words {
        id: name

        y: Theme.u(4)
        width: parent.width
        text: line.label
        elide: Text.ElideRight
        font.pixelSize: Theme.fontCaption
        color: Theme.mute
    }
    // Its natural width; the one that is seen may be broken into lines.
    Words {
        id: figure

        visible: false
        text: line.value
        mono: true
        font.pixelSize: Theme.fontCaption
    }
    Words {
        id: right

        y: line.broad ? name.y + name.height + Theme.u(1) : Theme.u(4)
        width: parent.width
        horizontalAlignment: line.broad ? Text.AlignLeft : Text.AlignRight
        text: line.value
        wrapMode: line.broad ? Text.Wrap : Text.NoWrap
        mono: true
        font.pixelSize: Theme.fontCaption
        font.underline: area.containsMouse && line.asks
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
    MouseArea {
        id: area

        anchors.fill: parent
        enabled: line.asks
        hoverEnabled: line.asks
        onClicked: line.asked()
    }
    FocusRing {
        anchors.margins: 0
        shown: line.activeFocus
    }
}
