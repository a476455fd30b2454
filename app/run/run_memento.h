// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything that an action may change, as it was at one moment: what undo goes back to. Branches are shared with the
// run that goes on, so that one of these before each action costs little.
#pragma once

#include "app/lessons/lesson_course.h"
#include "app/run/playback.h"

#include <QString>

namespace zablab {

struct RunMemento {
    Playback::Place place;
    LessonCourse::Place lesson;
    int mode = 0; // Run::Mode
    int writes = 0;
    EventIndex stepBegin = kNoEvent;
    QString file; // where it was saved; empty: nowhere yet
};

} // namespace zablab
