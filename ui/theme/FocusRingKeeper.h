// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace waymark {

class FocusRing;

/// Keeps one FocusRing on whichever control the keyboard focus is on.
class FocusRingKeeper : public QObject
{
    Q_OBJECT
public:
    explicit FocusRingKeeper(QObject *parent);

private:
    void follow(QWidget *now);

    QPointer<FocusRing> m_ring;
};

} // namespace waymark
