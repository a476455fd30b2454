// SPDX-License-Identifier: GPL-3.0-or-later
//
// Conditions: what a lesson or a test can say of an ensemble in one line, such as "S4 leads" or "S1 voted
// S1 S2 S4" (lessons/README.md lists every form). A condition holds or does not hold after each event; an
// expectation says when it has to.
#pragma once

#include "engine/history/history.h"
#include "engine/views/cluster_view.h"
#include "engine/world/description.h"

#include <string>
#include <vector>

namespace zablab {

// A place in a file of a lesson; line and column count from 1, columns in characters.
struct SourcePlace {
    std::string file;
    int line = 0;
    int column = 0;
};

enum class ConditionKind : std::uint8_t {
    // of one server
    Looking,        // "S1 looking"
    Follows,        // "S1 follows S4", "S1 follows": state FOLLOWING
    Observes,       // "S6 observes S4"
    Leads,          // "S4 leads": state LEADING
    Established,    // "S4 established": a quorum acknowledged its NEWLEADER
    Serves,         // "S1 serves": clients are answered
    Runs,           // "S1 runs"
    Crashed,        // "S1 crashed"
    Paused,         // "S1 paused"
    InPhase,        // "S1 in broadcast"
    InRound,        // "S1 in round 2"
    CurrentEpoch,   // "S1 epoch 2"
    AcceptedEpoch,  // "S1 accepted epoch 2"
    Votes,          // "S1 votes S4": its vote now
    Voted,          // "S1 voted S1 S2 S4": its votes in its present round, in order
    Tally,          // "S1 counts 3 for S4": in its own tally
    Logged,         // "S1 logged 0x1:100": written to its log, or covered by its snapshot
    OnDisk,         // "S1 synced 0x1:100": and safe from a crash
    EndsAt,         // "S1 ends at 0x1:100": nothing is logged after it
    KnowsCommitted, // "S1 committed 0x1:100"
    Applied,        // "S1 applied 0x1:100"
    SyncedBy,       // "S1 synchronized by DIFF": the last decision of a leader about it
    Finalizing,     // "S1 waits": the 200 ms before it decides
    // of the ensemble
    VoteCount,       // "S4 has 4 votes": of running voters
    ZxidCommitted,   // "0x1:103 committed": some leader decided so
    AllSynchronized, // "all synchronized": one established leader, every running server serves under it
    AllFollow,       // "all follow S4": every other running server follows or observes it
    NoLeader,        // "no leader": nobody is established and serving
    AllLooking,      // "all looking": every running server
    // of a client
    ClientAnswered,  // "C1 answered": its last request, and none is waiting
    ClientWaiting,   // "C1 waiting"
    ClientLost,      // "C1 lost": it cannot know what became of its last request
    ClientConnected, // "C1 connected to S1"
};

struct Condition {
    ConditionKind kind = ConditionKind::Looking;
    bool negated = false; // "not …"
    ServerId server;
    ServerId other;
    ClientId client;
    Zxid zxid;
    std::int64_t number = 0;
    Phase phase = Phase::Election;
    SyncKind sync = SyncKind::Diff;
    std::vector<ServerId> sequence;
    std::string text; // as written
    SourcePlace place;
};

enum class ExpectationTime : std::uint8_t {
    AtEnd,      // when the step ends
    Once,       // "once …": after at least one event of the step
    Never,      // "never …": after no event of the step
    Throughout, // "always …": from the step's beginning on and after each event
};
struct Expectation {
    Condition condition;
    ExpectationTime time = ExpectationTime::AtEnd;
    std::string text; // as written
    SourcePlace place;
};

struct ExpectationResult {
    Expectation expectation;
    bool held = false;
    std::string found; // when it failed: what was the case instead, in English
};

// Watches one history grow and answers conditions about its newest state.
class Witness {
public:
    explicit Witness(const RunDescription &description);
    // Folds in everything that is new, up to (not including) event `end`.
    void update(const History &history, EventIndex end);
    void update(const History &history) { update(history, history.size()); }
    // From now on only what clients are told later counts as an answer.
    void forgetAnswers() { clients_.clear(); }

    bool holds(const Condition &condition) const;
    // What is the case where the condition asks: "S1 votes S2 (0x1:102)".
    std::string found(const Condition &condition) const;
    const ClusterView &view() const { return view_; }

private:
    struct PerServer {
        ServerId id;
        std::vector<ServerId> votes; // in the present round, repetitions left out
        bool syncDecided = false;
        SyncKind sync = SyncKind::Diff;
    };
    struct PerClient {
        ClientId id;
        bool told = false;
        ClientOutcome outcome = ClientOutcome::Answered;
    };
    void note(const Event &event);
    RunDescription description_;
    ClusterView view_;
    std::vector<PerServer> servers_;
    std::vector<PerClient> clients_;
    std::vector<ZxidRange> committed_; // by any leader, in order
};

// Follows one step event by event and says at its end which of its expectations held.
class ExpectationWatch {
public:
    explicit ExpectationWatch(std::vector<Expectation> expectations);
    void begin(const Witness &witness);
    void after(const Witness &witness); // an event
    std::vector<ExpectationResult> end(const Witness &witness);

private:
    std::vector<ExpectationResult> results_;
};

// "0x1:100", "S3", … as lessons write them.
std::string writtenAs(Zxid zxid);
std::string writtenAs(ServerId server);

} // namespace zablab
