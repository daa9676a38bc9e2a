// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/overview/AttributeModel.h"

#include "ui/widgets/Formats.h"

namespace waymark {

void AttributeModel::show(const Account360 &account, QDate today, bool automaticLocked)
{
    m_automaticLocked = automaticLocked;
    m_today = today;
    m_account = account.account;
    setRows(account.attributes);
}

Qt::ItemFlags AttributeModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = RowsModel::flags(index) | Qt::ItemNeverHasChildren;
    if (index.column() == ValueColumn && index.isValid() && !isLocked(row(index)))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool AttributeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != ValueColumn)
        return false;
    edit(index, value, {});
    return true;
}

void AttributeModel::edit(const QModelIndex &index, const QVariant &value, QDate asOf)
{
    onEdited(row(index).field, value, asOf);
}

QVariant AttributeModel::cell(const AttributeRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (column == LabelColumn)
            return row.label;
        if (column == ValueColumn)
            return row.set ? row.value : tr("Not set");
        return sourceName(row);
    case Qt::EditRole:
        return accountFieldValue(m_account, row.field);
    case Qt::ToolTipRole:
        if (column == ValueColumn && isLocked(row))
            return tr("Comes from the company’s systems. An admin of your team can change it.");
        return column == SourceColumn ? sourceWords(row) : QVariant();
    case Qt::AccessibleTextRole:
        return spoken(row);
    default:
        return {};
    }
}

QString AttributeModel::sourceName(const AttributeRow &row) const
{
    if (!row.automatic)
        return tr("Manual");
    if (!row.set || !row.stamp.asOf.isValid())
        return tr("Auto");
    // The arrows beside it say that it is automatic; values need the room.
    return Formats().dayMonth(Formats().here(row.stamp.asOf).date(), m_today);
}

QString AttributeModel::sourceWords(const AttributeRow &row) const
{
    if (!row.automatic)
        return tr("Yours to fill and to keep up to date");
    if (!row.set || !row.stamp.asOf.isValid())
        return tr("Comes from the company's systems; an admin can type it, too");
    return tr("%1, as of %2")
        .arg(row.stamp.source, QLocale().toString(Formats().here(row.stamp.asOf), QLocale::ShortFormat));
}

QString AttributeModel::spoken(const AttributeRow &row) const
{
    const QString source = isLocked(row)   ? tr("automatic, read only")
                           : row.automatic ? tr("automatic")
                                           : tr("manual");
    return tr("%1, %2, %3", "name, source, value")
        .arg(row.label, source, row.set ? row.value : tr("not set"));
}

} // namespace waymark
