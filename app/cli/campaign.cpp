// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/campaign.h"

#include "app/cli/exit_codes.h"
#include "app/cli/ordered_pool.h"
#include "app/cli/report_words.h"
#include "app/cli/trial_report.h"
#include "engine/scenario/rule_hunt.h"
#include "engine/scenario/text_file.h"
#include "engine/scenario/trial_yaml.h"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <sstream>

namespace zablab {

namespace {

constexpr std::uint64_t kShrunk = 3; // broken runs of a campaign that are made small

TrialReport reportOf(const TrialOptions &options, std::uint64_t seed)
{
    TrialReport report;
    report.seed = seed;
    const bool whole = !options.history.empty();
    const Examined examined =
        examine(randomTrial(seed, options.wishes), whole ? Thoroughness::Whole : Thoroughness::FirstBreak);
    const History &history = examined.played.world.history();
    report.events = history.size();
    report.messages = history.messageCount();
    report.digest = history.digest();
    report.servers = examined.played.world.description().servers.size();
    report.violations = examined.violations;
    report.violationCount = examined.violationCount;
    report.endless = examined.played.tooLong;
    if (report.endless) {
        ++report.violationCount;
        report.violations.push_back(
            {Guarantee::Liveness, history.size() - 1, Party{},
             "is not over after " + std::to_string(kMostEvents / 1'000'000) + " million events"});
    }
    report.cases = examined.cases;
    report.checks = examined.checks;
    if (whole)
        report.fileError = writeHistoryFile(options.history, examined.played.world);
    return report;
}

// Before the work begins, not after it. "" if scenarios can be kept there.
std::string madeFolder(const std::string &folder)
{
    std::error_code wrong;
    if (!folder.empty())
        std::filesystem::create_directories(folder, wrong);
    return wrong ? folder + ": this folder cannot be made: " + wrong.message() +
                       "\n  Give --keep another one, or leave it out."
                 : "";
}

std::string inFolder(const std::string &folder, const std::string &name)
{
    return folder.empty() ? name : folder + "/" + name;
}

// As a shell reads it: a folder may have a space in its name.
std::string quoted(const std::string &name)
{
    const bool plain = std::all_of(name.begin(), name.end(), [](unsigned char c) {
        return c >= 0x80 || std::isalnum(c) != 0 || std::strchr("/._-+,:@%", c) != nullptr;
    });
    if (plain)
        return name;
    std::string text = "'";
    for (const char c : name)
        text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + "'";
}

std::string inTenths(double seconds)
{
    const auto tenths = static_cast<std::int64_t>(seconds * 10);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

// Makes the run small, keeps it in a file, and says how to play it again.
void shrinkAndKeep(const TrialOptions &options, const TrialReport &report, std::ostream &out,
                   std::ostream &err)
{
    const Guarantee guarantee = report.violations.front().guarantee;
    const ShrunkTrial shrunk =
        shrink(randomTrial(report.seed, options.wishes),
               [guarantee](const Trial &trial) { return breakingOf(trial, guarantee); });
    TrialFile file;
    file.about = "seed " + std::to_string(report.seed) +
                 " of a campaign, made small: " + report.violations.front().what;
    file.trial = shrunk.trial;
    file.breaks = guarantee;
    const std::string text = writeTrial(file);
    const std::string name = inFolder(options.keep, "seed-" + std::to_string(report.seed) + ".yaml");
    out << "  Made small in " << shrunk.plays << " runs:\n";
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        out << "    " << line << "\n";
    if (const std::string error = writeText(name, text); !error.empty())
        err << error << "\n";
    else
        out << "  Play it again: zablab simulate --scenario " << quoted(name) << "\n";
}

} // namespace

int runCampaign(const TrialOptions &options, std::ostream &out, std::ostream &err)
{
    if (const std::string error = madeFolder(options.keep); !error.empty()) {
        err << error << "\n";
        return kExitUsage;
    }
    const auto begin = std::chrono::steady_clock::now();
    TrialSummary summary;
    bool fileError = false;
    {
        OrderedPool<TrialReport> pool(options.jobs, options.runs, [&](std::uint64_t index) {
            return reportOf(options, options.firstSeed + index);
        });
        summary.threads = pool.threads();
        for (std::uint64_t i = 0; i < options.runs; ++i) {
            const TrialReport report = pool.next();
            summary.add(report);
            if (!report.fileError.empty()) {
                err << report.fileError << "\n";
                fileError = true;
            }
            if (options.json && (report.violationCount != 0 || options.runs == 1))
                printJson(out, options, report);
            if (options.json || report.violationCount == 0)
                continue;
            printBroken(out, options, report);
            if (summary.broken <= kShrunk && !report.endless)
                shrinkAndKeep(options, report, out, err);
            out.flush(); // somebody may be watching, and the campaign may be long
        }
    }
    summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    options.json ? printJson(out, summary) : printSummary(out, summary);
    return fileError ? kExitUsage : summary.broken != 0 ? kExitBroken : kExitOk;
}

namespace {

// Of several catches the smallest is kept: which of them can be made small is a matter of luck.
constexpr std::size_t kCatches = 6;
// For the others so many more runs are tried, or three times as many as for the first.
constexpr std::uint64_t kMoreRuns = 300;

struct Hunt {
    std::vector<HuntCatch> caught;
    std::uint64_t tried = 0; // for the first
    double seconds = 0;
};

Hunt huntFor(Rule rule, const TrialOptions &options)
{
    const auto begin = std::chrono::steady_clock::now();
    Hunt hunt;
    OrderedPool<std::optional<HuntCatch>> pool(options.jobs, options.runs, [&](std::uint64_t index) {
        return huntOnce(rule, options.firstSeed + index);
    });
    for (std::uint64_t tried = 0; tried < options.runs && hunt.caught.size() < kCatches; ++tried) {
        if (!hunt.caught.empty() && tried >= hunt.tried + std::max(kMoreRuns, hunt.tried * 3))
            break;
        std::optional<HuntCatch> found = pool.next();
        if (hunt.caught.empty()) {
            hunt.tried = tried + 1;
            hunt.seconds = secondsSince(begin);
        }
        if (found)
            hunt.caught.push_back(std::move(*found));
    }
    return hunt;
}

TrialFile smallestOf(const Hunt &hunt, int jobs)
{
    OrderedPool<TrialFile> pool(jobs, hunt.caught.size(),
                                [&](std::uint64_t index) { return shrinkCatch(hunt.caught[index]); });
    TrialFile smallest = pool.next();
    for (std::size_t i = 1; i < hunt.caught.size(); ++i)
        if (TrialFile file = pool.next(); isSmaller(file.trial, smallest.trial))
            smallest = std::move(file);
    return smallest;
}

} // namespace

int runHunt(const TrialOptions &options, const std::vector<Rule> &rules, std::ostream &out, std::ostream &err)
{
    if (const std::string error = madeFolder(options.keep); !error.empty()) {
        err << error << "\n";
        return kExitUsage;
    }
    int exit = kExitOk;
    for (const Rule rule : rules) {
        const Hunt hunt = huntFor(rule, options);
        const char *promise = nameOf(shownBy(rule));
        if (hunt.caught.empty()) {
            out << nameOf(rule) << ": " << promise << " held in " << hunt.tried << " runs" << std::endl;
            exit = kExitBroken;
            continue;
        }
        const auto begin = std::chrono::steady_clock::now();
        const TrialFile file = smallestOf(hunt, options.jobs);
        out << nameOf(rule) << ": " << promise << " breaks after " << hunt.tried << " runs, "
            << inTenths(hunt.seconds) << " s; made small in " << inTenths(secondsSince(begin)) << " s to "
            << file.trial.description.servers.size() << " servers, " << file.trial.commands.size()
            << " commands and " << file.trial.length.us / 1000 << " ms: " << file.about << "\n";
        const std::string name = inFolder(options.keep, std::string(nameOf(rule)) + ".yaml");
        if (const std::string error = writeText(name, writeTrial(file)); !error.empty()) {
            err << error << "\n";
            return kExitUsage;
        }
        out << "  Play it again: zablab simulate --scenario " << quoted(name) << std::endl;
    }
    return exit;
}

int runScenario(const std::string &name, const std::string &history, std::ostream &out, std::ostream &err)
{
    std::vector<LessonError> errors;
    const std::optional<std::string> content = readTextFile(name, errors);
    const std::optional<TrialFile> file = content ? readTrial(*content, name, errors) : std::nullopt;
    if (!file) {
        for (const LessonError &error : errors)
            err << describe(error) << "\n";
        return kExitUsage;
    }
    const Examined examined = examine(file->trial, Thoroughness::Whole);
    if (examined.played.tooLong) {
        err << name << ": the run is longer than " << kMostEvents / 1'000'000
            << " million events: it would fill the memory\n"
               "  Make `length` shorter, tickTime longer, or ask for less.\n";
        return kExitUsage;
    }
    if (!history.empty()) {
        if (const std::string error = writeHistoryFile(history, examined.played.world); !error.empty()) {
            err << error << "\n";
            return kExitUsage;
        }
    }
    if (!file->about.empty())
        out << file->about << "\n";
    TrialReport report;
    report.violations = examined.violations;
    for (const Violation &violation : examined.violations)
        out << nameOf(violation.guarantee) << " broken"
            << " at " + nameOfParty(violation.where) << ", event " << violation.event << ": "
            << violation.what << "\n";
    const bool asSaid = file->breaks ? examined.broke(*file->breaks) : examined.good();
    if (file->breaks)
        out << (asSaid ? "as the file says, " : "but the file says that it breaks: ") << nameOf(*file->breaks)
            << (asSaid ? " breaks" : "") << "\n";
    else
        out << (asSaid ? "every promise holds\n" : "but the file says that every promise holds\n");
    return asSaid ? kExitOk : kExitBroken;
}

} // namespace zablab
