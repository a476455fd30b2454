// SPDX-License-Identifier: GPL-3.0-or-later
// The two phases of one write, and which one is shown.
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

        Words {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, Theme.u(240))
            visible: complaint.text !== ""
            text: complaint.text
            color: Theme.bad
            elide: Text.ElideRight
            font.pixelSize: Theme.fontCaption
        }
        PushButton {
            objectName: "previousTransaction"
            quiet: true
            implicitHeight: Theme.u(32)
            sign: "left"
            enabled: diagram.hasPrevious
            hint: qsTr("The transaction before this one")
            onClicked: diagram.go(-1)
        }
        Entry {
            id: entry

            objectName: "transactionEntry"
            anchors.verticalCenter: parent.verticalCenter
            implicitWidth: Theme.u(112)
            implicitHeight: Theme.u(28)
            horizontalAlignment: TextInput.AlignHCenter
            name: qsTr("zxid of the transaction that is shown")
            placeholderText: "zxid"
            text: diagram.zxid
            onAccepted: {
                complaint.text = diagram.find(text);
                text = Qt.binding(() => diagram.zxid);
            }
        }
        PushButton {
            objectName: "nextTransaction"
            quiet: true
            implicitHeight: Theme.u(32)
            sign: "right"
            enabled: diagram.hasNext
            hint: qsTr("The transaction after this one")
            onClicked: diagram.go(1)
        }
    }
    QtObject {
        id: complaint

        property string text
    }
    Connections {
        target: view.run

        function onSelectionChanged() {
            complaint.text = "";
            diagram.refresh();
        }
    }
    TransactionItem {
        id: diagram

        objectName: "transaction"
        anchors.fill: parent
        source: view.run
        themeKind: Theme.kind
        unit: Theme.unit
        language: Language.current
        onChosen: (kind, id) => view.run.select(kind, id)
        onElementClicked: (kind, id, detail) => view.run.clicked(kind, id, detail)
        onElementDoubleClicked: (kind, id, detail) => view.run.doubleClicked(kind, id)
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Transaction %1. %2").arg(diagram.title).arg(diagram.sentence)
        Accessible.description: diagram.focusName
    }
}
