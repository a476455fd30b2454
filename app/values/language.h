// SPDX-License-Identifier: GPL-3.0-or-later
//
// The language in use, "zh_CN" or "en", switched at any instant: the translators are exchanged and every text
// is fetched again.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QTranslator>

namespace zablab {

class Language : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY changed)
    Q_PROPERTY(bool chinese READ chinese NOTIFY changed)

public:
    static Language &instance();
    static Language *create(QQmlEngine *engine, QJSEngine *);

    QString current() const { return current_; }
    bool chinese() const { return current_ == QStringLiteral("zh_CN"); }
    // An unknown name changes nothing.
    void setCurrent(const QString &language);
    Q_INVOKABLE void toggle();
    // The kept choice, or what the system speaks.
    void begin();

Q_SIGNALS:
    void changed();

private:
    Language() = default;
    QTranslator interface_;
    QTranslator explanations_; // the engine's sentences, whose English stands in the engine
    QString current_;
    QList<QQmlEngine *> engines_;
};

} // namespace zablab
