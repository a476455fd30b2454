// SPDX-License-Identifier: GPL-3.0-or-later
//
// Golden pictures: what a view looked like when somebody last looked at it and found it good. A picture is compared in
// squares of eight pixels, so that a label that is missing or stands elsewhere is found, and another version of the
// font rasterizer, which changes every edge a little, is not.
//   ZABLAB_RECORD_GOLDEN=1  writes the pictures anew: look at each before it is committed.
#pragma once

#include <QImage>

#include <string>

namespace zablab {

// "" when they agree; otherwise what differs and where, in words.
std::string differenceOf(const QImage &golden, const QImage &actual);

// Compares with tests/golden/<name>.png. What differs is kept in build/golden/ as <name>.png and <name>-differs.png.
std::string compareWithGolden(const QImage &actual, const std::string &name);

} // namespace zablab
