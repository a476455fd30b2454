// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/lesson_reader.h"
#include "engine/scenario/phrases.h"
#include "engine/scenario/yaml_tree.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

namespace zablab {

namespace {

struct PartName {
    const char *name;
    std::string StepText::*text;
};
constexpr std::array<PartName, 6> kParts = {{{"question", &StepText::question},
                                             {"right", &StepText::right},
                                             {"wrong", &StepText::wrong},
                                             {"hint", &StepText::hint},
                                             {"answer", &StepText::answer},
                                             {"learnt", &StepText::learnt}}};

std::string trimmed(const std::string &text)
{
    const auto first = text.find_first_not_of(" \t\n");
    if (first == std::string::npos)
        return "";
    return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

class MarkdownReader {
public:
    MarkdownReader(PlacedText &placed, std::vector<LessonError> &errors)
        : placed_(placed),
          errors_(errors),
          into_(&placed.text.summary)
    {}

    void read(const std::string &text)
    {
        std::istringstream in(text);
        for (std::string line; std::getline(in, line);) {
            ++number_;
            if (line.starts_with("```"))
                fenced_ = !fenced_;
            if (!fenced_ && line.starts_with("#"))
                heading(line);
            else if (!fenced_ && line.starts_with(">"))
                quote(line);
            else if (into_)
                *into_ += line + "\n";
        }
        if (fenced_)
            complain(1, "a block that ``` begins does not end", "write ``` below it");
        if (placed_.text.title.empty() && !titled_)
            errors_.push_back(
                {placed_.file, 1, 1, "the lesson has no title", "begin the file with '# ' and the title"});
        placed_.text.summary = trimmed(placed_.text.summary);
        for (auto &[id, step] : placed_.text.steps) {
            for (std::string *part : {&step.title, &step.body, &step.moreExactly, &step.question, &step.right,
                                      &step.wrong, &step.hint, &step.answer, &step.learnt})
                *part = trimmed(*part);
        }
    }

private:
    void complain(int column, const std::string &what, const std::string &mend)
    {
        errors_.push_back({placed_.file, number_, column, what, mend});
    }

    void heading(const std::string &line)
    {
        const std::size_t level = line.find_first_not_of('#');
        const std::string rest = level == std::string::npos ? "" : trimmed(line.substr(level));
        if (level == std::string::npos || line[level] != ' ' || rest.empty()) {
            complain(1, "a heading without text", "a blank after #, then the text");
            return;
        }
        if (level == 1)
            title(rest);
        else if (level == 2)
            step(rest);
        else if (level == 3)
            part(rest);
        else
            complain(1, "a heading of level " + std::to_string(level),
                     "# is the title, ## a step, ### a part of a step");
    }

    void title(const std::string &text)
    {
        if (titled_ || !placed_.steps.empty())
            complain(1, "a second title, or one below the first step",
                     "one '# ' line, at the beginning of the file");
        titled_ = true;
        placed_.text.title = text;
    }

    void step(const std::string &text)
    {
        const std::size_t colon = text.find(':');
        const std::string id = trimmed(text.substr(0, colon));
        const std::string name = colon == std::string::npos ? "" : trimmed(text.substr(colon + 1));
        quoteAllowed_ = true;
        if (name.empty())
            complain(4, "the step '" + id + "' has no title",
                     "write '## " + id + ": Title', with the colon of ASCII");
        const auto [place, isNew] = placed_.text.steps.try_emplace(id);
        if (!isNew) {
            complain(4, "there is already a text for the step '" + id + "'", "put the two together");
            into_ = nullptr;
            current_ = nullptr;
            return;
        }
        current_ = &place->second;
        current_->title = name;
        into_ = &current_->body;
        placed_.steps.push_back({id, {placed_.file, number_, 4}, {{"body", {placed_.file, number_, 4}}}});
    }

    void part(const std::string &name)
    {
        quoteAllowed_ = false;
        const auto *known =
            std::find_if(kParts.begin(), kParts.end(), [&](const PartName &p) { return name == p.name; });
        if (known == kParts.end()) {
            complain(5, "'" + name + "' is no part of a step",
                     didYouMean(name, {"question", "right", "wrong", "hint", "answer", "learnt"}) +
                         "the parts are question, right, wrong, hint, answer and learnt, in every language");
            into_ = nullptr;
            return;
        }
        if (!current_) {
            complain(5, "'" + name + "' stands outside a step",
                     "begin the step with '## id: Title' above it");
            into_ = nullptr;
            return;
        }
        auto &parts = placed_.steps.back().parts;
        if (std::any_of(parts.begin(), parts.end(),
                        [&](const PlacedText::Part &p) { return p.name == name; }))
            complain(5, "the part '" + name + "' stands twice in this step", "keep one of the two");
        parts.push_back({name, {placed_.file, number_, 5}});
        into_ = &(current_->*(known->text));
    }

    void quote(const std::string &line)
    {
        if (!current_ || !quoteAllowed_) {
            if (into_)
                complain(1, "a line with > outside a step's own text",
                         "'> ' says it more exactly, once a step, before the ### parts");
            return;
        }
        std::string &into = current_->moreExactly;
        auto &parts = placed_.steps.back().parts;
        if (into.empty())
            parts.push_back({"moreExactly", {placed_.file, number_, 1}});
        into += (line.size() > 1 && line[1] == ' ' ? line.substr(2) : line.substr(1)) + "\n";
    }

    PlacedText &placed_;
    std::vector<LessonError> &errors_;
    StepText *current_ = nullptr;
    std::string *into_ = nullptr; // where plain lines go; null: they belong to something that is wrong
    int number_ = 0;
    bool fenced_ = false;
    bool titled_ = false;
    bool quoteAllowed_ = false;
};

SourcePlace placeOf(const PlacedText::Step &step, const std::string &part)
{
    for (const PlacedText::Part &p : step.parts)
        if (p.name == part)
            return p.place;
    return step.place;
}

// {answer} and {choice} stand in right and wrong only; another word in braces there is a slip.
void checkBraces(const std::string &text, const SourcePlace &place, std::vector<LessonError> &errors)
{
    for (std::size_t open = text.find('{'); open != std::string::npos && errors.size() < kMaxErrors;
         open = text.find('{', open + 1)) {
        std::string word = text.substr(open, 40);
        word.resize(std::min(word.size(), word.find('}') == std::string::npos ? 40 : word.find('}') + 1));
        if (word != "{answer}" && word != "{choice}")
            errors.push_back({place.file, place.line, place.column, "'" + word + "' stands for nothing",
                              "{answer} and {choice} do"});
    }
}

} // namespace

PlacedText readLessonMarkdown(const std::string &content, const std::string &file,
                              const std::string &language, std::vector<LessonError> &errors)
{
    PlacedText placed;
    placed.file = file;
    placed.text.language = language;
    if (const auto text = plainText(content, file, errors))
        MarkdownReader(placed, errors).read(*text);
    return placed;
}

void compareLanguages(const std::vector<PlacedText> &texts, std::vector<LessonError> &errors)
{
    constexpr std::array<PartName, 3> kOptional = {
        {{"moreExactly", &StepText::moreExactly}, {"hint", &StepText::hint}, {"learnt", &StepText::learnt}}};
    for (const PlacedText &here : texts)
        for (const PlacedText &there : texts) {
            const std::string other = there.text.language + ".md";
            if (here.text.summary.empty() && !there.text.summary.empty() && !here.text.title.empty())
                errors.push_back({here.file, 1, 1, "no summary stands below the title, as in " + other,
                                  "write it here as well, or take it away there"});
            for (const PlacedText::Step &step : here.steps) {
                const auto said = there.text.steps.find(step.id);
                if (said == there.text.steps.end())
                    continue;
                const StepText &text = here.text.steps.at(step.id);
                for (const PartName &part : kOptional) {
                    const bool written =
                        std::any_of(step.parts.begin(), step.parts.end(),
                                    [&](const PlacedText::Part &p) { return p.name == part.name; });
                    if (written || !(text.*(part.text)).empty() || (said->second.*(part.text)).empty())
                        continue;
                    const bool quote = part.text == &StepText::moreExactly;
                    const std::string what = quote ? "line with '>'" : "'" + std::string(part.name) + "'";
                    errors.push_back(
                        {here.file, step.place.line, step.place.column,
                         "the step '" + step.id + "' has a " + what + " in " + other + ", but none here",
                         quote ? "add '> ' and the text below the step's own text, or take it away there"
                               : "add '### " + std::string(part.name) +
                                     "' with its text, or take it away there"});
                }
            }
        }
}

void compareWithSteps(const PlacedText &placed, const Lesson &lesson, std::vector<LessonError> &errors)
{
    std::vector<std::string> ids;
    for (const LessonStep &step : lesson.steps)
        ids.push_back(step.id);
    for (const PlacedText::Step &said : placed.steps) {
        if (lesson.stepIndex(said.id) < 0)
            errors.push_back({placed.file, said.place.line, said.place.column,
                              "lesson.yaml has no step '" + said.id + "'",
                              didYouMean(said.id, ids) + "take the text away, or add the step"});
    }
    for (const LessonStep &step : lesson.steps) {
        if (step.id.empty())
            continue;
        const auto said = std::find_if(placed.steps.begin(), placed.steps.end(),
                                       [&](const PlacedText::Step &s) { return s.id == step.id; });
        if (said == placed.steps.end()) {
            errors.push_back({placed.file, 0, 0, "no text for the step '" + step.id + "'",
                              "add '## " + step.id + ": Title' and the text (" + step.place.file + " line " +
                                  std::to_string(step.place.line) + ")"});
            continue;
        }
        const StepText &text = placed.text.steps.at(step.id);
        const auto part = [&](const std::string &name, const std::string &value, bool wanted, bool may,
                              const std::string &why) {
            const SourcePlace place = placeOf(*said, name);
            const bool there = std::any_of(said->parts.begin(), said->parts.end(),
                                           [&](const PlacedText::Part &p) { return p.name == name; });
            if (wanted && value.empty())
                errors.push_back({place.file, place.line, place.column,
                                  "the step '" + step.id + "' has no text for '" + name + "'",
                                  name == "body" ? "write one or two sentences below the heading"
                                                 : "add '### " + name + "' with its text"});
            else if (there && !wanted && !may)
                errors.push_back({place.file, place.line, place.column,
                                  "'" + name + "' is never shown: the step '" + step.id + "' " + why,
                                  "take it away, or add the key in lesson.yaml"});
            else if (there && value.empty() && name != "body")
                errors.push_back({place.file, place.line, place.column,
                                  "the step '" + step.id + "' has no text for '" + name + "'",
                                  "write it below the heading, or take the heading away"});
        };
        const bool asks = step.question.has_value();
        part("body", text.body, true, true, "");
        part("question", text.question, asks || step.goal || step.explain, false, "asks nothing");
        part("right", text.right, asks || step.goal.has_value(), false, "asks nothing");
        part("wrong", text.wrong, asks, false, "has no question that can be answered wrongly");
        part("hint", text.hint, false, asks || step.goal || step.explain, "asks nothing");
        part("answer", text.answer, step.explain, false, "has no 'explain: true'");
        part("learnt", text.learnt, false, &step == &lesson.steps.back(), "is not the last");
        checkBraces(text.right, placeOf(*said, "right"), errors);
        checkBraces(text.wrong, placeOf(*said, "wrong"), errors);
    }
}

} // namespace zablab
