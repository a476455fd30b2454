// SPDX-License-Identifier: GPL-3.0-or-later
//
// The kinds of faults that trials draw from. A kind plans a fault and its end; it keeps no account of what is
// down, because a command that makes no sense is refused and changes nothing, and in the end all is repaired.
#include "engine/simulation/random_trial.h"

#include <algorithm>
#include <array>

namespace zablab {

namespace {

// --- processes ---

void crash(TrialPlan &plan, Instant at) { plan.crash(at, plan.anyServer(), plan.patience); }

// Over before anybody's patience is.
void restart(TrialPlan &plan, Instant at) { plan.crash(at, plan.anyServer(), Duration::milliseconds(50)); }

// The power fails for everybody at once; they come back one by one.
void power(TrialPlan &plan, Instant at)
{
    const Duration mean = plan.oneIn(2) ? plan.patience : Duration::milliseconds(30);
    for (const ServerDescription &server : plan.servers())
        plan.crash(at, server.id, mean);
}

// Some of them at once.
void crashes(TrialPlan &plan, Instant at)
{
    for (const ServerId server : plan.someServers())
        plan.crash(at, server, plan.patience);
}

// One after the other, as an operator does who installs a new version.
void rolling(TrialPlan &plan, Instant at)
{
    const Duration each = plan.about(plan.patience);
    for (const ServerDescription &server : plan.servers()) {
        plan.crash(at, server.id, Duration::milliseconds(100));
        at = at + each;
    }
}

// Only so many run as make a quorum, and each time others: what one quorum began, another finds. Half of the
// changes come when a new leader has hardly begun to bring the others up, and half of them with a power cut.
void turns(TrialPlan &plan, Instant at)
{
    std::vector<ServerId> all;
    for (const ServerDescription &server : plan.servers())
        all.push_back(server.id);
    for (std::uint32_t turn = 0, turns = 3 + plan.dice.below(4); turn < turns; ++turn) {
        for (std::size_t left = all.size(); left > 1; --left)
            std::swap(all[left - 1], all[plan.dice.below(static_cast<std::uint32_t>(left))]);
        const std::size_t quorum = all.size() / 2 + 1;
        const bool power = plan.oneIn(2);
        for (std::size_t i = 0; i < all.size(); ++i)
            if (power || i >= quorum)
                plan.add(at, command::Crash{all[i]});
        at = at + Duration::milliseconds(1);
        for (std::size_t i = 0; i < quorum; ++i)
            plan.add(at, command::Restart{all[i]});
        at = at + (plan.oneIn(2)
                       ? plan.about(plan.patience)
                       : plan.dice.between(Duration::milliseconds(200), Duration::milliseconds(700)));
    }
    for (const ServerId server : all)
        plan.add(at, command::Restart{server});
}

void pause(TrialPlan &plan, Instant at)
{
    const ServerId server = plan.anyServer();
    plan.add(at, command::Pause{server});
    plan.add(at + plan.about(plan.patience), command::Resume{server});
}

// Long enough that everybody gives it up.
void longPause(TrialPlan &plan, Instant at)
{
    const ServerId server = plan.anyServer();
    plan.add(at, command::Pause{server});
    plan.add(at + plan.patience * 2 + plan.about(plan.patience), command::Resume{server});
}

// --- links ---

// A partition, healed later; one-way ones too.
void partition(TrialPlan &plan, Instant at)
{
    std::vector<ServerId> side = plan.someServers();
    if (side.empty())
        return;
    plan.add(at, command::Cut{std::move(side), plan.anyDirection()});
    plan.add(at + plan.about(plan.patience * 2), command::Heal{});
}

void cutLink(TrialPlan &plan, Instant at)
{
    const ServerId from = plan.anyServer();
    const ServerId to = plan.anyOther(from);
    if (to == from)
        return; // a server alone has no links
    plan.add(at, command::CutLink{from, to, plan.anyDirection()});
    plan.add(at + plan.about(plan.patience * 2), command::HealLink{from, to});
}

void setLink(TrialPlan &plan, Instant at, ServerId from, Duration delay, std::int32_t loss)
{
    const ServerId to = plan.anyOther(from);
    if (to == from)
        return; // a server alone has no links
    plan.add(at, command::SetLinkQuality{from, to, plan.anyDirection(), delay, loss});
    plan.add(at + plan.about(plan.patience * 3),
             command::SetLinkQuality{from, to, CutDirection::Both, {}, 0});
}

void delay(TrialPlan &plan, Instant at)
{
    const Duration most = plan.oneIn(3) ? plan.patience : Duration::milliseconds(50);
    setLink(plan, at, plan.anyServer(), plan.dice.between(Duration{100}, most), 0);
}

void loss(TrialPlan &plan, Instant at)
{
    setLink(plan, at, plan.anyServer(), {}, 1 + static_cast<std::int32_t>(plan.dice.below(60)));
}

// A server comes back, and while it is brought up the link is cut and the other end crashes: what has been sent is
// lost in the middle.
void interrupt(TrialPlan &plan, Instant at)
{
    const ServerId learner = plan.anyServer();
    const ServerId leader = plan.anyOther(learner); // with luck
    if (leader == learner)
        return;
    plan.add(at, command::Crash{learner});
    at = at + plan.about(plan.patience);
    plan.add(at, command::Restart{learner});
    at = at + plan.dice.between(Duration::milliseconds(20), Duration::milliseconds(700));
    plan.add(at, command::CutLink{leader, learner, CutDirection::Both});
    plan.add(at + Duration::milliseconds(1), command::Crash{leader});
    plan.add(at + Duration::milliseconds(100), command::HealLink{leader, learner});
    plan.add(at + plan.about(plan.patience), command::Restart{leader});
}

// Everything of one server is slow and lossy.
void badNetwork(TrialPlan &plan, Instant at)
{
    const ServerId server = plan.anyServer();
    const Duration slow = plan.dice.between(Duration{}, Duration::milliseconds(30));
    const auto lost = static_cast<std::int32_t>(plan.dice.below(40));
    const Instant over = at + plan.about(plan.patience * 3);
    for (const ServerDescription &other : plan.servers()) {
        if (other.id == server)
            continue;
        plan.add(at, command::SetLinkQuality{server, other.id, CutDirection::Both, slow, lost});
        plan.add(over, command::SetLinkQuality{server, other.id, CutDirection::Both, {}, 0});
    }
}

// A server comes back, and while it is being brought up its links lose packets, and then everything: what a leader sends
// in one breath arrives in pieces, and the last pieces do not.
void brokenSync(TrialPlan &plan, Instant at)
{
    const ServerId server = plan.anyServer();
    if (plan.servers().size() < 2)
        return;
    const Instant back = at + plan.about(plan.patience);
    const Instant bad = back + plan.dice.between(Duration::milliseconds(2), Duration::milliseconds(12));
    const Instant cut = bad + plan.about(Duration::milliseconds(300));
    const Instant healed = cut + plan.trial.description.config.initTimeout() + plan.about(plan.patience);
    plan.add(at, command::Crash{server});
    for (const ServerDescription &other : plan.servers()) {
        if (other.id == server)
            continue;
        plan.add(bad, command::SetLinkQuality{server, other.id, CutDirection::Both, {}, 50});
        plan.add(healed, command::SetLinkQuality{server, other.id, CutDirection::Both, {}, 0});
    }
    if (!plan.oneIn(3)) // so that it needs a snapshot
        plan.add(back, command::LoseDisk{server}, true);
    plan.add(back, command::Restart{server});
    plan.add(cut, command::Cut{{server}, CutDirection::Both});
    plan.add(healed, command::Heal{});
}

void duplicate(TrialPlan &plan, Instant at)
{
    for (const ServerDescription &server : plan.servers())
        if (plan.oneIn(2))
            plan.add(at, command::DuplicateNotifications{server.id, plan.about(plan.patience)});
    if (plan.oneIn(2)) // something to vote about
        plan.crash(at + Duration::milliseconds(1), plan.anyServer(), plan.patience);
}

// --- disks and clocks ---

void slowDisk(TrialPlan &plan, Instant at)
{
    const ServerId server = plan.anyServer();
    const auto times = 2 + static_cast<std::int32_t>(plan.dice.below(plan.oneIn(3) ? 400 : 30));
    plan.add(at, command::SetDiskSpeed{server, times});
    plan.add(at + plan.about(plan.patience * 3), command::SetDiskSpeed{server, 1});
}

// An observer's disk at any time; a voter's only where that cannot lose what was committed (mayLoseDisk). It
// crashes alone, and what it did not have the others are given time to write.
void loseDisk(TrialPlan &plan, Instant at)
{
    const ServerId server = plan.anyServer();
    const Duration later = plan.about(plan.patience);
    plan.add(at, command::Crash{server});
    plan.add(at + later, command::LoseDisk{server}, true);
    plan.add(at + later + plan.about(Duration::milliseconds(20)), command::Restart{server});
}

void clockDrift(TrialPlan &plan, Instant at)
{
    const ServerId server = plan.anyServer();
    const auto drift = static_cast<std::int32_t>(plan.dice.below(400'001)) - 200'000;
    plan.add(at, command::SetClockDrift{server, plan.oneIn(3) ? drift : drift / 20});
    plan.add(at + plan.about(plan.patience * 4), command::SetClockDrift{server, 0});
}

// --- clients ---

void moveClient(TrialPlan &plan, Instant at)
{
    plan.add(at, command::Connect{plan.anyClient(), plan.anyServer()});
}

// From server to server, for a while; also to one that does not know yet that it is alone.
void tour(TrialPlan &plan, Instant at)
{
    const ClientId client = plan.anyClient();
    for (std::uint32_t stop = 0, stops = 10 + plan.dice.below(30); stop < stops; ++stop) {
        plan.add(at, command::Connect{client, plan.anyServer()});
        at = at + plan.dice.between(Duration::milliseconds(30), Duration::milliseconds(200));
    }
}

// A program that ends without a word: its session lives until it expires. Another one comes in its place.
void crashClient(TrialPlan &plan, Instant at)
{
    const ClientId client = plan.anyClient();
    plan.add(at, command::CrashClient{client});
    plan.replaceClient(at + plan.about(plan.patience), client);
}
void closeClient(TrialPlan &plan, Instant at)
{
    const ClientId client = plan.anyClient();
    plan.add(at, command::CloseClient{client});
    plan.replaceClient(at + plan.about(plan.patience), client);
}
// A client that a network takes away from one server, or from all.
void cutClient(TrialPlan &plan, Instant at)
{
    const ClientId client = plan.anyClient();
    const ServerId server = plan.oneIn(2) ? ServerId{} : plan.anyServer();
    plan.add(at, command::CutClient{client, server});
    plan.add(at + plan.about(plan.patience * 2), command::HealClient{client, server});
}
// One of the programs of the seed texts, until it is crashed or the trial ends.
void recipe(TrialPlan &plan, Instant at)
{
    static constexpr std::array<Recipe, 5> kRecipes = {Recipe::ServiceProvider, Recipe::ServiceConsumer,
                                                       Recipe::FairLock, Recipe::ConfigWriter,
                                                       Recipe::ConfigReader};
    for (std::uint32_t i = 0, many = 1 + plan.dice.below(3); i < many; ++i) {
        const Recipe runs = kRecipes[plan.dice.below(5)];
        const char *path = runs == Recipe::FairLock                                       ? "/lock"
                           : runs == Recipe::ConfigWriter || runs == Recipe::ConfigReader ? "/config"
                                                                                          : "/services";
        plan.add(at,
                 command::RunRecipe{plan.anyClient(), runs, path, plan.about(Duration::milliseconds(300))});
    }
}

// --- members ---

// Servers come, go and change their roles while everything runs.
void reconfigure(TrialPlan &plan, Instant at)
{
    Operation asked;
    asked.kind = OperationKind::Reconfig;
    const ServerId server = plan.anyServer();
    const LearnerType type = plan.oneIn(3) ? LearnerType::Observer : LearnerType::Participant;
    const std::uint32_t what = plan.dice.below(4);
    if (const auto joins = what == 0 ? plan.newServer() : std::nullopt) {
        plan.add(at, command::AddServer{*joins, type});
        asked.reconfig.joining = {{*joins, type, 1, plan.servers().front().group}};
        at = at + plan.about(plan.patience);
    } else if (what == 1) {
        asked.reconfig.leaving = {server};
    } else if (what == 2) {
        asked.reconfig.joining = {{server, type, 1, plan.servers().front().group}};
    } else { // all at once
        asked.reconfig.leaving = {server};
        const ServerId other = plan.anyOther(server);
        if (other != server)
            asked.reconfig.joining = {{other, type, 1, plan.servers().front().group}};
    }
    plan.add(at, command::Ask{plan.anyClient(), asked});
}

constexpr std::array<FaultKind, 26> kFaultKinds = {{
    {"crash", "a server crashes and comes back", 12, crash},
    {"restart", "a crash that is over in a blink", 6, restart},
    {"power", "all crash at once", 4, power},
    {"crashes", "some crash at once", 5, crashes},
    {"rolling", "one is restarted after the other", 1, rolling},
    {"pause", "a process stands still, as in a garbage collection", 5, pause},
    {"long-pause", "so long that everybody gives it up", 3, longPause},
    {"partition", "some are cut off from the others, one way or both", 10, partition},
    {"cut", "one link is cut, one way or both", 6, cutLink},
    {"delay", "a link is slow", 5, delay},
    {"loss", "a link loses packets, TCP sends them again", 5, loss},
    {"bad-network", "all links of a server are slow and lossy", 3, badNetwork},
    {"broken-sync", "a server is cut off while it is being brought up", 8, brokenSync},
    {"duplicate", "notifications come twice", 3, duplicate},
    {"slow-disk", "syncs take many times as long", 6, slowDisk},
    {"lost-disk", "a crashed server comes back with an empty disk, where Zab allows it", 5, loseDisk},
    {"clock", "a clock gains or loses", 4, clockDrift},
    {"move", "a client moves to another server", 6, moveClient},
    {"crash-client", "a client ends without a word", 3, crashClient},
    {"close-client", "a client closes its session", 3, closeClient},
    {"cut-client", "a client is cut off from one server or all", 4, cutClient},
    {"recipe", "clients run the programs of the seed texts", 3, recipe},
    {"reconfigure", "servers come, go and change their roles", 4, reconfigure},
    {"turns", "no more run than make a quorum, and each time others", 4, turns, true},
    {"interrupt", "whoever brings a server up crashes meanwhile", 4, interrupt, true},
    {"tour", "a client goes from server to server", 6, tour, true},
}};

} // namespace

std::span<const FaultKind> faultKinds() { return kFaultKinds; }

const FaultKind *faultNamed(std::string_view name)
{
    const auto place = std::find_if(kFaultKinds.begin(), kFaultKinds.end(),
                                    [name](const FaultKind &kind) { return name == kind.name; });
    return place == kFaultKinds.end() ? nullptr : &*place;
}

} // namespace zablab
