// SPDX-License-Identifier: GPL-3.0-or-later
// The grid of all logs in the window. It follows the cursor and the selection; the wheel goes to older zxids
// (with Shift, or sideways) and through the servers.
#pragma once

#include "app/scene/scene_item.h"

#ifndef Q_MOC_RUN // Qt 6.4's moc cannot read <concepts>
#include "app/scene/log_grid_layout.h"
#endif

namespace zablab::scene {

// The base is written with all its namespaces: only so does Qt 6.4 know it in the description for QML.
class LogGridItem : public zablab::scene::SceneItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int selectedServer READ selectedServer WRITE setSelectedServer NOTIFY selectionChanged)
    // Epoch and counter in one number; 0: none.
    Q_PROPERTY(qint64 selectedZxid READ selectedZxid WRITE setSelectedZxid NOTIFY selectionChanged)
    // How many of the newest zxids lie right of what is shown; 0 follows what differs and what is newest.
    Q_PROPERTY(double older READ older WRITE setOlder NOTIFY olderChanged)
    Q_PROPERTY(double total READ total NOTIFY regionsChanged)

public:
    explicit LogGridItem(QQuickItem *parent = nullptr);

    int selectedServer() const { return selectedServer_; }
    void setSelectedServer(int server);
    qint64 selectedZxid() const { return static_cast<qint64>(selectedZxid_.packed()); }
    void setSelectedZxid(qint64 zxid);
    double older() const { return static_cast<double>(older_); } // QML has no whole numbers of 64 bits
    void setOlder(double older);
    double total() const { return static_cast<double>(extent_.total); }

    // One page further into the past (positive) or back.
    Q_INVOKABLE void page(int pages);

    // The same picture without a window.
    static DisplayList picture(const SceneSource &source, const LogGridSize &size, ServerId server, Zxid zxid,
                               const TextMeasure &measure, LogGridExtent *extent = nullptr,
                               const Element &hovered = {});

Q_SIGNALS:
    void selectionChanged();
    void olderChanged();

protected:
    DisplayList build(const TextMeasure &measure) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void scrollRows(int rows);

    int selectedServer_ = 0;
    Zxid selectedZxid_;
    qint64 older_ = 0;
    int firstRow_ = 0;
    bool toSelected_ = true; // until the rows are scrolled by hand
    LogGridExtent extent_;
    int wheel_ = 0; // what is left of a notch
};

// The grid's words in the language now in use.
LogGridWords logGridWords();

} // namespace zablab::scene
