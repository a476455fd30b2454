// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/seed_search.h"

#include "app/run/run.h"
#include "engine/simulation/random_trial.h"

#include <algorithm>
#include <array>

namespace zablab {

namespace {

constexpr std::uint32_t kMostSeeds = 20'000; // then it is given up
constexpr int kTellEvery = 200;              // ms, how many runs it has been
constexpr int kMostPlays = 120;              // for making it short
constexpr Duration kLength = Duration::seconds(30);
constexpr Duration kBefore = Duration::milliseconds(20); // of the thing, where the cursor is put

constexpr std::array<const char *, kRunGoals> kGoalTexts = {
    QT_TRANSLATE_NOOP("zablab::SeedSearch", "a split vote: all have voted, and nobody has a majority"),
    QT_TRANSLATE_NOOP("zablab::SeedSearch", "a better vote comes during the final wait"),
    QT_TRANSLATE_NOOP("zablab::SeedSearch", "a late joiner follows a leader that the others elected"),
    QT_TRANSLATE_NOOP("zablab::SeedSearch", "a leader is elected and gets no quorum in time"),
    QT_TRANSLATE_NOOP("zablab::SeedSearch", "a stale leader: two servers lead at once"),
    QT_TRANSLATE_NOOP("zablab::SeedSearch", "a leader loses its quorum"),
    QT_TRANSLATE_NOOP("zablab::SeedSearch", "an orphan is committed by the next leader"),
    QT_TRANSLATE_NOOP("zablab::SeedSearch", "an orphan is cut off"),
    QT_TRANSLATE_NOOP("zablab::SeedSearch", "a leader orders TRUNC"),
    QT_TRANSLATE_NOOP("zablab::SeedSearch", "a learner gets SNAP"),
    QT_TRANSLATE_NOOP("zablab::SeedSearch", "a session expires"),
    QT_TRANSLATE_NOOP("zablab::SeedSearch", "a session moves to another server"),
    QT_TRANSLATE_NOOP("zablab::SeedSearch", "ConnectionLost, and yet the write is committed"),
    QT_TRANSLATE_NOOP("zablab::SeedSearch", "a watch fires"),
    QT_TRANSLATE_NOOP("zablab::SeedSearch", "a server refuses a client that has seen more"),
};

} // namespace

SeedSearch::SeedSearch(Run &run) : QObject(&run), run_(run)
{
    report_.setInterval(kTellEvery);
    connect(&report_, &QTimer::timeout, this, [this] { tell(tr("%n run(s) so far…", nullptr, tried())); });
}

SeedSearch::~SeedSearch() { end(); }

QStringList SeedSearch::goals() const
{
    QStringList all;
    for (const char *text : kGoalTexts)
        all.append(tr(text));
    return all;
}

void SeedSearch::setGoal(int goal)
{
    goal_ = static_cast<RunGoal>(std::clamp(goal, 0, static_cast<int>(kRunGoals) - 1));
    Q_EMIT changed();
}

void SeedSearch::setFaults(int faults)
{
    faults_ = std::clamp(faults, 0, 2);
    Q_EMIT changed();
}

int SeedSearch::tried() const { return job_ ? static_cast<int>(job_->tried.load()) : 0; }

void SeedSearch::tell(const QString &status)
{
    status_ = status;
    Q_EMIT progressed();
}

void SeedSearch::retranslate()
{
    tell({});
    Q_EMIT worded();
}

// Requests and faults are drawn for servers S1 to Sn; the ensemble itself is the editor's.
Trial SeedSearch::trialOf(const Job &job, std::uint64_t seed)
{
    TrialWishes wishes;
    const int all = static_cast<int>(job.ensemble.servers.size());
    wishes.voters = job.ensemble.config.voterCount();
    wishes.observers = all - *wishes.voters;
    wishes.groups = 0;
    wishes.length = kLength;
    wishes.usual = true;
    if (job.faults == 0)
        wishes.faults.emplace();
    else if (job.faults == 1)
        wishes.faults = std::vector<std::string>{"crash", "pause", "partition", "move"};
    Trial trial = randomTrial(seed, wishes);
    std::vector<ClientDescription> clients = std::move(trial.description.clients);
    trial.description = job.ensemble;
    trial.description.clients = std::move(clients);
    trial.demandsProgress = false;
    return trial;
}

void SeedSearch::shorten(Job &job, Found &found)
{
    const auto stillThere = [&job](const Trial &trial) {
        return playFor(trial, job.goal, [&job] { return job.stop.load(); }).event.has_value() && !job.stop;
    };
    // The ensemble is what somebody asked for: only what is done to it becomes less.
    std::vector<PlannedCommand> commands = found.trial.commands;
    std::erase_if(commands, [&](const PlannedCommand &planned) { return planned.at > found.at; });
    Trial shorter = found.trial;
    shorter.commands = commands;
    for (std::size_t part = std::max<std::size_t>(1, commands.size() / 2), plays = 0; plays < kMostPlays;) {
        bool less = false;
        for (std::size_t from = 0; from < shorter.commands.size() && plays < kMostPlays && !job.stop;) {
            Trial candidate = shorter;
            const std::size_t end = std::min(from + part, candidate.commands.size());
            candidate.commands.erase(candidate.commands.begin() + static_cast<std::ptrdiff_t>(from),
                                     candidate.commands.begin() + static_cast<std::ptrdiff_t>(end));
            ++plays;
            if (stillThere(candidate)) {
                shorter = std::move(candidate);
                less = true;
            } else {
                from += part;
            }
        }
        if (job.stop || (part == 1 && !less))
            break;
        part = std::max<std::size_t>(1, part / 2);
    }
    const PlayedGoal played = playFor(shorter, job.goal, [&job] { return job.stop.load(); });
    if (!played.event)
        return; // stopped
    found.trial = std::move(shorter);
    found.event = *played.event;
    found.at = played.world.history()[*played.event].at;
}

void SeedSearch::work(Job &job)
{
    while (!job.stop) {
        const std::uint32_t number = job.next++;
        if (number >= kMostSeeds)
            return;
        const Trial trial = trialOf(job, job.firstSeed + number);
        const PlayedGoal played = playFor(trial, job.goal, [&job] { return job.stop.load(); });
        ++job.tried;
        if (!played.event)
            continue;
        Found found{trial, played.world.history()[*played.event].at, *played.event};
        {
            const std::scoped_lock lock(job.mutex);
            if (job.found)
                return; // another thread was first
            job.found = found;
        }
        shorten(job, found);
        const std::scoped_lock lock(job.mutex);
        job.found = std::move(found);
        job.next = kMostSeeds; // enough
        return;
    }
}

void SeedSearch::start()
{
    end();
    const auto ensemble = run_.editor()->description();
    const auto seed = run_.editor()->seedNumber();
    if (!ensemble || !seed) {
        tell(run_.editor()->problem());
        return;
    }
    job_ = std::make_shared<Job>();
    job_->ensemble = *ensemble;
    job_->goal = goal_;
    job_->faults = faults_;
    job_->firstSeed = *seed;
    // One processor stays the window's.
    const unsigned workers = std::max(1u, std::thread::hardware_concurrency() - 1);
    auto left = std::make_shared<std::atomic<unsigned>>(workers);
    const std::uint32_t generation = ++generation_;
    for (unsigned i = 0; i < workers; ++i)
        threads_.emplace_back([this, job = job_, left, generation] {
            work(*job);
            // The last one says so in the window's thread; nothing of this object is touched here.
            if (--*left == 0)
                QMetaObject::invokeMethod(
                    this,
                    [this, generation] {
                        if (generation == generation_)
                            finished();
                    },
                    Qt::QueuedConnection);
        });
    report_.start();
    tell(tr("Looking…"));
    Q_EMIT changed();
}

void SeedSearch::end()
{
    ++generation_;
    if (job_)
        job_->stop = true;
    for (std::thread &thread : threads_)
        thread.join();
    threads_.clear();
    report_.stop();
    job_.reset();
}

void SeedSearch::cancel()
{
    if (!job_)
        return;
    const int tried = this->tried();
    end();
    tell(tr("Stopped after %n run(s).", nullptr, tried));
    Q_EMIT changed();
}

void SeedSearch::finished()
{
    const std::shared_ptr<Job> job = job_;
    const int tried = this->tried();
    end();
    if (job && job->found) {
        tell(tr("Found after %n run(s).", nullptr, tried));
        open(*job->found);
        Q_EMIT changed();
        Q_EMIT found();
        return;
    }
    tell(tr("Not found in %n run(s); allow more faults, or take another ensemble.", nullptr, tried));
    Q_EMIT changed();
    Q_EMIT gaveUp();
}

void SeedSearch::open(const Found &found)
{
    Timeline timeline(found.trial.description, found.trial.seed);
    for (const PlannedCommand &planned : found.trial.commands) {
        if (planned.at > found.at)
            break;
        timeline.extendTo(planned.at);
        const auto *lost = std::get_if<command::LoseDisk>(&planned.command);
        if (planned.onlyWhenSafe && lost && !mayLoseDisk(timeline.worldAt(planned.at), lost->server))
            continue;
        timeline.act(planned.at, planned.command,
                     planned.at); // one that makes no sense any more changes nothing
    }
    timeline.extendTo(found.at);
    run_.openFound(std::move(timeline), found.event, std::max(Instant{}, found.at - kBefore));
}

} // namespace zablab
