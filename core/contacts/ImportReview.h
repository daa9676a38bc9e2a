// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/FileImports.h"
#include "core/contacts/ImportFacts.h"
#include "core/contacts/ImportRow.h"
#include "core/contacts/ReviewedRow.h"
#include "core/contacts/SaidRows.h"
#include "core/contacts/accounts/AccountChoices.h"
#include "core/csv/CsvFile.h"

#include <QDateTime>
#include <QList>

#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace waymark {

class Connection;
class CsvRecord;
struct Account;
struct Contact;

/// A dry run that can be looked through row by row. Keeps 24 bytes a row: what becomes of it and where it
/// stands in the file; whatever else is shown of a row of contacts is read again from the file and worked out
/// anew. Of rows of accounts that change something or have a problem it keeps what was said of them
/// (SaidRows).
///
/// Made on any thread; afterwards nothing of it changes, so that any thread may ask it.
class ImportReview
{
public:
    /// Which rows are listed. The first four add up to all.
    enum class Filter {
        New,
        Updated,
        Duplicates,
        LeftOut, ///< Of which nothing is taken: unchanged, invalid, opted out, of an unknown account.
        All,
        Problems, ///< Left out or a duplicate, for a reason that can be mended or decided; also rows of which
                  ///< only the opt-out is taken.
        Warnings, ///< Taken, though something is odd.
    };
    /// Numbers of rows in the review, in the file's order.
    using Rows = std::vector<quint32>;

    /// Goes through the whole file. Fails as FileImports::dryRun() does.
    static Result<std::shared_ptr<const ImportReview>> run(const WorkContext &work,
                                                           const FileImports &imports, const CsvFile &file,
                                                           const ImportSettings &settings,
                                                           const ImportGoOn &goOn = {});

    const ImportPlan &plan() const { return m_plan; }
    const ImportSettings &settings() const { return m_settings; }
    const CsvFile &file() const { return m_file; }

    qint64 count(Filter filter) const { return m_counts[size_t(filter)]; }
    Rows list(Filter filter) const;
    /// Those of `among` in which a mapped cell contains `text`, in any case. Reads the file; `goOn` is asked
    /// now and then, false stops with Cancelled.
    Result<Rows> search(const Rows &among, const QString &text, const std::function<bool()> &goOn) const;

    /// Some rows with all that is to be said of them. Fails as reading does, and with Conflict when the file
    /// is another one by now.
    Result<QList<ReviewedRow>> read(Connection &connection, const Rows &rows) const;

    /// The row of the file with this number, as a spreadsheet numbers it; -1 when it is not in the review.
    qint64 find(qint64 fileRow) const;
    /// The number in the file of a row of the review.
    qint64 fileRow(quint32 row) const;
    /// How many rows have the same problem in the same cell's text as this one, itself included; 0 where a
    /// row has none.
    qint64 countSameProblem(quint32 row) const;
    ImportVerdict verdict(quint32 row) const;
    /// What a cell of this column, from 0, has to say for an account to be found by it.
    QString accountText(int column, const Account &account) const;

private:
    struct Entry
    {
        qint64 byteOffset = 0;
        quint32 row = 0;
        quint32 problem = 0; ///< Hash of the problem that decides, with its column and value; 0 without.
        quint32 person = 0;  ///< Hash of the address; 0 without.
        quint8 verdict = 0;
        bool hasWarning = false;
        bool isRepeated = false; ///< Another row has the same hash of an address.
        bool onlyOptsOut = false;
    };
    static_assert(sizeof(Entry) == 24);

    ImportReview(const CsvFile &file, const ImportSettings &settings, const QDateTime &now);

    Result<void> readFacts(Connection &connection);
    Result<void> add(const PlannedRow &row);
    bool saysOfAccount(const PlannedRow &row) const;
    void settle();
    bool isListed(const Entry &entry, Filter filter) const;
    /// The rows of everybody who is in `checked` several times in the file, by address, in the file's order.
    Result<QHash<QString, QList<ImportRow>>> repeatedRows(const Rows &rows,
                                                          const std::vector<ImportRow> &checked) const;
    Result<void> explainContacts(Connection &connection, const Rows &rows,
                                 const std::vector<ImportRow> &checked, QList<ReviewedRow> &reviewed) const;
    ReviewedRow reviewedRow(const Entry &entry, const CsvRecord &record, PlannedRow planned) const;
    QString accountOf(const CsvRecord &record) const;
    void explain(ReviewedRow &row, const ImportRow &checked, const QList<ImportRow> &together,
                 const QHash<QString, Contact> &existing) const;

    const CsvFile m_file;
    const QStringList m_columns;
    const ImportSettings m_settings;
    const QDateTime m_now;
    ImportPlan m_plan;
    ImportFacts m_facts;      ///< Of contacts.
    AccountChoices m_choices; ///< Of accounts.
    std::vector<Entry> m_entries;
    std::array<qint64, size_t(Filter::Warnings) + 1> m_counts{};
    SaidRows m_said; ///< Of accounts, and of contacts whose row says something of their account.
};

} // namespace waymark
