// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulation/recipes/services.h"

namespace zablab::recipes {

namespace {

constexpr Duration kPause = Duration::seconds(1); // after something that should not happen

} // namespace

void ServiceProvider::ask(ClientApi &api)
{
    if (!ground_.done())
        ground_.ask(api);
    else if (!node_.there())
        node_.ask(api);
}

void ServiceProvider::connected(ClientApi &api)
{
    if (!waits_)
        return;
    waits_ = false;
    ask(api);
}

void ServiceProvider::answered(ClientApi &api, const Answer &answer)
{
    if (!ground_.done()) {
        if (ground_.answered(answer))
            ask(api);
        else if (answer.lost)
            waits_ = true;
        else
            api.wait(kPause);
        return;
    }
    switch (node_.answered(api, answer)) {
    case OwnNode::Next::Ask:
        ask(api);
        return;
    case OwnNode::Next::Wait:
        waits_ = true;
        return;
    case OwnNode::Next::Done:
        api.reached(RecipeEvent::ServiceRegistered, 0);
        return;
    case OwnNode::Next::Failed:
        ground_.again();
        api.wait(kPause);
        return;
    }
}

// The node went with the session; the next session registers again.
void ServiceProvider::expired(ClientApi &)
{
    waits_ = true;
    ground_.again();
    node_.renew();
}

void ServiceConsumer::ask(ClientApi &api)
{
    busy_ = true;
    again_ = false;
    if (!ground_.done())
        ground_.ask(api);
    else
        api.ask(on(OperationKind::GetChildren, path_, WatchMode::OneShot));
}

void ServiceConsumer::connected(ClientApi &api)
{
    if (!waits_)
        return;
    waits_ = false;
    ask(api);
}

void ServiceConsumer::answered(ClientApi &api, const Answer &answer)
{
    busy_ = false;
    if (answer.lost) {
        waits_ = true;
        return;
    }
    if (!ground_.done()) {
        if (ground_.answered(answer))
            ask(api);
        else
            api.wait(kPause);
        return;
    }
    if (answer.error != ErrorCode::Ok || answer.body == nullptr) { // the service's own node is gone
        ground_.again();
        api.wait(kPause);
        return;
    }
    known_ = answer.body->children;
    api.reached(RecipeEvent::ServicesSeen, static_cast<std::int32_t>(known_.size()));
    if (again_)
        ask(api);
}

// One-shot: the next list is asked for with the next watch, so that nothing is missed in between.
void ServiceConsumer::watched(ClientApi &api, const WatchEvent &event)
{
    if (event.path != path_)
        return;
    if (busy_ || waits_)
        again_ = true;
    else
        ask(api);
}

void ServiceConsumer::expired(ClientApi &)
{
    waits_ = true;
    busy_ = false;
    ground_.again();
}

} // namespace zablab::recipes
