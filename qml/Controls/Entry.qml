// SPDX-License-Identifier: GPL-3.0-or-later
// One line of text that can be edited.
import QtQuick
import QtQuick.Templates as T
import ZabLab.Theme

T.TextField {
    id: entry

    property string name
    property bool wrong: false // what is written is not accepted; why is said beside it

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
        border.color: entry.wrong ? Theme.bad : entry.activeFocus ? Theme.accent : Theme.line
    }

    Words {
        anchors.fill: parent
        leftPadding: entry.leftPadding
        verticalAlignment: Text.AlignVCenter
        visible: entry.text === "" && entry.preeditText === ""
        text: entry.placeholderText
        elide: Text.ElideRight
        font.pixelSize: entry.font.pixelSize
        color: Theme.mute
    }
}
