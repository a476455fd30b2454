// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing to look at but the speaker: the black screen of a presenter's remote.
import QtQuick
import ZabLab.Controls
import ZabLab.Theme

Rectangle {
    id: cover

    objectName: "blackout"
    property bool shown: false

    anchors.fill: parent
    visible: shown
    color: "black"
    Accessible.role: Accessible.Pane
    Accessible.name: hint.text

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        cursorShape: Qt.BlankCursor
        onClicked: cover.shown = false
    }
    Words {
        id: hint

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.u(24)
        text: qsTr("Any key brings the picture back")
        font.pixelSize: Theme.fontSecondary
        // Grey on black in every theme, and faint on purpose: it is for the speaker.
        color: "#7d8694"
    }
}
