// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person has set about the window and finds again at the next start. Shots and tests keep it in memory.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QStringList>
#include <QVariantMap>

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
    Q_PROPERTY(int palette READ palette WRITE setPalette NOTIFY paletteChanged) // scene::Vision
    // Times the size that the window's own size suggests, 0.8 to 1.6.
    Q_PROPERTY(double typeSize READ typeSize WRITE setTypeSize NOTIFY typeSizeChanged)
    // What does not act in the present step stands back.
    Q_PROPERTY(bool spotlight READ spotlight WRITE setSpotlight NOTIFY spotlightChanged)
    // Each step is said in words, for a screen reader.
    Q_PROPERTY(bool narrate READ narrate WRITE setNarrate NOTIFY narrateChanged)
    Q_PROPERTY(bool tourSeen READ tourSeen WRITE setTourSeen NOTIFY tourSeenChanged)
    // The lower area takes the stage's place; otherwise it has this share of the height.
    Q_PROPERTY(bool viewsLarge READ viewsLarge WRITE setViewsLarge NOTIFY viewsLargeChanged)
    Q_PROPERTY(double viewsShare READ viewsShare WRITE setViewsShare NOTIFY viewsShareChanged)

public:
    static Settings &instance();
    static Settings *create(QQmlEngine *engine, QJSEngine *);
    // From now on nothing is written to the disk, nor read when the settings are made.
    static void keepInMemory(bool on = true);
    // Takes what the disk holds, as a start does.
    void load();

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
    int palette() const { return palette_; }
    void setPalette(int palette);
    double typeSize() const { return typeSize_; }
    void setTypeSize(double times);
    bool spotlight() const { return spotlight_; }
    void setSpotlight(bool on);
    bool narrate() const { return narrate_; }
    void setNarrate(bool on);
    bool tourSeen() const { return tourSeen_; }
    void setTourSeen(bool seen);
    bool viewsLarge() const { return viewsLarge_; }
    void setViewsLarge(bool large);
    double viewsShare() const { return viewsShare_; }
    void setViewsShare(double share); // 0.15 to 0.7; 0: as the window's size suggests

    // Lessons that were played to their end, by folder.
    bool lessonFinished(const QString &name) const { return finishedLessons_.contains(name); }
    void finishLesson(const QString &name);

    // What the tools of the stage are set to, by the names of ToolOptions.
    QVariantMap toolValues() const { return toolValues_; }
    // Where the last run was saved or opened; empty: nowhere yet.
    QString runFolder() const { return runFolder_; }
    void setRunFolder(const QString &folder);
    void keepToolValues(const QVariantMap &values);

    QString language() const; // empty before the first choice
    void setLanguage(const QString &language);

Q_SIGNALS:
    void themeChanged();
    void presentingChanged();
    void reduceMotionChanged();
    void sidePanelChanged();
    void inspectorChanged();
    void viewsChanged();
    void paletteChanged();
    void typeSizeChanged();
    void spotlightChanged();
    void narrateChanged();
    void tourSeenChanged();
    void viewsLargeChanged();
    void viewsShareChanged();

private:
    Settings();
    void keep(const char *key, const QVariant &value);
    QString language_;
    QStringList finishedLessons_;
    QVariantMap toolValues_;
    QString runFolder_;
    int theme_ = 0;
    bool presenting_ = false;
    bool reduceMotion_ = false;
    bool sidePanel_ = true;
    bool inspector_ = true;
    bool views_ = true;
    int palette_ = 0;
    double typeSize_ = 1;
    bool spotlight_ = false;
    bool narrate_ = false;
    bool tourSeen_ = true; // only the disk can say that it has not been seen
    bool viewsLarge_ = false;
    double viewsShare_ = 0;
};

} // namespace zablab
