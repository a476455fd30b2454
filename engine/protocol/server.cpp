// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/server.h"

#include "engine/protocol/client_replies.h"
#include "engine/protocol/election.h"
#include "engine/protocol/fingerprint.h"
#include "engine/protocol/leader.h"
#include "engine/protocol/learner.h"
#include "engine/protocol/reconfiguration.h"
#include "engine/protocol/server_core.h"

#include <algorithm>

namespace zablab {

namespace {

// Why a client that wants a session cannot have it here (ZooKeeperServer.processConnectRequest, reopenSession).
std::optional<SessionRefusal> refusalOf(const ServerCore &core, ClientId client,
                                        const ConnectRequest &request)
{
    const ClientConnection *connection = core.clients.find(client);
    if (!core.serving || !connection || connection->stage != ClientConnection::Stage::Connected)
        return SessionRefusal::NotServing;
    // It would see this server's past; another one may be further.
    if (request.lastZxidSeen > core.database.lastProcessed() && core.config->rules.on(Rule::SeenZxidCheck))
        return SessionRefusal::ClientAhead;
    if (request.session != SessionId{} && request.password != passwordOf(request.session))
        return SessionRefusal::WrongPassword;
    return std::nullopt;
}

ServerCore makeCore(std::shared_ptr<const EnsembleConfig> config, ServerId id, const DurableState &durable)
{
    // The dynamic configuration file has the last word over the one that the run began with.
    const bool changed = durable.members && durable.members->version > config->version;
    if (changed)
        config = std::make_shared<const EnsembleConfig>(config->with(*durable.members));
    const bool pending = durable.nextMembers && durable.nextMembers->version > config->version;
    ServerCore core{.config = config,
                    .id = id,
                    .type = typeIn(*config, id),
                    .members = changed ? durable.members : nullptr,
                    .lastSeen = pending ? durable.nextMembers : nullptr,
                    .quorums = {},
                    .withoutElection = false,
                    .acceptedEpoch = durable.acceptedEpoch,
                    .currentEpoch = durable.currentEpoch,
                    .database = Database(durable, config->commitLogCount),
                    .snapshotUnusable = false,
                    .untrusted = durable.lost && !config->trustEmptyDatabase && durable.empty(),
                    .loggedSinceSnapshot = 0,
                    .logicalClock = {},
                    .currentVote = {},
                    .links = {},
                    .clients = {},
                    .sessionIds = {},
                    .serving = false,
                    .now = {},
                    .state = ServerState::Looking,
                    .phase = Phase::Election};
    core.quorums = quorumsOf(core);
    // Missing epoch files default to the epoch of the last zxid (QuorumPeer.loadDataBase).
    core.currentEpoch = std::max(core.currentEpoch, core.database.lastProcessed().leaderEpoch());
    core.acceptedEpoch = std::max(core.acceptedEpoch, core.currentEpoch);
    core.currentVote = Vote{id, core.lastZxid(), Round{}, core.currentEpoch};
    return core;
}

} // namespace

struct Server::Body {
    ServerCore core;
    std::variant<Looking, Learning, Leading> role;
    Epoch storedAccepted; // as the disk had them at the start; the core's may have been mended
    Epoch storedCurrent;

    void step(const Input &input, Effects &effects);
    std::optional<Transition> handle(const Input &input, Effects &effects);
    std::optional<Transition> received(const input::Received &input, Effects &effects);
    std::optional<Transition> clientConnects(ClientId client, const ConnectRequest &request,
                                             Effects &effects);
    std::optional<Transition> clientAsks(ClientId client, const ClientRequest &request, Effects &effects);
    void storeMendedEpochs(Effects &effects);
    void leaveRole(Effects &effects);
    std::optional<Transition> enter(const Transition &transition, Effects &effects);
    void startLooking(bool wasObserving, Effects &effects);
};

void Server::Body::step(const Input &input, Effects &effects)
{
    const auto late = core.clients.takeLateNotices();
    if (auto *leading = std::get_if<Leading>(&role); leading && leading->sessionsBegin)
        startSessions(*leading, core, effects);
    std::optional<Transition> next = handle(input, effects);
    if (!next) // who leaves a role applies what may never be committed; that has no place in a snapshot
        core.takeSnapshotIfDue(effects);
    while (next) { // an ensemble of one goes from LOOKING to serving in a single step
        leaveRole(effects);
        next = enter(withoutElection(core, *next), effects);
    }
    if (core.serving)
        tellWatchers(late, effects);
}

std::optional<Transition> Server::Body::handle(const Input &input, Effects &effects)
{
    if (const auto *received = std::get_if<input::Received>(&input))
        return this->received(*received, effects);
    if (std::holds_alternative<input::Start>(input)) {
        effects.fact(StateChanged{ServerState::Looking, StateReason::Started});
        tellStoredConfig(core, effects);
        storeMendedEpochs(effects);
        startLooking(false, effects);
        return std::nullopt;
    }
    if (const auto *opened = std::get_if<input::Opened>(&input)) {
        if (opened->channel == Channel::Election) {
            core.links.opened(opened->peer.server(), effects);
            return std::nullopt;
        }
        if (opened->channel == Channel::Client) {
            core.clients.connected(opened->peer.client(), core.now);
            return std::nullopt;
        }
        if (auto *leading = std::get_if<Leading>(&role)) {
            onLearnerConnected(*leading, opened->peer.server());
            return std::nullopt;
        }
        if (auto *learning = std::get_if<Learning>(&role);
            learning && learning->leader == opened->peer.server() && !learning->connected)
            return onLeaderConnected(*learning, core, effects);
        effects.add(effect::Close{opened->peer, Channel::Quorum}); // nobody leads here
        return std::nullopt;
    }
    if (const auto *failed = std::get_if<input::Failed>(&input)) {
        if (failed->channel == Channel::Election)
            core.links.failed(failed->peer.server());
        else if (auto *learning = std::get_if<Learning>(&role);
                 learning && learning->leader == failed->peer.server() && !learning->connected)
            return onLeaderUnreachable(*learning, core, effects);
        return std::nullopt;
    }
    if (const auto *closed = std::get_if<input::Closed>(&input)) {
        if (closed->channel == Channel::Election)
            core.links.closed(closed->peer.server());
        else if (closed->channel == Channel::Client)
            core.clients.disconnected(closed->peer.client());
        else if (auto *leading = std::get_if<Leading>(&role))
            onLearnerClosed(*leading, closed->peer.server());
        else if (auto *learning = std::get_if<Learning>(&role);
                 learning && learning->connected && learning->leader == closed->peer.server())
            return onLeaderUnreachable(*learning, core, effects);
        return std::nullopt;
    }
    if (const auto *timer = std::get_if<input::TimerFired>(&input)) {
        if (auto *looking = std::get_if<Looking>(&role))
            return onElectionTimer(*looking, core, timer->kind, effects);
        if (auto *learning = std::get_if<Learning>(&role))
            return onLearnerTimer(*learning, core, timer->kind, effects);
        return onLeaderTimer(std::get<Leading>(role), core, timer->kind, effects);
    }
    const Zxid flushed = std::get<input::Flushed>(input).zxid;
    if (auto *learning = std::get_if<Learning>(&role))
        onLearnerFlushed(*learning, core, flushed, effects);
    else if (auto *leading = std::get_if<Leading>(&role))
        onLeaderFlushed(*leading, core, flushed, effects);
    return std::nullopt;
}

std::optional<Transition> Server::Body::received(const input::Received &input, Effects &effects)
{
    const auto ignored = [&](IgnoreReason reason) {
        effects.fact(MessageIgnored{input.from, kindOf(input.message), reason});
        return std::nullopt;
    };
    if (input.channel == Channel::Client) {
        if (!input.from.isClient())
            return ignored(IgnoreReason::Malformed);
        if (const auto *request = std::get_if<ClientRequest>(&input.message))
            return clientAsks(input.from.client(), *request, effects);
        if (const auto *connect = std::get_if<ConnectRequest>(&input.message))
            return clientConnects(input.from.client(), *connect, effects);
        return ignored(IgnoreReason::Malformed);
    }
    const ServerId from = input.from.server();
    if (!input.from.isServer() || from == core.id)
        return ignored(IgnoreReason::UnknownSender);
    if (input.channel == Channel::Election) {
        const auto *notification = std::get_if<Notification>(&input.message);
        if (!notification)
            return ignored(IgnoreReason::Malformed);
        if (auto *looking = std::get_if<Looking>(&role))
            return onNotification(*looking, core, from, *notification, effects);
        answerNotification(core, from, *notification, effects);
        return std::nullopt;
    }
    if (auto *leading = std::get_if<Leading>(&role))
        return onLearnerMessage(*leading, core, from, input.message, effects);
    if (auto *learning = std::get_if<Learning>(&role)) {
        if (learning->leader != from)
            return ignored(IgnoreReason::NotMyLeader);
        return onLeaderMessage(*learning, core, input.message, effects);
    }
    return ignored(IgnoreReason::NotInThisPhase);
}

// ZooKeeperServer.processConnectRequest: a new session is a transaction like any other; one that the client had
// before is asked for at the leader.
std::optional<Transition> Server::Body::clientConnects(ClientId client, const ConnectRequest &request,
                                                       Effects &effects)
{
    if (const auto refusal = refusalOf(core, client, request)) {
        core.clients.refuse(client, request.session, *refusal, effects);
        return std::nullopt;
    }
    using Stage = ClientConnection::Stage;
    const Duration timeout =
        negotiatedTimeout(request.timeout, core.config->shortestSession(), core.config->longestSession());
    auto *learning = std::get_if<Learning>(&role);
    if (request.session == SessionId{}) {
        const SessionId session = core.sessionIds.next();
        core.clients.bind(client, session, timeout, Stage::Creating, effects);
        Operation create;
        create.kind = OperationKind::CreateSession;
        create.ttl = timeout;
        const auto operation = std::make_shared<const Operation>(std::move(create));
        if (!learning)
            return proposeOperation(std::get<Leading>(role), core, Request{core.id, session, 0, operation},
                                    effects);
        forwardRequest(*learning, core, session, 0, operation, effects);
        return std::nullopt;
    }
    core.clients.bind(client, request.session, timeout, Stage::Revalidating, effects);
    if (learning) {
        effects.send(learning->leader, Channel::Quorum, Revalidate{request.session, timeout});
        return std::nullopt;
    }
    const bool valid = revalidate(std::get<Leading>(role), core, request.session, timeout, core.id, effects);
    core.clients.revalidated(request.session, valid, effects);
    return std::nullopt;
}

std::optional<Transition> Server::Body::clientAsks(ClientId client, const ClientRequest &request,
                                                   Effects &effects)
{
    ClientConnection *connection = core.clients.find(client);
    if (!core.serving || !connection || connection->stage != ClientConnection::Stage::Open) {
        core.clients.drop(client, request.xid, effects);
        return std::nullopt;
    }
    connection->heard = core.now;
    const SessionId session = connection->session;
    auto *learning = std::get_if<Learning>(&role);
    if (learning)
        connection->touched = true; // the next PING reply carries it to the leader
    else if (!admitOwnClient(std::get<Leading>(role), core, client, request, effects))
        return std::nullopt;
    if (!core.clients.accept(client, request, core.on(Rule::ReadsBehindOwnWrites), core.database, effects))
        return std::nullopt;
    if (learning) {
        forwardRequest(*learning, core, session, request.xid, request.operation, effects);
        return std::nullopt;
    }
    Leading &leading = std::get<Leading>(role);
    if (request.operation->kind == OperationKind::Sync) {
        onSyncRequest(leading, core, PendingSync{core.id, session, request.xid}, effects);
        return std::nullopt;
    }
    return proposeOperation(leading, core, Request{core.id, session, request.xid, request.operation},
                            effects);
}

// What makeCore mended goes to the disk before anybody hears of it, as QuorumPeer.loadDataBase writes it: else
// this server would acknowledge a leader with an epoch that it forgets in the next crash.
void Server::Body::storeMendedEpochs(Effects &effects)
{
    if (core.acceptedEpoch != storedAccepted) {
        effects.add(effect::StoreAcceptedEpoch{core.acceptedEpoch});
        effects.fact(AcceptedEpochStored{core.acceptedEpoch});
    }
    if (core.currentEpoch != storedCurrent) {
        effects.add(effect::StoreCurrentEpoch{core.currentEpoch});
        effects.fact(CurrentEpochStored{core.currentEpoch});
    }
}

// Every way out of a role ends here. What was logged is applied now, committed or not, so that the vote tells
// of all of it (ZooKeeperServer.shutdown, fastForwardDataBase).
void Server::Body::leaveRole(Effects &effects)
{
    if (auto *learning = std::get_if<Learning>(&role))
        stopLearning(*learning, core, effects);
    else if (auto *leading = std::get_if<Leading>(&role))
        stopLeading(*leading, core, effects);
    else
        return;
    effects.add(effect::FlushAndWait{});
    if (core.on(Rule::TreeFollowsLog) && core.database.fastForward() > 0)
        effects.fact(Applied{core.database.lastProcessed(), ApplyReason::Replayed});
}

std::optional<Transition> Server::Body::enter(const Transition &transition, Effects &effects)
{
    const bool wasObserving = core.state == ServerState::Observing;
    core.state = transition.to;
    core.withoutElection = false;
    effects.fact(StateChanged{transition.to, transition.reason});
    switch (transition.to) {
    case ServerState::Looking:
        startLooking(wasObserving, effects);
        return std::nullopt;
    case ServerState::Leading:
        return startLeading(role.emplace<Leading>(), core, effects);
    case ServerState::Following:
    case ServerState::Observing: {
        Learning &learning = role.emplace<Learning>();
        learning.leader = transition.leader;
        startLearning(learning, core, effects);
        return std::nullopt;
    }
    }
    return std::nullopt;
}

void Server::Body::startLooking(bool wasObserving, Effects &effects)
{
    Looking &looking = role.emplace<Looking>();
    core.enterPhase(Phase::Election, effects);
    if (wasObserving)
        delayElection(looking, effects);
    else
        startElection(looking, core, effects);
}

Server::Server(std::shared_ptr<const EnsembleConfig> config, ServerId id, DurableState durable)
    : body_(std::make_unique<Body>(Body{makeCore(std::move(config), id, durable), Looking{},
                                        durable.acceptedEpoch, durable.currentEpoch}))
{}
Server::Server(const Server &other) : body_(std::make_unique<Body>(*other.body_)) {}
Server::Server(Server &&) noexcept = default;
Server &Server::operator=(const Server &other)
{
    if (this != &other)
        body_ = std::make_unique<Body>(*other.body_);
    return *this;
}
Server &Server::operator=(Server &&) noexcept = default;
Server::~Server() = default;

void Server::step(const Input &input, Instant at, Effects &effects)
{
    body_->core.now = at;
    body_->step(input, effects);
}
void Server::setRules(Rules rules) { switchRules(body_->core, rules, std::get_if<Leading>(&body_->role)); }
void Server::passQuorumDeadline()
{
    if (auto *leading = std::get_if<Leading>(&body_->role))
        zablab::passQuorumDeadline(*leading);
}
ServerId Server::id() const { return body_->core.id; }
ServerState Server::state() const { return body_->core.state; }
Phase Server::phase() const { return body_->core.phase; }
const ServerCore &Server::core() const { return body_->core; }

std::uint64_t Server::fingerprint() const { return fingerprintOf(body_->core, body_->role); }

} // namespace zablab
