// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/expectation.h"

#include <algorithm>
#include <cstdio>

namespace zablab {

namespace {

bool alive(const ServerView &s) { return s.liveness == Liveness::Running || s.liveness == Liveness::Paused; }

bool inRanges(const std::vector<ZxidRange> &ranges, Zxid zxid)
{
    return std::any_of(ranges.begin(), ranges.end(), [&](const ZxidRange &r) {
        return r.epoch == zxid.epoch && r.first <= zxid.counter && zxid.counter <= r.last;
    });
}

bool logged(const ServerView &s, Zxid zxid) { return inRanges(s.log, zxid) || zxid <= s.snapshotZxid; }

Zxid lastOf(const ServerView &s) { return std::max(s.lastLogged, s.snapshotZxid); }

bool leads(const ServerView &s) { return s.liveness == Liveness::Running && s.state == ServerState::Leading; }

bool follows(const ServerView &s, ServerState state, ServerId leader)
{
    return alive(s) && s.state == state && (!leader || s.leader == leader);
}

const ServerView *soleLeader(const ClusterView &view)
{
    const ServerView *found = nullptr;
    for (const ServerView &s : view.servers) {
        if (!leads(s) || !s.established)
            continue;
        if (found)
            return nullptr;
        found = &s;
    }
    return found;
}

const char *wordOf(Phase phase)
{
    switch (phase) {
    case Phase::Election:
        return "election";
    case Phase::Discovery:
        return "discovery";
    case Phase::Synchronization:
        return "synchronization";
    case Phase::Broadcast:
        return "broadcast";
    }
    return "";
}

const char *nameOf(SyncKind kind)
{
    switch (kind) {
    case SyncKind::Diff:
        return "DIFF";
    case SyncKind::Trunc:
        return "TRUNC";
    case SyncKind::Snap:
        return "SNAP";
    }
    return "";
}

std::string stateOf(const ServerView &s)
{
    const std::string name = writtenAs(s.id);
    switch (s.liveness) {
    case Liveness::NotStarted:
        return name + " has not been started";
    case Liveness::Crashed:
        return name + " crashed";
    case Liveness::Paused:
    case Liveness::Running:
        break;
    }
    std::string text = name + (s.liveness == Liveness::Paused ? " is paused, " : " is ");
    switch (s.state) {
    case ServerState::Looking:
        text += "looking";
        break;
    case ServerState::Leading:
        text += s.established ? "leading and established" : "leading, not established";
        break;
    case ServerState::Following:
        text += "following " + writtenAs(s.leader);
        break;
    case ServerState::Observing:
        text += "observing " + writtenAs(s.leader);
        break;
    }
    return text + ", in " + wordOf(s.phase) + (s.serving ? ", serves" : ", does not serve");
}

int votesFor(const ClusterView &view, ServerId candidate)
{
    return static_cast<int>(std::count_if(view.servers.begin(), view.servers.end(), [&](const ServerView &s) {
        return alive(s) && s.type == LearnerType::Participant && s.vote && s.vote->leader == candidate;
    }));
}

int tallyOf(const ServerView &s, ServerId candidate)
{
    return static_cast<int>(std::count_if(s.tally.begin(), s.tally.end(), [&](const TallyEntry &entry) {
        return !entry.outOfElection && entry.vote.leader == candidate;
    }));
}

std::string written(const std::vector<ServerId> &servers)
{
    std::string text;
    for (const ServerId id : servers)
        text += (text.empty() ? "" : " ") + writtenAs(id);
    return text;
}

void merge(std::vector<ZxidRange> &ranges, ZxidRange range)
{
    for (auto it = ranges.begin(); it != ranges.end();) {
        const bool touches = it->epoch == range.epoch && it->first <= std::uint64_t{range.last} + 1 &&
                             range.first <= std::uint64_t{it->last} + 1;
        if (!touches) {
            ++it;
            continue;
        }
        range.first = std::min(range.first, it->first);
        range.last = std::max(range.last, it->last);
        it = ranges.erase(it);
    }
    const auto after = std::find_if(ranges.begin(), ranges.end(), [&](const ZxidRange &r) {
        return std::make_pair(r.epoch, r.first) > std::make_pair(range.epoch, range.first);
    });
    ranges.insert(after, range);
}

} // namespace

std::string writtenAs(Zxid zxid)
{
    char text[32];
    std::snprintf(text, sizeof text, "0x%x:%u", static_cast<unsigned>(zxid.epoch),
                  static_cast<unsigned>(zxid.counter));
    return text;
}

std::string writtenAs(ServerId server) { return server ? "S" + std::to_string(server.value) : "nobody"; }

Witness::Witness(const RunDescription &description)
    : description_(description),
      view_(initialView(description))
{
    for (const ServerDescription &server : description.servers)
        servers_.push_back({server.id, {}, false, SyncKind::Diff});
}

void Witness::update(const History &history, EventIndex end)
{
    for (EventIndex i = view_.events; i < std::min(end, history.size()); ++i) {
        fold(view_, description_.config, history, i);
        note(history[i]);
    }
}

void Witness::note(const Event &event)
{
    const auto mine = [&](ServerId id) -> PerServer * {
        const auto found =
            std::find_if(servers_.begin(), servers_.end(), [&](const PerServer &s) { return s.id == id; });
        return found == servers_.end() ? nullptr : &*found;
    };
    if (PerServer *server = mine(event.where.server())) {
        if (event.is<RoundStarted>() || event.is<ServerStarted>())
            server->votes.clear();
        if (const auto *change = event.as<VoteChanged>())
            if (server->votes.empty() || server->votes.back() != change->vote.leader)
                server->votes.push_back(change->vote.leader);
    }
    if (const auto *decided = event.as<SyncDecided>()) {
        if (PerServer *learner = mine(decided->learner)) {
            learner->syncDecided = true;
            learner->sync = decided->kind;
        }
    } else if (const auto *committed = event.as<Committed>()) {
        merge(committed_, {committed->zxid.epoch, committed->zxid.counter, committed->zxid.counter});
    } else if (const auto *established = event.as<LeaderEstablished>()) {
        // What the leader's history holds is committed with its epoch (protocol.md section 12).
        if (const ServerView *leader = view_.server(event.where.server())) {
            for (ZxidRange range : leader->log) {
                if (range.epoch == established->lastZxid.epoch)
                    range.last = std::min(range.last, established->lastZxid.counter);
                if (range.epoch <= established->lastZxid.epoch && range.first <= range.last)
                    merge(committed_, range);
            }
        }
    } else if (const auto *told = event.as<ClientTold>()) {
        const auto client = std::find_if(clients_.begin(), clients_.end(),
                                         [&](const PerClient &c) { return c.id == told->client; });
        if (client == clients_.end())
            clients_.push_back({told->client, true, told->outcome});
        else
            client->outcome = told->outcome;
    }
}

bool Witness::holds(const Condition &c) const
{
    const ServerView *const s = view_.server(c.server);
    const ClientView *const client = view_.client(c.client);
    const auto all = [&](auto test) {
        return std::all_of(view_.servers.begin(), view_.servers.end(),
                           [&](const ServerView &x) { return x.liveness != Liveness::Running || test(x); });
    };
    const auto servers = [&](auto test) { return s && alive(*s) && test(*s); };
    const auto toldAs = [&](ClientOutcome outcome) {
        return std::any_of(clients_.begin(), clients_.end(), [&](const PerClient &p) {
            return p.id == c.client && p.told && (p.outcome == outcome);
        });
    };
    const bool holds = [&] {
        switch (c.kind) {
        case ConditionKind::Looking:
            return servers([](const ServerView &x) { return x.state == ServerState::Looking; });
        case ConditionKind::Follows:
            return s && follows(*s, ServerState::Following, c.other);
        case ConditionKind::Observes:
            return s && follows(*s, ServerState::Observing, c.other);
        case ConditionKind::Leads:
            return servers([](const ServerView &x) { return x.state == ServerState::Leading; });
        case ConditionKind::Established:
            return servers(
                [](const ServerView &x) { return x.state == ServerState::Leading && x.established; });
        case ConditionKind::Serves:
            return servers([](const ServerView &x) { return x.serving; });
        case ConditionKind::Runs:
            return s && s->liveness == Liveness::Running;
        case ConditionKind::Crashed:
            return s && s->liveness == Liveness::Crashed;
        case ConditionKind::Paused:
            return s && s->liveness == Liveness::Paused;
        case ConditionKind::InPhase:
            return servers([&](const ServerView &x) { return x.phase == c.phase; });
        case ConditionKind::InRound:
            return servers([&](const ServerView &x) { return x.round.value == c.number; });
        case ConditionKind::CurrentEpoch:
            return s && s->currentEpoch.value == c.number;
        case ConditionKind::AcceptedEpoch:
            return s && s->acceptedEpoch.value == c.number;
        case ConditionKind::Votes:
            return servers([&](const ServerView &x) { return x.vote && x.vote->leader == c.other; });
        case ConditionKind::Voted:
            return std::any_of(servers_.begin(), servers_.end(),
                               [&](const PerServer &p) { return p.id == c.server && p.votes == c.sequence; });
        case ConditionKind::Tally:
            return servers([&](const ServerView &x) { return tallyOf(x, c.other) == c.number; });
        case ConditionKind::Logged:
            return s && logged(*s, c.zxid);
        case ConditionKind::OnDisk:
            return s && logged(*s, c.zxid) && c.zxid <= std::max(s->lastSynced, s->snapshotZxid);
        case ConditionKind::EndsAt:
            return s && lastOf(*s) == c.zxid;
        case ConditionKind::KnowsCommitted:
            return s && logged(*s, c.zxid) && c.zxid <= s->lastCommitted;
        case ConditionKind::Applied:
            return servers([&](const ServerView &x) { return c.zxid <= x.lastApplied; });
        case ConditionKind::SyncedBy:
            return std::any_of(servers_.begin(), servers_.end(), [&](const PerServer &p) {
                return p.id == c.server && p.syncDecided && p.sync == c.sync;
            });
        case ConditionKind::Finalizing:
            return servers([](const ServerView &x) { return x.finalizeDeadline.has_value(); });
        case ConditionKind::VoteCount:
            return votesFor(view_, c.server) == c.number;
        case ConditionKind::ZxidCommitted:
            return inRanges(committed_, c.zxid);
        case ConditionKind::AllSynchronized: {
            const ServerView *leader = soleLeader(view_);
            return leader && all([&](const ServerView &x) {
                       return x.serving && x.leader == leader->id && x.phase == Phase::Broadcast;
                   });
        }
        case ConditionKind::AllFollow:
            return s && leads(*s) && all([&](const ServerView &x) {
                       return x.id == c.server || follows(x, ServerState::Following, c.server) ||
                              follows(x, ServerState::Observing, c.server);
                   });
        case ConditionKind::NoLeader:
            return all([](const ServerView &x) { return !(leads(x) && x.established); });
        case ConditionKind::AllLooking:
            return all([](const ServerView &x) { return x.state == ServerState::Looking; });
        case ConditionKind::ClientAnswered:
            return client && client->waiting == 0 && toldAs(ClientOutcome::Answered);
        case ConditionKind::ClientWaiting:
            return client && client->waiting > 0;
        case ConditionKind::ClientLost:
            return client && toldAs(ClientOutcome::ConnectionLost);
        case ConditionKind::ClientConnected:
            return client && client->connected && (!c.server || client->server == c.server);
        }
        return false;
    }();
    return holds != c.negated;
}

std::string Witness::found(const Condition &c) const
{
    const ServerView *const s = view_.server(c.server);
    const ClientView *const client = view_.client(c.client);
    const auto everybody = [&] {
        std::string text;
        for (const ServerView &x : view_.servers)
            text += (text.empty() ? "" : "; ") + stateOf(x);
        return text;
    };
    switch (c.kind) {
    case ConditionKind::ZxidCommitted: {
        std::string text = "committed so far:";
        for (const ZxidRange &r : committed_)
            text += " " + writtenAs(Zxid{r.epoch, r.first}) + ".." + std::to_string(r.last);
        return committed_.empty() ? "nothing is committed" : text;
    }
    case ConditionKind::AllSynchronized:
    case ConditionKind::AllFollow:
    case ConditionKind::NoLeader:
    case ConditionKind::AllLooking:
        return everybody();
    case ConditionKind::VoteCount:
        return writtenAs(c.server) + " has " + std::to_string(votesFor(view_, c.server)) + " votes";
    case ConditionKind::ClientAnswered:
    case ConditionKind::ClientWaiting:
    case ConditionKind::ClientLost:
    case ConditionKind::ClientConnected: {
        const std::string name = "C" + std::to_string(c.client.value);
        if (!client)
            return name + " does not exist yet";
        const auto told = std::find_if(clients_.begin(), clients_.end(),
                                       [&](const PerClient &p) { return p.id == c.client; });
        std::string text = name + (client->connected ? " is connected to " : " is not connected, last at ") +
                           writtenAs(client->server) + ", " + std::to_string(client->waiting) +
                           " requests wait";
        if (told != clients_.end())
            text += told->outcome == ClientOutcome::Answered ? "; the last one was answered"
                    : told->outcome == ClientOutcome::ConnectionLost
                        ? "; the outcome of the last one is unknown"
                        : "; the last one was refused";
        return text;
    }
    default:
        break;
    }
    if (!s)
        return "there is no " + writtenAs(c.server);
    const std::string name = writtenAs(s->id);
    switch (c.kind) {
    case ConditionKind::InRound:
        return name + " is in round " + std::to_string(s->round.value);
    case ConditionKind::CurrentEpoch:
        return name + " has the current epoch " + std::to_string(s->currentEpoch.value);
    case ConditionKind::AcceptedEpoch:
        return name + " has accepted epoch " + std::to_string(s->acceptedEpoch.value);
    case ConditionKind::Votes:
        return !alive(*s) || !s->vote
                   ? stateOf(*s)
                   : name + " votes " + writtenAs(s->vote->leader) + " (" + writtenAs(s->vote->zxid) + ")";
    case ConditionKind::Voted:
        for (const PerServer &p : servers_)
            if (p.id == c.server)
                return name + " voted " + (p.votes.empty() ? "nobody" : written(p.votes));
        return "";
    case ConditionKind::Tally:
        return name + " counts " + std::to_string(tallyOf(*s, c.other)) + " for " + writtenAs(c.other);
    case ConditionKind::Logged:
    case ConditionKind::EndsAt:
        return name + " ends at " + writtenAs(lastOf(*s));
    case ConditionKind::OnDisk:
        return name + " logged up to " + writtenAs(lastOf(*s)) + ", safe up to " + writtenAs(s->lastSynced);
    case ConditionKind::KnowsCommitted:
        return name + " committed up to " + writtenAs(s->lastCommitted);
    case ConditionKind::Applied:
        return name + " applied up to " + writtenAs(s->lastApplied);
    case ConditionKind::SyncedBy:
        for (const PerServer &p : servers_)
            if (p.id == c.server && p.syncDecided)
                return name + " was synchronized by " + nameOf(p.sync);
        return "no leader has decided about " + name;
    default:
        return stateOf(*s);
    }
}

ExpectationWatch::ExpectationWatch(std::vector<Expectation> expectations)
{
    for (Expectation &e : expectations) {
        const bool until = e.time == ExpectationTime::Never || e.time == ExpectationTime::Throughout;
        results_.push_back({std::move(e), until, ""});
    }
}

void ExpectationWatch::begin(const Witness &witness)
{
    for (ExpectationResult &r : results_) {
        if (r.expectation.time == ExpectationTime::Throughout && !witness.holds(r.expectation.condition)) {
            r.held = false;
            r.found = "at the beginning: " + witness.found(r.expectation.condition);
        }
    }
}

void ExpectationWatch::after(const Witness &witness)
{
    for (ExpectationResult &r : results_) {
        const Condition &condition = r.expectation.condition;
        switch (r.expectation.time) {
        case ExpectationTime::AtEnd:
            break;
        case ExpectationTime::Once:
            r.held = r.held || witness.holds(condition);
            break;
        case ExpectationTime::Never:
        case ExpectationTime::Throughout:
            if (r.held && witness.holds(condition) == (r.expectation.time == ExpectationTime::Never)) {
                r.held = false;
                r.found = "at " + std::to_string(witness.view().at.us) + "us: " + witness.found(condition);
            }
            break;
        }
    }
}

std::vector<ExpectationResult> ExpectationWatch::end(const Witness &witness)
{
    for (ExpectationResult &r : results_) {
        if (r.expectation.time == ExpectationTime::AtEnd)
            r.held = witness.holds(r.expectation.condition);
        if (!r.held && r.found.empty())
            r.found = (r.expectation.time == ExpectationTime::Once ? "not once; in the end: " : "") +
                      witness.found(r.expectation.condition);
    }
    return results_;
}

} // namespace zablab
