// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/outbox/DraftModel.h"

#include "core/domain/Health.h"
#include "ui/widgets/Formats.h"

#include <QLocale>

namespace waymark {

void DraftModel::show(const QList<DraftRow> &drafts, const QDateTime &now)
{
    m_now = now;
    setRows(drafts);
}

QVariant DraftModel::cell(const DraftRow &draft, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(draft, column);
    case Qt::AccessibleTextRole:
        return column == EmailColumn
                   ? tr("%1, %2, %3").arg(draft.taskTitle, draft.accountName, text(draft, SavedColumn))
                   : text(draft, column);
    default:
        return {};
    }
}

QString DraftModel::text(const DraftRow &draft, int column) const
{
    switch (column) {
    case EmailColumn:
        return draft.taskTitle;
    case AccountColumn:
        return draft.accountName;
    case ToColumn:
        return QLocale().toString(draft.recipientCount);
    case SavedColumn: {
        const QString saved = Formats().asOf(draft.savedAt, m_now);
        return draft.previewed ? tr("Saved %1, previewed").arg(saved) : tr("Saved %1").arg(saved);
    }
    default:
        return {};
    }
}

RowContent DraftDelegate::content(const QModelIndex &index) const
{
    RowContent shown;
    shown.name = index.data().toString();
    shown.nameWeight = index.column() == DraftModel::EmailColumn ? 500 : 400;
    if (index.column() == DraftModel::EmailColumn)
        shown.mark = ChecklistMark::Draft;
    else
        shown.nameColor = Color::TextSecondary;
    if (index.column() == DraftModel::AccountColumn)
        shown.health = healthBand(m_model->row(index).accountHealth);
    shown.alignRight = index.column() == DraftModel::ToColumn;
    return shown;
}

} // namespace waymark
