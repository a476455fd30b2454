// SPDX-License-Identifier: GPL-3.0-or-later
// How a leader brings a learner up, and which synchronization is shown.
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

View {
    id: view

    tools: choices

    Row {
        id: choices

        spacing: Theme.u(4)

        PushButton {
            objectName: "previousSynchronization"
            quiet: true
            implicitHeight: Theme.u(32)
            sign: "left"
            enabled: picture.hasPrevious
            hint: qsTr("The synchronization before this one")
            onClicked: picture.go(-1)
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.u(56)
            horizontalAlignment: Text.AlignHCenter
            text: picture.place
            mono: true
            color: Theme.text2
            font.pixelSize: Theme.fontCaption
        }
        PushButton {
            objectName: "nextSynchronization"
            quiet: true
            implicitHeight: Theme.u(32)
            sign: "right"
            enabled: picture.hasNext
            hint: qsTr("The synchronization after this one")
            onClicked: picture.go(1)
        }
    }
    Connections {
        target: view.run

        function onSelectionChanged() {
            picture.refresh();
        }
    }
    SynchronizationItem {
        id: picture

        objectName: "synchronization"
        anchors.fill: parent
        source: view.run
        themeKind: Theme.kind
        unit: Theme.unit
        language: Language.current
        onChosen: (kind, id) => view.run.select(kind, id)
        onElementClicked: (kind, id, detail) => view.run.clicked(kind, id, detail)
        onElementDoubleClicked: (kind, id, detail) => view.run.doubleClicked(kind, id)
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Synchronization: %1. %2").arg(picture.title).arg(picture.sentence)
        Accessible.description: picture.focusName
    }
}
