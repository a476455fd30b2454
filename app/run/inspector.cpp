// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/inspector.h"

#include "app/ledger/ledger.h"
#include "app/run/run.h"
#include "app/scene/marks.h"

namespace zablab {

using scene::ElementKind;

Inspector::Inspector(Run &run) : run_(run) {}

Known Inspector::known() const
{
    const Playback &playback = run_.playback();
    return {playback.cluster(), playback.description(), playback.history()};
}

void Inspector::forget()
{
    pinned_ = false;
    closed_ = false;
    open_.reset();
    openField_.reset();
    followed_ = kNoEvent;
    clear();
    questions_.set({});
    reasons_.set({});
    candidates_.set({});
    asked_.clear();
    notCast_.clear();
    Q_EMIT changed();
}

void Inspector::clear()
{
    empty_ = true;
    kind_.clear();
    title_.clear();
    sentence_.clear();
    comparisonMine_.clear();
    verdict_.clear();
    labels_.clear();
    fieldsOf_ = {};
    fieldsIn_.reset();
    requestsTitle_.clear();
    requests_.set({});
}

void Inspector::goTo(qint64 event)
{
    if (event < 0)
        return;
    pinned_ = true;
    run_.seekToEvent(event);
    pinned_ = true; // a step under way may have let go of it
    follow(true);
}

void Inspector::follow(bool force)
{
    const EventIndex now = run_.playback().eventsAtCursor();
    if (!force && now == followed_)
        return;
    followed_ = now;
    clear();
    comparison_.set({});
    if (!pinned_) {
        asked_.clear();
        notCast_.clear();
    }
    const Selection &selected = run_.selected();
    const std::int64_t id = selected.element.id;
    const History &history = run_.playback().history();
    switch (selected.element.kind) {
    case ElementKind::Server:
    case ElementKind::Lane:
    case ElementKind::Vote:
    case ElementKind::Comparison:
    case ElementKind::TimeOut:
        showServer(selected.server);
        break;
    case ElementKind::Tally:
        if (const std::int64_t voter = scene::tallyVoter(selected.element.detail); voter > 0)
            showBallot(selected.server, ServerId{static_cast<std::int32_t>(voter)});
        else
            showServer(selected.server);
        break;
    case ElementKind::Node: // of a picture with servers, or of the table of all trees
        if (selected.server)
            showServer(selected.server);
        else
            showNode(run_.ledger()->tree()->path().toStdString());
        break;
    case ElementKind::Message:
        if (selected.message && history.message(*selected.message).sent < now)
            showMessage(*selected.message);
        break;
    case ElementKind::Client:
        showClient(selected.client);
        break;
    case ElementKind::Session:
        showSession(SessionId{id});
        break;
    case ElementKind::Mark:
    case ElementKind::Band:
    case ElementKind::Sample:
        if (selected.event && *selected.event < history.size())
            showEvent(*selected.event);
        break;
    case ElementKind::Transaction:
    case ElementKind::LogCell:
        showTransaction(selected.zxid);
        break;
    case ElementKind::Link:
    case ElementKind::Wall:
        showLink(ServerId{static_cast<std::int32_t>(id)},
                 ServerId{static_cast<std::int32_t>(selected.element.detail)});
        break;
    case ElementKind::Guarantee:
        showGuarantee(static_cast<int>(id));
        break;
    default:
        break;
    }
    if (empty_) {
        fields_.set({});
        showNothing();
    }
    answerAll();
    Q_EMIT changed();
}

} // namespace zablab
