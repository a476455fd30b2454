// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/source/source_tree.h"

#include "zablab/build_paths.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace zablab::source {

namespace {

namespace fs = std::filesystem;

fs::path top() { return fs::path{std::string{build::kSourceDirectory}}; }

} // namespace

bool SourceFile::inside(const std::string &folder) const { return path.starts_with(folder + "/"); }

bool SourceFile::hasExtension(const std::string &extension) const { return path.ends_with("." + extension); }

SourceFile readSource(const std::string &path)
{
    SourceFile file;
    file.path = path;
    std::ifstream in{top() / path, std::ios::binary};
    for (std::string line; std::getline(in, line);)
        file.lines.push_back(line);
    file.code = withoutCommentsAndLiterals(file.lines);
    return file;
}

std::vector<SourceFile> filesBelow(const std::vector<std::string> &folders,
                                   const std::vector<std::string> &extensions)
{
    std::vector<std::string> paths;
    for (const std::string &folder : folders) {
        if (!fs::is_directory(top() / folder))
            continue;
        for (const auto &entry : fs::recursive_directory_iterator{top() / folder}) {
            if (!entry.is_regular_file())
                continue;
            const std::string path = fs::relative(entry.path(), top()).generic_string();
            if (std::ranges::any_of(extensions,
                                    [&](const std::string &e) { return path.ends_with("." + e); }))
                paths.push_back(path);
        }
    }
    std::ranges::sort(paths);
    std::vector<SourceFile> files;
    files.reserve(paths.size());
    for (const std::string &path : paths)
        files.push_back(readSource(path));
    return files;
}

std::string place(const SourceFile &file, std::size_t lineIndex)
{
    return file.path + ":" + std::to_string(lineIndex + 1) + ": " + file.lines.at(lineIndex);
}

// Knows // and /* */, "…", '…' and R"(…)" on one line or many (with an empty or any delimiter). An
// apostrophe between digits (1'000) is no literal. The name in #include "…" stays.
std::vector<std::string> withoutCommentsAndLiterals(const std::vector<std::string> &lines)
{
    enum class State { Code, BlockComment, RawString } state = State::Code;
    std::string rawEnd;
    std::vector<std::string> result;
    result.reserve(lines.size());
    for (const std::string &line : lines) {
        std::string code;
        if (state == State::Code && line.starts_with("#include")) {
            result.push_back(line.substr(0, line.find("//")));
            continue;
        }
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (state == State::BlockComment) {
                if (line.compare(i, 2, "*/") == 0) {
                    state = State::Code;
                    ++i;
                }
                continue;
            }
            if (state == State::RawString) {
                if (line.compare(i, rawEnd.size(), rawEnd) == 0) {
                    state = State::Code;
                    i += rawEnd.size() - 1;
                    code += "\"\"";
                }
                continue;
            }
            if (line.compare(i, 2, "//") == 0)
                break;
            if (line.compare(i, 2, "/*") == 0) {
                state = State::BlockComment;
                ++i;
                continue;
            }
            if (line.compare(i, 2, "R\"") == 0) {
                const std::size_t open = line.find('(', i + 2);
                if (open != std::string::npos) {
                    rawEnd = ")" + line.substr(i + 2, open - i - 2) + "\"";
                    state = State::RawString;
                    i = open;
                    continue;
                }
            }
            const char c = line[i];
            const bool separator =
                c == '\'' && i > 0 && std::isalnum(static_cast<unsigned char>(line[i - 1])) != 0;
            if (c == '"' || (c == '\'' && !separator)) {
                std::size_t end = i + 1;
                while (end < line.size() && line[end] != c)
                    end += line[end] == '\\' ? 2U : 1U;
                code += c;
                code += c;
                i = end;
                continue;
            }
            code += c;
        }
        result.push_back(code);
    }
    return result;
}

} // namespace zablab::source
