// SPDX-License-Identifier: GPL-3.0-or-later
// The stage with the tools along its edge; below it the tool in the hand, or the sides of a cut that is being chosen.
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
    signal menuClosed

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
                // The strip below stands in its place: the stage keeps nearly all of its height.
                legend: panel.legend && !toolStrip.visible && !cutStrip.visible
                presenting: Settings.presenting
                spotlight: Settings.spotlight || Settings.presenting && panel.run.lesson.spotlight
                reduceMotion: Settings.reduceMotion
                unit: Theme.unit
                language: Language.current
                selectedKind: panel.run.selectedKind
                selectedId: panel.run.selectedId // qmllint disable type
                predictedServer: panel.run.lesson.predictedServer
                reserved: toolColumn.visible ? Qt.rect(toolColumn.x, toolColumn.y, toolColumn.width, toolColumn.height) : Qt.rect(0, 0, 0, 0)
                onElementClicked: (kind, id, detail) => panel.run.clicked(kind, id, detail)
                onElementDoubleClicked: (kind, id, detail) => panel.run.doubleClicked(kind, id)
                links: panel.run.tools.wantsLinks
                drawing: panel.run.tools.drawsWall
                onBackgroundClicked: panel.run.clicked(0, 0, 0)
                onElementHovered: (kind, id, detail) => panel.run.tools.hover(kind, id, detail)
                onWallMoved: side => panel.run.tools.previewWall(side)
                onWallDrawn: side => panel.run.tools.buildWall(side)
                onMenuAsked: (kind, id, detail, x, y) => {
                    if (kind > 0)
                        panel.run.select(kind, id, detail);
                    if (panel.run.mode !== Run.Welcome && panel.run.tools.openMenu(kind, id, detail))
                        menu.open(Qt.point(x, y));
                }
                Accessible.role: Accessible.Graphic
                Accessible.description: stage.focusName
                Accessible.name: qsTr("The ensemble at %1").arg(panel.run.clock)
            }
            // Who has been chosen for one side of a cut.
            Repeater {
                model: panel.run.servers

                Rectangle {
                    id: chosen

                    required property int server
                    required property bool onSide
                    // Asked for and not bound: to be told, the stage may have to be laid out.
                    property rect at

                    visible: panel.run.cutting && onSide
                    onVisibleChanged: {
                        if (visible)
                            at = panel.rectOf(server);
                    }

                    Connections {
                        target: stage
                        enabled: chosen.visible

                        function onRegionsChanged() {
                            chosen.at = panel.rectOf(chosen.server);
                        }
                    }

                    x: at.x - Theme.u(7)
                    y: at.y - Theme.u(7)
                    width: at.width + Theme.u(14)
                    height: at.height + Theme.u(14)
                    radius: Math.min(width, height) / 2
                    color: Qt.alpha(Theme.accent, 0.16)
                    border.color: Theme.accent
                    border.width: Theme.u(3)
                }
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
            ToolPalette {
                id: toolColumn

                visible: panel.tools && panel.run.mode !== Run.Welcome
                x: Theme.u(12)
                y: Theme.u(42)
                z: 3
                run: panel.run
                room: Qt.size(parent.width, parent.height)
                strip: (toolStrip.visible ? toolStrip.height : 0) + (cutStrip.visible ? cutStrip.height : 0)
            }
            HoverHandler {
                id: pointer

                enabled: panel.run.tools.holding
            }
            ToolOverlay {
                anchors.fill: parent
                run: panel.run
                stage: stage
                pointer: pointer.hovered && !toolColumn.hovered ? pointer.point.position : Qt.point(-1, -1)
            }
            ActionMenu {
                id: menu

                objectName: "stageMenu"
                run: panel.run
                onClosed: panel.menuClosed()
            }
        }
        ToolStrip {
            id: toolStrip

            objectName: "toolStrip"
            Layout.fillWidth: true
            visible: panel.run.tools.holding
            run: panel.run
        }
        CutStrip {
            id: cutStrip

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

    // Of what is selected, for the keyboard.
    function openMenu(): bool {
        if (run.mode === Run.Welcome || !run.tools.openMenuOfSelection())
            return false;
        const at = stage.placeOf(run.selectedKind, run.selectedId); // qmllint disable type
        menu.open(at.width > 0 ? Qt.point(at.x + at.width, at.y) : Qt.point(stage.width / 2, stage.height / 3));
        return true;
    }
}
