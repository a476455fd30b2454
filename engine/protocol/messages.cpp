// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/protocol/messages.h"

#include <array>

namespace zablab {

namespace {

template <typename... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <typename... F>
Overloaded(F...) -> Overloaded<F...>;

} // namespace

MessageKind kindOf(const Message &message)
{
    using K = MessageKind;
    return std::visit(Overloaded{
                          [](const Notification &) { return K::Notification; },
                          [](const Request &) { return K::Request; },
                          [](const Proposal &) { return K::Proposal; },
                          [](const Ack &) { return K::Ack; },
                          [](const Commit &) { return K::Commit; },
                          [](const Ping &m) { return m.reply ? K::PingReply : K::Ping; },
                          [](const SyncRequest &) { return K::Sync; },
                          [](const Inform &) { return K::Inform; },
                          [](const NewLeader &) { return K::NewLeader; },
                          [](const FollowerInfo &m) {
                              return m.type == LearnerType::Observer ? K::ObserverInfo : K::FollowerInfo;
                          },
                          [](const UpToDate &) { return K::UpToDate; },
                          [](const Diff &) { return K::Diff; },
                          [](const Trunc &) { return K::Trunc; },
                          [](const Snap &) { return K::Snap; },
                          [](const LeaderInfo &) { return K::LeaderInfo; },
                          [](const AckEpoch &) { return K::AckEpoch; },
                          [](const ClientRequest &m) {
                              return m.operation->kind == OperationKind::Ping ? K::ClientPing
                                                                              : K::ClientRequest;
                          },
                          [](const ClientReply &m) {
                              return m.kind == OperationKind::Ping ? K::ClientPingReply : K::ClientReply;
                          },
                          [](const Revalidate &m) { return m.reply ? K::RevalidateReply : K::Revalidate; },
                          [](const CommitAndActivate &) { return K::CommitAndActivate; },
                          [](const InformAndActivate &) { return K::InformAndActivate; },
                          [](const ConnectRequest &) { return K::ConnectRequest; },
                          [](const ConnectResponse &) { return K::ConnectResponse; },
                          [](const WatchEvent &) { return K::WatchEvent; },
                      },
                      message);
}

const char *nameOf(MessageKind kind)
{
    static constexpr std::array<const char *, kMessageKinds> kNames = {"NOTIFICATION",
                                                                       "REQUEST",
                                                                       "PROPOSAL",
                                                                       "ACK",
                                                                       "COMMIT",
                                                                       "PING",
                                                                       "PING reply",
                                                                       "SYNC",
                                                                       "INFORM",
                                                                       "NEWLEADER",
                                                                       "FOLLOWERINFO",
                                                                       "OBSERVERINFO",
                                                                       "UPTODATE",
                                                                       "DIFF",
                                                                       "TRUNC",
                                                                       "SNAP",
                                                                       "LEADERINFO",
                                                                       "ACKEPOCH",
                                                                       "request",
                                                                       "reply",
                                                                       "REVALIDATE",
                                                                       "REVALIDATE reply",
                                                                       "COMMITANDACTIVATE",
                                                                       "INFORMANDACTIVATE",
                                                                       "ConnectRequest",
                                                                       "ConnectResponse",
                                                                       "WatcherEvent",
                                                                       "ping",
                                                                       "ping reply"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::optional<Zxid> zxidOf(const Message &message)
{
    using R = std::optional<Zxid>;
    return std::visit(Overloaded{
                          [](const Notification &m) -> R { return m.vote.zxid; },
                          [](const Proposal &m) -> R { return m.transaction->zxid; },
                          [](const Inform &m) -> R { return m.transaction->zxid; },
                          [](const Ack &m) -> R { return m.zxid; },
                          [](const Commit &m) -> R { return m.zxid; },
                          [](const Ping &m) -> R { return m.zxid; },
                          [](const NewLeader &m) -> R { return m.zxid; },
                          [](const FollowerInfo &m) -> R { return Zxid::startOf(m.acceptedEpoch); },
                          [](const Diff &m) -> R { return m.zxid; },
                          [](const Trunc &m) -> R { return m.zxid; },
                          [](const Snap &m) -> R { return m.zxid; },
                          [](const LeaderInfo &m) -> R { return Zxid::startOf(m.newEpoch); },
                          [](const AckEpoch &m) -> R { return m.lastZxid; },
                          [](const ClientReply &m) -> R { return m.zxid; },
                          [](const CommitAndActivate &m) -> R { return m.zxid; },
                          [](const InformAndActivate &m) -> R { return m.transaction->zxid; },
                          [](const ConnectRequest &m) -> R { return m.lastZxidSeen; },
                          [](const WatchEvent &m) -> R { return m.zxid; },
                          [](const auto &) -> R { return std::nullopt; },
                      },
                      message);
}

} // namespace zablab
