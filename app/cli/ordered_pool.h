// SPDX-License-Identifier: GPL-3.0-or-later
//
// Numbered pieces of work on a few threads, each on one; the results are handed out in the order of the
// numbers, so that nobody can tell how many threads there were.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace zablab {

template <typename Result>
class OrderedPool {
public:
    // jobs 0: one a core. `work` is called with 0 to count - 1, from several threads.
    OrderedPool(int jobs, std::uint64_t count, std::function<Result(std::uint64_t)> work)
        : work_(std::move(work)),
          count_(count)
    {
        const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
        const std::uint64_t wanted = jobs > 0 ? static_cast<std::uint64_t>(jobs) : cores;
        for (std::uint64_t i = 0; i < std::min(wanted, count); ++i)
            threads_.emplace_back([this] { run(); });
    }
    // What has been started is finished, nothing more is begun.
    ~OrderedPool()
    {
        const std::lock_guard lock(mutex_);
        count_ = started_;
        changed_.notify_all();
    }
    OrderedPool(const OrderedPool &) = delete;
    OrderedPool &operator=(const OrderedPool &) = delete;

    std::size_t threads() const { return threads_.size(); }

    // The next one; to be called `count` times at most.
    Result next()
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return done_.contains(handedOut_); });
        Result result = std::move(done_.at(handedOut_));
        done_.erase(handedOut_++);
        changed_.notify_all();
        return result;
    }

private:
    // A slow piece may let this many finished ones wait behind it, so that memory stays bounded.
    static constexpr std::uint64_t kAhead = 1024;

    void run()
    {
        std::unique_lock lock(mutex_);
        for (;;) {
            changed_.wait(lock, [this] { return started_ >= count_ || started_ < handedOut_ + kAhead; });
            if (started_ >= count_)
                return;
            const std::uint64_t index = started_++;
            lock.unlock();
            Result result = work_(index);
            lock.lock();
            done_.emplace(index, std::move(result));
            changed_.notify_all();
        }
    }

    const std::function<Result(std::uint64_t)> work_;
    std::uint64_t count_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::uint64_t started_ = 0;
    std::uint64_t handedOut_ = 0;
    std::map<std::uint64_t, Result> done_;
    std::vector<std::jthread> threads_; // last: they end before what they use
};

} // namespace zablab
