// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/described.h"

#include "engine/scenario/phrase_words.h"

#include <algorithm>

namespace zablab {

namespace {

const std::vector<std::string> kBeginnings = {"crash", "restart", "pause", "resume",  "cut",       "heal",
                                              "add",   "lose",    "disk",  "link",    "duplicate", "clock",
                                              "close", "connect", "hold",  "release", "fire",      "rule"};
template <typename T>
T valueOf(std::size_t place, const Parsed<T> &parsed)
{
    if (!parsed.value)
        throw PhraseFault{{place, parsed.error.what, parsed.error.mend}};
    return *parsed.value;
}

// A server's name that may end in a colon; whether it did.
std::pair<std::string, bool> nameBefore(Words &words)
{
    std::string word = words.take("a server");
    const bool colon = word.ends_with(':');
    if (colon)
        word.pop_back();
    return {word, colon};
}

ServerId serverOf(const Cast &cast, std::size_t place, const std::string &text)
{
    const ServerId id = valueOf(place, parseServer(text));
    if (!cast.contains(id))
        throw PhraseFault{{place, "there is no server " + text, "the servers are " + cast.list()}};
    return id;
}

std::int32_t signedNumber(Words &words, std::int64_t most)
{
    const std::size_t place = words.place();
    std::string text = words.take("a number");
    const bool negative = text.starts_with("-");
    const auto value =
        static_cast<std::int32_t>(valueOf(place, parseNumber(negative ? text.substr(1) : text, 0, most)));
    return negative ? -value : value;
}

struct Arrow {
    ServerId from, to;
    CutDirection direction = CutDirection::Both;
    bool colon = false; // behind it
};
// "S1 - S2" or "S1 -> S2".
Arrow arrow(Words &words, const Cast &cast)
{
    Arrow link;
    link.from = words.server(cast);
    if (words.takeIf("->"))
        link.direction = CutDirection::Outgoing;
    else
        words.need("-");
    const std::size_t place = words.place();
    const auto [name, colon] = nameBefore(words);
    link.to = serverOf(cast, place, name);
    link.colon = colon;
    if (link.from == link.to)
        throw PhraseFault{{place, "a server has no link to itself", "name two servers"}};
    return link;
}

// --- commands ---

Command cutOf(Words &words, const Cast &cast)
{
    if (words.peek().starts_with("C")) {
        const ClientId client = words.client(cast);
        words.need("-");
        return command::CutClient{client, words.takeIf("servers") ? ServerId{} : words.server(cast)};
    }
    std::vector<ServerId> side;
    do
        side.push_back(words.server(cast));
    while (words.peek().starts_with("S"));
    std::sort(side.begin(), side.end());
    const std::size_t place = words.place();
    const std::string between = words.take("| rest, -> rest, <- rest, or - and a server");
    if (between != "|" && between != "->" && between != "<-" && between != "-")
        throw PhraseFault{
            {place, "'" + between + "' is not expected here", "'| rest', '-> rest', '<- rest' or '- S2'"}};
    if (words.peek() == "rest" && side.size() >= cast.voters.size() + cast.observers.size())
        words.fail("nobody is left on the other side", "leave servers for the rest");
    if (words.takeIf("rest"))
        return command::Cut{side, between == "|"    ? CutDirection::Both
                                  : between == "->" ? CutDirection::Outgoing
                                                    : CutDirection::Incoming};
    const ServerId other = words.server(cast);
    if (side.size() != 1 || side.front() == other)
        throw PhraseFault{{place, "one link has two ends", "name two servers, or 'rest'"}};
    return command::CutLink{side.front(), other,
                            between == "->" ? CutDirection::Outgoing : CutDirection::Both};
}

Command heal(Words &words, const Cast &cast)
{
    if (words.takeIf("everything"))
        return command::Heal{};
    if (words.peek().starts_with("C")) {
        const ClientId client = words.client(cast);
        words.need("-");
        return command::HealClient{client, words.takeIf("servers") ? ServerId{} : words.server(cast)};
    }
    const Arrow link = arrow(words, cast);
    return command::HealLink{link.from, link.to};
}

Command addition(Words &words, const Cast &cast)
{
    if (words.takeIf("server")) {
        const std::size_t place = words.place();
        const ServerId id = valueOf(place, parseServer(words.take("a server")));
        words.need("as");
        const bool observer = words.takeIf("observer");
        if (!observer)
            words.need("participant");
        return command::AddServer{id, observer ? LearnerType::Observer : LearnerType::Participant};
    }
    words.need("client");
    command::AddClient add;
    const std::size_t place = words.place();
    add.client = valueOf(place, parseClient(words.take("a client")));
    words.need("at");
    add.server = words.server(cast);
    while (words.takeIf(","))
        add.others.push_back(words.server(cast));
    if (words.takeIf("with")) {
        words.need("session");
        words.need("timeout");
        add.sessionTimeout = words.duration();
    }
    return add;
}

Command linkQuality(Words &words, const Cast &cast)
{
    const Arrow link = arrow(words, cast);
    if (!link.colon)
        words.fail("a colon is missing behind the link", "write: link S1 -> S2: delay 40 ms, loss 10 %");
    words.need("delay");
    const Duration delay = words.duration();
    words.need(",");
    words.need("loss");
    const auto loss = static_cast<std::int32_t>(words.number(0, 90));
    words.need("%");
    return command::SetLinkQuality{link.from, link.to, link.direction, delay, loss};
}

Command ofClient(Words &words, const Cast &cast)
{
    const ClientId client = words.client(cast);
    if (words.takeIf("asks:"))
        return command::Ask{client, requestOf(words, cast)};
    words.need("runs:");
    command::RunRecipe run;
    run.client = client;
    const bool two = words.peek() == "service" || words.peek() == "configuration";
    const std::size_t place = words.place();
    std::string recipe = words.take("a recipe") + " ";
    recipe += two || recipe == "fair " ? words.take("a recipe") : "";
    const std::pair<const char *, Recipe> known[] = {{"service provider", Recipe::ServiceProvider},
                                                     {"service consumer", Recipe::ServiceConsumer},
                                                     {"fair lock", Recipe::FairLock},
                                                     {"configuration writer", Recipe::ConfigWriter},
                                                     {"configuration reader", Recipe::ConfigReader}};
    const auto found = std::find_if(std::begin(known), std::end(known),
                                    [&](const auto &each) { return recipe == each.first; });
    if (found == std::end(known))
        throw PhraseFault{
            {place, "'" + recipe + "' is no program of a client",
             "service provider, service consumer, fair lock, configuration writer, configuration reader"}};
    run.recipe = found->second;
    run.path = pathOf(words);
    for (const char *word : {"at", "a", "pace", "of"})
        words.need(word);
    run.pace = words.duration();
    return run;
}

Command described(Words &words, const Cast &cast)
{
    const std::string word = words.peek();
    if (std::optional<Command> tool = handToolOf(words, cast))
        return *tool;
    const auto process = [&](auto command) -> Command {
        command.server = words.server(cast);
        return command;
    };
    if (words.takeIf("crash")) {
        if (words.peek().starts_with("C"))
            return command::CrashClient{words.client(cast)};
        return process(command::Crash{});
    }
    if (words.takeIf("restart"))
        return process(command::Restart{});
    if (words.takeIf("pause"))
        return process(command::Pause{});
    if (words.takeIf("resume"))
        return process(command::Resume{});
    if (words.takeIf("cut"))
        return cutOf(words, cast);
    if (words.takeIf("heal"))
        return heal(words, cast);
    if (words.takeIf("add"))
        return addition(words, cast);
    if (words.takeIf("link"))
        return linkQuality(words, cast);
    if (words.takeIf("close"))
        return command::CloseClient{words.client(cast)};
    if (words.takeIf("lose")) {
        for (const char *next : {"the", "disk", "of"})
            words.need(next);
        return process(command::LoseDisk{});
    }
    if (words.takeIf("disk")) {
        words.need("of");
        command::SetDiskSpeed speed{words.server(cast), 1};
        words.need("takes");
        speed.times = static_cast<std::int32_t>(words.number(1, 10'000));
        for (const char *next : {"times", "as", "long"})
            words.need(next);
        return speed;
    }
    if (words.takeIf("duplicate")) {
        words.need("notifications");
        words.need("of");
        const ServerId from = words.server(cast);
        words.need("for");
        return command::DuplicateNotifications{from, words.duration()};
    }
    if (words.takeIf("clock")) {
        words.need("of");
        const ServerId server = words.server(cast);
        words.need("drifts");
        const std::int32_t drift = signedNumber(words, 200'000);
        words.need("ppm");
        return command::SetClockDrift{server, drift};
    }
    if (words.takeIf("connect")) {
        const ClientId client = words.client(cast);
        words.need("to");
        return command::Connect{client, words.server(cast)};
    }
    if (word.starts_with("C"))
        return ofClient(words, cast);
    words.fail(
        words.atEnd() ? "the phrase is empty" : "'" + word + "' is not a command",
        didYouMean(word, kBeginnings) +
            "commands begin with crash, restart, pause, resume, cut, heal, add, "
            "lose, disk, link, duplicate, clock, close, connect, hold, release, fire, rule, or a client");
}

} // namespace

Parsed<Command> parseDescribed(const std::string &text, const Cast &cast)
{
    try {
        Words words(text);
        const Command command = described(words, cast);
        words.end();
        return {command, {}};
    } catch (const PhraseFault &fault) {
        return {std::nullopt, fault.error};
    }
}

} // namespace zablab
