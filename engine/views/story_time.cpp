// SPDX-License-Identifier: GPL-3.0-or-later
//
// Making the map: stretches, gaps and the short holds at what must not be missed.
#include "engine/views/story_time.h"

#include "engine/views/heartbeats.h"

#include <algorithm>
#include <cmath>

namespace zablab {

namespace {

// A stretch of years times its pace does not fit into 64 bits.
__extension__ using Wide = __int128;

constexpr EventIndex kBeatSpacing = 4096;
constexpr Duration kWorthAMark = Duration::milliseconds(100);
constexpr std::int64_t kPaceUnit = 1024; // paces are fixed-point numbers
constexpr Duration kShortestFlight{50};  // one faster than this is shown as if it took so long

// After quiet, the story stands still for a moment where a server crashes, a wall goes up, a client asks. The
// map cannot jump, so the hold is one microsecond of the run.
constexpr Duration kHold = Duration::milliseconds(400);
constexpr Duration kFullHoldAfter = Duration::milliseconds(10);
constexpr Duration kHoldWidth{1};

bool isNotable(const Fact &fact)
{
    return std::visit(
        []<typename T>(const T &) {
            return std::is_same_v<T, CommandGiven> || std::is_same_v<T, ServerStarted> ||
                   std::is_same_v<T, ServerCrashed> || std::is_same_v<T, ServerPaused> ||
                   std::is_same_v<T, ServerResumed> || std::is_same_v<T, LinkCut> ||
                   std::is_same_v<T, LinkHealed> || std::is_same_v<T, StateChanged> ||
                   std::is_same_v<T, LeaderElected> || std::is_same_v<T, LeaderEstablished> ||
                   std::is_same_v<T, LeaderSilent> || std::is_same_v<T, LearnerSilent> ||
                   std::is_same_v<T, ClientAsked> || std::is_same_v<T, DiskLost> ||
                   std::is_same_v<T, DiskSpeedChanged> || std::is_same_v<T, LinkQualityChanged> ||
                   std::is_same_v<T, ClockDriftChanged> || std::is_same_v<T, ClientStateChanged> ||
                   std::is_same_v<T, RecipeReached> || std::is_same_v<T, SessionExpired> ||
                   std::is_same_v<T, ConfigActivated> || std::is_same_v<T, MessageReleased> ||
                   std::is_same_v<T, TimerTouched> || std::is_same_v<T, RuleChanged> ||
                   std::is_same_v<T, ClientLinkCut> || std::is_same_v<T, ClientLinkHealed>;
        },
        fact);
}

bool isHeartbeat(const Message &message) { return zablab::isHeartbeat(kindOf(message)); }

std::int64_t keyOf(MessageId message) { return message; }

std::int64_t diskOf(Party server) { return -std::int64_t{server.code}; }

} // namespace

StoryTime::StoryTime(Duration heartbeat) : heartbeat_(std::max(heartbeat, Duration{1}))
{
    knots_.push_back({});
    drawTail();
}

// 200 ms take 700 ms, ten seconds 1 s, an hour 1.2 s; the eighth root is taken with square roots only, which
// every machine rounds alike. Short gaps are no slower than a dense stretch.
Duration StoryTime::storyOfGap(Duration gap)
{
    constexpr double kLongest = 1'250'000.0; // story, in microseconds, that no gap exceeds
    constexpr double kHalf = 105'000.0;      // run, in microseconds, of the gap that takes half of it
    constexpr std::int64_t kSteepest = 1000; // story for run
    if (gap.us <= 0)
        return {};
    const double y = static_cast<double>(gap.us) / kHalf;
    const double root = std::sqrt(std::sqrt(std::sqrt(y)));
    const double x = root * root * root; // y to the power of 3/8
    const auto smooth = static_cast<std::int64_t>(kLongest * x / (1.0 + x));
    const std::int64_t steep = gap.us < 10'000 ? gap.us * kSteepest : smooth;
    return {std::max<std::int64_t>(1, std::min(smooth, steep))};
}

// 600 ms for the fastest, 900 ms for those of 5 ms and more.
Duration StoryTime::storyOfFlight(Duration flight)
{
    const std::int64_t us = std::clamp<std::int64_t>(flight.us, 0, 5000);
    return {600'000 + us * 60};
}

void StoryTime::begin(State &state, std::int64_t key, Instant ends, Duration length)
{
    end(state, key); // sent again: the earlier attempt is over
    const std::int64_t us = std::max(length, kShortestFlight).us;
    const Active active{ends, key, std::max<std::int64_t>(1, storyOfFlight(length).us * kPaceUnit / us)};
    const auto place = std::upper_bound(state.active.begin(), state.active.end(), active,
                                        [](const Active &a, const Active &b) { return a.ends < b.ends; });
    state.active.insert(place, active);
    state.paces += active.pace;
    state.squares += active.pace * active.pace;
}

void StoryTime::end(State &state, std::int64_t key)
{
    const auto found = std::find_if(state.active.begin(), state.active.end(),
                                    [&](const Active &active) { return active.key == key; });
    if (found == state.active.end())
        return;
    state.paces -= found->pace;
    state.squares -= found->pace * found->pace;
    state.active.erase(found);
}

// The slope of a stretch is a mean of what each thing under way asks for, weighted by itself: side by side
// costs no more than one after another, and the fast ones do not become a blur beside the slow.
void StoryTime::runTo(State &state, const Sink &sink, Instant t)
{
    const std::int64_t run = (t - state.last.run).us;
    if (run <= 0 || state.paces == 0)
        return;
    const std::int64_t pace = state.squares / state.paces;
    const Duration story{std::max<std::int64_t>(1, static_cast<std::int64_t>(Wide{run} * pace / kPaceUnit))};
    state.last = {t, state.last.story + story};
    sink.knots.push_back(state.last);
}

// Brings the map up to just before t. What should have ended by itself has: a message for a paused server is
// not drawn as flying until the server wakes up.
void StoryTime::moveTo(State &state, const Sink &sink, Instant t)
{
    auto over = state.active.begin();
    for (; over != state.active.end() && over->ends < t; ++over) {
        runTo(state, sink, over->ends);
        state.paces -= over->pace;
        state.squares -= over->pace * over->pace;
    }
    // At once: one by one, thousands under way cost thousands of moves of all the others.
    state.active.erase(state.active.begin(), over);
    state.quietBefore = state.active.empty();
    runTo(state, sink, t);
}

// All events of the instant are known: does a gap end here?
void StoryTime::closeInstant(State &state, const Sink &sink)
{
    const bool ends = state.quietBefore && (state.notable || !state.active.empty());
    if (ends) {
        const Duration gap = state.instant - state.last.run;
        if (gap.us > 0) {
            if (gap >= kWorthAMark)
                sink.quiet.push_back({state.last.run, state.instant});
            state.last = {state.instant, state.last.story + storyOfGap(gap)};
            sink.knots.push_back(state.last);
        }
        if (state.notable && gap.us > 0) {
            const std::int64_t part = std::min(gap, kFullHoldAfter).us;
            const Duration hold{std::max<std::int64_t>(1, kHold.us * part / kFullHoldAfter.us)};
            state.last = {state.instant + kHoldWidth, state.last.story + hold};
            sink.knots.push_back(state.last);
        }
    }
    state.notable = false;
    state.quietBefore = state.active.empty();
}

void StoryTime::foldEvent(State &state, const Sink &sink, const History &history)
{
    const Event &event = history[state.events];
    ++state.events;
    if (event.at > state.instant) {
        closeInstant(state, sink);
        moveTo(state, sink, event.at);
        state.instant = event.at;
    }
    state.notable = state.notable || isNotable(event.fact);
    if (const auto *sent = event.as<MessageSent>()) {
        if (!isHeartbeat(history.message(sent->message).message))
            begin(state, keyOf(sent->message), sent->arrives, sent->arrives - event.at);
    } else if (const auto *again = event.as<MessageRetransmitted>()) {
        if (!isHeartbeat(history.message(again->message).message))
            begin(state, keyOf(again->message), again->arrives, again->arrives - event.at);
    } else if (const auto *delivered = event.as<MessageDelivered>()) {
        end(state, keyOf(delivered->message));
    } else if (const auto *lost = event.as<MessageLost>()) {
        end(state, keyOf(lost->message));
    } else if (const auto *blocked = event.as<MessageBlocked>()) {
        end(state, keyOf(blocked->message));
    } else if (const auto *held = event.as<MessageHeld>()) {
        end(state, keyOf(held->message)); // it stands; nothing of it is to be waited for
    } else if (const auto *released = event.as<MessageReleased>()) {
        if (!isHeartbeat(history.message(released->message).message))
            begin(state, keyOf(released->message), released->arrives, released->arrives - event.at);
    } else if (const auto *sync = event.as<SyncStarted>()) {
        begin(state, diskOf(event.where), sync->until, sync->until - event.at);
    } else if (event.is<ServerCrashed>()) {
        end(state, diskOf(event.where));
    } else if (event.is<LogSynced>()) {
        end(state, diskOf(event.where));
    }
}

void StoryTime::update(const History &history)
{
    if (state_.events >= history.size())
        return;
    dropTail();
    const Sink sink{knots_, quiet_};
    while (state_.events < history.size()) {
        if (state_.events % kBeatSpacing == 0 && state_.events / kBeatSpacing == checkpoints_.size())
            checkpoints_.push_back({state_, knots_.size(), quiet_.size()});
        foldEvent(state_, sink, history);
    }
    drawTail();
}

void StoryTime::forgetFrom(const History &history, EventIndex events)
{
    if (events >= state_.events)
        return;
    dropTail();
    while (checkpoints_.size() > 1 && checkpoints_.back().state.events > events)
        checkpoints_.pop_back();
    state_ = checkpoints_.back().state;
    knots_.resize(checkpoints_.back().knots);
    quiet_.resize(checkpoints_.back().quiet);
    const Sink sink{knots_, quiet_};
    while (state_.events < events)
        foldEvent(state_, sink, history);
    drawTail();
}

} // namespace zablab
