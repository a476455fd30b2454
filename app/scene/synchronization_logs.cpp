// SPDX-License-Identifier: GPL-3.0-or-later
// Both logs in shared columns: what the leader has in memory, what the learner has, and what becomes of it.
#include "app/scene/glyphs.h"
#include "app/scene/synchronization_parts.h"
#include "app/scene/typography.h"

#include <algorithm>

namespace zablab::scene {

namespace {

Stroke edge(Color color, double width, double dash = 0, double gap = 0)
{
    return {color, width, dash, gap, false};
}

bool meets(const ZxidRanges &ranges, const SyncColumn &column)
{
    return std::any_of(ranges.begin(), ranges.end(), [&](const ZxidRange &range) {
        return Zxid{range.epoch, range.first} <= column.last && Zxid{range.epoch, range.last} >= column.first;
    });
}

struct LogsLayout {
    const SynchronizationPicture &p;
    std::vector<SyncColumn> columns;
    double left, pitch, width;        // of the columns
    double leaderY, learnerY, height; // middles and height of the cells
    bool compact;

    double x(std::size_t column) const { return left + pitch * static_cast<double>(column); }
    double middle(std::size_t column) const { return x(column) + width / 2; }
    Rect cell(std::size_t column, double y) const { return {x(column), y - height / 2, width, height}; }
    double font() const { return compact ? 11.5 : 12.5; }

    SyncCell leaders(const SyncColumn &column) const
    {
        if (!meets(p.view.leaderLog.entries, column))
            return SyncCell::Absent;
        return meets(p.view.outstanding, column) ? SyncCell::Waiting : SyncCell::Kept;
    }
    SyncCell learners(const SyncColumn &column) const
    {
        if (meets(p.view.lost, column))
            return SyncCell::Cut;
        if (meets(p.view.common, column))
            return SyncCell::Kept;
        if (meets(p.view.learnerLog.entries, column))
            return SyncCell::Waiting; // only it has it, and nobody takes it away
        return meets(p.view.gained, column) || meets(p.view.inTree, column) ? SyncCell::Coming
                                                                            : SyncCell::Absent;
    }

    // A bracket over or under columns that follow each other, with words.
    struct Bracket {
        std::size_t first, last;
        std::string words, shorter;
        Color color;
    };
    std::vector<Bracket> above() const
    {
        std::vector<Bracket> found;
        addRun(found, p.words.committedLog, p.words.committedLogShort, Token::Text2,
               [&](const SyncColumn &column) { return meets(p.view.committedLog, column); });
        addRun(found, p.words.outstanding + " · " + p.words.outstandingHint, p.words.outstanding,
               Token::Text2, [&](const SyncColumn &column) { return meets(p.view.outstanding, column); });
        return found;
    }
    std::vector<Bracket> below() const
    {
        std::vector<Bracket> found;
        const bool snap = p.view.decision.kind == SyncKind::Snap;
        addRun(found, p.words.kept, p.words.kept, Token::Text2,
               [&](const SyncColumn &column) { return learners(column) == SyncCell::Kept; });
        const std::string cut = snap ? p.words.replaced : p.words.cut;
        addRun(found, cut, cut, Token::Bad,
               [&](const SyncColumn &column) { return learners(column) == SyncCell::Cut; });
        const std::string sent = filled(p.words.sent, {std::to_string(countOf(p.view.gained))});
        addRun(found, sent, sent, Token::Text2, [&](const SyncColumn &column) {
            return learners(column) == SyncCell::Coming && meets(p.view.gained, column);
        });
        addRun(found, p.words.inTree, p.words.inTree, Token::Text2, [&](const SyncColumn &column) {
            return learners(column) == SyncCell::Coming && !meets(p.view.gained, column);
        });
        return found;
    }
    void addRun(std::vector<Bracket> &found, const std::string &words, const std::string &shorter,
                Color color, const auto &fits) const
    {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (!fits(columns[i]))
                continue;
            std::size_t last = i;
            while (last + 1 < columns.size() && fits(columns[last + 1]))
                ++last;
            found.push_back({i, last, words, shorter, color});
            i = last;
        }
    }
    // `side` -1: above, 1: below.
    void drawBrackets(const std::vector<Bracket> &brackets, double y, double side) const
    {
        const double arm = p.u(compact ? 4 : 6);
        const double line = p.canvas.font(compact ? 12 : 13);
        for (const Bracket &bracket : brackets) {
            const double from = x(bracket.first), to = x(bracket.last) + width;
            p.canvas.path({{from, y - side * arm}, {from, y}, {to, y}, {to, y - side * arm}}, false, {},
                          edge(Color(bracket.color).faded(0.8), p.u(1.3)));
            const double room = to - from + pitch - width;
            const double at = (from + to) / 2, textY = y + side * (line * 0.62 + p.u(3));
            const bool fits = p.canvas.measure(bracket.words, FontRole::Text, line) <= room;
            p.fit({at, textY}, fits ? bracket.words : bracket.shorter, FontRole::Text, compact ? 12 : 13,
                  bracket.color, Align::Centre, room);
        }
    }
    // min and max point up to the leader's cells, peer down to the learner's.
    void drawCompared() const
    {
        const SyncDecided &d = p.view.decision;
        const double y = (leaderY + learnerY) / 2, arrow = p.u(compact ? 3.4 : 5);
        struct Named {
            std::string words;
            Zxid zxid;
            bool up;
        };
        const std::vector<Named> named{
            {"min", d.minCommitted, true}, {"max", d.maxCommitted, true}, {"peer", d.peer, false}};
        struct Mark {
            std::size_t column;
            std::string words;
            Zxid zxid;
        };
        std::vector<Mark> marks;
        for (const Named &name : named) {
            std::size_t column = columns.size();
            for (std::size_t i = 0; i < columns.size(); ++i)
                if (columns[i].holds(name.zxid) && name.zxid != Zxid{})
                    column = i;
            if (column == columns.size())
                continue;
            const double x = middle(column),
                         tip = name.up ? leaderY + height / 2 + p.u(2) : learnerY - height / 2 - p.u(2);
            const double base = name.up ? tip + arrow : tip - arrow;
            p.canvas.path({{x, tip}, {x - arrow, base}, {x + arrow, base}}, true, Token::Ink);
            const auto same = std::find_if(marks.begin(), marks.end(),
                                           [&](const Mark &mark) { return mark.column == column; });
            if (same == marks.end())
                marks.push_back({column, name.words, name.zxid});
            else
                same->words += (same->zxid == name.zxid ? " = " : ", ") + name.words;
        }
        std::sort(marks.begin(), marks.end(),
                  [](const Mark &a, const Mark &b) { return a.column < b.column; });
        double before = -1e9;
        for (std::size_t i = 0; i < marks.size(); ++i) {
            const double x = middle(marks[i].column);
            const double half =
                p.canvas.measure(marks[i].words, FontRole::Bold, p.canvas.font(compact ? 12 : 14)) / 2;
            if (before > -1e8 && x - half - before > p.u(14))
                p.canvas.text({(before + x - half) / 2, y}, "<", FontRole::Bold,
                              p.canvas.font(compact ? 12 : 14), Token::Text2, Align::Centre);
            if (x - half > before + p.u(3))
                p.canvas.text({x, y}, marks[i].words, FontRole::Bold, p.canvas.font(compact ? 12 : 14),
                              Token::Ink, Align::Centre);
            before = std::max(before, x + half);
        }
    }
    void drawRow(bool leader, double y) const
    {
        const ServerId server = leader ? p.view.leader : p.view.learner;
        for (std::size_t i = 0; i < columns.size(); ++i)
            drawSyncCell(p, cell(i, y), columns[i], leader ? leaders(columns[i]) : learners(columns[i]),
                         server, font());
        const double r = p.u(compact ? 12 : 20);
        const Point c{p.u(compact ? 20 : 36), y};
        p.disc(c, r, leader);
        if (!compact) {
            const Color color = leader ? Color(Token::Leader) : roleColor(p.roleOfLearner());
            p.fit({c.x + r + p.u(12), y}, leader ? p.words.leader : p.words.learner, FontRole::Text, 14,
                  color, Align::Left, left - c.x - r - p.u(18));
        }
    }
    // The learner's log ends here.
    void drawCutLine() const
    {
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (learners(columns[i]) == SyncCell::Cut) {
                const double x0 = x(i) - (pitch - width) / 2;
                p.canvas.line({x0, learnerY - height / 2 - p.u(6)}, {x0, learnerY + height / 2 + p.u(4)},
                              edge(Token::Bad, p.u(2.2)));
                return;
            }
    }
};

} // namespace

void drawSyncCell(const SynchronizationPicture &p, const Rect &rect, const SyncColumn &column, SyncCell state,
                  ServerId server, double fontSize)
{
    Canvas &canvas = p.canvas;
    const bool odd = column.last.epoch % 2 != 0;
    const Color line = odd ? Token::EpochOddEdge : Token::EpochEvenEdge;
    const double radius = p.u(4);
    const std::string text =
        column.folded() ? (column.first.epoch == column.last.epoch
                               ? shortZxidText(column.first) + " … " + std::to_string(column.last.counter)
                               : shortZxidText(column.first) + " … " + shortZxidText(column.last))
                        : zxidText(column.first);
    const Element element{ElementKind::LogCell, server.value,
                          static_cast<std::int64_t>(column.last.packed())};
    const CanvasScope scope(canvas, element);
    if (state == SyncCell::Absent) {
        canvas.box(rect, radius, {}, edge(Token::Line, p.u(1.3), p.u(4), p.u(4)));
        p.fit(rect.centre(), p.words.nothing, FontRole::Text, fontSize, Token::Mute, Align::Centre,
              rect.width - p.u(6));
        return;
    }
    if (p.isChosen(element))
        canvas.box(rect.grown(p.u(4)), radius + p.u(4), Color(Token::Accent, 0.3));
    if (column.folded())
        canvas.box({rect.x + p.u(4), rect.y + p.u(2), rect.width, rect.height - p.u(4)}, radius, {},
                   edge(Color(line).faded(0.6), p.u(1.2)));
    Color fill = Token::Card, ink = Token::Ink, rim = line;
    double dash = 0;
    if (state == SyncCell::Kept) {
        fill = odd ? Token::EpochOdd : Token::EpochEven;
        ink = odd ? Token::OnEpochOdd : Token::OnEpochEven;
    } else if (state == SyncCell::Cut) {
        ink = rim = Token::Bad;
    } else if (state == SyncCell::Coming) {
        dash = p.u(5);
    }
    canvas.box(rect, radius, fill, edge(rim, p.u(1.7), dash, p.u(3.5)));
    const double size = canvas.font(fontSize);
    double width = canvas.measure(text, FontRole::Mono, size);
    double used = size;
    while (width > rect.width - p.u(6) && used > canvas.font(9.5)) {
        used -= 0.5;
        width = canvas.measure(text, FontRole::Mono, used);
    }
    const bool fits = width <= rect.width - p.u(4);
    canvas.text(rect.centre(), fits ? text : std::to_string(column.count) + "×", FontRole::Mono,
                fits ? used : size, ink, Align::Centre, rect.width - p.u(4), state == SyncCell::Cut);
    canvas.region(element, rect, text);
}

void drawSynchronizationLogs(const SynchronizationPicture &p, const Rect &area, bool compact)
{
    LogsLayout layout{p, {}, 0, 0, 0, 0, 0, 0, compact};
    layout.left = area.x + p.u(compact ? 36 : 158);
    const double room = area.right() - layout.left - p.u(6);
    const double wanted = p.u(compact ? 88 : 112);
    const auto most = static_cast<std::size_t>(std::clamp(std::floor(room / (wanted * 0.92)), 4.0, 8.0));
    layout.columns = synchronizationColumns(p.view, most);
    const auto count = static_cast<double>(std::max<std::size_t>(1, layout.columns.size()));
    layout.pitch = std::min(wanted, room / count);
    layout.width = layout.pitch - p.u(compact ? 6 : 8);
    if (compact) {
        // Words, bracket, cells, what is compared, cells, bracket, words: a hundred units.
        const double k = std::clamp(area.height / p.u(100), 0.8, 1.5);
        layout.height = p.u(18) * k;
        layout.leaderY = area.y + p.u(29) * k;
        layout.learnerY = layout.leaderY + p.u(45) * k;
    } else {
        layout.height = p.u(36);
        layout.leaderY = area.y + p.u(52) + layout.height / 2;
        layout.learnerY = layout.leaderY + p.u(82);
        p.canvas.text({area.x, area.y + p.u(10)}, p.words.bothLogs, FontRole::Bold, p.canvas.font(15),
                      Token::Ink);
    }
    layout.drawRow(true, layout.leaderY);
    layout.drawRow(false, layout.learnerY);
    layout.drawCutLine();
    layout.drawCompared();
    layout.drawBrackets(layout.above(), layout.leaderY - layout.height / 2 - p.u(compact ? 6 : 10), -1);
    layout.drawBrackets(layout.below(), layout.learnerY + layout.height / 2 + p.u(compact ? 6 : 10), 1);
}

} // namespace zablab::scene
