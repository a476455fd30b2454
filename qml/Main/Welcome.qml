// SPDX-License-Identifier: GPL-3.0-or-later
// The first page: three doors, and something alive behind them.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ZabLab.App
import ZabLab.Controls
import ZabLab.Stage
import ZabLab.Theme

Item {
    id: page

    required property Run run
    signal tourAsked
    // All doors are seen at once: on a low page they tell their names only, on a very low one that is all.
    readonly property int more: (page.run.time.keeper.hasLast ? 118 : 0) + (page.run.time.keeper.earlierTexts.length > 0 ? 46 : 0) + (Settings.tourSeen ? 0 : 46)
    readonly property bool high: height > Theme.u(1040 + more)
    readonly property bool low: height < Theme.u(820 + more)
    readonly property bool veryLow: height < Theme.u(690 + more)

    RowLayout {
        anchors.fill: parent
        anchors.margins: Theme.u(page.high ? 32 : 22)
        spacing: Theme.u(32)

        Scroller {
            Layout.preferredWidth: Theme.u(520)
            Layout.fillHeight: true
            contentHeight: Math.max(height, column.height)

            Column {
                id: column

                y: Math.max(0, (parent.height - height) / 2)
                width: parent.width - Theme.u(12)
                spacing: Theme.u(page.high ? 14 : 8)

                Words {
                    width: parent.width
                    text: qsTr("Watch a real ZooKeeper ensemble think")
                    wrapMode: Text.Wrap
                    font.pixelSize: Theme.u(page.high ? 34 : page.veryLow ? 24 : 29)
                    font.bold: true
                    lineHeight: 1.15
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                Words {
                    width: parent.width
                    visible: !page.veryLow
                    bottomPadding: Theme.u(8)
                    text: qsTr("Every vote, every message and every acknowledgement here is something that an engine following ZooKeeper's rules did, at the instant shown. Ask it why, walk it backwards, change one thing.")
                    wrapMode: Text.Wrap
                    font.pixelSize: page.high ? Theme.fontLesson : Theme.fontSecondary
                    lineHeight: Theme.lineHeight
                    color: Theme.text2
                }
                Door {
                    objectName: "goOn"
                    width: column.width
                    visible: page.run.time.keeper.hasLast
                    sign: "restart"
                    kind: qsTr("Go on")
                    caption: qsTr("Go on where you were")
                    words: page.run.time.keeper.lastText
                    onClicked: page.run.time.keeper.goOn()
                }
                PushButton {
                    id: earlier

                    objectName: "earlier"
                    visible: page.run.time.keeper.earlierTexts.length > 0
                    quiet: true
                    sign: checked ? "up" : "down"
                    text: qsTr("Earlier runs (%1)").arg(page.run.time.keeper.earlierTexts.length)
                    size: Theme.fontSecondary
                    onClicked: checked = !checked
                }
                Repeater {
                    model: earlier.visible && earlier.checked ? page.run.time.keeper.earlierTexts : []

                    PushButton {
                        required property int index
                        required property string modelData

                        objectName: "earlier" + index
                        width: column.width
                        leftAligned: true
                        sign: "restart"
                        text: modelData
                        size: Theme.fontSecondary
                        onClicked: page.run.time.keeper.goOnWith(index)
                    }
                }
                Repeater {
                    model: page.run.lessons

                    Door {
                        required property string name
                        required property int number
                        required property string title
                        required property string summary
                        required property int minutes
                        required property string fault
                        required property bool finished

                        width: column.width
                        sign: "book"
                        kind: fault !== "" ? qsTr("Learn") : finished ? qsTr("✓ Finished · lesson %1").arg(number) : qsTr("Learn · lesson %1 · about %n minute(s)", "", minutes).arg(number)
                        caption: title
                        words: fault !== "" ? fault : page.high ? summary : ""
                        told: summary
                        main: fault === "" && !finished
                        onClicked: page.run.openLesson(name)
                    }
                }
                Door {
                    width: column.width
                    sign: "present"
                    kind: qsTr("Demonstrate")
                    caption: qsTr("Five servers on the big screen")
                    told: qsTr("Big type, one stage: crash the leader, cut the five into 2 and 3, heal, and let the class say what happens.")
                    words: page.low ? "" : told
                    onClicked: {
                        page.run.openSandbox(5, 0, "42");
                        Settings.presenting = true;
                    }
                }
                Door {
                    width: column.width
                    sign: "cut"
                    kind: qsTr("Explore")
                    caption: qsTr("The free sandbox")
                    told: qsTr("From three servers to a hundred. Break anything, go back, try the other future.")
                    words: page.low ? "" : told
                    onClicked: page.run.openSandbox(5, 0, "1")
                }
                Row {
                    spacing: Theme.u(8)
                    visible: !Settings.tourSeen

                    PushButton {
                        sign: "flag"
                        text: qsTr("First time here? A tour of one minute")
                        onClicked: page.tourAsked()
                    }
                    PushButton {
                        quiet: true
                        text: qsTr("No, thanks")
                        onClicked: Settings.tourSeen = true
                    }
                }
                PushButton {
                    quiet: true
                    sign: "folder"
                    text: qsTr("Open a saved run…")
                    key: "Ctrl O"
                    onClicked: page.run.time.files.askOpen()
                }
            }
        }
        StagePanel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            run: page.run
            tools: false
        }
    }
}
