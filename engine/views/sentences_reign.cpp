// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sentences for a leader's reign: the epoch, the synchronization, the heartbeats that keep it, and the members
// it reigns over.
#include "engine/views/sentences.h"

namespace zablab {

namespace {

using Int = std::int64_t;

const char *refusalKey(RefusalReason reason)
{
    switch (reason) {
    case RefusalReason::LearnerAhead:
        return "refused.ahead";
    case RefusalReason::NotLeading:
        return "refused.notleading";
    case RefusalReason::EpochTooOld:
        return "refused.epoch";
    case RefusalReason::SyncLimitExceeded:
        return "refused.synclimit";
    case RefusalReason::BadHandshake:
        return "refused.handshake";
    case RefusalReason::ConfigTooNew:
        break;
    }
    return "refused.config";
}

const char *kindSuffix(SyncKind kind)
{
    switch (kind) {
    case SyncKind::Diff:
        return ".diff";
    case SyncKind::Trunc:
        return ".trunc";
    case SyncKind::Snap:
        break;
    }
    return ".snap";
}

std::string syncKey(const SyncDecided &fact)
{
    switch (fact.row) {
    case SyncRow::Forced:
        return "sync.forced";
    case SyncRow::UpToDate:
        return "sync.uptodate";
    case SyncRow::AheadOfLog:
        return "sync.ahead";
    case SyncRow::InCommittedLog:
        if (fact.crossEpoch)
            return "sync.memory.crossepoch";
        return std::string("sync.memory") + kindSuffix(fact.kind);
    case SyncRow::OnDiskLog:
        return std::string("sync.disk") + kindSuffix(fact.kind);
    case SyncRow::Otherwise:
        break;
    }
    return fact.peer < fact.minCommitted ? "sync.tooold" : "sync.otherepoch";
}

} // namespace

Sentence SentenceMaker::on(const EpochProposalCounted &fact) const
{
    if (fact.from == here())
        return say("epoch.proposal.own", here(), fact.acceptedEpoch, Int{fact.count});
    return say(fact.counts ? "epoch.proposal.counted" : "epoch.proposal.uncounted", here(), fact.from,
               fact.acceptedEpoch, Int{fact.count});
}

Sentence SentenceMaker::on(const EpochChosen &fact) const { return say("epoch.chosen", here(), fact.epoch); }

Sentence SentenceMaker::on(const AcceptedEpochStored &fact) const
{
    return say("epoch.accepted", here(), fact.epoch);
}

Sentence SentenceMaker::on(const EpochAckCounted &fact) const
{
    if (fact.from == here())
        return say("epoch.ack.own", here(), fact.lastZxid, Int{fact.count});
    if (fact.currentEpoch.value == -1)
        return say("epoch.ack.before", here(), fact.from, fact.lastZxid);
    return say(fact.counts ? "epoch.ack.counted" : "epoch.ack.uncounted", here(), fact.from,
               fact.currentEpoch, fact.lastZxid, Int{fact.count});
}

Sentence SentenceMaker::on(const CurrentEpochStored &fact) const
{
    return say("epoch.current", here(), fact.epoch);
}

Sentence SentenceMaker::on(const LearnerRefused &fact) const
{
    return say(refusalKey(fact.reason), here(), fact.learner, fact.theirs, fact.mine);
}

Sentence SentenceMaker::on(const SyncDecided &fact) const
{
    return say(syncKey(fact), here(), fact.learner, fact.peer, fact.minCommitted, fact.maxCommitted,
               fact.lastProcessed, fact.target, Int{fact.forwarded});
}

Sentence SentenceMaker::on(const LogTruncated &fact) const
{
    return say("log.truncated", here(), fact.after, fact.last, Int{fact.removed});
}

Sentence SentenceMaker::on(const SnapshotLoaded &fact) const
{
    return say("snapshot.loaded", here(), fact.zxid, fact.previous);
}

Sentence SentenceMaker::on(const SnapshotSaved &fact) const
{
    return say("snapshot.saved", here(), fact.zxid);
}

Sentence SentenceMaker::on(const SyncAbandoned &fact) const
{
    return say("sync.abandoned", here(), fact.back);
}

Sentence SentenceMaker::on(const NewLeaderAckCounted &fact) const
{
    if (fact.from == here())
        return say("newleader.ack.own", here(), Int{fact.count});
    return say(fact.counts ? "newleader.ack.counted" : "newleader.ack.uncounted", here(), fact.from,
               Int{fact.count});
}

Sentence SentenceMaker::on(const LeaderEstablished &fact) const
{
    return say("leader.established", here(), fact.epoch, fact.lastZxid);
}

Sentence SentenceMaker::on(const ServingChanged &fact) const
{
    return say(fact.serving ? "serving.begun" : "serving.ended", here());
}

Sentence SentenceMaker::on(const QuorumChecked &fact) const
{
    return say(fact.alive >= fact.needed ? "quorum.held" : "quorum.lost", here(), Int{fact.alive},
               Int{fact.needed});
}

Sentence SentenceMaker::on(const LeaderSilent &fact) const
{
    return say("leader.silent", here(), fact.leader, fact.limit);
}

Sentence SentenceMaker::on(const LearnerSilent &fact) const
{
    return say("learner.silent", here(), fact.learner, fact.limit);
}

Sentence SentenceMaker::on(const ConfigSeen &fact) const { return say("config.seen", here(), fact.version); }

Sentence SentenceMaker::on(const ConfigActivated &fact) const
{
    if (fact.designatedLeader)
        return say("config.activated.leader", here(), fact.version, fact.designatedLeader);
    return say("config.activated", here(), fact.version);
}

Sentence SentenceMaker::on(const SnapshotTaken &fact) const
{
    return say("snapshot.taken", here(), fact.zxid);
}

} // namespace zablab
