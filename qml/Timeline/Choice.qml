// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a panel of choices; the arrow keys go from one to the next.
import QtQuick
import ZabLab.Controls
import ZabLab.Theme

PushButton {
    id: choice

    quiet: true
    leftAligned: true
    implicitHeight: Theme.u(32)
    Accessible.role: Accessible.MenuItem
    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
}
