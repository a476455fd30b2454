// SPDX-License-Identifier: GPL-3.0-or-later
// What a person sets once and finds again at the next start.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Sheet {
    id: sheet

    signal tourAsked

    title: qsTr("Settings")
    contentWidth: 720

    Line {
        words: qsTr("Language")

        Segmented {
            name: qsTr("Language")
            options: ["中文", "English"]
            current: Language.chinese ? 0 : 1
            onPicked: index => {
                if ((index === 0) !== Language.chinese)
                    Language.toggle();
            }
        }
    }
    Line {
        words: qsTr("Theme")

        Segmented {
            name: qsTr("Theme")
            options: [qsTr("dark"), qsTr("light"), qsTr("high contrast")]
            current: Settings.theme
            onPicked: index => Settings.theme = index
        }
    }
    Line {
        words: qsTr("Colours")
        note: qsTr("All three keep roles apart for every kind of colour vision, and each colour has a shape or a word beside it. The second and third leave more room where red and green, or blue and yellow, look alike.")

        Segmented {
            name: qsTr("Colours")
            options: [qsTr("standard"), qsTr("red–green"), qsTr("blue–yellow")]
            current: Settings.palette
            onPicked: index => Settings.palette = index
        }
    }
    Line {
        words: qsTr("Size of the type")

        RowLayout {
            spacing: Theme.u(12)

            SlideBar {
                name: qsTr("Size of the type: %1 %").arg(Math.round(Settings.typeSize * 100))
                from: 0.8
                to: 1.6
                stepSize: 0.05
                snapMode: SlideBar.SnapAlways
                value: Settings.typeSize
                onPressedChanged: {
                    // While it is held the window must not change its size under the pointer.
                    if (!pressed)
                        Settings.typeSize = value;
                }
                onMoved: {
                    if (!pressed)
                        Settings.typeSize = value;
                }
            }
            Words {
                text: qsTr("%1 %").arg(Math.round(Settings.typeSize * 100))
                mono: true
                font.pixelSize: Theme.fontSecondary
            }
        }
    }
    Line {
        words: qsTr("Motion")
        note: qsTr("Reduced: messages do not fly, they appear and stay until the next step.")

        Segmented {
            name: qsTr("Motion")
            options: [qsTr("full"), qsTr("reduced")]
            current: Settings.reduceMotion ? 1 : 0
            onPicked: index => Settings.reduceMotion = index === 1
        }
    }
    Line {
        words: qsTr("Spotlight")
        note: qsTr("Servers that do nothing in a step stand back.")

        Segmented {
            name: qsTr("Spotlight")
            options: [qsTr("off"), qsTr("on")]
            current: Settings.spotlight ? 1 : 0
            onPicked: index => Settings.spotlight = index === 1
        }
    }
    Line {
        words: qsTr("Narration")
        note: qsTr("Each step is told in words to a screen reader.")

        Segmented {
            name: qsTr("Narration")
            options: [qsTr("off"), qsTr("on")]
            current: Settings.narrate ? 1 : 0
            onPicked: index => Settings.narrate = index === 1
        }
    }
    Line {
        words: qsTr("The tour")
        last: true

        PushButton {
            text: qsTr("Show it again")
            onClicked: {
                sheet.shown = false;
                sheet.tourAsked();
            }
        }
    }

    component Line: Item {
        id: line

        property string words
        property string note
        property bool last: false
        default property alias control: place.data

        width: parent.width
        height: Math.max(place.height, texts.height) + Theme.u(22)

        Column {
            id: texts

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - place.width - Theme.u(24)
            spacing: Theme.u(2)

            Words {
                width: parent.width
                text: line.words
                wrapMode: Text.Wrap
                font.pixelSize: Theme.fontBody
                font.bold: true
            }
            Words {
                width: parent.width
                visible: line.note !== ""
                text: line.note
                wrapMode: Text.Wrap
                font.pixelSize: Theme.fontCaption
                color: Theme.mute
            }
        }
        Item {
            id: place

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: childrenRect.width
            height: childrenRect.height
        }
        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
            visible: !line.last
        }
    }
}
