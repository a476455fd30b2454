// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulation/recipes/fair_lock.h"

namespace zablab::recipes {

void FairLock::ask(ClientApi &api)
{
    switch (stage_) {
    case Stage::Ground:
        if (!ground_.done()) {
            ground_.ask(api);
            return;
        }
        stage_ = Stage::Node;
        [[fallthrough]];
    case Stage::Node:
        node_.ask(api);
        return;
    case Stage::Looking:
        api.ask(on(OperationKind::GetChildren, node_.parent()));
        return;
    case Stage::Watching:
        api.ask(on(OperationKind::Exists, node_.parent() + "/" + before_, WatchMode::OneShot));
        return;
    case Stage::Releasing:
        api.ask(on(OperationKind::Delete, node_.path()));
        return;
    case Stage::Queueing:
    case Stage::Holding:
    case Stage::Resting:
        return;
    }
}

// With the first connection, and with every one after it: in the same session the node is still there, and so is
// the watch, which the client library has set again.
void FairLock::connected(ClientApi &api)
{
    online_ = true;
    if (waits_) {
        waits_ = false;
        ask(api);
    }
}

void FairLock::answered(ClientApi &api, const Answer &answer)
{
    if (answer.lost) {
        online_ = false;
        waits_ = true;
        if (stage_ == Stage::Node)
            node_.answered(api, answer);
        return;
    }
    switch (stage_) {
    case Stage::Ground:
        if (ground_.answered(answer))
            ask(api);
        else
            fail(api);
        return;
    case Stage::Node:
        switch (node_.answered(api, answer)) {
        case OwnNode::Next::Done:
            stage_ = Stage::Looking;
            [[fallthrough]];
        case OwnNode::Next::Ask:
            ask(api);
            return;
        case OwnNode::Next::Wait:
            return;
        case OwnNode::Next::Failed:
            fail(api);
            return;
        }
        return;
    case Stage::Looking:
        if (answer.error == ErrorCode::Ok && answer.body != nullptr)
            look(api, answer.body->children);
        else
            fail(api);
        return;
    case Stage::Watching:
        if (answer.error == ErrorCode::Ok) {
            stage_ = Stage::Queueing;
            return;
        }
        stage_ = Stage::Looking; // gone meanwhile: perhaps another one stands before me now
        ask(api);
        return;
    case Stage::Releasing: // deleted, now or by the attempt whose answer was lost
        stage_ = Stage::Resting;
        node_.renew();
        api.wait(holds_);
        return;
    case Stage::Queueing:
    case Stage::Holding:
    case Stage::Resting:
        return;
    }
}

void FairLock::look(ClientApi &api, const std::vector<std::string> &children)
{
    const std::string_view mine = numberOf(node_.name());
    std::int32_t ahead = 0;
    bool present = false;
    before_.clear();
    for (const std::string &name : children) {
        present = present || name == node_.name();
        if (numberOf(name) >= mine)
            continue;
        ++ahead;
        if (before_.empty() || numberOf(before_) < numberOf(name))
            before_ = name;
    }
    if (!present) { // somebody has taken it away
        fail(api);
        return;
    }
    if (ahead == 0) {
        stage_ = Stage::Holding;
        api.reached(RecipeEvent::LockAcquired, 0);
        api.wait(holds_);
        return;
    }
    api.reached(RecipeEvent::LockWaiting, ahead);
    stage_ = Stage::Watching;
    ask(api);
}

void FairLock::watched(ClientApi &api, const WatchEvent &event)
{
    if (stage_ != Stage::Queueing || event.path != node_.parent() + "/" + before_)
        return;
    stage_ = Stage::Looking;
    if (online_)
        ask(api);
    else
        waits_ = true;
}

void FairLock::woken(ClientApi &api)
{
    if (stage_ == Stage::Holding) {
        // Said before the node goes: the next one may hold it as soon as that has happened.
        api.reached(RecipeEvent::LockReleased, 0);
        stage_ = Stage::Releasing;
    } else if (stage_ == Stage::Resting) {
        ground_.again();
        stage_ = Stage::Ground;
    } else {
        return;
    }
    if (online_)
        ask(api);
    else
        waits_ = true;
}

void FairLock::expired(ClientApi &api)
{
    if (stage_ == Stage::Holding)
        api.reached(RecipeEvent::LockLost, 0);
    online_ = false;
    waits_ = true; // for the new session
    stage_ = Stage::Ground;
    ground_.again();
    node_.renew();
}

void FairLock::fail(ClientApi &api)
{
    stage_ = Stage::Resting;
    node_.renew();
    api.wait(Duration::seconds(1));
}

} // namespace zablab::recipes
