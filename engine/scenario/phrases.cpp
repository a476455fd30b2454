// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/phrases.h"

#include "engine/scenario/phrase_words.h"

#include <algorithm>

namespace zablab {

namespace {

const std::vector<std::string> kServerConditions = {
    "looking", "follows", "observes", "leads", "established", "serves",    "runs",        "crashed",
    "paused",  "waits",   "in",       "epoch", "accepted",    "votes",     "voted",       "counts",
    "has",     "logged",  "synced",   "ends",  "applied",     "committed", "synchronized"};

// --- conditions ---

void ofServer(Words &words, const Cast &cast, Condition &c)
{
    c.server = words.server(cast);
    const std::string word = words.peek();
    const auto kind = [&](ConditionKind k) { c.kind = k; };
    const auto candidate = [&] { c.other = words.voter(cast); };
    if (words.takeIf("looking")) {
        kind(ConditionKind::Looking);
    } else if (words.takeIf("follows") || words.takeIf("observes")) {
        kind(word == "follows" ? ConditionKind::Follows : ConditionKind::Observes);
        if (!words.atEnd())
            candidate();
    } else if (words.takeIf("leads")) {
        kind(ConditionKind::Leads);
    } else if (words.takeIf("established")) {
        kind(ConditionKind::Established);
    } else if (words.takeIf("serves")) {
        kind(ConditionKind::Serves);
    } else if (words.takeIf("runs")) {
        kind(ConditionKind::Runs);
    } else if (words.takeIf("crashed")) {
        kind(ConditionKind::Crashed);
    } else if (words.takeIf("paused")) {
        kind(ConditionKind::Paused);
    } else if (words.takeIf("waits")) {
        kind(ConditionKind::Finalizing);
    } else if (words.takeIf("in")) {
        if (words.takeIf("round")) {
            kind(ConditionKind::InRound);
            c.number = words.number(1, 1'000'000);
        } else {
            kind(ConditionKind::InPhase);
            if (words.takeIf("election"))
                c.phase = Phase::Election;
            else if (words.takeIf("discovery"))
                c.phase = Phase::Discovery;
            else if (words.takeIf("synchronization"))
                c.phase = Phase::Synchronization;
            else if (words.takeIf("broadcast"))
                c.phase = Phase::Broadcast;
            else
                words.fail("'" + words.peek() + "' is not a phase",
                           "election, discovery, synchronization, broadcast, or 'round' and its number");
        }
    } else if (words.takeIf("accepted")) {
        words.need("epoch");
        kind(ConditionKind::AcceptedEpoch);
        c.number = words.number(0, 0xffffffffLL);
    } else if (words.takeIf("epoch")) {
        kind(ConditionKind::CurrentEpoch);
        c.number = words.number(0, 0xffffffffLL);
    } else if (words.takeIf("votes")) {
        kind(ConditionKind::Votes);
        candidate();
    } else if (words.takeIf("voted")) {
        kind(ConditionKind::Voted);
        do
            c.sequence.push_back(words.voter(cast));
        while (!words.atEnd());
    } else if (words.takeIf("counts")) {
        kind(ConditionKind::Tally);
        c.number = words.number(0, 255);
        words.need("for");
        candidate();
    } else if (words.takeIf("has")) {
        kind(ConditionKind::VoteCount);
        c.number = words.number(0, 255);
        if (!words.takeIf("vote"))
            words.need("votes");
    } else if (words.takeIf("ends")) {
        words.need("at");
        kind(ConditionKind::EndsAt);
        c.zxid = words.zxid();
    } else if (words.takeIf("synchronized")) {
        words.need("by");
        kind(ConditionKind::SyncedBy);
        if (words.takeIf("DIFF"))
            c.sync = SyncKind::Diff;
        else if (words.takeIf("TRUNC"))
            c.sync = SyncKind::Trunc;
        else if (words.takeIf("SNAP"))
            c.sync = SyncKind::Snap;
        else
            words.fail("'" + words.peek() + "' is no way of synchronizing", "DIFF, TRUNC or SNAP");
    } else if (words.takeIf("logged") || words.takeIf("synced") || words.takeIf("committed") ||
               words.takeIf("applied")) {
        kind(word == "logged"      ? ConditionKind::Logged
             : word == "synced"    ? ConditionKind::OnDisk
             : word == "committed" ? ConditionKind::KnowsCommitted
                                   : ConditionKind::Applied);
        c.zxid = words.zxid();
    } else {
        words.fail(words.atEnd() ? "the phrase ends too early"
                                 : "'" + word + "' is nothing that a server can be said to do",
                   didYouMean(word, kServerConditions) + "lessons/README.md lists the conditions");
    }
}

void ofClient(Words &words, const Cast &cast, Condition &c)
{
    c.client = words.client(cast);
    if (words.takeIf("answered")) {
        c.kind = ConditionKind::ClientAnswered;
    } else if (words.takeIf("waiting")) {
        c.kind = ConditionKind::ClientWaiting;
    } else if (words.takeIf("lost")) {
        c.kind = ConditionKind::ClientLost;
    } else if (words.takeIf("connected")) {
        c.kind = ConditionKind::ClientConnected;
        if (words.takeIf("to"))
            c.server = words.server(cast);
    } else {
        words.fail("'" + words.peek() + "' is nothing that a client can be said to do",
                   "answered, waiting, lost, or 'connected to' and a server");
    }
}

Condition conditionOf(Words &words, const Cast &cast)
{
    Condition c;
    c.negated = words.takeIf("not");
    if (words.takeIf("no")) {
        words.need("leader");
        c.kind = ConditionKind::NoLeader;
    } else if (words.takeIf("all")) {
        if (words.takeIf("follow")) {
            c.kind = ConditionKind::AllFollow;
            c.server = words.voter(cast);
        } else if (words.takeIf("synchronized")) {
            c.kind = ConditionKind::AllSynchronized;
        } else if (words.takeIf("looking")) {
            c.kind = ConditionKind::AllLooking;
        } else {
            words.fail("'all " + words.peek() + "' is not a condition",
                       "all synchronized, all looking, all follow S1");
        }
    } else if (words.peek().starts_with("0x")) {
        c.kind = ConditionKind::ZxidCommitted;
        c.zxid = words.zxid();
        words.need("committed");
    } else if (words.peek().starts_with("S")) {
        ofServer(words, cast, c);
    } else if (words.peek().starts_with("C")) {
        ofClient(words, cast, c);
    } else {
        words.fail(words.atEnd() ? "the phrase ends too early" : "'" + words.peek() + "' is nobody",
                   "a condition begins with a server (S1), a client (C1), a zxid (0x1:100), 'all', 'no "
                   "leader' or 'not'");
    }
    words.end();
    return c;
}

} // namespace

Parsed<Condition> parseCondition(const std::string &text, const Cast &cast)
{
    Parsed<Condition> parsed =
        guarded<Condition>(text, [&](Words &words) { return conditionOf(words, cast); });
    if (parsed.value)
        parsed.value->text = text;
    return parsed;
}

Parsed<Expectation> parseExpectation(const std::string &text, const Cast &cast)
{
    return guarded<Expectation>(text, [&](Words &words) {
        Expectation expectation;
        expectation.text = text;
        if (words.takeIf("once"))
            expectation.time = ExpectationTime::Once;
        else if (words.takeIf("never"))
            expectation.time = ExpectationTime::Never;
        else if (words.takeIf("always"))
            expectation.time = ExpectationTime::Throughout;
        expectation.condition = conditionOf(words, cast);
        expectation.condition.text = text;
        return expectation;
    });
}

Parsed<Question> parseQuestion(const std::string &text, const Cast &cast)
{
    return guarded<Question>(text, [&](Words &words) {
        Question question;
        const std::string word = words.peek();
        if (words.takeIf("leader")) {
            question.kind = QuestionKind::Leader;
        } else if (words.takeIf("epoch")) {
            question.kind = QuestionKind::Epoch;
        } else if (words.takeIf("vote")) {
            words.need("of");
            question.kind = QuestionKind::Vote;
            question.server = words.voter(cast);
        } else if (words.takeIf("votes")) {
            words.need("for");
            question.kind = QuestionKind::VoteCount;
            question.server = words.voter(cast);
        } else if (words.takeIf("sync")) {
            words.need("of");
            question.kind = QuestionKind::Sync;
            question.server = words.server(cast);
        } else if (words.takeIf("committed")) {
            question.kind = QuestionKind::Committed;
            question.zxid = words.zxid();
        } else if (words.takeIf("serves")) {
            question.kind = QuestionKind::Serves;
            question.server = words.server(cast);
        } else if (words.takeIf("acks")) {
            words.need("for");
            question.kind = QuestionKind::Acks;
            question.zxid = words.zxid();
        } else if (words.takeIf("first")) {
            words.need("to");
            words.need("apply");
            question.kind = QuestionKind::Applies;
            question.zxid = words.zxid();
        } else if (words.takeIf("whether")) {
            question.kind = QuestionKind::Whether;
            question.whether = conditionOf(words, cast);
            question.whether.text = text.substr(text.find("whether") + 8);
        } else {
            words.fail("'" + word + "' is not a question",
                       didYouMean(word, {"leader", "epoch", "vote", "votes", "sync", "committed", "serves",
                                         "acks", "first", "whether"}) +
                           "leader, epoch, vote of S1, votes for S4, sync of S1, committed 0x1:104, "
                           "serves S1, acks for 0x1:104, first to apply 0x1:104, whether C1 answered");
        }
        words.end();
        return question;
    });
}

Parsed<StepSelection> parseStepSelection(const std::string &text, const Cast &cast)
{
    return guarded<StepSelection>(text, [&](Words &words) {
        StepSelection selection;
        const std::string word = words.peek();
        if (word.starts_with("S"))
            selection.server = words.server(cast);
        else if (word.starts_with("C"))
            selection.client = words.client(cast);
        else if (word.starts_with("0x"))
            selection.zxid = words.zxid();
        else
            words.fail("'" + word + "' cannot be selected", "a server S1, a client C1 or a zxid 0x1:104");
        words.end();
        return selection;
    });
}

} // namespace zablab
