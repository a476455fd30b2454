// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/hand_stage.h"

#include <algorithm>

namespace zablab {

namespace {

// As in the simulation: these fire all the time, and a history of them would hide everything else.
bool isQuiet(TimerKind kind) { return kind == TimerKind::Tick || kind == TimerKind::Read; }

constexpr int kMostDeliveries = 100'000; // a conversation that goes on for ever is a mistake of the engine

} // namespace

HandStage::HandStage(const RunDescription &description, const std::vector<ServerId> &played,
                     const std::vector<ServerId> &withoutEpochFiles)
    : config_(std::make_shared<const EnsembleConfig>(description.config))
{
    event(kNoEvent, Party{}, RunStarted{0});
    for (const ServerDescription &server : description.servers) {
        if (std::find(played.begin(), played.end(), server.id) != played.end())
            continue;
        Process process;
        process.disk.log = logOf(server.history);
        // Raised to the history's epoch, as in the simulation, unless the files are missing.
        if (std::find(withoutEpochFiles.begin(), withoutEpochFiles.end(), server.id) ==
            withoutEpochFiles.end()) {
            process.disk.currentEpoch =
                std::max(server.currentEpoch, process.disk.log.lastZxid().leaderEpoch());
            process.disk.acceptedEpoch = std::max(server.acceptedEpoch, process.disk.currentEpoch);
        }
        process.synced = process.disk.lastZxid();
        processes_.emplace(server.id, std::move(process));
    }
}

EventIndex HandStage::event(EventIndex cause, Party where, Fact fact)
{
    return history_.append(Event{now_, cause, where, std::move(fact)});
}

const Server *HandStage::server(ServerId id) const
{
    const auto found = processes_.find(id);
    return found != processes_.end() && found->second.server ? &*found->second.server : nullptr;
}

HandStage::Process *HandStage::running(ServerId id)
{
    const auto found = processes_.find(id);
    return found != processes_.end() && found->second.server ? &found->second : nullptr;
}

bool HandStage::linked(ServerId a, ServerId b, Channel channel) const
{
    return links_.contains({std::min(a, b), std::max(a, b), channel});
}

void HandStage::link(ServerId a, ServerId b, Channel channel, EventIndex cause)
{
    links_.insert({std::min(a, b), std::max(a, b), channel});
    for (const auto &[self, peer] : {std::pair{b, a}, std::pair{a, b}})
        if (running(self))
            arrivals_.push_back(
                {self, input::Opened{peer, channel}, event(cause, self, ConnectionOpened{peer, channel})});
}

void HandStage::unlink(ServerId closer, ServerId other, Channel channel, EventIndex cause)
{
    if (links_.erase({std::min(closer, other), std::max(closer, other), channel}) == 0)
        return;
    for (auto parcel = wire_.begin(); parcel != wire_.end();) {
        if (parcel->channel == channel && ((parcel->from == closer && parcel->to == other) ||
                                           (parcel->from == other && parcel->to == closer))) {
            event(cause, parcel->to, MessageLost{parcel->message, LossReason::ConnectionClosed});
            parcel = wire_.erase(parcel);
        } else {
            ++parcel;
        }
    }
    if (running(other))
        arrivals_.push_back(
            {other, input::Closed{closer, channel}, event(cause, other, ConnectionClosed{closer, channel})});
}

void HandStage::step(ServerId id, const Input &input, EventIndex cause)
{
    Process *process = running(id);
    if (!process)
        return;
    Effects effects;
    process->server->step(input, now_, effects);
    for (const Effect &effect : effects.list())
        carry(id, *process, effect, cause);
}

void HandStage::settle()
{
    while (!arrivals_.empty()) {
        const Arrival arrival = std::move(arrivals_.front());
        arrivals_.pop_front();
        // A connection may have come and gone meanwhile.
        if (const auto *opened = std::get_if<input::Opened>(&arrival.input);
            opened && !linked(arrival.server, opened->peer.server(), opened->channel))
            continue;
        step(arrival.server, arrival.input, arrival.cause);
    }
}

void HandStage::carry(ServerId id, Process &process, const Effect &effect, EventIndex &cause)
{
    DurableState &disk = process.disk;
    if (const auto *fact = std::get_if<ServerFact>(&effect)) {
        cause = event(cause, id, std::visit([](const auto &f) { return Fact{f}; }, *fact));
    } else if (const auto *propose = std::get_if<effect::Propose>(&effect)) {
        cause = history_.propose(now_, cause, id, propose->transaction);
    } else if (const auto *send = std::get_if<effect::Send>(&effect)) {
        if (send->to.isServer())
            this->send(id, send->to.server(), send->channel, send->message, cause);
    } else if (const auto *open = std::get_if<effect::Open>(&effect)) {
        if (played(open->peer) || running(open->peer)) {
            if (!linked(id, open->peer, open->channel))
                link(id, open->peer, open->channel, cause);
        } else {
            const EventIndex failed =
                event(cause, id, ConnectionFailed{open->peer, open->channel, FailureReason::Refused});
            arrivals_.push_back({id, input::Failed{open->peer, open->channel}, failed});
        }
    } else if (const auto *close = std::get_if<effect::Close>(&effect)) {
        if (close->peer.isServer())
            unlink(id, close->peer.server(), close->channel, cause);
    } else if (const auto *timer = std::get_if<effect::SetTimer>(&effect)) {
        const Instant deadline = now_ + timer->atLeast;
        const EventIndex set =
            isQuiet(timer->kind) ? cause : event(cause, id, TimerSet{timer->kind, deadline});
        process.timers[timer->kind] = {deadline, set};
    } else if (const auto *cancel = std::get_if<effect::CancelTimer>(&effect)) {
        process.timers.erase(cancel->kind);
    } else if (const auto *append = std::get_if<effect::Append>(&effect)) {
        disk.log.append(append->transaction);
    } else if (std::holds_alternative<effect::Flush>(effect) ||
               std::holds_alternative<effect::FlushAndWait>(effect)) {
        const Zxid upTo = disk.lastZxid();
        EventIndex synced = cause;
        if (process.synced < upTo) {
            process.synced = upTo;
            synced = event(cause, id, LogSynced{upTo});
        }
        if (std::holds_alternative<effect::Flush>(effect))
            arrivals_.push_back({id, input::Flushed{upTo}, synced});
        else
            cause = synced;
    } else if (const auto *accepted = std::get_if<effect::StoreAcceptedEpoch>(&effect)) {
        disk.acceptedEpoch = accepted->epoch;
    } else if (const auto *current = std::get_if<effect::StoreCurrentEpoch>(&effect)) {
        disk.currentEpoch = current->epoch;
    } else if (const auto *cut = std::get_if<effect::TruncateLog>(&effect)) {
        disk.log.truncateAfter(cut->after);
        process.synced = disk.lastZxid();
    } else if (const auto *snapshot = std::get_if<effect::SaveSnapshot>(&effect)) {
        disk.snapshotZxid = snapshot->zxid;
        disk.snapshot = snapshot->tree;
        if (snapshot->clearLog)
            disk.log.clear();
        process.synced = disk.lastZxid();
    } else if (const auto *config = std::get_if<effect::StoreConfig>(&effect)) {
        (config->next ? disk.nextMembers : disk.members) = config->members;
    } else if (const auto *taken = std::get_if<effect::TakeSnapshot>(&effect)) {
        disk.snapshotZxid = taken->zxid;
        disk.snapshot = taken->tree;
    }
}

void HandStage::send(ServerId from, ServerId to, Channel channel, const Message &message, EventIndex cause)
{
    const MessageId id = history_.send(now_, cause, {from, to, channel, message, 0}, now_);
    const EventIndex sent = history_.message(id).sent;
    if (!linked(from, to, channel))
        event(sent, to, MessageLost{id, LossReason::NoConnection});
    else if (played(to))
        event(sent, to, MessageDelivered{id});
    else
        wire_.push_back({from, to, channel, id});
}

void HandStage::deliver(const Parcel &parcel)
{
    const MessageRecord record = history_.message(parcel.message);
    const EventIndex delivered = event(record.sent, parcel.to, MessageDelivered{parcel.message});
    step(parcel.to, input::Received{parcel.from, parcel.channel, record.message}, delivered);
    settle();
}

void HandStage::fire(ServerId id, TimerKind kind)
{
    Process *process = running(id);
    const Timer timer = process->timers.at(kind);
    process->timers.erase(kind);
    now_ = std::max(now_, timer.deadline);
    const EventIndex fired = event(timer.cause, id, TimerFired{kind});
    step(id, input::TimerFired{kind}, fired);
    settle();
}

void HandStage::advanceTo(Instant t)
{
    for (int guard = 0; guard < kMostDeliveries; ++guard) {
        std::optional<std::tuple<Instant, ServerId, TimerKind>> next;
        for (const auto &[id, process] : processes_)
            for (const auto &[kind, timer] : process.timers)
                if (timer.deadline <= t && (!next || timer.deadline < std::get<0>(*next)))
                    next = {timer.deadline, id, kind};
        if (!next)
            break;
        fire(std::get<1>(*next), std::get<2>(*next));
    }
    now_ = std::max(now_, t);
}

bool HandStage::advanceUntil(const std::function<bool(const History &, EventIndex)> &, Instant)
{
    return false;
}

CommandError HandStage::execute(const Command &command)
{
    if (const auto *restart = std::get_if<command::Restart>(&command)) {
        const auto found = processes_.find(restart->server);
        if (found == processes_.end())
            return CommandError::NoSuchServer;
        Process &process = found->second;
        if (process.server)
            return CommandError::NotCrashed;
        process.server.emplace(config_, restart->server, process.disk);
        const EventIndex started = event(
            kNoEvent, restart->server,
            ServerStarted{process.disk.lastZxid(), process.disk.acceptedEpoch, process.disk.currentEpoch});
        step(restart->server, input::Start{}, started);
        settle();
        return CommandError::None;
    }
    const auto *crash = std::get_if<command::Crash>(&command);
    if (!crash)
        return CommandError::BadOperation;
    Process *process = running(crash->server);
    if (!process)
        return CommandError::AlreadyCrashed;
    const Zxid logged = process->disk.lastZxid();
    process->disk.log.truncateAfter(process->synced);
    process->server.reset();
    process->timers.clear();
    const EventIndex crashed =
        event(kNoEvent, crash->server, ServerCrashed{logged, process->disk.lastZxid()});
    const auto links = links_;
    for (const auto &[low, high, channel] : links)
        if (low == crash->server || high == crash->server)
            unlink(crash->server, low == crash->server ? high : low, channel, crashed);
    settle();
    return CommandError::None;
}

std::optional<std::string> HandStage::byHand(const HandAction &action)
{
    return std::visit([&](const auto &a) { return on(a); }, action);
}

std::optional<std::string> HandStage::on(const hand::DeliverAll &)
{
    for (int guard = 0; !wire_.empty(); ++guard) {
        if (guard == kMostDeliveries)
            return "the servers do not stop talking";
        const Parcel parcel = wire_.front();
        wire_.pop_front();
        deliver(parcel);
    }
    return std::nullopt;
}

std::optional<std::string> HandStage::on(const hand::Deliver &action)
{
    std::deque<Parcel> mine, others;
    for (const Parcel &parcel : wire_)
        (parcel.from == action.from && parcel.to == action.to ? mine : others).push_back(parcel);
    if (mine.empty())
        return "nothing is on its way from " + writtenAs(action.from) + " to " + writtenAs(action.to);
    wire_ = std::move(others);
    for (const Parcel &parcel : mine)
        deliver(parcel);
    return std::nullopt;
}

std::optional<std::string> HandStage::on(const hand::Lose &action)
{
    bool any = false;
    for (auto parcel = wire_.begin(); parcel != wire_.end();) {
        if (parcel->from != action.from || parcel->to != action.to) {
            ++parcel;
            continue;
        }
        event(history_.message(parcel->message).sent, parcel->to,
              MessageLost{parcel->message, LossReason::NetworkLoss});
        parcel = wire_.erase(parcel);
        any = true;
    }
    if (!any)
        return "nothing is on its way from " + writtenAs(action.from) + " to " + writtenAs(action.to);
    return std::nullopt;
}

std::optional<std::string> HandStage::on(const hand::Fire &action)
{
    const Process *process = running(action.server);
    if (!process || !process->timers.contains(action.timer))
        return "no such timer is running at " + writtenAs(action.server);
    fire(action.server, action.timer);
    return std::nullopt;
}

std::optional<std::string> HandStage::on(const hand::Tell &action)
{
    if (!played(action.from))
        return writtenAs(action.from) +
               " speaks for itself: only servers that are played can be told what to say";
    if (!running(action.to))
        return writtenAs(action.to) + " does not run";
    if (!linked(action.from, action.to, action.channel)) {
        link(action.from, action.to, action.channel, kNoEvent);
        settle();
    }
    if (!linked(action.from, action.to, action.channel))
        return writtenAs(action.to) + " does not take the connection";
    const MessageId id =
        history_.send(now_, kNoEvent, {action.from, action.to, action.channel, action.message, 0}, now_);
    deliver({action.from, action.to, action.channel, id});
    return std::nullopt;
}

std::optional<std::string> HandStage::on(const hand::Leave &action)
{
    if (!linked(action.from, action.to, Channel::Quorum))
        return writtenAs(action.from) + " and " + writtenAs(action.to) + " are not connected";
    unlink(action.from, action.to, Channel::Quorum, kNoEvent);
    settle();
    return std::nullopt;
}

} // namespace zablab
