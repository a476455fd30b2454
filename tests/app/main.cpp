// SPDX-License-Identifier: GPL-3.0-or-later
// The test program of the Qt side: GoogleTest inside a QApplication that needs no display and draws
// with the software renderer, whose pictures are the same in every run.
#include "tests/app/acting_child.h"

#include <QtWidgets/QApplication>

#include <gtest/gtest.h>

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
    // Tests must not read or write what the person at this machine has set.
    QCoreApplication::setOrganizationName(QStringLiteral("zablab-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("zablab-tests"));
    testing::InitGoogleTest(&argc, argv);
    const QApplication application(argc, argv);
    if (const QByteArray folder = qgetenv(zablab::kActVariable); !folder.isEmpty())
        return zablab::actAndWait(folder.constData());
    return RUN_ALL_TESTS();
}
