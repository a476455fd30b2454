// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program as a person starts it: without a display, and `zablab shot` with right and wrong options.
#include "app/run/time_tools.h"
#include "tests/app/open_window.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace {

struct Ended {
    int code = -1;
    std::string err;
};

Ended start(const QStringList &words, const QProcessEnvironment &environment)
{
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(ZABLAB_PROGRAM), words);
    if (!program.waitForFinished(60'000) || program.exitStatus() != QProcess::NormalExit)
        return {};
    return {program.exitCode(), program.readAllStandardError().toStdString()};
}

QProcessEnvironment noDisplay()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_QUICK_BACKEND"})
        environment.remove(QString::fromLatin1(name));
    return environment;
}

TEST(Program, WithoutADisplayItSaysWhatToDo)
{
    const Ended ended = start({}, noDisplay());
    EXPECT_GT(ended.code, 0);
    EXPECT_NE(ended.err.find("no display"), std::string::npos) << ended.err;
    EXPECT_NE(ended.err.find("xvfb-run"), std::string::npos) << ended.err;
}

TEST(Program, ADisplayThatIsNotThereIsNoCrash)
{
    QProcessEnvironment environment = noDisplay();
    environment.insert(QStringLiteral("DISPLAY"), QStringLiteral(":9731"));
    const Ended ended = start({}, environment);
    EXPECT_GT(ended.code, 0);
    EXPECT_NE(ended.err.find(":9731"), std::string::npos) << ended.err;
}

TEST(Program, ShotDrawsTheWindowWithoutADisplay)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("step.png"));
    const Ended ended =
        start({QStringLiteral("shot"), QStringLiteral("--lesson"), QStringLiteral("4"),
               QStringLiteral("--step"), QStringLiteral("5"), QStringLiteral("--lang"),
               QStringLiteral("zh_CN"), QStringLiteral("--theme"), QStringLiteral("light"),
               QStringLiteral("--size"), QStringLiteral("1366x768"), QStringLiteral("-o"), file},
              noDisplay());
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(QImage(file).size(), QSize(1366, 768));
}

TEST(Program, ShotTwiceIsTheSamePicture)
{
    const QTemporaryDir folder;
    QList<QImage> pictures;
    for (const char *name : {"a.png", "b.png"}) {
        const QString file = folder.filePath(QString::fromLatin1(name));
        start({QStringLiteral("shot"), QStringLiteral("--servers"), QStringLiteral("5"),
               QStringLiteral("--at"), QStringLiteral("110ms"), QStringLiteral("-o"), file},
              noDisplay());
        pictures.append(QImage(file));
    }
    EXPECT_FALSE(pictures[0].isNull());
    EXPECT_EQ(pictures[0], pictures[1]);
}

// An option that is taken and does nothing would not be found by the tests of wrong options.
TEST(Program, EachOptionOfShotIsSeenInThePicture)
{
    const QTemporaryDir folder;
    const QString saved = folder.filePath(QStringLiteral("branches.zablab"));
    {
        zablab::OpenWindow open;
        open.sandboxAt(zablab::Instant{6'000'000});
        for (int server : {1, 2}) { // two futures beside the first one
            open.run().moveTo(zablab::Instant{3'000'000});
            open.run().crashOrRestart(server);
            open.run().pause();
            open.run().moveTo(zablab::Instant{6'000'000});
        }
        ASSERT_EQ(open.run().branches()->count(), 3);
        ASSERT_TRUE(open.run().time()->files()->saveTo(saved));
    }
    const QString compare = QStringLiteral("--run %1 --view compare").arg(saved);
    const QStringList lines{QString(),
                            QStringLiteral("--palette red-green"),
                            QStringLiteral("--select server:3"),
                            QStringLiteral("--select server:3 --ask 2"),
                            QStringLiteral("--open keys"),
                            QStringLiteral("--open tour:3"),
                            QStringLiteral("--hold crash"),
                            QStringLiteral("--view logs"),
                            QStringLiteral("--view logs --large"),
                            QStringLiteral("--lesson 7 --step 8"),
                            QStringLiteral("--lesson 7 --step 8 --large"),
                            compare + QStringLiteral(" --branches 0,1"),
                            compare + QStringLiteral(" --branches 1,2"),
                            compare + QStringLiteral(" --branches 1,2 --open left")};
    QList<QImage> pictures;
    for (const QString &line : lines) {
        const QString file = folder.filePath(QStringLiteral("%1.png").arg(pictures.size()));
        const Ended ended =
            start(QStringList{QStringLiteral("shot")} + line.split(QLatin1Char(' '), Qt::SkipEmptyParts) +
                      QStringList{QStringLiteral("-o"), file},
                  noDisplay());
        ASSERT_EQ(ended.code, 0) << line.toStdString() << ended.err;
        const QImage picture(file);
        const auto same = pictures.indexOf(picture);
        EXPECT_EQ(same, -1) << line.toStdString() << " looks like " << lines.value(same).toStdString();
        pictures.append(picture);
    }
}

TEST(Program, WrongOptionsOfShotAreToldWithTheirMend)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("x.png"));
    const QList<QStringList> wrongs{
        {QStringLiteral("--lesson"), QStringLiteral("99"), QStringLiteral("-o"), file},
        {QStringLiteral("--lesson"), QStringLiteral("4"), QStringLiteral("--step"), QStringLiteral("99"),
         QStringLiteral("-o"), file},
        {QStringLiteral("--view"), QStringLiteral("moon"), QStringLiteral("-o"), file},
        {QStringLiteral("--lang"), QStringLiteral("fr"), QStringLiteral("-o"), file},
        {QStringLiteral("--theme"), QStringLiteral("pink"), QStringLiteral("-o"), file},
        {QStringLiteral("--size"), QStringLiteral("wide"), QStringLiteral("-o"), file},
        {QStringLiteral("--servers"), QStringLiteral("101"), QStringLiteral("-o"), file},
        {QStringLiteral("--step"), QStringLiteral("2"), QStringLiteral("-o"), file},
        {QStringLiteral("-o"), QStringLiteral("/no/such/folder/x.png")},
        {QStringLiteral("-o"), folder.filePath(QStringLiteral("x.gif"))},
        {},
    };
    for (const QStringList &words : wrongs) {
        const Ended ended = start(QStringList{QStringLiteral("shot")} + words, noDisplay());
        EXPECT_GT(ended.code, 0) << words.join(QLatin1Char(' ')).toStdString();
        EXPECT_FALSE(ended.err.empty()) << words.join(QLatin1Char(' ')).toStdString();
    }
    EXPECT_FALSE(QFile::exists(file));
}

} // namespace
