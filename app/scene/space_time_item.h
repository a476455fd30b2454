// SPDX-License-Identifier: GPL-3.0-or-later
// The space-time diagram in the window: a visible range on story time or the run's own, which follows the
// cursor unless a person has moved it.
#pragma once

#include "app/scene/display_list_item.h"
#include "app/scene/scene_source.h"

#include <QPointer>

#ifndef Q_MOC_RUN // Qt 6.4's moc cannot read <concepts>
#include "app/scene/space_time_layout.h"
#endif

namespace zablab::scene {

// The base is written with all its namespaces: only so does Qt 6.4 know it in the description for QML.
class SpaceTimeItem : public zablab::scene::DisplayListItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zablab::scene::SceneSource *source READ source WRITE setSource NOTIFY sourceChanged)
    Q_PROPERTY(int selectedKind READ selectedKind WRITE setSelectedKind NOTIFY selectionChanged)
    Q_PROPERTY(qint64 selectedId READ selectedId WRITE setSelectedId NOTIFY selectionChanged)
    // The run's own time instead of story time.
    Q_PROPERTY(bool trueAxis READ trueAxis WRITE setTrueAxis NOTIFY trueAxisChanged)
    Q_PROPERTY(bool heartbeats READ heartbeats WRITE setHeartbeats NOTIFY heartbeatsChanged)
    // Seconds of the axis from left to right.
    Q_PROPERTY(qreal span READ span WRITE setSpan NOTIFY spanChanged)
    // Whether the range follows the cursor; moving it by hand ends that, setting it true begins it again.
    Q_PROPERTY(bool following READ following WRITE setFollowing NOTIFY followingChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)

public:
    explicit SpaceTimeItem(QQuickItem *parent = nullptr);

    SceneSource *source() const { return source_; }
    void setSource(SceneSource *source);
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
    QString language() const { return language_; }
    void setLanguage(const QString &language);

    // The same picture without a window; `begin` below 0 follows the cursor.
    static DisplayList picture(const SceneSource &source, SpaceTimeSize size, const Element &selected,
                               const Element &hovered, bool trueAxis, bool heartbeats,
                               const TextMeasure &measure);

Q_SIGNALS:
    void sourceChanged();
    void selectionChanged();
    void trueAxisChanged();
    void heartbeatsChanged();
    void spanChanged();
    void followingChanged();
    void languageChanged();
    // A person pointed at an instant, in microseconds of the run: clicked, or drags along the axis.
    void seekRequested(qint64 us);

protected:
    DisplayList build(const TextMeasure &measure) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    SpaceTimeInput input() const;
    SpaceTimeSize size() const;
    void seek(double x);

    QPointer<SceneSource> source_;
    Element selected_;
    bool trueAxis_ = false;
    bool heartbeats_ = false;
    bool following_ = true;
    qreal span_ = 12;
    double begin_ = 0;
    QString language_;
    bool scrubbing_ = false;
    bool panning_ = false;
    double pressX_ = 0;
    double pressBegin_ = 0;
};

// The diagram's words in the language now in use.
SpaceTimeWords spaceTimeWords();

} // namespace zablab::scene
