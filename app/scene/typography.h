// SPDX-License-Identifier: GPL-3.0-or-later
// How the lab writes its numbers, in pictures and panels alike: a zxid is epoch and counter around a dot
// (U+22C5, because U+00B7 comes out far too wide in the fonts that carry both languages).
#pragma once

#include "engine/protocol/identifiers.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace zablab::scene {

std::string zxidText(Zxid zxid);      // 0x1⋅105
std::string shortZxidText(Zxid zxid); // 1⋅105
std::string serverText(ServerId id);  // S3
std::string clientText(ClientId id);  // C1
// "0.6 s", "12 ms", "340 µs": two significant places, the unit that fits.
std::string durationText(Duration duration);
// The run's clock: 00:11.803, with microseconds 00:11.803 250 when asked.
std::string clockText(Instant at, bool microseconds = false);
// %1 to %9 in a pattern, each replaced by a value.
std::string filled(std::string_view pattern, std::initializer_list<std::string> values);

} // namespace zablab::scene
