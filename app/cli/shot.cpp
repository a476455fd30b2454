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
#include <QCursor>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QMetaEnum>
#include <QQuickWindow>

#include <algorithm>
#include <array>

namespace zablab {

namespace {

constexpr int kTourStops = 6;

// Beside these there are the lower views, whose names the window knows.
const QStringList kWholeWindows{QStringLiteral("window"), QStringLiteral("welcome"),
                                QStringLiteral("present"), QStringLiteral("compare")};

// "SlowLink" as it is written on a command line: "slow-link".
std::string toolName(const char *key)
{
    std::string name;
    for (const char *letter = key; *letter; ++letter) {
        if (*letter >= 'A' && *letter <= 'Z') {
            name += letter == key ? "" : "-";
            name += static_cast<char>(*letter - 'A' + 'a');
        } else {
            name += *letter;
        }
    }
    return name;
}

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

// "slow-link" as the stage's tool box knows it; negative: there is none of that name.
int toolNamed(const std::string &name)
{
    const QMetaEnum kinds = QMetaEnum::fromType<ToolBox::Kind>();
    for (int i = 0; i < kinds.keyCount(); ++i)
        if (toolName(kinds.key(i)) == name)
            return kinds.value(i);
    return -1;
}

QString toolNames()
{
    const QMetaEnum kinds = QMetaEnum::fromType<ToolBox::Kind>();
    QStringList names;
    for (int i = 1; i < kinds.keyCount(); ++i)
        names.append(QString::fromStdString(toolName(kinds.key(i))));
    return names.join(QStringLiteral(", "));
}

// Layouts settle in a few turns of the event loop.
void settle()
{
    for (int i = 0; i < 20; ++i) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QCoreApplication::sendPostedEvents();
    }
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
    settings.setPalette(options.palette == "red-green" ? 1 : options.palette == "blue-yellow" ? 2 : 0);

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
    const std::string part = options.open.substr(0, options.open.find(':'));
    const int stop =
        part == options.open ? 0 : QString::fromStdString(options.open.substr(part.size() + 1)).toInt();
    if (!part.empty() && (!window.parts().contains(QString::fromStdString(part)) ||
                          (part != options.open && (part != "tour" || stop < 1 || stop > kTourStops))))
        return wrong("there is nothing to open that is called \"" + options.open + "\"",
                     "Give one of " + window.parts().join(QStringLiteral(", ")).toStdString() +
                         "; tour:1 to tour:" + std::to_string(kTourStops) + " are its stops.");
    const int tool = options.hold.empty() ? 0 : toolNamed(options.hold);
    if (tool < 0)
        return wrong("there is no tool \"" + options.hold + "\"",
                     "The tools are " + toolNames().toStdString() + ".");
    if (view == "compare" && !options.lesson.empty())
        return wrong("a lesson has no second branch to compare with", "Give a saved run: --run FILE.");
    settings.setViewsLarge(options.large);
    if (!window.shown()) {
        err << "zablab shot: the window could not be built: a part of the installation is missing.\n";
        return kExitBroken;
    }
    window.window()->resize(options.width, options.height);
    QCoreApplication::processEvents(); // what a step shows depends on the size
    // The pointer lies where nothing answers to it.
    QCursor::setPos(window.window()->position() + QPoint(1, options.height - 2));
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
        LessonCourse &lesson = *run.lesson();
        lesson.goToStep(options.step);
        if (options.answer > 0) {
            lesson.choose(options.answer - 1);
            if (lesson.chosen() < 0)
                return wrong("step " + std::to_string(options.step) + " has no answer " +
                                 std::to_string(options.answer),
                             "Ask for a step with a question, and one of its options.");
            lesson.reveal();
            lesson.goToStep(options.step);
        }
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
    if (view == "compare") {
        const std::size_t branches = run.playback().timeline().branches().size();
        if (branches < 2)
            return wrong("there is but one branch, and nothing to compare it with",
                         "Give a saved run with two: --run FILE.");
        for (const int branch : {options.left, options.right})
            if (branch >= static_cast<int>(branches))
                return wrong("the run has no branch " + std::to_string(branch),
                             "Its branches are 0 to " + std::to_string(branches - 1) + ".");
        if (options.left >= 0) {
            run.switchBranch(options.left);
            if (options.goesTo)
                run.seekTo(static_cast<double>(options.at.us));
            run.time()->comparison()->compareWith(options.right);
        } else {
            run.time()->comparison()->toggle();
        }
    }
    if (!options.select.empty())
        run.select(static_cast<int>(selected.kind), selected.id);
    if (options.ask > 0) {
        const int questions = run.inspector()->questions()->rowCount();
        if (options.ask > questions)
            return wrong("\"" + options.select + "\" has no question " + std::to_string(options.ask),
                         questions == 0 ? std::string("Nothing can be asked of it at this instant.")
                                        : "Its questions are 1 to " + std::to_string(questions) + ".");
        if (!run.inspector()->isOpen(options.ask - 1))
            run.inspector()->ask(options.ask - 1);
    }
    if (tool > 0)
        run.tools()->take(tool);
    settle();
    if (!part.empty() && !window.open(QString::fromStdString(part), stop))
        return wrong("\"" + options.open + "\" cannot be opened there",
                     part == "actions"                        ? "Say of what: --select server:3."
                     : part == "left" || part == "right"      ? "It belongs to --view compare."
                     : view == "welcome" || view == "present" ? "Leave out --view " + view + "."
                                                              : "It belongs to the sandbox.");
    settle();
    if (view == "charts") // it waits a moment for the last move
        window.settle(300);
    if (options.large && !settings.viewsLarge()) { // a lesson's step has said how its view is shown
        settings.setViewsLarge(true);
        QCoreApplication::processEvents();
    }
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
