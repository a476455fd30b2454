// SPDX-License-Identifier: GPL-3.0-or-later
//
// The inside of fold(): one overload a fact, written in the file of its subject. A fact without an overload
// changes nothing on the stage.
#pragma once

#include "engine/views/cluster_view.h"

namespace zablab {

struct ClusterFold {
    ClusterView &view;
    const EnsembleConfig &config; // in force before the event
    const History &history;
    EventIndex index;
    const Event &event;
    ServerView *here; // the server where it happened, or null

    Instant now() const { return event.at; }

    // cluster_fold_life.cpp: processes, roles, phases
    void on(const ServerStarted &fact);
    void on(const ServerCrashed &fact);
    void on(const ServerPaused &fact);
    void on(const ServerResumed &fact);
    void on(const StateChanged &fact);
    void on(const PhaseChanged &fact);
    void on(const ServingChanged &fact);
    void on(const AcceptedEpochStored &fact);
    void on(const CurrentEpochStored &fact);

    // cluster_fold_members.cpp: who belongs to the ensemble
    void on(const ConfigSeen &fact);
    void on(const ConfigActivated &fact);
    void learnMembers(const Message &message) const; // a message may bring the members of a version
    ServerView &enterServer(ServerId id) const;      // one that no configuration names yet

    // cluster_fold_election.cpp: rounds, votes, the tally
    void on(const RoundStarted &fact);
    void on(const VoteChanged &fact);
    void on(const VoteJudged &fact);
    void on(const FinalizeWaitStarted &fact);
    void on(const FinalizeWaitBroken &fact);
    void on(const LeaderElected &fact);

    // cluster_fold_leader.cpp: what a leader counts
    void on(const EpochProposalCounted &fact);
    void on(const EpochChosen &fact);
    void on(const EpochAckCounted &fact);
    void on(const NewLeaderAckCounted &fact);
    void on(const LeaderEstablished &fact);
    void on(const Proposed &fact);
    void on(const SyncDecided &fact);
    void on(const AckCounted &fact);
    void on(const Committed &fact);
    void on(const QuorumChecked &fact);
    void on(const LearnerSilent &fact);
    void on(const LearnerRefused &fact);

    // cluster_fold_log.cpp: what is written, synced, committed, cut
    void on(const LogAppended &fact);
    void on(const LogTruncated &fact);
    void on(const SnapshotLoaded &fact);
    void on(const SnapshotSaved &fact);
    void on(const SyncAbandoned &fact);
    void on(const SyncStarted &fact);
    void on(const LogSynced &fact);
    void on(const CommitLearned &fact);
    void on(const Applied &fact);

    // cluster_fold_connections.cpp: who has closed what
    void on(const ConnectionOpened &fact);
    void on(const ConnectionFailed &fact);
    void on(const ConnectionClosed &fact);

    // cluster_fold_network.cpp: messages, cuts, clients
    void on(const MessageSent &fact);
    void on(const MessageDelivered &fact);
    void on(const MessageBlocked &fact);
    void on(const MessageRetransmitted &fact);
    void on(const MessageLost &fact);
    void on(const MessageHeld &fact);
    void on(const MessageReleased &fact);
    void on(const ClientLinkCut &fact);
    void on(const ClientLinkHealed &fact);
    void on(const LinkCut &fact);
    void on(const LinkHealed &fact);
    void on(const ClientAsked &fact);
    void on(const ClientTold &fact);
    void on(const ClientStateChanged &fact);
    void on(const RecipeReached &fact);

    // cluster_fold_sessions.cpp: which sessions the leader has heard of, and when they will expire
    void on(const SessionRevalidated &fact);
    void on(const SessionExpired &fact);
    void on(const SessionClosed &fact);
    void touchBy(const MessageRecord &record, const ServerView &receiver) const;
    void beginSession(ClientView &client) const; // its client says that it has one
    void touchAll() const;                       // a new leader gives every session its whole time-out
    void forgetTouches() const;                  // nobody counts while nobody leads

    // cluster_fold_machines.cpp: disks, links and clocks that are not as they should be
    void on(const DiskLost &fact);
    void on(const DiskSpeedChanged &fact);
    void on(const LinkQualityChanged &fact);
    void on(const ClockDriftChanged &fact);
    void on(const RuleChanged &fact);

    // cluster_fold_timeouts.cpp
    void on(const TimerSet &fact);
    void on(const TimerFired &fact);
    void updateTimeout(ServerView &server) const;

    template <typename Other>
    void on(const Other &)
    {}

    // Shared by several subjects.
    ServerView *serverOf(ServerId id) const;
    ClientView &clientOf(ClientId id) const;         // a client that the run has just got is entered
    void forgetLeadership(ServerView &server) const; // tallies of the three quorums, proposals
    void keepDisk(ServerView &server) const;         // what the disk holds, before memory goes on without it
    void backToDisk(ServerView &server) const;       // and again, when what was in memory is gone
    void raiseCommitted(ServerView &server, Zxid zxid) const;
    void shut(Party end, Party peer,
              Channel channel) const;               // `end` has closed its connections of now with the peer
    void shutAll(Party end, Channel channel) const; // with everybody
    void forgetAbandoned() const;                   // what a cut stopped, and nobody will read
    void hear(ServerView &leader, ServerId learner) const;
    void unhear(ServerView &leader, ServerId learner) const;
};

} // namespace zablab
