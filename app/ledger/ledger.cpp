// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger/ledger.h"

#include "app/run/run.h"
#include "app/values/language.h"

namespace zablab {

Ledger::Ledger(Run &run) : run_(run), tree_(*this), sessions_(*this), changes_(*this)
{
    connect(&run, &Run::selectionChanged, this, &Ledger::follow);
    connect(&run, &Run::modeChanged, this, [this] { changes_.forget(); });
    connect(&Language::instance(), &Language::changed, this, &Ledger::retranslate);
}

Ledger::~Ledger() = default;

void Ledger::selectServer(int server)
{
    run_.clicked(static_cast<int>(scene::ElementKind::Server), server, 0);
}

void Ledger::selectTransaction(qint64 zxid)
{
    run_.select(static_cast<int>(scene::ElementKind::Transaction), zxid);
}

void Ledger::follow()
{
    tree_.follow();
    sessions_.follow();
    changes_.follow();
}

void Ledger::retranslate()
{
    tree_.retranslate();
    sessions_.retranslate();
    changes_.retranslate();
}

void Ledger::keepUp()
{
    const Playback &playback = run_.playback();
    if (seeker_ && playback.course() == course_)
        return;
    if (seeker_ && playback.courseBefore() == course_) {
        seeker_->forgetFrom(playback.eventsKept());
        clusters_->forgetFrom(playback.eventsKept());
    } else {
        seeker_ = std::make_unique<FoldSeeker<LedgerState>>(LedgerState(playback.description()));
        clusters_ = std::make_unique<ClusterSeeker>(playback.description());
    }
    course_ = playback.course();
}

const LedgerState &Ledger::at(EventIndex events)
{
    keepUp();
    return seeker_->at(run_.playback().history(), events);
}

const ClusterView &Ledger::clusterAt(EventIndex events)
{
    keepUp();
    return clusters_->at(run_.playback().history(), events);
}

EventIndex Ledger::eventsAtCursor() const { return run_.playback().eventsAtCursor(); }

std::pair<EventIndex, EventIndex> Ledger::step() const
{
    const EventIndex end = eventsAtCursor();
    const EventIndex begin = run_.stepBegin();
    if (begin != kNoEvent && begin < end)
        return {begin, end};
    const History &history = run_.playback().history();
    EventIndex first = end;
    while (first > 0 && history[first - 1].at == history[end - 1].at)
        --first;
    return {first, end};
}

} // namespace zablab
