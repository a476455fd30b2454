// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/history_text.h"

#include "app/values/wording.h"

#include <QRegularExpression>

namespace zablab {

namespace {

constexpr std::uint64_t kMostTransactions = 1'000'000;

} // namespace

HistoryText HistoryText::read(const QString &text)
{
    static const QRegularExpression stretch(
        QStringLiteral("^(0x)?([0-9a-fA-F]+):([0-9]+)(?:(?:-|–|\\.\\.)([0-9]+))?$"));
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    HistoryText history;
    for (const QString &word : text.split(between, Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = stretch.match(word);
        if (!match.hasMatch()) {
            history.error = tr("“%1” is no stretch of a history; write for instance 1:1-100.").arg(word);
            return history;
        }
        bool goodEpoch = false, goodFirst = false, goodLast = true;
        LogExtent extent;
        extent.epoch = match.captured(2).toUInt(&goodEpoch, match.captured(1).isEmpty() ? 10 : 16);
        extent.firstCounter = match.captured(3).toUInt(&goodFirst);
        extent.lastCounter =
            match.captured(4).isEmpty() ? extent.firstCounter : match.captured(4).toUInt(&goodLast);
        if (!goodEpoch || !goodFirst || !goodLast || extent.epoch == 0 || extent.firstCounter == 0 ||
            extent.epoch > 0x7fffffff || extent.lastCounter == 0xffffffffu) {
            history.error =
                tr("In “%1” an epoch or a counter is nought or too large; both begin at 1.").arg(word);
            return history;
        }
        if (extent.lastCounter < extent.firstCounter) {
            history.error = tr("“%1” runs backwards; write the smaller counter first.").arg(word);
            return history;
        }
        if (!history.extents.empty() && history.extents.back().epoch >= extent.epoch) {
            history.error =
                tr("Epoch %1 stands behind epoch %2; write one stretch an epoch, the older epoch first.")
                    .arg(extent.epoch)
                    .arg(history.extents.back().epoch);
            return history;
        }
        history.transactions += std::uint64_t{extent.lastCounter} - extent.firstCounter + 1;
        if (history.transactions > kMostTransactions) {
            history.error = tr("More than a million transactions; take shorter stretches.");
            return history;
        }
        history.extents.push_back(extent);
    }
    return history;
}

QString HistoryText::write(const std::vector<LogExtent> &extents)
{
    QStringList words;
    for (const LogExtent &extent : extents)
        words.append(
            QStringLiteral("%1:%2-%3").arg(extent.epoch).arg(extent.firstCounter).arg(extent.lastCounter));
    return words.join(QLatin1Char(' '));
}

QString HistoryText::picture() const
{
    if (!error.isEmpty())
        return {};
    if (extents.empty())
        return tr("empty disk");
    const Zxid last{extents.back().epoch, extents.back().lastCounter};
    return tr("%n transaction(s), the last %1", nullptr, static_cast<int>(transactions)).arg(zxidName(last));
}

} // namespace zablab
