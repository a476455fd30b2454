// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/course.h"

#include "engine/scenario/course_lines.h"
#include "engine/views/explanation.h"

#include <algorithm>
#include <cstdio>

namespace zablab {

namespace {

constexpr std::size_t kWidth = 110;   // of running text
constexpr std::size_t kNodesTold = 6; // of a tree; more are counted

std::string seconds(Instant t)
{
    char text[32];
    std::snprintf(text, sizeof text, "%9lld.%03lld", static_cast<long long>(t.us / 1'000'000),
                  static_cast<long long>(t.us / 1000 % 1000));
    return text;
}

std::string nameOf(Party party)
{
    if (party.isClient())
        return "C" + std::to_string(party.client().value);
    return party.isServer() ? writtenAs(party.server()) : "";
}

std::string padded(std::string text, std::size_t width)
{
    text.resize(std::max(width, text.size()), ' ');
    return text;
}

const char *nameOf(Phase phase)
{
    switch (phase) {
    case Phase::Election:
        return "election";
    case Phase::Discovery:
        return "discovery";
    case Phase::Synchronization:
        return "synchronization";
    case Phase::Broadcast:
        break;
    }
    return "broadcast";
}

std::string roleOf(const ServerView &server)
{
    switch (server.liveness) {
    case Liveness::NotStarted:
        return "not started";
    case Liveness::Crashed:
        return "crashed";
    case Liveness::Paused:
    case Liveness::Running:
        break;
    }
    const std::string name = server.state == ServerState::Looking     ? "LOOKING"
                             : server.state == ServerState::Following ? "FOLLOWING"
                             : server.state == ServerState::Leading   ? "LEADING"
                                                                      : "OBSERVING";
    return name + (server.liveness == Liveness::Paused ? ", paused" : server.serving ? ", serves" : "");
}

// Words of `text` in lines that begin with `indent`.
std::string wrapped(const std::string &text, const std::string &indent)
{
    std::string out, line;
    const auto flush = [&] {
        if (!line.empty())
            out += indent + line + "\n";
        line.clear();
    };
    std::string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ' ';
        if (c != ' ' && c != '\n') {
            word += c;
            continue;
        }
        if (line.size() + word.size() + 1 + indent.size() > kWidth)
            flush();
        if (!word.empty())
            line += (line.empty() ? "" : " ") + word;
        word.clear();
        if (c == '\n') // YAML keeps the author's paragraphs as line ends
            flush();
    }
    flush();
    return out;
}

class Course {
public:
    explicit Course(const PlayedTranscript &played)
        : played_(played),
          script_(*played.script),
          view_(initialView(script_.run))
    {}

    std::string written()
    {
        head();
        for (std::size_t i = 0; i < played_.scenes.size(); ++i)
            scene(i + 1, played_.scenes[i]);
        end();
        return std::move(out_);
    }

private:
    void head()
    {
        out_ += script_.title + "\n";
        for (const std::string &row : script_.rows)
            out_ += "as in ZooKeeper's " + row + "\n";
        if (!script_.text.empty())
            out_ += "\n" + wrapped(script_.text, "");
        out_ += "\n";
        std::string voters, observers;
        for (const ServerDescription &s : script_.run.servers) {
            std::string &list = s.type == LearnerType::Participant ? voters : observers;
            list += (list.empty() ? "" : " ") + writtenAs(s.id);
            if (s.weight != 1)
                list += " (weight " + std::to_string(s.weight) + ")";
            if (s.group != 0)
                list += " (group " + std::to_string(s.group) + ")";
        }
        out_ += "voters " + voters + (observers.empty() ? "" : ", observers " + observers);
        if (!script_.byHand)
            out_ += ", seed " + std::to_string(script_.seed);
        out_ += "\n";
        if (script_.byHand) {
            std::string names;
            for (const ServerId id : script_.played)
                names += (names.empty() ? "" : " ") + writtenAs(id);
            out_ += "stepped by hand" + (names.empty() ? std::string() : "; played: " + names) + "\n";
        }
        for (int i = 0; i < kRules; ++i)
            if (!script_.run.config.rules.on(static_cast<Rule>(i)))
                out_ += std::string("rule off: ") + zablab::nameOf(static_cast<Rule>(i)) + "\n";
        for (const ServerDescription &s : script_.run.servers)
            disk(s);
    }

    void disk(const ServerDescription &s)
    {
        if (s.history.empty() && s.acceptedEpoch == Epoch{} && s.currentEpoch == Epoch{})
            return;
        out_ += "the disk of " + writtenAs(s.id) + " holds";
        const char *before = " ";
        for (const LogExtent &e : s.history) {
            out_ += before + writtenAs(Zxid{e.epoch, e.firstCounter});
            if (e.lastCounter != e.firstCounter)
                out_ += ".." + std::to_string(e.lastCounter);
            before = ", ";
        }
        if (s.history.empty())
            out_ += " no log";
        if (s.acceptedEpoch != Epoch{} || s.currentEpoch != Epoch{})
            out_ += ", accepted epoch " + std::to_string(s.acceptedEpoch.value) + ", current epoch " +
                    std::to_string(s.currentEpoch.value);
        out_ += "\n";
    }

    void scene(std::size_t number, const PlayedScene &scene)
    {
        out_ += "\n== " + std::to_string(number) + ". " + scene.scene->title + "\n";
        if (!scene.scene->text.empty())
            out_ += wrapped(scene.scene->text, "   ");
        const std::vector<CourseLine> lines = linesOf(played_, scene);
        std::size_t nextLine = 0, nextAction = 0;
        phase_.clear(); // each scene says in which phase it is
        for (EventIndex i = scene.first; i <= scene.end; ++i) {
            while (nextAction < scene.actions.size() && scene.actions[nextAction].before <= i)
                action(scene.actions[nextAction++]);
            if (i == scene.end)
                break;
            fold(view_, script_.run.config, played_.history, i);
            while (nextLine < lines.size() && lines[nextLine].event == i) {
                if (!scene.scene->brief && played_.history[i].where.isServer())
                    phaseHeading();
                line(lines[nextLine++]);
            }
        }
        for (const ExpectationResult &result : scene.results)
            out_ += (result.held ? "    holds: " : "    DOES NOT HOLD: ") + result.expectation.text + "\n";
        for (const PlayedScene::Tree &tree : scene.trees)
            out_ += (tree.held ? "    holds: " : "    DOES NOT HOLD: ") + tree.expectation->text + "\n";
    }

    void action(const PlayedScene::Action &action)
    {
        out_ += seconds(action.at) + "  >   " + action.text + "\n";
    }

    void line(const CourseLine &line)
    {
        const Event &event = played_.history[line.event];
        out_ += seconds(event.at) + "  " + padded(nameOf(event.where), 4) +
                inEnglish(sentenceFor(played_.history, line.event));
        if (line.times > 1) {
            std::string since = seconds(line.since);
            since.erase(0, since.find_first_not_of(' '));
            out_ += " (the last of " + std::to_string(line.times) + ", since " + since + ")";
        }
        out_ += "\n";
    }

    // The phase of the ensemble: that of the leader who came last; election while a majority looks for one.
    void phaseHeading()
    {
        std::vector<ServerId> looking;
        const ServerView *leader = nullptr;
        for (const ServerView &s : view_.servers) {
            if (!s.running())
                continue;
            if (s.state == ServerState::Looking && s.isVoter())
                looking.push_back(s.id);
            if (s.state == ServerState::Leading && (!leader || leader->stateSince < s.stateSince))
                leader = &s;
        }
        std::string now = "election";
        const bool mostLook = script_.run.config.isQuorum(looking);
        if (leader && !(mostLook && leader->phase == Phase::Broadcast))
            now =
                std::string(nameOf(leader->phase)) + " under " + writtenAs(leader->id) +
                (leader->phase != Phase::Broadcast ? ""
                                                   : ", epoch " + std::to_string(leader->currentEpoch.value));
        else if (!leader && looking.empty())
            return; // only learners and played servers: no phase of an ensemble
        if (now == phase_)
            return;
        phase_ = now;
        out_ += "             -- " + now + "\n";
    }

    void end()
    {
        out_ += "\n== In the end\n";
        out_ += "   " + padded("", 6) + padded("role", 20) + padded("epoch accepted", 16) +
                padded("current", 9) + padded("last zxid", 12) + padded("committed", 12) + "tree\n";
        std::vector<std::pair<DataTree, char>> kinds;
        for (const ServerView &s : played_.view.servers) {
            if (std::find(script_.played.begin(), script_.played.end(), s.id) != script_.played.end())
                continue;
            std::string tree = "-";
            if (const auto found = played_.trees.find(s.id); found != played_.trees.end()) {
                auto kind = std::find_if(kinds.begin(), kinds.end(),
                                         [&](const auto &k) { return k.first == found->second; });
                if (kind == kinds.end())
                    kind = kinds.insert(kinds.end(),
                                        {found->second, static_cast<char>('A' + kinds.size() % 26)});
                tree = std::string(1, kind->second);
            }
            out_ += "   " + padded(writtenAs(s.id), 6) + padded(roleOf(s), 20) +
                    padded(std::to_string(s.acceptedEpoch.value), 16) +
                    padded(std::to_string(s.currentEpoch.value), 9) +
                    padded(writtenAs(std::max(s.lastLogged, s.snapshotZxid)), 12) +
                    padded(writtenAs(s.lastCommitted), 12) + tree + "\n";
        }
        for (const auto &[tree, letter] : kinds)
            out_ += std::string("   tree ") + letter + ": " + nodes(tree) + "\n";
        for (const ExpectationResult &result : played_.results)
            out_ += (result.held ? "   holds: " : "   DOES NOT HOLD: ") + result.expectation.text + "\n";
        if (!played_.guaranteesAsked)
            return;
        if (played_.violations.empty())
            out_ += "   All guarantees held.\n";
        // One mistake shows in many places: the first of each kind says it.
        std::vector<Guarantee> seen;
        for (const Violation &v : played_.violations) {
            if (std::find(seen.begin(), seen.end(), v.guarantee) != seen.end())
                continue;
            seen.push_back(v.guarantee);
            std::string at = seconds(played_.history[v.event].at);
            at.erase(0, at.find_first_not_of(' '));
            out_ +=
                std::string("   BROKEN at ") + at + ": " + zablab::nameOf(v.guarantee) + ": " + v.what + "\n";
        }
    }

    // What people have made; the nodes that ZooKeeper makes for itself are everywhere.
    static std::string nodes(const DataTree &tree)
    {
        std::string text;
        std::size_t told = 0;
        std::size_t more = 0;
        for (const auto &[path, node] : tree.nodes()) {
            if (isSpecialPath(path))
                continue;
            if (told == kNodesTold) {
                ++more;
                continue;
            }
            ++told;
            text += (text.empty() ? "" : ", ") + path;
            if (!node->data.empty())
                text += " = \"" + node->data + "\"";
        }
        if (text.empty())
            return "/";
        return more == 0 ? text : text + ", and " + std::to_string(more) + " more";
    }

    const PlayedTranscript &played_;
    const TranscriptScript &script_;
    ClusterView view_;
    std::string phase_;
    std::string out_;
};

} // namespace

std::string courseOf(const PlayedTranscript &played) { return Course(played).written(); }

} // namespace zablab
