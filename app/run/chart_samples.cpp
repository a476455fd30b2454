// SPDX-License-Identifier: GPL-3.0-or-later
//
// The charts of what is counted: elections, commits, messages.
#include "app/run/chart_picture.h"

#include "app/values/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace zablab::charts {

using scene::Token;

namespace {

constexpr int kNamedDots = 4;
constexpr int kBuckets = 90;

QString sampleWord(const char *text) { return QCoreApplication::translate("Charts", text); }

ChartPicture framed(const Playback &playback, const ChartQuery &query)
{
    const ChartWindow window = windowOf(playback, query.whole);
    ChartPicture picture;
    picture.from = seconds(window.from);
    picture.to = seconds(window.to);
    return picture;
}

struct Unit {
    double perUs;
    const char *name;
};
Unit unitFor(Duration greatest)
{
    return greatest < Duration::seconds(2) ? Unit{1e-3, "ms"} : Unit{1e-6, "s"};
}

template <typename Sample>
std::vector<Sample> within(const std::vector<Sample> &samples, const ChartWindow &window,
                           Instant Sample::*place)
{
    std::vector<Sample> found;
    for (const Sample &sample : samples)
        if (sample.*place >= window.from && sample.*place <= window.known)
            found.push_back(sample);
    return found;
}

// Upright strokes at so many places, as one line: from one to the next it goes below what is seen of the axis.
void addStroke(ChartLine &line, double x, double y, double below)
{
    line.points.push_back({x, below});
    line.points.push_back({x, y});
    line.points.push_back({x, below});
}

} // namespace

ChartPicture electionsChart(const Playback &playback, const RunRecords &records, const ChartQuery &query)
{
    ChartPicture picture = framed(playback, query);
    const ChartWindow window = windowOf(playback, query.whole);
    picture.title = sampleWord(QT_TRANSLATE_NOOP("Charts", "Elections"));
    picture.note =
        sampleWord(QT_TRANSLATE_NOOP("Charts", "LOOKING to established leader; thick: the vote itself"));
    const auto samples = within(records.metrics().elections(), window, &ElectionSample::established);
    Duration greatest;
    for (const ElectionSample &sample : samples)
        greatest = std::max(greatest, sample.established - sample.begun);
    const Unit unit = unitFor(greatest);
    setTop(picture, static_cast<double>(greatest.us) * unit.perUs, unit.name);
    if (samples.empty()) {
        picture.empty = records.metrics().elections().empty()
                            ? sampleWord(QT_TRANSLATE_NOOP("Charts", "No leader has been established yet."))
                            : sampleWord(QT_TRANSLATE_NOOP("Charts", "No election in this half minute."));
        return picture;
    }
    ChartLine whole, vote;
    whole.tint = Token::Leader;
    whole.width = 2;
    vote.tint = Token::Neutral;
    vote.width = 5;
    // The oldest go where there are too many to draw.
    const std::size_t first = samples.size() > kChartPoints / 3 ? samples.size() - kChartPoints / 3 : 0;
    for (std::size_t i = first; i < samples.size(); ++i) {
        const ElectionSample &sample = samples[i];
        const double x = seconds(sample.established);
        const double y = static_cast<double>((sample.established - sample.begun).us) * unit.perUs;
        addStroke(whole, x, y, -picture.top / 10);
        addStroke(vote, x, static_cast<double>((sample.elected - sample.begun).us) * unit.perUs,
                  -picture.top / 10);
        ChartDot dot{{x, y}, sample.event, Token::Leader, sample.event == query.event, {}};
        dot.selected = dot.selected || (query.server && sample.leader == query.server);
        if (samples.size() - i <= kNamedDots)
            dot.name = QStringLiteral("%1  %2").arg(serverName(sample.leader),
                                                    worded(SentenceValue{sample.established - sample.begun}));
        picture.dots.push_back(std::move(dot));
    }
    picture.lines = {std::move(whole), std::move(vote)};
    return picture;
}

ChartPicture latencyChart(const Playback &playback, const RunRecords &records, const ChartQuery &query)
{
    ChartPicture picture = framed(playback, query);
    const ChartWindow window = windowOf(playback, query.whole);
    picture.title = sampleWord(QT_TRANSLATE_NOOP("Charts", "Commit latency"));
    picture.note =
        sampleWord(QT_TRANSLATE_NOOP("Charts", "from PROPOSAL to the ACK that completes the majority"));
    auto samples = within(records.metrics().commits(), window, &CommitSample::committed);
    Duration greatest;
    for (const CommitSample &sample : samples)
        greatest = std::max(greatest, sample.latency());
    const Unit unit = unitFor(greatest);
    const auto height = [&](Duration latency) { return static_cast<double>(latency.us) * unit.perUs; };
    setTop(picture, height(greatest), unit.name);
    if (samples.empty()) {
        picture.empty = records.metrics().commits().empty()
                            ? sampleWord(QT_TRANSLATE_NOOP("Charts", "Nothing has been committed yet."))
                            : sampleWord(QT_TRANSLATE_NOOP("Charts", "No commit in this half minute."));
        return picture;
    }
    std::vector<Duration> sorted;
    for (const CommitSample &sample : samples)
        sorted.push_back(sample.latency());
    std::sort(sorted.begin(), sorted.end());
    const Duration median = sorted[sorted.size() / 2];
    ChartLine middle;
    middle.points = {{picture.from, height(median)}, {picture.to, height(median)}};
    middle.tint = Token::Neutral;
    middle.width = 1.4;
    middle.dashed = true;
    middle.name = sampleWord(QT_TRANSLATE_NOOP("Charts", "median %1")).arg(worded(SentenceValue{median}));
    if (samples.size() > 2)
        picture.lines.push_back(std::move(middle));
    if (samples.size() > kChartPoints) {
        // Too many to point at: their means, as a line.
        ChartLine means;
        for (const CommitSample &sample : samples)
            means.points.push_back({seconds(sample.committed), height(sample.latency())});
        means.points = averaged(means.points);
        means.tint = Token::Leader;
        picture.lines.push_back(std::move(means));
        return picture;
    }
    for (const CommitSample &sample : samples) {
        ChartDot dot{{seconds(sample.committed), height(sample.latency())},
                     sample.event,
                     Token::Leader,
                     sample.event == query.event,
                     {}};
        if (sample.latency() == greatest || dot.selected)
            dot.name =
                QStringLiteral("%1  %2").arg(zxidName(sample.zxid), worded(SentenceValue{sample.latency()}));
        if (sample.latency() == greatest)
            greatest = Duration::max(); // one name is enough
        picture.dots.push_back(std::move(dot));
    }
    return picture;
}

namespace {

// Who speaks with whom, in the order in which they are stacked.
enum Talk { Pings, Votes, Handshakes, Leaders, Acks, Clients, Talks };

Talk talkOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Ping:
    case MessageKind::PingReply:
        return Pings;
    case MessageKind::Notification:
        return Votes;
    case MessageKind::Proposal:
    case MessageKind::Commit:
    case MessageKind::Inform:
    case MessageKind::CommitAndActivate:
    case MessageKind::InformAndActivate:
        return Leaders;
    case MessageKind::Ack:
        return Acks;
    case MessageKind::NewLeader:
    case MessageKind::FollowerInfo:
    case MessageKind::ObserverInfo:
    case MessageKind::UpToDate:
    case MessageKind::Diff:
    case MessageKind::Trunc:
    case MessageKind::Snap:
    case MessageKind::LeaderInfo:
    case MessageKind::AckEpoch:
        return Handshakes;
    case MessageKind::Request:
    case MessageKind::Sync:
    case MessageKind::ClientRequest:
    case MessageKind::ClientReply:
    case MessageKind::Revalidate:
    case MessageKind::RevalidateReply:
    case MessageKind::ConnectRequest:
    case MessageKind::ConnectResponse:
    case MessageKind::WatchEvent:
    case MessageKind::ClientPing:
    case MessageKind::ClientPingReply:
        break;
    }
    return Clients;
}

struct TalkLook {
    Token tint;
    double opacity;
    const char *name;
};
constexpr std::array<TalkLook, Talks> kTalkLooks = {{
    {Token::Mute, 0.45, "PING"},
    {Token::LookingTop, 0.85, QT_TRANSLATE_NOOP("Charts", "votes")},
    {Token::Link, 0.9, QT_TRANSLATE_NOOP("Charts", "discovery, synchronization")},
    {Token::Leader, 0.7, "PROPOSAL COMMIT INFORM"},
    {Token::Follower, 0.7, "ACK"},
    {Token::Neutral, 0.7, QT_TRANSLATE_NOOP("Charts", "clients")},
}};

} // namespace

ChartPicture messagesChart(const Playback &playback, const RunRecords &records, const ChartQuery &query)
{
    ChartPicture picture = framed(playback, query);
    const ChartWindow window = windowOf(playback, query.whole);
    picture.title = sampleWord(QT_TRANSLATE_NOOP("Charts", "Messages by kind"));
    const Instant end = std::max(window.known, window.from);
    // Buckets of the axis, so that they do not change their width while the run goes on.
    const double share = static_cast<double>((end - window.from).us) /
                         static_cast<double>(std::max<std::int64_t>(1, (window.to - window.from).us));
    const int count = std::clamp(static_cast<int>(std::lround(share * kBuckets)), 1, kBuckets);
    const auto buckets = records.metrics().messages(playback.history(), window.from, end, count);
    const double width = (seconds(end) - seconds(window.from)) / count;
    const KindCounts until =
        records.metrics().messagesUntil(playback.history(), playback.cursor() + Duration{1});
    std::array<std::int64_t, Talks> totals{};
    for (int kind = 0; kind < kMessageKinds; ++kind)
        totals[talkOf(static_cast<MessageKind>(kind))] += until[static_cast<std::size_t>(kind)];
    std::int64_t all = 0;
    for (const std::int64_t total : totals)
        all += total;
    picture.note = sampleWord(QT_TRANSLATE_NOOP("Charts", "sent a second; %1 until the cursor"))
                       .arg(QString::number(all));
    std::vector<double> ground(buckets.size(), 0.0);
    double greatest = 0;
    for (std::size_t talk = 0; talk < Talks; ++talk) {
        ChartArea area;
        area.tint = kTalkLooks[talk].tint;
        area.opacity = kTalkLooks[talk].opacity;
        std::int64_t here = 0;
        for (std::size_t i = 0; i < buckets.size(); ++i) {
            std::int64_t sent = 0;
            for (int kind = 0; kind < kMessageKinds; ++kind)
                if (talkOf(static_cast<MessageKind>(kind)) == static_cast<Talk>(talk))
                    sent += buckets[i].sent[static_cast<std::size_t>(kind)];
            here += sent;
            const double left = seconds(buckets[i].from);
            const double rate = width > 0 ? static_cast<double>(sent) / width : 0;
            for (const double x : {left, left + width}) {
                area.lower.push_back({x, ground[i]});
                area.upper.push_back({x, ground[i] + rate});
            }
            ground[i] += rate;
            greatest = std::max(greatest, ground[i]);
        }
        if (totals[talk] > 0 || here > 0)
            area.name = QStringLiteral("%1  %2").arg(sampleWord(kTalkLooks[talk].name)).arg(totals[talk]);
        if (here > 0 || !area.name.isEmpty())
            picture.areas.push_back(std::move(area));
    }
    setTop(picture, greatest, "/s");
    if (greatest <= 0)
        picture.empty = sampleWord(QT_TRANSLATE_NOOP("Charts", "Nothing has been sent yet."));
    return picture;
}

} // namespace zablab::charts
