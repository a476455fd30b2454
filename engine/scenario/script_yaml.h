// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of a file that says what happens: scripts, conditions and expectations (lessons/README.md). Lessons
// and transcripts share it.
#pragma once

#include "engine/scenario/scenario.h"
#include "engine/scenario/yaml_reader.h"

#include <string>
#include <vector>

namespace zablab {

class ScriptYaml {
public:
    // Clients that a script adds are in `cast` from then on.
    ScriptYaml(YamlReader &read, Cast &cast) : read_(read), cast_(cast) {}

    // From now on the scripts may step servers by hand.
    void allowHand() { hand_ = true; }

    Script script(const YamlNode &node, const std::string &what);
    std::vector<Condition> conditions(const YamlNode &node, const std::string &what);
    std::vector<Expectation> expectations(const YamlNode &node);

private:
    void commands(const YamlNode &node, Script &items);
    void wait(const YamlNode &node, Script &items);
    bool tooMany(const YamlNode &n, std::size_t sofar);

    YamlReader &read_;
    Cast &cast_;
    bool hand_ = false;
    std::size_t commands_ = 0; // in the whole file
};

} // namespace zablab
