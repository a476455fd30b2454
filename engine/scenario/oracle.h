// SPDX-License-Identifier: GPL-3.0-or-later
//
// Watches a world run ahead and notices when a lesson's question is settled, by which event, and how.
#pragma once

#include "engine/scenario/lesson_player.h"

#include <optional>
#include <vector>

namespace zablab {

class Oracle {
public:
    // `witness` stands at the instant at which the question is asked.
    Oracle(const Question &question, const Witness &witness);
    // After an event of the future; true once the question is settled.
    bool after(const Witness &witness, const History &history);
    // The step in which the question is asked has ended.
    void stepEnds(const Witness &witness);
    bool settled() const { return settled_; }
    // Nothing more will be looked at. Nothing to say: nullopt.
    std::optional<Prediction> answer() const;

private:
    void settle(Choice answer, EventIndex event, Instant at);
    Choice yes(bool value) const;
    void addOption(const Choice &choice);

    Prediction prediction_;
    bool settled_ = false;
    bool heldBefore_ = false;    // of a "whether": what the newest event left
    EventIndex last_ = kNoEvent; // the newest event that bears on the question
    Instant lastAt_;
    std::vector<EventIndex> elected_; // by server id: its last LeaderElected
};

} // namespace zablab
