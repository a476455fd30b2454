// SPDX-License-Identifier: GPL-3.0-or-later
// The two marks that count: a server's tally of votes, and its strip of log cells.
#include "app/scene/marks.h"

#include <algorithm>
#include <cmath>

namespace zablab::scene {

namespace {

constexpr double kPlace = 25; // pitch inside the pill
constexpr double kOther = 22; // pitch right of it
constexpr double kPillHeight = 26;
constexpr double kNameHeight = 17;

struct TallyShape {
    double place = kPlace;
    double other = kOther;
    bool twoRows = false;
};

// Room for the worst case: all votes but one's own stand outside the pill.
TallyShape shapeOf(const Tally &tally, double width)
{
    const auto others = static_cast<double>(std::max<std::size_t>(1, tally.votes.size()) - 1);
    TallyShape shape;
    if (tally.pillOnly) {
        shape.place = std::min(kPlace, (width - 34) / tally.majority);
        return shape;
    }
    const double one = kPlace * tally.majority + 5 + 12 + kOther * others;
    if (one <= width + 3)
        return shape;
    if (one * 0.86 <= width + 3) {
        shape.place *= width / one;
        shape.other *= width / one;
        return shape;
    }
    shape.twoRows = true;
    // Votes for the same candidate may all pass the bar.
    shape.place = std::min(kPlace, (width - 5) / (others + 1));
    shape.other = std::min(kOther * 0.9, width / std::max(1.0, others));
    return shape;
}

void drawVote(Canvas &canvas, Point at, double diameter, const TallyVote &vote, bool names)
{
    const double r = canvas.u(diameter) / 2;
    const auto ring = [&](Color color, double width) { return Stroke{color, canvas.u(width), 0, 0, false}; };
    if (vote.candidate) {
        canvas.circle(at, r, vote.candidate->color(), vote.changed ? ring(Token::Ink, 1.8) : Stroke{});
        if (canvas.u(diameter) >= 12.5)
            canvas.text(at, vote.candidate->number, FontRole::Bold,
                        std::max(10.0, std::round(canvas.u(diameter * 0.66))), vote.candidate->on(),
                        Align::Centre);
    } else if (vote.counts) { // an acknowledgement: nobody's colour
        canvas.circle(at, r, Token::Neutral, vote.changed ? ring(Token::Ink, 1.8) : Stroke{});
        canvas.text(at, vote.number, FontRole::Bold, std::max(10.0, std::round(canvas.u(diameter * 0.66))),
                    Token::Card, Align::Centre);
    } else {
        canvas.circle(at, r - canvas.u(1), {}, ring(Token::Mute, 1.5));
    }
    if (!vote.spoken.empty() && canvas.element().kind == ElementKind::Tally)
        canvas.regionDisc({ElementKind::Tally, canvas.element().id, tallyDetail(vote.voterId)}, at, r,
                          vote.spoken);
    if (names)
        canvas.text({at.x, at.y + canvas.u(kPillHeight / 2 + 9)}, vote.voter, FontRole::Text,
                    canvas.font(11.5), Token::Mute, Align::Centre);
}

bool roomForNames(const Canvas &canvas, const Tally &tally, double pitch)
{
    if (!tally.voterNames)
        return false;
    for (const TallyVote &vote : tally.votes)
        if (canvas.measure(vote.voter, FontRole::Text, canvas.font(11.5)) > canvas.u(pitch) - 1)
            return false;
    return true;
}

} // namespace

double tallyHeight(const Tally &tally, double width)
{
    if (isTallyBar(tally))
        return kTallyBarHeight;
    const TallyShape shape = shapeOf(tally, width);
    if (tally.pillOnly)
        return kPillHeight + 2;
    if (shape.twoRows)
        return kPillHeight + 6 + shape.other * 0.82;
    return kPillHeight + (tally.voterNames ? kNameHeight : 2);
}

double tallyWidth(const Tally &tally, double width)
{
    if (isTallyBar(tally))
        return width;
    const TallyShape shape = shapeOf(tally, width);
    int counting = 0;
    for (const TallyVote &vote : tally.votes)
        counting += vote.counts;
    const double pill = shape.place * tally.majority + 5;
    if (tally.pillOnly)
        return pill + (counting > tally.majority ? 26 : 2);
    const double passed = counting > tally.majority ? 4 + shape.place * (counting - tally.majority) : 2;
    const double others = static_cast<double>(tally.votes.size()) - counting;
    return pill + passed + (others > 0 && !shape.twoRows ? 12 + shape.other * others : 0);
}

void drawTally(Canvas &canvas, Point topLeft, double width, const Tally &tally)
{
    if (isTallyBar(tally)) {
        drawTallyBar(canvas, topLeft, width, tally);
        return;
    }
    const TallyShape shape = shapeOf(tally, width);
    const double y = topLeft.y + canvas.u(kPillHeight / 2);
    const double pill = shape.place * tally.majority + 5;
    canvas.box({topLeft.x, topLeft.y, canvas.u(pill), canvas.u(kPillHeight)}, canvas.u(kPillHeight / 2), {},
               {Token::Mute, canvas.u(1.2), 0, 0, false});
    const double dot = shape.place * 0.8;
    const bool names =
        !shape.twoRows && !tally.pillOnly && roomForNames(canvas, tally, std::min(shape.place, shape.other));
    int placed = 0;
    double passed = pill;
    for (const TallyVote &vote : tally.votes) {
        if (!vote.counts)
            continue;
        if (tally.pillOnly && placed >= tally.majority) {
            ++placed;
            continue;
        }
        const double inside = 2.5 + shape.place * (placed + 0.5);
        const double x =
            placed < tally.majority ? inside : pill + 4 + shape.place * (placed - tally.majority + 0.5);
        drawVote(canvas, {topLeft.x + canvas.u(x), y}, dot, vote, names);
        if (placed >= tally.majority)
            passed = x + shape.place * 0.5;
        ++placed;
    }
    for (int empty = placed; empty < tally.majority; ++empty)
        canvas.circle({topLeft.x + canvas.u(2.5 + shape.place * (empty + 0.5)), y}, canvas.u(dot * 0.29), {},
                      {Color(Token::Mute, 0.55), canvas.u(1.1), 0, 0, false});
    canvas.box(
        {topLeft.x + canvas.u(pill) - canvas.u(1.5), topLeft.y - canvas.u(3), canvas.u(3), canvas.u(32)},
        canvas.u(1.5), Token::Ink);
    if (tally.pillOnly) {
        if (placed > tally.majority)
            canvas.text({topLeft.x + canvas.u(pill + 7), y}, "+" + std::to_string(placed - tally.majority),
                        FontRole::Bold, canvas.font(12.5), Token::Text2);
        return;
    }
    double x = shape.twoRows ? 0 : passed + 12;
    const double rowY = shape.twoRows ? topLeft.y + canvas.u(kPillHeight + 6 + shape.other * 0.41) : y;
    for (const TallyVote &vote : tally.votes) {
        if (vote.counts)
            continue;
        drawVote(canvas, {topLeft.x + canvas.u(x + shape.other / 2), rowY}, shape.other * 0.82, vote, names);
        x += shape.other;
    }
}

namespace {

constexpr double kCellFont = 11.5;

double cellWidth(const Canvas &canvas, const std::vector<LogColumn> &columns)
{
    double widest = 20;
    for (const LogColumn &column : columns) {
        const double text =
            canvas.measure(std::to_string(column.counter), FontRole::MonoBold, canvas.font(kCellFont));
        widest = std::max(widest, text / canvas.unit() + 7);
    }
    return widest;
}

// An epoch's number stands once, before its first column: "1⋅".
std::string epochWord(std::int64_t epoch) { return std::to_string(epoch) + "\u22C5"; }

double epochWidth(const Canvas &canvas, std::int64_t epoch)
{
    return canvas.measure(epochWord(epoch), FontRole::MonoBold, canvas.font(kCellFont)) / canvas.unit() + 3;
}

constexpr double kFoldWidth = 15;
constexpr double kCellGap = 2.4;

} // namespace

double logWidth(const Canvas &canvas, const std::vector<LogColumn> &columns, bool folded)
{
    double width = folded ? kFoldWidth : 0;
    const double cell = cellWidth(canvas, columns);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i == 0 || columns[i].epoch != columns[i - 1].epoch)
            width += epochWidth(canvas, columns[i].epoch) + (i == 0 ? 0 : 3);
        width += cell + kCellGap;
    }
    return width;
}

void drawLog(Canvas &canvas, Point topLeft, const LogStrip &strip)
{
    const double cell = cellWidth(canvas, strip.columns);
    const double y = topLeft.y + canvas.u(kCellHeight / 2);
    double x = 0;
    double covered = -1; // right end of what a snapshot holds
    if (strip.folded) {
        for (const double dot : {1.5, 6.0, 10.5})
            canvas.circle({topLeft.x + canvas.u(dot), y}, canvas.u(1.3), Token::Mute);
        x = kFoldWidth;
    }
    for (std::size_t i = 0; i < strip.columns.size() && i < strip.cells.size(); ++i) {
        const LogColumn &column = strip.columns[i];
        const bool odd = column.epoch % 2 != 0;
        const Color fill = odd ? Token::EpochOdd : Token::EpochEven;
        const Color edge = odd ? Token::EpochOddEdge : Token::EpochEvenEdge;
        if (i == 0 || column.epoch != strip.columns[i - 1].epoch) {
            x += i == 0 ? 0 : 3;
            canvas.text({topLeft.x + canvas.u(x), y}, epochWord(column.epoch), FontRole::MonoBold,
                        canvas.font(kCellFont), edge);
            x += epochWidth(canvas, column.epoch);
        }
        const Rect rect{topLeft.x + canvas.u(x), topLeft.y, canvas.u(cell), canvas.u(kCellHeight)};
        const CellState state = strip.cells[i];
        const std::string word = std::to_string(column.counter);
        const double font = canvas.font(kCellFont);
        if (state != CellState::Absent)
            canvas.region({ElementKind::LogCell, canvas.element().id, column.epoch << 32 | column.counter},
                          rect, epochWord(column.epoch) + word);
        const CanvasScope scope(
            canvas, {ElementKind::LogCell, canvas.element().id, column.epoch << 32 | column.counter});
        const auto outline = [&](Color color, double width) {
            return Stroke{color, canvas.u(width), 0, 0, false};
        };
        const Rect inner = rect.grown(-canvas.u(0.8));
        if (state == CellState::Committed) {
            canvas.box(rect, canvas.u(3.6), fill);
            canvas.text(rect.centre(), word, FontRole::MonoBold, font,
                        odd ? Token::OnEpochOdd : Token::OnEpochEven, Align::Centre);
        } else if (state == CellState::Logged) {
            canvas.box(inner, canvas.u(3.2), {}, outline(edge, 1.6));
            canvas.text(rect.centre(), word, FontRole::MonoBold, font, edge, Align::Centre);
        } else if (state == CellState::Cut) {
            canvas.box(inner, canvas.u(3.2), {}, outline(Token::Bad, 1.6));
            canvas.text(rect.centre(), word, FontRole::MonoBold, font, Token::Bad, Align::Centre, 0, true);
        } else {
            canvas.line({rect.centre().x - canvas.u(4), y}, {rect.centre().x + canvas.u(4), y},
                        outline(Color(Token::Mute, 0.6), 1.4));
        }
        if (i < strip.changed.size() && strip.changed[i])
            canvas.box(rect.grown(canvas.u(2)), canvas.u(5), {}, outline(Token::Ink, 1.3));
        x += cell + kCellGap;
        if (i < strip.snapshot)
            covered = x - kCellGap;
    }
    if (covered > 0) { // underlined, and closed at its last transaction
        const double under = topLeft.y + canvas.u(kCellHeight + 3);
        const double end = topLeft.x + canvas.u(covered - 0.9);
        const Stroke pen{Color(Token::Neutral, 0.9), canvas.u(1.8), 0, 0, false};
        canvas.line({topLeft.x, under}, {end, under}, pen);
        canvas.line({end, under + canvas.u(0.9)}, {end, under - canvas.u(3)}, pen);
    }
}

} // namespace zablab::scene
