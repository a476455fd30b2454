// SPDX-License-Identifier: GPL-3.0-or-later
// The stage in the window.
#pragma once

#include "app/scene/scene_item.h"
#include "app/scene/stage_layout.h"
#ifndef Q_MOC_RUN // Qt 6.4's moc cannot read <concepts>
#include "app/scene/stage_reader.h"
#endif

namespace zablab::scene {

struct StageLooks { // how it is shown, not what
    bool presenting = false;
    bool spotlight = false;
    bool reduceMotion = false;
};

// The base is written with all its namespaces: only so does Qt 6.4 know it in the description for QML.
class StageItem : public zablab::scene::SceneItem {
    Q_OBJECT
    QML_ELEMENT
    // ElementKind and id of what is selected anywhere in the window.
    Q_PROPERTY(int selectedKind READ selectedKind WRITE setSelectedKind NOTIFY selectionChanged)
    Q_PROPERTY(qint64 selectedId READ selectedId WRITE setSelectedId NOTIFY selectionChanged)
    // The server that the learner marked; 0: none.
    Q_PROPERTY(
        int predictedServer READ predictedServer WRITE setPredictedServer NOTIFY predictedServerChanged)
    Q_PROPERTY(bool legend READ legend WRITE setLegend NOTIFY legendChanged)
    Q_PROPERTY(bool presenting READ presenting WRITE setPresenting NOTIFY looksChanged)
    // What does not act in the last step is dimmed.
    Q_PROPERTY(bool spotlight READ spotlight WRITE setSpotlight NOTIFY looksChanged)
    // Nothing flies: marks stand where messages are half way and where they arrived.
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY looksChanged)
    // Place of the window's tools in the top left corner, in this item's coordinates.
    Q_PROPERTY(QRectF reserved READ reserved WRITE setReserved NOTIFY reservedChanged)
    // The links can be pointed at too: a tool for links is held.
    Q_PROPERTY(bool links READ links WRITE setLinks NOTIFY toolChanged)
    // The mouse draws a line: a wall is being made.
    Q_PROPERTY(bool drawing READ drawing WRITE setDrawing NOTIFY toolChanged)
    // The link under the pointer, or the line that is being drawn; equal points: none.
    Q_PROPERTY(QPointF lineFrom READ lineFrom NOTIFY lineChanged)
    Q_PROPERTY(QPointF lineTo READ lineTo NOTIFY lineChanged)

public:
    explicit StageItem(QQuickItem *parent = nullptr);

    int selectedKind() const { return static_cast<int>(selected_.kind); }
    void setSelectedKind(int kind);
    qint64 selectedId() const { return selected_.id; }
    void setSelectedId(qint64 id);
    int predictedServer() const { return predicted_; }
    void setPredictedServer(int server);
    bool legend() const { return legend_; }
    void setLegend(bool legend);
    bool presenting() const { return looks_.presenting; }
    void setPresenting(bool on);
    bool spotlight() const { return looks_.spotlight; }
    void setSpotlight(bool on);
    bool reduceMotion() const { return looks_.reduceMotion; }
    void setReduceMotion(bool on);
    QRectF reserved() const { return reserved_; }
    void setReserved(const QRectF &rect);

    bool links() const { return links_; }
    void setLinks(bool links);
    bool drawing() const { return drawing_; }
    void setDrawing(bool drawing);
    QPointF lineFrom() const { return lineFrom_; }
    QPointF lineTo() const { return lineTo_; }

    // An element, or with `links` the nearest link: its nearer end is the id, the other one the detail.
    std::optional<Element> elementAt(Point p) override;
    // The servers to the left of the line through these points, as one who walks along it sees them.
    Q_INVOKABLE QList<int> serversBeside(const QPointF &from, const QPointF &to);
    // Where a server's disc is; empty when it is not in the picture.
    Q_INVOKABLE QRectF placeOf(int kind, qint64 id);

    // The same picture without a window: for shots, exports and tests.
    static DisplayList picture(const SceneSource &source, const StageSize &size, const Element &selected,
                               int predicted, const TextMeasure &measure, const Element &hovered = {},
                               const StageLooks &looks = {});

Q_SIGNALS:
    void selectionChanged();
    void predictedServerChanged();
    void legendChanged();
    void looksChanged();
    void reservedChanged();
    void toolChanged();
    void lineChanged();
    void menuAsked(int kind, qint64 id, qint64 detail, double x, double y);
    void wallMoved(const QList<int> &side);
    void wallDrawn(const QList<int> &side);

protected:
    DisplayList build(const TextMeasure &measure) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;

private:
    Element selected_;
    int predicted_ = 0;
    bool legend_ = true;
    StageLooks looks_;
    void setLook(bool &look, bool on);
    QRectF reserved_;
    void setLine(const QPointF &from, const QPointF &to);
    bool links_ = false;
    bool drawing_ = false;
    bool stroke_ = false; // the button is down
    QPointF lineFrom_, lineTo_;
};

// The stage's words in the language now in use.
StageWords stageWords();

} // namespace zablab::scene
