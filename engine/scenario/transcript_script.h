// SPDX-License-Identifier: GPL-3.0-or-later
//
// A transcript as it is written: an ensemble, a script in scenes, and what each scene has to show. Its full
// course stands beside it as text (course.h); tests/transcripts/README.md describes the format.
#pragma once

#include "engine/protocol/invariants.h"
#include "engine/scenario/lesson.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace zablab {

// What the course tells beyond the usual.
struct Telling {
    bool votes = false;      // every vote that is judged, not only those that change something
    bool messages = false;   // every message but votes and heartbeats
    bool heartbeats = false; // PINGs, and the leader's counts
    bool disk = false;       // what is written, and when it is safe
    bool sessions = false;   // requests as they arrive, answers, sessions
};

// A piece of a sentence of the course, as views/explanation says it in English.
struct Saying {
    std::string text;
    SourcePlace place;
};

// What a server's tree holds at a scene's end: "S1 has /a "1"", "S1 has no /a", "all trees are alike".
struct TreeExpectation {
    ServerId server;  // nobody: all that run
    std::string path; // empty: the trees of all that run are the same
    bool there = true;
    std::optional<std::string> data;
    std::string text; // as written
    SourcePlace place;
};

struct TranscriptScene {
    std::string title;
    std::string text;   // what to look at; the teacher's words
    bool brief = false; // only the turning points are told: it sets the stage for the next scene
    Script run;
    std::vector<Expectation> expect;
    std::vector<TreeExpectation> trees;
    std::vector<Saying> told;   // happen in this order, among other things
    std::vector<Saying> untold; // do not happen
    SourcePlace place;
};

struct TranscriptScript {
    std::string name; // of the file, without its ending
    std::string title;
    std::vector<std::string>
        rows; // of protocol.md section 14: ZooKeeper's own tests that make the same point
    std::string text;
    std::uint64_t seed = 1;
    RunDescription run;
    // Servers are stepped by hand, without network and seed; those of `played` only exist in the script.
    bool byHand = false;
    std::vector<ServerId> played;
    std::vector<ServerId> withoutEpochFiles;
    Telling telling;
    std::vector<TranscriptScene> scenes;
    std::vector<Expectation> expect; // of the whole run
    std::vector<Guarantee> broken;   // what has to be found broken: a rule is off
    SourcePlace place;
};

struct LoadedTranscript {
    std::optional<TranscriptScript> script; // none when there are errors
    std::vector<LessonError> errors;
};
LoadedTranscript readTranscript(const std::string &content, const std::string &shownAs);
LoadedTranscript loadTranscript(const std::filesystem::path &file);

} // namespace zablab
