// SPDX-License-Identifier: GPL-3.0-or-later
//
// A healthy run written by hand, and one lie in it a test: each promise must go red by its own name, at the
// event at which it is broken.
#pragma once

#include "engine/views/guarantees.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace zablab::testing {

inline constexpr ServerId kS1{1}, kS2{2}, kS3{3}, kObserver{4};

inline EnsembleConfig threeVotersAndAnObserver()
{
    EnsembleConfig config;
    for (const ServerId id : {kS1, kS2, kS3})
        config.servers.push_back({id, LearnerType::Participant});
    config.servers.push_back({kObserver, LearnerType::Observer});
    return config;
}

class PromiseStory {
public:
    explicit PromiseStory(std::vector<InitialDisk> disks = {}) : disks_(std::move(disks)) {}

    template <typename T>
    EventIndex tell(ServerId where, T fact)
    {
        now_ = now_ + Duration{10};
        return history_.append({now_, kNoEvent, where, fact});
    }
    template <typename T>
    EventIndex tell(ClientId where, T fact)
    {
        now_ = now_ + Duration{10};
        return history_.append({now_, kNoEvent, where, fact});
    }
    void passes(Duration time) { now_ = now_ + time; }
    MessageId send(Party from, Party to, Message message, Channel channel = Channel::Quorum)
    {
        now_ = now_ + Duration{10};
        MessageRecord record;
        record.from = from;
        record.to = to;
        record.channel = channel;
        record.message = std::move(message);
        return history_.send(now_, kNoEvent, std::move(record), now_ + Duration{5});
    }
    bool onlyProposed = false; // no message shows a transaction, as in an ensemble of one

    EventIndex last() const { return history_.size() - 1; }

    void start(ServerId id, Zxid last = {}, Epoch accepted = {}, Epoch current = {})
    {
        tell(id, ServerStarted{last, accepted, current});
        tell(id, StateChanged{ServerState::Looking, StateReason::Started});
        tell(id, PhaseChanged{Phase::Election});
    }
    void startAll()
    {
        for (const ServerId id : {kS1, kS2, kS3, kObserver})
            start(id);
    }
    void acceptEpoch(ServerId id, Epoch epoch)
    {
        const ServerState state = id == kS3 ? ServerState::Leading : ServerState::Following;
        tell(id, StateChanged{id == kObserver ? ServerState::Observing : state, StateReason::Elected});
        tell(id, PhaseChanged{Phase::Discovery});
        tell(id, AcceptedEpochStored{epoch});
        tell(id, PhaseChanged{Phase::Synchronization});
        tell(id, CurrentEpochStored{epoch});
    }
    void acknowledgeNewLeader(ServerId id, Epoch epoch) { send(id, kS3, Ack{Zxid::startOf(epoch)}); }
    // S3 leads; the others follow, but for one perhaps, which must not be S1.
    void establish(Epoch epoch, Zxid last) { establishWithout(ServerId{}, epoch, last); }
    void establishWithout(ServerId missing, Epoch epoch, Zxid last = {})
    {
        std::vector<ServerId> all{kS3, kS1, kS2, kObserver};
        std::erase(all, missing);
        for (const ServerId id : all)
            acceptEpoch(id, epoch);
        tell(kS3, NewLeaderAckCounted{kS3, 1, true});
        for (const ServerId id : all)
            if (id != kS3)
                acknowledgeNewLeader(id, epoch);
        tell(kS3, NewLeaderAckCounted{kS1, 2, true});
        tell(kS3, LeaderEstablished{epoch, last});
        for (const ServerId id : all)
            tell(id, PhaseChanged{Phase::Broadcast});
    }
    void propose(Zxid zxid, const TransactionPtr &transaction = nullptr)
    {
        if (transaction)
            proposeInFull(transaction);
        else
            tell(kS3, Proposed{zxid, OperationKind::Create, ErrorCode::Ok});
        log(kS3, zxid);
    }
    void proposeInFull(const TransactionPtr &transaction)
    {
        now_ = now_ + Duration{10};
        history_.propose(now_, kNoEvent, kS3, transaction);
    }
    void log(ServerId id, Zxid zxid)
    {
        tell(id, LogAppended{zxid});
        tell(id, LogSynced{zxid});
    }
    void acknowledge(ServerId id, Zxid zxid, int count)
    {
        if (id != kS3)
            send(id, kS3, Ack{zxid});
        tell(kS3, AckCounted{zxid, id, count, 2});
    }
    void commit(Zxid zxid)
    {
        tell(kS3, Committed{zxid, 2});
        tell(kS3, Applied{zxid, ApplyReason::Committed});
    }
    void learnCommit(ServerId id, Zxid zxid)
    {
        tell(id, CommitLearned{zxid});
        tell(id, Applied{zxid, ApplyReason::Committed});
    }
    void write(Zxid zxid, const TransactionPtr &transaction = nullptr)
    {
        propose(zxid, transaction);
        if (transaction && !onlyProposed)
            send(kS3, kS1, Proposal{transaction});
        acknowledge(kS3, zxid, 1);
        log(kS1, zxid);
        acknowledge(kS1, zxid, 2);
        commit(zxid);
        learnCommit(kS1, zxid);
        log(kS2, zxid);
        learnCommit(kS2, zxid);
        log(kObserver, zxid);
        learnCommit(kObserver, zxid);
    }
    void healthy()
    {
        startAll();
        establish(Epoch{1}, {});
        write({1, 1});
        write({1, 2});
    }

    std::vector<Violation> violations(const EnsembleConfig &config = threeVotersAndAnObserver()) const
    {
        Guarantees guarantees(config, disks_);
        guarantees.update(history_);
        return guarantees.violations();
    }
    // "Leadership2 at 12", or "" when nothing is broken.
    std::string firstBroken() const
    {
        const std::vector<Violation> all = violations();
        return all.empty()
                   ? std::string()
                   : nameOf(all.front().guarantee) + std::string(" at ") + std::to_string(all.front().event);
    }
    std::string brokenNow(const char *name) const
    {
        return std::string(name) + " at " + std::to_string(last());
    }
    bool breaks(Guarantee guarantee, const EnsembleConfig &config = threeVotersAndAnObserver()) const
    {
        const std::vector<Violation> all = violations(config);
        return std::any_of(all.begin(), all.end(),
                           [&](const Violation &v) { return v.guarantee == guarantee; });
    }
    bool breaksAt(Guarantee guarantee, EventIndex event) const
    {
        const std::vector<Violation> all = violations();
        return std::any_of(all.begin(), all.end(),
                           [&](const Violation &v) { return v.guarantee == guarantee && v.event == event; });
    }

protected:
    std::vector<InitialDisk> disks_;
    History history_;
    Instant now_;
};

} // namespace zablab::testing
