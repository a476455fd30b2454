// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/lesson.h"

#include "engine/scenario/lesson_reader.h"
#include "engine/scenario/text_file.h"
#include "engine/scenario/yaml_tree.h"

#include <algorithm>
#include <system_error>

namespace zablab {

namespace fs = std::filesystem;

namespace {

constexpr const char *kYaml = "lesson.yaml";

std::optional<std::string> contentOf(const fs::path &path, std::vector<LessonError> &errors)
{
    std::error_code code;
    if (!fs::is_regular_file(path, code)) {
        errors.push_back({path.generic_string(), 0, 0,
                          fs::exists(path, code) ? "this is not a file" : "there is no such file",
                          "a lesson is a folder with lesson.yaml, zh_CN.md and en.md"});
        return std::nullopt;
    }
    return readTextFile(path, errors);
}

void sortByPlace(std::vector<LessonError> &errors)
{
    const auto rank = [](const LessonError &e) {
        return e.file.ends_with(kYaml) ? 0 : e.file.ends_with("zh_CN.md") ? 1 : 2;
    };
    std::stable_sort(errors.begin(), errors.end(), [&](const LessonError &a, const LessonError &b) {
        return std::make_tuple(rank(a), a.line, a.column) < std::make_tuple(rank(b), b.line, b.column);
    });
}

} // namespace

std::string describe(const LessonError &error)
{
    std::string text = error.file;
    if (error.line > 0)
        text += ":" + std::to_string(error.line) + ":" + std::to_string(error.column);
    text += ": " + error.what;
    if (!error.mend.empty())
        text += " (" + error.mend + ")";
    return text;
}

const LessonText &Lesson::text(const std::string &language) const
{
    static const LessonText none;
    for (const LessonText &t : texts)
        if (t.language == language)
            return t;
    return texts.empty() ? none : texts.front();
}

int Lesson::stepIndex(const std::string &id) const
{
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (steps[i].id == id)
            return static_cast<int>(i);
    return -1;
}

LoadedLesson readLesson(const std::map<std::string, std::string> &files, const std::string &name,
                        const std::string &shownAs)
{
    LoadedLesson loaded;
    auto lesson = std::make_shared<Lesson>();
    lesson->name = name;
    const std::string before = shownAs.empty() || shownAs.ends_with('/') ? shownAs : shownAs + "/";
    const auto yaml = files.find(kYaml);
    if (yaml == files.end())
        loaded.errors.push_back(
            {before + kYaml, 0, 0, "there is no such file", "lessons/README.md shows one"});
    else
        readLessonYaml(yaml->second, before + kYaml, *lesson, loaded.errors);
    std::vector<PlacedText> texts;
    for (const std::string &language : kLessonLanguages) {
        const std::string file = language + ".md";
        const auto content = files.find(file);
        if (content == files.end()) {
            loaded.errors.push_back({before + file, 0, 0, "the lesson has no text in " + language,
                                     "every lesson speaks Chinese and English: write " + file});
            continue;
        }
        const std::size_t bad = loaded.errors.size();
        PlacedText placed = readLessonMarkdown(content->second, before + file, language, loaded.errors);
        if (!lesson->steps.empty() && (!placed.steps.empty() || loaded.errors.size() == bad))
            compareWithSteps(placed, *lesson, loaded.errors);
        lesson->texts.push_back(placed.text);
        texts.push_back(std::move(placed));
    }
    if (loaded.errors.empty()) // each is whole by itself
        compareLanguages(texts, loaded.errors);
    sortByPlace(loaded.errors);
    if (loaded.errors.size() > kMaxErrors)
        loaded.errors.resize(kMaxErrors);
    if (loaded.errors.empty())
        loaded.lesson = std::move(lesson);
    return loaded;
}

LoadedLesson loadLesson(const fs::path &path)
{
    std::error_code code;
    fs::path folder = path;
    if (folder.filename() == kYaml && !fs::is_directory(folder, code))
        folder = folder.has_parent_path() ? folder.parent_path() : fs::path(".");
    else if (folder.filename().empty())
        folder = folder.parent_path();
    LoadedLesson loaded;
    if (!fs::is_directory(folder, code)) {
        loaded.errors.push_back(
            {path.generic_string(), 0, 0,
             fs::exists(folder, code) ? "this is not a lesson" : "there is no such lesson",
             "name the folder of a lesson, or the lesson.yaml in it"});
        return loaded;
    }
    std::map<std::string, std::string> files;
    std::vector<LessonError> unreadable;
    std::vector<std::string> names = {kYaml};
    for (const std::string &language : kLessonLanguages)
        names.push_back(language + ".md");
    for (const std::string &name : names) {
        if (const auto content = contentOf(folder / name, unreadable))
            files[name] = *content;
    }
    std::string name = folder.filename().generic_string();
    if (name == "." || name == "..")
        name = fs::weakly_canonical(folder, code).filename().generic_string();
    loaded = readLesson(files, name, folder.generic_string());
    // What cannot be read says more than that it is missing.
    for (LessonError &error : unreadable) {
        const auto same = std::find_if(loaded.errors.begin(), loaded.errors.end(), [&](const LessonError &e) {
            return e.file == error.file && e.line == 0;
        });
        if (same != loaded.errors.end())
            same->what += ": " + error.what;
    }
    return loaded;
}

std::vector<fs::path> lessonFolders(const fs::path &root)
{
    std::vector<fs::path> folders;
    std::error_code code;
    for (auto entry = fs::directory_iterator(root, code); !code && entry != fs::directory_iterator();
         entry.increment(code)) {
        std::error_code ignored;
        if (fs::is_regular_file(entry->path() / kYaml, ignored))
            folders.push_back(entry->path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

std::string filledIn(const std::string &text, const std::string &answer, const std::string &choice)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        if (text.compare(i, 8, "{answer}") == 0) {
            out += answer;
            i += 8;
        } else if (text.compare(i, 8, "{choice}") == 0) {
            out += choice;
            i += 8;
        } else {
            out += text[i++];
        }
    }
    return out;
}

} // namespace zablab
