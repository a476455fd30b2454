// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window's one façade: a run, the cursor in it, what is selected, and everything that a person can ask for.
// QML asks, this decides. What QML draws is a function of what is read here.
#pragma once

#include "app/lessons/lesson_course.h"
#include "app/models/value_list_model.h"
#include "app/run/guarantee_panel.h"
#include "app/run/inspector.h"
#include "app/run/narrator.h"
#include "app/run/playback.h"
#include "app/run/run_records.h"
#include "app/run/selection.h"
#include "app/scene/scene_source.h"
#include "app/tools/ensemble_editor.h"
#include "app/tools/seed_search.h"
#include "app/tools/tool_box.h"
#include "app/values/rows.h"

#include <QElapsedTimer>

#include <functional>
#include <memory>
#include <set>

Q_MOC_INCLUDE("app/ledger/ledger.h")

namespace zablab {

class Ledger;
class TimeTools;
struct RunFile;
struct RunFileView;
struct RunMemento;

// The base is written with all its namespaces: only so does Qt 6.4 know it in the description for QML.
class Run : public zablab::scene::SceneSource {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_MOC_INCLUDE("app/run/time_tools.h")
    Q_PROPERTY(Mode mode READ mode NOTIFY modeChanged)
    // transport
    Q_PROPERTY(bool playing READ playing NOTIFY playingChanged)
    Q_PROPERTY(bool backwards READ backwards NOTIFY playingChanged)
    Q_PROPERTY(double speedLevel READ speedLevel WRITE setSpeedLevel NOTIFY paceChanged)
    Q_PROPERTY(QString speedText READ speedText NOTIFY paceChanged)
    Q_PROPERTY(bool truePace READ truePace WRITE setTruePace NOTIFY paceChanged)
    Q_PROPERTY(int stepUnit READ stepUnit WRITE setStepUnit NOTIFY paceChanged)
    Q_PROPERTY(QString clock READ clock NOTIFY moved)
    Q_PROPERTY(double position READ position NOTIFY moved)
    Q_PROPERTY(zablab::ValueListModelBase *bookmarks READ bookmarks CONSTANT)
    // what is there
    Q_PROPERTY(zablab::ValueListModelBase *servers READ servers CONSTANT)
    Q_PROPERTY(zablab::ValueListModelBase *clients READ clients CONSTANT)
    Q_PROPERTY(zablab::ValueListModelBase *branches READ branches CONSTANT)
    Q_PROPERTY(zablab::ValueListModelBase *events READ events CONSTANT)
    Q_PROPERTY(int voters READ voters NOTIFY modeChanged)
    Q_PROPERTY(int observers READ observers NOTIFY modeChanged)
    Q_PROPERTY(QString seed READ seed NOTIFY modeChanged)
    Q_PROPERTY(bool partitioned READ partitioned NOTIFY listsChanged)
    // selection and tools
    Q_PROPERTY(int selectedKind READ selectedKind NOTIFY selectionChanged)
    Q_PROPERTY(qint64 selectedId READ selectedId NOTIFY selectionChanged)
    Q_PROPERTY(int selectedServer READ selectedServer NOTIFY selectionChanged)
    // The transaction that the selected thing is about, as numberOf() writes it; 0: none.
    Q_PROPERTY(qint64 selectedZxid READ selectedZxidNumber NOTIFY selectionChanged)
    Q_PROPERTY(bool selectedAlive READ selectedAlive NOTIFY listsChanged)
    Q_PROPERTY(bool selectedPaused READ selectedPaused NOTIFY listsChanged)
    Q_PROPERTY(bool cutting READ cutting NOTIFY cuttingChanged)
    Q_PROPERTY(int cutDirection READ cutDirection WRITE setCutDirection NOTIFY cuttingChanged)
    Q_PROPERTY(QString cutText READ cutText NOTIFY cuttingChanged)
    Q_PROPERTY(QString status READ status NOTIFY statusChanged)
    Q_PROPERTY(bool statusBad READ statusBad NOTIFY statusChanged)
    // What the last step did, in words; for a screen reader.
    Q_PROPERTY(QString narration READ narration NOTIFY narrationChanged)
    // parts
    Q_PROPERTY(zablab::Inspector *inspector READ inspector CONSTANT)
    Q_PROPERTY(zablab::LessonCourse *lesson READ lesson CONSTANT)
    Q_PROPERTY(zablab::Ledger *ledger READ ledger CONSTANT)
    Q_PROPERTY(zablab::GuaranteePanel *guarantees READ guarantees CONSTANT)
    Q_PROPERTY(zablab::ValueListModelBase *lessons READ lessons CONSTANT)
    Q_PROPERTY(zablab::ToolBox *tools READ tools CONSTANT)
    Q_PROPERTY(zablab::EnsembleEditor *editor READ editor CONSTANT)
    Q_PROPERTY(zablab::SeedSearch *search READ search CONSTANT)
    Q_PROPERTY(zablab::TimeTools *time READ time CONSTANT)

public:
    enum Mode { Welcome, InLesson, Sandbox };
    Q_ENUM(Mode)
    enum Unit { ByVariable, ByMessage, ByRound, ByPhase };
    Q_ENUM(Unit)
    enum Direction { BothWays, OnlyOutgoing, OnlyIncoming };
    Q_ENUM(Direction)

    explicit Run(QObject *parent = nullptr);
    ~Run() override;

    // SceneSource
    const History *history() const override;
    const RunDescription *description() const override;
    const ClusterView *clusterAtCursor() const override;
    const SpaceTimeView *spaceTime() const override;
    const StoryTime *storyTime() const override;
    Instant cursor() const override;
    EventIndex stepBegin() const override { return stepBegin_; }
    Instant veiledFrom() const override;
    bool answerHidden() const override { return lesson_.asking(); }
    std::vector<ServerId> highlighted() const override { return lesson_.highlighted(); }
    scene::Element selection() const override { return selection_.element; }
    Zxid selectedZxid() const override { return selection_.zxid; }
    const std::vector<Violation> *violations() const override;
    bool heartbeatsMatter() const override { return lesson_.heartbeatsMatter(); }
    std::vector<EventIndex> causes() const override { return inspector_.chain(); }
    const TransactionIndex *transactions() const override { return &playback_->transactions(); }
    const ClusterView *clusterAside(Instant t) const override { return &playback_->clusterAside(t); }

    Mode mode() const { return mode_; }
    bool playing() const { return playing_; }
    bool backwards() const { return backwards_; }
    double speedLevel() const { return speedLevel_; }
    void setSpeedLevel(double level);
    double speed() const;
    QString speedText() const;
    bool truePace() const { return truePace_; }
    void setTruePace(bool truePace);
    int stepUnit() const { return static_cast<int>(unit_); }
    void setStepUnit(int unit);
    QString clock() const;
    double position() const;
    int voters() const { return voters_; }
    int observers() const { return observers_; }
    QString seed() const;
    bool partitioned() const;
    int selectedKind() const { return static_cast<int>(selection_.element.kind); }
    qint64 selectedId() const { return selection_.element.id; }
    qint64 selectedZxidNumber() const { return numberOf(selection_.zxid); }
    // The selected thing, and what it is about.
    const Selection &selected() const { return selection_; }
    int selectedServer() const;
    bool selectedAlive() const;
    bool selectedPaused() const;
    bool cutting() const { return cutting_; }
    int cutDirection() const { return static_cast<int>(cutDirection_); }
    void setCutDirection(int direction);
    QString cutText() const;
    QString status() const { return status_; }
    bool statusBad() const { return statusBad_; }
    QString narration() const { return narration_; }
    Inspector *inspector() { return &inspector_; }
    LessonCourse *lesson() { return &lesson_; }
    Ledger *ledger() { return ledger_.get(); }
    GuaranteePanel *guarantees() { return &guarantees_; }
    ToolBox *tools() { return &tools_; }
    EnsembleEditor *editor() { return &editor_; }
    SeedSearch *search() { return &search_; }
    ValueListModelBase *bookmarks() { return &bookmarks_; }
    ValueListModelBase *servers() { return &servers_; }
    ValueListModelBase *clients() { return &clients_; }
    ValueListModelBase *branches() { return &branches_; }
    ValueListModelBase *events() { return &events_; }
    ValueListModelBase *lessons() { return &lessons_; }
    TimeTools *time() { return time_.get(); }

    Playback &playback() { return *playback_; }
    const Playback &playback() const { return *playback_; }
    const RunRecords &records() const { return records_; }

    // transport
    Q_INVOKABLE void advance(double seconds);
    Q_INVOKABLE void togglePlay();
    Q_INVOKABLE void play();
    Q_INVOKABLE void playBack();
    Q_INVOKABLE void togglePlayBack();
    Q_INVOKABLE void pause();
    Q_INVOKABLE void step();
    Q_INVOKABLE void stepBack();
    Q_INVOKABLE void largeStep();
    Q_INVOKABLE void largeStepBack();
    Q_INVOKABLE void toStart();
    Q_INVOKABLE void toEnd();
    Q_INVOKABLE void seek(double position);
    Q_INVOKABLE void seekTo(double microseconds);
    // By so many seconds of the run, within what has been seen.
    Q_INVOKABLE void jump(double seconds);
    Q_INVOKABLE QString clockAt(double position) const; // of the scrub bar, from 0 to 1
    Q_INVOKABLE void seekToEvent(qint64 event);
    Q_INVOKABLE void nextBookmark();
    Q_INVOKABLE void previousBookmark();
    // A step under way is shown to its end at once.
    Q_INVOKABLE void finishStep();
    // Plays from the cursor to `target`; used by lessons.
    void playTo(Instant target);
    void moveTo(Instant t);
    void limitTo(Instant limit);
    void changedSince(EventIndex event);
    // To an event that may not have been seen yet, within what a lesson shows now.
    void seekToStop(EventIndex event);
    Instant limit() const { return limit_; }

    // selection
    Q_INVOKABLE void select(int kind, qint64 id, qint64 detail = 0);
    Q_INVOKABLE void clicked(int kind, qint64 id, qint64 detail);
    Q_INVOKABLE void doubleClicked(int kind, qint64 id); // plays to what became of it
    Q_INVOKABLE void inspectEvent(qint64 event);
    Q_INVOKABLE int serverAt(int index) const;
    Q_INVOKABLE void pressDigit(int digit);
    Q_INVOKABLE void clearSelection();

    // commands, at the cursor
    Q_INVOKABLE void crashOrRestart(int server);
    Q_INVOKABLE void pauseOrResume(int server);
    Q_INVOKABLE void beginCut();
    Q_INVOKABLE void toggleSide(int server);
    Q_INVOKABLE void cutOrHeal();
    Q_INVOKABLE void finishCut();
    Q_INVOKABLE void cancelCut();
    Q_INVOKABLE void heal();
    Q_INVOKABLE void clientWrite();
    Q_INVOKABLE void clientRead();
    Q_INVOKABLE void addClient();
    Q_INVOKABLE void connectClient(int client, int server);
    Q_INVOKABLE void switchBranch(int branch);
    Q_INVOKABLE void branchHere();
    void switchRule(Rule rule, bool on);

    // What any tool comes to; a refusal is said, and changes nothing.
    bool carryOut(const Command &command);

    // what is run
    Q_INVOKABLE void openSandbox(int voters, int observers, const QString &seed);
    // `first` is done before anything else happens.
    void openEnsemble(const RunDescription &description, std::uint64_t seed,
                      const std::vector<Command> &first = {});
    void openFound(Timeline timeline, EventIndex event, Instant at); // stands at `at`, the event selected
    Q_INVOKABLE void openLesson(const QString &name);
    Q_INVOKABLE void welcome();
    void begin(Timeline timeline, Mode mode);
    void branchesChanged();                    // one was renamed or removed, or another is the current one
    QString branchName(BranchId branch) const; // given by a person, or the command that opened it
    // The run as a whole, for undo and for files.
    RunMemento memento() const;
    void restore(const RunMemento &memento, EventIndex common);
    // Before an action that changes something: its name in words, asked again when the language changes.
    void remember(const std::function<QString()> &action);
    RunFile toFile() const;
    bool openRecord(const RunFile &file, const QString &name);
    void refreshShelf(); // a lesson was finished
    void retranslate();
    void say(const QString &status, bool bad = false);

Q_SIGNALS:
    void modeChanged();
    void playingChanged();
    void paceChanged();
    void moved();
    void listsChanged();
    void selectionChanged();
    void cuttingChanged();
    void statusChanged();
    void recordsChanged(); // more of the run has been judged and measured
    void narrationChanged();
    void acted(); // something was done that is to be kept

private:
    void publish(); // after any move
    void publishWords();
    void publishBookmarks();
    void tellAll();
    void adopt(std::unique_ptr<Playback> fresh, Mode mode);
    // Another run takes the place of this one, which undo brings back.
    void replace(const std::function<QString()> &action, const std::function<bool()> &change);
    void lookAs(const RunFileView &view);
    void publishLists(bool all);
    void record();
    void setPlaying(bool playing, bool backwards);
    int firstServer() const; // the selected one, or a sensible other
    int chosenClient() const;
    QList<CauseRow> recentEvents() const;

    std::unique_ptr<Playback> playback_;
    RunRecords records_;
    bool recording_ = false; // more is to be taken in, in the next turn of the event loop
    Mode mode_ = Welcome;
    int voters_ = 5;
    int observers_ = 0;
    bool playing_ = false;
    bool backwards_ = false;
    bool truePace_ = false;
    double speedLevel_ = 0.6;
    StepUnit unit_ = StepUnit::Messages;
    std::optional<Instant> target_; // of the step under way
    Instant limit_ = Instant::max();
    EventIndex stepBegin_ = kNoEvent;
    Selection selection_;
    bool cutting_ = false;
    CutDirection cutDirection_ = CutDirection::Both;
    std::set<int> side_;
    QString status_;
    bool statusBad_ = false;
    Narrator narrator_;
    QString narration_;
    int writes_ = 0;
    EventIndex published_ = kNoEvent;
    double unread_ = 0; // seconds of playing since the words were last published
    std::size_t bookmarksPublished_ = 0;
    Instant seenPublished_;

    ValueListModel<BookmarkRow> bookmarks_;
    ValueListModel<ServerRow> servers_;
    ValueListModel<ClientRow> clients_;
    ValueListModel<BranchRow> branches_;
    ValueListModel<CauseRow> events_;
    ValueListModel<LessonRow> lessons_;
    Inspector inspector_;
    LessonCourse lesson_;
    GuaranteePanel guarantees_;
    std::unique_ptr<Ledger> ledger_;
    ToolBox tools_;
    EnsembleEditor editor_;
    SeedSearch search_;
    std::unique_ptr<TimeTools> time_;
};

} // namespace zablab
