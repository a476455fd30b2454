// SPDX-License-Identifier: GPL-3.0-or-later
//
// Both languages are whole: every text of the interface goes through the translator, and no translation
// is missing or marked unfinished.
#include "tests/source/source_tree.h"

#include <gtest/gtest.h>

#include <regex>

namespace zablab::source {
namespace {

// What a person reads or hears.
const char *const kTextProperty = R"(\b(text|title|placeholderText|label|subtitle|description|)"
                                  R"(Accessible\.name|Accessible\.description|ToolTip\.text)\s*:\s*(.*)$)";

// A literal with at least two letters of any script in a row, outside of qsTr() and its kin.
bool saysSomethingUntranslated(const std::string &expression)
{
    static const std::regex kTranslated{R"-(qsTr(Id|anslate)?\s*\(("([^"\\]|\\.)*"|\s|,)+)-"};
    static const std::regex kComparison{R"-([!=]==?\s*"([^"\\]|\\.)*")-"};
    static const std::regex kLiteral{R"-("([^"\\]|\\.)*")-"};
    static const std::regex kEscape{R"-(\\u[0-9a-fA-F]{4})-"};
    std::string rest = std::regex_replace(expression, kTranslated, "");
    rest = std::regex_replace(rest, kComparison, "");
    for (std::sregex_iterator it{rest.begin(), rest.end(), kLiteral}, end; it != end; ++it) {
        const std::string literal = std::regex_replace(it->str(), kEscape, "");
        static const std::regex kWord{R"([A-Za-z]{2}|[\xe4-\xe9][\x80-\xbf]{2})"};
        if (std::regex_search(literal, kWord))
            return true;
    }
    return false;
}

// Words that are the same in every language: names and units.
bool isSameEverywhere(const std::string &expression)
{
    static const std::regex kName{
        R"-("(ZabLab|English|EN|zxid|ms|中文|PNG|SVG|Ctrl\+[A-Z]|F[0-9]+|[a-z]+:/+.*)")-"};
    return std::regex_search(expression, kName);
}

TEST(Languages, TextsOfTheWindowGoThroughTheTranslator)
{
    const std::regex property{kTextProperty};
    for (const SourceFile &file : filesBelow({"qml"}, {"qml"})) {
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            std::smatch match;
            if (!std::regex_search(file.lines[i], match, property))
                continue;
            const std::string expression = match[2];
            EXPECT_FALSE(saysSomethingUntranslated(expression) && !isSameEverywhere(expression))
                << place(file, i) << "\n  a text that a person sees goes through qsTr()";
        }
    }
}

TEST(Languages, TheTestKnowsATextWhenItSeesOne)
{
    EXPECT_TRUE(saysSomethingUntranslated("\"Play\""));
    EXPECT_TRUE(saysSomethingUntranslated("on ? \"播放\" : \"\""));
    EXPECT_FALSE(saysSomethingUntranslated("qsTr(\"Play\")"));
    EXPECT_FALSE(saysSomethingUntranslated("qsTr(\"%1 of %2\").arg(a).arg(b)"));
    EXPECT_FALSE(saysSomethingUntranslated("\"\\u25b6\""));
    EXPECT_FALSE(saysSomethingUntranslated("mode === \"story\" ? qsTr(\"Story\") : qsTr(\"True\")"));
}

TEST(Languages, NoTranslationIsUnfinished)
{
    const std::regex unfinished{R"-(type="(unfinished|vanished|obsolete)")-"};
    for (const SourceFile &file : filesBelow({"translations"}, {"ts"}))
        for (std::size_t i = 0; i < file.lines.size(); ++i)
            EXPECT_FALSE(std::regex_search(file.lines[i], unfinished)) << place(file, i);
}

TEST(Languages, BothTranslationFilesAreThere)
{
    EXPECT_FALSE(readSource("translations/zablab_zh_CN.ts").lines.empty());
    EXPECT_FALSE(readSource("translations/zablab_en.ts").lines.empty());
}

std::string translationFile()
{
    std::string translations;
    for (const std::string &line : readSource("translations/zablab_zh_CN.ts").lines)
        translations += line + "\n";
    return translations;
}

// A text as the source writes it, as the translation file writes it.
std::string escaped(std::string text)
{
    const auto replace = [&](const std::string &from, const std::string &to) {
        for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
            text.replace(at, from.size(), to);
    };
    replace("\\\"", "\"");
    replace("\\n", "\n");
    replace("&", "&amp;");
    replace("<", "&lt;");
    replace(">", "&gt;");
    replace("\"", "&quot;");
    replace("'", "&apos;");
    return text;
}

// Every qsTr() of QML with a plain literal is in the Chinese file.
TEST(Languages, EveryTextOfQmlHasItsChinese)
{
    const std::string translations = translationFile();
    static const std::regex kCall{R"-(qsTr\s*\(\s*"(([^"\\]|\\.)*)"\s*[,)])-"};
    for (const SourceFile &file : filesBelow({"qml"}, {"qml"})) {
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            const std::string &line = file.lines[i];
            for (std::sregex_iterator it{line.begin(), line.end(), kCall}, end; it != end; ++it) {
                const std::string text = (*it)[1];
                if (text.find("\\u") != std::string::npos)
                    continue; // lupdate resolves the escape
                EXPECT_TRUE(translations.find("<source>" + escaped(text) + "</source>") != std::string::npos)
                    << place(file, i) << "\n  run: cmake --build build/dev --target update_translations";
            }
        }
    }
}

// And every text that C++ marks for the translator, in its context: the stage and the words of events.
TEST(Languages, EveryTextOfThePictureHasItsChinese)
{
    const std::string translations = translationFile();
    static const std::regex kMark{R"-(QT_TRANSLATE_NOOP\s*\(\s*"([^"]*)"\s*,\s*"(([^"\\]|\\.)*)"\s*\))-"};
    int found = 0;
    for (const SourceFile &file : filesBelow({"app"}, {"cpp", "h"})) {
        std::string all;
        for (const std::string &line : file.lines)
            all += line + "\n";
        for (std::sregex_iterator it{all.begin(), all.end(), kMark}, end; it != end; ++it) {
            ++found;
            const std::string context = (*it)[1], text = (*it)[2];
            const std::size_t begin = translations.find("<name>" + context + "</name>");
            ASSERT_NE(begin, std::string::npos) << context;
            const std::string mine =
                translations.substr(begin, translations.find("</context>", begin) - begin);
            EXPECT_TRUE(mine.find("<source>" + escaped(text) + "</source>") != std::string::npos)
                << "no Chinese for \"" << text << "\" of " << context << " in translations/zablab_zh_CN.ts";
        }
    }
    EXPECT_GT(found, 100) << "nothing is looked at";
}

} // namespace
} // namespace zablab::source
