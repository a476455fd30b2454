// SPDX-License-Identifier: GPL-3.0-or-later
//
// A trial as a file: the smallest run that shows something, to be read by people and played again by
// `zablab simulate --scenario`. Its ensemble is written as in a lesson, its commands in the words of
// describe(Command).
#pragma once

#include "engine/protocol/invariants.h"
#include "engine/scenario/lesson.h"
#include "engine/simulation/trial.h"

#include <optional>
#include <string>
#include <vector>

namespace zablab {

struct TrialFile {
    std::string about; // a line or a few on what is seen
    Trial trial;
    std::optional<Guarantee> breaks; // the promise that breaks; without it, none does
};

// What is wrong is appended to `errors`, and nothing is returned.
std::optional<TrialFile> readTrial(const std::string &content, const std::string &file,
                                   std::vector<LessonError> &errors);
std::string writeTrial(const TrialFile &file);

} // namespace zablab
