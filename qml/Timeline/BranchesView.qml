// SPDX-License-Identifier: GPL-3.0-or-later
// The map of branches: each course of events a line that hangs from the one it left, at the instant where it left.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

View {
    id: view

    readonly property BranchMap map: run.time.branches
    readonly property int rowHeight: Theme.u(brief ? 30 : 34)
    readonly property int nameWidth: Math.min(Theme.u(290), width * 0.26)
    readonly property int endWidth: Theme.u(brief ? 120 : 236)
    readonly property int axisWidth: width - nameWidth - endWidth - Theme.u(24)
    property int editing: -1
    property string told // of the line that is pointed at

    tools: Item {
        implicitWidth: Math.min(sentence.implicitWidth, Theme.u(560), view.width * 0.5)
        implicitHeight: Theme.u(32)

        Words {
            id: sentence

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            text: view.told
            elide: Text.ElideRight
            font.pixelSize: Theme.fontCaption
            color: Theme.text2
        }
    }

    onVisibleChanged: map?.watch(visible)
    Component.onCompleted: map.watch(visible)

    Scroller {
        id: scroller

        anchors.fill: parent
        contentHeight: rows.height

        Column {
            id: rows

            width: parent.width

            Repeater {
                model: view.map.lines

                Item {
                    id: row

                    required property int index
                    required property int branch
                    required property string name
                    required property string fork
                    required property string end
                    required property string spoken
                    required property int leader
                    required property int depth
                    required property int rises
                    required property double from
                    required property double to
                    required property var stars
                    required property bool current
                    required property bool compared
                    required property bool first
                    readonly property color ink: current ? Theme.accent : Theme.mute
                    readonly property int middle: Math.round(height * 0.58)
                    readonly property bool marked: hover.hovered || activeFocus || actions.activeFocus

                    onMarkedChanged: {
                        if (marked)
                            view.told = spoken;
                        else if (view.told === spoken)
                            view.told = "";
                    }
                    onSpokenChanged: {
                        if (marked)
                            view.told = spoken;
                    }
                    width: rows.width
                    height: view.rowHeight
                    activeFocusOnTab: true
                    Accessible.role: Accessible.ListItem
                    Accessible.name: spoken
                    Accessible.checked: current
                    Accessible.focusable: true
                    Accessible.onPressAction: view.run.switchBranch(branch)
                    Keys.onReturnPressed: view.run.switchBranch(branch)
                    Keys.onDeletePressed: view.map.remove(branch)
                    Keys.onPressed: event => {
                        if (event.key === Qt.Key_F2) {
                            view.editing = row.branch;
                            event.accepted = true;
                        } else if (event.key === Qt.Key_Down || event.key === Qt.Key_Up) {
                            nextItemInFocusChain(event.key === Qt.Key_Down).forceActiveFocus(Qt.TabFocusReason);
                            event.accepted = true;
                        }
                    }

                    HoverHandler {
                        id: hover
                    }
                    Rectangle {
                        anchors.fill: parent
                        radius: Theme.radiusChip
                        color: Theme.raised
                        visible: row.current || row.marked
                        opacity: row.current ? 1 : 0.5
                    }
                    FocusRing {
                        shown: row.activeFocus
                        radius: Theme.radiusChip
                    }
                    Words {
                        id: forkTime

                        x: Theme.u(8)
                        anchors.verticalCenter: parent.verticalCenter
                        width: Theme.u(70)
                        visible: view.nameWidth > Theme.u(200)
                        text: row.fork
                        mono: true
                        font.pixelSize: Theme.fontTiny
                        color: Theme.mute
                    }
                    Words {
                        id: nameWords

                        x: (forkTime.visible ? Theme.u(82) : Theme.u(8)) + Math.min(row.depth, 6) * Theme.u(8)
                        anchors.verticalCenter: parent.verticalCenter
                        width: view.nameWidth - x - Theme.u(4)
                        visible: view.editing !== row.branch
                        text: row.name
                        elide: Text.ElideRight
                        font.pixelSize: Theme.fontSecondary
                        font.bold: row.current
                        color: row.current ? Theme.ink : Theme.text2
                    }
                    MouseArea {
                        width: view.nameWidth
                        height: parent.height
                        onClicked: view.run.switchBranch(row.branch)
                        onDoubleClicked: view.editing = row.branch
                    }
                    Entry {
                        x: nameWords.x - Theme.u(8)
                        anchors.verticalCenter: parent.verticalCenter
                        width: nameWords.width + Theme.u(8)
                        height: Theme.u(28)
                        visible: view.editing === row.branch
                        name: qsTr("Name of the branch")
                        font.family: Theme.family
                        onVisibleChanged: {
                            if (!visible)
                                return;
                            text = row.name;
                            selectAll();
                            forceActiveFocus();
                        }
                        onAccepted: {
                            view.map.rename(row.branch, text);
                            view.editing = -1;
                            row.forceActiveFocus();
                        }
                        onActiveFocusChanged: {
                            if (!activeFocus && visible)
                                view.editing = -1;
                        }
                        Keys.onEscapePressed: {
                            view.editing = -1;
                            row.forceActiveFocus();
                        }
                    }

                    // The line, and what it hangs from.
                    Item {
                        id: axis

                        x: view.nameWidth + Theme.u(8)
                        width: view.axisWidth
                        height: parent.height

                        Rectangle {
                            x: row.from * axis.width - width / 2
                            y: row.middle - height
                            width: Math.max(2, Theme.u(2))
                            height: row.rises * view.rowHeight
                            visible: !row.first
                            color: row.ink
                        }
                        Rectangle {
                            x: row.from * axis.width - (row.first ? 0 : Theme.u(1))
                            y: row.middle - height / 2
                            width: Math.max(Theme.u(4), (row.to - row.from) * axis.width)
                            height: Math.max(2, Theme.u(row.current ? 4 : 2.4))
                            radius: height / 2
                            color: row.ink
                        }
                        Repeater {
                            model: row.stars.length

                            Icon {
                                required property int index

                                x: row.stars[index] * axis.width - width / 2
                                // Not on the line that it hangs from.
                                visible: row.first || x > row.from * axis.width + Theme.u(4)
                                y: row.middle - height - Theme.u(3)
                                name: "star"
                                color: row.current ? Theme.leader : Theme.mute
                                size: Theme.u(10)
                            }
                        }
                        // Where it was left.
                        Rectangle {
                            x: row.to * axis.width - width / 2
                            y: row.middle - height / 2
                            width: Theme.u(9)
                            height: width
                            radius: width / 2
                            color: row.leader > 0 ? row.ink : Theme.card
                            border.width: Math.max(1, Theme.u(2))
                            border.color: row.ink
                        }
                        MouseArea {
                            anchors.fill: parent
                            cursorShape: Qt.PointingHandCursor
                            onClicked: mouse => view.map.goTo(row.branch, Math.min(row.to, Math.max(0, mouse.x / width)))
                        }
                        // The knob: where the cursor is.
                        Rectangle {
                            x: view.map.cursor * axis.width - width / 2
                            y: row.middle - height / 2
                            width: Theme.u(15)
                            height: width
                            radius: width / 2
                            visible: row.current
                            color: Theme.ink
                            border.width: Math.max(1, Theme.u(2))
                            border.color: Theme.background
                        }
                        // A compared line is looked at from the same instant.
                        Rectangle {
                            x: view.map.cursor * axis.width - width / 2
                            y: row.middle - height / 2
                            width: Theme.u(13)
                            height: width
                            radius: width / 2
                            visible: row.compared
                            color: Theme.background
                            border.width: Math.max(1, Theme.u(2))
                            border.color: Theme.ink
                        }
                    }
                    Words {
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.u(8)
                        anchors.verticalCenter: parent.verticalCenter
                        width: view.endWidth - Theme.u(12)
                        visible: !actions.visible
                        horizontalAlignment: Text.AlignRight
                        text: row.end
                        elide: Text.ElideRight
                        font.pixelSize: Theme.fontSecondary
                        color: row.leader > 0 ? Theme.leader : Theme.mute
                    }
                    FocusScope {
                        id: actions

                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        width: actionRow.width
                        height: actionRow.height
                        visible: row.marked && !view.brief

                        Row {
                            id: actionRow

                            spacing: Theme.u(2)

                            PushButton {
                                quiet: true
                                implicitHeight: Theme.u(28)
                                visible: !row.current
                                sign: "compare"
                                text: qsTr("beside")
                                size: Theme.fontCaption
                                onClicked: view.run.time.comparison.compareWith(row.branch)
                            }
                            PushButton {
                                quiet: true
                                implicitHeight: Theme.u(28)
                                sign: "write"
                                text: qsTr("name")
                                size: Theme.fontCaption
                                onClicked: view.editing = row.branch
                            }
                            PushButton {
                                quiet: true
                                implicitHeight: Theme.u(28)
                                visible: !row.first
                                sign: "cross"
                                text: qsTr("remove")
                                size: Theme.fontCaption
                                onClicked: view.map.remove(row.branch)
                            }
                        }
                    }
                }
            }
            Words {
                x: Theme.u(8)
                width: parent.width - 2 * x
                topPadding: Theme.u(10)
                visible: !view.brief
                text: view.map.lines.count === 1 ? qsTr("One course of events so far. Go back to any instant and act there: the old future is kept, and a branch begins.") : qsTr("A click on a line goes to that instant of it. Pointed at, a line can be named, removed, or played beside the other.")
                wrapMode: Text.Wrap
                font.pixelSize: Theme.fontSecondary
                color: Theme.mute
            }
        }
    }
}
