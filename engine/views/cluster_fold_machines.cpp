// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fold: disks, links and clocks that are not as they should be.
#include "engine/views/cluster_fold.h"

#include <algorithm>
#include <tuple>

namespace zablab {

// It comes up again as one that has never run; what it had is shown as gone.
void ClusterFold::on(const DiskLost &)
{
    if (!here)
        return;
    here->cut = unionOf(here->inSnapshot, here->log);
    here->log.clear();
    here->inSnapshot.clear();
    here->snapshotZxid = here->lastLogged = here->lastSynced = here->lastCommitted = {};
    here->acceptedEpoch = here->currentEpoch = {};
    here->unsavedOver.reset();
    here->diskLost = true;
}

void ClusterFold::on(const DiskSpeedChanged &fact)
{
    if (here)
        here->diskTimes = fact.times;
}

void ClusterFold::on(const ClockDriftChanged &fact)
{
    if (here)
        here->clockDrift = fact.partsPerMillion;
}

void ClusterFold::on(const RuleChanged &fact)
{
    EnsembleConfig changed = config;
    changed.rules.turn(fact.rule, fact.on);
    view.config = std::move(changed);
}

void ClusterFold::on(const LinkQualityChanged &fact)
{
    const LinkCondition condition{fact.from, fact.to, fact.delay, fact.lossPercent};
    std::erase_if(view.slowLinks,
                  [&](const LinkCondition &c) { return c.from == fact.from && c.to == fact.to; });
    if (fact.delay.us == 0 && fact.lossPercent == 0)
        return;
    const auto place = std::lower_bound(view.slowLinks.begin(), view.slowLinks.end(), condition,
                                        [](const LinkCondition &a, const LinkCondition &b) {
                                            return std::tie(a.from, a.to) < std::tie(b.from, b.to);
                                        });
    view.slowLinks.insert(place, condition);
}

} // namespace zablab
