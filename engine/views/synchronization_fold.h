// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which events belong to a synchronization that is under way: a part of TransactionIndex.
#pragma once

#include "engine/views/transaction_index.h"

namespace zablab {

// A leader decides how to bring a learner up. One that was under way between the two has come to nothing.
void beginSync(std::vector<SyncEntry> &syncs, std::vector<std::size_t> &open, ServerId leader,
               ServerId learner, EventIndex decided);
// Adds the event to the open ones that it is about, and closes those that it ends.
void foldSyncs(std::vector<SyncEntry> &syncs, std::vector<std::size_t> &open, const History &history,
               EventIndex index);

} // namespace zablab
