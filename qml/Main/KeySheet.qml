// SPDX-License-Identifier: GPL-3.0-or-later
// All keys, and the glyph of every message, on one sheet.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Rectangle {
    id: sheet

    property bool shown: false
    property KeyTable keys

    color: Qt.rgba(Theme.background.r, Theme.background.g, Theme.background.b, 0.85)

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onClicked: sheet.shown = false
        onWheel: wheel => wheel.accepted = true
    }
    Panel {
        anchors.centerIn: parent
        width: Math.min(parent.width - Theme.u(64), Theme.u(900))
        height: Math.min(parent.height - Theme.u(32), column.height + Theme.u(48))
        Accessible.role: Accessible.Dialog
        Accessible.name: title.text

        Scroller {
            anchors.fill: parent
            anchors.margins: Theme.u(24)
            contentHeight: column.height

            Column {
                id: column

                width: parent.width

                Words {
                    id: title

                    text: qsTr("Keys and marks")
                    font.pixelSize: Theme.fontTitle
                    font.bold: true
                    bottomPadding: Theme.u(12)
                }
                Repeater {
                    model: sheet.keys ? sheet.keys.list : []

                    Item {
                        id: line

                        required property var modelData

                        width: column.width
                        height: Theme.u(32)

                        Words {
                            anchors.verticalCenter: parent.verticalCenter
                            width: Theme.u(170)
                            text: line.modelData[0]
                            mono: true
                            font.bold: true
                            font.pixelSize: Theme.fontSecondary
                        }
                        Words {
                            x: Theme.u(180)
                            anchors.verticalCenter: parent.verticalCenter
                            width: parent.width - x
                            text: line.modelData[1]
                            elide: Text.ElideRight
                            font.pixelSize: Theme.fontSecondary
                            color: Theme.text2
                        }
                        Divider {
                            anchors.bottom: parent.bottom
                            width: parent.width
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
                    width: column.width
                    height: Theme.u(32) * rows
                    unit: Theme.unit
                    themeKind: Theme.kind
                    language: Language.current
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("The glyph of every message and what it says")
                }
            }
        }
    }
}
