// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/folded_axis.h"

#include <algorithm>

namespace zablab::scene {

namespace {

double millisecondsOf(Duration duration) { return static_cast<double>(duration.us) / 1000; }

// True to scale on each side of a fold, in pixels.
constexpr double kShoulder = 9;

} // namespace

FoldedAxis::FoldedAxis(std::vector<Instant> moments, const Room &room)
{
    std::sort(moments.begin(), moments.end());
    moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
    if (moments.size() == 1)
        moments.push_back(moments.front() + Duration{1000});
    const double available = room.end - room.begin;
    // First a smaller scale, down to half; then shorter quiets are folded; then whatever fits.
    for (const std::int64_t part : {1, 2, 4})
        for (int step = 0; step <= 6; ++step) {
            const double scale = room.perMillisecond * (1 - 0.09 * step);
            if (lay(moments, room.begin, scale, room.quiet / part, room.fold * 2, room.fold) <= available)
                return;
        }
    double low = 0, high = room.perMillisecond * 0.46;
    const double fold = std::min(room.fold, available / static_cast<double>(moments.size() + 1));
    const double longest = std::max(room.fold * 2, fold * 1.2);
    for (int i = 0; i < 30; ++i) {
        const double middle = (low + high) / 2;
        if (lay(moments, room.begin, middle, Duration{0}, longest, fold) <= available)
            low = middle;
        else
            high = middle;
    }
    lay(moments, room.begin, std::max(low, 1e-6), Duration{0}, longest, fold);
}

double FoldedAxis::lay(const std::vector<Instant> &moments, double begin, double scale, Duration quiet,
                       double longest, double fold)
{
    pieces_.clear();
    scale_ = scale;
    double place = begin;
    const auto add = [&](Instant from, Instant to, double length, bool folded) {
        if (to <= from)
            return;
        pieces_.push_back({from, to, place, place + length, folded});
        place += length;
    };
    for (std::size_t i = 1; i < moments.size(); ++i) {
        const Instant from = moments[i - 1], to = moments[i];
        const double whole = millisecondsOf(to - from) * scale;
        if (whole <= longest || to - from <= quiet) {
            add(from, to, whole, false);
            continue;
        }
        const Duration shoulder{static_cast<std::int64_t>(kShoulder / scale * 1000)};
        const double side = millisecondsOf(shoulder) * scale;
        add(from, from + shoulder, side, false);
        add(from + shoulder, to - shoulder, fold, true);
        add(to - shoulder, to, side, false);
    }
    return place - begin;
}

double FoldedAxis::at(Instant t) const
{
    if (t <= first())
        return begin();
    if (t >= last())
        return end();
    const auto piece =
        std::find_if(pieces_.begin(), pieces_.end(), [t](const Piece &each) { return t <= each.to; });
    const double part =
        static_cast<double>((t - piece->from).us) / static_cast<double>((piece->to - piece->from).us);
    return piece->begin + (piece->end - piece->begin) * part;
}

Instant FoldedAxis::instant(double pixel) const
{
    if (pixel <= begin())
        return first();
    if (pixel >= end())
        return last();
    const auto piece = std::find_if(pieces_.begin(), pieces_.end(),
                                    [pixel](const Piece &each) { return pixel <= each.end; });
    const double part = (pixel - piece->begin) / std::max(1e-9, piece->end - piece->begin);
    return piece->from +
           Duration{static_cast<std::int64_t>(part * static_cast<double>((piece->to - piece->from).us))};
}

} // namespace zablab::scene
