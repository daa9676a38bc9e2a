// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QCoreApplication>
#include <QVariant>

namespace waymark {

class TableView;

/// The columns that the tables of the Outbox page share.
class EmailColumns
{
    Q_DECLARE_TR_FUNCTIONS(waymark::EmailColumns)
public:
    enum Column { Email, Account, To, State };

    /// What stands over a column, as an item model's headerData().
    static QVariant head(int column, int role);
    /// How a cell stands in its column, as Qt::TextAlignmentRole.
    static QVariant alignment(int column);
    /// Gives the table the widths that the columns have in all of them; `stretched` as in
    /// TableView::setColumns.
    static void setUp(TableView *table, int stretched = -1);
};

} // namespace waymark
