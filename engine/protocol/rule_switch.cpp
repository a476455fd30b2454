// SPDX-License-Identifier: GPL-3.0-or-later
//
// A rule is turned off or on while a server runs: whatever it has worked out from its configuration is worked out
// again, and what it has counted is judged by the new rules with the next acknowledgement.
#include "engine/protocol/leader.h"
#include "engine/protocol/reconfiguration.h"

namespace zablab {

namespace {

std::shared_ptr<const EnsembleConfig> withRules(const EnsembleConfig &config, Rules rules)
{
    auto changed = std::make_shared<EnsembleConfig>(config);
    changed->rules = rules;
    return changed;
}

QuorumsPtr withRules(const Quorums &quorums, Rules rules)
{
    auto current = withRules(quorums.current().config(), rules);
    if (!quorums.next())
        return std::make_shared<const Quorums>(std::move(current));
    return std::make_shared<const Quorums>(std::move(current), withRules(quorums.next()->config(), rules));
}

} // namespace

void switchRules(ServerCore &core, Rules rules, Leading *leading)
{
    core.config = withRules(*core.config, rules);
    core.quorums = quorumsOf(core);
    if (!leading)
        return;
    leading->connecting.keepOnly(core.quorums->current());
    leading->electing.keepOnly(core.quorums->current());
    leading->newLeaderAcks.keepOnly(*core.quorums);
    for (auto &[zxid, proposal] : leading->outstanding) {
        proposal.quorums = withRules(*proposal.quorums, rules);
        proposal.acks.keepOnly(*proposal.quorums);
    }
}

} // namespace zablab
