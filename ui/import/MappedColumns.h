// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/import/ImportWork.h"
#include "ui/import/MappingModel.h"

namespace waymark {

/// The columns of a file: what each of them fills, why it does, and what the first rows say of that.
class MappedColumns
{
public:
    /// Shows a file that was opened anew. What was mapped stays where it has the same columns and is not
    /// another one; the account for rows without any stays where it is not another one.
    void show(const OpenedImport &opened, bool isOther);
    /// Uses this mapping in place of what was there.
    void take(const ImportMapping &mapping);

    const CsvFile &file() const { return m_opened.file; }
    const ImportMapping &mapping() const { return m_mapping; }
    void setFindings(const MappingFindings &findings) { m_findings = findings; }
    ColumnFinding finding(int column) const { return m_findings.columns.value(column); }

    int count() const { return int(m_mapping.targets.size()); }
    int mapped() const;
    /// The first column without a field of which no reason why is known; 0 where there is none.
    int firstOpen() const;
    QList<MappingRow> rows() const;

    /// What a person chooses for one column. One that filled the same field before gives way.
    void setTarget(int column, std::optional<ImportTarget> target);
    /// What its texts mean; none to forget what was said.
    void setMeanings(int column, const QMap<QString, QString> &meanings);
    /// Of all columns.
    void setDateOrder(DateOrder order) { m_mapping.dateOrder = order; }
    /// How cells are read, which changes nothing of what they fill.
    void setReading(const ImportMapping &mapping);
    /// For rows that name none.
    void setAccount(const AccountId &account) { m_mapping.account = account; }

private:
    MappingRow row(int column, const QList<std::optional<ImportTarget>> &proposed) const;

    OpenedImport m_opened;
    ImportMapping m_mapping;
    MappingFindings m_findings;
    QList<bool> m_byHand; ///< A column's field was chosen by the person.
};

} // namespace waymark
