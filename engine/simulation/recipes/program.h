// SPDX-License-Identifier: GPL-3.0-or-later
//
// A client program and what it may do: nothing but what ZooKeeper's client library offers. It asks, is answered,
// hears of changes that it watches, of its connection and of its session, and can wait.
#pragma once

#include "engine/history/event.h"

#include <cstdint>
#include <string>
#include <vector>

namespace zablab::recipes {

class ClientApi {
public:
    virtual ~ClientApi() = default;
    virtual ClientId self() const = 0;
    virtual void ask(Operation operation) = 0; // the answer, or that there will be none, comes later
    virtual void wait(Duration pause) = 0;     // then woken() is called; a later call replaces this one
    virtual void reached(RecipeEvent what, std::int32_t detail) = 0;
};

// Of the program's one request that is under way; programs here ask one thing at a time.
struct Answer {
    OperationKind kind = OperationKind::GetData;
    bool lost = false; // nobody knows what became of it
    ErrorCode error = ErrorCode::Ok;
    const ReplyBody *body = nullptr; // null where there is nothing to say
};

// Every node on the way to `path`, and `path` itself: "/a", "/a/b".
std::vector<std::string> wayTo(const std::string &path);

inline Operation creating(std::string path, std::string data = {}, CreateMode mode = CreateMode::Persistent)
{
    Operation operation;
    operation.kind = OperationKind::Create;
    operation.path = std::move(path);
    operation.data = std::move(data);
    operation.mode = mode;
    return operation;
}
inline Operation on(OperationKind kind, std::string path, WatchMode watch = WatchMode::None)
{
    Operation operation;
    operation.kind = kind;
    operation.path = std::move(path);
    operation.watch = watch;
    return operation;
}

// Makes sure that a node and those above it are there, one create after the other; begins again after a loss,
// because creating what exists does no harm.
class Ground {
public:
    explicit Ground(const std::string &path) : way_(wayTo(path)) {}
    bool done() const { return next_ == way_.size(); }
    void ask(ClientApi &api) const { api.ask(creating(way_[next_])); }
    // Of such a create. Returns whether the next one is due; false after a loss or an error.
    bool answered(const Answer &answer)
    {
        const bool there = answer.error == ErrorCode::Ok || answer.error == ErrorCode::NodeExists;
        if (answer.lost || !there)
            return false;
        ++next_;
        return true;
    }
    void again() { next_ = 0; }

private:
    std::vector<std::string> way_;
    std::size_t next_ = 0;
};

// Its own ephemeral, numbered child of a node, made once and only once. A create whose answer is lost may have
// happened: the name begins with something that nobody else uses, so the program looks for it before it creates
// again. It syncs first, because the server of its new connection may not have heard of it yet.
class OwnNode {
public:
    OwnNode(std::string parent, std::string kind) : parent_(std::move(parent)), kind_(std::move(kind)) {}
    const std::string &parent() const { return parent_; }
    const std::string &name() const { return name_; } // empty: not there, or not known
    std::string path() const { return parent_ + "/" + name_; }
    bool there() const { return !name_.empty(); }

    // A new one is wanted: in a new session, or after the old one was deleted.
    void renew()
    {
        name_.clear();
        unsure_ = synced_ = false;
        ++count_;
    }
    void ask(ClientApi &api);
    enum class Next : std::uint8_t { Ask, Wait, Done, Failed }; // Wait: until there is a connection again
    Next answered(ClientApi &api, const Answer &answer);

private:
    std::string prefix(ClientId self) const
    {
        return kind_ + "-c" + std::to_string(self.value) + "-" + std::to_string(count_) + "-";
    }
    std::string parent_, kind_, name_;
    std::int32_t count_ = 1;
    bool unsure_ = false; // a create was lost
    bool synced_ = false;
};

// The number at the end of a numbered node's name, by which such nodes are ordered whatever comes before it.
std::string_view numberOf(std::string_view name);

} // namespace zablab::recipes
