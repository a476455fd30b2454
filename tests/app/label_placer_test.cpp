// SPDX-License-Identifier: GPL-3.0-or-later
//
// Labels beside arrows: where one stands no other does, and two lines of words have air between them.
#include "app/scene/label_placer.h"
#include "app/scene/painter_sink.h"

#include <gtest/gtest.h>

namespace zablab::scene {
namespace {

TEST(LabelPlacer, TwoLabelsOneAboveTheOtherHaveAirBetweenThem)
{
    for (const double unit : {1.0, 2.6}) {
        DisplayList list;
        Canvas canvas(list, fontMeasure(), unit);
        LabelPlacer labels({0, 0, 2000, 2000});
        const LabelPlacer::Label label{"ACK", FontRole::Text, 13, Token::Text2};
        const double size = canvas.font(13);
        ASSERT_TRUE(labels.put(canvas, label, {{{500, 500}, Align::Centre}}));
        EXPECT_FALSE(labels.put(canvas, label, {{{505, 500 + size * 0.85}, Align::Centre}}));
        EXPECT_TRUE(labels.put(canvas, label, {{{505, 500 + size * 1.3}, Align::Centre}}));
        EXPECT_TRUE(labels.put(canvas, label, {{{500 + size * 4, 500}, Align::Centre}})) << "beside it";
    }
}

} // namespace
} // namespace zablab::scene
