// SPDX-License-Identifier: GPL-3.0-or-later
//
// "Find a run in which …": plays one seed after the other in threads of their own, each with worlds of its own, until
// the thing has happened; makes what it found short, and opens it a little before. The window goes on meanwhile.
#pragma once

#include "app/models/value_list_model.h"
#ifndef Q_MOC_RUN // Qt 6.4's moc cannot read <concepts>
#include "engine/simulation/run_goals.h"
#endif

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace zablab {

class Run;

class SeedSearch : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of the run")
    Q_PROPERTY(QStringList goals READ goals NOTIFY worded)
    Q_PROPERTY(int goal READ goal WRITE setGoal NOTIFY changed)
    Q_PROPERTY(int faults READ faults WRITE setFaults NOTIFY changed) // 0 none, 1 some, 2 many
    Q_PROPERTY(bool searching READ searching NOTIFY changed)
    Q_PROPERTY(int tried READ tried NOTIFY progressed)
    Q_PROPERTY(QString status READ status NOTIFY progressed)

public:
    explicit SeedSearch(Run &run);
    ~SeedSearch() override;

    QStringList goals() const;
    int goal() const { return static_cast<int>(goal_); }
    void setGoal(int goal);
    int faults() const { return faults_; }
    void setFaults(int faults);
    bool searching() const { return job_ != nullptr; }
    int tried() const;
    QString status() const { return status_; }

    // From the editor's seed on, with the editor's ensemble.
    Q_INVOKABLE void start();
    Q_INVOKABLE void cancel();
    void retranslate();

Q_SIGNALS:
    void changed();
    void progressed();
    void worded();
    void found(); // and opened
    void gaveUp();

private:
    struct Found {
        Trial trial;
        Instant at;
        EventIndex event = kNoEvent;
    };
    struct Job { // shared with the threads; they touch nothing else
        RunDescription ensemble;
        RunGoal goal = RunGoal::SplitVote;
        int faults = 1;
        std::uint64_t firstSeed = 1;
        std::atomic<std::uint32_t> next{0};
        std::atomic<std::uint32_t> tried{0};
        std::atomic<bool> stop{false};
        std::mutex mutex;
        std::optional<Found> found;
    };
    static void work(Job &job);
    static Trial trialOf(const Job &job, std::uint64_t seed);
    static void shorten(Job &job, Found &found);
    void end(); // joins the threads
    void open(const Found &found);
    void finished();
    void tell(const QString &status);

    Run &run_;
    RunGoal goal_ = RunGoal::SplitVote;
    int faults_ = 1;
    QString status_;
    QTimer report_; // tells how far it is
    std::shared_ptr<Job> job_;
    std::vector<std::thread> threads_;
    std::uint32_t generation_ = 0; // of the job: what an older one reports is not heard
};

} // namespace zablab
