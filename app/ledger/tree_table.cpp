// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger/tree_table.h"

#include "app/ledger/ledger.h"
#include "app/ledger/ledger_words.h"
#include "app/run/run.h"
#include "app/values/wording.h"

#include <algorithm>

namespace zablab {

namespace {

constexpr int kMostRows = 1500;
// With so many nodes everything is folded but the first level.
constexpr std::size_t kManyNodes = 120;
constexpr qsizetype kDataShown = 60;

char letterOf(NodeStanding standing)
{
    switch (standing) {
    case NodeStanding::Same:
        return '=';
    case NodeStanding::Older:
        return '<';
    case NodeStanding::Newer:
        return '>';
    case NodeStanding::Missing:
        return '-';
    case NodeStanding::Extra:
        return '+';
    case NodeStanding::Unknown:
        break;
    }
    return '?';
}

std::string childPath(const std::string &parent, const std::string &name)
{
    return parent == "/" ? "/" + name : parent + "/" + name;
}

bool isOwn(const std::string &path) { return path == "/" || path.starts_with("/zookeeper"); }

} // namespace

TreeTable::TreeTable(Ledger &ledger) : ledger_(ledger) {}

void TreeTable::setActive(bool active)
{
    if (active == active_)
        return;
    active_ = active;
    Q_EMIT activeChanged();
    if (active_)
        rebuild(true);
}

void TreeTable::setDiffersOnly(bool only)
{
    if (only == differsOnly_)
        return;
    differsOnly_ = only;
    rebuild(true);
    Q_EMIT choiceChanged();
}

void TreeTable::setRoom(int room)
{
    room = std::clamp(room, 1, 255);
    if (room == room_)
        return;
    room_ = room;
    rebuild(true);
    Q_EMIT choiceChanged();
}

void TreeTable::choose(const QString &path)
{
    path_ = path.toStdString();
    rebuild(true);
    Run &run = ledger_.run();
    // The node belongs to no server alone: nothing else but this table can mark it.
    const auto node = static_cast<int>(scene::ElementKind::Node);
    if (path_.empty() && run.selectedKind() == node)
        run.clearSelection();
    else if (!path_.empty())
        run.select(node, 0, current_);
}

void TreeTable::toggle(const QString &path)
{
    const std::string name = path.toStdString();
    if (!toggled_.erase(name))
        toggled_.insert(name);
    rebuild(true);
}

void TreeTable::chooseNext(int by)
{
    const int count = static_cast<int>(nodes_.rows().size());
    if (count == 0)
        return;
    const int next = current_ < 0 ? 0 : std::clamp(current_ + by, 0, count - 1);
    choose(nodes_.rows()[next].path);
}

void TreeTable::retranslate()
{
    stamp_.clear();
    rebuild(true);
}

void TreeTable::follow() { rebuild(false); }

std::vector<TreeTable::Group> TreeTable::groupsOf(const TreeView &trees, ServerId leader,
                                                  bool equalShare) const
{
    std::vector<Group> groups;
    for (const ServerTree &server : trees.servers()) {
        const bool alone = !equalShare || server.id == leader;
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const Group &group) {
            const ServerTree &first = *group.first();
            return !alone && first.id != leader && first.alive == server.alive &&
                   first.known == server.known && first.last == server.last && first.tree == server.tree;
        });
        if (same != groups.end())
            same->members.push_back(&server);
        else
            groups.push_back({{&server}});
    }
    return groups;
}

// What the last step touched: the transactions that it applied.
void TreeTable::markStep()
{
    touched_.clear();
    const auto [begin, end] = ledger_.step();
    const History &history = ledger_.run().playback().history();
    if (end - begin > 2000 || ledger_.run().stepBegin() == kNoEvent || !touchesTrees(history, begin, end))
        return;
    const TreeView before = ledger_.at(begin).trees;
    for (const NodeDifference &node : nodesBetween(history, begin, end, before, ledger_.at(end).trees, 200))
        touched_.insert(node.path);
}

TreeRow TreeTable::rowOf(const std::vector<Group> &groups, const ServerTree *reference,
                         const std::string &path) const
{
    TreeRow row;
    row.path = QString::fromStdString(path);
    const DataNode *theirs = reference ? reference->tree.find(path) : nullptr;
    const DataNode *shown = theirs;
    const Zxid selected = ledger_.run().selectedZxid();
    for (const Group &group : groups) {
        const DataNode *mine = group.first()->tree.find(path);
        if (!shown)
            shown = mine;
        const NodeStanding standing =
            !group.first()->known ? NodeStanding::Unknown : standingOf(mine, theirs);
        row.signs += QLatin1Char(letterOf(standing));
        row.differs = row.differs || standing != NodeStanding::Same;
        if (mine && selected != Zxid{} &&
            (mine->czxid == selected || mine->mzxid == selected || mine->pzxid == selected))
            row.marked = true;
        row.folder = row.folder || group.first()->tree.hasChildren(path);
    }
    if (shown) {
        row.content = shownData(shown->data, kDataShown);
        row.version = QStringLiteral("v%1").arg(shown->version);
        row.kind = nodeKindName(*shown, path);
    }
    row.changed = touched_.contains(path);
    return row;
}

void TreeTable::list(const std::vector<Group> &groups, const ServerTree *reference, const std::string &path,
                     int depth, QList<TreeRow> &rows, bool &below)
{
    TreeRow row = rowOf(groups, reference, path);
    row.depth = depth;
    row.name = path == "/" ? QStringLiteral("/") : QString::fromStdString(path.substr(path.rfind('/') + 1));
    const bool byItself = isOwn(path) ? path == "/" : !shallow_ || depth < 1;
    row.open = row.folder && (differsOnly_ || byItself != toggled_.contains(path));
    row.spoken = tr("%1, %2, %3").arg(row.path, row.version, row.content);
    const qsizetype place = rows.size();
    const bool differs = row.differs;
    const bool open = row.open;
    const bool folder = row.folder;
    if (rows.size() < kMostRows)
        rows.append(std::move(row));
    else
        ++hidden_;
    bool found = differs;
    if (folder && open) {
        std::set<std::string> names;
        for (const Group &group : groups)
            for (std::string &name : group.first()->tree.children(path))
                names.insert(std::move(name));
        for (const std::string &name : names) {
            bool inside = false;
            list(groups, reference, childPath(path, name), depth + 1, rows, inside);
            found = found || inside;
        }
    }
    // Without a difference here or below, it has no place among what differs.
    if (differsOnly_ && !found && place < rows.size())
        rows.remove(place, rows.size() - place);
    below = found;
}

void TreeTable::rebuild(bool force)
{
    if (!active_)
        return;
    Run &run = ledger_.run();
    const auto &trees = ledger_.at(ledger_.eventsAtCursor()).trees;
    ServerId leader;
    Epoch newest;
    for (const ServerView &server : run.clusterAtCursor()->servers)
        if (server.state == ServerState::Leading && server.established && server.running() &&
            server.currentEpoch > newest) {
            leader = server.id;
            newest = server.currentEpoch;
        }
    const EventIndex step = run.stepBegin();
    Stamp stamp{{leader.value, step != kNoEvent, step, 0}};
    for (const ServerTree &server : trees.servers())
        stamp.emplace_back(server.id.value, server.alive, server.last.packed(), server.tree.size());
    const std::uint64_t zxid = run.selectedZxid().packed();
    if (run.selectedKind() != static_cast<int>(scene::ElementKind::Node) && run.selectedKind() != 0 &&
        zxid == 0 && !path_.empty() && !force) {
        path_.clear(); // something else is selected
        force = true;
    }
    if (!force && stamp == stamp_ && zxid == seenZxid_)
        return;
    const bool found = zxid != 0 && zxid != seenZxid_;
    stamp_ = std::move(stamp);
    seenZxid_ = zxid;
    markStep();
    const TreeView &view = ledger_.at(ledger_.eventsAtCursor()).trees; // markStep() has looked elsewhere

    // The leader is what the others are compared with; without one, whoever is furthest.
    const ServerTree *reference = view.server(leader);
    if (!leader)
        for (const ServerTree &server : view.servers())
            if (!reference || (server.alive && !reference->alive) ||
                (server.alive == reference->alive && server.last > reference->last))
                reference = &server;
    reference_ = leader ? tr("tree of the leader %1").arg(serverName(leader))
                 : reference
                     ? tr("no leader: compared with %1, which is furthest").arg(serverName(reference->id))
                     : QString();
    std::vector<Group> groups = groupsOf(view, leader, false);
    if (static_cast<int>(groups.size()) > room_)
        groups = groupsOf(view, leader, true);
    std::stable_partition(groups.begin(), groups.end(),
                          [&](const Group &group) { return group.first() == reference; });

    QList<TreeColumnRow> columns;
    for (const Group &group : groups) {
        const ServerTree &first = *group.first();
        QStringList names;
        for (const ServerTree *member : group.members)
            names.append(serverName(member->id));
        TreeColumnRow column;
        column.server = first.id.value;
        column.name = group.members.size() == 1
                          ? names.front()
                          : QStringLiteral("%1 +%2").arg(names.front()).arg(group.members.size() - 1);
        column.role = !first.alive         ? QStringLiteral("down")
                      : first.id == leader ? QStringLiteral("leader")
                                           : QString();
        column.zxid = zxidName(first.last);
        column.spoken = tr("%1, tree up to %2").arg(names.join(QLatin1Char(' ')), column.zxid);
        columns.append(column);
    }
    if (columns.size() > room_)
        columns.resize(room_);
    groups.resize(static_cast<std::size_t>(columns.size()));
    columns_.set(columns);

    std::size_t most = 0;
    for (const ServerTree &server : view.servers())
        most = std::max(most, server.tree.size());
    shallow_ = most > kManyNodes;
    hidden_ = 0;
    onlyOwn_ = std::all_of(view.servers().begin(), view.servers().end(),
                           [](const ServerTree &server) { return server.tree.childCount("/") <= 1; });
    QList<TreeRow> rows;
    bool below = false;
    if (reference)
        list(groups, reference, "/", 0, rows, below);
    nodes_.set(rows);
    if (found && path_.empty())
        if (const auto marked =
                std::find_if(rows.begin(), rows.end(), [](const TreeRow &r) { return r.marked; });
            marked != rows.end())
            path_ = marked->path.toStdString();
    current_ = -1;
    for (int i = 0; i < rows.size(); ++i)
        if (rows[i].path.toStdString() == path_)
            current_ = i;
    showFields(view, reference);
    Q_EMIT changed();
}

void TreeTable::showFields(const TreeView &trees, const ServerTree *reference)
{
    if (path_.empty() || !reference) {
        fields_.set({});
        return;
    }
    const ServerTree *shown = reference;
    if (!shown->tree.find(path_))
        for (const ServerTree &server : trees.servers())
            if (server.tree.find(path_))
                shown = &server;
    if (!shown->tree.find(path_)) {
        fields_.set({{tr("nowhere"), tr("No server has this node now."), 0, {}}});
        return;
    }
    const auto fieldsAt = [&](const ServerTree &server) { return statFields(server.tree, path_); };
    QList<StatRow> rows = fieldsAt(*shown);
    QStringList without;
    for (const ServerTree &server : trees.servers()) {
        if (&server == shown)
            continue;
        if (!server.tree.find(path_)) {
            without.append(serverName(server.id));
            continue;
        }
        const QList<StatRow> others = fieldsAt(server);
        for (int i = 0; i < rows.size() && i < others.size(); ++i)
            if (others[i].value != rows[i].value)
                rows[i].others += (rows[i].others.isEmpty() ? QString() : QStringLiteral(" · ")) +
                                  QStringLiteral("%1 %2").arg(serverName(server.id), others[i].value);
    }
    if (!without.isEmpty())
        rows.append({tr("not at"), without.join(QLatin1Char(' ')), 0, {}});
    fields_.set(rows);
}

} // namespace zablab
