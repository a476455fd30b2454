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

                width: column.width
                quiet: true
                leftAligned: true
                sign: "book"
                text: number > 0 ? number + "  " + title : title
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
            sign: "home"
            text: qsTr("Welcome page")
            onClicked: {
                menu.done();
                menu.run.welcome();
            }
        }
    }
}
