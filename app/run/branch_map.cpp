// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/branch_map.h"

#include "app/run/run.h"
#include "app/run/time_tools.h"
#include "app/values/wording.h"

#include <algorithm>
#include <cmath>

namespace zablab {

namespace {

constexpr double kStarGap = 0.012; // of the axis: two that are nearer would be one blot

// Who leads: the last in its epoch of the servers that are up.
int leaderIn(const ClusterView &view)
{
    const ServerView *leader = nullptr;
    for (const ServerView &server : view.servers)
        if (server.running() && server.established && (!leader || leader->currentEpoch < server.currentEpoch))
            leader = &server;
    return leader ? leader->id.value : 0;
}

std::vector<double> starsUpTo(const SpaceTimeView &view, const StoryTime &story, Instant seen)
{
    std::vector<double> stars;
    for (const Mark &mark : view.marks())
        if (mark.bookmark && mark.at <= seen)
            stars.push_back(static_cast<double>(story.storyOf(mark.at).us));
    return stars;
}

} // namespace

BranchMap::BranchMap(Run &run) : run_(run) {}

// Folded once: a branch that nobody stands on does not grow.
const BranchMap::Known &BranchMap::known(BranchId branch)
{
    const Playback &playback = run_.playback();
    const Timeline &timeline = playback.timeline();
    const Instant fork = timeline.branch(branch).fork;
    const Instant seen =
        std::max(fork, branch == timeline.currentBranch() ? playback.seen() : playback.seenOf(branch));
    const History &history = timeline.historyOf(branch);
    Known &kept = known_[branch];
    if (branch == timeline.currentBranch()) {
        const StoryTime &story = playback.story();
        kept = {0,
                seen,
                static_cast<double>(story.storyOf(seen).us),
                static_cast<double>(story.storyOf(fork).us),
                starsUpTo(playback.spaceTime(), story, seen),
                leaderIn(playback.clusterAside(seen))};
    } else if (kept.digest != history.digest() || kept.seen != seen || kept.digest == 0) {
        SpaceTimeView marks(timeline.description());
        marks.update(history);
        StoryTime story(timeline.description().config.tickTime / 2);
        story.update(history);
        ClusterSeeker seeker(timeline.description());
        kept = {history.digest(),
                seen,
                static_cast<double>(story.storyOf(seen).us),
                static_cast<double>(story.storyOf(fork).us),
                starsUpTo(marks, story, seen),
                leaderIn(seeker.at(history, seen))};
    }
    return kept;
}

// Below its parent each line, the one that leaves last nearest: so no line crosses another.
void BranchMap::order(std::vector<std::pair<BranchId, int>> &rows, BranchId branch, int depth) const
{
    rows.emplace_back(branch, depth);
    std::vector<const Branch *> children;
    for (const Branch &each : run_.playback().timeline().branches())
        if (each.parent == branch)
            children.push_back(&each);
    std::stable_sort(children.begin(), children.end(),
                     [](const Branch *a, const Branch *b) { return a->fork > b->fork; });
    for (const Branch *child : children)
        order(rows, child->id, depth + 1);
}

double BranchMap::storyAt(Instant t) const
{
    return static_cast<double>(run_.playback().story().storyOf(t).us);
}

double BranchMap::length() const { return std::max({1.0, longest_, storyAt(run_.playback().seen())}); }

double BranchMap::cursor() const { return storyAt(run_.playback().cursor()) / length(); }

void BranchMap::redraw()
{
    redrawForks();
    if (!watched_)
        return;
    const Playback &playback = run_.playback();
    const Timeline &timeline = playback.timeline();
    std::erase_if(known_, [&](const auto &each) { return !timeline.has(each.first); });
    std::vector<std::pair<BranchId, int>> rows;
    order(rows, 0, 0);
    longest_ = 1;
    for (const auto &[branch, depth] : rows)
        longest_ = std::max(longest_, known(branch).end);
    const double whole = length();
    QList<BranchLine> lines;
    const BranchId other = run_.time()->comparison()->active() ? run_.time()->comparison()->other() : -1;
    for (const auto &[id, depth] : rows) {
        const Branch &branch = timeline.branch(id);
        const Known &state = known(id);
        BranchLine line;
        line.branch = id;
        line.name = run_.branchName(id);
        line.first = branch.parent < 0;
        line.fork = line.first ? QString() : clockName(branch.fork);
        line.depth = depth;
        line.leader = state.leader;
        line.end =
            state.leader == 0 ? tr("nobody leads") : tr("%1 leads").arg(serverName(ServerId{state.leader}));
        for (std::size_t above = 0; !line.first && above < rows.size(); ++above)
            if (rows[above].first == branch.parent)
                line.rises = static_cast<int>(lines.size() - static_cast<qsizetype>(above));
        line.from = line.first ? 0 : state.fork / whole;
        line.to = state.end / whole;
        for (const double star : state.stars)
            if ((line.first || star > state.fork) &&
                (line.stars.empty() || star / whole - line.stars.back() > kStarGap))
                line.stars.append(star / whole);
        line.current = id == timeline.currentBranch();
        line.compared = id == other;
        line.spoken = line.first
                          ? tr("%1; at its end, %2: %3").arg(line.name, clockName(state.seen), line.end)
                          : tr("%1, from %2 on; at its end, %3: %4")
                                .arg(line.name, line.fork, clockName(state.seen), line.end);
        lines.append(line);
    }
    lines_.set(lines);
    Q_EMIT moved();
}

void BranchMap::redrawForks()
{
    const Playback &playback = run_.playback();
    const Timeline &timeline = playback.timeline();
    QList<ForkMark> forks;
    for (const Branch &branch : timeline.branches()) {
        if (branch.parent < 0)
            continue;
        const bool leaves = branch.parent == timeline.currentBranch();
        if ((leaves || branch.id == timeline.currentBranch()) && branch.fork <= playback.seen())
            forks.append({playback.shareOf(branch.fork),
                          leaves ? tr("Here another branch leaves: %1").arg(run_.branchName(branch.id))
                                 : tr("Here this branch begins: %1").arg(run_.branchName(branch.id)),
                          static_cast<double>(branch.fork.us)});
    }
    forks_.set(forks);
}

void BranchMap::watch(bool watched)
{
    watched_ = watched;
    if (watched)
        redraw();
}

void BranchMap::follow()
{
    redrawForks();
    if (!watched_)
        return;
    // The axis grows while new things are seen; a pixel at a time is enough for the eye. Who leads at its end is told as
    // soon as it changes, and the instant when it stands still.
    const Playback &playback = run_.playback();
    const auto drawn = known_.find(playback.timeline().currentBranch());
    const Instant seen = playback.seen();
    const bool grown = drawn == known_.end() || drawn->second.seen != seen;
    if (grown && (drawn == known_.end() || !run_.playing() ||
                  std::abs(storyAt(seen) - drawn->second.end) / length() > 1.0 / 2000 ||
                  leaderIn(playback.clusterAside(seen)) != drawn->second.leader))
        redraw();
    else
        Q_EMIT moved();
}

void BranchMap::rename(int branch, const QString &name)
{
    const Timeline &timeline = run_.playback().timeline();
    const QString fresh = name.simplified().left(80);
    if (!timeline.has(branch) || fresh.toStdString() == timeline.branch(branch).name ||
        fresh == run_.branchName(branch))
        return;
    run_.remember([] { return tr("rename a branch"); });
    run_.playback().renameBranch(branch, fresh.toStdString());
    run_.branchesChanged();
}

void BranchMap::remove(int branch)
{
    const Timeline &timeline = run_.playback().timeline();
    if (!timeline.has(branch))
        return;
    if (timeline.branch(branch).parent < 0) {
        run_.say(tr("The first course stays: the others hang from it."), true);
        return;
    }
    const QString name = run_.branchName(branch);
    run_.time()->undo()->remember([name] { return tr("remove %1").arg(name); }, run_.memento(), 0);
    run_.pause();
    run_.playback().removeBranch(branch);
    run_.branchesChanged();
    run_.say(tr("Removed: %1. Ctrl+Z brings it back.").arg(name));
}

void BranchMap::goTo(int branch, double share)
{
    if (!run_.playback().timeline().has(branch))
        return;
    run_.switchBranch(branch);
    const Playback &playback = run_.playback();
    if (share < 0) {
        run_.toEnd();
        return;
    }
    const Instant wanted = playback.story().runTimeOf(Duration{static_cast<std::int64_t>(share * length())});
    run_.seekTo(static_cast<double>(std::min(wanted, playback.seen()).us));
}

} // namespace zablab
