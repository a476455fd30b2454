// SPDX-License-Identifier: GPL-3.0-or-later
//
// A script: commands and waits in their order, played into a world. Lessons are made of scripts, and so are
// tests that want to say "cut S1 off once it has logged 0x1:100".
#pragma once

#include "engine/scenario/expectation.h"
#include "engine/scenario/hand.h"
#include "engine/simulation/timeline.h"
#include "engine/world/command.h"

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace zablab {

struct ScriptCommand {
    Command command;
    std::int32_t times = 1; // one after the other at the same instant; "#" in a request's data is its number
};
struct ScriptPause {
    Duration length;
};
struct ScriptWait { // until all conditions hold at once
    std::vector<Condition> conditions;
    Duration within;
};
struct ScriptHand { // only where servers are stepped by hand
    HandAction action;
};
struct ScriptItem {
    std::variant<ScriptCommand, ScriptPause, ScriptWait, ScriptHand> what;
    std::string text; // as written
    SourcePlace place;
};
using Script = std::vector<ScriptItem>;

// Where a script plays: a world itself, or the end of a timeline.
class ScriptStage {
public:
    virtual ~ScriptStage() = default;
    virtual const History &history() const = 0;
    virtual Instant now() const = 0;
    virtual void advanceTo(Instant t) = 0;
    virtual bool advanceUntil(const std::function<bool(const History &, EventIndex)> &done,
                              Instant limit) = 0;
    virtual CommandError execute(const Command &command) = 0;
    // Nothing, or why it cannot be done.
    virtual std::optional<std::string> byHand(const HandAction &action);
};
class WorldStage final : public ScriptStage {
public:
    explicit WorldStage(SimulatedWorld &world) : world_(world) {}
    const History &history() const override;
    Instant now() const override;
    void advanceTo(Instant t) override;
    bool advanceUntil(const std::function<bool(const History &, EventIndex)> &done, Instant limit) override;
    CommandError execute(const Command &command) override;

private:
    SimulatedWorld &world_;
};
class TimelineStage final : public ScriptStage {
public:
    explicit TimelineStage(Timeline &timeline) : timeline_(timeline) {}
    const History &history() const override;
    Instant now() const override;
    void advanceTo(Instant t) override;
    bool advanceUntil(const std::function<bool(const History &, EventIndex)> &done, Instant limit) override;
    CommandError execute(const Command &command) override;

private:
    Timeline &timeline_;
};

struct ScriptFailure {
    SourcePlace place;
    std::string what;
    std::string mend;
};

// Plays a script. `afterEvents` is called whenever the history has grown, with the witness up to date; it
// may end the playing early by returning true, which is no failure.
std::optional<ScriptFailure> playScript(const Script &script, ScriptStage &stage, Witness &witness,
                                        const std::function<bool(const Witness &)> &afterEvents = {});

} // namespace zablab
