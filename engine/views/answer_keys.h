// SPDX-License-Identifier: GPL-3.0-or-later
//
// Parts of sentenceKeys() that are long enough for files of their own.
#pragma once

#include "engine/views/explanation.h"

namespace zablab {

const std::vector<SentenceKey> &whyNotKeys(); // of whyNot…()
const std::vector<SentenceKey> &answerKeys(); // questions and answers
const std::vector<SentenceKey> &
guaranteeKeys(); // what is promised, what the rules are for, how promises broke

} // namespace zablab
