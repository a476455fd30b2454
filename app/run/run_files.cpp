// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/run_files.h"

#include "app/run/run.h"
#include "app/values/settings.h"
#include "engine/scenario/run_file.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSaveFile>
#include <QStandardPaths>
#include <QWindow>

namespace zablab {

namespace {

const QString kEnding = QString::fromLatin1(kRunFileEnding);

// The desktop's own dialog where there is one; our words where it is Qt's.
QFileDialog *dialogFor(const QString &title, const QString &folder, const QString &accept,
                       const QString &reject, const QString &filter)
{
    auto *dialog = new QFileDialog(nullptr, title, folder);
    dialog->setObjectName(QStringLiteral("runDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::ApplicationModal);
    dialog->setNameFilter(filter);
    dialog->setLabelText(QFileDialog::Accept, accept);
    dialog->setLabelText(QFileDialog::Reject, reject);
    dialog->winId(); // so that there is a window to stand before the other
    if (QWindow *above = QGuiApplication::focusWindow(); above && dialog->windowHandle())
        dialog->windowHandle()->setTransientParent(above);
    return dialog;
}

} // namespace

QString RunFiles::name() const { return QFileInfo(path_).fileName(); }

void RunFiles::setPath(const QString &path)
{
    if (path == path_)
        return;
    path_ = path;
    if (!path_.isEmpty())
        Settings::instance().setRunFolder(QFileInfo(path_).absolutePath());
    Q_EMIT changed();
}

QString RunFiles::suggested() const
{
    QString folder = Settings::instance().runFolder();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir()) // a fresh account has no such folder
        folder = QDir::homePath();
    const QString name =
        run_.lesson()->active()
            ? QStringLiteral("lesson-%1").arg(run_.lesson()->number())
            : QStringLiteral("%1-servers-seed-%2").arg(run_.voters() + run_.observers()).arg(run_.seed());
    return folder + QLatin1Char('/') + name + kEnding;
}

void RunFiles::save()
{
    if (path_.isEmpty())
        askSave();
    else
        saveTo(path_);
}

void RunFiles::askSave()
{
    if (run_.mode() == Run::Welcome)
        return;
    run_.pause();
    QFileDialog *dialog = dialogFor(tr("Save the run"), suggested(), tr("Save"), tr("Cancel"),
                                    tr("Runs of ZabLab (*%1)").arg(kEnding));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(kEnding.mid(1));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { saveTo(path); });
    dialog->open();
}

void RunFiles::askOpen()
{
    run_.pause();
    const QFileInfo suggestion(suggested());
    QFileDialog *dialog =
        dialogFor(tr("Open a run"), suggestion.absolutePath(), tr("Open"), tr("Cancel"),
                  tr("Runs of ZabLab (*%1)").arg(kEnding) + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { open(path); });
    dialog->open();
}

QString RunFiles::write(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return file.errorString();
    return {};
}

bool RunFiles::saveTo(const QString &path)
{
    const QString wrong = write(path, QByteArray::fromStdString(writeRunFile(run_.toFile())));
    if (!wrong.isEmpty()) {
        run_.say(tr("%1 cannot be written: %2").arg(QFileInfo(path).fileName(), wrong), true);
        return false;
    }
    setPath(QFileInfo(path).absoluteFilePath());
    run_.say(tr("Saved: %1").arg(name()));
    return true;
}

bool RunFiles::open(const QString &path)
{
    std::vector<LessonError> errors;
    const auto file = loadRunFile(path.toStdString(), errors);
    if (!file) {
        errors.front().file = QFileInfo(path).fileName().toStdString(); // the place in it is what matters
        run_.say(tr("This run cannot be opened. %1").arg(QString::fromStdString(describe(errors.front()))),
                 true);
        return false;
    }
    if (!run_.openRecord(*file, QFileInfo(path).fileName()))
        return false;
    setPath(QFileInfo(path).absoluteFilePath());
    return true;
}

bool RunFiles::openDropped(const QList<QUrl> &urls)
{
    for (const QUrl &url : urls)
        if (url.isLocalFile())
            return open(url.toLocalFile());
    run_.say(tr("Only a file of this machine can be opened."), true);
    return false;
}

} // namespace zablab
