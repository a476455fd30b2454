// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fold: processes that start, stop and freeze; roles and phases; the epochs on disk.
#include "engine/views/cluster_fold.h"

#include <algorithm>

namespace zablab {

namespace {

// Everything that a process holds in memory only.
void forgetMemory(ServerView &server)
{
    server.state = ServerState::Looking;
    server.phase = Phase::Election;
    server.serving = false;
    server.round = {};
    server.vote.reset();
    server.voteChanges = 0;
    server.tally.clear();
    server.beforeWait.clear();
    server.judged.reset();
    server.finalizeDeadline.reset();
    server.notificationDeadline.reset();
    server.leader = {};
    server.syncUntil.reset();
    server.initDeadline.reset();
    server.delayDeadline.reset();
    server.newLeaderAcked = false;
    server.syncBase = {};
    server.lastApplied = {};
}

} // namespace

void ClusterFold::on(const ServerStarted &fact)
{
    if (!event.where.isServer())
        return;
    if (!here)
        here = &enterServer(event.where.server());
    forgetMemory(*here);
    forgetLeadership(*here);
    here->liveness = Liveness::Running;
    here->diskLost = false;
    here->reason = StateReason::Started;
    here->stateSince = here->phaseSince = now();
    here->acceptedEpoch = fact.acceptedEpoch;
    here->currentEpoch = fact.currentEpoch;
    // The disk has the last word: a crash in the middle of a cut or of saving a snapshot leaves either the old
    // or the new content, and only the start tells which.
    if (fact.lastZxid < here->lastLogged) {
        const ZxidRanges fallen = cutAfter(here->log, fact.lastZxid);
        here->cut = unionOf(here->cut, fallen);
        here->lastLogged = std::max(lastOf(here->log), here->snapshotZxid);
    }
    here->lastLogged = fact.lastZxid;
    here->lastSynced = fact.lastZxid;
    here->lastCommitted = std::min(here->lastCommitted, here->lastLogged);
    here->unsavedOver.reset();
}

void ClusterFold::on(const ServerCrashed &fact)
{
    if (!here)
        return;
    for (const Channel channel : {Channel::Election, Channel::Quorum, Channel::Client})
        shutAll(event.where, channel);
    here->stateAtCrash = here->state;
    forgetMemory(*here);
    forgetLeadership(*here);
    here->liveness = Liveness::Crashed;
    here->stateSince = here->phaseSince = now();
    backToDisk(*here);
    const ZxidRanges fallen = cutAfter(here->log, fact.synced);
    if (!fallen.empty())
        here->cut = fallen;
    here->lastLogged = here->lastSynced = fact.synced;
    here->lastCommitted = std::min(here->lastCommitted, here->lastLogged);
}

void ClusterFold::on(const ServerPaused &)
{
    if (here)
        here->liveness = Liveness::Paused;
}

void ClusterFold::on(const ServerResumed &)
{
    if (here)
        here->liveness = Liveness::Running;
}

void ClusterFold::on(const StateChanged &fact)
{
    if (!here)
        return;
    if (fact.state == ServerState::Looking)
        shutAll(event.where, Channel::Quorum);
    here->state = fact.state;
    here->reason = fact.reason;
    if (!here->member &&
        fact.state != ServerState::Looking) // what it takes itself for, there only it can say
        here->type = fact.state == ServerState::Observing ? LearnerType::Observer : LearnerType::Participant;
    here->stateSince = now();
    here->finalizeDeadline.reset();
    here->notificationDeadline.reset();
    here->initDeadline.reset();
    here->newLeaderAcked = false;
    here->syncBase = {};
    forgetLeadership(*here);
    switch (fact.state) {
    case ServerState::Looking:
        here->leader = {};
        here->serving = false;
        break;
    case ServerState::Leading:
        here->leader = here->id;
        if (config.quorumSize() > 1)
            here->quorumUnheardSince = now();
        break;
    case ServerState::Following:
    case ServerState::Observing:
        here->leader = here->vote ? here->vote->leader : ServerId{};
        here->lastHeard = now(); // the read time-out runs from the first attempt to connect
        break;
    }
}

void ClusterFold::on(const PhaseChanged &fact)
{
    if (!here)
        return;
    here->phase = fact.phase;
    here->phaseSince = now();
    if (fact.phase == Phase::Broadcast) {
        here->cut.clear();
        here->initDeadline.reset();
        // UPTODATE: a quorum holds what this server was given before NEWLEADER.
        if (here->state != ServerState::Leading)
            raiseCommitted(*here, here->syncBase);
    }
}

void ClusterFold::on(const ServingChanged &fact)
{
    if (here)
        here->serving = fact.serving;
    if (here && !fact.serving)
        shutAll(event.where, Channel::Client);
}

void ClusterFold::on(const AcceptedEpochStored &fact)
{
    if (here)
        here->acceptedEpoch = fact.epoch;
}

void ClusterFold::on(const CurrentEpochStored &fact)
{
    if (here)
        here->currentEpoch = fact.epoch;
}

} // namespace zablab
