// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/golden.h"

#include <QColor>
#include <QDir>
#include <QPainter>

#include <algorithm>
#include <climits>
#include <cstdlib>
#include <map>
#include <vector>

namespace zablab {

namespace {

constexpr int kSquare = 8;
// Mean difference of a square's pixels, over red, green and blue, from 0 to 255. A caption's letter in the weakest colour
// gives 14 and more; another rasterizer's edges stay under 4.
constexpr double kOfASquare = 6;
// A letter of the smallest type touches at least two squares.
constexpr int kSquares = 2;

std::vector<QRect> differingSquares(const QImage &a, const QImage &b)
{
    std::vector<QRect> found;
    for (int y = 0; y < a.height(); y += kSquare)
        for (int x = 0; x < a.width(); x += kSquare) {
            const QRect square = QRect(x, y, kSquare, kSquare).intersected(a.rect());
            int sum = 0;
            for (int v = square.top(); v <= square.bottom(); ++v) {
                const auto *p = reinterpret_cast<const QRgb *>(a.constScanLine(v));
                const auto *q = reinterpret_cast<const QRgb *>(b.constScanLine(v));
                for (int u = square.left(); u <= square.right(); ++u)
                    sum += std::abs(qRed(p[u]) - qRed(q[u])) + std::abs(qGreen(p[u]) - qGreen(q[u])) +
                           std::abs(qBlue(p[u]) - qBlue(q[u]));
            }
            if (sum > kOfASquare * 3 * square.width() * square.height())
                found.push_back(square);
        }
    return found;
}

// The picture in its 256 most frequent colours (of six bits a channel), the rest in the nearest of those: a third of the
// size. Qt's own eight-bit conversion uses a fixed cube of colours, in which a dark window drowns.
QImage inFewColours(const QImage &picture)
{
    const QImage source = picture.convertToFormat(QImage::Format_RGB32);
    const auto coarse = [](QRgb c) { return c & 0xfffcfcfcu; };
    std::map<QRgb, int> counts;
    for (int y = 0; y < source.height(); ++y)
        for (int x = 0; x < source.width(); ++x)
            ++counts[coarse(source.pixel(x, y))];
    std::vector<std::pair<int, QRgb>> order;
    for (const auto &[colour, count] : counts)
        order.emplace_back(-count, colour);
    std::sort(order.begin(), order.end());
    QList<QRgb> table;
    for (std::size_t i = 0; i < std::min<std::size_t>(256, order.size()); ++i)
        table.append(order[i].second);
    std::map<QRgb, int> nearest;
    for (const auto &[colour, count] : counts) {
        int best = 0;
        int bestDistance = INT_MAX;
        for (int i = 0; i < table.size(); ++i) {
            const int r = qRed(colour) - qRed(table[i]);
            const int g = qGreen(colour) - qGreen(table[i]);
            const int b = qBlue(colour) - qBlue(table[i]);
            if (const int distance = r * r + g * g + b * b; distance < bestDistance) {
                bestDistance = distance;
                best = i;
            }
        }
        nearest[colour] = best;
    }
    QImage few(source.size(), QImage::Format_Indexed8);
    few.setColorTable(table);
    for (int y = 0; y < source.height(); ++y)
        for (int x = 0; x < source.width(); ++x)
            few.setPixel(x, y, static_cast<uint>(nearest.at(coarse(source.pixel(x, y)))));
    return few;
}

std::string words(const std::vector<QRect> &squares)
{
    QRect all;
    for (const QRect &square : squares)
        all |= square;
    return std::to_string(squares.size()) + " squares of 8 pixels differ, within " +
           std::to_string(all.width()) + "x" + std::to_string(all.height()) + " at " +
           std::to_string(all.x()) + "," + std::to_string(all.y());
}

} // namespace

std::string differenceOf(const QImage &golden, const QImage &actual)
{
    if (golden.size() != actual.size())
        return "the size is " + std::to_string(actual.width()) + "x" + std::to_string(actual.height()) +
               ", not " + std::to_string(golden.width()) + "x" + std::to_string(golden.height());
    const auto squares = differingSquares(golden.convertToFormat(QImage::Format_RGB32),
                                          actual.convertToFormat(QImage::Format_RGB32));
    return static_cast<int>(squares.size()) < kSquares ? std::string() : words(squares);
}

std::string compareWithGolden(const QImage &actual, const std::string &name)
{
    const QString file = QStringLiteral("tests/golden/%1.png").arg(QString::fromStdString(name));
    if (qEnvironmentVariableIsSet("ZABLAB_RECORD_GOLDEN")) {
        QDir().mkpath(QStringLiteral("tests/golden"));
        const QImage few = inFewColours(actual);
        if (const std::string lost = differenceOf(few, actual); !lost.empty())
            return actual.save(file, "PNG") ? std::string() : "cannot write " + file.toStdString();
        return few.save(file, "PNG") ? std::string() : "cannot write " + file.toStdString();
    }
    const QImage golden(file);
    if (golden.isNull())
        return "there is no golden picture " + file.toStdString() +
               ". Record it with ZABLAB_RECORD_GOLDEN=1, look at it, and commit it";
    const std::string difference = differenceOf(golden, actual);
    if (difference.empty())
        return {};
    const QDir kept(QStringLiteral("build/golden"));
    kept.mkpath(QStringLiteral("."));
    const QString stem = kept.filePath(QString::fromStdString(name));
    actual.save(stem + QStringLiteral(".png"));
    if (golden.size() == actual.size()) {
        QImage marked = actual.convertToFormat(QImage::Format_RGB32);
        QPainter painter(&marked);
        painter.setPen(QColor(255, 0, 255));
        for (const QRect &square :
             differingSquares(golden.convertToFormat(QImage::Format_RGB32), marked.copy()))
            painter.drawRect(square.adjusted(0, 0, -1, -1));
        painter.end();
        marked.save(stem + QStringLiteral("-differs.png"));
    }
    return difference + ". See " + stem.toStdString() +
           "-differs.png; if it is right as it is now, record it with ZABLAB_RECORD_GOLDEN=1";
}

} // namespace zablab
