// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a step did, in a sentence or two, for somebody who cannot see the stage. At rest it tells the last things that
// happened in the step; while time runs only what has a star, or nobody could listen.
#pragma once

#include "app/run/playback.h"

#include <QString>

namespace zablab {

class Narrator {
public:
    // After every move of the cursor. Empty: there is nothing new to tell.
    QString follow(const Playback &playback, EventIndex stepBegin, bool playing);
    void forget() { told_ = kNoEvent; }

private:
    EventIndex told_ = kNoEvent; // everything before it has been told
};

} // namespace zablab
