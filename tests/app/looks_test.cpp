// SPDX-License-Identifier: GPL-3.0-or-later
//
// Themes, palettes, settings, the tour and the narration: what makes the window fit the person in front of it.
#include "tests/app/open_window.h"

#include "app/scene/display_list_item.h"
#include "app/scene/palette.h"

#include <QAccessible>
#include <QRegularExpression>
#include <QSettings>

#include <array>
#include <cmath>
#include <functional>
#include <set>

namespace zablab {
namespace {

using namespace scene;

using Triple = std::array<double, 3>;

// Machado, Oliveira, Fernandes (2009), severity 1: protanopia, deuteranopia, tritanopia, in linear light.
constexpr std::array<std::array<Triple, 3>, 3> kBlindness{
    {{{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}}};

double linear(std::uint8_t v)
{
    const double s = v / 255.0;
    return s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
}

// CIE L*a*b* of what an eye of this kind sees; 3: an eye that sees everything.
Triple seenAs(Rgb c, int kind)
{
    const Triple in{linear(c.r), linear(c.g), linear(c.b)};
    Triple l = in;
    if (kind < 3)
        for (std::size_t i = 0; i < 3; ++i) {
            l[i] = 0;
            for (std::size_t j = 0; j < 3; ++j)
                l[i] += kBlindness[static_cast<std::size_t>(kind)][i][j] * in[j];
            l[i] = std::clamp(l[i], 0.0, 1.0);
        }
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124564 * l[0] + 0.3575761 * l[1] + 0.1804375 * l[2]) / 0.95047);
    const double y = f(0.2126729 * l[0] + 0.7151522 * l[1] + 0.0721750 * l[2]);
    const double z = f((0.0193339 * l[0] + 0.1191920 * l[1] + 0.9503041 * l[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double apart(Rgb a, Rgb b, int kind)
{
    const Triple p = seenAs(a, kind);
    const Triple q = seenAs(b, kind);
    return std::sqrt((p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]) +
                     (p[2] - q[2]) * (p[2] - q[2]));
}

TEST(Palettes, RolesStayApartForEveryColourVisionThatAPaletteIsFor)
{
    const Token roles[] = {Token::Leader, Token::Follower, Token::Observer, Token::Bad, Token::Crashed};
    for (const Ground ground : {Ground::Dark, Ground::Light, Ground::HighContrast})
        for (const Vision vision : {Vision::Standard, Vision::RedGreen, Vision::BlueYellow}) {
            const ThemeKind theme = themeOf(ground, vision);
            for (int kind = 0; kind < 4; ++kind) {
                const bool own = kind == 3 || (vision == Vision::RedGreen && kind < 2) ||
                                 (vision == Vision::BlueYellow && kind == 2);
                if (!own && vision != Vision::Standard)
                    continue;
                for (const Token a : roles)
                    for (const Token b : roles)
                        if (a < b)
                            EXPECT_GE(apart(rgb(theme, a), rgb(theme, b), kind), own && kind != 3 ? 19 : 11)
                                << tokenName(a) << " and " << tokenName(b) << ", theme "
                                << static_cast<int>(theme) << ", eye " << kind;
                for (int rank = 0; rank < 4; ++rank)
                    EXPECT_GE(apart(rgb(theme, Color::candidate(rank, 5)),
                                    rgb(theme, Color::candidate(rank + 1, 5)), kind),
                              vision == Vision::Standard ? 7.5 : 10)
                        << "candidates " << rank << " and " << rank + 1 << ", theme "
                        << static_cast<int>(theme) << ", eye " << kind;
            }
        }
}

TEST(Palettes, EveryColourOfTextCanBeReadOnItsGround)
{
    for (int number = 0; number < kThemeKinds; ++number) {
        const ThemeKind theme = themeNumbered(number);
        const double least = groundOf(theme) == Ground::HighContrast ? 7 : 4.5;
        for (const Token token : {Token::Ink, Token::Text2, Token::Mute, Token::Leader, Token::Follower,
                                  Token::Observer, Token::Crashed, Token::Accent, Token::Bad, Token::Good})
            EXPECT_GE(contrast(rgb(theme, token), rgb(theme, Token::Card)), least)
                << tokenName(token) << ", theme " << number;
        for (const auto &[ink, top, bottom] :
             {std::tuple{Token::LeaderInk, Token::LeaderFillTop, Token::LeaderFillBottom},
              std::tuple{Token::FollowerInk, Token::FollowerFillTop, Token::FollowerFillBottom},
              std::tuple{Token::ObserverInk, Token::ObserverFillTop, Token::ObserverFillBottom}})
            for (const Token fill : {top, bottom})
                EXPECT_GE(contrast(rgb(theme, ink), rgb(theme, fill)), 4.5)
                    << tokenName(fill) << ", theme " << number;
        for (const auto &[on, fill] :
             {std::pair{Token::OnLeader, Token::Leader}, std::pair{Token::OnFollower, Token::Follower},
              std::pair{Token::OnObserver, Token::Observer}, std::pair{Token::OnAccent, Token::Accent},
              std::pair{Token::OnBad, Token::Bad}})
            EXPECT_GE(contrast(rgb(theme, on), rgb(theme, fill)), 4.5)
                << tokenName(fill) << ", theme " << number;
        for (int rank = 0; rank < 9; ++rank)
            EXPECT_GE(
                contrast(rgb(theme, Color::onCandidate(rank, 9)), rgb(theme, Color::candidate(rank, 9))), 4.4)
                << "candidate " << rank << ", theme " << number;
    }
}

TEST(Looks, ThePaletteChangesTheWholeWindowAtOnce)
{
    OpenWindow open;
    open.run().openSandbox(5, 0, QStringLiteral("1"));
    open.run().moveTo(Instant{} + Duration::seconds(3));
    QList<QImage> seen;
    for (int palette = 0; palette < 3; ++palette) {
        Settings::instance().setPalette(palette);
        const QImage picture = open.pictureOf("stage");
        EXPECT_FALSE(seen.contains(picture)) << palette;
        seen.append(picture);
    }
    Settings::instance().setPalette(0);
    EXPECT_EQ(open.pictureOf("stage"), seen.front());
}

TEST(Looks, SettingsOpenByKeyAndGiveTheKeyboardBack)
{
    OpenWindow open;
    open.run().openSandbox(5, 0, QStringLiteral("1"));
    open.run().moveTo(Instant{} + Duration::seconds(3));
    const QImage before = open.picture();
    open.press(Qt::Key_Comma);
    EXPECT_NE(open.picture(), before);
    open.keepPicture("settings");
    // By keyboard alone: tab to the palettes and choose one.
    for (int i = 0; i < 40 && Settings::instance().palette() == 0; ++i) {
        open.press(Qt::Key_Tab);
        const auto *focus = open.window()->activeFocusItem();
        if (focus && focus->property("modelData").toString() == QStringLiteral(u"red\u2013green"))
            open.press(Qt::Key_Return);
    }
    EXPECT_EQ(Settings::instance().palette(), 1);
    Settings::instance().setPalette(0);
    open.press(Qt::Key_Escape);
    EXPECT_EQ(open.picture(), before);
    open.press(Qt::Key_Space);
    EXPECT_TRUE(open.run().playing()) << "the keys belong to the run again";
}

TEST(Looks, WhatIsSetIsFoundAgainAtTheNextStart)
{
    QSettings().clear();
    Settings &settings = Settings::instance();
    Settings::keepInMemory(false);
    settings.load(); // the very first start
    settings.setTheme(2);
    settings.setPalette(1);
    settings.setTypeSize(1.25);
    settings.setReduceMotion(true);
    settings.setSpotlight(true);
    settings.setViewsShare(0.4);
    settings.setInspector(false);
    settings.setTourSeen(true);
    Settings::keepInMemory(true);
    // The program ends; another one, in which everything is as it comes.
    settings.setTheme(0);
    settings.setPalette(0);
    settings.setTypeSize(1);
    settings.setReduceMotion(false);
    settings.setSpotlight(false);
    settings.setViewsShare(0);
    settings.setInspector(true);
    settings.setTourSeen(false);
    settings.load();
    EXPECT_EQ(settings.theme(), 2);
    EXPECT_EQ(settings.palette(), 1);
    EXPECT_EQ(settings.typeSize(), 1.25);
    EXPECT_TRUE(settings.reduceMotion());
    EXPECT_TRUE(settings.spotlight());
    EXPECT_EQ(settings.viewsShare(), 0.4);
    EXPECT_FALSE(settings.inspector());
    EXPECT_TRUE(settings.tourSeen());
    // A damaged file is no reason not to start.
    QSettings().setValue(QStringLiteral("theme"), QStringLiteral("purple"));
    QSettings().setValue(QStringLiteral("typeSize"), 1000);
    QSettings().setValue(QStringLiteral("viewsShare"), -3);
    settings.load();
    EXPECT_EQ(settings.theme(), 0);
    EXPECT_EQ(settings.typeSize(), 1.6);
    EXPECT_EQ(settings.viewsShare(), 0);
    QSettings().clear();
    settings.load();
    settings.setInspector(true);
    settings.setTourSeen(true);
}

TEST(Looks, TheTourLeadsThroughTheWindowAndCanBeSkipped)
{
    OpenWindow open;
    Settings::instance().setTourSeen(false);
    open.keepPicture("welcome-first");
    auto *tour = open.window()->findChild<QQuickItem *>(QStringLiteral("tour"));
    ASSERT_TRUE(tour);
    QMetaObject::invokeMethod(open.window()->findChild<QObject *>(QStringLiteral("workspace")), "startTour");
    OpenWindow::settle();
    EXPECT_TRUE(tour->isVisible());
    QList<QImage> stops;
    for (int i = 0; i < 10 && tour->isVisible(); ++i) {
        const QImage picture = open.picture();
        EXPECT_FALSE(stops.contains(picture)) << "stop " << i << " looks like another";
        stops.append(picture);
        open.keepPicture(("tour-" + std::to_string(i)).c_str());
        open.press(Qt::Key_Return);
    }
    EXPECT_EQ(stops.size(), 6);
    EXPECT_FALSE(tour->isVisible());
    EXPECT_TRUE(Settings::instance().tourSeen());

    QMetaObject::invokeMethod(open.window()->findChild<QObject *>(QStringLiteral("workspace")), "startTour");
    OpenWindow::settle();
    open.press(Qt::Key_Escape);
    EXPECT_FALSE(tour->isVisible());
}

TEST(Looks, ANarratedStepIsToldInTheLanguageInUse)
{
    OpenWindow open;
    Settings::instance().setNarrate(true);
    open.run().openSandbox(3, 0, QStringLiteral("1"));
    open.run().pause();
    QString last;
    for (int i = 0; i < 5; ++i) {
        open.run().step();
        open.run().finishStep();
        EXPECT_FALSE(open.run().narration().isEmpty());
        EXPECT_NE(open.run().narration(), last);
        last = open.run().narration();
    }
    EXPECT_TRUE(last.contains(QRegularExpression(QStringLiteral("S[1-3]")))) << last.toStdString();
    Language::instance().setCurrent(QStringLiteral("zh_CN"));
    open.run().step();
    open.run().finishStep();
    EXPECT_TRUE(open.run().narration().contains(QRegularExpression(QStringLiteral("[\\x{4e00}-\\x{9fff}]"))))
        << open.run().narration().toStdString();
    Settings::instance().setNarrate(false);
    Language::instance().setCurrent(QStringLiteral("en"));
}

TEST(Looks, APictureIsWalkedThroughByKeyboard)
{
    OpenWindow open;
    open.run().openSandbox(5, 0, QStringLiteral("1"));
    open.run().moveTo(Instant{} + Duration::seconds(3));
    OpenWindow::settle();
    auto *diagram = qobject_cast<DisplayListItem *>(open.item("spaceTime"));
    ASSERT_TRUE(diagram);
    const QImage before = open.pictureOf("spaceTime");
    diagram->forceActiveFocus(Qt::TabFocusReason);
    EXPECT_NE(open.pictureOf("spaceTime"), before) << "the focus is seen";
    std::set<Element> seen;
    for (int i = 0; i < 6; ++i) {
        open.press(i % 2 ? Qt::Key_Down : Qt::Key_Left, i % 2 ? Qt::NoModifier : Qt::AltModifier);
        EXPECT_FALSE(diagram->focusName().isEmpty());
        seen.insert(diagram->focused());
    }
    EXPECT_GE(seen.size(), 3U);
    open.press(Qt::Key_Return);
    EXPECT_EQ(open.run().selectedKind(), static_cast<int>(diagram->focused().kind));
    // The plain arrows still step through time.
    const Instant cursor = open.run().cursor();
    open.press(Qt::Key_Left);
    open.run().finishStep();
    EXPECT_LT(open.run().cursor(), cursor);
}

// Everything that can be pressed or read has a name for a screen reader, and what has the focus shows it.
TEST(Looks, EveryControlHasASpokenName)
{
    OpenWindow open;
    open.run().openSandbox(5, 0, QStringLiteral("1"));
    open.run().moveTo(Instant{} + Duration::seconds(3));
    OpenWindow::settle();
    int controls = 0;
    std::function<void(QQuickItem *)> look = [&](QQuickItem *item) {
        if (!item->isVisible())
            return;
        if (item->activeFocusOnTab() && item->isEnabled()) {
            ++controls;
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(item);
            ASSERT_TRUE(spoken) << item->metaObject()->className();
            EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty())
                << item->metaObject()->className() << " at " << item->mapToScene({0, 0}).x() << ", "
                << item->mapToScene({0, 0}).y();
        }
        for (QQuickItem *child : item->childItems())
            look(child);
    };
    look(open.window()->contentItem());
    EXPECT_GT(controls, 20);
}

// Type as large as it can be set, in the smallest window and in a usual one: the clock is in the window, the stage has most
// of the width, and what is selected is explained in the place of the panel at the left.
TEST(Looks, LargeTypeLeavesRoomForTheStage)
{
    for (const QSize size : {QSize{960, 600}, QSize{1366, 768}, QSize{1600, 1000}}) {
        OpenWindow open("en", size);
        Settings::instance().setTypeSize(1.6);
        open.sandboxAt(Instant{3'000'000});
        open.run().clicked(1, 2, 0);
        open.picture();
        const auto *clock = open.item("clock");
        ASSERT_TRUE(clock);
        EXPECT_LE(clock->mapToScene({clock->width(), 0}).x(), size.width()) << size.width();
        const auto *stage = open.item("stage");
        EXPECT_GE(stage->width(), size.width() * 0.6) << size.width();
        EXPECT_TRUE(open.item("inspector")->isVisible()) << size.width();
        open.press(Qt::Key_Escape);
        EXPECT_FALSE(open.item("inspector")->isVisible()) << size.width();
        Settings::instance().setTypeSize(1);
    }
}

} // namespace
} // namespace zablab
