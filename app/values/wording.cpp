// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/values/wording.h"

#include <QCoreApplication>

#include <cmath>

namespace zablab {

namespace {

QString word(const char *text) { return QCoreApplication::translate("Words", text); }

// Two significant places, the unit that fits.
QString durationName(Duration duration)
{
    const double us = static_cast<double>(duration.us);
    if (us < 1000)
        return QStringLiteral("%1 µs").arg(duration.us);
    if (us < 100'000)
        return QStringLiteral("%1 ms").arg(us / 1000, 0, 'f', us < 10'000 ? 1 : 0);
    if (us < 1'000'000)
        return QStringLiteral("%1 ms").arg(us / 1000, 0, 'f', 0);
    return QStringLiteral("%1 s").arg(us / 1e6, 0, 'f', us < 10e6 ? 1 : 0);
}

struct Printer {
    QString operator()(std::int64_t v) const { return QString::number(v); }
    QString operator()(const std::string &v) const { return QString::fromStdString(v); }
    QString operator()(ServerId v) const { return serverName(v); }
    QString operator()(ClientId v) const { return clientName(v); }
    QString operator()(Zxid v) const { return zxidName(v); }
    QString operator()(Epoch v) const
    {
        return v.value < 0 ? QString::number(v.value) : QStringLiteral("0x%1").arg(v.value, 0, 16);
    }
    QString operator()(Round v) const { return QString::number(v.value); }
    QString operator()(Duration v) const { return durationName(v); }
    QString operator()(Instant v) const { return clockName(v); }
    QString operator()(MessageKind v) const { return QString::fromLatin1(nameOf(v)); }
    QString operator()(ServerState v) const
    {
        switch (v) {
        case ServerState::Looking:
            return QStringLiteral("LOOKING");
        case ServerState::Following:
            return QStringLiteral("FOLLOWING");
        case ServerState::Leading:
            return QStringLiteral("LEADING");
        case ServerState::Observing:
            return QStringLiteral("OBSERVING");
        }
        return {};
    }
    QString operator()(Phase v) const { return worded(v); }
};

const char *patternOf(const std::string &key)
{
    for (const SentenceKey &known : sentenceKeys())
        if (key == known.key)
            return known.english;
    return nullptr;
}

} // namespace

QString serverName(ServerId id) { return id ? QStringLiteral("S%1").arg(id.value) : QStringLiteral("–"); }
QString clientName(ClientId id) { return id ? QStringLiteral("C%1").arg(id.value) : QStringLiteral("–"); }

QString zxidName(Zxid zxid)
{
    // U+22C5: U+00B7 comes out far too wide in the fonts that carry both languages.
    return QStringLiteral("0x%1⋅%2").arg(zxid.epoch, 0, 16).arg(zxid.counter);
}

QString clockName(Instant at, bool microseconds)
{
    const std::int64_t ms = at.us / 1000;
    QString text = QStringLiteral("%1:%2.%3")
                       .arg(ms / 60'000, 2, 10, QLatin1Char('0'))
                       .arg(ms / 1000 % 60, 2, 10, QLatin1Char('0'))
                       .arg(ms % 1000, 3, 10, QLatin1Char('0'));
    if (microseconds)
        text += QStringLiteral(" %1").arg(at.us % 1000, 3, 10, QLatin1Char('0'));
    return text;
}

QString worded(const SentenceValue &value) { return std::visit(Printer{}, value); }

QString worded(const Sentence &sentence)
{
    const char *pattern = patternOf(sentence.key);
    const QString source =
        pattern ? QCoreApplication::translate("Explanation", pattern) : QString::fromStdString(sentence.key);
    // By hand, from left to right: a value may itself contain a per cent sign and a digit.
    QString text;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar c = source[i];
        if (c == QLatin1Char('%') && i + 1 < source.size() && source[i + 1].isDigit()) {
            const auto index = static_cast<std::size_t>(source[i + 1].digitValue() - 1);
            if (index < sentence.values.size()) {
                text += worded(sentence.values[index]);
                ++i;
                continue;
            }
        }
        text += c;
    }
    return text;
}

// So that they are found for translation; a test compares them with fieldLabels().
[[maybe_unused]] constexpr const char *kFieldLabels[] = {
    QT_TRANSLATE_NOOP("Field", "kind"),
    QT_TRANSLATE_NOOP("Field", "from"),
    QT_TRANSLATE_NOOP("Field", "to"),
    QT_TRANSLATE_NOOP("Field", "channel"),
    QT_TRANSLATE_NOOP("Field", "sent"),
    QT_TRANSLATE_NOOP("Field", "sentAgain"),
    QT_TRANSLATE_NOOP("Field", "arrives"),
    QT_TRANSLATE_NOOP("Field", "delivered"),
    QT_TRANSLATE_NOOP("Field", "lost"),
    QT_TRANSLATE_NOOP("Field", "blocked"),
    QT_TRANSLATE_NOOP("Field", "leader"),
    QT_TRANSLATE_NOOP("Field", "zxid"),
    QT_TRANSLATE_NOOP("Field", "round"),
    QT_TRANSLATE_NOOP("Field", "epoch"),
    QT_TRANSLATE_NOOP("Field", "state"),
    QT_TRANSLATE_NOOP("Field", "origin"),
    QT_TRANSLATE_NOOP("Field", "operation"),
    QT_TRANSLATE_NOOP("Field", "error"),
    QT_TRANSLATE_NOOP("Field", "path"),
    QT_TRANSLATE_NOOP("Field", "data"),
    QT_TRANSLATE_NOOP("Field", "version"),
    QT_TRANSLATE_NOOP("Field", "server"),
    QT_TRANSLATE_NOOP("Field", "newEpoch"),
    QT_TRANSLATE_NOOP("Field", "znodes"),
    QT_TRANSLATE_NOOP("Field", "xid"),
    QT_TRANSLATE_NOOP("Field", "result"),
    QT_TRANSLATE_NOOP("Field", "phase"),
    QT_TRANSLATE_NOOP("Field", "since"),
    QT_TRANSLATE_NOOP("Field", "vote"),
    QT_TRANSLATE_NOOP("Field", "voteZxid"),
    QT_TRANSLATE_NOOP("Field", "voteEpoch"),
    QT_TRANSLATE_NOOP("Field", "voteChanges"),
    QT_TRANSLATE_NOOP("Field", "alive"),
    QT_TRANSLATE_NOOP("Field", "lastHeard"),
    QT_TRANSLATE_NOOP("Field", "deadline"),
    QT_TRANSLATE_NOOP("Field", "crashed"),
    QT_TRANSLATE_NOOP("Field", "acceptedEpoch"),
    QT_TRANSLATE_NOOP("Field", "currentEpoch"),
    QT_TRANSLATE_NOOP("Field", "lastLogged"),
    QT_TRANSLATE_NOOP("Field", "lastSynced"),
    QT_TRANSLATE_NOOP("Field", "lastCommitted"),
    QT_TRANSLATE_NOOP("Field", "lastApplied"),
    QT_TRANSLATE_NOOP("Field", "snapshot"),
    QT_TRANSLATE_NOOP("Field", "session"),
    QT_TRANSLATE_NOOP("Field", "timeout"),
    QT_TRANSLATE_NOOP("Field", "valid"),
    QT_TRANSLATE_NOOP("Field", "sessions"),
    QT_TRANSLATE_NOOP("Field", "members"),
    QT_TRANSLATE_NOOP("Field", "config"),
    QT_TRANSLATE_NOOP("Field", "parts"),
    QT_TRANSLATE_NOOP("Field", "ephemerals"),
    QT_TRANSLATE_NOOP("Field", "children"),
    QT_TRANSLATE_NOOP("Field", "watch"),
    QT_TRANSLATE_NOOP("Field", "event"),
    QT_TRANSLATE_NOOP("Field", "seen"),
    QT_TRANSLATE_NOOP("Field", "diskTimes"),
    QT_TRANSLATE_NOOP("Field", "clockDrift"),
    QT_TRANSLATE_NOOP("Field", "linkTo"),
    QT_TRANSLATE_NOOP("Field", "acks"),
    QT_TRANSLATE_NOOP("Field", "acksNeeded"),
    QT_TRANSLATE_NOOP("Field", "commitLatency"),
    QT_TRANSLATE_NOOP("Field", "latency"),
    QT_TRANSLATE_NOOP("Field", "delay"),
    QT_TRANSLATE_NOOP("Field", "loss"),
};

QString fieldLabel(const std::string &label) { return QCoreApplication::translate("Field", label.c_str()); }

QString worded(ServerState state, LearnerType, bool established)
{
    switch (state) {
    case ServerState::Looking:
        return QStringLiteral("LOOKING");
    case ServerState::Following:
        return word(QT_TRANSLATE_NOOP("Words", "Follower"));
    case ServerState::Leading:
        return established ? word(QT_TRANSLATE_NOOP("Words", "Leader"))
                           : word(QT_TRANSLATE_NOOP("Words", "Leader, not yet established"));
    case ServerState::Observing:
        return word(QT_TRANSLATE_NOOP("Words", "Observer"));
    }
    return {};
}

QString worded(Phase phase)
{
    switch (phase) {
    case Phase::Election:
        return word(QT_TRANSLATE_NOOP("Words", "election"));
    case Phase::Discovery:
        return word(QT_TRANSLATE_NOOP("Words", "discovery"));
    case Phase::Synchronization:
        return word(QT_TRANSLATE_NOOP("Words", "synchronization"));
    case Phase::Broadcast:
        return word(QT_TRANSLATE_NOOP("Words", "broadcast"));
    }
    return {};
}

QString worded(MarkKind kind, ServerId server)
{
    const auto named = [&](const char *text) { return word(text).arg(serverName(server)); };
    switch (kind) {
    case MarkKind::Crash:
        return named(QT_TRANSLATE_NOOP("Words", "%1 crashes"));
    case MarkKind::Restart:
        return named(QT_TRANSLATE_NOOP("Words", "%1 starts"));
    case MarkKind::Pause:
        return named(QT_TRANSLATE_NOOP("Words", "%1 is paused"));
    case MarkKind::Resume:
        return named(QT_TRANSLATE_NOOP("Words", "%1 goes on"));
    case MarkKind::Cut:
        return word(QT_TRANSLATE_NOOP("Words", "cut"));
    case MarkKind::Heal:
        return word(QT_TRANSLATE_NOOP("Words", "healed"));
    case MarkKind::VoteChanged:
        return named(QT_TRANSLATE_NOOP("Words", "%1 changes its vote"));
    case MarkKind::Elected:
        return named(QT_TRANSLATE_NOOP("Words", "%1 is elected"));
    case MarkKind::Established:
        return named(QT_TRANSLATE_NOOP("Words", "%1 leads"));
    case MarkKind::QuorumLost:
        return named(QT_TRANSLATE_NOOP("Words", "%1 loses its quorum"));
    case MarkKind::LeaderLost:
        return named(QT_TRANSLATE_NOOP("Words", "%1 loses its leader"));
    case MarkKind::Proposed:
        return named(QT_TRANSLATE_NOOP("Words", "%1 proposes"));
    case MarkKind::Committed:
        return named(QT_TRANSLATE_NOOP("Words", "%1 commits"));
    case MarkKind::Truncated:
        return named(QT_TRANSLATE_NOOP("Words", "%1 cuts its log"));
    case MarkKind::SnapshotLoaded:
        return named(QT_TRANSLATE_NOOP("Words", "%1 loads a snapshot"));
    case MarkKind::Client:
        return word(QT_TRANSLATE_NOOP("Words", "client"));
    case MarkKind::DiskLost:
        return named(QT_TRANSLATE_NOOP("Words", "%1 loses its disk"));
    case MarkKind::Fault:
        return named(QT_TRANSLATE_NOOP("Words", "%1: disk, link or clock changed"));
    case MarkKind::SessionExpired:
        return named(QT_TRANSLATE_NOOP("Words", "%1 lets a session expire"));
    case MarkKind::ConfigActivated:
        return named(QT_TRANSLATE_NOOP("Words", "%1 goes over to new members"));
    }
    return {};
}

} // namespace zablab
