// SPDX-License-Identifier: GPL-3.0-or-later
//
// What clients may rely on, judged from what they asked and were answered, the committed transactions, and a
// reference tree that these make. Writes are easy to judge, because every write has its zxid: in zxid order each
// must follow from the tree before it, and one that was answered before another was asked must be the smaller.
// So no search is needed, and the time is linear.
#pragma once

#include "engine/history/history.h"
#include "engine/views/reference_history.h"
#include "engine/views/transaction_book.h"
#include "engine/views/verdicts.h"
#include "engine/views/watch_judge.h"

#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace zablab {

inline std::string name(ClientId client) { return "C" + std::to_string(client.value); }

class ClientGuarantees {
public:
    // All three live longer than this, and at the same place.
    ClientGuarantees(Verdicts &verdicts, const TransactionBook &book, const EnsembleRecord &ensemble)
        : verdicts_(verdicts),
          book_(book),
          ensemble_(ensemble),
          watches_(verdicts)
    {}

    // The event has been folded into the ensemble's record already.
    void update(const History &history, EventIndex index);

    const ReferenceHistory &reference() const { return reference_; }

private:
    struct Ask { // a request, from the wish to the answer
        std::int32_t xid = 0;
        OperationKind kind = OperationKind::GetData;
        OperationPtr operation;
        SessionId session;
        Zxid answeredBefore; // the largest zxid of a write that was answered before this was asked
        Zxid committedThen;  // of a sync: when it was asked
        Zxid committed;      // of a write: where it took effect
        bool told = false;
    };
    struct Client {
        SessionId session;
        std::deque<Ask> asks;             // by xid
        std::deque<std::int32_t> waiting; // sent over the present connection, not answered
        OperationPtr watchesAgain;        // its last SetWatches
    };
    struct Session {
        ClientId client;
        bool opened = false; // by a ConnectResponse: from here on a server that lost it refuses its requests
        Duration timeout{};
        Zxid seen;                                // of any answer that reached the client
        std::vector<std::int32_t> committed;      // the cxids of its transactions, in order
        std::int32_t lastCxid = 0;                // of the last one that succeeded
        std::map<ServerId, std::int64_t> touched; // when a leader heard of it last, by that leader's clock
    };
    struct Clock { // of a server: runs faster or slower by so much since then
        Instant since;
        std::int64_t then = 0;
        std::int32_t drift = 0; // parts per million
    };
    struct Now { // the event at hand
        EventIndex index;
        Instant at;
        Party where;
    };

    template <typename Say>
    void expect(const Now &now, Guarantee guarantee, bool holds, Say &&say)
    {
        verdicts_.held(guarantee);
        if (!holds)
            verdicts_.broken(guarantee, now.index, now.where, say());
    }

    // --- what clients and servers say to each other (client_guarantees.cpp) ---
    void asked(const Now &now, const ClientAsked &fact);
    void told(const Now &now, const ClientTold &fact);
    void requested(const Now &now, ClientId client, const ClientRequest &request);
    void replied(const Now &now, ServerId server, ClientId client, const ClientReply &reply);
    void replyArrived(const Now &now, ClientId client, const ClientReply &reply);
    void writeReplied(const Now &now, const Ask &ask, ClientId client, const ClientReply &reply);
    void readReplied(const Now &now, const Ask &ask, const ClientReply &reply);
    Ask *find(Client &client, std::int32_t xid);
    SessionId sessionOf(ClientId client) const;

    // --- what the committed transactions do (client_effects.cpp) ---
    void advance(const Now &now);
    void takeEffect(const Now &now, const Transaction &transaction);
    void ofRequest(const Now &now, const Transaction &transaction);
    void justified(const Now &now, const Transaction &transaction, const Operation *operation);
    void multi(const Now &now, const Transaction &transaction, const Operation *operation);
    void sequential(const Now &now, const Operation &operation, const Transaction &transaction);
    void closes(const Now &now, const Transaction &transaction);
    void sameTree(const Now &now, Zxid zxid, const DataTreePtr &tree);
    void forget();

    // --- sessions and their time (client_sessions.cpp) ---
    std::int64_t clock(ServerId server, Instant at) const;
    void touch(const Now &now, ServerId leader, SessionId session);
    void touched(const Now &now, ServerId server, const MessageRecord &record);
    void drifts(const Now &now, std::int32_t partsPerMillion);
    void expired(const Now &now, const SessionExpired &fact);
    void closed(const Now &now, const SessionClosed &fact);

    Verdicts &verdicts_;
    const TransactionBook &book_;
    const EnsembleRecord &ensemble_;
    ReferenceHistory reference_;
    WatchJudge watches_;
    std::map<ClientId, Client> clients_;
    std::map<SessionId, Session> sessions_;
    Zxid answeredWrites_; // the largest zxid of a write that its client knows the answer of
    Zxid advanced_;       // committed up to here
    struct Sequence {
        Zxid parent; // its czxid: a parent made anew counts from the beginning
        std::int32_t last = -1;
    };
    std::map<std::string, Sequence> sequences_; // by parent
    struct Closing {
        SessionId session;
        std::vector<std::string> ephemerals;
    };
    std::map<Zxid, Closing> closings_;
    std::vector<std::pair<Zxid, DataTreePtr>> snapshots_; // sent, not yet committed up to there
    std::map<ServerId, Clock> clocks_;
    std::map<ServerId, std::int64_t> established_; // by the leader's own clock
};

} // namespace zablab
