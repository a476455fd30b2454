// SPDX-License-Identifier: GPL-3.0-or-later
//
// A run as a file of JSON Lines: a header, one line an event with everything that is known of it, a footer
// with the digest. For people with grep, for other programs, for `zablab verify`. HISTORY_FORMAT.md is its
// description; what is said there is checked here.
#pragma once

#include "engine/history/file_error.h"
#include "engine/history/history.h"
#include "engine/protocol/invariants.h"

#include <istream>
#include <ostream>
#include <string>
#include <vector>

namespace zablab {

struct HistoryHeader {
    std::uint64_t seed = 0;
    EnsembleConfig ensemble;
    std::vector<InitialDisk> disks; // in order of id
};

struct HistoryFile {
    HistoryHeader header;
    History history;
    std::vector<std::string> commands; // by the index of CommandGiven: "crash S3"
};

// The line of an event in its file, from 1.
constexpr std::size_t lineOf(EventIndex event) { return std::size_t{event} + 2; }

// Writes through a buffer of its own; begin, then events in order, then finish.
class HistoryWriter {
public:
    explicit HistoryWriter(std::ostream &out);
    void begin(const HistoryHeader &header);
    // The events from the first one not yet written on. `commands`: as in HistoryFile.
    void add(const History &history, const std::vector<std::string> &commands);
    // The footer. False when anything could not be written (a full disk).
    bool finish(const History &history);

private:
    void flush();
    std::ostream &out_;
    std::string buffer_;
    EventIndex next_ = 0;
};

// A digest as it is printed everywhere: 16 hexadecimal digits.
std::string digestText(std::uint64_t digest);

bool writeHistory(std::ostream &out, const HistoryHeader &header, const History &history,
                  const std::vector<std::string> &commands);

// Reads all of it, or says what is wrong; `name` stands in the error. A file that was cut anywhere, has a
// line too many or a digest that does not fit is an error.
bool readHistory(std::istream &in, const std::string &name, HistoryFile &file, FileError &error);

} // namespace zablab
