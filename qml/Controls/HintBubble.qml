// SPDX-License-Identifier: GPL-3.0-or-later
// The name of a button that has only a sign, while the mouse is over it.
import QtQuick
import ZabLab.Theme

Rectangle {
    id: bubble

    property alias text: words.text
    property bool shown: false

    visible: shown
    z: 100
    width: words.implicitWidth + Theme.u(16)
    height: words.implicitHeight + Theme.u(8)
    // Below the control, or above it in the lower half of the window; inside the window in any case.
    x: {
        if (!shown || !parent)
            return 0;
        const left = parent.mapToItem(null, 0, 0).x;
        const wanted = left + (parent.width - width) / 2;
        const room = parent.Window.width - width - Theme.u(8);
        return Math.max(Theme.u(8), Math.min(wanted, room)) - left;
    }
    y: shown && parent && parent.mapToItem(null, 0, 0).y > parent.Window.height / 2 ? -height - Theme.u(6) : (parent ? parent.height + Theme.u(6) : 0)
    radius: Theme.radiusChip
    color: Theme.raised
    border.color: Theme.line

    Words {
        id: words

        anchors.centerIn: parent
        font.pixelSize: Theme.fontCaption
    }
}
