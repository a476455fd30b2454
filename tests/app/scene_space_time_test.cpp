// SPDX-License-Identifier: GPL-3.0-or-later
// The space-time diagram by itself: what is drawn of a little and of a great deal, which servers share a lane, the stars,
// the causes, the strip with the whole run.
#include "app/scene/audit.h"
#include "app/scene/space_time_overview.h"
#include "engine/views/explanation.h"
#include "tests/app/drawn_run.h"

#include <set>

namespace zablab::scene {
namespace {

TEST(Lanes, ObserversShareOneLaneWhereThereIsNoRoomForEach)
{
    const auto run = storyOf(5, 20);
    const DisplayList low = run->picture({1330, 190, 1, -1, 12});
    EXPECT_TRUE(says(low, "S6–S25"));
    EXPECT_TRUE(says(low, "S3"));
    EXPECT_FALSE(says(low, "S7"));
    const DisplayList high = run->picture({1330, 800, 1, -1, 12});
    EXPECT_TRUE(says(high, "S7")) << "there is room for all";
    // A selected observer keeps its own, and the others stay together around it.
    const DisplayList selected = run->picture({1330, 190, 1, -1, 12}, {ElementKind::Server, 9, 0});
    EXPECT_TRUE(says(selected, "S9"));
    EXPECT_TRUE(says(selected, "S6–S8, S10–S25"));
    EXPECT_TRUE(says(run->picture({1330, 190, 1, -1, 12}, {}, {{}, true}), "S7")) << "asked for all";
}

TEST(Lanes, ThenFollowersThatNobodyHasSelected)
{
    const auto run = storyOf(15, 4);
    const ServerId leader = run->leader({20'000'000});
    ASSERT_TRUE(leader);
    const DisplayList list = run->picture({1330, 190, 1, -1, 12}, {ElementKind::Server, 3, 0});
    EXPECT_TRUE(says(list, "S" + std::to_string(leader.value))) << "the leader's own lane";
    EXPECT_TRUE(says(list, "S3"));
    EXPECT_LE(regionsOf(list, ElementKind::Lane), 3u);
    std::size_t folded = 0;
    for (const Region &region : list.regions)
        folded += region.element.kind == ElementKind::Tool && region.element.detail == kToolUnfold;
    EXPECT_EQ(folded, 2u) << "one lane of observers, one of followers";
}

TEST(Lanes, NineVotersStayApartHoweverLowThePictureIs)
{
    const auto run = storyOf(9, 4);
    for (const double height : {100.0, 140.0, 190.0}) {
        const DisplayList list = run->picture({1330, height, 1, -1, 12});
        EXPECT_EQ(regionsOf(list, ElementKind::Lane), 9u) << height;
        EXPECT_TRUE(says(list, "S10–S13") || height < 140) << height;
    }
}

TEST(Lanes, AreHiddenAndComeBack)
{
    const auto run = storyOf(5, 0);
    const LaneChoice two{{ServerId{2}, ServerId{4}}, false};
    const DisplayList list = run->picture({1330, 190, 1, -1, 12}, {}, two);
    EXPECT_FALSE(says(list, "S2"));
    EXPECT_TRUE(says(list, "S5"));
    EXPECT_TRUE(says(list, "+2"));
    for (const Region &region : list.regions)
        if (region.element.kind == ElementKind::Message) {
            const MessageRecord &message = run->history()->message(static_cast<MessageId>(region.element.id));
            EXPECT_NE(message.from, Party{ServerId{2}});
            EXPECT_NE(message.to, Party{ServerId{4}});
        }
}

TEST(Lanes, NamesOfRanges)
{
    const auto ids = [](std::initializer_list<int> numbers) {
        std::vector<ServerId> servers;
        for (const int n : numbers)
            servers.push_back(ServerId{n});
        return servers;
    };
    EXPECT_EQ(namesOfRange(ids({6, 7, 8, 9})), "S6–S9");
    EXPECT_EQ(namesOfRange(ids({1, 2})), "S1, S2");
    EXPECT_EQ(namesOfRange(ids({1, 3, 5, 6, 7})), "S1 +4");
    EXPECT_EQ(namesOfRange(ids({4})), "S4");
}

TEST(SpaceTime, IsCleanInEverySizeThemeAndNumberOfServers)
{
    for (const auto &[voters, observers] : {std::pair{3, 0}, {5, 1}, {9, 0}, {5, 95}}) {
        const auto run = storyOf(voters, observers);
        for (const auto &[width, height, unit] : {std::tuple{1330.0, 140.0, 0.9},
                                                  {1540.0, 190.0, 1.0},
                                                  {900.0, 600.0, 1.0},
                                                  {3800.0, 500.0, 2.2}})
            for (const double span : {2.0, 12.0, 200.0})
                for (int i = 1; i <= 3; ++i) {
                    run->show(
                        run->story.runTimeOf({static_cast<std::int64_t>(wholeStory(*run) * i / 3 * 1e6)}));
                    for (const Element &selected : {Element{}, Element{ElementKind::Server, 2, 0}}) {
                        DisplayList list = run->picture({width, height, unit, -1, span}, selected);
                        std::erase_if(list.items, [](const Item &item) {
                            return item.element.kind == ElementKind::Message ||
                                   (item.element.kind == ElementKind::Mark && item.element.detail == 0);
                        });
                        const auto theme = static_cast<ThemeKind>(i % 3);
                        for (const Finding &finding : audit(list, theme, {4.5, 0, true, false}))
                            ADD_FAILURE() << voters << "+" << observers << ", " << width << "x" << height
                                          << ", " << span << " s at " << run->at.us << ": " << finding.what;
                    }
                }
    }
}

TEST(SpaceTime, ASizeThatHoldsNothingIsNoTrouble)
{
    const auto run = storyOf(5, 0);
    for (const auto &[width, height] : {std::pair{0.0, 0.0}, {10.0, 300.0}, {60.0, 20.0}, {1330.0, 40.0}})
        for (const double unit : {1.0, 3.0})
            EXPECT_TRUE(run->picture({width, height, unit, -1, 12}).regions.size() < 500);
}

TEST(SpaceTime, AGreatDealCostsNoMoreThanThePixelsItCovers)
{
    // Ten thousand events and thirty thousand: at the whole run both are drawn with about as many things.
    std::vector<std::size_t> drawn, regions;
    for (const int writes : {150, 600}) {
        const auto run = storyOf(5, 1, writes);
        const DisplayList list = run->picture({1330, 228, 1, 0, wholeStory(*run)});
        drawn.push_back(list.items.size());
        regions.push_back(list.regions.size());
        EXPECT_EQ(regionsOf(list, ElementKind::Message), 0u) << "too many to be told apart";
    }
    EXPECT_LT(drawn[1], drawn[0] * 3 / 2 + 100);
    EXPECT_LT(drawn[1], 3000u);
    EXPECT_LT(regions[1], 400u);
}

// Links on which everything is under way for a second: a few hundred lines from edge to edge would be a slab of colour.
TEST(SpaceTime, SlowLinksDoNotPaintItFull)
{
    DrawnRun run(5, 0);
    run.timeline.extendTo({3'000'000});
    for (int from = 1; from <= 5; ++from)
        for (int to = from + 1; to <= 5; ++to)
            run.act({3'000'000}, command::SetLinkQuality{ServerId{from}, ServerId{to}, CutDirection::Both,
                                                         Duration::milliseconds(900), 0});
    for (int i = 0; i < 300; ++i)
        run.act({3'000'000 + i * 500}, command::Ask{ClientId{1}, {OperationKind::SetData, "/", "x", -1}});
    run.timeline.extendTo({5'500'000});
    run.catchUp();
    run.trueAxis = true;
    run.show({3'100'000});
    const auto inkOf = [](const DisplayList &list) {
        double ink = 0;
        for (const Item &item : list.items)
            if (const auto *path = std::get_if<Path>(&item.primitive);
                path && item.element.kind == ElementKind::Message && path->points.size() == 2) {
                const double x0 = path->points[0].x, x1 = path->points[1].x;
                const double seen = std::clamp(x1, 0.0, 1330.0) - std::clamp(x0, 0.0, 1330.0);
                ink += x1 > x0 ? distance(path->points[0], path->points[1]) * path->stroke.width * seen /
                                     (x1 - x0)
                               : 0;
            }
        return ink;
    };
    bool lines = false, numbers = false;
    for (const double span : {4.0, 0.4, 0.2, 0.1, 0.04, 0.01, 0.002, 0.0005}) {
        const DisplayList list = run.picture({1330, 190, 1, -1, span});
        EXPECT_LT(inkOf(list), 1330 * 190) << span;
        const std::size_t shown = regionsOf(list, ElementKind::Message);
        numbers |= std::any_of(list.items.begin(), list.items.end(), [](const Item &item) {
            return item.element == Element{ElementKind::Axis, 0, 5}; // a swelling
        });
        lines |= shown > 0;
    }
    EXPECT_TRUE(lines) << "from near";
    EXPECT_TRUE(numbers) << "from afar";
}

TEST(SpaceTime, ALaneSwellsWhereSomethingIsSentAndNowhereElse)
{
    const auto run = storyOf(5, 0, 600);
    run->trueAxis = true;
    const SpaceTimeSize size{1330, 300, 1, 0, 20};
    const DisplayList list = run->picture(size);
    std::vector<std::pair<double, double>> swellings;
    for (const Item &item : list.items)
        if (const auto *path = std::get_if<Path>(&item.primitive);
            path && item.element == Element{ElementKind::Axis, 0, 5}) {
            double left = 1e9, right = -1e9;
            for (const Point &point : path->points) {
                left = std::min(left, point.x);
                right = std::max(right, point.x);
            }
            swellings.emplace_back(left, right);
        }
    EXPECT_GT(swellings.size(), 8u);
    SpaceTimeInput input;
    input.trueAxis = true;
    input.view = &run->space;
    input.history = run->history();
    input.description = run->description();
    input.cluster = &run->cluster;
    const LaneFrame frame = planSpaceTime(input, size, fontMeasure()).frame;
    const TimeAxis axis(input, size, frame.left, frame.right);
    std::size_t quiet = 0;
    for (double x = frame.left; x + 12 < frame.right; x += 12) {
        const bool sent = run->space.countDepartures(axis.at(x), axis.at(x + 12), false) > 0;
        // A cell is 3 px: one that begins before may reach in.
        const bool swollen = std::any_of(swellings.begin(), swellings.end(), [&](const auto &s) {
            return s.first < x + 8.5 && s.second > x + 3.5;
        });
        if (!sent) {
            EXPECT_FALSE(swollen) << "at " << x;
            ++quiet;
        }
    }
    EXPECT_GT(quiet, 20u);
}

TEST(SpaceTime, HeartbeatsAreAPulseUnlessTheyAreTheTopic)
{
    const auto run = storyOf(5, 0);
    const auto pings = [&] {
        std::size_t lines = 0;
        for (const Region &region : run->picture({1330, 228, 1, -1, 8}).regions)
            lines += region.element.kind == ElementKind::Message && region.name.starts_with("PING");
        return lines;
    };
    EXPECT_EQ(pings(), 0u);
    std::size_t pulses = 0;
    for (const Item &item : run->picture({1330, 228, 1, -1, 8}).items)
        if (const auto *circle = std::get_if<Circle>(&item.primitive))
            pulses += item.element.kind == ElementKind::Lane && circle->radius < 3;
    EXPECT_GT(pulses, 4u);
    run->beatsMatter = true;
    EXPECT_GT(pings(), 4u);
}

TEST(SpaceTime, StarsSayWhatTheyStandFor)
{
    const auto run = storyOf(5, 0);
    const DisplayList list = run->picture({1330, 228, 1, 0, wholeStory(*run)});
    std::set<std::string> names;
    for (const Region &region : list.regions)
        if (region.element.kind == ElementKind::Mark && region.rect.centre().y < 24)
            names.insert(region.name);
    const auto some = [&](const std::string &part) {
        return std::any_of(names.begin(), names.end(),
                           [&](const std::string &name) { return name.find(part) != std::string::npos; });
    };
    EXPECT_TRUE(some("leads"));
    EXPECT_TRUE(some("crashes"));
    EXPECT_TRUE(some("cut"));
    for (const Region &a : list.regions)
        for (const Region &b : list.regions)
            if (&a != &b && a.element.kind == ElementKind::Mark && b.element.kind == ElementKind::Mark &&
                a.rect.centre().y < 24 && b.rect.centre().y < 24)
                EXPECT_GT(std::abs(a.rect.centre().x - b.rect.centre().x), 12) << a.name << ", " << b.name;
}

TEST(SpaceTime, ABrokenGuaranteeHasARedStarThatNothingPushesAside)
{
    const auto run = storyOf(5, 0);
    for (EventIndex i = 0; i < run->history()->size(); ++i)
        if ((*run->history())[i].is<ServerCrashed>())
            run->broken = {{Guarantee{}, i, {}, {}}};
    ASSERT_EQ(run->broken.size(), 1u);
    const DisplayList list = run->picture({1330, 228, 1, 0, wholeStory(*run)});
    bool red = false;
    for (const Item &item : list.items)
        if (const auto *path = std::get_if<Path>(&item.primitive))
            red = red || (item.element.id == static_cast<std::int64_t>(run->broken[0].event) &&
                          path->fill.color.token == Token::Bad);
    EXPECT_TRUE(red);
    run->veil = (*run->history())[run->broken[0].event].at - Duration::seconds(2);
    run->show(run->veil);
    for (const Region &region : run->picture({1330, 228, 1, 0, wholeStory(*run)}).regions)
        EXPECT_FALSE(region.element.kind == ElementKind::Mark &&
                     region.element.id == static_cast<std::int64_t>(run->broken[0].event))
            << "the veil hides it";
}

TEST(SpaceTime, TheCausesOfWhatIsSelectedAreNumberedAndTheRestStepsBack)
{
    const auto run = storyOf(5, 0);
    EventIndex commit = kNoEvent;
    for (EventIndex i = 0; i < run->history()->size(); ++i)
        if ((*run->history())[i].is<Committed>())
            commit = i;
    ASSERT_NE(commit, kNoEvent);
    const Instant at = (*run->history())[commit].at;
    run->show(at);
    const Element selected{ElementKind::Mark, static_cast<std::int64_t>(commit), 0};
    const DisplayList plain = run->picture({1330, 300, 1, -1, 12});
    run->chain = causesOf(*run->history(), commit);
    ASSERT_GT(run->chain.size(), 2u);
    const DisplayList list = run->picture({1330, 300, 1, -1, 12}, selected);
    for (std::size_t i = 0; i < run->chain.size(); ++i) {
        bool numbered = false;
        for (const Item &item : list.items) {
            const auto *text = std::get_if<Text>(&item.primitive);
            numbered = numbered || (text && text->text == std::to_string(i + 1) &&
                                    item.element == Element{ElementKind::Mark,
                                                            static_cast<std::int64_t>(run->chain[i]), 1});
        }
        EXPECT_TRUE(numbered) << "cause " << i + 1;
    }
    const auto brightest = [](const DisplayList &of, std::int64_t message) {
        double opacity = 0;
        for (const Item &item : of.items)
            if (const auto *path = std::get_if<Path>(&item.primitive);
                path && item.element == Element{ElementKind::Message, message, 0})
                opacity = std::max(opacity, path->stroke.fill.color.opacity);
        return opacity;
    };
    const std::vector<MessageId> causes = messagesBetween(*run->history(), run->chain);
    EXPECT_GE(causes.size(), 2u) << "a proposal and its acknowledgement";
    for (const MessageId cause : causes)
        EXPECT_GE(brightest(list, cause), brightest(plain, cause));
    std::size_t stepped = 0;
    for (const Region &region : plain.regions)
        if (region.element.kind == ElementKind::Message &&
            std::find(causes.begin(), causes.end(), static_cast<MessageId>(region.element.id)) ==
                causes.end()) {
            EXPECT_LT(brightest(list, region.element.id), brightest(plain, region.element.id) * 0.5);
            ++stepped;
        }
    EXPECT_GT(stepped, 3u);
}

// What is too far left has its numbers on its own lane, in one pill each.
TEST(SpaceTime, CausesOutsideAreToldAtTheEdgeOfTheirLanes)
{
    const auto run = storyOf(5, 0);
    const History &history = *run->history();
    EventIndex first = kNoEvent;
    for (EventIndex i = 0; i < history.size() && first == kNoEvent; ++i)
        if (history[i].is<Committed>())
            first = i;
    ASSERT_NE(first, kNoEvent);
    run->chain = causesOf(history, first);
    run->show(history.end());
    const DisplayList list = run->picture({1330, 200, 1, wholeStory(*run) - 0.5, 0.5});
    std::vector<std::pair<double, std::string>> pills; // height, numbers
    std::set<std::pair<double, int>> lanes;            // of those that happened at servers
    for (const Item &item : list.items)
        if (const auto *text = std::get_if<Text>(&item.primitive);
            text && text->text.rfind("\u2039 ", 0) == 0) {
            pills.emplace_back(text->at.y, text->text);
            const Event &nearest = history[static_cast<EventIndex>(item.element.id)];
            if (nearest.where.isServer())
                lanes.emplace(text->at.y, nearest.where.server().value);
        }
    ASSERT_GT(pills.size(), 1u);
    for (std::size_t a = 0; a < pills.size(); ++a)
        for (std::size_t b = a + 1; b < pills.size(); ++b)
            EXPECT_GT(std::abs(pills[a].first - pills[b].first), 12) << pills[a].second << pills[b].second;
    int above = 0;
    for (const auto &[y, server] : lanes) { // from the top
        EXPECT_GT(server, above);
        above = server;
    }
    EXPECT_TRUE(audit(list, ThemeKind::Dark).empty());
}

TEST(Overview, ShowsNothingThatMayNotBeSeenYet)
{
    const auto run = storyOf(5, 0);
    run->show({3'000'000});
    run->veil = Instant{3'000'000};
    SpaceTimeInput input;
    input.history = run->history();
    input.story = &run->story;
    input.cursor = run->at;
    input.veiledFrom = run->veil;
    input.known = run->history()->end();
    EXPECT_NEAR(wholeSpan(input), static_cast<double>(run->story.storyOf(run->veil).us) / 1e6, 1e-3);
    const DisplayList list = run->picture({1330, 228, 1, -1, 12});
    for (const Region &region : list.regions)
        if (region.element.kind == ElementKind::Mark) {
            EXPECT_LT((*run->history())[static_cast<EventIndex>(region.element.id)].at, run->veil);
        }
}

} // namespace
} // namespace zablab::scene
