// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/stage_reader.h"
#include "app/scene/stage_reader_parts.h"
#include "app/scene/typography.h"

#include <algorithm>
#include <tuple>

namespace zablab::scene {

std::vector<ServerId> candidateRanking(const ClusterView &view)
{
    std::vector<const ServerView *> voters;
    for (const ServerView &server : view.servers)
        if (server.isVoter())
            voters.push_back(&server);
    // Who has taken part in the latest round keeps the place of the vote with which it did, also when it leads and writes:
    // ballots of that round may still be on their way, and a ballot does not change its colour. The others stand where they
    // would if they began now.
    Round latest;
    for (const ServerView *server : voters)
        latest = std::max(latest, server->round);
    const auto strength = [latest](const ServerView *server) {
        const bool voted = server->firstVote && server->round == latest;
        return std::tuple(voted ? server->firstVote->peerEpoch : server->currentEpoch,
                          voted ? server->firstVote->zxid : server->lastLogged, server->id);
    };
    std::stable_sort(voters.begin(), voters.end(),
                     [&](const ServerView *a, const ServerView *b) { return strength(a) < strength(b); });
    std::vector<ServerId> ranking;
    for (const ServerView *server : voters)
        ranking.push_back(server->id);
    return ranking;
}

Glyph glyphOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Notification:
        return Glyph::Ballot;
    case MessageKind::Request:
        return Glyph::Request;
    case MessageKind::Proposal:
        return Glyph::Proposal;
    case MessageKind::Ack:
        return Glyph::Ack;
    case MessageKind::Commit:
        return Glyph::Commit;
    case MessageKind::Ping:
        return Glyph::Ping;
    case MessageKind::PingReply:
        return Glyph::PingReply;
    case MessageKind::Sync:
        return Glyph::Sync;
    case MessageKind::Inform:
        return Glyph::Inform;
    case MessageKind::NewLeader:
        return Glyph::NewLeader;
    case MessageKind::FollowerInfo:
        return Glyph::FollowerInfo;
    case MessageKind::ObserverInfo:
        return Glyph::ObserverInfo;
    case MessageKind::UpToDate:
        return Glyph::UpToDate;
    case MessageKind::Diff:
        return Glyph::Diff;
    case MessageKind::Trunc:
        return Glyph::Trunc;
    case MessageKind::Snap:
        return Glyph::Snap;
    case MessageKind::LeaderInfo:
        return Glyph::LeaderInfo;
    case MessageKind::AckEpoch:
        return Glyph::AckEpoch;
    case MessageKind::ClientRequest:
        return Glyph::ClientRequest;
    case MessageKind::ClientReply:
        return Glyph::ClientReply;
    case MessageKind::Revalidate:
        return Glyph::Revalidate;
    case MessageKind::RevalidateReply:
        return Glyph::RevalidateReply;
    case MessageKind::CommitAndActivate:
        return Glyph::CommitAndActivate;
    case MessageKind::InformAndActivate:
        return Glyph::InformAndActivate;
    case MessageKind::ConnectRequest:
        return Glyph::ConnectRequest;
    case MessageKind::ConnectResponse:
        return Glyph::ConnectResponse;
    case MessageKind::WatchEvent:
        return Glyph::WatchEvent;
    case MessageKind::ClientPing: // as between learner and leader: are you there?
        return Glyph::Ping;
    case MessageKind::ClientPingReply:
        return Glyph::PingReply;
    }
    return Glyph::Other;
}

StageReading::StageReading(const StageInput &in, const StageWords &w)
    : input(in),
      words(w),
      view(*in.view),
      history(*in.history),
      config(in.view->configOr(in.description->config)),
      ranking(candidateRanking(*in.view))
{
    large = view.servers.size() > kMostPlates;
    if (view.servers.size() > kPlatesAlwaysFit)
        lookCloser();
    if (in.changedFrom == kNoEvent)
        return;
    for (EventIndex i = in.changedFrom; i < view.events && i < history.size(); ++i)
        if (history[i].where.isServer())
            changes[history[i].where.server()].push_back(i);
}

// Whose plate is shown: pointed at, selected, leading; and which transaction it is all about.
void StageReading::lookCloser()
{
    const auto chosen = [&](const Element &element) {
        const bool server = element.kind == ElementKind::Server || element.kind == ElementKind::Lane ||
                            element.kind == ElementKind::TimeOut;
        const ServerId id{server ? static_cast<std::int32_t>(element.id) : 0};
        return view.server(id) ? id : ServerId{};
    };
    const ServerId leader = leaderOf(view);
    for (const ServerId id : {chosen(input.hovered), chosen(input.selected), leader})
        if (!focus)
            focus = id;
    if (!focus && !ranking.empty())
        focus = ranking.back(); // the strongest candidate
    topic = input.topic;
    if (const ServerView *server = view.server(leader); server && topic == Zxid{})
        topic = server->lastCommitted;
    if (topic == Zxid{} && !view.recentlyCommitted.empty())
        topic = view.recentlyCommitted.back();
}

Candidate StageReading::candidate(ServerId id) const
{
    const auto found = std::find(ranking.begin(), ranking.end(), id);
    const auto rank = found == ranking.end() ? 0 : static_cast<int>(found - ranking.begin());
    return {serverText(id), std::to_string(id.value), rank, std::max(1, static_cast<int>(ranking.size()))};
}

Role StageReading::roleOf(Party party) const
{
    const ServerView *server = party.isServer() ? view.server(party.server()) : nullptr;
    if (!server)
        return Role::Looking;
    switch (server->state) {
    case ServerState::Following:
        return Role::Follower;
    case ServerState::Leading:
        return Role::Leader;
    case ServerState::Observing:
        return Role::Observer;
    case ServerState::Looking:
        break;
    }
    return Role::Looking;
}

namespace {

// "S1 S3", "S1 S3–S25": three and more in a row are told by their ends.
std::string namesOf(const std::vector<ServerId> &ids)
{
    std::string names;
    for (std::size_t i = 0; i < ids.size();) {
        std::size_t last = i;
        while (last + 1 < ids.size() && ids[last + 1].value == ids[last].value + 1)
            ++last;
        if (last < i + 2)
            last = i;
        names +=
            (names.empty() ? "" : " ") + serverText(ids[i]) + (last > i ? "–" + serverText(ids[last]) : "");
        i = last + 1;
    }
    return names;
}

void readGroups(const StageReading &r, StageModel &model)
{
    if (r.view.cuts.empty())
        return;
    const auto groups = r.view.groups();
    if (groups.size() < 2)
        return;
    const auto voters = static_cast<std::size_t>(r.config.voterCount());
    std::string sizes, turned;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        // A side has the votes of those that run.
        std::vector<ServerId> running, down, still;
        std::size_t voting = 0;
        for (const ServerId id : groups[g]) {
            const ServerView *server = r.view.server(id);
            if (!server)
                continue;
            const bool runs = server->liveness == Liveness::Running;
            if (!server->member && !runs)
                continue; // out of the ensemble, and down: no part of a side
            (runs ? running : server->liveness == Liveness::Paused ? still : down).push_back(id);
            voting += runs && server->isVoter();
        }
        std::sort(running.begin(), running.end());
        const std::string names = namesOf(running.empty() ? groups[g] : running);
        const bool majority = r.config.isQuorum(running);
        std::string idle;
        const auto tell = [&](const std::vector<ServerId> &who, const std::string &one,
                              const std::string &several) {
            if (!who.empty())
                idle += (idle.empty() ? "" : " · ") + filled(who.size() == 1 ? one : several, {namesOf(who)});
        };
        tell(down, r.words.isDown, r.words.areDown);
        tell(still, r.words.standsStill, r.words.standStill);
        for (StageServer &server : model.servers)
            if (std::find(groups[g].begin(), groups[g].end(),
                          ServerId{static_cast<std::int32_t>(server.id)}) != groups[g].end()) {
                server.group = static_cast<int>(g);
                server.majority = majority;
            }
        model.groups.push_back({filled(majority ? r.words.majority : r.words.noMajority,
                                       {names, std::to_string(voting), std::to_string(voters)}),
                                majority, idle});
        const std::string size = std::to_string(running.size() + down.size() + still.size());
        sizes += (g ? " : " : "") + size;
        turned = size + (g ? " : " : "") + turned;
    }
    model.wallWords = filled(r.words.wall, {sizes});
    model.wallWordsTurned = filled(r.words.wall, {turned});
}

// Who counts: voters and observers of the ensemble. A server that was removed, or never belonged, does neither.
std::string titleOf(const StageReading &r)
{
    const std::string voters = std::to_string(r.config.voterCount());
    const std::string majority = std::to_string(r.config.quorumSize());
    int observers = 0;
    std::vector<ServerId> outside;
    for (const ServerView &server : r.view.servers) {
        if (!server.member)
            outside.push_back(server.id);
        else if (!server.isVoter())
            ++observers;
    }
    const std::string title =
        observers > 0
            ? filled(r.words.titleObservers, {voters, std::to_string(observers), majority})
            : filled(outside.empty() ? r.words.titleVoters : r.words.titleMembers, {voters, majority});
    return outside.empty() ? title : filled(r.words.titleOutside, {title, namesOf(outside)});
}

} // namespace

StageModel readStage(const StageInput &input, const StageWords &words)
{
    StageModel model;
    if (!input.history || !input.description || !input.view)
        return model;
    const StageReading r(input, words);
    model.title = titleOf(r);
    model.predictionWords = words.prediction;

    for (const LearnerType type : {LearnerType::Participant, LearnerType::Observer})
        for (const ServerView &server : r.view.servers)
            if (server.type == type)
                model.servers.push_back(readServer(r, server));
    for (StageServer &server : model.servers) // what is selected or pointed at comes forward again
        server.dim = !input.highlighted.empty() && !server.selected && !server.hovered && !server.predicted &&
                     std::find(input.highlighted.begin(), input.highlighted.end(),
                               ServerId{static_cast<std::int32_t>(server.id)}) == input.highlighted.end();
    readLogs(r, model);
    if (r.view.servers.size() > kPlatesAlwaysFit)
        readTotals(r, model);
    for (const ServerView &server : r.view.servers)
        if (server.leader && server.leader != server.id && server.liveness == Liveness::Running)
            model.sessions.emplace_back(server.leader.value, server.id.value);
    const Acting acting = actingIn(r);
    for (StageServer &server : model.servers)
        if (!acting.all() && !server.selected && !server.hovered &&
            !acting.acts(Party{ServerId{static_cast<std::int32_t>(server.id)}}))
            server.dim = true;
    readMessages(r, acting, model);
    readClients(r, acting, model);
    for (const DirectedLink &cut : r.view.cuts)
        model.cuts.push_back({cut.from.value, cut.to.value});
    for (const LinkCondition &link : r.view.slowLinks)
        model.slowLinks.push_back({link.from.value, link.to.value});
    readGroups(r, model);

    using enum LegendEntry::Sign;
    if (r.large) {
        model.legend = {{Applied, words.legendApplied},
                        {NotApplied, words.legendNotApplied},
                        {TimeOut, words.legendTimeOut},
                        {Candidates, words.legendCandidates},
                        {Lost, words.legendLost}};
        return model;
    }
    model.legend = {{TimeOut, words.legendTimeOut},
                    {Tally, words.legendTally},
                    {Candidates, words.legendCandidates},
                    {Committed, words.legendCommitted},
                    {Logged, words.legendLogged},
                    {Cut, words.legendCut},
                    {Lost, words.legendLost}};
    if (std::any_of(model.servers.begin(), model.servers.end(),
                    [](const StageServer &s) { return s.log && s.log->snapshot > 0; }))
        model.legend.insert(model.legend.begin() + 5, {Snapshot, words.legendSnapshot});
    return model;
}

} // namespace zablab::scene
