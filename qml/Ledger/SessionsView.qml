// SPDX-License-Identifier: GPL-3.0-or-later
// Every session with what is left of it, and what hangs on the chosen one.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

View {
    id: view

    readonly property SessionTable table: view.run.ledger.sessions
    readonly property bool beside: width >= Theme.u(640)
    readonly property bool nothing: table.sessions.count === 0

    objectName: "sessions"

    Binding {
        target: view.table
        property: "active"
        value: view.visible
    }
    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width, Theme.u(520))
        visible: view.nothing
        spacing: Theme.u(10)

        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            lineHeight: Theme.lineHeight
            color: Theme.text2
            text: view.table.clients ? qsTr("No session yet: a client gets one when it is connected to a server that serves.") : qsTr("No session yet: add a client.")
        }
        PushButton {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !view.table.clients
            sign: "plus"
            text: qsTr("Add a client")
            onClicked: view.run.addClient()
        }
    }
    ListView {
        id: list

        objectName: "sessionList"
        width: view.beside ? view.width * 0.56 : view.width
        height: view.beside ? view.height : Math.min(contentHeight, view.height * 0.5)
        visible: !view.nothing
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        model: view.table.sessions
        currentIndex: view.table.current
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Sessions")
        Keys.onUpPressed: view.table.chooseNext(-1)
        Keys.onDownPressed: view.table.chooseNext(1)

        delegate: SessionLine {
            width: list.width
            chosen: key === view.table.chosen
            marked: view.run.selectedServer !== 0 && server === "S" + view.run.selectedServer
            onPicked: view.table.choose(key)
        }
        FocusRing {
            shown: list.activeFocus
            anchors.margins: 0
        }
    }
    Rectangle {
        x: list.width + Theme.u(8)
        width: 1
        height: view.height
        visible: view.beside && !view.nothing
        color: Theme.line
    }
    Scroller {
        x: view.beside ? list.width + Theme.u(20) : 0
        y: view.beside ? 0 : list.height + Theme.u(8)
        width: view.width - x
        height: view.height - y
        visible: !view.nothing
        contentHeight: details.height

        Column {
            id: details

            width: parent.width - Theme.u(8)

            Words {
                width: parent.width
                text: view.table.title
                elide: Text.ElideRight
                font.bold: true
                font.pixelSize: Theme.fontSecondary
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Words {
                width: parent.width
                bottomPadding: Theme.u(2)
                text: view.table.summary
                wrapMode: Text.Wrap
                font.pixelSize: Theme.fontCaption
                color: Theme.mute
            }
            Words {
                width: parent.width
                visible: view.table.details.count === 0
                topPadding: Theme.u(4)
                text: qsTr("No ephemeral nodes, no watches, nothing told.")
                wrapMode: Text.Wrap
                font.pixelSize: Theme.fontCaption
                color: Theme.text2
            }
            Repeater {
                id: rows

                model: view.table.details

                SessionDetailLine {
                    required property int index

                    width: details.width
                    selected: zxid !== 0 && zxid === view.run.selectedZxid // qmllint disable type
                    headed: index === 0 || (rows.itemAt(index - 1) as SessionDetailLine)?.group !== group
                    onPicked: {
                        if (event >= 0)
                            view.run.inspectEvent(event);
                        else if (zxid !== 0)
                            view.run.ledger.selectTransaction(zxid);
                    }
                }
            }
        }
    }
}
