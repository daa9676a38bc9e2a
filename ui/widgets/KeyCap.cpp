// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/KeyCap.h"

#include "ui/widgets/SmallMarks.h"

#include <QPainter>

namespace waymark {

KeyCap::KeyCap(const QString &keys, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKeys(keys);
}

void KeyCap::setKeys(const QString &keys)
{
    m_keys = keys;
    setAccessibleName(keys);
    updateGeometry();
    update();
}

QSize KeyCap::sizeHint() const
{
    return smallmarks::keyCapSize(m_keys);
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    smallmarks::paintKeyCap(&painter, rect(), m_keys, palette());
}

} // namespace waymark
