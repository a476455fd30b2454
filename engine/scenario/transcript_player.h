// SPDX-License-Identifier: GPL-3.0-or-later
//
// Plays a transcript from beginning to end, in the simulation or by hand, and asks at each scene's end whether
// what it has to show was there.
#pragma once

#include "engine/scenario/transcript_script.h"
#include "engine/views/guarantees.h"

#include <map>
#include <string>
#include <vector>

namespace zablab {

struct PlayedScene {
    const TranscriptScene *scene = nullptr;
    EventIndex first = 0, end = 0; // [first, end)
    struct Action {                // a command or a step by hand, done before the event `before`
        EventIndex before = 0;
        Instant at;
        std::string text;
    };
    std::vector<Action> actions;
    std::vector<ExpectationResult> results;
    struct Tree {
        const TreeExpectation *expectation = nullptr;
        bool held = false;
    };
    std::vector<Tree> trees;
};

struct PlayedTranscript {
    const TranscriptScript *script = nullptr;
    History history;
    std::vector<PlayedScene> scenes;
    std::vector<ExpectationResult> results; // of the whole run
    ClusterView view;                       // at the end
    std::map<ServerId, DataTree> trees;     // of the running servers, at the end
    bool guaranteesAsked = false;           // not where servers are played
    std::vector<Violation> violations;
    // What could not be done, did not hold, was not told, was told though it must not, or is broken though it
    // must not be: with their places, in order. Playing ends at the first thing that cannot be done.
    std::vector<LessonError> errors;
};
// `script` has to live as long as what is returned.
PlayedTranscript playTranscript(const TranscriptScript &script);

} // namespace zablab
