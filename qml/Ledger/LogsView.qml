// SPDX-License-Identifier: GPL-3.0-or-later
// All logs beside each other: a row a server, a column a zxid.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

View {
    id: view

    objectName: "logs"
    tools: Row {
        spacing: Theme.u(2)

        PushButton {
            quiet: true
            implicitHeight: Theme.u(32)
            visible: grid.older > 0
            text: qsTr("What differs")
            hint: qsTr("Back to the newest, and to what differs between servers")
            size: Theme.fontCaption
            onClicked: grid.older = 0
        }
        PushButton {
            quiet: true
            implicitHeight: Theme.u(32)
            sign: "left"
            hint: qsTr("Older zxids")
            enabled: grid.older + 1 < grid.total
            onClicked: grid.page(1)
        }
        PushButton {
            quiet: true
            implicitHeight: Theme.u(32)
            sign: "right"
            hint: qsTr("Newer zxids")
            enabled: grid.older > 0
            onClicked: grid.page(-1)
        }
    }

    LogGridItem {
        id: grid

        objectName: "logGrid"
        anchors.fill: parent
        source: view.run
        themeKind: Theme.kind
        unit: Theme.unit
        language: Language.current
        selectedServer: view.run.selectedServer
        selectedZxid: view.run.selectedZxid // qmllint disable type
        onElementClicked: (kind, id, detail) => view.run.clicked(kind, id, detail)
        onBackgroundClicked: view.run.clearSelection()
        Accessible.role: Accessible.Graphic
        Accessible.description: grid.focusName
        Accessible.name: qsTr("The logs of all servers at %1").arg(view.run.clock)
    }
}
