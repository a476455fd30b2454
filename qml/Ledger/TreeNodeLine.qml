// SPDX-License-Identifier: GPL-3.0-or-later
// One znode: its path, its data, its version, and a sign for every server.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.Controls
import ZabLab.Theme

Rectangle {
    id: line

    required property string path
    required property string name
    required property int depth
    required property bool folder
    required property bool open
    required property string content
    required property string version
    required property string kind
    required property string signs
    required property bool differs
    required property bool marked
    required property bool changed
    required property string spoken
    property int pathWidth: 0
    property int versionWidth: 0
    property int signWidth: 0
    property bool chosen: false
    signal picked
    signal folded

    readonly property var words: ({
            "=": qsTr("the same"),
            "<": qsTr("older"),
            ">": qsTr("newer"),
            "-": qsTr("missing"),
            "+": qsTr("only here"),
            "?": qsTr("not known")
        })

    height: Theme.u(24)
    radius: Theme.radiusChip
    color: line.chosen ? Qt.alpha(Theme.accent, 0.16) : area.containsMouse ? Theme.raised : "transparent"
    border.width: line.marked || line.changed ? Math.max(1, Theme.u(1.2)) : 0
    border.color: line.marked ? Theme.accent : Theme.ink
    Accessible.role: Accessible.TreeItem
    Accessible.name: line.spoken + (line.kind === "" ? "" : ", " + line.kind)
    Accessible.selected: line.chosen
    Accessible.onPressAction: line.picked()

    MouseArea {
        id: area

        anchors.fill: parent
        hoverEnabled: true
        onClicked: line.picked()
        onDoubleClicked: line.folded()
    }
    Icon {
        x: Theme.u(6) + Theme.u(16) * line.depth
        anchors.verticalCenter: parent.verticalCenter
        visible: line.folder
        name: line.open ? "down" : "right"
        size: Theme.u(14)
        color: Theme.mute

        MouseArea {
            anchors.fill: parent
            anchors.margins: -Theme.u(4)
            onClicked: line.folded()
        }
    }
    Row {
        x: Theme.u(24) + Theme.u(16) * line.depth
        anchors.verticalCenter: parent.verticalCenter
        width: line.pathWidth - x - Theme.u(8)
        spacing: Theme.u(8)
        clip: true

        Words {
            id: nameWords

            width: Math.min(Math.ceil(implicitWidth), parent.width)
            elide: Text.ElideMiddle
            text: line.name
            font.pixelSize: Theme.fontSecondary
            font.bold: line.chosen
        }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.ceil(kindWords.implicitWidth) + Theme.u(10)
            height: Theme.u(18)
            visible: line.kind !== "" && nameWords.width + width + parent.spacing <= parent.width
            radius: Theme.u(5)
            color: "transparent"
            border.color: Theme.link

            Words {
                id: kindWords

                anchors.centerIn: parent
                text: line.kind
                font.pixelSize: Theme.fontTiny
                color: Theme.text2
            }
        }
    }
    Words {
        x: line.pathWidth
        anchors.verticalCenter: parent.verticalCenter
        width: signRow.x - line.versionWidth - x - Theme.u(4)
        elide: Text.ElideRight
        text: line.content
        mono: true
        font.pixelSize: Theme.fontCaption
        color: Theme.text2
    }
    Words {
        x: signRow.x - line.versionWidth
        width: line.versionWidth - Theme.u(8)
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        text: line.version
        mono: true
        font.pixelSize: Theme.fontCaption
        color: Theme.mute
    }
    Row {
        id: signRow

        x: line.width - width
        height: line.height

        Repeater {
            model: line.signs.length

            Item {
                id: place

                required property int index
                readonly property string sign: line.signs.charAt(index)

                width: line.signWidth
                height: line.height
                Accessible.role: Accessible.Cell
                Accessible.name: line.words[sign] ?? ""

                Rectangle {
                    anchors.centerIn: parent
                    width: Theme.u(26)
                    height: Theme.u(18)
                    radius: Theme.u(5)
                    visible: place.sign !== "="
                    color: Theme.raised
                    border.color: place.sign === "-" ? Theme.link : Theme.text2
                }
                Words {
                    anchors.centerIn: parent
                    text: place.sign === "-" ? "–" : place.sign
                    mono: true
                    font.bold: place.sign !== "="
                    font.pixelSize: Theme.fontCaption
                    color: place.sign === "=" ? Theme.mute : Theme.ink
                }
            }
        }
    }
}
