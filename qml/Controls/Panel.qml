// SPDX-License-Identifier: GPL-3.0-or-later
// A card.
import QtQuick
import ZabLab.Theme

Rectangle {
    color: Theme.card
    radius: Theme.radiusCard
    border.width: 1
    border.color: Theme.line
}
