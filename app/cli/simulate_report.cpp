// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/simulate_report.h"

#include "app/cli/report_words.h"
#include "engine/history/digest.h"
#include "engine/history/history_file.h"
#include "engine/history/json_values.h"

#include <cstdio>

namespace zablab {

namespace {

std::string decimals(double value, int digits)
{
    char text[64];
    const int size = std::snprintf(text, sizeof text, "%.*f", digits, value);
    return std::string(text, static_cast<std::size_t>(size));
}

double rate(std::uint64_t events, double seconds)
{
    return seconds > 0 ? static_cast<double>(events) / seconds : 0;
}

template <typename Counts>
std::string countsText(const Counts &counts)
{
    return "events " + grouped(counts.events) + "  messages " + grouped(counts.messages) + "  elections " +
           grouped(counts.elections) + "  commits " + grouped(counts.commits) + "  DIFF " +
           grouped(counts.diffs) + "  TRUNC " + grouped(counts.truncs) + "  SNAP " + grouped(counts.snaps);
}

template <typename Counts>
void countsJson(std::string &line, const Counts &counts)
{
    appendNumber(line, "events", counts.events);
    appendNumber(line, "messages", counts.messages);
    appendNumber(line, "elections", counts.elections);
    appendNumber(line, "commits", counts.commits);
    appendNumber(line, "diff", counts.diffs);
    appendNumber(line, "trunc", counts.truncs);
    appendNumber(line, "snap", counts.snaps);
}

void secondsJson(std::string &line, const char *name, double seconds)
{
    ((line += ",\"") += name) += "\":";
    line += decimals(seconds, 6);
}

} // namespace

void SimulateSummary::add(const SimulateReport &report)
{
    ++runs;
    if (report.violationCount != 0 && brokenRuns++ == 0)
        firstBroken = report.seed;
    events += report.events;
    messages += report.messages;
    elections += report.elections;
    commits += report.commits;
    diffs += report.diffs;
    truncs += report.truncs;
    snaps += report.snaps;
    runSeconds += report.seconds;
    checkSeconds += report.checkSeconds;
    Digest all(digest);
    all.word(report.digest);
    digest = all.value();
}

void printReport(std::ostream &out, const SimulateOptions &options, const SimulateReport &report, bool inFull)
{
    if (inFull)
        out << "seed " << report.seed << "  " << countsText(report) << "  wall "
            << decimals(report.seconds, 3) << " s  "
            << grouped(static_cast<std::uint64_t>(rate(report.events, report.seconds)))
            << " events/s  digest " << digestText(report.digest) << "\n";
    for (const Violation &violation : report.violations)
        out << "seed " << report.seed << ": " << nameOf(violation.guarantee) << " broken"
            << (violation.where != Party{} ? " at " + nameOfParty(violation.where) : std::string())
            << ", event " << violation.event << ": " << violation.what << "\n";
    if (report.violationCount > report.violations.size())
        out << "seed " << report.seed << ": and " << report.violationCount - report.violations.size()
            << " more\n";
    if (report.violationCount != 0)
        out << "  " << nameOf(report.violations.front().guarantee) << ": "
            << promiseOf(report.violations.front().guarantee)
            << ".\n  The same run again: " << replayLine(options, report.seed) << " --history seed-"
            << report.seed << ".jsonl\n";
}

void printSummary(std::ostream &out, const SimulateOptions &options, const SimulateSummary &summary)
{
    if (summary.runs > 1)
        out << grouped(summary.runs) << " runs of " << durationText(options.time) << ", " << options.servers
            << " servers, " << options.observers << " observers, faults " << options.faults << "\n"
            << countsText(summary) << "\nwall " << decimals(summary.wallSeconds, 3) << " s on "
            << summary.threads << (summary.threads == 1 ? " thread" : " threads") << "; engine "
            << grouped(static_cast<std::uint64_t>(rate(summary.events, summary.runSeconds)))
            << " events/s a thread, checks "
            << grouped(static_cast<std::uint64_t>(rate(summary.events, summary.checkSeconds)))
            << " events/s a thread\ndigest of all " << digestText(summary.digest) << "\n";
    if (summary.brokenRuns == 0)
        out << "every promise holds\n";
    else
        out << grouped(summary.brokenRuns) << (summary.brokenRuns == 1 ? " run breaks" : " runs break")
            << " a promise; the first is seed " << summary.firstBroken << "\n";
}

void printReportJson(std::ostream &out, const SimulateOptions &options, const SimulateReport &report)
{
    std::string line = "{\"seed\":";
    json::write(line, report.seed);
    countsJson(line, report);
    appendNumber(line, "commands", report.commands);
    appendNumber(line, "endUs", static_cast<std::uint64_t>(report.end.us));
    secondsJson(line, "wallSeconds", report.seconds);
    secondsJson(line, "checkSeconds", report.checkSeconds);
    appendNumber(line, "eventsPerSecond", static_cast<std::uint64_t>(rate(report.events, report.seconds)));
    line += ",\"digest\":\"" + digestText(report.digest) + "\"";
    appendNumber(line, "violations", report.violationCount);
    line += ",\"broken\":[";
    for (const Violation &violation : report.violations) {
        if (line.back() != '[')
            line += ',';
        line += "{\"event\":";
        json::write(line, violation.event);
        line += ",\"guarantee\":\"" + std::string(nameOf(violation.guarantee)) + "\",\"where\":";
        json::write(line, violation.where);
        line += ",\"what\":";
        json::writeString(line, violation.what);
        line += '}';
    }
    line += "],\"replay\":";
    json::writeString(line, replayLine(options, report.seed));
    out << line << "}\n";
}

void printSummaryJson(std::ostream &out, const SimulateSummary &summary)
{
    std::string line = "{\"summary\":{\"runs\":";
    json::writeNumber(line, summary.runs);
    appendNumber(line, "brokenRuns", summary.brokenRuns);
    countsJson(line, summary);
    appendNumber(line, "threads", summary.threads);
    secondsJson(line, "wallSeconds", summary.wallSeconds);
    secondsJson(line, "runSeconds", summary.runSeconds);
    secondsJson(line, "checkSeconds", summary.checkSeconds);
    appendNumber(line, "eventsPerSecond",
                 static_cast<std::uint64_t>(rate(summary.events, summary.runSeconds)));
    out << line << ",\"digest\":\"" << digestText(summary.digest) << "\"}}\n";
}

} // namespace zablab
