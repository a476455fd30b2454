// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a client asks for, in the words of ZooKeeper's own command line (zkCli.sh), which are also those that
// describe(Command) prints: create -e -s /lock/n- "", get -w /a, multi { check -v 3 /a; delete /a }. The flags may
// be written out: create ephemeral sequential /lock/n-, get /a watch, delete /a version 3, watch recursive /a.
#include "engine/protocol/request_preparation.h"
#include "engine/scenario/phrase_words.h"

#include <algorithm>

namespace zablab {

namespace {

const std::vector<std::string> kVerbs = {"create",   "set",           "delete",   "get",   "exists",
                                         "ls",       "sync",          "children", "check", "multi",
                                         "addWatch", "removewatches", "reconfig"};

std::string path(Words &words, bool sequential = false)
{
    const std::string text = words.peek();
    if (!words.atEnd() && !validPath(sequential ? text + "1" : text))
        words.fail("'" + text + "' is not a path", "a path begins with / and does not end with one: /lesson");
    return words.take("a path such as /lesson");
}

void data(Words &words, const std::string &verb, Operation &operation)
{
    if (!words.quoted())
        words.fail(words.atEnd() ? "the data is missing" : "'" + words.peek() + "' is not in quotes",
                   "write the data in quotes: " + verb + " /lesson \"text\"");
    operation.data = words.take("the data");
    if (operation.data.size() > 4096)
        words.fail("more than 4096 bytes of data", "write something shorter");
}

// zkCli's "-v 3" before the path, or "version 3" at the end.
void versionFlag(Words &words, Operation &operation)
{
    if (words.takeIf("-v"))
        operation.version = words.version();
}
void versionBehind(Words &words, Operation &operation)
{
    if (operation.version == -1 && words.takeIf("version"))
        operation.version = words.version();
}

Operation create(Words &words)
{
    bool ephemeral = false;
    bool sequential = false;
    bool container = false;
    bool passing = false;
    Operation operation;
    while (!words.atEnd() && !words.quoted() && !words.peek().starts_with("/")) {
        if (words.takeIf("-e") || words.takeIf("ephemeral")) {
            ephemeral = true;
        } else if (words.takeIf("-s") || words.takeIf("sequential")) {
            sequential = true;
        } else if (words.takeIf("-c") || words.takeIf("container")) {
            container = true;
        } else if (words.takeIf("-t") || words.takeIf("ttl")) {
            passing = true;
            const std::size_t place = words.place();
            operation.ttl = words.duration();
            if (!validTtl(operation.ttl))
                throw PhraseFault{{place, "a node that passes so soon", "at least 1ms"}};
        } else if (words.peek().starts_with("-")) {
            words.fail("'" + words.peek() + "' is no kind of node",
                       "-e ephemeral, -s sequential, -c container, -t and a time: a node that passes");
        } else {
            break; // what ought to be the path
        }
    }
    if (container && (ephemeral || sequential || passing))
        words.fail("a container is nothing else besides", "leave the other flags out");
    if (ephemeral && passing)
        words.fail("an ephemeral node goes with its session, not with time", "take -e or -t");
    operation.kind = container ? OperationKind::CreateContainer
                     : passing ? OperationKind::CreateTtl
                               : OperationKind::Create;
    if (container)
        operation.mode = CreateMode::Container;
    else if (passing)
        operation.mode = sequential ? CreateMode::PersistentSequentialWithTtl : CreateMode::PersistentWithTtl;
    else if (ephemeral)
        operation.mode = sequential ? CreateMode::EphemeralSequential : CreateMode::Ephemeral;
    else if (sequential)
        operation.mode = CreateMode::PersistentSequential;
    operation.path = path(words, sequential);
    if (words.quoted())
        data(words, "create", operation);
    return operation;
}

Operation addWatch(Words &words, bool recursive)
{
    Operation operation;
    operation.kind = OperationKind::AddWatch;
    operation.watch = recursive ? WatchMode::PersistentRecursive : WatchMode::Persistent;
    if (words.takeIf("-m")) {
        operation.watch = WatchMode::PersistentRecursive;
        if (words.takeIf("PERSISTENT"))
            operation.watch = WatchMode::Persistent;
        else if (!words.takeIf("PERSISTENT_RECURSIVE"))
            words.fail(words.atEnd() ? "the phrase ends too early" : "'" + words.peek() + "' is no mode",
                       "PERSISTENT or PERSISTENT_RECURSIVE");
    }
    operation.path = path(words);
    return operation;
}

Operation part(Words &words, const Cast &cast)
{
    const std::size_t place = words.place();
    const std::string verb = words.peek();
    if (verb == "multi") // looked at here, so that no phrase is taken apart deeper than this
        words.fail("a multi holds no other one", "write its parts one after the other");
    Operation operation = requestOf(words, cast);
    if (!canBePartOfMulti(operation.kind))
        throw PhraseFault{
            {place, "a multi cannot '" + verb + "'", "its parts are create, set, delete and check"}};
    return operation;
}

// "multi { a; b }", or without braces.
Operation multi(Words &words, const Cast &cast)
{
    Operation operation;
    operation.kind = OperationKind::Multi;
    if (!words.takeIf("{")) {
        do
            operation.parts.push_back(part(words, cast));
        while (words.takeIf(";"));
        return operation;
    }
    while (!words.takeIf("}")) {
        if (!operation.parts.empty()) {
            words.need(";");
            if (words.takeIf("}"))
                break;
        }
        operation.parts.push_back(part(words, cast));
    }
    return operation;
}

// "S4:observer weight 2 group 1", "S4 as observer"
ServerConfig member(Words &words, const Cast &cast)
{
    ServerConfig member;
    const std::string name = words.peek();
    const std::size_t colon = name.find(':');
    const Parsed<ServerId> server = parseServer(name.substr(0, colon));
    if (!server.value || (cast.contains(*server.value) && colon == std::string::npos)) {
        member.id = words.server(cast);
    } else if (!cast.contains(*server.value)) {
        words.fail("there is no server " + name.substr(0, colon), "the servers are " + cast.list());
    } else {
        member.id = *server.value;
        const std::string role = name.substr(colon + 1);
        if (role != "observer" && role != "participant")
            words.fail("'" + role + "' is no role", "S4:participant or S4:observer");
        member.type = role == "observer" ? LearnerType::Observer : LearnerType::Participant;
        words.take("a server");
    }
    if (words.takeIf("as")) {
        if (words.takeIf("observer"))
            member.type = LearnerType::Observer;
        else
            words.need("participant");
    }
    if (words.takeIf("weight"))
        member.weight = static_cast<std::int32_t>(words.number(0, 1000));
    if (words.takeIf("group"))
        member.group = static_cast<std::int32_t>(words.number(1, 1000));
    return member;
}

Operation reconfig(Words &words, const Cast &cast)
{
    Operation operation;
    operation.kind = OperationKind::Reconfig;
    ReconfigRequest &request = operation.reconfig;
    if (words.takeIf("-v")) {
        request.checksVersion = true;
        request.fromVersion = words.zxid();
    }
    if (words.takeIf("members")) {
        do
            request.members.push_back(member(words, cast));
        while (words.takeIf(","));
        return operation;
    }
    do {
        if (words.takeIf("add")) {
            do
                request.joining.push_back(member(words, cast));
            while (words.takeIf(","));
        } else if (words.takeIf("remove")) {
            do
                request.leaving.push_back(words.server(cast));
            while (words.takeIf(","));
        } else {
            words.fail(words.atEnd() ? "the phrase ends too early"
                                     : "'" + words.peek() + "' is not expected here",
                       "add S4, remove S2, or members and the whole new list");
        }
    } while (words.peek() == "add" || words.peek() == "remove");
    return operation;
}

} // namespace

Operation requestOf(Words &words, const Cast &cast)
{
    Operation operation;
    const std::string verb = words.peek();
    if (words.takeIf("create"))
        return create(words);
    if (words.takeIf("multi"))
        return multi(words, cast);
    if (words.takeIf("addWatch"))
        return addWatch(words, true); // zkCli's own default
    if (words.takeIf("watch"))
        return addWatch(words, words.takeIf("recursive"));
    if (words.takeIf("reconfig"))
        return reconfig(words, cast);
    if (words.takeIf("set")) {
        operation.kind = OperationKind::SetData;
        versionFlag(words, operation);
        operation.path = path(words);
        data(words, verb, operation);
        versionBehind(words, operation);
    } else if (words.takeIf("delete") || words.takeIf("check")) {
        operation.kind = verb == "delete" ? OperationKind::Delete : OperationKind::Check;
        versionFlag(words, operation);
        operation.path = path(words);
        versionBehind(words, operation);
    } else if (words.takeIf("get") || words.takeIf("exists") || words.takeIf("children") ||
               words.takeIf("ls")) {
        operation.kind = verb == "get"      ? OperationKind::GetData
                         : verb == "exists" ? OperationKind::Exists
                                            : OperationKind::GetChildren;
        const bool flag = words.takeIf("-w");
        operation.path = path(words);
        if (flag || words.takeIf("watch"))
            operation.watch = WatchMode::OneShot;
    } else if (words.takeIf("sync") || words.takeIf("removewatches")) {
        operation.kind = verb == "sync" ? OperationKind::Sync : OperationKind::RemoveWatches;
        operation.path = path(words);
    } else {
        words.fail(words.atEnd() ? "the phrase ends too early" : "a client cannot '" + verb + "'",
                   didYouMean(verb, kVerbs) +
                       "clients can create, set, delete, get, exists, ls, sync, check, multi, "
                       "addWatch, removewatches and reconfig");
    }
    return operation;
}

std::string pathOf(Words &words) { return path(words); }

} // namespace zablab
