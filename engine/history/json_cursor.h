// SPDX-License-Identifier: GPL-3.0-or-later
//
// A strict reader of one line of JSON that goes through it once and knows its column at any time, so that a
// wrong value, not only wrong punctuation, can be shown its place. (Boost.JSON gives a value no place, and
// building a document for each of a million lines costs more than reading it.)
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace zablab {

// The first error ends everything: what is asked afterwards fails and changes nothing.
class JsonCursor {
public:
    explicit JsonCursor(std::string_view text) : text_(text) {}

    bool ok() const { return error_.empty(); }
    const std::string &error() const { return error_; }
    const std::string &mend() const { return mend_; }
    std::size_t errorColumn() const { return errorAt_ + 1; }
    // Where the next value begins, for fail().
    std::size_t place();
    void fail(std::size_t place, std::string error, std::string mend = {});

    // Each takes one value of its type, or fails.
    bool string(std::string &value);
    bool boolean(bool &value);
    bool null(); // takes a null if there is one; no failure otherwise
    template <std::integral T>
    bool integer(T &value)
    {
        static_assert(sizeof(T) < 8 || std::signed_integral<T>);
        std::int64_t wide = 0;
        if constexpr (sizeof(T) < 8) {
            if (!number(wide, std::numeric_limits<T>::min(), std::numeric_limits<T>::max()))
                return false;
        } else if (!number(wide, -kLargest, kLargest)) {
            return false;
        }
        value = static_cast<T>(wide);
        return true;
    }

    // onField(key, place of the key) takes the value of each field. It is true for the whole object.
    template <typename OnField>
    bool object(OnField &&onField)
    {
        if (!take('{', "an object in { }"))
            return false;
        return restOfObject(onField, true);
    }
    template <typename OnElement>
    bool array(OnElement &&onElement)
    {
        if (!take('[', "a list in [ ]"))
            return false;
        const Level level(*this);
        if (!ok())
            return false;
        for (bool first = true; !takeIf(']'); first = false) {
            if ((!first && !take(',', "a comma or ] after an element")) || !ok())
                return false;
            onElement();
            if (!ok())
                return false;
        }
        return ok();
    }

    // For objects whose first fields have their order: `{` and one key, then, key by key, `,` and the next.
    bool openWithKey(std::string_view key);
    bool nextKey(std::string_view key);
    // The rest of an object that was opened so.
    template <typename OnField>
    bool restOfObject(OnField &&onField, bool first = false)
    {
        const Level level(*this);
        if (!ok())
            return false;
        for (; !takeIf('}'); first = false) {
            if ((!first && !take(',', "a comma or } after a field")) || !ok())
                return false;
            const std::size_t at = place();
            std::string key;
            if (!string(key) || !take(':', "a colon after the name of a field"))
                return false;
            onField(std::string_view(key), at);
            if (!ok())
                return false;
        }
        return ok();
    }

    bool atObject() { return place() < text_.size() && text_[at_] == '{'; } // the next value is an object

    // Nothing but space may follow.
    bool end();

    // What every reader of JSON keeps exactly: 53 bits, as microseconds 285 years. Whatever is written fits, and
    // sums of what is read stay far from the end of 64 bits.
    static constexpr std::int64_t kLargest = std::int64_t{1} << 53;

private:
    // Whoever reads a value inside a value calls itself: a file must not decide how deep.
    static constexpr int kDeepest = 40;
    struct Level {
        explicit Level(JsonCursor &of) : in(of)
        {
            if (++in.depth_ > kDeepest)
                in.fail(in.at_, "too many levels of lists and objects",
                        "At most " + std::to_string(kDeepest) + " may be open.");
        }
        ~Level() { --in.depth_; }
        Level(const Level &) = delete;
        Level &operator=(const Level &) = delete;
        JsonCursor &in;
    };

    void skipSpace();
    bool take(char c, const char *expected);
    bool takeIf(char c);
    bool takeKey(std::string_view key);
    bool number(std::int64_t &value, std::int64_t low, std::int64_t high);
    bool escape(std::string &value);
    bool hex4(std::uint32_t &value);

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t errorAt_ = 0;
    int depth_ = 0;
    std::string error_, mend_;
};

// How many bytes of a valid UTF-8 character begin at `at`; 0 if none does.
std::size_t utf8Length(std::string_view text, std::size_t at);

} // namespace zablab
