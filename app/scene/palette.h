// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of colours: three grounds (dark, light, high contrast) and three palettes for colour vision on each. Dark
// and light are measured for a contrast of at least 4.5 on their cards, high contrast for 7. Candidates are ranked by
// their first vote: the stronger, the warmer and the further from the ground; five hues are given, any other number is
// interpolated. How far roles and candidates stay apart under simulated colour blindness (Machado, Oliveira, Fernandes
// 2009) is tested; the standard palette is safe for everybody, the others leave more room where it is needed.
#pragma once

#include "app/scene/display_list.h"

#include <cstdint>

namespace zablab::scene {

enum class Ground : std::uint8_t { Dark, Light, HighContrast };
enum class Vision : std::uint8_t { Standard, RedGreen, BlueYellow };

// A ground with a palette: vision * 3 + ground, which is also the number that the settings and QML use.
enum class ThemeKind : std::uint8_t { Dark, Light, HighContrast };
inline constexpr int kThemeKinds = 9;
constexpr ThemeKind themeOf(Ground ground, Vision vision)
{
    return static_cast<ThemeKind>(static_cast<int>(vision) * 3 + static_cast<int>(ground));
}
constexpr ThemeKind themeNumbered(int number)
{
    return static_cast<ThemeKind>(number < 0 || number >= kThemeKinds ? 0 : number);
}
constexpr Ground groundOf(ThemeKind theme) { return static_cast<Ground>(static_cast<int>(theme) % 3); }
constexpr Vision visionOf(ThemeKind theme) { return static_cast<Vision>(static_cast<int>(theme) / 3); }

struct Rgb {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    friend bool operator==(const Rgb &, const Rgb &) = default;
};

Rgb rgb(ThemeKind theme, Token token);
Rgb rgb(ThemeKind theme, const Color &color); // candidates too; opacity is left to the caller
Rgb mix(Rgb under, Rgb over, double opacity);
double contrast(Rgb a, Rgb b); // WCAG 2.1, 1 to 21

// Names as the window's own parts use them ("card", "text2", "leader" …); None when there is no such name.
const char *tokenName(Token token);

} // namespace zablab::scene
