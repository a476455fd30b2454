// SPDX-License-Identifier: GPL-3.0-or-later
//
// A run file as text; run_file.cpp reads it.
#include "engine/history/history_file.h"
#include "engine/scenario/ensemble_text.h"
#include "engine/scenario/run_file.h"

namespace zablab {

namespace {

std::string textOf(Instant at) { return exactText(at - Instant{}); }

std::string answerText(const RunFileAnswer &answer)
{
    std::string all;
    const auto say = [&](const std::string &words) { all += (all.empty() ? "" : ", ") + words; };
    if (answer.chosen >= 0)
        say("chosen: " + std::to_string(answer.chosen));
    if (answer.revealed)
        say("revealed: true");
    if (answer.shown)
        say("shown: true");
    if (answer.reached)
        say("reached: true");
    if (answer.done)
        say("done: true");
    return "{" + all + "}";
}

std::string lessonText(const RunFileLesson &lesson)
{
    std::string out =
        "lesson:\n  name: " + yamlQuoted(lesson.name) + "\n  step: " + yamlQuoted(lesson.step) + "\n";
    bool first = true;
    for (const auto &[step, answer] : lesson.answers) {
        if (answer == RunFileAnswer{})
            continue;
        out += (first ? "  answers:\n    " : "    ") + yamlQuoted(step) + ": " + answerText(answer) + "\n";
        first = false;
    }
    return out;
}

std::string viewText(const RunFileView &view)
{
    std::string out;
    const auto say = [&](const std::string &key, const std::string &value) {
        out += (out.empty() ? "view:\n  " : "  ") + key + ": " + value + "\n";
    };
    if (!view.selected.empty())
        say("selected", yamlQuoted(view.selected));
    if (!view.stepBy.empty())
        say("stepBy", yamlQuoted(view.stepBy));
    if (view.speed >= 0)
        say("speed", std::to_string(view.speed));
    if (view.truePace)
        say("truePace", "true");
    if (view.changedSince != kNoEvent)
        say("changedSince", std::to_string(view.changedSince));
    return out;
}

} // namespace

std::string writeRunFile(const RunFile &file)
{
    std::string out =
        "# A run of ZabLab: its seed, its ensemble and what was done to it. Open it with: zablab FILE\n"
        "run: 1\n";
    if (!file.program.empty())
        out += "program: " + yamlQuoted(file.program) + "\n";
    if (file.lesson)
        out += lessonText(*file.lesson);
    out += viewText(file.view);
    out += "seed: " + std::to_string(file.seed) + "\n" + ensembleText(file.description) + "branches:\n";
    for (const RunFileBranch &branch : file.branches) {
        const Branch &line = branch.kept.branch;
        out += "  - number: " + std::to_string(line.id) + "\n";
        if (line.parent >= 0)
            out += "    from: " + std::to_string(line.parent) + "\n    fork: " + textOf(line.fork) +
                   "\n    keeps: " + std::to_string(line.keeps) + "\n";
        if (!line.name.empty())
            out += "    name: " + yamlQuoted(line.name) + "\n";
        if (!branch.kept.given.empty())
            out += "    commands:\n";
        for (const World::Given &given : branch.kept.given)
            out += "      - " + textOf(given.at) + ": " + yamlQuoted(describe(given.command)) + "\n";
        out += "    seen: " + textOf(branch.seen) + "\n    known: " + textOf(branch.kept.until) +
               "\n    digest: '" + digestText(branch.digest) + "'\n";
    }
    out += "current: " + std::to_string(file.current) + "\ncursor: " + textOf(file.cursor) + "\n";
    return out;
}

} // namespace zablab
