// SPDX-License-Identifier: GPL-3.0-or-later
// A tally of very many votes: dots would be dust. A bar as long as there are votes, filled from the left by those
// that count, then by the others in the order of their candidates; what has not been heard stays empty.
#include "app/scene/marks.h"

#include <algorithm>
#include <map>

namespace zablab::scene {

namespace {

constexpr double kBarHeight = 16;

int votersOf(const Tally &tally) { return std::max(tally.voters, static_cast<int>(tally.votes.size())); }

} // namespace

bool isTallyBar(const Tally &tally) { return static_cast<std::size_t>(votersOf(tally)) > kMostTallyDots; }

void drawTallyBar(Canvas &canvas, Point topLeft, double width, const Tally &tally)
{
    const int voters = votersOf(tally);
    const double w = canvas.u(width);
    const double h = canvas.u(kBarHeight);
    const double one = w / std::max(1, voters);
    int counting = 0;
    Color own = Token::Neutral;
    std::map<int, std::pair<int, Color>> others; // by rank: how many, and their colour
    for (const TallyVote &vote : tally.votes) {
        if (vote.counts) {
            ++counting;
            if (vote.candidate)
                own = vote.candidate->color();
        } else if (vote.candidate) {
            auto &other = others[vote.candidate->rank];
            ++other.first;
            other.second = vote.candidate->color(0.55);
        }
    }
    const double y = topLeft.y;
    canvas.box({topLeft.x, y, w, h}, canvas.u(4), {}, {Token::Mute, canvas.u(1.2), 0, 0, false});
    double x = topLeft.x;
    if (counting > 0)
        canvas.box({x, y, one * counting, h}, canvas.u(3), own);
    x += one * counting;
    for (auto other = others.rbegin(); other != others.rend(); ++other) { // the strongest first
        canvas.box({x, y + h * 0.22, one * other->second.first, h * 0.56}, 0, other->second.second);
        x += one * other->second.first;
    }
    const double bar = topLeft.x + one * tally.majority;
    canvas.box({bar - canvas.u(1.5), y - canvas.u(3), canvas.u(3), h + canvas.u(6)}, canvas.u(1.5),
               Token::Ink);

    // Figures below: how many count, how many are needed, how many there are.
    const double size = canvas.font(12);
    const double line = y + h + canvas.u(5) + size * 0.6;
    const std::string count = std::to_string(counting), needed = std::to_string(tally.majority),
                      all = std::to_string(voters);
    const double gap = canvas.u(7);
    const double left =
        topLeft.x + canvas.text({topLeft.x, line}, count, FontRole::MonoBold, size, Token::Ink) + gap;
    const double right = topLeft.x + w - canvas.measure(all, FontRole::Mono, size) - gap;
    canvas.text({topLeft.x + w, line}, all, FontRole::Mono, size, Token::Mute, Align::Right);
    const double half = canvas.measure(needed, FontRole::Mono, size) / 2;
    if (bar - half >= left && bar + half <= right)
        canvas.text({bar, line}, needed, FontRole::Mono, size, Token::Text2, Align::Centre);
}

} // namespace zablab::scene
