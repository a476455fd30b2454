// SPDX-License-Identifier: GPL-3.0-or-later
//
// What lessons/README.md shows to authors is true: its complete lesson plays, and every phrase of its tables
// is understood.
#include "engine/scenario/lesson_player.h"
#include "engine/scenario/phrases.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <sstream>

namespace zablab {
namespace {

std::string readme()
{
    std::ifstream in("lessons/README.md", std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

// The first block fenced as ```kind.
std::string block(const std::string &text, const std::string &kind)
{
    const std::string fence = "```" + kind + "\n";
    const auto begin = text.find(fence);
    if (begin == std::string::npos)
        return "";
    const auto from = begin + fence.size();
    return text.substr(from, text.find("```", from) - from);
}

// What stands in backquotes in the first column of the table below a heading.
std::vector<std::string> phrasesBelow(const std::string &text, const std::string &heading)
{
    std::vector<std::string> phrases;
    std::istringstream in(text.substr(text.find(heading) + heading.size()));
    for (std::string line; std::getline(in, line) && !line.starts_with("#");) {
        if (!line.starts_with("|"))
            continue;
        std::size_t end = 1; // of the column: a bar that is not escaped
        while (end < line.size() && !(line[end] == '|' && line[end - 1] != '\\'))
            ++end;
        const std::string cell = line.substr(0, end);
        for (std::size_t open = cell.find('`'); open != std::string::npos;) {
            const std::size_t close = cell.find('`', open + 1);
            std::string phrase = cell.substr(open + 1, close - open - 1);
            if (const auto bar = phrase.find("\\|"); bar != std::string::npos)
                phrase.erase(bar, 1);
            if (!phrase.starts_with("…"))
                phrases.push_back(phrase);
            open = cell.find('`', close + 1);
        }
    }
    return phrases;
}

Cast sixServers()
{
    Cast cast;
    for (int id = 1; id <= 5; ++id)
        cast.voters.push_back({id});
    cast.observers = {{6}};
    cast.clients = {{1}};
    return cast;
}

TEST(AuthorsGuide, ItsLessonPlays)
{
    const std::string text = readme();
    const std::string said = block(text, "markdown");
    const LoadedLesson loaded =
        readLesson({{"lesson.yaml", block(text, "yaml")}, {"zh_CN.md", said}, {"en.md", said}}, "90", "90");
    ASSERT_TRUE(loaded.lesson) << (loaded.errors.empty() ? "" : describe(loaded.errors[0]));
    Timeline timeline = timelineFor(*loaded.lesson);
    const PlayedLesson played = playLesson(loaded.lesson, timeline);
    EXPECT_TRUE(played.ok()) << describe(played.errors[0]);
    EXPECT_EQ(played.steps.size(), 3u);
}

TEST(AuthorsGuide, ItsCommandsAreUnderstood)
{
    const auto phrases = phrasesBelow(readme(), "| command | |");
    EXPECT_GE(phrases.size(), 18u);
    for (const std::string &phrase : phrases) {
        const auto parsed = parseCommand(phrase, sixServers());
        EXPECT_TRUE(parsed.value) << phrase << ": " << parsed.error.what;
    }
}

TEST(AuthorsGuide, ItsConditionsAreUnderstood)
{
    const auto phrases = phrasesBelow(readme(), "| condition | holds when |");
    EXPECT_GE(phrases.size(), 30u);
    for (const std::string &phrase : phrases) {
        EXPECT_TRUE(parseCondition(phrase, sixServers()).value) << phrase;
        EXPECT_TRUE(parseCondition("not " + phrase, sixServers()).value) << phrase;
        for (const char *when : {"once ", "never ", "always ", "never not "})
            EXPECT_TRUE(parseExpectation(when + phrase, sixServers()).value) << when << phrase;
    }
}

TEST(AuthorsGuide, ItsQuestionsAreUnderstood)
{
    const auto phrases = phrasesBelow(readme(), "| question | the learner chooses |");
    EXPECT_EQ(phrases.size(), 10u);
    for (const std::string &phrase : phrases)
        EXPECT_TRUE(parseQuestion(phrase, sixServers()).value) << phrase;
}

TEST(AuthorsGuide, ItsViewsAreAllThatThereAre)
{
    const std::string text = readme();
    const std::size_t begin = text.find("| `view` |");
    const std::string row = text.substr(begin, text.find('\n', begin) - begin);
    for (const std::string &view : kLessonViewNames)
        EXPECT_NE(row.find("`" + view + "`"), std::string::npos) << view;
}

} // namespace
} // namespace zablab
