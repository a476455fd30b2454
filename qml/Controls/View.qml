// SPDX-License-Identifier: GPL-3.0-or-later
// One of the views below the stage (or in its place).
import QtQuick
import ZabLab.App

Item {
    required property Run run
    // Presenting: little height, big type, no controls.
    property bool brief: false
    // What stands at the right end of the row of tabs while this view is shown.
    property Item tools: null
}
