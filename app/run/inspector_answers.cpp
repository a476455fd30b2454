// SPDX-License-Identifier: GPL-3.0-or-later
//
// The inspector's questions: which are put, which one is open, and its answer in words.
#include "app/run/inspector.h"

#include "app/run/run.h"
#include "app/values/wording.h"

#include <algorithm>

namespace zablab {

void Inspector::put(const std::vector<Inquiry> &questions)
{
    if (!pinned_)
        asked_.insert(asked_.end(), questions.begin(), questions.end());
}

// The lists of questions and candidates, and the answer to the one that is open.
void Inspector::answerAll()
{
    if (pinned_)
        return; // one walks along its causes
    const Known here = known();
    // What was open stays open as long as it can be asked; otherwise the first answers itself.
    const auto same = [&](const Inquiry &question) {
        return open_ && question.ask == open_->ask && question.other == open_->other;
    };
    const bool field = openField_ && !labels_.empty();
    const auto kept = std::find_if(asked_.begin(), asked_.end(), same);
    const auto candidate = std::find_if(notCast_.begin(), notCast_.end(), same);
    std::optional<Inquiry> open;
    if (!closed_ && !field) {
        if (kept != asked_.end())
            open = *kept;
        else if (candidate != notCast_.end())
            open = *candidate;
        else if (!asked_.empty())
            open = asked_.front();
    }
    QList<QuestionRow> rows;
    if (field)
        rows.append({fieldQuestion(), true});
    for (const Inquiry &question : asked_)
        rows.append({worded(wordsOf(here, question)), open == question});
    questions_.set(rows);
    QList<ChoiceRow> choices;
    for (const Inquiry &question : notCast_) {
        ChoiceRow row;
        row.answer = serverName(question.other);
        row.chosen = open == question;
        choices.append(row);
    }
    candidates_.set(choices);
    notVoting_ = notCast_.empty() ? QString()
                                  : tr("Why does %1 not vote for …").arg(serverName(notCast_.front().server));
    if (field) {
        const auto setter = fieldSetter(here);
        Answer answer;
        if (setter) {
            Inquiry why;
            why.event = *setter;
            answer = answerTo(here, why);
        }
        tell(answer);
        if (answer.reasons.empty())
            reasons_.set({{0, tr("It has been so since the run began."), {}, -1, false}});
    } else {
        tell(open ? answerTo(here, *open) : Answer{});
    }
}

void Inspector::tell(const Answer &answer)
{
    const History &history = run_.playback().history();
    QList<ReasonRow> rows;
    for (const Reason &reason : answer.reasons) {
        ReasonRow row;
        row.text = worded(reason.sentence);
        if (reason.event != kNoEvent) {
            row.event = static_cast<qint64>(reason.event);
            row.time = clockName(history[reason.event].at);
        }
        if (answer.chain) {
            row.number = static_cast<int>(rows.size()) + 1;
            row.last = rows.size() + 1 == static_cast<qsizetype>(answer.reasons.size());
        }
        rows.append(row);
    }
    reasons_.set(rows);
}

std::vector<EventIndex> Inspector::chain() const
{
    std::vector<EventIndex> events;
    for (const ReasonRow &row : reasons_.rows())
        if (row.event >= 0)
            events.push_back(static_cast<EventIndex>(row.event));
    // Reasons of a "why not" stand in the order of their weight.
    std::sort(events.begin(), events.end());
    events.erase(std::unique(events.begin(), events.end()), events.end());
    return events;
}

QString Inspector::fieldQuestion() const
{
    return openField_ ? tr("What set “%1”?").arg(fieldLabel(*openField_)) : QString();
}

void Inspector::ask(int question)
{
    if (question < 0 || question >= questions_.rows().size())
        return;
    pinned_ = false;
    const bool wasOpen = questions_.rows()[question].open;
    const int first = openField_ && !labels_.empty() ? 1 : 0;
    openField_.reset();
    closed_ = wasOpen;
    if (!wasOpen && question - first >= 0 && question - first < static_cast<int>(asked_.size()))
        open_ = asked_[static_cast<std::size_t>(question - first)];
    follow(true);
    Q_EMIT run_.sceneChanged();
}

void Inspector::askField(int field)
{
    if (field < 0 || field >= static_cast<int>(labels_.size()))
        return;
    pinned_ = false;
    closed_ = false;
    openField_ = labels_[static_cast<std::size_t>(field)];
    follow(true);
    Q_EMIT run_.sceneChanged();
}

void Inspector::askCandidate(int candidate)
{
    if (candidate < 0 || candidate >= static_cast<int>(notCast_.size()))
        return;
    pinned_ = false;
    const Inquiry chosen = notCast_[static_cast<std::size_t>(candidate)];
    closed_ = open_ == chosen && !closed_ && candidates_.rows()[candidate].chosen;
    open_ = chosen;
    openField_.reset();
    follow(true);
    Q_EMIT run_.sceneChanged();
}

} // namespace zablab
