// SPDX-License-Identifier: GPL-3.0-or-later
// One client: where it is connected and what it knows.
import QtQuick
import QtQuick.Layouts
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

RowLayout {
    id: line

    required property Run run
    required property int client
    required property string name
    required property int server
    required property string status
    required property bool bad

    spacing: Theme.u(8)

    Words {
        text: line.name
        font.bold: true
        font.pixelSize: Theme.fontSecondary
    }
    Words {
        Layout.fillWidth: true
        text: line.status
        wrapMode: Text.Wrap
        font.pixelSize: Theme.fontCaption
        color: line.bad ? Theme.bad : Theme.text2
    }
    PushButton {
        implicitHeight: Theme.u(28)
        size: Theme.fontCaption
        visible: line.run.selectedServer > 0 && line.run.selectedServer !== line.server
        text: qsTr("to S%1").arg(line.run.selectedServer)
        hint: qsTr("Connect %1 to S%2").arg(line.name).arg(line.run.selectedServer)
        onClicked: line.run.connectClient(line.client, line.run.selectedServer)
    }
}
