// SPDX-License-Identifier: GPL-3.0-or-later
//
// Puts an ensemble together: which servers, who votes and with what weight, what their disks hold, the limits, the
// network, the seed. Nothing is refused while it is typed; what is wrong is said beside the field, with its mend, and
// a run begins only when nothing is.
#pragma once

#include "app/models/value_list_model.h"
#include "app/values/tool_rows.h"
#ifndef Q_MOC_RUN // Qt 6.4's moc cannot read <concepts>
#include "engine/world/command.h"
#include "engine/world/description.h"
#endif

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace zablab {

class Run;

struct SettingRow { // a number of the ensemble
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString unit MEMBER unit)
    Q_PROPERTY(QString value MEMBER value)
    Q_PROPERTY(QString error MEMBER error)
    Q_PROPERTY(QString section MEMBER section)

public:
    QString label;
    QString unit;
    QString value;
    QString error;
    QString section;
    bool operator==(const SettingRow &) const = default;
};

class EnsembleEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of the run")
    Q_PROPERTY(int voters READ voters WRITE setVoters NOTIFY changed)
    Q_PROPERTY(int observers READ observers WRITE setObservers NOTIFY changed)
    Q_PROPERTY(QString seed READ seed WRITE setSeed NOTIFY changed)
    Q_PROPERTY(QString seedError READ seedError NOTIFY changed)
    Q_PROPERTY(bool forceSnapshot READ forceSnapshot WRITE setForceSnapshot NOTIFY changed)
    Q_PROPERTY(bool trustEmpty READ trustEmpty WRITE setTrustEmpty NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed) // the first thing that is wrong; empty: nothing
    Q_PROPERTY(QString summary READ summary NOTIFY changed) // what it comes to
    Q_PROPERTY(zablab::ValueListModelBase *settings READ settings CONSTANT)
    Q_PROPERTY(zablab::ValueListModelBase *servers READ servers CONSTANT)
    // The strips of what the disks hold share these columns.
    Q_PROPERTY(zablab::ValueListModelBase *strip READ strip CONSTANT)
    Q_PROPERTY(QStringList presets READ presets NOTIFY worded)

public:
    explicit EnsembleEditor(Run &run);

    int voters() const { return voters_; }
    void setVoters(int count);
    int observers() const { return observers_; }
    void setObservers(int count);
    QString seed() const { return seed_; }
    void setSeed(const QString &seed);
    QString seedError() const;
    bool forceSnapshot() const { return forceSnapshot_; }
    void setForceSnapshot(bool force);
    bool trustEmpty() const { return trustEmpty_; }
    void setTrustEmpty(bool trust);
    QString problem() const { return problem_; }
    QString summary() const;
    ValueListModelBase *settings() { return &settings_; }
    ValueListModelBase *servers() { return &servers_; }
    ValueListModelBase *strip() { return &strip_; }
    QStringList presets() const;

    Q_INVOKABLE void setValue(int setting, const QString &value);
    Q_INVOKABLE void setHistory(int server, const QString &history);
    Q_INVOKABLE void setGroup(int server, int group);
    Q_INVOKABLE void setWeight(int server, int weight);
    Q_INVOKABLE void setRuns(int server, bool runs);
    Q_INVOKABLE void setObserver(int server, bool observer);
    Q_INVOKABLE void usePreset(int preset);
    Q_INVOKABLE void editThisRun(); // of the run in the window
    Q_INVOKABLE bool start();       // false: there is a problem, and it is said
    void load(const RunDescription &description, std::uint64_t seed);
    void retranslate();

    // Links between groups are slower from the beginning on: done before anything else.
    std::vector<Command> firstCommands(const RunDescription &run) const;
    // What is put together; nothing while there is a problem.
    std::optional<RunDescription> description() const;
    std::optional<std::uint64_t> seedNumber() const;

Q_SIGNALS:
    void changed();
    void worded();

private:
    void resize(int voters, int observers);
    DraftRow draft(int place) const;
    void publish();
    void drawStrips();
    QString quorumProblem() const;

    Run &run_;
    int voters_ = 5, observers_ = 0;
    QString seed_ = QStringLiteral("1");
    bool forceSnapshot_ = false, trustEmpty_ = true;
    QString problem_;
    QStringList values_; // of the settings, in the order of the table
    QList<DraftRow> drafts_;
    std::vector<ClientDescription> clients_;
    ValueListModel<SettingRow> settings_;
    ValueListModel<DraftRow> servers_;
    ValueListModel<StripRow> strip_;
};

} // namespace zablab
