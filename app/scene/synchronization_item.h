// SPDX-License-Identifier: GPL-3.0-or-later
// The synchronization view in the window: of the selected message or learner, or the last one at the cursor.
#pragma once

#include "app/scene/scene_item.h"

#ifndef Q_MOC_RUN // Qt 6.4's moc cannot read <concepts>
#include "app/scene/synchronization_layout.h"
#endif

#include <optional>

namespace zablab::scene {

// The base is written with all its namespaces: only so does Qt 6.4 know it in the description for QML.
class SynchronizationItem : public zablab::scene::SceneItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString title READ title NOTIFY shownChanged)
    Q_PROPERTY(QString sentence READ sentence NOTIFY shownChanged)
    // "3 / 12": its place among those up to the cursor.
    Q_PROPERTY(QString place READ place NOTIFY shownChanged)
    Q_PROPERTY(bool hasPrevious READ hasPrevious NOTIFY shownChanged)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY shownChanged)

public:
    explicit SynchronizationItem(QQuickItem *parent = nullptr);

    QString title() const { return title_; }
    QString sentence() const { return sentence_; }
    QString place() const { return place_; }
    bool hasPrevious() const { return previous_; }
    bool hasNext() const { return next_; }

    // The selection has changed: draw again.
    Q_INVOKABLE void refresh() { invalidate(); }
    // The neighbour in time becomes the selection: -1 or 1.
    Q_INVOKABLE void go(int step);

    // The same picture without a window.
    static DisplayList picture(const SceneSource &source, const SynchronizationSize &size,
                               const TextMeasure &measure, const Element &hovered = {});

Q_SIGNALS:
    void shownChanged();
    // Shall be the selection: kinds as of elementClicked.
    void chosen(int kind, qint64 id);

protected:
    DisplayList build(const TextMeasure &measure) override;

private:
    std::optional<std::size_t> shown();

    QString title_, sentence_, place_;
    bool previous_ = false, next_ = false;
    EventIndex kept_ = kNoEvent; // its decision: the two servers may be selected while one looks at it
};

SynchronizationWords synchronizationWords();
std::string synchronizationTitle(const SynchronizationView &view);
std::string synchronizationSentence(const History &history, const SynchronizationView &view);

} // namespace zablab::scene
