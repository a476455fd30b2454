// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/run_file.h"

#include "engine/scenario/described.h"
#include "engine/scenario/ensemble_yaml.h"
#include "engine/scenario/text_file.h"

#include <algorithm>
#include <charconv>

namespace zablab {

namespace {

constexpr std::size_t kMaxRunCommands = 20'000;
constexpr std::size_t kMaxRunBranches = 256;
constexpr int kMaxBranchNumber = 9999;
constexpr std::size_t kMaxNameBytes = 400;
// Ten days of the run's time: longer than anybody watches, and far from where numbers end.
constexpr std::int64_t kLongestRun = 10LL * 24 * 3600 * 1'000'000;

class RunYaml {
public:
    RunYaml(RunFile &file, std::vector<LessonError> &errors)
        : file_(file),
          errors_(errors),
          read_(errors),
          ensemble_(read_, file.description, cast_)
    {}

    void run(const YamlNode &root)
    {
        read_.map(
            root, "the run",
            {
                {"run", [&](const YamlNode &n) { read_.number(n, "run", 1, 1, [](std::int64_t) {}); }, true},
                {"program", [&](const YamlNode &n) { text(n, "program", file_.program); }},
                {"seed", [&](const YamlNode &n) { read_.seed(n, file_.seed); }, true},
                {"ensemble", [&](const YamlNode &n) { ensemble_.ensemble(n); }, true},
                {"network", [&](const YamlNode &n) { ensemble_.network(n); }},
                {"disk", [&](const YamlNode &n) { ensemble_.disk(n); }},
                {"clients", [&](const YamlNode &n) { ensemble_.clients(n); }},
                {"lesson", [&](const YamlNode &n) { lesson(n); }},
                {"view", [&](const YamlNode &n) { view(n); }},
                {"branches", [&](const YamlNode &n) { branches(n); }, true},
                {"current", [&](const YamlNode &n) { current(n); }, true},
                {"cursor", [&](const YamlNode &n) { cursor(n); }, true},
            });
        file_.description.complete();
    }

private:
    void text(const YamlNode &n, const std::string &what, std::string &value)
    {
        if (!read_.scalar(n, what))
            return;
        if (n.text.size() > kMaxNameBytes)
            read_.complain(n.place, what + " is very long", "a few words are enough");
        else
            value = n.text;
    }
    // As a duration since the beginning; a run may last longer than anything else that is described.
    void instant(const YamlNode &n, const std::string &what, Instant &value)
    {
        if (!read_.scalar(n, what))
            return;
        const std::string mend = "write for instance 1200ms, 3s or 1234567us, at most ten days";
        std::int64_t number = 0;
        const char *end = n.text.data() + n.text.size();
        const auto [stop, code] = std::from_chars(n.text.data(), end, number);
        const std::string unit(stop, end);
        const std::int64_t scale = unit == "us"    ? 1
                                   : unit == "ms"  ? 1000
                                   : unit == "s"   ? 1'000'000
                                   : unit == "min" ? 60'000'000
                                                   : 0;
        if (code != std::errc() || number < 0 || scale == 0)
            read_.complain(n.place, what + ": '" + n.text + "' is not an instant", mend);
        else if (number > kLongestRun / scale)
            read_.complain(n.place, what + ": '" + n.text + "' is too late", mend);
        else
            value = Instant{number * scale};
    }

    void lesson(const YamlNode &node)
    {
        RunFileLesson lesson;
        read_.map(node, "the lesson",
                  {{"name", [&](const YamlNode &n) { text(n, "the lesson's name", lesson.name); }, true},
                   {"step", [&](const YamlNode &n) { text(n, "the lesson's step", lesson.step); }, true},
                   {"answers", [&](const YamlNode &n) {
                        read_.entries(n, "the answers", [&](const YamlNode &key, const YamlNode &value) {
                            answer(value, lesson.answers[key.text]);
                        });
                    }}});
        file_.lesson = std::move(lesson);
    }
    void view(const YamlNode &node)
    {
        RunFileView view;
        read_.map(node, "the view",
                  {{"selected", [&](const YamlNode &n) { text(n, "selected", view.selected); }},
                   {"stepBy", [&](const YamlNode &n) { text(n, "stepBy", view.stepBy); }},
                   {"speed",
                    [&](const YamlNode &n) {
                        read_.number(n, "speed", 0, 1'000'000,
                                     [&](std::int64_t v) { view.speed = static_cast<int>(v); });
                    }},
                   {"truePace", [&](const YamlNode &n) { read_.boolean(n, "truePace", view.truePace); }},
                   {"changedSince", [&](const YamlNode &n) {
                        read_.number(n, "changedSince", 0, kNoEvent,
                                     [&](std::int64_t v) { view.changedSince = static_cast<EventIndex>(v); });
                    }}});
        file_.view = std::move(view);
    }
    void answer(const YamlNode &node, RunFileAnswer &answer)
    {
        read_.map(node, "an answer",
                  {{"chosen",
                    [&](const YamlNode &n) {
                        read_.number(n, "chosen", 0, 1000,
                                     [&](std::int64_t v) { answer.chosen = static_cast<int>(v); });
                    }},
                   {"revealed", [&](const YamlNode &n) { read_.boolean(n, "revealed", answer.revealed); }},
                   {"shown", [&](const YamlNode &n) { read_.boolean(n, "shown", answer.shown); }},
                   {"reached", [&](const YamlNode &n) { read_.boolean(n, "reached", answer.reached); }},
                   {"done", [&](const YamlNode &n) { read_.boolean(n, "done", answer.done); }}});
    }

    const RunFileBranch *known(std::int64_t number) const
    {
        for (const RunFileBranch &branch : file_.branches)
            if (branch.kept.branch.id == number)
                return &branch;
        return nullptr;
    }
    // All commands of a branch, those that it shares among them.
    std::size_t commandsOf(const RunFileBranch &branch) const
    {
        return branch.kept.branch.keeps + branch.kept.given.size();
    }
    const World::Given &commandOf(const RunFileBranch &branch, std::size_t index) const
    {
        const RunFileBranch *at = &branch;
        while (index < at->kept.branch.keeps)
            at = known(at->kept.branch.parent);
        return at->kept.given[index - at->kept.branch.keeps];
    }

    void branches(const YamlNode &node)
    {
        const std::size_t before = errors_.size();
        read_.list(node, "branches", [&](const YamlNode &n) {
            if (errors_.size() != before) // what follows hangs from what is wrong
                return;
            if (file_.branches.size() >= kMaxRunBranches)
                read_.complain(n.place, "more than 256 branches", "take some away");
            else
                branch(n);
        });
        if (errors_.size() == before && file_.branches.empty())
            read_.complain(node.place, "the run has no branch", "the first one is: - number: 0");
    }
    void branch(const YamlNode &node)
    {
        RunFileBranch branch;
        branch.place = node.place;
        Branch &line = branch.kept.branch;
        const std::size_t before = errors_.size();
        const YamlNode *commands = nullptr;
        SourcePlace fork = node.place, keeps = node.place, seen = node.place;
        read_.map(node, "a branch",
                  {{"number",
                    [&](const YamlNode &n) {
                        read_.number(n, "number", 0, kMaxBranchNumber,
                                     [&](std::int64_t v) { line.id = static_cast<BranchId>(v); });
                        if (known(line.id))
                            read_.complain(n.place, "there are two branches " + std::to_string(line.id),
                                           "give each its own number");
                    },
                    true},
                   {"from",
                    [&](const YamlNode &n) {
                        read_.number(n, "from", 0, kMaxBranchNumber,
                                     [&](std::int64_t v) { line.parent = static_cast<BranchId>(v); });
                        if (!known(line.parent))
                            read_.complain(n.place, "there is no branch " + n.text + " above",
                                           "a branch stands after the one that it leaves");
                    }},
                   {"fork",
                    [&](const YamlNode &n) {
                        fork = n.place;
                        instant(n, "fork", line.fork);
                    }},
                   {"keeps",
                    [&](const YamlNode &n) {
                        keeps = n.place;
                        read_.number(n, "keeps", 0, kMaxRunCommands,
                                     [&](std::int64_t v) { line.keeps = static_cast<std::size_t>(v); });
                    }},
                   {"name", [&](const YamlNode &n) { text(n, "name", line.name); }},
                   {"seen",
                    [&](const YamlNode &n) {
                        seen = n.place;
                        instant(n, "seen", branch.seen);
                    },
                    true},
                   {"known", [&](const YamlNode &n) { instant(n, "known", branch.kept.until); }, true},
                   {"digest", [&](const YamlNode &n) { digest(n, branch.digest); }, true},
                   {"commands", [&](const YamlNode &n) { commands = &n; }}});
        if (errors_.size() != before)
            return;
        if ((line.parent < 0) != file_.branches.empty())
            read_.complain(node.place,
                           line.parent < 0 ? "this branch hangs from nothing"
                                           : "the first branch hangs from another",
                           "the first branch has no 'from', each other one has");
        if (branch.seen > branch.kept.until)
            read_.complain(seen, "'seen' is later than 'known'", "at most as late");
        if (errors_.size() != before)
            return;
        if (line.parent >= 0)
            hang(branch, fork, keeps);
        if (commands && errors_.size() == before)
            own(*commands, branch);
        if (errors_.size() == before)
            file_.branches.push_back(std::move(branch));
    }
    // Whether it can leave its parent there.
    void hang(const RunFileBranch &branch, const SourcePlace &fork, const SourcePlace &keeps)
    {
        const Branch &line = branch.kept.branch;
        const RunFileBranch &parent = *known(line.parent);
        if (line.fork > parent.kept.until || line.fork < parent.kept.branch.fork)
            read_.complain(fork, "the branch it leaves was not there at that instant",
                           "an instant from that branch's fork to its 'known'");
        else if (line.fork > branch.kept.until)
            read_.complain(fork, "'fork' is later than 'known'", "at most as late");
        else if (line.keeps > commandsOf(parent) ||
                 (line.keeps > 0 && commandOf(parent, line.keeps - 1).at > line.fork) ||
                 (line.keeps < commandsOf(parent) && commandOf(parent, line.keeps).at < line.fork))
            read_.complain(keeps, "the branch it leaves has not so many commands before the fork",
                           "as many as stand there up to that instant");
    }
    void digest(const YamlNode &n, std::uint64_t &value)
    {
        if (!read_.scalar(n, "digest"))
            return;
        const char *end = n.text.data() + n.text.size();
        const auto [stop, code] = std::from_chars(n.text.data(), end, value, 16);
        if (n.text.size() != 16 || stop != end || code != std::errc())
            read_.complain(n.place, "digest: '" + n.text + "' is not one", "16 hexadecimal digits in quotes");
    }

    // - 1200ms: 'crash S2'
    void own(const YamlNode &node, RunFileBranch &branch)
    {
        Cast cast = cast_;
        meetFirst(branch, branch.kept.branch.keeps, cast);
        Instant last = branch.kept.branch.fork;
        read_.list(node, "commands", [&](const YamlNode &entry) {
            if (entry.kind != YamlNode::Kind::Map || entry.items.size() != 2) {
                read_.complain(entry.place, "a command has one instant",
                               "write for instance - 1200ms: 'crash S2'");
                return;
            }
            if (++commands_ > kMaxRunCommands) {
                if (commands_ == kMaxRunCommands + 1)
                    read_.complain(entry.place, "more than 20000 commands", "take some away");
                return;
            }
            Instant at;
            instant(entry.items[0], "a command's instant", at);
            if (at < last || at > branch.kept.until)
                read_.complain(entry.items[0].place,
                               "a command has to lie between the one before it and 'known'",
                               "put the commands in the order of time");
            last = std::max(at, last);
            if (!read_.scalar(entry.items[1], "a command"))
                return;
            if (auto command = read_.phrase(entry.items[1], parseDescribed(entry.items[1].text, cast))) {
                meet(*command, cast);
                branch.kept.given.push_back({at, 0, std::move(*command)});
            }
        });
    }
    // Whom the first commands of a branch brought in.
    void meetFirst(const RunFileBranch &branch, std::size_t count, Cast &cast) const
    {
        const Branch &line = branch.kept.branch;
        if (line.parent >= 0)
            meetFirst(*known(line.parent), std::min(count, line.keeps), cast);
        for (std::size_t i = line.keeps; i < count; ++i)
            meet(branch.kept.given[i - line.keeps].command, cast);
    }
    static void meet(const Command &command, Cast &cast)
    {
        if (const auto *client = std::get_if<command::AddClient>(&command))
            cast.clients.insert(client->client);
        if (const auto *server = std::get_if<command::AddServer>(&command);
            server && !cast.contains(server->server))
            cast.observers.push_back(server->server);
    }

    void current(const YamlNode &n)
    {
        read_.number(n, "current", 0, kMaxBranchNumber,
                     [&](std::int64_t v) { file_.current = static_cast<BranchId>(v); });
        if (!known(file_.current) && !file_.branches.empty())
            read_.complain(n.place, "there is no branch " + n.text, "name one of those above");
    }
    void cursor(const YamlNode &n)
    {
        instant(n, "cursor", file_.cursor);
        const RunFileBranch *branch = known(file_.current);
        if (branch && file_.cursor > branch->seen)
            read_.complain(n.place, "the cursor is later than 'seen' of its branch", "at most as late");
    }

    RunFile &file_;
    std::vector<LessonError> &errors_;
    YamlReader read_;
    Cast cast_;
    EnsembleYaml ensemble_;
    std::size_t commands_ = 0;
};

} // namespace

std::optional<RunFile> readRunFile(const std::string &content, const std::string &name,
                                   std::vector<LessonError> &errors)
{
    const std::size_t before = errors.size();
    const std::optional<YamlNode> root = readYaml(content, name, errors, kMaxRunBytes);
    if (!root)
        return std::nullopt;
    RunFile read;
    RunYaml(read, errors).run(*root);
    if (errors.size() != before)
        return std::nullopt;
    return read;
}

std::optional<RunFile> loadRunFile(const std::filesystem::path &path, std::vector<LessonError> &errors)
{
    const std::optional<std::string> content = readTextFile(path, errors, kMaxRunBytes);
    if (!content)
        return std::nullopt;
    return readRunFile(*content, path.generic_string(), errors);
}

} // namespace zablab
