// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/views/guarantees.h"

#include "engine/views/guarantees_fold.h"

#include <algorithm>

namespace zablab {

std::string nameOfParty(Party party)
{
    return party.isServer()   ? "S" + std::to_string(party.server().value)
           : party.isClient() ? "C" + std::to_string(party.client().value)
                              : "the world";
}

Guarantees::Guarantees(const EnsembleConfig &config, const std::vector<InitialDisk> &disks)
    : clients_(verdicts_, book_, ensemble_)
{
    EnsembleConfig asPromised = config;
    asPromised.rules = Rules{};
    ensemble_.inForce = config.version;
    ensemble_.configs.emplace(config.version, std::move(asPromised));
    for (const ServerConfig &server : config.servers)
        record(server.id);
    for (const InitialDisk &disk : disks) {
        ServerRecord &server = record(disk.server);
        server.log = server.durable = server.tree = disk.log;
        server.currentEpoch = std::max(disk.currentEpoch, disk.log.last().leaderEpoch());
        server.acceptedEpoch = std::max(disk.acceptedEpoch, server.currentEpoch);
    }
    // One zxid is one transaction, so that what the disks hold together is one sequence.
    std::map<std::uint32_t, ZxidSequence::Range> epochs; // an epoch's transactions are 1, 2, … without gap
    for (const InitialDisk &disk : disks)
        for (const ZxidSequence::Range &range : disk.log.ranges()) {
            const auto [place, fresh] = epochs.emplace(range.epoch, range);
            place->second.first = std::min(place->second.first, range.first);
            place->second.last = std::max(place->second.last, range.last);
        }
    std::vector<ZxidSequence::Range> ranges;
    for (const auto &[epoch, range] : epochs)
        ranges.push_back(range);
    ensemble_.initial = ZxidSequence(std::move(ranges));
}

// A server that no configuration names gets a record all the same: the checks then say what it did.
ServerRecord &Guarantees::record(ServerId id)
{
    const auto place = ensemble_.servers.lower_bound(id);
    if (place != ensemble_.servers.end() && place->first == id)
        return place->second;
    ServerRecord &server = ensemble_.servers.emplace_hint(place, id, ServerRecord{})->second;
    server.id = id;
    server.activeConfig = server.seenConfig = ensemble_.configs.begin()->first;
    return server;
}

void Guarantees::update(const History &history, EventIndex upTo)
{
    const EventIndex end = std::min(upTo, history.size());
    for (; events_ < end; ++events_) {
        const Event &event = history[events_];
        std::visit(Fold{*this, history, events_, event, event.where.server()}, event.fact);
        clients_.update(history, events_);
    }
}

void Guarantees::Fold::operator()(const MessageSent &fact) const
{
    const MessageRecord &record = history.message(fact.message);
    if (!record.from.isServer())
        return;
    const Message &message = record.message;
    if (const auto *ack = std::get_if<Ack>(&message)) {
        check(Guarantee::AckOnDisk, ack->zxid.isEpochStart()
                                        ? invariant::newLeaderAckOnDisk(here(), ack->zxid.leaderEpoch())
                                        : invariant::ackOnDisk(here(), ack->zxid));
    } else if (const auto *proposal = std::get_if<Proposal>(&message)) {
        names(proposal->transaction);
    } else if (const auto *inform = std::get_if<Inform>(&message)) {
        names(inform->transaction);
    } else if (const auto *activate = std::get_if<InformAndActivate>(&message)) {
        names(activate->transaction);
    } else if (const auto *snap = std::get_if<Snap>(&message)) {
        const ServerRecord &server = here();
        self.ordersInFlight_[fact.message] = {
            snap->zxid, (server.log.contains(snap->zxid) ? server.log : server.tree).upTo(snap->zxid),
            ensemble().committed.last()};
    } else if (const auto *trunc = std::get_if<Trunc>(&message)) {
        self.ordersInFlight_[fact.message] = {trunc->zxid, {}, ensemble().committed.last()};
    } else if (const auto *newLeader = std::get_if<NewLeader>(&message)) {
        names(newLeader->members);
    } else if (const auto *notification = std::get_if<Notification>(&message)) {
        names(notification->members);
    }
}

void Guarantees::Fold::operator()(const MessageDelivered &fact) const
{
    if (self.ordersInFlight_.empty())
        return;
    const auto order = self.ordersInFlight_.find(fact.message);
    if (order == self.ordersInFlight_.end())
        return;
    auto &received = std::holds_alternative<Trunc>(history.message(fact.message).message)
                         ? self.truncReceived_
                         : self.snapReceived_;
    received[where] = std::move(order->second);
    self.ordersInFlight_.erase(order);
}

void Guarantees::Fold::operator()(const MessageLost &fact) const { self.ordersInFlight_.erase(fact.message); }

// One zxid is one transaction, whoever speaks of it.
void Guarantees::Fold::names(const TransactionPtr &transaction) const
{
    if (!transaction)
        return;
    expect(Guarantee::Integrity, self.book_.add(transaction),
           [&] { return toText(transaction->zxid) + " was another transaction before"; });
    if (transaction->members)
        names(transaction->members);
}

void Guarantees::Fold::names(const MembershipPtr &members) const
{
    if (!members)
        return;
    self.members_.emplace(members->version, members);
    learn(members->version); // its leader has told that it has seen it before it sent it to anybody
}

} // namespace zablab
