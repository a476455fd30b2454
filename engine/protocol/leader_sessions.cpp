// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sessions at the leader (LeaderSessionTracker; protocol.md section 7). It alone decides that a session has
// expired, and says so by a transaction; everybody else only tells it of whom they have heard.
#include "engine/protocol/leader.h"

namespace zablab {

namespace {

// One timer, for the bucket that is full first. A touch only moves sessions to later buckets; then the timer
// finds nothing to do, and is set again.
void armTimer(Leading &leading, const ServerCore &core, Effects &effects)
{
    const Instant next = leading.sessions.nextExpiry();
    if (next >= leading.sessionsTimer)
        return;
    leading.sessionsTimer = next;
    const Duration wait = std::max(next - core.now, Duration{});
    effects.add(effect::SetTimer{TimerKind::Sessions, wait, wait});
}

} // namespace

void startSessions(Leading &leading, ServerCore &core, Effects &effects)
{
    leading.sessions = SessionTracker(core.config->tickTime);
    leading.sessionsBegin = effects.wait();
    if (leading.sessionsBegin) {
        effects.add(effect::SetTimer{TimerKind::Sessions, Duration{}, Duration{}});
        return;
    }
    for (const auto &[session, timeout] : core.database.tree().sessions())
        leading.sessions.track(session, timeout, ServerId{}, core.now);
    armTimer(leading, core, effects);
}

void trackSession(Leading &leading, ServerCore &core, SessionId session, Duration timeout, ServerId owner,
                  Effects &effects)
{
    leading.sessions.track(session, timeout, owner, core.now);
    armTimer(leading, core, effects);
}

bool admitOwnClient(Leading &leading, ServerCore &core, ClientId client, const ClientRequest &request,
                    Effects &effects)
{
    const ClientConnection *connection = core.clients.find(client);
    const SessionId session = connection->session;
    if (!leading.sessions.touch(session, connection->timeout, core.now)) {
        // It is being closed, and the connection ends with that (ZooKeeperServer.submitRequestNow drops it).
        effects.fact(RequestRefused{client, request.xid});
        return false;
    }
    // A read or a ping is checked here; a write when it is prepared.
    if (!isWrite(request.operation->kind) && leading.sessions.check(session, core.id) != ErrorCode::Ok) {
        core.clients.drop(client, request.xid, effects);
        return false;
    }
    return true;
}

void onTouches(Leading &leading, ServerCore &core, ServerId from, const SessionTouches &touches,
               Effects &effects)
{
    if (!touches)
        return;
    for (const SessionTouch &touch : *touches)
        leading.sessions.touch(touch.session, touch.timeout, core.now);
    effects.fact(SessionsTouched{from, static_cast<std::int32_t>(touches->size())});
}

bool revalidate(Leading &leading, ServerCore &core, SessionId session, Duration timeout, ServerId owner,
                Effects &effects)
{
    const bool valid = leading.sessions.touch(session, timeout, core.now);
    if (valid)
        leading.sessions.setOwner(session, owner);
    effects.fact(SessionRevalidated{session, owner, valid});
    armTimer(leading, core, effects);
    return valid;
}

std::optional<Transition> expireSessions(Leading &leading, ServerCore &core, Effects &effects)
{
    leading.sessionsTimer = Instant::max();
    static const OperationPtr close = [] {
        Operation operation;
        operation.kind = OperationKind::CloseSession;
        return std::make_shared<const Operation>(std::move(operation));
    }();
    for (const SessionTracker::Expired &expired : leading.sessions.expire(core.now)) {
        effects.fact(SessionExpired{expired.session, expired.timeout});
        if (auto next = proposeOperation(leading, core, Request{core.id, expired.session, 0, close}, effects))
            return next;
    }
    armTimer(leading, core, effects);
    return std::nullopt;
}

} // namespace zablab
