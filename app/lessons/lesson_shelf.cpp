// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_shelf.h"

#include "app/values/settings.h"

#include "zablab/build_paths.h"

#include <QCoreApplication>
#include <QtGlobal>

namespace zablab {

namespace fs = std::filesystem;

fs::path lessonsFolder()
{
    const QByteArray given = qgetenv("ZABLAB_LESSONS");
    if (!given.isEmpty())
        return fs::path(given.toStdString());
    std::error_code ignored;
    fs::path installed = fs::path(QCoreApplication::applicationDirPath().toStdString()) /
                         std::string(build::kInstalledLessons);
    if (fs::is_directory(installed, ignored))
        return installed;
    return fs::path(std::string(build::kSourceLessons));
}

QList<LessonRow> shelvedLessons(const QString &language)
{
    QList<LessonRow> rows;
    for (const fs::path &folder : lessonFolders(lessonsFolder())) {
        LessonRow row;
        row.name = QString::fromStdString(folder.filename().string());
        const LoadedLesson loaded = loadLesson(folder);
        if (loaded.lesson) {
            const LessonText &text = loaded.lesson->text(language.toStdString());
            row.number = loaded.lesson->number;
            row.title = QString::fromStdString(text.title);
            row.summary = QString::fromStdString(text.summary);
            row.minutes = loaded.lesson->minutes;
            row.finished = Settings::instance().lessonFinished(row.name);
        } else {
            row.title = row.name;
            if (!loaded.errors.empty())
                row.fault = QString::fromStdString(describe(loaded.errors.front()));
        }
        rows.append(row);
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const LessonRow &a, const LessonRow &b) { return a.number < b.number; });
    return rows;
}

LoadedLesson loadShelved(const QString &name)
{
    std::error_code ignored;
    const fs::path given = fs::path(name.toStdString());
    if (name.contains(QLatin1Char('/')) || fs::exists(given / "lesson.yaml", ignored))
        return loadLesson(given);
    const std::vector<fs::path> folders = lessonFolders(lessonsFolder());
    bool number = false;
    const int wanted = name.toInt(&number);
    for (const fs::path &folder : folders) {
        const std::string file = folder.filename().string();
        if (file == name.toStdString())
            return loadLesson(folder);
        if (number) {
            LoadedLesson loaded = loadLesson(folder);
            if (loaded.lesson && loaded.lesson->number == wanted)
                return loaded;
        }
    }
    std::string known;
    for (const fs::path &folder : folders)
        known += (known.empty() ? "" : ", ") + folder.filename().string();
    LoadedLesson none;
    none.errors.push_back({lessonsFolder().string(), 0, 0, "there is no lesson '" + name.toStdString() + "'",
                           known.empty() ? "set ZABLAB_LESSONS to the folder that holds the lessons"
                                         : "the lessons are: " + known});
    return none;
}

} // namespace zablab
