// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person, a lesson or a fault plan may ask of a world. Commands are the only way in; a run is its
// seed, its ensemble and its commands.
#pragma once

#include "engine/protocol/identifiers.h"
#include "engine/protocol/transaction.h"

#include <string>
#include <variant>
#include <vector>

namespace zablab {

enum class CutDirection : std::uint8_t { Both, Outgoing, Incoming }; // seen from the named side

namespace command {
struct Crash { // the process and everything not synced is gone; peers see closed connections
    ServerId server;
    bool operator==(const Crash &) const = default;
};
struct Restart { // from what the disk holds; also starts a server that has never run
    ServerId server;
    bool operator==(const Restart &) const = default;
};
struct Pause { // as in a long garbage collection: nothing is read, nothing expires, TCP still receives
    ServerId server;
    bool operator==(const Pause &) const = default;
};
struct Resume {
    ServerId server;
    bool operator==(const Resume &) const = default;
};
struct Cut { // the servers of `side` from all others, silently: connections stay open, packets wait in TCP
    std::vector<ServerId> side;
    CutDirection direction = CutDirection::Both;
    bool operator==(const Cut &) const = default;
};
struct CutLink { // one pair
    ServerId from;
    ServerId to;
    CutDirection direction = CutDirection::Both; // Outgoing: only from → to
    bool operator==(const CutLink &) const = default;
};
struct HealLink {
    ServerId from;
    ServerId to;
    bool operator==(const HealLink &) const = default;
};
struct Heal { // every link
    bool operator==(const Heal &) const = default;
};
struct AddClient { // and connects it to `server`
    ClientId client;
    ServerId server;
    bool operator==(const AddClient &) const = default;
};
struct Connect { // moves the client's connection to another server
    ClientId client;
    ServerId server;
    bool operator==(const Connect &) const = default;
};
struct Ask { // a client's request, over its connection; one that is already waiting is behind it
    ClientId client;
    Operation operation;
    bool operator==(const Ask &) const = default;
};
} // namespace command

using Command = std::variant<command::Crash, command::Restart, command::Pause, command::Resume, command::Cut,
                             command::CutLink, command::HealLink, command::Heal, command::AddClient,
                             command::Connect, command::Ask>;

// Why a command cannot be carried out now. The world is unchanged then.
enum class CommandError : std::uint8_t {
    None,
    NoSuchServer,
    NoSuchClient,
    ClientExists,
    AlreadyCrashed,
    NotCrashed,
    AlreadyPaused,
    NotPaused,
    EmptySide, // a cut needs servers on both sides
    BadOperation,
};
// One English sentence for command line output and lesson errors.
const char *describe(CommandError error);

// "crash S3", "cut S1 S2 | rest", … in English, for transcripts and errors.
std::string describe(const Command &command);

} // namespace zablab
