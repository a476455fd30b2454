// SPDX-License-Identifier: GPL-3.0-or-later
// Discs with their time-out arcs, and the plates beside them: as much of what a server knows as there is room
// for, always in the same order (state, vote, comparison, tally, log).
#include "app/scene/glyphs.h"
#include "app/scene/stage_layout.h"

#include <algorithm>
#include <functional>

namespace zablab::scene {

namespace {

struct Section {
    double height = 0; // units
    double gap = 0;    // above, units
    std::function<void(Canvas &, Rect)> draw;
};

struct StateSizes {
    double word, note;
};

// To a room the state has to say it alone; beside a vote it is one line of several.
StateSizes stateSizes(const Canvas &canvas, const StageServer &server, bool presenting)
{
    if (presenting && !server.vote)
        return {canvas.font(16.5), canvas.font(14)};
    return {canvas.font(14), canvas.font(12.5)};
}

constexpr double kNoteGap = 10; // between state and note where no card gives them a width

// Where there is no room for a card the vote is a chip, and its zxid stands beside the state.
bool chipOnly(const SeatPlan &plan)
{
    return plan.detail == PlateDetail::Tiny || plan.detail == PlateDetail::Compact;
}

struct Note {
    std::string words;
    FontRole font = FontRole::Text;
    Color color = Token::Mute;
};

Note noteOf(const StageServer &server, bool chip)
{
    if (!server.timeOutWords.empty())
        return {server.timeOutWords, FontRole::Text, Token::Bad};
    if (chip && server.vote)
        return {server.vote->zxid, FontRole::Mono, Token::Text2};
    return {server.note};
}

Section stateRow(const StageServer &server, const SeatPlan &plan)
{
    return {18, 0, [&server, presenting = plan.presenting, chip = chipOnly(plan)](Canvas &canvas, Rect r) {
                const double y = r.centre().y;
                const Note note = noteOf(server, chip);
                const auto [wordSize, noteSize] = stateSizes(canvas, server, presenting);
                const double word = canvas.measure(server.state, FontRole::Bold, wordSize);
                // The state is never cut for the note's sake.
                const double room = r.width - word - canvas.u(8);
                const bool card = !chip && (server.vote || server.comparison);
                const double space = card ? room : room - canvas.u(2);
                double size = noteSize; // rather smaller than cut
                while (size > canvas.font(11.5) && canvas.measure(note.words, note.font, size) > space)
                    size -= 0.5;
                // Nor is the note cut: it is whole or not there. An alarm is told as far as there is room.
                const bool whole = canvas.measure(note.words, note.font, size) <= space;
                const bool alarm = !server.timeOutWords.empty() && room > canvas.u(24);
                if (!note.words.empty() && (whole || alarm))
                    canvas.text({card ? r.right() : r.x + word + canvas.u(kNoteGap), y}, note.words,
                                note.font, size, note.color, card ? Align::Right : Align::Left, space);
                canvas.text({r.x, y}, server.state, FontRole::Bold, wordSize,
                            roleColor(server.role, server.running), Align::Left, r.width);
            }};
}

// Left plates stand against their discs as the right ones do: no wider than they need to be.
double naturalWidth(const Canvas &canvas, const StageServer &server, const SeatPlan &plan)
{
    const double all = canvas.u(plan.plateWidth);
    if ((server.vote && !chipOnly(plan)) || server.comparison || !server.conditions.empty() ||
        server.tallyNext)
        return all;
    const auto [wordSize, noteSize] = stateSizes(canvas, server, plan.presenting);
    double width = canvas.measure(server.state, FontRole::Bold, wordSize);
    if (const Note note = noteOf(server, chipOnly(plan)); !note.words.empty())
        width += canvas.u(kNoteGap + 2) + canvas.measure(note.words, note.font, noteSize);
    if (server.tally && server.vote) { // chip and tally share a row
        Tally pill = *server.tally;
        pill.pillOnly = true;
        width = std::max(width, canvas.u(42 + tallyWidth(pill, plan.plateWidth - 42) + 4));
    } else if (server.tally) {
        width = std::max(width, canvas.u(tallyWidth(*server.tally, plan.plateWidth)) +
                                    (server.tallyGlyph ? canvas.u(40) : 0) +
                                    canvas.measure(server.tallyWords, FontRole::Mono, canvas.font(12.5)) +
                                    canvas.u(4));
    }
    if (server.log)
        width = std::max(width, canvas.u(logWidth(canvas, server.log->columns, server.log->folded)));
    return std::min(all, width);
}

void drawTallyRow(Canvas &canvas, Rect r, const StageServer &server, double width, bool pillOnly, bool names)
{
    const CanvasScope scope(canvas, {ElementKind::Tally, server.id, 0});
    Tally tally = *server.tally;
    tally.pillOnly = pillOnly;
    tally.voterNames = tally.voterNames && names;
    canvas.region({ElementKind::Tally, server.id, 0}, r, server.spoken); // its dots lie above it
    drawTally(canvas, {r.x, r.y + canvas.u(3)}, width, tally);
    double x = r.x + canvas.u(tallyWidth(tally, width)) + canvas.u(12);
    const double y = r.y + canvas.u(16);
    if (server.tallyGlyph && x + canvas.u(24) < r.right()) {
        const bool asked = *server.tallyGlyph == Glyph::FollowerInfo;
        drawGlyph(canvas, *server.tallyGlyph, {x + canvas.u(11), y},
                  {Token::Follower, asked ? Token::OnFollower : Token::Follower, {-1, 0}, 0.86, {}});
        x += canvas.u(28);
    }
    if (!server.tallyWords.empty() && r.right() - x > canvas.u(20))
        canvas.text({x, y}, server.tallyWords, FontRole::Mono, canvas.font(12.5), Token::Text2, Align::Left,
                    r.right() - x);
}

// In full, in short, or the first of them and how many more there are; the inspector has them all.
std::string conditionsThatFit(const StageServer &server, const Canvas &canvas, double size, double room)
{
    std::string text = server.conditions;
    for (std::size_t told = server.conditionsInShort.size();
         told > 0 && canvas.measure(text, FontRole::Text, size) > room; --told) {
        text.clear();
        for (std::size_t i = 0; i < told; ++i)
            text += (i == 0 ? "" : " · ") + server.conditionsInShort[i];
        if (const std::size_t left = server.conditionsInShort.size() - told; left > 0)
            text += " +" + std::to_string(left);
    }
    return text;
}

std::vector<Section> sectionsOf(const StageServer &server, const SeatPlan &plan, double room)
{
    const double gap = plan.detail == PlateDetail::Full ? 8 : plan.detail == PlateDetail::Medium ? 6 : 4;
    const bool tiny = chipOnly(plan);
    const bool roomy = plan.detail == PlateDetail::Full || plan.detail == PlateDetail::Medium;
    std::vector<Section> sections{stateRow(server, plan)};
    double used = 18;
    const auto add = [&](Section section) {
        if (used + section.gap + section.height > room + 0.5)
            return false;
        used += section.gap + section.height;
        sections.push_back(std::move(section));
        return true;
    };
    if (server.vote && tiny) { // chip and tally share a row
        add({30, gap, [&server](Canvas &c, Rect r) {
                 const Rect chip{r.x, r.y + c.u(2), c.u(34), c.u(26)};
                 c.box(chip, c.u(6), server.vote->candidate.color(),
                       server.vote->changed ? Stroke{Token::Ink, c.u(1.8), 0, 0, false} : Stroke{});
                 c.text(chip.centre(), server.vote->candidate.name, FontRole::Bold, c.font(14),
                        server.vote->candidate.on(), Align::Centre, chip.width - c.u(3));
                 c.region({ElementKind::Vote, server.id, 0}, chip, server.spoken);
                 if (server.tally)
                     drawTallyRow(c, {r.x + c.u(42), r.y - c.u(1), r.width - c.u(42), r.height}, server,
                                  r.width / c.unit() - 42, true, false);
             }});
    }
    if (server.vote && !tiny) {
        const double height = plan.detail == PlateDetail::Full ? 32 : 28;
        add({height, gap - 1, [&server](Canvas &c, Rect r) {
                 const CanvasScope scope(c, {ElementKind::Vote, server.id, 0});
                 drawVoteCard(c, r, *server.vote);
                 c.region({ElementKind::Vote, server.id, 0}, r, server.spoken);
             }});
    }
    if (!server.conditions.empty())
        add({15, gap / 2, [&server](Canvas &c, Rect r) {
                 const CanvasScope scope(c, {ElementKind::Server, server.id, 0});
                 drawZigzag(c, {r.x + c.u(6), r.centre().y}, c.u(11), Token::Neutral);
                 const double space = r.width - c.u(17), size = c.font(12.5);
                 c.text({r.x + c.u(17), r.centre().y}, conditionsThatFit(server, c, size, space),
                        FontRole::Text, size, Token::Text2, Align::Left, space);
             }});
    if (server.comparison && roomy)
        add({kComparisonHeight, gap, [&server](Canvas &c, Rect r) {
                 const CanvasScope scope(c, {ElementKind::Comparison, server.id, 0});
                 drawComparison(c, r, *server.comparison);
                 c.region({ElementKind::Comparison, server.id, 0}, r, server.spoken);
             }});
    if (server.tally && !(tiny && server.vote)) {
        const double width = plan.plateWidth;
        const bool names = plan.detail == PlateDetail::Full;
        Tally shown = *server.tally;
        shown.voterNames = shown.voterNames && names;
        const double height = tallyHeight(shown, width) + 3;
        add({height, gap, [&server, width, names](Canvas &c, Rect r) {
                 drawTallyRow(c, r, server, width, false, names);
             }});
    }
    if (server.tallyNext) { // the other of two majorities: that of the new members
        add({kCellHeight + 10, gap / 2, [&server](Canvas &c, Rect r) {
                 const CanvasScope scope(c, {ElementKind::Tally, server.id, 1});
                 Tally tally = *server.tallyNext;
                 tally.voterNames = false;
                 tally.pillOnly = true;
                 const double width = r.width / c.unit() * 0.5;
                 drawTally(c, {r.x, r.y + c.u(2)}, width, tally);
                 const double x = r.x + c.u(tallyWidth(tally, width) + 8);
                 double size = c.font(12.5); // small rather than cut
                 while (size > c.font(9) &&
                        c.measure(server.tallyNextWords, FontRole::Text, size) > r.right() - x)
                     size -= c.u(0.5);
                 c.text({x, r.y + c.u(15)}, server.tallyNextWords, FontRole::Text, size, Token::Text2,
                        Align::Left, r.right() - x);
                 c.region({ElementKind::Tally, server.id, 1}, r, server.tallyNextWords);
             }});
    }
    if (server.log && !server.log->columns.empty() && (plan.detail != PlateDetail::Tiny || !server.vote)) {
        add({kCellHeight, gap, [&server](Canvas &c, Rect r) {
                 const CanvasScope scope(c, {ElementKind::Server, server.id, 0});
                 drawLog(c, {r.x, r.y}, *server.log);
             }});
    }
    return sections;
}

bool hasClient(const StageModel &model, const Seat &seat)
{
    return std::any_of(model.clients.begin(), model.clients.end(),
                       [&](const StageClient &client) { return client.server == seat.id; });
}

// How far a plate may grow up and down: to its own clients above it, and to its neighbours, of which `taken` says
// where they and their clients really are.
Rect roomFor(const Seat &seat, const SeatPlan &plan, const std::vector<Rect> &taken, bool client)
{
    double top = client && !seat.top ? std::max(plan.stage.y, seat.plate.y) : plan.stage.y;
    double bottom = plan.stage.bottom() + 4 * plan.unit;
    for (std::size_t i = 0; i < plan.seats.size(); ++i) {
        const Rect &other = taken[i];
        if (plan.seats[i].id == seat.id || other.x >= seat.plate.right() || seat.plate.x >= other.right())
            continue;
        if (plan.seats[i].centre.y < seat.centre.y)
            top = std::max(top, other.bottom() + 7 * plan.unit);
        else
            bottom = std::min(bottom, other.y - 7 * plan.unit);
    }
    if (seat.top)
        bottom = std::min(bottom, seat.plate.bottom());
    return {seat.plate.x, top, seat.plate.width, std::max(0.0, bottom - top)};
}

struct Plate {
    std::vector<Section> sections;
    Rect rect;
};

Plate plateOf(Canvas &canvas, const StageServer &server, const Seat &seat, const SeatPlan &plan, Rect room)
{
    Plate plate{sectionsOf(server, plan, room.height / canvas.unit()), {}};
    double height = 0;
    for (const Section &section : plate.sections)
        height += canvas.u(section.gap + section.height);
    const double y = seat.top ? seat.plate.bottom() - height : seat.centre.y - height / 2;
    plate.rect = {seat.plate.x, std::clamp(y, room.y, std::max(room.y, room.bottom() - height)),
                  seat.plate.width, height};
    return plate;
}

// First everybody within their own slot; then those with a comparison may use what their neighbours left.
std::vector<Plate> platesOf(Canvas &canvas, const StageModel &model, const SeatPlan &plan)
{
    const auto serverAt = [&](std::size_t i) -> const StageServer & {
        return *std::find_if(model.servers.begin(), model.servers.end(),
                             [&](const StageServer &s) { return s.id == plan.seats[i].id; });
    };
    const auto withClients = [&](std::size_t i, Rect rect) {
        const Seat &seat = plan.seats[i];
        if (hasClient(model, seat) && !seat.top) { // a client stands above its server's slot
            const double top = std::min(rect.y, seat.client.y - 16 * plan.unit);
            rect.height += rect.y - top;
            rect.y = top;
        }
        return rect;
    };
    std::vector<Rect> taken;
    for (std::size_t i = 0; i < plan.seats.size(); ++i) {
        StageServer plain = serverAt(i);
        plain.comparison.reset();
        taken.push_back(
            withClients(i, plateOf(canvas, plain, plan.seats[i], plan, plan.seats[i].plate.grown(0.5)).rect));
    }
    std::vector<Plate> plates;
    for (std::size_t i = 0; i < plan.seats.size(); ++i) {
        const StageServer &server = serverAt(i);
        const Rect slot = plan.seats[i].plate.grown(0.5);
        plates.push_back(plateOf(
            canvas, server, plan.seats[i], plan,
            server.comparison ? roomFor(plan.seats[i], plan, taken, hasClient(model, plan.seats[i])) : slot));
        taken[i] = withClients(i, plates.back().rect);
    }
    return plates;
}

// Drops the oldest columns until the strips fit a plate: on every server the same.
StageModel fitted(const Canvas &canvas, StageModel model, const SeatPlan &plan)
{
    std::vector<LogColumn> columns;
    for (const StageServer &server : model.servers)
        if (server.log && server.log->columns.size() > columns.size())
            columns = server.log->columns;
    std::size_t drop = 0;
    while (columns.size() > 1 && logWidth(canvas, columns, true) > plan.plateWidth + 2) {
        columns.erase(columns.begin());
        ++drop;
    }
    for (StageServer &server : model.servers) {
        if (!server.log || drop == 0 || server.log->columns.size() < drop)
            continue;
        LogStrip &log = *server.log;
        const auto cut = [drop](auto &list) {
            if (list.size() >= drop)
                list.erase(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(drop));
        };
        cut(log.columns);
        cut(log.cells);
        cut(log.changed);
        log.snapshot -= std::min(log.snapshot, drop);
        log.folded = true;
    }
    return model;
}

} // namespace

double drawLonePlate(Canvas &canvas, const StageServer &server, Rect room)
{
    SeatPlan plan;
    plan.unit = canvas.unit();
    plan.plateWidth = room.width / canvas.unit();
    StageModel alone; // the columns of a log strip are fitted to this plate
    alone.servers = {server};
    const StageModel one = fitted(canvas, std::move(alone), plan);
    const StageServer &shown = one.servers.front();
    double y = room.y;
    for (const Section &section : sectionsOf(shown, plan, room.height / canvas.unit())) {
        const CanvasScope scope(canvas, {ElementKind::Server, server.id, 0});
        y += canvas.u(section.gap);
        section.draw(canvas, {room.x, y, room.width, canvas.u(section.height)});
        y += canvas.u(section.height);
    }
    return y - room.y;
}

void drawServers(Canvas &canvas, const StageModel &full, const SeatPlan &plan)
{
    const StageModel model = fitted(canvas, full, plan);
    const std::vector<Plate> plates = platesOf(canvas, model, plan);
    for (std::size_t i = 0; i < plan.seats.size(); ++i) {
        const Seat *seat = &plan.seats[i];
        const StageServer &server = *std::find_if(model.servers.begin(), model.servers.end(),
                                                  [seat](const StageServer &s) { return s.id == seat->id; });
        if (server.dim) // or the links would be seen through it
            canvas.disc(seat->centre, canvas.u(plan.discRadius), Token::Card, Token::Card);
        const CanvasScope scope(canvas, {ElementKind::Server, server.id, 0}, server.dim ? 0.55 : 1);
        if (server.timeOut >= 0)
            drawTimeOut(canvas, seat->centre, plan.discRadius, server.timeOut, server.timeOutHarmless,
                        server.timeOutHovered);
        if (server.timeOut >= 0) // the ring outside the disc: whoever touches it lets the time-out happen now
            canvas.regionDisc({ElementKind::TimeOut, server.id, server.timer}, seat->centre,
                              canvas.u(plan.discRadius + kArcGap + 7), server.timeOutSpoken);
        drawServerDisc(canvas, seat->centre,
                       {server.name, server.role, server.running, plan.discRadius, server.selected,
                        server.changed, server.hovered, server.member});
        canvas.regionDisc({ElementKind::Server, server.id, 0}, seat->centre, canvas.u(plan.discRadius + 4),
                          server.spoken);

        double y = plates[i].rect.y;
        const double wide = seat->right ? seat->plate.width : naturalWidth(canvas, server, plan);
        const double left = seat->plate.right() - wide;
        for (const Section &section : plates[i].sections) {
            y += canvas.u(section.gap);
            section.draw(canvas, {seat->right ? seat->plate.x : left, y, wide, canvas.u(section.height)});
            y += canvas.u(section.height);
        }
    }
}

} // namespace zablab::scene
