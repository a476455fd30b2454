// SPDX-License-Identifier: GPL-3.0-or-later
// How far a step goes: a size, or to the next thing of one kind.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

RisingPanel {
    id: menu

    required property Run run

    // In the order of Run's step units.
    readonly property var sizes: [qsTr("variable"), qsTr("message"), qsTr("round"), qsTr("phase")]
    readonly property var kinds: [qsTr("vote"), qsTr("election won"), qsTr("leader lost"), qsTr("proposal"), qsTr("commit"), qsTr("synchronization decision"), qsTr("truncation (TRUNC)"), qsTr("snapshot (SNAP)"), qsTr("time-out"), qsTr("session expiry"), qsTr("lost message"), qsTr("change of role"), qsTr("answer to a client")]
    readonly property var names: sizes.concat(kinds)

    function pick(unit: int) {
        run.stepUnit = unit;
        close();
    }

    onOpened: {
        const unit = run.stepUnit;
        const chosen = unit < sizes.length ? sizeList.itemAt(unit) : kindList.itemAt(unit - sizes.length);
        chosen?.forceActiveFocus(Qt.TabFocusReason);
    }

    contentItem: Column {
        spacing: Theme.u(4)

        Words {
            leftPadding: Theme.u(8)
            text: qsTr("A step goes on by")
            font.pixelSize: Theme.fontCaption
            color: Theme.mute
        }
        Row {
            Repeater {
                id: sizeList

                model: menu.sizes

                Choice {
                    required property int index
                    required property string modelData

                    text: modelData
                    checked: menu.run.stepUnit === index
                    onClicked: menu.pick(index)
                }
            }
        }
        Words {
            topPadding: Theme.u(6)
            leftPadding: Theme.u(8)
            text: qsTr("or to the next")
            font.pixelSize: Theme.fontCaption
            color: Theme.mute
        }
        Grid {
            columns: 2
            flow: Grid.TopToBottom
            rows: 7

            Repeater {
                id: kindList

                model: menu.kinds

                Choice {
                    required property int index
                    required property string modelData

                    width: Theme.u(230)
                    text: modelData
                    checked: menu.run.stepUnit === index + menu.sizes.length
                    onClicked: menu.pick(index + menu.sizes.length)
                }
            }
        }
    }
}
