// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/run.h"

#include "app/ledger/ledger.h"
#include "app/lessons/lesson_shelf.h"
#include "app/run/time_tools.h"
#include "app/scene/display_list.h"
#include "app/values/ensemble_size.h"
#include "app/values/language.h"
#include "app/values/settings.h"
#include "app/values/wording.h"

#include <algorithm>

namespace zablab {

Run::Run(QObject *parent)
    : scene::SceneSource(parent),
      inspector_(*this),
      lesson_(*this),
      guarantees_(*this),
      ledger_(std::make_unique<Ledger>(*this)),
      tools_(*this),
      editor_(*this),
      search_(*this),
      time_(std::make_unique<TimeTools>(*this))
{
    connect(&Language::instance(), &Language::changed, this, &Run::retranslate);
    lessons_.set(shelvedLessons(Language::instance().current()));
    welcome();
}

Run::~Run() = default;

const History *Run::history() const { return &playback_->history(); }
const RunDescription *Run::description() const { return &playback_->description(); }
const ClusterView *Run::clusterAtCursor() const { return &playback_->cluster(); }
const SpaceTimeView *Run::spaceTime() const { return &playback_->spaceTime(); }
const StoryTime *Run::storyTime() const { return &playback_->story(); }
Instant Run::cursor() const { return playback_->cursor(); }
Instant Run::veiledFrom() const { return playback_->seen(); }
const std::vector<Violation> *Run::violations() const
{
    return records_.guarantees() ? &records_.guarantees()->violations() : nullptr;
}

void Run::openSandbox(int voters, int observers, const QString &seed)
{
    bool number = false;
    const std::uint64_t value = seed.trimmed().toULongLong(&number);
    if (!number) {
        say(tr("The seed has to be a whole number, 0 or more."), true);
        return;
    }
    voters = std::clamp(voters, 1, kMostServers);
    observers = std::clamp(observers, 0, kMostServers - voters);
    openEnsemble(RunDescription::ofSize(voters, observers), value);
}

void Run::openEnsemble(const RunDescription &description, std::uint64_t seed,
                       const std::vector<Command> &first)
{
    Timeline timeline(description, seed);
    for (const Command &command : first)
        timeline.act(Instant{}, command, Instant{});
    const bool before = mode_ != Welcome;
    replace([] { return tr("a new sandbox"); },
            [&] {
                lesson_.close();
                begin(std::move(timeline), Sandbox);
                return true;
            });
    editor_.load(description, seed);
    play();
    if (before)
        say(tr("A new sandbox. The run before is kept: Ctrl+Z brings it back."));
}

void Run::openFound(Timeline timeline, EventIndex event, Instant at)
{
    replace([] { return tr("open a run that was found"); },
            [&] {
                lesson_.close();
                begin(std::move(timeline), Sandbox);
                return true;
            });
    moveTo(at);
    select(static_cast<int>(scene::ElementKind::Mark), event);
}

void Run::openLesson(const QString &name)
{
    const LoadedLesson loaded = loadShelved(name);
    if (!loaded.lesson) {
        say(loaded.errors.empty() ? tr("There is no lesson %1.").arg(name)
                                  : QString::fromStdString(describe(loaded.errors.front())),
            true);
        return;
    }
    replace([] { return tr("open a lesson"); }, [&] { return lesson_.open(loaded.lesson); });
}

void Run::welcome()
{
    // Something alive behind the doors: a small ensemble that has just been started.
    replace([] { return tr("to the welcome page"); },
            [&] {
                lesson_.close();
                begin(Timeline(RunDescription::ofSize(5, 0), 7), Welcome);
                return true;
            });
    time_->keeper()->look();
    play();
}

QString Run::seed() const { return QString::number(playback_->timeline().seed()); }

bool Run::partitioned() const { return !playback_->cluster().cuts.empty(); }

void Run::say(const QString &status, bool bad)
{
    if (status.isEmpty() && status_.isEmpty())
        return; // the same words again are news again
    status_ = status;
    statusBad_ = bad;
    Q_EMIT statusChanged();
}

// What the step is about is drawn and told apart from the rest even where the cursor has not moved.
void Run::changedSince(EventIndex event)
{
    if (event == stepBegin_)
        return;
    stepBegin_ = event;
    ledger_->follow();
    Q_EMIT sceneChanged();
}

void Run::refreshShelf() { lessons_.set(shelvedLessons(Language::instance().current())); }

void Run::retranslate()
{
    refreshShelf();
    say({});
    lesson_.retranslate();
    tools_.retranslate();
    editor_.retranslate();
    search_.retranslate();
    time_->retranslate();
    published_ = kNoEvent;
    bookmarks_.set({});
    bookmarksPublished_ = 0;
    Q_EMIT paceChanged();
    Q_EMIT cuttingChanged();
    publishLists(true);
    inspector_.follow(true);
    publish();
}

void Run::publish()
{
    // Pictures move with every frame, words a few times a second: nobody reads faster, and they cost a third of a frame.
    constexpr double kReadable = 0.12;
    if (!playing_ || unread_ >= kReadable) {
        unread_ = 0;
        publishWords();
    }
    lesson_.follow();
    tools_.refresh();
    time_->follow();
    Q_EMIT moved();
    Q_EMIT sceneChanged();
}

void Run::publishWords()
{
    const EventIndex events = playback_->eventsAtCursor();
    if (events != published_) {
        published_ = events;
        publishLists(false);
    }
    // Shares of the scrub bar change whenever more has been seen.
    if (seenPublished_ != playback_->seen() || bookmarks_.count() == 0) {
        seenPublished_ = playback_->seen();
        publishBookmarks();
    }
    record();
    guarantees_.follow();
    inspector_.follow();
    ledger_->follow();
    if (Settings::instance().narrate())
        if (const QString text = narrator_.follow(*playback_, stepBegin_, playing_); !text.isEmpty()) {
            narration_ = text;
            Q_EMIT narrationChanged();
        }
}

void Run::publishBookmarks()
{
    // Stars that would lie upon each other are one star: a long run has thousands.
    constexpr double kApart = 1.0 / 240;
    QList<BookmarkRow> rows;
    for (const Bookmark &bookmark : playback_->bookmarks()) {
        const double share = playback_->shareOf(bookmark.at);
        if (rows.isEmpty() || share - rows.back().share >= kApart)
            rows.append({share, worded(bookmark.kind, bookmark.server), static_cast<qint64>(bookmark.event)});
    }
    bookmarks_.set(rows);
}

// While playing this is a few events; after a long file was opened, or a branch entered, it is all of it, which is
// taken in by slices between the frames.
void Run::record()
{
    constexpr EventIndex kSlice = 50'000; // some tens of milliseconds
    if (records_.follow(*playback_, kSlice) || recording_)
        return;
    recording_ = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            recording_ = false;
            record();
            guarantees_.follow();
            inspector_.follow(true); // of a promise, or of one that has just been found broken
            Q_EMIT recordsChanged();
            Q_EMIT sceneChanged();
        },
        Qt::QueuedConnection);
}

void Run::publishLists(bool all)
{
    const ClusterView &view = playback_->cluster();
    QList<ServerRow> servers;
    for (const ServerView &server : view.servers) {
        ServerRow row;
        row.server = server.id.value;
        row.name = serverName(server.id);
        row.alive = server.liveness == Liveness::Running || server.liveness == Liveness::Paused;
        row.paused = server.liveness == Liveness::Paused;
        row.state = server.liveness == Liveness::NotStarted ? tr("not started")
                    : !row.alive                            ? tr("crashed")
                    : row.paused                            ? tr("paused")
                                 : worded(server.state, server.type, server.established);
        row.zxid = zxidName(server.lastLogged);
        row.onSide = side_.contains(row.server);
        row.selected = selectedServer() == row.server;
        row.spoken = tr("%1, %2, last zxid %3").arg(row.name, row.state, row.zxid);
        servers.append(row);
    }
    servers_.set(servers);

    QList<ClientRow> clients;
    for (const ClientView &client : view.clients) {
        ClientRow row;
        row.client = client.id.value;
        row.name = clientName(client.id);
        row.server = client.server.value;
        if (!client.connected)
            row.status = tr("not connected");
        else if (client.waiting > 0)
            row.status = tr("waits for %n answer(s)", nullptr, client.waiting);
        else
            row.status = tr("connected to %1").arg(serverName(client.server));
        if (client.waiting == 0 && client.lastTold) {
            const auto *told = playback_->history()[*client.lastTold].as<ClientTold>();
            if (told && told->outcome == ClientOutcome::ConnectionLost) {
                row.status = tr("does not know what became of its request");
                row.bad = true;
            } else if (told && told->outcome == ClientOutcome::NotServing) {
                row.status = tr("%1 does not serve").arg(serverName(client.server));
                row.bad = true;
            }
        }
        clients.append(row);
    }
    clients_.set(clients);
    events_.set(recentEvents());

    if (all) {
        QList<BranchRow> rows;
        for (const Branch &branch : playback_->timeline().branches()) {
            BranchRow row;
            row.branch = branch.id;
            row.name = branchName(branch.id);
            row.fork = branch.id == 0 ? QString() : clockName(branch.fork);
            row.current = branch.id == playback_->timeline().currentBranch();
            rows.append(row);
        }
        branches_.set(rows);
        time_->branchesChanged();
    }
    Q_EMIT listsChanged();
}

QString Run::branchName(BranchId branch) const
{
    const Timeline &timeline = playback_->timeline();
    if (const std::string &given = timeline.branch(branch).name; !given.empty())
        return QString::fromStdString(given);
    const Command *opener = timeline.openerOf(branch);
    return opener ? worded(*opener) : tr("Original run");
}

// What happened last, newest first: the stops of the smallest step, without the sendings.
QList<CauseRow> Run::recentEvents() const
{
    constexpr int kShown = 40;
    QList<CauseRow> rows;
    const History &history = playback_->history();
    for (EventIndex i = playback_->eventsAtCursor(); i > 0 && rows.size() < kShown; --i) {
        const Event &event = history[i - 1];
        if (event.is<MessageSent>() || event.is<CommandGiven>() ||
            !isStop(history, event, StepUnit::Variables))
            continue;
        rows.append({static_cast<int>(rows.size()) + 1, worded(sentenceFor(history, i - 1)),
                     clockName(event.at), static_cast<qint64>(i - 1), false});
    }
    return rows;
}

} // namespace zablab
