// SPDX-License-Identifier: GPL-3.0-or-later
//
// The service registry: a provider keeps an ephemeral node under the service's own as long as its session lives; a
// consumer watches the list of them.
#pragma once

#include "engine/simulation/recipes/program.h"

namespace zablab::recipes {

class ServiceProvider {
public:
    explicit ServiceProvider(const std::string &path) : ground_(path), node_(path, "instance") {}
    void connected(ClientApi &api);
    void answered(ClientApi &api, const Answer &answer);
    void watched(ClientApi &, const WatchEvent &) {}
    void woken(ClientApi &api) { ask(api); }
    void expired(ClientApi &api);
    bool registered() const { return node_.there(); }

private:
    void ask(ClientApi &api);
    bool waits_ = true; // nothing is under way: go on with the next connection
    Ground ground_;
    OwnNode node_;
};

class ServiceConsumer {
public:
    explicit ServiceConsumer(const std::string &path) : ground_(path), path_(path) {}
    void connected(ClientApi &api);
    void answered(ClientApi &api, const Answer &answer);
    void watched(ClientApi &api, const WatchEvent &event);
    void woken(ClientApi &api) { ask(api); }
    void expired(ClientApi &api);
    const std::vector<std::string> &known() const { return known_; }

private:
    void ask(ClientApi &api);
    bool waits_ = true;
    bool busy_ = false;  // a request is under way
    bool again_ = false; // the list has changed while it was asked for
    Ground ground_;
    std::string path_;
    std::vector<std::string> known_;
};

} // namespace zablab::recipes
