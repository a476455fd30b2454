// SPDX-License-Identifier: GPL-3.0-or-later
//
// The leader looks after the nodes that go by themselves when they are empty: containers, and TTL nodes whose time has
// passed (ContainerManager; protocol.md section 8). Each goes by a transaction of its own.
#pragma once

#include "engine/protocol/leader.h"

namespace zablab {

// Sets the timer if there is such a node and it does not run yet; an ensemble without any is left alone.
void watchContainers(Leading &leading, const ServerCore &core, Effects &effects);
std::optional<Transition> onContainersTimer(Leading &leading, ServerCore &core, Effects &effects);

} // namespace zablab
