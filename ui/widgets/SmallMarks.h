// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/ChipSpec.h"

#include <QSize>

class QPainter;
class QPalette;
class QRect;

/// Chips, count pills, key caps and monograms as paintings, for delegates; the widgets of the same names use
/// them.
namespace waymark::smallmarks {

QSize chipSize(const ChipSpec &chip);
/// Paints in `rect`; the text elides where it has no room.
void paintChip(QPainter *painter, const QRect &rect, const ChipSpec &chip, const QPalette &palette);

QSize countSize(const QString &text);
void paintCount(QPainter *painter, const QRect &rect, const QString &text, Tone tone,
                const QPalette &palette);

QSize keyCapSize(const QString &keys);
void paintKeyCap(QPainter *painter, const QRect &rect, const QString &keys, const QPalette &palette);

/// At most two letters in a square.
void paintMonogram(QPainter *painter, const QRect &rect, const QString &name, const QPalette &palette);
/// "Northbeam Robotics" → "NR".
QString initials(const QString &name);

} // namespace waymark::smallmarks
