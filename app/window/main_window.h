// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window around a run: what has to be there before Qt may be asked for a display, and the engine that
// shows qml/Main.
#pragma once

#include <QStringList>

#include <memory>
#include <string>

class QQuickWindow;

namespace zablab {

class Run;

// Empty when a window could be opened here; otherwise what is missing and how to mend it.
std::string missingDisplay();

// Without a graphics card Qt's own renderer is slower than the software one. Leaves a choice by the user alone.
void chooseRenderer();

// The application's names, fonts and language; once, after the application object was made.
void beginApplication();

// dark, light or contrast as ColorTable's kind.
int themeNamed(const std::string &name);

// The window of a run. Warnings of QML are collected, so that a test can refuse them.
class MainWindow {
public:
    explicit MainWindow(Run &run);
    ~MainWindow();
    bool shown() const { return window() != nullptr; }
    QQuickWindow *window() const;
    QStringList warnings() const;
    // The names of the lower views: "space-time", "events" and so on.
    QStringList views() const;
    // Opens one of them; any other name changes nothing.
    void showView(const QString &view);
    // Sheets and menus that open() knows: "settings", "steps" and so on.
    QStringList parts() const;
    // False where it cannot be opened now: nothing is selected, or what it belongs to is not shown.
    bool open(const QString &part, int number = 0);
    // Lets the event loop run for so many milliseconds.
    static void settle(int milliseconds);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace zablab
