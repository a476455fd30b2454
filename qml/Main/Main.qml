// SPDX-License-Identifier: GPL-3.0-or-later
// The window: its size decides the type, everything else follows from the run.
import QtQuick
import ZabLab.App
import ZabLab.Theme

Window {
    id: window

    required property Run run

    width: 1600
    height: 1000
    minimumWidth: 960
    minimumHeight: 600
    visible: true
    title: run.time.files.name !== "" ? qsTr("ZabLab: %1").arg(run.time.files.name) : run.lesson.active ? qsTr("ZabLab: %1").arg(run.lesson.title) : qsTr("ZabLab")
    color: Theme.background

    Binding {
        target: Theme
        property: "kind"
        value: Settings.theme + 3 * Settings.palette
    }
    Binding {
        // 15 at 1600 by 1000; a laptop a little less, a projector and a person in the last row more. Type is never so large
        // that there is no room left for what it stands on.
        target: Theme
        property: "base"
        value: {
            const fits = Math.max(0.85, Math.min(window.width / 1600, window.height / 1000));
            const most = Settings.presenting ? Math.min(window.width / 1000, window.height / 560) : Math.min(window.width / 1130, window.height / 700);
            return 15 * Math.max(0.85, Math.min(fits * (Settings.presenting ? 1.5 : 1) * Settings.typeSize, most));
        }
    }
    FrameAnimation {
        running: window.run.playing
        onTriggered: window.run.advance(frameTime)
    }
    Workspace {
        id: workspace

        anchors.fill: parent
        run: window.run
        focus: true
        fullScreen: window.visibility === Window.FullScreen
        onFullScreenAsked: window.visibility = window.visibility === Window.FullScreen ? Window.Windowed : Window.FullScreen
        onQuitAsked: window.close()
    }
}
