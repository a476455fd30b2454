// SPDX-License-Identifier: GPL-3.0-or-later
// What travels: a rung a message, its name on the sender's side, what it does on the receiver's side, and the learner's
// disk where it changes. Proposals in a row are one rung.
#include "app/scene/glyphs.h"
#include "app/scene/stage_reader.h"
#include "app/scene/synchronization_parts.h"
#include "app/scene/typography.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace zablab::scene {

namespace {

using End = TransactionMessage::End;

bool isEntry(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Proposal:
    case MessageKind::Commit:
    case MessageKind::CommitAndActivate:
    case MessageKind::Inform:
    case MessageKind::InformAndActivate:
        return true;
    default:
        return false;
    }
}

struct Rung : SyncStep {
    bool joined = false; // several messages
};

// Rungs that are the same thing again are drawn as one, until there are few enough.
std::vector<Rung> rungsOf(const SynchronizationView &view, std::size_t most)
{
    const bool all = view.steps.size() <= most;
    const auto join = [](Rung &into, const SyncStep &next) {
        into.joined = true;
        if (next.kind != MessageKind::Commit) // a pair is one transaction
            into.count += next.count;
        into.lastZxid = std::max(into.lastZxid, next.lastZxid);
        into.ended = next.ended;
        into.end = next.end == End::Delivered ? into.end : next.end;
        if (next.disk)
            into.disk = next.disk;
    };
    std::vector<Rung> rungs;
    for (const SyncStep &step : view.steps) {
        const bool joins = !all && !rungs.empty() && isEntry(step.kind) && isEntry(rungs.back().kind);
        // A PROPOSAL and its COMMIT, and the next, and the next.
        if (joins)
            join(rungs.back(), step);
        else
            rungs.push_back({step, false});
    }
    return rungs;
}

std::string labelOf(const Rung &step, const SynchronizationView &view)
{
    std::string words = nameOf(step.kind);
    if (step.joined) {
        const bool observer = view.type == LearnerType::Observer && step.kind == MessageKind::Inform;
        words = observer ? "INFORM" : "PROPOSAL, COMMIT";
        if (step.kind == MessageKind::Commit)
            words = "COMMIT, PROPOSAL";
        return step.count > 1 ? words + " ×" + std::to_string(step.count) : words;
    }
    return words;
}

std::string zxidsOf(const SyncStep &step)
{
    if (step.zxid == Zxid{} && step.kind != MessageKind::Diff && step.kind != MessageKind::Snap &&
        step.kind != MessageKind::Trunc)
        return {};
    return step.count > 1 && step.zxid != step.lastZxid
               ? shortZxidText(step.zxid) + " … " + shortZxidText(step.lastZxid)
               : zxidText(step.zxid);
}

std::string effectOf(const SynchronizationPicture &p, const SyncStep &step)
{
    const SynchronizationWords &w = p.words;
    if (step.end == End::Lost)
        return w.lost;
    if (step.end == End::Blocked)
        return w.heldUp;
    if (step.end == End::Flying)
        return {};
    switch (step.effect) {
    case SyncEffect::None:
        return {};
    case SyncEffect::Kept:
        return w.keeps;
    case SyncEffect::Cut:
        return filled(w.cutsOff, {std::to_string(step.removed), zxidText(step.effectZxid)});
    case SyncEffect::Loaded:
        return filled(w.loads, {zxidText(step.effectZxid)});
    case SyncEffect::Queued:
        return w.queues;
    case SyncEffect::Remembered:
        return w.remembers;
    case SyncEffect::AppliedNow:
        return w.appliesNow;
    case SyncEffect::Saved:
        return filled(w.saves, {zxidText(step.effectZxid)});
    case SyncEffect::LoggedThen:
        return filled(w.logs, {zxidText(step.effectZxid)});
    case SyncEffect::EpochStored:
        return w.storesEpoch;
    case SyncEffect::Counted:
        return filled(w.counted, {std::to_string(step.removed)});
    case SyncEffect::Welcomed:
        return w.welcomed;
    case SyncEffect::Serves:
        return w.serves;
    case SyncEffect::Ignored:
        return w.ignored;
    }
    return {};
}

struct Ladder {
    const SynchronizationPicture &p;
    Rect area;
    bool compact;
    double leaderX, learnerX, diskX; // diskX: 0 without
    double top, pitch;
    double font() const { return compact ? 12.5 : 14; }
    double timeX() const { return area.x + p.u(compact ? 44 : 52); }

    void drawRung(std::size_t i, const Rung &step) const
    {
        Canvas &canvas = p.canvas;
        const double y = top + pitch * static_cast<double>(i);
        const double slope = std::min(p.u(4), pitch * 0.16) * (step.toLearner ? 1 : -1);
        const Color color = step.toLearner ? Color(Token::Leader) : roleColor(p.roleOfLearner());
        const Color on = step.toLearner ? Color(Token::OnLeader) : onRole(p.roleOfLearner());
        Point from{leaderX, y - slope}, to{learnerX, y + slope};
        if (!step.toLearner)
            std::swap(from, to);
        const Element element{ElementKind::Message, static_cast<std::int64_t>(step.message), 0};
        const CanvasScope scope(canvas, element);
        const bool chosen = p.isChosen(element);
        const bool whole = step.end == End::Delivered;
        const double part = whole ? 1 : step.end == End::Flying ? 0.55 : 0.5;
        const Point tip = lerp(from, to, part);
        if (chosen)
            canvas.line(from, tip, {Color(Token::Accent, 0.32), p.u(compact ? 8 : 12), 0, 0, true});
        canvas.line(from, tip, {color, p.u(chosen ? 2.4 : 1.6), 0, 0, false});
        const Point ahead = to - from;
        if (whole)
            drawArrowHead(canvas, to, ahead, p.u(compact ? 8 : 10), color, false);
        else if (step.end != End::Flying)
            drawBroken(canvas, tip, p.u(compact ? 5 : 7));
        if (whole || step.end == End::Flying)
            drawGlyph(canvas, glyphOf(step.kind), whole ? lerp(from, to, 0.5) : tip,
                      {color, on, ahead, compact ? 0.45 : 0.58, {}});
        canvas.list().regions.push_back({element,
                                         {std::min(from.x, to.x), y - pitch / 2, std::fabs(ahead.x), pitch},
                                         -1,
                                         labelOf(step, p.view) + " " + zxidsOf(step),
                                         p.u(6),
                                         from,
                                         to});
        // The sender's side: what it is. The receiver's: what it does.
        const double name = p.u(compact ? 10 : 16);
        const std::string words = labelOf(step, p.view), zxids = zxidsOf(step);
        const double leftRoom = leaderX - name - timeX() - p.u(8);
        const double rightRoom = (diskX > 0 ? diskX - p.u(26) : area.right()) - learnerX - name;
        const FontRole strong = chosen ? FontRole::Bold : FontRole::Text;
        const auto label = [&](double x, Align align, double room) {
            const double zxidSize = canvas.font(font() - 0.5);
            const double zxidWidth =
                zxids.empty() ? 0 : canvas.measure(zxids, FontRole::Mono, zxidSize) + p.u(8);
            const double wordWidth = canvas.measure(words, strong, canvas.font(font()));
            const bool both = zxidWidth + wordWidth <= room;
            if (align == Align::Right) {
                if (both && !zxids.empty())
                    canvas.text({x, y}, zxids, FontRole::Mono, zxidSize, Token::Text2, Align::Right);
                p.fit({x - (both ? zxidWidth : 0), y}, words, strong, font(), color, Align::Right,
                      room - (both ? zxidWidth : 0));
            } else {
                const double used = p.fit({x, y}, words, strong, font(), color, Align::Left, room);
                if (both && !zxids.empty())
                    canvas.text({x + used + p.u(8), y}, zxids, FontRole::Mono, zxidSize, Token::Text2);
            }
        };
        const std::string effect = effectOf(p, step);
        const Color ink =
            step.end == End::Lost || step.end == End::Blocked ? Color(Token::Bad) : Color(Token::Text2);
        if (step.toLearner) {
            label(leaderX - name, Align::Right, leftRoom);
            p.fit({learnerX + name, y}, effect, FontRole::Text, font(), ink, Align::Left, rightRoom);
        } else {
            label(learnerX + name, Align::Left, rightRoom);
            p.fit({leaderX - name, y}, effect, FontRole::Text, font(), ink, Align::Right, leftRoom);
        }
        drawTime(step.departs, y);
        if (diskX > 0 && step.disk && !step.disk->empty() && whole)
            drawDisk(*step.disk, y);
    }
    void drawTime(Instant at, double y) const
    {
        char text[24];
        const double ms = static_cast<double>((at - p.view.decided.at).us) / 1000;
        std::snprintf(text, sizeof text, ms >= 10'000 ? "+%.0f" : "+%.1f", ms);
        p.canvas.text({timeX(), y}, text, FontRole::Mono, p.canvas.font(12), Token::Mute, Align::Right);
    }
    // The last entries that are on the disk, the newest on the right.
    void drawDisk(const ZxidRanges &disk, double y) const
    {
        const double height = std::min(p.u(18), pitch - p.u(4)), gap = p.u(5);
        const double width = p.u(46);
        const auto fit = static_cast<int>(std::max(1.0, std::floor((area.right() - diskX) / (width + gap))));
        std::vector<SyncColumn> cells;
        for (auto range = disk.rbegin(); range != disk.rend() && static_cast<int>(cells.size()) < fit;
             ++range)
            for (std::uint32_t counter = range->last;
                 counter >= range->first && static_cast<int>(cells.size()) < fit; --counter) {
                const Zxid zxid{range->epoch, counter};
                cells.push_back({zxid, zxid, 1});
                if (counter == 0)
                    break;
            }
        const std::int64_t rest = countOf(disk) - static_cast<std::int64_t>(cells.size());
        std::reverse(cells.begin(), cells.end());
        double x = diskX;
        if (rest > 0)
            p.canvas.text({x - p.u(3), y}, "…", FontRole::Text, p.canvas.font(12), Token::Mute, Align::Right);
        for (const SyncColumn &cell : cells) {
            const bool odd = cell.first.epoch % 2 != 0;
            const Rect rect{x, y - height / 2, width, height};
            p.canvas.box(rect, p.u(3), odd ? Token::EpochOdd : Token::EpochEven,
                         {odd ? Token::EpochOddEdge : Token::EpochEvenEdge, p.u(1.3), 0, 0, false});
            p.fit(rect.centre(), shortZxidText(cell.first), FontRole::Mono, 11.5,
                  odd ? Token::OnEpochOdd : Token::OnEpochEven, Align::Centre, width - p.u(4));
            x += width + gap;
        }
    }
};

} // namespace

void drawSynchronizationLadder(const SynchronizationPicture &p, const Rect &area, bool compact)
{
    const double head = compact ? 0 : p.u(62);
    Ladder ladder{p, area, compact, 0, 0, 0, 0, 0};
    const double foot =
        p.view.fate == SyncFate::BrokenOff || p.view.fate == SyncFate::TakenBack ? p.u(compact ? 17 : 24) : 0;
    const double least = p.u(compact ? 15.5 : 20);
    const double room = area.height - head - foot;
    const auto most = static_cast<std::size_t>(std::max(2.0, std::floor(room / least)));
    std::vector<Rung> rungs = rungsOf(p.view, most);
    const std::size_t left = rungs.size() > most ? rungs.size() - most : 0;
    if (left > 0)
        rungs.resize(most);
    const auto count = static_cast<double>(std::max<std::size_t>(1, rungs.size()));
    ladder.pitch = std::min(p.u(compact ? 24 : 29), room / count);
    ladder.top = area.y + head + ladder.pitch / 2;
    const bool disk = !compact && area.width > p.u(760) &&
                      std::any_of(rungs.begin(), rungs.end(),
                                  [](const Rung &rung) { return rung.disk && !rung.disk->empty(); });
    ladder.leaderX = area.x + area.width * (compact ? 0.35 : disk ? 0.27 : 0.32);
    ladder.learnerX = area.x + area.width * (compact ? 0.55 : disk ? 0.52 : 0.58);
    ladder.diskX = disk ? area.right() - std::min(p.u(160), area.width * 0.17) : 0;
    const double bottom = ladder.top + ladder.pitch * (count - 0.5) - (compact ? p.u(1) : 0);
    for (const bool leader : {true, false}) {
        const double x = leader ? ladder.leaderX : ladder.learnerX;
        const Color color = leader ? Color(Token::Leader) : roleColor(p.roleOfLearner());
        p.canvas.line({x, area.y + head - p.u(compact ? 0 : 12)}, {x, bottom},
                      {Color(color).faded(0.85), p.u(1.6), 0, 0, false});
    }
    if (!compact) {
        p.canvas.text({area.x, area.y + p.u(10)}, p.words.whatTravels, FontRole::Bold, p.canvas.font(15),
                      Token::Ink);
        p.disc({ladder.leaderX, area.y + p.u(32)}, p.u(15), true);
        p.disc({ladder.learnerX, area.y + p.u(32)}, p.u(15), false);
        p.canvas.text({ladder.timeX(), area.y + head - p.u(14)}, "ms", FontRole::Text, p.canvas.font(12),
                      Token::Mute, Align::Right);
        if (disk)
            p.fit({ladder.diskX, area.y + head - p.u(14)},
                  filled(p.words.diskOf, {serverText(p.view.learner)}), FontRole::Text, 13, Token::Mute,
                  Align::Left, area.right() - ladder.diskX);
    }
    for (std::size_t i = 0; i < rungs.size(); ++i)
        ladder.drawRung(i, rungs[i]);
    if (foot > 0) {
        const std::string after = durationText(p.view.ended.at - p.view.decided.at);
        const std::string words =
            filled(p.view.fate == SyncFate::TakenBack ? p.words.takenBack : p.words.brokenOff, {after});
        const double y = ladder.top + ladder.pitch * (count - 0.5) + foot / 2;
        drawCross(p.canvas, {ladder.leaderX, y}, p.u(4), Token::Bad, p.u(1.8));
        p.fit({ladder.leaderX + p.u(14), y}, words, FontRole::Bold, 13, Token::Bad, Align::Left,
              area.right() - ladder.leaderX - p.u(16));
    }
}

} // namespace zablab::scene
