// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/branch_comparison.h"

#include "app/run/run.h"
#include "app/run/time_tools.h"
#include "app/values/wording.h"
#include "engine/history/digest.h"
#include "engine/views/explanation.h"

#include <algorithm>

namespace zablab {

namespace {

// Equal when a digest of all that they say is: facts have no comparison of their own.
std::uint64_t digestOf(const History &history, EventIndex index)
{
    const Event &event = history[index];
    Digest digest(0xcbf29ce484222325ull);
    digest.word(static_cast<std::uint64_t>(event.at.us));
    digest.word((std::uint64_t{event.cause} << 32) | static_cast<std::uint32_t>(event.where.code));
    digest.add(event.fact);
    if (const auto *sent = event.as<MessageSent>())
        digest.add(history.message(sent->message).message);
    return digest.value();
}

// The first thing at or after `from` that a person would tell, at `from` itself where that is one.
EventIndex firstTold(const History &history, EventIndex from)
{
    for (EventIndex i = from; i < history.size(); ++i)
        if (!history[i].is<CommandGiven>() && isStop(history, history[i], StepUnit::Variables))
            return i;
    return kNoEvent;
}

QString toldFrom(const History &history, EventIndex from)
{
    const EventIndex told = firstTold(history, from);
    return told == kNoEvent
               ? QString()
               : clockName(history[told].at) + QStringLiteral("  ") + worded(sentenceFor(history, told));
}

QString stateOf(const ServerView &server)
{
    switch (server.liveness) {
    case Liveness::NotStarted:
        return BranchComparison::tr("not started");
    case Liveness::Crashed:
        return BranchComparison::tr("crashed");
    case Liveness::Paused:
        return BranchComparison::tr("paused");
    case Liveness::Running:
        break;
    }
    return worded(server.state, server.type, server.established);
}

// Of two that run in the same role: whom they follow and in which epoch, as far as that differs. Of two in other roles
// the epoch.
std::pair<QString, QString> statesOf(const ServerView &here, const ServerView &there)
{
    QString left = stateOf(here), right = stateOf(there);
    if (!here.running() || !there.running())
        return {left, right};
    const auto follows = [](const ServerView &server) {
        return server.state == ServerState::Following || server.state == ServerState::Observing;
    };
    if (left == right && follows(here) && follows(there) && here.leader != there.leader) {
        left = BranchComparison::tr("%1 of %2").arg(left, serverName(here.leader));
        right = BranchComparison::tr("%1 of %2").arg(right, serverName(there.leader));
    }
    if (here.currentEpoch != there.currentEpoch) {
        left = BranchComparison::tr("%1, epoch %2").arg(left).arg(here.currentEpoch.value);
        right = BranchComparison::tr("%1, epoch %2").arg(right).arg(there.currentEpoch.value);
    }
    return {left, right};
}

QString stateOf(const ClientView &client)
{
    return client.connected ? BranchComparison::tr("connected to %1").arg(serverName(client.server))
                            : BranchComparison::tr("not connected");
}

} // namespace

EventIndex firstDifference(const History &a, const History &b, EventIndex from)
{
    const EventIndex end = std::min(a.size(), b.size());
    while (from < end && digestOf(a, from) == digestOf(b, from))
        ++from;
    return from;
}

scene::Element BranchScene::selection() const { return run_.selection(); }
Zxid BranchScene::selectedZxid() const { return run_.selectedZxid(); }

void BranchScene::moveTo(Instant t)
{
    if (t == playback_.cursor())
        return;
    playback_.moveTo(t);
    Q_EMIT sceneChanged();
}

BranchComparison::BranchComparison(Run &run) : run_(run) {}
BranchComparison::~BranchComparison() = default;

void BranchComparison::toggle()
{
    if (active()) {
        stop();
        return;
    }
    const Timeline &timeline = run_.playback().timeline();
    const Branch &current = timeline.branch(timeline.currentBranch());
    if (run_.mode() == Run::Welcome || timeline.branches().size() < 2) {
        run_.say(tr("There is one course of events only. Go back and act: then there are two to compare."));
        return;
    }
    // With what it left; the first course with the branch that was opened last.
    compareWith(current.parent >= 0 ? current.parent : timeline.branches().back().id);
}

void BranchComparison::compareWith(int branch)
{
    const Timeline &timeline = run_.playback().timeline();
    if (!timeline.has(branch) || branch == timeline.currentBranch())
        return;
    putBack();
    open(branch);
}

void BranchComparison::open(BranchId other)
{
    Playback::Place place = run_.playback().place();
    left_ = place.timeline.currentBranch();
    other_ = other;
    place.timeline.switchTo(other);
    place.cursor =
        std::min(place.cursor, std::max(run_.playback().seenOf(other), place.timeline.branch(other).fork));
    auto fresh = std::make_unique<BranchScene>(run_, place);
    scene_.swap(fresh);
    findPart();
    Q_EMIT changed(); // while the old one is still there for those who draw it
    follow();
    run_.time()->branches()->redraw();
}

void BranchComparison::putBack()
{
    if (scene_)
        run_.playback().takeBranch(scene_->playback().timeline(), other_, scene_->playback().seen());
}

void BranchComparison::stop()
{
    if (!scene_)
        return;
    putBack();
    const std::unique_ptr<BranchScene> gone = std::move(scene_);
    other_ = -1;
    part_.reset();
    differences_.set({});
    Q_EMIT changed();
    Q_EMIT followed();
    run_.time()->branches()->redraw();
}

void BranchComparison::swap()
{
    if (!scene_)
        return;
    const Instant cursor = run_.cursor();
    run_.switchBranch(other_); // branchesChanged() puts the left one to the right
    run_.seekTo(static_cast<double>(cursor.us));
}

void BranchComparison::branchesChanged()
{
    if (!scene_)
        return;
    const Timeline &timeline = run_.playback().timeline();
    const BranchId current = timeline.currentBranch();
    const BranchId wanted = other_ == current ? left_ : other_;
    if (!timeline.has(wanted) || wanted == current) {
        stop();
        return;
    }
    putBack();
    open(wanted);
}

void BranchComparison::findPart()
{
    const History &left = run_.playback().history();
    const History &right = scene_->playback().history();
    const Instant parting = run_.playback().timeline().partingOf(left_, other_);
    const EventIndex from = left.endAt(parting - Duration{1});
    const EventIndex first = firstDifference(left, right, from);
    part_.reset();
    partAt_ = parting;
    partLeft_ = partRight_ = QString();
    if (first >= std::min(left.size(), right.size()))
        return;
    part_ = first;
    partAt_ = std::min(left[first].at, right[first].at);
    partLeft_ = toldFrom(left, first);
    partRight_ = toldFrom(right, first);
}

QString BranchComparison::leftName() const { return scene_ ? run_.branchName(left_) : QString(); }
QString BranchComparison::rightName() const { return scene_ ? run_.branchName(other_) : QString(); }
QString BranchComparison::partClock() const { return scene_ ? clockName(partAt_) : QString(); }

double BranchComparison::partShare() const
{
    return scene_ && partAt_ <= run_.playback().seen() ? run_.playback().shareOf(partAt_) : -1;
}

void BranchComparison::goToPart()
{
    if (scene_)
        run_.seekTo(static_cast<double>(partAt_.us));
}

// Of the lesson's own course nothing is shown that the lesson has not shown.
void BranchComparison::follow()
{
    if (!scene_)
        return;
    const bool lessonsOwn = run_.lesson()->active() && other_ == 0;
    const Instant cursor = run_.cursor();
    scene_->moveTo(lessonsOwn
                       ? std::min(cursor, std::max(scene_->playback().seen(), run_.playback().seenOf(0)))
                       : cursor);
    compareNow();
    Q_EMIT followed();
}

void BranchComparison::compareNow()
{
    const ClusterView &left = *run_.clusterAtCursor();
    const ClusterView &right = *scene_->clusterAtCursor();
    QList<DifferenceRow> rows;
    for (const ServerView &server : left.servers) {
        const ServerView *there = right.server(server.id);
        const auto [here, other] =
            there ? statesOf(server, *there) : std::pair{stateOf(server), tr("not there")};
        const bool sameLog = there && there->lastLogged == server.lastLogged;
        if (here == other && sameLog)
            continue;
        const auto with = [&](const QString &state, Zxid zxid) {
            return sameLog ? state : tr("%1, up to %2").arg(state, zxidName(zxid));
        };
        rows.append({serverName(server.id), with(here, server.lastLogged),
                     with(other, there ? there->lastLogged : Zxid{}), server.id.value});
    }
    for (const ServerView &server : right.servers)
        if (!left.server(server.id))
            rows.append({serverName(server.id), tr("not there"), stateOf(server), server.id.value});
    for (const ClientView &client : left.clients) {
        const ClientView *there = right.client(client.id);
        const QString here = stateOf(client);
        const QString other = there ? stateOf(*there) : tr("not there");
        if (here != other)
            rows.append({tr("client %1").arg(clientName(client.id)), here, other, 0});
    }
    if (left.cuts != right.cuts) {
        const auto links = [](const ClusterView &view) {
            return view.cuts.empty() ? tr("whole")
                                     : tr("%n way(s) cut", nullptr, static_cast<int>(view.cuts.size()));
        };
        rows.append({tr("network"), links(left), links(right), 0});
    }
    differences_.set(rows);
}

QString BranchComparison::nowText() const
{
    if (!scene_)
        return {};
    return differences_.rows().isEmpty()
               ? tr("Now: the same on both sides")
               : tr("Now: %n difference(s)", nullptr, static_cast<int>(differences_.rows().size()));
}

QString BranchComparison::behindText() const
{
    if (!scene_ || scene_->cursor() >= run_.cursor())
        return {};
    return tr("The lesson has shown this course up to %1 only.").arg(clockName(scene_->cursor()));
}

void BranchComparison::retranslate()
{
    if (!scene_)
        return;
    findPart();
    compareNow();
    Q_EMIT changed();
    Q_EMIT followed();
}

} // namespace zablab
