// SPDX-License-Identifier: GPL-3.0-or-later
//
// Each way in which a lesson can be wrong is told with file, line and column, and how to mend it.
#include "tests/scenario/lesson_files.h"

#include <gtest/gtest.h>

namespace zablab::tests {
namespace {

struct Case {
    std::string name;
    std::string file;
    std::string from;
    std::string to;
    std::string says; // the beginning of describe(error)
};

std::string nameOfCase(const testing::TestParamInfo<Case> &example) { return example.param.name; }

void PrintTo(const Case &c, std::ostream *out) { *out << c.file << ": " << c.from << " → " << c.to; }

class WrongLesson : public testing::TestWithParam<Case> {};

TEST_P(WrongLesson, IsToldWithItsPlace)
{
    const Case &c = GetParam();
    const LoadedLesson loaded = read(changed(tinyLesson(), c.file, c.from, c.to));
    EXPECT_EQ(loaded.lesson, nullptr);
    bool told = false;
    for (const LessonError &e : loaded.errors) {
        EXPECT_FALSE(e.what.empty());
        EXPECT_FALSE(e.mend.empty()) << describe(e);
        told = told || describe(e).starts_with(c.says);
    }
    EXPECT_TRUE(told) << "wanted: " << c.says << "\n" << all(loaded.errors);
}

const std::string kYaml = "lesson.yaml";

INSTANTIATE_TEST_SUITE_P(
    Yaml, WrongLesson,
    testing::Values(
        Case{"unknown_key", kYaml, "number: 77", "number: 77\ncolour: red",
             "tiny/lesson.yaml:3:1: unknown key 'colour' in the lesson"},
        Case{"unknown_step_key", kYaml, "    view: stage", "    veiw: stage",
             "tiny/lesson.yaml:19:5: unknown key 'veiw' in a step (did you mean 'view'?"},
        Case{"missing_key", kYaml, "seed: 9\n", "", "tiny/lesson.yaml:1:1: the lesson has no 'seed'"},
        Case{"key_twice", kYaml, "seed: 9", "seed: 9\nseed: 10",
             "tiny/lesson.yaml:5:1: the key 'seed' stands twice"},
        Case{"wrong_format", kYaml, "format: 1", "format: 2", "tiny/lesson.yaml:1:9: format: '2' is too big"},
        Case{"not_a_number", kYaml, "seed: 9", "seed: nine",
             "tiny/lesson.yaml:4:7: seed: 'nine' is not a whole number"},
        Case{"negative", kYaml, "seed: 9", "seed: -9",
             "tiny/lesson.yaml:4:7: seed: '-9' is not a whole number"},
        Case{"too_big", kYaml, "seed: 9", "seed: 99999999999999999999999",
             "tiny/lesson.yaml:4:7: seed: '99999999999999999999999' is too big"},
        Case{"list_for_number", kYaml, "seed: 9", "seed: [9]",
             "tiny/lesson.yaml:4:7: seed has to be a single value, and here is a list"},
        Case{"value_for_map", kYaml, "clients:\n  C1: S2", "clients: C1",
             "tiny/lesson.yaml:13:10: clients has to be a group of keys, and here is a value"},
        Case{"map_for_list", kYaml, "prepare:\n  - until", "prepare:\n    until",
             "tiny/lesson.yaml:16:5: prepare has to be a list, and here is a group of keys"},
        Case{"nothing_for_list", kYaml, "prepare:\n  - until: S2 established",
             "prepare:", "tiny/lesson.yaml:15:1: prepare has to be a list, and here is nothing"},
        Case{"boolean", kYaml, "states: true", "states: yes",
             "tiny/lesson.yaml:20:13: states: 'yes' is neither true nor false"},
        Case{"unknown_view", kYaml, "view: stage", "view: stag",
             "tiny/lesson.yaml:19:11: view: 'stag' is not known (did you mean 'stage'?"},
        Case{"large_stage", kYaml, "    states: true", "    large: true",
             "tiny/lesson.yaml:18:9: 'large' without a view to enlarge (the stage is always large"},
        Case{"large_perhaps", kYaml, "    states: true", "    large: 2",
             "tiny/lesson.yaml:20:12: large: '2' is neither true nor false"},
        Case{"spotlight_perhaps", kYaml, "    states: true", "    spotlight: S1",
             "tiny/lesson.yaml:20:16: spotlight: 'S1' is neither true nor false"},
        Case{"select_nobody", kYaml, "    states: true", "    select: S8",
             "tiny/lesson.yaml:20:13: there is no server S8"},
        Case{"select_no_client", kYaml, "    states: true", "    select: C7",
             "tiny/lesson.yaml:20:13: there is no client C7"},
        Case{"select_what", kYaml, "    states: true", "    select: leader",
             "tiny/lesson.yaml:20:13: 'leader' cannot be selected"},
        Case{"select_two", kYaml, "    states: true", "    select: S1 S2",
             "tiny/lesson.yaml:20:16: 'S2' is too much here"},
        Case{"select_list", kYaml, "    states: true", "    select: [S1]",
             "tiny/lesson.yaml:20:13: select has to be a single value"},
        Case{"acks_of_nothing", kYaml, "sync of S5", "acks for S5",
             "tiny/lesson.yaml:22:24: 'S5' is not a zxid"},
        Case{"first_to_what", kYaml, "sync of S5", "first to log 0x1:1", "tiny/lesson.yaml:22:24: "},
        Case{"whether_what", kYaml, "sync of S5", "whether S5 flies",
             "tiny/lesson.yaml:22:26: 'flies' is nothing that a server can be said to do"},
        Case{"whether_nothing", kYaml, "sync of S5", "whether",
             "tiny/lesson.yaml:22:22: the phrase ends too early"},
        Case{"no_unit", kYaml, "tickTime: 500ms", "tickTime: 500",
             "tiny/lesson.yaml:9:13: tickTime: '500' has no unit"},
        Case{"bad_unit", kYaml, "tickTime: 500ms", "tickTime: 500h",
             "tiny/lesson.yaml:9:13: tickTime: 'h' is not a unit of time"},
        Case{"too_long", kYaml, "within: 20s", "within: 20000min",
             "tiny/lesson.yaml:27:17: within: '20000min' is too long"},
        Case{"no_such_server", kYaml, "- start S5", "- start S8",
             "tiny/lesson.yaml:24:15: there is no server S8"},
        Case{"no_such_server_in_condition", kYaml, "S5 follows S2", "S5 follows S9",
             "tiny/lesson.yaml:26:28: there is no server S9"},
        Case{"no_such_server_highlighted", kYaml, "highlight: [S5, S7]", "highlight: [S5, S17]",
             "tiny/lesson.yaml:29:21: there is no server S17"},
        Case{"no_such_server_in_histories", kYaml, "    S1: 0x1:1..4", "    S9: 0x1:1..4",
             "tiny/lesson.yaml:11:5: there is no server S9"},
        Case{"server_twice", kYaml, "observers: [S6, S7]", "observers: [S6, S1]",
             "tiny/lesson.yaml:7:19: S1 stands twice"},
        Case{"server_zero", kYaml, "observers: [S6, S7]", "observers: [S6, S0]",
             "tiny/lesson.yaml:7:19: 'S0' is not a server"},
        Case{"server_too_big", kYaml, "observers: [S6, S7]", "observers: [S6, S256]",
             "tiny/lesson.yaml:7:19: 'S256' is not a server"},
        Case{"observer_voted_for", kYaml, "- S5 synchronized by SNAP", "- S5 votes S6",
             "tiny/lesson.yaml:31:18: S6 is an observer"},
        Case{"no_such_client", kYaml, "- start S5", "- C2 get /a",
             "tiny/lesson.yaml:24:9: there is no client C2 yet"},
        Case{"client_twice", kYaml, "- start S5", "- client C1 at S1",
             "tiny/lesson.yaml:24:16: there is already a client C1"},
        Case{"unknown_command", kYaml, "- start S5", "- strat S5",
             "tiny/lesson.yaml:24:9: 'strat' is not a command (did you mean 'start'?"},
        Case{"command_ends_early", kYaml, "- start S5", "- crash",
             "tiny/lesson.yaml:24:14: the phrase ends too early"},
        Case{"command_goes_on", kYaml, "- start S5", "- start S5 now",
             "tiny/lesson.yaml:24:18: 'now' is too much here"},
        Case{"unclosed_quote", kYaml, "- start S5", "- C1 set /a \"x",
             "tiny/lesson.yaml:24:19: the quotation mark is not closed"},
        Case{"path", kYaml, "- start S5", "- C1 get a", "tiny/lesson.yaml:24:16: 'a' is not a path"},
        Case{"too_many_times", kYaml, "- start S5", "- C1 set /a \"x\" times 100000",
             "tiny/lesson.yaml:24:29: '100000' is too big"},
        Case{"cut_nobody", kYaml, "- start S5", "- cut S1 S2 S3 S4 S5 S6 S7 | rest",
             "tiny/lesson.yaml:24:40: nobody is left on the other side"},
        Case{"cut_itself", kYaml, "- start S5", "- cut link S1 S1",
             "tiny/lesson.yaml:24:21: a server has no link to itself"},
        Case{"zxid", kYaml, "- S5 synchronized by SNAP", "- S5 logged 1:100",
             "tiny/lesson.yaml:31:19: '1:100' is not a zxid"},
        Case{"zxid_too_big", kYaml, "- S5 synchronized by SNAP", "- S5 logged 0x1:4294967296",
             "tiny/lesson.yaml:31:19: '0x1:4294967296' is not a zxid"},
        Case{"history_backwards", kYaml, "[0x1:1..3, 0x2:1..2]", "[0x2:1..3, 0x1:1..2]",
             "tiny/lesson.yaml:12:20: the epochs of a history have to grow"},
        Case{"history_empty", kYaml, "0x1:1..4", "0x1:4..1",
             "tiny/lesson.yaml:11:9: the last counter is smaller than the first"},
        Case{"history_huge", kYaml, "0x1:1..4", "0x1:1..4000000000",
             "tiny/lesson.yaml:11:9: more than 100000 transactions"},
        Case{"unknown_condition", kYaml, "S5 follows S2", "S5 folows S2",
             "tiny/lesson.yaml:26:20: 'folows' is nothing that a server can be said to do (did you mean "
             "'follows'?"},
        Case{"unknown_question", kYaml, "sync of S5", "colour of S5",
             "tiny/lesson.yaml:22:15: 'colour' is not a question"},
        Case{"within_alone", kYaml, "      - after: 200ms", "      - within: 200ms",
             "tiny/lesson.yaml:28:17: 'within' belongs to an 'until'"},
        Case{"after_and_until", kYaml, "        within: 20s", "        after: 20s",
             "tiny/lesson.yaml:26:16: one wait has 'after' and 'until'"},
        Case{"step_twice", kYaml, "id: try", "id: join",
             "tiny/lesson.yaml:33:9: there is already a step 'join'"},
        Case{"step_id", kYaml, "id: try", "id: Try it", "tiny/lesson.yaml:33:9: 'Try it' is no id of a step"},
        Case{"two_tasks", kYaml, "    explain: true", "    explain: true\n    question: leader",
             "tiny/lesson.yaml:38:9: a step can have one of question, goal and explain"},
        Case{"goal_without_solution", kYaml, "      solution:\n        - crash S2\n", "",
             "tiny/lesson.yaml:35:7: goal has no 'solution'"},
        Case{"anchor", kYaml, "seed: 9", "seed: &a 9",
             "tiny/lesson.yaml:4:7: anchors (&) and aliases (*) are not allowed"},
        Case{"tag", kYaml, "seed: 9", "seed: !!int 9", "tiny/lesson.yaml:4:7: tags such as"},
        Case{"second_document", kYaml,
             "steps:", "---\nsteps:", "tiny/lesson.yaml:17:1: a second document begins"},
        Case{"tab", kYaml, "    view: stage", "\tview: stage", "tiny/lesson.yaml:19:"},
        Case{"open_bracket", kYaml, "voters: [S1, S2, S3, S4, S5]", "voters: [S1, S2", "tiny/lesson.yaml:"},
        Case{"column_in_characters", kYaml, "clients:\n  C1: S2", "clients: {C1: S2, \"客户\": S1}",
             "tiny/lesson.yaml:13:20: '客户' is not a client"}),
    nameOfCase);

INSTANTIATE_TEST_SUITE_P(
    Markdown, WrongLesson,
    testing::Values(
        Case{"unknown_step", "en.md", "## say: Say it", "## sya: Say it",
             "tiny/en.md:43:4: lesson.yaml has no step 'sya' (did you mean 'say'?"},
        Case{"missing_step", "en.md", "## say: Say it", "## sya: Say it",
             "tiny/en.md: no text for the step 'say'"},
        Case{"step_twice", "zh_CN.md", "## say: 说一说", "## join: 说一说",
             "tiny/zh_CN.md:43:4: there is already a text for the step 'join'"},
        Case{"no_title_of_step", "zh_CN.md", "## look: 看一看", "## look",
             "tiny/zh_CN.md:5:4: the step 'look' has no title"},
        Case{"no_title", "en.md", "# A small lesson\n", "", "tiny/en.md:1:1: the lesson has no title"},
        Case{"no_body", "en.md", "Two new servers start.\n", "",
             "tiny/en.md:11:4: the step 'join' has no text for 'body'"},
        Case{"no_question", "zh_CN.md", "### question\n\nS5 怎样同步？\n", "",
             "tiny/zh_CN.md:11:4: the step 'join' has no text for 'question'"},
        Case{"no_answer", "en.md", "### answer\n\nBecause they share no history.\n", "",
             "tiny/en.md:43:4: the step 'say' has no text for 'answer'"},
        Case{"empty_part", "en.md", "Yes, {answer}.", "",
             "tiny/en.md:19:5: the step 'join' has no text for 'right'"},
        Case{"never_shown", "en.md", "## join: Joining", "### hint\n\nLook.\n\n## join: Joining",
             "tiny/en.md:11:5: 'hint' is never shown: the step 'look' asks nothing"},
        Case{"learnt_too_early", "en.md", "## say: Say it", "### learnt\n\nAll.\n\n## say: Say it",
             "tiny/en.md:43:5: 'learnt' is never shown: the step 'try' is not the last"},
        Case{"learnt_in_one_language", "en.md", "Because they share no history.",
             "Because they share no history.\n\n### learnt\n\n- All.",
             "tiny/zh_CN.md:43:4: the step 'say' has a 'learnt' in en.md, but none here (add '### learnt'"},
        Case{"hint_in_one_language", "zh_CN.md", "### hint\n\n按 C。\n", "",
             "tiny/zh_CN.md:27:4: the step 'try' has a 'hint' in en.md, but none here"},
        Case{"quote_in_one_language", "en.md", "> More exactly, two of them observe.\n", "",
             "tiny/en.md:5:4: the step 'look' has a line with '>' in zh_CN.md, but none here"},
        Case{"summary_in_one_language", "en.md", "Try it.\n", "",
             "tiny/en.md:1:1: no summary stands below the title, as in zh_CN.md"},
        Case{"empty_hint", "en.md", "Press C.\n", "",
             "tiny/en.md:39:5: the step 'try' has no text for 'hint'"},
        Case{"unknown_part", "en.md", "### wrong", "### worng",
             "tiny/en.md:23:5: 'worng' is no part of a step (did you mean 'wrong'?"},
        Case{"part_twice", "en.md", "### wrong", "### right",
             "tiny/en.md:23:5: the part 'right' stands twice"},
        Case{"unknown_brace", "en.md", "Yes, {answer}.", "Yes, {anser}.",
             "tiny/en.md:19:5: '{anser}' stands for nothing"},
        Case{"deep_heading", "en.md", "### wrong", "#### wrong", "tiny/en.md:23:1: a heading of level 4"},
        Case{"open_fence", "en.md", "Two new servers start.", "```", "tiny/en.md:"},
        Case{"quote_in_part", "en.md", "Press C.", "> Press C.",
             "tiny/en.md:41:1: a line with > outside a step's own text"},
        Case{"not_utf8", "zh_CN.md", "集群", "\xc3\x28", "tiny/zh_CN.md:7:3: this is not UTF-8"},
        Case{"control", "en.md", "ensemble", std::string("en\0semble", 9),
             "tiny/en.md:7:15: a control character"}),
    nameOfCase);

TEST(LessonErrors, AMissingLanguageIsAnError)
{
    for (const std::string name : {"zh_CN.md", "en.md", "lesson.yaml"}) {
        Files files = tinyLesson();
        files.erase(name);
        const LoadedLesson loaded = read(files);
        EXPECT_EQ(loaded.lesson, nullptr);
        ASSERT_FALSE(loaded.errors.empty());
        EXPECT_EQ(loaded.errors[0].file, "tiny/" + name);
    }
}

TEST(LessonErrors, AreToldAllAtOnce)
{
    Files files = changed(tinyLesson(), "lesson.yaml", "seed: 9", "seed: nine");
    files = changed(files, "lesson.yaml", "- start S5", "- start S9");
    files = changed(files, "lesson.yaml", "view: stage", "view: stag");
    files = changed(files, "zh_CN.md", "### hint", "### hnit");
    files = changed(files, "en.md", "## say: ", "## sya: ");
    const LoadedLesson loaded = read(files);
    EXPECT_EQ(loaded.errors.size(), 6u) << all(loaded.errors);
    EXPECT_TRUE(std::is_sorted(loaded.errors.begin(), loaded.errors.begin() + 3,
                               [](const LessonError &a, const LessonError &b) { return a.line < b.line; }));
}

TEST(LessonErrors, AFolderThatIsNoLesson)
{
    EXPECT_EQ(loadLesson("nowhere/at-all").errors.at(0).what, "there is no such lesson");
    EXPECT_EQ(loadLesson("CMakeLists.txt").errors.at(0).what, "this is not a lesson");
    const LoadedLesson folder = loadLesson("tests");
    ASSERT_EQ(folder.errors.size(), 3u);
    EXPECT_EQ(folder.errors[0].file, "tests/lesson.yaml");
}

TEST(LessonErrors, AHugeFileIsRefused)
{
    Files files = tinyLesson();
    files["en.md"] += std::string(300 * 1024, 'x');
    EXPECT_EQ(read(files).errors.at(0).what, "the file is larger than 256 KiB");
}

TEST(LessonErrors, DeepNestingAndAliasBombsAreRefused)
{
    Files files = tinyLesson();
    files["lesson.yaml"] = "steps: " + std::string(20000, '[') + std::string(20000, ']');
    EXPECT_FALSE(read(files).errors.empty());
    files["lesson.yaml"] = "steps: " + std::string(100000, '[');
    EXPECT_FALSE(read(files).errors.empty());
    std::string dashes;
    for (int i = 0; i < 60000; ++i)
        dashes += "- ";
    files["lesson.yaml"] = dashes;
    EXPECT_FALSE(read(files).errors.empty());
    files["lesson.yaml"] = "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n";
    EXPECT_EQ(read(files).errors.at(0).line, 1);
    files["lesson.yaml"] = "a: &a [*a]\n";
    EXPECT_FALSE(read(files).errors.empty());
}

TEST(LessonErrors, EmptyFiles)
{
    for (const std::string content :
         {"", "\n", "# nothing\n", "---\n", "null\n", "[]\n", "{}\n", "\xEF\xBB\xBF"}) {
        const LoadedLesson loaded =
            read({{"lesson.yaml", content}, {"zh_CN.md", content}, {"en.md", content}});
        EXPECT_EQ(loaded.lesson, nullptr);
        EXPECT_FALSE(loaded.errors.empty());
    }
}

} // namespace
} // namespace zablab::tests
