// SPDX-License-Identifier: GPL-3.0-or-later
// One server's plate: its state in words, its vote, the last comparison, who voted or acknowledged.
#include "app/scene/stage_reader_parts.h"
#include "app/scene/typography.h"

#include <algorithm>
#include <cstdlib>

namespace zablab::scene {

namespace {

// Without steps a comparison stays for about as long as a message flies.
constexpr Duration kComparisonStays{1500};

bool alive(const ServerView &server) { return server.liveness == Liveness::Running; }

void readState(const StageReading &r, const ServerView &v, StageServer &s)
{
    switch (v.liveness) {
    case Liveness::Crashed:
    case Liveness::NotStarted:
        s.running = Running::Crashed;
        s.state = v.liveness == Liveness::Crashed ? r.words.crashed : r.words.notStarted;
        if (v.diskLost)
            s.note = r.words.diskLost;
        else if (v.liveness == Liveness::Crashed && v.stateAtCrash == ServerState::Leading)
            s.note = r.words.wasLeader;
        return;
    case Liveness::Paused:
        s.running = Running::Paused;
        break;
    case Liveness::Running:
        break;
    }
    const std::string phase = v.phase == Phase::Discovery ? r.words.discovery
                              : v.phase == Phase::Synchronization
                                  ? r.words.synchronization
                                  : filled(r.words.epoch, {std::to_string(v.currentEpoch.value)});
    switch (v.state) {
    case ServerState::Leading:
        s.role = Role::Leader;
        s.state = r.words.leader;
        s.note = phase;
        break;
    case ServerState::Following:
        s.role = Role::Follower;
        s.state = filled(r.words.follows, {serverText(v.leader)});
        s.note = phase;
        break;
    case ServerState::Observing:
        s.role = Role::Observer;
        s.state = filled(r.words.observes, {serverText(v.leader)});
        s.note = phase;
        break;
    case ServerState::Looking:
        s.role = Role::Looking;
        s.state = "LOOKING";
        if (v.finalizeDeadline)
            s.note = r.words.finalWait;
        else if (v.voteChanges > 0)
            s.note = filled(r.words.voteChanges, {std::to_string(v.voteChanges)});
        else if (v.vote && v.vote->leader == v.id)
            s.note = r.words.votesForItself;
        break;
    }
    if (v.liveness == Liveness::Paused)
        s.note = r.words.paused;
}

// Parts per million as per cent, without needless noughts.
std::string percentText(std::int32_t partsPerMillion)
{
    std::string digits = std::to_string(partsPerMillion % 10'000 + 10'000).substr(1);
    while (!digits.empty() && digits.back() == '0')
        digits.pop_back();
    return std::to_string(partsPerMillion / 10'000) + (digits.empty() ? "" : "." + digits) + " %";
}

std::string sign(bool greater) { return greater ? " > " : " < "; }

void readComparison(const StageReading &r, const ServerView &v, StageServer &s)
{
    if (!v.judged || *v.judged >= r.history.size())
        return;
    const Event &event = r.history[*v.judged];
    const auto *judged = event.as<VoteJudged>();
    const bool now = r.input.changedFrom == kNoEvent ? r.input.at - event.at <= kComparisonStays
                                                     : *v.judged >= r.input.changedFrom;
    if (!judged || !now || judged->criterion == Criterion::None)
        return;
    const bool better = judged->verdict == Verdict::Better || judged->verdict == Verdict::LargerRound;
    if (!better && judged->verdict != Verdict::NotBetter && judged->verdict != Verdict::OlderRound)
        return;
    const Vote &theirs = judged->received;
    const Vote &mine = judged->mine;
    ComparisonCard card;
    switch (judged->criterion) {
    case Criterion::Round:
        card.terms = filled(r.words.round, {std::to_string(theirs.round.value)}) +
                     sign(theirs.round > mine.round) + std::to_string(mine.round.value);
        break;
    case Criterion::Epoch:
        card.terms = filled(r.words.epoch, {std::to_string(theirs.peerEpoch.value)}) +
                     sign(theirs.peerEpoch > mine.peerEpoch) + std::to_string(mine.peerEpoch.value);
        break;
    case Criterion::Zxid:
        card.terms = zxidText(theirs.zxid) + sign(theirs.zxid > mine.zxid) + zxidText(mine.zxid);
        break;
    case Criterion::Id:
        card.terms = r.words.serverId + " " + std::to_string(theirs.leader.value) +
                     sign(theirs.leader > mine.leader) + std::to_string(mine.leader.value);
        break;
    case Criterion::None:
        break;
    }
    const ServerId result = v.vote ? v.vote->leader : mine.leader;
    card.verdict = result == mine.leader ? r.words.keeps : r.words.changesTo;
    card.result = r.candidate(result);
    s.comparison = card;
    s.note = r.words.comparing;
}

// Does it count for the vote of `v`? Who has settled need not be of its round.
bool agrees(const ServerView &v, const TallyEntry &entry)
{
    return v.vote && entry.vote.leader == v.vote->leader && entry.vote.peerEpoch == v.vote->peerEpoch &&
           (entry.state != ServerState::Looking ||
            (entry.vote.zxid == v.vote->zxid && entry.vote.round == v.vote->round));
}

void readVotes(const StageReading &r, const ServerView &v, StageServer &s)
{
    if (v.state != ServerState::Looking || !alive(v))
        return;
    if (v.vote && v.vote->leader)
        s.vote = VoteCard{r.candidate(v.vote->leader), zxidText(v.vote->zxid),
                          filled(r.words.round, {std::to_string(v.round.value)}),
                          r.changed<VoteChanged>(v.id), false};
    if (r.large && v.id != r.focus)
        return; // nobody would see it
    Tally tally;
    tally.majority = r.config.quorumSize();
    for (const ServerView &voter : r.view.servers) {
        if (!voter.isVoter())
            continue;
        TallyVote vote;
        vote.voter = serverText(voter.id);
        vote.voterId = voter.id.value;
        vote.number = std::to_string(voter.id.value);
        const auto enter = [&](const TallyEntry &entry) {
            if (entry.voter != voter.id || !entry.vote.leader)
                return;
            // It may be known twice: as one that looks and, from before, as one that had a leader. What agrees counts.
            if (vote.candidate && !agrees(v, entry))
                return;
            vote.candidate = r.candidate(entry.vote.leader);
            vote.counts = agrees(v, entry);
        };
        for (const TallyEntry &entry : v.tally)
            enter(entry);
        // It waits because these agreed. What they say since, of a leader in a newer epoch for one, changes nothing.
        if (v.finalizeDeadline)
            for (const TallyEntry &entry : v.beforeWait)
                if (agrees(v, entry))
                    enter(entry);
        if (const auto found = r.changes.find(v.id); found != r.changes.end())
            for (const EventIndex index : found->second)
                if (const auto *judged = r.history[index].as<VoteJudged>();
                    judged && judged->from == voter.id)
                    vote.changed = vote.candidate.has_value();
        vote.spoken = vote.voter + (vote.candidate ? " \u2192 S" + vote.candidate->number : " \u2013");
        tally.votes.push_back(std::move(vote));
    }
    s.tally = std::move(tally);
}

// A leader counts too: who accepted its epoch, who acknowledged NEWLEADER, who logged the oldest proposal.
void readAcknowledgements(const StageReading &r, const ServerView &v, StageServer &s)
{
    if (v.state != ServerState::Leading || !alive(v))
        return;
    const std::vector<ServerId> *who = nullptr;
    const std::vector<ServerId> *acks = nullptr; // of a proposal: only those who vote count
    int needed = r.config.quorumSize();
    if (v.phase == Phase::Discovery) {
        who = v.epochAcks.empty() ? &v.epochFollowers : &v.epochAcks;
        s.tallyGlyph = v.epochAcks.empty() ? Glyph::FollowerInfo : Glyph::AckEpoch;
    } else if (v.phase == Phase::Synchronization) {
        who = &v.newLeaderAcks;
        s.tallyGlyph = Glyph::Ack;
        s.tallyWords = shortZxidText(Zxid::startOf(v.proposedEpoch));
    } else {
        for (const PendingProposal &pending : r.view.pending)
            if (pending.leader == v.id) {
                who = acks = &pending.acks;
                needed = pending.needed > 0 ? pending.needed : needed;
                s.tallyGlyph = Glyph::Ack;
                s.tallyWords = shortZxidText(pending.zxid);
                break;
            }
    }
    if (!who)
        return;
    const auto counted = [&](const EnsembleConfig &config, int majority) {
        Tally tally;
        tally.majority = majority;
        tally.voterNames = false;
        tally.voters = config.voterCount();
        for (const ServerId id : *who)
            if (!acks || config.countsInQuorums(id))
                tally.votes.push_back(
                    {serverText(id), id.value, std::to_string(id.value), std::nullopt, true, false, {}});
        return tally;
    };
    s.tally = counted(r.config, needed);
    // A reconfiguration is under way: what is proposed since needs a majority of the old members and of the new.
    const auto members = r.view.memberships.find(v.configSeen);
    if (!acks || v.configSeen <= r.config.version || members == r.view.memberships.end())
        return;
    const EnsembleConfig next = r.config.with(*members->second);
    s.tally = counted(r.config, r.config.quorumSize());
    s.tallyNext = counted(next, next.quorumSize());
    s.tallyNextWords = r.words.newMembers;
}

// Which timer the arc shows (cluster_fold_timeouts), and what it is called.
std::pair<TimerKind, std::string> timerOf(const StageReading &r, const ServerView &v)
{
    switch (v.state) {
    case ServerState::Looking:
        if (v.finalizeDeadline)
            return {TimerKind::FinalizeWait, r.words.timerWait};
        if (v.notificationDeadline)
            return {TimerKind::Notification, r.words.timerResend};
        return {TimerKind::ObserverDelay, r.words.timerPause};
    case ServerState::Leading:
        if (!v.established)
            return {TimerKind::Init, r.words.timerInit};
        return {TimerKind::Tick, r.words.timerQuorum};
    case ServerState::Following:
    case ServerState::Observing:
        break;
    }
    return {TimerKind::Read, r.words.timerRead};
}

void readTimeOut(const StageReading &r, const ServerView &v, StageServer &s)
{
    if (!alive(v))
        return;
    const bool waiting = v.finalizeDeadline.has_value() && v.state == ServerState::Looking;
    const auto deadline = waiting ? v.finalizeDeadline : v.timeoutDeadline;
    const auto since = waiting ? std::optional(v.finalizeSince) : v.timeoutSince;
    if (!deadline || !since || *deadline <= *since)
        return;
    s.timeOut = std::clamp(static_cast<double>((*deadline - r.input.at).us) /
                               static_cast<double>((*deadline - *since).us),
                           0.0, 1.0);
    // Sending votes again is no danger; losing leader or quorum is.
    s.timeOutHarmless = v.state == ServerState::Looking;
    const Duration left{std::max<std::int64_t>(0, (*deadline - r.input.at).us)};
    const auto [timer, words] = timerOf(r, v);
    s.timer = static_cast<std::int64_t>(timer);
    s.timeOutSpoken = filled(r.words.timerLeft, {serverText(v.id), words, durationText(left)});
    s.timeOutHovered = r.input.hovered.kind == ElementKind::TimeOut && r.input.hovered.id == v.id.value;
    if (!s.timeOutHarmless && s.timeOut < 0.25 && left.us > 0)
        s.timeOutWords = filled(r.words.givesUpIn, {durationText(left)});
}

constexpr std::size_t kConditionsTold = 8; // links of one server

// What makes this machine and its links unlike the others; in short, of the links only which.
std::vector<std::string> conditionsOf(const StageReading &r, const ServerView &v, bool inShort)
{
    std::vector<std::string> all;
    if (!v.member)
        all.push_back(r.words.notMember);
    if (v.diskTimes != 1)
        all.push_back(filled(r.words.slowDisk, {std::to_string(v.diskTimes)}));
    if (v.clockDrift != 0) // in hundredths of a per cent
        all.push_back(
            filled(r.words.clock, {(v.clockDrift > 0 ? "+" : "−") + percentText(std::abs(v.clockDrift))}));
    std::string slow;
    std::size_t told = 0;
    for (const LinkCondition &link : r.view.slowLinks) {
        if (link.from != v.id)
            continue;
        if (++told > kConditionsTold) { // nobody reads a hundred, and each costs its words in every frame
            (inShort ? slow : all.emplace_back()) += inShort ? " …" : "…";
            break;
        }
        if (inShort) {
            slow += (slow.empty() ? "→" : " ") + serverText(link.to);
            continue;
        }
        const std::string to = "→" + serverText(link.to);
        const std::string delay = durationText(link.delay);
        const std::string loss = std::to_string(link.lossPercent);
        if (link.lossPercent == 0)
            all.push_back(filled(r.words.late, {to, delay}));
        else if (link.delay.us == 0)
            all.push_back(filled(r.words.lossy, {to, loss}));
        else
            all.push_back(filled(r.words.lateAndLossy, {to, delay, loss}));
    }
    if (!slow.empty())
        all.push_back(slow);
    return all;
}

} // namespace

StageServer readServer(const StageReading &r, const ServerView &v)
{
    StageServer s;
    s.id = v.id.value;
    s.name = serverText(v.id);
    s.observer = v.type == LearnerType::Observer;
    readState(r, v, s);
    readVotes(r, v, s);
    if (v.state == ServerState::Looking && alive(v))
        readComparison(r, v, s);
    readAcknowledgements(r, v, s);
    s.member = v.member;
    // Before the first write: whoever has arrived has all there is.
    s.applied =
        v.running() && v.lastApplied >= r.topic && (r.topic.counter > 0 || v.phase == Phase::Broadcast);
    s.facts = zxidText(v.lastLogged);
    readTimeOut(r, v, s);
    for (const std::string &one : conditionsOf(r, v, false))
        s.conditions += (s.conditions.empty() ? "" : " · ") + one;
    s.conditionsInShort = conditionsOf(r, v, true);
    const auto kind = r.input.selected.kind;
    s.selected = (kind == ElementKind::Server || kind == ElementKind::Lane) && r.input.selected.id == s.id;
    s.hovered = r.input.hovered.kind == ElementKind::Server && r.input.hovered.id == s.id;
    s.changed = r.changed<StateChanged>(v.id) || r.changed<ServerCrashed>(v.id) ||
                r.changed<ServerStarted>(v.id) || r.changed<ServerPaused>(v.id) ||
                r.changed<ServerResumed>(v.id);
    s.predicted = r.input.predicted != 0 && r.input.predicted == s.id;
    s.spoken = s.name + ", " + s.state + (s.note.empty() ? "" : ", " + s.note) +
               (s.conditions.empty() ? "" : ", " + s.conditions);
    return s;
}

} // namespace zablab::scene
