// SPDX-License-Identifier: GPL-3.0-or-later
// Where the keyboard is.
import QtQuick
import ZabLab.Theme

Rectangle {
    property Item control: parent as Item
    property bool shown: false

    anchors.fill: parent
    anchors.margins: -Theme.u(3)
    radius: Theme.radiusButton + Theme.u(3)
    color: "transparent"
    border.width: Math.max(2, Theme.u(2))
    border.color: Theme.accent
    visible: shown
}
