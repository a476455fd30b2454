// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a server has in every phase; what belongs to one phase only lives in that phase's own struct.
#pragma once

#include "engine/protocol/client_requests.h"
#include "engine/protocol/database.h"
#include "engine/protocol/effects.h"
#include "engine/protocol/election_links.h"
#include "engine/protocol/ensemble.h"
#include "engine/protocol/quorum.h"
#include "engine/protocol/require.h"
#include "engine/protocol/sessions.h"

#include <memory>
#include <optional>

namespace zablab {

struct ServerCore {
    std::shared_ptr<const EnsembleConfig> config; // in force
    ServerId id;
    LearnerType type =
        LearnerType::Participant; // follows or observes; a vote it has only by the configuration

    // Reconfiguration: the members in force (null: those of the first configuration), those that are proposed and not
    // yet committed (null: none), and who therefore has to agree.
    MembershipPtr members{};
    MembershipPtr lastSeen{};
    QuorumsPtr quorums{};
    bool withoutElection = false; // a reconfiguration has named role and leader (QuorumPeer.reconfigFlag)

    Epoch acceptedEpoch; // as stored
    Epoch currentEpoch;
    Database database;
    // A leader asked for a cut that lies before the snapshot: the snapshot holds what never was committed.
    // ZooKeeper exits here, and its operator deletes the data; this server asks for a snapshot (lost in a crash).
    bool snapshotUnusable = false;

    // The disk was lost and the configuration does not trust an empty one: this server may have known more, so
    // it supports nobody until it has been synchronized (FileTxnSnapLog.restore, zookeeper.db.autocreate).
    bool untrusted = false;
    std::int32_t loggedSinceSnapshot = 0; // or since the process came up

    Round logicalClock; // lost in a crash
    Vote currentVote;   // the vote of the last election that ended here; at first, for oneself
    ElectionLinks links;
    ClientRequests clients;
    SessionIds sessionIds;
    bool serving = false;
    Instant now; // this server's clock at the input at hand

    ServerState state = ServerState::Looking;
    Phase phase = Phase::Election;

    bool isVoter() const { return type == LearnerType::Participant; }
    // Has a vote, now or in the next configuration. A participant that the configuration does not name has none.
    bool votes() const { return quorums->isVoter(id); }
    void enterPhase(Phase next, Effects &effects)
    {
        phase = next;
        effects.fact(PhaseChanged{next});
    }
    Zxid lastZxid() const { return untrusted ? kUntrusted : database.lastProcessed(); } // for others
    bool on(Rule rule) const { return config->rules.on(rule); }
    // Promises never to follow an older epoch; the promise outlives a crash only on disk.
    void accept(Epoch epoch, Effects &effects)
    {
        acceptedEpoch = epoch;
        if (!on(Rule::AcceptedEpochStored))
            return;
        effects.add(effect::StoreAcceptedEpoch{epoch});
        effects.fact(AcceptedEpochStored{epoch});
    }
    // A committed transaction: into the tree; then those who watch hear of it, then whoever asked for it.
    void applyCommitted(const TransactionPtr &transaction, Effects &effects)
    {
        NodeChanges changes;
        applyToTree(transaction, ApplyReason::Committed,
                    clients.wantsChanges(*transaction) ? &changes : nullptr, effects);
        clients.fireWatches(changes, transaction->zxid, on(Rule::WatchBeforeData), effects);
        clients.applied(*transaction, changes, database, effects);
    }
    void applyToTree(const TransactionPtr &transaction, ApplyReason reason, NodeChanges *changes,
                     Effects &effects)
    {
        const bool closes = transaction->kind == OperationKind::CloseSession &&
                            database.tree().sessions().contains(transaction->session);
        const std::size_t before = database.tree().size();
        database.apply(transaction, changes);
        effects.fact(Applied{transaction->zxid, reason});
        if (closes)
            effects.fact(SessionClosed{transaction->session, transaction->zxid,
                                       static_cast<std::int32_t>(before - database.tree().size())});
    }
    // Writes to the log; a Flush must follow, sooner or later. Where a rule is turned off, a server may be handed
    // what its log holds already, or something older than its log's end: that is not written again.
    void append(const TransactionPtr &transaction, Effects &effects)
    {
        if (!database.append(transaction)) {
            require(!config->rules.allOn(), "zxids in a log grow");
            return;
        }
        effects.add(effect::Append{transaction});
        effects.fact(LogAppended{transaction->zxid});
        ++loggedSinceSnapshot;
    }
    // After snapCount transactions a server takes a snapshot and begins a new log file.
    void takeSnapshotIfDue(Effects &effects)
    {
        if (loggedSinceSnapshot <= snapshotThreshold())
            return;
        loggedSinceSnapshot = 0;
        const Zxid zxid = database.lastProcessed();
        DataTreePtr tree = database.copyTree();
        database.snapshotTaken(zxid, tree);
        effects.fact(SnapshotTaken{zxid});
        effects.add(effect::TakeSnapshot{zxid, std::move(tree)});
    }
    // SyncRequestProcessor draws between half and the whole of snapCount, lest all servers stop for a snapshot at
    // the same time. Here the server's id and its last snapshot are the dice: a server has no others.
    std::int32_t snapshotThreshold() const
    {
        const std::int32_t half = config->snapCount / 2;
        const std::uint64_t mixed =
            (database.snapshotZxid().packed() + static_cast<std::uint64_t>(id.value)) * 0x9e3779b97f4a7c15u;
        return half +
               (half > 0 ? static_cast<std::int32_t>((mixed >> 33) % static_cast<std::uint64_t>(half)) : 0);
    }
};

// Where a step wants its server to go. Roles never change each other; the server does, between two of them.
struct Transition {
    ServerState to = ServerState::Looking;
    StateReason reason = StateReason::Elected;
    ServerId leader; // for FOLLOWING and OBSERVING
};

} // namespace zablab
