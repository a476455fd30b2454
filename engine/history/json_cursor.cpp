// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/history/json_cursor.h"

#include <charconv>

namespace zablab {

namespace {

// Stands for itself in a text: printable ASCII but for the two that have a meaning.
bool isPlain(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\';
}

} // namespace

// `"key":` as it is nearly always written; nothing is taken otherwise.
bool JsonCursor::takeKey(std::string_view key)
{
    const std::size_t end = at_ + key.size() + 3;
    if (!ok() || end > text_.size() || text_[at_] != '"' || text_.substr(at_ + 1, key.size()) != key ||
        text_[end - 2] != '"' || text_[end - 1] != ':')
        return false;
    at_ = end;
    return true;
}

std::size_t JsonCursor::place()
{
    skipSpace();
    return at_;
}

void JsonCursor::fail(std::size_t place, std::string error, std::string mend)
{
    if (!ok())
        return;
    errorAt_ = place;
    error_ = std::move(error);
    mend_ = std::move(mend);
}

void JsonCursor::skipSpace()
{
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\r' || text_[at_] == '\n'))
        ++at_;
}

bool JsonCursor::takeIf(char c)
{
    skipSpace();
    if (!ok() || at_ >= text_.size() || text_[at_] != c)
        return false;
    ++at_;
    return true;
}

bool JsonCursor::take(char c, const char *expected)
{
    if (takeIf(c))
        return true;
    fail(at_, at_ >= text_.size() ? std::string("the line ends where ") + expected + " should be"
                                  : std::string("here should be ") + expected);
    return false;
}

bool JsonCursor::string(std::string &value)
{
    value.clear();
    if (!take('"', "a text in quotation marks"))
        return false;
    while (at_ < text_.size()) {
        // Nearly every text is plain: up to the next character that is not, it is taken at once.
        std::size_t plain = at_;
        while (plain < text_.size() && isPlain(text_[plain]))
            ++plain;
        value.append(text_, at_, plain - at_);
        at_ = plain;
        if (at_ >= text_.size())
            break;
        const char c = text_[at_];
        if (c == '"') {
            ++at_;
            return true;
        }
        if (c == '\\') {
            if (!escape(value))
                return false;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            fail(at_, "a control character in a text", "Write it as \\u00.. .");
            return false;
        } else {
            const std::size_t length = utf8Length(text_, at_);
            if (length == 0) {
                fail(at_, "bytes that are no UTF-8",
                     "Was the file changed by a program that knows another encoding?");
                return false;
            }
            value.append(text_, at_, length);
            at_ += length;
        }
    }
    fail(at_, "the line ends inside a text");
    return false;
}

bool JsonCursor::hex4(std::uint32_t &value)
{
    const std::size_t end = at_ + 4;
    if (end <= text_.size()) {
        const auto [stop, code] = std::from_chars(text_.data() + at_, text_.data() + end, value, 16);
        if (code == std::errc() && stop == text_.data() + end) {
            at_ = end;
            return true;
        }
    }
    fail(at_, "\\u needs four hexadecimal digits");
    return false;
}

bool JsonCursor::escape(std::string &value)
{
    const std::size_t begin = at_++;
    const char c = at_ < text_.size() ? text_[at_++] : '\0';
    constexpr std::string_view kNames = "\"\\/bfnrt", kValues = "\"\\/\b\f\n\r\t";
    if (const std::size_t i = kNames.find(c); c != '\0' && i != std::string_view::npos) {
        value += kValues[i];
        return true;
    }
    std::uint32_t code = 0;
    if (c != 'u') {
        fail(begin, "an unknown escape in a text");
        return false;
    }
    if (!hex4(code))
        return false;
    if (code >= 0xd800 && code < 0xdc00) { // the first half of a surrogate pair
        std::uint32_t low = 0;
        if (text_.substr(at_, 2) != "\\u") {
            fail(begin, "half of a surrogate pair");
            return false;
        }
        at_ += 2;
        if (!hex4(low))
            return false;
        if (low < 0xdc00 || low > 0xdfff) {
            fail(begin, "half of a surrogate pair");
            return false;
        }
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
    } else if (code >= 0xdc00 && code < 0xe000) {
        fail(begin, "half of a surrogate pair");
        return false;
    }
    const auto byte = [&value](std::uint32_t b) {
        value += static_cast<char>(static_cast<unsigned char>(b));
    };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xc0 | (code >> 6));
        byte(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        byte(0xe0 | (code >> 12));
        byte(0x80 | ((code >> 6) & 0x3f));
        byte(0x80 | (code & 0x3f));
    } else {
        byte(0xf0 | (code >> 18));
        byte(0x80 | ((code >> 12) & 0x3f));
        byte(0x80 | ((code >> 6) & 0x3f));
        byte(0x80 | (code & 0x3f));
    }
    return true;
}

bool JsonCursor::boolean(bool &value)
{
    skipSpace();
    if (!ok())
        return false;
    for (const bool candidate : {true, false}) {
        const std::string_view word = candidate ? "true" : "false";
        if (text_.substr(at_, word.size()) == word) {
            at_ += word.size();
            value = candidate;
            return true;
        }
    }
    fail(at_, "here should be true or false");
    return false;
}

bool JsonCursor::null()
{
    skipSpace();
    if (!ok() || text_.substr(at_, 4) != "null")
        return false;
    at_ += 4;
    return true;
}

bool JsonCursor::number(std::int64_t &value, std::int64_t low, std::int64_t high)
{
    skipSpace();
    if (!ok())
        return false;
    const char *begin = text_.data() + at_;
    const char *limit = text_.data() + text_.size();
    const auto [stop, code] = std::from_chars(begin, limit, value);
    const char *digits = begin < limit && *begin == '-' ? begin + 1 : begin;
    if (stop == begin) {
        fail(at_, "here should be a whole number");
    } else if (digits + 1 < stop && *digits == '0') {
        fail(at_, "a number with a zero in front");
    } else if (stop < limit && (*stop == '.' || *stop == 'e' || *stop == 'E')) {
        fail(at_, "here should be a whole number, without fraction and exponent");
    } else if (code != std::errc() || value < low || value > high) {
        fail(at_, "the number is out of range",
             "It must be from " + std::to_string(low) + " to " + std::to_string(high) + ".");
    } else {
        at_ += static_cast<std::size_t>(stop - begin);
        return true;
    }
    return false;
}

bool JsonCursor::openWithKey(std::string_view key)
{
    if (!take('{', "an object in { }"))
        return false;
    const std::size_t at = place();
    if (takeKey(key))
        return true;
    std::string found;
    if (!string(found))
        return false;
    if (found != key) {
        fail(at, "the first field is \"" + found + "\"", "It must be \"" + std::string(key) + "\".");
        return false;
    }
    return take(':', "a colon after the name of a field");
}

bool JsonCursor::nextKey(std::string_view key)
{
    if (!take(',', "a comma and the next field"))
        return false;
    const std::size_t at = place();
    if (takeKey(key))
        return true;
    std::string found;
    if (!string(found))
        return false;
    if (found != key) {
        fail(at, "the field \"" + found + "\" is out of place", "Here must be \"" + std::string(key) + "\".");
        return false;
    }
    return take(':', "a colon after the name of a field");
}

bool JsonCursor::end()
{
    skipSpace();
    if (ok() && at_ < text_.size())
        fail(at_, "something follows the end of the object");
    return ok();
}

std::size_t utf8Length(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) -> std::uint32_t {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
    };
    const auto tail = [&](std::size_t i) { return (byte(i) & 0xc0) == 0x80; };
    const std::uint32_t b = byte(0);
    if (b < 0x80)
        return at < text.size() ? 1 : 0;
    if (b >= 0xc2 && b < 0xe0)
        return tail(1) ? 2 : 0;
    if (b >= 0xe0 && b < 0xf0) {
        const std::uint32_t code = ((b & 0x0f) << 12) | ((byte(1) & 0x3f) << 6) | (byte(2) & 0x3f);
        return tail(1) && tail(2) && code >= 0x800 && (code < 0xd800 || code > 0xdfff) ? 3 : 0;
    }
    if (b >= 0xf0 && b < 0xf5) {
        const std::uint32_t code =
            ((b & 0x07) << 18) | ((byte(1) & 0x3f) << 12) | ((byte(2) & 0x3f) << 6) | (byte(3) & 0x3f);
        return tail(1) && tail(2) && tail(3) && code >= 0x10000 && code <= 0x10ffff ? 4 : 0;
    }
    return 0;
}

} // namespace zablab
