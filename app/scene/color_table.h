// SPDX-License-Identifier: GPL-3.0-or-later
// The palette as QML sees it. The figures are those of palette.cpp; qml/Theme/Theme.qml makes the one table
// that the whole window uses.
#pragma once

#include "app/scene/palette.h"

#include <QColor>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace zablab::scene {

class ColorTable : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY changed)
    Q_PROPERTY(QColor background READ background NOTIFY changed)
    Q_PROPERTY(QColor card READ card NOTIFY changed)
    Q_PROPERTY(QColor raised READ raised NOTIFY changed)
    Q_PROPERTY(QColor line READ line NOTIFY changed)
    Q_PROPERTY(QColor link READ link NOTIFY changed)
    Q_PROPERTY(QColor ink READ ink NOTIFY changed)
    Q_PROPERTY(QColor text2 READ text2 NOTIFY changed)
    Q_PROPERTY(QColor mute READ mute NOTIFY changed)
    Q_PROPERTY(QColor leader READ leader NOTIFY changed)
    Q_PROPERTY(QColor onLeader READ onLeader NOTIFY changed)
    Q_PROPERTY(QColor follower READ follower NOTIFY changed)
    Q_PROPERTY(QColor onFollower READ onFollower NOTIFY changed)
    Q_PROPERTY(QColor observer READ observer NOTIFY changed)
    Q_PROPERTY(QColor onObserver READ onObserver NOTIFY changed)
    Q_PROPERTY(QColor crashed READ crashed NOTIFY changed)
    Q_PROPERTY(QColor accent READ accent NOTIFY changed)
    Q_PROPERTY(QColor onAccent READ onAccent NOTIFY changed)
    Q_PROPERTY(QColor bad READ bad NOTIFY changed)
    Q_PROPERTY(QColor onBad READ onBad NOTIFY changed)
    Q_PROPERTY(QColor good READ good NOTIFY changed)
    Q_PROPERTY(QColor neutral READ neutral NOTIFY changed)
    Q_PROPERTY(QColor epochOdd READ epochOdd NOTIFY changed)
    Q_PROPERTY(QColor onEpochOdd READ onEpochOdd NOTIFY changed)
    Q_PROPERTY(QColor epochEven READ epochEven NOTIFY changed)
    Q_PROPERTY(QColor onEpochEven READ onEpochEven NOTIFY changed)
    Q_PROPERTY(QColor wall READ wall NOTIFY changed)
    Q_PROPERTY(QColor veil READ veil NOTIFY changed)
    Q_PROPERTY(QColor shade READ shade NOTIFY changed)

public:
    enum Kind { Dark, Light, HighContrast };
    Q_ENUM(Kind)

    using QObject::QObject;
    int kind() const { return static_cast<int>(theme_); }
    void setKind(int kind);

    QColor background() const { return of(Token::Background); }
    QColor card() const { return of(Token::Card); }
    QColor raised() const { return of(Token::Raised); }
    QColor line() const { return of(Token::Line); }
    QColor link() const { return of(Token::Link); }
    QColor ink() const { return of(Token::Ink); }
    QColor text2() const { return of(Token::Text2); }
    QColor mute() const { return of(Token::Mute); }
    QColor leader() const { return of(Token::Leader); }
    QColor onLeader() const { return of(Token::OnLeader); }
    QColor follower() const { return of(Token::Follower); }
    QColor onFollower() const { return of(Token::OnFollower); }
    QColor observer() const { return of(Token::Observer); }
    QColor onObserver() const { return of(Token::OnObserver); }
    QColor crashed() const { return of(Token::Crashed); }
    QColor accent() const { return of(Token::Accent); }
    QColor onAccent() const { return of(Token::OnAccent); }
    QColor bad() const { return of(Token::Bad); }
    QColor onBad() const { return of(Token::OnBad); }
    QColor good() const { return of(Token::Good); }
    QColor neutral() const { return of(Token::Neutral); }
    QColor epochOdd() const { return of(Token::EpochOdd); }
    QColor onEpochOdd() const { return of(Token::OnEpochOdd); }
    QColor epochEven() const { return of(Token::EpochEven); }
    QColor onEpochEven() const { return of(Token::OnEpochEven); }
    QColor wall() const { return of(Token::Wall); }
    QColor veil() const { return of(Token::Veil); }
    QColor shade() const { return of(Token::Shade); }

    // The colour of the candidate with this place among `of` (0 is the weakest first vote), and of what
    // stands on it.
    Q_INVOKABLE QColor candidate(int rank, int of) const;
    Q_INVOKABLE QColor onCandidate(int rank, int of) const;

Q_SIGNALS:
    void changed();

private:
    QColor of(const Color &color) const;
    ThemeKind theme_ = ThemeKind::Dark;
};

} // namespace zablab::scene
