// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/text_file.h"

#include <cerrno>
#include <cstring>
#include <fstream>

namespace zablab {

std::string largerThan(std::size_t bytes) { return "larger than " + std::to_string(bytes / 1024) + " KiB"; }

std::optional<std::string> readTextFile(const std::filesystem::path &path, std::vector<LessonError> &errors,
                                        std::size_t most)
{
    const auto wrong = [&](const std::string &what, const std::string &mend) {
        errors.push_back({path.generic_string(), 0, 0, what, mend});
        return std::nullopt;
    };
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return wrong("this is a folder", "name the file in it");
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return wrong(std::string("the file cannot be read: ") + std::strerror(errno),
                     "look whether it is there, and at its permissions");
    std::string content(most + 1, '\0'); // one more than may be there tells that there is more
    in.read(content.data(), static_cast<std::streamsize>(content.size()));
    content.resize(static_cast<std::size_t>(in.gcount()));
    if (in.bad())
        return wrong("the file cannot be read to its end", "is the disk or the connection in order?");
    if (content.size() > most)
        return wrong("the file is " + largerThan(most), "lessons, scenarios and runs are small texts");
    return content;
}

} // namespace zablab
