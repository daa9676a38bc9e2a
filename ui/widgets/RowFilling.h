// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/RowPainter.h"

#include <QRect>

namespace waymark {

/// One row being filled from both sides: marks from the leading side, figures and chips from the trailing
/// one, the name in what is left. Reckons in unmirrored coordinates. Without a painter it only reckons.
class RowFilling
{
public:
    RowFilling(QPainter *painter, const QStyleOptionViewItem &option, const RowContent &content,
               RowPainter::Insets insets);

    void paint();
    /// Room for the name once everything else stands.
    int nameWidth();

private:
    QColor ink(Color key) const;
    QRect mirrored(const QRect &rect) const;
    QRect takeLeading(int width, int gap);
    QRect takeTrailing(int width, int gap);
    void paintMarks();
    void paintPictures();
    void paintCheck(const QRect &slot);
    void paintRight();
    void paintSeriesBar();
    void paintChips();
    void paintChipsOnly();
    void paintName();
    void paintText(const QRect &slot, const QString &text, const QFont &letters, const QColor &strokes,
                   bool trailing) const;

    QPainter *m_painter;
    const QStyleOptionViewItem &m_option;
    const RowContent &m_content;
    QRect m_free;
};

} // namespace waymark
