// SPDX-License-Identifier: GPL-3.0-or-later
//
// The plans of campaigns. The plan keeps its own account of what is down, so that it asks for nothing that
// makes no sense; nothing but the plan acts on the world, so the account is right.
#include "engine/simulation/campaign.h"
#include "engine/simulation/random.h"

#include <algorithm>
#include <string>

namespace zablab {

namespace {

class Plan {
public:
    explicit Plan(const CampaignOptions &options)
        : options_(options),
          dice_(options.seed, Party{}, Random::Purpose::Campaign),
          workload_(options.seed, Party{}, Random::Purpose::Workload),
          servers_(static_cast<std::uint32_t>(options.voters + options.observers)),
          down_(servers_, false),
          paused_(servers_, false)
    {}

    std::vector<PlannedCommand> make(std::uint32_t clients)
    {
        addRequests(clients);
        std::sort(requestTimes_.begin(), requestTimes_.end());
        if (options_.faults != Faults::None)
            addFaults(clients);
        repair();
        std::stable_sort(commands_.begin(), commands_.end(), earlier);
        return std::move(commands_);
    }

private:
    static bool earlier(const PlannedCommand &a, const PlannedCommand &b) { return a.at < b.at; }
    Instant end() const { return Instant{} + options_.time; }
    ServerId server(std::uint32_t place) const { return ServerId{static_cast<std::int32_t>(place) + 1}; }
    ServerId anyServer(Random &dice) { return server(dice.below(servers_)); }
    void add(Instant at, Command command) { commands_.push_back({at, std::move(command)}); }

    // Requests of all kinds over a few nodes, so that they get into each other's way. Steady where nothing
    // fails; else in bursts, because an orphan is cut in another way when the new epoch has no commits yet.
    void addRequests(std::uint32_t clients)
    {
        const Instant begin = Instant{} + Duration::milliseconds(500);
        if (options_.faults == Faults::None) {
            addRequests(clients, begin, end(), Duration::milliseconds(100));
            return;
        }
        for (Instant at = begin; at < end();) {
            const Instant quiet = at + workload_.exponential(Duration::seconds(2));
            addRequests(clients, at, std::min(quiet, end()), Duration::milliseconds(40));
            at = quiet + workload_.exponential(Duration::seconds(2));
        }
    }
    void addRequests(std::uint32_t clients, Instant from, Instant to, Duration meanGap)
    {
        for (std::uint32_t client = 0; client < clients; ++client) {
            const ClientId id{static_cast<std::int32_t>(client) + 1};
            for (Instant at = from; at < to; at = at + workload_.exponential(meanGap) + Duration{1}) {
                add(at, command::Ask{id, anyOperation(id, ++requests_)});
                requestTimes_.push_back(at);
            }
        }
    }
    Operation anyOperation(ClientId client, int number)
    {
        const std::string path = "/" + std::string(1, static_cast<char>('a' + workload_.below(4)));
        const std::string data = std::to_string(client.value) + "." + std::to_string(number);
        switch (workload_.below(10)) {
        case 0:
        case 1:
            return {OperationKind::Create, path, data, -1};
        case 2:
            return {OperationKind::Delete, path, {}, -1};
        case 3:
            return {OperationKind::SetData, path, data, static_cast<std::int32_t>(workload_.below(4))};
        case 4:
            return {OperationKind::GetData, path, {}, -1};
        case 5:
            return {OperationKind::Sync, path, {}, -1};
        default:
            return {OperationKind::SetData, path, data, -1};
        }
    }

    void addFaults(std::uint32_t clients)
    {
        const bool many = options_.faults == Faults::Many;
        const Duration meanGap = many ? Duration::milliseconds(1500) : Duration::seconds(12);
        Instant at = Instant{} + (many ? Duration::milliseconds(300) : Duration::seconds(2));
        for (; at < end(); at = at + dice_.exponential(meanGap) + Duration{1}) {
            // Half of the faults come while a request is being worked on: written and not synced, proposed and
            // not acknowledged, committed and not told.
            if (dice_.below(2) == 0)
                at = amidARequest(at);
            if (at >= end())
                break;
            endWhatIsOver(at);
            const std::uint32_t running = countRunning();
            // Some: only when everything else works, so that each fault is seen alone.
            if (!many && (running < servers_ || cuts_ != 0))
                continue;
            switch (dice_.below(many ? 12 : 8)) {
            case 0:
            case 1:
            case 2:
                crash(at, dice_.below(servers_));
                break;
            case 3:
                pause(at, dice_.below(servers_));
                break;
            case 4:
            case 5:
                cutSide(at);
                break;
            case 6:
                cutLink(at);
                break;
            case 7:
            case 8:
                if (clients > 0)
                    add(at, command::Connect{ClientId{static_cast<std::int32_t>(dice_.below(clients)) + 1},
                                             anyServer(dice_)});
                break;
            case 9: // the power fails for everybody at once
                for (std::uint32_t place = 0; place < servers_; ++place)
                    crash(at, place);
                break;
            case 10: // a crash that is over before anybody's patience is
                crash(at, dice_.below(servers_), Duration::milliseconds(50));
                break;
            default:
                add(at, command::Heal{});
                cuts_ = 0;
                healAt_ = Instant::max();
                break;
            }
        }
        endWhatIsOver(end());
    }

    Instant amidARequest(Instant at)
    {
        const auto next = std::lower_bound(requestTimes_.begin(), requestTimes_.end(), at);
        return next == requestTimes_.end() ? at : *next + Duration{dice_.below(9000)};
    }

    struct Over { // a fault's own end
        Instant at;
        std::uint32_t place;
        bool pause;
    };
    // Ends are planned with their faults, in order of time, and taken out of the account when they have come.
    void endWhatIsOver(Instant now)
    {
        std::stable_sort(over_.begin(), over_.end(),
                         [](const Over &a, const Over &b) { return a.at < b.at; });
        while (!over_.empty() && over_.front().at <= now) {
            const Over over = over_.front();
            over_.erase(over_.begin());
            if (over.pause && paused_[over.place]) {
                add(over.at, command::Resume{server(over.place)});
                paused_[over.place] = false;
            } else if (!over.pause && down_[over.place]) {
                add(over.at, command::Restart{server(over.place)});
                down_[over.place] = false;
            }
        }
        if (healAt_ <= now) {
            add(healAt_, command::Heal{});
            cuts_ = 0;
            healAt_ = Instant::max();
        }
    }
    std::uint32_t countRunning() const
    {
        std::uint32_t running = 0;
        for (std::uint32_t place = 0; place < servers_; ++place)
            running += down_[place] || paused_[place] ? 0u : 1u;
        return running;
    }
    void crash(Instant at, std::uint32_t place, Duration mean = Duration::seconds(4))
    {
        if (down_[place])
            return;
        add(at, command::Crash{server(place)});
        down_[place] = true;
        paused_[place] = false;
        std::erase_if(over_, [place](const Over &over) { return over.place == place; });
        over_.push_back({at + dice_.exponential(mean) + Duration{1}, place, false});
    }
    void pause(Instant at, std::uint32_t place)
    {
        if (down_[place] || paused_[place])
            return;
        add(at, command::Pause{server(place)});
        paused_[place] = true;
        over_.push_back({at + dice_.exponential(Duration::seconds(5)) + Duration{1}, place, true});
    }
    void cutSide(Instant at)
    {
        if (servers_ < 2)
            return;
        std::vector<ServerId> all;
        for (std::uint32_t place = 0; place < servers_; ++place)
            all.push_back(server(place));
        for (std::uint32_t left = servers_; left > 1; --left)
            std::swap(all[left - 1], all[dice_.below(left)]);
        all.resize(1 + dice_.below(servers_ - 1));
        std::sort(all.begin(), all.end());
        add(at, command::Cut{std::move(all), anyDirection()});
        cutFor(at);
    }
    void cutLink(Instant at)
    {
        if (servers_ < 2)
            return;
        const std::uint32_t from = dice_.below(servers_);
        const std::uint32_t to = (from + 1 + dice_.below(servers_ - 1)) % servers_;
        add(at, command::CutLink{server(from), server(to), anyDirection()});
        cutFor(at);
    }
    CutDirection anyDirection()
    {
        const std::uint32_t draw = dice_.below(4);
        return draw == 0 ? CutDirection::Outgoing : draw == 1 ? CutDirection::Incoming : CutDirection::Both;
    }
    // Cuts add up; one heal, later, ends them all.
    void cutFor(Instant at)
    {
        ++cuts_;
        if (healAt_ == Instant::max())
            healAt_ = at + dice_.exponential(Duration::seconds(9)) + Duration{1};
    }

    void repair()
    {
        add(end(), command::Heal{});
        for (std::uint32_t place = 0; place < servers_; ++place) {
            if (paused_[place])
                add(end(), command::Resume{server(place)});
            if (down_[place])
                add(end(), command::Restart{server(place)});
        }
    }

    CampaignOptions options_;
    Random dice_;
    Random workload_;
    std::uint32_t servers_;
    int requests_ = 0;
    std::vector<Instant> requestTimes_; // sorted
    std::vector<bool> down_;
    std::vector<bool> paused_;
    std::vector<Over> over_;
    int cuts_ = 0;
    Instant healAt_ = Instant::max();
    std::vector<PlannedCommand> commands_;
};

} // namespace

RunDescription campaignDescription(const CampaignOptions &options)
{
    RunDescription description = RunDescription::ofSize(options.voters, options.observers);
    description.clients.clear();
    const auto servers = static_cast<std::int32_t>(description.servers.size());
    for (std::int32_t client = 1; client <= std::min(servers, 3); ++client)
        description.clients.push_back({ClientId{client}, ServerId{servers + 1 - client}});
    return description;
}

std::vector<PlannedCommand> planOf(const CampaignOptions &options)
{
    return Plan(options).make(static_cast<std::uint32_t>(campaignDescription(options).clients.size()));
}

} // namespace zablab
