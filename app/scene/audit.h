// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at a display list as a strict designer would: text on text, text across the edge of a box, text that
// leaves its card or the picture, text that is too faint. Any layout's tests may ask.
#pragma once

#include "app/scene/display_list.h"
#include "app/scene/palette.h"

#include <string>
#include <vector>

namespace zablab::scene {

struct AuditOptions {
    double minimumContrast = 4.5;
    double minimumTextSize = 0; // pixels; 0: any
    bool contrast = true;
    bool arrows = false; // also text on the lines of messages
};

struct Finding {
    std::string what; // one English sentence with the words and the place
    std::string text;
    Rect where;
};

std::vector<Finding> audit(const DisplayList &list, ThemeKind theme, const AuditOptions &options = {});

// The colour under a point as far as the items before `before` make it up.
Rgb groundAt(const DisplayList &list, ThemeKind theme, Point p, std::size_t before);

} // namespace zablab::scene
