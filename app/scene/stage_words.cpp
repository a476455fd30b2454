// SPDX-License-Identifier: GPL-3.0-or-later
// The stage's words, for translation.
#include "app/scene/stage_item.h"

#include <QCoreApplication>

namespace zablab::scene {

namespace {

// The texts are literals below, so that lupdate finds them.
std::string word(const char *text) { return QCoreApplication::translate("Stage", text).toStdString(); }

} // namespace

StageWords stageWords()
{
    StageWords w;
    w.titleVoters = word(QT_TRANSLATE_NOOP("Stage", "%1 servers, %2 votes are a majority"));
    w.titleObservers =
        word(QT_TRANSLATE_NOOP("Stage", "%1 voters and %2 observing, %3 votes are a majority"));
    w.leader = word(QT_TRANSLATE_NOOP("Stage", "Leader"));
    w.follows = word(QT_TRANSLATE_NOOP("Stage", "Follows %1"));
    w.observes = word(QT_TRANSLATE_NOOP("Stage", "Observes %1"));
    w.crashed = word(QT_TRANSLATE_NOOP("Stage", "crashed"));
    w.wasLeader = word(QT_TRANSLATE_NOOP("Stage", "was the leader"));
    w.notStarted = word(QT_TRANSLATE_NOOP("Stage", "not started"));
    w.paused = word(QT_TRANSLATE_NOOP("Stage", "paused"));
    w.epoch = word(QT_TRANSLATE_NOOP("Stage", "epoch %1"));
    w.round = word(QT_TRANSLATE_NOOP("Stage", "round %1"));
    w.discovery = word(QT_TRANSLATE_NOOP("Stage", "discovery"));
    w.synchronization = word(QT_TRANSLATE_NOOP("Stage", "syncing"));
    w.votesForItself = word(QT_TRANSLATE_NOOP("Stage", "votes for itself"));
    w.voteChanges = word(QT_TRANSLATE_NOOP("Stage", "vote changes: %1"));
    w.finalWait = word(QT_TRANSLATE_NOOP("Stage", "final wait"));
    w.comparing = word(QT_TRANSLATE_NOOP("Stage", "comparing"));
    w.changesTo = word(QT_TRANSLATE_NOOP("Stage", "→ votes for"));
    w.keeps = word(QT_TRANSLATE_NOOP("Stage", "→ keeps"));
    w.serverId = word(QT_TRANSLATE_NOOP("Stage", "server id"));
    w.givesUpIn = word(QT_TRANSLATE_NOOP("Stage", "gives up in %1"));
    w.majority = word(QT_TRANSLATE_NOOP("Stage", "%1: %2 of %3, a majority"));
    w.noMajority = word(QT_TRANSLATE_NOOP("Stage", "%1: %2 of %3, no majority"));
    w.wall = word(QT_TRANSLATE_NOOP("Stage", "cut %1"));
    w.prediction = word(QT_TRANSLATE_NOOP("Stage", "your prediction"));
    w.clientWaits = word(QT_TRANSLATE_NOOP("Stage", "waiting"));
    w.clientUnknown = word(QT_TRANSLATE_NOOP("Stage", "outcome unknown"));
    w.clientNotServed = word(QT_TRANSLATE_NOOP("Stage", "not served"));
    w.clientAnswered = word(QT_TRANSLATE_NOOP("Stage", "answered ✓"));
    w.clientRefused = word(QT_TRANSLATE_NOOP("Stage", "refused: %1"));
    w.clientExpired = word(QT_TRANSLATE_NOOP("Stage", "session expired"));
    w.clientClosed = word(QT_TRANSLATE_NOOP("Stage", "session closed"));
    w.clientConnecting = word(QT_TRANSLATE_NOOP("Stage", "looks for a server"));
    w.clientDisconnected = word(QT_TRANSLATE_NOOP("Stage", "disconnected"));
    w.diskLost = word(QT_TRANSLATE_NOOP("Stage", "disk lost"));
    w.slowDisk = word(QT_TRANSLATE_NOOP("Stage", "disk ×%1"));
    w.clock = word(QT_TRANSLATE_NOOP("Stage", "clock %1"));
    w.late = word(QT_TRANSLATE_NOOP("Stage", "%1 +%2"));
    w.lossy = word(QT_TRANSLATE_NOOP("Stage", "%1, %2 % lost"));
    w.lateAndLossy = word(QT_TRANSLATE_NOOP("Stage", "%1 +%2, %3 % lost"));
    w.notMember = word(QT_TRANSLATE_NOOP("Stage", "not a member"));
    w.countOf = word(QT_TRANSLATE_NOOP("Stage", "%1 of %2"));
    w.observersApplied = word(QT_TRANSLATE_NOOP("Stage", "observers have applied %1"));
    w.votersApplied = word(QT_TRANSLATE_NOOP("Stage", "voters have applied %1"));
    w.votersAcknowledged = word(QT_TRANSLATE_NOOP("Stage", "voters have acknowledged %1; %2 are needed"));
    w.votesFor = word(QT_TRANSLATE_NOOP("Stage", "votes are for %1; %2 are needed"));
    w.observersWith = word(QT_TRANSLATE_NOOP("Stage", "observers are with %1"));
    w.votersWith = word(QT_TRANSLATE_NOOP("Stage", "voters are with %1"));
    w.observersFollow = word(QT_TRANSLATE_NOOP("Stage", "observers have a leader"));
    w.acksOf = word(QT_TRANSLATE_NOOP("Stage", "%1 of %2 ACKs"));
    w.clientCrashed = word(QT_TRANSLATE_NOOP("Stage", "crashed"));
    w.newMembers = word(QT_TRANSLATE_NOOP("Stage", "of the new members"));
    w.timerLeft = word(QT_TRANSLATE_NOOP("Stage", "%1, %2: %3 left"));
    w.timerResend = word(QT_TRANSLATE_NOOP("Stage", "until votes are sent again"));
    w.timerWait = word(QT_TRANSLATE_NOOP("Stage", "final wait for a better vote"));
    w.timerPause = word(QT_TRANSLATE_NOOP("Stage", "pause before the next election"));
    w.timerInit = word(QT_TRANSLATE_NOOP("Stage", "initLimit"));
    w.timerQuorum = word(QT_TRANSLATE_NOOP("Stage", "quorum check"));
    w.timerRead = word(QT_TRANSLATE_NOOP("Stage", "read time-out"));
    w.legendSnapshot = word(QT_TRANSLATE_NOOP("Stage", "in a snapshot"));
    w.legendApplied = word(QT_TRANSLATE_NOOP("Stage", "has applied it"));
    w.legendNotApplied = word(QT_TRANSLATE_NOOP("Stage", "not yet"));
    w.legendTimeOut = word(QT_TRANSLATE_NOOP("Stage", "time-out"));
    w.legendTally = word(QT_TRANSLATE_NOOP("Stage", "a dot a vote, the bar is the majority"));
    w.legendCommitted = word(QT_TRANSLATE_NOOP("Stage", "committed"));
    w.legendLogged = word(QT_TRANSLATE_NOOP("Stage", "only logged"));
    w.legendCut = word(QT_TRANSLATE_NOOP("Stage", "cut off"));
    w.legendCandidates = word(QT_TRANSLATE_NOOP("Stage", "the warmer, the stronger the vote"));
    w.legendLost = word(QT_TRANSLATE_NOOP("Stage", "lost or held up"));
    return w;
}

} // namespace zablab::scene
