// SPDX-License-Identifier: GPL-3.0-or-later
//
// "Why?": the chain of causes of an event, shortened to what a reader has to know, and completed by what was
// counted, because a decision has many causes and an event names one.
#include "engine/views/explanation.h"

#include <algorithm>
#include <map>

namespace zablab {

namespace {

constexpr std::size_t kLongestWalk = 4096; // links followed back

// How much a step tells a reader; 0: never shown for another event's sake.
struct Weight {
    int operator()(const RunStarted &) const { return 0; }
    int operator()(const CommandGiven &) const { return 0; } // what it did stands beside it
    int operator()(const ServerStarted &) const { return 62; }
    int operator()(const ServerCrashed &) const { return 90; }
    int operator()(const ServerPaused &) const { return 90; }
    int operator()(const ServerResumed &) const { return 80; }
    int operator()(const LinkCut &) const { return 90; }
    int operator()(const LinkHealed &) const { return 85; }
    int operator()(const ClientAsked &) const { return 88; }
    int operator()(const MessageSent &) const { return 0; }
    int operator()(const MessageRetransmitted &) const { return 45; }
    int operator()(const MessageBlocked &) const { return 50; }
    int operator()(const MessageLost &) const { return 50; }
    int operator()(const MessageDelivered &) const { return 20; }
    int operator()(const ConnectionOpened &) const { return 12; }
    int operator()(const ConnectionFailed &) const { return 40; }
    int operator()(const ConnectionClosed &) const { return 52; }
    int operator()(const TimerSet &) const { return 0; }
    int operator()(const TimerFired &) const { return 8; }
    int operator()(const SyncStarted &) const { return 0; }
    int operator()(const LogSynced &) const { return 29; }
    int operator()(const LogAppended &) const { return 30; }
    int operator()(const StateChanged &) const { return 75; }
    int operator()(const PhaseChanged &) const { return 0; }
    int operator()(const RoundStarted &) const { return 40; }
    int operator()(const VoteChanged &) const { return 70; }
    int operator()(const VoteJudged &fact) const { return fact.verdict == Verdict::OwnRecorded ? 0 : 45; }
    int operator()(const FinalizeWaitStarted &) const { return 56; }
    int operator()(const FinalizeWaitBroken &) const { return 55; }
    int operator()(const LeaderElected &) const { return 80; }
    int operator()(const EpochChosen &) const { return 66; }
    int operator()(const SyncDecided &) const { return 67; }
    int operator()(const LogTruncated &) const { return 72; }
    int operator()(const SnapshotLoaded &) const { return 72; }
    int operator()(const LeaderEstablished &) const { return 80; }
    int operator()(const LeaderSilent &) const { return 73; }
    int operator()(const LearnerSilent &) const { return 58; }
    int operator()(const LearnerRefused &) const { return 58; }
    int operator()(const QuorumChecked &fact) const { return fact.alive < fact.needed ? 74 : 10; }
    int operator()(const RequestReceived &) const { return 28; }
    int operator()(const Proposed &) const { return 70; }
    int operator()(const AckCounted &) const { return 60; }
    int operator()(const Committed &) const { return 80; }
    int operator()(const CommitLearned &) const { return 34; }
    int operator()(const DiskLost &) const { return 90; }
    int operator()(const DiskSpeedChanged &) const { return 60; }
    int operator()(const LinkQualityChanged &) const { return 60; }
    int operator()(const ClockDriftChanged &) const { return 60; }
    int operator()(const MessageHeld &) const { return 88; }
    int operator()(const MessageReleased &) const { return 86; }
    int operator()(const TimerTouched &) const { return 92; }
    int operator()(const RuleChanged &) const { return 90; }
    int operator()(const ClientLinkCut &) const { return 90; }
    int operator()(const ClientLinkHealed &) const { return 85; }
    int operator()(const MessageDuplicated &) const { return 45; }
    int operator()(const ClientStateChanged &) const { return 54; }
    int operator()(const RecipeReached &) const { return 64; }
    int operator()(const SessionOpened &) const { return 57; }
    int operator()(const SessionRefused &) const { return 66; }
    int operator()(const SessionsTouched &) const { return 5; }
    int operator()(const SessionRevalidated &) const { return 46; }
    int operator()(const SessionExpired &) const { return 84; }
    int operator()(const SessionClosed &) const { return 63; }
    int operator()(const WatchFired &) const { return 69; }
    int operator()(const ConfigSeen &) const { return 44; }
    int operator()(const ConfigActivated &) const { return 78; }
    int operator()(const SnapshotTaken &) const { return 0; } // housekeeping; nothing happens because of it
    template <typename Other>
    int operator()(const Other &) const
    {
        return 32;
    }
};

int weightOf(const Event &event) { return std::visit(Weight{}, event.fact); }

// Nobody asks what made a person press a button, or why a clock ticks.
bool isRoot(const Event &event)
{
    if (const auto *timer = event.as<TimerFired>())
        return timer->kind != TimerKind::FinalizeWait;
    return event.is<ServerCrashed>() || event.is<ServerPaused>() || event.is<ServerResumed>() ||
           event.is<ServerStarted>() || event.is<LinkCut>() || event.is<LinkHealed>() ||
           event.is<DiskLost>() || event.is<ClientAsked>();
}

std::vector<EventIndex> chainOf(const History &history, EventIndex event)
{
    std::vector<EventIndex> chain;
    for (EventIndex i = event; i != kNoEvent && chain.size() < kLongestWalk; i = history[i].cause) {
        chain.push_back(i);
        if (i != event && isRoot(history[i]))
            break;
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

// Goes back over the events at one server until `visit` says stop.
template <typename Visit>
void backFrom(const History &history, EventIndex event, Party where, Visit visit)
{
    for (EventIndex i = event; i-- > 0;) {
        if (history[i].where == where && !visit(i, history[i]))
            return;
    }
}

// The latest recorded vote of each server that says the same as the elected one.
void addVotes(const History &history, EventIndex event, const Vote &elected, std::vector<EventIndex> &out)
{
    std::map<ServerId, bool> seen;
    backFrom(history, event, history[event].where, [&](EventIndex i, const Event &earlier) {
        if (const auto *round = earlier.as<RoundStarted>())
            return round->reason == RoundReason::JoinedEstablished;
        const auto *judged = earlier.as<VoteJudged>();
        if (!judged || seen.contains(judged->from))
            return true;
        switch (judged->verdict) {
        case Verdict::OwnRecorded:
        case Verdict::Better:
        case Verdict::NotBetter:
        case Verdict::Equal:
        case Verdict::LargerRound:
        case Verdict::Established:
        case Verdict::OutOfElection:
        case Verdict::DiscardedInWait: // heard, and counted for "elected with … votes"
            seen[judged->from] = true;
            if (judged->received.leader == elected.leader)
                out.push_back(i);
            break;
        default:
            break; // was not recorded
        }
        return true;
    });
}

// All facts of a kind that were counted at the same server since it began to lead.
template <typename Counted>
void addCounted(const History &history, EventIndex event, std::vector<EventIndex> &out)
{
    backFrom(history, event, history[event].where, [&](EventIndex i, const Event &earlier) {
        if (earlier.is<StateChanged>())
            return false;
        if (const auto *counted = earlier.as<Counted>(); counted && counted->counts)
            out.push_back(i);
        return true;
    });
}

void addAcks(const History &history, EventIndex event, Zxid zxid, std::vector<EventIndex> &out)
{
    backFrom(history, event, history[event].where, [&](EventIndex i, const Event &earlier) {
        if (const auto *ack = earlier.as<AckCounted>(); ack && ack->zxid == zxid)
            out.push_back(i);
        const auto *proposed = earlier.as<Proposed>();
        if (!proposed || proposed->zxid != zxid)
            return true;
        out.push_back(i);
        return false;
    });
}

// Silence has no cause in the chain: it is what did not happen. Look for what stopped the other side.
void addSilence(const History &history, EventIndex event, ServerId here, ServerId silent,
                std::vector<EventIndex> &out)
{
    for (EventIndex i = event; i-- > 0;) {
        const Event &earlier = history[i];
        const auto *cut = earlier.as<LinkCut>();
        const bool wall =
            cut && ((cut->from == silent && cut->to == here) || (cut->from == here && cut->to == silent));
        const bool gone =
            earlier.where == Party{silent} && (earlier.is<ServerCrashed>() || earlier.is<ServerPaused>());
        if (wall || gone) {
            out.push_back(i);
            return;
        }
        const auto *healed = earlier.as<LinkHealed>();
        if ((healed && healed->from == silent && healed->to == here) ||
            (earlier.where == Party{silent} && earlier.is<ServerResumed>()))
            return;
    }
}

// A leader that hears from too few: whose silence or closed connection was it?
void addLostLearners(const History &history, EventIndex event, std::vector<EventIndex> &out)
{
    backFrom(history, event, history[event].where, [&](EventIndex i, const Event &earlier) {
        const auto *check = earlier.as<QuorumChecked>();
        if (check && check->alive >= check->needed) {
            // Silent ones are still connected: a wall or a pause explains them better than a closed connection.
            return false;
        }
        if (earlier.is<StateChanged>() || earlier.is<LeaderEstablished>())
            return false;
        if (earlier.is<LearnerSilent>() || earlier.is<LearnerRefused>() || earlier.is<QuorumChecked>())
            out.push_back(i);
        if (const auto *closed = earlier.as<ConnectionClosed>(); closed && closed->channel == Channel::Quorum)
            out.push_back(i);
        return true;
    });
    for (EventIndex i = event; i-- > 0;) {
        if (history[i].is<LinkHealed>() ||
            (history[i].is<LeaderEstablished>() && history[i].where == history[event].where))
            return;
        if (history[i].is<LinkCut>() || history[i].is<ServerPaused>() || history[i].is<ServerCrashed>()) {
            out.push_back(i);
            return;
        }
    }
}

// What was counted for a decision in the chain.
void addCounts(const History &history, EventIndex event, std::vector<EventIndex> &out)
{
    const Event &decision = history[event];
    if (const auto *elected = decision.as<LeaderElected>())
        addVotes(history, event, elected->vote, out);
    else if (const auto *wait = decision.as<FinalizeWaitStarted>())
        addVotes(history, event, wait->vote, out);
    else if (const auto *committed = decision.as<Committed>())
        addAcks(history, event, committed->zxid, out);
    else if (decision.is<EpochChosen>())
        addCounted<EpochProposalCounted>(history, event, out);
    else if (decision.is<LeaderEstablished>())
        addCounted<NewLeaderAckCounted>(history, event, out);
    else if (const auto *leader = decision.as<LeaderSilent>())
        addSilence(history, event, decision.where.server(), leader->leader, out);
    else if (const auto *learner = decision.as<LearnerSilent>())
        addSilence(history, event, decision.where.server(), learner->learner, out);
    else if (const auto *check = decision.as<QuorumChecked>(); check && check->alive < check->needed)
        addLostLearners(history, event, out);
}

// Its vote for itself stands in the list already, as the change of its vote.
bool isOwnVote(const Event &event)
{
    const auto *judged = event.as<VoteJudged>();
    return judged && judged->verdict == Verdict::OwnRecorded;
}

} // namespace

std::vector<EventIndex> causesOf(const History &history, EventIndex event, std::size_t limit)
{
    std::vector<EventIndex> steps = chainOf(history, event);
    // The decision nearest to the event: what was counted for it belongs to the answer.
    std::vector<EventIndex> counted;
    const auto *change = history[event].as<StateChanged>();
    const bool steppedDown = change && change->state == ServerState::Looking;
    for (auto step = steps.rbegin(); step != steps.rend() && counted.empty(); ++step) {
        // A server that steps down writes its log first: its decision is some milliseconds old.
        const bool near = history[*step].at == history[event].at || steppedDown;
        if (!near || history[*step].where != history[event].where)
            break;
        addCounts(history, *step, counted);
    }
    steps.insert(steps.end(), counted.begin(), counted.end());
    std::sort(steps.begin(), steps.end());
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
    std::sort(counted.begin(), counted.end());

    struct Step {
        EventIndex event;
        int weight;
    };
    std::vector<Step> told;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Event &step = history[steps[i]];
        if (steps[i] == event) {
            told.push_back({event, 1000});
            continue;
        }
        int weight = weightOf(step);
        if (std::binary_search(counted.begin(), counted.end(), steps[i]))
            weight = std::max(weight, isOwnVote(step) ? 31 : 65);
        // A receipt, or a judgement, whose outcome is the next step says nothing that the outcome does not.
        const bool outcomeFollows = i + 1 < steps.size() && history[steps[i + 1]].at == step.at &&
                                    history[steps[i + 1]].where == step.where;
        const Event *next = outcomeFollows ? &history[steps[i + 1]] : nullptr;
        if (step.is<MessageDelivered>() && next && weightOf(*next) > 0)
            weight = 0;
        if (step.is<VoteJudged>() && next && (next->is<VoteChanged>() || next->is<RoundStarted>()) &&
            weight < 65)
            weight = 0;
        if (weight > 0)
            told.push_back({steps[i], weight});
    }
    // Too long: the least telling steps go, of equals those furthest from both the beginning and the event.
    while (told.size() > std::max<std::size_t>(limit, 1)) {
        std::size_t worst = 0;
        for (std::size_t i = 1; i < told.size(); ++i) {
            const auto inner = [&](std::size_t k) { return std::min(k, told.size() - 1 - k); };
            if (told[i].weight < told[worst].weight ||
                (told[i].weight == told[worst].weight && inner(i) > inner(worst)))
                worst = i;
        }
        told.erase(told.begin() + static_cast<std::ptrdiff_t>(worst));
    }
    std::vector<EventIndex> result;
    for (const Step &step : told)
        result.push_back(step.event);
    return result;
}

} // namespace zablab
