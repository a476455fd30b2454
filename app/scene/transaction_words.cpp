// SPDX-License-Identifier: GPL-3.0-or-later
// The transaction diagram's words, for translation; and where a transaction stands, in one sentence.
#include "app/scene/transaction_item.h"
#include "app/scene/typography.h"
#include "app/values/wording.h"
#include "engine/views/names.h"

#include <QCoreApplication>

namespace zablab::scene {

namespace {

// The texts are literals below, so that lupdate finds them.
std::string transactionWord(const char *text)
{
    return QCoreApplication::translate("Transaction", text).toStdString();
}

// How its client's request ended without becoming one.
std::string refusalSentence(const TransactionView &view)
{
    const std::string client = clientText(view.client);
    if (view.outcome == ClientOutcome::ConnectionLost)
        return filled(transactionWord(QT_TRANSLATE_NOOP(
                          "Transaction",
                          "Never proposed: %1 lost its connection and does not know what became of it.")),
                      {client});
    if (view.outcome == ClientOutcome::SessionExpired)
        return filled(
            transactionWord(QT_TRANSLATE_NOOP("Transaction", "Never proposed: the session of %1 expired.")),
            {client});
    if (view.outcome == ClientOutcome::NotServing)
        return filled(
            transactionWord(QT_TRANSLATE_NOOP("Transaction", "Never proposed: %1 does not serve clients.")),
            {serverText(view.entry)});
    if (view.outcome)
        return filled(
            transactionWord(QT_TRANSLATE_NOOP("Transaction", "Answered without a transaction: %1.")),
            {nameOf(view.answer)});
    return transactionWord(
        QT_TRANSLATE_NOOP("Transaction", "Not proposed: the request was lost on its way to the leader."));
}

std::string committedSentence(const TransactionView &view)
{
    std::string words =
        filled(transactionWord(QT_TRANSLATE_NOOP("Transaction", "Committed %1 after it was proposed.")),
               {durationText(view.committed.at - view.proposed.at)});
    if (view.transaction && view.transaction->kind == OperationKind::Error)
        words =
            filled(transactionWord(QT_TRANSLATE_NOOP(
                       "Transaction", "Committed as an error (%1): it uses up a zxid and changes nothing.")),
                   {nameOf(view.transaction->error)});
    if (!view.told || !view.outcome)
        return words;
    if (view.outcome == ClientOutcome::Answered)
        return words + " " +
               filled(transactionWord(QT_TRANSLATE_NOOP("Transaction", "%1 had its answer after %2.")),
                      {clientText(view.client), durationText(view.told.at - view.begun.at)});
    return words + " " +
           filled(transactionWord(
                      QT_TRANSLATE_NOOP("Transaction", "%1 was never told: it lost its connection.")),
                  {clientText(view.client)});
}

} // namespace

TransactionWords transactionWords()
{
    TransactionWords w;
    const auto word = transactionWord;
    w.client = word(QT_TRANSLATE_NOOP("Transaction", "client"));
    w.leader = word(QT_TRANSLATE_NOOP("Transaction", "leader"));
    w.follower = word(QT_TRANSLATE_NOOP("Transaction", "follower"));
    w.observer = word(QT_TRANSLATE_NOOP("Transaction", "observer"));
    w.crashed = word(QT_TRANSLATE_NOOP("Transaction", "crashed"));
    w.apart = word(QT_TRANSLATE_NOOP("Transaction", "not following"));
    w.slowDisk = word(QT_TRANSLATE_NOOP("Transaction", "slow disk"));
    w.servers = word(QT_TRANSLATE_NOOP("Transaction", "%1 servers"));
    w.ownAck = word(QT_TRANSLATE_NOOP("Transaction", "own ACK"));
    w.lateAck = word(QT_TRANSLATE_NOOP("Transaction", "late ACK: not counted any more"));
    w.reply = word(QT_TRANSLATE_NOOP("Transaction", "reply: %1"));
    w.ok = word(QT_TRANSLATE_NOOP("Transaction", "ok"));
    w.total = word(QT_TRANSLATE_NOOP("Transaction", "after %1"));
    w.acknowledged = word(QT_TRANSLATE_NOOP("Transaction", "%1 acknowledged"));
    w.acknowledgedBoth = word(QT_TRANSLATE_NOOP("Transaction", "old %1, new %2"));
    w.groups = word(QT_TRANSLATE_NOOP("Transaction", "%1 of %2 groups"));
    w.phaseOne = word(QT_TRANSLATE_NOOP("Transaction", "phase 1"));
    w.propose = word(QT_TRANSLATE_NOOP("Transaction", "propose"));
    w.phaseTwo = word(QT_TRANSLATE_NOOP("Transaction", "phase 2"));
    w.commit = word(QT_TRANSLATE_NOOP("Transaction", "commit"));
    w.adopted = word(QT_TRANSLATE_NOOP("Transaction", "%1 leads epoch %2: committed with it"));
    w.logged = word(QT_TRANSLATE_NOOP("Transaction", "logged"));
    w.applied = word(QT_TRANSLATE_NOOP("Transaction", "applied"));
    w.disk = word(QT_TRANSLATE_NOOP("Transaction", "disk"));
    w.replies = word(QT_TRANSLATE_NOOP("Transaction", "reply"));
    w.lost = word(QT_TRANSLATE_NOOP("Transaction", "lost"));
    w.officeLost = word(QT_TRANSLATE_NOOP("Transaction", "leads no more"));
    w.notYet = word(QT_TRANSLATE_NOOP("Transaction", "not yet"));
    w.nothing = word(QT_TRANSLATE_NOOP("Transaction", "No write yet: let a client write (W)."));
    w.unknown = word(QT_TRANSLATE_NOOP("Transaction", "This one was in the logs before the run began."));
    return w;
}

std::string transactionTitle(const TransactionView &view)
{
    std::string title = view.zxid == Zxid{} ? std::string() : zxidText(view.zxid);
    if (view.asked != OperationKind::Error)
        title += (title.empty() ? "" : " ") + std::string(nameOf(view.asked));
    constexpr std::size_t kLongest = 40;
    if (!view.path.empty())
        title += " " + (view.path.size() > kLongest ? view.path.substr(0, kLongest) + "…" : view.path);
    return title;
}

std::string transactionSentence(const SceneSource &source, const TransactionView &view)
{
    using enum TransactionFate;
    if (!view.begun || (!view.proposed && !view.client))
        return transactionWords().unknown;
    switch (view.fate) {
    case Committed:
        return committedSentence(view);
    case Adopted:
        return filled(
            transactionWord(QT_TRANSLATE_NOOP("Transaction",
                                              "%1 proposed it and lost its office before it was decided. "
                                              "%2 had it in its log: it is committed with epoch %3.")),
            {serverText(view.leader), serverText(view.adoptedBy), std::to_string(view.adoptedEpoch.value)});
    case Asked:
        return transactionWord(
            QT_TRANSLATE_NOOP("Transaction", "On its way to the leader: nothing is proposed yet."));
    case Refused:
        return refusalSentence(view);
    case Proposed:
    case Waiting:
    case Left:
    case Gone:
        break;
    }
    if (!source.clusterAtCursor())
        return {};
    const std::vector<Sentence> why = whyNotCommitted(*source.clusterAtCursor(), source.description()->config,
                                                      *source.history(), view.zxid);
    QString words;
    for (std::size_t i = 0; i < why.size() && i < 3; ++i)
        words += (i == 0 ? QString() : QCoreApplication::translate("Transaction", "; ", "between reasons")) +
                 worded(why[i]);
    return QCoreApplication::translate("Transaction", "Not committed: %1").arg(words).toStdString();
}

} // namespace zablab::scene
