// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/history/sample_history.h"

#include <gtest/gtest.h>

#include <sstream>

namespace zablab {
namespace {

std::string write(const HistoryFile &file)
{
    std::ostringstream out;
    EXPECT_TRUE(writeHistory(out, file.header, file.history, file.commands));
    return out.str();
}

bool read(const std::string &text, HistoryFile &file, FileError &error)
{
    std::istringstream in(text);
    return readHistory(in, "run.jsonl", file, error);
}

// The error that reading the text gives, or "" if it gives none.
std::string errorOf(const std::string &text)
{
    HistoryFile file;
    FileError error;
    return read(text, file, error) ? std::string() : error.text();
}

std::string replaced(std::string text, const std::string &what, const std::string &with)
{
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), with);
}

TEST(HistoryFile, EveryFactAndEveryMessageComesBack)
{
    const HistoryFile written = sampleHistory();
    const std::string text = write(written);
    HistoryFile back;
    FileError error;
    ASSERT_TRUE(read(text, back, error)) << error.text();
    EXPECT_EQ(back.header.seed, written.header.seed);
    EXPECT_EQ(back.header.ensemble, written.header.ensemble);
    EXPECT_EQ(back.header.disks, written.header.disks);
    EXPECT_EQ(back.commands, written.commands);
    EXPECT_EQ(back.history.size(), written.history.size());
    EXPECT_EQ(back.history.digest(), written.history.digest());
    EXPECT_EQ(write(back), text) << "nothing may be lost that the digest does not see";
}

TEST(HistoryFile, AnEmptyRunIsAFileToo)
{
    HistoryFile written;
    written.header.ensemble.servers.push_back({ServerId{1}, LearnerType::Participant});
    HistoryFile back;
    FileError error;
    EXPECT_TRUE(read(write(written), back, error)) << error.text();
    EXPECT_TRUE(back.history.empty());
}

TEST(HistoryFile, EventsStandOnTheLinesThatAreSaid)
{
    const HistoryFile written = sampleHistory();
    std::istringstream in(write(written));
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number)
        if (number == lineOf(7)) {
            EXPECT_TRUE(line.starts_with("{\"i\":7,")) << line;
        }
}

TEST(HistoryFile, ACutAtAnyByteIsRecognised)
{
    const std::string text = write(sampleHistory());
    // Each byte of the header, the first events and the footer; of the many lines between, every fifth.
    const auto isEnd = [&](std::size_t at) { return at < 2000 || at + 300 > text.size(); };
    for (std::size_t size = 0; size < text.size(); size += isEnd(size) ? 1u : 5u) {
        HistoryFile file;
        FileError error;
        ASSERT_FALSE(read(text.substr(0, size), file, error)) << "cut after " << size << " bytes";
        const auto lines =
            static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<long>(size), '\n'));
        ASSERT_GE(error.line, lines) << "cut after " << size << " bytes";
        ASSERT_LE(error.line, lines + 1) << "cut after " << size << " bytes";
        ASSERT_FALSE(error.what.empty());
        ASSERT_FALSE(error.mend.empty());
    }
}

TEST(HistoryFile, NoChangedByteIsReadAsAnythingElse)
{
    const HistoryFile written = sampleHistory();
    const std::string text = write(written);
    const std::string garbage("\0\"{}[]:,0x9S\xff\n ", 15);
    for (std::size_t at = 0; at < text.size(); at += 3) {
        std::string changed = text;
        changed[at] = garbage[at % garbage.size()];
        HistoryFile file;
        FileError error;
        if (changed == text || !read(changed, file, error))
            continue;
        // Space more or less, an unlisted value of the header: then the run is still the same.
        ASSERT_EQ(file.history.digest(), written.history.digest()) << "byte " << at;
    }
}

TEST(HistoryFile, MissingDoubledAndSwappedLinesAreNamed)
{
    const std::string text = write(sampleHistory());
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line + "\n");
    const auto join = [](const std::vector<std::string> &parts) {
        std::string whole;
        for (const std::string &part : parts)
            whole += part;
        return whole;
    };
    std::vector<std::string> missing = lines;
    missing.erase(missing.begin() + 5);
    EXPECT_NE(errorOf(join(missing)).find("run.jsonl:6:6: event 5 where event 4 should be"),
              std::string::npos)
        << errorOf(join(missing));
    std::vector<std::string> doubled = lines;
    doubled.insert(doubled.begin() + 5, lines[5]);
    EXPECT_NE(errorOf(join(doubled)).find("run.jsonl:7:6: event 4 where event 5"), std::string::npos);
    std::vector<std::string> longer = lines;
    longer.push_back("{}\n");
    EXPECT_NE(errorOf(join(longer)).find("something follows the footer"), std::string::npos);
    std::vector<std::string> headless(lines.begin() + 1, lines.end());
    EXPECT_NE(errorOf(join(headless)).find("run.jsonl:1:1: this is no history of ZabLab"), std::string::npos);
    std::vector<std::string> shorter = lines;
    shorter.erase(shorter.end() - 2);
    EXPECT_NE(errorOf(join(shorter)).find("Lines were lost"), std::string::npos) << errorOf(join(shorter));
    EXPECT_NE(errorOf("").find("run.jsonl: the file is empty"), std::string::npos) << errorOf("");
    EXPECT_NE(errorOf("\x7f"
                      "ELF\n")
                  .find("no history of ZabLab"),
              std::string::npos);
}

TEST(HistoryFile, AWrongValueIsShownAtItsPlace)
{
    const std::string text = write(sampleHistory());
    const auto expect = [&](const char *what, const char *with, const char *error) {
        const std::string changed = replaced(text, what, with);
        const std::string found = errorOf(changed);
        EXPECT_NE(found.find(error), std::string::npos) << what << " -> " << with << " gave: " << found;
        // The column is where the change begins, or before it in the same value.
        const auto column = static_cast<std::size_t>(std::atoi(found.c_str() + found.find(':', 10) + 1));
        const std::size_t at = changed.find(with);
        const std::size_t begin = changed.rfind('\n', at) + 1;
        EXPECT_LE(column, at - begin + std::string(with).size() + 1) << found;
    };
    expect("\"version\":3", "\"version\":2", "the format's version is 2, this program reads version 3");
    expect("\"channel\":\"Quorum\"", "\"channel\":\"Quarum\"", "Known are: Election, Quorum, Client.");
    expect("\"event\":\"VoteJudged\"", "\"event\":\"VoteJudge\"", "no event is called \"VoteJudge\"");
    expect("\"type\":\"PROPOSAL\"", "\"type\":\"PROPOSE\"", "no message is called");
    expect("\"i\":3,\"at\"", "\"i\":3,\"at2\"", "Here must be \"at\"");
    expect("\"where\":\"S1\"", "\"where\":\"X1\"", "neither a server nor a client");
    expect("\"zxid\":\"0x", "\"zxid\":\"x", "is no zxid");
    expect("\"cause\":1,", "\"cause\":999999,", "the cause must be an earlier event");
    expect("\"message\":2,", "\"message\":7,", "message 7 where message 2 should be");
    expect("\"supporters\":", "\"supporter\":", "has no field \"supporter\"");
    expect("\"digest\":\"", "\"digest\":\"0", "the digest is 0");
}

// Whoever judges a file makes the transactions of the disks, and adds up its times.
TEST(HistoryFile, WhatWouldTakeForEverIsRefused)
{
    HistoryFile file = sampleHistory();
    file.header.disks = {
        {file.header.ensemble.servers.front().id, Epoch{1}, Epoch{1}, ZxidSequence({{1, 1, 1'000'000}})}};
    EXPECT_EQ(errorOf(write(file)), "");
    file.header.disks.front().log = ZxidSequence({{1, 1, 4294967295u}});
    EXPECT_NE(errorOf(write(file)).find("the disks held 4294967295 transactions before the run"),
              std::string::npos);
    const std::string late =
        replaced(write(sampleHistory()), "\"tickTime\":", "\"tickTime\":9007199254740993");
    EXPECT_NE(errorOf(late).find("the number is out of range"), std::string::npos) << errorOf(late);
}

TEST(HistoryFile, AWrongPlaceHasAlwaysAMend)
{
    const std::string text = write(sampleHistory());
    for (const auto &[what, with] :
         {std::pair{"\"supporters\":", "\"supporter\":"}, {"\"cause\":1,", "\"cause\":1"}})
        EXPECT_NE(errorOf(replaced(text, what, with)).find("write the history again"), std::string::npos);
    const std::string foreign(100'000,
                              'x'); // a large file of one line without end is not a history that was cut
    EXPECT_NE(errorOf(foreign).find("run.jsonl:1:1: this is no history"), std::string::npos)
        << errorOf(foreign);
    EXPECT_NE(errorOf(text.substr(0, 10)).find("the file ends in the middle"), std::string::npos);
}

TEST(HistoryFile, AMissingFieldIsNamed)
{
    const std::string text = write(sampleHistory());
    std::string changed = text;
    const std::size_t at = changed.find(",\"criterion\"");
    ASSERT_NE(at, std::string::npos);
    changed.erase(at, changed.find('}', at) - at);
    EXPECT_NE(errorOf(changed).find("the field \"criterion\" is missing"), std::string::npos)
        << errorOf(changed);
}

// In an ensemble of one no message shows what was written: the proposal itself must.
TEST(HistoryFile, AProposalSaysWhatIsProposed)
{
    const HistoryFile written = sampleHistory();
    const std::string text = write(written);
    HistoryFile back;
    FileError error;
    ASSERT_TRUE(read(text, back, error)) << error.text();
    int inFull = 0;
    for (EventIndex i = 0; i < written.history.size(); ++i) {
        const TransactionPtr &before = written.history.proposal(i);
        const TransactionPtr &after = back.history.proposal(i);
        ASSERT_EQ(before == nullptr, after == nullptr) << "event " << i;
        if (before) {
            EXPECT_EQ(*before, *after);
            EXPECT_TRUE(back.history[i].is<Proposed>());
            ++inFull;
        }
    }
    EXPECT_EQ(inFull, 1);

    const std::size_t whole = text.rfind("\"transaction\":{");
    std::string changed = text;
    const std::size_t kind = changed.find("\"zxid\":\"", whole) + 7;
    changed.replace(kind, changed.find('"', kind + 1) - kind, "\"0x77:5");
    EXPECT_NE(errorOf(changed).find("the proposed transaction is 0x77:5, the event says"), std::string::npos)
        << errorOf(changed);
    std::string without = text;
    const std::size_t null = without.find(",\"transaction\":null");
    without.erase(null, std::string(",\"transaction\":null").size());
    EXPECT_NE(errorOf(without).find("Proposed needs \"transaction\""), std::string::npos) << errorOf(without);
}

} // namespace
} // namespace zablab
