// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person has set about the window and finds again at the next start. Shots and tests keep it in memory.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QVariant>

namespace zablab {

class Settings : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(int theme READ theme WRITE setTheme NOTIFY themeChanged) // ColorTable.Kind
    Q_PROPERTY(bool presenting READ presenting WRITE setPresenting NOTIFY presentingChanged)
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY reduceMotionChanged)
    Q_PROPERTY(bool sidePanel READ sidePanel WRITE setSidePanel NOTIFY sidePanelChanged)
    Q_PROPERTY(bool inspector READ inspector WRITE setInspector NOTIFY inspectorChanged)
    Q_PROPERTY(bool views READ views WRITE setViews NOTIFY viewsChanged)
    // The lower area takes the stage's place; otherwise it has this share of the height.
    Q_PROPERTY(bool viewsLarge READ viewsLarge WRITE setViewsLarge NOTIFY viewsLargeChanged)
    Q_PROPERTY(double viewsShare READ viewsShare WRITE setViewsShare NOTIFY viewsShareChanged)

public:
    static Settings &instance();
    static Settings *create(QQmlEngine *engine, QJSEngine *);
    // From now on nothing is read from or written to the disk.
    static void keepInMemory();

    int theme() const { return theme_; }
    void setTheme(int theme);
    bool presenting() const { return presenting_; }
    void setPresenting(bool presenting);
    bool reduceMotion() const { return reduceMotion_; }
    void setReduceMotion(bool reduce);
    bool sidePanel() const { return sidePanel_; }
    void setSidePanel(bool shown);
    bool inspector() const { return inspector_; }
    void setInspector(bool shown);
    bool views() const { return views_; }
    void setViews(bool shown);
    bool viewsLarge() const { return viewsLarge_; }
    void setViewsLarge(bool large);
    double viewsShare() const { return viewsShare_; }
    void setViewsShare(double share); // 0.15 to 0.7; 0: as the window's size suggests

    QString language() const; // empty before the first choice
    void setLanguage(const QString &language);

Q_SIGNALS:
    void themeChanged();
    void presentingChanged();
    void reduceMotionChanged();
    void sidePanelChanged();
    void inspectorChanged();
    void viewsChanged();
    void viewsLargeChanged();
    void viewsShareChanged();

private:
    Settings();
    void keep(const char *key, const QVariant &value);
    QString language_;
    int theme_ = 0;
    bool presenting_ = false;
    bool reduceMotion_ = false;
    bool sidePanel_ = true;
    bool inspector_ = true;
    bool views_ = true;
    bool viewsLarge_ = false;
    double viewsShare_ = 0;
};

} // namespace zablab
