// SPDX-License-Identifier: GPL-3.0-or-later
// Text in the window's type.
import QtQuick
import ZabLab.Theme

Text {
    property bool mono: false

    font.family: mono ? Theme.monoFamily : Theme.family
    font.pixelSize: Theme.fontBody
    color: Theme.ink
    textFormat: Text.PlainText
    renderType: Text.QtRendering
}
