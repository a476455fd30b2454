// SPDX-License-Identifier: GPL-3.0-or-later
// Two branches side by side at one instant of the run; below them where they part, and what is different now.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

FocusScope {
    id: both

    required property Run run
    readonly property BranchComparison comparison: run.time.comparison
    readonly property bool brief: Settings.presenting

    // Opens the list of branches of one side.
    function choose(left: bool): bool {
        (left ? leftSide : rightSide).chooser.open();
        return true;
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.u(8)

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.u(8)

            Side {
                id: leftSide

                objectName: "leftStage"
                source: both.run
                name: both.comparison.leftName
                excluded: both.comparison.other
                spoken: qsTr("Left: %1 at %2").arg(name).arg(both.run.clock)
                onPicked: branch => both.run.switchBranch(branch)
                onClicked: (kind, id, detail) => both.run.clicked(kind, id, detail)
            }
            Side {
                id: rightSide

                objectName: "rightStage"
                source: both.comparison.scene
                name: both.comparison.rightName
                excluded: both.comparison.other
                note: both.comparison.behindText
                spoken: qsTr("Right: %1 at %2").arg(name).arg(both.run.clock)
                onPicked: branch => both.comparison.compareWith(branch)
                onClicked: (kind, id, detail) => {
                    // Servers and clients are the same on both sides; messages and events are not.
                    if (kind === 1 || kind === 2)
                        both.run.clicked(kind, id, detail);
                }
            }
        }
        Panel {
            Layout.fillWidth: true
            implicitHeight: strip.height + Theme.u(16)

            Column {
                id: strip

                x: Theme.u(14)
                y: Theme.u(8)
                width: parent.width - 2 * x
                spacing: Theme.u(4)

                RowLayout {
                    width: parent.width
                    spacing: Theme.u(10)

                    PushButton {
                        quiet: true
                        implicitHeight: Theme.u(30)
                        leftPadding: Theme.u(4)
                        text: qsTr("part at %1").arg(both.comparison.partClock)
                        hint: qsTr("To where they part, %1").arg(both.comparison.partClock)
                        onClicked: both.comparison.goToPart()
                    }
                    Words {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        text: both.comparison.partLeft !== "" ? qsTr("left: %1").arg(both.comparison.partLeft) : qsTr("the same so far")
                        elide: Text.ElideRight
                        font.pixelSize: Theme.fontSecondary
                        color: Theme.text2
                    }
                    Words {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        text: both.comparison.partRight !== "" ? qsTr("right: %1").arg(both.comparison.partRight) : ""
                        elide: Text.ElideRight
                        font.pixelSize: Theme.fontSecondary
                        color: Theme.text2
                    }
                    PushButton {
                        quiet: true
                        implicitHeight: Theme.u(30)
                        sign: "heal"
                        hint: qsTr("Change sides")
                        onClicked: both.comparison.swap()
                    }
                    PushButton {
                        quiet: true
                        implicitHeight: Theme.u(30)
                        sign: "cross"
                        hint: qsTr("One course of events again (B)")
                        onClicked: both.comparison.stop()
                    }
                }
                // As many as there is room for; the rest is a number.
                Item {
                    id: now

                    width: parent.width
                    height: Theme.u(28)

                    Words {
                        id: nowWords

                        anchors.verticalCenter: parent.verticalCenter
                        leftPadding: Theme.u(4)
                        text: both.comparison.nowText
                        font.pixelSize: Theme.fontSecondary
                        font.bold: true
                        Accessible.role: Accessible.StaticText
                        Accessible.name: text
                    }
                    // Chips that wrap into the second row are out of sight.
                    Flow {
                        id: chips

                        anchors.left: nowWords.right
                        anchors.leftMargin: Theme.u(14)
                        anchors.right: rest.left
                        anchors.rightMargin: Theme.u(8)
                        height: parent.height
                        spacing: Theme.u(8)
                        clip: true

                        Repeater {
                            id: chipList

                            model: both.comparison.differences

                            Rectangle {
                                id: chip

                                required property string name
                                required property string leftState
                                required property string rightState
                                required property int server

                                width: words.implicitWidth + Theme.u(20)
                                height: now.height
                                radius: Theme.radiusChip
                                color: Theme.raised
                                border.color: Theme.line
                                Accessible.role: Accessible.StaticText
                                Accessible.name: qsTr("%1: left %2, right %3").arg(name).arg(leftState).arg(rightState)

                                Words {
                                    id: words

                                    anchors.centerIn: parent
                                    text: chip.name + "  " + chip.leftState + " ≠ " + chip.rightState
                                    font.pixelSize: Theme.fontCaption
                                }
                                TapHandler {
                                    onTapped: {
                                        if (chip.server > 0)
                                            both.run.pressDigit(chip.server);
                                    }
                                }
                            }
                        }
                    }
                    Words {
                        id: rest

                        // How many there is no room for; a binding on each one's place.
                        readonly property int hidden: {
                            let count = 0;
                            for (let i = 0; i < chipList.count; ++i)
                                if ((chipList.itemAt(i)?.y ?? 0) > 0)
                                    ++count;
                            return count;
                        }

                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        width: Theme.u(64)
                        horizontalAlignment: Text.AlignRight
                        text: hidden > 0 ? qsTr("+%1 more").arg(hidden) : ""
                        font.pixelSize: Theme.fontCaption
                        color: Theme.text2
                    }
                }
            }
        }
    }

    component Side: Panel {
        id: side

        property SceneSource source
        property string name
        property int excluded: -1
        readonly property alias chooser: chooserButton
        property string note
        property string spoken
        signal picked(int branch)
        signal clicked(int kind, double id, double detail)

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1

        BranchChooser {
            id: chooserButton

            x: Theme.u(6)
            y: Theme.u(4)
            width: Math.min(implicitWidth, parent.width - 2 * x)
            z: 1
            run: both.run
            excluded: side.excluded
            text: side.name
            font.bold: true
            onPicked: branch => side.picked(branch)
        }
        Words {
            anchors.right: parent.right
            anchors.rightMargin: Theme.u(12)
            anchors.verticalCenter: chooserButton.verticalCenter
            width: Math.min(implicitWidth, parent.width - chooserButton.width - Theme.u(30))
            text: side.note
            elide: Text.ElideRight
            font.pixelSize: Theme.fontCaption
            color: Theme.mute
        }
        StageItem {
            anchors.fill: parent
            anchors.margins: 1
            anchors.topMargin: chooserButton.y + chooserButton.height
            source: side.source
            themeKind: Theme.kind
            legend: false
            // Half the width: smaller plates rather than none.
            unit: Theme.unit * Math.max(0.7, Math.min(1, width / Theme.u(820)))
            language: Language.current
            selectedKind: both.run.selectedKind
            selectedId: both.run.selectedId // qmllint disable type
            onElementClicked: (kind, id, detail) => side.clicked(kind, id, detail)
            onBackgroundClicked: both.run.clearSelection()
            Accessible.role: Accessible.Graphic
            Accessible.name: side.spoken
        }
    }
}
