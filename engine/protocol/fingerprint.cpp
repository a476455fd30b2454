// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/fingerprint.h"

namespace zablab {

namespace {

template <typename... Fields>
void addEach(Fingerprint &print, const Fields &...fields)
{
    (print.add(fields), ...);
}

} // namespace

void addFields(Fingerprint &print, const Vote &vote)
{
    const auto &[leader, zxid, round, peerEpoch] = vote;
    addEach(print, leader, zxid, round, peerEpoch);
}
void addFields(Fingerprint &print, const Notification &notification)
{
    const auto &[vote, state, members] = notification;
    addEach(print, vote, state, members);
}
void addFields(Fingerprint &print, const Looking::Counted &counted)
{
    const auto &[vote, state] = counted;
    addEach(print, vote, state);
}
void addFields(Fingerprint &print, const Looking &looking)
{
    const auto &[initialVote, proposal, recvset, outOfElection, interval, finalizing, heardInWait, delayed] =
        looking;
    // The interval only says when, heardInWait only what is told afterwards.
    (void)interval;
    (void)heardInWait;
    addEach(print, initialVote, proposal, recvset, outOfElection, finalizing, delayed);
}
void addFields(Fingerprint &print, const AckSet &acks) { print.add(acks.ids()); }
void addFields(Fingerprint &print, const ElectionLinks::Link &link)
{
    const auto &[up, dialling, queued, lastSent] = link;
    addEach(print, up, dialling, queued, lastSent);
}
void addFields(Fingerprint &print, const ElectionLinks &links) { print.add(links.links()); }
void addFields(Fingerprint &print, const Database &database)
{
    print.add(database.lastProcessed());
    print.add(database.snapshotZxid());
    print.word(database.log().size());
    for (std::size_t i = 0; i < database.log().size(); ++i)
        print.add(database.log().at(i));
    print.add(database.committedLog());
    for (const auto &[path, node] : database.tree().nodes()) {
        print.add(path);
        print.add(node->mzxid);
        print.add(node->pzxid);
    }
}
void addFields(Fingerprint &print, const Learning &learning)
{
    const auto &[leader, stage, connected, tries, newEpoch, snapshotNeeded, replaceLog, fromNothing, onDisk,
                 packetsNotLogged, packetsCommitted, newLeaderMembers, pending, unacknowledged] = learning;
    addEach(print, leader, stage, connected, tries, newEpoch, snapshotNeeded, replaceLog, fromNothing, onDisk,
            packetsNotLogged, packetsCommitted, newLeaderMembers, pending, unacknowledged);
}
void addFields(Fingerprint &print, const LearnerHandler &handler)
{
    const auto &[stage, type, peerLast, forwarding, heardHalfTick, deadlineTick, unacknowledged] = handler;
    // Ticks only say when.
    (void)heardHalfTick;
    (void)deadlineTick;
    addEach(print, stage, type, peerLast, forwarding);
    print.word(unacknowledged.size());
    for (const auto &[zxid, since] : unacknowledged)
        print.add(zxid);
}
void addFields(Fingerprint &print, const Outstanding &outstanding)
{
    const auto &[transaction, acks, quorums] = outstanding;
    (void)quorums; // those of the configurations in force
    addEach(print, transaction, acks);
}
void addFields(Fingerprint &print, const PendingSync &sync)
{
    const auto &[origin, session, cxid] = sync;
    addEach(print, origin, session, cxid);
}
void addFields(Fingerprint &print, const SessionTracker::Session &session)
{
    const auto &[timeout, expiry, owner, closing] = session;
    (void)expiry; // says when
    addEach(print, timeout, owner, closing);
}
void addFields(Fingerprint &print, const SessionTracker &tracker) { print.add(tracker.sessions()); }
void addFields(Fingerprint &print, const ClientRequest &request)
{
    const auto &[xid, operation] = request;
    addEach(print, xid, operation->kind, operation->path);
}
void addFields(Fingerprint &print, const ClientConnection &connection)
{
    const auto &[stage, touched, session, timeout, heard, waiting] = connection;
    (void)heard; // says when
    addEach(print, stage, touched, session, timeout, waiting);
}
void addFields(Fingerprint &print, const ClientRequests &clients)
{
    addEach(print, clients.connections(), clients.watches().size(), clients.unsaid());
}
void addFields(Fingerprint &print, const Leading &leading)
{
    const auto &[stage, handlers, epoch, connecting, electing, newLeaderAcks, halfTicks, establishedHalfTick,
                 ticks, lastProposed, lastCommitted, outstanding, allowedToCommit, pendingTree,
                 watchesContainers, unsynced, pendingSyncs, sessions, sessionsTimer, sessionsBegin] = leading;
    (void)halfTicks;
    (void)establishedHalfTick;
    (void)ticks;
    (void)pendingTree; // the tree with everything outstanding
    (void)sessionsTimer;
    addEach(print, stage, handlers, epoch, connecting, electing, newLeaderAcks, lastProposed, lastCommitted,
            outstanding, allowedToCommit, watchesContainers, unsynced, pendingSyncs, sessions, sessionsBegin);
}

std::uint64_t fingerprintOf(const ServerCore &core, const std::variant<Looking, Learning, Leading> &role)
{
    const auto &[config, id, type, members, lastSeen, quorums, withoutElection, acceptedEpoch, currentEpoch,
                 database, snapshotUnusable, untrusted, loggedSinceSnapshot, logicalClock, currentVote, links,
                 clients, sessionIds, serving, now, state, phase] = core;
    (void)now;
    (void)quorums; // of config and lastSeen
    Fingerprint print;
    addEach(print, config->version, id, type, members, lastSeen, withoutElection, acceptedEpoch, currentEpoch,
            database, snapshotUnusable, untrusted, loggedSinceSnapshot, logicalClock, currentVote, links,
            clients, sessionIds.upcoming(), serving, state, phase);
    print.word(role.index());
    std::visit([&print](const auto &each) { print.add(each); }, role);
    return print.value();
}

} // namespace zablab
