// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that was seen so far, in story time, with a star at what matters.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Item {
    id: scrub

    required property Run run

    implicitHeight: Theme.u(26)
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Place in the run: %1").arg(run.clock)
    Keys.onLeftPressed: run.stepBack()
    Keys.onRightPressed: run.step()

    Rectangle {
        id: track

        y: Theme.u(16)
        width: parent.width
        height: Theme.u(4)
        radius: height / 2
        color: Theme.line
    }
    Rectangle {
        y: track.y
        width: scrub.run.position * parent.width
        height: track.height
        radius: height / 2
        color: Theme.accent
    }
    MouseArea {
        id: whole

        anchors.fill: parent
        hoverEnabled: true
        onPressed: mouse => scrub.run.seek(mouse.x / width)
        onPositionChanged: mouse => {
            if (pressed)
                scrub.run.seek(mouse.x / width);
        }
    }
    // The bar is in story time: which instant a place stands for is said.
    Item {
        x: whole.mouseX
        width: 1
        height: track.y

        HintBubble {
            text: shown ? scrub.run.clockAt(whole.mouseX / whole.width) : ""
            shown: whole.containsMouse && (whole.mouseY >= track.y || whole.pressed)
        }
    }
    Repeater {
        model: scrub.run.bookmarks

        Item {
            id: mark

            required property double share
            required property string text
            required property double event

            x: share * scrub.width - width / 2
            width: Theme.u(14)
            height: Theme.u(15)

            Icon {
                anchors.centerIn: parent
                name: "star"
                color: Theme.leader
                size: Theme.u(12)
            }
            MouseArea {
                anchors.fill: parent
                onClicked: scrub.run.seekToEvent(mark.event)
            }
            HintBubble {
                text: mark.text
                // Asked of the whole bar: a star that comes into being under the mouse was not pointed at.
                shown: whole.containsMouse && whole.mouseY < track.y && Math.abs(whole.mouseX - mark.x - mark.width / 2) < mark.width / 2
            }
            Accessible.role: Accessible.Button
            Accessible.name: text
            Accessible.onPressAction: scrub.run.seekToEvent(mark.event)
        }
    }
    // Where another branch hangs from this one, or this one begins.
    Repeater {
        model: scrub.run.time.branches.forks

        Item {
            id: fork

            required property double share
            required property string text
            required property double at

            x: share * scrub.width - width / 2
            y: track.y
            width: Theme.u(14)
            height: scrub.height - y

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.max(1, Theme.u(1.6))
                height: parent.height - Theme.u(2)
                color: Theme.text2
            }
            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.bottom: parent.bottom
                width: Theme.u(6)
                height: width
                radius: width / 2
                color: Theme.text2
            }
            MouseArea {
                anchors.fill: parent
                onClicked: scrub.run.seekTo(fork.at)
            }
            HintBubble {
                text: fork.text
                shown: whole.containsMouse && whole.mouseY >= track.y + track.height && Math.abs(whole.mouseX - fork.x - fork.width / 2) < fork.width / 2
            }
            Accessible.role: Accessible.Button
            Accessible.name: text
            Accessible.onPressAction: scrub.run.seekTo(fork.at)
        }
    }
    // Where the two that are compared part.
    Item {
        id: part

        readonly property double share: scrub.run.time.comparison.partShare

        x: share * scrub.width - width / 2
        width: Theme.u(16)
        height: scrub.height
        visible: share >= 0

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.u(13)
            width: Math.max(2, Theme.u(2))
            height: parent.height - y
            color: Theme.ink
        }
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.u(16)
            height: Theme.u(15)
            radius: Theme.u(4)
            color: Theme.ink

            Words {
                anchors.centerIn: parent
                text: "≠"
                font.pixelSize: Theme.fontTiny
                font.bold: true
                color: Theme.background
            }
        }
        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            onClicked: scrub.run.time.comparison.goToPart()

            HintBubble {
                text: qsTr("Here they part")
                shown: parent.containsMouse
            }
        }
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Here they part")
        Accessible.onPressAction: scrub.run.time.comparison.goToPart()
    }
    Rectangle {
        x: scrub.run.position * (scrub.width - width)
        y: track.y + track.height / 2 - height / 2
        width: Theme.u(14)
        height: width
        radius: width / 2
        color: Theme.ink
        border.width: Theme.u(2)
        border.color: Theme.background
    }
    FocusRing {
        shown: scrub.activeFocus
    }
}
