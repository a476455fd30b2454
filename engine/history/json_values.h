// SPDX-License-Identifier: GPL-3.0-or-later
//
// How each type of the lab is written in a history file, and read back: one pair of overloads a type, and
// the walk over the described fields for everything else (HISTORY_FORMAT.md says it in prose).
#pragma once

#include "engine/history/describe.h"
#include "engine/history/json_cursor.h"
#include "engine/protocol/ensemble.h"
#include "engine/protocol/zxid_sequence.h"

#include <boost/mp11.hpp>

#include <charconv>
#include <string>
#include <string_view>
#include <type_traits>

namespace zablab {

ZABLAB_DESCRIBE(EnsembleConfig, servers, version, tickTime, initLimit, syncLimit, finalizeWait,
                minNotificationInterval, maxNotificationInterval, connectRetryDelay, connectTries,
                commitLogCount, forceSnapshotSync, snapshotSizePercent, snapCount, minSessionTimeout,
                maxSessionTimeout, containerCheckInterval, lastCounter, trustEmptyDatabase, rules)

namespace json {

// --- writing: appends to `out` ---

template <typename T>
void writeNumber(std::string &out, T value)
{
    char digits[24];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}
void writeString(std::string &out, std::string_view text);  // bytes that are no UTF-8: {"base16":"ff00"}
void write(std::string &out, Zxid zxid);                    // "0x1:105"
void write(std::string &out, Party party);                  // "S3", "C1", null
void write(std::string &out, const DataTreePtr &tree);      // {"nodes":[…],"sessions":[…]}, null
void write(std::string &out, Rules rules);                  // the names of those that are off, ["Truncate"]
void write(std::string &out, const ZxidSequence &sequence); // [["0x1:1","0x1:105"],…]

inline void write(std::string &out, bool value) { out += value ? "true" : "false"; }
inline void write(std::string &out, std::int32_t value) { writeNumber(out, value); }
inline void write(std::string &out, std::uint32_t value) { writeNumber(out, value); }
inline void write(std::string &out, std::int64_t value) { writeNumber(out, value); }
// Wider than the whole numbers that every reader of JSON keeps exactly.
inline void write(std::string &out, std::uint64_t value)
{
    out += '"';
    writeNumber(out, value);
    out += '"';
}
inline void write(std::string &out, const std::string &text) { writeString(out, text); }
inline void write(std::string &out, ServerId id) { write(out, Party(id)); }
inline void write(std::string &out, ClientId id) { write(out, Party(id)); }
inline void write(std::string &out, Instant t) { writeNumber(out, t.us); }
inline void write(std::string &out, Duration d) { writeNumber(out, d.us); }
inline void write(std::string &out, Round round) { writeNumber(out, round.value); }
inline void write(std::string &out, Epoch epoch) { writeNumber(out, epoch.value); }
inline void write(std::string &out, SessionId id) { write(out, static_cast<std::uint64_t>(id.value)); }

template <typename T>
requires isDescribedEnum<T>
void write(std::string &out, T value)
{
    // A value without a name cannot come out of the engine; as a number the reader will refuse it.
    if (const char *name = enumName(value))
        ((out += '"') += name) += '"';
    else
        writeNumber(out, static_cast<std::int64_t>(value));
}

template <typename T>
requires isDescribedStruct<T>
void write(std::string &out, const T &object);

template <typename T>
void write(std::string &out, const std::vector<T> &list)
{
    out += '[';
    for (const T &element : list) {
        if (out.back() != '[')
            out += ',';
        write(out, element);
    }
    out += ']';
}
template <typename T>
requires isDescribedStruct<T>
void write(std::string &out, const std::shared_ptr<const T> &pointer)
{
    if (pointer)
        write(out, *pointer);
    else
        out += "null";
}
inline void write(std::string &out, const SessionTouches &touches)
{
    if (touches)
        write(out, *touches);
    else
        out += "null";
}

// ,"name":value for each field.
template <typename T>
void writeFields(std::string &out, const T &object)
{
    forEachField(object, [&out](const char *name, const auto &field) {
        if (out.back() != '{')
            out += ',';
        ((out += '"') += name) += "\":";
        write(out, field);
    });
}

template <typename T>
requires isDescribedStruct<T>
void write(std::string &out, const T &object)
{
    out += '{';
    writeFields(out, object);
    out += '}';
}

// --- reading: false and an error in the cursor when it is not there ---

bool read(JsonCursor &in, std::string &text);
bool read(JsonCursor &in, Zxid &zxid);
bool read(JsonCursor &in, Party &party);
bool read(JsonCursor &in, ServerId &id);
bool read(JsonCursor &in, ClientId &id);
bool read(JsonCursor &in, std::uint64_t &value);
bool read(JsonCursor &in, DataTreePtr &tree);
bool read(JsonCursor &in, ZxidSequence &sequence);
bool read(JsonCursor &in, OperationPtr &operation); // never null
bool read(JsonCursor &in, SessionTouches &touches);
bool read(JsonCursor &in, Rules &rules);

inline bool read(JsonCursor &in, bool &value) { return in.boolean(value); }
inline bool read(JsonCursor &in, std::int32_t &value) { return in.integer(value); }
inline bool read(JsonCursor &in, std::uint32_t &value) { return in.integer(value); }
inline bool read(JsonCursor &in, std::int64_t &value) { return in.integer(value); }
inline bool read(JsonCursor &in, Instant &t) { return in.integer(t.us); }
inline bool read(JsonCursor &in, Duration &d) { return in.integer(d.us); }
inline bool read(JsonCursor &in, Round &round) { return in.integer(round.value); }
inline bool read(JsonCursor &in, Epoch &epoch) { return in.integer(epoch.value); }
inline bool read(JsonCursor &in, SessionId &id)
{
    std::uint64_t bits = 0;
    if (!read(in, bits))
        return false;
    id.value = static_cast<std::int64_t>(bits);
    return true;
}

// The names of E's values, "A, B, C".
template <typename E>
std::string enumNames()
{
    std::string names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
        [&names](auto enumerator) { names += (names.empty() ? "" : ", ") + std::string(enumerator.name); });
    return names;
}

template <typename E>
requires isDescribedEnum<E>
bool read(JsonCursor &in, E &value)
{
    const std::size_t place = in.place();
    std::string name;
    if (!in.string(name))
        return false;
    if (boost::describe::enum_from_string(name.c_str(), value))
        return true;
    in.fail(place, "\"" + name + "\" is not known here", "Known are: " + enumNames<E>() + ".");
    return false;
}

template <typename T>
requires isDescribedStruct<T>
bool read(JsonCursor &in, T &object);

template <typename T>
bool read(JsonCursor &in, std::vector<T> &list)
{
    return in.array([&] { read(in, list.emplace_back()); });
}

template <typename T>
requires isDescribedStruct<T>
bool read(JsonCursor &in, std::shared_ptr<const T> &pointer)
{
    pointer.reset();
    if (in.null())
        return true;
    T whole;
    if (!read(in, whole))
        return false;
    pointer = std::make_shared<const T>(std::move(whole));
    return true;
}

// The fields of one described struct, in any order, each once, none missing.
template <typename T>
class FieldReader {
public:
    explicit FieldReader(T &object) : object_(object) {}

    // Takes the value of the field if it is one of T's.
    bool take(JsonCursor &in, std::string_view key, std::size_t place)
    {
        std::uint32_t bit = 1;
        bool known = false;
        forEachField(object_, [&](const char *name, auto &field) {
            if (!known && key == name) {
                known = true;
                if ((seen_ & bit) != 0)
                    in.fail(place, "the field \"" + std::string(key) + "\" is there twice");
                else
                    read(in, field);
                seen_ |= bit;
            }
            bit <<= 1;
        });
        return known;
    }
    // Says which field is missing, if one is.
    void finish(JsonCursor &in, std::size_t place) const
    {
        std::uint32_t bit = 1;
        forEachField(object_, [&](const char *name, const auto &) {
            if ((seen_ & bit) == 0)
                in.fail(place, std::string("the field \"") + name + "\" is missing",
                        std::string("Every ") + describedName<T>() + " has one.");
            bit <<= 1;
        });
    }

private:
    T &object_;
    std::uint32_t seen_ = 0;
    static_assert(fieldCount<T> < 32);
};

template <typename T>
requires isDescribedStruct<T>
bool read(JsonCursor &in, T &object)
{
    const std::size_t place = in.place();
    FieldReader<T> fields(object);
    const bool whole = in.object([&](std::string_view key, std::size_t at) {
        if (!fields.take(in, key, at))
            in.fail(at, std::string(describedName<T>()) + " has no field \"" + std::string(key) + "\"");
    });
    if (whole)
        fields.finish(in, place);
    return in.ok();
}

} // namespace json

} // namespace zablab
