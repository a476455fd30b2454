// SPDX-License-Identifier: GPL-3.0-or-later
//
// The fair lock: whoever has the smallest number holds it, and everybody else watches only the one before, so that
// a release wakes one client and not the herd.
//
// Two clients whose sessions are alive never hold it at once. What a client believes is another matter: one that
// was stopped for longer than its session lives goes on believing that it holds the lock until a server tells it
// otherwise. No lock service can prevent that; whoever is protected by the lock has to refuse the older number.
#pragma once

#include "engine/simulation/recipes/program.h"

namespace zablab::recipes {

class FairLock {
public:
    FairLock(const std::string &path, Duration holds) : ground_(path), node_(path, "lock"), holds_(holds) {}
    void connected(ClientApi &api);
    void answered(ClientApi &api, const Answer &answer);
    void watched(ClientApi &api, const WatchEvent &event);
    void woken(ClientApi &api);
    void expired(ClientApi &api);
    bool holds() const { return stage_ == Stage::Holding; }

private:
    enum class Stage : std::uint8_t {
        Ground,   // the lock's node is made
        Node,     // its own numbered node is made
        Looking,  // who is before me?
        Watching, // is that one still there?
        Queueing, // it is, and will be heard of when it goes
        Holding,
        Releasing,
        Resting, // between two turns
    };
    void ask(ClientApi &api);
    void look(ClientApi &api, const std::vector<std::string> &children);
    void fail(ClientApi &api); // begin from the start, after a pause
    Stage stage_ = Stage::Ground;
    bool waits_ = true; // nothing is under way: go on with the next connection
    bool online_ = false;
    Ground ground_;
    OwnNode node_;
    std::string before_; // the node watched
    Duration holds_;
};

} // namespace zablab::recipes
