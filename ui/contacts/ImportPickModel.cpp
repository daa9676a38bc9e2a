// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/contacts/ImportPickModel.h"

namespace waymark {

QString ImportPickModel::text(const ContactImport &import, int column) const
{
    switch (column) {
    case FileColumn:
        return import.fileName;
    case WhenColumn:
        return m_formats.asOf(import.at, m_clock.now());
    default:
        return m_formats.number(import.counts.value(QLatin1String("rows")).toInteger());
    }
}

QVariant ImportPickModel::cell(const ContactImport &import, int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column == RowsColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && column == FileColumn)
        return tr("%1, %2, %3 rows")
            .arg(text(import, FileColumn), text(import, WhenColumn), text(import, RowsColumn));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    return text(import, column);
}

QVariant ImportPickModel::head(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column == RowsColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case FileColumn:
        return tr("File");
    case WhenColumn:
        return tr("When");
    default:
        return tr("Rows");
    }
}

} // namespace waymark
