// SPDX-License-Identifier: GPL-3.0-or-later
// Which step of how many; a click on a mark goes to a step that was already seen.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Column {
    id: marks

    required property LessonCourse lesson

    spacing: Theme.u(8)

    Item {
        width: parent.width
        height: place.height

        Words {
            id: place

            text: qsTr("Step %1 of %2").arg(marks.lesson.step).arg(marks.lesson.steps)
            font.pixelSize: Theme.fontCaption
            color: Theme.text2
        }
        Words {
            anchors.right: parent.right
            text: qsTr("about %n minute(s)", "", marks.lesson.minutes)
            font.pixelSize: Theme.fontCaption
            color: Theme.mute
        }
    }
    Row {
        id: row

        width: parent.width
        spacing: Theme.u(3)

        Repeater {
            model: marks.lesson.steps

            Item {
                id: mark

                required property int index
                readonly property bool seen: index < marks.lesson.reachedSteps

                width: (row.width - (marks.lesson.steps - 1) * row.spacing) / Math.max(1, marks.lesson.steps)
                height: Theme.u(14)

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width
                    height: Theme.u(5)
                    radius: height / 2
                    color: mark.index + 1 === marks.lesson.step ? Theme.ink : mark.seen ? Theme.accent : Theme.line
                }
                MouseArea {
                    anchors.fill: parent
                    enabled: mark.seen
                    onClicked: marks.lesson.goToStep(mark.index + 1)
                }
            }
        }
    }
}
