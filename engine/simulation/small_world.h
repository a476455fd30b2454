// SPDX-License-Identifier: GPL-3.0-or-later
//
// A few servers without time: packets in order on each connection, disks that answer, timers that may fire, and
// nothing that says which of them comes next. What the search of exploration.h goes through. A value; parts that
// did not change are shared between copies.
#pragma once

#include "engine/protocol/server.h"
#include "engine/protocol/transaction_log.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace zablab {

inline constexpr std::size_t kChannels = 3; // the values of Channel

// Something that may happen next.
struct SmallAction {
    enum class Kind : std::uint8_t {
        Deliver, // the first packet of pipe `which`
        Disk,    // of server `which`: the write it waits for, or the flush it asked for
        Timer,   // of server `which`
        Crash,   // of server `which`
        Restart,
        Ask, // the client goes on with its script
    };
    Kind kind = Kind::Deliver;
    std::uint8_t which = 0;
    TimerKind timer = TimerKind::Tick;
};

class SmallWorld {
public:
    struct Options {
        int crashes = 0;
        int restarts = 0;
        int writes = 0;      // of one client
        ServerId clientAt{}; // its server; nobody: no client
        // The 200 ms of silence that end an election may pass while a vote is on its way (a network that is slower
        // than that); else only when there is none.
        bool impatient = false;
        bool lateRestarts = false; // a restart only when the others have come to rest
    };
    // Servers as in config.servers, with these disks (in the same order; missing ones are empty), started.
    SmallWorld(std::shared_ptr<const EnsembleConfig> config, const std::vector<DurableState> &disks);

    // From here on. Before, nobody crashes and no client is there.
    void give(const Options &options) { left_ = options; }

    // Everything that may happen now, each time in the same order. Several orders that cannot differ in anything
    // but their order are left out: connections are made and awaited disks answer at once (a crash may come
    // first), and timers but the FinalizeWait of an election only fire when nothing else can happen.
    std::vector<SmallAction> actions() const;
    void perform(const SmallAction &action);

    // Nothing moves and all is well: one leader, and every living server serves.
    bool settled() const;
    std::uint64_t fingerprint() const;
    // The first promise that was broken, in one sentence.
    const std::optional<std::string> &broken() const { return broken_; }
    std::optional<ServerId> leader() const; // the one that serves
    Round lastRound() const;                // the largest of all servers
    int answered() const { return answered_; }
    std::string describe(const SmallAction &action) const;

private:
    struct Packet {
        enum class Kind : std::uint8_t { Payload, Dial, Opened, Failed, Closed };
        Kind kind = Kind::Payload;
        Message message;
    };
    struct Pipe {
        std::vector<Packet> packets;
        std::uint64_t print = 0;
    };
    struct Host {
        std::optional<Server> server; // none: crashed
        DurableState disk;
        Zxid synced;
        bool flushAsked = false;
        std::optional<Effect> awaited;
        std::vector<Effect> rest;
        std::uint32_t timers = 0;              // bit k: TimerKind k is armed
        std::array<std::vector<char>, 3> open; // own end of a connection, by channel and party
        std::uint64_t print = 0;
    };
    // The client is the party after the last server.
    std::size_t parties() const { return hosts_.size() + 1; }
    bool votesOnTheWayTo(std::size_t host) const;
    std::size_t pipeOf(std::size_t from, std::size_t to, Channel channel) const;
    std::size_t placeOf(Party party) const;
    Party partyAt(std::size_t place) const;
    Host &change(std::size_t host);
    void push(std::size_t from, std::size_t to, Channel channel, Packet packet);
    Packet pop(std::size_t pipe);
    void clear(std::size_t pipe);
    void updatePrint(Pipe &pipe) const;

    void start(std::size_t host);
    void crash(std::size_t host);
    void deliver(std::size_t pipe);
    void deliverToClient(std::size_t pipe);
    void step(std::size_t host, const Input &input);
    void carryOut(std::size_t host, std::vector<Effect> effects);
    void disk(std::size_t host);
    void judge(std::size_t host, const ServerFact &fact);
    void judgeDisks();
    void ask();
    void say(const std::string &what);

    std::shared_ptr<const EnsembleConfig> config_;
    std::vector<std::shared_ptr<Host>> hosts_;
    std::vector<std::shared_ptr<const Pipe>> pipes_; // from × to × channel
    Options left_;

    // What the ensemble has promised so far.
    std::vector<TransactionPtr> committed_;
    std::map<std::int64_t, ServerId> established_; // by epoch
    std::optional<std::string> broken_;

    // The client: connects, opens a session, writes.
    enum class Client : std::uint8_t { Away, Dialling, Connecting, Idle, Waiting, Gone };
    Client client_ = Client::Away;
    SessionId session_;
    int answered_ = 0;
};

} // namespace zablab
