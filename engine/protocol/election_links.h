// SPDX-License-Identifier: GPL-3.0-or-later
//
// The election's own connections (QuorumCnxManager, protocol.md section 2): one link a pair, a queue of one
// a peer in which the newest vote replaces the older, and the last vote sent again when a link comes back.
#pragma once

#include "engine/protocol/effects.h"
#include "engine/protocol/ensemble.h"

#include <map>
#include <optional>

namespace zablab {

class ElectionLinks {
public:
    // Queues the notification for `to` and sends it as soon as a link exists.
    void send(ServerId to, const Notification &notification, Effects &effects);
    void opened(ServerId peer, Effects &effects);
    void failed(ServerId peer);
    void closed(ServerId peer);
    // Some queue is empty, so something was delivered (haveDelivered): worth sending again.
    bool haveDelivered() const;
    // Dials every peer that has something queued and no link (connectAll).
    void connectAll(Effects &effects);

    struct Link {
        bool up = false;
        bool dialling = false;
        std::optional<Notification> queued;
        std::optional<Notification> lastSent;
    };
    const std::map<ServerId, Link> &links() const { return links_; }

private:
    void dial(ServerId peer, Link &link, Effects &effects);
    std::map<ServerId, Link> links_;
};

} // namespace zablab
