// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the synchronization view's layout share.
#pragma once

#include "app/scene/label_placer.h"
#include "app/scene/marks.h"
#include "app/scene/synchronization_layout.h"

namespace zablab::scene {

struct SynchronizationPicture {
    Canvas &canvas;
    const SynchronizationInput &input;
    const SynchronizationView &view;
    const SynchronizationWords &words;

    double u(double v) const { return canvas.u(v); }
    bool isChosen(const Element &element) const { return input.selected == element; }
    Role roleOfLearner() const
    {
        return view.type == LearnerType::Observer ? Role::Observer : Role::Follower;
    }
    // In the given size, or smaller where there is less room; cut with an ellipsis only below 11 units.
    double fit(Point at, const std::string &text, FontRole font, double size, Color color, Align align,
               double room) const;
    void disc(Point centre, double radius, bool leader) const;
};

// Each into its own rectangle; `compact` has no headings and smaller marks.
void drawSynchronizationLogs(const SynchronizationPicture &picture, const Rect &area, bool compact);
void drawSynchronizationDecision(const SynchronizationPicture &picture, const Rect &area);
void drawSynchronizationDecisionLine(const SynchronizationPicture &picture, const Rect &area);
void drawSynchronizationLadder(const SynchronizationPicture &picture, const Rect &area, bool compact);

// A cell of a log of some state, with the epoch's colours.
enum class SyncCell : std::uint8_t { Kept, Waiting, Cut, Coming, Absent };
void drawSyncCell(const SynchronizationPicture &picture, const Rect &rect, const SyncColumn &column,
                  SyncCell state, ServerId server, double fontSize);

} // namespace zablab::scene
