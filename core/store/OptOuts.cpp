// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/OptOuts.h"

#include "core/store/Connection.h"

namespace waymark {

Result<QList<ContactId>> OptOuts::list(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("SELECT uid FROM contact WHERE email_opt_out = 1"));
    if (!rows)
        return failure(rows.error());
    QList<ContactId> contacts;
    for (const QVariantList &row : *rows)
        contacts.append(ContactId(row.first().toString()));
    return contacts;
}

} // namespace waymark
