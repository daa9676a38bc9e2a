// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/RowDelegate.h"

namespace waymark {

/// Draws a version by its name or its time over who changed what; a name and a fault have marks.
class VersionDelegate : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    RowContent content(const QModelIndex &index) const override;
};

} // namespace waymark
