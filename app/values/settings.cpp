// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/values/settings.h"

#include <QSettings>

#include <algorithm>
#include <cmath>

namespace zablab {

namespace {

bool inMemory = false;

double inReach(double share) { return share <= 0 ? 0 : std::clamp(share, 0.15, 0.7); }

} // namespace

void Settings::keepInMemory(bool on) { inMemory = on; }

Settings &Settings::instance()
{
    static Settings settings;
    return settings;
}

Settings *Settings::create(QQmlEngine *, QJSEngine *)
{
    QJSEngine::setObjectOwnership(&instance(), QJSEngine::CppOwnership);
    return &instance();
}

Settings::Settings()
{
    if (!inMemory)
        load();
}

void Settings::load()
{
    const QSettings kept;
    language_ = kept.value(QStringLiteral("language")).toString();
    finishedLessons_ = kept.value(QStringLiteral("finishedLessons")).toStringList();
    toolValues_ = kept.value(QStringLiteral("tools")).toMap();
    runFolder_ = kept.value(QStringLiteral("runFolder")).toString();
    theme_ = std::clamp(kept.value(QStringLiteral("theme"), 0).toInt(), 0, 2);
    reduceMotion_ = kept.value(QStringLiteral("reduceMotion"), false).toBool();
    sidePanel_ = kept.value(QStringLiteral("sidePanel"), true).toBool();
    inspector_ = kept.value(QStringLiteral("inspector"), true).toBool();
    views_ = kept.value(QStringLiteral("views"), true).toBool();
    palette_ = std::clamp(kept.value(QStringLiteral("palette"), 0).toInt(), 0, 2);
    typeSize_ = std::clamp(kept.value(QStringLiteral("typeSize"), 1).toDouble(), 0.8, 1.6);
    spotlight_ = kept.value(QStringLiteral("spotlight"), false).toBool();
    narrate_ = kept.value(QStringLiteral("narrate"), false).toBool();
    tourSeen_ = kept.value(QStringLiteral("tourSeen"), false).toBool();
    viewsShare_ = inReach(kept.value(QStringLiteral("viewsShare"), 0).toDouble());
}

void Settings::keep(const char *key, const QVariant &value)
{
    if (!inMemory)
        QSettings().setValue(QString::fromLatin1(key), value);
}

void Settings::setTheme(int theme)
{
    theme = std::clamp(theme, 0, 2);
    if (theme == theme_)
        return;
    theme_ = theme;
    keep("theme", theme);
    Q_EMIT themeChanged();
}

void Settings::setPresenting(bool presenting)
{
    if (presenting == presenting_)
        return;
    presenting_ = presenting;
    Q_EMIT presentingChanged();
}

void Settings::setReduceMotion(bool reduce)
{
    if (reduce == reduceMotion_)
        return;
    reduceMotion_ = reduce;
    keep("reduceMotion", reduce);
    Q_EMIT reduceMotionChanged();
}

void Settings::setSidePanel(bool shown)
{
    if (shown == sidePanel_)
        return;
    sidePanel_ = shown;
    keep("sidePanel", shown);
    Q_EMIT sidePanelChanged();
}

void Settings::setInspector(bool shown)
{
    if (shown == inspector_)
        return;
    inspector_ = shown;
    keep("inspector", shown);
    Q_EMIT inspectorChanged();
}

void Settings::setViews(bool shown)
{
    if (shown == views_)
        return;
    views_ = shown;
    keep("views", shown);
    Q_EMIT viewsChanged();
}

void Settings::setPalette(int palette)
{
    palette = std::clamp(palette, 0, 2);
    if (palette == palette_)
        return;
    palette_ = palette;
    keep("palette", palette);
    Q_EMIT paletteChanged();
}

void Settings::setRunFolder(const QString &folder)
{
    if (folder == runFolder_)
        return;
    runFolder_ = folder;
    keep("runFolder", folder);
}

void Settings::setTypeSize(double times)
{
    times = std::clamp(times, 0.8, 1.6);
    if (times == typeSize_)
        return;
    typeSize_ = times;
    keep("typeSize", times);
    Q_EMIT typeSizeChanged();
}

void Settings::setSpotlight(bool on)
{
    if (on == spotlight_)
        return;
    spotlight_ = on;
    keep("spotlight", on);
    Q_EMIT spotlightChanged();
}

void Settings::setNarrate(bool on)
{
    if (on == narrate_)
        return;
    narrate_ = on;
    keep("narrate", on);
    Q_EMIT narrateChanged();
}

void Settings::setTourSeen(bool seen)
{
    if (seen == tourSeen_)
        return;
    tourSeen_ = seen;
    keep("tourSeen", seen);
    Q_EMIT tourSeenChanged();
}

void Settings::setViewsLarge(bool large)
{
    if (large == viewsLarge_)
        return;
    viewsLarge_ = large;
    Q_EMIT viewsLargeChanged();
}

void Settings::setViewsShare(double share)
{
    share = inReach(share);
    if (std::abs(share - viewsShare_) < 1e-6)
        return;
    viewsShare_ = share;
    keep("viewsShare", share);
    Q_EMIT viewsShareChanged();
}

void Settings::finishLesson(const QString &name)
{
    if (finishedLessons_.contains(name))
        return;
    finishedLessons_.append(name);
    keep("finishedLessons", finishedLessons_);
}

void Settings::keepToolValues(const QVariantMap &values)
{
    if (inMemory || values == toolValues_)
        return;
    toolValues_ = values;
    keep("tools", values);
}

QString Settings::language() const { return language_; }

void Settings::setLanguage(const QString &language)
{
    language_ = language;
    keep("language", language);
}

} // namespace zablab
