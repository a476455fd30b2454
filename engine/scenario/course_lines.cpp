// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/course_lines.h"

#include <map>
#include <set>
#include <utility>

namespace zablab {

namespace {

// How an event is told.
enum class Told : std::uint8_t {
    Never,
    Flow,    // told, and folded when there are many of its kind in the scene
    Line,    // always told
    Turning, // told even where only the turning points are
};

struct Weigh {
    const PlayedTranscript &played;
    const Telling &telling;
    const Event &event;

    Told when(bool wanted, Told told = Told::Flow) const { return wanted ? told : Told::Never; }
    bool isPlayed(Party party) const
    {
        const auto &list = played.script->played;
        return party.isServer() && played.script->byHand &&
               (std::find(list.begin(), list.end(), party.server()) != list.end() ||
                !played.script->run.config.contains(party.server()));
    }
    Told ofMessage(MessageId id, bool sent) const
    {
        const MessageRecord &record = played.history.message(id);
        if (record.channel == Channel::Client)
            return Told::Never;
        const MessageKind kind = kindOf(record.message);
        if (kind == MessageKind::Ping || kind == MessageKind::PingReply)
            return when(telling.heartbeats && !sent);
        // What a played server says and hears is the script's own business, and told; among the others it shows
        // in what they make of it.
        if (isPlayed(record.to))
            return when(sent && (kind != MessageKind::Notification || telling.votes), Told::Line);
        if (isPlayed(record.from))
            return Told::Never; // the action stands there
        if (kind == MessageKind::Notification)
            return when(telling.votes && telling.messages && !sent);
        return when(telling.messages && !sent);
    }

    // --- the world ---
    Told operator()(const RunStarted &) const { return Told::Never; }
    Told operator()(const CommandGiven &) const { return Told::Never; }
    Told operator()(const ServerStarted &) const { return Told::Line; }
    Told operator()(const ServerCrashed &) const { return Told::Turning; }
    Told operator()(const ServerPaused &) const { return Told::Turning; }
    Told operator()(const ServerResumed &) const { return Told::Turning; }
    Told operator()(const MessageSent &sent) const { return ofMessage(sent.message, true); }
    Told operator()(const MessageDelivered &delivered) const { return ofMessage(delivered.message, false); }
    Told operator()(const MessageBlocked &) const { return Told::Never; }
    Told operator()(const MessageRetransmitted &) const { return Told::Never; }
    Told operator()(const MessageLost &lost) const
    {
        return when(lost.reason == LossReason::NetworkLoss && played.script->byHand, Told::Line);
    }
    Told operator()(const MessageDuplicated &) const { return Told::Flow; }
    Told operator()(const ConnectionOpened &) const { return Told::Never; }
    Told operator()(const ConnectionFailed &failed) const { return when(failed.channel == Channel::Quorum); }
    Told operator()(const ConnectionClosed &closed) const
    {
        return when(closed.channel == Channel::Quorum, Told::Line);
    }
    Told operator()(const LinkCut &) const { return Told::Never; } // the command stands there
    Told operator()(const LinkHealed &) const { return Told::Never; }
    Told operator()(const MessageHeld &) const { return Told::Never; }
    Told operator()(const MessageReleased &) const { return Told::Never; }
    Told operator()(const TimerTouched &) const { return Told::Never; }
    Told operator()(const RuleChanged &) const { return Told::Never; }
    Told operator()(const ClientLinkCut &) const { return Told::Never; }
    Told operator()(const ClientLinkHealed &) const { return Told::Never; }
    Told operator()(const TimerSet &) const { return Told::Never; }
    Told operator()(const TimerFired &fired) const
    {
        return when(played.script->byHand && fired.kind == TimerKind::Init, Told::Line);
    }
    Told operator()(const SyncStarted &) const { return Told::Never; }
    Told operator()(const LogSynced &) const { return when(telling.disk); }
    Told operator()(const ClientAsked &) const { return Told::Never; } // the command stands there
    Told operator()(const ClientTold &) const { return Told::Flow; }
    Told operator()(const ClientStateChanged &) const { return Told::Flow; }

    // --- elections ---
    Told operator()(const StateChanged &fact) const
    {
        if (fact.reason == StateReason::Started || fact.reason == StateReason::Elected)
            return Told::Never; // ServerStarted and LeaderElected say it
        return Told::Turning;
    }
    Told operator()(const PhaseChanged &) const { return Told::Never; } // a heading, where it matters
    Told operator()(const RoundStarted &) const { return Told::Line; }
    Told operator()(const VoteChanged &) const { return Told::Line; }
    Told operator()(const VoteJudged &fact) const
    {
        switch (fact.verdict) {
        case Verdict::Untrusted:
        case Verdict::NotVoter:
        case Verdict::Established:
        case Verdict::OutOfElection:
            return Told::Flow;
        case Verdict::OlderRound:
        case Verdict::NotBetter:
        case Verdict::Equal:
        case Verdict::DiscardedInWait:
        case Verdict::AnsweredOnly:
        case Verdict::ObservingIgnored:
            return when(telling.votes);
        default: // VoteChanged and RoundStarted say it
            return Told::Never;
        }
    }
    Told operator()(const FinalizeWaitStarted &) const { return Told::Line; }
    Told operator()(const LeaderElected &) const { return Told::Line; }

    // --- discovery and synchronization ---
    // Who was counted is the point, unless there are dozens.
    Told counted() const { return played.script->run.config.servers.size() <= 9 ? Told::Line : Told::Flow; }
    Told operator()(const EpochProposalCounted &) const { return counted(); }
    Told operator()(const EpochAckCounted &) const { return counted(); }
    Told operator()(const NewLeaderAckCounted &) const { return counted(); }
    Told operator()(const SyncDecided &) const { return Told::Turning; }
    Told operator()(const LogTruncated &) const { return Told::Turning; }
    Told operator()(const SnapshotLoaded &) const { return Told::Turning; }
    Told operator()(const LearnerRefused &) const { return Told::Turning; }
    Told operator()(const SyncAbandoned &) const { return Told::Turning; }
    Told operator()(const LeaderEstablished &) const { return Told::Turning; }
    Told operator()(const LeaderSilent &) const { return Told::Turning; }
    Told operator()(const LearnerSilent &) const { return Told::Line; }
    Told operator()(const QuorumChecked &fact) const
    {
        if (fact.alive < fact.needed)
            return Told::Turning;
        return when(telling.heartbeats);
    }

    // --- broadcast ---
    Told operator()(const RequestReceived &fact) const
    {
        return when(telling.sessions || isWrite(fact.kind) || fact.kind == OperationKind::Sync);
    }
    Told operator()(const Proposed &) const { return Told::Flow; }
    Told operator()(const LogAppended &) const { return Told::Flow; }
    Told operator()(const AckCounted &) const { return Told::Flow; }
    Told operator()(const AckIgnored &) const { return Told::Never; }
    Told operator()(const Committed &) const { return Told::Flow; }
    Told operator()(const CommitLearned &) const { return Told::Flow; }
    Told operator()(const Applied &) const { return Told::Flow; }
    Told operator()(const SessionsTouched &) const { return when(telling.heartbeats); }
    Told operator()(const SessionExpired &) const { return Told::Turning; }
    Told operator()(const SessionRefused &) const { return Told::Line; }
    Told operator()(const ConfigActivated &) const { return Told::Turning; }

    template <typename Other>
    Told operator()(const Other &) const
    {
        return Told::Flow;
    }
};

// More than this many events of one kind at one server become one line.
constexpr std::size_t kMany = 3;

// What is counted for the fold: a write's own events are as many as there are writes.
std::optional<Zxid> zxidIn(const Event &event)
{
    if (const auto *ack = event.as<AckCounted>())
        return ack->zxid;
    return std::nullopt;
}

// The same thing happening again: the kind of the event, and what varies within it.
std::pair<std::size_t, int> kindOf(const Event &event)
{
    int detail = 0;
    if (const auto *applied = event.as<Applied>())
        detail = static_cast<int>(applied->reason);
    else if (const auto *judged = event.as<VoteJudged>())
        detail = static_cast<int>(judged->verdict);
    else if (const auto *told = event.as<ClientTold>())
        detail = static_cast<int>(told->outcome) * 1000 + static_cast<int>(told->error);
    return {event.fact.index(), detail};
}

} // namespace

std::vector<CourseLine> linesOf(const PlayedTranscript &played, const PlayedScene &scene)
{
    using Key = std::pair<Party, std::pair<std::size_t, int>>;
    struct Flow {
        std::size_t times = 0;
        std::set<Zxid> zxids;
        EventIndex first = 0, last = 0;
        std::size_t many() const { return zxids.empty() ? times : zxids.size(); }
    };
    std::map<Key, Flow> flows;
    std::vector<std::pair<EventIndex, Told>> told;
    for (EventIndex i = scene.first; i < scene.end; ++i) {
        const Event &event = played.history[i];
        const Told how = std::visit(Weigh{played, played.script->telling, event}, event.fact);
        if (how == Told::Never || (scene.scene->brief && how != Told::Turning))
            continue;
        told.emplace_back(i, how);
        if (how != Told::Flow)
            continue;
        Flow &flow = flows[{event.where, kindOf(event)}];
        if (++flow.times == 1)
            flow.first = i;
        flow.last = i;
        if (const auto zxid = zxidIn(event))
            flow.zxids.insert(*zxid);
    }
    std::vector<CourseLine> lines;
    for (const auto &[index, how] : told) {
        const Event &event = played.history[index];
        CourseLine line{index, 1, event.at};
        if (how == Told::Flow) {
            const Flow &flow = flows.at({event.where, kindOf(event)});
            if (flow.many() > kMany) {
                if (index != flow.last)
                    continue;
                line.times = flow.times;
                line.since = played.history[flow.first].at;
            }
        }
        lines.push_back(line);
    }
    return lines;
}

} // namespace zablab
