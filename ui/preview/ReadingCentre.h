// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QList>

#include <utility>

class QWidget;

namespace waymark {

class Banner;

/// What a window to read an email in has in its middle: panes side by side with their usual widths, under the
/// banner that tells what is wrong. The one at `growing` takes what room there is.
QWidget *readingCentre(Banner *banner, const QList<std::pair<QWidget *, int>> &panes, int growing);

} // namespace waymark
