// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/run_keeper.h"

#include "app/lessons/lesson_shelf.h"
#include "app/run/run.h"
#include "app/run/time_tools.h"
#include "app/values/language.h"
#include "app/values/wording.h"
#include "engine/scenario/run_file.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace zablab {

namespace {

constexpr int kSoonMs = 2000; // after a move; an action does not wait
constexpr int kMostLeft = 8;  // older ones go
const QString kLockEnding = QStringLiteral(".lock");

// A lock that the system holds for this process and gives back when it ends. -1: somebody else has it.
int lockOf(const QString &path)
{
    const QByteArray name = path.toLocal8Bit();
    const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return -1;
    struct stat held {
    }, there{};
    // Another program may have taken the file away in between: then this is a lock on nothing.
    if (::flock(file, LOCK_EX | LOCK_NB) == 0 && ::fstat(file, &held) == 0 &&
        ::stat(name.constData(), &there) == 0 && held.st_ino == there.st_ino)
        return file;
    ::close(file);
    return -1;
}

QStringList runsIn(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("run-*") + QString::fromLatin1(kRunFileEnding)},
                                  QDir::Files, QDir::Time);
}

} // namespace

RunKeeper::RunKeeper(Run &run) : run_(run)
{
    writer_.setMaxThreadCount(1);
    soon_.setSingleShot(true);
    soon_.setInterval(kSoonMs);
    connect(&soon_, &QTimer::timeout, this, &RunKeeper::keepAside);
}

RunKeeper::~RunKeeper()
{
    writer_.waitForDone();
    if (lock_ >= 0)
        ::close(lock_);
}

QString RunKeeper::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/runs");
}

bool RunKeeper::begin(const QString &folder)
{
    folder_ = folder;
    if (!QDir().mkpath(folder) || !takeName()) {
        own_.clear();
        run_.say(tr("Runs cannot be kept in %1: they are lost when the window closes.").arg(folder), true);
        return false;
    }
    connect(&run_, &Run::acted, this, &RunKeeper::acted);
    connect(&run_, &Run::moved, this, &RunKeeper::moved);
    tidy();
    look();
    return true;
}

bool RunKeeper::takeName()
{
    int number = 1;
    static const QRegularExpression kNumber(QStringLiteral("^run-(\\d{1,6})"));
    for (const QString &entry : QDir(folder_).entryList(QDir::Files))
        if (const auto match = kNumber.match(entry); match.hasMatch())
            number = std::max(number, match.captured(1).toInt() + 1);
    for (const int end = number + 100; number < end; ++number) {
        own_ = QStringLiteral("%1/run-%2%3")
                   .arg(folder_)
                   .arg(number, 4, 10, QLatin1Char('0'))
                   .arg(QString::fromLatin1(kRunFileEnding));
        lock_ = lockOf(own_ + kLockEnding);
        if (lock_ >= 0 && !QFileInfo::exists(own_))
            return true;
        if (lock_ >= 0)
            ::close(lock_);
        lock_ = -1;
    }
    return false;
}

QStringList RunKeeper::left() const
{
    QStringList found;
    for (const QString &name : runsIn(folder_)) {
        const QString path = folder_ + QLatin1Char('/') + name;
        if (path == own_)
            continue;
        if (const int lock = lockOf(path + kLockEnding); lock >= 0) {
            ::close(lock);
            found.append(path);
        }
    }
    return found;
}

// Takes away the oldest of those without an owner, and what a power failure may have left behind.
void RunKeeper::tidy() const
{
    const QStringList runs = left();
    for (qsizetype i = kMostLeft; i < runs.size(); ++i) {
        QFile::remove(runs[i]);
        QFile::remove(runs[i] + kLockEnding);
    }
    const QString ending = QString::fromLatin1(kRunFileEnding);
    for (const QString &name :
         QDir(folder_).entryList({QStringLiteral("run-*") + ending + QStringLiteral(".*")}, QDir::Files)) {
        const QString run = folder_ + QLatin1Char('/') + name.left(name.indexOf(ending) + ending.size());
        if (run == own_ || QFileInfo::exists(run))
            continue;
        if (const int lock = lockOf(run + kLockEnding); lock >= 0) {
            QFile::remove(folder_ + QLatin1Char('/') + name);
            QFile::remove(run + kLockEnding);
            ::close(lock);
        }
    }
}

void RunKeeper::look()
{
    if (own_.isEmpty())
        return;
    last_.clear();
    earlier_.clear();
    QStringList candidates = left();
    if (QFileInfo::exists(own_))
        candidates.prepend(own_);
    for (const QString &path : candidates) {
        std::vector<LessonError> errors;
        if (!loadRunFile(path.toStdString(), errors))
            continue;
        if (last_.isEmpty())
            last_ = path;
        else
            earlier_.append(path);
    }
    Q_EMIT changed();
}

QString RunKeeper::lastText() const { return textOf(last_); }

QStringList RunKeeper::earlierTexts() const
{
    QStringList texts;
    for (const QString &path : earlier_)
        texts.append(textOf(path));
    return texts;
}

QString RunKeeper::textOf(const QString &path)
{
    std::vector<LessonError> errors;
    const auto file = path.isEmpty() ? std::nullopt : loadRunFile(path.toStdString(), errors);
    if (!file)
        return {};
    QString what = tr("Sandbox, %n server(s)", nullptr, static_cast<int>(file->description.servers.size()));
    if (file->lesson) {
        const LoadedLesson loaded = loadShelved(QString::fromStdString(file->lesson->name));
        what = loaded.lesson ? QString::fromStdString(
                                   loaded.lesson->text(Language::instance().current().toStdString()).title)
                             : QString::fromStdString(file->lesson->name);
    }
    QString all = tr("%1 · at %2").arg(what, clockName(file->cursor));
    if (file->branches.size() > 1)
        all += tr(" · %n branch(es)", nullptr, static_cast<int>(file->branches.size()));
    return all;
}

bool RunKeeper::goOn()
{
    look();
    return !last_.isEmpty() && open(last_);
}

bool RunKeeper::goOnWith(int earlier)
{
    return earlier >= 0 && earlier < earlier_.size() && open(QString(earlier_[earlier]));
}

bool RunKeeper::open(const QString &path)
{
    const int lock = path == own_ ? -1 : lockOf(path + kLockEnding);
    if (path != own_ && lock < 0) {
        run_.say(tr("Another window has this run already."), true);
        return false;
    }
    std::vector<LessonError> errors;
    const auto file = loadRunFile(path.toStdString(), errors);
    const bool opened = file && run_.openRecord(*file, tr("the run you left"));
    if (opened && path != own_ && QFileInfo::exists(own_)) { // it is in this window's own file now
        QFile::remove(path);
        QFile::remove(path + kLockEnding);
    }
    if (lock >= 0)
        ::close(lock);
    return opened;
}

QByteArray RunKeeper::text() const
{
    return own_.isEmpty() || run_.mode() == Run::Welcome
               ? QByteArray()
               : QByteArray::fromStdString(writeRunFile(run_.toFile()));
}

void RunKeeper::acted() { keep(); }

void RunKeeper::moved()
{
    if (!own_.isEmpty() && !soon_.isActive() && run_.mode() != Run::Welcome)
        soon_.start();
}

void RunKeeper::anotherRun()
{
    if (own_.isEmpty() || !QFileInfo::exists(own_))
        return;
    writer_.waitForDone();
    written_.clear();
    ::close(lock_);
    lock_ = -1;
    if (!takeName())
        own_.clear();
    tidy();
}

void RunKeeper::keep()
{
    soon_.stop();
    const QByteArray now = text();
    writer_.waitForDone();
    if (now.isEmpty() || now == written_)
        return;
    told(RunFiles::write(own_, now));
    written_ = now;
}

void RunKeeper::keepAside()
{
    const QByteArray now = text();
    if (now.isEmpty() || now == written_)
        return;
    written_ = now;
    writer_.start([this, now, path = own_] {
        const QString wrong = RunFiles::write(path, now);
        if (!wrong.isEmpty())
            QMetaObject::invokeMethod(
                this, [this, wrong] { told(wrong); }, Qt::QueuedConnection);
    });
}

void RunKeeper::told(const QString &wrong)
{
    if (!wrong.isEmpty())
        run_.say(tr("The run could not be kept: %1").arg(wrong), true);
}

} // namespace zablab
