// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is read off a transaction view: its neighbours, the inspector's fields, what it changed on each server.
#include "engine/views/names.h"
#include "engine/views/transaction_view.h"

#include <algorithm>

namespace zablab {

namespace {

// Something to show: a request of a client, or a proposal.
bool canBeShown(const WriteEntry &entry) { return entry.proposed != kNoEvent || entry.client; }

} // namespace

bool TransactionServer::hasIt() const
{
    return held || bySnapshot || (!writes.empty() && writes.back().logged && !writes.back().lost);
}

bool TransactionServer::isDownAt(Instant t) const
{
    return std::any_of(outages.begin(), outages.end(),
                       [t](const Outage &outage) { return t >= outage.from && t < outage.to; });
}

const TransactionServer *TransactionView::server(ServerId id) const
{
    const auto place = std::lower_bound(servers.begin(), servers.end(), id,
                                        [](const TransactionServer &s, ServerId i) { return s.id < i; });
    return place != servers.end() && place->id == id ? &*place : nullptr;
}

TransactionServer *TransactionView::server(ServerId id)
{
    return const_cast<TransactionServer *>(std::as_const(*this).server(id));
}

const WriteEntry *newestWrite(const TransactionIndex &index, const History &history, EventIndex end)
{
    const std::vector<WriteEntry> &writes = index.writes();
    // Entries are in order of their first event, proposals almost: a request waits for less than this many others.
    constexpr std::size_t kLookBack = 1024;
    const auto past = std::partition_point(writes.begin(), writes.end(),
                                           [end](const WriteEntry &entry) { return entry.begun < end; });
    const WriteEntry *newest = nullptr; // proposed
    const WriteEntry *asked = nullptr;  // the first that is still a request only
    std::size_t seen = 0;
    for (auto entry = past; entry != writes.begin() && seen < kLookBack; ++seen) {
        --entry;
        if (!canBeShown(*entry))
            continue;
        if (entry->proposed == kNoEvent || entry->proposed >= end)
            asked = &*entry;
        else if (!newest || entry->proposed > newest->proposed)
            newest = &*entry;
    }
    if (!asked || !newest || asked->begun < newest->proposed)
        return newest ? newest : asked;
    // The last one is decided, and somebody wants the next.
    const bool decided = std::any_of(newest->events.begin(), newest->events.end(), [&](EventIndex i) {
        return i < end && i < asked->begun && history[i].is<Committed>();
    });
    return decided ? asked : newest;
}

const WriteEntry *neighbourOf(const TransactionIndex &index, const WriteEntry &entry, int step,
                              EventIndex end)
{
    const std::vector<WriteEntry> &writes = index.writes();
    auto place = static_cast<std::ptrdiff_t>(&entry - writes.data());
    if (place < 0 || place >= static_cast<std::ptrdiff_t>(writes.size()) || step == 0)
        return nullptr;
    for (place += step; place >= 0 && place < static_cast<std::ptrdiff_t>(writes.size()); place += step) {
        const WriteEntry &found = writes[static_cast<std::size_t>(place)];
        if (found.begun < end && canBeShown(found))
            return &found;
    }
    return nullptr;
}

std::vector<Field> fieldsOfTransaction(const TransactionView &view)
{
    using Int = std::int64_t;
    std::vector<Field> fields;
    if (view.zxid != Zxid{})
        fields.push_back({"zxid", view.zxid});
    fields.push_back({"operation", std::string(nameOf(view.asked))});
    if (!view.path.empty())
        fields.push_back({"path", view.path});
    if (view.transaction && view.transaction->kind == OperationKind::Error)
        fields.push_back({"error", std::string(nameOf(view.transaction->error))});
    if (view.client)
        fields.push_back({"origin", view.client});
    if (view.entry)
        fields.push_back({"server", view.entry});
    if (view.leader)
        fields.push_back({"leader", view.leader});
    if (view.transaction && view.transaction->session != SessionId{})
        fields.push_back({"session", nameOf(view.transaction->session)});
    if (!view.quorum.empty()) {
        fields.push_back({"acks", Int{view.ackCount()}});
        fields.push_back({"acksNeeded", Int{view.quorum.back().needed}});
    }
    if (view.committed && view.proposed)
        fields.push_back({"commitLatency", view.committed.at - view.proposed.at});
    if (view.told && view.outcome)
        fields.push_back({"latency", view.told.at - view.begun.at});
    return fields;
}

std::vector<TransactionChange> changesOfTransaction(const TransactionView &view, Instant now)
{
    std::vector<TransactionChange> changes;
    for (const TransactionServer &server : view.servers) {
        TransactionChange change;
        change.server = server.id;
        const LogWrite *write = server.writes.empty() ? nullptr : &server.writes.back();
        if (server.isDownAt(now) && !server.hasIt()) {
            change.state = write && write->lost ? ChangeState::Lost : ChangeState::Down;
            change.since = write ? write->lost : Moment{};
        } else if (write && write->lost) {
            change.state = ChangeState::Lost;
            change.since = write->lost;
        } else if (server.applied || server.bySnapshot) {
            change.state = ChangeState::Applied;
            change.since = server.applied;
        } else if (server.acked) {
            change.state = ChangeState::Acked;
            change.since = server.acked;
        } else if (write && write->synced) {
            change.state = ChangeState::Synced;
            change.since = write->synced;
        } else if (write || server.held) {
            change.state = ChangeState::Logged;
            change.since = write ? write->logged : Moment{};
        }
        changes.push_back(change);
    }
    return changes;
}

} // namespace zablab
