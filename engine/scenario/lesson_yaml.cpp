// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/ensemble_yaml.h"
#include "engine/scenario/lesson_reader.h"
#include "engine/scenario/script_yaml.h"

namespace zablab {

namespace {

constexpr std::size_t kMaxSteps = 200;
constexpr Duration kSmallestWithin{1};

class LessonYaml {
public:
    LessonYaml(Lesson &lesson, std::vector<LessonError> &errors)
        : lesson_(lesson),
          read_(errors),
          ensemble_(read_, lesson.run, cast_),
          script_(read_, cast_)
    {}

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
                {"seed", [&](const YamlNode &n) { read_.seed(n, lesson_.seed); }, true},
                {"ensemble", [&](const YamlNode &n) { ensemble_.ensemble(n); }, true},
                {"network", [&](const YamlNode &n) { ensemble_.network(n); }},
                {"disk", [&](const YamlNode &n) { ensemble_.disk(n); }},
                {"clients", [&](const YamlNode &n) { ensemble_.clients(n); }},
                {"prepare", [&](const YamlNode &n) { lesson_.prepare = script_.script(n, "prepare"); }},
                {"steps", [&](const YamlNode &n) { steps(n); }, true},
                {"expect", [&](const YamlNode &n) { lesson_.expect = script_.expectations(n); }},
            });
        lesson_.run.complete();
    }

private:
    void integer(const YamlNode &n, const std::string &what, std::int64_t least, std::int64_t most,
                 int &value)
    {
        read_.number(n, what, least, most, [&](std::int64_t v) { value = static_cast<int>(v); });
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
        static const std::vector<std::string> paces = {"variable", "message", "round", "phase"};
        LessonStep s;
        s.place = node.place;
        read_.map(
            node, "a step",
            {
                {"id", [&](const YamlNode &n) { id(n, s); }, true},
                {"view",
                 [&](const YamlNode &n) {
                     read_.word(n, "view", kLessonViewNames,
                                [&](std::size_t i) { s.view = static_cast<LessonView>(i); });
                 }},
                {"stepBy",
                 [&](const YamlNode &n) {
                     read_.word(n, "stepBy", paces,
                                [&](std::size_t i) { s.stepBy = static_cast<StepBy>(i); });
                 }},
                {"heartbeats", [&](const YamlNode &n) { read_.boolean(n, "heartbeats", s.heartbeats); }},
                {"large", [&](const YamlNode &n) { read_.boolean(n, "large", s.large); }},
                {"spotlight", [&](const YamlNode &n) { read_.boolean(n, "spotlight", s.spotlight); }},
                {"select",
                 [&](const YamlNode &n) {
                     if (!read_.scalar(n, "select"))
                         return;
                     if (const auto parsed = read_.phrase(n, parseStepSelection(n.text, cast_)))
                         s.select = *parsed;
                 }},
                {"states", [&](const YamlNode &n) { read_.boolean(n, "states", s.states); }},
                {"highlight",
                 [&](const YamlNode &n) {
                     read_.oneOrMore(n, "highlight", [&](const YamlNode &v) {
                         if (const ServerDescription *server = ensemble_.known(v))
                             s.highlight.push_back(server->id);
                     });
                 }},
                {"question", [&](const YamlNode &n) { question(n, s); }},
                {"run", [&](const YamlNode &n) { s.run = script_.script(n, "run"); }},
                {"goal", [&](const YamlNode &n) { goal(n, s); }},
                {"explain", [&](const YamlNode &n) { read_.boolean(n, "explain", s.explain); }},
                {"expect", [&](const YamlNode &n) { s.expect = script_.expectations(n); }},
            });
        if (static_cast<int>(s.question.has_value()) + static_cast<int>(s.goal.has_value()) +
                static_cast<int>(s.explain) >
            1)
            read_.complain(s.place, "a step can have one of question, goal and explain",
                           "make two steps of it");
        if (s.large && s.view == LessonView::Stage)
            read_.complain(s.place, "'large' without a view to enlarge",
                           "the stage is always large: name another 'view', or take 'large' away");
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
                    {"within",
                     [&](const YamlNode &n) { read_.duration(n, "within", kSmallestWithin, within); }},
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
        read_.map(
            node, "goal",
            {
                {"reach", [&](const YamlNode &n) { goal.reach = script_.conditions(n, "reach"); }, true},
                {"solution", [&](const YamlNode &n) { goal.solution = script_.script(n, "solution"); }, true},
            });
        cast_ = before;
        if (!goal.reach.empty())
            s.goal = std::move(goal);
    }

    Lesson &lesson_;
    YamlReader read_;
    Cast cast_;
    EnsembleYaml ensemble_;
    ScriptYaml script_;
};

} // namespace

void readLessonYaml(const std::string &content, const std::string &file, Lesson &lesson,
                    std::vector<LessonError> &errors)
{
    if (const std::optional<YamlNode> root = readYaml(content, file, errors))
        LessonYaml(lesson, errors).lesson(*root);
}

} // namespace zablab
