// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/views/transaction_view.h"

#include "engine/views/transaction_quorum.h"

#include <algorithm>

namespace zablab {

namespace {

class TransactionFold {
public:
    TransactionFold(const History &history, const RunDescription &description, const TransactionIndex &index,
                    const WriteEntry *entry, EventIndex end)
        : history_(history),
          description_(description),
          index_(index),
          entry_(entry),
          end_(std::min(end, history.size()))
    {
        if (entry_ && entry_->proposed < end_) {
            view_.leader = history_[entry_->proposed].where.server();
            quorums_.emplace(history_, description_, index_, view_.leader);
            quorums_->goTo(entry_->proposed);
        }
    }

    TransactionView run(Zxid zxid)
    {
        enterServers(zxid);
        if (entry_) {
            view_.client = entry_->client;
            view_.xid = entry_->xid;
            if (entry_->proposed < end_)
                view_.zxid = entry_->zxid;
        }
        if (view_.zxid == Zxid{} && zxid != Zxid{} && (!entry_ || entry_->proposed == kNoEvent))
            view_.zxid = zxid;
        if (entry_)
            for (const EventIndex i : entry_->events) {
                if (i >= end_)
                    break;
                followQuorums(i);
                here_ = i;
                event_ = &history_[i];
                if (!view_.begun)
                    view_.begun = moment();
                std::visit([this](const auto &fact) { on(fact); }, event_->fact);
            }
        followQuorums(end_ == 0 ? 0 : end_ - 1);
        addLives(view_, history_, index_, end_);
        settleFate(view_, refused_ || requestLost_);
        return std::move(view_);
    }

private:
    Moment moment() const { return {event_->at, here_}; }
    void first(Moment &of) const
    {
        if (!of)
            of = moment();
    }
    TransactionServer *here()
    {
        return event_->where.isServer() ? view_.server(event_->where.server()) : nullptr;
    }

    // All that the run's description and the configurations asked know, in order of id.
    void enterServers(Zxid zxid)
    {
        const auto add = [this](ServerId id) -> TransactionServer & {
            auto place = std::lower_bound(view_.servers.begin(), view_.servers.end(), id,
                                          [](const TransactionServer &s, ServerId i) { return s.id < i; });
            if (place == view_.servers.end() || place->id != id) {
                place = view_.servers.insert(place, TransactionServer{});
                place->id = id;
            }
            return *place;
        };
        for (const ServerDescription &server : description_.servers) {
            TransactionServer &added = add(server.id);
            added.type = server.type;
            added.diskTimes = server.diskTimes;
            added.votes = !quorums_ && server.type == LearnerType::Participant;
            for (const LogExtent &extent : server.history)
                added.held =
                    added.held || (extent.epoch == zxid.epoch && zxid.counter >= extent.firstCounter &&
                                   zxid.counter <= extent.lastCounter);
        }
        if (!quorums_)
            return;
        for (const QuorumPart &part : quorums_->parts({}))
            for (const ServerId id : part.voters)
                add(id).votes = true;
        add(view_.leader).leads = true;
    }

    // --- the request ---
    template <typename T>
    void on(const T &)
    {}
    void on(const ClientAsked &fact) { view_.asked = fact.kind; }
    void on(const RequestReceived &)
    {
        view_.entry = event_->where.server();
        if (TransactionServer *server = here())
            server->entry = true;
    }
    void on(const RequestRefused &fact)
    {
        on(RequestReceived{fact.client, fact.xid, view_.asked});
        refused_ = true;
    }
    void on(const ClientTold &fact)
    {
        view_.told = moment();
        view_.outcome = fact.outcome;
        view_.answer = fact.error;
    }

    // --- messages ---
    TransactionMessage *openLeg(MessageId message)
    {
        for (auto leg = view_.messages.rbegin(); leg != view_.messages.rend(); ++leg)
            if (leg->message == message)
                return leg->end == TransactionMessage::End::Flying ? &*leg : nullptr;
        return nullptr;
    }
    void depart(MessageId message, Instant arrives)
    {
        const MessageRecord &record = history_.message(message);
        view_.messages.push_back(
            {message, kindOf(record.message), record.from, record.to, event_->at, arrives, {}, {}, false});
    }
    void end(MessageId message, TransactionMessage::End how)
    {
        if (TransactionMessage *leg = openLeg(message)) {
            leg->end = how;
            leg->ended = moment();
        }
    }
    void on(const MessageSent &fact)
    {
        depart(fact.message, fact.arrives);
        const MessageRecord &record = history_.message(fact.message);
        if (const auto *request = std::get_if<ClientRequest>(&record.message)) {
            view_.asked = request->operation->kind;
            view_.path = request->operation->path;
        } else if (std::holds_alternative<ConnectRequest>(record.message)) {
            view_.asked = OperationKind::CreateSession;
        }
        if (record.from.isClient() && !view_.entry) {
            view_.entry = record.to.server();
            if (TransactionServer *server = view_.server(view_.entry))
                server->entry = true;
        }
        if (const auto *proposal = std::get_if<Proposal>(&record.message); proposal && !view_.transaction)
            know(proposal->transaction);
        if (const auto *inform = std::get_if<Inform>(&record.message); inform && !view_.transaction)
            know(inform->transaction);
    }
    void on(const MessageRetransmitted &fact) { depart(fact.message, fact.arrives); }
    void on(const MessageDelivered &fact) { end(fact.message, TransactionMessage::End::Delivered); }
    void on(const MessageBlocked &fact) { end(fact.message, TransactionMessage::End::Blocked); }
    void on(const MessageLost &fact)
    {
        // Given up behind the cut that had stopped it: the line ends at the wall.
        end(fact.message, TransactionMessage::End::Lost);
        const MessageKind kind = kindOf(history_.message(fact.message).message);
        if (kind == MessageKind::ClientRequest || kind == MessageKind::Request)
            requestLost_ = true;
    }

    // --- the decision ---
    void know(const TransactionPtr &transaction)
    {
        view_.transaction = transaction;
        if (!transaction)
            return;
        if (transaction->kind != OperationKind::Error || view_.asked == OperationKind::Error)
            view_.asked = transaction->kind;
        if (!transaction->path.empty())
            view_.path = transaction->path;
        if (transaction->kind == OperationKind::Error && !view_.told)
            view_.answer = transaction->error;
    }
    void on(const Proposed &)
    {
        view_.proposed = moment();
        know(history_.proposal(here_));
    }
    void on(const LogAppended &)
    {
        if (TransactionServer *server = here())
            server->writes.push_back({moment(), {}, {}, {}, {}, WriteLoss::None});
    }
    LogWrite *lastWrite()
    {
        TransactionServer *server = here();
        return server && !server->writes.empty() ? &server->writes.back() : nullptr;
    }
    void on(const SyncStarted &fact)
    {
        if (LogWrite *write = lastWrite(); write && !write->synced && !write->lost) {
            write->begun = moment();
            write->until = fact.until;
        }
    }
    void on(const LogSynced &)
    {
        if (LogWrite *write = lastWrite(); write && !write->synced && !write->lost)
            write->synced = moment();
    }
    void on(const AckCounted &fact)
    {
        view_.acks.push_back({moment(), fact.from, fact.count, fact.needed, false});
        if (TransactionServer *server = view_.server(fact.from))
            server->acked = moment();
        const auto place = std::lower_bound(acked_.begin(), acked_.end(), fact.from);
        if (place == acked_.end() || *place != fact.from)
            acked_.insert(place, fact.from);
        judge(moment());
    }
    void on(const AckIgnored &fact)
    {
        if (TransactionServer *server = view_.server(fact.from))
            first(server->ackIgnored);
        if (const auto *delivered =
                event_->cause == kNoEvent ? nullptr : history_[event_->cause].as<MessageDelivered>())
            for (TransactionMessage &leg : view_.messages)
                if (leg.message == delivered->message)
                    leg.ignored = true;
    }
    void on(const SyncDecided &fact)
    {
        if (view_.decided || view_.committed || !description_.config.rules.on(Rule::AckTakenBack))
            return;
        std::erase(acked_, fact.learner);
        for (TransactionAck &ack : view_.acks)
            ack.takenBack = ack.takenBack || ack.from == fact.learner;
        if (TransactionServer *server = view_.server(fact.learner))
            server->acked = {};
        judge({event_->at, here_});
    }
    // Whether those that have acknowledged are enough, now or with this event.
    void judge(Moment now)
    {
        if (!quorums_ || view_.decided || view_.committed)
            return;
        view_.quorum = quorums_->parts(acked_);
        if (quorums_->now().areEnough(acked_))
            view_.decided = now;
    }
    // What has to agree can change while it waits: a reconfiguration before it is activated.
    void followQuorums(EventIndex upTo)
    {
        if (!quorums_ || view_.committed || upTo < entry_->proposed)
            return;
        if (view_.quorum.empty())
            view_.quorum = quorums_->parts(acked_);
        if (view_.officeLost || !quorums_->goTo(upTo) || view_.decided)
            return;
        std::erase_if(acked_, [this](ServerId id) { return !quorums_->now().counts(id); });
        judge({history_[upTo].at, upTo});
    }
    void on(const Committed &)
    {
        if (view_.committed)
            return;
        if (!view_.decided && !view_.acks.empty()) // a rule is off: what the leader took for enough
            view_.decided = view_.acks.back().at;
        view_.committed = moment();
        if (TransactionServer *server = here())
            first(server->committed);
    }
    void on(const CommitLearned &)
    {
        if (TransactionServer *server = here())
            first(server->committed);
    }
    void on(const Applied &)
    {
        if (TransactionServer *server = here())
            first(server->applied);
    }

    // --- ends ---
    void lose(WriteLoss loss, bool onlyUnsynced)
    {
        TransactionServer *server = here();
        if (!server)
            return;
        if (LogWrite *write = lastWrite(); write && !write->lost && !(onlyUnsynced && write->synced)) {
            write->lost = moment();
            write->loss = loss;
        } else if (!write && server->held && !onlyUnsynced) {
            server->held = false; // what was there before the run is cut off
            server->writes.push_back({{}, {}, {}, {}, moment(), loss});
        }
    }
    void on(const ServerCrashed &)
    {
        lose(WriteLoss::Crash, true);
        leaveOffice();
    }
    void on(const StateChanged &) { leaveOffice(); }
    void leaveOffice()
    {
        if (event_->where == Party{view_.leader} && view_.proposed && !view_.committed)
            first(view_.officeLost);
    }
    void on(const LogTruncated &) { lose(WriteLoss::Truncated, false); }
    void on(const SnapshotLoaded &fact)
    {
        TransactionServer *server = here();
        if (server && server->hasIt() && !givenBy(fact.zxid))
            lose(WriteLoss::Replaced, false);
    }
    // Whether the tree that replaces everything has it too.
    bool givenBy(Zxid zxid) const { return view_.adoptedBy && zxid >= view_.zxid; }
    void on(const LeaderEstablished &fact)
    {
        TransactionServer *server = here();
        if (!server || view_.committed || !server->hasIt())
            return;
        view_.committed = moment();
        view_.adoptedBy = server->id;
        view_.adoptedEpoch = fact.epoch;
        first(server->committed);
        first(server->applied);
    }

    const History &history_;
    const RunDescription &description_;
    const TransactionIndex &index_;
    const WriteEntry *entry_;
    EventIndex end_;
    TransactionView view_;
    std::optional<LeaderQuorums> quorums_;
    std::vector<ServerId> acked_; // in order
    bool refused_ = false, requestLost_ = false;
    EventIndex here_ = kNoEvent;
    const Event *event_ = nullptr;
};

} // namespace

TransactionView transactionView(const History &history, const RunDescription &description,
                                const TransactionIndex &index, const WriteEntry &entry, EventIndex end)
{
    return TransactionFold(history, description, index, &entry, end).run(entry.zxid);
}

TransactionView transactionView(const History &history, const RunDescription &description,
                                const TransactionIndex &index, Zxid zxid, EventIndex end)
{
    return TransactionFold(history, description, index, index.find(zxid), end).run(zxid);
}

} // namespace zablab
