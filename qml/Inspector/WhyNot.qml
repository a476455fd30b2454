// SPDX-License-Identifier: GPL-3.0-or-later
// A question about what did not happen; its answer opens below it.
import QtQuick
import ZabLab.Controls
import ZabLab.Theme

Column {
    id: part

    required property string label
    required property string value
    property bool open: false

    spacing: Theme.u(4)

    PushButton {
        width: parent.width
        leftAligned: true
        quiet: true
        leftPadding: 0
        implicitHeight: Theme.u(28)
        sign: part.open ? "down" : "right"
        text: part.label
        size: Theme.fontCaption
        onClicked: part.open = !part.open
    }
    Words {
        width: parent.width
        visible: part.open
        text: part.value
        wrapMode: Text.Wrap
        lineHeight: Theme.lineHeight
        font.pixelSize: Theme.fontSecondary
        color: Theme.text2
    }
}
