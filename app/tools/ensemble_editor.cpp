// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/ensemble_editor.h"

#include "app/run/run.h"
#include "app/tools/ensemble_settings.h"
#include "app/tools/history_text.h"
#include "app/values/ensemble_size.h"
#include "app/values/wording.h"

#include <algorithm>
#include <array>

namespace zablab {

namespace {

// One way, between continents: what makes a quorum of two regions slow enough to be seen.
constexpr int kBetweenRegions = 40;                // ms
constexpr double kStripRoom = 8;                   // columns of a strip
constexpr std::uint64_t kMostTogether = 1'000'000; // transactions on all disks

} // namespace

EnsembleEditor::EnsembleEditor(Run &run) : QObject(&run), run_(run) { load(RunDescription::ofSize(5, 0), 1); }

DraftRow EnsembleEditor::draft(int place) const
{
    DraftRow row;
    row.name = serverName(ServerId{place + 1});
    row.observer = place >= voters_;
    return row;
}

// Voters first, then observers; what was written of those that stay is kept.
void EnsembleEditor::resize(int voters, int observers)
{
    voters_ = std::clamp(voters, 1, kMostServers);
    observers_ = std::clamp(observers, 0, kMostServers - voters_);
    const int count = voters_ + observers_;
    while (drafts_.size() < count)
        drafts_.append(draft(static_cast<int>(drafts_.size())));
    drafts_.resize(count);
    for (int i = 0; i < count; ++i) {
        drafts_[i].name = serverName(ServerId{i + 1});
        drafts_[i].observer = i >= voters_;
    }
    std::erase_if(clients_, [&](const ClientDescription &client) { return client.server.value > count; });
    for (ClientDescription &client : clients_)
        std::erase_if(client.others, [&](ServerId other) { return other.value > count; });
    if (clients_.empty())
        clients_.push_back({ClientId{1}, ServerId{1}});
    publish();
}

void EnsembleEditor::setVoters(int count) { resize(count, observers_); }
void EnsembleEditor::setObservers(int count) { resize(voters_, count); }

void EnsembleEditor::setSeed(const QString &seed)
{
    seed_ = seed;
    publish();
}

std::optional<std::uint64_t> EnsembleEditor::seedNumber() const
{
    bool number = false;
    const std::uint64_t value = seed_.trimmed().toULongLong(&number);
    return number ? std::optional(value) : std::nullopt;
}

QString EnsembleEditor::seedError() const
{
    return seedNumber() ? QString() : tr("The seed has to be a whole number, 0 or more.");
}

void EnsembleEditor::setForceSnapshot(bool force)
{
    forceSnapshot_ = force;
    publish();
}

void EnsembleEditor::setTrustEmpty(bool trust)
{
    trustEmpty_ = trust;
    publish();
}

void EnsembleEditor::setValue(int setting, const QString &value)
{
    if (setting < 0 || setting >= SettingCount || values_[setting] == value)
        return;
    values_[setting] = value;
    publish();
}

void EnsembleEditor::setHistory(int server, const QString &history)
{
    if (server < 0 || server >= drafts_.size())
        return;
    drafts_[server].history = history;
    publish();
}

void EnsembleEditor::setGroup(int server, int group)
{
    if (server < 0 || server >= drafts_.size())
        return;
    drafts_[server].group = std::clamp(group, 0, 9);
    publish();
}

void EnsembleEditor::setWeight(int server, int weight)
{
    if (server < 0 || server >= drafts_.size())
        return;
    drafts_[server].weight = std::clamp(weight, 0, 99);
    publish();
}

void EnsembleEditor::setRuns(int server, bool runs)
{
    if (server < 0 || server >= drafts_.size())
        return;
    drafts_[server].runs = runs;
    publish();
}

// The voters are S1 to Sn: one that is to observe goes behind them.
void EnsembleEditor::setObserver(int server, bool observer)
{
    if (server < 0 || server >= drafts_.size() || drafts_[server].observer == observer)
        return;
    const DraftRow moved = drafts_.takeAt(server);
    const int voters = voters_ + (observer ? -1 : 1);
    drafts_.insert(observer ? voters : voters - 1, moved);
    resize(voters, static_cast<int>(drafts_.size()) - voters);
}

QStringList EnsembleEditor::presets() const
{
    return {tr("3 voters"),
            tr("5 voters"),
            tr("5 voters, 4 observers"),
            tr("7 voters"),
            tr("5 voters, 20 observers"),
            tr("100 servers"),
            tr("three regions"),
            tr("an orphan on S1"),
            tr("one far behind")};
}

void EnsembleEditor::usePreset(int preset)
{
    constexpr std::array<std::pair<int, int>, 9> sizes = {
        {{3, 0}, {5, 0}, {5, 4}, {7, 0}, {5, 20}, {5, 95}, {9, 6}, {3, 0}, {5, 0}}};
    if (preset < 0 || preset >= static_cast<int>(sizes.size()))
        return;
    const auto [voters, observers] = sizes[static_cast<std::size_t>(preset)];
    RunDescription run = RunDescription::ofSize(voters, observers);
    const auto server = [&](int id) -> ServerDescription & {
        return run.servers[static_cast<std::size_t>(id - 1)];
    };
    if (preset == 6) { // two of three regions decide, each by two of its three
        for (int id = 1; id <= voters; ++id)
            server(id).group = 1 + (id - 1) / 3;
    } else if (preset == 7) { // S1 was alone with it, and comes back when the others have gone on
        server(1).history = {{1, 1, 103}};
        server(2).history = server(3).history = {{1, 1, 100}, {2, 1, 5}};
        server(1).runs = false;
    } else if (preset == 8) {
        for (int id = 1; id <= voters; ++id)
            server(id).history = {{1, 1, id == 1 ? 10u : 900u}};
    }
    load(run, seedNumber().value_or(1));
    if (preset == 6)
        setValue(RegionDelay, QString::number(kBetweenRegions));
}

void EnsembleEditor::load(const RunDescription &description, std::uint64_t seed)
{
    RunDescription run = description;
    std::stable_sort(run.servers.begin(), run.servers.end(),
                     [](const ServerDescription &a, const ServerDescription &b) {
                         return std::pair(a.type, a.id) < std::pair(b.type, b.id);
                     });
    values_ = settingsOf(run);
    forceSnapshot_ = run.config.forceSnapshotSync;
    trustEmpty_ = run.config.trustEmptyDatabase;
    seed_ = QString::number(seed);
    clients_ = run.clients;
    drafts_.clear();
    int voters = 0;
    for (const ServerDescription &server : run.servers) {
        DraftRow row;
        row.observer = server.type == LearnerType::Observer;
        voters += row.observer ? 0 : 1;
        row.group = server.group;
        row.weight = server.weight;
        row.runs = server.runs;
        row.history = HistoryText::write(server.history);
        drafts_.append(row);
    }
    resize(voters, static_cast<int>(drafts_.size()) - voters);
}

void EnsembleEditor::editThisRun()
{
    const RunDescription &run = run_.playback().description();
    load(run, run_.playback().timeline().seed());
    // What was done to the links between groups before anything else.
    const auto groupOf = [&](ServerId id) {
        for (const ServerDescription &server : run.servers)
            if (server.id == id)
                return server.group;
        return 0;
    };
    const History &history = run_.playback().history();
    for (EventIndex i = 0; i < history.size() && history[i].at == Instant{}; ++i)
        if (const auto *link = history[i].as<LinkQualityChanged>();
            link && link->lossPercent == 0 && groupOf(link->from) != 0 && groupOf(link->to) != 0 &&
            groupOf(link->from) != groupOf(link->to))
            setValue(RegionDelay, QString::number(link->delay.us / 1000));
}

void EnsembleEditor::retranslate()
{
    publish();
    Q_EMIT worded();
}

QString EnsembleEditor::quorumProblem() const
{
    const bool grouped = std::any_of(drafts_.begin(), drafts_.end(),
                                     [](const DraftRow &row) { return !row.observer && row.group != 0; });
    const bool weighed = std::any_of(drafts_.begin(), drafts_.end(),
                                     [](const DraftRow &row) { return !row.observer && row.weight != 1; });
    if (!grouped)
        return weighed ? tr("Weights count within groups only; put every voter into a group.") : QString();
    std::map<int, int> weights;
    for (const DraftRow &row : drafts_) {
        if (row.observer)
            continue;
        if (row.group == 0)
            return tr("%1 is in no group; every voter needs one when some have one.").arg(row.name);
        weights[row.group] += row.weight;
    }
    for (const auto &[group, weight] : weights)
        if (weight == 0)
            return tr("Group %1 has no weight; give one of its servers a weight above 0.").arg(group);
    return {};
}

void EnsembleEditor::publish()
{
    problem_.clear();
    const auto blame = [this](const QString &error) {
        if (problem_.isEmpty())
            problem_ = error;
    };
    QList<SettingRow> rows;
    std::array<std::int64_t, SettingCount> numbers{};
    for (int i = 0; i < SettingCount; ++i) {
        const SettingText &text = settingText(i);
        SettingRow row;
        row.label = text.translated ? QCoreApplication::translate("EnsembleEditor", text.label)
                                    : QString::fromLatin1(text.label);
        row.unit = std::string_view(text.unit) == "ticks"
                       ? QCoreApplication::translate("EnsembleEditor", text.unit)
                       : QString::fromUtf8(text.unit);
        row.value = values_[i];
        row.section = QCoreApplication::translate("EnsembleEditor", text.section);
        bool whole = false;
        const qlonglong value = values_[i].trimmed().toLongLong(&whole);
        numbers[static_cast<std::size_t>(i)] = value;
        if (!whole || value < text.least || value > text.most)
            row.error = tr("Write a whole number from %1 to %2.").arg(text.least).arg(text.most);
        else if (i == DelayMax && value < numbers[DelayMin])
            row.error = tr("The longest way is shorter than the shortest; make it at least %1.")
                            .arg(numbers[DelayMin]);
        else if (i == SyncMax && value < numbers[SyncMin])
            row.error = tr("The slowest sync is quicker than the quickest; make it at least %1.")
                            .arg(numbers[SyncMin]);
        else if (i == MaxSession && value != 0 && value < numbers[MinSession])
            row.error = tr("It is below minSessionTimeout; make it at least %1, or 0 for 20 ticks.")
                            .arg(numbers[MinSession]);
        blame(row.error.isEmpty() ? QString() : row.label + QStringLiteral(": ") + row.error);
        rows.append(row);
    }
    std::uint64_t together = 0;
    bool somebody = false;
    for (DraftRow &row : drafts_) {
        const HistoryText history = HistoryText::read(row.history);
        row.error = history.error;
        row.picture = history.picture();
        together += history.transactions;
        if (row.error.isEmpty() && together > kMostTogether)
            row.error =
                tr("All disks together hold more than a million transactions; take shorter stretches.");
        blame(row.error.isEmpty() ? QString() : row.name + QStringLiteral(": ") + row.error);
        somebody = somebody || row.runs;
    }
    blame(quorumProblem());
    blame(seedError());
    if (!somebody)
        blame(tr("No server starts with the run; let at least one."));
    settings_.set(rows);
    drawStrips();
    servers_.set(drafts_);
    Q_EMIT changed();
}

QString EnsembleEditor::summary() const
{
    const auto run = description();
    if (!run)
        return {};
    const int quorum = run->config.quorumSize();
    return run->config.hasGroups()
               ? tr("%n server(s); a quorum needs a majority of the groups", nullptr,
                    static_cast<int>(drafts_.size()))
               : tr("%n server(s); a quorum has %1 of %2", nullptr, static_cast<int>(drafts_.size()))
                     .arg(quorum)
                     .arg(run->config.voterCount());
}

std::optional<RunDescription> EnsembleEditor::description() const
{
    if (!problem_.isEmpty())
        return std::nullopt;
    RunDescription run;
    const auto number = [this](Setting setting) { return values_[setting].trimmed().toLongLong(); };
    EnsembleConfig &config = run.config;
    config.tickTime = Duration::milliseconds(number(TickTime));
    config.initLimit = static_cast<std::int32_t>(number(InitLimit));
    config.syncLimit = static_cast<std::int32_t>(number(SyncLimit));
    config.minSessionTimeout = Duration::milliseconds(number(MinSession));
    config.maxSessionTimeout = Duration::milliseconds(number(MaxSession));
    config.commitLogCount = static_cast<std::int32_t>(number(CommitLog));
    config.snapCount = static_cast<std::int32_t>(number(SnapCount));
    config.snapshotSizePercent = static_cast<std::int32_t>(number(SnapFactor));
    config.lastCounter = static_cast<std::uint32_t>(number(LastCounter));
    config.forceSnapshotSync = forceSnapshot_;
    config.trustEmptyDatabase = trustEmpty_;
    run.network.delayMin = Duration{number(DelayMin)};
    run.network.delayMeanExtra = Duration{number(DelayExtra)};
    run.network.delayMax = Duration{number(DelayMax)};
    run.disk.syncMin = Duration{number(SyncMin)};
    run.disk.syncMax = Duration{number(SyncMax)};
    run.startSpread = Duration::milliseconds(number(StartSpread));
    for (int i = 0; i < drafts_.size(); ++i) {
        const DraftRow &row = drafts_[i];
        ServerDescription server;
        server.id = ServerId{i + 1};
        server.type = row.observer ? LearnerType::Observer : LearnerType::Participant;
        server.runs = row.runs;
        server.history = HistoryText::read(row.history).extents;
        server.group = row.observer ? 0 : row.group;
        server.weight = row.observer ? 1 : row.weight;
        run.servers.push_back(std::move(server));
    }
    run.clients = clients_;
    run.complete();
    return run;
}

bool EnsembleEditor::start()
{
    const auto run = description();
    if (!run) {
        run_.say(problem_, true);
        return false;
    }
    const QString later = values_[RegionDelay];
    run_.openEnsemble(*run, *seedNumber(), firstCommands(*run));
    setValue(RegionDelay, later);
    return true;
}

} // namespace zablab
