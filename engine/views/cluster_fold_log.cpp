// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fold: the log, from "written" over "on disk" to "committed", and what is cut from it.
#include "engine/views/cluster_fold.h"

#include <algorithm>

namespace zablab {

void ClusterFold::raiseCommitted(ServerView &server, Zxid zxid) const
{
    server.lastCommitted = std::max(server.lastCommitted, zxid);
}

void ClusterFold::on(const LogAppended &fact)
{
    if (!here || fact.zxid <= here->lastLogged)
        return;
    appendTo(here->log, fact.zxid);
    here->lastLogged = fact.zxid;
}

void ClusterFold::on(const LogTruncated &fact)
{
    if (!here)
        return;
    here->cut = cutAfter(here->log, fact.after);
    here->lastLogged = fact.after;
    here->lastSynced = std::min(here->lastSynced, fact.after);
    here->lastApplied = std::min(here->lastApplied, fact.after);
    here->lastCommitted = std::min(here->lastCommitted, fact.after);
    here->syncBase = fact.after;
}

void ClusterFold::on(const SnapshotLoaded &fact)
{
    if (!here)
        return;
    // Until the snapshot is saved a crash brings the old log back.
    if (!here->unsavedOver)
        here->unsavedOver = {here->log, here->inSnapshot, here->snapshotZxid, here->lastSynced};
    const ServerView *leader = serverOf(here->leader);
    const ZxidRanges mine = unionOf(here->inSnapshot, here->log);
    const ZxidRanges theirs = leader ? unionOf(leader->inSnapshot, leader->log) : mine;
    here->inSnapshot = upToZxid(theirs, fact.zxid);
    here->cut = difference(mine, here->inSnapshot); // orphans that the leader's history does not have
    here->log.clear();
    here->snapshotZxid = fact.zxid;
    here->lastLogged = fact.zxid;
    here->lastSynced = std::min(here->lastSynced, fact.zxid);
    here->lastApplied = fact.zxid;
    here->lastCommitted = std::min(here->lastCommitted, fact.zxid);
    here->syncBase = fact.zxid;
}

void ClusterFold::on(const SnapshotSaved &fact)
{
    if (!here)
        return;
    here->inSnapshot = upToZxid(unionOf(here->inSnapshot, here->log), fact.zxid);
    here->snapshotZxid = std::max(here->snapshotZxid, fact.zxid);
    here->lastSynced = std::max(here->lastSynced, fact.zxid);
    here->unsavedOver.reset();
}

void ClusterFold::on(const SyncStarted &fact)
{
    if (here)
        here->syncUntil = fact.until;
}

void ClusterFold::on(const LogSynced &fact)
{
    if (!here)
        return;
    here->lastSynced = std::max(here->lastSynced, fact.zxid);
    if (here->syncUntil && *here->syncUntil <= now())
        here->syncUntil.reset();
}

void ClusterFold::on(const CommitLearned &fact)
{
    if (here)
        raiseCommitted(*here, fact.zxid);
}

void ClusterFold::on(const Applied &fact)
{
    if (!here)
        return;
    here->lastApplied = std::max(here->lastApplied, fact.zxid);
    switch (fact.reason) {
    case ApplyReason::Committed:
        raiseCommitted(*here, fact.zxid);
        break;
    case ApplyReason::Synchronized: // committed with the new epoch, which UPTODATE tells
        here->syncBase = std::max(here->syncBase, fact.zxid);
        break;
    case ApplyReason::Replayed: // its own log again: it may hold what never was committed
        break;
    }
}

} // namespace zablab
