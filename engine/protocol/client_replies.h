// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a client is answered: a read from this server's own tree, a write from the transaction that it has become
// (FinalRequestProcessor; protocol.md sections 8 and 9).
#pragma once

#include "engine/protocol/database.h"
#include "engine/protocol/watches.h"

namespace zablab {

// Everything that needs no transaction and no sync, but a ping: tells that it was served, sets the watches that were
// wished for, and sends the answer.
void answerRead(ClientId client, const ClientRequest &request, const Database &database,
                WatchManager &watches, Effects &effects);

// The answer to a write that this server has just applied. `changes` are those of the transaction, of a multi at
// least.
ClientReply replyToWrite(const Operation &asked, const Transaction &transaction, const NodeChanges &changes,
                         const DataTree &tree);

void tellWatchers(const std::vector<WatchManager::Notice> &notices, Effects &effects);

} // namespace zablab
