// SPDX-License-Identifier: GPL-3.0-or-later
//
// What can be said of the whole ensemble at one instant: the stage's data. A fold over the history, and
// nothing else: the same events give the same view, whichever way the cursor came.
#pragma once

#include "engine/history/history.h"
#include "engine/views/zxid_ranges.h"
#include "engine/world/description.h"

#include <map>
#include <optional>
#include <vector>

namespace zablab {

struct TallyEntry { // FastLeaderElection's recvset and outofelection, one line
    ServerId voter;
    Vote vote;
    ServerState state = ServerState::Looking; // the voter's, as it said
    bool outOfElection = false;
    // Came while a majority was waiting for a better vote: heard, though FastLeaderElection does not record it.
    bool heardInWait = false;
    bool operator==(const TallyEntry &) const = default;
};

enum class Liveness : std::uint8_t { NotStarted, Running, Paused, Crashed };

struct ServerView {
    ServerId id;
    LearnerType type = LearnerType::Participant;
    bool member =
        true; // of the configuration in force; one that is not may follow or observe, without a vote
    Liveness liveness = Liveness::NotStarted;
    ServerState state = ServerState::Looking;
    Phase phase = Phase::Election;
    StateReason reason = StateReason::Started; // of the last change of state
    Instant stateSince, phaseSince;
    bool serving = false;

    // election
    Round round;
    std::optional<Vote> vote;                    // current; kept after the election, as ZooKeeper does
    std::optional<Vote> firstVote;               // the one with which it began its last election: for itself
    int voteChanges = 0;                         // in this round
    std::vector<TallyEntry> tally;               // in order of voter
    std::optional<EventIndex> judged;            // the last VoteJudged event here, while looking
    std::optional<Instant> finalizeDeadline;     // the 200 ms wait
    std::optional<Instant> notificationDeadline; // votes are sent again then
    Instant notificationSince, finalizeSince;

    // leader and epochs
    ServerId leader; // whom it follows or observes, itself when leading, 0 when looking
    Epoch acceptedEpoch, currentEpoch;
    Epoch proposedEpoch;                  // leader: chosen in discovery, 0 until then
    Zxid configSeen;                      // version of the newest configuration proposed to it or heard of
    std::vector<ServerId> epochFollowers; // leader: counted FOLLOWERINFO
    std::vector<ServerId> epochAcks;      // leader: counted ACKEPOCH
    std::vector<ServerId> newLeaderAcks;  // leader: counted ACK of NEWLEADER
    bool established = false;             // leader with a NEWLEADER quorum
    int aliveAtLastCheck = 0;             // leader's last quorum check, itself included

    // log
    std::vector<ZxidRange> log; // logged (written), in order
    Zxid lastLogged, lastSynced;
    Zxid lastCommitted; // the last zxid that this server knows committed
    Zxid lastApplied;
    Zxid snapshotZxid; // a received or saved snapshot stands for everything up to here
    std::vector<ZxidRange>
        cut; // the last TRUNC's victims (or a SNAP's, or those a crash lost), until the next change of phase to broadcast
    std::optional<Instant> syncUntil;  // the disk is busy until then
    std::vector<ZxidRange> inSnapshot; // what the snapshot stands for, as far as the run has shown it

    // time-outs: the arc on the stage. Empty when none is running.
    std::optional<Instant> timeoutSince,
        timeoutDeadline; // leader: quorum hearing; learner: read time-out; looking: re-sending
    Instant lastHeard;   // learner: from its leader

    EventIndex lastEvent = kNoEvent; // the last event at this server

    // What is wrong with its machine.
    bool diskLost = false;       // and it has not started since
    std::int32_t diskTimes = 1;  // a sync takes this many times as long as usual
    std::int32_t clockDrift = 0; // parts per million; a clock that is right has none

    // What it was when it crashed; meaningless while it is up.
    ServerState stateAtCrash = ServerState::Looking;

    // From here on: what the fold has to remember to tell the above.
    struct Heard {
        ServerId learner;
        Instant at;
        bool upToDate = false; // it has its UPTODATE: from then on syncLimit counts, before it initLimit
        bool operator==(const Heard &) const = default;
    };
    std::vector<Heard> heard; // leader: the voters that are connected, and when each was heard
    std::optional<Instant> quorumUnheardSince; // leader: fewer than a majority are connected since then
    Instant lastQuorumCheck;                   // leader: the ticks by which it counts
    bool newLeaderAcked = false;               // learner: syncLimit counts from now on, not initLimit
    Zxid syncBase;                             // learner: committed for it once the leader says UPTODATE
    std::optional<Instant> initDeadline, delayDeadline; // the Init and ObserverDelay timers
    Instant initSince, delaySince;
    struct Disk { // what the disk still holds while a received snapshot is in memory only
        std::vector<ZxidRange> log, inSnapshot;
        Zxid snapshotZxid, lastSynced;
        bool operator==(const Disk &) const = default;
    };
    std::optional<Disk> unsavedOver;
    std::vector<TallyEntry> beforeWait; // what heardInWait entries stand in place of

    bool running() const { return liveness == Liveness::Running || liveness == Liveness::Paused; }
    bool isVoter() const { return member && type == LearnerType::Participant; }
    bool operator==(const ServerView &) const = default;
};

struct PendingProposal { // at a leader
    Zxid zxid;
    ServerId leader;
    std::vector<ServerId> acks; // in the order in which they counted
    int needed = 0;
    bool operator==(const PendingProposal &) const = default;
};

struct FlightView { // a message on its way, or kept by TCP behind a cut
    MessageId message;
    Instant departs; // sent, or sent again after a cut
    Instant arrives; // when it gets there if nothing happens
    bool blocked = false;
    Instant blockedAt;
    // Held back by hand, or behind one that is (TCP keeps their order): it flies no further than `place`, in
    // thousandths of its way. `heldBehind`: itself, or the one that it waits behind.
    bool held = false;
    MessageId heldBehind = 0;
    std::int32_t place = 1000;
    // Which ends of its connection its process has closed. One that a cut stopped is gone when both have: what TCP still
    // keeps of it can reach nobody.
    bool senderShut = false;
    bool receiverShut = false;
    bool operator==(const FlightView &) const = default;
};

inline constexpr Duration kLostMemory = Duration::milliseconds(50);
inline constexpr std::size_t kRecentlyCommitted = 8;

struct LostView { // lost a short while ago, for the fading mark; kept for kLostMemory of virtual time
    MessageId message;
    Instant departed, arrives, at;
    LossReason reason;
    bool operator==(const LostView &) const = default;
};

struct ClientView {
    ClientId id;
    ServerId server;
    bool connected = false;
    std::int32_t waiting = 0;           // requests without answer
    std::optional<EventIndex> lastTold; // the last ClientTold event
    std::optional<EventIndex> lastAsked;
    std::optional<ClientState> state; // as its library tells it; none before it has said anything
    std::optional<EventIndex> lastState, lastReached;
    SessionId session;
    Duration timeout;     // negotiated
    bool crashed = false; // it vanished without a word: its session lives on until it expires
    // The session at the leader: when it was last heard of there, and when it expires if it is not heard of again.
    // Empty while nobody leads, and for a client that has none.
    std::optional<Instant> sessionSince, sessionDeadline;
    bool sessionOver = false; // the leader has let it expire; the client need not know yet
    bool operator==(const ClientView &) const = default;
};

struct ClientCut { // both ways
    ClientId client;
    ServerId server;
    auto operator<=>(const ClientCut &) const = default;
};

struct DirectedLink {
    ServerId from, to;
    auto operator<=>(const DirectedLink &) const = default;
};

struct LinkCondition { // worse than usual, one way
    ServerId from, to;
    Duration delay;
    std::int32_t lossPercent = 0;
    bool operator==(const LinkCondition &) const = default;
};

struct ClusterView {
    Instant at;                      // of the last folded event
    EventIndex events = 0;           // how many events are folded in
    std::vector<ServerView> servers; // in order of id
    std::vector<ClientView> clients; // in order of id
    std::vector<FlightView> flights; // in order of sending
    std::vector<LostView> lost;
    std::vector<DirectedLink> cuts;       // in order
    std::vector<ClientCut> clientCuts;    // in order
    std::vector<LinkCondition> slowLinks; // in order of their ends
    std::vector<PendingProposal> pending; // in order of zxid
    std::vector<Zxid> recentlyCommitted;  // the last few, newest last
    // The newest configuration that anybody has activated, with the rules of now; none: the one that the run began with.
    std::optional<EnsembleConfig> config;
    std::map<Zxid, MembershipPtr> memberships; // by version: those that messages have brought

    // The configuration in force; `first` is the run's own.
    const EnsembleConfig &configOr(const EnsembleConfig &first) const { return config ? *config : first; }

    const ServerView *server(ServerId id) const;
    const ClientView *client(ClientId id) const;
    bool isCut(ServerId from, ServerId to) const;
    bool isCut(ClientId client, ServerId server) const;
    // The groups of servers that can talk both ways with each other, directly or through others that run. One that is
    // down connects nobody; it stands in the group of somebody it could talk to. One group: no partition.
    std::vector<std::vector<ServerId>> groups() const;
    bool operator==(const ClusterView &) const = default;
};

// The view before any event.
ClusterView initialView(const RunDescription &description);
// Folds the event `index` of `history` in; index must be view.events. `config` is that of the run's beginning.
void fold(ClusterView &view, const EnsembleConfig &config, const History &history, EventIndex index);

// Seeks by checkpoints. Going forward costs only the new events; any other place costs at most spacing()
// events. The spacing doubles when there would be too many checkpoints, so that a history of a million events
// or a hundred servers stays small in memory. One a history.
class ClusterSeeker {
public:
    explicit ClusterSeeker(const RunDescription &description);
    // The view after the first `events` events. The reference is valid until the next call.
    const ClusterView &at(const History &history, EventIndex events);
    // The view at an instant: everything that happened at or before t.
    const ClusterView &at(const History &history, Instant t);
    // Forget what was computed from events at or after `events`: the history branched there.
    void forgetFrom(EventIndex events);

    EventIndex spacing() const { return spacing_; }
    std::size_t checkpoints() const { return checkpoints_.size(); }

private:
    static constexpr EventIndex kSpacing = 512;
    void remember();
    std::size_t maxCheckpoints() const;
    RunDescription description_;
    std::vector<ClusterView> checkpoints_; // the view after i * spacing_ events
    ClusterView current_;
    EventIndex spacing_ = kSpacing;
};

} // namespace zablab
