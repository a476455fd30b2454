// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/shot.h"

#include "app/cli/exit_codes.h"
#include "app/lessons/lesson_shelf.h"
#include "app/run/run.h"
#include "app/run/time_tools.h"
#include "app/values/language.h"
#include "app/values/settings.h"
#include "app/window/main_window.h"
#include "engine/scenario/phrases.h"
#include "engine/scenario/run_file.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QQuickWindow>

#include <algorithm>
#include <array>

namespace zablab {

namespace {

// Beside these there are the lower views, whose names the window knows.
const QStringList kWholeWindows{QStringLiteral("window"), QStringLiteral("welcome"),
                                QStringLiteral("present"), QStringLiteral("compare")};

// "server:3" and its kin; kind None: not understood.
scene::Element elementNamed(const std::string &text)
{
    using scene::ElementKind;
    const auto colon = text.find(':');
    const std::string kind = text.substr(0, colon);
    const std::string id = colon == std::string::npos ? std::string() : text.substr(colon + 1);
    if (kind == "zxid") {
        const auto zxid = parseZxid(id);
        return zxid.value ? scene::Element{ElementKind::Transaction, numberOf(*zxid.value), 0}
                          : scene::Element{};
    }
    bool number = false;
    const qint64 value = QString::fromStdString(id).toLongLong(&number);
    const ElementKind known = kind == "server"    ? ElementKind::Server
                              : kind == "client"  ? ElementKind::Client
                              : kind == "message" ? ElementKind::Message
                              : kind == "event"   ? ElementKind::Mark
                                                  : ElementKind::None;
    return number && value >= 0 ? scene::Element{known, value, 0} : scene::Element{};
}

} // namespace

int runShot(const ShotOptions &options, int argc, char **argv, std::ostream &out, std::ostream &err)
{
    const auto wrong = [&](const std::string &what, const std::string &mend) {
        err << "zablab shot: " << what << "\n  " << mend << "\n";
        return kExitUsage;
    };
    const std::string view = options.view.empty() ? "window" : options.view;
    if (view == "welcome" && !options.lesson.empty())
        return wrong("the welcome page shows no lesson", "Leave out --lesson, or ask for another --view.");
    const QFileInfo file(QString::fromStdString(options.output));
    if (file.suffix().compare(QLatin1String("png"), Qt::CaseInsensitive) != 0)
        return wrong("\"" + options.output + "\" is no PNG file", "Give it a name that ends in .png.");
    if (!file.absoluteDir().exists())
        return wrong("there is no folder " + file.absolutePath().toStdString(),
                     "Make it first, or write elsewhere.");

    // No display is used, and the software renderer draws the same everywhere.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    Settings::keepInMemory();
    QApplication application(argc, argv);
    beginApplication();
    if (!options.language.empty())
        Language::instance().setCurrent(QString::fromStdString(options.language));
    Settings &settings = Settings::instance();
    settings.setTheme(options.theme.empty() ? 0 : themeNamed(options.theme));
    settings.setPresenting(view == "present");

    Run run;
    MainWindow window(run);
    const QStringList lower = window.views();
    if (!kWholeWindows.contains(QString::fromStdString(view)) &&
        !lower.contains(QString::fromStdString(view)))
        return wrong("there is no view \"" + view + "\"",
                     "The views are " + (kWholeWindows + lower).join(QStringLiteral(", ")).toStdString() +
                         ".");
    const scene::Element selected = elementNamed(options.select);
    if (!options.select.empty() && selected.kind == scene::ElementKind::None)
        return wrong("\"" + options.select + "\" cannot be selected",
                     "Write server:3, client:1, message:12, event:40 or zxid:0x1:5.");
    settings.setViewsLarge(options.large);
    if (!window.shown()) {
        err << "zablab shot: the window could not be built: a part of the installation is missing.\n";
        return kExitBroken;
    }
    window.window()->resize(options.width, options.height);
    if (!options.lesson.empty()) {
        const LoadedLesson loaded = loadShelved(QString::fromStdString(options.lesson));
        if (!loaded.lesson) {
            for (const LessonError &error : loaded.errors)
                err << "zablab shot: " << describe(error) << "\n";
            return kExitUsage;
        }
        const int steps = static_cast<int>(loaded.lesson->steps.size());
        if (options.step > steps)
            return wrong("the lesson has no step " + std::to_string(options.step),
                         "Its steps are 1 to " + std::to_string(steps) + ".");
        run.openLesson(QString::fromStdString(options.lesson));
        run.lesson()->goToStep(options.step);
    } else if (!options.run.empty()) {
        std::vector<LessonError> errors;
        const auto saved = loadRunFile(options.run, errors);
        for (const LessonError &error : errors)
            err << "zablab shot: " << describe(error) << "\n";
        if (!saved)
            return kExitUsage;
        if (!run.openRecord(*saved, QString::fromStdString(options.run))) {
            err << "zablab shot: " << run.status().toStdString() << "\n";
            return kExitUsage;
        }
        if (run.statusBad())
            err << "zablab shot: " << run.status().toStdString() << "\n";
        run.say({});
        if (options.goesTo)
            run.seekTo(static_cast<double>(options.at.us));
    } else if (view != "welcome") {
        run.openSandbox(options.servers, options.observers, QString::number(options.seed));
        run.moveTo(Instant{options.at.us});
    } else {
        run.moveTo(Instant{options.at.us});
    }
    run.pause();
    window.showView(QString::fromStdString(view));
    if (view == "compare")
        run.time()->comparison()->toggle();
    if (!options.select.empty())
        run.select(static_cast<int>(selected.kind), selected.id);
    // Layouts settle in a few turns of the event loop; the chart waits a moment for the last move.
    for (int i = 0; i < 20; ++i) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QCoreApplication::sendPostedEvents();
    }
    if (view == "charts")
        window.settle(300);
    const QImage picture = window.window()->grabWindow();
    if (picture.isNull()) {
        err << "zablab shot: the picture could not be drawn.\n";
        return kExitBroken;
    }
    if (!picture.save(file.filePath(), "PNG"))
        return wrong("\"" + options.output + "\" cannot be written",
                     "Check the folder's permissions and space.");
    for (const QString &warning : window.warnings())
        err << "zablab shot: " << warning.toStdString() << "\n";
    out << options.output << "  " << picture.width() << "x" << picture.height() << "\n";
    return kExitOk;
}

} // namespace zablab
