// SPDX-License-Identifier: GPL-3.0-or-later
//
// The promises along a run, kept so that each can be asked at any instant: how often it had been put to the test
// by then, and since when it is broken. Beside it, what the same records tell of the servers' lag: how many
// committed transactions each of them does not have yet. A fold like the other views; it never looks further
// than it is told to, so that what nobody has seen judges nobody.
#pragma once

#include "engine/views/guarantees.h"
#include "engine/world/description.h"

#include <map>
#include <memory>
#include <vector>

namespace zablab {

struct GuaranteeState {
    std::uint64_t checked = 0; // 0: not yet put to the test
    std::uint64_t broken = 0;
    const Violation *first = nullptr; // null: it holds
    const Violation *last = nullptr;  // the latest of those that are kept
};

class GuaranteeBook {
public:
    explicit GuaranteeBook(const RunDescription &description);

    // Folds in until `upTo` events of the history are judged.
    void update(const History &history, EventIndex upTo);
    // Judges from the beginning again: the history is another one.
    void restart();
    EventIndex events() const { return judge_->events(); }

    // After the first `events` events.
    GuaranteeState at(Guarantee guarantee, EventIndex events) const;
    // In the order of their events.
    const std::vector<Violation> &violations() const { return judge_->violations(); }

    struct Count { // so many from this event on
        EventIndex event;
        Instant at;
        std::uint64_t count;
    };
    // Transactions that were ever committed, and those of them that the server has; both in order.
    const std::vector<Count> &committed() const { return committed_; }
    const std::vector<Count> &held(ServerId server) const;
    // How many committed transactions it does not have, after the first `events` events.
    std::uint64_t lag(ServerId server, EventIndex events) const;

private:
    void measure(const Event &event, EventIndex index);
    void measure(const ServerRecord &server, const Event &event, EventIndex index);

    EnsembleConfig config_;
    std::vector<InitialDisk> disks_;
    std::unique_ptr<Guarantees> judge_;
    struct Times {
        EventIndex event;
        std::uint32_t count; // so far, this event included
    };
    std::array<std::vector<Times>, kGuarantees> checked_, broken_;
    std::array<std::uint64_t, kGuarantees> checkedSoFar_{}, brokenSoFar_{};
    std::vector<Count> committed_;
    std::map<ServerId, std::vector<Count>> held_;
    Zxid lastCommitted_;
};

} // namespace zablab
