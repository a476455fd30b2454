// SPDX-License-Identifier: GPL-3.0-or-later
// One server of an ensemble that is being put together.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Item {
    id: line

    required property EnsembleEditor editor
    required property int index
    required property string name
    required property bool observer
    required property int group
    required property int weight
    required property bool runs
    required property string history
    required property string error
    required property string picture
    required property string cells

    height: row.height + Theme.u(8)

    RowLayout {
        id: row

        width: parent.width
        spacing: Theme.u(12)

        Words {
            Layout.preferredWidth: Theme.u(44)
            text: line.name
            font.bold: true
        }
        Segmented {
            name: qsTr("%1 is a").arg(line.name)
            size: Theme.fontCaption
            implicitHeight: Theme.u(30)
            options: [qsTr("voter"), qsTr("observer")]
            current: line.observer ? 1 : 0
            onPicked: index => line.editor.setObserver(line.index, index === 1)
        }
        PushButton {
            implicitHeight: Theme.u(30)
            size: Theme.fontCaption
            sign: line.runs ? "tick" : "cross"
            text: line.runs ? qsTr("starts") : qsTr("stays down")
            hint: line.runs ? qsTr("%1 starts with the run").arg(line.name) : qsTr("%1 stays down until it is restarted").arg(line.name)
            onClicked: line.editor.setRuns(line.index, !line.runs)
        }
        Words {
            visible: !line.observer
            text: qsTr("group")
            font.pixelSize: Theme.fontCaption
            color: Theme.text2
        }
        Number {
            visible: !line.observer
            name: qsTr("Group of %1").arg(line.name)
            value: line.group
            from: 0
            to: 9
            onPicked: value => line.editor.setGroup(line.index, value)
        }
        Words {
            visible: !line.observer && line.group > 0
            text: qsTr("weight")
            font.pixelSize: Theme.fontCaption
            color: Theme.text2
        }
        Number {
            visible: !line.observer && line.group > 0
            name: qsTr("Weight of %1").arg(line.name)
            value: line.weight
            from: 0
            to: 99
            onPicked: value => line.editor.setWeight(line.index, value)
        }
        Words {
            text: qsTr("disk")
            font.pixelSize: Theme.fontCaption
            color: Theme.text2
        }
        Entry {
            objectName: "history" + line.index
            Layout.preferredWidth: Theme.u(150)
            name: qsTr("What is on the disk of %1").arg(line.name)
            wrong: line.error !== ""
            placeholderText: "1:1-100 2:1-5"
            text: line.history
            onTextEdited: line.editor.setHistory(line.index, text)
        }
        // As on the stage: a column a transaction, the same on all servers; a dash where it is missing.
        Row {
            spacing: Theme.u(2)
            visible: line.error === "" && line.cells !== ""
            Accessible.role: Accessible.Graphic
            Accessible.name: line.picture

            Repeater {
                model: line.error === "" ? line.editor.strip : null

                Item {
                    id: cell

                    required property int index
                    required property string text
                    required property int epoch
                    required property bool fold
                    required property bool first
                    readonly property string held: line.cells.charAt(cell.index)
                    readonly property bool odd: epoch % 2 === 1
                    readonly property int wide: Theme.u(fold && first ? 54 : fold || first ? 42 : 28)

                    width: wide + (first && index > 0 ? Theme.u(4) : 0)
                    height: Theme.u(22)

                    Rectangle {
                        anchors.right: parent.right
                        width: cell.wide
                        height: parent.height
                        visible: cell.held !== "."
                        radius: Theme.u(4)
                        color: cell.odd ? Theme.epochOdd : Theme.epochEven
                        opacity: cell.held === "/" ? 0.5 : 1
                    }
                    Words {
                        anchors.right: parent.right
                        width: cell.wide
                        anchors.verticalCenter: parent.verticalCenter
                        horizontalAlignment: Text.AlignHCenter
                        mono: true
                        text: cell.held === "." ? "–" : cell.first ? cell.epoch + "\u22c5" + cell.text : cell.text
                        font.pixelSize: Theme.fontTiny
                        color: cell.held === "." ? Theme.mute : cell.odd ? Theme.inkOnEpochOdd : Theme.inkOnEpochEven
                    }
                }
            }
        }
        Words {
            Layout.fillWidth: true
            text: line.error !== "" ? line.error : line.picture
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontCaption
            color: line.error !== "" ? Theme.bad : Theme.text2
        }
    }
}
