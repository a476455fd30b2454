// SPDX-License-Identifier: GPL-3.0-or-later
// The space-time diagram's words, for translation.
#include "app/scene/space_time_item.h"

#include "app/values/wording.h"

#include <QCoreApplication>

namespace zablab::scene {

namespace {

// The texts are literals below, so that lupdate finds them.
std::string word(const char *text) { return QCoreApplication::translate("SpaceTime", text).toStdString(); }

} // namespace

SpaceTimeWords spaceTimeWords()
{
    SpaceTimeWords w;
    w.election = word(QT_TRANSLATE_NOOP("SpaceTime", "election, round %1"));
    w.discovery = word(QT_TRANSLATE_NOOP("SpaceTime", "discovery"));
    w.synchronization = word(QT_TRANSLATE_NOOP("SpaceTime", "synchronization"));
    w.broadcast = word(QT_TRANSLATE_NOOP("SpaceTime", "broadcast, epoch %1"));
    w.later = word(QT_TRANSLATE_NOOP("SpaceTime", "%1 later"));
    w.veiled = word(QT_TRANSLATE_NOOP("SpaceTime", "hidden until the answer"));
    w.notYet = word(QT_TRANSLATE_NOOP("SpaceTime", "not yet played"));
    w.cut = word(QT_TRANSLATE_NOOP("SpaceTime", "cut"));
    w.healed = word(QT_TRANSLATE_NOOP("SpaceTime", "healed"));
    w.manyMessages = word(QT_TRANSLATE_NOOP("SpaceTime", "%1 messages: zoom in to see each"));
    w.passingMessages =
        word(QT_TRANSLATE_NOOP("SpaceTime", "%1 messages under way all the time are not drawn"));
    w.observers = word(QT_TRANSLATE_NOOP("SpaceTime", "%1 observers in one lane: press to unfold"));
    w.followers = word(QT_TRANSLATE_NOOP("SpaceTime", "%1 followers in one lane: press to unfold"));
    w.hideLane = word(QT_TRANSLATE_NOOP("SpaceTime", "hide %1"));
    w.showAll = word(QT_TRANSLATE_NOOP("SpaceTime", "show all lanes, %1 hidden"));
    w.foldAgain = word(QT_TRANSLATE_NOOP("SpaceTime", "fold lanes together again"));
    w.overview = word(QT_TRANSLATE_NOOP("SpaceTime", "the whole run: drag the frame"));
    w.violated = word(QT_TRANSLATE_NOOP("SpaceTime", "a guarantee is broken"));
    w.mark = [](MarkKind kind, ServerId server) { return worded(kind, server).toStdString(); };
    return w;
}

} // namespace zablab::scene
