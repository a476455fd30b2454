// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/color_table.h"

#include "app/scene/painter_sink.h"

#include <algorithm>

namespace zablab::scene {

void ColorTable::setKind(int kind)
{
    const auto theme = themeNumbered(kind);
    if (theme == theme_)
        return;
    theme_ = theme;
    Q_EMIT changed();
}

QColor ColorTable::of(const Color &color) const { return colorFor(theme_, color); }

QColor ColorTable::candidate(int rank, int of) const { return this->of(Color::candidate(rank, of)); }

QColor ColorTable::onCandidate(int rank, int of) const { return this->of(Color::onCandidate(rank, of)); }

} // namespace zablab::scene
