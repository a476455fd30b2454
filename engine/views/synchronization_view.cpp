// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/views/synchronization_view.h"

#include <algorithm>

namespace zablab {

namespace {

ZxidRanges between(const ZxidRanges &ranges, Zxid first, Zxid last)
{
    ZxidRanges found;
    for (const ZxidRange &range : ranges) {
        const Zxid from = std::max(first, Zxid{range.epoch, range.first});
        const Zxid to = std::min(last, Zxid{range.epoch, range.last});
        if (from <= to && from.epoch == range.epoch && to.epoch == range.epoch)
            found.push_back({range.epoch, from.counter, to.counter});
    }
    return found;
}

ZxidRanges logOf(const ServerView *server)
{
    return server ? unionOf(server->inSnapshot, server->log) : ZxidRanges{};
}

std::array<SyncAnswer, kSyncQuestions> answersOf(const SyncDecided &decision)
{
    std::array<SyncAnswer, kSyncQuestions> answers{};
    const auto row = static_cast<std::size_t>(decision.row);
    for (std::size_t i = 0; i < kSyncQuestions; ++i)
        answers[i] = i + 1 < row ? SyncAnswer::No : i + 1 == row ? SyncAnswer::Yes : SyncAnswer::NotAsked;
    return answers;
}

class SynchronizationFold {
public:
    SynchronizationFold(const History &history, const SyncEntry &entry, const ClusterView &then,
                        EventIndex end)
        : history_(history),
          entry_(entry),
          then_(then),
          end_(std::min(end, history.size()))
    {}

    SynchronizationView run()
    {
        view_.leader = entry_.leader;
        view_.learner = entry_.learner;
        if (entry_.decided >= end_)
            return std::move(view_);
        view_.decided = {history_[entry_.decided].at, entry_.decided};
        view_.decision = *history_[entry_.decided].as<SyncDecided>();
        view_.answers = answersOf(view_.decision);
        readLogs();
        for (const EventIndex i : entry_.events) {
            if (i >= end_)
                break;
            here_ = i;
            event_ = &history_[i];
            view_.last = event_->at;
            at_ = stepOfCause();
            std::visit([this](const auto &fact) { on(fact); }, event_->fact);
        }
        if (entry_.ended != kNoEvent && entry_.ended < end_)
            close();
        tellGains();
        return std::move(view_);
    }

private:
    void readLogs()
    {
        const ServerView *leader = then_.server(view_.leader);
        const ServerView *learner = then_.server(view_.learner);
        view_.type = learner ? learner->type : LearnerType::Participant;
        view_.epochBegun = leader && leader->established;
        view_.leaderLog = {logOf(leader), leader ? leader->lastLogged : Zxid{}};
        view_.learnerLog = {logOf(learner), view_.decision.peer};
        const SyncDecided &d = view_.decision;
        view_.committedLog = between(view_.leaderLog.entries, d.minCommitted, d.maxCommitted);
        const Zxid applied = std::max(d.lastProcessed, d.maxCommitted);
        view_.outstanding = between(view_.leaderLog.entries, applied.next(), Zxid{~0u, ~0u});
        const ZxidRanges onlyLearner = difference(view_.learnerLog.entries, view_.leaderLog.entries);
        view_.common = difference(view_.learnerLog.entries, onlyLearner);
        view_.lost = d.kind == SyncKind::Diff ? ZxidRanges{} : onlyLearner;
        disk_ = view_.learnerLog.entries;
        memory_ = disk_;
    }

    // What the learner gets that it did not have: by proposals, or with the tree.
    void tellGains()
    {
        const SyncDecided &d = view_.decision;
        const Zxid from = d.kind == SyncKind::Snap ? d.target : std::min(d.peer, d.target);
        const ZxidRanges missing = difference(view_.leaderLog.entries, view_.common);
        if (d.kind == SyncKind::Snap)
            view_.inTree = between(missing, Zxid{}, d.target);
        view_.gained = between(missing, from.next(), Zxid{~0u, ~0u});
        if (view_.type == LearnerType::Observer) // it hears of what is pending when that commits
            view_.gained = difference(view_.gained, view_.outstanding);
    }

    template <typename T>
    void on(const T &)
    {}
    void on(const MessageSent &fact)
    {
        const MessageRecord &record = history_.message(fact.message);
        SyncStep step;
        step.message = fact.message;
        step.kind = kindOf(record.message);
        step.toLearner = record.to == Party{view_.learner};
        step.zxid = step.lastZxid = zxidOf(record.message).value_or(Zxid{});
        step.departs = event_->at;
        view_.steps.push_back(step);
    }
    SyncStep *stepOf(MessageId message)
    {
        for (auto step = view_.steps.rbegin(); step != view_.steps.rend(); ++step)
            if (step->message == message)
                return &*step;
        return nullptr;
    }
    // The message that led to this event: the learner may have got others while its disk was busy.
    std::size_t stepOfCause()
    {
        constexpr int kLongestChain = 24;
        EventIndex cause = event_->cause;
        for (int i = 0; cause != kNoEvent && i < kLongestChain; ++i, cause = history_[cause].cause)
            if (const auto *delivered = history_[cause].as<MessageDelivered>()) {
                const SyncStep *step = stepOf(delivered->message);
                return step ? static_cast<std::size_t>(step - view_.steps.data()) : kNoStep;
            }
        return kNoStep;
    }
    void on(const MessageBlocked &fact) { end(fact.message, TransactionMessage::End::Blocked); }
    void on(const MessageLost &fact) { end(fact.message, TransactionMessage::End::Lost); }
    void on(const MessageRetransmitted &fact)
    {
        if (SyncStep *step = stepOf(fact.message)) {
            step->end = TransactionMessage::End::Flying;
            step->ended = {};
        }
    }
    void end(MessageId message, TransactionMessage::End how)
    {
        if (SyncStep *step = stepOf(message)) {
            step->end = how;
            step->ended = {event_->at, here_};
        }
    }
    void on(const MessageDelivered &fact)
    {
        end(fact.message, TransactionMessage::End::Delivered);
        if (SyncStep *step = stepOf(fact.message))
            expect(*step);
    }
    // What a message does as a rule; facts that follow it say more.
    void expect(SyncStep &step)
    {
        const bool inMemory = view_.decision.kind != SyncKind::Diff && !acked_;
        switch (step.kind) {
        case MessageKind::Diff:
            step.effect = SyncEffect::Kept;
            break;
        case MessageKind::Proposal:
            step.effect = SyncEffect::Queued;
            break;
        case MessageKind::Commit:
        case MessageKind::CommitAndActivate:
        case MessageKind::Inform:
        case MessageKind::InformAndActivate:
            step.effect = inMemory ? SyncEffect::AppliedNow : SyncEffect::Remembered;
            break;
        case MessageKind::NewLeader:
            step.effect = SyncEffect::EpochStored;
            acked_ = true;
            break;
        case MessageKind::Ack:
            step.effect = counted_ ? SyncEffect::Ignored : SyncEffect::Counted;
            counted_ = true;
            break;
        case MessageKind::UpToDate:
            step.effect = SyncEffect::Serves;
            view_.fate = SyncFate::Done;
            break;
        default:
            break;
        }
    }
    void change(SyncEffect effect, Zxid zxid, std::int32_t removed = 0)
    {
        if (at_ == kNoStep)
            return;
        SyncStep &step = view_.steps[at_];
        step.effect = effect;
        step.effectZxid = zxid;
        step.removed = removed;
    }
    void showDisk()
    {
        if (at_ != kNoStep)
            view_.steps[at_].disk = disk_;
    }
    void on(const LogTruncated &fact)
    {
        change(SyncEffect::Cut, fact.after, fact.removed);
        cutAfter(disk_, fact.after);
        memory_ = disk_;
        showDisk();
    }
    void on(const SnapshotLoaded &fact)
    {
        change(SyncEffect::Loaded, fact.zxid);
        memory_ = between(unionOf(view_.leaderLog.entries, view_.common), Zxid{}, fact.zxid);
    }
    void on(const Applied &fact)
    {
        if (fact.reason == ApplyReason::Synchronized && !containsZxid(memory_, fact.zxid))
            memory_ = unionOf(memory_, {{fact.zxid.epoch, fact.zxid.counter, fact.zxid.counter}});
    }
    void on(const SnapshotSaved &fact)
    {
        change(SyncEffect::Saved, fact.zxid);
        disk_ = memory_;
        showDisk();
    }
    void on(const LogAppended &fact)
    {
        memory_ = unionOf(memory_, {{fact.zxid.epoch, fact.zxid.counter, fact.zxid.counter}});
        if (at_ != kNoStep && view_.steps[at_].kind == MessageKind::NewLeader) {
            if (view_.steps[at_].effect != SyncEffect::Saved)
                change(SyncEffect::LoggedThen, fact.zxid);
        }
    }
    void on(const LogSynced &fact)
    {
        const ZxidRanges before = disk_;
        disk_ = unionOf(disk_, between(memory_, Zxid{}, fact.zxid));
        if (disk_ != before)
            showDisk();
    }
    void on(const NewLeaderAckCounted &fact)
    {
        change(fact.counts ? SyncEffect::Counted : SyncEffect::Welcomed, Zxid{}, fact.count);
    }
    void close()
    {
        const Event &last = history_[entry_.ended];
        view_.ended = {last.at, entry_.ended};
        if (view_.fate == SyncFate::Done)
            return;
        view_.fate = last.is<SyncAbandoned>() ? SyncFate::TakenBack : SyncFate::BrokenOff;
    }

    static constexpr std::size_t kNoStep = static_cast<std::size_t>(-1);
    const History &history_;
    const SyncEntry &entry_;
    const ClusterView &then_;
    EventIndex end_;
    SynchronizationView view_;
    ZxidRanges disk_, memory_; // the learner's
    std::size_t at_ = kNoStep; // the message that led to the event at hand
    bool acked_ = false, counted_ = false;
    EventIndex here_ = kNoEvent;
    const Event *event_ = nullptr;
};

} // namespace

SynchronizationView synchronizationView(const History &history, const SyncEntry &entry,
                                        const ClusterView &then, EventIndex end)
{
    return SynchronizationFold(history, entry, then, end).run();
}

std::optional<std::size_t> chosenSynchronization(const TransactionIndex &index, const SyncChoice &choice,
                                                 EventIndex end)
{
    const std::vector<SyncEntry> &all = index.synchronizations();
    const auto past = std::partition_point(all.begin(), all.end(),
                                           [end](const SyncEntry &sync) { return sync.decided < end; });
    const auto count = static_cast<std::size_t>(past - all.begin());
    const auto last = [&](const auto &fits) -> std::optional<std::size_t> {
        for (std::size_t i = count; i-- > 0;)
            if (fits(all[i]))
                return i;
        return std::nullopt;
    };
    if (choice.event)
        if (const auto found = last([&](const SyncEntry &sync) {
                return std::binary_search(sync.events.begin(), sync.events.end(), *choice.event);
            }))
            return found;
    if (choice.server) {
        if (const auto found = last([&](const SyncEntry &sync) { return sync.learner == choice.server; }))
            return found;
        if (const auto found = last([&](const SyncEntry &sync) { return sync.leader == choice.server; }))
            return found;
    }
    return count == 0 ? std::nullopt : std::optional(count - 1);
}

} // namespace zablab
