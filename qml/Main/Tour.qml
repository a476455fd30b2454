// SPDX-License-Identifier: GPL-3.0-or-later
// The window's parts, one after the other: the rest stands back while a card says what the part is for. Enter or → goes
// on, ← goes back, Escape leaves. It changes nothing in the run.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

FocusScope {
    id: tour

    property bool shown: false
    property int at: 0
    // The item that each stop is about, in the order of `texts`.
    property list<Item> places
    readonly property var texts: [[qsTr("The stage"), qsTr("Servers on a ring, messages in flight, clients outside. A disc tells its role, the arc around it how long it will wait, the cells beside it what is in its log. Click anything to ask about it.")], [qsTr("Time"), qsTr("Space plays and stops, → and ← go one step on or back, as often as you like. Nothing is lost: what happens is a function of time.")], [qsTr("Tools"), qsTr("Crash, pause, cut, write: do it to the selected server, or by key. Go back first, and your action opens a second future; the old one is kept.")], [qsTr("Why?"), qsTr("What the selected thing is, what led to it, and why something else did not happen.")], [qsTr("Views"), qsTr("The same run as a space-time diagram, as transactions, logs, charts and more. They follow the cursor and select together. E makes a view large.")], [qsTr("Language and looks"), qsTr("中文 and English at any moment; themes, palettes and type under the gear; all keys behind the question mark.")]]
    readonly property Item place: at < places.length ? places[at] : null
    readonly property rect hole: shown && place && place.visible ? mapFromItem(place, 0, 0, place.width, place.height) : Qt.rect(width / 2, height / 2, 0, 0)

    anchors.fill: parent
    visible: shown
    onShownChanged: {
        if (shown) {
            at = 0;
            next.forceActiveFocus(Qt.TabFocusReason);
        } else {
            focus = false;
            Settings.tourSeen = true;
        }
    }
    function go(by: int) {
        let to = at + by;
        while (to >= 0 && to < texts.length && !(places[to] && places[to].visible))
            to += by;
        if (to >= texts.length)
            shown = false;
        else if (to >= 0)
            at = to;
    }
    Keys.onEscapePressed: shown = false
    Keys.onRightPressed: go(1)
    Keys.onLeftPressed: go(-1)
    Keys.onReturnPressed: go(1)
    Keys.onSpacePressed: go(1)

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onWheel: wheel => wheel.accepted = true
    }
    // Four shades leave the part itself in the light.
    Shade {
        width: tour.width
        height: tour.hole.y
    }
    Shade {
        y: tour.hole.y
        width: tour.hole.x
        height: tour.hole.height
    }
    Shade {
        x: tour.hole.x + tour.hole.width
        y: tour.hole.y
        width: tour.width - x
        height: tour.hole.height
    }
    Shade {
        y: tour.hole.y + tour.hole.height
        width: tour.width
        height: tour.height - y
    }
    Rectangle {
        x: tour.hole.x - 1
        y: tour.hole.y - 1
        width: tour.hole.width + 2
        height: tour.hole.height + 2
        radius: Theme.radiusCard
        color: "transparent"
        border.width: Theme.u(2)
        border.color: Theme.accent
    }
    Panel {
        id: card

        // Beside the part where there is room, else inside of it.
        readonly property bool roomLeft: tour.hole.x > width + Theme.u(40)
        readonly property bool roomRight: tour.width - tour.hole.x - tour.hole.width > width + Theme.u(40)
        readonly property bool roomBelow: tour.height - tour.hole.y - tour.hole.height > height + Theme.u(40)
        readonly property bool roomAbove: tour.hole.y > height + Theme.u(40)

        width: Theme.u(360)
        height: column.height + Theme.u(40)
        x: Math.max(Theme.u(16), Math.min(tour.width - width - Theme.u(16), roomBelow || roomAbove ? tour.hole.x + tour.hole.width / 2 - width / 2 : roomLeft ? tour.hole.x - width - Theme.u(20) : roomRight ? tour.hole.x + tour.hole.width + Theme.u(20) : tour.hole.x + tour.hole.width / 2 - width / 2))
        y: Math.max(Theme.u(16), Math.min(tour.height - height - Theme.u(16), roomBelow ? tour.hole.y + tour.hole.height + Theme.u(20) : roomAbove ? tour.hole.y - height - Theme.u(20) : tour.hole.y + tour.hole.height / 2 - height / 2))
        border.color: Theme.accent
        Accessible.role: Accessible.Dialog
        Accessible.name: title.text + ". " + words.text

        Column {
            id: column

            x: Theme.u(20)
            y: Theme.u(20)
            width: parent.width - 2 * x
            spacing: Theme.u(10)

            Words {
                text: qsTr("%1 of %2").arg(tour.at + 1).arg(tour.texts.length)
                font.pixelSize: Theme.fontCaption
                color: Theme.mute
            }
            Words {
                id: title

                width: parent.width
                text: tour.texts[tour.at][0]
                font.pixelSize: Theme.fontSection
                font.bold: true
            }
            Words {
                id: words

                width: parent.width
                text: tour.texts[tour.at][1]
                wrapMode: Text.Wrap
                lineHeight: Theme.lineHeight
                font.pixelSize: Theme.fontBody
                color: Theme.text2
            }
            RowLayout {
                width: parent.width

                PushButton {
                    quiet: true
                    text: qsTr("Skip the tour")
                    onClicked: tour.shown = false
                }
                Item {
                    Layout.fillWidth: true
                }
                PushButton {
                    sign: "left"
                    visible: tour.at > 0
                    hint: qsTr("Back (←)")
                    onClicked: tour.go(-1)
                }
                PushButton {
                    id: next

                    main: true
                    text: tour.at + 1 < tour.texts.length ? qsTr("Next") : qsTr("Begin")
                    onClicked: tour.go(1)
                }
            }
        }
    }

    component Shade: Rectangle {
        color: Qt.rgba(Theme.background.r, Theme.background.g, Theme.background.b, 0.72)
    }
}
