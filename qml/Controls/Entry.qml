// SPDX-License-Identifier: GPL-3.0-or-later
// One line of text that can be edited.
import QtQuick
import QtQuick.Templates as T
import ZabLab.Theme

T.TextField {
    id: entry

    property string name

    implicitWidth: Theme.u(110)
    implicitHeight: Theme.u(32)
    leftPadding: Theme.u(10)
    rightPadding: Theme.u(10)
    verticalAlignment: TextInput.AlignVCenter
    font.family: Theme.monoFamily
    font.pixelSize: Theme.fontSecondary
    color: Theme.ink
    selectionColor: Theme.accent
    selectedTextColor: Theme.inkOnAccent
    selectByMouse: true
    activeFocusOnTab: true
    Accessible.role: Accessible.EditableText
    Accessible.name: name

    background: Rectangle {
        radius: Theme.radiusChip
        color: Theme.background
        border.width: entry.activeFocus ? 2 : 1
        border.color: entry.activeFocus ? Theme.accent : Theme.line
    }
}
