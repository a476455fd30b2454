// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is different between two instants of a run: of servers, proposals, links and clients by comparing the two
// views, of messages and tree nodes by what happened in between.
#pragma once

#include "engine/views/cluster_view.h"
#include "engine/views/tree_view.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace zablab {

enum class ChangedThing : std::uint8_t {
    // of a server
    Liveness,
    State,
    Phase,
    Serving,
    Leader,
    Round,
    Vote,
    Tally, // who was heard
    AcceptedEpoch,
    CurrentEpoch,
    ProposedEpoch,
    EpochFollowers,
    EpochAcks,
    NewLeaderAcks,
    Established,
    LastLogged,
    LastSynced,
    LastCommitted,
    LastApplied,
    Snapshot,
    CutAway,   // how many zxids
    Connected, // a leader's voters
    TimeOut,   // the arc's deadline
    FinalizeWait,
    DiskTimes,
    ClockDrift,
    // of the leader of a proposal
    ProposalAcks, // named by its zxid
    // of a link
    Cut,
    LinkDelay,
    LinkLoss,
    // of a client
    ClientServer,
    ClientState,
    ClientWaiting,
    ClientSession,
};

using ChangeValue =
    std::variant<std::monostate, bool, std::int64_t, ServerId, Zxid, Epoch, Round, Instant, Duration,
                 ServerState, Phase, Liveness, Vote, std::vector<ServerId>, ClientState, SessionId>;

struct ViewChange {
    Party who;      // a server or a client; of a link: its beginning
    ServerId other; // of a link: its end
    ChangedThing what = ChangedThing::State;
    Zxid zxid;                 // of a proposal
    ChangeValue before, after; // monostate: there was none
    bool operator==(const ViewChange &) const = default;
};

// Servers in order, then links, then clients.
std::vector<ViewChange> differenceOf(const ClusterView &before, const ClusterView &after);

enum class MessageFate : std::uint8_t { Sent, Delivered, Lost, Blocked };
// Messages of one kind that one party sent, or that became the same, one after the other.
struct MessageChange {
    MessageFate fate = MessageFate::Sent;
    MessageKind kind = MessageKind::Ping;
    Party from;
    std::vector<Party> to;
    MessageId first = 0;
    bool operator==(const MessageChange &) const = default;
};
// Of the events from `begin` up to, not including, `end`; at most `most` groups.
std::vector<MessageChange> messagesBetween(const History &history, EventIndex begin, EventIndex end,
                                           std::size_t most);

// A node whose content is another one; of a tree that was replaced as a whole there is one entry, without a path.
struct NodeDifference {
    ServerId server;
    std::string path;
    std::shared_ptr<const DataNode> before, after;
    std::size_t nodesBefore = 0, nodesAfter = 0; // of a whole tree
};
// Whether any of these events can have changed a tree: where not, nobody has to fold trees.
bool touchesTrees(const History &history, EventIndex begin, EventIndex end);
std::vector<NodeDifference> nodesBetween(const History &history, EventIndex begin, EventIndex end,
                                         const TreeView &before, const TreeView &after, std::size_t most);

} // namespace zablab
