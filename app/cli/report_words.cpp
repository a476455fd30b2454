// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report_words.h"

#include "engine/history/json_values.h"

namespace zablab {

std::string grouped(std::uint64_t number)
{
    std::string text = std::to_string(number);
    for (std::size_t i = text.size(); i > 3; i -= 3)
        text.insert(i - 3, ",");
    return text;
}

void appendNumber(std::string &line, const char *name, std::uint64_t value)
{
    ((line += ",\"") += name) += "\":";
    json::writeNumber(line, value);
}

double secondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace zablab
