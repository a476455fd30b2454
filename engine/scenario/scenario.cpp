// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/scenario.h"

#include <algorithm>

namespace zablab {

std::optional<std::string> ScriptStage::byHand(const HandAction &)
{
    return "the network carries the messages here";
}

const History &WorldStage::history() const { return world_.history(); }
Instant WorldStage::now() const { return world_.now(); }
void WorldStage::advanceTo(Instant t) { world_.advanceTo(t); }
bool WorldStage::advanceUntil(const std::function<bool(const History &, EventIndex)> &done, Instant limit)
{
    return world_.advanceUntil(done, limit);
}
CommandError WorldStage::execute(const Command &command) { return world_.execute(command); }

const History &TimelineStage::history() const { return timeline_.history(); }
Instant TimelineStage::now() const { return timeline_.horizon(); }
void TimelineStage::advanceTo(Instant t) { timeline_.extendTo(t); }
bool TimelineStage::advanceUntil(const std::function<bool(const History &, EventIndex)> &done, Instant limit)
{
    return timeline_.extendUntil(done, limit);
}
CommandError TimelineStage::execute(const Command &command)
{
    return timeline_.act(timeline_.horizon(), command, timeline_.horizon());
}

namespace {

std::string written(Duration d)
{
    if (d.us % 1'000'000 == 0)
        return std::to_string(d.us / 1'000'000) + "s";
    if (d.us % 1000 == 0)
        return std::to_string(d.us / 1000) + "ms";
    return std::to_string(d.us) + "us";
}

// "#" in a repeated request is its number.
Command numbered(Command command, std::int32_t number)
{
    if (auto *ask = std::get_if<command::Ask>(&command)) {
        for (std::string *text : {&ask->operation.path, &ask->operation.data}) {
            std::string out;
            for (const char c : *text)
                out += c == '#' ? std::to_string(number) : std::string(1, c);
            *text = out;
        }
    }
    return command;
}

// A script that makes more than this goes wrong somewhere: it would fill the memory before anybody sees it.
constexpr EventIndex kMaxEvents = 1'000'000;

class Playing {
public:
    Playing(ScriptStage &stage, Witness &witness, const std::function<bool(const Witness &)> &afterEvents)
        : stage_(stage),
          witness_(witness),
          afterEvents_(afterEvents)
    {}

    bool ended() const { return ended_; }

    std::optional<ScriptFailure> tooLong(const ScriptItem &item) const
    {
        if (stage_.history().size() <= kMaxEvents)
            return std::nullopt;
        return ScriptFailure{item.place, "'" + item.text + "' makes the run longer than a million events",
                             "wait less long, ask for less, or take a longer tickTime"};
    }

    // Event by event, so that nothing that held in between is missed. True: enough has been seen.
    bool see(const History &history)
    {
        while (witness_.view().events < history.size() && !ended_) {
            witness_.update(history, witness_.view().events + 1);
            ended_ = afterEvents_ && afterEvents_(witness_);
        }
        return ended_ || history.size() > kMaxEvents;
    }

    std::optional<ScriptFailure> command(const ScriptItem &item, const ScriptCommand &given)
    {
        for (std::int32_t i = 1; i <= given.times && !ended_ && !tooLong(item); ++i) {
            const Command command = given.times > 1 ? numbered(given.command, i) : given.command;
            const CommandError error = stage_.execute(command);
            if (error != CommandError::None)
                return ScriptFailure{item.place,
                                     "'" + item.text + "' cannot be carried out: " + describe(error),
                                     "look at what has happened before it"};
            see(stage_.history());
        }
        return std::nullopt;
    }

    std::optional<ScriptFailure> byHand(const ScriptItem &item, const ScriptHand &hand)
    {
        if (const auto error = stage_.byHand(hand.action))
            return ScriptFailure{item.place, "'" + item.text + "' cannot be done: " + *error,
                                 "look at what has happened before it"};
        see(stage_.history());
        return std::nullopt;
    }

    void pause(Duration length)
    {
        const Instant end = stage_.now() + length;
        stage_.advanceUntil([&](const History &history, EventIndex) { return see(history); }, end);
        if (!ended_ && stage_.now() < end && stage_.history().size() <= kMaxEvents) {
            stage_.advanceTo(end);
            see(stage_.history());
        }
    }

    std::optional<ScriptFailure> wait(const ScriptItem &item, const ScriptWait &wait)
    {
        const auto holds = [&] {
            return std::all_of(wait.conditions.begin(), wait.conditions.end(),
                               [&](const Condition &c) { return witness_.holds(c); });
        };
        if (holds())
            return std::nullopt;
        stage_.advanceUntil([&](const History &history, EventIndex) { return see(history) || holds(); },
                            stage_.now() + wait.within);
        if (ended_ || holds())
            return std::nullopt;
        std::string found;
        for (const Condition &c : wait.conditions)
            if (!witness_.holds(c))
                found += (found.empty() ? "" : "; ") + witness_.found(c);
        return ScriptFailure{item.place,
                             "'" + item.text + "' did not come within " + written(wait.within) + ": " + found,
                             "give it more time with 'within:', or change what happens before"};
    }

private:
    ScriptStage &stage_;
    Witness &witness_;
    const std::function<bool(const Witness &)> &afterEvents_;
    bool ended_ = false;
};

} // namespace

std::optional<ScriptFailure> playScript(const Script &script, ScriptStage &stage, Witness &witness,
                                        const std::function<bool(const Witness &)> &afterEvents)
{
    Playing playing(stage, witness, afterEvents);
    playing.see(stage.history());
    for (const ScriptItem &item : script) {
        if (playing.ended())
            return std::nullopt;
        std::optional<ScriptFailure> failure;
        if (const auto *given = std::get_if<ScriptCommand>(&item.what))
            failure = playing.command(item, *given);
        else if (const auto *pause = std::get_if<ScriptPause>(&item.what))
            playing.pause(pause->length);
        else if (const auto *wait = std::get_if<ScriptWait>(&item.what))
            failure = playing.wait(item, *wait);
        else if (const auto *hand = std::get_if<ScriptHand>(&item.what))
            failure = playing.byHand(item, *hand);
        if (const auto tooLong = playing.tooLong(item))
            return tooLong;
        if (failure)
            return failure;
    }
    return std::nullopt;
}

} // namespace zablab
