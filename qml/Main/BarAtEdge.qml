// SPDX-License-Identifier: GPL-3.0-or-later
// The bar of the window. Presenting, it waits behind the upper edge and lies over the picture when the pointer goes there.
import QtQuick
import ZabLab.App
import ZabLab.Theme

Item {
    id: edgeBar

    required property Run run
    property bool hides: false
    readonly property alias bar: bar
    property alias menuShown: bar.menuShown
    signal helpAsked
    signal settingsAsked
    signal fullScreenAsked

    // It comes when the pointer goes to the edge, not because it lay there when presenting began.
    property bool called: false
    property bool wasBelow: false

    height: bar.height

    function forget() {
        called = false;
        wasBelow = false;
    }

    TopBar {
        id: bar

        width: parent.width
        z: 1
        visible: !edgeBar.hides || edgeBar.called || menuShown
        run: edgeBar.run
        onHelpAsked: edgeBar.helpAsked()
        onSettingsAsked: edgeBar.settingsAsked()
        onFullScreenAsked: edgeBar.fullScreenAsked()

        HoverHandler {
            id: overBar

            onHoveredChanged: {
                if (!hovered && !edge.hovered)
                    edgeBar.called = false;
            }
        }
    }
    Item {
        width: parent.width
        height: Theme.u(8)

        HoverHandler {
            id: edge

            onHoveredChanged: {
                if (hovered && edgeBar.wasBelow)
                    edgeBar.called = true;
                else if (!hovered && !overBar.hovered)
                    edgeBar.called = false;
            }
        }
    }
}
