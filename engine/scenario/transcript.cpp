// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/transcript.h"

#include <algorithm>
#include <cstdio>
#include <sstream>

namespace zablab {

namespace {

struct Labels {
    const char *lesson;
    const char *seed;
    const char *moreExactly;
    const char *asks;
    const char *answer;
    const char *goal;
    const char *explain;
    const char *model;
    const char *crashed;
    const char *notStarted;
    const char *steps;
};
const Labels kChinese = {"课程",   "种子",   "更准确地说：", "提问：", "引擎的答案：", "目标：", "请写：",
                         "参考：", "已宕机", "未启动",       "步"};
const Labels kEnglish = {"Lesson", "seed",    "More exactly: ", "Question: ", "The engine's answer: ",
                         "Goal: ", "Write: ", "Model: ",        "crashed",    "not started",
                         "steps"};

const char *nameOf(ServerState state)
{
    switch (state) {
    case ServerState::Looking:
        return "LOOKING";
    case ServerState::Following:
        return "FOLLOWING";
    case ServerState::Leading:
        return "LEADING";
    case ServerState::Observing:
        return "OBSERVING";
    }
    return "";
}

std::string scriptSeconds(Instant t)
{
    char text[40];
    std::snprintf(text, sizeof text, "%lld.%06lld s", static_cast<long long>(t.us / 1'000'000),
                  static_cast<long long>(t.us % 1'000'000));
    return text;
}

class Writer {
public:
    Writer(std::ostream &out, const PlayedLesson &played, const Timeline &timeline,
           const std::string &language)
        : out_(out),
          played_(played),
          timeline_(timeline),
          language_(language),
          text_(played.lesson->text(language)),
          say_(language.starts_with("zh") ? kChinese : kEnglish),
          witness_(played.lesson->run)
    {}

    void write()
    {
        const Lesson &lesson = *played_.lesson;
        out_ << say_.lesson << ' ' << lesson.number << " · " << text_.title << "\n"
             << lesson.name << ", " << say_.seed << ' ' << lesson.seed << ", " << lesson.steps.size() << ' '
             << say_.steps << "\n";
        for (std::size_t i = 0; i < played_.steps.size(); ++i)
            if (!step(i, played_.steps[i]))
                return;
        out_ << "\n";
        results(played_.results);
    }

private:
    void paragraph(const std::string &label, const std::string &text)
    {
        if (text.empty())
            return;
        std::istringstream in(text);
        std::string line;
        bool first = true;
        while (std::getline(in, line)) {
            if (!line.empty())
                out_ << "      " << (first ? label : "") << line << "\n";
            first = false;
        }
    }

    bool step(std::size_t index, const PlayedStep &played)
    {
        const LessonStep &step = *played.step;
        const auto said = text_.steps.find(step.id);
        const StepText none;
        const StepText &text = said == text_.steps.end() ? none : said->second;
        const std::string number =
            std::to_string(index + 1) + "/" + std::to_string(played_.lesson->steps.size());
        out_ << "\n"
             << std::string(number.size() < 5 ? 5 - number.size() : 0, ' ') << number << ' ' << text.title
             << "  [" << step.id << ", " << scriptSeconds(played.from);
        if (played.to != played.from)
            out_ << " – " << scriptSeconds(played.to);
        out_ << "]\n";
        paragraph("", text.body);
        paragraph(say_.moreExactly, text.moreExactly);
        paragraph(step.goal ? say_.goal : step.explain ? say_.explain : say_.asks, text.question);
        if (played.prediction)
            prediction(*played.prediction, text);
        paragraph(say_.model, text.answer);
        for (const std::size_t c : played.commands)
            out_ << "      > " << describe(timeline_.commands()[c].command) << "\n";
        if (step.states)
            states(played);
        return results(played.results);
    }

    void prediction(const Prediction &p, const StepText &text)
    {
        out_ << "      ?";
        for (const Choice &option : p.options)
            out_ << ' ' << written(option, language_);
        const std::string answer = written(p.answer, language_);
        out_ << "\n      " << say_.answer << answer << " (" << scriptSeconds(p.at) << ")\n";
        paragraph("", filledIn(text.right, answer, answer));
    }

    void states(const PlayedStep &played)
    {
        witness_.update(timeline_.history(), played.endEvent);
        for (const ServerView &s : witness_.view().servers) {
            const std::string state = s.liveness == Liveness::Crashed      ? say_.crashed
                                      : s.liveness == Liveness::NotStarted ? say_.notStarted
                                                                           : nameOf(s.state);
            const std::string zxid = writtenAs(std::max(s.lastLogged, s.snapshotZxid));
            out_ << "      | S" << s.id.value << " | " << zxid << " | " << state << " |\n";
        }
    }

    bool results(const std::vector<ExpectationResult> &results)
    {
        for (const ExpectationResult &r : results) {
            const SourcePlace &place = r.expectation.place;
            out_ << "      " << (r.held ? "✓ " : "✗ ") << r.expectation.text;
            if (!r.held)
                out_ << "  ← " << r.found << " (" << place.file << ':' << place.line << ':' << place.column
                     << ')';
            out_ << "\n";
            if (!r.held)
                return false;
        }
        return true;
    }

    std::ostream &out_;
    const PlayedLesson &played_;
    const Timeline &timeline_;
    const std::string language_;
    const LessonText &text_;
    const Labels &say_;
    Witness witness_;
};

} // namespace

void writeTranscript(std::ostream &out, const PlayedLesson &played, const Timeline &timeline,
                     const std::string &language)
{
    Writer(out, played, timeline, language).write();
}

} // namespace zablab
