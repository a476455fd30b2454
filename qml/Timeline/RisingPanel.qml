// SPDX-License-Identifier: GPL-3.0-or-later
// A small panel that rises from its button: choices that are too many for the bar.
import QtQuick
import QtQuick.Templates as T
import ZabLab.Controls
import ZabLab.Theme

T.Popup {
    id: panel

    y: -height - Theme.u(10)
    margins: Theme.u(8)
    padding: Theme.u(10)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

    background: Panel {
        border.color: Theme.link
    }
}
