// SPDX-License-Identifier: GPL-3.0-or-later
//
// The messages that only say "I am still here": between leader and learner, and between client and server.
// Pictures, steps and story time fold them, because they come all the time and change nothing.
#pragma once

#include "engine/protocol/messages.h"

namespace zablab {

constexpr bool isHeartbeat(MessageKind kind)
{
    return kind == MessageKind::Ping || kind == MessageKind::PingReply || kind == MessageKind::ClientPing ||
           kind == MessageKind::ClientPingReply;
}

} // namespace zablab
