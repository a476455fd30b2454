// SPDX-License-Identifier: GPL-3.0-or-later
// A small number with two buttons.
import QtQuick
import QtQuick.Layouts
import ZabLab.Theme

RowLayout {
    id: number

    property int value: 0
    property int from: 0
    property int to: 9
    property string name
    signal picked(int value)

    spacing: Theme.u(6)

    PushButton {
        sign: "minus"
        implicitHeight: Theme.u(30)
        enabled: number.value > number.from
        hint: qsTr("%1: fewer").arg(number.name)
        onClicked: number.picked(number.value - 1)
    }
    Words {
        Layout.preferredWidth: Theme.u(24)
        horizontalAlignment: Text.AlignHCenter
        mono: true
        text: number.value
        font.bold: true
        Accessible.role: Accessible.StaticText
        Accessible.name: number.name + " " + number.value
    }
    PushButton {
        sign: "plus"
        implicitHeight: Theme.u(30)
        enabled: number.value < number.to
        hint: qsTr("%1: more").arg(number.name)
        onClicked: number.picked(number.value + 1)
    }
}
