// SPDX-License-Identifier: GPL-3.0-or-later
// The stage's words, for translation.
#include "app/scene/stage_item.h"

#include <QCoreApplication>

namespace zablab::scene {

namespace {

// The texts are literals below, so that lupdate finds them.
std::string stageWord(const char *text) { return QCoreApplication::translate("Stage", text).toStdString(); }

} // namespace

StageWords stageWords()
{
    StageWords w;
    w.titleVoters = stageWord(QT_TRANSLATE_NOOP("Stage", "%1 servers, %2 votes are a majority"));
    w.titleObservers =
        stageWord(QT_TRANSLATE_NOOP("Stage", "%1 voters and %2 observing, %3 votes are a majority"));
    w.titleMembers = stageWord(QT_TRANSLATE_NOOP("Stage", "%1 voters, %2 votes are a majority"));
    w.titleOutside = stageWord(QT_TRANSLATE_NOOP("Stage", "%1; outside the ensemble: %2"));
    w.leader = stageWord(QT_TRANSLATE_NOOP("Stage", "Leader"));
    w.follows = stageWord(QT_TRANSLATE_NOOP("Stage", "Follows %1"));
    w.observes = stageWord(QT_TRANSLATE_NOOP("Stage", "Observes %1"));
    w.crashed = stageWord(QT_TRANSLATE_NOOP("Stage", "crashed"));
    w.wasLeader = stageWord(QT_TRANSLATE_NOOP("Stage", "was the leader"));
    w.notStarted = stageWord(QT_TRANSLATE_NOOP("Stage", "not started"));
    w.paused = stageWord(QT_TRANSLATE_NOOP("Stage", "paused"));
    w.epoch = stageWord(QT_TRANSLATE_NOOP("Stage", "epoch %1"));
    w.round = stageWord(QT_TRANSLATE_NOOP("Stage", "round %1"));
    w.discovery = stageWord(QT_TRANSLATE_NOOP("Stage", "discovery"));
    w.synchronization = stageWord(QT_TRANSLATE_NOOP("Stage", "syncing"));
    w.votesForItself = stageWord(QT_TRANSLATE_NOOP("Stage", "votes for itself"));
    w.voteChanges = stageWord(QT_TRANSLATE_NOOP("Stage", "vote changes: %1"));
    w.finalWait = stageWord(QT_TRANSLATE_NOOP("Stage", "final wait"));
    w.comparing = stageWord(QT_TRANSLATE_NOOP("Stage", "comparing"));
    w.changesTo = stageWord(QT_TRANSLATE_NOOP("Stage", "→ votes for"));
    w.keeps = stageWord(QT_TRANSLATE_NOOP("Stage", "→ keeps"));
    w.serverId = stageWord(QT_TRANSLATE_NOOP("Stage", "server id"));
    w.givesUpIn = stageWord(QT_TRANSLATE_NOOP("Stage", "gives up in %1"));
    w.majority = stageWord(QT_TRANSLATE_NOOP("Stage", "%1: %2 of %3, a majority"));
    w.noMajority = stageWord(QT_TRANSLATE_NOOP("Stage", "%1: %2 of %3, no majority"));
    w.isDown = stageWord(QT_TRANSLATE_NOOP("Stage", "%1 is down"));
    w.areDown = stageWord(QT_TRANSLATE_NOOP("Stage", "%1 are down"));
    w.standsStill = stageWord(QT_TRANSLATE_NOOP("Stage", "%1 stands still"));
    w.standStill = stageWord(QT_TRANSLATE_NOOP("Stage", "%1 stand still"));
    w.wall = stageWord(QT_TRANSLATE_NOOP("Stage", "cut %1"));
    w.prediction = stageWord(QT_TRANSLATE_NOOP("Stage", "your prediction"));
    w.clientWaits = stageWord(QT_TRANSLATE_NOOP("Stage", "waiting"));
    w.clientUnknown = stageWord(QT_TRANSLATE_NOOP("Stage", "outcome unknown"));
    w.clientNotServed = stageWord(QT_TRANSLATE_NOOP("Stage", "not served"));
    w.clientAnswered = stageWord(QT_TRANSLATE_NOOP("Stage", "answered ✓"));
    w.clientRefused = stageWord(QT_TRANSLATE_NOOP("Stage", "refused: %1"));
    w.clientExpired = stageWord(QT_TRANSLATE_NOOP("Stage", "session expired"));
    w.clientClosed = stageWord(QT_TRANSLATE_NOOP("Stage", "session closed"));
    w.clientConnecting = stageWord(QT_TRANSLATE_NOOP("Stage", "connecting"));
    w.clientDisconnected = stageWord(QT_TRANSLATE_NOOP("Stage", "disconnected"));
    w.diskLost = stageWord(QT_TRANSLATE_NOOP("Stage", "disk lost"));
    w.slowDisk = stageWord(QT_TRANSLATE_NOOP("Stage", "disk ×%1"));
    w.clock = stageWord(QT_TRANSLATE_NOOP("Stage", "clock %1"));
    w.late = stageWord(QT_TRANSLATE_NOOP("Stage", "%1 +%2"));
    w.lossy = stageWord(QT_TRANSLATE_NOOP("Stage", "%1, %2 % lost"));
    w.lateAndLossy = stageWord(QT_TRANSLATE_NOOP("Stage", "%1 +%2, %3 % lost"));
    w.notMember = stageWord(QT_TRANSLATE_NOOP("Stage", "not a member"));
    w.countOf = stageWord(QT_TRANSLATE_NOOP("Stage", "%1 of %2"));
    w.observersApplied = stageWord(QT_TRANSLATE_NOOP("Stage", "observers have applied %1"));
    w.votersApplied = stageWord(QT_TRANSLATE_NOOP("Stage", "voters have applied %1"));
    w.votersAcknowledged =
        stageWord(QT_TRANSLATE_NOOP("Stage", "voters have acknowledged %1; %2 are needed"));
    w.votesFor = stageWord(QT_TRANSLATE_NOOP("Stage", "votes are for %1; %2 are needed"));
    w.observersWith = stageWord(QT_TRANSLATE_NOOP("Stage", "observers are with %1"));
    w.votersWith = stageWord(QT_TRANSLATE_NOOP("Stage", "voters are with %1"));
    w.observersFollow = stageWord(QT_TRANSLATE_NOOP("Stage", "observers have a leader"));
    w.acksOf = stageWord(QT_TRANSLATE_NOOP("Stage", "%1 of %2 ACKs"));
    w.clientCrashed = stageWord(QT_TRANSLATE_NOOP("Stage", "crashed"));
    w.newMembers = stageWord(QT_TRANSLATE_NOOP("Stage", "of the new members"));
    w.timerLeft = stageWord(QT_TRANSLATE_NOOP("Stage", "%1, %2: %3 left"));
    w.timerResend = stageWord(QT_TRANSLATE_NOOP("Stage", "until votes are sent again"));
    w.timerWait = stageWord(QT_TRANSLATE_NOOP("Stage", "final wait for a better vote"));
    w.timerPause = stageWord(QT_TRANSLATE_NOOP("Stage", "pause before the next election"));
    w.timerInit = stageWord(QT_TRANSLATE_NOOP("Stage", "initLimit"));
    w.timerQuorum = stageWord(QT_TRANSLATE_NOOP("Stage", "quorum check"));
    w.timerRead = stageWord(QT_TRANSLATE_NOOP("Stage", "read time-out"));
    w.legendSnapshot = stageWord(QT_TRANSLATE_NOOP("Stage", "snapshot"));
    w.legendApplied = stageWord(QT_TRANSLATE_NOOP("Stage", "has applied it"));
    w.legendNotApplied = stageWord(QT_TRANSLATE_NOOP("Stage", "not yet"));
    w.legendTimeOut = stageWord(QT_TRANSLATE_NOOP("Stage", "time-out"));
    w.legendTally = stageWord(QT_TRANSLATE_NOOP("Stage", "votes; bar: majority"));
    w.legendCommitted = stageWord(QT_TRANSLATE_NOOP("Stage", "committed"));
    w.legendLogged = stageWord(QT_TRANSLATE_NOOP("Stage", "only logged"));
    w.legendCut = stageWord(QT_TRANSLATE_NOOP("Stage", "truncated"));
    w.legendCandidates = stageWord(QT_TRANSLATE_NOOP("Stage", "warmer: stronger vote"));
    w.legendLost = stageWord(QT_TRANSLATE_NOOP("Stage", "lost or held up"));
    return w;
}

} // namespace zablab::scene
