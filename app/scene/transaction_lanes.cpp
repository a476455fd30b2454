// SPDX-License-Identifier: GPL-3.0-or-later
// Who is in the transaction diagram, and in which order.
#include "app/scene/transaction_parts.h"
#include "app/scene/typography.h"

#include <algorithm>
#include <set>

namespace zablab::scene {

namespace {

// Where it stands among the lanes.
enum class LanePlace : std::uint8_t { Entry, Leader, Voter, Apart, Down, Other };

struct LaneReader {
    const TransactionInput &input;
    const TransactionWords &words;
    const TransactionView &view;
    std::set<Party> active{}; // something went to it or came from it

    bool isDown(const TransactionServer &server) const
    {
        return server.isDownAt(view.proposed ? view.proposed.at : view.begun.at) &&
               active.find(server.id) == active.end();
    }
    bool isApart(const TransactionServer &server) const
    {
        return !server.leads && active.find(server.id) == active.end() && server.writes.empty() &&
               !server.entry;
    }
    LanePlace placeOf(const TransactionServer &server) const
    {
        if (server.leads)
            return LanePlace::Leader;
        if (server.entry && !isDown(server))
            return LanePlace::Entry;
        if (isDown(server))
            return LanePlace::Down;
        if (!server.votes)
            return LanePlace::Other;
        return isApart(server) ? LanePlace::Apart : LanePlace::Voter;
    }
    Role roleOf(const TransactionServer &server) const
    {
        if (server.leads)
            return Role::Leader;
        if (server.type == LearnerType::Observer && !server.votes)
            return Role::Observer;
        return view.leader ? Role::Follower : Role::Looking;
    }
    std::string captionOf(Role role, bool down, bool apart) const
    {
        if (down)
            return words.crashed;
        std::string caption = role == Role::Leader     ? words.leader
                              : role == Role::Observer ? words.observer
                              : role == Role::Follower ? words.follower
                                                       : std::string();
        if (apart && view.proposed)
            caption = words.apart;
        return caption;
    }
    TransactionLane laneOf(const TransactionServer &server) const
    {
        TransactionLane lane;
        lane.servers = {server.id};
        lane.name = serverText(server.id);
        lane.role = roleOf(server);
        lane.down = isDown(server);
        lane.apart = isApart(server) && !lane.down;
        lane.caption = captionOf(lane.role, lane.down, lane.apart);
        if (server.diskTimes > 1 && !lane.down)
            lane.note = words.slowDisk;
        return lane;
    }
};

// "S6–S100", or how many where they do not follow each other.
std::string foldedName(const std::vector<ServerId> &servers, const TransactionWords &words)
{
    const bool row = servers.back().value - servers.front().value + 1 == static_cast<int>(servers.size());
    return row ? serverText(servers.front()) + "–" + serverText(servers.back())
               : filled(words.servers, {std::to_string(servers.size())});
}

// Makes one lane of those that may be folded, from the back, until there are few enough.
void foldLanes(std::vector<TransactionLane> &lanes, std::size_t most, const TransactionInput &input,
               const TransactionWords &words, const auto &mayFold)
{
    if (lanes.size() <= most)
        return;
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < lanes.size(); ++i)
        if (lanes[i].servers.size() == 1 && lanes[i].servers[0] != input.selectedServer && mayFold(lanes[i]))
            candidates.push_back(i);
    const std::size_t excess = lanes.size() - most + 1;
    if (candidates.size() < 2)
        return;
    const std::size_t count = std::min(std::max<std::size_t>(excess, 2), candidates.size());
    const std::size_t first = candidates[candidates.size() - count];
    TransactionLane folded = lanes[first];
    folded.servers.clear();
    std::vector<bool> goes(lanes.size(), false);
    for (std::size_t i = candidates.size() - count; i < candidates.size(); ++i) {
        goes[candidates[i]] = candidates[i] != first;
        folded.servers.push_back(lanes[candidates[i]].servers[0]);
    }
    std::sort(folded.servers.begin(), folded.servers.end());
    folded.name = foldedName(folded.servers, words);
    folded.note.clear();
    lanes[first] = folded;
    std::vector<TransactionLane> rest;
    for (std::size_t i = 0; i < lanes.size(); ++i)
        if (!goes[i])
            rest.push_back(std::move(lanes[i]));
    lanes = std::move(rest);
}

} // namespace

std::vector<TransactionLane> transactionLanes(const TransactionInput &input, const TransactionWords &words,
                                              std::size_t most)
{
    const TransactionView &view = *input.view;
    LaneReader reader{input, words, view};
    for (const TransactionMessage &leg : view.messages)
        if (leg.from.isServer() && leg.to.isServer()) {
            reader.active.insert(leg.from);
            reader.active.insert(leg.to);
        }
    std::vector<std::pair<LanePlace, const TransactionServer *>> order;
    for (const TransactionServer &server : view.servers)
        order.emplace_back(reader.placeOf(server), &server);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<TransactionLane> lanes;
    if (view.client) {
        TransactionLane client;
        client.client = view.client;
        client.name = clientText(view.client);
        client.caption = words.client;
        lanes.push_back(client);
    }
    for (const auto &[place, server] : order)
        lanes.push_back(reader.laneOf(*server));
    const auto kept = [&](const TransactionLane &lane) {
        return lane.role == Role::Leader || lane.servers.empty() || lane.servers[0] == view.entry;
    };
    foldLanes(lanes, most, input, words,
              [&](const TransactionLane &lane) { return !kept(lane) && lane.role == Role::Observer; });
    foldLanes(lanes, most, input, words, [&](const TransactionLane &lane) {
        return !kept(lane) && lane.role != Role::Observer && (lane.down || lane.apart);
    });
    foldLanes(lanes, most, input, words, [&](const TransactionLane &lane) {
        return !kept(lane) && lane.role != Role::Observer && !lane.down && !lane.apart;
    });
    return lanes;
}

std::optional<std::size_t> TransactionPicture::laneOf(Party party) const
{
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        if (party.isClient() && lanes[i].client == party.client())
            return i;
        if (party.isServer() && std::find(lanes[i].servers.begin(), lanes[i].servers.end(), party.server()) !=
                                    lanes[i].servers.end())
            return i;
    }
    return std::nullopt;
}

std::size_t TransactionPicture::leaderLane() const
{
    for (std::size_t i = 0; i < lanes.size(); ++i)
        if (lanes[i].role == Role::Leader)
            return i;
    return lanes.size();
}

Role TransactionPicture::roleOf(Party party) const
{
    if (!party.isServer())
        return Role::Looking;
    if (party.server() == view.leader || party.server() == view.adoptedBy)
        return Role::Leader;
    const TransactionServer *server = view.server(party.server());
    return server && server->type == LearnerType::Observer && !server->votes ? Role::Observer
                                                                             : Role::Follower;
}

int TransactionPicture::causeNumber(EventIndex sent, EventIndex ended) const
{
    for (std::size_t i = 0; i < input.causes.size(); ++i)
        if (input.causes[i] != kNoEvent && (input.causes[i] == sent || input.causes[i] == ended))
            return static_cast<int>(i) + 1;
    return 0;
}

void TransactionPicture::drawCauseNumber(Point at, int number) const
{
    if (number <= 0)
        return;
    const double r = u(9);
    canvas.circle(at, r, Token::Card, {Token::Ink, u(1.4), 0, 0, false});
    canvas.text(at, std::to_string(number), FontRole::Bold, canvas.font(12), Token::Ink, Align::Centre);
}

} // namespace zablab::scene
