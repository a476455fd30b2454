// SPDX-License-Identifier: GPL-3.0-or-later
//
// The two halves of reading a lesson: what happens (lesson.yaml) and what is said (Markdown).
#pragma once

#include "engine/scenario/lesson.h"

#include <string>
#include <vector>

namespace zablab {

// Fills everything but name and texts. What is wrong is appended to `errors`.
void readLessonYaml(const std::string &content, const std::string &file, Lesson &lesson,
                    std::vector<LessonError> &errors);

// A language's text and where each part of it stands, for complaints.
struct PlacedText {
    LessonText text;
    std::string file;
    struct Part {
        std::string name; // "title", "body", "moreExactly", "question", …
        SourcePlace place;
    };
    struct Step {
        std::string id;
        SourcePlace place;
        std::vector<Part> parts;
    };
    std::vector<Step> steps; // in order of the file
};
PlacedText readLessonMarkdown(const std::string &content, const std::string &file,
                              const std::string &language, std::vector<LessonError> &errors);
// Whether the text says what the steps need, nothing less and nothing more.
void compareWithSteps(const PlacedText &text, const Lesson &lesson, std::vector<LessonError> &errors);
// What a text may say or leave out, every language says or leaves out.
void compareLanguages(const std::vector<PlacedText> &texts, std::vector<LessonError> &errors);

} // namespace zablab
