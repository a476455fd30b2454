// SPDX-License-Identifier: GPL-3.0-or-later
// "Find a run in which …": what is looked for, how much may go wrong meanwhile, how far the search is.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

Column {
    id: card

    required property Run run
    readonly property SeedSearch search: run.search
    property bool choosing: false
    readonly property real listHeight: list.visible ? list.height : 0
    readonly property real listBottom: list.y + list.height

    spacing: Theme.u(8)

    Heading {
        text: qsTr("Find a run in which …")
    }
    PushButton {
        objectName: "findGoal"
        width: parent.width
        leftAligned: true
        sign: card.choosing ? "up" : "down"
        enabled: !card.search.searching
        text: ""
        hint: card.search.goals[card.search.goal]
        implicitHeight: goalWords.height + Theme.u(14)
        onClicked: card.choosing = !card.choosing

        Words {
            id: goalWords

            x: Theme.u(36)
            y: Theme.u(7)
            width: parent.width - x - Theme.u(10)
            text: card.search.goals[card.search.goal]
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontSecondary
        }
    }
    Column {
        id: list

        width: parent.width
        visible: card.choosing && !card.search.searching

        Repeater {
            model: card.search.goals

            PushButton {
                id: option

                required property int index
                required property string modelData

                objectName: "goal" + index
                width: parent.width
                quiet: true
                checked: card.search.goal === index
                text: ""
                hint: modelData
                implicitHeight: optionWords.height + Theme.u(10)
                onClicked: {
                    card.search.goal = option.index;
                    card.choosing = false;
                }

                Words {
                    id: optionWords

                    x: Theme.u(10)
                    y: Theme.u(5)
                    width: parent.width - Theme.u(20)
                    text: option.modelData
                    wrapMode: Text.Wrap
                    font.pixelSize: Theme.fontSecondary
                    color: option.checked ? Theme.accent : Theme.ink
                }
            }
        }
    }
    Words {
        text: qsTr("What may go wrong")
        font.pixelSize: Theme.fontCaption
        color: Theme.text2
    }
    Segmented {
        name: qsTr("What may go wrong")
        size: Theme.fontCaption
        implicitHeight: Theme.u(32)
        enabled: !card.search.searching
        options: [qsTr("nothing"), qsTr("a little"), qsTr("a lot")]
        current: card.search.faults
        onPicked: index => card.search.faults = index
    }
    PushButton {
        objectName: "find"
        width: parent.width
        sign: card.search.searching ? "cross" : "search"
        text: card.search.searching ? qsTr("Stop") : qsTr("Find")
        onClicked: card.search.searching ? card.search.cancel() : card.search.start()
    }
    Words {
        width: parent.width
        visible: text !== ""
        text: card.search.status
        wrapMode: Text.Wrap
        font.pixelSize: Theme.fontCaption
        color: Theme.text2
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
