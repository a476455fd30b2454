// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ids, passwords, time-outs and the leader's list of sessions, against what the real Apache ZooKeeper does.
#include "engine/protocol/sessions.h"

#include "engine/protocol/ensemble.h"

#include <gtest/gtest.h>

namespace zablab {
namespace {

std::string hex(const std::string &bytes)
{
    static constexpr const char *kDigits = "0123456789abcdef";
    std::string text;
    for (const char byte : bytes) {
        text += kDigits[static_cast<unsigned char>(byte) >> 4];
        text += kDigits[static_cast<unsigned char>(byte) & 15];
    }
    return text;
}

TEST(SessionPassword, IsTheOneThatApacheZooKeeperGave) // recorded from version 3.8
{
    EXPECT_EQ(hex(passwordOf(SessionId{0x10000254b110000})), "557045f4be636e75bbf7c58c37c5e2ec");
    EXPECT_EQ(hex(passwordOf(SessionId{0x10000254b110001})), "68913ff45eaf4dbab03a2db80b4ef7b9");
}

TEST(SessionIds, AreTheServerItsClockAndANumber)
{
    SessionIds ids;
    ids.begin(ServerId{1}, Instant{std::int64_t{0x254b11} * 1000 + 999}, {});
    EXPECT_EQ(ids.next().value, 0x10000254b110000);
    EXPECT_EQ(ids.next().value, 0x10000254b110001);
    ids.begin(ServerId{200}, Instant{1000}, {});
    EXPECT_EQ(static_cast<std::uint64_t>(ids.next().value), 0xc800000000010000u);
    ids.begin(ServerId{128}, Instant{}, {}); // the number that marks a container's owner is passed over
    EXPECT_EQ(static_cast<std::uint64_t>(ids.next().value), 0x8000000000000001u);
}

TEST(SessionIds, AreNeverGivenTwice)
{
    SessionIds ids;
    ids.begin(ServerId{3}, Instant{5000}, {});
    const SessionId first = ids.next();
    ids.begin(ServerId{3}, Instant{5000}, {}); // serves again within the same millisecond
    const SessionId second = ids.next();
    EXPECT_GT(second, first);
    SessionIds reborn; // another process, whose clock shows less than it did
    reborn.begin(ServerId{3}, Instant{4000},
                 {{first, {}}, {second, {}}, {SessionId{std::int64_t{4} << 56}, {}}});
    EXPECT_GT(reborn.next(), second);
}

TEST(SessionTimeout, IsWhatTheClientWishesWithinTwoAndTwentyTicks) // SessionTest.testMinMaxSessionTimeout
{
    EnsembleConfig config;
    const auto given = [&](Duration wished) {
        return negotiatedTimeout(wished, config.shortestSession(), config.longestSession());
    };
    EXPECT_EQ(given(Duration::milliseconds(1)), Duration::seconds(4));
    EXPECT_EQ(given(Duration::seconds(10)), Duration::seconds(10));
    EXPECT_EQ(given(Duration::seconds(1000)), Duration::seconds(40));
    config.minSessionTimeout = Duration::seconds(6);
    config.maxSessionTimeout = Duration::seconds(8);
    EXPECT_EQ(given(Duration::seconds(1)), Duration::seconds(6));
    EXPECT_EQ(given(Duration::seconds(10)), Duration::seconds(8));
}

TEST(SessionTracker, ExpiresBehindTheTimeOutAndWithinOneMoreTick)
{
    const Duration tick = Duration::seconds(2), timeout = Duration::seconds(5);
    for (std::int64_t at = 0; at < tick.us * 3; at += 70'001) {
        SessionTracker tracker(tick);
        tracker.track(SessionId{1}, timeout, ServerId{1}, Instant{at});
        const Duration waits = tracker.nextExpiry() - Instant{at};
        EXPECT_GT(waits, timeout);
        EXPECT_LE(waits, timeout + tick);
        EXPECT_TRUE(tracker.expire(tracker.nextExpiry() - Duration{1}).empty());
        EXPECT_EQ(tracker.expire(tracker.nextExpiry()).size(), 1u);
        EXPECT_EQ(tracker.nextExpiry(), Instant::max());
    }
}

TEST(SessionTracker, ABucketExpiresTogether)
{
    SessionTracker tracker(Duration::seconds(2));
    tracker.track(SessionId{2}, Duration::seconds(4), ServerId{1}, Instant{100'000});
    tracker.track(SessionId{1}, Duration::seconds(4), ServerId{2}, Instant{1'900'000});
    tracker.track(SessionId{3}, Duration::seconds(4), ServerId{2}, Instant{2'000'000});
    EXPECT_EQ(tracker.expire(tracker.nextExpiry()).size(), 2u);
    EXPECT_EQ(tracker.expire(tracker.nextExpiry()).size(), 1u);
}

TEST(SessionTracker, ATouchMovesASessionOn)
{
    SessionTracker tracker(Duration::seconds(2));
    tracker.track(SessionId{1}, Duration::seconds(4), ServerId{1}, Instant{});
    EXPECT_TRUE(tracker.touch(SessionId{1}, Duration::seconds(4), Instant{3'000'000}));
    EXPECT_TRUE(tracker.expire(Instant{6'000'000}).empty());
    EXPECT_EQ(tracker.expire(Instant{8'000'000}).size(), 1u);
    EXPECT_FALSE(tracker.touch(SessionId{2}, Duration::seconds(4), Instant{3'000'000}));
}

TEST(SessionTracker, AClosingSessionCannotBeTouchedAndExpiresOnce) // SessionTrackerTest
{
    SessionTracker tracker(Duration::seconds(2));
    tracker.track(SessionId{1}, Duration::seconds(4), ServerId{1}, Instant{});
    tracker.track(SessionId{2}, Duration::seconds(4), ServerId{1}, Instant{});
    tracker.setClosing(SessionId{1}); // its client closes it
    EXPECT_FALSE(tracker.touch(SessionId{1}, Duration::seconds(4), Instant{1}));
    EXPECT_EQ(tracker.check(SessionId{1}, ServerId{1}), ErrorCode::SessionExpired);
    const auto expired = tracker.expire(Instant{60'000'000});
    ASSERT_EQ(expired.size(), 1u);
    EXPECT_EQ(expired[0].session, SessionId{2});
    EXPECT_FALSE(tracker.touch(SessionId{2}, Duration::seconds(4), Instant{1}));
    EXPECT_TRUE(tracker.expire(Instant{120'000'000}).empty());
}

TEST(SessionTracker, OneServerSpeaksForASession) // QuorumTest.testSessionMove
{
    SessionTracker tracker(Duration::seconds(2));
    tracker.track(SessionId{1}, Duration::seconds(4), ServerId{}, Instant{}); // at a new leader
    EXPECT_EQ(tracker.check(SessionId{1}, ServerId{2}), ErrorCode::Ok);
    EXPECT_EQ(tracker.check(SessionId{1}, ServerId{3}), ErrorCode::SessionMoved);
    tracker.setOwner(SessionId{1}, ServerId{3});
    EXPECT_EQ(tracker.check(SessionId{1}, ServerId{2}), ErrorCode::SessionMoved);
    EXPECT_EQ(tracker.check(SessionId{1}, ServerId{3}), ErrorCode::Ok);
    EXPECT_EQ(tracker.check(SessionId{7}, ServerId{3}), ErrorCode::SessionExpired);
}

} // namespace
} // namespace zablab
