// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the lessons are, and what is on the shelf.
#pragma once

#include "app/values/rows.h"
#include "engine/scenario/lesson.h"

#include <QList>

namespace zablab {

// ZABLAB_LESSONS, beside the executable as installed, or in the source tree, in this order.
std::filesystem::path lessonsFolder();
QList<LessonRow> shelvedLessons(const QString &language);
// By folder name ("04-the-leader-dies"), by number ("4"), or by path.
LoadedLesson loadShelved(const QString &name);

} // namespace zablab
