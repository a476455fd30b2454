// SPDX-License-Identifier: GPL-3.0-or-later
//
// One chart for QML: which one, how wide it is drawn, and the series to fill. What it shows is app/run/chart_picture.
#pragma once

#include "app/models/value_list_model.h"
#include "app/run/run.h"

#ifndef Q_MOC_RUN
#include "app/run/chart_picture.h"
#endif

#include <QAbstractSeries>
#include <QColor>
#include <QtQml/qqmlregistration.h>

namespace zablab {

struct ChartLabelRow { // a word at the end of a line, or beside a point
    Q_GADGET
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(double across MEMBER x)
    Q_PROPERTY(double level MEMBER y)
    Q_PROPERTY(QColor tint MEMBER tint)
    Q_PROPERTY(bool swatch MEMBER swatch)
    Q_PROPERTY(bool inside MEMBER inside)
    Q_PROPERTY(bool strong MEMBER strong)
    Q_PROPERTY(int server MEMBER server)

public:
    QString text;
    double x = 0, y = 0; // of its middle at the left, in pixels of the plot
    QColor tint;
    bool swatch = false; // stands beside the plot for an area
    bool inside = false; // stands in the plot, beside a point
    bool strong = false;
    int server = 0;
    bool operator==(const ChartLabelRow &) const = default;
};

class ChartSource : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zablab::Run *run READ run WRITE setRun NOTIFY setUp)
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY setUp)
    Q_PROPERTY(bool whole READ whole WRITE setWhole NOTIFY setUp)
    Q_PROPERTY(int themeKind READ themeKind WRITE setThemeKind NOTIFY setUp)
    Q_PROPERTY(double plotWidth READ plotWidth WRITE setPlotWidth NOTIFY setUp)
    Q_PROPERTY(double plotHeight READ plotHeight WRITE setPlotHeight NOTIFY setUp)
    Q_PROPERTY(double labelHeight READ labelHeight WRITE setLabelHeight NOTIFY setUp) // of one line of words
    Q_PROPERTY(double from READ from NOTIFY changed)
    Q_PROPERTY(double to READ to NOTIFY changed)
    Q_PROPERTY(double top READ top NOTIFY changed)
    Q_PROPERTY(double timeStep READ timeStep NOTIFY changed)
    Q_PROPERTY(double step READ step NOTIFY changed)
    Q_PROPERTY(QString timeFormat READ timeFormat NOTIFY changed)
    Q_PROPERTY(QString format READ format NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(QString empty READ empty NOTIFY changed)
    Q_PROPERTY(zablab::ValueListModelBase *labels READ labels CONSTANT)
    Q_PROPERTY(
        double cursor READ cursor NOTIFY cursorMoved) // 0 to 1 of the time axis; outside: not to be seen

public:
    using QObject::QObject;

    Run *run() const { return run_; }
    void setRun(Run *run);
    int kind() const { return static_cast<int>(query_.kind); }
    void setKind(int kind);
    bool whole() const { return query_.whole; }
    void setWhole(bool whole);
    int themeKind() const { return theme_; }
    void setThemeKind(int theme);
    double plotWidth() const { return width_; }
    void setPlotWidth(double width);
    double plotHeight() const { return height_; }
    void setPlotHeight(double height);
    double labelHeight() const { return labelHeight_; }
    void setLabelHeight(double height);
    double from() const { return picture_.from; }
    double to() const { return picture_.to; }
    double top() const { return picture_.top; }
    double timeStep() const { return picture_.timeStep; }
    double step() const { return picture_.step; }
    QString timeFormat() const { return picture_.timeFormat; }
    QString format() const { return picture_.format; }
    QString title() const { return picture_.title; }
    QString note() const { return picture_.note; }
    QString empty() const { return picture_.empty; }
    ValueListModelBase *labels() { return &labels_; }
    double cursor() const;
    const ChartPicture &picture() const { return picture_; }

    // Reads the run again.
    Q_INVOKABLE void refresh();
    // Each of so many series; one that the picture does not have becomes empty.
    Q_INVOKABLE void fillLine(QAbstractSeries *series, int index) const;
    Q_INVOKABLE void fillArea(QAbstractSeries *upper, QAbstractSeries *lower, int index) const;
    Q_INVOKABLE void fillDots(QAbstractSeries *series, bool selected) const;
    Q_INVOKABLE QColor lineColor(int index) const;
    Q_INVOKABLE double lineWidth(int index) const;
    Q_INVOKABLE bool lineDashed(int index) const;
    Q_INVOKABLE QColor areaColor(int index) const;
    // A click in the plot, in its pixels: selects the point there and goes to it, or moves the cursor.
    Q_INVOKABLE void press(double x, double y);

Q_SIGNALS:
    void setUp(); // what to show was chosen
    void changed();
    void cursorMoved();

private:
    double xOf(double seconds) const;
    double yOf(double value) const;
    void placeLabels();

    Run *run_ = nullptr;
    ChartQuery query_;
    int theme_ = 0;
    double width_ = 0, height_ = 0, labelHeight_ = 15;
    ChartPicture picture_;
    ValueListModel<ChartLabelRow> labels_;
};

} // namespace zablab
