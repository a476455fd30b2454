// SPDX-License-Identifier: GPL-3.0-or-later
// Text that opens and closes.
import QtQuick
import ZabLab.Controls
import ZabLab.Theme

Column {
    id: fold

    property string title
    property string text
    property bool open: false
    property real leading: Theme.lineHeight

    spacing: Theme.u(4)
    onTextChanged: open = false // another text is not yet asked for

    PushButton {
        quiet: true
        leftPadding: 0
        sign: fold.open ? "down" : "right"
        text: fold.title
        onClicked: fold.open = !fold.open
    }
    Words {
        width: parent.width
        visible: fold.open
        text: fold.text
        textFormat: Text.MarkdownText
        wrapMode: Text.Wrap
        font.pixelSize: Theme.fontBody
        lineHeight: fold.leading
        color: Theme.text2
    }
}
