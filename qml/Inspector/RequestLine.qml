// SPDX-License-Identifier: GPL-3.0-or-later
// A request of a client, and below it what came of it. A click goes to its answer.
import QtQuick
import ZabLab.Controls
import ZabLab.Theme

Item {
    id: line

    required property string text
    required property string result
    required property string time
    required property int outcome // 0: it waits, 1: done, 2: refused or unknown
    required property double event
    readonly property color tone: outcome === 1 ? Theme.good : outcome === 2 ? Theme.bad : Theme.mute
    signal opened(double event)

    implicitHeight: words.height + outcomeWords.height + Theme.u(11)
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: time + " " + text + ": " + result
    Accessible.onPressAction: line.opened(line.event)
    Keys.onReturnPressed: line.opened(line.event)
    Keys.onSpacePressed: line.opened(line.event)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusChip
        color: Theme.raised
        visible: area.containsMouse
    }
    Words {
        id: words

        y: Theme.u(4)
        width: parent.width - clock.width - Theme.u(8)
        text: line.text
        elide: Text.ElideRight
        mono: true
        font.pixelSize: Theme.fontCaption
    }
    Words {
        id: clock

        anchors.right: parent.right
        anchors.baseline: words.baseline
        text: line.time
        mono: true
        font.pixelSize: Theme.fontTiny
        color: Theme.mute
    }
    // A sign, so that it is not told by colour alone.
    Words {
        id: outcomeSign

        anchors.top: words.bottom
        width: Theme.u(18)
        text: line.outcome === 1 ? "✓" : line.outcome === 2 ? "✕" : "…"
        font.pixelSize: Theme.fontCaption
        color: line.tone
    }
    Words {
        id: outcomeWords

        anchors.top: words.bottom
        anchors.left: outcomeSign.right
        width: parent.width - outcomeSign.width
        text: line.result
        wrapMode: Text.Wrap
        font.pixelSize: Theme.fontCaption
        color: line.outcome === 1 ? Theme.text2 : line.tone
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
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
