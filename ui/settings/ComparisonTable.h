// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/WorkspaceCounts.h"

#include <QWidget>

namespace waymark {

/// What another workspace holds beside what there is now.
class ComparisonTable : public QWidget
{
    Q_OBJECT
public:
    /// `title` is the other one's: "In the backup".
    ComparisonTable(const QString &title, const WorkspaceCounts &other, const WorkspaceCounts &now,
                    QWidget *parent = nullptr);
};

} // namespace waymark
