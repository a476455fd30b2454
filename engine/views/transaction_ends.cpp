// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is added to a transaction view at the end: the lives of its servers, and its fate.
#include "engine/views/transaction_quorum.h"

#include <algorithm>

namespace zablab {

namespace {

struct ServerLife {
    TransactionView &view;
    TransactionServer &server;
    bool down = true; // until it starts
    Instant since{};

    void add(const Event &event, EventIndex index)
    {
        const EventIndex from = view.begun ? view.begun.event : 0;
        if (event.is<ServerStarted>()) {
            if (down && index > from)
                server.outages.push_back({since, event.at});
            down = false;
        } else if (event.is<ServerCrashed>()) {
            down = true;
            since = event.at;
        } else if (const auto *speed = event.as<DiskSpeedChanged>()) {
            if (index <= from || server.writes.empty())
                server.diskTimes = speed->times;
        } else if (event.is<DiskLost>()) {
            server.held = false;
            for (LogWrite &write : server.writes)
                if (write.logged.event < index && !write.lost) {
                    write.lost = {event.at, index};
                    write.loss = WriteLoss::Crash;
                }
        } else if (const auto *loaded = event.as<SnapshotLoaded>()) {
            // Its leader's tree has everything that is committed up to there.
            const bool has = view.committed && index > view.committed.event && loaded->zxid >= view.zxid;
            if (has && (server.writes.empty() || server.writes.back().lost))
                server.bySnapshot = true;
        }
    }
    void end()
    {
        if (down)
            server.outages.push_back({since, Instant::max()});
    }
};

} // namespace

void addLives(TransactionView &view, const History &history, const TransactionIndex &index, EventIndex end)
{
    for (TransactionServer &server : view.servers) {
        ServerLife life{view, server};
        for (const EventIndex i : index.lifeOf(server.id)) {
            if (i >= end)
                break;
            life.add(history[i], i);
        }
        life.end();
    }
}

void settleFate(TransactionView &view, bool refused)
{
    using enum TransactionFate;
    const bool held = std::any_of(view.servers.begin(), view.servers.end(),
                                  [](const TransactionServer &server) { return server.hasIt(); });
    if (view.committed)
        view.fate = view.adoptedBy ? Adopted : Committed;
    else if (!view.proposed && view.client)
        view.fate = refused || view.outcome ? Refused : Asked;
    else if (view.proposed && !view.officeLost)
        view.fate = view.decided ? Waiting : Proposed;
    else
        view.fate = held ? Left : Gone;
    view.first = view.last = view.begun.at;
    const auto reach = [&view](const Moment &moment) {
        if (moment)
            view.last = std::max(view.last, moment.at);
    };
    for (const TransactionMessage &leg : view.messages) {
        view.last = std::max(view.last, leg.departs);
        reach(leg.ended);
    }
    for (const TransactionServer &server : view.servers) {
        for (const LogWrite &write : server.writes)
            for (const Moment &moment : {write.logged, write.begun, write.synced, write.lost})
                reach(moment);
        reach(server.applied);
        reach(server.committed);
    }
    for (const Moment &moment : {view.told, view.committed, view.officeLost, view.decided})
        reach(moment);
}

} // namespace zablab
