// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include "app/run/run.h"
#include "app/values/language.h"
#include "app/values/settings.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFont>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <algorithm>
#include <cstddef>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace zablab {

namespace {

// Whether somebody listens behind a local display name such as ":0" or ":0.1". A display on another machine
// (host:0) is left to Qt.
bool answers(const QByteArray &display)
{
    const auto colon = display.indexOf(':');
    if (colon < 0)
        return false;
    if (colon > 0 && !display.startsWith("unix:"))
        return true;
    const QByteArray number = display.mid(colon + 1).split('.').first();
    const QByteArray path = "/tmp/.X11-unix/X" + number;
    for (const bool abstract : {false, true}) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const std::size_t offset = abstract ? 1 : 0;
        if (static_cast<std::size_t>(path.size()) + offset >= sizeof address.sun_path)
            return false;
        std::copy(path.begin(), path.end(), address.sun_path + offset);
        const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (socket < 0)
            return false;
        const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + offset +
                                                   static_cast<std::size_t>(path.size()));
        const bool connected = ::connect(socket, reinterpret_cast<const sockaddr *>(&address), length) == 0;
        ::close(socket);
        if (connected)
            return true;
    }
    return false;
}

constexpr const char *kMend = "Start it from a desktop session, or give it a virtual screen: "
                              "xvfb-run -a zablab. Without any display, 'zablab shot' draws pictures and "
                              "'zablab play' plays lessons.";

} // namespace

std::string missingDisplay()
{
    if (!qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        return {};
    const QByteArray wayland = qgetenv("WAYLAND_DISPLAY");
    const QByteArray x11 = qgetenv("DISPLAY");
    if (wayland.isEmpty() && x11.isEmpty())
        return std::string(
                   "there is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are not set). ") +
               kMend;
    if (wayland.isEmpty() && !answers(x11))
        return "the display '" + x11.toStdString() + "' (DISPLAY) cannot be opened. " + kMend;
    return {};
}

void chooseRenderer()
{
    if (!qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND") || !qEnvironmentVariableIsEmpty("QSG_RHI_BACKEND"))
        return;
    QOpenGLContext context;
    QOffscreenSurface surface;
    surface.create();
    bool hardware = context.create() && context.makeCurrent(&surface);
    if (hardware) {
        const auto *name = reinterpret_cast<const char *>(context.functions()->glGetString(GL_RENDERER));
        const QByteArray renderer = QByteArray(name ? name : "").toLower();
        hardware =
            !renderer.contains("llvmpipe") && !renderer.contains("softpipe") && !renderer.contains("swrast");
        context.doneCurrent();
    }
    if (!hardware)
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

void beginApplication()
{
    QCoreApplication::setOrganizationName(QStringLiteral("zablab"));
    QCoreApplication::setApplicationName(QStringLiteral("zablab"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("ZabLab"));
    QGuiApplication::setDesktopFileName(QStringLiteral("zablab"));
    QFont font;
    // One family for both languages: falling back from one to another gives a patchwork of weights.
    font.setFamilies(
        {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans"), QStringLiteral("sans-serif")});
    QGuiApplication::setFont(font);
    Language::instance().begin();
}

int themeNamed(const std::string &name) { return name == "light" ? 1 : name == "contrast" ? 2 : 0; }

struct MainWindow::Parts {
    QStringList warnings;
    QQmlApplicationEngine engine;
};

MainWindow::MainWindow(Run &run) : parts_(std::make_unique<Parts>())
{
    QQmlApplicationEngine &engine = parts_->engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    QObject::connect(&engine, &QQmlEngine::warnings, &engine, [this](const QList<QQmlError> &errors) {
        for (const QQmlError &error : errors)
            parts_->warnings.append(error.toString());
    });
    engine.setInitialProperties({{QStringLiteral("run"), QVariant::fromValue(&run)}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/ZabLab/Main/Main.qml")));
}

MainWindow::~MainWindow() = default;

QQuickWindow *MainWindow::window() const
{
    const QList<QObject *> roots = parts_->engine.rootObjects();
    return roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(roots.front());
}

QStringList MainWindow::views() const
{
    const QObject *views = window() ? window()->findChild<QObject *>(QStringLiteral("views")) : nullptr;
    return views ? views->property("names").toStringList() : QStringList();
}

void MainWindow::showView(const QString &view)
{
    QObject *views = window() ? window()->findChild<QObject *>(QStringLiteral("views")) : nullptr;
    bool shown = false;
    if (views)
        QMetaObject::invokeMethod(views, "show", Q_RETURN_ARG(bool, shown), Q_ARG(QString, view));
}

QStringList MainWindow::parts() const
{
    const QObject *workspace =
        window() ? window()->findChild<QObject *>(QStringLiteral("workspace")) : nullptr;
    return workspace ? workspace->property("parts").toStringList() : QStringList();
}

bool MainWindow::open(const QString &part, int number)
{
    QObject *workspace = window() ? window()->findChild<QObject *>(QStringLiteral("workspace")) : nullptr;
    bool opened = false;
    if (workspace)
        QMetaObject::invokeMethod(workspace, "openPart", Q_RETURN_ARG(bool, opened), Q_ARG(QString, part),
                                  Q_ARG(int, number));
    return opened;
}

void MainWindow::settle(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
}

QStringList MainWindow::warnings() const { return parts_->warnings; }

} // namespace zablab
