// SPDX-License-Identifier: GPL-3.0-or-later
// The name of a button that has only a sign, while the mouse is over it. It lies over the whole window: what stands
// beside its control may be drawn later.
import QtQuick
import ZabLab.Theme

Item {
    id: hint

    property string text
    property bool shown: false

    visible: shown

    Rectangle {
        id: bubble

        // Below the control, or above it in the lower half of the window; inside the window in any case.
        readonly property Item control: hint.parent
        readonly property point place: {
            const moved = control ? control.x + control.y : 0; // so that it goes where the control goes
            return hint.shown && control && !isNaN(moved) ? control.mapToItem(null, 0, 0) : Qt.point(0, 0);
        }
        readonly property bool above: control !== null && place.y > hint.Window.height / 2

        parent: hint.shown && hint.Window.contentItem ? hint.Window.contentItem : hint
        visible: hint.shown
        z: 100
        width: words.implicitWidth + Theme.u(16)
        height: words.implicitHeight + Theme.u(8)
        x: control ? Math.max(Theme.u(8), Math.min(place.x + (control.width - width) / 2, hint.Window.width - width - Theme.u(8))) : 0
        y: control ? (above ? place.y - height - Theme.u(6) : place.y + control.height + Theme.u(6)) : 0
        radius: Theme.radiusChip
        color: Theme.raised
        border.color: Theme.line

        Words {
            id: words

            anchors.centerIn: parent
            text: hint.text
            font.pixelSize: Theme.fontCaption
        }
    }
}
