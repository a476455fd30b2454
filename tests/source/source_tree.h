// SPDX-License-Identifier: GPL-3.0-or-later
//
// The text of the tree for tests that read it: which files there are, their lines, and their lines
// without comments and string literals, where a forbidden word is only a word.
#pragma once

#include <string>
#include <vector>

namespace zablab::source {

struct SourceFile {
    std::string path;               // from the top of the tree: "engine/protocol/server.h"
    std::vector<std::string> lines; // as they are
    std::vector<std::string> code;  // the same lines without comments and the insides of literals
    bool inside(const std::string &folder) const;
    bool hasExtension(const std::string &extension) const;
};

// All files below these folders with one of the extensions, sorted by path.
std::vector<SourceFile> filesBelow(const std::vector<std::string> &folders,
                                   const std::vector<std::string> &extensions);

// One file; no lines when it does not exist.
SourceFile readSource(const std::string &path);

// "engine/protocol/server.h:12: the line", for messages.
std::string place(const SourceFile &file, std::size_t lineIndex);

// The lines with comments and the insides of string and character literals blanked.
std::vector<std::string> withoutCommentsAndLiterals(const std::vector<std::string> &lines);

} // namespace zablab::source
