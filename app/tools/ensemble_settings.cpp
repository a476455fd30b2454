// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/ensemble_settings.h"

#include <QCoreApplication>

#include <array>

namespace zablab {

namespace {

constexpr std::array<SettingText, SettingCount> kTexts = {{
    {"tickTime", "ms", 10, 60'000, QT_TRANSLATE_NOOP("EnsembleEditor", "Limits"), false},
    {"initLimit", QT_TRANSLATE_NOOP("EnsembleEditor", "ticks"), 1, 1000,
     QT_TRANSLATE_NOOP("EnsembleEditor", "Limits"), false},
    {"syncLimit", QT_TRANSLATE_NOOP("EnsembleEditor", "ticks"), 1, 1000,
     QT_TRANSLATE_NOOP("EnsembleEditor", "Limits"), false},
    {"minSessionTimeout", "ms", 0, 3'600'000, QT_TRANSLATE_NOOP("EnsembleEditor", "Limits"), false},
    {"maxSessionTimeout", "ms", 0, 3'600'000, QT_TRANSLATE_NOOP("EnsembleEditor", "Limits"), false},
    {"commitLogCount", "", 1, 1'000'000, QT_TRANSLATE_NOOP("EnsembleEditor", "Log and snapshots"), false},
    {"snapCount", "", 1, 1'000'000, QT_TRANSLATE_NOOP("EnsembleEditor", "Log and snapshots"), false},
    {"snapshotSizeFactor", "%", -1, 1'000'000, QT_TRANSLATE_NOOP("EnsembleEditor", "Log and snapshots"),
     false},
    {QT_TRANSLATE_NOOP("EnsembleEditor", "last counter of an epoch"), "", 2, 0xffffffffLL,
     QT_TRANSLATE_NOOP("EnsembleEditor", "Log and snapshots"), true},
    {QT_TRANSLATE_NOOP("EnsembleEditor", "shortest way of a message"), "µs", 1, 60'000'000,
     QT_TRANSLATE_NOOP("EnsembleEditor", "Network and disks"), true},
    {QT_TRANSLATE_NOOP("EnsembleEditor", "on average longer by"), "µs", 0, 60'000'000,
     QT_TRANSLATE_NOOP("EnsembleEditor", "Network and disks"), true},
    {QT_TRANSLATE_NOOP("EnsembleEditor", "longest way of a message"), "µs", 1, 60'000'000,
     QT_TRANSLATE_NOOP("EnsembleEditor", "Network and disks"), true},
    {QT_TRANSLATE_NOOP("EnsembleEditor", "longer between groups by"), "ms", 0, 60'000,
     QT_TRANSLATE_NOOP("EnsembleEditor", "Network and disks"), true},
    {QT_TRANSLATE_NOOP("EnsembleEditor", "quickest sync of a disk"), "µs", 0, 60'000'000,
     QT_TRANSLATE_NOOP("EnsembleEditor", "Network and disks"), true},
    {QT_TRANSLATE_NOOP("EnsembleEditor", "slowest sync of a disk"), "µs", 0, 60'000'000,
     QT_TRANSLATE_NOOP("EnsembleEditor", "Network and disks"), true},
    {QT_TRANSLATE_NOOP("EnsembleEditor", "servers start within"), "ms", 0, 60'000,
     QT_TRANSLATE_NOOP("EnsembleEditor", "Network and disks"), true},
}};

} // namespace

const SettingText &settingText(int setting) { return kTexts[static_cast<std::size_t>(setting)]; }

QStringList settingsOf(const RunDescription &run)
{
    const EnsembleConfig &config = run.config;
    const auto ms = [](Duration duration) { return QString::number(duration.us / 1000); };
    const auto us = [](Duration duration) { return QString::number(duration.us); };
    return {ms(config.tickTime),
            QString::number(config.initLimit),
            QString::number(config.syncLimit),
            ms(config.minSessionTimeout),
            ms(config.maxSessionTimeout),
            QString::number(config.commitLogCount),
            QString::number(config.snapCount),
            QString::number(config.snapshotSizePercent),
            QString::number(config.lastCounter),
            us(run.network.delayMin),
            us(run.network.delayMeanExtra),
            us(run.network.delayMax),
            QStringLiteral("0"),
            us(run.disk.syncMin),
            us(run.disk.syncMax),
            ms(run.startSpread)};
}

} // namespace zablab
