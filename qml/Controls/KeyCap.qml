// SPDX-License-Identifier: GPL-3.0-or-later
// A key of the keyboard.
import QtQuick
import ZabLab.Theme

Rectangle {
    property alias text: words.text

    implicitWidth: Math.max(Theme.u(20), words.implicitWidth + Theme.u(8))
    implicitHeight: Theme.u(20)
    radius: Theme.u(5)
    color: Theme.raised
    border.color: Theme.line

    Words {
        id: words

        anchors.centerIn: parent
        mono: true
        font.pixelSize: Theme.fontTiny
        color: Theme.text2
    }
}
