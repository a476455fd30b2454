// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a display list with a QPainter: the window's items, PNG and SVG all go through here.
#pragma once

#include "app/scene/canvas.h"
#include "app/scene/palette.h"

#include <QColor>
#include <QFont>
#include <QImage>

class QPainter;

namespace zablab::scene {

// The families that carry both languages; without them the system's own are taken.
inline constexpr const char *kTextFamily = "Noto Sans CJK SC";
inline constexpr const char *kMonoFamily = "Noto Sans Mono CJK SC";

QFont fontFor(FontRole role, double size);
QColor colorFor(ThemeKind theme, const Color &color);

// Widths as the painter will draw them.
TextMeasure fontMeasure();

void paint(QPainter &painter, const DisplayList &list, ThemeKind theme);

// The whole list on the card's colour; `scale` is device pixels a logical one.
QImage paintImage(const DisplayList &list, ThemeKind theme, double scale = 1);

} // namespace zablab::scene
