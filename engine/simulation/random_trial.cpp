// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulation/random_trial.h"

#include <algorithm>
#include <array>

namespace zablab {

namespace {

// One of a few values; what stands twice comes twice as often.
template <typename T, std::size_t N>
T oneOf(Random &dice, const std::array<T, N> &values)
{
    return values[dice.below(static_cast<std::uint32_t>(N))];
}

// From 1 to `most`, small ones as often as large ones.
std::int32_t spread(Random &dice, std::int32_t most)
{
    std::int32_t below = 1;
    while (below < most && dice.below(3) != 0)
        below *= 3;
    return 1 + static_cast<std::int32_t>(dice.below(static_cast<std::uint32_t>(std::min(below, most))));
}

// Draws one kind, by weight.
template <typename Kind>
std::size_t weighted(Random &dice, std::span<const Kind> all, const std::vector<std::size_t> &chosen)
{
    std::uint32_t total = 0;
    for (const std::size_t kind : chosen)
        total += all[kind].weight;
    std::uint32_t draw = dice.below(total);
    for (const std::size_t kind : chosen) {
        if (draw < all[kind].weight)
            return kind;
        draw -= all[kind].weight;
    }
    return chosen.back();
}

template <typename Kind>
bool isOnlyWished(const Kind &kind) // those are the last of their table
{
    if constexpr (requires { kind.onlyWished; })
        return kind.onlyWished;
    else
        return false;
}

// The wished-for kinds, or a few that are drawn: every trial leaves most of them out.
template <typename Kind>
std::vector<std::size_t> chosenOf(Random &dice, std::span<const Kind> all,
                                  const std::optional<std::vector<std::string>> &wished, std::uint32_t oneIn)
{
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < all.size(); ++i) {
        bool drawn = false;
        if (!isOnlyWished(all[i]))
            drawn = dice.below(oneIn) == 0; // drawn in any case: a wish changes nothing else
        if (wished ? std::find(wished->begin(), wished->end(), all[i].name) != wished->end() : drawn)
            chosen.push_back(i);
    }
    if (chosen.empty() && !wished)
        chosen.push_back(dice.below(static_cast<std::uint32_t>(
            std::count_if(all.begin(), all.end(), [](const Kind &kind) { return !isOnlyWished(kind); }))));
    return chosen;
}

} // namespace

TrialPlan::TrialPlan(std::uint64_t seed, const TrialWishes &wishes_)
    : dice(seed, Party{}, Random::Purpose::Campaign),
      workload(seed, Party{}, Random::Purpose::Workload),
      wishes(wishes_)
{
    trial.seed = seed;
}

Trial TrialPlan::make()
{
    drawEnsemble();
    drawLoad();
    drawFaults();
    std::stable_sort(trial.commands.begin(), trial.commands.end(),
                     [](const PlannedCommand &a, const PlannedCommand &b) { return a.at < b.at; });
    renumberClients();
    return std::move(trial);
}

// --- the ensemble ---

void TrialPlan::drawEnsemble()
{
    trial.length = wishes.length.value_or(Duration::seconds(4 + dice.below(9)));
    drawServers();
    if (wishes.usual)
        trial.description.config.rules = wishes.rules;
    else
        drawLimits();
    if (!wishes.usual)
        drawHistories();
    if (wishes.adjust != nullptr)
        wishes.adjust(trial.description);
    drawClients();
    trial.description.complete();
    patience = trial.description.config.syncTimeout();
    if (!wishes.length)
        trial.length = trial.length + patience * 2;
}

void TrialPlan::drawServers()
{
    static constexpr std::array<int, 16> kVoters = {3, 3, 3, 3, 3, 5, 5, 5, 5, 1, 2, 4, 4, 6, 7, 9};
    int voters = oneOf(dice, kVoters);
    int observers = dice.below(5) < 3 ? 0 : 1 + static_cast<int>(dice.below(4));
    if (oneIn(60)) // a wide ensemble, now and then
        observers = 10 + static_cast<int>(dice.below(11));
    voters = wishes.voters.value_or(voters);
    observers = wishes.observers.value_or(observers);
    trial.description = RunDescription::ofSize(voters, observers);
    trial.description.clients.clear();
    std::vector<ServerDescription> &servers = trial.description.servers;

    const bool grouped = oneIn(8) && voters >= 3;
    const int groups = wishes.groups.value_or(grouped ? 1 + static_cast<int>(dice.below(3)) : 0);
    const bool weighed = oneIn(2) && !wishes.usual;
    for (int i = 0; i < voters && groups > 0; ++i) {
        ServerDescription &server = servers[static_cast<std::size_t>(i)];
        server.group = 1 + i % groups;
        // The first of each group always has a weight, so that there is a quorum.
        if (weighed && i >= groups)
            server.weight = static_cast<std::int32_t>(dice.below(4));
    }
    if (oneIn(6) && voters > 2 && !wishes.usual) // one comes late
        servers[dice.below(static_cast<std::uint32_t>(voters))].runs = false;
    for (ServerDescription &server : servers) {
        if (wishes.faults)
            break; // those that are wished for, and no other
        if (oneIn(12))
            server.diskTimes = 1 + static_cast<std::int32_t>(dice.below(20));
        if (oneIn(12))
            server.clockDrift = static_cast<std::int32_t>(dice.below(100'001)) - 50'000;
    }
}

void TrialPlan::drawLimits()
{
    EnsembleConfig &config = trial.description.config;
    config.tickTime =
        Duration::milliseconds(oneOf(dice, std::array<std::int64_t, 5>{100, 200, 200, 400, 1000}));
    config.initLimit = 5 + static_cast<std::int32_t>(dice.below(11));
    config.syncLimit = 2 + static_cast<std::int32_t>(dice.below(5));
    const bool small = wishes.smallLimits || oneIn(2);
    config.commitLogCount = small ? spread(dice, 20) : spread(dice, 500);
    config.snapCount =
        wishes.smallLimits || oneIn(2) ? 5 + static_cast<std::int32_t>(dice.below(80)) : 100'000;
    config.snapshotSizePercent = oneOf(dice, std::array<std::int32_t, 4>{0, 33, 200, 2000});
    config.forceSnapshotSync = oneIn(40);
    config.trustEmptyDatabase = !oneIn(3);
    if (oneIn(6))
        config.lastCounter = 20 + dice.below(300);
    config.maxNotificationInterval = oneIn(3) ? Duration::seconds(60) : Duration::seconds(2);
    config.containerCheckInterval = oneIn(2) ? Duration::seconds(60) : Duration::seconds(1);
    config.rules = wishes.rules;

    NetworkDescription &network = trial.description.network;
    if (oneIn(3)) {
        network.delayMeanExtra = Duration{oneOf(dice, std::array<std::int64_t, 4>{0, 100, 2000, 10'000})};
        network.delayMax = network.delayMin + network.delayMeanExtra * 12;
    }
    network.connectTimeout = std::max(Duration::milliseconds(500), config.tickTime * config.syncLimit);
    DiskDescription &disk = trial.description.disk;
    if (oneIn(3)) {
        disk.syncMin = Duration{oneOf(dice, std::array<std::int64_t, 4>{50, 500, 5000, 20'000})};
        disk.syncMax = disk.syncMin * (1 + dice.below(5));
    }
    trial.description.startSpread = Duration::milliseconds(oneIn(3) ? 1500 : 20);
}

// What Zab may leave behind: all hold the beginning of one history, a majority all that was committed; one has
// logged what was never committed, before the others went on in a later epoch.
void TrialPlan::drawHistories()
{
    const bool wanted = oneIn(5) || wishes.histories;
    std::vector<ServerDescription> &servers = trial.description.servers;
    const std::uint32_t first = 1 + dice.below(120);
    const std::uint32_t second = dice.below(2) * dice.below(40);
    const std::uint32_t orphans = dice.below(8);
    const std::uint32_t lonely = dice.below(static_cast<std::uint32_t>(servers.size()));
    const std::uint32_t lagging = dice.below(static_cast<std::uint32_t>(servers.size()));
    const std::uint32_t lag = dice.below(first);
    if (!wanted)
        return;
    const auto voters = static_cast<std::size_t>(
        std::count_if(servers.begin(), servers.end(), [](const ServerDescription &server) {
            return server.type == LearnerType::Participant;
        }));
    for (std::size_t i = 0; i < servers.size(); ++i) {
        const bool mayDiffer = voters >= 3 && servers[i].group == 0;
        servers[i].history = {{1, 1, first}};
        if (i == lonely && mayDiffer && orphans > 0)
            servers[i].history = {{1, 1, first + orphans}}; // was alone with it when the others went on
        else if (i == lagging && (mayDiffer || i >= voters) && (lonely == lagging || orphans == 0))
            servers[i].history = {{1, 1, first - lag}};
        else if (second > 0)
            servers[i].history.push_back({2, 1, second});
    }
    // A promise for an epoch that came to nothing; the server that gave it may come late. It refuses an established
    // leader of an older epoch for as long as that leads, as ZooKeeper's does.
    if (oneIn(wishes.histories ? 2 : 4)) {
        ServerDescription &promised = servers[lagging];
        promised.acceptedEpoch = Epoch{2 + dice.below(4)};
        promised.runs = oneIn(2);
        add(Instant{} + about(Duration::seconds(2)), command::Restart{promised.id});
    }
}

void TrialPlan::drawClients()
{
    const std::uint32_t clients = 1 + dice.below(5);
    for (std::uint32_t i = 0; i < clients; ++i) {
        ClientDescription client;
        client.id = ClientId{static_cast<std::int32_t>(i) + 1};
        clients_.push_back(client.id);
        client.server = anyServer();
        if (!oneIn(3))
            client.others = someServers();
        std::erase(client.others, client.server);
        if (oneIn(2))
            client.sessionTimeout = trial.description.config.tickTime * (2 + dice.below(8));
        trial.description.clients.push_back(std::move(client));
    }
}

// --- what happens ---

void TrialPlan::drawLoad()
{
    const std::vector<std::size_t> kinds = chosenOf(workload, loadKinds(), wishes.load, 3);
    if (kinds.empty() || clients_.empty())
        return;
    const auto servers = static_cast<std::int64_t>(trial.description.servers.size());
    const Duration meanGap =
        Duration::milliseconds(oneOf(workload, std::array<std::int64_t, 4>{15, 40, 40, 150})) *
        std::max<std::int64_t>(1, servers / 8);
    // In bursts: an orphan is cut in another way when the new epoch has no commits yet.
    const Duration burst = Duration::seconds(2);
    for (Instant at = Instant{} + Duration::milliseconds(300); at < end();) {
        const Instant quiet = at + workload.exponential(burst);
        drawRequests(at, std::min(quiet, end()), meanGap, kinds);
        at = quiet + workload.exponential(burst) + Duration{1};
    }
    std::sort(requestTimes_.begin(), requestTimes_.end());
}

void TrialPlan::drawRequests(Instant from, Instant to, Duration meanGap,
                             const std::vector<std::size_t> &kinds)
{
    const std::size_t clients = clients_.size();
    for (std::size_t client = 0; client < clients; ++client) {
        for (Instant at = from + workload.exponential(meanGap); at < to;
             at = at + workload.exponential(meanGap) + Duration{1}) {
            const LoadKind &kind = loadKinds()[weighted(workload, loadKinds(), kinds)];
            add(at, command::Ask{clients_[client], kind.ask(*this, clients_[client])});
            requestTimes_.push_back(at);
        }
    }
}

void TrialPlan::drawFaults()
{
    const std::vector<std::size_t> kinds = chosenOf(dice, faultKinds(), wishes.faults, 3);
    if (kinds.empty())
        return;
    const Duration meanGap =
        oneOf(dice, std::array<Duration, 3>{Duration::milliseconds(400), Duration::milliseconds(1200),
                                            Duration::seconds(4)});
    for (Instant at = Instant{} + about(meanGap); at < end(); at = at + about(meanGap)) {
        if (oneIn(2))
            at = amidARequest(at);
        if (at < end())
            faultKinds()[weighted(dice, faultKinds(), kinds)].plan(*this, at);
    }
}

// --- for the kinds ---

ServerId TrialPlan::anyOther(ServerId than)
{
    const auto place = static_cast<std::uint32_t>(
        std::find_if(servers().begin(), servers().end(),
                     [than](const ServerDescription &server) { return server.id == than; }) -
        servers().begin());
    const std::uint32_t all = count(servers());
    return all < 2 ? than : servers()[(place + 1 + dice.below(all - 1)) % all].id;
}

std::vector<ServerId> TrialPlan::someServers()
{
    std::vector<ServerId> all;
    for (const ServerDescription &server : servers())
        all.push_back(server.id);
    for (std::uint32_t left = count(all); left > 1; --left)
        std::swap(all[left - 1], all[dice.below(left)]);
    if (all.size() < 2)
        return {};
    all.resize(1 + dice.below(count(all) - 1));
    std::sort(all.begin(), all.end());
    return all;
}

CutDirection TrialPlan::anyDirection()
{
    const std::uint32_t draw = dice.below(4);
    return draw == 0 ? CutDirection::Outgoing : draw == 1 ? CutDirection::Incoming : CutDirection::Both;
}

std::optional<ServerId> TrialPlan::newServer()
{
    if (newServers_ == 3 || servers().size() > 90)
        return std::nullopt;
    return ServerId{servers().back().id.value + ++newServers_};
}

void TrialPlan::replaceClient(Instant at, ClientId old)
{
    const ClientId next{static_cast<std::int32_t>(clients_.size() + replaces_.size()) + 1};
    replaces_[next] = old;
    command::AddClient added{next, anyServer(), someServers(), {}};
    std::erase(added.others, added.server);
    add(at, std::move(added));
}

void TrialPlan::renumberClients()
{
    std::map<ClientId, ClientId> now;
    for (PlannedCommand &planned : trial.commands)
        std::visit(
            [&](auto &command) {
                if constexpr (std::is_same_v<std::decay_t<decltype(command)>, command::AddClient>)
                    now[replaces_.at(command.client)] = command.client;
                else if constexpr (requires { command.client; })
                    command.client = now.contains(command.client) ? now[command.client] : command.client;
            },
            planned.command);
}

Instant TrialPlan::amidARequest(Instant at)
{
    const auto next = std::lower_bound(requestTimes_.begin(), requestTimes_.end(), at);
    const auto longest = static_cast<std::uint32_t>(
        (trial.description.disk.syncMax * 2 + trial.description.network.delayMax).us);
    return next == requestTimes_.end() ? at : *next + Duration{dice.below(longest)};
}

void TrialPlan::add(Instant at, Command command, bool onlyWhenSafe)
{
    if (at < end())
        trial.commands.push_back({at, std::move(command), onlyWhenSafe});
}

void TrialPlan::crash(Instant at, ServerId server, Duration mean)
{
    add(at, command::Crash{server});
    add(at + about(mean), command::Restart{server});
}

Trial randomTrial(std::uint64_t seed, const TrialWishes &wishes) { return TrialPlan(seed, wishes).make(); }

} // namespace zablab
