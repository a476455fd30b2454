// SPDX-License-Identifier: GPL-3.0-or-later
//
// The promises at any instant: as if the history ended there.
#include "engine/views/guarantee_book.h"
#include "tests/views/runs.h"

namespace zablab::testing {
namespace {

// Four voters of whom two are enough: a cut makes two leaders.
SimulatedWorld twoHalves()
{
    RunDescription description = RunDescription::ofSize(4, 0);
    description.config.rules.turnOff(Rule::Majority);
    SimulatedWorld world(description, 1);
    world.advanceTo(Instant{2'000'000});
    world.execute(command::Cut{{ServerId{1}, ServerId{2}}, CutDirection::Both});
    world.advanceTo(Instant{30'000'000});
    return world;
}

TEST(GuaranteeBook, AnInstantIsJudgedAsIfTheHistoryEndedThere)
{
    const SimulatedWorld world = twoHalves();
    const History &history = world.history();
    GuaranteeBook whole(world.description());
    whole.update(history, history.size());
    ASSERT_FALSE(whole.violations().empty());
    for (EventIndex events = 0; events <= history.size(); events += 97) {
        GuaranteeBook part(world.description());
        part.update(history, events);
        for (int g = 0; g < kGuarantees; ++g) {
            const auto guarantee = static_cast<Guarantee>(g);
            const GuaranteeState then = whole.at(guarantee, events);
            const GuaranteeState now = part.at(guarantee, events);
            ASSERT_EQ(then.checked, now.checked) << nameOf(guarantee) << " at " << events;
            ASSERT_EQ(then.broken, now.broken) << nameOf(guarantee) << " at " << events;
            ASSERT_EQ(then.first != nullptr, now.first != nullptr);
            if (then.first) {
                ASSERT_LT(then.first->event, events);
                ASSERT_EQ(then.first->event, now.first->event);
            }
        }
    }
}

TEST(GuaranteeBook, BeforeTheBreakEverythingHolds)
{
    const SimulatedWorld world = twoHalves();
    GuaranteeBook book(world.description());
    book.update(world.history(), world.history().size());
    const EventIndex broken = book.violations().front().event;
    const Guarantee guarantee = book.violations().front().guarantee;
    EXPECT_EQ(book.at(guarantee, broken).broken, 0u);
    EXPECT_GT(book.at(guarantee, broken + 1).broken, 0u);
    EXPECT_EQ(book.at(guarantee, broken + 1).first->event, broken);
    EXPECT_EQ(book.at(Guarantee::AtomicMulti, world.history().size()).checked, 0u)
        << "nobody has sent a multi";
}

TEST(GuaranteeBook, ABreakAfterAHundredOthersIsStillKept)
{
    Verdicts verdicts;
    for (EventIndex i = 0; i < 300; ++i)
        verdicts.broken(Guarantee::AckOnDisk, i, ServerId{1}, "again");
    verdicts.broken(Guarantee::SameTree, 300, ServerId{2}, "another");
    EXPECT_EQ(verdicts.violations.size(), Verdicts::kKept + 1);
    EXPECT_EQ(verdicts.violations.back().guarantee, Guarantee::SameTree);
}

TEST(Lag, IsWhatAServerHasNotOfTheCommittedHistory)
{
    for (const std::uint64_t seed : {1u, 4u}) {
        const CampaignOptions options = faultyRun(seed);
        const SimulatedWorld world = playCampaign(options);
        const History &history = world.history();
        GuaranteeBook whole(world.description());
        whole.update(history, history.size());
        std::uint64_t greatest = 0;
        for (EventIndex events = 1; events <= history.size(); events += history.size() / 12) {
            GuaranteeBook part(world.description());
            part.update(history, events);
            for (const ServerDescription &server : world.description().servers) {
                ASSERT_EQ(whole.lag(server.id, events), part.lag(server.id, events));
                greatest = std::max(greatest, part.lag(server.id, events));
            }
        }
        EXPECT_GT(greatest, 0u) << "a crashed server misses something";
        for (const auto &counts : {whole.committed(), whole.held(ServerId{1})})
            EXPECT_TRUE(std::is_sorted(counts.begin(), counts.end(),
                                       [](const auto &a, const auto &b) { return a.event < b.event; }));
    }
}

TEST(Lag, OfAnEnsembleAtPeaceIsNothing)
{
    RunDescription description = RunDescription::ofSize(3, 1);
    for (ServerDescription &server : description.servers)
        server.history = {{1, 1, 40}};
    description.complete();
    SimulatedWorld world(description, 5);
    world.advanceTo(Instant{3'000'000});
    world.execute(command::Ask{ClientId{1}, {OperationKind::Create, "/a", "x", -1}});
    world.advanceTo(Instant{5'000'000});
    GuaranteeBook book(world.description());
    book.update(world.history(), world.history().size());
    ASSERT_FALSE(book.committed().empty());
    EXPECT_GE(book.committed().back().count, 42u) << "the forty, the session and the write";
    for (const int id : {1, 2, 3, 4})
        EXPECT_EQ(book.lag(ServerId{id}, world.history().size()), 0u) << "S" << id;
}

} // namespace
} // namespace zablab::testing
