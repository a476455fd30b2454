// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ZabLab.Theme

Rectangle {
    implicitHeight: 1
    implicitWidth: 1
    color: Theme.line
}
