// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over the whole window, one at a time: the sheets, the tour, the presenter's black screen.
import QtQuick
import ZabLab.App
import ZabLab.Lessons

Item {
    id: sheets

    required property Run run
    property KeyTable keys
    // The tour's stops.
    property alias places: tourSheet.places
    readonly property alias tour: tourSheet
    property alias black: blackout.shown
    // Something covers the window; the black screen does not count: any key takes it away.
    readonly property bool covering: keySheet.shown || settingsSheet.shown || ensembleSheet.shown || tourSheet.shown
    signal closed
    signal tourAsked

    anchors.fill: parent

    function toggleKeys() {
        keySheet.shown = !keySheet.shown;
    }
    function toggleSettings() {
        settingsSheet.shown = !settingsSheet.shown;
    }
    function openEnsemble() {
        ensembleSheet.shown = true;
    }
    // What Escape takes away first. False: no sheet is open.
    function closeOne(): bool {
        for (const sheet of [keySheet, settingsSheet, ensembleSheet]) {
            if (sheet.shown) {
                sheet.shown = false;
                return true;
            }
        }
        return false;
    }
    function tellClosed(shown: bool) {
        if (!shown)
            closed();
    }

    KeySheet {
        id: keySheet

        keys: sheets.keys
        onShownChanged: sheets.tellClosed(shown)
    }
    SettingsSheet {
        id: settingsSheet

        onShownChanged: sheets.tellClosed(shown)
        onTourAsked: sheets.tourAsked()
    }
    EnsembleSheet {
        id: ensembleSheet

        objectName: "ensemble"
        run: sheets.run
        onShownChanged: sheets.tellClosed(shown)
    }
    Tour {
        id: tourSheet

        objectName: "tour"
        z: 1
        onShownChanged: sheets.tellClosed(shown)
    }
    Blackout {
        id: blackout

        z: 2
    }
}
