// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/run_until.h"

#include "app/run/run.h"
#include "app/values/wording.h"
#include "engine/scenario/examine.h"
#include "engine/scenario/phrases.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>

namespace zablab {

namespace {

constexpr std::array kLimits{Duration::seconds(10), Duration::seconds(60), Duration::seconds(600),
                             Duration::seconds(3600)};
constexpr Duration kPiece = Duration::milliseconds(100);
constexpr int kBudgetMs = 8; // of a frame

} // namespace

RunUntil::RunUntil(Run &run) : run_(run)
{
    next_.setSingleShot(true);
    next_.setInterval(0);
    connect(&next_, &QTimer::timeout, this, &RunUntil::goOn);
}

QStringList RunUntil::conditions() const
{
    return {tr("a leader is established"),
            tr("nobody leads"),
            tr("a split vote: two candidates with two votes each"),
            tr("a chosen server leads"),
            tr("a transaction is committed"),
            tr("a leader falls with an open proposal (orphan)"),
            tr("a log is truncated (TRUNC)"),
            tr("a session expires"),
            tr("all servers are synchronized"),
            tr("a guarantee breaks"),
            tr("nothing is in flight")};
}

QStringList RunUntil::limits() const { return {tr("10 s"), tr("1 min"), tr("10 min"), tr("1 h")}; }

Duration RunUntil::limit() const { return kLimits[static_cast<std::size_t>(limitChoice_)]; }

void RunUntil::setLimitChoice(int choice)
{
    limitChoice_ = std::clamp(choice, 0, static_cast<int>(kLimits.size()) - 1);
    Q_EMIT changed();
}

// The chosen one, while it is there; else the first.
int RunUntil::server() const
{
    const ClusterView &view = run_.playback().cluster();
    if (view.server(ServerId{server_}))
        return server_;
    return view.servers.empty() ? 0 : view.servers.front().id.value;
}

void RunUntil::setServer(int server)
{
    server_ = server;
    Q_EMIT changed();
}

void RunUntil::setZxid(const QString &zxid)
{
    zxid_ = zxid;
    Q_EMIT changed();
}

QString RunUntil::conditionText() const
{
    switch (condition_.kind) {
    case UntilKind::ServerLeads:
        return tr("%1 leads").arg(serverName(condition_.server));
    case UntilKind::Committed:
        if (condition_.zxid != Zxid{})
            return tr("%1 is committed").arg(zxidName(condition_.zxid));
        break;
    default:
        break;
    }
    return conditions()[static_cast<int>(condition_.kind)];
}

void RunUntil::start(int kind)
{
    stop();
    if (kind < 0 || kind >= kUntilKinds || run_.mode() == Run::Welcome)
        return;
    run_.finishStep();
    run_.pause();
    condition_ = {static_cast<UntilKind>(kind), ServerId{server()}, Zxid{}};
    if (condition_.kind == UntilKind::Committed && !zxid_.trimmed().isEmpty()) {
        QString text = zxid_.trimmed();
        text.replace(QStringLiteral("⋅"), QStringLiteral(":"))
            .replace(QStringLiteral("·"), QStringLiteral(":"));
        const auto parsed = parseZxid(text.toStdString());
        if (!parsed.value) {
            run_.say(tr("A zxid is an epoch and a counter: 0x1:5. Left empty, any transaction counts."),
                     true);
            return;
        }
        condition_.zxid = *parsed.value;
    }
    const Playback &playback = run_.playback();
    from_ = reached_ = playback.cursor();
    cutShort_ = run_.limit() < from_ + limit();
    to_ = std::min(run_.limit(), from_ + limit());
    if (to_ <= from_) {
        run_.say(run_.lesson()->asking() ? tr("First your prediction: then time goes on.")
                                         : tr("This step of the lesson ends here."));
        return;
    }
    watch_ = std::make_unique<UntilWatch>(condition_, playback.description().config,
                                          initialDisks(playback.description()), playback.cluster());
    run_.say({});
    Q_EMIT changed();
    Q_EMIT progressed();
    next_.start();
}

void RunUntil::goOn()
{
    if (!watch_)
        return;
    QElapsedTimer spent;
    spent.start();
    while (reached_ < to_) {
        const Instant piece = std::min(to_, reached_ + kPiece);
        run_.playback().extendTo(piece);
        const auto event = watch_->read(run_.playback().history(), piece);
        if (event) {
            found(*event);
            return;
        }
        reached_ = piece;
        if (spent.elapsed() >= kBudgetMs) {
            Q_EMIT progressed();
            next_.start();
            return;
        }
    }
    notFound();
}

void RunUntil::found(EventIndex event)
{
    const Instant at = run_.playback().history()[event].at;
    const QString text = conditionText();
    stop();
    run_.seekToStop(event);
    run_.say(tr("%1: at %2, %3 later.").arg(text, clockName(at), zablab::worded(SentenceValue(at - from_))));
}

void RunUntil::notFound()
{
    const bool already = watch_->holds();
    const QString text = conditionText();
    stop();
    if (cutShort_)
        run_.say(tr("%1: not in what this step of the lesson shows.").arg(text));
    else if (already)
        run_.say(tr("%1: that is so now, and does not come about anew within %2.")
                     .arg(text, limits()[limitChoice_]));
    else
        run_.say(tr("%1: not within %2. The cursor stays where it was.").arg(text, limits()[limitChoice_]));
}

void RunUntil::cancel()
{
    if (!watch_)
        return;
    stop();
    run_.say(tr("Cancelled; the cursor stays where it was."));
}

void RunUntil::follow()
{
    if (watch_ && run_.cursor() != from_)
        stop();
}

void RunUntil::stop()
{
    next_.stop();
    if (!watch_)
        return;
    watch_.reset();
    Q_EMIT changed();
}

QString RunUntil::progress() const
{
    return watch_ ? tr("%1? Looking at %2").arg(conditionText(), clockName(reached_)) : QString();
}

double RunUntil::share() const
{
    const double whole = static_cast<double>((to_ - from_).us);
    return whole > 0 ? static_cast<double>((reached_ - from_).us) / whole : 0;
}

} // namespace zablab
