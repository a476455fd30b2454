// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which room may know which (the links of the CMake targets say the same, but a header alone links with
// anything): protocol <- history <- world <- {simulation, live, scenario}; history <- views;
// engine <- app <- qml. And who may use which library.
#include "tests/source/source_tree.h"

#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>

namespace zablab::source {
namespace {

// The room of a path: "engine/protocol", "app", or "" for what is neither.
std::string roomOf(const std::string &path)
{
    if (path.starts_with("engine/"))
        return path.substr(0, path.find('/', 7));
    return path.starts_with("app/") ? "app" : "";
}

const std::map<std::string, std::set<std::string>> kMayInclude{
    {"engine/protocol", {}},
    {"engine/history", {"engine/protocol"}},
    {"engine/world", {"engine/protocol", "engine/history"}},
    {"engine/simulation", {"engine/protocol", "engine/history", "engine/world"}},
    {"engine/live", {"engine/protocol", "engine/history", "engine/world"}},
    // Running ahead to answer a question is done with the simulation; what is expected of an instant is
    // asked of the view of that instant.
    {"engine/scenario",
     {"engine/protocol", "engine/history", "engine/world", "engine/simulation", "engine/views"}},
    {"engine/views", {"engine/protocol", "engine/history"}},
    {"app",
     {"engine/protocol", "engine/history", "engine/world", "engine/simulation", "engine/live",
      "engine/scenario", "engine/views"}},
};

// Which servers a run has is data that views need too; it has no code and no world in it.
constexpr const char *kDescription = "engine/world/description.h";

std::vector<SourceFile> ourCode() { return filesBelow({"engine", "app"}, {"h", "cpp"}); }

// The included names of a file with their lines.
std::vector<std::pair<std::size_t, std::string>> includesOf(const SourceFile &file)
{
    static const std::regex kInclude{R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])"};
    std::vector<std::pair<std::size_t, std::string>> found;
    for (std::size_t i = 0; i < file.code.size(); ++i)
        if (std::smatch match; std::regex_search(file.code[i], match, kInclude))
            found.emplace_back(i, match[1]);
    return found;
}

TEST(Arrows, EveryEngineRoomIsKnownHere)
{
    for (const SourceFile &file : ourCode())
        EXPECT_TRUE(kMayInclude.contains(roomOf(file.path)))
            << file.path << " is in a room that this test does not know; add the room and its arrows";
}

TEST(Arrows, IncludesFollowThem)
{
    for (const SourceFile &file : ourCode()) {
        const std::string from = roomOf(file.path);
        for (const auto &[line, name] : includesOf(file)) {
            const std::string to = roomOf(name);
            if (from == "engine/views" && name == kDescription)
                continue;
            if (!to.empty() && to != from)
                EXPECT_TRUE(kMayInclude.at(from).contains(to))
                    << place(file, line) << "\n  " << from << " may not know " << to;
        }
    }
}

TEST(Arrows, TheEngineHasNoQt)
{
    static const std::regex kQt{R"(^(Q[A-Z]|Qt|qt|q[a-z]+\.h$))"};
    for (const SourceFile &file : filesBelow({"engine"}, {"h", "cpp"}))
        for (const auto &[line, name] : includesOf(file))
            EXPECT_FALSE(std::regex_search(name, kQt)) << place(file, line);
}

TEST(Arrows, LibrariesStayInTheirRooms)
{
    for (const SourceFile &file : ourCode()) {
        for (const auto &[line, name] : includesOf(file)) {
            if (name.starts_with("boost/"))
                EXPECT_FALSE(file.inside("engine/protocol"))
                    << place(file, line) << "\n  protocol has no Boost";
            if (name.starts_with("boost/asio"))
                EXPECT_TRUE(file.inside("engine/live")) << place(file, line) << "\n  Asio is for engine/live";
            if (name.starts_with("yaml-cpp/"))
                EXPECT_TRUE(file.inside("engine/scenario"))
                    << place(file, line) << "\n  YAML is for engine/scenario";
        }
    }
}

TEST(Arrows, IncludesAreWrittenFromTheTopOfTheTree)
{
    static const std::regex kQuoted{R"-(^\s*#\s*include\s*"([^"]+)")-"};
    for (const SourceFile &file : filesBelow({"engine", "app", "tests"}, {"h", "cpp"})) {
        for (std::size_t i = 0; i < file.code.size(); ++i) {
            std::smatch match;
            if (!std::regex_search(file.code[i], match, kQuoted))
                continue;
            const std::string name = match[1];
            const bool fromTop = name.starts_with("engine/") || name.starts_with("app/") ||
                                 name.starts_with("tests/") || name.starts_with("zablab/");
            EXPECT_TRUE(fromTop || name.ends_with(".moc")) << place(file, i);
        }
    }
}

TEST(Arrows, HeaderNamesOfTheAppDiffer)
{
    // Qt's generated registration includes them without their folder.
    std::map<std::string, std::string> seen;
    for (const SourceFile &file : filesBelow({"app"}, {"h"})) {
        const std::string name = file.path.substr(file.path.rfind('/') + 1);
        const auto [other, isNew] = seen.emplace(name, file.path);
        EXPECT_TRUE(isNew) << file.path << " has the same name as " << other->second;
    }
}

} // namespace
} // namespace zablab::source
