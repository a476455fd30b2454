// SPDX-License-Identifier: GPL-3.0-or-later
//
// The configuration watch: a writer changes the data of one node from time to time; readers work with what they
// have read last, and are told when it changes.
#pragma once

#include "engine/simulation/recipes/program.h"

namespace zablab::recipes {

class ConfigWriter {
public:
    ConfigWriter(const std::string &path, Duration pace) : ground_(path), path_(path), pace_(pace) {}
    void connected(ClientApi &api);
    void answered(ClientApi &api, const Answer &answer);
    void watched(ClientApi &, const WatchEvent &) {}
    void woken(ClientApi &api);
    void expired(ClientApi &api);

private:
    void ask(ClientApi &api);
    bool waits_ = true;    // nothing is under way: go on with the next connection
    bool knows_ = false;   // which version is there
    bool resting_ = false; // until woken
    std::int32_t version_ = 0;
    Ground ground_;
    std::string path_;
    Duration pace_;
};

class ConfigReader {
public:
    explicit ConfigReader(const std::string &path) : path_(path) {}
    void connected(ClientApi &api);
    void answered(ClientApi &api, const Answer &answer);
    void watched(ClientApi &api, const WatchEvent &event);
    void woken(ClientApi &) {}
    void expired(ClientApi &api);
    const std::string &config() const { return config_; }

private:
    void ask(ClientApi &api, OperationKind kind);
    bool waits_ = true;
    bool busy_ = false;  // a request is under way
    bool again_ = false; // it has changed while it was asked for
    bool applied_ = false;
    std::string path_;
    std::string config_;
    Zxid changed_; // of the data that it works with (mzxid)
};

} // namespace zablab::recipes
