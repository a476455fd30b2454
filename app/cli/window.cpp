// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/window.h"

#include "app/cli/exit_codes.h"
#include "app/lessons/lesson_shelf.h"
#include "app/run/run.h"
#include "app/run/time_tools.h"
#include "app/values/language.h"
#include "app/values/settings.h"
#include "app/window/main_window.h"
#include "engine/scenario/run_file.h"

#include <QApplication>
#include <QQuickWindow>
#include <QScreen>

namespace zablab {

namespace {

// The window asks for 1600 by 1000; a laptop or a projector may have less, and what lies outside cannot be reached.
void fitToScreen(QQuickWindow &window)
{
    const QScreen *screen = window.screen();
    if (!screen)
        return;
    const QRect available = screen->availableGeometry();
    if (window.width() <= available.width() && window.height() <= available.height())
        return;
    window.setGeometry(available);
}

} // namespace

int runWindow(const WindowOptions &options, int argc, char **argv, std::ostream &err)
{
    if (const std::string missing = missingDisplay(); !missing.empty()) {
        err << "zablab: " << missing << "\n";
        return kExitUsage;
    }
    QApplication application(argc, argv);
    beginApplication();
    chooseRenderer();
    if (!options.language.empty())
        Language::instance().setCurrent(QString::fromStdString(options.language));
    if (!options.theme.empty())
        Settings::instance().setTheme(themeNamed(options.theme));
    if (!options.lesson.empty()) {
        const LoadedLesson loaded = loadShelved(QString::fromStdString(options.lesson));
        if (!loaded.lesson) {
            for (const LessonError &error : loaded.errors)
                err << "zablab: " << describe(error) << "\n";
            return kExitUsage;
        }
    }
    std::optional<RunFile> file;
    if (!options.file.empty()) {
        std::vector<LessonError> errors;
        file = loadRunFile(options.file, errors);
        for (const LessonError &error : errors)
            err << "zablab: " << describe(error) << "\n";
        if (!file)
            return kExitUsage;
    }
    Run run;
    run.time()->keeper()->begin(RunKeeper::usualFolder());
    const MainWindow window(run);
    if (!window.shown()) {
        err << "zablab: the window could not be built: a part of the installation is missing.\n"
               "  Install the packages that ./run lists, or run ./run again.\n";
        return kExitBroken;
    }
    fitToScreen(*window.window());
    if (!options.lesson.empty())
        run.openLesson(QString::fromStdString(options.lesson));
    if (file)
        run.time()->files()->open(QString::fromStdString(options.file));
    const int code = QApplication::exec();
    run.time()->keeper()->keep();
    return code;
}

} // namespace zablab
