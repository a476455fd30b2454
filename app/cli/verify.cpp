// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verify.h"

#include "app/cli/exit_codes.h"
#include "app/cli/verify_run.h"
#include "engine/history/history_file.h"
#include "engine/history/json_values.h"
#include "engine/scenario/run_file.h"
#include "engine/views/guarantees.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace zablab {

namespace {

std::string counted(std::uint64_t number, const char *one, const char *many)
{
    return std::to_string(number) + " " + (number == 1 ? one : many);
}

void printJson(std::ostream &out, const std::string &name, const HistoryFile &file,
               const Guarantees &guarantees)
{
    std::string line = "{\"file\":";
    json::writeString(line, name);
    line += ",\"seed\":";
    json::write(line, file.header.seed);
    line += ",\"events\":";
    json::write(line, file.history.size());
    line += ",\"digest\":\"" + digestText(file.history.digest()) + "\",\"checks\":{";
    for (int i = 0; i < kGuarantees; ++i) {
        const auto guarantee = static_cast<Guarantee>(i);
        line += (i == 0 ? "\"" : ",\"") + std::string(nameOf(guarantee)) + "\":";
        json::writeNumber(line, guarantees.timesChecked(guarantee));
    }
    line += "},\"violations\":";
    json::writeNumber(line, guarantees.violationCount());
    line += ",\"broken\":[";
    for (const Violation &violation : guarantees.violations()) {
        if (line.back() != '[')
            line += ',';
        line += "{\"line\":";
        json::writeNumber(line, lineOf(violation.event));
        line += ",\"guarantee\":\"" + std::string(nameOf(violation.guarantee)) + "\",\"where\":";
        json::write(line, violation.where);
        line += ",\"what\":";
        json::writeString(line, violation.what);
        line += '}';
    }
    out << line << "]}\n";
}

void printText(std::ostream &out, const std::string &name, const HistoryFile &file,
               const Guarantees &guarantees)
{
    for (const Violation &violation : guarantees.violations())
        out << name << ":" << lineOf(violation.event) << ": " << nameOf(violation.guarantee) << " broken at "
            << nameOfParty(violation.where) << ": " << violation.what << "\n";
    if (guarantees.violationCount() > guarantees.violations().size())
        out << name << ": and " << guarantees.violationCount() - guarantees.violations().size() << " more\n";
    std::uint64_t checks = 0;
    for (int i = 0; i < kGuarantees; ++i)
        checks += guarantees.timesChecked(static_cast<Guarantee>(i));
    out << name << ": seed " << file.header.seed << ", "
        << counted(file.header.ensemble.servers.size(), "server", "servers") << ", "
        << counted(file.history.size(), "event", "events") << ", "
        << counted(guarantees.ensemble().reigns.size(), "established leader", "established leaders") << ", "
        << counted(guarantees.ensemble().committed.count(), "committed transaction", "committed transactions")
        << ", digest " << digestText(file.history.digest()) << "\n";
    if (guarantees.violationCount() == 0)
        out << name << ": every promise holds (" << checks << " checks)\n";
    else
        out << name << ": " << counted(guarantees.violationCount(), "violation", "violations") << " in "
            << checks << " checks\n";
}

} // namespace

int runVerify(const VerifyOptions &options, std::ostream &out, std::ostream &err)
{
    int exit = kExitOk;
    for (const std::string &name : options.files) {
        if (name.ends_with(kRunFileEnding)) {
            exit = std::max(exit, verifyRunFile(name, options.json, out, err));
            continue;
        }
        std::error_code ignored;
        std::ifstream in(name, std::ios::binary);
        if (!in || std::filesystem::is_directory(name, ignored)) {
            const int opened = errno;
            err << name << ": cannot be opened: " << (in ? "it is a folder" : std::strerror(opened))
                << (!in && opened == EACCES
                        ? "\n  Look at the permissions of the file and of the folders it lies in.\n"
                        : "\n  Give a history file; `zablab simulate --history FILE` writes one.\n");
            exit = kExitUsage;
            continue;
        }
        HistoryFile file;
        FileError error;
        if (!readHistory(in, name, file, error)) {
            err << error.text() << "\n";
            exit = kExitUsage;
            continue;
        }
        Guarantees guarantees(file.header.ensemble, file.header.disks);
        guarantees.update(file.history);
        options.json ? printJson(out, name, file, guarantees) : printText(out, name, file, guarantees);
        if (guarantees.violationCount() != 0)
            exit = std::max(exit, kExitBroken);
    }
    return exit;
}

} // namespace zablab
