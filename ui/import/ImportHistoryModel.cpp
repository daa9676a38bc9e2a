// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ImportHistoryModel.h"

#include "core/contacts/FileImports.h"
#include "core/contacts/ImportPolicies.h"
#include "core/contacts/ImportVerdict.h"

#include <QLocale>

namespace waymark {

namespace {

qint64 countOf(const ContactImport &import, ImportVerdict verdict)
{
    return import.counts.value(verdictName(verdict)).toInteger();
}

/// Rows of which nothing was taken.
qint64 leftOut(const ContactImport &import)
{
    return import.counts.value(QLatin1String("rows")).toInteger() - countOf(import, ImportVerdict::New) -
           countOf(import, ImportVerdict::Update);
}

QString existingWords(ImportPolicies::Existing policy)
{
    switch (policy) {
    case ImportPolicies::Existing::Update:
        return ImportHistoryModel::tr("takes the file's values");
    case ImportPolicies::Existing::Fill:
        return ImportHistoryModel::tr("gets what it lacks");
    case ImportPolicies::Existing::Leave:
        return ImportHistoryModel::tr("stays as it is");
    }
    Q_UNREACHABLE();
}

QString duplicatesWords(ImportPolicies::Duplicates policy)
{
    switch (policy) {
    case ImportPolicies::Duplicates::First:
        return ImportHistoryModel::tr("the first row counts");
    case ImportPolicies::Duplicates::Last:
        return ImportHistoryModel::tr("the last row counts");
    case ImportPolicies::Duplicates::Merge:
        return ImportHistoryModel::tr("rows are merged");
    }
    Q_UNREACHABLE();
}

QString emptyWords(ImportPolicies::Empty policy)
{
    switch (policy) {
    case ImportPolicies::Empty::Leave:
        return ImportHistoryModel::tr("leave what is there");
    case ImportPolicies::Empty::Clear:
        return ImportHistoryModel::tr("clear what is there");
    }
    Q_UNREACHABLE();
}

} // namespace

ImportHistoryModel::ImportHistoryModel(const Clock &clock, QObject *parent)
    : RowsModel(parent), m_clock(clock)
{
}

QString ImportHistoryModel::whyNotUndone(const ContactImport &import) const
{
    if (!import.undoneAt.isNull())
        return tr("It was undone already.");
    if (import.at.daysTo(m_clock.now()) > FileImports::undoDays)
        return tr("It is more than 30 days old.");
    if (import.transaction == 0)
        return tr("What it changed is not known here: this workspace came from an export.");
    return {};
}

QString ImportHistoryModel::mappingWords(const ContactImport &import)
{
    QStringList parts;
    const QJsonObject columns = import.mapping.value(QLatin1String("columns")).toObject();
    for (auto it = columns.begin(); it != columns.end(); ++it) {
        const auto target = importTargetFromId(import.kind, it.value().toString());
        parts.append(tr("%1 → %2", "column, field")
                         .arg(Formats::name(it.key()),
                              target ? importTargetInfo(*target).label : it.value().toString()));
    }
    return parts.join(QStringLiteral("; "));
}

QString ImportHistoryModel::policyWords(const ContactImport &import)
{
    const auto read = ImportPolicies::fromJson(import.policies);
    if (!read)
        return read.error().sentence;
    return tr("What is there %1. Of duplicates %2. Empty cells %3.", "policies of an import")
        .arg(existingWords(read->existing), duplicatesWords(read->duplicates), emptyWords(read->empty));
}

QString ImportHistoryModel::fileWords(const ContactImport &import)
{
    return tr("File: %1, SHA-256 %2").arg(QLocale().formattedDataSize(import.fileSize), import.fileHash);
}

QString ImportHistoryModel::text(const ImportHistoryRow &row, int column) const
{
    const ContactImport &import = row.import;
    switch (column) {
    case FileColumn:
        return import.fileName;
    case WhenColumn:
        return m_formats.asOf(import.at, m_clock.now());
    case WhoColumn:
        return row.person;
    case NewColumn:
        return m_formats.number(countOf(import, ImportVerdict::New));
    case UpdatedColumn:
        return m_formats.number(countOf(import, ImportVerdict::Update));
    case LeftOutColumn:
        return m_formats.number(leftOut(import));
    case StateColumn:
        return import.undoneAt.isNull()
                   ? (import.kind == ImportKind::Contacts ? tr("Contacts") : tr("Accounts"))
                   : tr("Undone %1").arg(m_formats.asOf(import.undoneAt, m_clock.now()));
    default:
        return {};
    }
}

QVariant ImportHistoryModel::cell(const ImportHistoryRow &row, int column, int role) const
{
    const bool isNumber = column == NewColumn || column == UpdatedColumn || column == LeftOutColumn;
    if (role == Qt::TextAlignmentRole && isNumber)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && column == FileColumn)
        return tr("%1, %2, %3 new, %4 updated, %5 left out, %6")
            .arg(text(row, FileColumn), text(row, WhenColumn), text(row, NewColumn), text(row, UpdatedColumn),
                 text(row, LeftOutColumn), text(row, StateColumn));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    return text(row, column);
}

QVariant ImportHistoryModel::head(int column, int role) const
{
    const bool isNumber = column == NewColumn || column == UpdatedColumn || column == LeftOutColumn;
    if (role == Qt::TextAlignmentRole && isNumber)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case FileColumn:
        return tr("File");
    case WhenColumn:
        return tr("When");
    case WhoColumn:
        return tr("Who");
    case NewColumn:
        return tr("New");
    case UpdatedColumn:
        return tr("Updated");
    case LeftOutColumn:
        return tr("Not taken");
    default:
        return tr("What");
    }
}

} // namespace waymark
