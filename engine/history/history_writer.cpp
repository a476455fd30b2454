// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/history/history_file.h"
#include "engine/history/history_lines.h"

namespace zablab {

namespace {

constexpr std::size_t kBuffer = std::size_t{1} << 20;

void writeEvent(std::string &out, const History &history, EventIndex index,
                const std::vector<std::string> &commands)
{
    const Event &event = history[index];
    out += "{\"i\":";
    json::write(out, index);
    out += ",\"at\":";
    json::write(out, event.at);
    out += ",\"where\":";
    json::write(out, event.where);
    out += ",\"cause\":";
    if (event.cause == kNoEvent)
        out += "null";
    else
        json::write(out, event.cause);
    out += ",\"event\":\"";
    std::visit(
        [&out](const auto &fact) {
            (out += describedName<std::remove_cvref_t<decltype(fact)>>()) += '"';
            json::writeFields(out, fact);
        },
        event.fact);
    if (const auto *sent = event.as<MessageSent>()) {
        const MessageRecord &record = history.message(sent->message);
        out += ",\"to\":";
        json::write(out, record.to);
        out += ",\"channel\":";
        json::write(out, record.channel);
        ((out += ",\"type\":\"") += nameOf(kindOf(record.message))) += "\",\"body\":";
        std::visit([&out](const auto &message) { json::write(out, message); }, record.message);
    } else if (event.is<Proposed>()) {
        out += ",\"transaction\":";
        json::write(out, history.proposal(index));
    } else if (const auto *given = event.as<CommandGiven>()) {
        out += ",\"command\":";
        const auto number = static_cast<std::size_t>(given->index);
        json::writeString(out,
                          given->index >= 0 && number < commands.size() ? commands[number] : std::string());
    }
    out += "}\n";
}

} // namespace

HistoryWriter::HistoryWriter(std::ostream &out) : out_(out) { buffer_.reserve(kBuffer + 4096); }

void HistoryWriter::flush()
{
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
}

void HistoryWriter::begin(const HistoryHeader &header)
{
    ((buffer_ += "{\"format\":\"") += kHistoryFormat) += "\",\"version\":";
    json::write(buffer_, kHistoryVersion);
    buffer_ += ",\"seed\":";
    json::write(buffer_, header.seed);
    buffer_ += ",\"ensemble\":";
    json::write(buffer_, header.ensemble);
    buffer_ += ",\"disks\":";
    json::write(buffer_, header.disks);
    buffer_ += "}\n";
}

void HistoryWriter::add(const History &history, const std::vector<std::string> &commands)
{
    for (; next_ < history.size(); ++next_) {
        writeEvent(buffer_, history, next_, commands);
        if (buffer_.size() >= kBuffer)
            flush();
    }
}

bool HistoryWriter::finish(const History &history)
{
    buffer_ += "{\"end\":{\"events\":";
    json::write(buffer_, history.size());
    buffer_ += ",\"messages\":";
    json::write(buffer_, history.messageCount());
    ((buffer_ += ",\"digest\":\"") += digestText(history.digest())) += "\"}}\n";
    flush();
    out_.flush();
    return out_.good();
}

bool writeHistory(std::ostream &out, const HistoryHeader &header, const History &history,
                  const std::vector<std::string> &commands)
{
    HistoryWriter writer(out);
    writer.begin(header);
    writer.add(history, commands);
    return writer.finish(history);
}

std::string digestText(std::uint64_t digest)
{
    char digits[17];
    for (int i = 0; i < 16; ++i)
        digits[i] = "0123456789abcdef"[(digest >> (60 - 4 * i)) & 15];
    return std::string(digits, 16);
}

} // namespace zablab
