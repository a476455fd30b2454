// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/simulate.h"

#include "app/cli/exit_codes.h"
#include "app/cli/ordered_pool.h"
#include "app/cli/simulate_report.h"
#include "app/cli/simulate_run.h"

#include <chrono>

namespace zablab {

int runSimulate(const SimulateOptions &options, std::ostream &out, std::ostream &err)
{
    const std::uint64_t count = options.lastSeed - options.firstSeed + 1;
    const auto begin = std::chrono::steady_clock::now();
    SimulateSummary summary;
    bool fileError = false;
    {
        OrderedPool<SimulateReport> pool(options.jobs, count, [&](std::uint64_t index) {
            return simulateOne(options, options.firstSeed + index);
        });
        summary.threads = pool.threads();
        for (std::uint64_t i = 0; i < count; ++i) {
            const SimulateReport report = pool.next();
            summary.add(report);
            if (options.json)
                printReportJson(out, options, report);
            else
                printReport(out, options, report, count <= kReportsInFull);
            if (!report.fileError.empty()) {
                err << report.fileError << "\n";
                fileError = true;
            }
            out.flush(); // somebody may be watching, and the campaign may be long
        }
    }
    summary.wallSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    if (options.json)
        printSummaryJson(out, summary);
    else
        printSummary(out, options, summary);
    return fileError ? kExitUsage : summary.brokenRuns != 0 ? kExitBroken : kExitOk;
}

} // namespace zablab
