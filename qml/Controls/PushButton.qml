// SPDX-License-Identifier: GPL-3.0-or-later
// A button with an optional sign and an optional key beside its words.
import QtQuick
import QtQuick.Templates as T
import ZabLab.Theme

T.Button {
    id: button

    property string sign
    property string key
    property bool main: false    // the one to press now
    property bool quiet: false   // without a frame
    property bool dangerous: false
    property string hint         // for a screen reader; the words otherwise
    property bool alwaysHints: false // under the pointer even where there are words
    property int size: Theme.fontSecondary
    property bool leftAligned: false
    readonly property color foreground: !enabled ? Theme.mute : main ? Theme.inkOnAccent : checked ? Theme.accent : dangerous ? Theme.bad : Theme.ink

    implicitHeight: Theme.u(36)
    implicitWidth: Math.max(implicitHeight, row.implicitWidth + leftPadding + rightPadding)
    leftPadding: text === "" ? Theme.u(8) : Theme.u(12)
    rightPadding: text === "" ? Theme.u(8) : Theme.u(12)
    focusPolicy: Qt.TabFocus
    activeFocusOnTab: true
    hoverEnabled: true
    opacity: enabled ? 1 : 0.55
    Accessible.role: Accessible.Button
    Accessible.name: hint !== "" ? hint : text
    Accessible.onPressAction: button.clicked()
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()

    background: Rectangle {
        radius: Theme.radiusButton
        color: button.main ? (button.down ? Qt.darker(Theme.accent, 1.15) : button.hovered ? Qt.lighter(Theme.accent, 1.08) : Theme.accent) : button.down || button.checked ? Theme.raised : button.hovered ? Theme.raised : button.quiet ? "transparent" : Theme.card
        border.width: button.main || button.quiet ? 0 : button.checked ? 2 : 1
        border.color: button.checked ? Theme.accent : Theme.line

        FocusRing {
            shown: button.visualFocus
        }
    }
    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        Row {
            id: row

            x: button.leftAligned ? 0 : Math.max(0, Math.round((parent.width - width) / 2))
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.u(8)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: button.sign !== ""
                name: button.sign
                color: button.foreground
                size: button.size + Theme.u(3)
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                visible: button.text !== ""
                width: Math.ceil(implicitWidth) // whole, so that what follows stays crisp
                text: button.text
                color: button.foreground
                font.pixelSize: button.size
                font.bold: button.main || button.checked
            }
            KeyCap {
                anchors.verticalCenter: parent.verticalCenter
                visible: button.key !== ""
                text: button.key
            }
        }
    }

    HintBubble {
        text: button.hint
        shown: button.hovered && button.hint !== "" && (button.text === "" || button.alwaysHints)
    }
}
