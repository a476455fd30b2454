// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of the grid of logs: where rows and columns stand, shared by the sources that draw them.
#pragma once

#include "app/scene/log_grid_layout.h"

namespace zablab::scene {

struct LogGridRow {
    const ServerView *server = nullptr; // the first of those that are alike
    std::vector<ServerId> alike;        // all of them
    std::string name;
};

struct PlacedColumn {
    LogGridColumn column;
    double x = 0;
    double width = 0;
    double right() const { return x + width; }
};

struct LogGridFrame {
    double unit = 1;
    double nameLeft = 0, cellsLeft = 0, cellsRight = 0;
    double header = 0;                   // middle of the row above the cells
    double top = 0;                      // of the first row
    double pitch = 0;                    // of rows
    double cell = 0;                     // height of a cell
    double bottom = 0;                   // of the last row
    double legend = 0;                   // middle of the legend; 0: no room
    double factsLeft = 0, factWidth = 0; // three columns of numbers; factWidth 0: no room
    bool counters = false; // rows are too low for a figure in each cell: it stands in the header
    double rowTop(std::size_t row) const { return top + pitch * static_cast<double>(row); }
};

struct LogGridPicture {
    Canvas &canvas;
    const LogGridInput &input;
    const LogGridWords &words;
    const LogGridFrame &frame;
    const std::vector<PlacedColumn> &columns;
    double font;
};

std::string columnText(const LogGridColumn &column);
const std::string &cellWord(LogCell cell, const LogGridWords &words);

void drawLogGridHeader(const LogGridPicture &picture);
void drawLogGridRow(const LogGridPicture &picture, const LogGridRow &row, std::size_t place);
void drawLogGridLegend(const LogGridPicture &picture);
// One cell as a mark, as the grid and its legend draw it.
void drawLogGridCell(Canvas &canvas, Rect rect, LogCell cell, bool oddEpoch, const std::string &text,
                     double font, bool several);

} // namespace zablab::scene
