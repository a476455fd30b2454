// SPDX-License-Identifier: GPL-3.0-or-later
// The futures that were kept; a click shows another one.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Column {
    id: list

    required property Run run

    spacing: Theme.u(6)

    Heading {
        text: qsTr("Branches")
    }
    Repeater {
        model: list.run.branches

        PushButton {
            required property int branch
            required property string name
            required property string fork
            required property bool current

            width: list.width
            leftAligned: true
            checked: current
            sign: "branch"
            size: Theme.fontCaption
            text: fork === "" ? name : fork + "  " + name
            onClicked: list.run.switchBranch(branch)
        }
    }
}
