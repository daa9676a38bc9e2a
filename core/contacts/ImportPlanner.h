// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/ImportCalls.h"
#include "core/contacts/ImportPlan.h"
#include "core/contacts/ImportSettings.h"
#include "core/contacts/PersonPlan.h"
#include "core/csv/CsvBookmark.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

#include <functional>
#include <memory>

namespace waymark {

class AccountsSaid;
class Connection;
class CsvFile;
class CsvReader;
class CsvRecord;
class ImportFacts;
class RowChecker;
struct CheckedRows;

/// Goes through a file of contacts and says of each row what becomes of it. Both the dry run and the import
/// are this: what the one promises the other does, against the workspace as it is by then.
///
/// Reads the file twice: first for the addresses that come several times, whose rows have to be seen
/// together, and then in the end those rows once more, some people's at a time. Memory: eight bytes a row, 32
/// for each of these, one entry an account, and at most 20,000 rows in hand, or those of one address where
/// they are more.
class ImportPlanner
{
public:
    /// What becomes of one person's rows, as soon as that is known.
    using Taken = std::function<Result<void>(const PersonPlan &plan)>;
    using GoOn = ImportGoOn;

    ImportPlanner(Connection &connection, const CsvFile &file, const ImportSettings &settings,
                  const QDateTime &now);

    /// What the file says of the accounts, once it was gone through; null where no column does.
    std::shared_ptr<const AccountsSaid> said() const { return m_said; }

    /// Fails as reading does, with Invalid for a mapping that does not do or names an account that is not
    /// there, and with what `taken` fails with.
    Result<ImportPlan> run(const Taken &taken, const GoOn &goOn = {});

private:
    /// Where a row stands that is read again.
    struct Place
    {
        size_t person = 0; ///< Hash of its address.
        CsvBookmark at;
    };

    Result<void> settleAccount(const ImportFacts &facts);
    Result<void> findRepeated(const RowChecker &checker);
    void hear(const CsvRecord &record, const RowChecker &checker);
    Result<void> planRows(const RowChecker &checker);
    Result<CheckedRows> readSome(CsvReader &reader, CsvRecord *record, const RowChecker &checker);
    Result<void> take(CheckedRows some);
    Result<void> planRepeated(const RowChecker &checker);
    Result<void> planTogether(QList<Place> places, const RowChecker &checker);
    ImportRow checked(const CsvRecord &record, const RowChecker &checker) const;
    Result<void> look();
    Result<QHash<QString, Contact>> contactsOf(const QStringList &keys) const;
    Result<void> readOptedOut(const QStringList &keys);
    Result<void> settle(const QList<ImportRow> &rows, const QHash<QString, Contact> &existing);
    Result<void> report(const PersonPlan &plan);
    Result<void> tell(qint64 done) const;

    Connection &m_connection;
    const CsvFile &m_file;
    ImportSettings m_settings;
    const QDateTime m_now;
    const QString m_source;
    Taken m_taken;
    GoOn m_goOn;

    std::shared_ptr<AccountsSaid> m_said;
    ImportPlan m_plan;
    // What there is nothing of is not looked for.
    bool m_hasContacts = true;
    bool m_hasOptedOut = true;
    QSet<QString> m_optedOut; ///< Of the addresses in hand.
    QSet<size_t> m_repeated;  ///< Hashes of addresses that come several times.
    QList<Place> m_places;    ///< Of the rows that have them.
};

} // namespace waymark
