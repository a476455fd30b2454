// SPDX-License-Identifier: GPL-3.0-or-later
// What happened last, as a view.
import QtQuick
import ZabLab.Controls

View {
    id: view

    EventList {
        anchors.fill: parent
        run: view.run
    }
}
