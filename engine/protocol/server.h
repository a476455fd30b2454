// SPDX-License-Identifier: GPL-3.0-or-later
//
// One ZooKeeper server as a value: step(input) → effects. It dispatches an input to the phase it is in and
// does nothing else.
#pragma once

#include "engine/protocol/effects.h"
#include "engine/protocol/ensemble.h"
#include "engine/protocol/transaction_log.h"

#include <memory>

namespace zablab {

struct ServerCore;

class Server {
public:
    // `durable` is what the disk holds. A disk that contradicts itself (accepted < current, or a zxid of a
    // later epoch than current) is mended as ZooKeeper does for missing files: raised to the zxid's epoch.
    Server(std::shared_ptr<const EnsembleConfig> config, ServerId id, DurableState durable);
    Server(const Server &);
    Server(Server &&) noexcept;
    Server &operator=(const Server &);
    Server &operator=(Server &&) noexcept;
    ~Server();

    // `at` is what this server's own clock shows: it stamps transactions (ctime, mtime), names new sessions and
    // decides which sessions have expired, nothing else. It never goes back while the process lives.
    // Never throws; a message that makes no sense becomes a MessageIgnored fact.
    void step(const Input &input, Instant at, Effects &effects);

    // The rules that this server keeps from now on; what it has counted so far is judged by them.
    void setRules(Rules rules);
    // Of an established leader: its next tick finds that it has heard of nobody for syncLimit.
    void passQuorumDeadline();

    ServerId id() const;
    ServerState state() const;
    Phase phase() const;
    const ServerCore &core() const;
    // Two servers with the same number go on in the same way (fingerprint.h).
    std::uint64_t fingerprint() const;

private:
    struct Body;
    std::unique_ptr<Body> body_;
};

} // namespace zablab
