// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/outbox/SentModel.h"

#include "ui/outbox/EmailColumns.h"
#include "ui/outbox/OutboxModel.h"

#include <QLocale>

namespace waymark {

SentModel::SentModel(const WorkContext &context, QObject *parent) : WindowedModel(parent), m_context(context)
{
}

void SentModel::refresh(int count)
{
    if (count == rowCount())
        reread();
    else
        reset(count);
}

Result<QList<OutboxRow>> SentModel::read(int first, int count) const
{
    return readSent(m_context, first, count);
}

int SentModel::columns() const
{
    return static_cast<int>(OutboxModel::ActColumn);
}

QString SentModel::key(const OutboxRow &row) const
{
    return row.row.submission.id.toString();
}

QVariant SentModel::cell(const OutboxRow &row, int column, int role) const
{
    if (role == Qt::AccessibleTextRole && column == OutboxModel::EmailColumn)
        return tr("%1, %2, %3")
            .arg(OutboxWords::email(row.row), row.row.accountName, text(row, OutboxModel::StateColumn));
    return text(row, column);
}

QString SentModel::text(const OutboxRow &row, int column) const
{
    switch (column) {
    case OutboxModel::EmailColumn:
        return OutboxWords::email(row.row);
    case OutboxModel::AccountColumn:
        return row.row.accountName;
    case OutboxModel::ToColumn:
        return QLocale().toString(row.row.total);
    case OutboxModel::StateColumn:
        return OutboxWords(m_context.clock.now(), OutboxStatus::State::Idle).state(row);
    default:
        return {};
    }
}

QVariant SentModel::head(int column, int role) const
{
    return EmailColumns::head(column, role);
}

} // namespace waymark
