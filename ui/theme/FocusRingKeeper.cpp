// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/theme/FocusRingKeeper.h"

#include "ui/theme/FocusRing.h"

#include <QAbstractButton>
#include <QApplication>

namespace waymark {

namespace {

bool wantsRing(QWidget *widget)
{
    const bool isUsual =
        qobject_cast<QAbstractButton *>(widget) && !widget->property("paintsOwnFocus").toBool();
    return widget->parentWidget() && (isUsual || widget->property("wantsFocusRing").toBool());
}

} // namespace

FocusRingKeeper::FocusRingKeeper(QObject *parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

void FocusRingKeeper::follow(QWidget *now)
{
    if (m_ring && m_ring->target() == now)
        return;
    if (m_ring) {
        m_ring->hide();
        m_ring->deleteLater();
    }
    m_ring = now && wantsRing(now) ? new FocusRing(now) : nullptr;
}

} // namespace waymark
