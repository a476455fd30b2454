// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/hand_phrases.h"

#include "engine/scenario/phrase_words.h"
#include "engine/world/description.h"

namespace zablab {

namespace {

const std::vector<std::pair<std::string, TimerKind>> kTimers = {
    {"notification", TimerKind::Notification},
    {"finalize", TimerKind::FinalizeWait},
    {"init", TimerKind::Init},
    {"tick", TimerKind::Tick},
    {"read", TimerKind::Read},
    {"retry", TimerKind::ConnectRetry},
    {"delay", TimerKind::ObserverDelay},
};
const std::vector<std::string> kMessages = {"vote",     "FOLLOWERINFO", "LEADERINFO", "ACKEPOCH", "DIFF",
                                            "TRUNC",    "SNAP",         "NEWLEADER",  "ACK",      "UPTODATE",
                                            "PROPOSAL", "COMMIT",       "INFORM",     "PING"};

constexpr std::uint32_t kMostInEpoch = 100'000; // as in a stretch of a history

// Any number may stand here: a played server can be one that the ensemble does not know.
ServerId anybody(Words &words)
{
    const Parsed<ServerId> parsed = parseServer(words.peek());
    if (!parsed.value)
        words.fail(parsed.error.what, parsed.error.mend);
    words.take("a server");
    return *parsed.value;
}

Epoch epoch(Words &words) { return Epoch{words.number(0, 0xffffffffLL)}; }

// "vote S3 zxid 0x1:2 round 1 epoch 1 following"
Notification vote(Words &words)
{
    Notification notification;
    notification.vote.leader = anybody(words);
    words.need("zxid");
    notification.vote.zxid = words.zxid();
    words.need("round");
    notification.vote.round = Round{words.number(0, 1'000'000)};
    words.need("epoch");
    notification.vote.peerEpoch = epoch(words);
    if (words.takeIf("following"))
        notification.state = ServerState::Following;
    else if (words.takeIf("leading"))
        notification.state = ServerState::Leading;
    else if (words.takeIf("observing"))
        notification.state = ServerState::Observing;
    else
        words.takeIf("looking");
    return notification;
}

// What logOf() makes of the zxids of that epoch up to this one.
DataTreePtr treeUpTo(Zxid zxid)
{
    DataTree tree;
    const TransactionLog log = logOf({LogExtent{zxid.epoch, 1, zxid.counter}});
    for (std::size_t i = 0; i < log.size(); ++i)
        tree.apply(*log.at(i));
    return std::make_shared<const DataTree>(std::move(tree));
}

TransactionPtr transaction(Words &words)
{
    const std::size_t place = words.place();
    const Zxid zxid = words.zxid();
    if (zxid.epoch == 0 || zxid.counter == 0)
        throw PhraseFault{{place, "epochs and counters of transactions begin at 1",
                           "0x1:1 is the first; a counter of 0 is the beginning of an epoch"}};
    return initialTransaction(zxid);
}

Message message(Words &words, ServerId from, const Cast &cast)
{
    if (words.takeIf("vote"))
        return vote(words);
    if (words.takeIf("FOLLOWERINFO") || words.takeIf("OBSERVERINFO")) {
        FollowerInfo info;
        info.sid = from;
        info.type =
            cast.contains(from) && !cast.isVoter(from) ? LearnerType::Observer : LearnerType::Participant;
        words.need("accepted");
        info.acceptedEpoch = epoch(words);
        return info;
    }
    if (words.takeIf("LEADERINFO")) {
        words.need("epoch");
        return LeaderInfo{epoch(words)};
    }
    if (words.takeIf("ACKEPOCH")) {
        AckEpoch ack{Epoch{-1}, {}}; // "again": this epoch was accepted before
        if (!words.takeIf("again")) {
            words.need("epoch");
            ack.currentEpoch = epoch(words);
        }
        words.need("zxid");
        ack.lastZxid = words.zxid();
        return ack;
    }
    if (words.takeIf("DIFF"))
        return Diff{words.zxid()};
    if (words.takeIf("TRUNC"))
        return Trunc{words.zxid()};
    if (words.takeIf("SNAP")) {
        const std::size_t place = words.place();
        const Zxid zxid = words.zxid();
        if (zxid.counter > kMostInEpoch)
            throw PhraseFault{{place, "a snapshot of more than 100000 transactions",
                               "take a counter of at most 100000: its tree is made one by one"}};
        return Snap{zxid, treeUpTo(zxid)};
    }
    if (words.takeIf("NEWLEADER"))
        return NewLeader{words.zxid()};
    if (words.takeIf("ACK"))
        return Ack{words.zxid()};
    if (words.takeIf("UPTODATE"))
        return UpToDate{};
    if (words.takeIf("PROPOSAL"))
        return Proposal{transaction(words)};
    if (words.takeIf("COMMIT"))
        return Commit{words.zxid()};
    if (words.takeIf("INFORM"))
        return Inform{transaction(words)};
    if (words.takeIf("PING")) {
        const bool reply = words.takeIf("reply");
        return Ping{words.zxid(), reply};
    }
    words.fail(words.atEnd() ? "the phrase ends too early" : "'" + words.peek() + "' is no message",
               didYouMean(words.peek(), kMessages) + "tests/transcripts/README.md lists the messages");
}

HandAction between(Words &words, const Cast &cast, bool lost)
{
    const ServerId from = words.server(cast);
    words.need("to");
    const ServerId to = words.server(cast);
    if (lost)
        return hand::Lose{from, to};
    return hand::Deliver{from, to};
}

HandAction fire(Words &words, const Cast &cast)
{
    hand::Fire fire;
    fire.server = words.server(cast);
    std::vector<std::string> known;
    for (const auto &[name, kind] : kTimers) {
        if (words.takeIf(name)) {
            fire.timer = kind;
            return fire;
        }
        known.push_back(name);
    }
    words.fail("'" + words.peek() + "' is no timer",
               didYouMean(words.peek(), known) + "notification, finalize, init, tick, read, retry or delay");
}

std::optional<HandAction> actionOf(Words &words, const Cast &cast)
{
    if (words.takeIf("deliver")) {
        if (words.takeIf("all"))
            return hand::DeliverAll{};
        return between(words, cast, false);
    }
    if (words.takeIf("lose"))
        return between(words, cast, true);
    if (words.takeIf("fire"))
        return fire(words, cast);
    if (!words.peek().starts_with("S"))
        return std::nullopt;
    const ServerId from = anybody(words);
    if (words.takeIf("leaves"))
        return hand::Leave{from, words.server(cast)};
    words.need("tells");
    const ServerId to = words.server(cast);
    const Channel channel = words.peek() == "vote" ? Channel::Election : Channel::Quorum;
    return hand::Tell{from, to, channel, message(words, from, cast)};
}

} // namespace

std::optional<Parsed<HandAction>> parseHandAction(const std::string &text, const Cast &cast)
{
    try {
        Words words(text);
        std::optional<HandAction> action = actionOf(words, cast);
        if (!action)
            return std::nullopt;
        words.end();
        return Parsed<HandAction>{std::move(action), {}};
    } catch (const PhraseFault &fault) {
        return Parsed<HandAction>{std::nullopt, fault.error};
    }
}

} // namespace zablab
