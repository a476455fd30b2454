// SPDX-License-Identifier: GPL-3.0-or-later
// Colours, type sizes and measures of the window. Colours come from the one table in C++ (app/scene/palette);
// everything is in units of the base size, so that a projector and a laptop show the same window.
pragma Singleton
import QtQuick
import ZabLab.App

QtObject {
    id: theme

    // A ground (ColorTable.Dark, Light, HighContrast) and three times a palette for colour vision
    property int kind: ColorTable.Dark
    // Pixels of body text: 15 at scale 1; presenting uses twice that.
    property real base: 15
    readonly property real unit: base / 15
    readonly property bool dark: kind % 3 !== ColorTable.Light

    readonly property ColorTable colors: ColorTable {
        kind: theme.kind
    }
    readonly property color background: colors.background
    readonly property color card: colors.card
    readonly property color raised: colors.raised
    readonly property color line: colors.line
    readonly property color link: colors.link
    readonly property color ink: colors.ink
    readonly property color text2: colors.text2
    readonly property color mute: colors.mute
    readonly property color leader: colors.leader
    // What stands on a surface of that colour. (A QML property may not be called onAccent: it reads as a handler.)
    readonly property color inkOnLeader: colors.onLeader
    readonly property color follower: colors.follower
    readonly property color inkOnFollower: colors.onFollower
    readonly property color observer: colors.observer
    readonly property color inkOnObserver: colors.onObserver
    readonly property color crashed: colors.crashed
    readonly property color accent: colors.accent
    readonly property color inkOnAccent: colors.onAccent
    readonly property color bad: colors.bad
    readonly property color inkOnBad: colors.onBad
    readonly property color good: colors.good
    readonly property color neutral: colors.neutral
    readonly property color epochOdd: colors.epochOdd
    readonly property color inkOnEpochOdd: colors.onEpochOdd
    readonly property color epochEven: colors.epochEven
    readonly property color inkOnEpochEven: colors.onEpochEven
    readonly property color wall: colors.wall
    readonly property color veil: colors.veil
    readonly property color shade: colors.shade

    readonly property string family: "Noto Sans CJK SC"
    readonly property string monoFamily: "Noto Sans Mono CJK SC"

    readonly property int fontTiny: u(12)
    readonly property int fontCaption: u(13)
    readonly property int fontSecondary: u(14)
    readonly property int fontBody: u(15)
    readonly property int fontLesson: u(16)
    readonly property int fontSection: u(19)
    readonly property int fontTitle: u(24)
    // Chinese wants air between its lines.
    readonly property real lineHeight: 1.4

    readonly property int grid: u(8)
    readonly property int gutter: u(16)
    readonly property int padding: u(20)
    readonly property int radiusCard: u(14)
    readonly property int radiusButton: u(10)
    readonly property int radiusChip: u(6)
    readonly property int barHeight: u(56)
    readonly property int transportHeight: u(72)

    // Pixels of so many units at scale 1, whole, so that text and edges stay crisp.
    function u(value: real): int {
        return Math.round(value * theme.unit);
    }
}
