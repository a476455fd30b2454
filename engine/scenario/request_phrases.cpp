// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a client asks for: "create ephemeral /a "1"", "get /a watch", "multi set /a "1" ; delete /b".
#include "engine/scenario/phrase_words.h"

#include <limits>

namespace zablab {

namespace {

const std::vector<std::string> kVerbs = {"create", "set",   "delete", "get",   "exists",  "children",
                                         "sync",   "check", "multi",  "watch", "reconfig"};

std::string path(Words &words)
{
    const std::string text = words.peek();
    if (!text.empty() &&
        (text[0] != '/' || (text.size() > 1 && text.back() == '/') || text.find("//") != std::string::npos))
        words.fail("'" + text + "' is not a path", "a path begins with / and does not end with one: /lesson");
    return words.take("a path such as /lesson");
}

class RequestPhrase {
public:
    RequestPhrase(Words &words, const Cast &cast) : words_(words), cast_(cast) {}

    Operation whole()
    {
        if (words_.takeIf("multi")) {
            Operation multi;
            multi.kind = OperationKind::Multi;
            do
                multi.parts.push_back(one(true));
            while (words_.takeIf(";"));
            return multi;
        }
        return one(false);
    }

private:
    Operation one(bool partOfMulti)
    {
        Operation operation;
        const std::string verb = words_.peek();
        if (words_.takeIf("create")) {
            create(operation);
        } else if (words_.takeIf("set")) {
            operation.kind = OperationKind::SetData;
            operation.path = path(words_);
            data(operation, verb);
            version(operation);
        } else if (words_.takeIf("delete")) {
            operation.kind = OperationKind::Delete;
            operation.path = path(words_);
            version(operation);
        } else if (words_.takeIf("check")) {
            operation.kind = OperationKind::Check;
            operation.path = path(words_);
            version(operation);
        } else if (partOfMulti) {
            words_.fail(words_.atEnd() ? "the phrase ends too early" : "a multi cannot '" + verb + "'",
                        didYouMean(verb, kVerbs) + "a multi is made of create, set, delete and check, "
                                                   "with a ; between blanks behind each but the last");
        } else if (words_.takeIf("watch")) {
            operation.kind = OperationKind::AddWatch;
            operation.watch =
                words_.takeIf("recursive") ? WatchMode::PersistentRecursive : WatchMode::Persistent;
            operation.path = path(words_);
        } else if (words_.takeIf("reconfig")) {
            operation.kind = OperationKind::Reconfig;
            reconfig(operation.reconfig);
        } else {
            read(operation, verb);
        }
        return operation;
    }

    void create(Operation &operation)
    {
        operation.kind = OperationKind::Create;
        if (words_.takeIf("container")) {
            operation.kind = OperationKind::CreateContainer;
            operation.mode = CreateMode::Container;
        } else if (words_.takeIf("ttl")) {
            operation.kind = OperationKind::CreateTtl;
            operation.ttl = words_.duration();
            operation.mode = words_.takeIf("sequential") ? CreateMode::PersistentSequentialWithTtl
                                                         : CreateMode::PersistentWithTtl;
        } else {
            const bool ephemeral = words_.takeIf("ephemeral");
            const bool sequential = words_.takeIf("sequential");
            operation.mode = ephemeral ? sequential ? CreateMode::EphemeralSequential : CreateMode::Ephemeral
                             : sequential ? CreateMode::PersistentSequential
                                          : CreateMode::Persistent;
        }
        operation.path = path(words_);
        if (words_.quoted())
            data(operation, "create");
    }

    void read(Operation &operation, const std::string &verb)
    {
        if (words_.takeIf("get"))
            operation.kind = OperationKind::GetData;
        else if (words_.takeIf("exists"))
            operation.kind = OperationKind::Exists;
        else if (words_.takeIf("children"))
            operation.kind = OperationKind::GetChildren;
        else if (words_.takeIf("sync"))
            operation.kind = OperationKind::Sync;
        else
            words_.fail(words_.atEnd() ? "the phrase ends too early" : "a client cannot '" + verb + "'",
                        didYouMean(verb, kVerbs) + "clients can create, set, delete, get, exists, children, "
                                                   "sync, check, multi, watch and reconfig");
        operation.path = path(words_);
        if (operation.kind != OperationKind::Sync && words_.takeIf("watch"))
            operation.watch = WatchMode::OneShot;
    }

    // "add S4 as observer", "add S4 weight 2 group 1 remove S1"
    void reconfig(ReconfigRequest &request)
    {
        do {
            if (words_.takeIf("add")) {
                ServerConfig server;
                server.id = words_.server(cast_);
                if (words_.takeIf("as")) {
                    if (words_.takeIf("observer"))
                        server.type = LearnerType::Observer;
                    else
                        words_.need("participant");
                }
                if (words_.takeIf("weight"))
                    server.weight = static_cast<std::int32_t>(words_.number(0, 1000));
                if (words_.takeIf("group"))
                    server.group = static_cast<std::int32_t>(words_.number(1, 1000));
                request.joining.push_back(server);
            } else {
                words_.need("remove");
                request.leaving.push_back(words_.server(cast_));
            }
        } while (words_.peek() == "add" || words_.peek() == "remove");
    }

    void data(Operation &operation, const std::string &verb)
    {
        if (!words_.quoted())
            words_.fail(words_.atEnd() ? "the data is missing" : "'" + words_.peek() + "' is not in quotes",
                        "write the data in quotes: " + verb + " /lesson \"text\"");
        operation.data = words_.take("the data");
        if (operation.data.size() > 4096)
            words_.fail("more than 4096 bytes of data", "write something shorter");
    }

    void version(Operation &operation)
    {
        if (words_.takeIf("version"))
            operation.version =
                static_cast<std::int32_t>(words_.number(0, std::numeric_limits<std::int32_t>::max()));
    }

    Words &words_;
    const Cast &cast_;
};

} // namespace

Operation requestOf(Words &words, const Cast &cast) { return RequestPhrase(words, cast).whole(); }

std::string pathOf(Words &words) { return path(words); }

} // namespace zablab
