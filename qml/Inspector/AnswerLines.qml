// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to the open question, sentence by sentence.
pragma ComponentBehavior: Bound
import QtQuick
import ZabLab.App
import ZabLab.Theme

Column {
    id: lines

    required property Inspector facts
    property bool shown: false

    visible: shown
    bottomPadding: Theme.u(6)

    Repeater {
        model: lines.shown ? lines.facts.reasons : null

        CauseLine {
            width: lines.width
            onOpened: event => lines.facts.goTo(event)
        }
    }
}
