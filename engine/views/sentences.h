// SPDX-License-Identifier: GPL-3.0-or-later
//
// The inside of sentenceFor(): one overload for every fact, without a general one, so that a new fact does not
// compile before it has a sentence.
#pragma once

#include "engine/views/explanation.h"
#include "engine/views/names.h"

#include <utility>

namespace zablab {

template <typename... Values>
Sentence say(std::string key, Values... values)
{
    return {std::move(key), {SentenceValue{std::move(values)}...}};
}

// A server or a client; each prints itself ("S2", "C1").
SentenceValue valueOf(Party party);
// How a vote is weighed, as the end of a key and the two values: epoch, then zxid, then server.
struct Weighed {
    const char *suffix; // ".epoch", ".zxid", ".id", or ".same"
    SentenceValue a, b;
    bool better; // a > b
};
Weighed weigh(const Vote &a, const Vote &b);

struct SentenceMaker {
    const History &history;
    const Event &event;
    EventIndex index;

    ServerId here() const { return event.where.server(); }
    // The nearest earlier fact of that kind in the chain of causes, at the same server and instant.
    template <typename F>
    const F *reason() const
    {
        for (EventIndex i = event.cause; i != kNoEvent; i = history[i].cause) {
            if (history[i].where != event.where || history[i].at != event.at)
                return nullptr;
            if (const F *found = history[i].as<F>())
                return found;
        }
        return nullptr;
    }

    // sentences_world.cpp
    Sentence on(const RunStarted &) const;
    Sentence on(const CommandGiven &) const;
    Sentence on(const ServerStarted &) const;
    Sentence on(const ServerCrashed &) const;
    Sentence on(const ServerPaused &) const;
    Sentence on(const ServerResumed &) const;
    Sentence on(const MessageSent &) const;
    Sentence on(const MessageDelivered &) const;
    Sentence on(const MessageBlocked &) const;
    Sentence on(const MessageRetransmitted &) const;
    Sentence on(const MessageLost &) const;
    Sentence on(const ConnectionOpened &) const;
    Sentence on(const ConnectionFailed &) const;
    Sentence on(const ConnectionClosed &) const;
    Sentence on(const LinkCut &) const;
    Sentence on(const LinkHealed &) const;
    Sentence on(const TimerSet &) const;
    Sentence on(const TimerFired &) const;
    Sentence on(const SyncStarted &) const;
    Sentence on(const LogSynced &) const;
    Sentence on(const DiskLost &) const;
    Sentence on(const DiskSpeedChanged &) const;
    Sentence on(const LinkQualityChanged &) const;
    Sentence on(const MessageDuplicated &) const;
    Sentence on(const ClockDriftChanged &) const;
    Sentence on(const MessageHeld &) const;
    Sentence on(const MessageReleased &) const;
    Sentence on(const TimerTouched &) const;
    Sentence on(const RuleChanged &) const;
    Sentence on(const ClientLinkCut &) const;
    Sentence on(const ClientLinkHealed &) const;

    // sentences_clients.cpp: requests, sessions, watches, recipes
    Sentence on(const ClientAsked &) const;
    Sentence on(const ClientTold &) const;
    Sentence on(const ClientStateChanged &) const;
    Sentence on(const RecipeReached &) const;
    Sentence on(const SessionOpened &) const;
    Sentence on(const SessionRefused &) const;
    Sentence on(const SessionsTouched &) const;
    Sentence on(const SessionRevalidated &) const;
    Sentence on(const SessionExpired &) const;
    Sentence on(const SessionClosed &) const;
    Sentence on(const WatchRegistered &) const;
    Sentence on(const WatchFired &) const;

    // sentences_election.cpp
    Sentence on(const StateChanged &) const;
    Sentence on(const PhaseChanged &) const;
    Sentence on(const RoundStarted &) const;
    Sentence on(const VoteChanged &) const;
    Sentence on(const VoteJudged &) const;
    Sentence on(const FinalizeWaitStarted &) const;
    Sentence on(const FinalizeWaitBroken &) const;
    Sentence on(const LeaderElected &) const;
    Sentence on(const NotificationsResent &) const;

    // sentences_reign.cpp: discovery, synchronization, heartbeats, membership
    Sentence on(const EpochProposalCounted &) const;
    Sentence on(const EpochChosen &) const;
    Sentence on(const AcceptedEpochStored &) const;
    Sentence on(const EpochAckCounted &) const;
    Sentence on(const CurrentEpochStored &) const;
    Sentence on(const LearnerRefused &) const;
    Sentence on(const SyncDecided &) const;
    Sentence on(const LogTruncated &) const;
    Sentence on(const SnapshotLoaded &) const;
    Sentence on(const SnapshotSaved &) const;
    Sentence on(const SyncAbandoned &) const;
    Sentence on(const NewLeaderAckCounted &) const;
    Sentence on(const LeaderEstablished &) const;
    Sentence on(const ServingChanged &) const;
    Sentence on(const QuorumChecked &) const;
    Sentence on(const LeaderSilent &) const;
    Sentence on(const LearnerSilent &) const;
    Sentence on(const ConfigSeen &) const;
    Sentence on(const ConfigActivated &) const;
    Sentence on(const SnapshotTaken &) const;

    // sentences_broadcast.cpp
    Sentence on(const RequestReceived &) const;
    Sentence on(const RequestRefused &) const;
    Sentence on(const Proposed &) const;
    Sentence on(const LogAppended &) const;
    Sentence on(const AckCounted &) const;
    Sentence on(const AckIgnored &) const;
    Sentence on(const Committed &) const;
    Sentence on(const CommitLearned &) const;
    Sentence on(const Applied &) const;
    Sentence on(const ReadServed &) const;
    Sentence on(const MessageIgnored &) const;
};

} // namespace zablab
