// SPDX-License-Identifier: GPL-3.0-or-later
// A slider: a track filled up to a round knob.
import QtQuick
import QtQuick.Templates as T
import ZabLab.Theme

T.Slider {
    id: slider

    property string name

    implicitWidth: Theme.u(140)
    implicitHeight: Theme.u(28)
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.Slider
    Accessible.name: name

    background: Item {
        Rectangle {
            y: (slider.height - height) / 2
            width: parent.width
            height: Theme.u(5)
            radius: height / 2
            color: Theme.line
        }
        Rectangle {
            y: (slider.height - height) / 2
            width: slider.handle.x + slider.handle.width / 2
            height: Theme.u(5)
            radius: height / 2
            color: Theme.accent
        }
    }
    handle: Rectangle {
        x: slider.visualPosition * (slider.width - width)
        y: (slider.height - height) / 2
        width: Theme.u(16)
        height: width
        radius: width / 2
        color: slider.pressed || slider.hovered ? Theme.accent : Theme.ink
        border.width: Theme.u(2)
        border.color: Theme.card

        FocusRing {
            shown: slider.visualFocus
            radius: width / 2
        }
    }
}
