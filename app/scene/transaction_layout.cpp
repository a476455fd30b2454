// SPDX-License-Identifier: GPL-3.0-or-later
// The transaction diagram: what it is as a whole, and where lanes and instants stand.
#include "app/scene/transaction_layout.h"

#include "app/scene/transaction_parts.h"
#include "app/scene/typography.h"

#include <algorithm>
#include <cmath>

namespace zablab::scene {

namespace {

constexpr double kRowsBelow = 400; // units of height; below it lanes are rows
constexpr double kTitleRow = 26;   // the title and what is to be said
constexpr double kHeads = 96;      // discs and captions over the columns
constexpr double kAxisWidth = 62;  // times beside the columns
constexpr double kLegendRow = 26;
constexpr double kWideGap = 168; // between lanes where labels stand
constexpr double kGap = 104;     // elsewhere
constexpr double kFoldedGap = 148;
constexpr double kLeastShare = 0.66; // of those gaps, before lanes are folded
constexpr double kRowTitle = 20, kRowAxis = 18, kRowNames = 58;
constexpr double kLeastPitch = 15;
constexpr std::size_t kLateLegs = 8; // of later synchronizations: more say nothing new
constexpr Duration kLate = Duration::seconds(2);

bool isCjk(const std::string &words)
{
    return !words.empty() && static_cast<unsigned char>(words[0]) >= 0xE3;
}

bool isOver(const TransactionView &view)
{
    using enum TransactionFate;
    if (view.fate == Asked || view.fate == Proposed || view.fate == Waiting)
        return false;
    const bool flying = std::any_of(view.messages.begin(), view.messages.end(), [](const auto &leg) {
        return leg.end == TransactionMessage::End::Flying;
    });
    const bool busy =
        std::any_of(view.servers.begin(), view.servers.end(), [](const TransactionServer &server) {
            return !server.writes.empty() && server.writes.back().logged && !server.writes.back().synced &&
                   !server.writes.back().lost;
        });
    return !flying && !busy;
}

// How long a write takes when nothing is wrong: the scale stays while it goes on.
Duration usualLength(const TransactionInput &input)
{
    Duration way{700}, sync{4000};
    if (input.network)
        way = input.network->delayMin + input.network->delayMeanExtra;
    if (input.disk)
        sync = input.disk->syncMax;
    return way * 7 + sync;
}

std::vector<Instant> momentsOf(const TransactionInput &input, const TransactionView &view)
{
    std::vector<Instant> moments{view.first};
    const auto add = [&](const Moment &moment) {
        if (moment)
            moments.push_back(moment.at);
    };
    for (const TransactionMessage &leg : view.messages) {
        moments.push_back(leg.departs);
        add(leg.ended);
    }
    for (const TransactionServer &server : view.servers) {
        for (const LogWrite &write : server.writes)
            for (const Moment &moment : {write.logged, write.begun, write.synced, write.lost})
                add(moment);
        add(server.applied);
        add(server.acked);
    }
    for (const Moment &moment :
         {view.begun, view.told, view.proposed, view.decided, view.committed, view.officeLost})
        add(moment);
    const bool over = isOver(view);
    if (!over)
        moments.push_back(std::max(input.cursor, view.first));
    const Instant end = *std::max_element(moments.begin(), moments.end());
    // While it goes on, room for as long as it takes as a rule: so the scale stays.
    const Instant usual = std::min(view.first + usualLength(input), end + usualLength(input) / 2);
    moments.push_back(std::max(end + Duration{300}, over ? end : usual));
    return moments;
}

// Of what later leaders sent to those who had been away, only the first.
void dropLateLegs(TransactionView &view)
{
    const Instant settled = (view.committed  ? view.committed.at
                             : view.proposed ? view.proposed.at
                                             : view.first) +
                            kLate;
    std::size_t late = 0;
    std::erase_if(view.messages,
                  [&](const TransactionMessage &leg) { return leg.departs > settled && ++late > kLateLegs; });
}

// Columns: gaps are wide where labels stand; all stretch alike.
bool placeColumns(std::vector<TransactionLane> &lanes, double left, double right, double unit)
{
    std::vector<double> gaps;
    for (std::size_t i = 1; i < lanes.size(); ++i) {
        const bool wide = lanes[i].role == Role::Leader || lanes[i - 1].role == Role::Leader ||
                          lanes[i - 1].servers.empty();
        const bool folded = lanes[i].folded() || lanes[i - 1].folded(); // longer names
        gaps.push_back(wide ? kWideGap : folded ? kFoldedGap : kGap);
    }
    double sum = 0;
    for (const double gap : gaps)
        sum += gap * unit;
    // The pill of the quorum line stands left of the client, where no arrow goes.
    const double first = left + std::clamp((right - left) * 0.14, 62 * unit, 136 * unit);
    const double room = right - 66 * unit - first;
    if (sum > 0 && room / sum < kLeastShare && lanes.size() > 3)
        return false;
    const double stretch = sum > 0 ? std::min(1.7, room / sum) : 1;
    double x = first;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        lanes[i].place = x;
        if (i < gaps.size())
            x += gaps[i] * unit * stretch;
    }
    return true;
}

void drawEmpty(Canvas &canvas, const TransactionSize &size, const std::string &words)
{
    canvas.text({size.width / 2, size.height / 2}, words, FontRole::Text, canvas.font(15), Token::Mute,
                Align::Centre, size.width - 2 * canvas.u(16));
}

void drawTitle(Canvas &canvas, const TransactionInput &input, const TransactionSize &size, double row)
{
    const double y = canvas.u(row) * 0.5;
    const double title = canvas.text({canvas.u(4), y}, input.title, FontRole::MonoBold, canvas.font(14),
                                     Token::Ink, Align::Left, size.width * 0.5);
    const double room = std::max(1.0, size.width - title - canvas.u(28));
    // As many of its parts as there is room for; the inspector has all.
    std::string words = input.sentence;
    const auto lastPart = [&words] { // reasons stand apart as the language does it
        const std::size_t latin = words.rfind("; "), chinese = words.rfind("；");
        return latin == std::string::npos     ? chinese
               : chinese == std::string::npos ? latin
                                              : std::max(latin, chinese);
    };
    for (std::size_t end = lastPart();
         end != std::string::npos && canvas.measure(words, FontRole::Text, canvas.font(13)) > room;
         end = lastPart())
        words.resize(end);
    canvas.text({canvas.u(4) + title + canvas.u(16), y}, words, FontRole::Text, canvas.font(13), Token::Text2,
                Align::Left, room);
}

} // namespace

std::string cellText(Zxid zxid) { return std::to_string(zxid.counter); }

DisplayList layoutTransaction(const TransactionInput &given, const TransactionSize &size,
                              const TransactionWords &words, const TextMeasure &measure)
{
    DisplayList list;
    list.width = size.width;
    list.height = size.height;
    Canvas canvas(list, measure, size.unit);
    canvas.setMinimumFont(10.5);
    const double u = size.unit;
    if (!given.view || size.width < 200 || size.height < 60) {
        drawEmpty(canvas, size, words.nothing);
        return list;
    }
    TransactionView view = *given.view;
    dropLateLegs(view);
    TransactionInput input = given;
    input.view = &view;
    const bool rows = size.height < kRowsBelow * u;
    if (!view.begun) { // before the run: no story, but who has it
        drawTitle(canvas, input, size, kTitleRow);
        drawEmpty(canvas, size, words.unknown);
        return list;
    }
    const bool legend = !rows && size.legend && size.height > 470 * u;
    std::vector<TransactionLane> lanes;
    Rect plot;
    if (rows) {
        plot = {kRowNames * u, (kRowTitle + kRowAxis) * u, size.width - (kRowNames + 10) * u,
                size.height - (kRowTitle + kRowAxis + 3) * u};
        const auto most =
            static_cast<std::size_t>(std::max(3.0, std::floor(plot.height / (kLeastPitch * u))));
        lanes = transactionLanes(input, words, most);
        const double pitch = std::min(58 * u, plot.height / static_cast<double>(lanes.size()));
        for (std::size_t i = 0; i < lanes.size(); ++i)
            lanes[i].place = plot.y + pitch * (static_cast<double>(i) + 0.5);
        plot.height = pitch * static_cast<double>(lanes.size());
        canvas.setMinimumFont(std::min(10.5, pitch * 0.72));
    } else {
        double gutter = 32;
        if (!isCjk(words.phaseOne))
            for (const std::string &word : {words.phaseOne, words.propose, words.phaseTwo, words.commit})
                gutter = std::max(gutter, canvas.measure(word, FontRole::Bold, canvas.font(13)) / u + 14);
        const double left = (kAxisWidth + gutter) * u;
        plot = {left, (kTitleRow + kHeads) * u, size.width - left - 8 * u,
                size.height - (kTitleRow + kHeads + (legend ? kLegendRow : 0) + 12) * u};
        for (std::size_t most = view.servers.size() + 1; most >= 3; --most) {
            lanes = transactionLanes(input, words, most);
            if (placeColumns(lanes, plot.x, plot.right(), u))
                break;
        }
    }
    FoldedAxis::Room room;
    room.begin = (rows ? plot.x + 8 * u : plot.y + 14 * u);
    room.end = (rows ? plot.right() - 10 * u : plot.bottom() - 8 * u);
    const double usual = static_cast<double>(usualLength(input).us) / 1000;
    room.perMillisecond = std::min((room.end - room.begin) / usual, (rows ? 170 : 90) * u);
    room.quiet = usualLength(input) / 2;
    room.fold = (rows ? 30 : 28) * u;
    TransactionPicture picture{canvas,
                               input,
                               view,
                               words,
                               rows,
                               plot,
                               std::move(lanes),
                               FoldedAxis(momentsOf(input, view), room),
                               LabelPlacer({0, 0, size.width, size.height}),
                               legend ? size.height - 13 * u : 0};
    if (!rows)
        picture.labels.keepOut(Point{plot.right(), plot.y}, Point{plot.right(), plot.bottom()});
    drawTitle(canvas, input, size, rows ? kRowTitle : kTitleRow);
    if (rows) // its pill stands among the times
        drawQuorumCounts(picture);
    drawTransactionGround(picture);
    drawTransactionHeads(picture);
    drawTransactionDisks(picture);
    drawQuorumLine(picture);
    drawTransactionArrows(picture);
    drawTransactionCells(picture);
    if (!rows)
        drawQuorumCounts(picture);
    drawTransactionLabels(picture);
    drawTransactionLegend(picture);
    return list;
}

} // namespace zablab::scene
