// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulation/coverage.h"

#include <algorithm>

namespace zablab {

namespace {

constexpr std::array<const char *, kCases> kNames = {
    "elections",
    "split votes",
    "votes changed in the final wait",
    "larger rounds joined",
    "late joiners",
    "leaders without a quorum in time",
    "quorums lost",
    "leaders lost",
    "older epochs refused",
    "votes without a trusted history",
    "learners ahead of their leader",
    "SNAP forced",
    "DIFF up to date",
    "TRUNC ahead of the log",
    "DIFF from the committed log",
    "TRUNC within the committed log",
    "SNAP across epochs",
    "DIFF from the log on disk",
    "TRUNC within the log on disk",
    "SNAP otherwise",
    "proposals in flight at a synchronization",
    "synchronizations taken back",
    "commits",
    "error transactions",
    "multis",
    "reconfigurations",
    "orphan proposals committed",
    "orphan proposals cut",
    "logs cut",
    "rollovers",
    "commits told to observers",
    "SYNCs",
    "sessions opened",
    "session moves",
    "expiries",
    "sessions closed",
    "ephemerals removed",
    "sessions refused",
    "revalidations",
    "watches fired",
    "unknown outcomes",
    "clients expired",
    "snapshots taken",
    "snapshots received",
    "crashes that lost unsynced transactions",
    "lost disks",
    "slow disks",
    "crashes",
    "pauses",
    "links cut",
    "packets stopped",
    "bad links",
    "duplicate notifications",
    "clock drifts",
};

} // namespace

const char *nameOf(Case which) { return kNames[static_cast<std::size_t>(which)]; }

bool needsGap(Case which) { return which == Case::TruncCommittedLog || which == Case::TruncDiskLog; }

CaseCounts &CaseCounts::operator+=(const CaseCounts &other)
{
    for (std::size_t i = 0; i < kCases; ++i)
        counts[i] += other.counts[i];
    return *this;
}

void Coverage::updateTo(const History &history, EventIndex end)
{
    for (; folded_ < std::min(end, history.size()); ++folded_)
        fold(history[folded_]);
}

struct Coverage::Visit {
    Coverage &self;
    ServerId where;

    // election
    void operator()(const VoteChanged &fact) const { self.voted(where, fact.vote); }
    void operator()(const VoteJudged &fact) const
    {
        self.count(Case::UntrustedVotes, fact.verdict == Verdict::Untrusted ? 1 : 0);
    }
    void operator()(const FinalizeWaitBroken &) const { self.count(Case::LastMinuteVotes); }
    void operator()(const RoundStarted &fact) const
    {
        self.count(Case::RoundsFollowed, fact.reason == RoundReason::LargerRoundReceived ? 1 : 0);
    }
    void operator()(const LeaderElected &fact) const
    {
        self.count(Case::JoinedLate, fact.by != ElectedBy::Tally ? 1 : 0);
    }
    void operator()(const StateChanged &fact) const
    {
        const auto because = [&](StateReason reason) { return fact.reason == reason ? 1u : 0u; };
        self.count(Case::LeadersGivenUp,
                   because(StateReason::DiscoveryFailed) + because(StateReason::SyncFailed));
        self.count(Case::QuorumsLost, because(StateReason::QuorumLost));
        self.count(Case::LeadersLost, because(StateReason::LeaderLost));
        self.count(Case::EpochsRefused, because(StateReason::EpochRefused));
        self.count(Case::Rollovers, because(StateReason::CounterExhausted));
    }
    void operator()(const LearnerRefused &fact) const
    {
        self.count(Case::LearnersAhead, fact.reason == RefusalReason::LearnerAhead ? 1 : 0);
        self.count(Case::EpochsRefused, fact.reason == RefusalReason::EpochTooOld ? 1 : 0);
    }
    void operator()(const LeaderEstablished &fact) const
    {
        self.count(Case::Elections);
        self.established(where, fact.epoch);
    }
    // synchronization
    void operator()(const SyncDecided &fact) const { self.decided(fact); }
    void operator()(const SyncAbandoned &) const { self.count(Case::SyncsAbandoned); }
    void operator()(const LogTruncated &fact) const
    {
        self.count(Case::TailsCut, fact.removed > 0 ? 1 : 0);
        self.truncated(where, fact.after);
    }
    void operator()(const SnapshotLoaded &) const
    {
        self.count(Case::SnapshotsReceived);
        self.truncated(where, Zxid{});
    }
    // broadcast
    void operator()(const Proposed &fact) const
    {
        self.count(Case::ErrorTransactions, fact.error != ErrorCode::Ok ? 1 : 0);
        self.count(Case::Multis, fact.kind == OperationKind::Multi ? 1 : 0);
        self.open_[fact.zxid].insert(where);
    }
    void operator()(const LogAppended &fact) const
    {
        const auto place = self.open_.find(fact.zxid);
        if (place != self.open_.end())
            place->second.insert(where);
    }
    void operator()(const Committed &fact) const
    {
        self.count(Case::Commits);
        self.open_.erase(fact.zxid);
    }
    void operator()(const CommitLearned &) const
    {
        const ServerConfig *server = self.config_.find(where);
        self.count(Case::Informs, server != nullptr && server->type == LearnerType::Observer ? 1 : 0);
    }
    void operator()(const ConfigActivated &) const { self.count(Case::Reconfigurations); }
    // sessions
    void operator()(const ClientAsked &fact) const
    {
        self.count(Case::Syncs, fact.kind == OperationKind::Sync ? 1 : 0);
    }
    void operator()(const ClientTold &fact) const
    {
        self.count(Case::UnknownOutcomes, fact.outcome == ClientOutcome::ConnectionLost ? 1 : 0);
        self.count(Case::ClientsExpired, fact.outcome == ClientOutcome::SessionExpired ? 1 : 0);
    }
    void operator()(const SessionOpened &fact) const
    {
        self.count(fact.how == SessionOpening::Created ? Case::SessionsOpened : Case::SessionMoves);
    }
    void operator()(const SessionExpired &) const { self.count(Case::SessionsExpired); }
    void operator()(const SessionClosed &fact) const
    {
        self.count(Case::SessionsClosed);
        self.count(Case::EphemeralsRemoved, static_cast<std::uint64_t>(std::max(fact.ephemerals, 0)));
    }
    void operator()(const SessionRefused &) const { self.count(Case::SessionsRefused); }
    void operator()(const SessionRevalidated &) const { self.count(Case::Revalidations); }
    void operator()(const WatchFired &) const { self.count(Case::WatchesFired); }
    // disks
    void operator()(const SnapshotTaken &) const { self.count(Case::SnapshotsTaken); }
    void operator()(const ServerCrashed &fact) const
    {
        self.count(Case::Crashes);
        self.count(Case::UnsyncedLost, fact.logged != fact.synced ? 1 : 0);
        self.truncated(where, fact.synced);
    }
    void operator()(const DiskLost &) const
    {
        self.count(Case::LostDisks);
        self.truncated(where, Zxid{});
    }
    void operator()(const DiskSpeedChanged &fact) const
    {
        self.count(Case::SlowDisks, fact.times != 1 ? 1 : 0);
    }
    // the world
    void operator()(const ServerPaused &) const { self.count(Case::Pauses); }
    void operator()(const LinkCut &) const { self.count(Case::Cuts); }
    void operator()(const MessageBlocked &) const { self.count(Case::PacketsStopped); }
    void operator()(const LinkQualityChanged &fact) const
    {
        self.count(Case::BadLinks, fact.delay.us != 0 || fact.lossPercent != 0 ? 1 : 0);
    }
    void operator()(const MessageDuplicated &) const { self.count(Case::Duplicates); }
    void operator()(const ClockDriftChanged &fact) const
    {
        self.count(Case::ClockDrifts, fact.partsPerMillion != 0 ? 1 : 0);
    }
    template <typename Other>
    void operator()(const Other &) const
    {}
};

void Coverage::fold(const Event &event)
{
    const ServerId where = event.where.isServer() ? event.where.server() : ServerId{};
    std::visit(Visit{*this, where}, event.fact);
}

// Everybody votes for itself first. When a quorum has voted in a round, somebody has one behind it, or not yet.
void Coverage::voted(ServerId voter, const Vote &vote)
{
    const std::int64_t round = vote.round.value;
    if (!config_.isVoter(voter) || decidedRounds_.contains(round))
        return;
    auto &votes = votes_[round];
    votes[voter] = vote.leader;
    std::vector<ServerId> voters;
    std::map<ServerId, std::vector<ServerId>> supporters;
    for (const auto &[who, whom] : votes) {
        voters.push_back(who);
        supporters[whom].push_back(who);
    }
    if (!config_.isQuorum(voters))
        return;
    const bool agreed = std::any_of(supporters.begin(), supporters.end(), [&](const auto &candidate) {
        return config_.isQuorum(candidate.second);
    });
    if (!agreed && voters.size() > 1)
        count(Case::SplitVotes);
    decidedRounds_.insert(round);
    votes_.erase(round);
}

void Coverage::decided(const SyncDecided &sync)
{
    count(Case::ForwardedInFlight, sync.forwarded > 0 ? 1 : 0);
    switch (sync.row) {
    case SyncRow::Forced:
        count(Case::SnapForced);
        break;
    case SyncRow::UpToDate:
        count(Case::DiffUpToDate);
        break;
    case SyncRow::AheadOfLog:
        count(Case::TruncAhead);
        break;
    case SyncRow::InCommittedLog:
        count(sync.crossEpoch                ? Case::SnapCrossEpoch
              : sync.kind == SyncKind::Trunc ? Case::TruncCommittedLog
              : sync.kind == SyncKind::Diff  ? Case::DiffCommittedLog
                                             : Case::SnapOtherwise);
        break;
    case SyncRow::OnDiskLog:
        count(sync.kind == SyncKind::Trunc  ? Case::TruncDiskLog
              : sync.kind == SyncKind::Diff ? Case::DiffDiskLog
                                            : Case::SnapOtherwise);
        break;
    case SyncRow::Otherwise:
        count(Case::SnapOtherwise);
        break;
    }
}

void Coverage::truncated(ServerId server, Zxid after)
{
    for (auto place = open_.upper_bound(after); place != open_.end(); ++place)
        place->second.erase(server);
}

// What older leaders proposed and nobody committed is decided by the log of the new one.
void Coverage::established(ServerId leader, Epoch epoch)
{
    while (!open_.empty() && open_.begin()->first.leaderEpoch() < epoch) {
        count(open_.begin()->second.contains(leader) ? Case::OrphansCommitted : Case::OrphansCut);
        open_.erase(open_.begin());
    }
}

} // namespace zablab
