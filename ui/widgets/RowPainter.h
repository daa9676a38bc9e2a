// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/RowContent.h"

#include <QSize>

class QPainter;
class QStyleOptionViewItem;
class QRect;

namespace waymark {

/// Paints the content of rows, in a cell whose ground RowView has painted already.
class RowPainter
{
public:
    /// Space at the leading and trailing side of a cell.
    struct Insets
    {
        int leading = 16;
        int trailing = 16;
    };

    static void paint(QPainter *painter, const QStyleOptionViewItem &option, const RowContent &content,
                      Insets insets);
    static QSize size(const QStyleOptionViewItem &option, const RowContent &content, Insets insets);
    /// Where the check box is, in the cell's coordinates, for hit tests.
    static QRect checkRect(const QStyleOptionViewItem &option, Insets insets);
    /// Whether the name has no room and is shown with "…".
    static bool isElided(const QStyleOptionViewItem &option, const RowContent &content, Insets insets);

    /// A group's head: chevron, title, count; only its title when `count` is negative.
    static void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QString &title,
                           int count, Tone tone, bool open);
};

} // namespace waymark
