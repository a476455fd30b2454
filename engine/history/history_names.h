// SPDX-License-Identifier: GPL-3.0-or-later
//
// The names by which a history file calls facts and messages. Looked up for each of a million lines.
#pragma once

#include "engine/history/event.h"

#include <string_view>

namespace zablab {

// Makes the fact, or a message, that has this name; false when none has.
bool makeFact(std::string_view name, Fact &value);
bool makeMessage(std::string_view name, Message &message); // by ZooKeeper's names

} // namespace zablab
