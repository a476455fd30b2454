// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person, a lesson or a fault plan may ask of a world. Commands are the only way in; a run is its
// seed, its ensemble and its commands.
#pragma once

#include "engine/protocol/effects.h"
#include "engine/protocol/identifiers.h"
#include "engine/protocol/rules.h"
#include "engine/protocol/transaction.h"

#include <string>
#include <variant>
#include <vector>

namespace zablab {

enum class CutDirection : std::uint8_t { Both, Outgoing, Incoming }; // seen from the named side

// The client programs of the seed texts (protocol.md section 8, course.md).
enum class Recipe : std::uint8_t { ServiceProvider, ServiceConsumer, FairLock, ConfigWriter, ConfigReader };

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
struct LoseDisk { // of a crashed server: it will come up as one that has never run
    ServerId server;
    bool operator==(const LoseDisk &) const = default;
};
struct SetDiskSpeed { // a sync takes `times` as long as usual, from 1
    ServerId server;
    std::int32_t times = 1;
    bool operator==(const SetDiskSpeed &) const = default;
};
struct SetLinkQuality { // delay and loss, both ways or one; nought is as usual
    ServerId from;
    ServerId to;
    CutDirection direction = CutDirection::Both;
    Duration delay;               // added to every message
    std::int32_t lossPercent = 0; // 0 to 90; TCP sends again
    bool operator==(const SetLinkQuality &) const = default;
};
struct DuplicateNotifications { // every notification that `from` sends in the next `during` comes twice
    ServerId from;
    Duration during = Duration::seconds(1);
    bool operator==(const DuplicateNotifications &) const = default;
};
struct SetClockDrift { // from now on, in parts per million, -200,000 to 200,000
    ServerId server;
    std::int32_t partsPerMillion = 0;
    bool operator==(const SetClockDrift &) const = default;
};
struct
    AddServer { // a machine that runs a server which no configuration names yet; it joins by a reconfiguration
    ServerId server;
    LearnerType type = LearnerType::Observer; // as its own configuration file says
    bool operator==(const AddServer &) const = default;
};
struct CutClient { // a client from one server, or (server 0) from all; silently
    ClientId client;
    ServerId server;
    bool operator==(const CutClient &) const = default;
};
struct HealClient {
    ClientId client;
    ServerId server;
    bool operator==(const HealClient &) const = default;
};
struct AddClient { // and connects it to `server`; with `others`, its connection string names those too
    ClientId client;
    ServerId server;
    std::vector<ServerId> others{};
    Duration sessionTimeout{}; // wished for; 0: four ticks
    bool operator==(const AddClient &) const = default;
};
struct CloseClient { // closes its session
    ClientId client;
    bool operator==(const CloseClient &) const = default;
};
struct CrashClient { // vanishes without a word; its session lives until it expires
    ClientId client;
    bool operator==(const CrashClient &) const = default;
};
struct RunRecipe { // lets the client run one of the programs of simulation/recipes from now on
    ClientId client;
    Recipe recipe = Recipe::FairLock;
    std::string path; // of the lock, the service or the configuration; is created where it is missing
    Duration pace = Duration::seconds(1); // how long a lock is held; how often a configuration is written
    bool operator==(const RunRecipe &) const = default;
};
struct Connect { // moves the client's connection to another server; its session goes with it
    ClientId client;
    ServerId server;
    bool operator==(const Connect &) const = default;
};
struct Ask { // a client's request, over its connection; one that is already waiting is behind it
    ClientId client;
    Operation operation;
    bool operator==(const Ask &) const = default;
};
// Messages have the numbers of History::message(), the same in every replay.
struct
    HoldMessage { // one on its way stands still; what follows in its connection and direction waits behind it
    std::uint32_t message = 0;
    bool operator==(const HoldMessage &) const = default;
};
struct ReleaseMessage { // it goes on from where it stood
    std::uint32_t message = 0;
    bool operator==(const ReleaseMessage &) const = default;
};
struct ReleaseAll { // every message that is held, in the order of their numbers
    bool operator==(const ReleaseAll &) const = default;
};
// The running timer of that kind fires now, as if its deadline had come. Tick at an established leader: the limit
// within which it has to hear of a quorum passes, as if nobody had been heard.
struct FireTimeout {
    ServerId server;
    TimerKind timer = TimerKind::Read;
    bool operator==(const FireTimeout &) const = default;
};
struct SetRule { // of all servers
    Rule rule = Rule::Majority;
    bool on = false;
    bool operator==(const SetRule &) const = default;
};
} // namespace command

using Command =
    std::variant<command::Crash, command::Restart, command::Pause, command::Resume, command::Cut,
                 command::CutLink, command::HealLink, command::Heal, command::AddClient, command::Connect,
                 command::Ask, command::LoseDisk, command::SetDiskSpeed, command::SetLinkQuality,
                 command::DuplicateNotifications, command::SetClockDrift, command::AddServer,
                 command::CutClient, command::HealClient, command::CloseClient, command::CrashClient,
                 command::RunRecipe, command::HoldMessage, command::ReleaseMessage, command::ReleaseAll,
                 command::FireTimeout, command::SetRule>;

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
    StillRuns, // a disk is taken out of a server that stands still
    ServerExists,
    OutOfRange,   // a number of the command is outside of what its comment allows
    NotConnected, // the client has no session to close
    TooManyServers,
    NoSuchMessage,
    NotUnderWay, // the message has arrived, or was lost
    AlreadyHeld,
    NotHeld,
    TimerNotRunning,
    NotByHand, // a session expires by the leader's own clock alone
    RuleIsSo,  // already on, or off
};
// "read", "finalize", … as phrases name a server's timers.
const char *wordOf(TimerKind timer);

// One English sentence for command line output and lesson errors.
const char *describe(CommandError error);

// "crash S3", "cut S1 S2 | rest", … in English, for transcripts and errors.
std::string describe(const Command &command);

} // namespace zablab
