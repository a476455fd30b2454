// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sentences in English, for command lines, transcripts and tests.
#include "engine/views/explanation.h"

#include <algorithm>
#include <cstdio>

namespace zablab {

namespace {

struct Printer {
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(const std::string &text) const { return text; }
    std::string operator()(ServerId id) const { return id ? "S" + std::to_string(id.value) : "nobody"; }
    std::string operator()(ClientId id) const { return "C" + std::to_string(id.value); }
    std::string operator()(Zxid zxid) const
    {
        char text[32];
        std::snprintf(text, sizeof text, "0x%x:%u", unsigned{zxid.epoch}, unsigned{zxid.counter});
        return text;
    }
    std::string operator()(Epoch epoch) const { return std::to_string(epoch.value); }
    std::string operator()(Round round) const { return std::to_string(round.value); }
    std::string operator()(Duration duration) const { return milliseconds(duration.us) + " ms"; }
    std::string operator()(Instant at) const { return milliseconds(at.us) + " ms"; }
    std::string operator()(MessageKind kind) const { return nameOf(kind); }
    std::string operator()(ServerState state) const
    {
        switch (state) {
        case ServerState::Looking:
            return "LOOKING";
        case ServerState::Following:
            return "FOLLOWING";
        case ServerState::Leading:
            return "LEADING";
        case ServerState::Observing:
            break;
        }
        return "OBSERVING";
    }
    std::string operator()(Phase phase) const
    {
        switch (phase) {
        case Phase::Election:
            return "election";
        case Phase::Discovery:
            return "discovery";
        case Phase::Synchronization:
            return "synchronization";
        case Phase::Broadcast:
            break;
        }
        return "broadcast";
    }

    static std::string milliseconds(std::int64_t us)
    {
        char text[40];
        if (us % 1000 == 0)
            std::snprintf(text, sizeof text, "%lld", static_cast<long long>(us / 1000));
        else
            std::snprintf(text, sizeof text, "%lld.%03lld", static_cast<long long>(us / 1000),
                          static_cast<long long>(us % 1000));
        return text;
    }
};

} // namespace

std::string inEnglish(const Sentence &sentence)
{
    const std::vector<SentenceKey> &keys = sentenceKeys();
    const auto found = std::find_if(keys.begin(), keys.end(),
                                    [&](const SentenceKey &known) { return sentence.key == known.key; });
    const std::string pattern = found != keys.end() ? found->english : sentence.key.c_str();
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool digit =
            pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        const std::size_t value = digit ? static_cast<std::size_t>(pattern[i + 1] - '1') : 0;
        if (!digit || value >= sentence.values.size()) {
            text += pattern[i];
            continue;
        }
        text += std::visit(Printer{}, sentence.values[value]);
        ++i;
    }
    return text;
}

} // namespace zablab
