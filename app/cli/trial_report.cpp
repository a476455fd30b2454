// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trial_report.h"

#include "app/cli/report_words.h"
#include "engine/history/digest.h"
#include "engine/history/history_file.h"
#include "engine/history/json_values.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

namespace zablab {

namespace {

// "name 12, name 3, …" in lines of some length, and the names of those that are 0 and should not be.
template <typename NameOf, typename Expected>
std::string countsText(const std::string &heading, std::size_t count, const std::uint64_t *counts,
                       NameOf &&nameOf, Expected &&expected, std::string *never)
{
    std::string text = heading, line = heading;
    const std::string indent(heading.size(), ' ');
    for (std::size_t i = 0; i < count; ++i) {
        if (counts[i] == 0) {
            if (expected(i))
                *never += (never->empty() ? "" : ", ") + std::string(nameOf(i));
            continue;
        }
        const std::string item = std::string(nameOf(i)) + " " + grouped(counts[i]) + "; ";
        if (line.size() + item.size() > 110) {
            text += "\n" + indent;
            line = indent;
        }
        text += item;
        line += item;
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == ';'))
        text.pop_back();
    return text + "\n";
}

std::string_view caseName(std::size_t i) { return nameOf(static_cast<Case>(i)); }
std::string_view guaranteeName(std::size_t i) { return nameOf(static_cast<Guarantee>(i)); }

bool caseExpected(std::size_t i) { return !needsGap(static_cast<Case>(i)); }
bool always(std::size_t) { return true; }

template <typename NameOf>
void countsJson(std::string &line, const char *name, std::size_t count, const std::uint64_t *counts,
                NameOf &&nameOf)
{
    ((line += ",\"") += name) += "\":{";
    for (std::size_t i = 0; i < count; ++i) {
        line += i == 0 ? "" : ",";
        json::writeString(line, std::string(nameOf(i)));
        line += ":";
        json::writeNumber(line, counts[i]);
    }
    line += "}";
}

std::string brokenText(const Violation &violation)
{
    return std::string(nameOf(violation.guarantee)) + " broken" + " at " + nameOfParty(violation.where) +
           ", event " + std::to_string(violation.event) + ": " + violation.what;
}

} // namespace

void TrialSummary::add(const TrialReport &report)
{
    ++runs;
    if (report.violationCount != 0 && broken++ == 0)
        firstBroken = report.seed;
    events += report.events;
    messages += report.messages;
    cases += report.cases;
    for (std::size_t i = 0; i < kGuarantees; ++i)
        checks[i] += report.checks[i];
    Digest all(digest);
    all.word(report.digest);
    digest = all.value();
}

std::string replayLine(const TrialOptions &options, std::uint64_t seed)
{
    return "zablab simulate --seed " + std::to_string(seed) + options.replay;
}

void printBroken(std::ostream &out, const TrialOptions &options, const TrialReport &report)
{
    std::size_t shown = 0;
    for (const Violation &violation : report.violations)
        if (shown++ < kViolationsTold)
            out << "seed " << report.seed << ": " << brokenText(violation) << "\n";
    if (report.violations.empty())
        return;
    const Guarantee first = report.violations.front().guarantee;
    out << "  " << nameOf(first) << ": " << promiseOf(first)
        << ".\n  The same run again: " << replayLine(options, report.seed) << " --history seed-"
        << report.seed << ".jsonl\n";
}

void printSummary(std::ostream &out, const TrialSummary &summary)
{
    char seconds[32];
    std::snprintf(seconds, sizeof seconds, "%.1f", summary.seconds);
    out << grouped(summary.runs) << (summary.runs == 1 ? " random run, " : " random runs, ")
        << grouped(summary.events) << " events, " << grouped(summary.messages) << " messages; " << seconds
        << " s on " << summary.threads << (summary.threads == 1 ? " thread" : " threads")
        << "; digest of all " << digestText(summary.digest) << "\n";
    std::string neverReached, neverChecked;
    out << countsText("reached  ", kCases, summary.cases.counts.data(), caseName, caseExpected,
                      &neverReached);
    if (!neverReached.empty())
        out << "NEVER REACHED: " << neverReached << "\n";
    out << countsText("checked  ", kGuarantees, summary.checks.data(), guaranteeName, always, &neverChecked);
    if (!neverChecked.empty())
        out << "NEVER CHECKED: " << neverChecked << "\n";
    if (summary.broken == 0)
        out << "every promise holds\n";
    else
        out << grouped(summary.broken) << (summary.broken == 1 ? " run breaks" : " runs break")
            << " a promise; the first is seed " << summary.firstBroken << "\n";
}

void printJson(std::ostream &out, const TrialOptions &options, const TrialReport &report)
{
    std::string line = "{\"seed\":";
    json::write(line, report.seed);
    appendNumber(line, "servers", report.servers);
    appendNumber(line, "events", report.events);
    appendNumber(line, "messages", report.messages);
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

void printJson(std::ostream &out, const TrialSummary &summary)
{
    std::string line = "{\"campaign\":{\"runs\":";
    json::writeNumber(line, summary.runs);
    appendNumber(line, "brokenRuns", summary.broken);
    appendNumber(line, "events", summary.events);
    appendNumber(line, "messages", summary.messages);
    countsJson(line, "reached", kCases, summary.cases.counts.data(), caseName);
    countsJson(line, "checked", kGuarantees, summary.checks.data(), guaranteeName);
    appendNumber(line, "threads", summary.threads);
    char seconds[32];
    std::snprintf(seconds, sizeof seconds, "%.6f", summary.seconds);
    out << line << ",\"wallSeconds\":" << seconds << ",\"digest\":\"" << digestText(summary.digest)
        << "\"}}\n";
}

std::string writeText(const std::string &name, const std::string &text)
{
    std::ofstream out(name, std::ios::binary | std::ios::trunc);
    const int opened = errno;
    if (!out)
        return name + ": cannot be written: " + std::strerror(opened) +
               "\n  Does the folder exist, and may you write there?";
    out << text;
    out.flush();
    return out ? "" : name + ": writing failed\n  Is the disk full? The file is not whole; remove it.";
}

std::string writeHistoryFile(const std::string &name, const SimulatedWorld &world)
{
    std::vector<std::string> commands;
    for (const World::Given &given : world.commands())
        commands.push_back(describe(given.command));
    std::ofstream out(name, std::ios::binary | std::ios::trunc);
    const int opened = errno;
    if (!out)
        return name + ": cannot be written: " + std::strerror(opened) +
               "\n  Does the folder exist, and may you write there?";
    const HistoryHeader header{world.seed(), world.description().config, initialDisks(world.description())};
    if (!writeHistory(out, header, world.history(), commands))
        return name + ": writing failed\n  Is the disk full? The file is not whole; remove it.";
    return {};
}

} // namespace zablab
