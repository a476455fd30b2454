// SPDX-License-Identifier: GPL-3.0-or-later
//
// How many bytes ZooKeeper's files would have: a leader compares the log on disk with its newest snapshot before
// it reads a DIFF from it (protocol.md sections 4, 9, 10; FileTxnLog, FileSnap).
#pragma once

#include "engine/protocol/data_tree.h"
#include "engine/protocol/transaction.h"

#include <cstdint>

namespace zablab {

inline constexpr std::uint64_t kLogHeaderBytes = 16; // magic, version, dbid

// One entry of a log file, with its checksum, length and end mark.
std::uint64_t logBytes(const Transaction &transaction);
// A whole snapshot file, ZooKeeper's own znodes among the others.
std::uint64_t snapshotBytes(const DataTree &tree);

} // namespace zablab
