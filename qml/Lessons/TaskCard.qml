// SPDX-License-Identifier: GPL-3.0-or-later
// Something to bring about, or to say in one's own words.
import QtQuick
import QtQuick.Templates as T
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Rectangle {
    id: card

    required property LessonCourse lesson
    property real leading: Theme.lineHeight
    readonly property real answerY: column.y + sample.y // where the model answer begins

    implicitHeight: column.height + Theme.u(28)
    radius: Theme.radiusCard
    color: Theme.background
    border.color: lesson.goalReached ? Theme.good : Theme.accent

    // What somebody has written stays while they look back, and is gone when the lesson begins again.
    Connections {
        target: card.lesson

        function onStepEntered() {
            if (card.lesson.step === 1)
                own.clear();
        }
    }
    Column {
        id: column

        x: Theme.u(14)
        y: Theme.u(14)
        width: parent.width - Theme.u(28)
        spacing: Theme.u(10)

        Words {
            text: card.lesson.hasGoal ? (card.lesson.goalReached ? qsTr("✓ Done") : qsTr("Your task")) : qsTr("In your own words")
            font.pixelSize: Theme.fontSecondary
            font.bold: true
            color: card.lesson.goalReached ? Theme.good : Theme.accent
        }
        Words {
            width: parent.width
            text: card.lesson.question
            textFormat: Text.MarkdownText
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontLesson
            lineHeight: Math.min(1.3, card.leading)
        }
        Fold {
            width: parent.width
            visible: card.lesson.hint !== ""
            title: qsTr("A hint")
            text: card.lesson.hint
            leading: card.leading
        }
        Words {
            width: parent.width
            visible: card.lesson.goalReached
            text: card.lesson.feedback
            textFormat: Text.MarkdownText
            wrapMode: Text.Wrap
            lineHeight: card.leading
            color: Theme.text2
            Accessible.role: Accessible.Paragraph
            Accessible.name: text
        }
        Words {
            width: parent.width
            visible: card.lesson.hasGoal && !card.lesson.goalReached && card.lesson.onOwnBranch
            text: qsTr("Not yet. Let it play on, go back and do something else, or begin again below.")
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontCaption
            color: Theme.mute
        }
        T.TextArea {
            id: own

            width: parent.width
            visible: card.lesson.explains
            implicitHeight: Math.max(Theme.u(72), contentHeight + Theme.u(16))
            padding: Theme.u(8)
            wrapMode: TextEdit.Wrap
            font.family: Theme.family
            font.pixelSize: Theme.fontBody
            color: Theme.ink
            selectByMouse: true
            activeFocusOnTab: true
            objectName: "ownWords"
            // Text that nobody sees takes no keys.
            onVisibleChanged: {
                if (!visible)
                    focus = false;
            }
            Keys.onEscapePressed: focus = false
            Accessible.name: qsTr("Your explanation")

            background: Rectangle {
                radius: Theme.radiusChip
                color: Theme.card
                border.width: own.activeFocus ? 2 : 1
                border.color: own.activeFocus ? Theme.accent : Theme.line
            }
        }
        PushButton {
            width: parent.width
            visible: card.lesson.explains && !card.lesson.answerShown
            text: qsTr("Show a model answer")
            onClicked: card.lesson.showAnswer()
        }
        Words {
            id: sample

            width: parent.width
            visible: card.lesson.explains && card.lesson.answerShown
            text: card.lesson.modelAnswer
            textFormat: Text.MarkdownText
            wrapMode: Text.Wrap
            lineHeight: card.leading
            color: Theme.text2
        }
    }
}
