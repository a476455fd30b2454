// SPDX-License-Identifier: GPL-3.0-or-later
// The synchronization view as a whole: three parts one below the other; where there is little height, logs and decision
// on the left and the ladder on the right.
#include "app/scene/synchronization_layout.h"

#include "app/scene/glyphs.h"
#include "app/scene/synchronization_parts.h"
#include "app/scene/typography.h"

#include <algorithm>

namespace zablab::scene {

namespace {

constexpr double kBeside = 470; // units of height; below it the parts stand side by side

Stroke rimOf(Color color, double width, double dash = 0, double gap = 0)
{
    return {color, width, dash, gap, false};
}

void drawDivider(const SynchronizationPicture &p, double y, double width)
{
    p.canvas.line({p.u(4), y}, {width - p.u(4), y}, rimOf(Token::Line, p.u(1)));
}

void drawTall(const SynchronizationPicture &p, const SynchronizationSize &size, double top)
{
    const double u = size.unit, left = 8 * u, width = size.width - 16 * u;
    const double logs = 208 * u, decision = 184 * u;
    const double rest = size.height - top - 4 * u;
    // All three at their own size, with the ladder taking what is left; the decision gives way first.
    const double spare = std::clamp((rest - logs - decision - 250 * u) / 3, 0.0, 26 * u);
    drawSynchronizationLogs(p, {left, top, width, logs}, false);
    double y = top + logs + spare * 0.5;
    if (rest - logs - decision >= 168 * u) {
        drawDivider(p, y, size.width);
        drawSynchronizationDecision(p, {left, y + 12 * u, width, decision - 12 * u});
        y += decision + spare * 0.5;
    } else {
        drawSynchronizationDecisionLine(p, {left, y, width, 24 * u});
        y += 30 * u;
    }
    drawDivider(p, y, size.width);
    drawSynchronizationLadder(p, {left, y + 12 * u, width, size.height - y - 16 * u}, false);
}

void drawBeside(const SynchronizationPicture &p, const SynchronizationSize &size, double top)
{
    const double u = size.unit, height = size.height - top - 2 * u;
    const double half = size.width * 0.5;
    const double line = std::min(22 * u, height * 0.18);
    drawSynchronizationLogs(p, {6 * u, top, half - 18 * u, height - line}, true);
    drawSynchronizationDecisionLine(p, {6 * u, size.height - line - 1 * u, half - 18 * u, line});
    p.canvas.line({half, top + 2 * u}, {half, size.height - 4 * u}, rimOf(Token::Line, u));
    drawSynchronizationLadder(p, {half + 8 * u, top, size.width - half - 12 * u, height}, true);
}

} // namespace

double SynchronizationPicture::fit(Point at, const std::string &text, FontRole font, double size, Color color,
                                   Align align, double room) const
{
    if (text.empty() || room < u(8))
        return 0;
    double used = canvas.font(size);
    while (used > canvas.font(11) && canvas.measure(text, font, used) > room)
        used -= 0.5;
    return canvas.text(at, text, font, used, color, align, room);
}

void SynchronizationPicture::disc(Point c, double radius, bool leader) const
{
    const ServerId server = leader ? view.leader : view.learner;
    const Role role = leader ? Role::Leader : roleOfLearner();
    const Element element{ElementKind::Server, server.value, 0};
    const CanvasScope scope(canvas, element);
    const bool observer = role == Role::Observer;
    const double dash = observer ? radius * 0.2 : 0;
    const Token top = leader     ? Token::LeaderFillTop
                      : observer ? Token::ObserverFillTop
                                 : Token::FollowerFillTop;
    const Token bottom = leader     ? Token::LeaderFillBottom
                         : observer ? Token::ObserverFillBottom
                                    : Token::FollowerFillBottom;
    const Token ink = leader ? Token::LeaderInk : observer ? Token::ObserverInk : Token::FollowerInk;
    if (isChosen(element))
        canvas.circle(c, radius + u(4), {}, rimOf(Token::Accent, u(2)));
    canvas.disc(c, radius, top, bottom, rimOf(roleColor(role), u(2), dash * 2, dash));
    if (leader) {
        if (radius > u(14))
            canvas.circle(c, radius - u(3.2), {}, rimOf(Token::Leader, u(1)));
        drawCrown(canvas, {c.x, c.y - radius - u(radius > u(14) ? 8 : 5)}, std::min(u(16), radius * 0.9),
                  Token::Leader);
    } else if (observer && radius > u(14)) {
        drawEye(canvas, {c.x, c.y - radius - u(7)}, u(14), Token::Observer);
    }
    const std::string name = serverText(server);
    double size = canvas.font(std::min(14.0, radius / u(1) * 0.72));
    while (size > 8 && canvas.measure(name, FontRole::Bold, size) > radius * 1.75)
        size -= 0.5;
    canvas.text(c, name, FontRole::Bold, size, ink, Align::Centre);
    canvas.regionDisc(element, c, radius, name);
}

DisplayList layoutSynchronization(const SynchronizationInput &input, const SynchronizationSize &size,
                                  const SynchronizationWords &words, const TextMeasure &measure)
{
    DisplayList list;
    list.width = size.width;
    list.height = size.height;
    Canvas canvas(list, measure, size.unit);
    canvas.setMinimumFont(10.5);
    const double u = size.unit;
    if (!input.view || !input.view->decided || size.width < 240 || size.height < 60) {
        canvas.text({size.width / 2, size.height / 2}, words.none, FontRole::Text, canvas.font(15),
                    Token::Mute, Align::Centre, size.width - 16 * u);
        return list;
    }
    const SynchronizationPicture picture{canvas, input, *input.view, words};
    const bool beside = size.height < kBeside * u;
    const double row = (beside ? 19 : 26) * u;
    const double title = canvas.text({4 * u, row / 2}, input.title, FontRole::Bold, canvas.font(14),
                                     Token::Ink, Align::Left, size.width * 0.4);
    picture.fit({4 * u + title + 16 * u, row / 2}, input.sentence, FontRole::Text, 13, Token::Text2,
                Align::Left, size.width - title - 28 * u);
    if (beside)
        drawBeside(picture, size, row);
    else
        drawTall(picture, size, row + 6 * u);
    return list;
}

} // namespace zablab::scene
