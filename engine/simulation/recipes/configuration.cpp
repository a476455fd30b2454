// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulation/recipes/configuration.h"

namespace zablab::recipes {

void ConfigWriter::ask(ClientApi &api)
{
    if (!ground_.done()) {
        ground_.ask(api);
    } else if (!knows_) {
        api.ask(on(OperationKind::GetData, path_));
    } else {
        // Only over the version that it knows: another writer's change is not lost unseen.
        Operation write = on(OperationKind::SetData, path_);
        write.data = "config-" + std::to_string(version_ + 1);
        write.version = version_;
        api.ask(std::move(write));
    }
}

void ConfigWriter::connected(ClientApi &api)
{
    if (!waits_)
        return;
    waits_ = false;
    ask(api);
}

void ConfigWriter::answered(ClientApi &api, const Answer &answer)
{
    if (answer.lost) { // written or not: it reads before it writes again
        knows_ = false;
        waits_ = true;
        return;
    }
    if (!ground_.done()) {
        if (!ground_.answered(answer)) {
            resting_ = true;
            api.wait(pace_);
            return;
        }
        ask(api);
        return;
    }
    if (answer.kind == OperationKind::GetData && answer.error == ErrorCode::Ok && answer.body != nullptr) {
        version_ = answer.body->stat.version;
        knows_ = true;
    } else if (answer.kind == OperationKind::SetData && answer.error == ErrorCode::Ok) {
        ++version_;
    } else { // somebody else has written, or deleted it
        knows_ = false;
        ground_.again();
    }
    resting_ = true;
    api.wait(pace_);
}

void ConfigWriter::woken(ClientApi &api)
{
    if (!resting_)
        return;
    resting_ = false;
    if (!waits_)
        ask(api);
}

void ConfigWriter::expired(ClientApi &)
{
    waits_ = true;
    resting_ = false;
    knows_ = false;
    ground_.again();
}

void ConfigReader::ask(ClientApi &api, OperationKind kind)
{
    busy_ = true;
    again_ = false;
    api.ask(on(kind, path_, WatchMode::OneShot));
}

void ConfigReader::connected(ClientApi &api)
{
    if (!waits_)
        return;
    waits_ = false;
    ask(api, OperationKind::GetData);
}

void ConfigReader::answered(ClientApi &api, const Answer &answer)
{
    busy_ = false;
    if (answer.lost) {
        waits_ = true;
        return;
    }
    if (answer.kind == OperationKind::GetData && answer.error == ErrorCode::Ok && answer.body != nullptr) {
        const Stat &stat = answer.body->stat;
        if (!applied_ || stat.mzxid != changed_) {
            applied_ = true;
            changed_ = stat.mzxid;
            config_ = answer.body->data;
            api.reached(RecipeEvent::ConfigApplied, stat.version);
        }
    } else if (answer.kind == OperationKind::GetData) {
        ask(api, OperationKind::Exists); // not there yet: only exists() can watch that
        return;
    } else if (answer.error == ErrorCode::Ok) {
        ask(api, OperationKind::GetData); // it came in between
        return;
    }
    if (again_)
        ask(api, OperationKind::GetData);
}

void ConfigReader::watched(ClientApi &api, const WatchEvent &event)
{
    if (event.path != path_)
        return;
    if (busy_ || waits_)
        again_ = true;
    else
        ask(api, OperationKind::GetData);
}

void ConfigReader::expired(ClientApi &)
{
    waits_ = true;
    busy_ = false;
}

} // namespace zablab::recipes
