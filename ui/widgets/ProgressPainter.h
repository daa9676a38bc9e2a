// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

class QPainter;
class QPalette;
class QRectF;

namespace waymark {

/// A thin bar filled to `share` (0 to 1), centred in the height of `rect`.
void paintProgress(QPainter &painter, const QRectF &rect, double share, const QPalette &palette);

/// One segment an email: `done` filled, the next one tinted, `total` in all. Mirrored for right-to-left.
void paintSeries(QPainter &painter, const QRectF &rect, int done, int total, const QPalette &palette);

} // namespace waymark
