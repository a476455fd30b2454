// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the reports of simulate, its campaigns and explore have in common.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace zablab {

constexpr std::size_t kViolationsTold = 5; // of one run

// 1234567 as "1,234,567".
std::string grouped(std::uint64_t number);

// Appends ,"name":value to an object in one line of JSON.
void appendNumber(std::string &line, const char *name, std::uint64_t value);

double secondsSince(std::chrono::steady_clock::time_point begin);

} // namespace zablab
