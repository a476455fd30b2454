// SPDX-License-Identifier: GPL-3.0-or-later
// The first lines of what the last step changed, for a narrow place.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Column {
    id: brief

    required property Run run
    readonly property ChangeTable table: run.ledger.changes

    Binding {
        target: brief.table
        property: "briefActive"
        value: brief.visible
    }
    Heading {
        visible: brief.table.brief.count > 0
        bottomPadding: Theme.u(4)
        text: qsTr("What the last step changed")
    }
    Repeater {
        model: brief.table.brief

        ChangeLine {
            width: brief.width
            height: Theme.u(24)
            selected: target !== 0 && brief.run.selectedKind === kind && brief.run.selectedId === target // qmllint disable type
            onPicked: {
                if (kind !== 0)
                    brief.run.clicked(kind, target, 0);
            }
        }
    }
    Words {
        visible: brief.table.brief.count > 0 && brief.table.count > 7
        topPadding: Theme.u(4)
        text: qsTr("All of it stands in the tab Changes.")
        font.pixelSize: Theme.fontCaption
        color: Theme.mute
    }
}
