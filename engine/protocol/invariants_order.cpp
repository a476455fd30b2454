// SPDX-License-Identifier: GPL-3.0-or-later
//
// The promises about the order in which servers deliver (Junqueira, Reed, Serafini: total order, local and
// global primary order, agreement, primary integrity; protocol.md section 11). All histories that were ever
// delivered must lie one within the other, so it is enough to compare each with the longest.
#include "engine/protocol/invariants.h"

#include <iterator>

namespace zablab::invariant {

namespace {

std::string name(ServerId id) { return "S" + std::to_string(id.value); }

// The first of `of` that is not in `in`.
std::optional<Zxid> firstMissing(const ZxidSequence &of, const ZxidSequence &in)
{
    return of.firstLost(in, of);
}

} // namespace

Finding localPrimaryOrder(const ServerRecord &server, Zxid zxid)
{
    const ZxidSequence &delivered = server.delivered;
    if (delivered.isNext(zxid) || (zxid.counter == 1 && !delivered.contains(zxid)))
        return std::nullopt;
    const Zxid before{zxid.epoch, zxid.counter - 1};
    if (zxid.counter > 1 && !delivered.contains(before))
        return name(server.id) + " delivers " + toText(zxid) + " without " + toText(before) +
               ", which the same leader proposed before it";
    for (const ZxidSequence::Range &range : delivered.ranges())
        if (range.epoch == zxid.epoch && range.last >= zxid.counter)
            return name(server.id) + " delivers " + toText(zxid) + " after " +
                   toText(Zxid{range.epoch, range.last}) +
                   ", which the same leader did not propose before it";
    return std::nullopt;
}

Finding globalPrimaryOrder(const ServerRecord &server, Zxid zxid)
{
    if (server.delivered.last().epoch <= zxid.epoch)
        return std::nullopt;
    return name(server.id) + " delivers " + toText(zxid) + " after " + toText(server.delivered.last()) +
           " of a later epoch";
}

Finding totalOrder(const EnsembleRecord &ensemble, const ServerRecord &server, Zxid zxid)
{
    if (!ensemble.delivered.contains(zxid) || server.delivered.agreesUpTo(ensemble.delivered, zxid))
        return std::nullopt;
    return name(server.id) + " delivers " + toText(zxid) + " after " + toText(server.delivered) +
           "; elsewhere it came within " + toText(ensemble.delivered);
}

Finding agreement(const EnsembleRecord &ensemble, const ServerRecord &server)
{
    const ZxidSequence &mine = server.delivered, &longest = ensemble.delivered;
    if (mine.isPrefixOf(longest) || longest.isPrefixOf(mine))
        return std::nullopt;
    const std::optional<Zxid> onlyMine = firstMissing(mine, longest);
    const std::optional<Zxid> onlyTheirs = firstMissing(longest, mine);
    if (!onlyMine || !onlyTheirs)
        return std::nullopt;
    return name(server.id) + " has delivered " + toText(*onlyMine) + " and not " + toText(*onlyTheirs) +
           "; another server has delivered " + toText(*onlyTheirs) + " and not " + toText(*onlyMine);
}

Finding laterLeadersHave(const EnsembleRecord &ensemble, Zxid zxid)
{
    for (auto reign = ensemble.reigns.upper_bound(zxid.leaderEpoch().value); reign != ensemble.reigns.end();
         ++reign)
        if (reign->second.lastProposed.counter > 0 && !reign->second.base.contains(zxid))
            return toText(zxid) + " is delivered, and " + name(reign->second.leader) + " proposes in epoch " +
                   std::to_string(reign->first) + " without it";
    return std::nullopt;
}

Finding leaderHasDelivered(const EnsembleRecord &ensemble, Epoch epoch)
{
    const auto reign = ensemble.reigns.find(epoch.value);
    if (reign == ensemble.reigns.end())
        return std::nullopt;
    const ZxidSequence earlier = ensemble.delivered.upTo(Zxid::startOf(epoch));
    if (earlier.isPrefixOf(reign->second.base))
        return std::nullopt;
    return name(reign->second.leader) + " proposes in epoch " + std::to_string(epoch.value) + " on top of " +
           toText(reign->second.base) + "; delivered of earlier epochs was " + toText(earlier);
}

} // namespace zablab::invariant
