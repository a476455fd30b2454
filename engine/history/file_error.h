// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is wrong in a file, where, and how to mend it.
#pragma once

#include <cstddef>
#include <string>

namespace zablab {

struct FileError {
    std::string file;
    std::size_t line = 0;   // from 1; 0: the file as a whole
    std::size_t column = 0; // from 1, in bytes; 0: the line as a whole
    std::string what;
    std::string mend;

    // "run.jsonl:12:40: what is wrong. How to mend it."
    std::string text() const
    {
        std::string place = file;
        if (line != 0)
            place += ":" + std::to_string(line);
        if (column != 0)
            place += ":" + std::to_string(column);
        return place + ": " + what + (mend.empty() ? "" : "\n  " + mend);
    }
};

} // namespace zablab
