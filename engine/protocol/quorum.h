// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who has agreed, and whether they are enough: QuorumMaj, QuorumHierarchical and SyncedLearnerTracker (protocol.md
// section 1). Every tally of the protocol is an AckSet. Servers that do not vote are dropped silently; the dead stay
// in the denominator.
#pragma once

#include "engine/protocol/ensemble.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace zablab {

// One configuration, with what its tallies need worked out once.
class QuorumVerifier {
public:
    explicit QuorumVerifier(std::shared_ptr<const EnsembleConfig> config)
        : config_(std::move(config)),
          needed_(config_->quorumSize()),
          groups_(config_->hasGroups())
    {}
    const EnsembleConfig &config() const { return *config_; }
    bool counts(ServerId id) const { return config_->countsInQuorums(id); }
    bool isVoter(ServerId id) const { return config_->isVoter(id); }
    // Without groups every weight is 1 (QuorumMaj); a candidate of weight 0 is never elected.
    std::int32_t weightOf(ServerId id) const
    {
        const ServerConfig *server = groups_ ? config_->find(id) : nullptr;
        return server ? server->weight : 1;
    }
    // How many servers the smallest quorum has.
    int needed() const { return needed_; }
    // Whether `ids`, in order, hold a quorum; those that do not count are passed over.
    bool areEnough(const std::vector<ServerId> &ids) const
    {
        if (groups_)
            return config_->isQuorum(ids);
        return std::count_if(ids.begin(), ids.end(), [this](ServerId id) { return counts(id); }) >= needed_;
    }
    // The same for ids that all count: for a plain majority their number says it.
    bool countedAreEnough(const std::vector<ServerId> &ids) const
    {
        return groups_ ? config_->isQuorum(ids) : static_cast<int>(ids.size()) >= needed_;
    }

private:
    std::shared_ptr<const EnsembleConfig> config_;
    int needed_ = 0;
    bool groups_ = false;
};

// All configurations that have to agree: the one in force and, while it is being replaced, the next one as well
// (SyncedLearnerTracker with two verifiers).
class Quorums {
public:
    explicit Quorums(std::shared_ptr<const EnsembleConfig> current) : current_(std::move(current)) {}
    Quorums(std::shared_ptr<const EnsembleConfig> current, std::shared_ptr<const EnsembleConfig> next)
        : current_(std::move(current)),
          next_(std::move(next))
    {}
    const QuorumVerifier &current() const { return current_; }
    const std::optional<QuorumVerifier> &next() const { return next_; }
    // The newest one: what is proposed to be, or what is.
    const QuorumVerifier &last() const { return next_ ? *next_ : current_; }

    // Is a voter now or will be (QuorumPeer.getCurrentAndNextConfigVoters).
    bool isVoter(ServerId id) const { return current_.isVoter(id) || (next_ && next_->isVoter(id)); }
    bool counts(ServerId id) const { return (needsOld() && current_.counts(id)) || last().counts(id); }
    bool areEnough(const std::vector<ServerId> &ids) const
    {
        return (!needsOld() || current_.areEnough(ids)) && last().areEnough(ids);
    }
    bool countedAreEnough(const std::vector<ServerId> &ids) const
    {
        return next_ ? areEnough(ids) : current_.countedAreEnough(ids);
    }
    // The larger of the two, where there are two.
    int needed() const { return needsOld() ? std::max(current_.needed(), last().needed()) : last().needed(); }

private:
    bool needsOld() const { return !next_ || current_.config().rules.on(Rule::BothQuorums); }
    QuorumVerifier current_;
    std::optional<QuorumVerifier> next_;
};
using QuorumsPtr = std::shared_ptr<const Quorums>;

// `Verifier` is one configuration (QuorumVerifier) or all that must agree (Quorums). A set is asked with the one that
// it was filled with.
class AckSet {
public:
    // Returns false for a server that does not count, or that is in the set already.
    template <typename Verifier>
    bool add(const Verifier &verifier, ServerId id)
    {
        if (!verifier.counts(id))
            return false;
        const auto place = std::lower_bound(ids_.begin(), ids_.end(), id);
        if (place != ids_.end() && *place == id)
            return false;
        ids_.insert(place, id);
        return true;
    }
    // Takes an acknowledgement back: the server is about to lose what it acknowledged.
    void remove(ServerId id) { std::erase(ids_, id); }
    // The set is from now on for another configuration: those that do not count there are dropped.
    template <typename Verifier>
    void keepOnly(const Verifier &verifier)
    {
        std::erase_if(ids_, [&verifier](ServerId id) { return !verifier.counts(id); });
    }
    bool contains(ServerId id) const { return std::binary_search(ids_.begin(), ids_.end(), id); }
    int count() const { return static_cast<int>(ids_.size()); }
    template <typename Verifier>
    bool isQuorum(const Verifier &verifier) const
    {
        return verifier.countedAreEnough(ids_);
    }
    void clear() { ids_.clear(); }
    const std::vector<ServerId> &ids() const { return ids_; }

private:
    std::vector<ServerId> ids_; // in order
};

} // namespace zablab
