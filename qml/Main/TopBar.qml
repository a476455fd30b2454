// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown, the status of the last command, language, theme, presenting.
import QtQuick
import QtQuick.Layouts
import ZabLab.App
import ZabLab.Controls
import ZabLab.Lessons
import ZabLab.Theme

Rectangle {
    id: bar

    required property Run run
    property bool menuShown: false
    // A message is for a while: longer where something went wrong. What one does next takes it away at once.
    readonly property bool telling: run.status !== "" && !told.over
    signal helpAsked
    signal settingsAsked
    signal fullScreenAsked

    implicitHeight: Theme.u(Settings.presenting ? 46 : 56)
    color: Theme.background

    Timer {
        id: told

        property bool over: false

        objectName: "statusTimer"
        interval: bar.run.statusBad ? 16000 : 8000
        onTriggered: over = true
    }
    Connections {
        target: bar.run

        function onStatusChanged() {
            told.over = false;
            told.restart();
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gutter
        anchors.rightMargin: Theme.gutter
        spacing: Theme.u(10)

        Logo {
            Layout.preferredWidth: Theme.u(26)
            Layout.preferredHeight: Theme.u(26)
        }
        PushButton {
            quiet: true
            text: "ZabLab"
            size: Theme.fontSection
            leftPadding: Theme.u(2)
            rightPadding: Theme.u(4)
            hint: qsTr("To the welcome page")
            onClicked: bar.run.welcome()
        }
        Divider {
            Layout.preferredHeight: Theme.u(24)
            visible: bar.run.mode !== Run.Welcome
        }
        PushButton {
            id: chooser

            Layout.maximumWidth: Theme.u(420)
            visible: bar.run.mode !== Run.Welcome
            quiet: true
            sign: bar.menuShown ? "up" : "down"
            text: bar.run.lesson.active ? qsTr("Lesson %1 · %2").arg(bar.run.lesson.number).arg(bar.run.lesson.title) : qsTr("Sandbox")
            size: Theme.fontBody
            checked: bar.menuShown
            onClicked: bar.menuShown = !bar.menuShown
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Rectangle {
                objectName: "statusPill"
                anchors.centerIn: parent
                visible: bar.telling
                width: Math.min(parent.width, status.implicitWidth + Theme.u(28))
                height: Theme.u(32)
                radius: height / 2
                color: Theme.card
                border.color: bar.run.statusBad ? Theme.bad : Theme.line

                Words {
                    id: status

                    anchors.centerIn: parent
                    width: Math.min(implicitWidth, parent.width - Theme.u(24))
                    text: (bar.run.statusBad ? "✕ " : "") + bar.run.status
                    elide: Text.ElideRight
                    font.pixelSize: Theme.fontSecondary
                    color: bar.run.statusBad ? Theme.bad : Theme.text2
                    Accessible.role: Accessible.AlertMessage
                    Accessible.name: text
                }
            }
        }
        Rectangle {
            id: ruleChip

            readonly property int off: bar.run.guarantees.rulesOff.length

            objectName: "ruleChip"
            visible: bar.run.mode !== Run.Welcome && off > 0
            Layout.preferredWidth: Math.min(ruleWords.implicitWidth, Theme.u(220)) + Theme.u(24)
            Layout.preferredHeight: Theme.u(30)
            radius: height / 2
            color: "transparent"
            border.width: Math.max(1, Theme.u(1))
            border.color: Theme.leader
            Accessible.role: Accessible.StaticText
            Accessible.name: ruleWords.text

            Words {
                id: ruleWords

                anchors.centerIn: parent
                width: Math.min(implicitWidth, parent.width - Theme.u(20))
                text: "✕ " + (ruleChip.off === 1 ? qsTr("Rule off: %1").arg(bar.run.guarantees.rulesOff[0]) : qsTr("%n rule(s) off", "", ruleChip.off))
                elide: Text.ElideRight
                font.pixelSize: Theme.fontCaption
                color: Theme.leader
            }
        }
        Words {
            visible: bar.run.mode !== Run.Welcome && bar.width > Theme.u(1250) && !bar.telling
            text: qsTr("seed %1 · the same every time").arg(bar.run.seed)
            font.pixelSize: Theme.fontCaption
            color: Theme.mute
        }
        Segmented {
            name: qsTr("Language")
            options: ["中文", "EN"]
            current: Language.chinese ? 0 : 1
            onPicked: index => {
                if ((index === 0) !== Language.chinese)
                    Language.toggle();
            }
        }
        PushButton {
            quiet: true
            sign: Settings.theme === 0 ? "moon" : Settings.theme === 1 ? "sun" : "contrast"
            hint: qsTr("Dark, light, high contrast (T)")
            onClicked: Settings.theme = (Settings.theme + 1) % 3
        }
        PushButton {
            visible: bar.run.mode !== Run.Welcome
            quiet: true
            sign: "present"
            checked: Settings.presenting
            hint: qsTr("Present: big type (V)")
            onClicked: Settings.presenting = !Settings.presenting
        }
        Row {
            visible: bar.run.mode !== Run.Welcome && !Settings.presenting

            PushButton {
                quiet: true
                sign: "panelLeft"
                opacity: Settings.sidePanel ? 1 : 0.5
                hint: qsTr("Left area ([)")
                onClicked: Settings.sidePanel = !Settings.sidePanel
            }
            PushButton {
                quiet: true
                sign: "panelBottom"
                opacity: Settings.views ? 1 : 0.5
                hint: qsTr("Lower area (%1)").arg("\\")
                onClicked: Settings.views = !Settings.views
            }
            PushButton {
                quiet: true
                sign: "panelRight"
                opacity: Settings.inspector ? 1 : 0.5
                hint: qsTr("Right area (])")
                onClicked: Settings.inspector = !Settings.inspector
            }
        }
        PushButton {
            quiet: true
            sign: "gear"
            hint: qsTr("Settings (,)")
            onClicked: bar.settingsAsked()
        }
        PushButton {
            quiet: true
            sign: "keys"
            hint: qsTr("All keys (?)")
            onClicked: bar.helpAsked()
        }
    }
    LessonMenu {
        x: visible ? chooser.mapToItem(bar, 0, 0).x : 0 // known only when the bar has its places
        y: bar.height
        visible: bar.menuShown
        run: bar.run
        onDone: bar.menuShown = false
    }
}
