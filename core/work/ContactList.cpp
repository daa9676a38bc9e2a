// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/ContactList.h"

#include "core/store/contacts/ContactRows.h"
#include "core/work/FieldWords.h"
#include "core/work/SuppressionWords.h"
#include "core/work/Workday.h"

namespace waymark {

Result<QList<ContactLine>> readContactLines(const WorkContext &context, const QList<qint64> &numbers)
{
    Connection &reader = context.store.reader();
    const auto workday = readWorkday(reader, context.clock.now());
    WAYMARK_TRY(workday);
    const auto words = FieldWords::read(reader);
    WAYMARK_TRY(words);
    auto rows = ContactRows::read(reader, numbers);
    WAYMARK_TRY(rows);
    QList<ContactLine> lines;
    lines.reserve(rows->size());
    for (ContactRow &row : *rows) {
        QStringList roles;
        for (const Membership &membership : row.contact.memberships)
            roles += membership.roles;
        roles.removeDuplicates();
        ContactLine line;
        line.roleLabels = words->labels(QStringLiteral("contact_role"), roles);
        if (row.contact.id)
            line.suppressionWords = suppressionWords(row.contact, workday->organisation, workday->zone);
        line.row = std::move(row);
        lines.append(std::move(line));
    }
    return lines;
}

} // namespace waymark
