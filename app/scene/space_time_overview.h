// SPDX-License-Identifier: GPL-3.0-or-later
// Where the overview's frame stands, for the picture and for the mouse that moves it.
#pragma once

#include "app/scene/space_time_layout.h"

namespace zablab::scene {

struct OverviewFrame {
    Rect rect;
    double secondsPerPixel = 0; // of the axis
};
OverviewFrame overviewFrame(const SpaceTimeInput &input, const LaneFrame &frame, double begin, double span);

} // namespace zablab::scene
