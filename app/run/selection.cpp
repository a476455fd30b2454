// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/selection.h"

namespace zablab {

using scene::Element;
using scene::ElementKind;

std::optional<Zxid> zxidOf(const Fact &fact)
{
    return std::visit(
        [](const auto &each) -> std::optional<Zxid> {
            if constexpr (requires {
                              {
                                  each.zxid
                                  } -> std::convertible_to<Zxid>;
                          }) {
                // Counter 0 is the name of an epoch, not of a transaction.
                if (each.zxid.counter != 0)
                    return each.zxid;
            }
            return std::nullopt;
        },
        fact);
}

namespace {

void aboutMessage(Selection &selection, const History &history, MessageId message)
{
    const MessageRecord &record = history.message(message);
    selection.message = message;
    selection.event = record.sent;
    if (const auto zxid = zxidOf(record.message); zxid && zxid->counter != 0)
        selection.zxid = *zxid;
    for (const Party &party : {record.from, record.to})
        if (party.isClient())
            selection.client = party.client();
}

void aboutEvent(Selection &selection, const History &history, EventIndex index)
{
    const Event &event = history[index];
    selection.event = index;
    if (event.where.isServer())
        selection.server = event.where.server();
    else if (event.where.isClient())
        selection.client = event.where.client();
    selection.zxid = zxidOf(event.fact).value_or(Zxid{});
    if (const auto *sent = event.as<MessageSent>())
        selection.message = sent->message;
    else if (const auto *delivered = event.as<MessageDelivered>())
        selection.message = delivered->message;
    else if (const auto *lost = event.as<MessageLost>())
        selection.message = lost->message;
    if (selection.message && selection.zxid == Zxid{})
        if (const auto zxid = zxidOf(history.message(*selection.message).message); zxid && zxid->counter != 0)
            selection.zxid = *zxid;
}

} // namespace

Selection selectionOf(const History &history, const Element &element)
{
    Selection selection;
    selection.element = element;
    const std::int64_t id = element.id;
    switch (element.kind) {
    case ElementKind::Server:
    case ElementKind::Lane:
    case ElementKind::Vote:
    case ElementKind::Comparison:
    case ElementKind::Tally:
    case ElementKind::TimeOut:
    case ElementKind::Node:
        selection.server = ServerId{static_cast<std::int32_t>(id)};
        break;
    case ElementKind::LogCell:
        selection.server = ServerId{static_cast<std::int32_t>(id)};
        selection.zxid = zxidNumbered(element.detail);
        break;
    case ElementKind::Client:
        selection.client = ClientId{static_cast<std::int32_t>(id)};
        break;
    case ElementKind::Session: // with its client, where one is known
        selection.client = ClientId{static_cast<std::int32_t>(element.detail)};
        break;
    case ElementKind::Transaction:
        selection.zxid = zxidNumbered(id);
        break;
    case ElementKind::Message:
        if (id >= 0 && id < static_cast<std::int64_t>(history.messageCount()))
            aboutMessage(selection, history, static_cast<MessageId>(id));
        break;
    case ElementKind::Mark:
    case ElementKind::Band:
    case ElementKind::Sample:
        if (id >= 0 && id < static_cast<std::int64_t>(history.size()))
            aboutEvent(selection, history, static_cast<EventIndex>(id));
        break;
    default:
        break;
    }
    return selection;
}

} // namespace zablab
