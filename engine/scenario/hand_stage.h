// SPDX-License-Identifier: GPL-3.0-or-later
//
// A stage on which everything is done by hand: servers without a network, a disk that answers at once, and a
// clock that moves when the script says so. What happens becomes a history like any other. Some servers may be
// played: nobody but the script speaks for them.
#pragma once

#include "engine/protocol/server.h"
#include "engine/scenario/scenario.h"

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace zablab {

class HandStage final : public ScriptStage {
public:
    HandStage(const RunDescription &description, const std::vector<ServerId> &played,
              const std::vector<ServerId> &withoutEpochFiles = {});

    const History &history() const override { return history_; }
    Instant now() const override { return now_; }
    // Timers expire on the way, in their order; messages stay where they are.
    void advanceTo(Instant t) override;
    // Nothing moves by itself: false.
    bool advanceUntil(const std::function<bool(const History &, EventIndex)> &done, Instant limit) override;
    // Crash and Restart of a server that is not played.
    CommandError execute(const Command &command) override;
    std::optional<std::string> byHand(const HandAction &action) override;

    const Server *server(ServerId id) const; // null while it does not run, or is played

private:
    struct Timer {
        Instant deadline;
        EventIndex cause = kNoEvent;
    };
    struct Process {
        DurableState disk;
        Zxid synced;
        std::optional<Server> server;
        std::map<TimerKind, Timer> timers;
    };
    struct Parcel {
        ServerId from, to;
        Channel channel;
        MessageId message;
    };
    struct Arrival { // an input that waits until the step at hand is over
        ServerId server;
        Input input;
        EventIndex cause;
    };

    EventIndex event(EventIndex cause, Party where, Fact fact);
    Process *running(ServerId id);
    bool played(ServerId id) const { return !processes_.contains(id); }
    bool linked(ServerId a, ServerId b, Channel channel) const;
    void link(ServerId a, ServerId b, Channel channel, EventIndex cause);
    void unlink(ServerId closer, ServerId other, Channel channel, EventIndex cause);
    void step(ServerId id, const Input &input, EventIndex cause);
    void settle(); // everything in arrivals_
    void carry(ServerId id, Process &process, const Effect &effect, EventIndex &cause);
    void send(ServerId from, ServerId to, Channel channel, const Message &message, EventIndex cause);
    void deliver(const Parcel &parcel);
    void fire(ServerId id, TimerKind kind);

    std::optional<std::string> on(const hand::DeliverAll &);
    std::optional<std::string> on(const hand::Deliver &action);
    std::optional<std::string> on(const hand::Lose &action);
    std::optional<std::string> on(const hand::Fire &action);
    std::optional<std::string> on(const hand::Tell &action);
    std::optional<std::string> on(const hand::Leave &action);

    std::shared_ptr<const EnsembleConfig> config_;
    History history_;
    Instant now_;
    std::map<ServerId, Process> processes_; // of those that are not played
    std::set<std::tuple<ServerId, ServerId, Channel>> links_;
    std::deque<Parcel> wire_;
    std::deque<Arrival> arrivals_;
};

} // namespace zablab
