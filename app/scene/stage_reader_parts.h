// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the stage's reader share.
#pragma once

#include "app/scene/stage_reader.h"

#include <map>
#include <vector>

namespace zablab::scene {

// One reading: the input, and what was found out once for all servers.
struct StageReading {
    StageReading(const StageInput &input, const StageWords &words);

    const StageInput &input;
    const StageWords &words;
    const ClusterView &view;
    const History &history;
    const EnsembleConfig &config;                        // in force
    std::vector<ServerId> ranking;                       // candidates, weakest first
    bool large = false;                                  // no room for a plate beside every disc
    ServerId focus;                                      // large: whose plate is shown
    Zxid topic;                                          // large: what the totals are about
    std::map<ServerId, std::vector<EventIndex>> changes; // of the last step, by place

    Candidate candidate(ServerId id) const;
    Role roleOf(Party party) const;
    template <typename T>
    bool changed(ServerId id) const
    {
        const auto found = changes.find(id);
        if (found == changes.end())
            return false;
        for (const EventIndex index : found->second)
            if (history[index].is<T>())
                return true;
        return false;
    }

private:
    void lookCloser();
};

// Who acts in the last step, or on what is under way while it is played; nobody: all do.
struct Acting {
    std::vector<Party> parties;
    std::vector<MessageId> messages; // of the step; empty while playing
    bool all() const { return parties.empty(); }
    bool acts(Party party) const;
    bool carries(MessageId message) const;
};
Acting actingIn(const StageReading &reading);
void readMessages(const StageReading &reading, const Acting &acting, StageModel &model);
void readClients(const StageReading &reading, const Acting &acting, StageModel &model);

StageServer readServer(const StageReading &reading, const ServerView &server);
// A large stage's figures in the corner and in the middle.
void readTotals(const StageReading &reading, StageModel &model);
ServerId leaderOf(const ClusterView &view); // the one that is established, or serves alone; nobody: none is
// The same columns for every server: the newest zxids that anybody has.
void readLogs(const StageReading &reading, StageModel &model);

} // namespace zablab::scene
