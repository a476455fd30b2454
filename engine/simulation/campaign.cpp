// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulation/campaign.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace zablab {

namespace {

// What has to come true after the repair. Folds the history as it grows.
class Recovery {
public:
    explicit Recovery(const RunDescription &description) : servers_(description.servers.size()) {}

    void fold(const History &history, EventIndex from)
    {
        for (EventIndex i = from; i < history.size(); ++i) {
            const Event &event = history[i];
            if (const auto *serving = event.as<ServingChanged>())
                setServing(event.where, serving->serving);
            else if (event.is<ServerCrashed>())
                setServing(event.where, false);
            else if (const auto *asked = event.as<ClientAsked>(); asked && watching_ && isWrite(asked->kind))
                asked_.insert({asked->client.value, asked->xid});
            else if (const auto *told = event.as<ClientTold>())
                wrote_ =
                    wrote_ || (told->outcome == ClientOutcome::Answered && told->error == ErrorCode::Ok &&
                               asked_.contains({told->client.value, told->xid}));
        }
    }
    void watch() { watching_ = true; }
    bool complete() const { return wrote_ && serving_.size() == servers_; }

private:
    void setServing(Party where, bool serving)
    {
        if (serving)
            serving_.insert(where);
        else
            serving_.erase(where);
    }
    std::size_t servers_;
    std::set<Party> serving_;
    std::set<std::pair<std::int32_t, std::int32_t>> asked_; // client and xid
    bool watching_ = false;
    bool wrote_ = false;
};

} // namespace

CampaignFigures figuresOf(const History &history)
{
    CampaignFigures figures;
    figures.events = history.size();
    figures.messages = history.messageCount();
    for (EventIndex i = 0; i < history.size(); ++i) {
        const Event &event = history[i];
        if (event.is<ServerPaused>() || event.is<LinkCut>())
            ++figures.faults;
        else if (event.is<ClientAsked>())
            ++figures.requests;
        else if (event.is<LeaderEstablished>())
            ++figures.elections;
        else if (event.is<Committed>())
            ++figures.commits;
        else if (const auto *crashed = event.as<ServerCrashed>()) {
            ++figures.faults;
            figures.unsyncedLost += crashed->logged != crashed->synced ? 1u : 0u;
        } else if (const auto *told = event.as<ClientTold>())
            figures.answered += told->outcome == ClientOutcome::Answered ? 1u : 0u;
        else if (const auto *sync = event.as<SyncDecided>()) {
            figures.diffs += sync->kind == SyncKind::Diff ? 1u : 0u;
            figures.truncs += sync->kind == SyncKind::Trunc ? 1u : 0u;
            figures.snaps += sync->kind == SyncKind::Snap ? 1u : 0u;
        } else if (const auto *cut = event.as<LogTruncated>())
            figures.orphansCut += static_cast<std::uint64_t>(std::max(cut->removed, 0));
    }
    return figures;
}

CampaignResult runOne(const CampaignOptions &options)
{
    const RunDescription description = campaignDescription(options);
    SimulatedWorld world(description, options.seed);
    for (const PlannedCommand &planned : planOf(options)) {
        world.advanceTo(planned.at);
        world.execute(planned.command); // the plan's account is right; what is refused changes nothing
    }
    world.advanceTo(Instant{} + options.time);

    Recovery recovery(description);
    recovery.fold(world.history(), 0);
    recovery.watch();
    std::optional<Instant> recovered;
    const auto recoveredNow = [&](const History &history, EventIndex from) {
        recovery.fold(history, from);
        return recovery.complete();
    };
    const Instant limit = world.now() + kRecoveryLimit;
    for (int attempt = 0; !recovered && world.now() < limit; ++attempt) {
        for (const ClientDescription &client : description.clients) {
            const EventIndex before = world.history().size();
            world.execute(command::Ask{client.id, Operation{OperationKind::Create,
                                                            "/after-" + std::to_string(client.id.value) +
                                                                "-" + std::to_string(attempt),
                                                            "", -1}});
            recovery.fold(world.history(), before);
        }
        if (world.advanceUntil(recoveredNow, std::min(limit, world.now() + Duration::seconds(1))))
            recovered = world.now();
    }
    CampaignResult result{std::move(world), {}, 0, recovered};
    result.figures = figuresOf(result.world.history());
    result.digest = result.world.history().digest();
    return result;
}

} // namespace zablab
