// SPDX-License-Identifier: GPL-3.0-or-later
// The legend in full: the glyph of every kind of message with its protocol word and what it says in a few words.
// The stage's own legend has room for its plates only.
#pragma once

#include "app/scene/display_list_item.h"

namespace zablab::scene {

class MarkSheetItem : public zablab::scene::DisplayListItem {
    Q_OBJECT
    QML_ELEMENT
    // Bind the language in use: when it changes, the words are fetched again.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    // How many lines there are in two columns, for the height.
    Q_PROPERTY(int rows READ rows CONSTANT)

public:
    using DisplayListItem::DisplayListItem;

    QString language() const { return language_; }
    void setLanguage(const QString &language);
    static int rows();

    // The same picture without a window.
    static DisplayList picture(double width, double height, double unit, const TextMeasure &measure);

Q_SIGNALS:
    void languageChanged();

protected:
    DisplayList build(const TextMeasure &measure) override;

private:
    QString language_;
};

} // namespace zablab::scene
