// SPDX-License-Identifier: GPL-3.0-or-later
// Small signs drawn from lines, in the colour of the text beside them.
import QtQuick
import ZabLab.App
import ZabLab.Theme

Item {
    id: icon

    property string name
    property color color: Theme.text2
    property real size: Theme.u(18)

    readonly property var paths: ({
            "play": "M7 4 L20 12 L7 20 Z",
            "pause": "M6 4 L10 4 L10 20 L6 20 Z M14 4 L18 4 L18 20 L14 20 Z",
            "playBack": "M17 4 L4 12 L17 20 Z",
            "step": "M8 5 L17 12 L8 19 Z",
            "stepBack": "M16 5 L7 12 L16 19 Z",
            "toEnd": "M5 4 L15 12 L5 20 Z M17 4 L20 4 L20 20 L17 20 Z",
            "toStart": "M19 4 L9 12 L19 20 Z M7 4 L4 4 L4 20 L7 20 Z",
            "star": "M12 2.5 L14.9 9 L22 9.7 L16.6 14.4 L18.2 21.4 L12 17.7 L5.8 21.4 L7.4 14.4 L2 9.7 L9.1 9 Z"
        })
    readonly property var lines: ({
            "cross": "M5 5 L19 19 M19 5 L5 19",
            "bars": "M8 5 L8 19 M16 5 L16 19",
            "cut": "M12 3 L12 7 M12 10.5 L12 13.5 M12 17 L12 21 M2 12 L7 12 M17 12 L22 12 M4.5 9 L2 12 L4.5 15 M19.5 9 L22 12 L19.5 15",
            "heal": "M3 12 L21 12 M8 7 L3 12 L8 17 M16 7 L21 12 L16 17",
            "write": "M4 20 L5 15.5 L16 4.5 L19.5 8 L8.5 19 Z",
            "read": "M2.5 12 C6 6 18 6 21.5 12 C18 18 6 18 2.5 12 Z M12 9.2 A2.8 2.8 0 1 0 12.01 9.2",
            "moon": "M19.5 14.5 A8.2 8.2 0 1 1 10 4 A6.6 6.6 0 0 0 19.5 14.5 Z",
            "sun": "M12 8 A4 4 0 1 0 12.01 8 M12 2 L12 4.5 M12 19.5 L12 22 M2 12 L4.5 12 M19.5 12 L22 12 M5 5 L6.7 6.7 M17.3 17.3 L19 19 M5 19 L6.7 17.3 M17.3 6.7 L19 5",
            "contrast": "M12 3 A9 9 0 1 0 12.01 3 M12 3 L12 21 M15 6 L15 18 M18 9 L18 15",
            "present": "M3 4 L21 4 L21 16 L3 16 Z M12 16 L12 20 M8 20.5 L16 20.5",
            "keys": "M2.5 6 L21.5 6 L21.5 18 L2.5 18 Z M6 10 L7.5 10 M11 10 L12.5 10 M16 10 L17.5 10 M7 14 L17 14",
            "down": "M6 9 L12 15 L18 9",
            "up": "M6 15 L12 9 L18 15",
            "left": "M15 6 L9 12 L15 18",
            "right": "M9 6 L15 12 L9 18",
            "flag": "M6 21 L6 4 L18 4 L15 8.5 L18 13 L6 13",
            "tick": "M4.5 12.5 L10 18 L20 6.5",
            "plus": "M12 5 L12 19 M5 12 L19 12",
            "minus": "M5 12 L19 12",
            "home": "M3.5 11.5 L12 4 L20.5 11.5 M6 9.5 L6 20 L18 20 L18 9.5",
            "panelLeft": "M3 4 L21 4 L21 20 L3 20 Z M9 4 L9 20",
            "panelRight": "M3 4 L21 4 L21 20 L3 20 Z M15 4 L15 20",
            "panelBottom": "M3 4 L21 4 L21 20 L3 20 Z M3 14 L21 14",
            "gear": "M12 8.6 A3.4 3.4 0 1 0 12.01 8.6 M12 2.5 L12 5.2 M12 18.8 L12 21.5 M2.5 12 L5.2 12 M18.8 12 L21.5 12 M5.3 5.3 L7.2 7.2 M16.8 16.8 L18.7 18.7 M5.3 18.7 L7.2 16.8 M16.8 7.2 L18.7 5.3 M12 5.2 A6.8 6.8 0 1 0 12.01 5.2",
            "enlarge": "M4 9 L4 4 L9 4 M20 15 L20 20 L15 20 M4 4 L10 10 M20 20 L14 14",
            "shrink": "M10 5 L10 10 L5 10 M14 19 L14 14 L19 14 M10 10 L4 4 M14 14 L20 20",
            "branch": "M6 3 L6 21 M6 12 C6 8 18 12 18 5 M18 3 L18 5",
            "restart": "M19 6 L19 11 L14 11 M18.5 11 A7.5 7.5 0 1 0 19 15",
            "book": "M12 6 C9 4 5 4 3 5 L3 19 C5 18 9 18 12 20 C15 18 19 18 21 19 L21 5 C19 4 15 4 12 6 Z M12 6 L12 20",
            "pointer": "M5 3 L5 19 L9.5 15 L12.5 21 L15 20 L12 14 L18 14 Z",
            "disk": "M4 6 A8 3 0 1 0 20 6 A8 3 0 1 0 4 6 M4 6 L4 18 A8 3 0 0 0 20 18 L20 6 M9 11 L15 17 M15 11 L9 17",
            "snail": "M2 19 L19 19 A5 5 0 0 0 21 11 M21 11 L22 7 M18.5 11 L18 7 M18 15 A6 6 0 1 1 12 9 A3.6 3.6 0 1 1 9 12.5",
            "clock": "M12 3 A9 9 0 1 0 12.01 3 M12 7 L12 12 L16 14",
            "twice": "M3 5 L14 5 L14 13 L3 13 Z M3 5 L8.5 9.5 L14 5 M10 16.5 L10 18.5 L21 18.5 L21 10.5 L17 10.5",
            "arc": "M12 5 A7.5 7.5 0 1 1 4.5 12.5 M12 1.5 L12 8.5 M9 5 L12 1.5",
            "server": "M10 4 A7 7 0 1 0 10.01 4 M19 15 L19 22 M15.5 18.5 L22.5 18.5",
            "cutOneWay": "M2 12 L9 12 M6 8.5 L9.5 12 L6 15.5 M13 4 L13 20 M17 12 L22 12",
            "wall": "M9 2.5 L9 21.5 M15 2.5 L15 21.5 M9 8 L15 4 M9 14 L15 10 M9 20 L15 16",
            "slowLink": "M2 12 L6 12 L8 7 L12 17 L16 7 L18 12 L22 12",
            "grip": "M7 12 L7 6 A1.6 1.6 0 0 1 10 6 L10 11 M10 11 L10 4.5 A1.6 1.6 0 0 1 13 4.5 L13 11 M13 11 L13 5.5 A1.6 1.6 0 0 1 16 5.5 L16 12 M16 9 A1.6 1.6 0 0 1 19 9 L19 14 A7 7 0 0 1 12 21 C8 21 7 18 4 13.5 A1.7 1.7 0 0 1 7 12",
            "plug": "M8 3 L8 8 M16 3 L16 8 M5 8 L19 8 L19 11 A7 6 0 0 1 5 11 Z M12 17 L12 22",
            "question": "M8 8.5 A4 4 0 1 1 13.5 12 C12 13 12 14 12 15.5 M12 19 L12 19.6",
            "tree": "M12 3 L12 8 M5 15 L5 12 L19 12 L19 15 M12 8 L12 15 M3.5 15 L6.5 15 L6.5 20 L3.5 20 Z M10.5 15 L13.5 15 L13.5 20 L10.5 20 Z M17.5 15 L20.5 15 L20.5 20 L17.5 20 Z",
            "bell": "M5 17 L19 17 C17.5 15.5 17.5 13 17.5 10.5 A5.5 5.5 0 0 0 6.5 10.5 C6.5 13 6.5 15.5 5 17 Z M10 20 A2 2 0 0 0 14 20",
            "stack": "M12 3 L21 8 L12 13 L3 8 Z M3 12.5 L12 17.5 L21 12.5 M3 17 L12 22 L21 17",
            "sync": "M5 9 A8 8 0 0 1 19 8 M19 3.5 L19 8.5 L14 8.5 M19 15 A8 8 0 0 1 5 16 M5 20.5 L5 15.5 L10 15.5",
            "move": "M3 12 L20 12 M15 7 L20 12 L15 17 M3 7 L3 17",
            "door": "M5 21 L5 3 L16 3 L16 21 Z M13 12 L13 12.6 M16 21 L20 21",
            "search": "M10.5 4 A6.5 6.5 0 1 0 10.51 4 M15.5 15.5 L21 21",
            "folder": "M3 19 L3 5 L9.5 5 L11.5 7.5 L21 7.5 L21 19 Z",
            "save": "M4 4 L16.5 4 L20 7.5 L20 20 L4 20 Z M8 4 L8 9 L15 9 L15 4 M7.5 20 L7.5 13 L16.5 13 L16.5 20",
            "undo": "M8.5 5 L4 9.5 L8.5 14 M4 9.5 L14.5 9.5 A5 5 0 0 1 14.5 19.5 L9 19.5",
            "redo": "M15.5 5 L20 9.5 L15.5 14 M20 9.5 L9.5 9.5 A5 5 0 0 0 9.5 19.5 L15 19.5",
            "compare": "M3 5 L10 5 L10 19 L3 19 Z M14 5 L21 5 L21 19 L14 19 Z",
            "hand": "M4 12 L10 5 L10 9.5 L20 9.5 L20 14.5 L10 14.5 L10 19 Z"
        })

    implicitWidth: size
    implicitHeight: size

    SignItem {
        anchors.centerIn: parent
        width: icon.size
        height: icon.size
        visible: icon.name !== ""
        fill: icon.paths[icon.name] ?? ""
        line: icon.lines[icon.name] ?? ""
        color: icon.color
    }
}
