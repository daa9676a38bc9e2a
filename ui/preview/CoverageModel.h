// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/checks/TokenCoverage.h"
#include "ui/widgets/GroupedModel.h"

namespace waymark {

/// The tokens of an email, and under each the recipients who have no value for it.
class CoverageModel : public GroupedModel<Uncovered>
{
    Q_OBJECT
public:
    using GroupedModel::GroupedModel;

    void show(const QList<TokenCoverage> &coverage);

    /// A token that everybody has a value for has nothing to count or to open.
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QString key(const Uncovered &person) const override { return person.uid; }
    QVariant cell(const Uncovered &person, int column, int role) const override;
};

} // namespace waymark
