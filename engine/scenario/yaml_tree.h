// SPDX-License-Identifier: GPL-3.0-or-later
//
// A YAML file as a plain tree with a place on every node. Stricter than YAML: one document, no anchors, no
// aliases, no tags, no key twice, bounded in size and depth; so nothing in a file can blow up or hide.
#pragma once

#include "engine/scenario/lesson.h"
#include "engine/scenario/text_file.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace zablab {

struct YamlNode {
    enum class Kind : std::uint8_t { Null, Scalar, List, Map } kind = Kind::Null;
    std::string text; // of a scalar
    SourcePlace place;
    // The scalar stands in one piece on its line: the place of its n-th byte can be told.
    bool literal = false;
    std::vector<YamlNode> items; // of a list; of a map: key, value, key, value, …

    SourcePlace placeOf(std::size_t byte) const;
};
const char *nameOf(YamlNode::Kind kind);

// A person mends a file after the first few; a file of nothing but errors has as many as it has lines.
constexpr std::size_t kMaxErrors = 100;

// Reads the file; what is wrong is appended to `errors`. No tree: nothing could be made of it.
std::optional<YamlNode> readYaml(const std::string &content, const std::string &file,
                                 std::vector<LessonError> &errors, std::size_t most = kMaxTextBytes);

// The content of a text file, in UTF-8 without byte order mark and with plain line ends. Whatever is not such
// a text (other encodings, control characters, too big) is an error.
std::optional<std::string> plainText(const std::string &content, const std::string &file,
                                     std::vector<LessonError> &errors, std::size_t most = kMaxTextBytes);

// The number of characters in a piece of UTF-8.
int characters(const std::string &text);

} // namespace zablab
