// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/oracle.h"

#include <algorithm>

namespace zablab {

namespace {

Choice server(ServerId id)
{
    Choice choice;
    choice.kind = Choice::Kind::Server;
    choice.server = id;
    return choice;
}
Choice sync(SyncKind kind)
{
    Choice choice;
    choice.kind = Choice::Kind::Sync;
    choice.sync = kind;
    return choice;
}
Choice number(std::int64_t value)
{
    Choice choice;
    choice.kind = Choice::Kind::Number;
    choice.number = value;
    return choice;
}

bool isCommitted(const Witness &witness, Zxid zxid)
{
    Condition committed;
    committed.kind = ConditionKind::ZxidCommitted;
    committed.zxid = zxid;
    return witness.holds(committed);
}

int votesInView(const ClusterView &view, ServerId candidate)
{
    return static_cast<int>(std::count_if(view.servers.begin(), view.servers.end(), [&](const ServerView &s) {
        return (s.liveness == Liveness::Running || s.liveness == Liveness::Paused) &&
               s.type == LearnerType::Participant && s.vote && s.vote->leader == candidate;
    }));
}

} // namespace

std::string written(const Choice &choice, const std::string &language)
{
    const bool chinese = language.starts_with("zh");
    switch (choice.kind) {
    case Choice::Kind::Server:
        return writtenAs(choice.server);
    case Choice::Kind::Sync:
        return choice.sync == SyncKind::Diff ? "DIFF" : choice.sync == SyncKind::Trunc ? "TRUNC" : "SNAP";
    case Choice::Kind::YesNo:
        return chinese ? (choice.yes ? "是" : "否") : (choice.yes ? "yes" : "no");
    case Choice::Kind::Number:
        return std::to_string(choice.number);
    }
    return "";
}

Oracle::Oracle(const Question &question, const Witness &witness)
{
    prediction_.question = question;
    prediction_.at = witness.view().at;
    elected_.assign(256, kNoEvent);
    auto &options = prediction_.options;
    int voters = 0;
    std::int64_t epoch = 0;
    for (const ServerView &s : witness.view().servers) {
        voters += s.type == LearnerType::Participant ? 1 : 0;
        epoch = std::max(epoch, s.acceptedEpoch.value);
    }
    switch (question.kind) {
    case QuestionKind::Leader:
    case QuestionKind::Vote:
        for (const ServerView &s : witness.view().servers)
            if (s.type == LearnerType::Participant && s.liveness == Liveness::Running)
                options.push_back(server(s.id));
        break;
    case QuestionKind::VoteCount:
        for (int n = 0; n <= voters; ++n)
            options.push_back(number(n));
        break;
    case QuestionKind::Sync:
        options = {sync(SyncKind::Diff), sync(SyncKind::Trunc), sync(SyncKind::Snap)};
        break;
    case QuestionKind::Committed:
        options = {yes(true), yes(false)};
        if (isCommitted(witness, question.zxid))
            settle(yes(true), kNoEvent, witness.view().at);
        break;
    case QuestionKind::Serves:
        options = {yes(true), yes(false)};
        break;
    case QuestionKind::Acks: // not 0: the leader does not commit what nobody has
        for (int n = 1; n <= voters; ++n)
            options.push_back(number(n));
        break;
    case QuestionKind::Applies:
        for (const ServerView &s : witness.view().servers)
            if (s.liveness == Liveness::Running)
                options.push_back(server(s.id));
        break;
    case QuestionKind::Whether:
        options = {yes(true), yes(false)};
        heldBefore_ = witness.holds(question.whether);
        break;
    case QuestionKind::Epoch:
        for (std::int64_t e = epoch; e <= epoch + 3; ++e)
            options.push_back(number(e));
        break;
    }
}

bool Oracle::after(const Witness &witness, const History &history)
{
    if (settled_)
        return true;
    const EventIndex index = witness.view().events - 1;
    const Event &event = history[index];
    const Question &question = prediction_.question;
    const ServerId where = event.where.server();
    if (event.is<LeaderElected>())
        elected_[static_cast<std::size_t>(where.value)] = index;
    const auto *established = event.as<LeaderEstablished>();
    // The leader's own election decided; its establishment only shows that it came to stay.
    const auto byElection = [&](const Choice &answer) {
        const EventIndex own = elected_[static_cast<std::size_t>(where.value)];
        const EventIndex decisive = own == kNoEvent ? index : own;
        settle(answer, decisive, history[decisive].at);
    };
    switch (question.kind) {
    case QuestionKind::Leader:
        if (established)
            byElection(server(where));
        break;
    case QuestionKind::VoteCount:
        if (established)
            byElection(number(votesInView(witness.view(), question.server)));
        break;
    case QuestionKind::Epoch:
        if (established)
            settle(number(established->epoch.value), index, event.at);
        break;
    case QuestionKind::Vote:
        if (where != question.server)
            break;
        if (event.is<VoteChanged>()) {
            last_ = index;
            lastAt_ = event.at;
        } else if (const auto *elected = event.as<LeaderElected>()) {
            settle(server(elected->vote.leader), last_ == kNoEvent ? index : last_,
                   last_ == kNoEvent ? event.at : lastAt_);
        }
        break;
    case QuestionKind::Sync:
        if (const auto *decided = event.as<SyncDecided>(); decided && decided->learner == question.server)
            settle(sync(decided->kind), index, event.at);
        break;
    case QuestionKind::Committed:
        if ((event.is<Committed>() || established) && isCommitted(witness, question.zxid)) {
            settle(yes(true), index, event.at);
        } else if (const auto *cut = event.as<LogTruncated>();
                   cut && cut->after < question.zxid && question.zxid <= cut->last) {
            last_ = index;
            lastAt_ = event.at;
        }
        break;
    case QuestionKind::Acks:
        if (const auto *committed = event.as<Committed>(); committed && committed->zxid == question.zxid)
            settle(number(committed->acks), index, event.at);
        break;
    case QuestionKind::Applies:
        if (const auto *applied = event.as<Applied>(); applied && applied->zxid == question.zxid)
            settle(server(where), index, event.at);
        break;
    case QuestionKind::Whether:
        if (const bool holds = witness.holds(question.whether); holds != heldBefore_) {
            heldBefore_ = holds;
            last_ = index;
            lastAt_ = event.at;
        }
        break;
    case QuestionKind::Serves:
        if (event.is<ServingChanged>() && where == question.server) {
            last_ = index;
            lastAt_ = event.at;
        }
        break;
    }
    return settled_;
}

void Oracle::stepEnds(const Witness &witness)
{
    if (!settled_ && prediction_.question.kind == QuestionKind::Whether)
        settle(yes(witness.holds(prediction_.question.whether)), last_,
               last_ == kNoEvent ? witness.view().at : lastAt_);
    if (settled_ || prediction_.question.kind != QuestionKind::Serves)
        return;
    Condition serves;
    serves.kind = ConditionKind::Serves;
    serves.server = prediction_.question.server;
    settle(yes(witness.holds(serves)), last_, last_ == kNoEvent ? witness.view().at : lastAt_);
}

std::optional<Prediction> Oracle::answer() const
{
    if (settled_)
        return prediction_;
    if (prediction_.question.kind != QuestionKind::Committed)
        return std::nullopt;
    Prediction never = prediction_; // it had all the time and was not committed
    never.answer = yes(false);
    never.event = last_;
    if (last_ != kNoEvent)
        never.at = lastAt_;
    return never;
}

void Oracle::settle(Choice answer, EventIndex event, Instant at)
{
    settled_ = true;
    addOption(answer);
    prediction_.answer = std::move(answer);
    prediction_.event = event;
    prediction_.at = at;
}

Choice Oracle::yes(bool value) const
{
    Choice choice;
    choice.kind = Choice::Kind::YesNo;
    choice.yes = value;
    return choice;
}

// A server that was not running when the question was asked can still be the answer.
void Oracle::addOption(const Choice &choice)
{
    auto &options = prediction_.options;
    if (std::find(options.begin(), options.end(), choice) != options.end())
        return;
    const auto later = std::find_if(options.begin(), options.end(), [&](const Choice &o) {
        return o.server > choice.server || (o.server == choice.server && o.number > choice.number);
    });
    options.insert(later, choice);
}

} // namespace zablab
