// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/CellText.h"
#include "core/contacts/ImportFacts.h"
#include "core/contacts/ImportMapping.h"
#include "core/contacts/ImportRow.h"
#include "core/contacts/RowLookups.h"

#include <QByteArrayView>
#include <QList>
#include <QMap>
#include <QStringList>

#include <array>
#include <string>

namespace waymark {

class CsvRecord;

/// Makes an ImportRow of what was read: picks the mapped cells, tidies them, finds the account, and says what
/// is wrong. Looks at one row alone, but keeps what it looked up last, so one thread uses it at a time.
class RowChecker
{
public:
    /// `mapping` passed its check(); all three outlive the checker.
    RowChecker(const ImportMapping &mapping, const QStringList &columns, const ImportFacts &facts);

    ImportRow check(const CsvRecord &record) const;

    /// The address as it is compared, without any check: to find addresses that come several times. Empty
    /// when there is none.
    QString emailKey(const CsvRecord &record) const;

private:
    /// A row in the making.
    struct Work
    {
        const CsvRecord &record;
        ImportRow row;
        TargetTexts cells; ///< Of the mapped columns, tidied.
        QString domain;    ///< Of the address, in lower case.
    };

    /// A cell and what was made of it.
    struct Tidied
    {
        std::string read;
        QString text;
    };

    /// The cell of one of the mapped columns, tidied as its field is kept.
    QString tidied(ImportTarget target, QByteArrayView read) const;
    /// The column of a field of contacts; -1 for none.
    int columnOf(ImportTarget target) const { return m_columnOf[std::size_t(target)]; }
    bool isMapped(ImportTarget target) const { return columnOf(target) >= 0; }
    static QByteArrayView bytes(const CsvRecord &record, int column);
    static QString raw(const Work &work, int column);
    /// What the cell means, where somebody said that its text means another.
    QString said(const Work &work, int column) const;
    static const QString &cell(const Work &work, ImportTarget target);
    /// A cell of one of the columns that tell who unsubscribed, tidied.
    QString optOutText(const Work &work, int column) const;
    void readAddress(Work &work) const;
    void readEmail(Work &work) const;
    void readAccount(Work &work) const;
    void readAccountTexts(Work &work) const;
    void readNames(Work &work) const;
    void readTexts(Work &work) const;
    void readTimeZone(Work &work) const;
    void readLocale(Work &work) const;
    void readConsentDate(Work &work) const;
    void readRoles(Work &work) const;
    void checkOptOut(Work &work) const;
    void checkDamage(Work &work) const;
    void compareDomains(Work &work) const;
    void missAccount(Work &work, ImportTarget target, const QString &value, ImportFacts::Miss miss) const;
    void note(Work &work, ImportProblem::Severity severity, const char *id, int column,
              const QString &sentence) const;

    const ImportMapping &m_mapping;
    const QStringList &m_columns;
    const ImportFacts &m_facts;
    std::array<int, contactTargetCount> m_columnOf;
    QMap<ImportTarget, int> m_columnOfField; ///< Of the fields of its account.
    QList<int> m_optOutColumns;              ///< Any that says yes counts.
    const int m_mendedColumn;                ///< Of a rejects file.
    mutable RowLookups m_lookups;
    /// Of the row before: many rows say the same, and tidying it again takes longer than seeing that it is.
    mutable std::array<Tidied, contactTargetCount> m_lastTidied;
    mutable QString m_lastRole; ///< A cell that is one role, and that role.
    mutable QStringList m_lastRoles;
};

} // namespace waymark
