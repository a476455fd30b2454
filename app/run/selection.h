// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one selection of the window, and what it is about: whatever view something was pointed at in, every view finds
// its own marks of the same server, transaction, message, client or event. Free of Qt.
#pragma once

#include "app/scene/display_list.h"
#include "engine/history/history.h"

#include <optional>

namespace zablab {

struct Selection {
    scene::Element element; // as it was pointed at
    ServerId server;        // 0: it is about no single server
    ClientId client;
    Zxid zxid; // {}: about no transaction
    std::optional<MessageId> message;
    std::optional<EventIndex> event; // that is selected itself, or made the message
    bool operator==(const Selection &) const = default;
};

// Elements that name something which is not in the history are about nothing.
Selection selectionOf(const History &history, const scene::Element &element);

// The zxid that a fact names, where it names one that is a transaction's.
std::optional<Zxid> zxidOf(const Fact &fact);

// Zxids as numbers of elements and of QML: epoch in the upper half.
inline std::int64_t numberOf(Zxid zxid) { return static_cast<std::int64_t>(zxid.packed()); }
inline Zxid zxidNumbered(std::int64_t number)
{
    const auto bits = static_cast<std::uint64_t>(number);
    return Zxid{static_cast<std::uint32_t>(bits >> 32), static_cast<std::uint32_t>(bits)};
}

} // namespace zablab
