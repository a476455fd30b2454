// SPDX-License-Identifier: GPL-3.0-or-later
//
// The numbers of an ensemble that the editor asks for: their names, units and bounds, and what a run has there.
#pragma once

#include "engine/world/description.h"

#include <QStringList>

namespace zablab {

enum Setting : int {
    TickTime,
    InitLimit,
    SyncLimit,
    MinSession,
    MaxSession,
    CommitLog,
    SnapCount,
    SnapFactor,
    LastCounter,
    DelayMin,
    DelayExtra,
    DelayMax,
    RegionDelay, // more on links between groups; no part of a description: it is done to the links
    SyncMin,
    SyncMax,
    StartSpread,
    SettingCount
};

struct SettingText {
    const char *label; // zoo.cfg's own word, or ours
    const char *unit;
    std::int64_t least, most;
    const char *section;
    bool translated; // zoo.cfg's words stay as they are
};

const SettingText &settingText(int setting);
QStringList settingsOf(const RunDescription &run); // in the order of the enumeration

} // namespace zablab
