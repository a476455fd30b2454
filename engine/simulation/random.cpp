// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulation/random.h"

namespace zablab {

namespace {

constexpr std::uint64_t rotated(std::uint64_t x, int by) { return (x << by) | (x >> (64 - by)); }

// SplitMix64: spreads a seed over the four words of the state, as the authors of xoshiro advise.
constexpr std::uint64_t split(std::uint64_t &x)
{
    x += 0x9e3779b97f4a7c15ull;
    std::uint64_t z = x;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return z ^ (z >> 31);
}

// log2(x / 2^32) in units of 2^-20, for x in [1, 2^32]: one bit of the result a squaring.
constexpr std::int64_t log2Of(std::uint64_t x)
{
    std::int64_t whole = 0;
    while (x < (1ull << 31)) {
        x <<= 1;
        --whole;
    }
    if (x >= (1ull << 32))
        return whole << 20;
    // now x / 2^32 is in [1/2, 1): work with m = x / 2^31 in [1, 2)
    --whole;
    std::uint64_t m = x;
    std::int64_t fraction = 0;
    for (int bit = 19; bit >= 0; --bit) {
        m = (m * m) >> 31;
        if (m >= (1ull << 32)) {
            m >>= 1;
            fraction |= std::int64_t{1} << bit;
        }
    }
    return (whole << 20) + fraction;
}

// -ln(i / 1024) in units of 2^-20 for i from 1; at 0 stands -ln(1/4096), the end of the tail.
constexpr int kSteps = 1024;
constexpr std::array<std::int64_t, kSteps + 1> makeLogarithms()
{
    std::array<std::int64_t, kSteps + 1> table{};
    constexpr std::int64_t ln2 = 726817; // ln(2) * 2^20
    for (std::size_t i = 1; i <= kSteps; ++i)
        table[i] = (-log2Of(std::uint64_t{i} << 22) * ln2) >> 20;
    table[0] = 12 * ln2;
    return table;
}
constexpr std::array<std::int64_t, kSteps + 1> kLogarithms = makeLogarithms();
static_assert(kLogarithms[kSteps] == 0);
static_assert(kLogarithms[kSteps / 2] == 726817); // -ln(1/2)

} // namespace

Random::Random(std::uint64_t seed, Party whose, Purpose purpose)
{
    std::uint64_t x = seed;
    x = split(x) ^ (std::uint64_t{static_cast<std::uint32_t>(whose.code)} << 8) ^
        static_cast<std::uint64_t>(purpose);
    for (std::uint64_t &word : state_)
        word = split(x);
}

std::uint64_t Random::next()
{
    const std::uint64_t result = rotated(state_[1] * 5, 7) * 9;
    const std::uint64_t t = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= t;
    state_[3] = rotated(state_[3], 45);
    return result;
}

std::uint32_t Random::below(std::uint32_t bound)
{
    return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32);
}

Duration Random::between(Duration least, Duration most)
{
    if (most <= least)
        return least;
    const std::uint64_t span = static_cast<std::uint64_t>(most.us - least.us) + 1;
    if (span <= 0xffffffffu)
        return least + Duration{below(static_cast<std::uint32_t>(span))};
    return least + Duration{static_cast<std::int64_t>(next() % span)}; // spans of hours: the bias is nothing
}

Duration Random::exponential(Duration mean)
{
    const std::uint64_t draw = next();
    const std::size_t step = draw >> 54; // 10 bits choose the step, 20 more where in it
    const std::int64_t part = static_cast<std::int64_t>((draw >> 34) & 0xfffff);
    const std::int64_t high = kLogarithms[step];
    const std::int64_t low = kLogarithms[step + 1];
    const std::int64_t value = high - (((high - low) * part) >> 20);
    return Duration{(mean.us * value) >> 20};
}

} // namespace zablab
