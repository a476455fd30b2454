// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet of marks: legible in every theme, drawn the same each time, and honest about what is where.
#include "app/scene/audit.h"
#include "app/scene/gallery.h"
#include "app/scene/glyphs.h"
#include "app/scene/marks.h"
#include "app/scene/painter_sink.h"
#include "app/scene/typography.h"

#include <gtest/gtest.h>

#include <set>

namespace zablab::scene {
namespace {

constexpr ThemeKind kThemes[] = {ThemeKind::Dark, ThemeKind::Light, ThemeKind::HighContrast};

TEST(SceneMarks, GalleryHasNoCollisionsAndEnoughContrastInEveryTheme)
{
    for (const double unit : {1.0, 1.7, 2.0}) {
        const DisplayList list = markGallery(fontMeasure(), unit);
        for (const ThemeKind theme : kThemes)
            for (const Finding &finding : audit(list, theme))
                ADD_FAILURE() << "theme " << static_cast<int>(theme) << ", unit " << unit << ": "
                              << finding.what;
    }
}

TEST(SceneMarks, TheSameListGivesTheSamePixels)
{
    const DisplayList list = markGallery(fontMeasure(), 1);
    EXPECT_EQ(list, markGallery(fontMeasure(), 1));
    for (const ThemeKind theme : kThemes)
        EXPECT_EQ(paintImage(list, theme), paintImage(list, theme));
    EXPECT_NE(paintImage(list, ThemeKind::Dark), paintImage(list, ThemeKind::Light));
}

// Every mark leaves ink: a glyph that forgot to draw would be an empty place on the sheet.
TEST(SceneMarks, EveryGlyphDrawsSomethingAndNoTwoLookAlike)
{
    std::set<QByteArray> pictures;
    for (int g = 0; g <= static_cast<int>(Glyph::Other); ++g) {
        DisplayList list;
        list.width = list.height = 48;
        Canvas canvas(list, fontMeasure(), 1);
        drawGlyph(canvas, static_cast<Glyph>(g), {24, 24}, {Token::Leader, Token::OnLeader, {1, 0}, 1, "4"});
        ASSERT_FALSE(list.items.empty()) << glyphWord(static_cast<Glyph>(g));
        const QImage image = paintImage(list, ThemeKind::Dark);
        pictures.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    // An observer's and a client's messages have a follower's shape: their colour and place tell them apart.
    EXPECT_EQ(pictures.size(), static_cast<std::size_t>(Glyph::Other) + 1 - 2);
}

TEST(SceneMarks, PaletteTextsReachTheirContrastOnTheCard)
{
    for (const ThemeKind theme : kThemes)
        for (const Token token : {Token::Ink, Token::Text2, Token::Mute, Token::Leader, Token::Follower,
                                  Token::Observer, Token::Crashed, Token::Accent, Token::Bad, Token::Good})
            EXPECT_GE(contrast(rgb(theme, token), rgb(theme, Token::Card)), 4.5) << tokenName(token);
}

TEST(SceneMarks, CandidatesStayLegibleForThreeToNine)
{
    for (const ThemeKind theme : kThemes)
        for (int of = 1; of <= 9; ++of)
            for (int rank = 0; rank < of; ++rank)
                EXPECT_GE(contrast(rgb(theme, Color::candidate(rank, of)),
                                   rgb(theme, Color::onCandidate(rank, of))),
                          4.5)
                    << rank << " of " << of;
    EXPECT_EQ(rgb(ThemeKind::Dark, Color::candidate(4, 5)), (Rgb{0xFF, 0xC2, 0xA0}));
    EXPECT_EQ(rgb(ThemeKind::Light, Color::candidate(1, 5)), (Rgb{0x6A, 0x4F, 0xD0}));
}

TEST(SceneMarks, TextIsCutBetweenCharactersOnly)
{
    DisplayList list;
    Canvas canvas(list, fontMeasure(), 1);
    const std::string words = "领导者宕机 S3";
    for (double width = 8; width < 120; width += 3) {
        const std::string cut = canvas.elided(words, FontRole::Text, 15, width);
        EXPECT_TRUE(QString::fromStdString(cut).toUtf8() == QByteArray::fromStdString(cut)) << cut;
        if (cut != words) {
            EXPECT_TRUE(cut.ends_with("…")) << cut;
        }
    }
    EXPECT_EQ(canvas.elided(words, FontRole::Text, 15, 0), words);
}

TEST(SceneMarks, TheAuditSeesWhatADesignerSees)
{
    DisplayList list;
    list.width = list.height = 200;
    Canvas canvas(list, approximateWidth, 1);
    canvas.text({20, 20}, "one", FontRole::Text, 15, Token::Ink);
    EXPECT_TRUE(audit(list, ThemeKind::Dark).empty());
    canvas.text({30, 22}, "two", FontRole::Text, 15, Token::Ink); // on the first
    EXPECT_EQ(audit(list, ThemeKind::Dark).size(), 1U);
    canvas.box({60, 100, 60, 30}, 5, {}, {Token::Line, 1, 0, 0, false});
    canvas.text({100, 115}, "crossing", FontRole::Text, 15, Token::Ink);
    EXPECT_EQ(audit(list, ThemeKind::Dark).size(), 2U);
    canvas.text({20, 60}, "faint", FontRole::Text, 15, Token::Line);
    EXPECT_EQ(audit(list, ThemeKind::Dark).size(), 3U);
    canvas.text({190, 160}, "outside", FontRole::Text, 15, Token::Ink);
    EXPECT_EQ(audit(list, ThemeKind::Dark).size(), 4U);
}

TEST(SceneMarks, ElementsAreFoundWhereTheyStand)
{
    const DisplayList list = markGallery(fontMeasure(), 1);
    EXPECT_EQ(list.elementAt({70, 80}), (Element{ElementKind::Server, 1, 0}));
    EXPECT_EQ(list.elementAt({196 + 30, 80}), (Element{ElementKind::Server, 2, 0}));
    EXPECT_EQ(list.elementAt({70, 580}), std::nullopt);
    EXPECT_EQ(list.elementAt({70, 80 + 41}, 6), (Element{ElementKind::Server, 1, 0}));
}

TEST(SceneMarks, ADurationIsInTheUnitOfItsRoundedFigure)
{
    EXPECT_EQ(durationText(Duration{999}), "999 µs");
    EXPECT_EQ(durationText(Duration{9'949}), "9.9 ms");
    EXPECT_EQ(durationText(Duration{9'960}), "10 ms");
    EXPECT_EQ(durationText(Duration{999'400}), "999 ms");
    EXPECT_EQ(durationText(Duration{999'700}), "1.0 s");
    EXPECT_EQ(durationText(Duration{9'970'000}), "10 s");
}

} // namespace
} // namespace zablab::scene
