// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/phrases.h"

#include "engine/scenario/phrase_words.h"

#include <algorithm>

namespace zablab {

namespace {

const std::vector<std::string> kCommandWords = {"crash", "restart", "start",  "pause",   "resume",
                                                "cut",   "heal",    "client", "connect", "C1"};
const std::vector<std::string> kServerConditions = {
    "looking", "follows", "observes", "leads", "established", "serves",    "runs",        "crashed",
    "paused",  "waits",   "in",       "epoch", "accepted",    "votes",     "voted",       "counts",
    "has",     "logged",  "synced",   "ends",  "applied",     "committed", "synchronized"};

template <typename T, typename Parse>
Parsed<T> guarded(const std::string &text, Parse parse)
{
    try {
        Words words(text);
        if (words.atEnd())
            words.fail("the phrase is empty", "lessons/README.md lists the phrases");
        return {parse(words), {}};
    } catch (const PhraseFault &fault) {
        return {std::nullopt, fault.error};
    }
}

// --- commands ---

CutDirection direction(Words &words)
{
    if (words.takeIf("outgoing"))
        return CutDirection::Outgoing;
    if (words.takeIf("incoming"))
        return CutDirection::Incoming;
    return CutDirection::Both;
}

std::vector<ServerId> servers(Words &words, const Cast &cast)
{
    std::vector<ServerId> list;
    do {
        const std::string name = words.peek();
        if (const auto parsed = parseServer(name);
            parsed.value && std::find(list.begin(), list.end(), *parsed.value) != list.end())
            words.fail(name + " stands twice", "name each server once");
        list.push_back(words.server(cast));
    } while (words.peek().starts_with("S"));
    return list;
}

std::vector<Command> cut(Words &words, const Cast &cast)
{
    if (words.takeIf("link")) {
        const ServerId from = words.server(cast);
        const std::size_t place = words.place();
        const ServerId to = words.server(cast);
        if (from == to)
            throw PhraseFault{{place, "a server has no link to itself", "name two servers"}};
        return {command::CutLink{from, to, direction(words)}};
    }
    const std::vector<ServerId> side = servers(words, cast);
    words.need("|");
    if (words.takeIf("rest")) {
        if (side.size() == cast.voters.size() + cast.observers.size())
            words.fail("nobody is left on the other side", "leave servers for the rest");
        return {command::Cut{side, direction(words)}};
    }
    const std::size_t place = words.place();
    const std::vector<ServerId> other = servers(words, cast);
    const CutDirection way = direction(words);
    std::vector<Command> links;
    for (const ServerId a : side) {
        for (const ServerId b : other) {
            if (a == b)
                throw PhraseFault{{place, writtenAs(a) + " stands on both sides", "name each server once"}};
            links.push_back(command::CutLink{a, b, way});
        }
    }
    return links;
}

std::string path(Words &words)
{
    const std::string text = words.peek();
    if (!text.empty() &&
        (text[0] != '/' || (text.size() > 1 && text.back() == '/') || text.find("//") != std::string::npos))
        words.fail("'" + text + "' is not a path", "a path begins with / and does not end with one: /lesson");
    return words.take("a path such as /lesson");
}

command::Ask request(Words &words, ClientId client)
{
    static const std::vector<std::string> verbs = {"create", "set",      "delete", "get",
                                                   "exists", "children", "sync"};
    Operation operation;
    const std::string verb = words.peek();
    const auto data = [&] {
        if (!words.quoted())
            words.fail(words.atEnd() ? "the data is missing" : "'" + words.peek() + "' is not in quotes",
                       "write the data in quotes: " + verb + " /lesson \"text\"");
        operation.data = words.take("the data");
        if (operation.data.size() > 4096)
            words.fail("more than 4096 bytes of data", "write something shorter");
    };
    const auto version = [&] {
        if (words.takeIf("version"))
            operation.version = static_cast<std::int32_t>(words.number(0, 2147483647));
    };
    if (words.takeIf("create")) {
        operation.kind = OperationKind::Create;
        operation.path = path(words);
        if (words.quoted())
            data();
    } else if (words.takeIf("set")) {
        operation.kind = OperationKind::SetData;
        operation.path = path(words);
        data();
        version();
    } else if (words.takeIf("delete")) {
        operation.kind = OperationKind::Delete;
        operation.path = path(words);
        version();
    } else {
        if (words.takeIf("get"))
            operation.kind = OperationKind::GetData;
        else if (words.takeIf("exists"))
            operation.kind = OperationKind::Exists;
        else if (words.takeIf("children"))
            operation.kind = OperationKind::GetChildren;
        else if (words.takeIf("sync"))
            operation.kind = OperationKind::Sync;
        else
            words.fail(words.atEnd() ? "the phrase ends too early" : "a client cannot '" + verb + "'",
                       didYouMean(verb, verbs) +
                           "clients can create, set, delete, get, exists, children and sync");
        operation.path = path(words);
    }
    return {client, operation};
}

ParsedCommands commandOf(Words &words, const Cast &cast)
{
    ParsedCommands parsed;
    auto &list = parsed.commands;
    if (words.takeIf("crash")) {
        list = {command::Crash{words.server(cast)}};
    } else if (words.takeIf("restart") || words.takeIf("start")) {
        list = {command::Restart{words.server(cast)}};
    } else if (words.takeIf("pause")) {
        list = {command::Pause{words.server(cast)}};
    } else if (words.takeIf("resume")) {
        list = {command::Resume{words.server(cast)}};
    } else if (words.takeIf("cut")) {
        list = cut(words, cast);
    } else if (words.takeIf("heal")) {
        if (words.takeIf("link")) {
            const ServerId from = words.server(cast);
            list = {command::HealLink{from, words.server(cast)}};
        } else {
            list = {command::Heal{}};
        }
    } else if (words.takeIf("client")) {
        const Parsed<ClientId> client = parseClient(words.peek());
        if (!client.value)
            words.fail(client.error.what, client.error.mend);
        if (cast.clients.contains(*client.value))
            words.fail("there is already a client " + words.peek(),
                       "use 'connect' to move it, or take a new number");
        words.take("a client");
        words.need("at");
        list = {command::AddClient{*client.value, words.server(cast)}};
    } else if (words.takeIf("connect")) {
        const ClientId client = words.client(cast);
        words.need("to");
        list = {command::Connect{client, words.server(cast)}};
    } else if (words.peek().starts_with("C")) {
        list = {request(words, words.client(cast))};
        if (words.takeIf("times"))
            parsed.times = static_cast<std::int32_t>(words.number(1, 10000));
    } else {
        words.fail("'" + words.peek() + "' is not a command",
                   didYouMean(words.peek(), kCommandWords) +
                       "commands begin with crash, restart, start, pause, resume, "
                       "cut, heal, client, connect, or a client such as C1");
    }
    words.end();
    return parsed;
}

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

Parsed<ParsedCommands> parseCommand(const std::string &text, const Cast &cast)
{
    return guarded<ParsedCommands>(text, [&](Words &words) { return commandOf(words, cast); });
}

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
        } else {
            words.fail(
                "'" + word + "' is not a question",
                didYouMean(word, {"leader", "epoch", "vote", "votes", "sync", "committed", "serves"}) +
                    "leader, epoch, vote of S1, votes for S4, sync of S1, committed 0x1:104, serves S1");
        }
        words.end();
        return question;
    });
}

} // namespace zablab
