// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a lesson: what is known now, and where to go from here.
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
    border.color: Theme.good

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
                name: "tick"
                color: Theme.good
                size: Theme.u(16)
            }
            Words {
                text: qsTr("The lesson is finished")
                font.pixelSize: Theme.fontSecondary
                font.bold: true
                color: Theme.good
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
        }
        Words {
            width: parent.width
            visible: card.lesson.learnt !== ""
            text: card.lesson.learnt
            textFormat: Text.MarkdownText
            wrapMode: Text.Wrap
            lineHeight: Math.min(1.3, card.leading)
            Accessible.role: Accessible.Paragraph
            Accessible.name: text
        }
        PushButton {
            objectName: "nextLesson"
            width: parent.width
            visible: card.lesson.nextLesson !== ""
            main: true
            sign: "book"
            text: card.lesson.nextTitle
            hint: qsTr("The next lesson: %1").arg(card.lesson.nextTitle)
            onClicked: card.lesson.openNext()
        }
        Words {
            width: parent.width
            text: qsTr("Go back to any step, or change the run with the tools and see what becomes of it.")
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontCaption
            color: Theme.text2
        }
    }
}
