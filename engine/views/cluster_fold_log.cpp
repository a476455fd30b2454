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

// A snapshot that came over the network, and what was committed on top of it, is in memory only until it is
// saved: until then a crash, or giving up, leaves the disk as it was.
void ClusterFold::keepDisk(ServerView &server) const
{
    server.unsavedOver = {server.log, server.inSnapshot, server.snapshotZxid, server.lastSynced};
}

void ClusterFold::backToDisk(ServerView &server) const
{
    if (!server.unsavedOver)
        return;
    server.log = server.unsavedOver->log;
    server.inSnapshot = server.unsavedOver->inSnapshot;
    server.snapshotZxid = server.unsavedOver->snapshotZxid;
    server.lastSynced = server.unsavedOver->lastSynced;
    server.unsavedOver.reset();
    server.cut = difference(server.cut, unionOf(server.log, server.inSnapshot));
    server.lastLogged = std::max(lastOf(server.log), server.snapshotZxid);
    server.lastCommitted = std::min(server.lastCommitted, server.lastLogged);
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
    keepDisk(*here);
}

void ClusterFold::on(const SnapshotLoaded &fact)
{
    if (!here)
        return;
    keepDisk(*here);
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
    here->lastLogged = std::max(here->lastLogged, fact.zxid);
    here->lastSynced = std::max(here->lastSynced, fact.zxid);
    here->unsavedOver.reset();
}

void ClusterFold::on(const SyncAbandoned &fact)
{
    if (!here)
        return;
    backToDisk(*here);
    here->lastLogged = fact.back;
    here->lastApplied = fact.back;
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
        if (fact.zxid > here->lastLogged && !containsZxid(here->inSnapshot, fact.zxid))
            appendTo(here->inSnapshot, fact.zxid); // reaches the disk with the snapshot, not by the log
        break;
    case ApplyReason::Replayed: // its own log again: it may hold what never was committed
        break;
    }
}

} // namespace zablab
