// SPDX-License-Identifier: GPL-3.0-or-later
//
// All of a simulated world in one value, and what it can do; the parts are in the files named below. Nothing
// outside this folder includes this.
#pragma once

#include "engine/protocol/effects.h"
#include "engine/simulation/client.h"
#include "engine/simulation/connection.h"
#include "engine/simulation/machine.h"
#include "engine/simulation/scheduler.h"
#include "engine/simulation/simulated_world.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace zablab {

struct LinkQuality {
    Duration delay;
    std::int32_t lossPercent = 0;
    bool operator==(const LinkQuality &) const = default;
};

struct SimulatedWorld::State {
    State(RunDescription description_, std::uint64_t seed_);

    RunDescription description;
    std::shared_ptr<const EnsembleConfig> config;
    std::uint64_t seed = 0;
    Instant now;
    History history;
    std::vector<World::Given> given;
    Scheduler scheduler;
    std::vector<Machine> machines; // in order of id, then those that came later
    std::vector<SimulatedClient> clients;
    std::vector<Connection> connections; // slots
    std::vector<ConnectionIndex> freeConnections;
    ConnectionIndex noConnection = kNoConnection; // the slot of those who cannot have a connection
    std::vector<char> cut;                        // machines × machines, from first
    std::map<std::pair<ServerId, ServerId>, LinkQuality> qualities; // of links that are not as usual
    std::set<std::pair<ClientId, ServerId>> clientCuts;             // both ways
    Effects scratch;                                                // empty between steps
    // Machines whose inbox was filled in the middle of another one's step: they take it when that is over.
    std::vector<std::uint32_t> woken;

    // simulated_world.cpp: time
    void carryOut(const Task &task);
    bool stillWanted(const Task &task) const;
    void prune(); // makes the next task a real one
    void advanceTo(Instant t);
    EventIndex event(EventIndex cause, Party where, Fact fact);
    void schedule(Instant at, TaskKind kind, std::uint32_t target, std::uint32_t generation,
                  std::uint8_t detail = 0);
    std::uint32_t machineOf(ServerId id) const; // machines.size() if there is none
    std::uint32_t clientOf(ClientId id) const;

    // commands.cpp
    CommandError check(const Command &command) const;
    void carryOut(const Command &command, EventIndex cause);

    // new_servers.cpp
    CommandError check(const command::AddServer &add) const;
    std::vector<ServerConfig> presentMembers() const;
    void addServer(const command::AddServer &add, EventIndex cause);

    // process.cpp: a server's life, inputs and effects
    void start(Machine &machine, EventIndex cause);
    void crash(Machine &machine, EventIndex cause);
    void pause(Machine &machine, EventIndex cause);
    void resume(Machine &machine, EventIndex cause);
    void arrive(Machine &machine, Arrival arrival);
    void drain(Machine &machine);
    void wake(); // those of `woken`
    void take(Machine &machine, const Arrival &arrival);
    void step(Machine &machine, const Input &input, EventIndex cause);
    void perform(Machine &machine, std::vector<Effect> &effects, std::size_t from, EventIndex cause);
    void setTimer(Machine &machine, const effect::SetTimer &timer, EventIndex cause);
    void queueTimer(Machine &machine, TimerKind kind);
    void timerDue(Machine &machine, TimerKind kind);

    // disk.cpp
    void waitForDisk(Machine &machine, Effect &effect, EventIndex cause);
    void askFlush(Machine &machine, EventIndex cause);
    void startDisk(Machine &machine);
    void diskDone(Machine &machine);
    void applyDiskJob(Machine &machine);
    void takeSnapshot(Machine &machine, effect::TakeSnapshot &&snapshot);
    void snapshotWritten(Machine &machine);
    void installSnapshot(Machine &machine);
    void forgetSnapshot(Machine &machine);
    void continueAfterDisk(Machine &machine, EventIndex cause);

    // network.cpp: packets
    Duration delayOn(Party from, Party to);
    bool isCut(Party from, Party to) const;
    bool send(Party from, Party to, Channel channel, Message message, EventIndex cause);
    void transmit(ConnectionIndex index, int direction, PacketKind kind, MessageId message, Instant arrives,
                  EventIndex cause);
    void arriveNext(ConnectionIndex index, int direction);
    void deliver(ConnectionIndex index, int direction, const Packet &packet);
    void lose(const Packet &packet, LossReason reason);
    void scheduleArrival(ConnectionIndex index, int direction);

    // cuts.cpp: packets that meet a cut
    void cutLink(std::uint32_t from, std::uint32_t to, EventIndex cause);
    void healLink(std::uint32_t from, std::uint32_t to, EventIndex cause);
    // server 0: from all
    void setClientCut(ClientId client, ServerId server, bool isCutNow, EventIndex cause);
    void stopPackets(Party sender, Party receiver);
    void letPackets(Party sender, Party receiver);
    void loseFrom(Pipe &pipe, std::size_t from);
    void block(ConnectionIndex index, int direction, std::uint64_t sequence);
    void doom(ConnectionIndex index, int direction, std::size_t from);
    void scheduleRetransmit(ConnectionIndex index, int direction);
    void retransmit(ConnectionIndex index, int direction);

    // faults.cpp: what a bad disk, link or clock does
    std::optional<CommandError> checkFault(const Command &command) const; // nothing: another kind of command
    bool carryOutFault(const Command &command, EventIndex cause);         // false: another kind of command
    void setDiskTimes(Machine &machine, std::int32_t times, EventIndex cause);
    void setQuality(ServerId from, ServerId to, LinkQuality quality, EventIndex cause);
    const LinkQuality *qualityOf(Party from, Party to) const; // null: as usual
    bool losesPacket(Party from, Party to);                   // draws, where the link loses any
    bool swallows(Party from, Party to);                      // cut, or lost by a draw
    void sendAgain(ConnectionIndex index, int direction, MessageId original);
    void setClockDrift(Machine &machine, std::int32_t partsPerMillion, EventIndex cause);
    Instant clockOf(const Machine &machine) const; // what the server's own clock shows
    // How long the world has to wait until the server's clock has gone on by `local`.
    Duration realTimeOf(const Machine &machine, Duration local) const;

    // hand.cpp: what a person holds, touches and switches
    struct PacketPlace { // of a message that is under way
        ConnectionIndex connection = kNoConnection;
        int direction = 0;
        std::size_t place = 0;
    };
    std::optional<PacketPlace> underWay(MessageId message) const;
    std::optional<CommandError> checkHand(const Command &command) const; // nothing: another kind of command
    bool carryOutHand(const Command &command, EventIndex cause);         // false: another kind of command
    void hold(MessageId message, EventIndex cause);
    void letGo(MessageId message, EventIndex cause);
    void waitBehind(ConnectionIndex index, int direction, std::size_t place);
    void tellWaiting(ConnectionIndex index, int direction, std::size_t from, EventIndex cause);
    void stopWaiting(ConnectionIndex index, int direction);
    void letWaiting(ConnectionIndex index, int direction);
    void goOn(ConnectionIndex index, int direction, EventIndex cause);
    void touchTimer(Machine &machine, TimerKind kind, EventIndex cause);
    void setRule(Rule rule, bool on, EventIndex cause);

    // connections.cpp: making and ending them
    ConnectionIndex &connectionSlot(Party self, Party peer, Channel channel);
    void open(Party from, Party to, Channel channel, EventIndex cause);
    void handshake(ConnectionIndex index);
    void retryHandshake(ConnectionIndex index);
    void failHandshake(ConnectionIndex index, FailureReason reason);
    void opened(ConnectionIndex index, int end, EventIndex cause); // the process of that end takes it
    void close(Party self, Party peer, Channel channel, EventIndex cause);
    void closeEnd(ConnectionIndex index, int end, EndState as);
    void abandon(Party self, EventIndex cause); // the process is gone
    void release(ConnectionIndex index);        // frees the slot if nothing is left
    bool peerListens(Party peer, Channel channel) const;
    std::uint32_t incarnationOf(Party party) const;

    // clients.cpp: connections and sessions
    SimulatedClient &addClient(ClientId id, ServerId server, const std::vector<ServerId> &others,
                               Duration timeout);
    void enter(SimulatedClient &client, ClientState state, EventIndex cause);
    void forgetSession(SimulatedClient &client);
    void connectClient(SimulatedClient &client, EventIndex cause);
    void moveClient(SimulatedClient &client, ServerId server, EventIndex cause);
    void leaveServer(SimulatedClient &client, EventIndex cause);
    void crashClient(SimulatedClient &client, EventIndex cause);
    void clientOpened(SimulatedClient &client, ConnectionIndex index, EventIndex cause);
    void clientFailed(SimulatedClient &client, FailureReason reason, EventIndex cause);
    void clientClosed(SimulatedClient &client, EventIndex cause);
    void welcomed(SimulatedClient &client, const ConnectResponse &response, EventIndex cause);
    void nextHost(SimulatedClient &client);
    void retryLater(SimulatedClient &client);
    void serverCameUp(ServerId server);
    void queueClientTimer(SimulatedClient &client);
    void clientTimerDue(SimulatedClient &client);

    // client_requests.cpp: what they ask and are told
    std::int32_t ask(SimulatedClient &client, Operation operation, EventIndex cause); // its xid
    void sendRequests(SimulatedClient &client);
    void clientReceived(SimulatedClient &client, const Message &message, EventIndex cause);
    void clientAnswered(SimulatedClient &client, const ClientReply &reply, EventIndex cause);
    void noteWatches(SimulatedClient &client, const ClientRequestSlot &request, ErrorCode error);
    void setWatchesAgain(SimulatedClient &client, EventIndex cause);
    void watchFired(SimulatedClient &client, const WatchEvent &watch, EventIndex cause);
    void tell(SimulatedClient &client, const ClientRequestSlot &request, ClientOutcome outcome,
              ErrorCode error, const ReplyBody *body, EventIndex cause);
    void loseRequests(SimulatedClient &client, ClientOutcome outcome, EventIndex cause);

    // programs.cpp: recipes that run in clients
    class ProgramApi;
    CommandError check(const command::RunRecipe &run) const;
    void runRecipe(const command::RunRecipe &run, EventIndex cause);
    template <typename Told>
    void tellPrograms(SimulatedClient &client, EventIndex cause, const Told &told);
    void programsConnected(SimulatedClient &client, EventIndex cause);
    void programsWatched(SimulatedClient &client, const WatchEvent &watch, EventIndex cause);
    void programsExpired(SimulatedClient &client, EventIndex cause);
    void programAnswered(SimulatedClient &client, std::int32_t xid, ClientOutcome outcome, ErrorCode error,
                         const ReplyBody *body, EventIndex cause);
    void wakeProgram(SimulatedClient &client, std::size_t place);
};

// What cannot happen ends the program in every build; a wrong history would teach something wrong.
void requireWorld(bool condition, const char *what);

} // namespace zablab
