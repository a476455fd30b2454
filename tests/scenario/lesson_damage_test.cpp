// SPDX-License-Identifier: GPL-3.0-or-later
//
// Damaged lessons: cut off, overwritten, shuffled. Whatever the loader is given, it answers; and what it
// refuses, it refuses with a reason.
#include "engine/scenario/lesson_player.h"
#include "tests/scenario/lesson_files.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <random>

namespace zablab::tests {
namespace {

void answers(const Files &files)
{
    const LoadedLesson loaded = read(files);
    if (!loaded.lesson) {
        ASSERT_FALSE(loaded.errors.empty());
    }
    for (const LessonError &e : loaded.errors) {
        ASSERT_FALSE(e.what.empty());
        ASSERT_GE(e.line, 0);
        ASSERT_GE(e.column, 0);
    }
}

std::vector<Files> originals()
{
    std::vector<Files> list = {tinyLesson()};
    for (const auto &folder : lessonFolders("lessons")) {
        Files files;
        for (const char *name : {"lesson.yaml", "zh_CN.md", "en.md"}) {
            std::ifstream in(folder / name, std::ios::binary);
            files[name] = std::string(std::istreambuf_iterator<char>(in), {});
        }
        list.push_back(files);
    }
    return list;
}

TEST(LessonDamage, CutOffAnywhere)
{
    for (const Files &original : originals()) {
        for (const auto &[name, content] : original) {
            const std::size_t stride = 1 + content.size() / 700;
            for (std::size_t length = 0; length < content.size(); length += stride) {
                Files files = original;
                files[name].resize(length);
                answers(files);
            }
        }
    }
}

TEST(LessonDamage, BytesChangedAnywhere)
{
    std::mt19937 dice(1);
    const auto upTo = [&](std::size_t n) { return static_cast<std::size_t>(dice()) % n; };
    const std::string sharp = "[]{}:,-#|>&*!%@`'\"\\\t\n ?~0xS\xe4\xff";
    for (const Files &original : originals()) {
        for (int round = 0; round < 1500; ++round) {
            Files files = original;
            auto file = files.begin();
            std::advance(file, static_cast<std::ptrdiff_t>(upTo(files.size())));
            std::string &text = file->second;
            for (std::size_t change = 1 + upTo(6); change > 0 && !text.empty(); --change) {
                const std::size_t at = upTo(text.size());
                switch (upTo(6)) {
                case 0:
                    text[at] = static_cast<char>(dice());
                    break;
                case 1:
                    text[at] = sharp[upTo(sharp.size())];
                    break;
                case 2:
                    text.insert(at, 1, sharp[upTo(sharp.size())]);
                    break;
                case 3:
                    text.erase(at, 1 + upTo(20));
                    break;
                case 4:
                    text.insert(at, text.substr(upTo(text.size()), upTo(40)));
                    break;
                case 5:
                    text.insert(at, std::to_string(dice() * std::uint64_t{dice()}));
                    break;
                }
            }
            answers(files);
        }
    }
}

// Other figures and other servers in the places of the right ones: what still loads is played to some end.
TEST(LessonDamage, WhatStillLoadsStillPlays)
{
    std::mt19937 dice(3);
    int played = 0;
    for (const Files &original : originals()) {
        for (int round = 0; round < 400; ++round) {
            Files files = original;
            std::string &yaml = files.at("lesson.yaml");
            for (int change = 0; change < 3; ++change) {
                const std::size_t at = yaml.find_first_of("0123456789", dice() % yaml.size());
                if (at != std::string::npos)
                    yaml[at] = static_cast<char>('0' + dice() % 8);
            }
            const LoadedLesson loaded = read(files);
            if (!loaded.lesson)
                continue;
            Timeline timeline = timelineFor(*loaded.lesson);
            const PlayedLesson lesson = playLesson(loaded.lesson, timeline);
            for (const LessonError &e : lesson.errors)
                ASSERT_GT(e.line, 0) << describe(e);
            ++played;
        }
    }
    EXPECT_GT(played, 50);
}

TEST(LessonDamage, Garbage)
{
    const std::string kPlain = " \n\t-:[]{}#&*!|>'\"%@`,?ab01";
    std::mt19937 dice(2);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes(dice() % 400, '\0');
        const bool text = round % 2 == 0;
        for (char &c : bytes)
            c = text ? kPlain[dice() % kPlain.size()] : static_cast<char>(dice());
        answers({{"lesson.yaml", bytes}, {"zh_CN.md", bytes}, {"en.md", bytes}});
    }
}

} // namespace
} // namespace zablab::tests
