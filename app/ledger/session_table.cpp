// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger/session_table.h"

#include "app/ledger/ledger.h"
#include "app/ledger/ledger_words.h"
#include "app/run/run.h"
#include "app/values/wording.h"
#include "engine/views/names.h"

#include <algorithm>
#include <set>

namespace zablab {

namespace {

// Below a quarter the bar is red, as the arc of a time-out is.
constexpr double kUrgent = 0.25;

QString keyOf(SessionId id) { return QString::number(id.value, 16); }
SessionId idOf(const QString &key) { return {static_cast<std::int64_t>(key.toULongLong(nullptr, 16))}; }

// The tree that tells of a session's ephemerals: its own server's, or whoever is furthest.
const ServerTree *treeOf(const LedgerState &state, const SessionEntry &entry)
{
    const ServerTree *best = state.trees.server(entry.server);
    if (best && best->alive)
        return best;
    for (const ServerTree &server : state.trees.servers())
        if (server.alive && (!best || !best->alive || server.last > best->last))
            best = &server;
    return best;
}

std::vector<std::string> ephemeralsOf(const LedgerState &state, const SessionEntry &entry)
{
    const ServerTree *tree = treeOf(state, entry);
    return tree ? tree->tree.ephemeralsOf(entry.id) : std::vector<std::string>{};
}

} // namespace

SessionTable::SessionTable(Ledger &ledger) : ledger_(ledger) {}

void SessionTable::setActive(bool active)
{
    if (active == active_)
        return;
    active_ = active;
    Q_EMIT activeChanged();
    follow();
}

void SessionTable::choose(const QString &key)
{
    Run &run = ledger_.run();
    const SessionId id = idOf(key);
    const SessionEntry *entry = ledger_.at(ledger_.eventsAtCursor()).sessions.find(id);
    if (!entry)
        return;
    chosen_ = key;
    // Its client is what other views know; a session without one stands for itself.
    if (entry->client)
        run.select(static_cast<int>(scene::ElementKind::Client), entry->client.value);
    else
        run.select(static_cast<int>(scene::ElementKind::Session), id.value);
    follow();
}

void SessionTable::chooseNext(int by)
{
    const int count = static_cast<int>(sessions_.rows().size());
    if (count > 0)
        choose(sessions_.rows()[std::clamp(current_ < 0 ? 0 : current_ + by, 0, count - 1)].key);
}

SessionRow SessionTable::rowOf(const LedgerState &state, const SessionEntry &entry) const
{
    SessionRow row;
    row.key = keyOf(entry.id);
    row.client = entry.client.value;
    row.name = clientName(entry.client);
    row.number = sessionName(entry.id);
    row.server = serverName(entry.server);
    row.status = stageName(entry);
    row.over = entry.over();
    row.bad = entry.stage == SessionStage::Expired || entry.stage == SessionStage::Expiring ||
              (entry.stage == SessionStage::Open && !entry.connected);
    const Instant now = ledger_.run().cursor();
    if (row.over) {
        row.rest = tr("%1 ago").arg(spanName(now - *entry.ended));
    } else if (const auto expiry = state.sessions.expiryOf(entry.id); !expiry) {
        row.rest = tr("no leader counts");
    } else if (!expiry->closing) {
        const Duration left = std::max(expiry->at - now, Duration{});
        // The leader counts in buckets: up to a tick more than the time-out.
        const Duration whole = entry.timeout + ledger_.run().description()->config.tickTime;
        row.share = std::clamp(static_cast<double>(left.us) /
                                   static_cast<double>(std::max<std::int64_t>(whole.us, 1)),
                               0.0, 1.0);
        row.urgent = row.share < kUrgent;
        row.rest = tr("%1 left at %2").arg(spanName(left), serverName(expiry->leader));
    }
    const auto ephemerals = static_cast<int>(ephemeralsOf(state, entry).size());
    std::set<std::string> watched;
    for (const SessionWatch *watch : state.sessions.watchesOf(entry.id))
        watched.insert(watch->path);
    const auto watches = static_cast<int>(watched.size());
    if (!row.over)
        row.holds = tr("%n ephemeral node(s)", nullptr, ephemerals) + QStringLiteral(" · ") +
                    tr("%n watched path(s)", nullptr, watches);
    row.spoken =
        tr("session %1 of %2 at %3: %4, %5").arg(row.number, row.name, row.server, row.status, row.rest);
    return row;
}

void SessionTable::showDetails(const LedgerState &state, const SessionEntry *entry)
{
    QList<SessionDetailRow> rows;
    title_ = summary_ = QString();
    if (!entry) {
        details_.set({});
        return;
    }
    title_ = tr("Session %1 of %2").arg(sessionName(entry->id), clientName(entry->client));
    summary_ = tr("time-out %1, opened at %2, last heard at %3")
                   .arg(spanName(entry->timeout), clockName(entry->opened), clockName(entry->heard));
    if (entry->over())
        summary_ += tr("; over since %1 with %2").arg(clockName(*entry->ended), zxidName(entry->closedAt));
    const ServerTree *tree = treeOf(state, *entry);
    for (const std::string &path : ephemeralsOf(state, *entry)) {
        const DataNode *node = tree->tree.find(path);
        rows.append({tr("Ephemeral nodes"), QString::fromStdString(path),
                     node ? zxidName(node->czxid) : QString(), -1, node ? numberOf(node->czxid) : 0});
    }
    if (entry->over() && entry->ephemeralsGone > 0)
        rows.append({tr("Ephemeral nodes"), tr("%n deleted with it", nullptr, entry->ephemeralsGone),
                     zxidName(entry->closedAt), static_cast<qint64>(entry->endedBy),
                     numberOf(entry->closedAt)});
    const History &history = ledger_.run().playback().history();
    for (const SessionWatch *watch : state.sessions.watchesOf(entry->id))
        rows.append({tr("Watches at %1").arg(serverName(entry->server)), QString::fromStdString(watch->path),
                     watchKindName(watch->kind), static_cast<qint64>(watch->since), 0});
    for (auto fired = entry->fired.rbegin(); fired != entry->fired.rend(); ++fired)
        rows.append({tr("Watch events, the newest first"),
                     QStringLiteral("%1 %2").arg(QString::fromLatin1(nameOf(fired->type)),
                                                 QString::fromStdString(fired->path)),
                     clockName(history[fired->event].at), static_cast<qint64>(fired->event),
                     numberOf(fired->zxid)});
    details_.set(rows);
}

void SessionTable::follow()
{
    if (!active_)
        return;
    Run &run = ledger_.run();
    const LedgerState &state = ledger_.at(ledger_.eventsAtCursor());
    clients_ = !run.clusterAtCursor()->clients.empty();
    const Selection &selected = run.selected();
    const std::vector<const SessionEntry *> listed = state.sessions.listed();
    // What is selected anywhere: the session itself, or the newest one of its client.
    const auto selects = [&](const SessionEntry &entry) {
        return selected.element.kind == scene::ElementKind::Session
                   ? entry.id.value == selected.element.id
                   : selected.client && entry.client == selected.client;
    };
    const SessionEntry *shown = chosen_.isEmpty() ? nullptr : state.sessions.find(idOf(chosen_));
    if (shown && (selected.client || selected.element.kind == scene::ElementKind::Session) &&
        !selects(*shown))
        shown = nullptr; // another one was pointed at
    for (const SessionEntry *entry : listed)
        if (!shown && selects(*entry))
            shown = entry;
    if (!shown && !chosen_.isEmpty())
        shown = state.sessions.find(idOf(chosen_));
    if (!shown && !listed.empty())
        shown = listed.front();
    QList<SessionRow> rows;
    current_ = -1;
    for (const SessionEntry *entry : listed) {
        if (entry == shown)
            current_ = static_cast<int>(rows.size());
        rows.append(rowOf(state, *entry));
    }
    chosen_ = shown ? keyOf(shown->id) : QString();
    sessions_.set(rows);
    showDetails(state, shown);
    Q_EMIT changed();
}

} // namespace zablab
