// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which event made a field of a server what it is: for each label of fieldsOfServer() the facts that can set it, as
// the fold of the cluster reads them.
#include "engine/views/answers_parts.h"

#include <functional>
#include <map>
#include <string_view>

namespace zablab {

using namespace answers;

namespace {

template <typename... Facts>
bool isAny(const Event &event)
{
    return (event.is<Facts>() || ...);
}

using SetsField = bool (*)(const Event &);

struct Setter {
    const char *label;
    SetsField sets;
};

// What changes the log on the disk, or takes it away.
bool changesDisk(const Event &event)
{
    return isAny<LogTruncated, SnapshotLoaded, SnapshotSaved, SyncAbandoned, ServerCrashed, ServerStarted,
                 DiskLost>(event);
}

bool isLeading(const Event &event)
{
    const auto *state = event.as<StateChanged>();
    return state && state->state != ServerState::Looking;
}

constexpr Setter kSetters[] = {
    {"state", isAny<StateChanged, ServerStarted>},
    {"since", isAny<StateChanged, ServerStarted>},
    {"phase", isAny<PhaseChanged, ServerStarted>},
    {"leader", isAny<StateChanged, LeaderElected, ServerStarted>},
    {"round", isAny<RoundStarted, ServerStarted>},
    {"vote", isAny<VoteChanged, LeaderElected>},
    {"voteZxid", isAny<VoteChanged, LeaderElected>},
    {"voteEpoch", isAny<VoteChanged, LeaderElected>},
    {"voteChanges", isAny<VoteChanged, RoundStarted>},
    {"alive", isAny<QuorumChecked, LeaderEstablished>},
    {"crashed", isAny<ServerCrashed>},
    {"acceptedEpoch", isAny<AcceptedEpochStored, ServerStarted, DiskLost>},
    {"currentEpoch", isAny<CurrentEpochStored, ServerStarted, DiskLost>},
    {"lastLogged", [](const Event &event) { return event.is<LogAppended>() || changesDisk(event); }},
    {"lastSynced", [](const Event &event) { return event.is<LogSynced>() || changesDisk(event); }},
    {"lastCommitted",
     [](const Event &event) {
         const auto *applied = event.as<Applied>();
         return isAny<Committed, CommitLearned, LeaderEstablished>(event) || changesDisk(event) ||
                (applied && applied->reason == ApplyReason::Committed) ||
                (event.as<PhaseChanged>() && event.as<PhaseChanged>()->phase == Phase::Broadcast);
     }},
    {"lastApplied",
     isAny<Applied, SnapshotLoaded, LogTruncated, SyncAbandoned, ServerStarted, ServerCrashed>},
    {"snapshot", changesDisk},
    {"diskTimes", isAny<DiskSpeedChanged>},
    {"clockDrift", isAny<ClockDriftChanged>},
};

} // namespace

std::optional<EventIndex> setterOf(const Known &known, ServerId id, const std::string &label)
{
    const ServerView *server = known.view.server(id);
    if (!server)
        return std::nullopt;
    EventIndex found = kNoEvent;
    if (label == "lastHeard" || label == "deadline") {
        const bool learner =
            server->state == ServerState::Following || server->state == ServerState::Observing;
        if (!learner || !server->running())
            return std::nullopt;
        found = lastThat(known, [&](const Event &event) {
            if (event.where != Party{id})
                return false;
            const auto *delivered = event.as<MessageDelivered>();
            if (!delivered)
                return isLeading(event);
            const MessageRecord &record = known.history.message(delivered->message);
            return record.channel == Channel::Quorum && record.from == Party{server->leader};
        });
    } else if (label == "config") {
        found = lastThat(known, [&](const Event &event) {
            const auto *activated = event.as<ConfigActivated>();
            return activated && known.view.config && activated->version == known.view.config->version;
        });
    } else if (const auto *setter = std::find_if(
                   std::begin(kSetters), std::end(kSetters),
                   [&](const Setter &candidate) { return std::string_view(candidate.label) == label; });
               setter != std::end(kSetters)) {
        found = lastThat(known,
                         [&](const Event &event) { return event.where == Party{id} && setter->sets(event); });
    }
    return found == kNoEvent ? std::nullopt : std::optional(found);
}

} // namespace zablab
