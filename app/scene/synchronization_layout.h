// SPDX-License-Identifier: GPL-3.0-or-later
// How a leader brings a learner up: both logs in shared columns, the questions that led to DIFF, TRUNC or SNAP with the
// values that were compared, and the ladder of what travels. A pure function of the view, the cursor and the size.
#pragma once

#include "app/scene/canvas.h"
#include "engine/views/synchronization_view.h"

#include <string>
#include <vector>

namespace zablab::scene {

struct SynchronizationWords {
    std::string bothLogs = "Both logs";
    std::string howChosen = "How it is chosen";
    std::string howChosenHint = "asked in order; the first yes decides";
    std::string whatTravels = "What travels";
    std::string leader = "leader";
    std::string learner = "learner";
    std::string committedLog = "committedLog: the newest commits, in memory";
    std::string committedLogShort = "committedLog";
    std::string outstanding = "outstanding";
    std::string outstandingHint = "wait for ACKs";
    std::string kept = "in both: kept";
    std::string cut = "truncated";
    std::string replaced = "replaced by the tree";
    std::string sent = "%1 sent one by one";
    std::string inTree = "comes with the tree";
    std::string nothing = "nothing";
    std::string yes = "yes";
    std::string no = "no";
    std::string forced = "Snapshot forced?";
    std::string on = "on";
    std::string off = "off";
    std::string logEnough = "Log on disk enough?";
    std::string logAsked = "asked when peer < min";
    std::string scanned = "committedLog is read";
    std::string epochBegins = "peer begins an epoch";
    std::string nothingMore = "DIFF, nothing more";
    std::string toMax = "TRUNC to max";
    std::string byScan = "DIFF, TRUNC or SNAP";
    std::string fromDisk = "DIFF from disk";
    std::string plus = "%1 + %2";
    std::string crossEpoch = "SNAP: another epoch";
    std::string diskOf = "disk of %1";
    std::string entries = "%1 entries";
    // what the messages did
    std::string keeps = "keeps what it has";
    std::string cutsOff = "cuts off %1 behind %2";
    std::string loads = "takes the whole tree, as of %1";
    std::string queues = "queued, not logged yet";
    std::string remembers = "applied once it is logged";
    std::string appliesNow = "applied in memory";
    std::string saves = "saves a snapshot at %1, then the epoch";
    std::string logs = "log up to %1 on disk, then the epoch";
    std::string storesEpoch = "stores the epoch";
    std::string counted = "counted: %1";
    std::string welcomed = "the epoch has begun: let in";
    std::string serves = "serves clients from now on";
    std::string ignored = "not needed any more";
    std::string lost = "lost";
    std::string heldUp = "held up at the cut";
    std::string brokenOff = "broken off after %1";
    std::string takenBack = "broken off after %1; back to what the disk holds";
    std::string notYet = "not yet";
    std::string none = "Nobody has been synchronized yet.";
};

struct SynchronizationInput {
    const SynchronizationView *view = nullptr; // null: there is nothing to show
    Instant cursor;
    Element selected;
    Element hovered;
    std::string title, sentence;
};

struct SynchronizationSize {
    double width = 0;
    double height = 0;
    double unit = 1;
};

DisplayList layoutSynchronization(const SynchronizationInput &input, const SynchronizationSize &size,
                                  const SynchronizationWords &words, const TextMeasure &measure);

// One column of both logs: a zxid, or several that follow each other and are the same thing on both sides.
struct SyncColumn {
    Zxid first, last;
    std::int64_t count = 1;
    bool folded() const { return count > 1; }
    bool holds(Zxid zxid) const { return zxid >= first && zxid <= last; }
    bool operator==(const SyncColumn &) const = default;
};
// In order of zxid, at most `most` (where max, peer and their neighbours leave that possible).
std::vector<SyncColumn> synchronizationColumns(const SynchronizationView &view, std::size_t most);

} // namespace zablab::scene
