// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of the run: what every view has that is a function of a SceneSource and is written in the language in use.
#pragma once

#include "app/scene/display_list_item.h"
#include "app/scene/scene_source.h"

#include <QPointer>

namespace zablab::scene {

// The base is written with all its namespaces: only so does Qt 6.4 know it in the description for QML.
class SceneItem : public zablab::scene::DisplayListItem {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the base of StageItem, SpaceTimeItem and the other views")
    Q_PROPERTY(zablab::scene::SceneSource *source READ source WRITE setSource NOTIFY sourceChanged)
    // Bind the language in use: when it changes, the words are fetched again.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)

public:
    explicit SceneItem(QQuickItem *parent = nullptr);

    // Null when there is none, or no longer.
    SceneSource *source() const { return source_; }
    void setSource(SceneSource *source);
    QString language() const { return language_; }
    void setLanguage(const QString &language);

Q_SIGNALS:
    void sourceChanged();
    void languageChanged();

private:
    QPointer<SceneSource> source_;
    QString language_;
};

} // namespace zablab::scene
