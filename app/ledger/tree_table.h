// SPDX-License-Identifier: GPL-3.0-or-later
//
// The data trees of all servers as one table: a row a znode that anybody has, a column a server with what its
// node is beside the leader's.
#pragma once

#include "app/ledger/ledger_rows.h"
#include "app/models/value_list_model.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <set>
#include <string>
#include <tuple>
#include <vector>

#ifndef Q_MOC_RUN // Qt 6.4's moc cannot read <concepts>
#include "engine/views/tree_view.h"
#endif

namespace zablab {

class Ledger;

class TreeTable : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of the run")
    // Nothing is computed while nobody looks.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(bool differsOnly READ differsOnly WRITE setDiffersOnly NOTIFY choiceChanged)
    // How many columns there is room for; servers with equal trees share one when there are more.
    Q_PROPERTY(int room READ room WRITE setRoom NOTIFY choiceChanged)
    Q_PROPERTY(zablab::ValueListModelBase *nodes READ nodes CONSTANT)
    Q_PROPERTY(zablab::ValueListModelBase *columns READ columns CONSTANT)
    Q_PROPERTY(zablab::ValueListModelBase *fields READ fields CONSTANT)
    Q_PROPERTY(QString path READ path NOTIFY changed)
    Q_PROPERTY(int current READ current NOTIFY changed) // the row of `path`; -1: not among them
    Q_PROPERTY(int hidden READ hidden NOTIFY changed)   // rows beyond the most that are listed
    Q_PROPERTY(bool onlyOwn READ onlyOwn NOTIFY changed)
    Q_PROPERTY(QString reference READ reference NOTIFY changed)

public:
    explicit TreeTable(Ledger &ledger);

    bool active() const { return active_; }
    void setActive(bool active);
    bool differsOnly() const { return differsOnly_; }
    void setDiffersOnly(bool only);
    int room() const { return room_; }
    void setRoom(int room);
    ValueListModelBase *nodes() { return &nodes_; }
    ValueListModelBase *columns() { return &columns_; }
    ValueListModelBase *fields() { return &fields_; }
    QString path() const { return QString::fromStdString(path_); }
    int current() const { return current_; }
    int hidden() const { return hidden_; }
    bool onlyOwn() const { return onlyOwn_; } // nothing but ZooKeeper's own nodes is there
    QString reference() const { return reference_; }

    Q_INVOKABLE void choose(const QString &path);
    Q_INVOKABLE void toggle(const QString &path);
    Q_INVOKABLE void chooseNext(int by);

    void follow();
    void retranslate();

Q_SIGNALS:
    void activeChanged();
    void choiceChanged();
    void changed();

private:
    struct Group { // servers whose trees are equal
        std::vector<const ServerTree *> members;
        const ServerTree *first() const { return members.front(); }
    };
    // What the table depends on; when it is as before, there is nothing to do.
    using Stamp = std::vector<std::tuple<std::int32_t, bool, std::uint64_t, std::size_t>>;

    void rebuild(bool force);
    std::vector<Group> groupsOf(const TreeView &trees, ServerId leader, bool equalShare) const;
    void list(const std::vector<Group> &groups, const ServerTree *reference, const std::string &path,
              int depth, QList<TreeRow> &rows, bool &below);
    TreeRow rowOf(const std::vector<Group> &groups, const ServerTree *reference,
                  const std::string &path) const;
    void showFields(const TreeView &trees, const ServerTree *reference);
    void markStep();

    Ledger &ledger_;
    bool active_ = false;
    bool differsOnly_ = false;
    int room_ = 8;
    std::string path_;
    std::set<std::string> toggled_; // those that are not as they would be by themselves
    std::set<std::string> touched_; // in the last step
    bool shallow_ = false;          // many nodes: folded below the first level
    int current_ = -1;
    int hidden_ = 0;
    bool onlyOwn_ = true;
    QString reference_;
    Stamp stamp_;
    std::uint64_t seenZxid_ = 0;
    ValueListModel<TreeRow> nodes_;
    ValueListModel<TreeColumnRow> columns_;
    ValueListModel<StatRow> fields_;
};

} // namespace zablab
