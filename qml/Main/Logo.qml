// SPDX-License-Identifier: GPL-3.0-or-later
// Three servers and the one they chose.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.Theme

Item {
    id: logo

    Repeater {
        model: [[0.5, 0.18, 0.17], [0.18, 0.74, 0.14], [0.82, 0.74, 0.14]]

        Rectangle {
            required property var modelData
            required property int index

            x: (modelData[0] - modelData[2]) * logo.width
            y: (modelData[1] - modelData[2]) * logo.height
            width: 2 * modelData[2] * logo.width
            height: width
            radius: width / 2
            color: index === 0 ? Theme.leader : index === 1 ? Theme.follower : Theme.observer
        }
    }
}
