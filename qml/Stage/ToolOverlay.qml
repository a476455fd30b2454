// SPDX-License-Identifier: GPL-3.0-or-later
// What the tool in the hand would hit: the link under the pointer, the wall that is being drawn with the servers of its
// one side, and beside the pointer the tool with what a click would do.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Item {
    id: overlay

    required property Run run
    required property StageItem stage
    property point pointer: Qt.point(-1, -1)
    readonly property bool holding: run.tools.holding
    readonly property bool drawsWall: run.tools.drawsWall

    clip: true

    Rectangle {
        id: line

        readonly property real dx: overlay.stage.lineTo.x - overlay.stage.lineFrom.x
        readonly property real dy: overlay.stage.lineTo.y - overlay.stage.lineFrom.y

        visible: overlay.holding && (dx !== 0 || dy !== 0)
        x: overlay.stage.lineFrom.x
        y: overlay.stage.lineFrom.y - height / 2
        width: Math.sqrt(dx * dx + dy * dy)
        height: Theme.u(overlay.drawsWall ? 5 : 3)
        radius: height / 2
        transformOrigin: Item.Left
        rotation: Math.atan2(dy, dx) * 180 / Math.PI
        antialiasing: true
        color: overlay.drawsWall ? Theme.bad : Theme.accent
    }
    Repeater {
        model: overlay.drawsWall ? overlay.run.tools.wallSide : overlay.run.tools.firstServer > 0 ? [overlay.run.tools.firstServer] : []

        Rectangle {
            required property int modelData
            readonly property rect at: overlay.stage.placeOf(1, modelData)

            x: at.x - Theme.u(4)
            y: at.y - Theme.u(4)
            width: at.width + Theme.u(8)
            height: at.height + Theme.u(8)
            visible: at.width > 0
            radius: width / 2
            color: "transparent"
            border.width: Theme.u(3)
            border.color: overlay.drawsWall ? Theme.bad : Theme.accent
        }
    }
    Rectangle {
        visible: overlay.holding && overlay.pointer.x >= 0
        x: Math.min(overlay.pointer.x + Theme.u(16), overlay.width - width - Theme.u(4))
        y: Math.min(overlay.pointer.y + Theme.u(16), overlay.height - height - Theme.u(4))
        width: row.width + Theme.u(14)
        height: Theme.u(28)
        radius: Theme.radiusChip
        color: Theme.raised
        border.color: overlay.run.tools.hintBad ? Theme.bad : overlay.run.tools.preview === "" ? Theme.line : Theme.accent

        Row {
            id: row

            x: Theme.u(7)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.u(6)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: overlay.run.tools.heldSign
                size: Theme.u(16)
                color: overlay.run.tools.hintBad ? Theme.bad : Theme.accent
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                visible: text !== ""
                width: Math.min(implicitWidth, overlay.width / 2)
                elide: Text.ElideRight
                text: overlay.run.tools.hintBad ? overlay.run.tools.hint : overlay.run.tools.preview
                font.pixelSize: Theme.fontCaption
                color: overlay.run.tools.hintBad ? Theme.bad : Theme.ink
            }
        }
    }
}
