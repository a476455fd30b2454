// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/history/history_file.h"
#include "engine/history/history_lines.h"
#include "engine/history/history_names.h"
#include "engine/history/line_reader.h"

#include <algorithm>
#include <string_view>

namespace zablab {

namespace {

constexpr std::uint64_t kMostOnDisks = 1'000'000; // as many as a lesson or a scenario may write on them

// Whether everything that a message cannot do without is there.
bool isWhole(const Message &message)
{
    if (const auto *proposal = std::get_if<Proposal>(&message))
        return proposal->transaction != nullptr;
    if (const auto *inform = std::get_if<Inform>(&message))
        return inform->transaction != nullptr;
    if (const auto *activating = std::get_if<InformAndActivate>(&message))
        return activating->transaction != nullptr;
    if (const auto *snap = std::get_if<Snap>(&message))
        return snap->tree != nullptr;
    return true;
}

// The numbers in facts that point to messages.
const MessageId *messageOf(const Fact &fact)
{
    if (const auto *delivered = std::get_if<MessageDelivered>(&fact))
        return &delivered->message;
    if (const auto *blocked = std::get_if<MessageBlocked>(&fact))
        return &blocked->message;
    if (const auto *again = std::get_if<MessageRetransmitted>(&fact))
        return &again->message;
    if (const auto *lost = std::get_if<MessageLost>(&fact))
        return &lost->message;
    if (const auto *held = std::get_if<MessageHeld>(&fact))
        return &std::max(held->message, held->behind);
    if (const auto *released = std::get_if<MessageReleased>(&fact))
        return &released->message;
    if (const auto *twice = std::get_if<MessageDuplicated>(&fact))
        return &std::max(twice->message, twice->original);
    return nullptr;
}

class Reader {
public:
    Reader(HistoryFile &file) : file_(file) {}

    void header(JsonCursor &in)
    {
        HistoryHeader &header = file_.header;
        std::string format;
        std::int32_t version = 0;
        const std::size_t begin = in.place();
        if (!in.openWithKey("format") || !in.string(format) || format != kHistoryFormat) {
            in = JsonCursor({});
            in.fail(begin, "this is no history of ZabLab",
                    "A history begins with {\"format\":\"zablab-history\",… ; `zablab simulate --history` "
                    "writes one.");
            return;
        }
        if (!in.nextKey("version"))
            return;
        const std::size_t place = in.place();
        if (in.integer(version) && version != kHistoryVersion)
            in.fail(place,
                    "the format's version is " + std::to_string(version) + ", this program reads version " +
                        std::to_string(kHistoryVersion),
                    "Use the program that wrote it, or write it again.");
        if (!(in.nextKey("seed") && json::read(in, header.seed) && in.nextKey("ensemble") &&
              json::read(in, header.ensemble) && in.nextKey("disks") && json::read(in, header.disks)))
            return;
        in.restOfObject([&](std::string_view key, std::size_t at) {
            in.fail(at, "the header has no field \"" + std::string(key) + "\"");
        });
        in.end();
        check(in, place);
    }

    void event(JsonCursor &in)
    {
        EventIndex index = 0;
        Event event;
        std::string name;
        std::size_t place = 0;
        if (!in.openWithKey("i"))
            return;
        place = in.place();
        if (in.integer(index) && index != file_.history.size())
            in.fail(place,
                    "event " + std::to_string(index) + " where event " +
                        std::to_string(file_.history.size()) + " should be",
                    "Lines are missing, doubled or out of order.");
        if (!in.nextKey("at"))
            return;
        place = in.place();
        if (json::read(in, event.at) && event.at < file_.history.end())
            in.fail(place, "an event before the one in front of it");
        if (!in.nextKey("where") || !json::read(in, event.where) || !in.nextKey("cause"))
            return;
        place = in.place();
        if (!in.null() && in.integer(event.cause) && event.cause >= index)
            in.fail(place, "the cause must be an earlier event, or null");
        if (!in.nextKey("event"))
            return;
        place = in.place();
        if (in.string(name) && !makeFact(name, event.fact))
            in.fail(place, "no event is called \"" + name + "\"", "HISTORY_FORMAT.md lists the names.");
        if (!in.ok())
            return;
        std::visit([&](auto &fact) { this->fact(in, place, event, fact); }, event.fact);
        in.end();
    }

    void footer(JsonCursor &in)
    {
        EventIndex events = 0;
        MessageId messages = 0;
        std::string digest;
        if (!in.openWithKey("end") || !in.openWithKey("events"))
            return;
        const std::size_t place = in.place();
        if (!in.integer(events) || !in.nextKey("messages") || !in.integer(messages) ||
            !in.nextKey("digest") || !in.string(digest))
            return;
        const auto nothing = [&](std::string_view, std::size_t at) {
            in.fail(at, "the footer has no such field");
        };
        in.restOfObject(nothing);
        in.restOfObject(nothing);
        in.end();
        const History &history = file_.history;
        if (events != history.size() || messages != history.messageCount())
            in.fail(place,
                    "the footer counts " + std::to_string(events) + " events and " +
                        std::to_string(messages) + " messages; in the file are " +
                        std::to_string(history.size()) + " and " + std::to_string(history.messageCount()),
                    "Lines were lost. Write the history again.");
        else if (digest != digestText(history.digest()))
            in.fail(place,
                    "the digest is " + digest + "; what stands in the file gives " +
                        digestText(history.digest()),
                    "A value was changed after the file was written. Write the history again from its seed.");
    }

private:
    void check(JsonCursor &in, std::size_t place) const
    {
        ServerId previous;
        for (const ServerConfig &server : file_.header.ensemble.servers) {
            if (server.id <= previous)
                in.fail(place, "the servers of the ensemble are not in order of their ids");
            previous = server.id;
        }
        if (file_.header.ensemble.servers.empty())
            in.fail(place, "the ensemble has no servers");
        std::uint64_t transactions = 0;
        for (const InitialDisk &disk : file_.header.disks) {
            if (!file_.header.ensemble.contains(disk.server))
                in.fail(place,
                        "a disk of S" + std::to_string(disk.server.value) + ", which is not in the ensemble");
            transactions += disk.log.count();
        }
        if (transactions > kMostOnDisks) // whoever judges the file makes them one by one
            in.fail(place, "the disks held " + std::to_string(transactions) + " transactions before the run",
                    "They hold at most a million together.");
    }

    template <typename T>
    void fact(JsonCursor &in, std::size_t place, const Event &event, T &fact)
    {
        json::FieldReader<T> fields(fact);
        std::string command;
        TransactionPtr transaction;
        bool commandSeen = false, transactionSeen = false;
        MessageRecord record;
        bool toSeen = false, channelSeen = false, bodySeen = false;
        const bool whole = in.restOfObject([&](std::string_view key, std::size_t at) {
            if (fields.take(in, key, at))
                return;
            if constexpr (std::is_same_v<T, CommandGiven>) {
                if (key == "command" && !commandSeen) {
                    commandSeen = json::read(in, command);
                    return;
                }
            }
            if constexpr (std::is_same_v<T, Proposed>) {
                if (key == "transaction" && !transactionSeen) {
                    transactionSeen = json::read(in, transaction);
                    return;
                }
            }
            if constexpr (std::is_same_v<T, MessageSent>) {
                if (key == "to" && !toSeen) {
                    toSeen = json::read(in, record.to);
                    return;
                }
                if (key == "channel" && !channelSeen) {
                    channelSeen = json::read(in, record.channel);
                    return;
                }
                if (key == "type" && !bodySeen) {
                    bodySeen = message(in, record.message);
                    return;
                }
            }
            in.fail(at, std::string(describedName<T>()) + " has no field \"" + std::string(key) +
                            "\", or has it twice");
        });
        if (!whole)
            return;
        fields.finish(in, place);
        if (!in.ok())
            return;
        if constexpr (std::is_same_v<T, MessageSent>) {
            if (!toSeen || !channelSeen || !bodySeen)
                in.fail(place, "MessageSent needs \"to\", \"channel\", \"type\" and \"body\"");
            else if (fact.message != file_.history.messageCount())
                in.fail(place, "message " + std::to_string(fact.message) + " where message " +
                                   std::to_string(file_.history.messageCount()) + " should be");
            else if (fact.arrives < event.at)
                in.fail(place, "a message that arrives before it was sent");
            if (!in.ok())
                return;
            record.from = event.where;
            file_.history.send(event.at, event.cause, std::move(record), fact.arrives);
        } else if constexpr (std::is_same_v<T, Proposed>) {
            proposed(in, place, event, fact, std::move(transaction), transactionSeen);
        } else {
            if constexpr (std::is_same_v<T, CommandGiven>) {
                if (!commandSeen)
                    in.fail(place, "CommandGiven needs \"command\"");
                else if (fact.index != static_cast<std::int32_t>(file_.commands.size()))
                    in.fail(place, "command " + std::to_string(fact.index) + " where command " +
                                       std::to_string(file_.commands.size()) + " should be");
                else
                    file_.commands.push_back(std::move(command));
            }
            if (const MessageId *id = messageOf(event.fact); id && *id >= file_.history.messageCount())
                in.fail(place, "message " + std::to_string(*id) + " was not sent before");
            if (in.ok())
                file_.history.append(event);
        }
    }

    // `transaction`: null where only the zxid is known, as in a history that was put together by hand.
    void proposed(JsonCursor &in, std::size_t place, const Event &event, const Proposed &fact,
                  TransactionPtr transaction, bool seen)
    {
        if (!seen)
            in.fail(place, "Proposed needs \"transaction\"");
        else if (transaction && (transaction->zxid != fact.zxid || transaction->kind != fact.kind ||
                                 transaction->error != fact.error))
            in.fail(place, "the proposed transaction is " + toText(transaction->zxid) + ", the event says " +
                               toText(fact.zxid) + ", or kind or error differ");
        if (!in.ok())
            return;
        if (transaction)
            file_.history.propose(event.at, event.cause, event.where, std::move(transaction));
        else
            file_.history.append(event);
    }

    // "type" has been taken: its value, and "body", which must follow.
    bool message(JsonCursor &in, Message &message) const
    {
        const std::size_t place = in.place();
        std::string name;
        if (!in.string(name))
            return false;
        if (!makeMessage(name, message)) {
            in.fail(place, "no message is called \"" + name + "\"");
            return false;
        }
        if (!in.nextKey("body") || !std::visit([&in](auto &body) { return json::read(in, body); }, message))
            return false;
        if (!isWhole(message))
            in.fail(place, name + " without its transaction or tree", "It is null; it must be written out.");
        else if (name != nameOf(kindOf(message)))
            in.fail(place, "the body is that of " + std::string(nameOf(kindOf(message))) +
                               ", the type says " + name);
        return in.ok();
    }

    HistoryFile &file_;
};

} // namespace

namespace {

constexpr std::string_view kBeginning = "{\"format\":\"zablab-history\"";
// Where the place says all that there is to say.
const std::string kMend =
    "The line was changed after it was written. HISTORY_FORMAT.md says what it may hold; "
    "write the history again from its seed.";

} // namespace

bool readHistory(std::istream &in, const std::string &name, HistoryFile &file, FileError &error)
{
    file = {};
    Reader reader(file);
    std::string line;
    std::size_t number = 0;
    bool ended = false;
    const auto wrong = [&](std::size_t column, std::string what, std::string mend) {
        error = {name, number, column, std::move(what), std::move(mend)};
        return false;
    };
    LineReader lines(in);
    while (lines.next(line)) {
        ++number;
        const bool cut = lines.cut(); // no newline at its end
        if (ended)
            return wrong(1, "something follows the footer", "Remove it; the footer is the last line.");
        JsonCursor cursor{line};
        const bool last = number > 1 && line.starts_with("{\"end\"");
        if (number == 1)
            reader.header(cursor);
        else if (last)
            reader.footer(cursor);
        else
            reader.event(cursor);
        // A file that has nothing to do with us is not said to be cut.
        const bool foreign = number == 1 && !kBeginning.starts_with(line.substr(0, kBeginning.size()));
        if (cut && !foreign && !(last && cursor.ok()))
            return wrong(line.size() + 1, "the file ends in the middle of this line",
                         "It was cut; write the history again or fetch the whole file.");
        if (!cursor.ok())
            return wrong(cursor.errorColumn(), cursor.error(), cursor.mend().empty() ? kMend : cursor.mend());
        if (cut)
            return wrong(line.size() + 1, "the file ends without a line end", "Its last byte was cut off.");
        ended = last;
    }
    if (lines.tooLong()) {
        ++number;
        return wrong(1, "the line is longer than 256 MiB",
                     "This is no history of ZabLab, or its line ends were lost; write the history again.");
    }
    if (in.bad())
        return wrong(0, "reading failed after this line", "Is the disk or the connection in order?");
    if (number == 0)
        return wrong(0, "the file is empty", "A history has at least a header and a footer.");
    if (!ended)
        return wrong(0, "the file ends after this line, without the footer",
                     "It was cut, or the program that wrote it was stopped; write the history again.");
    return true;
}

} // namespace zablab
