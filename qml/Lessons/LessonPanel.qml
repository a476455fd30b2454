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

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 1
        spacing: 0

        Scroller {
            id: scroller

            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: column.height + Theme.padding + Theme.u(12)

            Connections {
                target: panel.lesson

                function onStepEntered() {
                    scroller.contentY = 0;
                }
            }
            Column {
                id: column

                x: Theme.padding
                y: Theme.padding
                width: parent.width - 2 * Theme.padding
                spacing: Theme.u(12)

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
                    lineHeight: 1.25
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                Words {
                    width: parent.width
                    text: panel.lesson.body
                    textFormat: Text.MarkdownText
                    wrapMode: Text.Wrap
                    font.pixelSize: Theme.fontLesson
                    lineHeight: Theme.lineHeight
                    color: Theme.text2
                    Accessible.role: Accessible.Paragraph
                    Accessible.name: text
                }
                StateTable {
                    width: parent.width
                    visible: panel.lesson.showsStates
                    run: panel.run
                }
                QuestionCard {
                    width: parent.width
                    visible: panel.lesson.hasQuestion
                    lesson: panel.lesson
                }
                TaskCard {
                    width: parent.width
                    visible: panel.lesson.hasGoal || panel.lesson.explains
                    lesson: panel.lesson
                }
                Fold {
                    width: parent.width
                    visible: panel.lesson.moreExactly !== ""
                    title: qsTr("More exactly")
                    text: panel.lesson.moreExactly
                }
                FinishedCard {
                    objectName: "finished"
                    width: parent.width
                    visible: panel.lesson.finished
                    lesson: panel.lesson
                    // It stands below the model answer, and is seen when it comes.
                    onVisibleChanged: {
                        if (visible)
                            Qt.callLater(panel.showEnd); // qmllint disable
                    }
                }
            }
        }
        Divider {
            Layout.fillWidth: true
        }
        PushButton {
            Layout.fillWidth: true
            Layout.margins: Theme.u(10)
            visible: panel.lesson.onOwnBranch
            main: !panel.lesson.goalReached
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

    function showEnd() {
        scroller.contentY = Math.max(0, scroller.contentHeight - scroller.height);
    }
}
