// SPDX-License-Identifier: GPL-3.0-or-later
// The tool in the hand: its name, what it is set to, and what a click would do where the pointer is, or why nothing.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Rectangle {
    id: strip

    required property Run run
    readonly property ToolBox tools: run.tools
    readonly property ToolOptions options: run.tools.options
    readonly property int held: tools.held
    readonly property bool asks: held >= ToolBox.Create && held <= ToolBox.Sync
    readonly property bool reads: held === ToolBox.Get || held === ToolBox.Exists || held === ToolBox.Children

    implicitHeight: flow.implicitHeight + hint.tallest + Theme.u(20)
    color: Theme.raised
    radius: Theme.radiusCard
    Accessible.role: Accessible.Pane
    Accessible.name: tools.heldName

    Flow {
        id: flow

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.u(14)
        anchors.topMargin: Theme.u(8)
        spacing: Theme.u(10)

        Row {
            spacing: Theme.u(8)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: strip.tools.heldSign
                color: Theme.accent
            }
            Words {
                height: Theme.u(32)
                verticalAlignment: Text.AlignVCenter
                text: strip.tools.heldName
                font.bold: true
            }
        }
        Field {
            visible: strip.held === ToolBox.SlowDisk
            label: qsTr("times as long")
            value: strip.options.times
            onEdited: text => strip.options.times = text
        }
        Field {
            visible: strip.held === ToolBox.SlowLink
            label: qsTr("later by, ms")
            value: strip.options.delay
            onEdited: text => strip.options.delay = text
        }
        Field {
            visible: strip.held === ToolBox.SlowLink
            label: qsTr("lost, %")
            value: strip.options.loss
            onEdited: text => strip.options.loss = text
        }
        Choice {
            visible: strip.held === ToolBox.SlowLink
            name: qsTr("Direction")
            options: [qsTr("both ways"), qsTr("one way")]
            current: strip.options.oneWay ? 1 : 0
            onPicked: index => strip.options.oneWay = index === 1
        }
        Field {
            visible: strip.held === ToolBox.Clock
            label: qsTr("gains, µs a second")
            value: strip.options.drift
            onEdited: text => strip.options.drift = text
        }
        Field {
            visible: strip.held === ToolBox.Duplicate
            label: qsTr("for so many seconds")
            value: strip.options.seconds
            onEdited: text => strip.options.seconds = text
        }
        Choice {
            visible: strip.held === ToolBox.AddServer
            name: qsTr("Kind of server")
            options: [qsTr("observer"), qsTr("participant")]
            current: strip.options.participant ? 1 : 0
            onPicked: index => strip.options.participant = index === 1
        }
        Field {
            visible: strip.held === ToolBox.Connect
            label: qsTr("session, seconds")
            value: strip.options.session
            placeholder: qsTr("4 ticks")
            onEdited: text => strip.options.session = text
        }
        Choice {
            visible: strip.held === ToolBox.Recipe
            name: qsTr("Recipe")
            options: [qsTr("provider"), qsTr("consumer"), qsTr("lock"), qsTr("config writer"), qsTr("config reader")]
            current: strip.options.recipe
            onPicked: index => strip.options.recipe = index
        }
        Field {
            visible: strip.asks && strip.held !== ToolBox.Multi || strip.held === ToolBox.Recipe
            label: qsTr("path")
            value: strip.options.path
            room: 130
            onEdited: text => strip.options.path = text
        }
        Field {
            visible: strip.held === ToolBox.Create || strip.held === ToolBox.Set
            label: qsTr("data")
            value: strip.options.data
            onEdited: text => strip.options.data = text
        }
        Field {
            visible: strip.held === ToolBox.Set || strip.held === ToolBox.Delete
            label: qsTr("version")
            value: strip.options.version
            placeholder: qsTr("any")
            room: 64
            onEdited: text => strip.options.version = text
        }
        Choice {
            visible: strip.held === ToolBox.Create
            name: qsTr("Kind of node")
            options: [qsTr("persistent"), qsTr("sequential"), qsTr("ephemeral"), qsTr("ephemeral sequential"), qsTr("container"), qsTr("TTL")]
            // CreateMode has its own order.
            readonly property var modes: [0, 2, 1, 3, 4, 5]
            current: modes.indexOf(strip.options.createMode)
            onPicked: index => strip.options.createMode = modes[index]
        }
        Field {
            visible: strip.held === ToolBox.Create && strip.options.createMode === 5
            label: qsTr("TTL, ms")
            value: strip.options.ttl
            onEdited: text => strip.options.ttl = text
        }
        PushButton {
            visible: strip.reads
            implicitHeight: Theme.u(32)
            sign: strip.options.watch ? "tick" : ""
            text: qsTr("leave a watch")
            checked: strip.options.watch
            onClicked: strip.options.watch = !strip.options.watch
        }
        Choice {
            visible: strip.held === ToolBox.Watch
            name: qsTr("Kind of watch")
            options: [qsTr("once"), qsTr("persistent"), qsTr("recursive")]
            current: strip.options.watchMode
            onPicked: index => strip.options.watchMode = index
        }
        Field {
            visible: strip.held === ToolBox.Multi
            label: qsTr("parts")
            value: strip.options.parts
            room: 330
            onEdited: text => strip.options.parts = text
        }
        Field {
            visible: strip.held === ToolBox.Recipe
            label: qsTr("pace, ms")
            value: strip.options.pace
            room: 72
            onEdited: text => strip.options.pace = text
        }
        PushButton {
            visible: strip.held === ToolBox.Hold
            implicitHeight: Theme.u(32)
            sign: "play"
            text: qsTr("Let all go")
            onClicked: strip.tools.releaseAll()
        }
        PushButton {
            implicitHeight: Theme.u(32)
            quiet: true
            text: qsTr("Put it away")
            key: "Esc"
            onClicked: strip.tools.putBack()
        }
    }
    // In a row of its own, which never gets smaller while the tool is held: what a click would do changes with every move of
    // the pointer, and the stage must not move below it.
    Words {
        id: hint

        property real tallest: Theme.u(22)

        anchors.left: flow.left
        anchors.right: flow.right
        anchors.top: flow.bottom
        anchors.topMargin: Theme.u(4)
        text: strip.tools.hint
        wrapMode: Text.Wrap
        font.pixelSize: Theme.fontSecondary
        color: strip.tools.hintBad ? Theme.bad : Theme.text2
        Accessible.role: Accessible.StaticText
        Accessible.name: text
        onImplicitHeightChanged: tallest = Math.max(tallest, implicitHeight)
    }
    onHeldChanged: hint.tallest = Math.max(Theme.u(22), hint.implicitHeight)

    component Field: Row {
        id: field

        property string label
        property string value
        property string placeholder
        property int room: 84
        signal edited(string text)

        spacing: Theme.u(6)

        Words {
            height: Theme.u(32)
            verticalAlignment: Text.AlignVCenter
            text: field.label
            font.pixelSize: Theme.fontCaption
            color: Theme.text2
        }
        Entry {
            name: field.label
            implicitWidth: Theme.u(field.room)
            text: field.value
            placeholderText: field.placeholder
            onTextEdited: field.edited(text)
        }
    }
    component Choice: Segmented {
        size: Theme.fontCaption
        implicitHeight: Theme.u(32)
    }
}
