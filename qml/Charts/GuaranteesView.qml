// SPDX-License-Identifier: GPL-3.0-or-later
// Every promise by name with its state at the cursor; the chosen one in words; and the rules that keep them.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

View {
    id: view

    readonly property GuaranteePanel facts: run.guarantees
    readonly property bool airy: height > Theme.u(columns.each === columns.third ? 460 : 860)
    readonly property bool wide: width > Theme.u(1150)
    readonly property real side: Theme.u(wide ? 280 : 270)
    readonly property real rulesWidth: wide ? Theme.u(250) : 0

    tools: Words {
        height: parent?.height ?? implicitHeight
        verticalAlignment: Text.AlignVCenter
        text: view.facts.summary
        font.pixelSize: Theme.fontCaption
        color: view.facts.anyBroken ? Theme.bad : Theme.mute
    }
    Scroller {
        id: promises

        width: parent.width - view.side - Theme.u(16) - (view.wide ? view.rulesWidth + Theme.u(16) : 0)
        height: parent.height
        contentHeight: columns.height

        Flow {
            id: columns

            // Three columns where the longest name fits, or two with the third below the first.
            readonly property real room: promises.width - Theme.u(10)
            readonly property real third: Math.floor((room - 2 * spacing) / 3)
            readonly property real each: third >= Theme.u(205) ? third : Math.floor((room - spacing) / 2)

            width: room
            spacing: Theme.u(16)

            Repeater {
                model: [view.facts.leaders, view.facts.transactions, view.facts.clients]

                GuaranteeList {
                    required property ValueListModel modelData

                    width: columns.each
                    run: view.run
                    model: modelData
                    airy: view.airy
                }
            }
        }
    }
    Scroller {
        id: card

        x: promises.width + Theme.u(16)
        width: view.side
        height: parent.height
        contentHeight: told.height + (view.wide ? 0 : under.height + Theme.u(12))

        GuaranteeCard {
            id: told

            width: parent.width - Theme.u(8)
            run: view.run
        }
        RuleList {
            id: under

            y: told.height + Theme.u(12)
            width: parent.width - Theme.u(8)
            visible: !view.wide
            run: view.run
        }
    }
    Scroller {
        anchors.right: parent.right
        width: view.rulesWidth
        height: parent.height
        visible: view.wide
        contentHeight: beside.height

        RuleList {
            id: beside

            width: parent.width - Theme.u(8)
            run: view.run
            purposes: view.airy
        }
    }
}
