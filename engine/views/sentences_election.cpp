// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sentences for roles, phases and the election, with the two votes that were compared.
#include "engine/views/sentences.h"

namespace zablab {

namespace {

using Int = std::int64_t;

const char *reasonSuffix(StateReason reason)
{
    switch (reason) {
    case StateReason::Started:
        return ".started";
    case StateReason::Elected:
        return ".elected";
    case StateReason::LeaderLost:
        return ".leaderlost";
    case StateReason::QuorumLost:
        return ".quorumlost";
    case StateReason::DiscoveryFailed:
        return ".discoveryfailed";
    case StateReason::SyncFailed:
        return ".syncfailed";
    case StateReason::LeaderUnreachable:
        return ".leaderunreachable";
    case StateReason::EpochRefused:
        return ".epochrefused";
    case StateReason::CounterExhausted:
        return ".counterexhausted";
    case StateReason::OutOfSequence:
        return ".outofsequence";
    case StateReason::ConfigChanged:
        break;
    }
    return ".configchanged";
}

} // namespace

Weighed weigh(const Vote &a, const Vote &b)
{
    if (a.peerEpoch != b.peerEpoch)
        return {".epoch", a.peerEpoch, b.peerEpoch, a.peerEpoch > b.peerEpoch};
    if (a.zxid != b.zxid)
        return {".zxid", a.zxid, b.zxid, a.zxid > b.zxid};
    if (a.leader != b.leader)
        return {".id", a.leader, b.leader, a.leader > b.leader};
    return {".same", a.leader, b.leader, false};
}

Sentence SentenceMaker::on(const StateChanged &fact) const
{
    const auto *elected = reason<LeaderElected>();
    switch (fact.state) {
    case ServerState::Looking:
        return say(std::string("state.looking") + reasonSuffix(fact.reason), here());
    case ServerState::Leading:
        return say("state.leading", here());
    case ServerState::Following:
        if (elected)
            return say("state.following", here(), elected->vote.leader);
        return say("state.following.plain", here());
    case ServerState::Observing:
        break;
    }
    if (elected)
        return say("state.observing", here(), elected->vote.leader);
    return say("state.observing.plain", here());
}

Sentence SentenceMaker::on(const PhaseChanged &fact) const
{
    switch (fact.phase) {
    case Phase::Election:
        return say("phase.election", here());
    case Phase::Discovery:
        return say("phase.discovery", here());
    case Phase::Synchronization:
        return say("phase.synchronization", here());
    case Phase::Broadcast:
        break;
    }
    return say("phase.broadcast", here());
}

Sentence SentenceMaker::on(const RoundStarted &fact) const
{
    switch (fact.reason) {
    case RoundReason::NewElection:
        return say("round.new", here(), fact.round);
    case RoundReason::LargerRoundReceived:
        return say("round.larger", here(), fact.round);
    case RoundReason::JoinedEstablished:
        break;
    }
    return say("round.joined", here(), fact.round);
}

Sentence SentenceMaker::on(const VoteChanged &fact) const
{
    const auto *judged = reason<VoteJudged>();
    switch (fact.reason) {
    case VoteReason::Initial:
        if (!fact.vote.leader)
            return say("vote.initial.nobody", here());
        return say("vote.initial", here(), fact.vote.zxid, fact.vote.peerEpoch, fact.vote.round);
    case VoteReason::BetterReceived:
        if (!judged)
            return say("vote.changed", here(), fact.vote.leader);
        {
            const Weighed w = weigh(judged->received, judged->mine);
            return say(std::string("vote.better") + w.suffix, here(), judged->mine.leader, fact.vote.leader,
                       w.a, w.b);
        }
    case VoteReason::LargerRoundAdopted:
    case VoteReason::LargerRoundReverted: {
        const bool adopted = fact.reason == VoteReason::LargerRoundAdopted;
        const std::string key = adopted ? "vote.round.adopted" : "vote.round.kept";
        if (!judged)
            return say(key, here(), fact.vote.leader, fact.vote.round);
        const Weighed w = weigh(judged->received, judged->mine);
        // An observer has no vote of its own to weigh it against.
        if (!judged->mine.leader)
            return say(key, here(), fact.vote.leader, fact.vote.round);
        return say(key + w.suffix, here(), judged->received.leader, fact.vote.round, w.a, w.b);
    }
    case VoteReason::Followed:
        break;
    }
    return say("vote.followed", here(), fact.vote.leader);
}

Sentence SentenceMaker::on(const VoteJudged &fact) const
{
    const auto weighed = [&](const std::string &key) {
        const Weighed w = weigh(fact.received, fact.mine);
        return say(key + w.suffix, here(), fact.from, fact.received.leader, w.a, w.b, fact.mine.leader);
    };
    const auto plain = [&](const char *key) { return say(key, here(), fact.from, fact.received.leader); };
    const auto rounds = [&](const char *key) {
        return say(key, here(), fact.from, fact.received.round, fact.mine.round);
    };
    switch (fact.verdict) {
    case Verdict::OwnRecorded:
        return say("judged.own", here(), fact.received.leader);
    case Verdict::Better:
        if (!fact.mine.leader)
            return plain("judged.first");
        return weighed("judged.better");
    case Verdict::NotBetter:
        return weighed("judged.notbetter");
    case Verdict::Equal:
        return plain("judged.equal");
    case Verdict::LargerRound:
        return rounds("judged.largerround");
    case Verdict::OlderRound:
        return rounds("judged.olderround");
    case Verdict::Untrusted:
        return plain("judged.untrusted");
    case Verdict::NotVoter:
        return plain("judged.notvoter");
    case Verdict::ObservingIgnored:
        return plain("judged.observing");
    case Verdict::Established:
        return say("judged.established", here(), fact.from, fact.received.leader, fact.senderState);
    case Verdict::OutOfElection:
        return say("judged.outofelection", here(), fact.from, fact.received.leader, fact.senderState,
                   fact.received.round);
    case Verdict::AnsweredOnly:
        return say("judged.answered", here(), fact.from, fact.mine.leader);
    case Verdict::DiscardedInWait:
        if (fact.received.leader == fact.mine.leader)
            return plain("judged.discarded.same");
        return weighed("judged.discarded");
    case Verdict::NotLooking:
        break;
    }
    return plain("judged.notlooking");
}

Sentence SentenceMaker::on(const FinalizeWaitStarted &fact) const
{
    return say("finalize.started", here(), Int{fact.supporters}, fact.vote.leader);
}

Sentence SentenceMaker::on(const FinalizeWaitBroken &fact) const
{
    return say("finalize.broken", here(), fact.by);
}

Sentence SentenceMaker::on(const LeaderElected &fact) const
{
    switch (fact.by) {
    case ElectedBy::Tally:
        if (fact.vote.leader == here())
            return say("elected.self", here(), Int{fact.supporters}, fact.vote.round);
        return say("elected.other", here(), fact.vote.leader, Int{fact.supporters}, fact.vote.round);
    case ElectedBy::Established:
        return say("elected.established", here(), fact.vote.leader, Int{fact.supporters});
    case ElectedBy::OutOfElection:
        break;
    }
    return say("elected.outofelection", here(), fact.vote.leader, Int{fact.supporters});
}

Sentence SentenceMaker::on(const NotificationsResent &fact) const
{
    return say("votes.resent", here(), fact.nextInterval);
}

} // namespace zablab
