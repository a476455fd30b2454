// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/palette.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace zablab::scene {

namespace {

struct Row {
    Token token;
    const char *name;
    std::uint32_t dark;
    std::uint32_t light;
    std::uint32_t high;
};

// clang-format off
constexpr Row kRows[] = {
    {Token::None,               "none",               0x000000, 0x000000, 0x000000},
    {Token::Background,         "background",         0x0B111D, 0xF3F5F9, 0x000000},
    {Token::Card,               "card",               0x121A2A, 0xFFFFFF, 0x000000},
    {Token::Raised,             "raised",             0x1A2437, 0xE9EDF4, 0x101418},
    {Token::Line,               "line",               0x25324A, 0xCBD3E0, 0x8FA0B8},
    {Token::Link,               "link",               0x2B3A55, 0xC3CDDC, 0x7C8CA4},
    {Token::Ink,                "ink",                0xE9EEF7, 0x141D2B, 0xFFFFFF},
    {Token::Text2,              "text2",              0xC3CDDD, 0x33415A, 0xF1F5FA},
    {Token::Mute,               "mute",               0x94A3BC, 0x52617A, 0xD3DCE8},
    {Token::Leader,             "leader",             0xF5B83D, 0x8A5800, 0xFFD35C},
    {Token::LeaderFillTop,      "leaderFillTop",      0x4A3B1E, 0xFFF1CC, 0x3D2E00},
    {Token::LeaderFillBottom,   "leaderFillBottom",   0x2A261F, 0xFFDD94, 0x1F1700},
    {Token::LeaderInk,          "leaderInk",          0xFDF3DC, 0x141D2B, 0xFFFFFF},
    {Token::OnLeader,           "onLeader",           0x1F1603, 0xFFFFFF, 0x000000},
    {Token::Follower,           "follower",           0x62B4F2, 0x0A5C9E, 0x7FCBFF},
    {Token::FollowerFillTop,    "followerFillTop",    0x1F3A59, 0xEAF5FE, 0x00283F},
    {Token::FollowerFillBottom, "followerFillBottom", 0x172438, 0xC6E2F7, 0x00141F},
    {Token::FollowerInk,        "followerInk",        0xE9F3FD, 0x141D2B, 0xFFFFFF},
    {Token::OnFollower,         "onFollower",         0x06182A, 0xFFFFFF, 0x000000},
    {Token::Observer,           "observer",           0x3CC79A, 0x006B4F, 0x5FE8BC},
    {Token::ObserverFillTop,    "observerFillTop",    0x17423F, 0xE4F8F0, 0x00301F},
    {Token::ObserverFillBottom, "observerFillBottom", 0x142A30, 0xBFE9D8, 0x001810},
    {Token::ObserverInk,        "observerInk",        0xE3F8F0, 0x141D2B, 0xFFFFFF},
    {Token::OnObserver,         "onObserver",         0x03231A, 0xFFFFFF, 0x000000},
    {Token::LookingTop,         "lookingTop",         0xF4F7FC, 0xFFFFFF, 0xFFFFFF},
    {Token::LookingBottom,      "lookingBottom",      0xC6D0E2, 0xEFEAFF, 0xFFFFFF},
    {Token::LookingInk,         "lookingInk",         0x141D2B, 0x141D2B, 0x000000},
    {Token::LookingRim,         "lookingRim",         0xF4F7FC, 0x6A4FD0, 0xFFFFFF},
    {Token::Crashed,            "crashed",            0x8896AD, 0x5C6980, 0xC4CEDC},
    {Token::Accent,             "accent",             0x5AD1E6, 0x00697C, 0x66F0FF},
    {Token::OnAccent,           "onAccent",           0x06222A, 0xFFFFFF, 0x000000},
    {Token::Bad,                "bad",                0xFF7478, 0xAC1E44, 0xFF9A9D},
    {Token::OnBad,              "onBad",              0x2B0507, 0xFFFFFF, 0x000000},
    {Token::Good,               "good",               0x4BD1A0, 0x00694A, 0x6FF0C0},
    {Token::Neutral,            "neutral",            0xDCE3EF, 0x5E6F8A, 0xFFFFFF},
    {Token::EpochEven,          "epochEven",          0x6D4FA8, 0x6B3FA0, 0xD9B8FF},
    {Token::EpochOdd,           "epochOdd",           0x4C5B76, 0x4A5A76, 0xB9C8DE},
    {Token::EpochEvenEdge,      "epochEvenEdge",      0xC3A0F5, 0x6B3FA0, 0xE8D2FF},
    {Token::EpochOddEdge,       "epochOddEdge",       0x9FB0CC, 0x4A5A76, 0xD3DFF0},
    {Token::OnEpochEven,        "onEpochEven",        0xF6F1FF, 0xFFFFFF, 0x000000},
    {Token::OnEpochOdd,         "onEpochOdd",         0xF2F6FC, 0xFFFFFF, 0x000000},
    {Token::Wall,               "wall",               0x33435F, 0x3D4A62, 0x2A3442},
    {Token::WallHatch,          "wallHatch",          0x5B6E90, 0x6B7B98, 0xC0CCDC},
    {Token::Veil,               "veil",               0x0E1523, 0xF3F5F9, 0x0A0D12},
    {Token::Shade,              "shade",              0x94A3BC, 0x52617A, 0x9AA8BC},
};
// What is another colour in the two palettes for one kind of colour blindness. Fills of discs are made from the roles.
constexpr Row kRedGreen[] = {
    {Token::Leader,             "leader",             0xF3E35A, 0x5A4C2E, 0xFEE44D},
    {Token::Follower,           "follower",           0x5E95EB, 0x003EDC, 0x7198FF},
    {Token::Observer,           "observer",           0x39C49F, 0x00536D, 0x34DDA5},
    {Token::Bad,                "bad",                0xFF6A3D, 0xB14801, 0xFF8253},
    {Token::Good,               "good",               0x2DC594, 0x005772, 0x25EAB1},
    {Token::Accent,             "accent",             0xBDF3FF, 0x1F6FB0, 0xDBF9FF},
    {Token::Crashed,            "crashed",            0x8088A0, 0x707375, 0xACB3C3},
};
constexpr Row kBlueYellow[] = {
    {Token::Leader,             "leader",             0xF7A35C, 0x934B05, 0xFEBC77},
    {Token::Follower,           "follower",           0x5A8CFF, 0x1348E8, 0x80A8FF},
    {Token::Observer,           "observer",           0x63D86A, 0x01622C, 0x6DF276},
    {Token::Bad,                "bad",                0xFF5566, 0xB51147, 0xFF8189},
    {Token::Good,               "good",               0x7CE36A, 0x005B28, 0x84F778},
    {Token::Accent,             "accent",             0xC9B6FF, 0x7935B3, 0xF0EBFF},
    {Token::Crashed,            "crashed",            0x8E93A3, 0x666B79, 0xAEB4C4},
};
constexpr std::uint32_t kCandidates[3][3][5] = { // by vision and ground, the weakest first
    {{0x7487B5, 0x9C86F2, 0xD98BE0, 0xF792B6, 0xFFC2A0},
     {0x5F76A6, 0x6A4FD0, 0x96309F, 0x96174F, 0x7A2E0A},
     {0x9FB4E8, 0xB9A6FF, 0xEFA6F5, 0xFFAFCB, 0xFFD7BF}},
    {{0x7487B5, 0x9C86F2, 0xD98BE0, 0xF792B6, 0xFFC2A0},
     {0x5F76A6, 0x6A4FD0, 0x96309F, 0x96174F, 0x7A2E0A},
     {0x9AAEEA, 0xB98CFF, 0xF08BF0, 0xFFA58F, 0xFFE2A8}},
    {{0x6B84CB, 0x9B7AF7, 0xE06FEA, 0xFC9794, 0xFFDFA8},
     {0x3F6FC8, 0x6F45D0, 0x8E2390, 0x8A0C42, 0x40240C},
     {0x8FA4EE, 0xB48CFF, 0xF07FE8, 0xFFA59A, 0xFFE6B0}}};
// clang-format on

constexpr Rgb unpack(std::uint32_t v)
{
    return {static_cast<std::uint8_t>(v >> 16), static_cast<std::uint8_t>(v >> 8),
            static_cast<std::uint8_t>(v)};
}

std::uint32_t on(Ground ground, const Row &row)
{
    return ground == Ground::Light ? row.light : ground == Ground::Dark ? row.dark : row.high;
}

const Row &row(Token token)
{
    for (const Row &r : kRows)
        if (r.token == token)
            return r;
    return kRows[0];
}

const Row *special(Vision vision, Token token)
{
    const auto in = [token](const auto &rows) -> const Row * {
        for (const Row &r : rows)
            if (r.token == token)
                return &r;
        return nullptr;
    };
    return vision == Vision::RedGreen     ? in(kRedGreen)
           : vision == Vision::BlueYellow ? in(kBlueYellow)
                                          : nullptr;
}

// The role that a disc's fill is a tint of, and how much of it.
std::pair<Token, double> tintOf(Token token, Ground ground)
{
    const bool light = ground == Ground::Light;
    switch (token) {
    case Token::LeaderFillTop:
        return {Token::Leader, light ? 0.12 : 0.26};
    case Token::LeaderFillBottom:
        return {Token::Leader, light ? 0.28 : 0.10};
    case Token::FollowerFillTop:
        return {Token::Follower, light ? 0.10 : 0.24};
    case Token::FollowerFillBottom:
        return {Token::Follower, light ? 0.24 : 0.08};
    case Token::ObserverFillTop:
        return {Token::Observer, light ? 0.10 : 0.24};
    case Token::ObserverFillBottom:
        return {Token::Observer, light ? 0.24 : 0.08};
    default:
        return {Token::None, 0};
    }
}

Rgb candidate(ThemeKind theme, int rank, int of)
{
    const auto &hues =
        kCandidates[static_cast<std::size_t>(visionOf(theme))][static_cast<std::size_t>(groundOf(theme))];
    // The strongest is always the warmest; a single candidate is that one.
    const double place = of <= 1 ? 4.0 : 4.0 * std::clamp(rank, 0, of - 1) / (of - 1);
    const int lower = std::min(3, static_cast<int>(place));
    return mix(unpack(hues[lower]), unpack(hues[lower + 1]), place - lower);
}

double luminance(Rgb c)
{
    const auto linear = [](std::uint8_t v) {
        const double s = v / 255.0;
        return s <= 0.03928 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

} // namespace

Rgb mix(Rgb under, Rgb over, double opacity)
{
    const auto channel = [opacity](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(std::lround(a + (b - a) * std::clamp(opacity, 0.0, 1.0)));
    };
    return {channel(under.r, over.r), channel(under.g, over.g), channel(under.b, over.b)};
}

Rgb rgb(ThemeKind theme, Token token) { return rgb(theme, Color(token)); }

Rgb rgb(ThemeKind theme, const Color &color)
{
    const Ground ground = groundOf(theme);
    const Vision vision = visionOf(theme);
    if (color.token == Token::Candidate)
        return candidate(theme, color.rank, color.of);
    if (color.token == Token::OnCandidate)
        return ground == Ground::Light ? Rgb{255, 255, 255} : unpack(row(Token::LookingInk).dark);
    if (vision != Vision::Standard) {
        if (const Row *own = special(vision, color.token))
            return unpack(on(ground, *own));
        if (const auto [role, share] = tintOf(color.token, ground); role != Token::None)
            return mix(rgb(theme, Token::Card), rgb(theme, role), share);
    }
    return unpack(on(ground, row(color.token)));
}

double contrast(Rgb a, Rgb b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

const char *tokenName(Token token) { return row(token).name; }

} // namespace zablab::scene
