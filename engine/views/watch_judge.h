// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which watches each connection has, and what it must be told before its next answer (protocol.md section 8). A
// model of its own: it looks at requests, answers, events and committed transactions, not at the servers' facts.
#pragma once

#include "engine/protocol/data_tree.h"
#include "engine/protocol/messages.h"
#include "engine/views/verdicts.h"

#include <deque>
#include <map>
#include <string>
#include <vector>

namespace zablab {

class WatchJudge {
public:
    explicit WatchJudge(Verdicts &verdicts) : verdicts_(verdicts) {}

    // `server` answers. `tree`: what it must be showing, null if that is not known.
    void answered(EventIndex event, ServerId server, ClientId client, const Operation &operation,
                  const ClientReply &reply, const DataTree *tree);
    // `server` sends the event.
    void told(EventIndex event, ServerId server, ClientId client, const WatchEvent &watch);
    // It has applied a transaction; `gone`: the nodes that a closed session takes with it.
    void applied(ServerId server, const Transaction &transaction, const std::vector<std::string> &gone);
    void disconnected(ServerId server, ClientId client);
    void stopped(ServerId server); // every connection of it is gone

private:
    struct Modes {
        bool data = false, child = false, persistent = false, recursive = false;
        bool none() const { return !data && !child && !persistent && !recursive; }
    };
    struct Connection {
        std::map<std::string, Modes> watches;
        std::vector<WatchEvent> due;  // changes applied, not told yet
        std::vector<WatchEvent> late; // told of as missing already
        std::vector<WatchEvent>
            early; // told though nothing was due: the answer to SetWatches must explain it
    };
    using Key = std::pair<ServerId, ClientId>;
    void changed(ServerId server, WatchEventType type, const std::string &path, Zxid zxid);
    void setAgain(EventIndex event, ServerId server, Connection &connection, const WatchList &list,
                  const ClientReply &reply, const DataTree *tree);

    Verdicts &verdicts_;
    std::map<Key, Connection> connections_;
};

} // namespace zablab
