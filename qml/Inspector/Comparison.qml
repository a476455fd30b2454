// SPDX-License-Identifier: GPL-3.0-or-later
// Two votes side by side, in the order in which they are compared; the line that decided is framed.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Column {
    id: table

    required property Inspector facts

    spacing: 0

    Item {
        width: parent.width
        height: Theme.u(24)

        Words {
            x: parent.width * 0.24
            width: parent.width * 0.32
            horizontalAlignment: Text.AlignRight
            text: qsTr("received")
            font.pixelSize: Theme.fontCaption
            color: Theme.mute
        }
        Words {
            x: parent.width * 0.66
            width: parent.width * 0.32
            horizontalAlignment: Text.AlignRight
            text: table.facts.comparisonMine
            font.pixelSize: Theme.fontCaption
            color: Theme.mute
        }
    }
    Repeater {
        model: table.facts.comparison

        Rectangle {
            id: row

            required property string label
            required property string received
            required property string sign
            required property string mine
            required property bool decides
            required property bool skipped

            width: table.width
            height: Theme.u(28)
            radius: Theme.radiusChip
            color: decides ? Theme.raised : "transparent"
            border.width: decides ? Math.max(1, Theme.u(1.5)) : 0
            border.color: Theme.accent
            Accessible.role: Accessible.StaticText
            Accessible.name: label + " " + received + " " + sign + " " + mine

            Words {
                x: Theme.u(8)
                anchors.verticalCenter: parent.verticalCenter
                text: row.label
                font.pixelSize: Theme.fontCaption
                color: row.skipped ? Theme.mute : Theme.text2
            }
            Words {
                x: parent.width * 0.24
                width: parent.width * 0.32
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignRight
                text: row.received
                mono: true
                font.pixelSize: Theme.fontCaption
                font.bold: row.decides
                color: row.skipped ? Theme.mute : Theme.ink
            }
            Words {
                x: parent.width * 0.56
                width: parent.width * 0.1
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignHCenter
                text: row.sign
                mono: true
                font.pixelSize: Theme.fontCaption
                color: row.decides ? Theme.accent : Theme.mute
            }
            Words {
                x: parent.width * 0.66
                width: parent.width * 0.32
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignRight
                text: row.mine
                mono: true
                font.pixelSize: Theme.fontCaption
                color: row.skipped ? Theme.mute : Theme.ink
            }
        }
    }
    Words {
        width: parent.width
        topPadding: Theme.u(8)
        text: table.facts.verdict
        wrapMode: Text.Wrap
        font.pixelSize: Theme.fontSecondary
        lineHeight: 1.25
    }
}
