// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/palette/PaletteModel.h"

#include "ui/widgets/StateMarks.h"

#include <algorithm>

namespace waymark {

bool PaletteModel::canBeChosen(int row) const
{
    return row >= 0 && row < rows().size() && rows().at(row).kind != PaletteRow::Kind::Head;
}

int PaletteModel::nextChoice(int row, int step) const
{
    const int count = rowCount();
    for (int tried = 0; tried < count; ++tried, row += step) {
        const int wrapped = ((row % count) + count) % count;
        if (canBeChosen(wrapped))
            return wrapped;
    }
    return -1;
}

int PaletteModel::choices() const
{
    return int(std::ranges::count_if(
        rows(), [](const PaletteRow &row) { return row.kind != PaletteRow::Kind::Head; }));
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags row = Qt::ItemNeverHasChildren | Qt::ItemIsEnabled;
    return canBeChosen(index.row()) ? row | Qt::ItemIsSelectable : row;
}

QString PaletteModel::spoken(const PaletteRow &row)
{
    QStringList words{row.title};
    if (row.health)
        words += tr("health: %1").arg(markName(*row.health));
    if (!row.enabled)
        words += tr("not available", "a command");
    for (const QString &part : {row.second, row.right, row.keys}) {
        if (!part.isEmpty())
            words += part;
    }
    return words.join(QStringLiteral(", "));
}

QVariant PaletteModel::cell(const PaletteRow &row, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return spoken(row);
    case Qt::ToolTipRole:
        return row.second.isEmpty() ? QVariant() : QString(row.title + QLatin1Char('\n') + row.second);
    default:
        return {};
    }
}

} // namespace waymark
