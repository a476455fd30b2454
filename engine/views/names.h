// SPDX-License-Identifier: GPL-3.0-or-later
//
// ZooKeeper's and the client library's own words; never translated.
#pragma once

#include "engine/protocol/messages.h"
#include "engine/protocol/transaction.h"

#include <string>

namespace zablab {

const char *nameOf(OperationKind kind);
const char *nameOf(ErrorCode error);
const char *nameOf(WatchEventType type);
const char *nameOf(WatchMode mode);
std::string nameOf(SessionId session); // "0x1000a5b", as ZooKeeper's own log writes it

} // namespace zablab
