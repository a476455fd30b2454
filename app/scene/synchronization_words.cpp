// SPDX-License-Identifier: GPL-3.0-or-later
// The synchronization view's words, for translation.
#include "app/scene/synchronization_item.h"
#include "app/scene/typography.h"
#include "app/values/wording.h"

#include <QCoreApplication>

namespace zablab::scene {

namespace {

// The texts are literals below, so that lupdate finds them.
std::string syncWord(const char *text)
{
    return QCoreApplication::translate("Synchronization", text).toStdString();
}

} // namespace

SynchronizationWords synchronizationWords()
{
    SynchronizationWords w;
    const auto word = syncWord;
    w.bothLogs = word(QT_TRANSLATE_NOOP("Synchronization", "Both logs"));
    w.howChosen = word(QT_TRANSLATE_NOOP("Synchronization", "How it is chosen"));
    w.howChosenHint = word(QT_TRANSLATE_NOOP("Synchronization", "asked in order; the first yes decides"));
    w.whatTravels = word(QT_TRANSLATE_NOOP("Synchronization", "What travels"));
    w.leader = word(QT_TRANSLATE_NOOP("Synchronization", "leader"));
    w.learner = word(QT_TRANSLATE_NOOP("Synchronization", "learner"));
    w.committedLog =
        word(QT_TRANSLATE_NOOP("Synchronization", "committedLog: the newest commits, in memory"));
    w.committedLogShort = word(QT_TRANSLATE_NOOP("Synchronization", "committedLog"));
    w.outstanding = word(QT_TRANSLATE_NOOP("Synchronization", "outstanding"));
    w.outstandingHint = word(QT_TRANSLATE_NOOP("Synchronization", "wait for ACKs"));
    w.kept = word(QT_TRANSLATE_NOOP("Synchronization", "in both: kept"));
    w.cut = word(QT_TRANSLATE_NOOP("Synchronization", "truncated"));
    w.replaced = word(QT_TRANSLATE_NOOP("Synchronization", "replaced by the tree"));
    w.sent = word(QT_TRANSLATE_NOOP("Synchronization", "%1 sent one by one"));
    w.inTree = word(QT_TRANSLATE_NOOP("Synchronization", "comes with the tree"));
    w.nothing = word(QT_TRANSLATE_NOOP("Synchronization", "nothing"));
    w.yes = word(QT_TRANSLATE_NOOP("Synchronization", "yes"));
    w.no = word(QT_TRANSLATE_NOOP("Synchronization", "no"));
    w.forced = word(QT_TRANSLATE_NOOP("Synchronization", "Snapshot forced?"));
    w.on = word(QT_TRANSLATE_NOOP("Synchronization", "on"));
    w.off = word(QT_TRANSLATE_NOOP("Synchronization", "off"));
    w.logEnough = word(QT_TRANSLATE_NOOP("Synchronization", "Log on disk enough?"));
    w.logAsked = word(QT_TRANSLATE_NOOP("Synchronization", "asked when peer < min"));
    w.scanned = word(QT_TRANSLATE_NOOP("Synchronization", "committedLog is read"));
    w.epochBegins = word(QT_TRANSLATE_NOOP("Synchronization", "peer begins an epoch"));
    w.nothingMore = word(QT_TRANSLATE_NOOP("Synchronization", "DIFF, nothing more"));
    w.toMax = word(QT_TRANSLATE_NOOP("Synchronization", "TRUNC to max"));
    w.byScan = word(QT_TRANSLATE_NOOP("Synchronization", "DIFF, TRUNC or SNAP"));
    w.fromDisk = word(QT_TRANSLATE_NOOP("Synchronization", "DIFF from disk"));
    w.plus = word(QT_TRANSLATE_NOOP("Synchronization", "%1 + %2"));
    w.crossEpoch = word(QT_TRANSLATE_NOOP("Synchronization", "SNAP: another epoch"));
    w.diskOf = word(QT_TRANSLATE_NOOP("Synchronization", "disk of %1"));
    w.entries = word(QT_TRANSLATE_NOOP("Synchronization", "%1 entries"));
    w.keeps = word(QT_TRANSLATE_NOOP("Synchronization", "keeps what it has"));
    w.cutsOff = word(QT_TRANSLATE_NOOP("Synchronization", "cuts off %1 behind %2"));
    w.loads = word(QT_TRANSLATE_NOOP("Synchronization", "takes the whole tree, as of %1"));
    w.queues = word(QT_TRANSLATE_NOOP("Synchronization", "queued, not logged yet"));
    w.remembers = word(QT_TRANSLATE_NOOP("Synchronization", "applied once it is logged"));
    w.appliesNow = word(QT_TRANSLATE_NOOP("Synchronization", "applied in memory"));
    w.saves = word(QT_TRANSLATE_NOOP("Synchronization", "saves a snapshot at %1, then the epoch"));
    w.logs = word(QT_TRANSLATE_NOOP("Synchronization", "log up to %1 on disk, then the epoch"));
    w.storesEpoch = word(QT_TRANSLATE_NOOP("Synchronization", "stores the epoch"));
    w.counted = word(QT_TRANSLATE_NOOP("Synchronization", "counted: %1"));
    w.welcomed = word(QT_TRANSLATE_NOOP("Synchronization", "the epoch has begun: let in"));
    w.serves = word(QT_TRANSLATE_NOOP("Synchronization", "serves clients from now on"));
    w.ignored = word(QT_TRANSLATE_NOOP("Synchronization", "not needed any more"));
    w.lost = word(QT_TRANSLATE_NOOP("Synchronization", "lost"));
    w.heldUp = word(QT_TRANSLATE_NOOP("Synchronization", "held up at the cut"));
    w.brokenOff = word(QT_TRANSLATE_NOOP("Synchronization", "broken off after %1"));
    w.takenBack =
        word(QT_TRANSLATE_NOOP("Synchronization", "broken off after %1; back to what the disk holds"));
    w.notYet = word(QT_TRANSLATE_NOOP("Synchronization", "not yet"));
    w.none = word(QT_TRANSLATE_NOOP("Synchronization", "Nobody has been synchronized yet."));
    return w;
}

std::string synchronizationTitle(const SynchronizationView &view)
{
    return filled(syncWord(QT_TRANSLATE_NOOP("Synchronization", "%1 brings %2 up")),
                  {serverText(view.leader), serverText(view.learner)});
}

std::string synchronizationSentence(const History &history, const SynchronizationView &view)
{
    std::string words = worded(sentenceFor(history, view.decided.event)).toStdString();
    if (view.fate == SyncFate::Done && view.ended)
        words += " · " + filled(syncWord(QT_TRANSLATE_NOOP("Synchronization", "done after %1")),
                                {durationText(view.ended.at - view.decided.at)});
    return words;
}

} // namespace zablab::scene
