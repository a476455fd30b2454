// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/narrator.h"

#include "app/values/wording.h"
#include "engine/views/explanation.h"

#include <QStringList>

#include <algorithm>

namespace zablab {

namespace {

constexpr int kSentences = 3;

bool worthTelling(const History &history, const Event &event)
{
    return !event.is<MessageSent>() && !event.is<CommandGiven>() &&
           isStop(history, event, StepUnit::Variables);
}

} // namespace

QString Narrator::follow(const Playback &playback, EventIndex stepBegin, bool playing)
{
    const History &history = playback.history();
    const EventIndex now = playback.eventsAtCursor();
    if (now == told_)
        return {};
    QStringList sentences;
    if (playing) {
        const EventIndex from = told_ == kNoEvent || told_ > now ? now : told_;
        for (const Bookmark &bookmark : playback.bookmarks())
            if (bookmark.event >= from && bookmark.event < now)
                sentences = {worded(sentenceFor(history, bookmark.event))};
    } else {
        // Backwards, or after a jump: what happened last before the cursor.
        const EventIndex from = stepBegin < now ? stepBegin : 0;
        for (EventIndex i = now; i > from && sentences.size() < kSentences; --i)
            if (worthTelling(history, history[i - 1]))
                sentences.prepend(worded(sentenceFor(history, i - 1)));
    }
    if (!playing || !sentences.isEmpty())
        told_ = now;
    const bool chinese = !sentences.isEmpty() && sentences.front().size() > 0 &&
                         std::any_of(sentences.front().cbegin(), sentences.front().cend(),
                                     [](QChar c) { return c.script() == QChar::Script_Han; });
    return sentences.join(chinese ? QStringLiteral("。") : QStringLiteral(". "));
}

} // namespace zablab
