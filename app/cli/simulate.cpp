// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/simulate.h"

#include "app/cli/exit_codes.h"
#include "app/cli/simulate_report.h"
#include "app/cli/simulate_run.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace zablab {

namespace {

// Runs every seed on a few threads, each run on one, and hands the reports out in the order of the seeds.
// A slow run may let this many finished reports wait behind it, so that memory stays bounded.
constexpr std::uint64_t kAhead = 1024;

class Pool {
public:
    Pool(const SimulateOptions &options, std::uint64_t count) : options_(options), count_(count)
    {
        const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
        const std::uint64_t wanted = options.jobs > 0 ? static_cast<std::uint64_t>(options.jobs) : cores;
        for (std::uint64_t i = 0; i < std::min(wanted, count); ++i)
            threads_.emplace_back([this] { work(); });
    }
    std::size_t threads() const { return threads_.size(); }

    SimulateReport next()
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return done_.contains(handedOut_); });
        SimulateReport report = std::move(done_.at(handedOut_));
        done_.erase(handedOut_++);
        changed_.notify_all();
        return report;
    }

private:
    void work()
    {
        std::unique_lock lock(mutex_);
        for (;;) {
            changed_.wait(lock, [this] { return started_ == count_ || started_ < handedOut_ + kAhead; });
            if (started_ == count_)
                return;
            const std::uint64_t index = started_++;
            lock.unlock();
            SimulateReport report = simulateOne(options_, options_.firstSeed + index);
            lock.lock();
            done_.emplace(index, std::move(report));
            changed_.notify_all();
        }
    }

    const SimulateOptions &options_;
    const std::uint64_t count_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::uint64_t started_ = 0;
    std::uint64_t handedOut_ = 0;
    std::map<std::uint64_t, SimulateReport> done_;
    std::vector<std::jthread> threads_; // last: they end before what they use
};

} // namespace

int runSimulate(const SimulateOptions &options, std::ostream &out, std::ostream &err)
{
    const std::uint64_t count = options.lastSeed - options.firstSeed + 1;
    const auto begin = std::chrono::steady_clock::now();
    SimulateSummary summary;
    bool fileError = false;
    {
        Pool pool(options, count);
        summary.threads = pool.threads();
        for (std::uint64_t i = 0; i < count; ++i) {
            const SimulateReport report = pool.next();
            summary.add(report);
            if (options.json)
                printReportJson(out, options, report);
            else
                printReport(out, options, report, count <= kReportsInFull);
            if (!report.fileError.empty()) {
                err << report.fileError << "\n";
                fileError = true;
            }
            out.flush(); // somebody may be watching, and the campaign may be long
        }
    }
    summary.wallSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    if (options.json)
        printSummaryJson(out, summary);
    else
        printSummary(out, options, summary);
    return fileError ? kExitUsage : summary.brokenRuns != 0 ? kExitBroken : kExitOk;
}

} // namespace zablab
