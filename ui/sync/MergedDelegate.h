// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/RowDelegate.h"

namespace waymark {

/// A row of what was merged without anybody being asked.
class MergedDelegate : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    RowContent content(const QModelIndex &index) const override;
};

} // namespace waymark
