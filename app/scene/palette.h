// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of colours. Dark and light are measured for a contrast of at least 4.5 on their cards, the
// high-contrast theme for 7. Candidates are ranked by their first vote: the stronger, the warmer and the
// further from the ground; five hues are given, any other number is interpolated.
#pragma once

#include "app/scene/display_list.h"

#include <cstdint>

namespace zablab::scene {

enum class ThemeKind : std::uint8_t { Dark, Light, HighContrast };

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
