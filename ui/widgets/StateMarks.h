// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Health.h"
#include "core/domain/TaskRules.h"

#include <QRectF>
#include <QString>

class QPainter;
class QPalette;

namespace waymark {

/// Paints one of the eight marks of a checklist row, 16 px, centred in `rect`. No two have the same shape.
void paintChecklistMark(QPainter &painter, const QRectF &rect, ChecklistMark mark, const QPalette &palette);

/// Paints a health mark, 8 px, centred in `rect`: circle, diamond, triangle, or ring where nothing is known.
void paintHealthMark(QPainter &painter, const QRectF &rect, HealthBand band, const QPalette &palette);

/// Paints the ring of a running countdown: `left` of 1 is still there, `seconds` stand inside.
void paintCountdown(QPainter &painter, const QRectF &rect, double left, int seconds, const QColor &ring,
                    const QColor &text);

/// The mark in words, for screen readers and tooltips: "Due", "Good".
QString markName(ChecklistMark mark);
QString markName(HealthBand band);

} // namespace waymark
