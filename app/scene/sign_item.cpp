// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/sign_item.h"

#include <QPainter>
#include <QSvgRenderer>

namespace zablab::scene {

SignItem::SignItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &SignItem::changed, this, [this] { update(); });
}

void SignItem::paint(QPainter *painter)
{
    if (fill_.isEmpty() && line_.isEmpty())
        return;
    const QString color = color_.name();
    QString svg = QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\">");
    if (!fill_.isEmpty())
        svg += QStringLiteral("<path d=\"%1\" fill=\"%2\"/>").arg(fill_, color);
    if (!line_.isEmpty())
        svg += QStringLiteral("<path d=\"%1\" fill=\"none\" stroke=\"%2\" stroke-width=\"1.8\" "
                              "stroke-linecap=\"round\" stroke-linejoin=\"round\"/>")
                   .arg(line_, color);
    svg += QStringLiteral("</svg>");
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(painter->opacity() * static_cast<qreal>(color_.alphaF()));
    QSvgRenderer renderer(svg.toUtf8());
    renderer.render(painter, QRectF(0, 0, width(), height()));
}

} // namespace zablab::scene
