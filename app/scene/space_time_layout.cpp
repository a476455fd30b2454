// SPDX-License-Identifier: GPL-3.0-or-later
// The whole picture, part by part from the back to the front.
#include "app/scene/space_time_layout.h"
#include "app/scene/stage_reader.h"
#include "app/scene/typography.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace zablab::scene {

namespace {

constexpr double kBreakWidth = 26;       // a quiet span narrower than this is not drawn as a break
constexpr std::size_t kMostLines = 700;  // above, nobody can follow one
constexpr std::size_t kMostRead = 60000; // of lanes that share one, among which those lines are looked for
constexpr double kSteppedBack = 0.3;     // what is no cause while causes are shown

// As the stage ranks them at the cursor; without a cluster view by what was on the disks before the run.
std::vector<ServerId> rankingAt(const SpaceTimeInput &input)
{
    if (input.cluster)
        return candidateRanking(*input.cluster);
    std::vector<std::tuple<Epoch, Zxid, ServerId>> voters;
    for (const ServerDescription &server : input.description->servers)
        if (server.type == LearnerType::Participant) {
            const Zxid last = server.history.empty()
                                  ? Zxid{}
                                  : Zxid{server.history.back().epoch, server.history.back().lastCounter};
            voters.emplace_back(server.currentEpoch, last, server.id);
        }
    std::sort(voters.begin(), voters.end());
    std::vector<ServerId> ranking;
    for (const auto &voter : voters)
        ranking.push_back(std::get<2>(voter));
    return ranking;
}

// A selected server has a chain too, but nothing steps back for it: one watches the run with a server selected.
bool stepsBack(const SpaceTimeInput &input)
{
    return input.causes.size() > 1 && input.selected.kind != ElementKind::Server &&
           input.selected.kind != ElementKind::Lane;
}

} // namespace

Role roleOfState(ServerState state)
{
    switch (state) {
    case ServerState::Leading:
        return Role::Leader;
    case ServerState::Following:
        return Role::Follower;
    case ServerState::Observing:
        return Role::Observer;
    case ServerState::Looking:
        break;
    }
    return Role::Looking;
}

const zablab::Band *bandAt(const std::vector<zablab::Band> &bands, Instant t)
{
    const auto next = std::upper_bound(bands.begin(), bands.end(), t,
                                       [](Instant at, const zablab::Band &band) { return at < band.from; });
    return next == bands.begin() ? nullptr : &*std::prev(next);
}

void SpaceTimePicture::count()
{
    const Instant from = axis.first();
    const Instant to = std::min({axis.last(), input.known, input.veiledFrom - Duration{1}});
    departures = input.view->countDepartures(from, to, input.heartbeats);
    linesShown = departures <= kMostLines;
    // Where servers share a lane the lines of the others may still be few enough.
    const bool folded =
        std::any_of(lanes.rows.begin(), lanes.rows.end(), [](const LaneRow &r) { return r.folded(); });
    if (linesShown || !folded || departures > kMostRead)
        return;
    const TrafficGrid grid = input.view->traffic({from, to + Duration{1}});
    std::size_t own = 0;
    for (const LaneRow &row : lanes.rows)
        for (std::size_t kind = 0; !row.folded() && kind < kTrafficKinds; ++kind)
            if (static_cast<Traffic>(kind) != Traffic::Heartbeat || input.heartbeats)
                own += grid.count(row.members.front(), static_cast<Traffic>(kind), 0);
    linesShown = own <= kMostLines;
}

bool SpaceTimePicture::dense() const { return crowded || departures > kMostLines; }

bool SpaceTimePicture::dense(std::size_t row) const
{
    return dense() && (!linesShown || lanes.rows[row].folded());
}

Candidate SpaceTimePicture::candidate(ServerId id) const
{
    const auto found = std::find(ranking.begin(), ranking.end(), id);
    const auto rank = found == ranking.end() ? 0 : static_cast<int>(found - ranking.begin());
    return {serverText(id), std::to_string(id.value), rank, std::max(1, static_cast<int>(ranking.size()))};
}

Role SpaceTimePicture::roleAt(ServerId id, Instant t) const
{
    const zablab::Band *band = bandAt(input.view->bands(id), t);
    return band ? roleOfState(band->state) : Role::Looking;
}

bool SpaceTimePicture::isCause(const Element &element) const
{
    if (element == input.selected)
        return true;
    if (element.kind == ElementKind::Mark)
        return std::find(input.causes.begin(), input.causes.end(), static_cast<EventIndex>(element.id)) !=
               input.causes.end();
    return element.kind == ElementKind::Message &&
           std::find(causeMessages.begin(), causeMessages.end(), static_cast<MessageId>(element.id)) !=
               causeMessages.end();
}

std::string SpaceTimePicture::wordOf(const Mark &mark) const
{
    return words.mark ? words.mark(mark.kind, mark.server) : serverText(mark.server);
}

std::vector<QuietSpan> SpaceTimePicture::breaks() const
{
    std::vector<QuietSpan> wide;
    if (input.trueAxis || !input.story)
        return wide;
    const Instant from = axis.first();
    const Instant to = axis.last();
    // No span takes more of the story than this, so with less to a pixel none is wide enough: a long run has many.
    if (1.25 * axis.pixelsPerSecond() < kBreakWidth * frame.unit)
        return wide;
    const auto &spans = input.story->quietSpans();
    auto span = std::lower_bound(spans.begin(), spans.end(), from,
                                 [](const QuietSpan &s, Instant t) { return s.to < t; });
    for (; span != spans.end() && span->from <= to; ++span)
        if (axis.x(span->to) - axis.x(span->from) >= kBreakWidth * frame.unit)
            wide.push_back(*span);
    return wide;
}

void drawLaneNames(const SpaceTimePicture &p)
{
    Canvas &c = p.canvas;
    const double u = p.frame.unit;
    // Names that would touch give way to every second, fifth, tenth …
    std::size_t every = 1;
    for (const std::size_t step : {2U, 5U, 10U, 20U, 50U})
        if (static_cast<double>(every) * p.frame.pitch < p.nameSize * 0.95)
            every = step;
    for (std::size_t i = 0; i < p.lanes.rows.size(); ++i) {
        const LaneRow &row = p.lanes.rows[i];
        const ServerId id = row.members.front();
        const Element lane{ElementKind::Lane, id.value, 0};
        const Element folded{ElementKind::Tool, id.value, kToolUnfold};
        const CanvasScope scope(c, row.folded() ? folded : lane);
        const double y = p.frame.laneY(i);
        const Rect area{0, y - p.frame.pitch / 2, p.frame.left - 6 * u, p.frame.pitch};
        const bool selected = !row.folded() && p.input.selectedServer == id;
        const bool hovered = p.input.hovered == lane || p.input.hovered == folded ||
                             p.input.hovered == Element{ElementKind::Tool, id.value, kToolHide};
        if (i % every == 0 || selected)
            c.text({14 * u, y}, row.name, FontRole::Bold, p.nameSize,
                   selected || (row.folded() && hovered) ? Token::Accent : Token::Ink);
        if (row.folded()) {
            const std::string count = std::to_string(row.members.size());
            c.region(folded, area,
                     row.name + ", " +
                         filled(row.observers ? p.words.observers : p.words.followers, {count}));
            continue;
        }
        c.region(lane, area, row.name);
        if (selected)
            c.box({p.frame.left, y - p.frame.pitch / 2, p.frame.right - p.frame.left, p.frame.pitch}, 4,
                  Color(Token::Accent, 0.07));
        // A lane can be put away: a small minus left of its name while the pointer is there.
        const Element hide{ElementKind::Tool, id.value, kToolHide};
        const Point at{7 * u, y};
        if (hovered && p.lanes.rows.size() > 1 && p.frame.pitch >= 9 * u) {
            const CanvasScope tool(c, hide);
            c.circle(at, 5 * u, p.input.hovered == hide ? Token::Accent : Token::Raised, pen(Token::Mute, u));
            c.line({at.x - 2.4 * u, y}, {at.x + 2.4 * u, y},
                   pen(p.input.hovered == hide ? Token::OnAccent : Token::Ink, 1.4 * u));
            c.regionDisc(hide, at, 6 * u, filled(p.words.hideLane, {row.name}));
        }
    }
    if (p.lanes.hidden == 0 && !p.input.lanes.unfolded)
        return;
    // What was put away comes back from here; after "show all" the same place folds again.
    const Element all{ElementKind::Tool, 0, kToolShowAll};
    const CanvasScope scope(c, all);
    const std::string text = p.lanes.hidden > 0 ? "+" + std::to_string(p.lanes.hidden) : "−";
    const double size = c.font(12);
    const double width = c.measure(text, FontRole::Bold, size) + 12 * u;
    const Rect pill{12 * u, p.frame.phaseRow - 9 * u, width, 18 * u};
    c.box(pill, 9 * u, Token::Raised, pen(p.input.hovered == all ? Token::Accent : Token::Line, 1.2 * u));
    c.text(pill.centre(), text, FontRole::Bold, size, Token::Ink, Align::Centre);
    c.region(all, pill.grown(2 * u),
             p.lanes.hidden > 0 ? filled(p.words.showAll, {std::to_string(p.lanes.hidden)})
                                : p.words.foldAgain);
}

DisplayList layoutSpaceTime(const SpaceTimeInput &input, const SpaceTimeSize &size,
                            const SpaceTimeWords &words, const TextMeasure &measure)
{
    DisplayList list;
    list.width = size.width;
    list.height = size.height;
    if (!input.history || !input.description || !input.view || (!input.story && !input.trueAxis))
        return list;
    Canvas canvas(list, measure, size.unit);
    canvas.setMinimumFont(std::min(11.0, 11 * size.unit));
    const SpaceTimePlan plan = planSpaceTime(input, size, measure);
    const LaneFrame &frame = plan.frame;
    if (frame.right <= frame.left || frame.bottom <= frame.top) // not laid out yet
        return list;
    const TimeAxis axis(input, size, frame.left, frame.right);
    SpaceTimePicture picture{canvas,           input, words, axis, frame, plan.lanes, plan.nameSize,
                             rankingAt(input), 0,     true,  1,    {}};
    picture.causeMessages = messagesBetween(*input.history, input.causes);
    picture.count();
    picture.gatherLines();
    picture.aside = stepsBack(input) ? kSteppedBack : 1;
    const std::vector<Star> stars = starsOf(picture);

    drawLaneNames(picture);
    canvas.clip({frame.left - 8 * size.unit, 0, frame.right - frame.left + 16 * size.unit, size.height});
    drawTimeGrid(picture, stars);
    drawTrafficDensity(picture);
    drawMessageLines(picture);
    drawBands(picture);
    if (!input.heartbeats)
        drawHeartbeatPulses(picture);
    drawTimeMarks(picture);
    drawBreaks(picture);
    drawCauses(picture);
    drawFuture(picture);
    drawStars(picture, stars);
    drawCursor(picture);
    drawPhaseWords(picture);
    drawHoverTag(picture);
    canvas.unclip();
    drawOverview(picture);
    return list;
}

} // namespace zablab::scene
