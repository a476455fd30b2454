// SPDX-License-Identifier: GPL-3.0-or-later
// Every mark once, with its name: the sheet on which a designer checks them, and what the tests audit.
#pragma once

#include "app/scene/canvas.h"

namespace zablab::scene {

DisplayList markGallery(const TextMeasure &measure, double unit);

} // namespace zablab::scene
