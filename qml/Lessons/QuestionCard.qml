// SPDX-License-Identifier: GPL-3.0-or-later
// The question before the deciding step: answered on the stage, by a digit, or here.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Rectangle {
    id: card

    required property LessonCourse lesson
    property real leading: Theme.lineHeight

    implicitHeight: column.height + Theme.u(28)
    radius: Theme.radiusCard
    color: Theme.background
    border.color: lesson.revealed ? (lesson.right ? Theme.good : Theme.bad) : Theme.accent

    Column {
        id: column

        x: Theme.u(14)
        y: Theme.u(14)
        width: parent.width - Theme.u(28)
        spacing: Theme.u(10)

        Row {
            spacing: Theme.u(8)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: !card.lesson.revealed ? "flag" : card.lesson.right ? "tick" : "cross"
                color: !card.lesson.revealed ? Theme.accent : card.lesson.right ? Theme.good : Theme.bad
                size: Theme.u(16)
            }
            Words {
                text: !card.lesson.revealed ? qsTr("Predict first") : card.lesson.right ? qsTr("Your prediction was right") : qsTr("Not so: it went like this")
                font.pixelSize: Theme.fontSecondary
                font.bold: true
                color: !card.lesson.revealed ? Theme.accent : card.lesson.right ? Theme.good : Theme.bad
            }
        }
        Words {
            width: parent.width
            text: card.lesson.question
            textFormat: Text.MarkdownText
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontLesson
            font.bold: true
            lineHeight: Math.min(1.25, card.leading)
        }
        Words {
            width: parent.width
            visible: !card.lesson.revealed && card.lesson.asksServer
            text: qsTr("Click a server on the stage, or press its digit.")
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontCaption
            color: Theme.text2
        }
        Flow {
            width: parent.width
            spacing: Theme.u(6)

            Repeater {
                model: card.lesson.choices

                PushButton {
                    id: choice

                    required property int index
                    required property string answer
                    required property bool chosen
                    required property bool correct

                    text: answer
                    leftPadding: Theme.u(9)
                    rightPadding: Theme.u(9)
                    enabled: !card.lesson.revealed
                    opacity: 1
                    checked: chosen
                    sign: correct ? "tick" : card.lesson.revealed && chosen ? "cross" : ""
                    hint: chosen ? qsTr("%1, your prediction").arg(text) : text
                    onClicked: card.lesson.choose(index)
                }
            }
        }
        Words {
            objectName: "questionFeedback"
            width: parent.width
            visible: card.lesson.revealed
            text: card.lesson.feedback
            textFormat: Text.MarkdownText
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontBody
            lineHeight: card.leading
            color: Theme.text2
        }
    }
}
