// SPDX-License-Identifier: GPL-3.0-or-later
// Stages made by hand, as full as they get, for tests of the layout that need no engine.
#pragma once

#include "app/scene/stage_model.h"

#include <string>

namespace zablab::scene {

inline std::string serverName(std::int64_t id) { return "S" + std::to_string(id); }

inline Candidate candidateOf(std::int64_t id, int of)
{
    return {serverName(id), std::to_string(id), static_cast<int>(id - 1), of};
}

// An election of n voters in its middle: everybody looking, ballots on every link.
inline StageModel crowdedElection(int voters, int observers, bool chinese)
{
    StageModel model;
    model.title = chinese ? "5 台服务器，3 票为多数" : "5 servers, 3 votes are a majority";
    model.predictionWords = chinese ? "你的预测" : "your prediction";
    model.wallWords = chinese ? "切断 2 : 3" : "cut 2 : 3";
    const int all = voters + observers;
    for (int id = 1; id <= all; ++id) {
        StageServer s;
        s.id = id;
        s.name = serverName(id);
        s.observer = id > voters;
        s.state = "LOOKING";
        s.note = chinese ? "改投过 2 次" : "2 vote changes";
        s.spoken = s.name + " LOOKING";
        s.vote = VoteCard{candidateOf((id % voters) + 1, voters), "0x1\u22C510" + std::to_string(id % 10),
                          chinese ? "第 2 轮" : "round 2", id == 2, false};
        Tally tally;
        tally.majority = voters / 2 + 1;
        for (int v = 1; v <= voters; ++v) {
            TallyVote vote{serverName(v), v, std::to_string(v), std::nullopt, false, false, {}};
            if (v % 4 != 0)
                vote.candidate = candidateOf((v + id) % voters + 1, voters);
            vote.counts = vote.candidate && v % 3 == id % 3;
            tally.votes.push_back(vote);
        }
        s.tally = tally;
        using enum CellState;
        s.log =
            LogStrip{{{1, 101}, {1, 102}, {1, 103}, {1, 104}, {1, 105}},
                     {Committed, Committed, id % 2 ? Committed : Absent, Logged, id % 3 ? Absent : Logged},
                     {},
                     true};
        s.timeOut = 0.2 * id - 0.1 * (id % 3);
        if (id == 2)
            s.comparison = ComparisonCard{"0x1\u22C5105 > 0x1\u22C5102", chinese ? "→ 改投" : "→ votes for",
                                          candidateOf(4 % voters, voters)};
        s.predicted = id == voters - 1;
        s.selected = id == 1;
        model.servers.push_back(std::move(s));
    }
    StageServer &crashed = model.servers[2];
    crashed.running = Running::Crashed;
    crashed.state = chinese ? "已宕机" : "crashed";
    crashed.note = chinese ? "原领导者" : "led epoch 1";
    crashed.vote.reset();
    crashed.tally.reset();
    crashed.comparison.reset();
    crashed.timeOut = -1;
    std::int64_t id = 0;
    for (int from = 1; from <= voters; ++from)
        for (int to = 1; to <= voters; ++to)
            if (from != to && (from * 7 + to * 3) % 4 == 0) {
                StageMessage m;
                m.id = ++id;
                m.glyph = Glyph::Ballot;
                m.from = {false, from};
                m.to = {false, to};
                m.progress = 0.15 + 0.1 * ((from * 5 + to) % 8);
                m.candidate = candidateOf(from, voters);
                m.selected = id == 2;
                model.messages.push_back(m);
            }
    using enum LegendEntry::Sign;
    model.legend = {{TimeOut, chinese ? "200 ms 无新票就重发" : "resent after 200 ms of silence"},
                    {Tally, chinese ? "一点一票，满 3 格为多数" : "a dot a vote, 3 are a majority"},
                    {Committed, chinese ? "已提交" : "committed"},
                    {Logged, chinese ? "只写入日志" : "only logged"},
                    {Candidates, chinese ? "颜色越暖，选票越大" : "the warmer, the stronger the vote"}};
    return model;
}

// Five servers cut 2 : 3, an old and a new leader, clients on both sides.
inline StageModel partitioned(bool chinese)
{
    StageModel model;
    model.title = chinese ? "5 台服务器，3 票为多数" : "5 servers, 3 votes are a majority";
    model.wallWords = chinese ? "切断 2 : 3" : "cut 2 : 3";
    model.groups = {{chinese ? "S1 S3：2/5，不够多数" : "S1 S3: 2 of 5, no majority", false},
                    {chinese ? "S2 S4 S5：3/5，多数" : "S2 S4 S5: 3 of 5, a majority", true}};
    for (int id = 1; id <= 5; ++id) {
        StageServer s;
        s.id = id;
        s.name = serverName(id);
        s.group = id == 1 || id == 3 ? 0 : 1;
        s.majority = s.group == 1;
        s.role = id == 3 || id == 5 ? Role::Leader : Role::Follower;
        s.state = s.role == Role::Leader
                      ? (chinese ? "领导者" : "Leader")
                      : (chinese ? "跟随 " : "Follows ") + std::string(id == 1 ? "S3" : "S5");
        s.note = chinese ? (s.group ? "纪元 2" : "纪元 1") : (s.group ? "epoch 2" : "epoch 1");
        s.timeOut = id == 3 ? 0.12 : 0.8;
        if (id == 3)
            s.timeOutWords = chinese ? "还剩 0.6 s" : "gives up in 0.6 s";
        using enum CellState;
        s.log = LogStrip{{{1, 6}, {1, 7}, {1, 8}, {2, 1}},
                         {Committed, Committed, s.group ? Absent : Logged,
                          s.group ? (id == 5 ? Committed : Logged) : Absent},
                         {},
                         true};
        if (s.role == Role::Leader) {
            Tally acks;
            acks.majority = 3;
            acks.voterNames = false;
            for (const int voter : s.group ? std::vector{5, 2, 4} : std::vector{3, 1})
                acks.votes.push_back(
                    {serverName(voter), voter, std::to_string(voter), std::nullopt, true, voter == 4, {}});
            s.tally = acks;
            s.tallyGlyph = Glyph::Ack;
            s.tallyWords = s.group ? "2\u22C51" : "1\u22C58";
        }
        model.servers.push_back(std::move(s));
    }
    for (int a = 1; a <= 5; ++a)
        for (int b = 1; b <= 5; ++b)
            if (model.servers[static_cast<std::size_t>(a - 1)].group !=
                model.servers[static_cast<std::size_t>(b - 1)].group)
                model.cuts.push_back({a, b});
    model.sessions = {{3, 1}, {5, 2}, {5, 4}};
    std::int64_t id = 0;
    const auto send = [&](Glyph glyph, int from, int to, double progress, Role role) -> StageMessage & {
        model.messages.push_back(
            {++id, glyph, {false, from}, {false, to}, progress, role, {}, false, -1, false, false, {}, {}});
        return model.messages.back();
    };
    for (const int to : {2, 4, 5})
        send(Glyph::Proposal, 3, to, 0.4, Role::Leader).blocked = true;
    send(Glyph::Ack, 1, 3, 0.5, Role::Follower);
    send(Glyph::Commit, 5, 2, 0.4, Role::Leader);
    send(Glyph::Commit, 5, 4, 0.7, Role::Leader).selected = true;
    send(Glyph::Ping, 5, 2, 0.8, Role::Leader).quiet = true;
    model.messages.push_back({++id,
                              Glyph::ClientReply,
                              {false, 4},
                              {true, 2},
                              0.5,
                              Role::Follower,
                              {},
                              false,
                              -1,
                              false,
                              false,
                              {},
                              {}});
    model.clients = {{1, "A", 1, true, false, chinese ? "等待回答" : "no answer yet", true, "A"},
                     {2, "B", 4, true, false, chinese ? "成功 ✓" : "x = 2 ✓", false, "B"},
                     {3, "C", 3, false, true, "", false, "C"}};
    using enum LegendEntry::Sign;
    model.legend = {{TimeOut, chinese ? "超时" : "time-out"},
                    {Wall, chinese ? "网络切断" : "network cut"},
                    {Lost, chinese ? "过不去" : "cannot pass"},
                    {Committed, chinese ? "已提交" : "committed"},
                    {Logged, chinese ? "只写入日志" : "only logged"}};
    return model;
}

// A large ensemble, as full as it gets: half of it has applied the write, a few are down, one is no member.
inline StageModel largeEnsemble(int voters, int observers, bool looking, bool chinese)
{
    StageModel model;
    model.title = chinese ? "51 个投票者，49 个观察者，26 票为多数"
                          : "51 voters and 49 observing, 26 votes are a majority";
    model.predictionWords = chinese ? "你的预测" : "your prediction";
    const int all = voters + observers;
    for (int id = 1; id <= all; ++id) {
        StageServer s;
        s.id = id;
        s.name = serverName(id);
        s.observer = id > voters;
        s.role = looking        ? Role::Looking
                 : s.observer   ? Role::Observer
                 : id == voters ? Role::Leader
                                : Role::Follower;
        s.state = looking ? "LOOKING" : chinese ? "跟随 S100" : "Follows S100";
        s.note = chinese ? "纪元 12" : "epoch 12";
        s.facts = "0x1\u22C5123456";
        s.spoken = s.name;
        s.applied = id % 2 == 0;
        s.member = id != 4;
        s.running = id % 11 == 3 ? Running::Crashed : id % 13 == 5 ? Running::Paused : Running::Up;
        s.timeOut = 0.03 * (id % 33);
        s.selected = id == 2;
        s.hovered = id == 3;
        s.predicted = id == 6;
        s.conditions = id % 7 == 0 ? "disk ×4" : "";
        s.conditionsInShort = {"disk ×4"};
        if (looking)
            s.vote = VoteCard{candidateOf(id % voters + 1, voters), "0x1\u22C5105",
                              chinese ? "第 2 轮" : "round 2", false, false};
        if (id == 1) {
            Tally tally;
            tally.voters = voters;
            tally.majority = voters / 2 + 1;
            for (int v = 1; v <= voters; ++v)
                tally.votes.push_back({serverName(v),
                                       v,
                                       std::to_string(v),
                                       candidateOf(v % voters + 1, voters),
                                       v % 3 == 0,
                                       false,
                                       {}});
            s.tally = tally;
            s.comparison = ComparisonCard{"0x1\u22C5105 > 0x1\u22C5102", chinese ? "→ 改投" : "→ votes for",
                                          candidateOf(voters, voters)};
            using enum CellState;
            s.log = LogStrip{{{1, 101}, {1, 102}, {1, 103}, {1, 104}, {1, 105}},
                             {Committed, Committed, Logged, Absent, Cut},
                             {},
                             true};
        }
        model.servers.push_back(std::move(s));
    }
    model.focus = 1;
    model.totals = {
        {chinese ? "71 / 95" : "71 of 95",
         chinese ? "个观察者已应用 0x2\u22C5106" : "observers have applied 0x2\u22C5106"},
        {chinese ? "3 / 5" : "3 of 5", chinese ? "个投票者已确认 0x2\u22C5107；需要 26 个"
                                               : "voters have acknowledged 0x2\u22C5107; 26 are needed"}};
    model.heart = "0x2\u22C5107";
    model.heartWords = chinese ? "3 / 5 个 ACK" : "3 of 5 ACKs";
    for (int id = 1; id <= 4; ++id) {
        StageClient c;
        c.id = id;
        c.name = "C" + std::to_string(id);
        c.server = id;
        c.connected = id != 2;
        c.note = chinese ? "会话已过期" : "session expired";
        c.noteBad = id == 3;
        c.spoken = c.name;
        model.clients.push_back(c);
    }
    using enum LegendEntry::Sign;
    model.legend = {{Applied, chinese ? "已应用" : "has applied it"},
                    {NotApplied, chinese ? "还没有" : "not yet"},
                    {TimeOut, chinese ? "超时" : "time-out"},
                    {Candidates, chinese ? "颜色越暖，选票越大" : "the warmer, the stronger the vote"},
                    {Lost, chinese ? "丢失或受阻" : "lost or held up"}};
    return model;
}

} // namespace zablab::scene
