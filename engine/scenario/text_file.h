// SPDX-License-Identifier: GPL-3.0-or-later
//
// The small text files that people write: lessons, transcripts, scenarios. Whatever the name stands for (a folder, a
// device without end, a file of a gigabyte), reading it is short.
#pragma once

#include "engine/scenario/lesson.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace zablab {

constexpr std::size_t kMaxTextBytes = std::size_t{256} * 1024;

// The bytes as they are; nothing, and what is wrong in `errors`, when it cannot be read or is too large.
std::optional<std::string> readTextFile(const std::filesystem::path &path, std::vector<LessonError> &errors,
                                        std::size_t most = kMaxTextBytes);
// "larger than 256 KiB", as an error says it.
std::string largerThan(std::size_t bytes);

} // namespace zablab
