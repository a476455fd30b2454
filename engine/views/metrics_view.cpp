// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/views/metrics_view.h"

#include <algorithm>

namespace zablab {

namespace {

constexpr EventIndex kCheckpointSpacing = 4096;

std::size_t kindIndex(const MessageRecord &record)
{
    return static_cast<std::size_t>(kindOf(record.message));
}

// The first message sent at or after t: messages are numbered in the order in which they were sent.
MessageId firstSentFrom(const History &history, Instant t)
{
    MessageId first = 0;
    MessageId end = history.messageCount();
    while (first < end) {
        const MessageId middle = first + (end - first) / 2;
        if (history[history.message(middle).sent].at < t)
            first = middle + 1;
        else
            end = middle;
    }
    return first;
}

} // namespace

void MetricsView::update(const History &history, EventIndex upTo)
{
    const EventIndex end = std::min(upTo, history.size());
    while (state_.events < end) {
        if (state_.events % kCheckpointSpacing == 0 &&
            state_.events / kCheckpointSpacing == checkpoints_.size())
            checkpoints_.push_back({state_, commits_.size(), elections_.size()});
        fold(history);
    }
}

void MetricsView::forgetFrom(const History &history, EventIndex events)
{
    if (events >= state_.events)
        return;
    while (checkpoints_.size() > 1 && checkpoints_.back().state.events > events)
        checkpoints_.pop_back();
    state_ = checkpoints_.back().state;
    commits_.resize(checkpoints_.back().commits);
    elections_.resize(checkpoints_.back().elections);
    while (state_.events < events)
        fold(history);
}

void MetricsView::fold(const History &history)
{
    const EventIndex index = state_.events++;
    const Event &event = history[index];
    const ServerId here = event.where.server();
    if (const auto *sent = event.as<MessageSent>()) {
        ++state_.sent[kindIndex(history.message(sent->message))];
        state_.messages = sent->message + 1;
    } else if (const auto *proposed = event.as<Proposed>()) {
        state_.proposals.push_back({proposed->zxid, here, event.at});
    } else if (const auto *committed = event.as<Committed>()) {
        const auto place =
            std::find_if(state_.proposals.begin(), state_.proposals.end(),
                         [&](const Proposal &p) { return p.zxid == committed->zxid && p.leader == here; });
        if (place != state_.proposals.end()) {
            commits_.push_back({place->zxid, here, place->at, event.at, index});
            state_.proposals.erase(place);
        }
    } else if (const auto *state = event.as<StateChanged>()) {
        if (state->state != ServerState::Looking)
            return;
        std::erase_if(state_.proposals, [&](const Proposal &p) { return p.leader == here; });
        state_.looking[here] = event.at;
    } else if (event.is<ServerCrashed>()) {
        std::erase_if(state_.proposals, [&](const Proposal &p) { return p.leader == here; });
    } else if (const auto *elected = event.as<LeaderElected>()) {
        if (elected->vote.leader == here)
            state_.elected[here] = event.at;
    } else if (const auto *established = event.as<LeaderEstablished>()) {
        ElectionSample sample;
        sample.established = event.at;
        sample.leader = here;
        sample.epoch = established->epoch;
        sample.event = index;
        const auto looking = state_.looking.find(here);
        const auto own = state_.elected.find(here);
        sample.elected = own != state_.elected.end() ? own->second : event.at;
        sample.begun = looking != state_.looking.end() ? looking->second : sample.elected;
        elections_.push_back(sample);
    }
}

std::vector<MessageBucket> MetricsView::messages(const History &history, Instant from, Instant to,
                                                 int buckets) const
{
    std::vector<MessageBucket> result;
    if (buckets <= 0 || to <= from)
        return result;
    const std::int64_t width = std::max<std::int64_t>(1, ((to - from).us + buckets - 1) / buckets);
    for (int i = 0; i < buckets; ++i)
        result.push_back({from + Duration{width * i}, {}});
    const MessageId end = firstSentFrom(history, to);
    for (MessageId m = firstSentFrom(history, from); m < end; ++m) {
        const MessageRecord &record = history.message(m);
        const auto bucket = static_cast<std::size_t>((history[record.sent].at - from).us / width);
        ++result[std::min(bucket, result.size() - 1)].sent[kindIndex(record)];
    }
    return result;
}

KindCounts MetricsView::messagesUntil(const History &history, Instant t) const
{
    // From the nearest checkpoint of the fold on.
    const MessageId end = firstSentFrom(history, t);
    KindCounts counts{};
    MessageId begin = 0;
    for (const Checkpoint &checkpoint : checkpoints_) {
        if (checkpoint.state.messages > end)
            break;
        counts = checkpoint.state.sent;
        begin = checkpoint.state.messages;
    }
    for (MessageId m = begin; m < end; ++m)
        ++counts[kindIndex(history.message(m))];
    return counts;
}

std::vector<SilenceSample> MetricsView::silence(const ClusterView &view, Instant at)
{
    std::vector<SilenceSample> result;
    for (const ServerView &server : view.servers) {
        if (!server.running() || !server.leader || !server.timeoutSince)
            continue;
        const Duration age = std::max(Duration{}, at - *server.timeoutSince);
        result.push_back({server.id, age, *server.timeoutDeadline - *server.timeoutSince});
    }
    return result;
}

} // namespace zablab
