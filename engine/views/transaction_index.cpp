// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/views/transaction_index.h"

#include "engine/views/synchronization_fold.h"

#include <algorithm>

namespace zablab {

namespace {

constexpr std::uint32_t kWidestGap = 1000; // in an epoch's list; further away it is a stray
constexpr int kLongestChain = 8;           // from a proposal back to the client that asked

} // namespace

// One event. What is not named here says nothing about a write.
struct TransactionIndex::Fold {
    TransactionIndex &index;
    const History &history;
    const Event &event;
    EventIndex here;

    ServerId server() const { return event.where.server(); }
    void note(std::size_t write) const { index.add(write, here); }
    void noteAbout(Zxid zxid) const { note(index.at(zxid)); }
    void live() const { index.lives_[server()].push_back(here); }
    std::size_t request(ClientId client, std::int32_t xid) const
    {
        const auto found = index.requests_.find({client.value, xid});
        return found == index.requests_.end() ? kNone : found->second;
    }

    template <typename T>
    void on(const T &) const
    {}
    void on(const ClientAsked &fact) const
    {
        if (!isWrite(fact.kind))
            return;
        WriteEntry entry;
        entry.begun = here;
        entry.client = fact.client;
        entry.xid = fact.xid;
        const std::size_t write = index.enter(std::move(entry));
        index.requests_[{fact.client.value, fact.xid}] = static_cast<std::uint32_t>(write);
        note(write);
    }
    void on(const ClientTold &fact) const { note(request(fact.client, fact.xid)); }
    void on(const RequestReceived &fact) const { note(request(fact.client, fact.xid)); }
    void on(const RequestRefused &fact) const { note(request(fact.client, fact.xid)); }

    // The write that was being served when this event happened, told by what caused it.
    std::size_t ofCause() const
    {
        EventIndex cause = event.cause;
        for (int i = 0; cause != kNoEvent && i < kLongestChain; ++i, cause = history[cause].cause) {
            if (const auto *received = history[cause].as<RequestReceived>())
                return request(received->client, received->xid);
            if (const auto *applied = history[cause].as<Applied>())
                return index.at(applied->zxid);
            if (history[cause].is<MessageDelivered>() || history[cause].at != event.at)
                return kNone;
        }
        return kNone;
    }
    std::size_t ofMessage(MessageId message) const
    {
        const MessageRecord &record = history.message(message);
        switch (kindOf(record.message)) {
        case MessageKind::Proposal:
        case MessageKind::Commit:
        case MessageKind::CommitAndActivate:
        case MessageKind::Inform:
        case MessageKind::InformAndActivate: {
            const Zxid zxid = *zxidOf(record.message);
            const std::size_t known = index.at(zxid);
            return known == kNone ? beforeTheRun(zxid) : known;
        }
        case MessageKind::Ack:
            return index.at(*zxidOf(record.message)); // that of NEWLEADER is nobody's
        case MessageKind::ClientRequest:
            return request(record.from.client(), std::get<ClientRequest>(record.message).xid);
        case MessageKind::ClientReply:
            return request(record.to.client(), std::get<ClientReply>(record.message).xid);
        case MessageKind::Request:
        case MessageKind::ConnectResponse:
            return ofCause();
        default:
            return kNone;
        }
    }
    std::size_t beforeTheRun(Zxid zxid) const
    {
        WriteEntry entry;
        entry.begun = here;
        const std::size_t write = index.enter(std::move(entry));
        index.name(write, zxid);
        return write;
    }
    void on(const MessageSent &fact) const
    {
        const std::size_t write = ofMessage(fact.message);
        if (index.writeOfMessage_.size() <= fact.message)
            index.writeOfMessage_.resize(std::size_t{fact.message} + 1, kNone);
        index.writeOfMessage_[fact.message] = static_cast<std::uint32_t>(write);
        note(write);
    }
    void noteMessage(MessageId message) const
    {
        if (message < index.writeOfMessage_.size())
            note(index.writeOfMessage_[message]);
    }
    void on(const MessageDelivered &fact) const { noteMessage(fact.message); }
    void on(const MessageBlocked &fact) const { noteMessage(fact.message); }
    void on(const MessageRetransmitted &fact) const { noteMessage(fact.message); }
    void on(const MessageLost &fact) const { noteMessage(fact.message); }

    void on(const Proposed &fact) const
    {
        std::size_t write = ofRequest();
        if (write == kNone || index.writes_[write].proposed != kNoEvent) {
            // A session that is opened, or the leader's own wish: what led to it is told by the causes.
            WriteEntry entry;
            std::vector<EventIndex> before;
            for (EventIndex cause = event.cause; cause != kNoEvent && before.size() < kLongestChain;
                 cause = history[cause].cause) {
                const auto *delivered = history[cause].as<MessageDelivered>();
                const auto *sent = history[cause].as<MessageSent>();
                if (!delivered && !sent)
                    break;
                before.push_back(cause);
                const MessageId message = delivered ? delivered->message : sent->message;
                if (sent && history.message(message).from.isClient()) {
                    entry.client = history.message(message).from.client();
                    break;
                }
            }
            if (!entry.client)
                before.clear();
            entry.begun = before.empty() ? here : before.back();
            write = index.enter(std::move(entry));
            for (auto cause = before.rbegin(); cause != before.rend(); ++cause)
                index.add(write, *cause);
        }
        index.writes_[write].proposed = here;
        index.name(write, fact.zxid);
        index.pending_[server()].push_back(write);
        index.undecided_.push_back(write);
        note(write);
    }
    std::size_t ofRequest() const
    {
        EventIndex cause = event.cause;
        for (int i = 0; cause != kNoEvent && i < kLongestChain; ++i, cause = history[cause].cause)
            if (const auto *received = history[cause].as<RequestReceived>())
                return request(received->client, received->xid);
        return kNone;
    }
    void on(const LogAppended &fact) const
    {
        const std::size_t write = index.at(fact.zxid);
        note(write);
        if (write != kNone)
            index.writing_[server()].push_back({write});
    }
    void on(const SyncStarted &fact) const
    {
        for (Writing &each : index.writing_[server()])
            if (!each.begun && index.writes_[each.write].zxid <= fact.zxid) {
                each.begun = true;
                note(each.write);
            }
    }
    void on(const LogSynced &fact) const
    {
        std::erase_if(index.writing_[server()], [&](const Writing &each) {
            if (index.writes_[each.write].zxid > fact.zxid)
                return false;
            note(each.write);
            return true;
        });
    }
    void on(const AckCounted &fact) const { noteAbout(fact.zxid); }
    void on(const AckIgnored &fact) const { noteAbout(fact.zxid); }
    void on(const CommitLearned &fact) const { noteAbout(fact.zxid); }
    void on(const Applied &fact) const
    {
        if (fact.reason != ApplyReason::Replayed)
            noteAbout(fact.zxid);
    }
    void on(const Committed &fact) const
    {
        const std::size_t write = index.at(fact.zxid);
        note(write);
        std::erase(index.pending_[server()], write);
        std::erase(index.undecided_, write);
    }
    void on(const SyncDecided &fact) const
    {
        for (const std::size_t write : index.pending_[server()])
            note(write); // its acknowledgement is taken back
        beginSync(index.syncs_, index.openSyncs_, server(), fact.learner, here);
    }
    // The office ends: what was pending is nobody's now.
    void loseOffice() const
    {
        for (const std::size_t write : index.pending_[server()])
            note(write);
        index.pending_.erase(server());
    }
    void noteUndecided(Zxid after, Zxid last) const
    {
        for (const std::size_t write : index.undecided_)
            if (index.writes_[write].zxid > after && index.writes_[write].zxid <= last)
                note(write);
    }
    void on(const StateChanged &fact) const
    {
        live();
        if (fact.state != ServerState::Leading)
            loseOffice();
    }
    void on(const ServerCrashed &) const
    {
        live();
        loseOffice();
        for (const Writing &each : index.writing_[server()])
            note(each.write);
        index.writing_.erase(server());
    }
    void on(const LeaderEstablished &fact) const
    {
        live();
        noteUndecided(Zxid{}, fact.lastZxid);
    }
    void on(const LogTruncated &fact) const
    {
        live();
        noteUndecided(fact.after, fact.last);
        std::erase_if(index.writing_[server()],
                      [&](const Writing &each) { return index.writes_[each.write].zxid > fact.after; });
    }
    void on(const SnapshotLoaded &fact) const
    {
        live();
        noteUndecided(Zxid{}, fact.previous);
    }
    void on(const ServerStarted &) const { live(); }
    void on(const ServerPaused &) const { live(); }
    void on(const ServerResumed &) const { live(); }
    void on(const DiskLost &) const { live(); }
    void on(const DiskSpeedChanged &) const { live(); }
    void on(const SnapshotSaved &) const { live(); }
    void on(const SyncAbandoned &) const { live(); }
    void on(const ConfigSeen &) const { live(); }
    void on(const ConfigActivated &) const { live(); }
};

void TransactionIndex::update(const History &history)
{
    for (; events_ < history.size(); ++events_) {
        const Event &event = history[events_];
        const Fold fold{*this, history, event, events_};
        std::visit([&](const auto &fact) { fold.on(fact); }, event.fact);
        if (!openSyncs_.empty())
            foldSyncs(syncs_, openSyncs_, history, events_);
    }
}

void TransactionIndex::forget() { *this = TransactionIndex(); }

void TransactionIndex::add(std::size_t write, EventIndex event)
{
    if (write == kNone)
        return;
    std::vector<EventIndex> &events = writes_[write].events;
    if (events.empty() || events.back() < event)
        events.push_back(event);
}

std::size_t TransactionIndex::enter(WriteEntry entry)
{
    writes_.push_back(std::move(entry));
    return writes_.size() - 1;
}

std::size_t TransactionIndex::at(Zxid zxid) const
{
    const auto epoch = epochs_.find(zxid.epoch);
    if (epoch == epochs_.end())
        return kNone;
    const std::uint32_t first = epoch->second.first;
    if (zxid.counter >= first && zxid.counter - first < epoch->second.places.size())
        return epoch->second.places[zxid.counter - first];
    const auto stray = strays_.find(zxid);
    return stray == strays_.end() ? kNone : stray->second;
}

void TransactionIndex::name(std::size_t write, Zxid zxid)
{
    writes_[write].zxid = zxid;
    const auto place = static_cast<std::uint32_t>(write);
    Epoch &epoch = epochs_[zxid.epoch];
    if (epoch.places.empty())
        epoch.first = zxid.counter;
    const std::uint32_t distance = zxid.counter - epoch.first;
    if (zxid.counter < epoch.first || distance >= epoch.places.size() + kWidestGap) {
        strays_[zxid] = place;
        return;
    }
    if (distance >= epoch.places.size())
        epoch.places.resize(distance + 1, kNone);
    epoch.places[distance] = place;
}

const WriteEntry *TransactionIndex::find(Zxid zxid) const
{
    const std::size_t write = at(zxid);
    return write == kNone ? nullptr : &writes_[write];
}

const WriteEntry *TransactionIndex::find(ClientId client, std::int32_t xid) const
{
    const auto found = requests_.find({client.value, xid});
    return found == requests_.end() ? nullptr : &writes_[found->second];
}

const WriteEntry *TransactionIndex::ofMessage(MessageId message) const
{
    if (message >= writeOfMessage_.size() || writeOfMessage_[message] == kNone)
        return nullptr;
    return &writes_[writeOfMessage_[message]];
}

const std::vector<EventIndex> &TransactionIndex::lifeOf(ServerId server) const
{
    static const std::vector<EventIndex> kNothing;
    const auto found = lives_.find(server);
    return found == lives_.end() ? kNothing : found->second;
}

} // namespace zablab
