// SPDX-License-Identifier: GPL-3.0-or-later
// The stage with the tools along its edge and, while a cut is being made, the choice of its sides.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Panel {
    id: panel

    required property Run run
    property bool tools: true
    property bool legend: true
    readonly property alias item: stage
    readonly property alias toolArea: toolColumn

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 1
        spacing: 0

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            StageItem {
                id: stage

                anchors.fill: parent
                source: panel.run
                themeKind: Theme.kind
                legend: panel.legend
                presenting: Settings.presenting
                spotlight: Settings.presenting && Settings.spotlight
                reduceMotion: Settings.reduceMotion
                unit: Theme.unit
                language: Language.current
                selectedKind: panel.run.selectedKind
                selectedId: panel.run.selectedId // qmllint disable type
                predictedServer: panel.run.lesson.predictedServer
                reserved: toolColumn.visible ? Qt.rect(toolColumn.x, toolColumn.y, toolColumn.width, toolColumn.height) : Qt.rect(0, 0, 0, 0)
                onElementClicked: (kind, id, detail) => panel.run.clicked(kind, id, detail)
                onElementDoubleClicked: (kind, id, detail) => panel.run.doubleClicked(kind, id)
                onBackgroundClicked: panel.run.clearSelection()
                Accessible.role: Accessible.Graphic
                Accessible.description: stage.focusName
                Accessible.name: qsTr("The ensemble at %1").arg(panel.run.clock)
            }
            // For the keyboard and a screen reader: one invisible thing a server.
            Repeater {
                model: panel.run.servers

                Item {
                    id: place

                    required property int server
                    required property string spoken
                    readonly property rect at: activeFocus ? panel.rectOf(server) : Qt.rect(0, 0, 1, 1)

                    x: at.x
                    y: at.y
                    width: at.width
                    height: at.height
                    activeFocusOnTab: true
                    Accessible.role: Accessible.Button
                    Accessible.name: spoken
                    Accessible.focusable: true
                    Accessible.onPressAction: panel.run.pressDigit(place.server)
                    Keys.onReturnPressed: panel.run.pressDigit(place.server)
                    Keys.onSpacePressed: panel.run.pressDigit(place.server)

                    FocusRing {
                        shown: place.activeFocus
                        radius: width / 2
                    }
                }
            }
            Column {
                id: toolColumn

                visible: panel.tools && panel.run.mode !== Run.Welcome
                x: Theme.u(16)
                y: Theme.u(42)
                spacing: Theme.u(5)

                Tool {
                    sign: panel.run.selectedAlive ? "cross" : "restart"
                    text: panel.run.selectedAlive ? qsTr("Crash") : qsTr("Restart")
                    key: "C"
                    onClicked: panel.run.crashOrRestart(0)
                }
                Tool {
                    sign: panel.run.selectedPaused ? "play" : "bars"
                    text: panel.run.selectedPaused ? qsTr("Resume") : qsTr("Pause")
                    key: "P"
                    onClicked: panel.run.pauseOrResume(0)
                }
                Tool {
                    sign: panel.run.partitioned && !panel.run.cutting ? "heal" : "cut"
                    text: panel.run.partitioned && !panel.run.cutting ? qsTr("Heal") : qsTr("Cut")
                    key: "X"
                    checked: panel.run.cutting
                    onClicked: panel.run.cutOrHeal()
                }
                Tool {
                    sign: "write"
                    text: qsTr("Write")
                    key: "W"
                    onClicked: panel.run.clientWrite()
                }
                Tool {
                    sign: "read"
                    text: qsTr("Read")
                    key: "R"
                    onClicked: panel.run.clientRead()
                }
            }
        }
        CutStrip {
            Layout.fillWidth: true
            visible: panel.run.cutting
            run: panel.run
        }
    }

    function rectOf(server: int): rect {
        for (let i = 0; i < stage.regionCount; ++i)
            if (stage.regionKind(i) === 1 && stage.regionId(i) === server)
                return stage.regionRect(i);
        return Qt.rect(0, 0, 1, 1);
    }

    component Tool: PushButton {
        width: Theme.u(118)
        leftAligned: true
        implicitHeight: Theme.u(30)
        size: Theme.fontCaption
    }
}
