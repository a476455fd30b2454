// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/tool_options.h"

#include "app/values/settings.h"
#include "engine/protocol/paths.h"
#include "engine/scenario/phrases.h"

#include <QMetaProperty>

#include <algorithm>

namespace zablab {

// What the settings hold of another kind than the property (somebody edited them) is left alone.
ToolOptions::ToolOptions(QObject *parent) : QObject(parent)
{
    const QVariantMap kept = Settings::instance().toolValues();
    for (int i = metaObject()->propertyOffset(); i < metaObject()->propertyCount(); ++i) {
        const QMetaProperty property = metaObject()->property(i);
        QVariant value = kept.value(QString::fromLatin1(property.name()));
        if (value.isValid() && value.convert(property.metaType()))
            property.write(this, value);
    }
    connect(this, &ToolOptions::changed, this, &ToolOptions::keep);
}

void ToolOptions::keep() const
{
    QVariantMap values;
    for (int i = metaObject()->propertyOffset(); i < metaObject()->propertyCount(); ++i) {
        const QMetaProperty property = metaObject()->property(i);
        values.insert(QString::fromLatin1(property.name()), property.read(this));
    }
    Settings::instance().keepToolValues(values);
}

std::optional<std::int64_t> ToolOptions::number(const QString &text, std::int64_t least, std::int64_t most,
                                                QString &error)
{
    bool whole = false;
    const qlonglong value = text.trimmed().toLongLong(&whole);
    if (whole && least <= value && value <= most)
        return value;
    error = tr("Write a whole number from %1 to %2.").arg(least).arg(most);
    return std::nullopt;
}

std::optional<command::SetDiskSpeed> ToolOptions::diskSpeed(ServerId server, QString &error) const
{
    const auto times = number(times_, 2, 10'000, error);
    if (!times)
        return std::nullopt;
    return command::SetDiskSpeed{server, static_cast<std::int32_t>(*times)};
}

std::optional<command::SetLinkQuality> ToolOptions::linkQuality(ServerId from, ServerId to,
                                                                QString &error) const
{
    const auto delay = number(delay_, 0, 60'000, error);
    const auto loss = delay ? number(loss_, 0, 90, error) : std::nullopt;
    if (!loss)
        return std::nullopt;
    return command::SetLinkQuality{from, to, oneWay_ ? CutDirection::Outgoing : CutDirection::Both,
                                   Duration::milliseconds(*delay), static_cast<std::int32_t>(*loss)};
}

std::optional<command::SetClockDrift> ToolOptions::clockDrift(ServerId server, QString &error) const
{
    const auto drift = number(drift_, -200'000, 200'000, error);
    if (!drift)
        return std::nullopt;
    return command::SetClockDrift{server, static_cast<std::int32_t>(*drift)};
}

std::optional<command::DuplicateNotifications> ToolOptions::duplicates(ServerId server, QString &error) const
{
    const auto seconds = number(seconds_, 1, 3600, error);
    if (!seconds)
        return std::nullopt;
    return command::DuplicateNotifications{server, Duration::seconds(*seconds)};
}

std::optional<Duration> ToolOptions::sessionTimeout(QString &error) const
{
    if (session_.trimmed().isEmpty())
        return Duration{};
    const auto seconds = number(session_, 1, 1'000'000, error);
    return seconds ? std::optional(Duration::seconds(*seconds)) : std::nullopt;
}

bool ToolOptions::goodPath(QString &error) const
{
    const bool numbered = createMode_ == static_cast<int>(CreateMode::PersistentSequential) ||
                          createMode_ == static_cast<int>(CreateMode::EphemeralSequential);
    const std::string path = path_.toStdString();
    if (validPath(path) || (numbered && validPath(path + "1")))
        return true;
    error = path_.startsWith(QLatin1Char('/')) ? tr("A path has no empty part and no / at its end: /a/b.")
                                               : tr("A path begins with /: write for instance /demo.");
    return false;
}

// The parts as zkCli.sh writes them; the phrases of scenario files read them.
std::optional<Operation> ToolOptions::multi(QString &error) const
{
    Cast cast;
    cast.voters = {ServerId{1}};
    cast.clients = {ClientId{1}};
    const std::string text = "C1 multi { " + parts_.toStdString() + " }";
    const Parsed<ParsedCommands> parsed = parseCommand(text, cast);
    if (parsed.value && parsed.value->commands.size() == 1)
        if (const auto *ask = std::get_if<command::Ask>(&parsed.value->commands.front()))
            return ask->operation;
    error = tr("Write parts with semicolons between them, for instance: create /a \"1\"; set /b \"2\"; "
               "delete /c. "
               "Here: %1")
                .arg(QString::fromStdString(parsed.error.what));
    return std::nullopt;
}

std::optional<Operation> ToolOptions::operation(OperationKind kind, QString &error) const
{
    if (kind == OperationKind::Multi)
        return multi(error);
    if (!goodPath(error))
        return std::nullopt;
    Operation operation;
    operation.kind = kind;
    operation.path = path_.toStdString();
    switch (kind) {
    case OperationKind::Create: {
        operation.data = data_.toStdString();
        operation.mode = static_cast<CreateMode>(std::clamp(createMode_, 0, 6));
        if (operation.mode == CreateMode::Container)
            operation.kind = OperationKind::CreateContainer;
        if (hasTtl(operation.mode)) {
            const auto ttl = number(ttl_, 1, 0xffff'ffff'ffLL, error);
            if (!ttl)
                return std::nullopt;
            operation.kind = OperationKind::CreateTtl;
            operation.ttl = Duration::milliseconds(*ttl);
        }
        break;
    }
    case OperationKind::SetData:
        operation.data = data_.toStdString();
        [[fallthrough]];
    case OperationKind::Delete:
        if (!version_.trimmed().isEmpty()) {
            const auto version = number(version_, -1, 0x7fffffff, error);
            if (!version)
                return std::nullopt;
            operation.version = static_cast<std::int32_t>(*version);
        }
        break;
    case OperationKind::GetData:
    case OperationKind::Exists:
    case OperationKind::GetChildren:
        operation.watch = watch_ ? WatchMode::OneShot : WatchMode::None;
        break;
    case OperationKind::AddWatch: // once: a read that leaves a watch
        if (watchMode_ == 0) {
            operation.kind = OperationKind::GetData;
            operation.watch = WatchMode::OneShot;
        } else {
            operation.watch = watchMode_ == 1 ? WatchMode::Persistent : WatchMode::PersistentRecursive;
        }
        break;
    default:
        break;
    }
    return operation;
}

std::optional<command::RunRecipe> ToolOptions::recipe(ClientId client, QString &error) const
{
    if (!goodPath(error))
        return std::nullopt;
    const auto pace = number(pace_, 10, 3'600'000, error);
    if (!pace)
        return std::nullopt;
    return command::RunRecipe{client, static_cast<Recipe>(std::clamp(recipe_, 0, 4)), path_.toStdString(),
                              Duration::milliseconds(*pace)};
}

} // namespace zablab
