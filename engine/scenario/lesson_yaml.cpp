// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/lesson_reader.h"
#include "engine/scenario/yaml_reader.h"

#include <algorithm>

namespace zablab {

namespace {

constexpr std::size_t kMaxServers = 100;
constexpr std::size_t kMaxSteps = 200;
constexpr Duration kDefaultWithin = Duration::seconds(30);
constexpr Duration kTick{1};

class LessonYaml {
public:
    LessonYaml(Lesson &lesson, std::vector<LessonError> &errors) : lesson_(lesson), read_(errors) {}

    void lesson(const YamlNode &root)
    {
        lesson_.place = root.place;
        read_.map(
            root, "the lesson",
            {
                {"format", [&](const YamlNode &n) { read_.number(n, "format", 1, 1, [](std::int64_t) {}); },
                 true},
                {"number", [&](const YamlNode &n) { integer(n, "number", 0, 999, lesson_.number); }, true},
                {"minutes", [&](const YamlNode &n) { integer(n, "minutes", 1, 240, lesson_.minutes); }},
                {"seed", [&](const YamlNode &n) { seed(n); }, true},
                {"ensemble", [&](const YamlNode &n) { ensemble(n); }, true},
                {"network", [&](const YamlNode &n) { network(n); }},
                {"disk", [&](const YamlNode &n) { disk(n); }},
                {"clients", [&](const YamlNode &n) { clients(n); }},
                {"prepare", [&](const YamlNode &n) { lesson_.prepare = script(n, "prepare"); }},
                {"steps", [&](const YamlNode &n) { steps(n); }, true},
                {"expect", [&](const YamlNode &n) { lesson_.expect = expectations(n); }},
            });
        lesson_.run.complete();
    }

private:
    void integer(const YamlNode &n, const std::string &what, std::int64_t least, std::int64_t most,
                 int &value)
    {
        read_.number(n, what, least, most, [&](std::int64_t v) { value = static_cast<int>(v); });
    }
    void integer(const YamlNode &n, const std::string &what, std::int64_t least, std::int64_t most,
                 Epoch &value)
    {
        read_.number(n, what, least, most, [&](std::int64_t v) { value.value = v; });
    }
    void seed(const YamlNode &n)
    {
        read_.number(n, "seed", 0, 9'000'000'000'000'000'000LL,
                     [&](std::int64_t v) { lesson_.seed = static_cast<std::uint64_t>(v); });
    }

    // --- the ensemble ---

    void servers(const YamlNode &node, const std::string &what, LearnerType type)
    {
        read_.list(node, what, [&](const YamlNode &n) {
            if (!read_.scalar(n, "a server"))
                return;
            const auto id = read_.phrase(n, parseServer(n.text));
            if (!id)
                return;
            if (cast_.contains(*id)) {
                read_.complain(n.place, n.text + " stands twice", "name each server once");
                return;
            }
            if (cast_.voters.size() + cast_.observers.size() == kMaxServers) {
                read_.complain(n.place, "more than 100 servers", "take fewer");
                return;
            }
            (type == LearnerType::Participant ? cast_.voters : cast_.observers).push_back(*id);
            ServerDescription server;
            server.id = *id;
            server.type = type;
            lesson_.run.servers.push_back(server);
        });
    }

    ServerDescription *known(const YamlNode &n)
    {
        if (!read_.scalar(n, "a server"))
            return nullptr;
        const auto id = read_.phrase(n, parseServer(n.text));
        if (!id)
            return nullptr;
        for (ServerDescription &server : lesson_.run.servers)
            if (server.id == *id)
                return &server;
        read_.complain(n.place, "there is no server " + n.text,
                       "the servers of this lesson are " + cast_.list());
        return nullptr;
    }

    void ensemble(const YamlNode &node)
    {
        EnsembleConfig &config = lesson_.run.config;
        const auto millisecond = Duration::milliseconds(1);
        read_.map(
            node, "ensemble",
            {
                {"voters", [&](const YamlNode &n) { servers(n, "voters", LearnerType::Participant); }, true},
                {"observers", [&](const YamlNode &n) { servers(n, "observers", LearnerType::Observer); }},
                {"later", [&](const YamlNode &n) { later(n); }},
                {"histories", [&](const YamlNode &n) { histories(n); }},
                {"epochs", [&](const YamlNode &n) { epochs(n); }},
                {"tickTime",
                 [&](const YamlNode &n) {
                     read_.duration(n, "tickTime", millisecond * 10, config.tickTime);
                 }},
                {"initLimit", [&](const YamlNode &n) { integer(n, "initLimit", 1, 1000, config.initLimit); }},
                {"syncLimit", [&](const YamlNode &n) { integer(n, "syncLimit", 1, 1000, config.syncLimit); }},
                {"finalizeWait",
                 [&](const YamlNode &n) {
                     read_.duration(n, "finalizeWait", millisecond, config.finalizeWait);
                 }},
                {"minNotificationInterval",
                 [&](const YamlNode &n) {
                     read_.duration(n, "minNotificationInterval", millisecond,
                                    config.minNotificationInterval);
                 }},
                {"maxNotificationInterval",
                 [&](const YamlNode &n) {
                     read_.duration(n, "maxNotificationInterval", millisecond,
                                    config.maxNotificationInterval);
                     if (config.maxNotificationInterval < config.minNotificationInterval)
                         read_.complain(n.place, "maxNotificationInterval is below minNotificationInterval",
                                        "make it at least as long");
                 }},
                {"commitLogCount",
                 [&](const YamlNode &n) {
                     integer(n, "commitLogCount", 1, 1'000'000, config.commitLogCount);
                 }},
                {"forceSnapshotSync",
                 [&](const YamlNode &n) { read_.boolean(n, "forceSnapshotSync", config.forceSnapshotSync); }},
                {"startSpread",
                 [&](const YamlNode &n) {
                     read_.duration(n, "startSpread", Duration{}, lesson_.run.startSpread);
                 }},
            });
        if (node.kind == YamlNode::Kind::Map && cast_.voters.empty())
            read_.complain(node.place, "the ensemble has no voters",
                           "write for instance voters: [S1, S2, S3]");
    }

    void later(const YamlNode &node)
    {
        read_.oneOrMore(node, "later", [&](const YamlNode &n) {
            if (ServerDescription *server = known(n))
                server->runs = false;
        });
    }

    void histories(const YamlNode &node)
    {
        read_.entries(node, "histories", [&](const YamlNode &key, const YamlNode &value) {
            ServerDescription *server = known(key);
            if (!server)
                return;
            read_.oneOrMore(value, "the history of " + key.text, [&](const YamlNode &n) {
                if (!read_.scalar(n, "a stretch of a history"))
                    return;
                const auto extent = read_.phrase(n, parseExtent(n.text));
                if (!extent)
                    return;
                if (!server->history.empty() && server->history.back().epoch >= extent->epoch)
                    read_.complain(n.place, "the epochs of a history have to grow",
                                   "one stretch an epoch, the older epoch first");
                else
                    server->history.push_back(*extent);
            });
        });
    }

    void epochs(const YamlNode &node)
    {
        read_.entries(node, "epochs", [&](const YamlNode &key, const YamlNode &value) {
            ServerDescription *server = known(key);
            if (!server)
                return;
            const auto most = 0xffffffffLL;
            read_.map(
                value, "the epochs of " + key.text,
                {
                    {"accepted",
                     [&](const YamlNode &n) { integer(n, "accepted", 0, most, server->acceptedEpoch); }},
                    {"current",
                     [&](const YamlNode &n) { integer(n, "current", 0, most, server->currentEpoch); }},
                });
            if (server->acceptedEpoch < server->currentEpoch)
                read_.complain(
                    value.place, "the accepted epoch of " + key.text + " is below its current one",
                    "a server accepts an epoch before it takes part in it: make it at least as large");
        });
    }

    void network(const YamlNode &node)
    {
        NetworkDescription &net = lesson_.run.network;
        read_.map(
            node, "network",
            {
                {"delayMin", [&](const YamlNode &n) { read_.duration(n, "delayMin", kTick, net.delayMin); }},
                {"delayMeanExtra",
                 [&](const YamlNode &n) {
                     read_.duration(n, "delayMeanExtra", Duration{}, net.delayMeanExtra);
                 }},
                {"delayMax", [&](const YamlNode &n) { read_.duration(n, "delayMax", kTick, net.delayMax); }},
                {"connectTimeout",
                 [&](const YamlNode &n) { read_.duration(n, "connectTimeout", kTick, net.connectTimeout); }},
            });
        if (net.delayMax < net.delayMin)
            read_.complain(node.place, "delayMax is below delayMin", "make it at least as long");
    }

    void disk(const YamlNode &node)
    {
        DiskDescription &disk = lesson_.run.disk;
        read_.map(node, "disk",
                  {
                      {"syncMin",
                       [&](const YamlNode &n) { read_.duration(n, "syncMin", Duration{}, disk.syncMin); }},
                      {"syncMax",
                       [&](const YamlNode &n) { read_.duration(n, "syncMax", Duration{}, disk.syncMax); }},
                  });
        if (disk.syncMax < disk.syncMin)
            read_.complain(node.place, "syncMax is below syncMin", "make it at least as long");
    }

    void clients(const YamlNode &node)
    {
        read_.entries(node, "clients", [&](const YamlNode &key, const YamlNode &value) {
            const auto client = read_.phrase(key, parseClient(key.text));
            const ServerDescription *server = known(value);
            if (!client || !server)
                return;
            cast_.clients.insert(*client);
            lesson_.run.clients.push_back({*client, server->id});
        });
        std::sort(lesson_.run.clients.begin(), lesson_.run.clients.end(),
                  [](const ClientDescription &a, const ClientDescription &b) { return a.id < b.id; });
    }

    // --- scripts and what is expected of them ---

    Script script(const YamlNode &node, const std::string &what)
    {
        Script items;
        read_.oneOrMore(node, what, [&](const YamlNode &n) {
            if (n.kind == YamlNode::Kind::Scalar) {
                commands(n, items);
                return;
            }
            if (n.kind != YamlNode::Kind::Map) {
                read_.complain(n.place,
                               std::string("here is ") + nameOf(n.kind) + " where something has to happen",
                               "a command such as 'crash S3', or 'after: 200ms', or 'until: S4 leads'");
                return;
            }
            wait(n, items);
        });
        return items;
    }

    void commands(const YamlNode &n, Script &items)
    {
        const auto parsed = read_.phrase(n, parseCommand(n.text, cast_));
        if (!parsed)
            return;
        for (const Command &command : parsed->commands) {
            if (const auto *add = std::get_if<command::AddClient>(&command))
                cast_.clients.insert(add->client);
            items.push_back({ScriptCommand{command, parsed->times}, n.text, n.place});
        }
    }

    void wait(const YamlNode &n, Script &items)
    {
        ScriptWait until;
        until.within = kDefaultWithin;
        ScriptPause pause;
        const YamlNode *untilNode = nullptr;
        const YamlNode *withinNode = nullptr;
        const YamlNode *afterNode = nullptr;
        read_.map(n, "a wait",
                  {
                      {"after",
                       [&](const YamlNode &v) {
                           afterNode = &v;
                           read_.duration(v, "after", kTick, pause.length);
                       }},
                      {"until",
                       [&](const YamlNode &v) {
                           untilNode = &v;
                           until.conditions = conditions(v, "until");
                       }},
                      {"within",
                       [&](const YamlNode &v) {
                           withinNode = &v;
                           read_.duration(v, "within", kTick, until.within);
                       }},
                  });
        if (withinNode && !untilNode)
            read_.complain(withinNode->place, "'within' belongs to an 'until'",
                           "add 'until:', or take it away");
        if (afterNode && untilNode)
            read_.complain(untilNode->place, "one wait has 'after' and 'until'", "make two entries of it");
        if (!afterNode && !untilNode)
            read_.complain(n.place, "a wait needs 'after' or 'until'",
                           "'after: 200ms' waits that long, 'until: S4 leads' until it is so");
        if (afterNode)
            items.push_back({pause, "after " + afterNode->text, afterNode->place});
        else if (untilNode && !until.conditions.empty()) {
            std::string text = "until";
            for (const Condition &c : until.conditions)
                text += (text.size() > 5 ? " and " : " ") + c.text;
            items.push_back({std::move(until), text, untilNode->place});
        }
    }

    std::vector<Condition> conditions(const YamlNode &node, const std::string &what)
    {
        std::vector<Condition> list;
        read_.oneOrMore(node, what, [&](const YamlNode &n) {
            if (!read_.scalar(n, "a condition"))
                return;
            if (auto condition = read_.phrase(n, parseCondition(n.text, cast_))) {
                condition->place = n.place;
                list.push_back(std::move(*condition));
            }
        });
        if (node.kind == YamlNode::Kind::List && node.items.empty())
            read_.complain(node.place, what + " names no condition", "write at least one");
        return list;
    }

    std::vector<Expectation> expectations(const YamlNode &node)
    {
        std::vector<Expectation> list;
        read_.oneOrMore(node, "expect", [&](const YamlNode &n) {
            if (!read_.scalar(n, "an expectation"))
                return;
            if (auto expectation = read_.phrase(n, parseExpectation(n.text, cast_))) {
                expectation->place = n.place;
                expectation->condition.place = n.place;
                list.push_back(std::move(*expectation));
            }
        });
        return list;
    }

    // --- steps ---

    void steps(const YamlNode &node)
    {
        read_.list(node, "steps", [&](const YamlNode &n) {
            if (lesson_.steps.size() == kMaxSteps) {
                read_.complain(n.place, "more than 200 steps", "make two lessons of it");
                return;
            }
            lesson_.steps.push_back(step(n));
        });
        if (node.kind == YamlNode::Kind::List && node.items.empty())
            read_.complain(node.place, "the lesson has no steps", "write at least one");
    }

    void id(const YamlNode &n, LessonStep &step)
    {
        if (!read_.scalar(n, "id"))
            return;
        if (n.text.empty() || n.text.size() > 40 ||
            n.text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos) {
            read_.complain(n.place, "'" + n.text + "' is no id of a step",
                           "small letters a to z, digits and hyphens, at most 40");
            return;
        }
        if (lesson_.stepIndex(n.text) >= 0)
            read_.complain(n.place, "there is already a step '" + n.text + "'", "take another id");
        step.id = n.text;
        step.place = n.place;
    }

    LessonStep step(const YamlNode &node)
    {
        static const std::vector<std::string> views = {"stage", "space-time", "transaction", "logs",
                                                       "tree",  "sessions",   "charts"};
        static const std::vector<std::string> paces = {"variable", "message", "round", "phase"};
        LessonStep s;
        s.place = node.place;
        read_.map(
            node, "a step",
            {
                {"id", [&](const YamlNode &n) { id(n, s); }, true},
                {"view",
                 [&](const YamlNode &n) {
                     read_.word(n, "view", views,
                                [&](std::size_t i) { s.view = static_cast<LessonView>(i); });
                 }},
                {"stepBy",
                 [&](const YamlNode &n) {
                     read_.word(n, "stepBy", paces,
                                [&](std::size_t i) { s.stepBy = static_cast<StepBy>(i); });
                 }},
                {"heartbeats", [&](const YamlNode &n) { read_.boolean(n, "heartbeats", s.heartbeats); }},
                {"states", [&](const YamlNode &n) { read_.boolean(n, "states", s.states); }},
                {"highlight",
                 [&](const YamlNode &n) {
                     read_.oneOrMore(n, "highlight", [&](const YamlNode &v) {
                         if (const ServerDescription *server = known(v))
                             s.highlight.push_back(server->id);
                     });
                 }},
                {"question", [&](const YamlNode &n) { question(n, s); }},
                {"run", [&](const YamlNode &n) { s.run = script(n, "run"); }},
                {"goal", [&](const YamlNode &n) { goal(n, s); }},
                {"explain", [&](const YamlNode &n) { read_.boolean(n, "explain", s.explain); }},
                {"expect", [&](const YamlNode &n) { s.expect = expectations(n); }},
            });
        if (static_cast<int>(s.question.has_value()) + static_cast<int>(s.goal.has_value()) +
                static_cast<int>(s.explain) >
            1)
            read_.complain(s.place, "a step can have one of question, goal and explain",
                           "make two steps of it");
        return s;
    }

    void question(const YamlNode &node, LessonStep &s)
    {
        const YamlNode *asked = node.kind == YamlNode::Kind::Scalar ? &node : nullptr;
        Duration within = Question{}.within;
        if (!asked)
            read_.map(
                node, "question",
                {
                    {"ask", [&](const YamlNode &n) { asked = read_.scalar(n, "ask") ? &n : nullptr; }, true},
                    {"within", [&](const YamlNode &n) { read_.duration(n, "within", kTick, within); }},
                });
        if (!asked)
            return;
        if (auto parsed = read_.phrase(*asked, parseQuestion(asked->text, cast_))) {
            parsed->within = within;
            parsed->place = asked->place;
            s.question = *parsed;
        }
    }

    void goal(const YamlNode &node, LessonStep &s)
    {
        Goal goal;
        goal.place = node.place;
        const Cast before = cast_; // clients of the solution are not there afterwards
        read_.map(node, "goal",
                  {
                      {"reach", [&](const YamlNode &n) { goal.reach = conditions(n, "reach"); }, true},
                      {"solution", [&](const YamlNode &n) { goal.solution = script(n, "solution"); }, true},
                  });
        cast_ = before;
        if (!goal.reach.empty())
            s.goal = std::move(goal);
    }

    Lesson &lesson_;
    YamlReader read_;
    Cast cast_;
};

} // namespace

void readLessonYaml(const std::string &content, const std::string &file, Lesson &lesson,
                    std::vector<LessonError> &errors)
{
    if (const std::optional<YamlNode> root = readYaml(content, file, errors))
        LessonYaml(lesson, errors).lesson(*root);
}

} // namespace zablab
