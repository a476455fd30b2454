// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a server's disk holds before a run, as somebody types it: "1:1-100 2:1-5" is epoch 1 with the counters 1 to
// 100, then epoch 2 with 1 to 5. The way of the scenario files, "0x1:1..100", is understood as well.
#pragma once

#include "engine/world/description.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace zablab {

struct HistoryText {
    Q_DECLARE_TR_FUNCTIONS(HistoryText)

public:
    std::vector<LogExtent> extents;
    QString error; // what is wrong, and how to mend it; empty: nothing
    std::uint64_t transactions = 0;

    static HistoryText read(const QString &text);
    static QString write(const std::vector<LogExtent> &extents);
    // "105 transactions, the last 2⋅5"
    QString picture() const;
};

} // namespace zablab
