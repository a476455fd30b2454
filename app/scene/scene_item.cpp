// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/scene_item.h"

namespace zablab::scene {

SceneItem::SceneItem(QQuickItem *parent) : DisplayListItem(parent) {}

void SceneItem::setSource(SceneSource *source)
{
    if (source == source_)
        return;
    if (source_)
        disconnect(source_, nullptr, this, nullptr);
    source_ = source;
    if (source_)
        connect(source_, &SceneSource::sceneChanged, this, [this] { invalidate(); });
    invalidate();
    Q_EMIT sourceChanged();
}

void SceneItem::setLanguage(const QString &language)
{
    if (language == language_)
        return;
    language_ = language;
    invalidate();
    Q_EMIT languageChanged();
}

} // namespace zablab::scene
