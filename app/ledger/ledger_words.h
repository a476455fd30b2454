// SPDX-License-Identifier: GPL-3.0-or-later
//
// Znodes, sessions and changes in the reader's language and the lab's typography.
#pragma once

#include "app/ledger/ledger_rows.h"
#include "engine/views/difference.h"
#include "engine/views/sessions_view.h"

#include <QList>
#include <QString>

namespace zablab {

// What is readable of it, in one line; "–" for nothing.
QString shownData(const std::string &data, qsizetype most);
// ephemeral, container, TTL, sequential; empty for a plain node.
QString nodeKindName(const DataNode &node, const std::string &path);
// Every field of its Stat, as a client would be told, and its data. The node exists.
QList<StatRow> statFields(const DataTree &tree, const std::string &path);

QString spanName(Duration duration);
QString sessionName(SessionId id);
QString watchKindName(WatchKind kind);
QString stageName(const SessionEntry &entry);

QString changedName(const ViewChange &change);
QString valueName(const ChangeValue &value);
QString fateName(MessageFate fate);

} // namespace zablab
