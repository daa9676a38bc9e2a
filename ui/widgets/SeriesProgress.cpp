// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/SeriesProgress.h"

#include "ui/widgets/ProgressPainter.h"

#include <QLocale>
#include <QPainter>

namespace waymark {

SeriesProgress::SeriesProgress(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SeriesProgress::setProgress(int done, int total)
{
    m_done = done;
    m_total = total;
    setAccessibleName(tr("%1 of %2 emails sent").arg(QLocale().toString(done), QLocale().toString(total)));
    update();
}

QSize SeriesProgress::sizeHint() const
{
    return {160, 8};
}

void SeriesProgress::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSeries(painter, rect(), m_done, m_total, palette());
}

} // namespace waymark
