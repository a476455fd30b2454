// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is done to an ensemble: "crash S3", "cut S1 S2 | rest", "C1 set /a "1"".
#include "engine/scenario/phrase_words.h"
#include "engine/scenario/phrases.h"

#include "engine/scenario/described.h"

#include <algorithm>

namespace zablab {

namespace {

const std::vector<std::string> kCommandWords = {
    "crash", "restart", "start", "pause", "resume", "cut",  "heal",    "client", "connect", "lose", "disk",
    "link",  "repeat",  "clock", "add",   "close",  "hold", "release", "fire",   "rule",    "C1"};

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

// "S1" in "cut C1 from S1"; nobody: every server.
ServerId clientLink(Words &words, const Cast &cast)
{
    return words.takeIf("from") ? words.server(cast) : ServerId{};
}

// "client C2 at S1 S2 S3 session 8s"
command::AddClient addClient(Words &words, const Cast &cast, ClientId client)
{
    command::AddClient add{client, words.server(cast), {}, {}};
    while (words.peek().starts_with("S"))
        add.others.push_back(words.server(cast));
    if (words.takeIf("session"))
        add.sessionTimeout = words.duration();
    return add;
}

// "link S1 S3 delay 50ms loss 20 outgoing"
command::SetLinkQuality quality(Words &words, const Cast &cast)
{
    command::SetLinkQuality link;
    link.from = words.server(cast);
    link.to = words.server(cast);
    if (words.takeIf("delay"))
        link.delay = words.duration();
    if (words.takeIf("loss"))
        link.lossPercent = static_cast<std::int32_t>(words.number(0, 90));
    link.direction = direction(words);
    return link;
}

// "clock of S1 fast 1000", in parts per million
command::SetClockDrift drift(Words &words, const Cast &cast)
{
    words.need("of");
    const ServerId server = words.server(cast);
    const bool slow = words.takeIf("slow");
    if (!slow)
        words.need("fast");
    const auto ppm = static_cast<std::int32_t>(words.number(0, 200'000));
    return {server, slow ? -ppm : ppm};
}

// "add server S4 as observer": it can be spoken of from then on.
command::AddServer addServer(Words &words, const Cast &cast)
{
    words.need("server");
    const Parsed<ServerId> server = parseServer(words.peek());
    if (!server.value)
        words.fail(server.error.what, server.error.mend);
    if (cast.contains(*server.value))
        words.fail("there is already a server " + words.peek(), "take a new number");
    words.take("a server");
    command::AddServer add{*server.value};
    if (words.takeIf("as")) {
        if (words.takeIf("participant"))
            add.type = LearnerType::Participant;
        else
            words.need("observer");
    }
    return add;
}

// "C1 runs lock /lock pace 2s"
command::RunRecipe recipe(Words &words, ClientId client)
{
    static const std::vector<std::pair<std::string, Recipe>> recipes = {
        {"provider", Recipe::ServiceProvider},
        {"consumer", Recipe::ServiceConsumer},
        {"lock", Recipe::FairLock},
        {"writer", Recipe::ConfigWriter},
        {"reader", Recipe::ConfigReader},
    };
    command::RunRecipe run;
    run.client = client;
    const auto found =
        std::find_if(recipes.begin(), recipes.end(), [&](const auto &r) { return words.takeIf(r.first); });
    if (found == recipes.end())
        words.fail("'" + words.peek() + "' is no program of a client",
                   "provider, consumer, lock, writer or reader");
    run.recipe = found->second;
    run.path = pathOf(words);
    if (words.takeIf("pace"))
        run.pace = words.duration();
    return run;
}

ParsedCommands commandOf(Words &words, const Cast &cast)
{
    ParsedCommands parsed;
    auto &list = parsed.commands;
    if (std::optional<Command> tool = handToolOf(words, cast)) {
        list = {*tool};
    } else if (words.takeIf("crash")) {
        if (words.peek().starts_with("C"))
            list = {command::CrashClient{words.client(cast)}};
        else
            list = {command::Crash{words.server(cast)}};
    } else if (words.takeIf("restart") || words.takeIf("start")) {
        list = {command::Restart{words.server(cast)}};
    } else if (words.takeIf("pause")) {
        list = {command::Pause{words.server(cast)}};
    } else if (words.takeIf("resume")) {
        list = {command::Resume{words.server(cast)}};
    } else if (words.takeIf("cut")) {
        if (words.peek().starts_with("C")) {
            const ClientId client = words.client(cast);
            list = {command::CutClient{client, clientLink(words, cast)}};
        } else {
            list = cut(words, cast);
        }
    } else if (words.takeIf("heal")) {
        if (words.takeIf("link")) {
            const ServerId from = words.server(cast);
            list = {command::HealLink{from, words.server(cast)}};
        } else if (words.peek().starts_with("C")) {
            const ClientId client = words.client(cast);
            list = {command::HealClient{client, clientLink(words, cast)}};
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
        list = {addClient(words, cast, *client.value)};
    } else if (words.takeIf("connect")) {
        const ClientId client = words.client(cast);
        words.need("to");
        list = {command::Connect{client, words.server(cast)}};
    } else if (words.takeIf("close")) {
        list = {command::CloseClient{words.client(cast)}};
    } else if (words.takeIf("lose")) {
        words.need("disk");
        words.need("of");
        list = {command::LoseDisk{words.server(cast)}};
    } else if (words.takeIf("disk")) {
        words.need("of");
        const ServerId server = words.server(cast);
        words.need("times");
        list = {command::SetDiskSpeed{server, static_cast<std::int32_t>(words.number(1, 1'000'000))}};
    } else if (words.takeIf("link")) {
        list = {quality(words, cast)};
    } else if (words.takeIf("repeat")) {
        words.need("votes");
        words.need("of");
        const ServerId server = words.server(cast);
        words.need("for");
        list = {command::DuplicateNotifications{server, words.duration()}};
    } else if (words.takeIf("clock")) {
        list = {drift(words, cast)};
    } else if (words.takeIf("add")) {
        list = {addServer(words, cast)};
    } else if (words.peek().starts_with("C")) {
        const ClientId client = words.client(cast);
        if (words.takeIf("runs"))
            list = {recipe(words, client)};
        else if (words.takeIf("asks:")) // as describe(Command) says it
            list = {command::Ask{client, requestOf(words, cast)}};
        else
            list = {command::Ask{client, requestOf(words, cast)}};
        if (words.takeIf("times"))
            parsed.times = static_cast<std::int32_t>(words.number(1, 10000));
    } else {
        words.fail("'" + words.peek() + "' is not a command",
                   didYouMean(words.peek(), kCommandWords) +
                       "commands begin with crash, restart, start, pause, resume, "
                       "cut, heal, client, connect, close, lose, disk, link, repeat, clock, add, hold, "
                       "release, fire, rule, or a client "
                       "such as C1");
    }
    words.end();
    return parsed;
}

} // namespace

Parsed<ParsedCommands> parseCommand(const std::string &text, const Cast &cast)
{
    Parsed<ParsedCommands> parsed =
        guarded<ParsedCommands>(text, [&](Words &words) { return commandOf(words, cast); });
    // The program's own words for a command are understood as well.
    if (!parsed.value)
        if (Parsed<Command> described = parseDescribed(text, cast); described.value)
            parsed.value = ParsedCommands{{std::move(*described.value)}, 1};
    return parsed;
}

} // namespace zablab
