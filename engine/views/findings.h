// SPDX-License-Identifier: GPL-3.0-or-later
//
// Broken promises as sentences: the checks write plain English for command lines and reports; here it is taken
// apart again, so that both languages say the same with the same values.
#pragma once

#include "engine/protocol/rules.h"
#include "engine/views/explanation.h"
#include "engine/views/verdicts.h"

namespace zablab {

Sentence sentenceFor(const Violation &violation); // how it was broken
Sentence promiseSentence(Guarantee guarantee);    // what is promised
Sentence purposeSentence(Rule rule);              // what the rule is for

} // namespace zablab
