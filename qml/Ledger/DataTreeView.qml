// SPDX-License-Identifier: GPL-3.0-or-later
// The data trees of all servers as one: a row a znode, a column a server, and every field of the chosen node.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

View {
    id: view

    readonly property TreeTable table: view.run.ledger.tree
    readonly property bool detailed: width >= Theme.u(680)
    readonly property int signWidth: Theme.u(50)
    readonly property int versionWidth: Theme.u(44)
    readonly property int signsWidth: signWidth * table.columns.count
    readonly property int pathWidth: Math.max(Theme.u(130), (list.width - signsWidth - versionWidth) * 0.6)

    readonly property string legend: qsTr("= as there   < older   > newer   – missing   + only here")

    objectName: "tree"
    tools: choices

    Binding {
        target: view.table
        property: "active"
        value: view.visible
    }
    Binding {
        target: view.table
        property: "room"
        value: Math.floor((left.width - Theme.u(250)) / view.signWidth)
    }
    Row {
        id: choices

        spacing: Theme.u(10)

        Words {
            anchors.verticalCenter: parent.verticalCenter
            visible: view.width >= Theme.u(1000)
            text: view.legend
            font.pixelSize: Theme.fontCaption
            color: Theme.mute
        }
        PushButton {
            objectName: "differsOnly"
            quiet: true
            implicitHeight: Theme.u(32)
            checked: view.table.differsOnly
            text: qsTr("only what differs")
            size: Theme.fontCaption
            onClicked: view.table.differsOnly = !view.table.differsOnly
        }
    }
    Item {
        id: left

        width: view.detailed ? view.width - details.width - Theme.u(16) : view.width
        height: view.height

        Item {
            id: header

            width: parent.width
            height: Theme.u(24)

            Words {
                x: Theme.u(8)
                width: view.pathWidth - Theme.u(12)
                anchors.verticalCenter: parent.verticalCenter
                text: view.table.reference
                elide: Text.ElideRight
                font.pixelSize: Theme.fontCaption
                color: Theme.mute
            }
            Words {
                x: view.pathWidth
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("data")
                font.pixelSize: Theme.fontCaption
                color: Theme.mute
            }
            Row {
                x: list.width - view.signsWidth

                Repeater {
                    model: view.table.columns

                    Item {
                        id: column

                        required property string name
                        required property string role
                        required property string zxid
                        required property string spoken
                        required property int server

                        width: view.signWidth
                        height: header.height
                        Accessible.role: Accessible.ColumnHeader
                        Accessible.name: column.spoken

                        Rectangle {
                            anchors.fill: parent
                            anchors.margins: Theme.u(1)
                            radius: Theme.radiusChip
                            color: "transparent"
                            border.width: view.run.selectedServer === column.server ? Math.max(1, Theme.u(1.6)) : 0
                            border.color: Theme.accent
                        }
                        Words {
                            anchors.centerIn: parent
                            width: Math.min(implicitWidth, parent.width)
                            elide: Text.ElideRight
                            text: column.role === "down" ? column.name + " ✕" : column.name
                            font.pixelSize: Theme.fontCaption
                            font.bold: true
                            color: column.role === "leader" ? Theme.leader : column.role === "down" ? Theme.crashed : Theme.text2
                        }
                        TapHandler {
                            onTapped: view.run.ledger.selectServer(column.server)
                        }
                    }
                }
            }
            Divider {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }
        ListView {
            id: list

            objectName: "treeNodes"
            y: header.height
            width: parent.width
            height: parent.height - y - (hint.text === "" ? 0 : hint.height)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            reuseItems: true
            model: view.table.nodes
            currentIndex: view.table.current
            highlightMoveDuration: 0
            highlightFollowsCurrentItem: true
            Accessible.role: Accessible.Tree
            Accessible.name: qsTr("Data trees of all servers, %1").arg(view.table.reference)
            Keys.onUpPressed: view.table.chooseNext(-1)
            Keys.onDownPressed: view.table.chooseNext(1)
            Keys.onReturnPressed: view.table.toggle(view.table.path)

            delegate: TreeNodeLine {
                width: list.width
                pathWidth: view.pathWidth
                versionWidth: view.versionWidth
                signWidth: view.signWidth
                chosen: path === view.table.path
                onPicked: view.table.choose(path)
                onFolded: view.table.toggle(path)
            }
            FocusRing {
                shown: list.activeFocus
                anchors.margins: 0
            }
        }
        Words {
            id: hint

            y: Math.min(list.y + list.contentHeight, parent.height - height)
            width: list.width
            leftPadding: Theme.u(8)
            topPadding: Theme.u(4)
            visible: text !== ""
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontSecondary
            color: Theme.text2
            text: view.table.hidden > 0 ? qsTr("%n more: fold what you do not need", "", view.table.hidden) : view.table.differsOnly && view.table.nodes.count === 0 ? qsTr("Nothing differs: every server has the same tree.") : view.table.onlyOwn && !view.table.differsOnly ? qsTr("Only ZooKeeper's own nodes so far: press W, and a client creates one.") : view.width < Theme.u(1000) && view.height > Theme.u(300) ? view.legend : ""
        }
    }
    Rectangle {
        x: details.x - Theme.u(8)
        width: 1
        height: view.height
        visible: view.detailed
        color: Theme.line
    }
    Scroller {
        id: details

        x: view.width - width
        width: Math.min(Theme.u(380), view.width * 0.36)
        height: view.height
        visible: view.detailed
        contentHeight: fields.height

        Column {
            id: fields

            width: parent.width - Theme.u(8)

            Words {
                width: parent.width
                height: Theme.u(24)
                verticalAlignment: Text.AlignVCenter
                text: view.table.path
                visible: text !== ""
                elide: Text.ElideMiddle
                mono: true
                font.bold: true
                font.pixelSize: Theme.fontSecondary
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Words {
                width: parent.width
                topPadding: Theme.u(4)
                visible: view.table.path === ""
                wrapMode: Text.Wrap
                lineHeight: Theme.lineHeight
                font.pixelSize: Theme.fontSecondary
                color: Theme.text2
                text: qsTr("Click a node: here stands every field of its Stat, and where servers disagree.")
            }
            Repeater {
                model: view.table.fields

                StatLine {
                    width: fields.width
                    selected: zxid !== 0 && zxid === view.run.selectedZxid // qmllint disable type
                    onPicked: view.run.ledger.selectTransaction(zxid)
                }
            }
        }
    }
}
