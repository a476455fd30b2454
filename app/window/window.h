// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window as a program: what has to be there before Qt may be asked for a display, the engine that shows
// qml/Main, and the way to get one picture of it.
#pragma once

#include <QString>

#include <memory>
#include <string>
#include <vector>

class QApplication;
class QQmlApplicationEngine;
class QQuickWindow;

namespace zablab {

class Run;

// Opens the window and stays until it is closed. `words`: what stood on the command line after the program.
int runWindow(int argc, char **argv);

// Empty when a window could be opened here; otherwise what is missing and how to mend it.
std::string missingDisplay();

// Without a graphics card Qt's own renderer is slower than the software one. Leaves a choice by the user alone.
void chooseRenderer();

// The application's names, fonts and language; once, after the application object was made.
void beginApplication();

// The window of a run. Warnings of QML are collected, so that a test can refuse them.
class MainWindow {
public:
    explicit MainWindow(Run &run);
    ~MainWindow();
    bool shown() const { return window() != nullptr; }
    QQuickWindow *window() const;
    QStringList warnings() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace zablab
