// SPDX-License-Identifier: GPL-3.0-or-later
// Which servers stand on one side of the cut, and which way it is cut.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Rectangle {
    id: strip

    required property Run run
    readonly property int chosen: {
        let count = 0;
        for (let i = 0; i < names.count; ++i) {
            const name = names.itemAt(i) as PushButton; // qmllint disable
            if (name && name.checked)
                ++count;
        }
        return count;
    }
    readonly property bool ready: chosen > 0 && chosen < names.count

    implicitHeight: flow.implicitHeight + Theme.u(20)
    color: Theme.raised
    radius: Theme.radiusCard

    Flow {
        id: flow

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.u(14)
        spacing: Theme.u(10)

        Words {
            height: Theme.u(36)
            verticalAlignment: Text.AlignVCenter
            text: qsTr("One side of the cut:")
            font.bold: true
        }
        Repeater {
            id: names

            model: strip.run.servers

            PushButton {
                required property int server
                required property string name
                required property bool onSide

                text: name
                checkable: false
                checked: onSide
                hint: onSide ? qsTr("%1 is on this side").arg(name) : qsTr("%1 is on the other side").arg(name)
                onClicked: strip.run.toggleSide(server)
            }
        }
        Segmented {
            name: qsTr("Direction of the cut")
            options: [qsTr("both ways"), qsTr("outgoing only"), qsTr("incoming only")]
            current: strip.run.cutDirection
            onPicked: index => strip.run.cutDirection = index
        }
        PushButton {
            // Nothing to press before both sides have somebody.
            main: strip.ready
            enabled: strip.ready
            sign: "cut"
            text: strip.chosen === 0 ? qsTr("Choose servers first") : qsTr("Cut  %1").arg(strip.run.cutText)
            key: strip.ready ? "⏎" : ""
            onClicked: strip.run.finishCut()
        }
        PushButton {
            text: qsTr("Cancel")
            key: "Esc"
            onClicked: strip.run.cancelCut()
        }
    }
}
