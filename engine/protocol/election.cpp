// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/election.h"

#include "engine/protocol/quorum.h"
#include "engine/protocol/reconfiguration.h"

#include <algorithm>

namespace zablab {

namespace {

// An observer proposes nobody: in ZooKeeper, all fields are Long.MIN_VALUE.
constexpr Vote kNobody{ServerId{0}, Zxid{}, Round{}, Epoch{-1}};

// Vote.equals: while either is LOOKING everything counts; settled servers may remember different rounds and
// zxids of the same election, so leader and epoch must do (ZOOKEEPER-1805, 1732).
bool sameVote(const Looking::Counted &a, const Looking::Counted &b)
{
    if (a.state == ServerState::Looking || b.state == ServerState::Looking)
        return a.vote == b.vote;
    return a.vote.leader == b.vote.leader && a.vote.peerEpoch == b.vote.peerEpoch;
}

template <typename Verifier>
AckSet votersFor(const std::map<ServerId, Looking::Counted> &votes, const Looking::Counted &wanted,
                 const Verifier &quorums)
{
    AckSet voters;
    for (const auto &[voter, counted] : votes) {
        if (sameVote(counted, wanted))
            voters.add(quorums, voter);
    }
    return voters;
}

// The settled votes of my own round agree when the leader does: one follower may name the epoch before and
// another the epoch after NEWLEADER (recvset holds votes of version 0, which Vote.equals compares so).
AckSet settledVotersFor(const std::map<ServerId, Looking::Counted> &recvset, const Looking::Counted &wanted,
                        const QuorumVerifier &quorums)
{
    AckSet voters;
    for (const auto &[voter, counted] : recvset) {
        const bool settled = counted.state != ServerState::Looking;
        if (settled ? counted.vote.leader == wanted.vote.leader : sameVote(counted, wanted))
            voters.add(quorums, voter);
    }
    return voters;
}

// totalOrderPredicate: a candidate of weight 0 is never better than anybody.
Comparison compare(const ServerCore &core, const Vote &a, const Vote &b)
{
    Comparison comparison = compareVotes(a, b, core.config->rules);
    if (comparison.better && core.quorums->current().weightOf(a.leader) == 0)
        comparison.better = false;
    return comparison;
}

Notification notificationOf(const ServerCore &core, const Vote &vote, Round round, ServerState state)
{
    Notification notification{vote, state, core.members};
    notification.vote.round = round;
    return notification;
}

// One without a vote keeps silent: it moves nobody, and two of them would answer each other for ever. Only news it
// tells: whoever asks it by an old configuration has nobody else to ask, perhaps.
bool hasNewsFor(const ServerCore &core, const Notification &received)
{
    return (received.members ? received.members->version : Zxid{}) < core.config->version;
}
bool answers(const ServerCore &core, const Notification &received)
{
    return core.votes() || hasNewsFor(core, received);
}

void sendToVoters(Looking &looking, ServerCore &core, Effects &effects)
{
    looking.proposal.round = core.logicalClock;
    if (core.votes() && !core.untrusted) {
        // FastLeaderElection sends to itself too; the loop back is immediate. (A zxid of -1 would be ignored.)
        looking.recvset[core.id] = {looking.proposal, ServerState::Looking};
        effects.fact(VoteJudged{core.id, ServerState::Looking, looking.proposal, looking.proposal,
                                Verdict::OwnRecorded, Criterion::None});
    }
    // To all who vote now, and to all who will (getCurrentAndNextConfigVoters).
    const Notification notification =
        notificationOf(core, looking.proposal, core.logicalClock, ServerState::Looking);
    const auto tell = [&](const QuorumVerifier &members, const QuorumVerifier *toldAlready) {
        for (const ServerConfig &server : members.config().servers) {
            if (server.id != core.id && server.type == LearnerType::Participant &&
                !(toldAlready && toldAlready->isVoter(server.id)))
                core.links.send(server.id, notification, effects);
        }
    };
    const QuorumVerifier &current = core.quorums->current();
    tell(current, nullptr);
    if (core.quorums->next())
        tell(*core.quorums->next(), &current);
}

void propose(Looking &looking, ServerCore &core, const Vote &vote, VoteReason reason, Effects &effects)
{
    looking.proposal = vote;
    looking.proposal.round = core.logicalClock;
    effects.fact(VoteChanged{looking.proposal, reason});
    sendToVoters(looking, core, effects);
}

void awaitNotification(Looking &looking, Effects &effects)
{
    effects.add(effect::SetTimer{TimerKind::Notification, looking.interval, looking.interval});
}

Transition finish(Looking &looking, ServerCore &core, const Vote &vote, int supporters, ElectedBy by,
                  Effects &effects)
{
    effects.add(effect::CancelTimer{TimerKind::Notification});
    effects.add(effect::CancelTimer{TimerKind::FinalizeWait});
    if (vote != looking.proposal)
        effects.fact(VoteChanged{vote, VoteReason::Followed});
    core.currentVote = vote;
    effects.fact(LeaderElected{vote, supporters, by});
    if (vote.leader == core.id)
        return {ServerState::Leading, StateReason::Elected, core.id};
    return {core.isVoter() ? ServerState::Following : ServerState::Observing, StateReason::Elected,
            vote.leader};
}

// Does a quorum say the same as I do? Then only 200 ms of silence are missing.
void checkTally(Looking &looking, ServerCore &core, Effects &effects)
{
    const AckSet voters = votersFor(looking.recvset, {looking.proposal, ServerState::Looking}, *core.quorums);
    if (!voters.isQuorum(*core.quorums))
        return;
    looking.finalizing = true;
    looking.heardInWait = looking.recvset;
    effects.add(effect::CancelTimer{TimerKind::Notification});
    effects.fact(FinalizeWaitStarted{looking.proposal, voters.count()});
    effects.add(
        effect::SetTimer{TimerKind::FinalizeWait, core.config->finalizeWait, core.config->finalizeWait});
}

// A leader must say itself that it leads, or be me in this very round (checkLeader): followers alone may be
// following a dead one.
bool leaderConfirms(const std::map<ServerId, Looking::Counted> &votes, ServerId leader, Round round,
                    const ServerCore &core)
{
    if (leader == core.id)
        return core.logicalClock == round;
    const auto place = votes.find(leader);
    return place != votes.end() && place->second.state == ServerState::Leading;
}

std::optional<Transition> judgeLooking(Looking &looking, ServerCore &core, ServerId from,
                                       const Notification &received, Effects &effects)
{
    const Vote mine = looking.proposal;
    const auto judged = [&](Verdict verdict, Criterion criterion) {
        effects.fact(VoteJudged{from, received.state, received.vote, mine, verdict, criterion});
    };
    if (received.vote.zxid == kUntrusted || looking.initialVote.zxid == kUntrusted) {
        judged(Verdict::Untrusted, Criterion::None);
        return std::nullopt;
    }
    if (received.vote.round < core.logicalClock) {
        judged(Verdict::OlderRound, Criterion::Round);
        return std::nullopt;
    }
    if (received.vote.round > core.logicalClock) {
        // The comparison is with my own first vote, not with the one that I came to hold in the old round.
        const Comparison comparison = compare(core, received.vote, looking.initialVote);
        effects.fact(VoteJudged{from, received.state, received.vote, looking.initialVote,
                                Verdict::LargerRound, comparison.decidedBy});
        core.logicalClock = received.vote.round;
        looking.recvset.clear();
        effects.fact(RoundStarted{core.logicalClock, RoundReason::LargerRoundReceived});
        looking.recvset[from] = {received.vote, ServerState::Looking};
        propose(looking, core, comparison.better ? received.vote : looking.initialVote,
                comparison.better ? VoteReason::LargerRoundAdopted : VoteReason::LargerRoundReverted,
                effects);
    } else {
        const Comparison comparison = compare(core, received.vote, looking.proposal);
        looking.recvset[from] = {received.vote, ServerState::Looking};
        if (comparison.better) {
            judged(Verdict::Better, comparison.decidedBy);
            propose(looking, core, received.vote, VoteReason::BetterReceived, effects);
        } else {
            judged(comparison.decidedBy == Criterion::None ? Verdict::Equal : Verdict::NotBetter,
                   comparison.decidedBy);
        }
    }
    checkTally(looking, core, effects);
    return std::nullopt;
}

// A round that is ahead, and a vote in it that says nothing: from its beginning, for whom this server voted first.
void followRound(Looking &looking, ServerCore &core, Round round, Effects &effects)
{
    core.logicalClock = round;
    looking.recvset.clear();
    effects.fact(RoundStarted{round, RoundReason::LargerRoundReceived});
    propose(looking, core, looking.initialVote, VoteReason::LargerRoundReverted, effects);
    checkTally(looking, core, effects);
}

std::optional<Transition> judgeSettled(Looking &looking, ServerCore &core, ServerId from,
                                       const Notification &received, Effects &effects)
{
    const Looking::Counted counted{received.vote, received.state};
    const bool sameRound = received.vote.round == core.logicalClock;
    effects.fact(VoteJudged{from, received.state, received.vote, looking.proposal,
                            sameRound ? Verdict::Established : Verdict::OutOfElection, Criterion::None});
    // The quorum of the configuration in force is enough to follow: the leader's own quorums keep the promises. A change
    // that this server alone has seen, and that came to nothing, would keep it away for ever (as it does in ZooKeeper);
    // NEWLEADER tells it better.
    const QuorumVerifier &settled = core.quorums->current();
    if (sameRound) {
        looking.recvset[from] = counted;
        const AckSet voters = settledVotersFor(looking.recvset, counted, settled);
        if (voters.isQuorum(settled) &&
            leaderConfirms(looking.recvset, received.vote.leader, received.vote.round, core))
            return finish(looking, core, received.vote, voters.count(), ElectedBy::Established, effects);
    }
    // Before it joins an ensemble that is settled, a server wants to hear it from a majority.
    looking.outOfElection[from] = counted;
    const AckSet voters = votersFor(looking.outOfElection, counted, settled);
    if (!voters.isQuorum(settled) ||
        !leaderConfirms(looking.outOfElection, received.vote.leader, received.vote.round, core))
        return std::nullopt;
    if (core.logicalClock != received.vote.round) {
        core.logicalClock = received.vote.round;
        effects.fact(RoundStarted{core.logicalClock, RoundReason::JoinedEstablished});
    }
    return finish(looking, core, received.vote, voters.count(), ElectedBy::OutOfElection, effects);
}

} // namespace

Comparison compareVotes(const Vote &a, const Vote &b, const Rules &rules)
{
    const bool history = rules.on(Rule::VoteOrder);
    if (history && a.peerEpoch != b.peerEpoch)
        return {a.peerEpoch > b.peerEpoch, Criterion::Epoch};
    if (history && a.zxid != b.zxid)
        return {a.zxid > b.zxid, Criterion::Zxid};
    if (a.leader != b.leader)
        return {a.leader > b.leader, Criterion::Id};
    return {false, Criterion::None};
}

void startElection(Looking &looking, ServerCore &core, Effects &effects)
{
    looking.delayed = false;
    looking.interval = core.config->minNotificationInterval;
    core.logicalClock = Round{core.logicalClock.value + 1};
    effects.fact(RoundStarted{core.logicalClock, RoundReason::NewElection});
    looking.initialVote = kNobody;
    if (core.isVoter()) // one that the configuration does not name has a history, but nobody to propose
        looking.initialVote = Vote{core.config->isVoter(core.id) ? core.id : ServerId{}, core.lastZxid(),
                                   core.logicalClock, core.currentEpoch};
    propose(looking, core, looking.initialVote, VoteReason::Initial, effects);
    awaitNotification(looking, effects);
    if (core.votes())
        checkTally(looking, core, effects); // an ensemble of one
}

// Another configuration: nothing that was counted by the old one is worth anything.
void restartElection(Looking &looking, ServerCore &core, Effects &effects)
{
    effects.add(effect::CancelTimer{TimerKind::FinalizeWait});
    looking = Looking{};
    startElection(looking, core, effects);
}

void delayElection(Looking &looking, Effects &effects)
{
    looking.delayed = true;
    effects.add(effect::SetTimer{TimerKind::ObserverDelay, Duration{0}, Duration::milliseconds(200)});
}

std::optional<Transition> onNotification(Looking &looking, ServerCore &core, ServerId from,
                                         const Notification &received, Effects &effects)
{
    // WorkerReceiver: a newer configuration is in force here too, whoever brings it, and the election begins again.
    if (received.members && received.members->version > core.config->version) {
        const std::vector<ServerConfig> before = core.config->servers;
        activateConfig(core, received.members, std::nullopt, Zxid{}, effects);
        if (before != core.config->servers && !looking.delayed) {
            restartElection(looking, core, effects);
            return std::nullopt;
        }
    }
    // A sender without a vote is answered at once and heard no further. (Where observers count, it is heard too.)
    if (!core.quorums->isVoter(from)) {
        const bool heard = core.quorums->counts(from);
        if (!heard)
            effects.fact(VoteJudged{from, received.state, received.vote, looking.proposal, Verdict::NotVoter,
                                    Criterion::None});
        // Not while it is ahead: a vote of an older round is worth nothing to it, and if it believes that it votes (it is
        // to join, say) it would answer that, and so on for ever, which is what happens in FastLeaderElection.
        const bool ahead = !heard && received.vote.round > core.logicalClock && !hasNewsFor(core, received);
        if (received.state == ServerState::Looking && !ahead && answers(core, received))
            core.links.send(from,
                            notificationOf(core, core.currentVote, core.logicalClock, ServerState::Looking),
                            effects);
        if (!heard)
            return std::nullopt;
    }
    if (looking.delayed)
        return std::nullopt; // the election has not begun here; whoever wants our vote will ask again
    if (answers(core, received) && received.state == ServerState::Looking &&
        received.vote.round < core.logicalClock)
        core.links.send(from, notificationOf(core, looking.proposal, core.logicalClock, ServerState::Looking),
                        effects);

    if (looking.finalizing) {
        // While a quorum agrees, only a better vote is heard. Its round is not looked at (FastLeaderElection).
        const Comparison comparison = compare(core, received.vote, looking.proposal);
        if (!comparison.better) {
            effects.fact(VoteJudged{from, received.state, received.vote, looking.proposal,
                                    Verdict::DiscardedInWait, comparison.decidedBy});
            looking.heardInWait[from] = {received.vote, received.state};
            effects.add(effect::SetTimer{TimerKind::FinalizeWait, core.config->finalizeWait,
                                         core.config->finalizeWait});
            return std::nullopt;
        }
        looking.finalizing = false;
        effects.add(effect::CancelTimer{TimerKind::FinalizeWait});
        effects.fact(FinalizeWaitBroken{from});
    }
    awaitNotification(looking, effects); // any word, even one that is ignored, starts the wait anew
    if (!core.quorums->isVoter(received.vote.leader)) {
        effects.fact(VoteJudged{from, received.state, received.vote, looking.proposal, Verdict::NotVoter,
                                Criterion::None});
        // One that is to vote, and proposes nobody yet, is waited for: were it a round ahead, it would never hear us.
        // (In FastLeaderElection such a vote is dropped, round and all.)
        if (core.quorums->isVoter(from) && received.state == ServerState::Looking &&
            received.vote.round > core.logicalClock)
            followRound(looking, core, received.vote.round, effects);
        return std::nullopt;
    }
    switch (received.state) {
    case ServerState::Looking:
        return judgeLooking(looking, core, from, received, effects);
    case ServerState::Following:
    case ServerState::Leading:
        return judgeSettled(looking, core, from, received, effects);
    case ServerState::Observing:
        break;
    }
    effects.fact(VoteJudged{from, received.state, received.vote, looking.proposal, Verdict::ObservingIgnored,
                            Criterion::None});
    return std::nullopt;
}

std::optional<Transition> onElectionTimer(Looking &looking, ServerCore &core, TimerKind timer,
                                          Effects &effects)
{
    switch (timer) {
    case TimerKind::ObserverDelay:
        if (looking.delayed)
            startElection(looking, core, effects);
        return std::nullopt;
    case TimerKind::Notification: {
        const Duration next = std::min(looking.interval * 2, core.config->maxNotificationInterval);
        looking.interval = next;
        effects.fact(NotificationsResent{next});
        if (core.links.haveDelivered())
            sendToVoters(looking, core, effects);
        else
            core.links.connectAll(effects);
        awaitNotification(looking, effects);
        if (core.votes())
            checkTally(looking, core, effects); // the vote sent to oneself is counted like any other
        return std::nullopt;
    }
    case TimerKind::FinalizeWait: {
        if (!looking.finalizing)
            return std::nullopt;
        const AckSet voters =
            votersFor(looking.heardInWait, {looking.proposal, ServerState::Looking}, *core.quorums);
        return finish(looking, core, looking.proposal, voters.count(), ElectedBy::Tally, effects);
    }
    default:
        return std::nullopt;
    }
}

void answerNotification(ServerCore &core, ServerId from, const Notification &received, Effects &effects)
{
    const bool voter = core.quorums->isVoter(from);
    // In FastLeaderElection one without a vote is answered whatever its state. Two that are settled, by configurations
    // that do not name the other, would answer each other for ever; who does not look for a leader asks nothing.
    const bool answered = answers(core, received) && received.state == ServerState::Looking;
    effects.fact(VoteJudged{from, received.state, received.vote, core.currentVote,
                            answered ? Verdict::AnsweredOnly : Verdict::NotLooking, Criterion::None});
    if (!answered)
        return;
    core.links.send(from,
                    notificationOf(core, core.currentVote, voter ? core.currentVote.round : core.logicalClock,
                                   core.state),
                    effects);
}

} // namespace zablab
