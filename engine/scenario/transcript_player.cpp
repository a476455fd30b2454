// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/transcript_player.h"

#include "engine/protocol/server_core.h"
#include "engine/scenario/hand_stage.h"
#include "engine/views/explanation.h"

#include <algorithm>
#include <functional>
#include <set>

namespace zablab {

namespace {

using Servers = std::function<const Server *(ServerId)>; // null: does not run

class TranscriptPlayer {
public:
    TranscriptPlayer(const TranscriptScript &script, ScriptStage &stage, Servers servers)
        : script_(script),
          stage_(stage),
          servers_(std::move(servers)),
          witness_(script.run),
          whole_(script.expect)
    {
        played_.script = &script;
    }

    PlayedTranscript play()
    {
        whole_.begin(witness_);
        for (const TranscriptScene &scene : script_.scenes)
            if (!play(scene))
                break;
        played_.results = whole_.end(witness_);
        judge(played_.results);
        for (const ServerView &server : witness_.view().servers)
            if (const Server *running = servers_(server.id))
                played_.trees.emplace(server.id, running->core().database.tree());
        played_.view = witness_.view();
        played_.history = stage_.history();
        return std::move(played_);
    }

private:
    bool play(const TranscriptScene &scene)
    {
        PlayedScene played;
        played.scene = &scene;
        played.first = played_.scenes.empty() ? 0 : stage_.history().size();
        ExpectationWatch watch(scene.expect);
        watch.begin(witness_);
        const auto after = [&](const Witness &witness) {
            watch.after(witness);
            whole_.after(witness);
            return false;
        };
        bool done = true;
        for (const ScriptItem &item : scene.run) {
            const bool acts = std::holds_alternative<ScriptCommand>(item.what) ||
                              std::holds_alternative<ScriptHand>(item.what);
            // One phrase can stand for several commands: "cut S1 | S2 S3".
            const bool again = last_ && last_->place.line == item.place.line &&
                               last_->place.column == item.place.column && last_->text == item.text;
            if (acts && !again)
                played.actions.push_back({stage_.history().size(), stage_.now(), item.text});
            last_ = &item;
            if (const auto failure = playScript({item}, stage_, witness_, after)) {
                complain(failure->place, failure->what, failure->mend);
                done = false;
                break;
            }
        }
        played.end = stage_.history().size();
        played.results = watch.end(witness_);
        if (done) {
            judge(played.results);
            trees(played);
        }
        told(played, done);
        played_.scenes.push_back(std::move(played));
        return done;
    }

    void judge(const std::vector<ExpectationResult> &results)
    {
        for (const ExpectationResult &result : results)
            if (!result.held)
                complain(result.expectation.place,
                         "'" + result.expectation.text + "' does not hold: " + result.found,
                         "the point of the transcript is lost");
    }

    void trees(PlayedScene &played)
    {
        for (const TreeExpectation &expectation : played.scene->trees) {
            const std::string wrong = wrongWith(expectation);
            played.trees.push_back({&expectation, wrong.empty()});
            if (!wrong.empty())
                complain(expectation.place, "'" + expectation.text + "' does not hold: " + wrong,
                         "the point of the transcript is lost");
        }
    }

    std::string wrongWith(const TreeExpectation &expectation) const
    {
        const DataTree *first = nullptr;
        bool any = false;
        for (const ServerView &server : witness_.view().servers) {
            const Server *running = servers_(server.id);
            if (!running || (expectation.server && expectation.server != server.id))
                continue;
            any = true;
            const DataTree &tree = running->core().database.tree();
            if (expectation.path.empty()) {
                if (first && !(*first == tree))
                    return writtenAs(server.id) + " has another tree than those before it";
                first = &tree;
                continue;
            }
            const DataNode *node = tree.find(expectation.path);
            if ((node != nullptr) != expectation.there)
                return writtenAs(server.id) + (node ? " has it" : " has no such node");
            if (node && expectation.data && node->data != *expectation.data)
                return writtenAs(server.id) + " has \"" + node->data + "\"";
        }
        return any ? "" : "nobody runs";
    }

    void told(const PlayedScene &played, bool done)
    {
        const TranscriptScene &scene = *played.scene;
        std::size_t next = 0;
        for (EventIndex i = played.first; i < played.end; ++i) {
            if (next == scene.told.size() && scene.untold.empty())
                return;
            const std::string sentence = inEnglish(sentenceFor(stage_.history(), i));
            if (next < scene.told.size() && sentence.find(scene.told[next].text) != std::string::npos)
                ++next;
            for (const Saying &never : scene.untold)
                if (sentence.find(never.text) != std::string::npos)
                    complain(never.place, "this is told, and must not be: " + sentence,
                             "the point of the transcript is lost");
        }
        if (next < scene.told.size() && done)
            complain(scene.told[next].place,
                     "this is not told, or not in this order: " + scene.told[next].text,
                     "the point of the transcript is lost, or a sentence was reworded");
    }

    void complain(const SourcePlace &place, const std::string &what, const std::string &mend)
    {
        played_.errors.push_back({place.file, place.line, place.column, what, mend});
    }

    const TranscriptScript &script_;
    ScriptStage &stage_;
    Servers servers_;
    Witness witness_;
    ExpectationWatch whole_;
    PlayedTranscript played_;
    const ScriptItem *last_ = nullptr;
};

std::vector<InitialDisk> disksOf(const RunDescription &description)
{
    std::vector<InitialDisk> disks;
    for (const ServerDescription &server : description.servers) {
        std::vector<ZxidSequence::Range> ranges;
        for (const LogExtent &extent : server.history)
            ranges.push_back({extent.epoch, extent.firstCounter, extent.lastCounter});
        disks.push_back(
            {server.id, server.acceptedEpoch, server.currentEpoch, ZxidSequence(std::move(ranges))});
    }
    return disks;
}

void askGuarantees(PlayedTranscript &played)
{
    const TranscriptScript &script = *played.script;
    Guarantees guarantees(script.run.config, disksOf(script.run));
    guarantees.update(played.history);
    played.guaranteesAsked = true;
    played.violations = guarantees.violations();
    std::set<Guarantee> found;
    for (const Violation &violation : played.violations) {
        const bool wanted =
            std::find(script.broken.begin(), script.broken.end(), violation.guarantee) != script.broken.end();
        if (!wanted && script.broken.empty() && found.empty())
            played.errors.push_back(
                {script.place.file, 1, 1,
                 std::string(nameOf(violation.guarantee)) + " is broken: " + violation.what,
                 "with all rules on, nothing may ever be"});
        found.insert(violation.guarantee);
    }
    for (const Guarantee guarantee : script.broken)
        if (!found.contains(guarantee))
            played.errors.push_back(
                {script.place.file, 1, 1, std::string(nameOf(guarantee)) + " has to be broken, and is not",
                 "the rule that is off has no effect any more, or the course has changed"});
}

} // namespace

PlayedTranscript playTranscript(const TranscriptScript &script)
{
    if (script.byHand) {
        HandStage stage(script.run, script.played, script.withoutEpochFiles);
        PlayedTranscript played =
            TranscriptPlayer(script, stage, [&](ServerId id) { return stage.server(id); }).play();
        if (script.played.empty())
            askGuarantees(played);
        return played;
    }
    SimulatedWorld world(script.run, script.seed);
    WorldStage stage(world);
    PlayedTranscript played =
        TranscriptPlayer(script, stage, [&](ServerId id) { return world.server(id); }).play();
    askGuarantees(played);
    return played;
}

} // namespace zablab
