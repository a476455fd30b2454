// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/views/synchronization_fold.h"

#include <algorithm>

namespace zablab {

namespace {

enum class Meaning : std::uint8_t { Nothing, Belongs, Ends };

bool isStep(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Diff:
    case MessageKind::Trunc:
    case MessageKind::Snap:
    case MessageKind::Proposal:
    case MessageKind::Commit:
    case MessageKind::CommitAndActivate:
    case MessageKind::Inform:
    case MessageKind::InformAndActivate:
    case MessageKind::NewLeader:
    case MessageKind::UpToDate:
        return true;
    default:
        return false;
    }
}

// What an event says about the synchronization of these two.
struct Judge {
    const SyncEntry &sync;
    const History &history;
    const Event &event;

    bool atLeader() const { return event.where == Party{sync.leader}; }
    bool atLearner() const { return event.where == Party{sync.learner}; }
    Meaning learners(Meaning meaning) const { return atLearner() ? meaning : Meaning::Nothing; }

    // UPTODATE has gone out: proposals and commits behind it are everyday traffic.
    bool welcomed() const
    {
        return std::any_of(sync.events.rbegin(), sync.events.rend(), [&](EventIndex earlier) {
            const auto *sent = history[earlier].as<MessageSent>();
            return sent && kindOf(history.message(sent->message).message) == MessageKind::UpToDate;
        });
    }
    bool isOwn(MessageId message) const
    {
        const MessageRecord &record = history.message(message);
        if (record.channel != Channel::Quorum || record.sent < sync.decided)
            return false;
        const MessageKind kind = kindOf(record.message);
        if (record.from == Party{sync.leader} && record.to == Party{sync.learner})
            return isStep(kind);
        return record.from == Party{sync.learner} && record.to == Party{sync.leader} &&
               kind == MessageKind::Ack && zxidOf(record.message)->isEpochStart();
    }
    template <typename T>
    Meaning on(const T &) const
    {
        return Meaning::Nothing;
    }
    Meaning on(const MessageSent &fact) const
    {
        if (!isOwn(fact.message))
            return Meaning::Nothing;
        const MessageKind kind = kindOf(history.message(fact.message).message);
        const bool live = kind != MessageKind::UpToDate && kind != MessageKind::Ack && welcomed();
        return live ? Meaning::Nothing : Meaning::Belongs;
    }
    bool began(MessageId message) const
    {
        return isOwn(message) &&
               std::binary_search(sync.events.begin(), sync.events.end(), history.message(message).sent);
    }
    Meaning on(const MessageDelivered &fact) const
    {
        if (!began(fact.message))
            return Meaning::Nothing;
        // The second ACK, that of UPTODATE, is the last of it.
        const bool last = atLeader() && welcomed() && acknowledged();
        return last ? Meaning::Ends : Meaning::Belongs;
    }
    // One ACK has arrived already.
    bool acknowledged() const
    {
        return std::any_of(sync.events.begin(), sync.events.end(), [&](EventIndex earlier) {
            return history[earlier].where == Party{sync.leader} && history[earlier].is<MessageDelivered>();
        });
    }
    Meaning travelling(MessageId message) const
    {
        return began(message) ? Meaning::Belongs : Meaning::Nothing;
    }
    Meaning on(const MessageBlocked &fact) const { return travelling(fact.message); }
    Meaning on(const MessageRetransmitted &fact) const { return travelling(fact.message); }
    Meaning on(const MessageLost &fact) const { return travelling(fact.message); }

    Meaning on(const LogTruncated &) const { return learners(Meaning::Belongs); }
    Meaning on(const SnapshotLoaded &) const { return learners(Meaning::Belongs); }
    Meaning on(const SnapshotSaved &) const { return learners(Meaning::Belongs); }
    Meaning on(const LogAppended &) const { return learners(Meaning::Belongs); }
    Meaning on(const LogSynced &) const { return learners(Meaning::Belongs); }
    Meaning on(const CurrentEpochStored &) const { return learners(Meaning::Belongs); }
    Meaning on(const Applied &) const { return learners(Meaning::Belongs); }
    Meaning on(const CommitLearned &) const { return learners(Meaning::Belongs); }
    Meaning on(const ServingChanged &) const { return learners(Meaning::Belongs); }
    Meaning on(const SyncAbandoned &) const { return learners(Meaning::Ends); }
    Meaning on(const NewLeaderAckCounted &fact) const
    {
        return atLeader() && fact.from == sync.learner ? Meaning::Belongs : Meaning::Nothing;
    }
    Meaning on(const LeaderEstablished &) const { return atLeader() ? Meaning::Belongs : Meaning::Nothing; }
    Meaning on(const LearnerRefused &fact) const
    {
        return atLeader() && fact.learner == sync.learner ? Meaning::Ends : Meaning::Nothing;
    }
    Meaning on(const LearnerSilent &fact) const
    {
        return atLeader() && fact.learner == sync.learner ? Meaning::Ends : Meaning::Nothing;
    }
    Meaning on(const ServerCrashed &) const
    {
        return atLeader() || atLearner() ? Meaning::Ends : Meaning::Nothing;
    }
    Meaning on(const StateChanged &fact) const
    {
        const bool over = (atLeader() && fact.state != ServerState::Leading) ||
                          (atLearner() && fact.state == ServerState::Looking);
        return over ? Meaning::Ends : Meaning::Nothing;
    }
};

} // namespace

void beginSync(std::vector<SyncEntry> &syncs, std::vector<std::size_t> &open, ServerId leader,
               ServerId learner, EventIndex decided)
{
    std::erase_if(open, [&](std::size_t each) {
        if (syncs[each].learner != learner)
            return false;
        syncs[each].ended = decided;
        return true;
    });
    SyncEntry entry;
    entry.leader = leader;
    entry.learner = learner;
    entry.decided = decided;
    entry.events.push_back(decided);
    open.push_back(syncs.size());
    syncs.push_back(std::move(entry));
}

void foldSyncs(std::vector<SyncEntry> &syncs, std::vector<std::size_t> &open, const History &history,
               EventIndex index)
{
    const Event &event = history[index];
    std::erase_if(open, [&](std::size_t each) {
        SyncEntry &sync = syncs[each];
        if (index == sync.decided ||
            (event.where != Party{sync.leader} && event.where != Party{sync.learner}))
            return false;
        const Judge judge{sync, history, event};
        const Meaning meaning = std::visit([&](const auto &fact) { return judge.on(fact); }, event.fact);
        if (meaning == Meaning::Nothing)
            return false;
        sync.events.push_back(index);
        if (meaning == Meaning::Ends)
            sync.ended = index;
        return meaning == Meaning::Ends;
    });
}

} // namespace zablab
