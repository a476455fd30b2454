// SPDX-License-Identifier: GPL-3.0-or-later
// Content that may be higher than its place, with a thin bar that says so.
import QtQuick
import QtQuick.Templates as T
import ZabLab.Theme

Flickable {
    id: scroller

    clip: true
    contentWidth: width
    boundsBehavior: Flickable.StopAtBounds
    // Dragging with the mouse would fight with clicks; the wheel and the bar scroll.
    interactive: contentHeight > height

    T.ScrollBar.vertical: T.ScrollBar {
        id: bar

        parent: scroller
        x: scroller.width - width
        height: scroller.height
        width: Theme.u(8)
        visible: size < 1
        padding: Theme.u(2)
        contentItem: Rectangle {
            implicitWidth: Theme.u(4)
            radius: width / 2
            color: bar.pressed ? Theme.accent : Theme.link
        }
    }
}
