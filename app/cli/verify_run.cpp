// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verify_run.h"

#include "app/cli/exit_codes.h"
#include "engine/history/history_file.h"
#include "engine/history/json_values.h"
#include "engine/scenario/examine.h"
#include "engine/scenario/run_file.h"
#include "engine/views/guarantees.h"

#include <algorithm>

namespace zablab {

namespace {

struct CheckedBranch {
    const Branch &branch;
    const History &history;
    bool same;
    const Guarantees &guarantees;
};

void printBranchJson(std::ostream &out, const std::string &name, const CheckedBranch &checked)
{
    std::string line = "{\"file\":";
    json::writeString(line, name);
    line += ",\"branch\":";
    json::writeNumber(line, static_cast<std::uint64_t>(checked.branch.id));
    line += ",\"events\":";
    json::write(line, checked.history.size());
    line += ",\"digest\":\"" + digestText(checked.history.digest()) +
            "\",\"same\":" + (checked.same ? "true" : "false") + ",\"violations\":";
    json::writeNumber(line, checked.guarantees.violationCount());
    out << line << "}\n";
}

void printBranchText(std::ostream &out, const std::string &name, const CheckedBranch &checked)
{
    const std::string place = name + ": branch " + std::to_string(checked.branch.id) +
                              (checked.branch.why.empty() ? "" : " (" + checked.branch.why + ")");
    for (const Violation &violation : checked.guarantees.violations())
        out << place << ": " << nameOf(violation.guarantee) << " broken at " << nameOfParty(violation.where)
            << ": " << violation.what << "\n";
    out << place << ": " << checked.history.size() << " events, digest "
        << digestText(checked.history.digest())
        << (checked.same ? ", as when it was saved" : ", another one than when it was saved")
        << (checked.guarantees.violationCount() == 0 ? "; every promise holds\n" : "\n");
}

} // namespace

int verifyRunFile(const std::string &name, bool json, std::ostream &out, std::ostream &err)
{
    std::vector<LessonError> errors;
    const auto file = loadRunFile(name, errors);
    const auto run = file ? replayRun(*file, name, nullptr, errors) : std::nullopt;
    for (const LessonError &error : errors)
        err << describe(error) << "\n";
    if (!run)
        return kExitUsage;
    if (run->refused != 0)
        err << name << ": " << run->refused << " of its actions could not be carried out and were left out\n";
    int exit = run->refused != 0 ? kExitBroken : kExitOk;
    for (const Branch &branch : run->timeline.branches()) {
        const History &history = run->timeline.historyOf(branch.id);
        Guarantees guarantees(file->description.config, initialDisks(file->description));
        guarantees.update(history);
        const bool same =
            std::find(run->differs.begin(), run->differs.end(), branch.id) == run->differs.end();
        const CheckedBranch checked{branch, history, same, guarantees};
        json ? printBranchJson(out, name, checked) : printBranchText(out, name, checked);
        if (!same || guarantees.violationCount() != 0)
            exit = std::max(exit, kExitBroken);
    }
    return exit;
}

} // namespace zablab
