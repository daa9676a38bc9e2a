// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/RowDelegate.h"

namespace waymark {

class SuppressionModel;

/// Paints a suppressed address: the address, the reason as a chip, where it came from, when, by whom.
class SuppressionDelegate : public RowDelegate
{
    Q_OBJECT
public:
    SuppressionDelegate(const SuppressionModel *model, QObject *parent) : RowDelegate(parent), m_model(model)
    {
    }

protected:
    RowContent content(const QModelIndex &index) const override;

private:
    const SuppressionModel *m_model;
};

} // namespace waymark
