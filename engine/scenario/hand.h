// SPDX-License-Identifier: GPL-3.0-or-later
//
// What somebody who steps servers by hand can do: carry a message or lose it, let a timer expire, say something
// in the name of a server that is only played. For an order of messages that a network would not give.
#pragma once

#include "engine/protocol/effects.h"

#include <variant>

namespace zablab {

namespace hand {
struct DeliverAll {}; // and what that causes, until nothing moves
struct Deliver {      // what waits on the way between the two now
    ServerId from;
    ServerId to;
};
struct Lose { // the same, but it never gets there
    ServerId from;
    ServerId to;
};
struct Fire { // time passes until the timer expires
    ServerId server;
    TimerKind timer = TimerKind::Tick;
};
struct Tell { // in the name of a played server, over a connection that is opened when there is none
    ServerId from;
    ServerId to;
    Channel channel = Channel::Election;
    Message message;
};
struct Leave { // a played server closes its connection with its leader or learner
    ServerId from;
    ServerId to;
};
} // namespace hand

using HandAction =
    std::variant<hand::DeliverAll, hand::Deliver, hand::Lose, hand::Fire, hand::Tell, hand::Leave>;

} // namespace zablab
