// SPDX-License-Identifier: GPL-3.0-or-later
// All keys, and the glyph of every message, on one sheet.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Sheet {
    id: sheet

    property KeyTable keys
    title: qsTr("Keys and marks")
    contentWidth: 1060

    Grid {
        id: grid

        width: parent.width
        columns: sheet.width > Theme.u(860) ? 2 : 1
        columnSpacing: Theme.u(24)

        Repeater {
            model: sheet.keys ? sheet.keys.all : []

            Item {
                id: line

                required property var modelData

                width: (grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns
                height: Math.max(Theme.u(32), meaning.implicitHeight + Theme.u(10))

                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.u(120)
                    text: line.modelData[0]
                    mono: true
                    font.bold: true
                    font.pixelSize: Theme.fontSecondary
                }
                Words {
                    id: meaning

                    x: Theme.u(128)
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - x
                    text: line.modelData[1]
                    wrapMode: Text.Wrap
                    font.pixelSize: Theme.fontSecondary
                    color: Theme.text2
                }
                Divider {
                    anchors.bottom: parent.bottom
                    width: parent.width
                }
            }
        }
    }
    Words {
        text: qsTr("Messages")
        font.pixelSize: Theme.fontTitle
        font.bold: true
        topPadding: Theme.u(20)
        bottomPadding: Theme.u(8)
    }
    MarkSheetItem {
        width: parent.width
        height: Theme.u(32) * rows
        unit: Theme.unit
        themeKind: Theme.kind
        language: Language.current
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("The glyph of every message and what it says")
    }
}
