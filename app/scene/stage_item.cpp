// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/stage_item.h"

namespace zablab::scene {

StageItem::StageItem(QQuickItem *parent) : SceneItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton | Qt::RightButton);
}

void StageItem::setSelectedKind(int kind)
{
    const auto value = static_cast<ElementKind>(std::clamp(kind, 0, static_cast<int>(ElementKind::Legend)));
    if (value == selected_.kind)
        return;
    selected_.kind = value;
    invalidate();
    Q_EMIT selectionChanged();
}

void StageItem::setSelectedId(qint64 id)
{
    if (id == selected_.id)
        return;
    selected_.id = id;
    invalidate();
    Q_EMIT selectionChanged();
}

void StageItem::setPredictedServer(int server)
{
    if (server == predicted_)
        return;
    predicted_ = server;
    invalidate();
    Q_EMIT predictedServerChanged();
}

void StageItem::setLegend(bool legend)
{
    if (legend == legend_)
        return;
    legend_ = legend;
    invalidate();
    Q_EMIT legendChanged();
}

void StageItem::setLook(bool &look, bool on)
{
    if (on == look)
        return;
    look = on;
    invalidate();
    Q_EMIT looksChanged();
}

void StageItem::setPresenting(bool on) { setLook(looks_.presenting, on); }
void StageItem::setSpotlight(bool on) { setLook(looks_.spotlight, on); }
void StageItem::setReduceMotion(bool on) { setLook(looks_.reduceMotion, on); }

void StageItem::setReserved(const QRectF &rect)
{
    if (rect == reserved_)
        return;
    reserved_ = rect;
    invalidate();
    Q_EMIT reservedChanged();
}

DisplayList StageItem::picture(const SceneSource &source, const StageSize &size, const Element &selected,
                               int predicted, const TextMeasure &measure, const Element &hovered,
                               const StageLooks &looks)
{
    StageInput input;
    input.history = source.history();
    input.description = source.description();
    input.view = source.clusterAtCursor();
    input.at = source.cursor();
    input.selected = selected;
    input.predicted = predicted;
    input.changedFrom = source.stepBegin();
    input.hovered = hovered;
    input.highlighted = source.highlighted();
    input.topic = source.selectedZxid();
    input.reduceMotion = looks.reduceMotion;
    input.spotlight = looks.spotlight;
    return layoutStage(readStage(input, stageWords()), size, measure);
}

DisplayList StageItem::build(const TextMeasure &measure)
{
    const StageSize size{
        width(),          height(), unit(),
        legend_,          false,    {reserved_.x(), reserved_.y(), reserved_.width(), reserved_.height()},
        looks_.presenting};
    if (!source()) {
        DisplayList empty;
        empty.width = width();
        empty.height = height();
        return empty;
    }
    return picture(*source(), size, selected_, predicted_, measure, hovered(), looks_);
}

} // namespace zablab::scene
