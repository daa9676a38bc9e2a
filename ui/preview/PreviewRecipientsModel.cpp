// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/PreviewRecipientsModel.h"

namespace waymark {

void PreviewRecipientsModel::markSeen(const ContactId &contact)
{
    QList<PreviewRow> marked = rows();
    for (PreviewRow &row : marked)
        row.seen = row.seen || row.contact == contact;
    setRows(marked);
}

QVariant PreviewRecipientsModel::cell(const PreviewRow &row, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::AccessibleTextRole: {
        QStringList words{row.name, row.address, row.blocked, row.note,
                          row.seen ? tr("looked at") : tr("not looked at yet")};
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace waymark
