// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/outbox/EmailColumns.h"

#include "ui/widgets/TableView.h"

namespace waymark {

QVariant EmailColumns::head(int column, int role)
{
    if (role == Qt::TextAlignmentRole)
        return alignment(column);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Email:
        return tr("Email");
    case Account:
        return tr("Account");
    case To:
        return tr("To");
    case State:
        return tr("State");
    default:
        return {};
    }
}

QVariant EmailColumns::alignment(int column)
{
    return column == To ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
}

void EmailColumns::setUp(TableView *table, int stretched)
{
    table->setColumns({{Email, 300}, {Account, 190}, {To, 48}}, stretched);
}

} // namespace waymark
