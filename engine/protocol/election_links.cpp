// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/election_links.h"

#include <algorithm>

namespace zablab {

void ElectionLinks::send(ServerId to, const Notification &notification, Effects &effects)
{
    Link &link = links_[to];
    if (link.up) {
        effects.send(to, Channel::Election, notification);
        link.lastSent = notification;
        return;
    }
    link.queued = notification;
    dial(to, link, effects);
}

void ElectionLinks::opened(ServerId peer, Effects &effects)
{
    Link &link = links_[peer];
    link.up = true;
    link.dialling = false;
    // A new SendWorker with an empty queue sends the last message again: it may have died with the old link.
    const std::optional<Notification> next = link.queued ? link.queued : link.lastSent;
    link.queued.reset();
    if (!next)
        return;
    effects.send(peer, Channel::Election, *next);
    link.lastSent = next;
}

void ElectionLinks::failed(ServerId peer) { links_[peer].dialling = false; }

void ElectionLinks::closed(ServerId peer) { links_[peer].up = false; }

bool ElectionLinks::haveDelivered() const
{
    return std::any_of(links_.begin(), links_.end(), [](const auto &entry) { return !entry.second.queued; });
}

void ElectionLinks::connectAll(Effects &effects)
{
    for (auto &[peer, link] : links_) {
        if (link.queued)
            dial(peer, link, effects);
    }
}

void ElectionLinks::dial(ServerId peer, Link &link, Effects &effects)
{
    if (link.up || link.dialling)
        return;
    link.dialling = true;
    effects.add(effect::Open{peer, Channel::Election});
}

} // namespace zablab
