// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/transaction_notes.h"

#include "app/scene/transaction_item.h"
#include "app/values/wording.h"

#include <QCoreApplication>

namespace zablab {

namespace {

QString changeWords(const TransactionChange &change, const TransactionView &view)
{
    const auto said = [](const char *text) { return QCoreApplication::translate("Transaction", text); };
    QString words;
    switch (change.state) {
    case ChangeState::Nothing:
        return said(QT_TRANSLATE_NOOP("Transaction", "nothing yet"));
    case ChangeState::Down:
        return said(QT_TRANSLATE_NOOP("Transaction", "down"));
    case ChangeState::Logged:
        words = said(QT_TRANSLATE_NOOP("Transaction", "in its log, not on disk yet"));
        break;
    case ChangeState::Synced:
        words = said(QT_TRANSLATE_NOOP("Transaction", "on its disk"));
        break;
    case ChangeState::Acked:
        words = said(QT_TRANSLATE_NOOP("Transaction", "on its disk, acknowledged"));
        break;
    case ChangeState::Applied:
        words = said(QT_TRANSLATE_NOOP("Transaction", "applied to its tree"));
        break;
    case ChangeState::Lost:
        words = said(QT_TRANSLATE_NOOP("Transaction", "lost again"));
        break;
    }
    if (change.since && view.begun && change.since.at >= view.begun.at)
        words += QStringLiteral("  +%1").arg(worded(SentenceValue{change.since.at - view.begun.at}));
    return words;
}

} // namespace

QList<FieldRow> transactionRows(const scene::SceneSource &source, Zxid zxid)
{
    QList<FieldRow> rows;
    const TransactionIndex *index = source.transactions();
    if (!index || !source.history() || !source.description())
        return rows;
    const EventIndex end = scene::eventsShown(source);
    const WriteEntry *entry = index->find(zxid);
    if (!entry || entry->proposed >= end)
        return rows;
    const TransactionView view =
        transactionView(*source.history(), *source.description(), *index, *entry, end);
    for (const Field &field : fieldsOfTransaction(view))
        if (field.label != "zxid") // it is the title
            rows.append({fieldLabel(field.label), worded(field.value)});
    for (const TransactionChange &change : changesOfTransaction(view, source.cursor()))
        rows.append({serverName(change.server), changeWords(change, view)});
    return rows;
}

} // namespace zablab
