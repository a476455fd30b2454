// SPDX-License-Identifier: GPL-3.0-or-later
// The space-time diagram in the window: a visible range on story time or the run's own, which follows the
// cursor unless a person has moved it; the lanes that are hidden; the hands that move both.
#pragma once

#include "app/scene/scene_item.h"

#ifndef Q_MOC_RUN // Qt 6.4's moc cannot read <concepts>
#include "app/scene/space_time_layout.h"
#endif

namespace zablab::scene {

// The base is written with all its namespaces: only so does Qt 6.4 know it in the description for QML.
class SpaceTimeItem : public zablab::scene::SceneItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int selectedKind READ selectedKind WRITE setSelectedKind NOTIFY selectionChanged)
    Q_PROPERTY(qint64 selectedId READ selectedId WRITE setSelectedId NOTIFY selectionChanged)
    // The run's own time instead of story time.
    Q_PROPERTY(bool trueAxis READ trueAxis WRITE setTrueAxis NOTIFY trueAxisChanged)
    // Every PING as a line; a lesson about them shows them too.
    Q_PROPERTY(bool heartbeats READ heartbeats WRITE setHeartbeats NOTIFY heartbeatsChanged)
    // Seconds of the axis from left to right.
    Q_PROPERTY(qreal span READ span WRITE setSpan NOTIFY spanChanged)
    // Whether the range follows the cursor; moving it by hand ends that, setting it true begins it again.
    Q_PROPERTY(bool following READ following WRITE setFollowing NOTIFY followingChanged)
    // Lanes put away by hand, and whether those that would be folded for want of room are not.
    Q_PROPERTY(int hiddenLanes READ hiddenLanes NOTIFY lanesChanged)
    Q_PROPERTY(bool unfolded READ unfolded WRITE setUnfolded NOTIFY lanesChanged)

public:
    explicit SpaceTimeItem(QQuickItem *parent = nullptr);

    int selectedKind() const { return static_cast<int>(selected_.kind); }
    void setSelectedKind(int kind);
    qint64 selectedId() const { return selected_.id; }
    void setSelectedId(qint64 id);
    bool trueAxis() const { return trueAxis_; }
    void setTrueAxis(bool on);
    bool heartbeats() const { return heartbeats_; }
    void setHeartbeats(bool on);
    qreal span() const { return span_; }
    void setSpan(qreal seconds);
    bool following() const { return following_; }
    void setFollowing(bool on);
    int hiddenLanes() const { return static_cast<int>(lanes_.hidden.size()); }
    bool unfolded() const { return lanes_.unfolded; }
    void setUnfolded(bool on);

    // By so much about this place of the item (below 0: the cursor, or the middle where it is out of sight).
    Q_INVOKABLE void zoom(qreal factor, qreal x = -1);
    Q_INVOKABLE void pan(qreal part); // of the visible range, to the right
    Q_INVOKABLE void fit();           // the whole run
    Q_INVOKABLE void hideLane(int server);
    Q_INVOKABLE void showAllLanes();
    Q_INVOKABLE bool cursorVisible() const;

    // The same picture without a window; `begin` below 0 follows the cursor.
    static DisplayList picture(const SceneSource &source, SpaceTimeSize size, const Element &selected,
                               const Element &hovered, bool trueAxis, bool heartbeats,
                               const TextMeasure &measure, const LaneChoice &lanes = {});

Q_SIGNALS:
    void selectionChanged();
    void trueAxisChanged();
    void heartbeatsChanged();
    void spanChanged();
    void followingChanged();
    void lanesChanged();
    // A person pointed at an instant, in microseconds of the run: clicked, or drags along the axis.
    void seekRequested(qint64 us);

protected:
    DisplayList build(const TextMeasure &measure) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    enum class Hold : std::uint8_t { Nothing, Cursor, Range, Frame, FrameLeft, FrameRight };

    SpaceTimeInput input() const;
    SpaceTimeSize size() const;
    TimeAxis axis(const SpaceTimeInput &input) const;
    void showRange(double begin, double span);
    void seek(double x);
    bool holdOverview(double x, double y);
    void moveFrame(double x);
    void useTool(const Element &tool);

    Element selected_;
    bool trueAxis_ = false;
    bool heartbeats_ = false;
    bool following_ = true;
    qreal span_ = 12;
    double begin_ = 0;
    LaneChoice lanes_;
    Hold hold_ = Hold::Nothing;
    bool moved_ = false;
    double pressX_ = 0;
    double pressBegin_ = 0;
    double pressSpan_ = 0;
};

// The diagram's words in the language now in use.
SpaceTimeWords spaceTimeWords();

} // namespace zablab::scene
