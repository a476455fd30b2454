// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/values/language.h"

#include "app/values/settings.h"

#include <QCoreApplication>
#include <QLocale>

namespace zablab {

Language &Language::instance()
{
    static Language language;
    return language;
}

Language *Language::create(QQmlEngine *engine, QJSEngine *)
{
    Language &language = instance();
    QJSEngine::setObjectOwnership(&language, QJSEngine::CppOwnership);
    language.engines_.append(engine);
    connect(engine, &QObject::destroyed, &language,
            [&language, engine] { language.engines_.removeAll(engine); });
    return &language;
}

void Language::begin()
{
    const QString kept = Settings::instance().language();
    if (kept == QStringLiteral("zh_CN") || kept == QStringLiteral("en"))
        setCurrent(kept);
    else
        setCurrent(QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN")
                                                                    : QStringLiteral("en"));
}

void Language::setCurrent(const QString &language)
{
    if (language == current_ || (language != QStringLiteral("zh_CN") && language != QStringLiteral("en")))
        return;
    QCoreApplication::removeTranslator(&interface_);
    QCoreApplication::removeTranslator(&explanations_);
    // English needs its file too: plural forms are in it.
    if (interface_.load(QStringLiteral(":/i18n/zablab_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&interface_);
    if (explanations_.load(QStringLiteral(":/i18n/explanation_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&explanations_);
    current_ = language;
    Q_EMIT changed();
    for (QQmlEngine *engine : engines_)
        engine->retranslate();
}

void Language::toggle()
{
    setCurrent(chinese() ? QStringLiteral("en") : QStringLiteral("zh_CN"));
    Settings::instance().setLanguage(current_);
}

} // namespace zablab
