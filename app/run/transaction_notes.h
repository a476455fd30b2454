// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the inspector says of a transaction: who asked for what, how many acknowledged it and when, and what it has changed
// on each server so far.
#pragma once

#include "app/scene/scene_source.h"
#include "app/values/rows.h"

#include <QList>

namespace zablab {

// Nothing for a zxid that nobody has spoken of up to the cursor.
QList<FieldRow> transactionRows(const scene::SceneSource &source, Zxid zxid);

} // namespace zablab
