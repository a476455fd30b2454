// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ZabLab.Controls
import ZabLab.Theme

Item {
    id: line

    required property string label
    required property string value

    implicitHeight: Math.max(Theme.u(26), right.implicitHeight + Theme.u(8))
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + value

    Words {
        y: Theme.u(4)
        width: parent.width * 0.42
        text: line.label
        elide: Text.ElideRight
        font.pixelSize: Theme.fontCaption
        color: Theme.mute
    }
    Words {
        id: right

        x: parent.width * 0.44
        y: Theme.u(4)
        width: parent.width * 0.56
        text: line.value
        wrapMode: Text.Wrap
        mono: true
        font.pixelSize: Theme.fontCaption
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
