// SPDX-License-Identifier: GPL-3.0-or-later
// The name of a branch; a click shows the others.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

PushButton {
    id: chooser

    required property Run run
    required property int excluded // the one that cannot be chosen here
    signal picked(int branch)

    function open() {
        list.open();
    }

    quiet: true
    leftAligned: true
    sign: "branch"
    implicitHeight: Theme.u(32)
    checked: list.opened
    onClicked: list.opened ? list.close() : list.open()

    T.Popup {
        id: list

        y: chooser.height + Theme.u(4)
        margins: Theme.u(8)
        padding: Theme.u(4)
        implicitWidth: Theme.u(340)
        implicitHeight: Math.min(names.implicitHeight + 2 * names.y + 2 * padding, Theme.u(420))
        focus: true
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
        onOpened: {
            const one = branches.itemAt(0);
            if (one)
                one.forceActiveFocus(Qt.TabFocusReason);
        }

        background: Panel {
            border.color: Theme.link
        }
        contentItem: Flickable {
            clip: true
            contentHeight: names.height + 2 * names.y
            boundsBehavior: Flickable.StopAtBounds

            Column {
                id: names

                // The ring of the first and the last one is seen, too.
                x: Theme.u(4)
                y: Theme.u(4)
                width: parent.width - 2 * x

                Repeater {
                    id: branches

                    model: chooser.run.branches

                    PushButton {
                        required property int branch
                        required property string name
                        required property string fork

                        width: names.width
                        quiet: true
                        leftAligned: true
                        enabled: branch !== chooser.excluded
                        sign: "branch"
                        text: fork === "" ? name : fork + "  " + name
                        Accessible.role: Accessible.MenuItem
                        Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                        Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                        onClicked: {
                            list.close();
                            chooser.picked(branch);
                        }
                    }
                }
            }
        }
    }
}
