// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/mark_sheet_item.h"

#include "app/scene/glyphs.h"
#include "app/scene/marks.h"

#include <QCoreApplication>

#include <array>

namespace zablab::scene {

namespace {

struct Line {
    Glyph glyph;
    Role sender; // whose colour it has
    const char *meaning;
};

constexpr std::array kLines{
    Line{Glyph::Ballot, Role::Looking,
         QT_TRANSLATE_NOOP("Marks", "a vote: number and colour are its candidate's")},
    Line{Glyph::FollowerInfo, Role::Follower,
         QT_TRANSLATE_NOOP("Marks", "a follower tells the epoch it has accepted")},
    Line{Glyph::ObserverInfo, Role::Observer,
         QT_TRANSLATE_NOOP("Marks", "an observer tells the epoch it has accepted")},
    Line{Glyph::LeaderInfo, Role::Leader, QT_TRANSLATE_NOOP("Marks", "the new epoch")},
    Line{Glyph::AckEpoch, Role::Follower, QT_TRANSLATE_NOOP("Marks", "agreed; my last zxid is this")},
    Line{Glyph::Diff, Role::Leader, QT_TRANSLATE_NOOP("Marks", "you lack a few: they follow")},
    Line{Glyph::Trunc, Role::Leader, QT_TRANSLATE_NOOP("Marks", "cut your log back to here")},
    Line{Glyph::Snap, Role::Leader, QT_TRANSLATE_NOOP("Marks", "take the whole tree")},
    Line{Glyph::NewLeader, Role::Leader, QT_TRANSLATE_NOOP("Marks", "this is my history: keep it")},
    Line{Glyph::UpToDate, Role::Leader, QT_TRANSLATE_NOOP("Marks", "you may serve clients")},
    Line{Glyph::Request, Role::Follower, QT_TRANSLATE_NOOP("Marks", "a learner passes a write on")},
    Line{Glyph::Proposal, Role::Leader, QT_TRANSLATE_NOOP("Marks", "write this to your log")},
    Line{Glyph::Ack, Role::Follower, QT_TRANSLATE_NOOP("Marks", "it is on my disk")},
    Line{Glyph::Commit, Role::Leader, QT_TRANSLATE_NOOP("Marks", "it counts: apply it")},
    Line{Glyph::Inform, Role::Leader, QT_TRANSLATE_NOOP("Marks", "to observers: a transaction that counts")},
    Line{Glyph::CommitAndActivate, Role::Leader,
         QT_TRANSLATE_NOOP("Marks", "it counts: these are the members now")},
    Line{Glyph::InformAndActivate, Role::Leader,
         QT_TRANSLATE_NOOP("Marks", "to observers: these are the members now")},
    Line{Glyph::Revalidate, Role::Follower,
         QT_TRANSLATE_NOOP("Marks", "a client came over: does its session live?")},
    Line{Glyph::RevalidateReply, Role::Leader, QT_TRANSLATE_NOOP("Marks", "it lives, or it is over")},
    Line{Glyph::Sync, Role::Follower, QT_TRANSLATE_NOOP("Marks", "catch up before the next read")},
    Line{Glyph::Ping, Role::Leader, QT_TRANSLATE_NOOP("Marks", "are you there?")},
    Line{Glyph::PingReply, Role::Follower, QT_TRANSLATE_NOOP("Marks", "I am")},
    Line{Glyph::ClientRequest, Role::Looking, QT_TRANSLATE_NOOP("Marks", "a client asks")},
    Line{Glyph::ClientReply, Role::Looking, QT_TRANSLATE_NOOP("Marks", "its answer")},
    Line{Glyph::ConnectRequest, Role::Looking,
         QT_TRANSLATE_NOOP("Marks", "a client wants a session, or goes on with its own")},
    Line{Glyph::ConnectResponse, Role::Follower, QT_TRANSLATE_NOOP("Marks", "here is your session")},
    Line{Glyph::WatchEvent, Role::Follower, QT_TRANSLATE_NOOP("Marks", "what you watch for has happened")},
};
constexpr double kLineHeight = 32;

GlyphLook lookOf(const Line &line)
{
    if (line.glyph == Glyph::Ballot)
        return {Color::candidate(4, 5), Color::onCandidate(4, 5), {1, 0}, 1, "4"};
    if (line.sender == Role::Looking)
        return {Token::Neutral, Token::Card, {isReply(line.glyph) ? -1.0 : 1.0, 0}};
    return {roleColor(line.sender), onRole(line.sender), {isReply(line.glyph) ? -1.0 : 1.0, 0}};
}

} // namespace

int MarkSheetItem::rows() { return static_cast<int>((kLines.size() + 1) / 2); }

void MarkSheetItem::setLanguage(const QString &language)
{
    if (language == language_)
        return;
    language_ = language;
    invalidate();
    Q_EMIT languageChanged();
}

DisplayList MarkSheetItem::picture(double width, double height, double unit, const TextMeasure &measure)
{
    DisplayList list;
    list.width = width;
    list.height = height;
    Canvas canvas(list, measure, unit);
    canvas.setElement({ElementKind::Legend, 0, 0});
    const double column = width / 2;
    // Room for the longest of the protocol's words: none is cut.
    double longest = 0;
    for (const Line &line : kLines)
        longest = std::max(longest, measure(glyphWord(line.glyph), FontRole::Bold, canvas.font(12)));
    for (std::size_t i = 0; i < kLines.size(); ++i) {
        const Line &line = kLines[i];
        const auto row = static_cast<double>(i % static_cast<std::size_t>(rows()));
        const double x = i < static_cast<std::size_t>(rows()) ? 0 : column;
        const double y = canvas.u(kLineHeight) * (row + 0.5);
        drawGlyph(canvas, line.glyph, {x + canvas.u(22), y}, lookOf(line));
        const std::string meaning = QCoreApplication::translate("Marks", line.meaning).toStdString();
        const double left = x + canvas.u(50);
        const double words = left + longest + canvas.u(12);
        canvas.text({left, y}, glyphWord(line.glyph), FontRole::Bold, canvas.font(12), Token::Ink,
                    Align::Left);
        canvas.text({words, y}, meaning, FontRole::Text, canvas.font(13), Token::Text2, Align::Left,
                    x + column - words - canvas.u(10));
    }
    return list;
}

DisplayList MarkSheetItem::build(const TextMeasure &measure)
{
    return picture(width(), height(), unit(), measure);
}

} // namespace zablab::scene
