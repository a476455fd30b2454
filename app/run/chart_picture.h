// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a chart shows, as plain values: lines, areas, points that stand for events, and words at the lines' ends. A
// function of the history, what has been seen of it, the cursor and the selection; Qt Charts only draws it.
#pragma once

#include "app/run/playback.h"
#include "app/run/run_records.h"
#include "app/scene/display_list.h"

#include <QString>

#include <vector>

namespace zablab {

enum class ChartKind { Elections, Latency, Messages, Silence, Lag };
inline constexpr int kChartKinds = 5;
// A series has at most so many points; more are averaged.
inline constexpr int kChartPoints = 600;
// Up to so many servers have a line each; of more, the worst have, and a band stands for the rest.
inline constexpr int kChartServers = 7;

struct ChartPoint {
    double x = 0; // seconds of the run
    double y = 0; // in the chart's unit
    bool operator==(const ChartPoint &) const = default;
};

struct ChartLine {
    std::vector<ChartPoint> points;
    scene::Token tint = scene::Token::Neutral;
    double width = 2; // at scale 1
    bool dashed = false;
    bool selected = false;
    ServerId server; // 0: it is about no single one
    QString name;    // at its right end; empty: it says nothing by itself
};

struct ChartArea { // between two lines with the same places
    std::vector<ChartPoint> upper, lower;
    scene::Token tint = scene::Token::Neutral;
    double opacity = 0.3;
    QString name;
};

struct ChartDot { // an event
    ChartPoint place;
    EventIndex event = kNoEvent;
    scene::Token tint = scene::Token::Neutral;
    bool selected = false;
    QString name; // beside it, where there is room
};

struct ChartPicture {
    double from = 0, to = 1; // of the time axis, in seconds
    double top = 1;          // of the other one; it begins at 0
    double timeStep = 1, step = 1;
    QString timeFormat, format; // printf, with the unit
    QString title, note;
    QString empty; // why there is nothing to see; no axes are worth drawing then
    std::vector<ChartArea> areas;
    std::vector<ChartLine> lines;
    std::vector<ChartDot> dots;
};

struct ChartQuery {
    ChartKind kind = ChartKind::Silence;
    bool whole = false; // everything seen, not half a minute around the cursor
    ServerId server;    // selected
    EventIndex event = kNoEvent;
};

ChartPicture chartOf(const Playback &playback, const RunRecords &records, const ChartQuery &query);

// --- for its parts and for tests ---
struct ChartWindow {
    Instant from, to; // of the axis
    Instant known;    // nothing later is drawn
};
ChartWindow windowOf(const Playback &playback, bool whole);
// Means of so many neighbours that at most `most` points are left; the ends stay.
std::vector<ChartPoint> averaged(const std::vector<ChartPoint> &points, int most = kChartPoints);
// 1, 2 or 5 times a power of ten: so that at most `most` steps fit.
double roundStep(double range, int most);

namespace charts {
double seconds(Instant t);
ChartPicture electionsChart(const Playback &playback, const RunRecords &records, const ChartQuery &query);
ChartPicture latencyChart(const Playback &playback, const RunRecords &records, const ChartQuery &query);
ChartPicture messagesChart(const Playback &playback, const RunRecords &records, const ChartQuery &query);
ChartPicture silenceChart(const Playback &playback, const RunRecords &records, const ChartQuery &query);
ChartPicture lagChart(const Playback &playback, const RunRecords &records, const ChartQuery &query);

// One quantity of many servers over time: a value between two steps is that of `valueAt`.
struct ServerCurve {
    ServerId server;
    LearnerType type = LearnerType::Participant;
    std::vector<ChartPoint> points; // as drawn
};
// Lines for few servers; for many the worst, the selected one, and the band between the quartiles of the rest.
void addCurves(ChartPicture &picture, std::vector<ServerCurve> curves, ServerId selected, ServerId leader);
void setTop(ChartPicture &picture, double greatest, const char *unit);
} // namespace charts

} // namespace zablab
