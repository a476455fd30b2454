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
    readonly property TimeTools time: run.time
    // Windows are narrower than they look: a unit is more than a pixel.
    readonly property real room: width / Theme.unit

    function chooseStep(): bool {
        stepMenu.open();
        return true;
    }
    function chooseUntil() {
        if (time.until.active)
            time.until.cancel();
        else if (!brief)
            untilMenu.open();
    }

    implicitHeight: Theme.u(brief ? 76 : 92)
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
        anchors.bottomMargin: Theme.u(bar.brief ? 6 : 10)
        spacing: Theme.u(6)

        Move {
            sign: "toStart"
            hint: qsTr("To the beginning (Home)")
            onClicked: bar.run.toStart()
        }
        PushButton {
            objectName: "tenBack"
            implicitHeight: Theme.u(40)
            leftPadding: Theme.u(8)
            rightPadding: Theme.u(8)
            visible: bar.room > 1300 && !bar.brief
            text: qsTr("−10 s")
            size: Theme.fontSecondary
            hint: qsTr("Ten seconds back (J)")
            onClicked: bar.run.jump(-10)
        }
        Move {
            sign: bar.run.playing && bar.run.backwards ? "pause" : "playBack"
            hint: bar.run.playing && bar.run.backwards ? qsTr("Pause (Space)") : qsTr("Play backwards (Shift Space)")
            onClicked: bar.run.togglePlayBack()
        }
        Move {
            sign: "stepBack"
            hint: qsTr("One step back (←)")
            onClicked: bar.run.stepBack()
        }
        PushButton {
            implicitWidth: Theme.u(58)
            implicitHeight: Theme.u(40)
            main: true
            sign: bar.run.playing && !bar.run.backwards ? "pause" : "play"
            size: Theme.fontSection
            hint: bar.run.playing && !bar.run.backwards ? qsTr("Pause (Space)") : qsTr("Play (Space)")
            onClicked: {
                if (bar.run.playing && bar.run.backwards)
                    bar.run.play();
                else
                    bar.run.togglePlay();
            }
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
        PushButton {
            id: unit

            objectName: "stepUnit"
            Layout.leftMargin: Theme.u(6)
            Layout.maximumWidth: Theme.u(220)
            implicitHeight: Theme.u(36)
            visible: !bar.brief
            text: qsTr("by: %1 ▾").arg(stepMenu.names[bar.run.stepUnit])
            hint: qsTr("How far a step goes: %1").arg(stepMenu.names[bar.run.stepUnit])
            checked: stepMenu.opened
            onClicked: stepMenu.opened ? stepMenu.close() : stepMenu.open()

            StepMenu {
                id: stepMenu

                run: bar.run
            }
        }
        PushButton {
            objectName: "until"
            implicitHeight: Theme.u(36)
            visible: !bar.brief || bar.time.until.active
            main: bar.time.until.active
            sign: bar.time.until.active ? "cross" : ""
            text: bar.time.until.active ? qsTr("Cancel · %1 %").arg(Math.floor(bar.time.until.share * 100)) : qsTr("Run until… ▾")
            hint: bar.time.until.active ? bar.time.until.progress : qsTr("Run until something comes true (U)")
            checked: untilMenu.opened
            onClicked: untilMenu.opened ? untilMenu.close() : bar.chooseUntil()

            UntilMenu {
                id: untilMenu

                run: bar.run
            }
        }
        Item {
            Layout.fillWidth: true
        }
        // Where there is no room for all, what has a key gives way.
        Move {
            visible: bar.room > 1260 || bar.brief
            sign: "undo"
            enabled: bar.time.undo.canUndo
            hint: enabled ? qsTr("Undo: %1 (Ctrl Z)").arg(bar.time.undo.undoText) : qsTr("Nothing to undo")
            onClicked: bar.time.undo.undo()
        }
        Move {
            visible: bar.room > 1260 && !bar.brief
            sign: "redo"
            enabled: bar.time.undo.canRedo
            hint: enabled ? qsTr("Do again: %1 (Ctrl Shift Z)").arg(bar.time.undo.redoText) : qsTr("Nothing to do again")
            onClicked: bar.time.undo.redo()
        }
        Move {
            sign: "compare"
            checked: bar.time.comparison.active
            hint: bar.time.comparison.active ? qsTr("One course of events again (B)") : qsTr("Two branches side by side (B)")
            onClicked: bar.time.comparison.toggle()
        }
        Item {
            Layout.fillWidth: true
        }
        Words {
            visible: bar.room > 1640
            text: qsTr("Speed")
            font.pixelSize: Theme.fontSecondary
            color: Theme.mute
        }
        SlideBar {
            id: speed

            Layout.preferredWidth: Theme.u(bar.brief ? 90 : 120)
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
        Move {
            visible: bar.room > 1200 && !bar.brief
            sign: "star"
            hint: qsTr("Next star (Ctrl →)")
            enabled: bar.run.bookmarks.count > 0
            onClicked: bar.run.nextBookmark()
        }
        Words {
            visible: bar.room > 1560 && !bar.brief
            text: qsTr("run's time")
            font.pixelSize: Theme.fontCaption
            color: Theme.mute
        }
        Words {
            objectName: "clock"
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
        implicitWidth: Theme.u(40)
        implicitHeight: Theme.u(40)
    }
}
