// SPDX-License-Identifier: GPL-3.0-or-later
//
// A server's disk: one job at a time. A sync covers everything that was written before it began (group
// commit, SyncRequestProcessor); the other jobs are the ones that a server waits for.
#include "engine/simulation/world_state.h"

#include <algorithm>

namespace zablab {

namespace {

DiskJob jobOf(const Effect &effect)
{
    if (std::holds_alternative<effect::FlushAndWait>(effect))
        return DiskJob::Sync;
    if (std::holds_alternative<effect::StoreAcceptedEpoch>(effect))
        return DiskJob::AcceptedEpoch;
    if (std::holds_alternative<effect::StoreCurrentEpoch>(effect))
        return DiskJob::CurrentEpoch;
    if (std::holds_alternative<effect::TruncateLog>(effect))
        return DiskJob::Truncate;
    if (std::holds_alternative<effect::StoreConfig>(effect))
        return DiskJob::Config;
    requireWorld(std::holds_alternative<effect::SaveSnapshot>(effect),
                 "an effect that the world does not know");
    return DiskJob::Snapshot;
}

} // namespace

void SimulatedWorld::State::waitForDisk(Machine &machine, Effect &effect, EventIndex cause)
{
    machine.waiting = true;
    machine.awaited = jobOf(effect);
    machine.waitingFor.emplace(std::move(effect));
    machine.restCause = cause;
    startDisk(machine);
}

void SimulatedWorld::State::askFlush(Machine &machine, EventIndex cause)
{
    if (!machine.flushAsked) {
        machine.flushAsked = true;
        machine.flushCause = cause;
    }
    startDisk(machine);
}

void SimulatedWorld::State::startDisk(Machine &machine)
{
    if (machine.job != DiskJob::None)
        return;
    if (machine.flushAsked || machine.awaited == DiskJob::Sync)
        machine.job = DiskJob::Sync;
    else if (machine.awaited != DiskJob::None)
        machine.job = machine.awaited;
    else
        return;
    machine.jobStarted = now;
    machine.jobEnds = now + machine.diskDice.between(description.disk.syncMin, description.disk.syncMax) *
                                machine.diskTimes;
    if (machine.job == DiskJob::Sync) {
        machine.jobTarget = machine.disk.log.lastZxid();
        machine.jobAnswersFlush = machine.flushAsked;
        const EventIndex cause = machine.flushAsked ? machine.flushCause : machine.restCause;
        machine.jobCause = event(cause, machine.id, SyncStarted{machine.disk.lastZxid(), machine.jobEnds});
        machine.flushAsked = false;
    }
    if (machine.job == machine.awaited)
        machine.awaited = DiskJob::None; // so the end of this job is what the server waits for
    ++machine.jobGeneration;
    schedule(machine.jobEnds, TaskKind::Disk, machineOf(machine.id), machine.jobGeneration);
}

void SimulatedWorld::State::applyDiskJob(Machine &machine)
{
    DurableState &disk = machine.disk;
    if (machine.job == DiskJob::Sync) {
        machine.syncedZxid = std::max(machine.syncedZxid, machine.jobTarget);
        installSnapshot(machine);
        return;
    }
    const Effect &effect = *machine.waitingFor;
    if (const auto *accepted = std::get_if<effect::StoreAcceptedEpoch>(&effect)) {
        disk.acceptedEpoch = accepted->epoch;
    } else if (const auto *current = std::get_if<effect::StoreCurrentEpoch>(&effect)) {
        disk.currentEpoch = current->epoch;
    } else if (const auto *truncate = std::get_if<effect::TruncateLog>(&effect)) {
        disk.log.cutAfter(truncate->after);
        machine.syncedZxid = disk.log.lastZxid();
    } else if (const auto *stored = std::get_if<effect::StoreConfig>(&effect)) {
        if (stored->next) {
            disk.nextMembers = stored->members;
        } else {
            disk.members = stored->members;
            // The .next file goes when its configuration is the one (QuorumPeer.setQuorumVerifier).
            if (disk.nextMembers && disk.nextMembers->version <= stored->members->version)
                disk.nextMembers = nullptr;
        }
    } else if (const auto *snapshot = std::get_if<effect::SaveSnapshot>(&effect)) {
        disk.snapshotZxid = snapshot->zxid;
        disk.snapshot = snapshot->tree;
        forgetSnapshot(machine); // what its thread writes is of an older history
        machine.writeNext.reset();
        if (snapshot->clearLog) {
            disk.log.clear();
            machine.syncedZxid = Zxid{};
        }
    }
}

void SimulatedWorld::State::diskDone(Machine &machine)
{
    applyDiskJob(machine);
    const bool wasSync = machine.job == DiskJob::Sync;
    const bool wakesServer = machine.waiting && machine.awaited == DiskJob::None;
    machine.job = DiskJob::None;
    ++machine.jobGeneration;
    EventIndex cause = machine.restCause;
    if (wasSync) {
        // As far as the log goes, and the snapshot before it.
        const Zxid upTo = std::max(machine.disk.snapshotZxid, machine.syncedZxid);
        cause = event(machine.jobCause, machine.id, LogSynced{upTo});
        if (machine.jobAnswersFlush) {
            machine.jobAnswersFlush = false;
            Arrival flushed;
            flushed.kind = Arrival::Kind::Flushed;
            flushed.zxid = upTo;
            flushed.cause = cause;
            machine.inbox.push(flushed);
        }
    }
    startDisk(machine);
    if (wakesServer) {
        machine.restCause = cause;
        if (machine.paused)
            machine.waitDone = true;
        else
            continueAfterDisk(machine, cause);
    }
    drain(machine);
}

// The snapshot's own thread writes beside the log, and for longer than a sync takes.
void SimulatedWorld::State::takeSnapshot(Machine &machine, effect::TakeSnapshot &&snapshot)
{
    constexpr std::int32_t kSyncsLong = 8;
    machine.disk.log.beginFile();
    if (machine.writing) {
        machine.writeNext = std::move(snapshot);
        return;
    }
    machine.writing = std::move(snapshot);
    machine.written = false;
    const Duration takes =
        machine.snapshotDice.between(description.disk.syncMin, description.disk.syncMax) * kSyncsLong;
    schedule(now + takes * machine.diskTimes, TaskKind::Snapshot, machineOf(machine.id),
             ++machine.snapshotGeneration);
}

void SimulatedWorld::State::snapshotWritten(Machine &machine)
{
    machine.written = true;
    installSnapshot(machine);
}

// A snapshot counts when it is whole, and when the log under it is on disk too: the log must not have a hole where
// a crash took what only the snapshot still shows.
void SimulatedWorld::State::installSnapshot(Machine &machine)
{
    if (!machine.writing || !machine.written || machine.syncedZxid < machine.writing->zxid)
        return;
    if (machine.writing->zxid > machine.disk.snapshotZxid || !machine.disk.snapshot) {
        machine.disk.snapshotZxid = machine.writing->zxid;
        machine.disk.snapshot = std::move(machine.writing->tree);
    }
    forgetSnapshot(machine);
    if (machine.writeNext) {
        effect::TakeSnapshot next = std::move(*machine.writeNext);
        machine.writeNext.reset();
        takeSnapshot(machine, std::move(next));
    }
}

void SimulatedWorld::State::forgetSnapshot(Machine &machine)
{
    machine.writing.reset();
    machine.written = false;
    ++machine.snapshotGeneration;
}

void SimulatedWorld::State::continueAfterDisk(Machine &machine, EventIndex cause)
{
    machine.waiting = false;
    machine.waitingFor.reset();
    std::vector<Effect> rest;
    rest.swap(machine.rest);
    perform(machine, rest, 0, cause);
}

} // namespace zablab
