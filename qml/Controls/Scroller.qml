// SPDX-License-Identifier: GPL-3.0-or-later
// Content that may be higher than its place, with a thin bar that says so.
import QtQuick
import ZabLab.Theme

Flickable {
    id: scroller

    clip: true
    contentWidth: width
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentHeight > height

    Rectangle {
        parent: scroller
        x: scroller.width - width - Theme.u(2)
        y: scroller.visibleArea.yPosition * scroller.height
        z: 1
        width: Theme.u(4)
        height: scroller.visibleArea.heightRatio * scroller.height
        radius: width / 2
        color: scroller.moving ? Theme.accent : Theme.link
        visible: scroller.contentHeight > scroller.height + 1
    }
}
