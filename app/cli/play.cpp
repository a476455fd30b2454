// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play.h"

#include "app/cli/exit_codes.h"
#include "engine/scenario/transcript.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace zablab {

namespace {

namespace fs = std::filesystem;

std::string languageOfLocale()
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char *value = std::getenv(name); value && *value)
            return std::string(value).starts_with("zh") ? "zh_CN" : "en";
    return "en";
}

int playOne(const fs::path &path, const std::string &language, bool quiet, std::ostream &out,
            std::ostream &err)
{
    const LoadedLesson loaded = loadLesson(path);
    for (const LessonError &error : loaded.errors)
        err << describe(error) << "\n";
    if (!loaded.lesson)
        return kExitBroken;
    Timeline timeline = timelineFor(*loaded.lesson);
    const PlayedLesson played = playLesson(loaded.lesson, timeline);
    if (!quiet)
        writeTranscript(out, played, timeline, language);
    if (played.ok()) {
        out << "✓ " << loaded.lesson->name << " (" << language << "): " << played.steps.size() << " steps, "
            << timeline.history().size() << " events\n";
        return kExitOk;
    }
    out << "✗ " << loaded.lesson->name << " (" << language << ")\n";
    out.flush();
    for (const LessonError &error : played.errors)
        err << describe(error) << "\n";
    return kExitBroken;
}

// One line for each seed with which the lesson holds. None: broken.
int trySeeds(const fs::path &path, std::uint64_t first, std::uint64_t last, std::ostream &out,
             std::ostream &err)
{
    const LoadedLesson loaded = loadLesson(path);
    for (const LessonError &error : loaded.errors)
        err << describe(error) << "\n";
    if (!loaded.lesson)
        return kExitBroken;
    std::uint64_t holds = 0;
    // Counted from the first: the last may be the largest number that there is.
    for (std::uint64_t tried = 0; tried <= last - first; ++tried) {
        const std::uint64_t seed = first + tried;
        auto lesson = std::make_shared<Lesson>(*loaded.lesson);
        lesson->seed = seed;
        Timeline timeline = timelineFor(*lesson);
        if (!playLesson(lesson, timeline).ok())
            continue;
        ++holds;
        out << loaded.lesson->name << ": seed " << seed << " holds" << std::endl;
    }
    out << loaded.lesson->name << ": " << holds << " of " << (last - first + 1) << " seeds hold\n";
    return holds > 0 ? kExitOk : kExitBroken;
}

} // namespace

int runPlay(const PlayOptions &options, std::ostream &out, std::ostream &err)
{
    const std::string language = options.language.empty() ? languageOfLocale() : options.language;
    if (std::find(kLessonLanguages.begin(), kLessonLanguages.end(), language) == kLessonLanguages.end()) {
        err << "zablab play: there is no text in '" << language << "'; --lang is zh_CN or en\n";
        return kExitUsage;
    }
    if (options.lessons.empty()) {
        err << "zablab play: name a lesson, for instance lessons/04-the-leader-dies\n";
        return kExitUsage;
    }
    int exit = kExitOk;
    bool first = true;
    for (const std::string &name : options.lessons) {
        std::error_code code;
        const fs::path path(name);
        // `zablab play lessons/*` names the authors' guide too.
        if (path.filename() == "README.md" && fs::is_regular_file(path, code) && options.lessons.size() > 1)
            continue;
        if (!fs::exists(path, code)) {
            err << name
                << ": there is no such lesson (name the folder of a lesson, or the lesson.yaml in it)\n";
            return kExitUsage;
        }
        std::vector<fs::path> lessons = {path};
        if (fs::is_directory(path, code) && !fs::exists(path / "lesson.yaml", code)) {
            if (const auto inside = lessonFolders(path); !inside.empty())
                lessons = inside;
        }
        for (const fs::path &lesson : lessons) {
            if (!first && !options.quiet)
                out << "\n";
            first = false;
            exit = options.trySeeds
                       ? trySeeds(lesson, options.trySeeds->first, options.trySeeds->second, out, err)
                       : playOne(lesson, language, options.quiet, out, err);
            if (exit != kExitOk)
                return exit;
        }
    }
    return exit;
}

} // namespace zablab
