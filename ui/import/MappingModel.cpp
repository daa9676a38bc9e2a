// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/MappingModel.h"

#include "core/contacts/OptOutColumn.h"
#include "ui/import/ImportWords.h"

#include <QLocale>

namespace waymark {

namespace {

QString reasonWords(const MappingRow &row)
{
    if (row.target == ImportTarget::Email)
        return MappingModel::tr("Key, one contact per email");
    if (row.meanings > 0)
        return MappingModel::tr("%Ln value(s) mean what you said", nullptr, row.meanings);
    switch (row.reason) {
    case MappingRow::Reason::ByName:
        return MappingModel::tr("Matched by name");
    case MappingRow::Reason::ByValues:
        return MappingModel::tr("Found by its values");
    case MappingRow::Reason::AsLastTime:
        return MappingModel::tr("As it was mapped before");
    case MappingRow::Reason::ByHand:
        return MappingModel::tr("Chosen by you");
    }
    Q_UNREACHABLE();
}

QString accountsWords(const ColumnFinding &finding, ImportKind kind)
{
    if (kind == ImportKind::Accounts) {
        const QString here = MappingModel::tr("%Ln account(s) here already", nullptr, finding.accountsFound);
        return finding.accountsUnknown == 0
                   ? here
                   : MappingModel::tr("%1, %L2 new", "accounts").arg(here).arg(finding.accountsUnknown);
    }
    const QString found = MappingModel::tr("%Ln account(s) found", nullptr, finding.accountsFound);
    if (finding.accountsUnknown == 0)
        return found;
    return MappingModel::tr("%1, %L2 unknown", "accounts").arg(found).arg(finding.accountsUnknown);
}

} // namespace

QString MappingModel::fieldText(const MappingRow &row)
{
    return row.target ? importwords::field(*row.target) : tr("Do not import");
}

QString MappingModel::result(const MappingRow &row, bool *isWarning)
{
    if (isWarning)
        *isWarning = false;
    if (isWarning && !row.target)
        *isWarning = mayTellOptOut(row.name);
    if (!row.target)
        return row.whyNot.isEmpty() ? tr("No field chosen") : row.whyNot;
    const ColumnFinding &finding = row.finding;
    const bool namesAccounts =
        importwords::isAccountField(*row.target) && finding.accountsFound + finding.accountsUnknown > 0;
    const bool isFileOfAccounts = row.kind == ImportKind::Accounts;
    if (isWarning)
        *isWarning = namesAccounts && (!isFileOfAccounts || finding.problemRows == 0)
                         ? finding.accountsFound == 0 && !isFileOfAccounts
                         : finding.problemRows > 0;
    // A key that cannot be read goes before how many can.
    if (namesAccounts && (!isFileOfAccounts || finding.problemRows == 0))
        return accountsWords(finding, row.kind);
    if (finding.problemRows == 0)
        return reasonWords(row);
    if (!finding.dateOfTwo.isEmpty())
        return importwords::dateQuestion(finding.dateOfTwo);
    if (!finding.unknown.isEmpty())
        return tr("%1: “%2”", "unknown values, one of them")
            .arg(tr("%Ln unknown value(s)", nullptr, int(finding.unknown.size())),
                 importwords::cell(finding.unknown.first().text.left(40)));
    if (finding.emptyRows == finding.problemRows || finding.problemValue.isEmpty())
        return tr("Empty in %Ln row(s)", nullptr, int(finding.emptyRows));
    return tr("%1 to look at: “%2”", "rows, a value")
        .arg(tr("%Ln row(s)", nullptr, int(finding.problemRows)),
             importwords::cell(finding.problemValue.left(40)));
}

QVariant MappingModel::cell(const MappingRow &row, int column, int role) const
{
    if (role == Qt::ToolTipRole && column == ResultColumn) {
        QStringList more{row.target ? row.finding.problem : row.whyNot};
        if (row.target && !row.finding.dateOfTwo.isEmpty())
            more.append(tr("Click to say which number is the day."));
        else if (row.target && valuesAsked(row) > 0)
            more.append(tr("Click to say what these values mean."));
        more.removeAll(QString());
        return more.isEmpty() ? QVariant() : QVariant(more.join(u'\n'));
    }
    if (role == Qt::AccessibleTextRole && column == NameColumn)
        return QStringList{row.name, fieldText(row), result(row)}.join(QStringLiteral(", "));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case NameColumn:
        return row.name;
    case SamplesColumn:
        return row.samples.isEmpty() ? QStringLiteral("—") : row.samples.join(QStringLiteral("  |  "));
    case FieldColumn:
        return fieldText(row);
    case ResultColumn:
        return result(row);
    default:
        return {};
    }
}

QVariant MappingModel::head(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NameColumn:
        return tr("Column in file");
    case SamplesColumn:
        return tr("Samples");
    case FieldColumn:
        return tr("Field in Waymark");
    default:
        return tr("Result");
    }
}

} // namespace waymark
