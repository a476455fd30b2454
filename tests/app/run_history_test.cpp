// SPDX-License-Identifier: GPL-3.0-or-later
//
// Nothing is lost: what was done can be undone and done again, a run is saved and opened as it was, and a window that
// is killed comes back with what it had.
#include "app/run/time_tools.h"
#include "tests/app/acting_child.h"
#include "tests/app/open_window.h"
#include "tests/app/story_time.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

#include <signal.h>
#include <unistd.h>

namespace zablab {

namespace {

// What a person looks at; the bars say what was done last, and differ.
QImage scenesOf(OpenWindow &open, const char *part)
{
    open.run().say({});
    return open.pictureOf(part);
}

Liveness livenessOf(OpenWindow &open, int server)
{
    return open.run().clusterAtCursor()->server(ServerId{server})->liveness;
}

void actSomething(OpenWindow &open)
{
    open.run().openSandbox(5, 1, QStringLiteral("7"));
    open.run().pause();
    open.run().moveTo(at(6));
    open.run().moveTo(at(3));
    open.press(Qt::Key_C);
    open.run().pause();
    open.run().moveTo(at(4.5));
    open.press(Qt::Key_W);
    open.run().pause();
    open.run().moveTo(at(5));
    open.run().time()->branches()->rename(
        1, QStringLiteral("without its leader")); // an action that does not play on
}

} // namespace

int actAndWait(const char *folder)
{
    OpenWindow open;
    if (!open.run().time()->keeper()->begin(QString::fromLocal8Bit(folder)))
        return 1;
    actSomething(open);
    for (const char *part : {"stage", "views"})
        scenesOf(open, part)
            .save(QStringLiteral("%1/before-%2.png")
                      .arg(QString::fromLocal8Bit(folder), QString::fromLatin1(part)));
    std::puts("ready");
    std::fflush(stdout);
    for (;;)
        ::pause();
}

namespace {

TEST(Undo, ACommandIsAsIfItHadNotBeenAndCanComeAgain)
{
    OpenWindow open;
    open.sandboxAt(at(3));
    const int leader = open.leader();
    const QImage before = scenesOf(open, "stage");
    const QString share = open.run().clock();
    open.press(Qt::Key_C);
    open.run().pause();
    EXPECT_EQ(livenessOf(open, leader), Liveness::Crashed);
    open.run().moveTo(at(9));
    const QImage after = scenesOf(open, "stage");
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(livenessOf(open, leader), Liveness::Running);
    EXPECT_EQ(open.run().clock(), share);
    EXPECT_EQ(open.run().veiledFrom(), at(3)) << "what came of it is not seen any more";
    EXPECT_EQ(scenesOf(open, "stage"), before);
    open.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(open.run().cursor(), at(9)) << "done again, one is where one was";
    EXPECT_EQ(livenessOf(open, leader), Liveness::Crashed);
    EXPECT_EQ(scenesOf(open, "stage"), after);
    // A new action is another future: what was undone is gone now.
    open.press(Qt::Key_Z, Qt::ControlModifier);
    open.press(Qt::Key_P);
    EXPECT_FALSE(open.run().time()->undo()->canRedo());
}

TEST(Undo, ABranchGoesAndComes)
{
    OpenWindow open;
    open.sandboxAt(at(6));
    open.run().moveTo(at(3));
    open.press(Qt::Key_C);
    open.run().pause();
    ASSERT_EQ(open.run().branches()->count(), 2);
    open.run().moveTo(at(8));
    open.run().switchBranch(0);
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(open.run().playback().timeline().currentBranch(), 1) << "the change of branch";
    EXPECT_EQ(open.run().cursor(), at(8));
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(open.run().branches()->count(), 1) << "the branch itself";
    EXPECT_EQ(open.run().veiledFrom(), at(6)) << "its own future was seen";
    open.press(Qt::Key_Y, Qt::ControlModifier);
    open.press(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(open.run().branches()->count(), 2);
    EXPECT_EQ(open.run().playback().timeline().currentBranch(), 0);
}

TEST(Undo, AnAnswerIsHiddenAgain)
{
    OpenWindow open;
    LessonCourse &lesson = *open.run().lesson();
    open.toQuestion("4");
    const Instant gate = open.run().cursor();
    const int step = lesson.step();
    open.press(Qt::Key_5);
    open.press(Qt::Key_PageDown);
    open.run().finishStep();
    ASSERT_TRUE(lesson.revealed());
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(lesson.asking());
    EXPECT_EQ(lesson.step(), step);
    EXPECT_EQ(lesson.predictedServer(), 5);
    EXPECT_EQ(open.run().cursor(), gate);
    EXPECT_LE(open.run().veiledFrom(), gate);
    open.run().seek(1.0);
    EXPECT_EQ(open.run().cursor(), gate);
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(lesson.predictedServer(), 0);
    open.press(Qt::Key_Y, Qt::ControlModifier);
    open.press(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_TRUE(lesson.revealed());
}

TEST(Undo, AnotherRunDoesNotTakeThisOneAway)
{
    OpenWindow open;
    actSomething(open);
    const QImage before = scenesOf(open, "stage");
    open.run().openLesson(QStringLiteral("4"));
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(open.run().mode(), Run::Sandbox);
    EXPECT_FALSE(open.run().lesson()->active());
    EXPECT_EQ(scenesOf(open, "stage"), before);
    open.press(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_TRUE(open.run().lesson()->active());
}

TEST(RunFiles, ASavedRunIsOpenedAsTheSamePicture)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mine.zablab"));
    QImage stage, views;
    {
        OpenWindow open;
        actSomething(open);
        open.press(Qt::Key_4);
        open.run().setSpeedLevel(0.37);
        ASSERT_TRUE(open.run().time()->files()->saveTo(path));
        EXPECT_EQ(open.run().time()->files()->name(), QStringLiteral("mine.zablab"));
        stage = scenesOf(open, "stage");
        views = scenesOf(open, "views");
    }
    OpenWindow open;
    ASSERT_TRUE(open.run().time()->files()->openDropped(
        {QUrl(QStringLiteral("https://example.org/a.zablab")), QUrl::fromLocalFile(path)}));
    EXPECT_FALSE(open.run().statusBad());
    EXPECT_EQ(open.run().mode(), Run::Sandbox);
    EXPECT_EQ(open.run().selectedServer(), 4);
    EXPECT_DOUBLE_EQ(open.run().speedLevel(), 0.37);
    EXPECT_EQ(open.run().branches()->count(), 2);
    EXPECT_EQ(scenesOf(open, "stage"), stage);
    EXPECT_EQ(scenesOf(open, "views"), views);
    open.run().switchBranch(0);
    EXPECT_EQ(open.run().veiledFrom(), at(6));
}

TEST(RunFiles, ALessonIsGoneOnWith)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("lesson.zablab"));
    QImage stage;
    int step = 0;
    {
        OpenWindow open;
        LessonCourse &lesson = *open.run().lesson();
        open.toQuestion("4");
        open.press(Qt::Key_2);
        step = lesson.step();
        ASSERT_TRUE(open.run().time()->files()->saveTo(path));
        stage = scenesOf(open, "stage");
    }
    OpenWindow open;
    LessonCourse &lesson = *open.run().lesson();
    ASSERT_TRUE(open.run().time()->files()->open(path));
    EXPECT_TRUE(lesson.asking()) << "the question is still a gate";
    EXPECT_EQ(lesson.step(), step);
    EXPECT_EQ(lesson.predictedServer(), 2);
    EXPECT_EQ(scenesOf(open, "stage"), stage);
    open.press(Qt::Key_PageDown);
    open.run().finishStep();
    EXPECT_TRUE(lesson.revealed());
}

TEST(RunFiles, ABadFileLeavesThePresentRunAlone)
{
    const QTemporaryDir folder;
    OpenWindow open;
    actSomething(open);
    const QImage before = scenesOf(open, "stage");
    const QString path = folder.filePath(QStringLiteral("bad.zablab"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("run: 1\nseed: seven\n");
    file.close();
    EXPECT_FALSE(open.run().time()->files()->open(path));
    EXPECT_TRUE(open.run().statusBad());
    EXPECT_TRUE(open.run().status().contains(QStringLiteral("bad.zablab:2:7")))
        << open.run().status().toStdString();
    EXPECT_FALSE(open.run().time()->files()->open(folder.path()));
    EXPECT_FALSE(open.run().time()->files()->open(QStringLiteral("/dev/zero")));
    EXPECT_EQ(scenesOf(open, "stage"), before);
    EXPECT_FALSE(open.run().time()->files()->saveTo(QStringLiteral("/no/such/folder/x.zablab")));
    EXPECT_TRUE(open.run().statusBad());
}

TEST(RunKeeper, AKilledWindowComesBackWithWhatItHad)
{
    const QTemporaryDir folder;
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kActVariable), folder.path());
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), QStringList());
    ASSERT_TRUE(child.waitForStarted());
    QByteArray said;
    while (!said.contains("ready") && child.waitForReadyRead(120'000))
        said += child.readAllStandardOutput();
    ASSERT_TRUE(said.contains("ready"));
    // While it lives, its run is its own.
    {
        OpenWindow other;
        ASSERT_TRUE(other.run().time()->keeper()->begin(folder.path()));
        EXPECT_FALSE(other.run().time()->keeper()->hasLast());
        other.run().openSandbox(3, 0, QStringLiteral("1"));
        EXPECT_EQ(QDir(folder.path()).entryList({QStringLiteral("*.zablab")}).size(), 2);
        QFile::remove(other.run().time()->keeper()->ownFile());
    }
    child.kill();
    ASSERT_TRUE(child.waitForFinished());
    OpenWindow open;
    RunKeeper &keeper = *open.run().time()->keeper();
    ASSERT_TRUE(keeper.begin(folder.path()));
    ASSERT_TRUE(keeper.hasLast());
    EXPECT_TRUE(keeper.lastText().contains(QStringLiteral("6 servers"))) << keeper.lastText().toStdString();
    auto *door = open.window()->findChild<QQuickItem *>(QStringLiteral("goOn"));
    ASSERT_NE(door, nullptr);
    OpenWindow::settle();
    ASSERT_TRUE(door->isVisible());
    QTest::mouseClick(open.window(), Qt::LeftButton, {},
                      door->mapToScene(QPointF(door->width() / 2, 20)).toPoint());
    EXPECT_EQ(open.run().mode(), Run::Sandbox);
    EXPECT_EQ(open.run().branches()->count(), 2);
    for (const char *part : {"stage", "views"}) {
        const QImage before(QStringLiteral("%1/before-%2.png").arg(folder.path(), QString::fromLatin1(part)));
        ASSERT_FALSE(before.isNull());
        EXPECT_EQ(scenesOf(open, part).convertToFormat(before.format()), before) << part;
    }
    EXPECT_EQ(QDir(folder.path()).entryList({QStringLiteral("*.zablab")}).size(), 1)
        << "it is in one place only";
}

TEST(RunKeeper, WhatIsBegunAnewDoesNotWriteOverWhatWasLeft)
{
    const QTemporaryDir folder;
    OpenWindow open;
    RunKeeper &keeper = *open.run().time()->keeper();
    ASSERT_TRUE(keeper.begin(folder.path()));
    EXPECT_FALSE(keeper.hasLast());
    actSomething(open);
    const QString first = keeper.ownFile();
    EXPECT_TRUE(QFile::exists(first));
    open.run().openSandbox(3, 0, QStringLiteral("2"));
    EXPECT_NE(keeper.ownFile(), first);
    EXPECT_TRUE(QFile::exists(first));
    open.run().pause();
    open.run().moveTo(at(2));
    keeper.keep();
    open.run().welcome();
    EXPECT_TRUE(keeper.hasLast());
    ASSERT_TRUE(keeper.goOn());
    EXPECT_EQ(open.run().cursor(), at(2));
    EXPECT_EQ(open.run().voters(), 3);
    // The one before it is there too.
    open.run().welcome();
    ASSERT_EQ(keeper.earlierTexts().size(), 1);
    open.click("earlier");
    open.click("earlier0");
    EXPECT_EQ(open.run().voters(), 5);
    // Many runs do not fill the disk.
    for (int i = 0; i < 15; ++i)
        open.run().openSandbox(3, 0, QString::number(i));
    EXPECT_LE(QDir(folder.path()).entryList({QStringLiteral("*.zablab")}).size(), 10);
}

TEST(RunKeeper, TheProgramItselfKeepsWhatItOpened)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mine.zablab"));
    {
        OpenWindow open;
        actSomething(open);
        ASSERT_TRUE(open.run().time()->files()->saveTo(path));
    }
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), folder.filePath(QStringLiteral("data")));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.filePath(QStringLiteral("config")));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(ZABLAB_PROGRAM), {path});
    ASSERT_TRUE(program.waitForStarted());
    const QString kept = folder.filePath(QStringLiteral("data/zablab/zablab/runs/run-0001.zablab"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(kept); }, 60'000));
    ::kill(static_cast<pid_t>(program.processId()), SIGKILL);
    ASSERT_TRUE(program.waitForFinished());
    QList<QImage> pictures;
    for (const QString &run : {path, kept}) {
        const QString picture = folder.filePath(QStringLiteral("p%1.png").arg(pictures.size()));
        EXPECT_EQ(QProcess::execute(
                      QStringLiteral(ZABLAB_PROGRAM),
                      {QStringLiteral("shot"), QStringLiteral("--run"), run, QStringLiteral("-o"), picture}),
                  0);
        pictures.append(QImage(picture));
    }
    ASSERT_FALSE(pictures[0].isNull());
    EXPECT_EQ(pictures[0], pictures[1]);
    EXPECT_EQ(QProcess::execute(QStringLiteral(ZABLAB_PROGRAM), {QStringLiteral("verify"), path}), 0);
}

} // namespace
} // namespace zablab
