// SPDX-License-Identifier: GPL-3.0-or-later
// All there is in the window, and its keys.
import QtQuick
import QtQuick.Layouts
import ZabLab.App
import ZabLab.Inspector
import ZabLab.Lessons
import ZabLab.Stage
import ZabLab.Theme
import ZabLab.Timeline

FocusScope {
    id: workspace

    objectName: "workspace"

    required property Run run
    property bool fullScreen: false
    readonly property bool presenting: Settings.presenting
    readonly property bool welcoming: run.mode === Run.Welcome
    // The lower area stands in the place of the stage.
    readonly property bool large: Settings.viewsLarge && Settings.views
    // On a low screen a class sees the stage, or one view, and not a little of both.
    readonly property bool stageAlone: presenting && !large && height < 900 && (!run.lesson.active || run.lesson.view === "stage")
    readonly property bool covered: sheets.covering
    readonly property int lowerHeight: Settings.viewsShare > 0 ? workspace.height * Settings.viewsShare : Theme.u(presenting ? 150 : workspace.height < 900 ? 204 : 228)
    // Two branches share the centre, and need its whole width.
    readonly property bool comparing: run.time.comparison.active
    // Where there is not room for both sides, what is selected stands in the place of the lesson or the sandbox.
    readonly property bool narrow: width < Theme.u(1330)
    readonly property bool explaining: Settings.inspector && run.selectedKind > 0 && !run.lesson.asking
    signal fullScreenAsked
    signal quitAsked

    // A popup that closes leaves the keyboard to the window, in which nobody listens.
    readonly property Item listening: Window.activeFocusItem
    onListeningChanged: {
        if (listening && listening === Window.contentItem)
            Qt.callLater(workspace.listen); // qmllint disable
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("ZabLab")

    Keys.onPressed: event => {
        event.accepted = keyTable.press(event);
    }

    KeyTable {
        id: keyTable

        run: workspace.run
        onQuitAsked: workspace.quitAsked()
        onUntilAsked: transport.chooseUntil()
        onHelpAsked: sheets.toggleKeys()
        onFullScreenAsked: workspace.fullScreenAsked()
        onSettingsAsked: sheets.toggleSettings()
        onViewAsked: by => views.next(by)
        onMenuAsked: stage.openMenu()
        black: sheets.black
        covered: workspace.covered
        onBlackoutAsked: {
            sheets.black = !sheets.black;
            workspace.forceActiveFocus();
        }
        onPresentAsked: {
            if (workspace.welcoming)
                workspace.run.openSandbox(5, 0, "42");
            Settings.presenting = true;
            if (!workspace.fullScreen)
                workspace.fullScreenAsked();
        }
        onEscaped: {
            if (sheets.closeOne())
                return;
            if (bar.menuShown)
                bar.menuShown = false;
            else if (workspace.run.time.until.active)
                workspace.run.time.until.cancel();
            else if (workspace.run.cutting)
                workspace.run.cancelCut();
            else if (workspace.run.tools.holding)
                workspace.run.tools.putBack();
            else if (workspace.large)
                Settings.viewsLarge = false;
            else if (workspace.presenting || workspace.fullScreen) {
                // What F5 began, Escape ends.
                Settings.presenting = false;
                if (workspace.fullScreen)
                    workspace.fullScreenAsked();
            } else
                workspace.run.clearSelection();
        }
    }
    // A saved run can be dropped anywhere.
    DropArea {
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => {
            workspace.run.time.files.openDropped(drop.urls);
        }
    }
    HoverHandler {
        onPointChanged: {
            if (hovered && point.position.y > bar.height)
                bar.wasBelow = true;
        }
    }
    // A click on nothing takes the keyboard back from a text field.
    TapHandler {
        onTapped: workspace.takeKeys()
    }
    BarAtEdge {
        id: bar

        width: parent.width
        z: 2
        hides: workspace.presenting && !workspace.welcoming
        enabled: !workspace.covered
        run: workspace.run
        onHelpAsked: sheets.toggleKeys()
        onSettingsAsked: sheets.toggleSettings()
        onFullScreenAsked: workspace.fullScreenAsked()
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: workspace.presenting && !workspace.welcoming ? 0 : bar.height
        spacing: 0
        // Under a sheet nothing can be reached, by mouse or by Tab.
        enabled: !workspace.covered

        Welcome {
            onTourAsked: workspace.startTour()
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: workspace.welcoming
            run: workspace.run
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: workspace.presenting ? Theme.u(10) : Theme.gutter
            Layout.leftMargin: Theme.gutter
            Layout.rightMargin: Theme.gutter
            visible: !workspace.welcoming

            // Not one of the layout's: its height follows from its width, line by line, and a layout that was arranged for one
            // line keeps to it when the text becomes two.
            PresenterStrip {
                id: strip

                objectName: "presenterStrip"
                width: parent.width
                visible: workspace.presenting
                run: workspace.run
            }
            ColumnLayout {
                anchors.fill: parent
                anchors.topMargin: workspace.presenting ? strip.height + spacing : 0
                spacing: workspace.presenting ? Theme.u(10) : Theme.gutter

                RowLayout {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    spacing: Theme.gutter

                    LessonPanel {
                        Layout.fillHeight: true
                        Layout.preferredWidth: Theme.u(304)
                        visible: workspace.run.mode === Run.InLesson && !workspace.presenting && (Settings.sidePanel || workspace.run.lesson.asking) && !(workspace.narrow && workspace.explaining)
                        run: workspace.run
                    }
                    SandboxPanel {
                        id: sandbox

                        onEditorAsked: sheets.openEnsemble()
                        Layout.fillHeight: true
                        Layout.preferredWidth: Theme.u(272)
                        visible: workspace.run.mode === Run.Sandbox && Settings.sidePanel && !workspace.presenting && !workspace.comparing && !(workspace.narrow && workspace.explaining)
                        run: workspace.run
                    }
                    Item {
                        id: centre

                        // Two branches in the place of one. By its file: Qt 6.4 refuses to make a bound component in a Loader.
                        Loader {
                            id: compare

                            objectName: "compare"
                            readonly property bool wanted: workspace.comparing

                            anchors.fill: parent
                            visible: !workspace.large
                            onWantedChanged: {
                                if (wanted)
                                    setSource("qrc:/qt/qml/ZabLab/Stage/CompareStage.qml", {
                                        "run": workspace.run
                                    });
                                else
                                    source = "";
                            }
                        }

                        Layout.fillWidth: true
                        Layout.fillHeight: true

                        StagePanel {
                            id: stage

                            objectName: "stage"
                            anchors.fill: parent
                            visible: !workspace.large && !workspace.comparing
                            run: workspace.run
                            tools: !workspace.presenting
                            legend: !workspace.presenting
                            onMenuClosed: workspace.forceActiveFocus()
                        }
                    }
                    InspectorPanel {
                        id: inspector

                        objectName: "inspector"
                        Layout.fillHeight: true
                        Layout.preferredWidth: Theme.u(workspace.width < 1500 ? 280 : 304)
                        visible: Settings.inspector && !workspace.presenting && !workspace.comparing && (!workspace.narrow || workspace.explaining || !Settings.sidePanel)
                        run: workspace.run
                    }
                }
                Item {
                    id: lower

                    Layout.fillWidth: true
                    Layout.preferredHeight: workspace.lowerHeight
                    visible: Settings.views && !workspace.large && !workspace.stageAlone

                    // The edge can be drawn up and down; the area's height stays as it was set.
                    MouseArea {
                        anchors.bottom: parent.top
                        width: parent.width
                        height: Theme.gutter
                        cursorShape: Qt.SplitVCursor
                        onPositionChanged: mouse => {
                            Settings.viewsShare = (lower.height - mapToItem(lower, mouse.x, mouse.y).y) / workspace.height;
                        }
                        onDoubleClicked: Settings.viewsShare = 0
                    }
                }
                ViewsPanel {
                    id: views

                    objectName: "views"
                    parent: workspace.large ? centre : lower
                    anchors.fill: parent
                    visible: Settings.views && !workspace.stageAlone
                    run: workspace.run
                    brief: workspace.presenting && !workspace.large
                    large: workspace.large
                    onLargeAsked: Settings.viewsLarge = !Settings.viewsLarge
                }
            }
        }
        Transport {
            id: transport

            Layout.fillWidth: true
            visible: !workspace.welcoming
            run: workspace.run
            brief: workspace.presenting
        }
    }
    Sheets {
        id: sheets

        z: 10
        run: workspace.run
        keys: keyTable
        places: [stage, transport, stage.toolArea, inspector, views, bar.bar]
        onClosed: workspace.forceActiveFocus()
        onTourAsked: workspace.startTour()
    }
    Connections {
        target: Settings

        function onPresentingChanged() {
            sheets.black = false;
            bar.forget();
        }
    }
    // A step says whether its view stands in the place of the stage.
    Connections {
        target: workspace.run.lesson

        function onStepEntered() {
            // To a class the view that a step is about is shown large; only the space-time diagram goes with the stage.
            const view = workspace.run.lesson.view;
            const shown = workspace.presenting && view !== "stage" && (workspace.height < 900 || view !== "space-time");
            Settings.viewsLarge = workspace.run.lesson.large || shown;
        }
    }
    Announcer {
        width: 1
        height: 1
        text: Settings.narrate ? workspace.run.narration : ""
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    function listen() {
        if (Window.activeFocusItem === Window.contentItem)
            workspace.forceActiveFocus();
    }
    // A FocusScope that is given the keyboard hands it on to whom it gave it last: a text field must let go first.
    function takeKeys() {
        const now = Window.activeFocusItem;
        if (now && now !== workspace && now !== Window.contentItem)
            now.focus = false;
        workspace.forceActiveFocus();
    }

    // What lies over the window or rises from it, by the names of `zablab shot --open`. False: not now.
    readonly property var parts: ["keys", "settings", "ensemble", "tour", "lessons", "steps", "until", "actions", "goals", "clients", "cut", "left", "right"]
    function openPart(name: string, number: int): bool {
        const inRun = !welcoming;
        switch (name) {
        case "keys":
            sheets.toggleKeys();
            return true;
        case "settings":
            sheets.toggleSettings();
            return true;
        case "ensemble":
            if (inRun)
                sheets.openEnsemble();
            return inRun;
        case "tour":
            startTour();
            if (number > 1)
                sheets.tour.go(number - 1);
            return sheets.tour.shown;
        case "lessons":
            bar.menuShown = inRun;
            return inRun;
        case "steps":
            return inRun && !presenting && transport.chooseStep();
        case "until":
            if (inRun && !presenting)
                transport.chooseUntil();
            return inRun && !presenting;
        case "actions":
            return stage.visible && stage.openMenu();
        case "goals":
            sandbox.chooseGoal();
            return sandbox.visible;
        case "clients":
            stage.toolArea.page = 1;
            return stage.visible && stage.toolArea.visible;
        case "cut":
            run.beginCut();
            return run.cutting;
        case "left":
        case "right":
            return comparing && (compare.item as CompareStage).choose(name === "left");
        }
        return false;
    }

    function startTour() {
        if (workspace.welcoming)
            run.openSandbox(5, 0, "1");
        run.pause(); // nothing is missed behind it
        Settings.viewsLarge = false;
        Settings.presenting = false;
        Settings.sidePanel = true;
        Settings.inspector = true;
        Settings.views = true;
        sheets.tour.shown = true;
    }
}
