// SPDX-License-Identifier: GPL-3.0-or-later
// What the last step changed, old → new, in columns as a newspaper has them.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

View {
    id: view

    readonly property ChangeTable table: view.run.ledger.changes
    readonly property int lineHeight: Theme.u(24)

    objectName: "changes"
    tools: choices

    Binding {
        target: view.table
        property: "active"
        value: view.visible
    }
    Binding {
        target: view.table
        property: "lines"
        value: Math.max(1, Math.floor(grid.height / view.lineHeight))
    }
    Row {
        id: choices

        PushButton {
            objectName: "markInstant"
            quiet: true
            implicitHeight: Theme.u(32)
            checked: view.table.marked
            sign: "flag"
            text: view.table.marked ? qsTr("the last step again") : qsTr("compare from here on")
            size: Theme.fontCaption
            onClicked: view.table.marked ? view.table.clearMark() : view.table.mark()
        }
    }
    Words {
        id: span

        width: parent.width
        height: Theme.u(22)
        verticalAlignment: Text.AlignVCenter
        text: view.table.span === "" ? "" : qsTr("What changed %1").arg(view.table.span)
        elide: Text.ElideRight
        font.pixelSize: Theme.fontCaption
        color: Theme.mute
    }
    Words {
        anchors.centerIn: parent
        width: Math.min(parent.width, Theme.u(520))
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        lineHeight: Theme.lineHeight
        visible: view.table.count === 0
        color: Theme.text2
        text: view.table.marked ? qsTr("Nothing has changed since: go on, or back.") : qsTr("Nothing has changed yet: press → for a step.")
    }
    GridView {
        id: grid

        objectName: "changeGrid"
        y: span.height
        width: parent.width
        height: parent.height - y
        visible: view.table.count > 0
        clip: true
        flow: GridView.FlowTopToBottom
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        cellHeight: view.lineHeight
        cellWidth: Math.floor(width / Math.max(1, Math.floor(width / Theme.u(330))))
        model: view.table.rows
        Accessible.role: Accessible.List
        Accessible.name: span.text
        Keys.onUpPressed: grid.moveCurrentIndexUp()
        Keys.onDownPressed: grid.moveCurrentIndexDown()

        delegate: ChangeLine {
            width: grid.cellWidth - Theme.u(16)
            height: view.lineHeight
            selected: target !== 0 && view.run.selectedKind === kind && view.run.selectedId === target // qmllint disable type
            onPicked: {
                if (kind !== 0)
                    view.run.clicked(kind, target, 0);
            }
        }
        FocusRing {
            shown: grid.activeFocus
            anchors.margins: 0
        }
    }
}
