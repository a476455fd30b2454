// SPDX-License-Identifier: GPL-3.0-or-later
// What the stage shows at one instant, in the reader's language, before anything has a place: the layout's
// input. Filled from the cluster view (stage_reader), or by hand in tests.
#pragma once

#include "app/scene/glyphs.h"
#include "app/scene/marks.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace zablab::scene {

// Up to the first number everybody has a plate, beyond the second nobody has: between them the room decides.
inline constexpr std::size_t kPlatesAlwaysFit = 13;
inline constexpr std::size_t kMostPlates = 15;

struct StageServer {
    std::int64_t id = 0;
    std::string name; // "S1"
    bool observer = false;
    Role role = Role::Looking;
    Running running = Running::Up;
    std::string state; // "LOOKING", "Leader"
    std::string note;  // right of the state, smaller
    std::optional<VoteCard> vote;
    std::optional<ComparisonCard> comparison;
    std::optional<Tally> tally;
    std::optional<Glyph> tallyGlyph; // of what a leader counts, right of its tally
    std::string tallyWords;          // and about which zxid: "1⋅105"
    std::optional<Tally> tallyNext;  // while a reconfiguration is under way: the new members count as well
    std::string tallyNextWords;
    std::optional<LogStrip> log;
    std::string facts;      // beside its name where it stands alone: its last zxid
    std::string conditions; // of its machine and links: "disk ×20 · →S3 +50 ms, 20 % lost"; mostly none
    std::vector<std::string> conditionsInShort; // "disk ×20", "→S3": where there is no room for more
    double timeOut = -1;                        // what is left, 1 to 0; negative: no deadline is running
    bool timeOutHarmless = false;               // no red: when it ends, votes are only sent again
    std::int64_t timer = 0;                     // which: TimerKind
    std::string timeOutSpoken;                  // "S3, read time-out: 4.2 s left"
    bool timeOutHovered = false;
    std::string timeOutWords; // when little is left
    bool selected = false;
    bool hovered = false;
    bool changed = false;
    bool predicted = false;
    bool dim = false;
    bool applied = false; // the transaction that a large stage's totals are about
    bool member = true;   // of the configuration in force
    int group = 0;        // servers of one group can talk with each other
    bool majority = true; // its group can elect
    std::string spoken;   // the whole plate as a sentence, for a screen reader
};

struct StageEnd { // where a message or a link ends
    bool client = false;
    std::int64_t id = 0;
    friend bool operator==(const StageEnd &, const StageEnd &) = default;
};

struct StageMessage {
    std::int64_t id = 0;
    Glyph glyph = Glyph::Other;
    StageEnd from;
    StageEnd to;
    double progress = 0;                // 0 at the sender, 1 at the receiver
    Role role = Role::Looking;          // the sender's
    std::optional<Candidate> candidate; // a ballot's
    bool blocked = false;               // stopped by a cut; stands at the wall
    double fading = -1;                 // lost: 1 just now, 0 gone; negative: not lost
    bool selected = false;
    bool quiet = false; // a heartbeat that is not the topic
    std::string words;  // beside the selected one
    std::string spoken;
    bool hovered = false;
    double broken = 1;    // blocked: 0 as it meets the wall, 1 when the break is over
    bool arrived = false; // without motion: where it came to in this step
    bool dim = false;     // the spotlight is elsewhere
    bool held = false;    // kept back by hand: a pin holds it
};

struct StageClient {
    std::int64_t id = 0;
    std::string name; // "A"
    std::int64_t server = 0;
    bool connected = false;
    bool selected = false;
    std::string note; // what it knows: "waits", "x = 2 ✓"
    bool noteBad = false;
    std::string spoken;
    std::string session{}; // its id, while it has one
    bool crashed = false;
    bool cut = false;      // from its server
    double countdown = -1; // what is left of its session at the leader, 1 to 0; negative: nobody counts
    bool dim = false;
};

struct StageCut { // nothing gets from `from` to `to`
    std::int64_t from = 0;
    std::int64_t to = 0;
    friend bool operator==(const StageCut &, const StageCut &) = default;
};

struct StageSlowLink { // messages from `from` to `to` come late, or only at a later attempt
    std::int64_t from = 0;
    std::int64_t to = 0;
    friend bool operator==(const StageSlowLink &, const StageSlowLink &) = default;
};

struct StageGroup {
    std::string words; // "S1 S2: 2 of 5, no majority"
    bool majority = false;
    std::string idle{}; // "S3 is down": who is on this side and does not vote; said where there is room
};

struct LegendEntry {
    enum class Sign : std::uint8_t {
        TimeOut,
        Tally,
        Committed,
        Logged,
        Cut,
        Snapshot,
        Candidates,
        Lost,
        Wall,
        Applied, // of a large stage: solid discs, hollow discs
        NotApplied
    };
    Sign sign;
    std::string words;
};

struct StageTotal { // of a large stage: "71 of 95", "observers have applied 0x2⋅106"
    std::string figure;
    std::string words;
};

struct StageModel {
    std::string title;                // "5 servers, 3 votes are a majority"
    std::vector<StageServer> servers; // voters, then observers, in order of id
    std::vector<StageMessage> messages;
    std::vector<StageClient> clients;
    std::vector<StageCut> cuts;
    std::vector<StageSlowLink> slowLinks;
    std::vector<StageGroup> groups; // by StageServer::group; more than one: a partition
    std::vector<std::pair<std::int64_t, std::int64_t>> sessions; // leader, learner: connected
    std::string wallWords;                                       // "cut 2 : 3", in the order of the groups
    std::string wallWordsTurned;                                 // "cut 3 : 2", for the first on the right
    std::string predictionWords;                                 // "your prediction"
    std::vector<LegendEntry> legend;
    // Of a large stage, where nobody has a plate beside the disc:
    std::vector<StageTotal> totals;
    std::string heart, heartWords; // in the middle: "0x2⋅106", "3 of 5 ACKs"
    std::int64_t focus = 0;        // whose plate stands in the column
};

} // namespace zablab::scene
