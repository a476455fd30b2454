// SPDX-License-Identifier: GPL-3.0-or-later
// The space-time diagram and what is chosen about it.
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

View {
    id: view

    property bool trueAxis: false
    property bool heartbeats: false

    tools: choices

    Row {
        id: choices

        visible: !view.brief
        spacing: Theme.u(6)

        PushButton {
            quiet: true
            implicitHeight: Theme.u(32)
            visible: !diagram.following
            sign: "right"
            text: qsTr("Follow the cursor")
            size: Theme.fontCaption
            onClicked: diagram.following = true
        }
        PushButton {
            quiet: true
            implicitHeight: Theme.u(32)
            visible: diagram.hiddenLanes > 0
            text: qsTr("Show all lanes")
            hint: qsTr("%n lane(s) hidden", "", diagram.hiddenLanes)
            size: Theme.fontCaption
            onClicked: diagram.showAllLanes()
        }
        PushButton {
            quiet: true
            implicitHeight: Theme.u(32)
            text: qsTr("whole run")
            hint: qsTr("Everything that has been played (0); the wheel zooms, a drag moves")
            size: Theme.fontCaption
            onClicked: diagram.fit()
        }
        PushButton {
            quiet: true
            implicitHeight: Theme.u(32)
            checked: view.heartbeats
            text: qsTr("heartbeats")
            hint: qsTr("Draw every PING")
            size: Theme.fontCaption
            onClicked: view.heartbeats = !view.heartbeats
        }
        PushButton {
            quiet: true
            implicitHeight: Theme.u(32)
            checked: view.trueAxis
            text: qsTr("true time axis")
            size: Theme.fontCaption
            onClicked: view.trueAxis = !view.trueAxis
        }
    }
    SpaceTimeItem {
        id: diagram

        objectName: "spaceTime"
        anchors.fill: parent
        source: view.run
        themeKind: Theme.kind
        unit: Theme.unit
        language: Language.current
        selectedKind: view.run.selectedKind
        selectedId: view.run.selectedId // qmllint disable type
        trueAxis: view.trueAxis
        heartbeats: view.heartbeats
        onElementClicked: (kind, id, detail) => view.run.clicked(kind, id, detail)
        onElementDoubleClicked: (kind, id, detail) => view.run.doubleClicked(kind, id)
        onSeekRequested: us => view.run.seekTo(us)
        Accessible.role: Accessible.Graphic
        Accessible.description: diagram.focusName
        Accessible.name: qsTr("Space-time diagram up to %1").arg(view.run.clock)
    }
    // Who plays wants to see it happen.
    Connections {
        target: view.run

        function onPlayingChanged() {
            if (view.run.playing && !diagram.cursorVisible())
                diagram.following = true;
        }
    }
}
