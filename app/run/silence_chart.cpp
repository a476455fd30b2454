// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/silence_chart.h"

#include "app/run/run.h"

#include <QXYSeries>

#include <algorithm>

namespace zablab {

namespace {

double seconds(Instant t) { return static_cast<double>(t.us) / 1e6; }

} // namespace

SilenceChart::SilenceChart(Run &run) : run_(run)
{
    connect(&run, &Run::modeChanged, this, &SilenceChart::limitChanged);
}

double SilenceChart::limitSeconds() const
{
    return static_cast<double>(run_.playback().description().config.syncTimeout().us) / 1e6;
}

double SilenceChart::end() const { return std::max(windowSeconds(), seconds(run_.playback().cursor())); }

void SilenceChart::fill(QAbstractSeries *series, int server) const
{
    auto *line = qobject_cast<QXYSeries *>(series);
    if (!line)
        return;
    const Playback &playback = run_.playback();
    const History &history = playback.history();
    const ServerId id{server};
    const Instant to = playback.cursor();
    const Instant from = std::max(Instant{}, to - Duration{static_cast<std::int64_t>(windowSeconds() * 1e6)});
    QList<QPointF> points;
    bool learner = false;
    Instant heard = from;
    const ServerView *then = playback.clusterAside(from).server(id);
    if (then && (then->state == ServerState::Following || then->state == ServerState::Observing) &&
        then->liveness == Liveness::Running) {
        learner = true;
        heard = then->lastHeard;
        points.append({seconds(from), seconds(Instant{(from - heard).us})});
    }
    const auto drop = [&](Instant at) { // down to the axis, so that the line shows where it stopped
        if (learner)
            points.append({seconds(at), seconds(Instant{(at - heard).us})});
        points.append({seconds(at), 0});
    };
    for (EventIndex i = history.endAt(from); i < history.endAt(to); ++i) {
        const Event &event = history[i];
        if (event.where != Party{id})
            continue;
        if (const auto *state = event.as<StateChanged>()) {
            const bool follows =
                state->state == ServerState::Following || state->state == ServerState::Observing;
            if (learner != follows)
                drop(event.at);
            learner = follows;
            heard = event.at;
        } else if (event.is<ServerCrashed>()) {
            drop(event.at);
            learner = false;
        } else if (const auto *delivered = event.as<MessageDelivered>();
                   delivered && learner && history.message(delivered->message).channel == Channel::Quorum) {
            points.append({seconds(event.at), seconds(Instant{(event.at - heard).us})});
            points.append({seconds(event.at), 0});
            heard = event.at;
        }
    }
    if (learner)
        points.append({seconds(to), seconds(Instant{(to - heard).us})});
    line->replace(points);
}

} // namespace zablab
