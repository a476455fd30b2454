// SPDX-License-Identifier: GPL-3.0-or-later
// The shelf: every lesson, and the sandbox.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Panel {
    id: menu

    required property Run run
    signal done

    width: Theme.u(420)
    height: column.height + Theme.u(16)
    color: Theme.card
    Accessible.role: Accessible.PopupMenu
    Accessible.name: qsTr("Lessons")

    Column {
        id: column

        x: Theme.u(8)
        y: Theme.u(8)
        width: parent.width - Theme.u(16)

        Repeater {
            model: menu.run.lessons

            PushButton {
                required property string name
                required property int number
                required property string title
                required property string fault
                required property bool finished

                width: column.width
                quiet: true
                leftAligned: true
                sign: "book"
                text: (number > 0 ? number + "  " + title : title) + (finished ? "  ✓" : "")
                hint: finished ? qsTr("%1, finished").arg(title) : title
                dangerous: fault !== ""
                onClicked: {
                    menu.done();
                    menu.run.openLesson(name);
                }
            }
        }
        PushButton {
            width: column.width
            quiet: true
            leftAligned: true
            sign: "cut"
            text: qsTr("Sandbox")
            onClicked: {
                menu.done();
                menu.run.openSandbox(5, 0, "1");
            }
        }
        PushButton {
            width: column.width
            quiet: true
            leftAligned: true
            sign: "folder"
            text: qsTr("Open a saved run…")
            key: "Ctrl O"
            onClicked: {
                menu.done();
                menu.run.time.files.askOpen();
            }
        }
        PushButton {
            width: column.width
            quiet: true
            leftAligned: true
            sign: "save"
            text: menu.run.time.files.name === "" ? qsTr("Save this run…") : qsTr("Save %1").arg(menu.run.time.files.name)
            key: "Ctrl S"
            onClicked: {
                menu.done();
                menu.run.time.files.save();
            }
        }
        PushButton {
            width: column.width
            quiet: true
            leftAligned: true
            visible: menu.run.time.files.name !== ""
            sign: "save"
            text: qsTr("Save as…")
            key: "Ctrl Shift S"
            onClicked: {
                menu.done();
                menu.run.time.files.askSave();
            }
        }
        PushButton {
            width: column.width
            quiet: true
            leftAligned: true
            sign: "home"
            text: qsTr("Welcome page")
            onClicked: {
                menu.done();
                menu.run.welcome();
            }
        }
    }
}
