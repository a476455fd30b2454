// SPDX-License-Identifier: GPL-3.0-or-later
//
// From a timeline to what a file says of it, and back.
#include "engine/scenario/run_file.h"

#include "engine/simulation/trial.h"

#include <algorithm>

namespace zablab {

RunFile recordOf(const Timeline &timeline, const std::map<BranchId, Instant> &seen, Instant cursor)
{
    RunFile file;
    file.seed = timeline.seed();
    file.description = timeline.description();
    file.current = timeline.currentBranch();
    file.cursor = cursor;
    for (const Branch &branch : timeline.branches()) {
        RunFileBranch kept;
        kept.kept.branch = branch;
        const auto &given = timeline.commandsOf(branch.id);
        kept.kept.given.assign(given.begin() + static_cast<std::ptrdiff_t>(branch.keeps), given.end());
        kept.kept.until = timeline.horizonOf(branch.id);
        const auto shown = seen.find(branch.id);
        kept.seen = std::min(kept.kept.until, shown == seen.end() ? Instant{} : shown->second);
        kept.digest = timeline.historyOf(branch.id).digest();
        file.branches.push_back(std::move(kept));
    }
    // A branch may hang from a younger one, when the one between them was removed: parents come first.
    std::vector<RunFileBranch> ordered;
    while (ordered.size() < file.branches.size())
        for (const RunFileBranch &branch : file.branches) {
            const auto isIn = [&](BranchId id) {
                return std::any_of(ordered.begin(), ordered.end(),
                                   [id](const auto &each) { return each.kept.branch.id == id; });
            };
            if (!isIn(branch.kept.branch.id) &&
                (branch.kept.branch.parent < 0 || isIn(branch.kept.branch.parent)))
                ordered.push_back(branch);
        }
    file.branches = std::move(ordered);
    return file;
}

bool isCourseOf(const RunFile &file, const Timeline &lesson)
{
    const auto &own = file.branches.front().kept.given;
    const auto &given = lesson.commandsOf(0);
    return file.seed == lesson.seed() && file.description == lesson.description() &&
           std::equal(own.begin(), own.end(), given.begin(), given.end(),
                      [](const World::Given &a, const World::Given &b) {
                          return a.at == b.at && a.command == b.command;
                      });
}

std::optional<ReplayedRun> replayRun(const RunFile &file, const std::string &name, const Timeline *course,
                                     std::vector<LessonError> &errors, EventIndex most)
{
    ReplayedRun run{course ? *course : Timeline(file.description, file.seed), {}, {}, 0};
    EventIndex events = 0;
    for (const RunFileBranch &branch : file.branches) {
        const BranchId id = branch.kept.branch.id;
        const EventIndex shared =
            branch.kept.branch.parent < 0
                ? 0
                : run.timeline.historyOf(branch.kept.branch.parent).endAt(branch.kept.branch.fork);
        Timeline::Brought brought;
        if (course && id == 0)
            run.timeline.extendTo(branch.kept.until);
        else
            brought = run.timeline.bringBack(branch.kept, shared + (most - events));
        const History &history = run.timeline.historyOf(id);
        events += history.size() - std::min(shared, history.size());
        if (brought.tooLong || events > most) {
            errors.push_back(
                {name, branch.place.line, branch.place.column,
                 "up to 'known' of this branch the run has more than " + std::to_string(most) + " events",
                 "shorten it: a smaller 'known', and 'seen' with it"});
            return std::nullopt;
        }
        run.refused += brought.refused.size();
        if (!brought.refused.empty() || history.digest() != branch.digest)
            run.differs.push_back(id);
        run.seen[id] = branch.seen;
    }
    run.timeline.switchTo(file.current);
    return run;
}

} // namespace zablab
