// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of a file that describes an ensemble: its servers with what their disks hold, the time limits, the
// network, the disks and the clients (lessons/README.md). Lessons and transcripts share it.
#pragma once

#include "engine/scenario/yaml_reader.h"
#include "engine/world/description.h"

#include <functional>
#include <string>

namespace zablab {

class EnsembleYaml {
public:
    // Fills `run`, and `cast` with those who can be spoken of afterwards.
    EnsembleYaml(YamlReader &read, RunDescription &run, Cast &cast) : read_(read), run_(run), cast_(cast) {}

    void ensemble(const YamlNode &node);
    void network(const YamlNode &node);
    void disk(const YamlNode &node);
    void clients(const YamlNode &node);
    // One of the servers named so far; a complaint and null otherwise.
    ServerDescription *known(const YamlNode &node);

private:
    void servers(const YamlNode &node, const std::string &what, LearnerType type);
    void later(const YamlNode &node);
    void histories(const YamlNode &node);
    void epochs(const YamlNode &node);
    void groups(const YamlNode &node);
    void rulesOff(const YamlNode &node);
    void clockDrift(const YamlNode &node);
    void client(ClientDescription &client, const YamlNode &node);
    void perServer(const YamlNode &node, const std::string &what, int least, int most,
                   const std::function<void(ServerDescription &, int)> &set);
    void integer(const YamlNode &node, const std::string &what, std::int64_t least, std::int64_t most,
                 int &value);
    void integer(const YamlNode &node, const std::string &what, std::int64_t least, std::int64_t most,
                 Epoch &value);

    YamlReader &read_;
    RunDescription &run_;
    Cast &cast_;
};

} // namespace zablab
