// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger/ledger_words.h"

#include "app/run/selection.h"
#include "app/values/wording.h"
#include "engine/views/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace zablab {

namespace {

QString ledgerWord(const char *text) { return QCoreApplication::translate("Ledger", text); }

bool isSequential(const std::string &path)
{
    constexpr std::size_t kDigits = 10; // protocol.md section 8
    return path.size() > kDigits &&
           std::all_of(path.end() - kDigits, path.end(), [](char c) { return c >= '0' && c <= '9'; });
}

QString joined(const std::vector<ServerId> &servers)
{
    QStringList names;
    for (const ServerId id : servers)
        names.append(serverName(id));
    return names.join(QLatin1Char(' '));
}

} // namespace

QString shownData(const std::string &data, qsizetype most)
{
    if (data.empty())
        return QStringLiteral("–");
    QString text = QString::fromStdString(data).simplified();
    for (QChar &c : text)
        if (!c.isPrint())
            c = QLatin1Char('?');
    return text.size() > most ? text.left(most - 1) + QChar(0x2026) : text;
}

QString nodeKindName(const DataNode &node, const std::string &path)
{
    QString kind;
    switch (node.kind) {
    case NodeKind::Ephemeral:
        kind = ledgerWord(QT_TRANSLATE_NOOP("Ledger", "ephemeral"));
        break;
    case NodeKind::Container:
        kind = ledgerWord(QT_TRANSLATE_NOOP("Ledger", "container"));
        break;
    case NodeKind::Ttl:
        kind = ledgerWord(QT_TRANSLATE_NOOP("Ledger", "TTL")) + QLatin1Char(' ') + spanName(node.ttl);
        break;
    case NodeKind::Persistent:
        break;
    }
    if (isSequential(path))
        kind += (kind.isEmpty() ? QString() : QStringLiteral(", ")) +
                ledgerWord(QT_TRANSLATE_NOOP("Ledger", "sequential"));
    return kind;
}

QList<StatRow> statFields(const DataTree &tree, const std::string &path)
{
    const Stat stat = tree.statOf(path);
    const DataNode &node = *tree.find(path);
    QList<StatRow> rows;
    const auto add = [&](const char *label, const QString &value, Zxid zxid = {}) {
        rows.append({QString::fromLatin1(label), value, numberOf(zxid), {}});
    };
    const auto zxid = [&](const char *label, Zxid value) {
        add(label, value == Zxid{} ? QStringLiteral("0") : zxidName(value), value);
    };
    rows.append({ledgerWord(QT_TRANSLATE_NOOP("Ledger", "data")), shownData(node.data, 200), 0, {}});
    const QString kind = nodeKindName(node, path);
    rows.append({ledgerWord(QT_TRANSLATE_NOOP("Ledger", "kind")),
                 kind.isEmpty() ? ledgerWord(QT_TRANSLATE_NOOP("Ledger", "persistent")) : kind,
                 0,
                 {}});
    zxid("czxid", stat.czxid);
    zxid("mzxid", stat.mzxid);
    zxid("pzxid", stat.pzxid);
    add("ctime", clockName(stat.ctime));
    add("mtime", clockName(stat.mtime));
    add("dataVersion", QString::number(stat.version));
    add("cversion", QString::number(stat.cversion));
    add("aclVersion", QString::number(stat.aversion));
    add("ephemeralOwner",
        stat.ephemeralOwner == SessionId{} ? QStringLiteral("0") : sessionName(stat.ephemeralOwner));
    add("dataLength", QString::number(stat.dataLength));
    add("numChildren", QString::number(stat.numChildren));
    return rows;
}

QString spanName(Duration duration) { return worded(SentenceValue(duration)); }

QString sessionName(SessionId id) { return QString::fromStdString(nameOf(id)); }

QString watchKindName(WatchKind kind)
{
    switch (kind) {
    case WatchKind::Data:
        return ledgerWord(QT_TRANSLATE_NOOP("Ledger", "data watch"));
    case WatchKind::Exist:
        return ledgerWord(QT_TRANSLATE_NOOP("Ledger", "exist watch"));
    case WatchKind::Child:
        return ledgerWord(QT_TRANSLATE_NOOP("Ledger", "child watch"));
    case WatchKind::Persistent:
        return ledgerWord(QT_TRANSLATE_NOOP("Ledger", "persistent watch"));
    case WatchKind::Recursive:
        break;
    }
    return ledgerWord(QT_TRANSLATE_NOOP("Ledger", "persistent watch of the subtree"));
}

QString stageName(const SessionEntry &entry)
{
    switch (entry.stage) {
    case SessionStage::Opening:
        return ledgerWord(QT_TRANSLATE_NOOP("Ledger", "being opened"));
    case SessionStage::Open:
        return entry.connected ? ledgerWord(QT_TRANSLATE_NOOP("Ledger", "connected"))
                               : ledgerWord(QT_TRANSLATE_NOOP("Ledger", "without a connection"));
    case SessionStage::Closing:
        return ledgerWord(QT_TRANSLATE_NOOP("Ledger", "closing: its client asked for it"));
    case SessionStage::Expiring:
        return ledgerWord(QT_TRANSLATE_NOOP("Ledger", "expiring: unheard for too long"));
    case SessionStage::Closed:
        return ledgerWord(QT_TRANSLATE_NOOP("Ledger", "closed by its client"));
    case SessionStage::Expired:
        break;
    }
    return ledgerWord(QT_TRANSLATE_NOOP("Ledger", "expired: unheard for too long"));
}

QString fateName(MessageFate fate)
{
    switch (fate) {
    case MessageFate::Sent:
        return ledgerWord(QT_TRANSLATE_NOOP("Ledger", "sent"));
    case MessageFate::Delivered:
        return ledgerWord(QT_TRANSLATE_NOOP("Ledger", "delivered"));
    case MessageFate::Lost:
        return ledgerWord(QT_TRANSLATE_NOOP("Ledger", "lost"));
    case MessageFate::Blocked:
        break;
    }
    return ledgerWord(QT_TRANSLATE_NOOP("Ledger", "stopped at a cut"));
}

// In the order of ChangedThing.
constexpr const char *kThings[] = {
    QT_TRANSLATE_NOOP("Ledger", "process"),        QT_TRANSLATE_NOOP("Ledger", "state"),
    QT_TRANSLATE_NOOP("Ledger", "phase"),          QT_TRANSLATE_NOOP("Ledger", "serves clients"),
    QT_TRANSLATE_NOOP("Ledger", "leader"),         QT_TRANSLATE_NOOP("Ledger", "round"),
    QT_TRANSLATE_NOOP("Ledger", "vote"),           QT_TRANSLATE_NOOP("Ledger", "votes heard of"),
    QT_TRANSLATE_NOOP("Ledger", "acceptedEpoch"),  QT_TRANSLATE_NOOP("Ledger", "currentEpoch"),
    QT_TRANSLATE_NOOP("Ledger", "new epoch"),      QT_TRANSLATE_NOOP("Ledger", "FOLLOWERINFO of"),
    QT_TRANSLATE_NOOP("Ledger", "ACKEPOCH of"),    QT_TRANSLATE_NOOP("Ledger", "NEWLEADER ACKs of"),
    QT_TRANSLATE_NOOP("Ledger", "established"),    QT_TRANSLATE_NOOP("Ledger", "logged up to"),
    QT_TRANSLATE_NOOP("Ledger", "on disk up to"),  QT_TRANSLATE_NOOP("Ledger", "known committed"),
    QT_TRANSLATE_NOOP("Ledger", "applied up to"),  QT_TRANSLATE_NOOP("Ledger", "snapshot up to"),
    QT_TRANSLATE_NOOP("Ledger", "cut away"),       QT_TRANSLATE_NOOP("Ledger", "learners"),
    QT_TRANSLATE_NOOP("Ledger", "time-out at"),    QT_TRANSLATE_NOOP("Ledger", "final wait until"),
    QT_TRANSLATE_NOOP("Ledger", "a sync takes ×"), QT_TRANSLATE_NOOP("Ledger", "clock drift, ppm"),
    QT_TRANSLATE_NOOP("Ledger", "ACKs of %1"),     QT_TRANSLATE_NOOP("Ledger", "cut off from %1"),
    QT_TRANSLATE_NOOP("Ledger", "delay to %1"),    QT_TRANSLATE_NOOP("Ledger", "loss to %1, %"),
    QT_TRANSLATE_NOOP("Ledger", "connected to"),   QT_TRANSLATE_NOOP("Ledger", "client state"),
    QT_TRANSLATE_NOOP("Ledger", "unanswered"),     QT_TRANSLATE_NOOP("Ledger", "session"),
};

QString changedName(const ViewChange &change)
{
    QString word = ledgerWord(kThings[static_cast<std::size_t>(change.what)]);
    switch (change.what) {
    case ChangedThing::ProposalAcks:
        return word.arg(zxidName(change.zxid));
    case ChangedThing::Cut:
    case ChangedThing::LinkDelay:
    case ChangedThing::LinkLoss:
        return word.arg(serverName(change.other));
    default:
        return word;
    }
}

QString valueName(const ChangeValue &value)
{
    struct Say {
        QString operator()(std::monostate) const { return QStringLiteral("–"); }
        QString operator()(bool v) const
        {
            return v ? ledgerWord(QT_TRANSLATE_NOOP("Ledger", "yes"))
                     : ledgerWord(QT_TRANSLATE_NOOP("Ledger", "no"));
        }
        QString operator()(const Vote &v) const
        {
            return QStringLiteral("%1 %2").arg(serverName(v.leader), zxidName(v.zxid));
        }
        QString operator()(const std::vector<ServerId> &v) const
        {
            return v.empty() ? QStringLiteral("–") : joined(v);
        }
        QString operator()(ClientState v) const { return worded(v); }
        QString operator()(SessionId v) const { return sessionName(v); }
        QString operator()(Liveness v) const
        {
            switch (v) {
            case Liveness::NotStarted:
                return ledgerWord(QT_TRANSLATE_NOOP("Ledger", "not started"));
            case Liveness::Running:
                return ledgerWord(QT_TRANSLATE_NOOP("Ledger", "running"));
            case Liveness::Paused:
                return ledgerWord(QT_TRANSLATE_NOOP("Ledger", "paused"));
            case Liveness::Crashed:
                break;
            }
            return ledgerWord(QT_TRANSLATE_NOOP("Ledger", "crashed"));
        }
        QString operator()(std::int64_t v) const { return worded(SentenceValue(v)); }
        QString operator()(ServerId v) const { return worded(SentenceValue(v)); }
        QString operator()(Zxid v) const { return worded(SentenceValue(v)); }
        QString operator()(Epoch v) const { return worded(SentenceValue(v)); }
        QString operator()(Round v) const { return worded(SentenceValue(v)); }
        QString operator()(Instant v) const { return worded(SentenceValue(v)); }
        QString operator()(Duration v) const { return worded(SentenceValue(v)); }
        QString operator()(ServerState v) const { return worded(SentenceValue(v)); }
        QString operator()(Phase v) const { return worded(SentenceValue(v)); }
    };
    return std::visit(Say{}, value);
}

} // namespace zablab
