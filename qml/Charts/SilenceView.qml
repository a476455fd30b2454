// SPDX-License-Identifier: GPL-3.0-or-later
// How long each learner has heard nothing from its leader, against the limit at which it gives up.
import QtQuick
import QtCharts
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

View {
    id: view

    property var lines: []

    // The chart is expensive: a few times a second is enough while playing, and once more at rest.
    Timer {
        interval: view.run.playing ? 250 : 30
        running: view.visible && stale.needed
        onTriggered: view.refresh()
    }
    QtObject {
        id: stale

        property bool needed: true
    }
    Connections {
        target: view.run

        function onMoved() {
            stale.needed = true;
        }
        function onModeChanged() {
            view.rebuild();
        }
    }
    Connections {
        target: Theme

        function onKindChanged() {
            view.rebuild();
        }
    }
    Connections {
        target: Language

        function onChanged() {
            Qt.callLater(view.rebuild); // qmllint disable
        }
    }
    onVisibleChanged: {
        if (visible) // the run may be another one than when it was last seen
            rebuild();
    }
    Component.onCompleted: rebuild()

    function rebuild() {
        if (!visible)
            return;
        chart.removeAllSeries();
        const made = [];
        const count = run.servers.count;
        for (let i = 0; i < count; ++i) {
            const id = run.serverAt(i);
            const line = chart.createSeries(ChartView.SeriesTypeLine, "S" + id, timeAxis, silenceAxis);
            line.width = Theme.u(2);
            line.color = Theme.colors.candidate(i % 5, 5);
            made.push({
                server: id,
                line: line
            });
        }
        const limit = chart.createSeries(ChartView.SeriesTypeLine, qsTr("limit %1 s").arg(run.silence.limitSeconds), timeAxis, silenceAxis);
        limit.width = Theme.u(2);
        limit.color = Theme.bad;
        limit.style = Qt.DashLine;
        made.push({
            server: 0,
            line: limit
        });
        lines = made;
        refresh();
    }
    function refresh() {
        stale.needed = false;
        const end = run.silence.end();
        timeAxis.max = end;
        timeAxis.min = end - run.silence.windowSeconds;
        for (const entry of lines) {
            if (entry.server > 0) {
                run.silence.fill(entry.line, entry.server);
            } else {
                entry.line.clear();
                entry.line.append(timeAxis.min, run.silence.limitSeconds);
                entry.line.append(timeAxis.max, run.silence.limitSeconds);
            }
        }
    }

    Words {
        id: caption

        text: qsTr("Seconds since each follower last heard from its leader; at the dashed limit (syncLimit × tickTime) it gives up.")
        font.pixelSize: Theme.fontCaption
        color: Theme.text2
        width: parent.width
        elide: Text.ElideRight
    }
    ChartView {
        id: chart

        anchors.fill: parent
        anchors.topMargin: caption.height
        antialiasing: true
        animationOptions: ChartView.NoAnimation
        backgroundColor: Theme.card
        plotAreaColor: Theme.card
        backgroundRoundness: 0
        margins.top: 0
        margins.bottom: 0
        margins.left: 0
        margins.right: 0
        legend.alignment: Qt.AlignRight
        legend.labelColor: Theme.text2
        legend.font.family: Theme.family
        legend.font.pixelSize: Theme.fontCaption
        Accessible.role: Accessible.Chart
        Accessible.name: caption.text

        // Qt 6.4's description of Qt Charts leaves out ValueAxis.
        // qmllint disable
        ValueAxis {
            id: timeAxis

            min: 0
            max: 30
            tickCount: 7
            labelFormat: "%.0f s"
            labelsColor: Theme.mute
            labelsFont.family: Theme.monoFamily
            labelsFont.pixelSize: Theme.fontTiny
            color: Theme.line
            gridLineColor: Theme.line
        }
        ValueAxis {
            id: silenceAxis

            min: 0
            max: view.run.silence.limitSeconds * 1.15
            tickCount: 4
            labelFormat: "%.0f s"
            labelsColor: Theme.mute
            labelsFont.family: Theme.monoFamily
            labelsFont.pixelSize: Theme.fontTiny
            color: Theme.line
            gridLineColor: Theme.line
        }
        // qmllint enable
    }
}
