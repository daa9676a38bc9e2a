// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/settings/BackupsModel.h"

#include <QLocale>

namespace waymark {

BackupsModel::BackupsModel(std::function<QDateTime()> now, QObject *parent)
    : RowsModel(parent), m_now(std::move(now))
{
}

QString BackupsModel::name(const Backup &backup) const
{
    switch (backup.kind) {
    case Backup::Kind::Daily:
        return m_formats.longDate(backup.day);
    case Backup::Kind::Upgrade:
        return tr("Before an upgrade of Waymark");
    case Backup::Kind::SetAside:
        break;
    }
    return tr("Set aside when another took its place");
}

QString BackupsModel::text(const BackupRow &row, int column) const
{
    const auto count = [&](int WorkspaceCounts::*what) {
        return row.holds ? m_formats.number(*row.holds.*what) : QString();
    };
    switch (column) {
    case NameColumn:
        return row.holds ? name(row.backup) : tr("%1 (cannot be read)", "a backup").arg(name(row.backup));
    case MadeColumn: {
        const QDateTime made = m_formats.here(row.backup.madeAt);
        return m_formats.dateTime(made.date(), made.time(), m_formats.here(m_now()).date());
    }
    case SizeColumn:
        return QLocale().formattedDataSize(row.backup.size, 1, QLocale::DataSizeTraditionalFormat);
    case AccountsColumn:
        return count(&WorkspaceCounts::accounts);
    case ContactsColumn:
        return count(&WorkspaceCounts::contacts);
    case DraftsColumn:
        return count(&WorkspaceCounts::drafts);
    default:
        return {};
    }
}

QVariant BackupsModel::cell(const BackupRow &row, int column, int role) const
{
    if (role == Qt::AccessibleTextRole && column == NameColumn) {
        QStringList words;
        for (int each = NameColumn; each < columns(); ++each) {
            const QString value = text(row, each);
            if (!value.isEmpty())
                words.append(each == NameColumn ? value
                                                : tr("%1: %2", "a column's head, its value")
                                                      .arg(head(each, Qt::DisplayRole).toString(), value));
        }
        return words.join(QStringLiteral(", "));
    }
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(row, column);
    if (role == Qt::ToolTipRole)
        return row.holds ? row.backup.path : row.problem;
    if (role == Qt::TextAlignmentRole && column >= SizeColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignTrailing | Qt::AlignVCenter));
    return {};
}

QVariant BackupsModel::head(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column >= SizeColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignTrailing | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NameColumn:
        return tr("Backup");
    case MadeColumn:
        return tr("Last written");
    case SizeColumn:
        return tr("Size");
    case AccountsColumn:
        return tr("Accounts");
    case ContactsColumn:
        return tr("Contacts");
    case DraftsColumn:
        return tr("Drafts");
    default:
        return {};
    }
}

} // namespace waymark
