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
            main: true
            sign: "cut"
            text: qsTr("Cut  %1").arg(strip.run.cutText)
            key: "⏎"
            onClicked: strip.run.finishCut()
        }
        PushButton {
            text: qsTr("Cancel")
            key: "Esc"
            onClicked: strip.run.cancelCut()
        }
    }
}
