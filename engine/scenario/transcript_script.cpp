// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scenario/transcript_script.h"

#include "engine/scenario/ensemble_yaml.h"
#include "engine/scenario/phrase_words.h"
#include "engine/scenario/script_yaml.h"
#include "engine/scenario/text_file.h"

namespace zablab {

namespace {

constexpr std::size_t kMaxScenes = 100;
constexpr std::size_t kMaxSayings = 200; // each is looked for in every sentence

class TranscriptYaml {
public:
    TranscriptYaml(TranscriptScript &script, std::vector<LessonError> &errors)
        : out_(script),
          read_(errors),
          ensemble_(read_, script.run, cast_),
          script_(read_, cast_)
    {}

    void transcript(const YamlNode &root)
    {
        out_.place = root.place;
        read_.map(
            root, "the transcript",
            {
                {"format", [&](const YamlNode &n) { read_.number(n, "format", 1, 1, [](std::int64_t) {}); },
                 true},
                {"title", [&](const YamlNode &n) { text(n, "title", out_.title); }, true},
                {"rows",
                 [&](const YamlNode &n) {
                     read_.oneOrMore(n, "rows",
                                     [&](const YamlNode &row) { text(row, "a row", add(out_.rows)); });
                 }},
                {"text", [&](const YamlNode &n) { text(n, "text", out_.text); }},
                {"seed", [&](const YamlNode &n) { read_.seed(n, out_.seed); }},
                {"ensemble", [&](const YamlNode &n) { ensemble_.ensemble(n); }, true},
                {"byHand", [&](const YamlNode &n) { byHand(n); }},
                {"withoutEpochFiles",
                 [&](const YamlNode &n) { servers(n, "withoutEpochFiles", out_.withoutEpochFiles); }},
                {"network", [&](const YamlNode &n) { ensemble_.network(n); }},
                {"disk", [&](const YamlNode &n) { ensemble_.disk(n); }},
                {"clients", [&](const YamlNode &n) { ensemble_.clients(n); }},
                {"tell", [&](const YamlNode &n) { tell(n); }},
                {"broken", [&](const YamlNode &n) { broken(n); }},
                {"scenes", [&](const YamlNode &n) { scenes(n); }, true},
                {"expect", [&](const YamlNode &n) { out_.expect = script_.expectations(n); }},
            });
        out_.run.complete();
    }

private:
    static std::string &add(std::vector<std::string> &list) { return list.emplace_back(); }

    void text(const YamlNode &n, const std::string &what, std::string &value)
    {
        if (read_.scalar(n, what))
            value = n.text;
    }

    void servers(const YamlNode &node, const std::string &what, std::vector<ServerId> &list)
    {
        read_.oneOrMore(node, what, [&](const YamlNode &n) {
            if (const ServerDescription *server = ensemble_.known(n))
                list.push_back(server->id);
        });
    }

    void byHand(const YamlNode &node)
    {
        out_.byHand = true;
        script_.allowHand();
        servers(node, "byHand", out_.played);
    }

    void tell(const YamlNode &node)
    {
        static const std::vector<std::string> words = {"votes", "messages", "heartbeats", "disk", "sessions"};
        Telling &t = out_.telling;
        read_.oneOrMore(node, "tell", [&](const YamlNode &n) {
            read_.word(n, "tell", words, [&](std::size_t i) {
                bool *const flags[] = {&t.votes, &t.messages, &t.heartbeats, &t.disk, &t.sessions};
                *flags[i] = true;
            });
        });
    }

    void broken(const YamlNode &node)
    {
        std::vector<std::string> names;
        for (int i = 0; i < kGuarantees; ++i)
            names.emplace_back(nameOf(static_cast<Guarantee>(i)));
        read_.oneOrMore(node, "broken", [&](const YamlNode &n) {
            read_.word(n, "broken", names,
                       [&](std::size_t i) { out_.broken.push_back(static_cast<Guarantee>(i)); });
        });
    }

    // "S1 has /a "1"", "all have no /a", "all trees are alike"
    static TreeExpectation tree(Words &words, const Cast &cast)
    {
        TreeExpectation expectation;
        if (words.takeIf("all")) {
            if (words.takeIf("trees")) {
                words.need("are");
                words.need("alike");
                words.end();
                return expectation;
            }
            words.need("have");
        } else {
            expectation.server = words.server(cast);
            words.need("has");
        }
        expectation.there = !words.takeIf("no");
        expectation.path = pathOf(words);
        if (expectation.there && words.quoted())
            expectation.data = words.take("the data");
        words.end();
        return expectation;
    }

    void trees(const YamlNode &node, std::vector<TreeExpectation> &list)
    {
        read_.oneOrMore(node, "trees", [&](const YamlNode &n) {
            if (!read_.scalar(n, "an expectation about a tree"))
                return;
            const auto parsed =
                guarded<TreeExpectation>(n.text, [&](Words &words) { return tree(words, cast_); });
            if (auto expectation = read_.phrase(n, parsed)) {
                expectation->text = n.text;
                expectation->place = n.place;
                list.push_back(std::move(*expectation));
            }
        });
    }

    void sayings(const YamlNode &node, const std::string &what, std::vector<Saying> &list)
    {
        read_.oneOrMore(node, what, [&](const YamlNode &n) {
            if (list.size() == kMaxSayings)
                read_.complain(n.place, "more than 200 pieces of sentences", "make two scenes of it");
            else if (read_.scalar(n, "a piece of a sentence"))
                list.push_back({n.text, n.place});
        });
    }

    void scenes(const YamlNode &node)
    {
        read_.list(node, "scenes", [&](const YamlNode &n) {
            if (out_.scenes.size() == kMaxScenes) {
                read_.complain(n.place, "more than 100 scenes", "make two transcripts of it");
                return;
            }
            TranscriptScene scene;
            scene.place = n.place;
            read_.map(n, "a scene",
                      {
                          {"title", [&](const YamlNode &v) { text(v, "title", scene.title); }, true},
                          {"text", [&](const YamlNode &v) { text(v, "text", scene.text); }},
                          {"brief", [&](const YamlNode &v) { read_.boolean(v, "brief", scene.brief); }},
                          {"run", [&](const YamlNode &v) { scene.run = script_.script(v, "run"); }},
                          {"expect", [&](const YamlNode &v) { scene.expect = script_.expectations(v); }},
                          {"trees", [&](const YamlNode &v) { trees(v, scene.trees); }},
                          {"told", [&](const YamlNode &v) { sayings(v, "told", scene.told); }},
                          {"untold", [&](const YamlNode &v) { sayings(v, "untold", scene.untold); }},
                      });
            out_.scenes.push_back(std::move(scene));
        });
        if (node.kind == YamlNode::Kind::List && node.items.empty())
            read_.complain(node.place, "the transcript has no scenes", "write at least one");
    }

    TranscriptScript &out_;
    YamlReader read_;
    Cast cast_;
    EnsembleYaml ensemble_;
    ScriptYaml script_;
};

} // namespace

LoadedTranscript readTranscript(const std::string &content, const std::string &shownAs)
{
    LoadedTranscript loaded;
    TranscriptScript script;
    if (const std::optional<YamlNode> root = readYaml(content, shownAs, loaded.errors))
        TranscriptYaml(script, loaded.errors).transcript(*root);
    if (loaded.errors.empty())
        loaded.script = std::move(script);
    return loaded;
}

LoadedTranscript loadTranscript(const std::filesystem::path &file)
{
    LoadedTranscript loaded;
    const std::optional<std::string> content = readTextFile(file, loaded.errors);
    if (!content)
        return loaded;
    loaded = readTranscript(*content, file.generic_string());
    if (loaded.script)
        loaded.script->name = file.stem().string();
    return loaded;
}

} // namespace zablab
