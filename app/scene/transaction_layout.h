// SPDX-License-Identifier: GPL-3.0-or-later
// One write as the sequence diagram of the textbook: lanes for the client and the servers, slanted arrows with their
// glyphs, what the disks do, the acknowledgement that decided, and who applies it when. Lanes are columns and time runs
// downwards; where there is little height, lanes are rows and time runs to the right. A pure function of the view, the
// cursor and the size.
#pragma once

#include "app/scene/canvas.h"
#include "app/scene/marks.h"
#include "engine/views/transaction_view.h"

#include <string>
#include <vector>

namespace zablab::scene {

struct TransactionWords {
    std::string client = "client";
    std::string leader = "leader";
    std::string follower = "follower";
    std::string observer = "observer";
    std::string crashed = "crashed";
    std::string apart = "not following";
    std::string slowDisk = "slow disk";
    std::string servers = "%1 servers";
    std::string ownAck = "own ACK";
    std::string lateAck = "late ACK: not counted any more";
    std::string reply = "reply: %1";
    std::string ok = "ok";
    std::string total = "after %1";
    std::string acknowledged = "%1 acknowledged";
    std::string acknowledgedBoth = "old %1, new %2";
    std::string groups = "%1 of %2 groups";
    std::string phaseOne = "phase 1";
    std::string propose = "propose";
    std::string phaseTwo = "phase 2";
    std::string commit = "commit";
    std::string adopted = "%1 leads epoch %2: committed with it";
    std::string logged = "logged";
    std::string applied = "applied";
    std::string disk = "disk";
    std::string replies = "reply";
    std::string lost = "lost";
    std::string officeLost = "leads no more";
    std::string notYet = "not yet";
    std::string nothing = "No write yet.";
    std::string unknown = "This zxid was in the logs before the run began.";
};

struct TransactionInput {
    const TransactionView *view = nullptr; // null: there is nothing to show
    const NetworkDescription *network = nullptr;
    const DiskDescription *disk = nullptr;
    Instant cursor;
    bool more = false; // something later has been seen
    Element selected;
    Element hovered;
    ServerId selectedServer;
    std::vector<EventIndex> causes; // of what is selected, oldest first: numbered
    std::string title, sentence;
};

struct TransactionSize {
    double width = 0;
    double height = 0;
    double unit = 1;
    bool legend = true;
};

DisplayList layoutTransaction(const TransactionInput &input, const TransactionSize &size,
                              const TransactionWords &words, const TextMeasure &measure);

// "0x1⋅106" as a cell and a title write it.
std::string cellText(Zxid zxid);

} // namespace zablab::scene
