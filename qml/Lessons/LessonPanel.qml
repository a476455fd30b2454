// SPDX-License-Identifier: GPL-3.0-or-later
// One idea a step: what is said, the question before it happens, and the way forwards and backwards.
import QtQuick
import QtQuick.Layouts
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Panel {
    id: panel

    required property Run run
    readonly property LessonCourse lesson: run.lesson
    // On a low window lines stand closer, so that a step is seen whole.
    readonly property bool tight: scroller.height < Theme.u(480)
    // A question and what is said of its answer are seen together, and so is a task: no room for wide lines there.
    readonly property real leading: tight ? 1.1 : lesson.hasQuestion || lesson.hasGoal || lesson.explains ? 1.2 : Theme.lineHeight
    property string awaited // what is to be seen as soon as it has its place: "answer" or "end"

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 1
        spacing: 0

        Scroller {
            id: scroller

            objectName: "lessonScroller"
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: column.height + column.y + Theme.u(panel.tight ? 8 : 12)
            // The column lays itself out later than words appear in it.
            onContentHeightChanged: panel.showAwaited()
            onHeightChanged: panel.showAwaited()
            onMovementStarted: panel.awaited = ""

            Connections {
                target: panel.lesson

                function onStepEntered() {
                    panel.awaited = "";
                    scroller.contentY = 0;
                }
                // What is said about an answer is seen when it comes.
                function onAnswered() {
                    panel.awaited = "answer";
                    panel.showAwaited();
                }
            }
            Column {
                id: column

                x: Theme.padding
                y: panel.tight ? Theme.u(14) : Theme.padding
                width: parent.width - 2 * Theme.padding
                spacing: Theme.u(panel.tight ? 9 : 12)

                StepMarks {
                    width: parent.width
                    lesson: panel.lesson
                }
                Words {
                    width: parent.width
                    text: panel.lesson.stepTitle
                    wrapMode: Text.Wrap
                    font.pixelSize: Theme.fontTitle
                    font.bold: true
                    lineHeight: panel.tight ? 1 : 1.25
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                Words {
                    width: parent.width
                    text: panel.lesson.body
                    textFormat: Text.MarkdownText
                    wrapMode: Text.Wrap
                    font.pixelSize: Theme.fontLesson
                    lineHeight: panel.leading
                    color: Theme.text2
                    Accessible.role: Accessible.Paragraph
                    Accessible.name: text
                }
                StateTable {
                    width: parent.width
                    visible: panel.lesson.showsStates && !panel.lesson.hasQuestion
                    run: panel.run
                    tight: panel.tight
                }
                QuestionCard {
                    id: questionCard

                    width: parent.width
                    visible: panel.lesson.hasQuestion
                    lesson: panel.lesson
                    leading: panel.leading
                }
                // A question is seen before what goes with it.
                StateTable {
                    width: parent.width
                    visible: panel.lesson.showsStates && panel.lesson.hasQuestion
                    run: panel.run
                    tight: panel.tight
                }
                TaskCard {
                    id: taskCard

                    width: parent.width
                    visible: panel.lesson.hasGoal || panel.lesson.explains
                    lesson: panel.lesson
                    leading: panel.leading
                }
                Fold {
                    width: parent.width
                    visible: panel.lesson.moreExactly !== ""
                    title: qsTr("More exactly")
                    text: panel.lesson.moreExactly
                    leading: panel.leading
                }
                FinishedCard {
                    objectName: "finished"
                    width: parent.width
                    visible: panel.lesson.finished
                    lesson: panel.lesson
                    leading: panel.leading
                    // It stands below the model answer: both are seen when they come, as far as there is room.
                    onVisibleChanged: {
                        if (visible && panel.lesson.explains) {
                            panel.awaited = "end";
                            panel.showAwaited();
                        }
                    }
                }
            }
        }
        // On a ground of its own: nothing of what is scrolled away is seen below.
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: foot.implicitHeight
            radius: Theme.radiusCard
            color: Theme.card

            ColumnLayout {
                id: foot

                anchors.left: parent.left
                anchors.right: parent.right
                spacing: 0

                Divider {
                    Layout.fillWidth: true
                }
                PushButton {
                    Layout.fillWidth: true
                    Layout.margins: Theme.u(10)
                    visible: panel.lesson.onOwnBranch
                    main: !panel.lesson.hasGoal // at a task it would lure away from what one is about
                    sign: panel.lesson.hasGoal ? "restart" : "branch"
                    text: panel.lesson.hasGoal ? qsTr("Begin the task again") : qsTr("Back to the lesson's course")
                    onClicked: panel.lesson.returnToLesson()
                }
                RowLayout {
                    Layout.fillWidth: true
                    Layout.margins: Theme.u(10)
                    visible: !panel.lesson.onOwnBranch || panel.lesson.canForward
                    spacing: Theme.u(8)

                    PushButton {
                        quiet: true
                        sign: "left"
                        text: qsTr("Back")
                        enabled: panel.lesson.canBack
                        onClicked: panel.lesson.back()
                    }
                    Item {
                        Layout.fillWidth: true
                    }
                    PushButton {
                        readonly property bool answering: panel.lesson.asking && panel.lesson.chosen >= 0

                        objectName: "goOn"
                        main: enabled && (!panel.lesson.hasGoal || panel.lesson.goalReached)
                        text: answering ? qsTr("Reveal") : panel.lesson.asking ? qsTr("After your answer") : panel.lesson.finished ? qsTr("End") : panel.lesson.hasGoal && !panel.lesson.goalReached ? qsTr("Skip") : qsTr("Go on")
                        sign: enabled ? "right" : ""
                        enabled: panel.lesson.canForward || answering
                        onClicked: panel.lesson.forward()
                    }
                }
            }
        }
    }

    function showAwaited() {
        if (awaited === "" || scroller.height <= 0)
            return;
        const last = Math.max(0, scroller.contentHeight - scroller.height);
        if (awaited === "end") {
            scroller.contentY = Math.min(last, column.y + taskCard.y + taskCard.answerY - Theme.u(8));
            return;
        }
        const card = questionCard.visible ? questionCard : taskCard;
        const end = card.y + card.height + column.y + Theme.u(8);
        scroller.contentY = Math.max(0, Math.min(last, end - scroller.height));
    }
}
