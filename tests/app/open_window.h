// SPDX-License-Identifier: GPL-3.0-or-later
//
// A whole window without a display, for stories about it. Whatever QML or Qt complains about fails the test.
#pragma once

#include "app/run/run.h"
#include "app/values/language.h"
#include "app/values/settings.h"
#include "app/window/main_window.h"

#include <QCoreApplication>
#include <QImage>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include <gtest/gtest.h>

namespace zablab {

class OpenWindow {
public:
    explicit OpenWindow(const char *language = "en", QSize size = {1366, 768})
    {
        complaints().clear();
        previous_ = qInstallMessageHandler(&OpenWindow::hear);
        Settings::keepInMemory();
        Settings::instance().setTheme(0);
        Settings::instance().setPresenting(false);
        Settings::instance().setReduceMotion(false);
        Settings::instance().setPalette(0);
        Settings::instance().setTypeSize(1);
        Settings::instance().setSpotlight(false);
        Settings::instance().setNarrate(false);
        Settings::instance().setTourSeen(true);
        Settings::instance().setViewsLarge(false);
        Settings::instance().setViewsShare(0);
        Language::instance().setCurrent(QString::fromLatin1(language));
        run_ = std::make_unique<Run>();
        window_ = std::make_unique<MainWindow>(*run_);
        if (window_->shown())
            window_->window()->resize(size);
        settle();
    }
    ~OpenWindow()
    {
        window_.reset();
        run_.reset();
        qInstallMessageHandler(previous_);
        EXPECT_TRUE(complaints().isEmpty()) << complaints().join(QLatin1Char('\n')).toStdString();
    }
    OpenWindow(const OpenWindow &) = delete;
    OpenWindow &operator=(const OpenWindow &) = delete;

    Run &run() { return *run_; }
    MainWindow &mainWindow() { return *window_; }
    QQuickWindow *window() { return window_->window(); }
    bool shown() const { return window_->shown(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(window(), key, modifiers);
        settle();
    }
    // In its middle. Layouts find their place only when a frame is made: one is made first.
    void click(const char *name)
    {
        picture();
        const auto *item = this->item(name);
        ASSERT_TRUE(item) << name;
        ASSERT_TRUE(item->isVisible()) << name;
        QTest::mouseClick(window(), Qt::LeftButton, {},
                          item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint());
        settle();
    }
    static void settle()
    {
        for (int i = 0; i < 6; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        }
    }
    QImage picture()
    {
        settle();
        return window()->grabWindow();
    }
    // With ZABLAB_PICTURES=FOLDER the picture is kept there, to be looked at.
    void keepPicture(const char *name)
    {
        if (const QByteArray folder = qgetenv("ZABLAB_PICTURES"); !folder.isEmpty())
            picture().save(QString::fromLocal8Bit(folder) + QLatin1Char('/') + QLatin1String(name) +
                           QLatin1String(".png"));
    }
    // By the tree of what is drawn: a Loader's item is no child of it as an object.
    QQuickItem *item(const char *name) { return find(window()->contentItem(), QString::fromLatin1(name)); }
    // The part of the picture in which that item is.
    QImage pictureOf(const char *name)
    {
        const QImage whole = picture();
        const auto *item = this->item(name);
        if (!item)
            return {};
        const QRectF place = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
        return whole.copy(place.toRect());
    }
    // Five servers of seed 1, standing still at that instant.
    void sandboxAt(Instant at)
    {
        run_->openSandbox(5, 0, QStringLiteral("1"));
        run_->pause();
        run_->moveTo(at);
    }
    // Through a lesson to its first question.
    void toQuestion(const char *lesson)
    {
        run_->openLesson(QString::fromLatin1(lesson));
        for (int i = 0; !run_->lesson()->asking() && i < 50; ++i) {
            press(Qt::Key_PageDown);
            run_->finishStep();
        }
        ASSERT_TRUE(run_->lesson()->asking());
    }
    int leader()
    {
        int found = 0;
        for (const ServerView &server : run_->clusterAtCursor()->servers)
            if (server.established && server.liveness == Liveness::Running)
                found = server.id.value;
        return found;
    }
    // Lets frames of a sixtieth of a second pass until the run stands still.
    void playOut(int frames = 100'000)
    {
        for (int i = 0; i < frames && run_->playing(); ++i)
            run_->advance(1.0 / 60);
    }

private:
    static QQuickItem *find(QQuickItem *below, const QString &name)
    {
        for (QQuickItem *child : below->childItems()) {
            if (child->objectName() == name)
                return child;
            if (QQuickItem *found = find(child, name))
                return found;
        }
        return nullptr;
    }
    static QStringList &complaints()
    {
        static QStringList all;
        return all;
    }
    static void hear(QtMsgType type, const QMessageLogContext &, const QString &message)
    {
        // The machine's own matters, not the window's.
        if (message.contains(QStringLiteral("XDG_RUNTIME_DIR")) ||
            message.contains(QStringLiteral("propagateSizeHints")))
            return;
        if (type == QtWarningMsg || type == QtCriticalMsg)
            complaints().append(message);
    }
    QtMessageHandler previous_ = nullptr;
    std::unique_ptr<Run> run_;
    std::unique_ptr<MainWindow> window_;
};

} // namespace zablab
