// SPDX-License-Identifier: GPL-3.0-or-later
//
// The states that a search has met, by their fingerprints, with one number each. Millions of them: an open table
// takes 16 bytes a state where a tree takes 48. It is only asked, never walked through, so no order can be seen.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace zablab {

class FingerprintMap {
public:
    // The number kept for the fingerprint, and whether it is new; then the number is 0.
    std::pair<std::uint64_t &, bool> emplace(std::uint64_t fingerprint)
    {
        if (2 * (size_ + 1) > slots_.size())
            grow();
        Slot &slot = place(fingerprint);
        const bool fresh = slot.key == kEmpty;
        if (fresh) {
            slot.key = keyOf(fingerprint);
            ++size_;
        }
        return {slot.value, fresh};
    }
    std::size_t size() const { return size_; }

private:
    static constexpr std::uint64_t kEmpty = 0;
    struct Slot {
        std::uint64_t key = kEmpty;
        std::uint64_t value = 0;
    };
    static std::uint64_t keyOf(std::uint64_t fingerprint) { return fingerprint == kEmpty ? 1 : fingerprint; }
    Slot &place(std::uint64_t fingerprint)
    {
        const std::uint64_t key = keyOf(fingerprint);
        std::size_t at = static_cast<std::size_t>(key * 0x9e3779b97f4a7c15ull) & (slots_.size() - 1);
        while (slots_[at].key != kEmpty && slots_[at].key != key)
            at = (at + 1) & (slots_.size() - 1);
        return slots_[at];
    }
    void grow()
    {
        std::vector<Slot> old(slots_.empty() ? 1024 : slots_.size() * 2);
        old.swap(slots_);
        for (const Slot &slot : old) {
            if (slot.key != kEmpty)
                place(slot.key) = slot;
        }
    }
    std::vector<Slot> slots_; // a power of two of them, at most half full
    std::size_t size_ = 0;
};

} // namespace zablab
