// SPDX-License-Identifier: GPL-3.0-or-later
// A few words of which one is chosen.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import ZabLab.Theme

Rectangle {
    id: group

    property var options: []
    property int current: 0
    property string name
    property int size: Theme.fontSecondary
    signal picked(int index)

    implicitWidth: row.implicitWidth + Theme.u(6)
    implicitHeight: Theme.u(36)
    radius: Theme.radiusButton
    color: Theme.card
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Row {
        id: row

        anchors.centerIn: parent

        Repeater {
            model: group.options

            T.RadioButton {
                id: option

                required property int index
                required property string modelData

                height: group.height - Theme.u(6)
                implicitWidth: Math.ceil(label.implicitWidth) + Theme.u(22)
                checked: group.current === index
                focusPolicy: Qt.TabFocus
                hoverEnabled: true
                Accessible.name: modelData
                onClicked: {
                    group.picked(index);
                    checked = Qt.binding(() => group.current === index);
                }
                Keys.onReturnPressed: group.picked(index)

                background: Rectangle {
                    radius: Theme.radiusButton - Theme.u(3)
                    color: option.checked ? Theme.raised : "transparent"
                    border.width: option.checked ? 1 : 0
                    border.color: Theme.link

                    FocusRing {
                        shown: option.visualFocus
                        anchors.margins: 0
                        radius: parent.radius
                    }
                }
                contentItem: Words {
                    id: label

                    text: option.modelData
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    font.pixelSize: group.size
                    font.bold: option.checked
                    color: option.checked ? Theme.ink : option.hovered ? Theme.text2 : Theme.mute
                }
            }
        }
    }
}
