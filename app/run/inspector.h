// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is known of the selected thing at the cursor: its fields, the two votes that were compared, and what can be
// asked about it, each question with its answer. Facts come from the engine's views, words from the wording. By
// subject: inspector_subjects.cpp says what a thing is, inspector_answers.cpp puts the questions.
#pragma once

#include "app/models/value_list_model.h"
#include "app/values/answer_rows.h"
#include "app/values/rows.h"

#ifndef Q_MOC_RUN
#include "engine/history/history.h"
#include "engine/views/answers.h"
#endif

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace zablab {

class Run;

class Inspector : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of the run")
    Q_PROPERTY(bool empty READ empty NOTIFY changed)
    Q_PROPERTY(QString kind READ kind NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(zablab::ValueListModelBase *fields READ fields CONSTANT)
    Q_PROPERTY(bool fieldsAnswer READ fieldsAnswer NOTIFY changed) // what set a field can be asked
    Q_PROPERTY(zablab::ValueListModelBase *comparison READ comparison CONSTANT)
    Q_PROPERTY(QString comparisonMine READ comparisonMine NOTIFY changed)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    Q_PROPERTY(zablab::ValueListModelBase *questions READ questions CONSTANT)
    Q_PROPERTY(zablab::ValueListModelBase *reasons READ reasons CONSTANT) // of the open question
    // Why not one of the others: the candidates that the selected voter does not vote for.
    Q_PROPERTY(QString notVoting READ notVoting NOTIFY changed)
    Q_PROPERTY(zablab::ValueListModelBase *candidates READ candidates CONSTANT)
    // Of a client: what it asked for and what came of it, the newest first.
    Q_PROPERTY(zablab::ValueListModelBase *requests READ requests CONSTANT)
    Q_PROPERTY(QString requestsTitle READ requestsTitle NOTIFY changed)
    // With nothing selected: the ensemble in a few words, and the last things that mattered.
    Q_PROPERTY(zablab::ValueListModelBase *glance READ glance CONSTANT)
    Q_PROPERTY(zablab::ValueListModelBase *lately READ lately CONSTANT)

public:
    explicit Inspector(Run &run);

    bool empty() const { return empty_; }
    QString kind() const { return kind_; }
    QString title() const { return title_; }
    QString sentence() const { return sentence_; }
    QString comparisonMine() const { return comparisonMine_; }
    QString verdict() const { return verdict_; }
    QString notVoting() const { return notVoting_; }
    bool fieldsAnswer() const { return !labels_.empty(); }
    ValueListModelBase *fields() { return &fields_; }
    ValueListModelBase *comparison() { return &comparison_; }
    ValueListModelBase *questions() { return &questions_; }
    ValueListModelBase *reasons() { return &reasons_; }
    ValueListModelBase *candidates() { return &candidates_; }
    ValueListModelBase *requests() { return &requests_; }
    QString requestsTitle() const { return requestsTitle_; }
    ValueListModelBase *glance() { return &glance_; }
    ValueListModelBase *lately() { return &lately_; }

    bool isOpen(int question) const
    {
        return question >= 0 && question < questions_.rows().size() && questions_.rows()[question].open;
    }
    // Opens the answer to a question, or closes it.
    Q_INVOKABLE void ask(int question);
    Q_INVOKABLE void askField(int field);         // what set it
    Q_INVOKABLE void askCandidate(int candidate); // why not that one
    // Goes to the instant of a cause and keeps the answer that it belongs to.
    Q_INVOKABLE void goTo(qint64 event);

    void follow(bool force = false);       // the cursor or the selection changed
    std::vector<EventIndex> chain() const; // of the answer that is told, oldest first
    void unpin() { pinned_ = false; }
    void reopen() // another thing is selected
    {
        pinned_ = closed_ = false;
        openField_.reset();
    }
    void forget();

Q_SIGNALS:
    void changed();

private:
    Known known() const;
    void clear();
    // inspector_subjects.cpp
    void showNothing();
    void showServer(ServerId server);
    void showMessage(MessageId message);
    void showClient(ClientId client);
    void showBallot(ServerId owner, ServerId voter);
    void showNode(const std::string &path);
    void showSession(SessionId session);
    void showEvent(EventIndex event);
    void showTransaction(Zxid zxid);
    void showLink(ServerId from, ServerId to);
    void showGuarantee(int guarantee);
    void compare(EventIndex judged);
    // inspector_answers.cpp
    void put(const std::vector<Inquiry> &questions);
    void answerAll();
    void tell(const Answer &answer);
    QString fieldQuestion() const;
    std::optional<EventIndex> fieldSetter(const Known &known) const;
    // inspector_clients.cpp
    void listRequests(ClientId client);
    QString timeLeft(const ClientView &client) const;

    Run &run_;
    bool empty_ = true;
    QString kind_, title_, sentence_, comparisonMine_, verdict_, notVoting_, requestsTitle_;
    ValueListModel<FieldRow> fields_;
    ValueListModel<RequestRow> requests_;
    ValueListModel<ComparisonRow> comparison_;
    ValueListModel<QuestionRow> questions_;
    ValueListModel<ReasonRow> reasons_;
    ValueListModel<ChoiceRow> candidates_;
    ValueListModel<FieldRow> glance_;
    ValueListModel<ReasonRow> lately_;

    std::vector<std::string> labels_;      // of the fields, as the engine calls them; empty: not to be asked
    ServerId fieldsOf_;                    // whose they are
    std::optional<MessageId> fieldsIn_;    // or the message that carries them
    std::vector<Inquiry> asked_, notCast_; // in the order of the two lists
    std::optional<Inquiry> open_;          // whose answer is told
    std::optional<std::string> openField_; // or that of this field
    bool closed_ = false;                  // no answer is wanted
    bool pinned_ = false;                  // the answer stays while one walks along its causes
    EventIndex followed_ = kNoEvent;
};

} // namespace zablab
