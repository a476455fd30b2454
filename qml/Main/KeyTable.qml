// SPDX-License-Identifier: GPL-3.0-or-later
// Every key of the window and what it asks for. The sheet of keys lists the same.
import QtQuick
import ZabLab.App
import ZabLab.Timeline

QtObject {
    id: table

    required property Run run
    signal helpAsked
    signal fullScreenAsked
    signal escaped
    signal menuAsked
    signal settingsAsked
    signal viewAsked(int by)
    signal blackoutAsked
    signal presentAsked
    signal untilAsked
    signal quitAsked
    property bool black: false // whatever is pressed only brings the picture back
    property bool covered: false // a sheet lies over the window: what acts on the run waits
    readonly property TimeKeys timeKeys: TimeKeys {
        run: table.run
        onUntilAsked: table.untilAsked()
    }

    readonly property var list: [[qsTr("Space"), qsTr("play or pause")], ["→   ←", qsTr("one step forwards or back")], ["Shift →   ←", qsTr("a larger step: the lesson's step, or the next phase")], ["PgDn   PgUp", qsTr("the same, as a presenter's remote sends them; back goes to the step's beginning first")], ["Ctrl →   ←", qsTr("next or previous star")], ["Home   End", qsTr("to the beginning; to the latest instant seen")], ["+   −", qsTr("faster, slower")], ["1 … 9", qsTr("select a server; answer a question")], ["C", qsTr("crash or restart the selected server, else the leader")], ["P", qsTr("pause it or let it go on")], ["X", qsTr("cut: choose one side, then Enter; or heal")], ["W   R", qsTr("a client writes; reads")], ["G", qsTr("draw a wall with the mouse")], ["D   S", qsTr("the selected server loses its disk; has a slow disk")], ["O", qsTr("its time-out fires now")], ["K", qsTr("hold the selected message, or let it go")], ["N", qsTr("a new client at the selected server")], ["Menu   Shift F10", qsTr("all that can be done to what is selected")], ["F", qsTr("branch here")], ["Tab", qsTr("to the next control or picture")], ["↑ ↓ Alt ← →", qsTr("in a picture: to the next mark that way; Enter selects it")], ["+ − 0 < > H", qsTr("in the space-time diagram: zoom, the whole run, move it, hide the selected lane")], ["L", qsTr("中文 / English")], ["T", qsTr("dark, light, high contrast")], ["V   F5", qsTr("present: big type, stage and one view; F5 also fills the screen")], [".   B", qsTr("presenting: a black screen, until any key")], ["[   ]   \\", qsTr("fold the left, right or lower area")], ["E", qsTr("the lower area in the place of the stage, and back")], ["Ctrl Tab", qsTr("the next view")], ["F11", qsTr("full screen")], ["Ctrl Q", qsTr("quit; the run is kept")], [",   F10", qsTr("settings")], ["?   F1", qsTr("this sheet")]]
    readonly property var all: list.concat(timeKeys.list)

    // What a person behind whom the run cannot be seen may still want: away with it, another sheet, language, theme.
    function pressBehindSheet(event: KeyEvent): bool {
        switch (event.key) {
        case Qt.Key_Escape:
            escaped();
            return true;
        case Qt.Key_Comma:
        case Qt.Key_F10:
            settingsAsked();
            return true;
        case Qt.Key_Question:
        case Qt.Key_F1:
            helpAsked();
            return true;
        case Qt.Key_L:
            Language.toggle();
            return true;
        case Qt.Key_T:
            Settings.theme = (Settings.theme + 1) % 3;
            return true;
        case Qt.Key_F11:
            fullScreenAsked();
            return true;
        }
        return event.key !== Qt.Key_Tab && event.key !== Qt.Key_Backtab;
    }
    function press(event: KeyEvent): bool {
        const shift = (event.modifiers & Qt.ShiftModifier) !== 0;
        const control = (event.modifiers & Qt.ControlModifier) !== 0;
        if (black) {
            blackoutAsked();
            return true;
        }
        if (control && event.key === Qt.Key_Q) {
            quitAsked();
            return true;
        }
        if (covered)
            return pressBehindSheet(event);
        if (timeKeys.press(event))
            return true;
        if (control && (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab)) {
            viewAsked(event.key === Qt.Key_Tab ? 1 : -1);
            return true;
        }
        switch (event.key) {
        case Qt.Key_Space:
            if (!event.isAutoRepeat)
                run.togglePlay();
            return true;
        case Qt.Key_Right:
            if (control)
                run.nextBookmark();
            else if (shift)
                run.largeStep();
            else
                run.step();
            return true;
        case Qt.Key_Left:
            if (control)
                run.previousBookmark();
            else if (shift)
                run.largeStepBack();
            else
                run.stepBack();
            return true;
        case Qt.Key_PageDown:
            run.largeStep();
            return true;
        case Qt.Key_Period:
            if (Settings.presenting)
                blackoutAsked();
            else
                run.largeStep();
            return true;
        case Qt.Key_F5:
            presentAsked();
            return true;
        case Qt.Key_PageUp:
            run.largeStepBack();
            return true;
        case Qt.Key_Home:
            run.toStart();
            return true;
        case Qt.Key_End:
            run.toEnd();
            return true;
        case Qt.Key_Escape:
            escaped();
            return true;
        case Qt.Key_F11:
            fullScreenAsked();
            return true;
        case Qt.Key_Comma:
        case Qt.Key_F10:
            if (shift)
                menuAsked();
            else
                settingsAsked();
            return true;
        case Qt.Key_Question:
        case Qt.Key_F1:
            helpAsked();
            return true;
        case Qt.Key_Plus:
        case Qt.Key_Equal:
            run.speedLevel = run.speedLevel + 0.05;
            return true;
        case Qt.Key_Minus:
            run.speedLevel = run.speedLevel - 0.05;
            return true;
        case Qt.Key_L:
            Language.toggle();
            return true;
        case Qt.Key_T:
            Settings.theme = (Settings.theme + 1) % 3;
            return true;
        case Qt.Key_V:
            Settings.presenting = !Settings.presenting;
            return true;
        }
        // A remote's key for the black screen; otherwise the letter is free for others.
        if (event.key === Qt.Key_B && Settings.presenting) {
            blackoutAsked();
            return true;
        }
        if (run.mode === Run.Welcome)
            return false;
        if (event.key >= Qt.Key_1 && event.key <= Qt.Key_9) {
            run.pressDigit(event.key - Qt.Key_0);
            return true;
        }
        switch (event.key) {
        case Qt.Key_C:
            run.crashOrRestart(0);
            return true;
        case Qt.Key_P:
            run.pauseOrResume(0);
            return true;
        case Qt.Key_X:
            run.cutOrHeal();
            return true;
        case Qt.Key_W:
            run.clientWrite();
            return true;
        case Qt.Key_R:
            run.clientRead();
            return true;
        case Qt.Key_D:
            run.tools.useOnSelection(ToolBox.LoseDisk);
            return true;
        case Qt.Key_S:
            run.tools.useOnSelection(ToolBox.SlowDisk);
            return true;
        case Qt.Key_K:
            run.tools.useOnSelection(ToolBox.Hold);
            return true;
        case Qt.Key_O:
            run.tools.useOnSelection(ToolBox.TouchTimer);
            return true;
        case Qt.Key_N:
            run.tools.useOnSelection(ToolBox.Connect);
            return true;
        case Qt.Key_G:
            run.tools.take(ToolBox.Wall);
            return true;
        case Qt.Key_Menu:
            menuAsked();
            return true;
        case Qt.Key_F:
            run.branchHere();
            return true;
        case Qt.Key_Return:
        case Qt.Key_Enter:
            if (run.cutting)
                run.finishCut();
            else if (run.lesson.active)
                run.lesson.forward();
            else
                return false;
            return true;
        case Qt.Key_BracketLeft:
            Settings.sidePanel = !Settings.sidePanel;
            return true;
        case Qt.Key_BracketRight:
            Settings.inspector = !Settings.inspector;
            return true;
        case Qt.Key_Backslash:
            Settings.views = !Settings.views;
            return true;
        case Qt.Key_E:
            Settings.viewsLarge = !Settings.viewsLarge;
            return true;
        }
        return false;
    }
}
