// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lines as the reader of histories takes them: whole, however they lie in the blocks that are read, and never
// longer than is sensible.
#include "engine/history/line_reader.h"

#include "engine/history/history_file.h"

#include <gtest/gtest.h>

#include <sstream>
#include <streambuf>

namespace zablab {
namespace {

TEST(LineReader, TakesLinesOfAnyLengthAndSaysWhenTheLastIsCut)
{
    const std::string large(200'000, 'x'); // more than a block
    std::istringstream in("one\n\n" + large + "\nlast");
    LineReader lines(in);
    std::string line;
    for (const std::string &expected : {std::string("one"), std::string(), large}) {
        ASSERT_TRUE(lines.next(line));
        EXPECT_EQ(line, expected);
        EXPECT_FALSE(lines.cut());
    }
    ASSERT_TRUE(lines.next(line));
    EXPECT_EQ(line, "last");
    EXPECT_TRUE(lines.cut());
    EXPECT_FALSE(lines.next(line));
    EXPECT_FALSE(lines.tooLong());
}

TEST(LineReader, ALineWithoutEndIsLeft)
{
    std::istringstream in("short\n" + std::string(100'001, 'x') + "\n");
    LineReader lines(in, 100'000);
    std::string line;
    ASSERT_TRUE(lines.next(line));
    EXPECT_FALSE(lines.next(line));
    EXPECT_TRUE(lines.tooLong());
}

// A device that never ends, such as /dev/zero.
class Endless final : public std::streambuf {
    int_type underflow() override
    {
        setg(block_, block_, block_ + sizeof block_);
        return traits_type::to_int_type(block_[0]);
    }
    char block_[65536] = {};
};

TEST(LineReader, AStreamWithoutEndIsRefusedAsAHistory)
{
    Endless zeros;
    std::istream in(&zeros);
    HistoryFile file;
    FileError error;
    EXPECT_FALSE(readHistory(in, "zero", file, error));
    EXPECT_EQ(error.line, 1u);
    EXPECT_EQ(error.what, "the line is longer than 256 MiB");
    EXPECT_FALSE(error.mend.empty());
}

} // namespace
} // namespace zablab
