// SPDX-License-Identifier: GPL-3.0-or-later
// Runs every tst_*.qml of this folder with ZabLab's own modules, which are linked into this program.
#include <QtCore/QObject>
#include <QtQml/QQmlEngine>
#include <QtQuickTest/quicktest.h>

class Setup : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine *engine) { engine->addImportPath(QStringLiteral("qrc:/qt/qml")); }
};

QUICK_TEST_MAIN_WITH_SETUP(zablab, Setup)

#include "main.moc"
