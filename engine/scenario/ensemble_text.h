// SPDX-License-Identifier: GPL-3.0-or-later
//
// The written side of ensemble_yaml.h: an ensemble as the YAML that is read back as the same one. What is as usual
// is left out. Scenarios and run files share it.
#pragma once

#include "engine/world/description.h"

#include <string>

namespace zablab {

// The keys ensemble, network, disk and clients, each on lines of its own.
std::string ensembleText(const RunDescription &run);
// "3s", "1200ms", "7us": exactly.
std::string exactText(Duration duration);
// On one line, whatever the text is: 'it''s', "two\\x0alines".
std::string yamlQuoted(const std::string &text);

} // namespace zablab
