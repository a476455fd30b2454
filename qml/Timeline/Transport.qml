// SPDX-License-Identifier: GPL-3.0-or-later
// Where the cursor is and how it moves.
import QtQuick
import QtQuick.Layouts
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Rectangle {
    id: bar

    required property Run run
    property bool brief: false

    implicitHeight: Theme.u(brief ? 84 : 92)
    color: Theme.background

    Divider {
        width: parent.width
    }
    ScrubBar {
        id: scrub

        run: bar.run
        z: 1 // its hints lie over the buttons
        x: Theme.gutter
        width: parent.width - 2 * Theme.gutter
        y: Theme.u(4)
    }
    RowLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.gutter
        anchors.rightMargin: Theme.gutter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.u(10)
        spacing: Theme.u(8)

        Move {
            sign: "toStart"
            hint: qsTr("To the beginning (Home)")
            onClicked: bar.run.toStart()
        }
        Move {
            sign: "stepBack"
            hint: qsTr("One step back (←)")
            onClicked: bar.run.stepBack()
        }
        PushButton {
            implicitWidth: Theme.u(60)
            implicitHeight: Theme.u(42)
            main: true
            sign: bar.run.playing ? "pause" : "play"
            size: Theme.fontSection
            hint: bar.run.playing ? qsTr("Pause (Space)") : qsTr("Play (Space)")
            onClicked: bar.run.togglePlay()
        }
        Move {
            sign: "step"
            hint: qsTr("One step (→)")
            onClicked: bar.run.step()
        }
        Move {
            sign: "toEnd"
            hint: qsTr("To the latest seen (End)")
            onClicked: bar.run.toEnd()
        }
        Words {
            Layout.leftMargin: Theme.u(6)
            visible: !bar.brief && bar.width > Theme.u(1180)
            text: qsTr("Step by")
            font.pixelSize: Theme.fontSecondary
            color: Theme.mute
        }
        Segmented {
            visible: !bar.brief
            name: qsTr("Size of a step")
            options: [qsTr("variable"), qsTr("message"), qsTr("round"), qsTr("phase")]
            current: bar.run.stepUnit
            onPicked: index => bar.run.stepUnit = index
        }
        Item {
            Layout.fillWidth: true
        }
        Words {
            visible: bar.width > Theme.u(1080)
            text: qsTr("Speed")
            font.pixelSize: Theme.fontSecondary
            color: Theme.mute
        }
        SlideBar {
            id: speed

            Layout.preferredWidth: Theme.u(bar.brief ? 100 : 128)
            name: qsTr("Speed %1").arg(bar.run.speedText)
            value: bar.run.speedLevel
            stepSize: 0.05
            onMoved: bar.run.speedLevel = value
        }
        Words {
            Layout.preferredWidth: Theme.u(52)
            text: bar.run.speedText
            mono: true
            font.pixelSize: Theme.fontSecondary
        }
        Segmented {
            visible: !bar.brief
            name: qsTr("Pace")
            options: [qsTr("story pace"), qsTr("true pace")]
            current: bar.run.truePace ? 1 : 0
            onPicked: index => bar.run.truePace = index === 1
        }
        Item {
            Layout.fillWidth: true
        }
        Move {
            visible: !bar.brief
            sign: "star"
            hint: qsTr("Next star (Ctrl →)")
            enabled: bar.run.bookmarks.count > 0
            onClicked: bar.run.nextBookmark()
        }
        Words {
            visible: bar.width > Theme.u(1280)
            text: qsTr("run's time")
            font.pixelSize: Theme.fontCaption
            color: Theme.mute
        }
        Words {
            Layout.preferredWidth: clockWidth.width + Theme.u(4)
            text: bar.run.clock
            mono: true
            font.pixelSize: Theme.fontTitle
            font.bold: true
            horizontalAlignment: Text.AlignRight
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("The run's time: %1").arg(text)

            TextMetrics {
                id: clockWidth

                font.family: Theme.monoFamily
                font.pixelSize: Theme.fontTitle
                font.bold: true
                text: "00:00.000"
            }
        }
    }

    component Move: PushButton {
        implicitWidth: Theme.u(42)
        implicitHeight: Theme.u(42)
    }
}
