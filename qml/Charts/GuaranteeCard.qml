// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen promise in words, and where it broke.
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Rectangle {
    id: card

    required property Run run
    readonly property GuaranteePanel facts: run.guarantees

    implicitHeight: words.height + 2 * Theme.u(12)
    radius: Theme.radiusButton
    color: "transparent"
    border.width: Math.max(1, Theme.u(1))
    border.color: facts.broken ? Theme.bad : Theme.line

    Column {
        id: words

        x: Theme.u(14)
        y: Theme.u(12)
        width: parent.width - 2 * x
        spacing: Theme.u(6)

        Words {
            width: parent.width
            visible: !card.facts.told
            text: card.facts.summary
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontSecondary
            font.bold: true
        }
        Words {
            width: parent.width
            visible: !card.facts.told
            text: qsTr("Choose one to read what it means.")
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontCaption
            color: Theme.mute
        }
        Words {
            width: parent.width
            visible: card.facts.told
            text: card.facts.name
            elide: Text.ElideRight
            font.bold: true
            color: card.facts.broken ? Theme.bad : Theme.ink
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        // First what is to be done, so that it is seen however low the view is.
        Item {
            width: parent.width
            height: Math.max(button.visible ? button.height : 0, state.height)
            visible: state.text !== ""

            PushButton {
                id: button

                objectName: "showWhen"
                visible: card.facts.broken
                implicitHeight: Theme.u(30)
                text: qsTr("Show when")
                size: Theme.fontCaption
                onClicked: card.facts.showWhen()
            }
            Words {
                id: state

                x: button.visible ? button.width + Theme.u(10) : 0
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - x
                text: card.facts.state
                wrapMode: Text.Wrap
                font.pixelSize: Theme.fontCaption
                color: card.facts.broken ? Theme.bad : Theme.mute
            }
        }
        Words {
            objectName: "brokenWords"
            width: parent.width
            visible: text !== ""
            text: card.facts.what
            wrapMode: Text.Wrap
            lineHeight: 1.25
            font.pixelSize: Theme.fontSecondary
        }
        Words {
            width: parent.width
            visible: text !== ""
            text: card.facts.promise
            wrapMode: Text.Wrap
            lineHeight: 1.25
            font.pixelSize: Theme.fontSecondary
            color: Theme.text2
        }
    }
}
