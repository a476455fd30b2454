// SPDX-License-Identifier: GPL-3.0-or-later
//
// The engine's sentences and values in the reader's language and the lab's typography.
#pragma once

#include "engine/views/explanation.h"
#include "engine/views/space_time_view.h"
#include "engine/world/command.h"

#include <QString>

namespace zablab {

QString worded(const SentenceValue &value);
QString worded(const Sentence &sentence);
// The name of an inspector's field: protocol words stay, others are translated.
QString fieldLabel(const std::string &label);
QString worded(ServerState state, LearnerType type, bool established);
QString worded(Phase phase);
QString worded(ClientState state);
QString worded(CommandError error);
QString worded(TimerKind timer);
QString worded(const Command &command);
QString named(const Command &command); // as an action: "heal the network"
QString worded(MarkKind kind, ServerId server);

QString serverName(ServerId id);
QString clientName(ClientId id);
QString zxidName(Zxid zxid);
QString clockName(Instant at, bool microseconds = false);

} // namespace zablab
