// SPDX-License-Identifier: GPL-3.0-or-later
//
// The dice of a run: xoshiro256** with distributions of our own, in integers only, because the standard
// library's distributions and floating point differ between machines. Each use has a stream of its own, so
// that one more draw in one place does not change what happens in another.
#pragma once

#include "engine/protocol/identifiers.h"

#include <array>
#include <cstdint>

namespace zablab {

class Random {
public:
    // What a stream is for. The values are part of what a seed means; new ones go to the end.
    enum class Purpose : std::uint8_t {
        Start,
        NetworkDelay,
        Disk,
        Timer,
        Campaign,
        Workload,
        Loss,
        Duplicate,
        ClientPause,
        Snapshot
    };

    Random(std::uint64_t seed, Party whose, Purpose purpose);

    std::uint64_t next();
    // Uniform in [0, bound); 0 for a bound of 0. Without the bias of a modulo that anybody could measure: the
    // bounds here are far below 2^32.
    std::uint32_t below(std::uint32_t bound);
    // Uniform in [least, most]; `least` when the range is empty.
    Duration between(Duration least, Duration most);
    // Exponentially distributed with this mean.
    Duration exponential(Duration mean);

private:
    std::array<std::uint64_t, 4> state_;
};

} // namespace zablab
