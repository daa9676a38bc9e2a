// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/palette/PaletteRow.h"
#include "ui/widgets/RowsModel.h"

#include <QCoreApplication>

namespace waymark {

/// What the command palette lists. Heads cannot be chosen.
class PaletteModel : public RowsModel<PaletteRow>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::PaletteModel)
public:
    using RowsModel::RowsModel;

    bool canBeChosen(int row) const;
    /// The nearest row that can be chosen, from `row` on in steps of `step`, going round at the ends; -1 when
    /// there is none.
    int nextChoice(int row, int step) const;
    /// How many rows can be chosen.
    int choices() const;

    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// What a screen reader says of a row.
    static QString spoken(const PaletteRow &row);

protected:
    QString key(const PaletteRow &row) const override { return row.key; }
    QVariant cell(const PaletteRow &row, int column, int role) const override;
};

} // namespace waymark
