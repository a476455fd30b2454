// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the run's time: undo, files. The window's table of keys asks here first.
import QtQuick
import ZabLab.App

QtObject {
    id: keys

    required property Run run
    signal untilAsked

    readonly property var list: [["Shift Space", qsTr("play backwards")], ["J", qsTr("ten seconds back; with Shift, forwards")], ["U", qsTr("run until something comes true")], ["B", qsTr("two branches side by side")], ["Ctrl Z", qsTr("undo; with Shift, do again")], ["Ctrl S   O", qsTr("save the run; open one")]]

    function press(event: KeyEvent): bool {
        const shift = (event.modifiers & Qt.ShiftModifier) !== 0;
        const control = (event.modifiers & Qt.ControlModifier) !== 0;
        if (control && event.key === Qt.Key_O) {
            keys.run.time.files.askOpen();
            return true;
        }
        if (keys.run.mode === Run.Welcome)
            return false;
        if (control)
            return withControl(event.key, shift);
        switch (event.key) {
        case Qt.Key_Space:
            if (shift && !event.isAutoRepeat)
                keys.run.togglePlayBack();
            return shift;
        case Qt.Key_B:
            // Presenting, a remote's key for the black screen.
            if (Settings.presenting)
                return false;
            keys.run.time.comparison.toggle();
            return true;
        case Qt.Key_J:
            keys.run.jump(shift ? 10 : -10);
            return true;
        case Qt.Key_U:
            keys.untilAsked();
            return true;
        }
        return false;
    }
    function withControl(key: int, shift: bool): bool {
        switch (key) {
        case Qt.Key_Z:
            if (shift)
                keys.run.time.undo.redo();
            else
                keys.run.time.undo.undo();
            return true;
        case Qt.Key_Y:
            keys.run.time.undo.redo();
            return true;
        case Qt.Key_S:
            if (shift)
                keys.run.time.files.askSave();
            else
                keys.run.time.files.save();
            return true;
        }
        return false;
    }
}
