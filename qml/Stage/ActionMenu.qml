// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be done to one thing. What cannot be done now says why, and stays where it is.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Controls
import ZabLab.Theme

FocusScope {
    id: menu

    required property Run run
    property bool shown: false
    property point at: Qt.point(0, 0)
    signal closed

    anchors.fill: parent
    visible: shown
    z: 5

    function open(place: point): void {
        at = place;
        shown = true;
        list.currentIndex = -1;
        forceActiveFocus();
    }
    function close(): void {
        if (!shown)
            return;
        shown = false;
        focus = false; // or the window, given the keyboard, hands it on to a menu that nobody sees
        closed();
    }
    function move(by: int): void {
        list.currentIndex = (list.currentIndex + by + list.count) % list.count;
    }
    function pick(index: int): void {
        if (index < 0)
            return;
        close();
        run.tools.choose(index);
    }

    Keys.onEscapePressed: menu.close()
    Keys.onDownPressed: menu.move(1)
    Keys.onUpPressed: menu.move(list.currentIndex < 0 ? 0 : -1)
    Keys.onReturnPressed: menu.pick(list.currentIndex)
    Keys.onEnterPressed: menu.pick(list.currentIndex)
    Keys.onSpacePressed: menu.pick(list.currentIndex)

    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        hoverEnabled: true
        onPressed: menu.close()
    }
    Rectangle {
        id: box

        x: Math.max(Theme.u(4), Math.min(menu.at.x, menu.width - width - Theme.u(4)))
        y: Math.max(Theme.u(4), Math.min(menu.at.y, menu.height - height - Theme.u(4)))
        width: Theme.u(264)
        height: Math.min(menu.height - Theme.u(8), title.height + list.contentHeight + Theme.u(16))
        radius: Theme.radiusButton
        color: Theme.raised
        border.color: Theme.link
        Accessible.role: Accessible.PopupMenu
        Accessible.name: title.text

        Words {
            id: title

            x: Theme.u(12)
            y: Theme.u(8)
            bottomPadding: Theme.u(4)
            visible: text !== ""
            text: menu.run.tools.menuTitle
            font.bold: true
            font.pixelSize: Theme.fontSecondary
        }
        ListView {
            id: list

            anchors.top: title.bottom
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.u(8)
            width: parent.width
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            model: menu.run.tools.menu

            Rectangle { // that there is more
                parent: list
                x: list.width - width - Theme.u(3)
                y: list.visibleArea.yPosition * list.height
                z: 2
                width: Theme.u(4)
                height: list.visibleArea.heightRatio * list.height
                radius: width / 2
                color: Theme.link
                visible: list.contentHeight > list.height + 1
            }

            delegate: Rectangle {
                id: row

                required property int index
                required property string text
                required property string sign
                required property string reason
                readonly property bool can: reason === ""

                objectName: "action" + index
                width: list.width
                height: words.height + Theme.u(10)
                color: ListView.isCurrentItem || over.hovered ? Theme.card : "transparent"
                Accessible.role: Accessible.MenuItem
                Accessible.name: can ? text : qsTr("%1: %2").arg(text).arg(reason)
                Accessible.onPressAction: menu.pick(row.index)

                Icon {
                    x: Theme.u(12)
                    y: Theme.u(6)
                    name: row.sign
                    size: Theme.u(17)
                    color: row.can ? Theme.text2 : Theme.mute
                }
                Column {
                    id: words

                    x: Theme.u(40)
                    y: Theme.u(5)
                    width: row.width - x - Theme.u(10)

                    Words {
                        width: parent.width
                        text: row.text
                        elide: Text.ElideRight
                        font.pixelSize: Theme.fontSecondary
                        color: row.can ? Theme.ink : Theme.mute
                    }
                    Words {
                        width: parent.width
                        visible: !row.can
                        text: row.reason
                        wrapMode: Text.Wrap
                        font.pixelSize: Theme.fontTiny
                        color: Theme.mute
                    }
                }
                FocusRing {
                    shown: row.ListView.isCurrentItem
                    anchors.margins: 1
                    radius: Theme.radiusChip
                }
                HoverHandler {
                    id: over
                }
                TapHandler {
                    onTapped: menu.pick(row.index)
                }
            }
        }
    }
}
