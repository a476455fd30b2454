// SPDX-License-Identifier: GPL-3.0-or-later
//
// The measure by which golden pictures are compared.
#include "tests/app/golden.h"

#include <QFont>
#include <QPainter>

#include <gtest/gtest.h>

namespace zablab {
namespace {

TEST(Golden, ToleranceCatchesAMissingLabelAndForgivesARasterizer)
{
    QImage page(400, 200, QImage::Format_RGB32);
    page.fill(QColor(0x12, 0x1A, 0x2A));
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPixelSize(12);
    const auto withLabel = [&](const QString &label, int x) {
        QImage image = page;
        QPainter painter(&image);
        painter.setFont(font);
        painter.setPen(QColor(0x94, 0xA3, 0xBC)); // the weakest text there is
        painter.drawText(40, 40, QStringLiteral("broadcast"));
        painter.drawText(x, 90, label);
        return image;
    };
    const QImage golden = withLabel(QStringLiteral("S1"), 40);
    EXPECT_EQ(differenceOf(golden, withLabel(QStringLiteral("S1"), 40)), "");
    EXPECT_NE(differenceOf(golden, withLabel(QString(), 40)), "") << "a label of two letters is missing";
    EXPECT_NE(differenceOf(golden, withLabel(QStringLiteral("S1"), 60)), "") << "it stands elsewhere";
    EXPECT_NE(differenceOf(golden, withLabel(QStringLiteral("票"), 40)), "") << "it says something else";
    QImage heavier = golden;
    for (int y = 0; y < heavier.height(); ++y)
        for (int x = 0; x < heavier.width(); ++x) {
            const QColor c = heavier.pixelColor(x, y);
            if (c.red() > 0x20) // edges and strokes a little stronger, as with another stem darkening
                heavier.setPixelColor(x, y, c.lighter(106));
        }
    EXPECT_EQ(differenceOf(golden, heavier), "");
}

} // namespace
} // namespace zablab
