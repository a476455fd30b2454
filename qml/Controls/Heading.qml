// SPDX-License-Identifier: GPL-3.0-or-later
// The name of a part of a panel.
import QtQuick
import ZabLab.Theme

Words {
    font.pixelSize: Theme.fontLesson
    font.bold: true
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
