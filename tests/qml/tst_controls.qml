// SPDX-License-Identifier: GPL-3.0-or-later
// The window's own controls: mouse, keyboard, names for a screen reader.
import QtQuick
import QtTest
import ZabLab.Controls
import ZabLab.Theme

Item {
    id: root

    width: 600
    height: 400

    PushButton {
        id: button

        x: 10
        y: 10
        text: "Go"
        key: "G"
    }
    PushButton {
        id: sign

        x: 200
        y: 10
        sign: "play"
        hint: "Play it"
    }
    Segmented {
        id: segmented

        x: 10
        y: 80
        options: ["one", "two", "three"]
        onPicked: index => current = index
    }
    SlideBar {
        id: slider

        x: 10
        y: 140
    }
    Number {
        id: number

        x: 10
        y: 200
        name: "Servers"
        value: 3
        from: 3
        to: 5
        onPicked: value => number.value = value
    }
    Entry {
        id: entry

        x: 10
        y: 260
        name: "Seed"
    }
    SignalSpy {
        id: clicks

        target: button
        signalName: "clicked"
    }

    TestCase {
        name: "Controls"
        when: windowShown

        function init() {
            clicks.clear();
            Theme.base = 15;
        }
        function test_buttonByMouseAndKeys() {
            mouseClick(button);
            compare(clicks.count, 1);
            verify(!button.activeFocus, "a click leaves the keyboard to the window");
            button.forceActiveFocus(Qt.TabFocusReason);
            verify(button.visualFocus);
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Return);
            compare(clicks.count, 3);
        }
        function test_buttonThatIsOffDoesNothing() {
            button.enabled = false;
            mouseClick(button);
            compare(clicks.count, 0);
            button.enabled = true;
        }
        function test_aSignHasAName() {
            compare(sign.Accessible.name, "Play it");
            compare(button.Accessible.name, "Go");
            compare(slider.Accessible.role, Accessible.Slider);
        }
        function test_segmentedPicksByKeys() {
            const options = segmented.children[0].children;
            options[2].forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(segmented.current, 2);
            options[0].forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(segmented.current, 0);
        }
        function test_sliderMovesByKeys() {
            slider.value = 0.5;
            slider.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            verify(slider.value > 0.5);
        }
        function test_numberStaysInItsRange() {
            const fewer = number.children[0];
            const more = number.children[2];
            mouseClick(more);
            mouseClick(more);
            compare(number.value, 5);
            mouseClick(more);
            compare(number.value, 5);
            for (let i = 0; i < 4; ++i)
                mouseClick(fewer);
            compare(number.value, 3);
        }
        function test_everyColourFollowsTheTheme() {
            const tokens = ["background", "card", "ink", "text2", "mute", "accent", "inkOnAccent", "bad", "inkOnBad", "leader", "inkOnLeader"];
            Theme.kind = 0;
            const dark = tokens.map(token => Theme[token].toString());
            Theme.kind = 1;
            tokens.forEach((token, i) => verify(Theme[token].toString() !== dark[i], token));
            compare(Theme.inkOnAccent.toString(), "#ffffff");
            Theme.kind = 0;
        }
        function test_everythingGrowsWithTheBase() {
            const before = button.implicitHeight;
            Theme.base = 30;
            verify(button.implicitHeight > 1.8 * before);
        }
        function test_entryTakesText() {
            entry.forceActiveFocus();
            keyClick(Qt.Key_4);
            keyClick(Qt.Key_2);
            compare(entry.text, "42");
        }
    }
}
