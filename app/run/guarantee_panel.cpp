// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/guarantee_panel.h"

#include "app/run/run.h"
#include "app/scene/display_list.h"
#include "app/values/wording.h"
#include "engine/views/findings.h"

#include <vector>

namespace zablab {

using scene::ElementKind;

namespace {

struct PromiseTheme {
    const char *name;
    std::vector<Guarantee> promises;
};

// By column and theme.
const std::vector<std::vector<PromiseTheme>> &themes()
{
    using enum Guarantee;
    static const std::vector<std::vector<PromiseTheme>> all{
        {{QT_TRANSLATE_NOOP("zablab::GuaranteePanel", "Leaders and epochs"),
          {Leadership1, Leadership2, EpochOrder, EpochsNeverDecrease, ObserverNeverCounts,
           ShouldNotBeTriggered, Liveness}},
         {QT_TRANSLATE_NOOP("zablab::GuaranteePanel", "Disk and quorum"),
          {ZxidGapFree, AckOnDisk, CommitQuorum, CrashDurability}}},
        {{QT_TRANSLATE_NOOP("zablab::GuaranteePanel", "Zab: one history"),
          {PrefixConsistency, Integrity, Agreement, TotalOrder, LocalPrimaryOrder, GlobalPrimaryOrder,
           PrimaryIntegrity, ProcessConsistency, LeaderLogCompleteness, CommittedLogDurability,
           MonotonicReads}}},
        {{QT_TRANSLATE_NOOP("zablab::GuaranteePanel", "What clients rely on"),
          {LinearizableWrites, SessionOrder, ReadsMatchHistory, SameTree, AtomicMulti, SequentialNames,
           EphemeralsAtOnce, SessionsExpireInTime, SyncThenRead, WatchBeforeData}}}};
    return all;
}

} // namespace

GuaranteePanel::GuaranteePanel(Run &run) : run_(run)
{
    connect(&run, &Run::selectionChanged, this, &GuaranteePanel::follow);
}

int GuaranteePanel::chosen() const
{
    const scene::Element &element = run_.selected().element;
    if (element.kind == ElementKind::Guarantee && element.id >= 0 && element.id < kGuarantees)
        return static_cast<int>(element.id);
    const GuaranteeBook *book = run_.records().guarantees();
    const EventIndex now = run_.playback().eventsAtCursor();
    int last = -1;
    if (book)
        for (const Violation &violation : book->violations())
            if (violation.event < now)
                last = static_cast<int>(violation.guarantee);
    return last;
}

void GuaranteePanel::follow()
{
    const GuaranteeBook *book = run_.records().guarantees();
    const EventIndex now = run_.playback().eventsAtCursor();
    const int shown = chosen();
    int holding = 0, broken = 0, untested = 0;
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        QList<GuaranteeRow> rows;
        for (const PromiseTheme &theme : themes()[column]) {
            GuaranteeRow heading;
            heading.name = tr(theme.name);
            rows.append(heading);
            for (const Guarantee guarantee : theme.promises) {
                const GuaranteeState state = book ? book->at(guarantee, now) : GuaranteeState{};
                GuaranteeRow row;
                row.guarantee = static_cast<int>(guarantee);
                row.name = QString::fromLatin1(nameOf(guarantee));
                row.verdict = state.broken > 0 ? 2 : state.checked > 0 ? 1 : 0;
                row.state = row.verdict == 2   ? tr("broken")
                            : row.verdict == 1 ? tr("holds")
                                               : tr("not tested");
                row.chosen = row.guarantee == shown;
                ++(row.verdict == 2 ? broken : row.verdict == 1 ? holding : untested);
                rows.append(row);
            }
        }
        columns_[column].set(rows);
    }
    anyBroken_ = broken > 0;
    summary_ =
        anyBroken_
            ? tr("%1 broken, %2 hold, %3 not put to the test yet").arg(broken).arg(holding).arg(untested)
            : tr("%1 hold, %2 not put to the test yet").arg(holding).arg(untested);
    tell(shown);

    QList<RuleRow> rules;
    QStringList off;
    const Rules in = run_.playback().cluster().configOr(run_.playback().description().config).rules;
    for (int i = 0; i < kRules; ++i) {
        const auto rule = static_cast<Rule>(i);
        rules.append({i, QString::fromLatin1(nameOf(rule)), worded(purposeSentence(rule)), in.on(rule)});
        if (!in.on(rule))
            off.append(rules.back().name);
    }
    rules_.set(rules);
    rulesOff_ = off;
    Q_EMIT changed();
}

void GuaranteePanel::tell(int guarantee)
{
    told_ = guarantee >= 0;
    name_.clear();
    promise_.clear();
    state_.clear();
    what_.clear();
    event_ = -1;
    const GuaranteeBook *book = run_.records().guarantees();
    if (!told_ || !book)
        return;
    const auto asked = static_cast<Guarantee>(guarantee);
    const GuaranteeState state = book->at(asked, run_.playback().eventsAtCursor());
    name_ = QString::fromLatin1(nameOf(asked));
    promise_ = worded(promiseSentence(asked));
    if (state.first) {
        event_ = static_cast<qint64>(state.first->event);
        const Instant at = run_.playback().history()[state.first->event].at;
        state_ = state.broken == 1 ? tr("broken at %1").arg(clockName(at))
                                   : tr("broken since %1, %2 times").arg(clockName(at)).arg(state.broken);
        what_ = worded(sentenceFor(*state.first));
    } else {
        state_ = state.checked > 0 ? tr("holds; checked %n time(s)", nullptr, static_cast<int>(state.checked))
                                   : tr("not put to the test yet: nothing has happened that could break it");
    }
}

void GuaranteePanel::choose(int guarantee)
{
    if (guarantee < 0 || guarantee >= kGuarantees)
        return;
    run_.select(static_cast<int>(ElementKind::Guarantee), guarantee);
}

void GuaranteePanel::showWhen()
{
    if (event_ < 0)
        return;
    run_.inspectEvent(event_);
}

// In the past this opens a branch, as every act does.
void GuaranteePanel::setRule(int rule, bool on)
{
    if (rule >= 0 && rule < kRules)
        run_.switchRule(static_cast<Rule>(rule), on);
}

} // namespace zablab
