// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulation/trial.h"

#include "engine/protocol/server.h"
#include "engine/protocol/server_core.h"

#include <algorithm>

namespace zablab {

namespace {

constexpr Duration kLook = Duration::milliseconds(250); // how often `enough` is asked
constexpr Duration kAskAgain = Duration::seconds(1);
constexpr Duration kOperatorWaits = Duration::seconds(5); // before a leader is restarted for a promise
// The client that asks for progress; its number is one that no trial uses.
constexpr ClientId kProber{999};

// Those of the description, and those that came while it ran.
std::vector<ServerId> serversOf(const SimulatedWorld &world)
{
    std::vector<ServerId> all;
    for (const ServerDescription &server : world.description().servers)
        all.push_back(server.id);
    for (const World::Given &given : world.commands())
        if (const auto *add = std::get_if<command::AddServer>(&given.command))
            all.push_back(add->server);
    return all;
}

// The last in its epoch of those who lead and serve; null if there is none.
const Server *leaderOf(const SimulatedWorld &world)
{
    const Server *leader = nullptr;
    for (const ServerId id : serversOf(world)) {
        const Server *server = world.server(id);
        if (server != nullptr && server->state() == ServerState::Leading && server->core().serving &&
            (leader == nullptr || leader->core().currentEpoch < server->core().currentEpoch))
            leader = server;
    }
    return leader;
}

class Playing {
public:
    Playing(const Trial &trial, const std::function<bool(const History &)> &enough, EventIndex most)
        : trial_(trial),
          enough_(enough),
          most_(most),
          played_{SimulatedWorld(trial.description, trial.seed), false, false, std::nullopt, {}, 0}
    {}

    PlayedTrial play()
    {
        for (const PlannedCommand &planned : trial_.commands) {
            if (planned.at > Instant{} + trial_.length)
                break;
            if (advance(planned.at))
                return std::move(played_);
            execute(planned);
        }
        if (!advance(Instant{} + trial_.length) && trial_.demandsProgress) {
            repair();
            awaitProgress();
        }
        return std::move(played_);
    }

private:
    SimulatedWorld &world() { return played_.world; }

    // True: enough has been seen.
    bool advance(Instant to)
    {
        while (world().now() < to && !played_.stopped) {
            const Instant next = std::min(to, world().now() + kLook);
            if (most_ == kNoEvent)
                world().advanceTo(next);
            else
                played_.tooLong = world().advanceUntil(
                    [this](const History &history, EventIndex) { return history.size() > most_; }, next);
            played_.stopped = played_.stopped || played_.tooLong;
            look();
        }
        return played_.stopped;
    }
    void look() { played_.stopped = played_.stopped || (enough_ && enough_(world().history())); }

    void execute(const PlannedCommand &planned)
    {
        const auto *lost = std::get_if<command::LoseDisk>(&planned.command);
        const bool unsafe = planned.onlyWhenSafe && lost != nullptr && !mayLoseDisk(world(), lost->server);
        if (unsafe || world().execute(planned.command) != CommandError::None)
            ++played_.refused;
        look();
    }
    // What is not broken refuses its repair; that is no fault.
    void tryTo(const Command &command) { world().execute(command); }

    void repair()
    {
        tryTo(command::Heal{});
        for (const ServerId server : serversOf(world())) {
            tryTo(command::SetDiskSpeed{server, 1});
            tryTo(command::SetClockDrift{server, 0});
            tryTo(command::Resume{server});
            tryTo(command::Restart{server});
        }
        for (const ClientDescription &client : trial_.description.clients)
            tryTo(command::HealClient{client.id, ServerId{}});
        look();
    }

    void awaitProgress()
    {
        const Instant limit = world().now() + kRecoveryLimit;
        EventIndex folded = world().history().size();
        bool wrote = false;
        bool probes = false;
        Instant asked;
        for (int attempt = 0; world().now() < limit && !played_.stopped;) {
            const Server *leader = leaderOf(world());
            if (!probes && leader != nullptr)
                probes =
                    world().execute(command::AddClient{kProber, leader->core().id}) == CommandError::None;
            if (probes && !wrote && (attempt == 0 || world().now() - asked >= kAskAgain)) {
                asked = world().now();
                // A leader that fell meanwhile takes the client's connection with it.
                if (attempt > 0 && leader != nullptr)
                    tryTo(command::Connect{kProber, leader->core().id});
                tryTo(command::Ask{kProber, Operation{OperationKind::Create,
                                                      "/after-" + std::to_string(attempt++), "", -1}});
            }
            restartForPromises(leader);
            if (advance(std::min(limit, world().now() + kLook)))
                return;
            for (const History &history = world().history(); folded < history.size(); ++folded) {
                const auto *told = history[folded].as<ClientTold>();
                wrote = wrote || (told != nullptr && told->client == kProber &&
                                  told->outcome == ClientOutcome::Answered &&
                                  (told->error == ErrorCode::Ok || told->error == ErrorCode::NodeExists));
            }
            if (wrote && missing().empty()) {
                played_.recovered = world().now();
                return;
            }
        }
        played_.missing = missing();
        if (played_.missing.empty())
            played_.missing = "no write asked for after the repair was answered";
    }

    // A server that has promised an epoch later than the leader's refuses it, and nobody but an operator ends that:
    // only another election chooses another epoch.
    void restartForPromises(const Server *leader)
    {
        if (leader == nullptr || world().now() - restarted_ < kOperatorWaits)
            return;
        for (const ServerConfig &member : leader->core().config->servers) {
            const Server *server = world().server(member.id);
            if (server == nullptr || server->core().acceptedEpoch <= leader->core().currentEpoch)
                continue;
            restarted_ = world().now();
            const ServerId id = leader->core().id;
            tryTo(command::Crash{id});
            tryTo(command::Restart{id});
            return;
        }
    }

    // What is not as it has to be; nothing: "".
    std::string missing()
    {
        const Server *leader = leaderOf(world());
        if (leader == nullptr)
            return "there is no leader that serves";
        for (const ServerConfig &member : leader->core().config->servers) {
            const Server *server = world().server(member.id);
            const std::string name = "S" + std::to_string(member.id.value);
            if (server == nullptr || !server->core().serving)
                return name + " does not serve";
            if (!(server->core().database.tree() == leader->core().database.tree()))
                return name + "'s tree is not the leader's";
        }
        return {};
    }

    const Trial &trial_;
    const std::function<bool(const History &)> &enough_;
    const EventIndex most_;
    PlayedTrial played_;
    Instant restarted_; // a leader, by the operator
};

} // namespace

bool operator==(const RunDescription &a, const RunDescription &b)
{
    return a.config == b.config && a.servers == b.servers && a.clients == b.clients &&
           a.network == b.network && a.disk == b.disk && a.startSpread == b.startSpread;
}

PlayedTrial play(const Trial &trial, const std::function<bool(const History &)> &enough, EventIndex most)
{
    return Playing(trial, enough, most).play();
}

bool mayLoseDisk(const SimulatedWorld &world, ServerId lost)
{
    const Server *leader = leaderOf(world);
    if (leader == nullptr)
        return false;
    const EnsembleConfig &config = *leader->core().config;
    if (!config.isVoter(lost))
        return true; // it never counts
    if (config.hasGroups() || config.version != Zxid{} || config.voterCount() < 2)
        return false;
    // Where an empty disk is not trusted, the others have to be enough without it.
    if (!config.trustEmptyDatabase && config.voterCount() - 1 < config.quorumSize())
        return false;
    const Zxid last = leader->core().database.lastLogged();
    if (leader->core().database.lastProcessed() < last)
        return false; // an acknowledgement of what the disk is about to lose may be under way
    return std::all_of(config.servers.begin(), config.servers.end(), [&](const ServerConfig &member) {
        if (member.id == lost || !config.isVoter(member.id))
            return true;
        const Server *server = world.server(member.id);
        return server != nullptr && server->core().serving &&
               server->core().currentEpoch == leader->core().currentEpoch && world.durable(member.id) == last;
    });
}

} // namespace zablab
