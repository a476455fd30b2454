// SPDX-License-Identifier: GPL-3.0-or-later
// The views below the stage, or in its place: one cursor and one selection over all of them. A view is a file of its own,
// a View, made when it is first looked at.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Panel {
    id: panel

    required property Run run
    property bool brief: false
    property bool large: false
    property int current: 0
    signal largeAsked

    // One line a view: its name, as in lessons and `zablab shot --view`, and its file below qml/.
    readonly property var views: [["space-time", "Timeline/SpaceTimeView.qml"], ["transaction", "Transaction/TransactionView.qml"], ["synchronization", "Transaction/SynchronizationView.qml"], ["logs", "Ledger/LogsView.qml"], ["tree", "Ledger/DataTreeView.qml"], ["sessions", "Ledger/SessionsView.qml"], ["changes", "Ledger/ChangesView.qml"], ["charts", "Charts/ChartsView.qml"], ["guarantees", "Charts/GuaranteesView.qml"], ["branches", "Timeline/BranchesView.qml"], ["events", "Timeline/EventsView.qml"]]
    readonly property var names: views.map(view => view[0])

    function titleOf(name: string): string {
        switch (name) {
        case "space-time":
            return qsTr("Space-time");
        case "transaction":
            return qsTr("Transaction");
        case "synchronization":
            return qsTr("Synchronization");
        case "logs":
            return qsTr("Logs");
        case "tree":
            return qsTr("Data tree");
        case "sessions":
            return qsTr("Sessions");
        case "changes":
            return qsTr("Changes");
        case "charts":
            return qsTr("Charts");
        case "guarantees":
            return qsTr("Guarantees");
        case "branches":
            return qsTr("Branches");
        case "events":
            return qsTr("Events");
        }
        return name;
    }
    // False when there is no view of that name.
    function show(name: string): bool {
        const index = names.indexOf(name);
        if (index >= 0)
            current = index;
        return index >= 0;
    }
    function next(by: int) {
        current = (current + by + views.length) % views.length;
    }
    // The view that is shown; null before it is made.
    function shownView(): View {
        return (pages.itemAt(current) as Loader)?.item as View;
    }

    Connections {
        target: panel.run.lesson

        function onStepEntered() {
            if (panel.run.lesson.view !== "stage" && !panel.show(panel.run.lesson.view))
                panel.show("space-time");
        }
    }
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Views")

    Flickable {
        id: tabs

        x: Theme.u(14)
        y: Theme.u(6)
        // Where the titles do not fit beside a view's tools, these have a row of their own.
        readonly property real all: panel.width - 2 * x - enlarge.width - Theme.u(16)
        readonly property bool alone: contentWidth > all - toolPlace.width

        width: Math.min(contentWidth, alone ? all : all - toolPlace.width)
        height: Theme.u(32)
        visible: !panel.brief
        // In little width the words stand closer, so that none is out of sight.
        readonly property bool close: panel.width < Theme.u(1240)
        contentWidth: tabRow.width
        clip: contentWidth > width
        boundsBehavior: Flickable.StopAtBounds

        Row {
            id: tabRow

            spacing: Theme.u(2)

            Repeater {
                id: tabList

                model: panel.names

                PushButton {
                    id: tab

                    required property int index
                    required property string modelData
                    readonly property bool shown: panel.current === index

                    objectName: "tab-" + modelData
                    quiet: true
                    implicitHeight: Theme.u(32)
                    leftPadding: Theme.u(tabs.close ? 5 : 9)
                    rightPadding: leftPadding
                    text: panel.titleOf(modelData)
                    size: tabs.close ? Theme.fontCaption : Theme.fontSecondary
                    Accessible.role: Accessible.PageTab
                    Accessible.name: text
                    Accessible.checked: shown
                    onClicked: panel.current = index
                    onDoubleClicked: panel.largeAsked()
                    Keys.onRightPressed: panel.step(1)
                    Keys.onLeftPressed: panel.step(-1)
                    onShownChanged: {
                        if (shown)
                            tabs.contentX = Math.max(0, Math.min(tabs.contentX, x), x + width - tabs.width);
                    }

                    Rectangle {
                        anchors.bottom: parent.bottom
                        x: tab.leftPadding
                        width: parent.width - 2 * x
                        height: Math.max(2, Theme.u(2))
                        radius: 1
                        color: Theme.accent
                        visible: tab.shown
                    }
                }
            }
        }
    }
    function step(by: int) {
        next(by);
        tabList.itemAt(current)?.forceActiveFocus(Qt.TabFocusReason);
    }

    Item {
        id: toolPlace

        readonly property Item tools: panel.brief ? null : panel.shownTools

        readonly property bool below: tabs.alone && width > 0 && visible

        anchors.right: below ? panel.right : enlarge.left
        anchors.rightMargin: Theme.u(below ? 14 : 6)
        y: below ? tabs.y + tabs.height + Theme.u(2) : tabs.y
        width: tools ? tools.implicitWidth : 0
        height: tabs.height
        visible: !panel.brief
        onToolsChanged: {
            for (let i = children.length - 1; i >= 0; --i)
                children[i].visible = children[i] === tools;
            if (tools) {
                tools.parent = toolPlace;
                tools.visible = true;
            }
        }
    }
    property Item shownTools: null
    function takeTools() {
        shownTools = shownView()?.tools ?? null;
    }
    onCurrentChanged: takeTools()

    PushButton {
        id: enlarge

        anchors.right: parent.right
        anchors.rightMargin: Theme.u(10)
        y: tabs.y
        quiet: true
        implicitHeight: Theme.u(32)
        visible: !panel.brief
        sign: panel.large ? "shrink" : "enlarge"
        hint: panel.large ? qsTr("Back below the stage (E)") : qsTr("In the place of the stage (E)")
        onClicked: panel.largeAsked()
    }
    Item {
        anchors.fill: parent
        anchors.topMargin: panel.brief ? Theme.u(6) : (toolPlace.below ? toolPlace.y : tabs.y) + tabs.height + Theme.u(2)
        anchors.leftMargin: Theme.u(14)
        anchors.rightMargin: Theme.u(14)
        anchors.bottomMargin: Theme.u(8)

        Repeater {
            id: pages

            model: panel.views.length

            // By its file: Qt 6.4 refuses to make a bound component in a Loader.
            Loader {
                id: page

                required property int index
                readonly property bool shown: panel.current === index

                anchors.fill: parent
                visible: shown
                onShownChanged: make()
                Component.onCompleted: make()
                onLoaded: {
                    (item as View).brief = Qt.binding(() => panel.brief);
                    panel.takeTools();
                }

                function make() {
                    if (shown && status === Loader.Null)
                        setSource("qrc:/qt/qml/ZabLab/" + panel.views[index][1], {
                            "run": panel.run
                        });
                }
            }
        }
    }
}
