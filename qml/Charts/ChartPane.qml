// SPDX-License-Identifier: GPL-3.0-or-later
// One chart: axes and series by Qt Charts, words at the ends of the lines by the window itself. Read again a few times
// a second while playing, at once at rest. A click goes to the point there, or to the instant.
pragma ComponentBehavior: Bound
import QtQuick
import QtCharts
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Item {
    id: pane

    required property Run run
    property int kind: 0
    property bool whole: false
    property bool needed: true
    readonly property ChartSource facts: source
    readonly property rect place: Qt.rect(plate.x, plate.y, plate.width, plate.height)

    // So many of each there can be.
    property var lines: []
    readonly property var areas: [area0, area1, area2, area3, area4, area5]

    function refresh() {
        if (!visible || width <= 0) {
            needed = true;
            return;
        }
        needed = false;
        source.refresh();
        for (let i = 0; i < lines.length; ++i) {
            source.fillLine(lines[i], i);
            lines[i].color = source.lineColor(i);
            lines[i].width = Theme.u(source.lineWidth(i) * 10) / 10;
            lines[i].style = source.lineDashed(i) ? Qt.DashLine : Qt.SolidLine;
        }
        for (let j = 0; j < areas.length; ++j) {
            source.fillArea(areas[j].upperSeries, areas[j].lowerSeries, j);
            areas[j].color = source.areaColor(j);
        }
        source.fillDots(dots, false);
        source.fillDots(chosen, true);
    }
    function stale() {
        needed = true;
        if (!run.playing)
            Qt.callLater(refresh); // qmllint disable
    }

    Timer {
        interval: 300
        repeat: true
        running: pane.visible && pane.run.playing
        onTriggered: {
            if (pane.needed)
                pane.refresh();
        }
    }
    Connections {
        target: pane.run

        function onMoved() {
            pane.stale();
        }
        function onSelectionChanged() {
            pane.stale();
        }
        function onPlayingChanged() {
            pane.stale();
        }
        function onRecordsChanged() {
            pane.stale();
        }
    }
    Connections {
        target: Language

        function onChanged() {
            pane.stale();
        }
    }
    onVisibleChanged: stale()
    Component.onCompleted: {
        const made = [];
        for (let i = 0; i < 10; ++i)
            made.push(chart.createSeries(ChartView.SeriesTypeLine, "", timeAxis, valueAxis));
        lines = made;
        stale();
    }

    ChartSource {
        id: source

        run: pane.run
        kind: pane.kind
        whole: pane.whole
        themeKind: Theme.kind
        plotWidth: plate.width
        plotHeight: plate.height
        labelHeight: Theme.u(17)
        onSetUp: pane.stale()
    }
    Words {
        id: title

        x: Theme.u(4)
        text: source.title
        font.pixelSize: Theme.fontSecondary
        font.bold: true
    }
    Words {
        anchors.left: title.right
        anchors.leftMargin: Theme.u(10)
        anchors.right: parent.right
        anchors.baseline: title.baseline
        text: source.note
        font.pixelSize: Theme.fontCaption
        color: Theme.mute
        elide: Text.ElideRight
    }
    // The plot: fixed, so that words and cursor stand where the lines are.
    Item {
        id: plate

        x: Theme.u(56)
        y: title.height + Theme.u(9)
        width: Math.max(0, pane.width - x - Theme.u(pane.kind === 2 ? 196 : 124))
        height: Math.max(0, pane.height - y - Theme.u(24))
    }
    ChartView {
        id: chart

        anchors.fill: parent
        visible: source.empty === ""
        antialiasing: true
        animationOptions: ChartView.NoAnimation
        backgroundColor: "transparent"
        plotAreaColor: "transparent"
        backgroundRoundness: 0
        plotArea: pane.place
        legend.visible: false
        Accessible.role: Accessible.Chart
        Accessible.name: source.title + ". " + source.note

        // Qt 6.4's description of Qt Charts leaves out ValueAxis.
        // qmllint disable
        ValueAxis {
            id: timeAxis

            min: source.from
            max: source.to
            tickType: ValueAxis.TicksDynamic
            tickInterval: source.timeStep
            labelFormat: source.timeFormat
            labelsColor: Theme.mute
            labelsFont.family: Theme.family
            labelsFont.pixelSize: Theme.fontTiny
            color: Theme.link
            gridVisible: false
        }
        ValueAxis {
            id: valueAxis

            min: 0
            max: source.top
            tickType: ValueAxis.TicksDynamic
            tickInterval: source.step
            labelFormat: source.format
            labelsColor: Theme.mute
            labelsFont.family: Theme.family
            labelsFont.pixelSize: Theme.fontTiny
            lineVisible: false
            gridLineColor: Theme.line
        }
        AreaSeries {
            id: area0

            axisX: timeAxis
            axisY: valueAxis
            borderWidth: 0
            borderColor: "transparent"
            upperSeries: LineSeries {}
            lowerSeries: LineSeries {}
        }
        AreaSeries {
            id: area1

            axisX: timeAxis
            axisY: valueAxis
            borderWidth: 0
            borderColor: "transparent"
            upperSeries: LineSeries {}
            lowerSeries: LineSeries {}
        }
        AreaSeries {
            id: area2

            axisX: timeAxis
            axisY: valueAxis
            borderWidth: 0
            borderColor: "transparent"
            upperSeries: LineSeries {}
            lowerSeries: LineSeries {}
        }
        AreaSeries {
            id: area3

            axisX: timeAxis
            axisY: valueAxis
            borderWidth: 0
            borderColor: "transparent"
            upperSeries: LineSeries {}
            lowerSeries: LineSeries {}
        }
        AreaSeries {
            id: area4

            axisX: timeAxis
            axisY: valueAxis
            borderWidth: 0
            borderColor: "transparent"
            upperSeries: LineSeries {}
            lowerSeries: LineSeries {}
        }
        AreaSeries {
            id: area5

            axisX: timeAxis
            axisY: valueAxis
            borderWidth: 0
            borderColor: "transparent"
            upperSeries: LineSeries {}
            lowerSeries: LineSeries {}
        }
        ScatterSeries {
            id: dots

            axisX: timeAxis
            axisY: valueAxis
            markerSize: Theme.u(7)
            color: Theme.leader
            borderColor: Theme.card
            borderWidth: 1
        }
        ScatterSeries {
            id: chosen

            axisX: timeAxis
            axisY: valueAxis
            markerSize: Theme.u(11)
            color: Theme.accent
            borderColor: Theme.card
            borderWidth: 1
        }
        // qmllint enable
    }
    Rectangle {
        objectName: "chartCursor"
        x: plate.x + source.cursor * plate.width - width / 2
        y: plate.y - Theme.u(4)
        width: Math.max(2, Theme.u(2))
        height: plate.height + Theme.u(4)
        color: Theme.ink
        visible: source.empty === "" && source.cursor >= 0 && source.cursor <= 1
    }
    Repeater {
        model: source.labels

        Item {
            id: label

            objectName: "chartLabel"
            required property string text
            required property double across
            required property double level
            required property color tint
            required property bool swatch
            required property bool inside
            required property bool strong
            required property int server
            readonly property real begin: plate.x + across + (inside ? Theme.u(8) : Theme.u(10))

            x: inside && begin + words.implicitWidth > plate.x + plate.width ? plate.x + across - Theme.u(8) - words.implicitWidth : begin
            y: plate.y + level - height / 2
            width: mark.width + words.width
            height: words.implicitHeight

            Rectangle {
                anchors.fill: words
                anchors.margins: -Theme.u(2)
                visible: label.inside
                color: Theme.card
            }
            Rectangle {
                id: mark

                anchors.verticalCenter: parent.verticalCenter
                width: label.swatch ? Theme.u(10) : 0
                height: Theme.u(10)
                radius: 2
                color: label.tint
                visible: label.swatch
            }
            Words {
                id: words

                x: mark.width + (label.swatch ? Theme.u(6) : 0)
                width: label.inside ? implicitWidth : Math.max(0, Math.min(implicitWidth, pane.width - label.x - x))
                text: label.text
                elide: Text.ElideRight
                font.pixelSize: Theme.fontTiny
                font.bold: label.strong
                color: label.swatch || label.inside ? Theme.text2 : label.tint
            }
            MouseArea {
                anchors.fill: parent
                enabled: label.server > 0
                onClicked: pane.run.select(pane.serverKind, label.server)
            }
        }
    }
    readonly property int serverKind: 1 // scene::ElementKind::Server
    MouseArea {
        objectName: "chartArea"
        anchors.fill: plate
        onClicked: mouse => source.press(mouse.x, mouse.y)
    }
    Words {
        anchors.centerIn: parent
        visible: source.empty !== ""
        text: source.empty
        color: Theme.mute
        font.pixelSize: Theme.fontSecondary
    }
}
