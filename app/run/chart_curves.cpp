// SPDX-License-Identifier: GPL-3.0-or-later
//
// The charts with a curve for each server: how long it has heard nothing from its leader, and how many committed
// transactions it does not have yet.
#include "app/run/chart_picture.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace zablab::charts {

using scene::Token;

namespace {

QString curveWord(const char *text) { return QCoreApplication::translate("Charts", text); }

bool learns(ServerState state) { return state == ServerState::Following || state == ServerState::Observing; }

// The saw of the heartbeats of one learner. It has an age while PINGs are due: from its ACK of NEWLEADER on, which is
// when syncLimit begins to count, until it gives its leader up.
struct Saw {
    bool follows = false;
    bool aging = false;
    bool pausedAging = false;
    Instant heard;
    std::vector<ChartPoint> points;

    double age(Instant at) const { return seconds(Instant{(at - heard).us}); }
    void begin(Instant at)
    {
        aging = true;
        if (age(at) > 0)
            points.push_back({seconds(at), 0});
        points.push_back({seconds(at), age(at)});
    }
    void fall(Instant at) // down to the axis
    {
        points.push_back({seconds(at), age(at)});
        points.push_back({seconds(at), 0});
    }
    void end(Instant at)
    {
        if (aging)
            fall(at);
        aging = false;
    }
    void take(const History &history, const Event &event, Duration limit);
};

void Saw::take(const History &history, const Event &event, Duration limit)
{
    if (const auto *state = event.as<StateChanged>()) {
        end(event.at);
        follows = learns(state->state);
        pausedAging = false;
        heard = event.at;
    } else if (event.is<ServerCrashed>()) {
        end(event.at);
        follows = pausedAging = false;
    } else if (event.is<ServerPaused>()) { // it cannot give up
        pausedAging = aging;
        end(event.at);
    } else if (event.is<ServerResumed>()) {
        if (pausedAging && event.at - heard < limit)
            begin(event.at);
        pausedAging = false;
    } else if (const auto *delivered = event.as<MessageDelivered>()) {
        if (!follows || history.message(delivered->message).channel != Channel::Quorum)
            return;
        if (aging)
            fall(event.at);
        heard = event.at;
    } else if (const auto *sent = event.as<MessageSent>(); sent && follows && !aging) {
        const MessageRecord &record = history.message(sent->message);
        const auto *ack = std::get_if<Ack>(&record.message);
        if (ack && ack->zxid.isEpochStart() && record.channel == Channel::Quorum)
            begin(event.at);
    }
}

ServerId leaderOf(const ClusterView &view)
{
    for (const ServerView &server : view.servers)
        if (server.established && server.running())
            return server.id;
    return {};
}

} // namespace

ChartPicture silenceChart(const Playback &playback, const RunRecords &, const ChartQuery &query)
{
    const ChartWindow window = windowOf(playback, query.whole);
    ChartPicture picture;
    picture.from = seconds(window.from);
    picture.to = seconds(window.to);
    const EnsembleConfig &config = playback.cluster().configOr(playback.description().config);
    const double limit = seconds(Instant{config.syncTimeout().us});
    picture.title = curveWord(QT_TRANSLATE_NOOP("Charts", "PING age"));
    picture.note = curveWord(
        QT_TRANSLATE_NOOP("Charts", "since a learner last heard its leader; gives up at the limit"));
    const History &history = playback.history();
    std::map<ServerId, Saw> saws;
    const ClusterView &then = playback.clusterAside(window.from);
    for (const ServerView &server : then.servers) {
        Saw &saw = saws[server.id];
        saw.follows = learns(server.state) && server.running();
        saw.heard = std::min(server.lastHeard, window.from);
        const bool aging = saw.follows && server.newLeaderAcked;
        if (aging && server.liveness == Liveness::Running)
            saw.begin(window.from);
        saw.pausedAging = aging && server.liveness == Liveness::Paused;
    }
    const EventIndex end = history.endAt(window.known);
    for (EventIndex i = then.events; i < end; ++i)
        if (const Event &event = history[i]; event.where.isServer())
            saws[event.where.server()].take(history, event, config.syncTimeout());
    std::vector<ServerCurve> curves;
    double greatest = limit;
    for (auto &[id, saw] : saws) {
        if (saw.aging)
            saw.points.push_back({seconds(window.known), saw.age(window.known)});
        const ServerView *server = playback.cluster().server(id);
        ServerCurve curve{id, server ? server->type : LearnerType::Participant, std::move(saw.points)};
        for (const ChartPoint &point : curve.points)
            greatest = std::max(greatest, point.y);
        curves.push_back(std::move(curve));
    }
    setTop(picture, greatest, "s");
    const bool nobody = std::all_of(curves.begin(), curves.end(),
                                    [](const ServerCurve &curve) { return curve.points.empty(); });
    if (nobody) {
        picture.empty =
            curveWord(QT_TRANSLATE_NOOP("Charts", "No learner is synchronized with its leader yet."));
        return picture;
    }
    addCurves(picture, std::move(curves), query.server, {});
    ChartLine line;
    line.points = {{picture.from, limit}, {picture.to, limit}};
    line.tint = Token::Bad;
    line.width = 1.6;
    line.dashed = true;
    line.name = curveWord(QT_TRANSLATE_NOOP("Charts", "limit %1 s")).arg(limit);
    picture.lines.push_back(std::move(line));
    return picture;
}

ChartPicture lagChart(const Playback &playback, const RunRecords &records, const ChartQuery &query)
{
    const ChartWindow window = windowOf(playback, query.whole);
    ChartPicture picture;
    picture.from = seconds(window.from);
    picture.to = seconds(window.to);
    picture.title = curveWord(QT_TRANSLATE_NOOP("Charts", "Log lag"));
    picture.note =
        curveWord(QT_TRANSLATE_NOOP("Charts", "committed transactions that each server does not have yet"));
    const GuaranteeBook *book = records.guarantees();
    if (!book || book->committed().empty() || book->committed().back().count == 0) {
        picture.empty = curveWord(QT_TRANSLATE_NOOP("Charts", "Nothing has been committed yet."));
        setTop(picture, 0, "");
        return picture;
    }
    const ClusterView &view = playback.cluster();
    std::vector<ServerCurve> curves;
    double greatest = 0;
    for (const ServerView &server : view.servers) {
        ServerCurve curve{server.id, server.type, {}};
        // Steps: both counts change at single events; the lag is their difference.
        const auto &all = book->committed();
        const auto &own = book->held(server.id);
        std::size_t a = 0, o = 0;
        double lag = 0;
        const auto put = [&](Instant at) {
            const double before = lag;
            const std::uint64_t committed = a > 0 ? all[a - 1].count : 0;
            const std::uint64_t held = o > 0 ? own[o - 1].count : 0;
            lag = committed > held ? static_cast<double>(committed - held) : 0;
            if (at < window.from)
                return;
            if (curve.points.empty())
                curve.points.push_back({seconds(window.from), before});
            if (before == lag)
                return;
            curve.points.push_back({seconds(at), before});
            curve.points.push_back({seconds(at), lag});
        };
        while (a < all.size() || o < own.size()) {
            const EventIndex next =
                std::min(a < all.size() ? all[a].event : kNoEvent, o < own.size() ? own[o].event : kNoEvent);
            Instant at;
            if (a < all.size() && all[a].event == next)
                at = all[a++].at;
            if (o < own.size() && own[o].event == next)
                at = own[o++].at;
            if (at > window.known)
                break; // what comes after the window says nothing of its end
            put(at);
        }
        if (curve.points.empty())
            curve.points.push_back({seconds(window.from), lag});
        curve.points.push_back({seconds(window.known), lag});
        for (const ChartPoint &point : curve.points)
            greatest = std::max(greatest, point.y);
        curves.push_back(std::move(curve));
    }
    setTop(picture, std::max(greatest, 4.0), "");
    addCurves(picture, std::move(curves), query.server, leaderOf(view));
    return picture;
}

} // namespace zablab::charts
