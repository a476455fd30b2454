// SPDX-License-Identifier: GPL-3.0-or-later
// Presenting: the lesson's sentence above the picture, large enough for the last row, and the answers of its question as
// buttons that can be hit from afar.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Item {
    id: strip

    required property Run run
    readonly property LessonCourse lesson: run.lesson
    readonly property bool answering: lesson.asking && lesson.chosen >= 0
    // One thing at a time: what the step says, with the question or the task in it; then what came of it.
    readonly property bool open: lesson.asking || lesson.hasGoal && !lesson.goalReached || lesson.explains && !lesson.answerShown
    readonly property string sentence: !lesson.active ? "" : open ? lesson.body + " **" + lesson.question + "**" : lesson.feedback !== "" ? lesson.feedback : lesson.explains ? lesson.modelAnswer : lesson.body
    readonly property color tone: lesson.revealed || lesson.goalReached ? (lesson.revealed && !lesson.right ? Theme.bad : Theme.good) : Theme.accent

    implicitHeight: column.height
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("The lesson's sentence")

    Column {
        id: column

        width: parent.width - side.width - Theme.u(20)
        spacing: Theme.u(4)

        // The answers stand beside the title, so that the picture keeps its size; below it where they do not fit.
        Item {
            id: head

            readonly property bool fits: sign.width + title.implicitWidth + choices.width + Theme.u(40) <= width

            width: parent.width
            height: !choices.visible ? title.height : fits ? Math.max(title.height, choices.height) : title.height + Theme.u(4) + choices.height

            Icon {
                id: sign

                anchors.verticalCenter: title.verticalCenter
                visible: strip.lesson.hasQuestion || strip.lesson.goalReached
                name: strip.lesson.asking ? "flag" : strip.lesson.right || strip.lesson.goalReached ? "tick" : "cross"
                color: strip.tone
                size: Theme.u(22)
            }
            Words {
                id: title

                objectName: "presentedTitle"
                x: sign.visible ? sign.width + Theme.u(10) : 0
                y: head.fits ? (head.height - height) / 2 : 0
                width: parent.width - x
                text: strip.lesson.active ? strip.lesson.stepTitle : strip.run.status !== "" ? strip.run.status : qsTr("Sandbox")
                elide: Text.ElideRight
                font.pixelSize: Theme.u(27)
                font.bold: true
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            // What the last key did, where the title leaves room: the picture below stays where it is.
            Words {
                id: beside

                objectName: "presentedStatus"
                readonly property real from: title.x + title.implicitWidth + Theme.u(28)
                readonly property real room: (choices.visible && head.fits ? choices.x - Theme.u(20) : head.width) - from

                visible: strip.lesson.active && strip.run.status !== "" && room >= Theme.u(260)
                x: from
                width: Math.max(0, room)
                anchors.verticalCenter: title.verticalCenter
                text: strip.run.status
                elide: Text.ElideRight
                font.pixelSize: Theme.fontSecondary
                color: strip.run.statusBad ? Theme.bad : Theme.mute
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
            Row {
                id: choices

                x: head.fits ? parent.width - width : 0
                y: head.fits ? (head.height - height) / 2 : title.height + Theme.u(4)
                visible: strip.lesson.hasQuestion
                spacing: Theme.u(10)

                Repeater {
                    model: strip.lesson.choices

                    PushButton {
                        id: choice

                        required property int index
                        required property string answer
                        required property bool chosen
                        required property bool correct

                        objectName: "presentedChoice" + index
                        implicitHeight: Theme.u(42)
                        implicitWidth: Math.max(Theme.u(76), contentItem.implicitWidth + leftPadding + rightPadding)
                        size: Theme.u(19)
                        text: answer
                        enabled: !strip.lesson.revealed
                        opacity: 1
                        checked: chosen
                        sign: correct ? "tick" : strip.lesson.revealed && chosen ? "cross" : ""
                        hint: chosen ? qsTr("%1, the class's prediction").arg(text) : text
                        onClicked: strip.lesson.choose(index)
                    }
                }
            }
        }
        Words {
            objectName: "presentedSentence"
            width: parent.width
            visible: text !== ""
            text: strip.sentence
            textFormat: Text.MarkdownText
            wrapMode: Text.Wrap
            font.pixelSize: Theme.u(17)
            lineHeight: 1.1
            color: Theme.text2
            Accessible.role: Accessible.Paragraph
            Accessible.name: text
        }
        Words {
            width: parent.width
            visible: strip.lesson.active && strip.run.status !== "" && !beside.visible
            text: strip.run.status
            elide: Text.ElideRight
            font.pixelSize: Theme.fontSecondary
            color: strip.run.statusBad ? Theme.bad : Theme.mute
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
    Column {
        id: side

        anchors.right: parent.right
        spacing: Theme.u(6)

        Words {
            anchors.right: parent.right
            visible: strip.lesson.active
            text: strip.lesson.step + " / " + strip.lesson.steps
            mono: true
            font.pixelSize: Theme.fontSection
            color: Theme.mute
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Step %1 of %2").arg(strip.lesson.step).arg(strip.lesson.steps)
        }
        PushButton {
            objectName: "presentedOn"
            anchors.right: parent.right
            visible: strip.lesson.active && (strip.lesson.canForward || strip.answering)
            implicitHeight: Theme.u(40)
            main: true
            sign: "right"
            text: strip.answering ? qsTr("Reveal") : qsTr("Go on")
            size: Theme.fontSection
            onClicked: strip.lesson.forward()
        }
        PushButton {
            anchors.right: parent.right
            visible: strip.lesson.onOwnBranch && !strip.lesson.canForward
            implicitHeight: Theme.u(40)
            sign: "branch"
            text: qsTr("Back to the lesson")
            size: Theme.fontSection
            onClicked: strip.lesson.returnToLesson()
        }
        PushButton {
            anchors.right: parent.right
            visible: strip.lesson.explains && !strip.lesson.answerShown
            implicitHeight: Theme.u(40)
            text: qsTr("Show a model answer")
            size: Theme.fontBody
            onClicked: strip.lesson.showAnswer()
        }
    }
}
