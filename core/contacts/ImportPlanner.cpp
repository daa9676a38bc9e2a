// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ImportPlanner.h"

#include "core/contacts/ImportFacts.h"
#include "core/contacts/RowChecker.h"
#include "core/contacts/RowFetcher.h"
#include "core/contacts/RowsAhead.h"
#include "core/contacts/accounts/AccountsSaid.h"
#include "core/csv/CsvFile.h"
#include "core/csv/CsvReader.h"
#include "core/store/ContactRepository.h"
#include "core/store/suppressions/ErasedAddresses.h"
#include "core/store/suppressions/SuppressionRepository.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ImportPlanner)
};

constexpr int rowsInHand = 250;
constexpr qsizetype rowsTogether = 20'000;
/// Some hundredths of a second at most, also while the rows are written.
constexpr int rowsBetweenReports = 200;

} // namespace

ImportPlanner::ImportPlanner(Connection &connection, const CsvFile &file, const ImportSettings &settings,
                             const QDateTime &now)
    : m_connection(connection), m_file(file), m_settings(settings), m_now(now),
      m_source(Words::tr("import of %1").arg(QFileInfo(file.path()).fileName()))
{
}

Result<ImportPlan> ImportPlanner::run(const Taken &taken, const GoOn &goOn)
{
    m_taken = taken;
    m_goOn = goOn;
    WAYMARK_TRY(m_settings.mapping.check());
    const auto facts = ImportFacts::read(m_connection);
    if (!facts)
        return failure(facts.error());
    WAYMARK_TRY(settleAccount(*facts));
    WAYMARK_TRY(look());
    const auto said = AccountsSaid::read(m_connection, m_settings.mapping);
    WAYMARK_TRY(said);
    m_said = *said;
    const RowChecker checker(m_settings.mapping, m_file.columns(), *facts);
    WAYMARK_TRY(findRepeated(checker));
    WAYMARK_TRY(planRows(checker));
    WAYMARK_TRY(planRepeated(checker));
    std::ranges::stable_sort(m_plan.problems, {}, &ImportProblem::row);
    m_plan.addHeaderProblems(m_file, m_settings.mapping);
    return m_plan;
}

/// The account of rows that name none has to be there, too; it may be named as a cell may.
Result<void> ImportPlanner::settleAccount(const ImportFacts &facts)
{
    AccountId &account = m_settings.mapping.account;
    if (account.isEmpty())
        return {};
    const AccountId found = facts.accountById(account.toString()).account;
    if (found.isEmpty())
        return failure(ErrorKind::Invalid,
                       Words::tr("There is no account “%1” for the rows that name none. Choose another.")
                           .arg(account.toString()));
    account = found;
    return {};
}

Result<void> ImportPlanner::tell(qint64 done) const
{
    if (m_goOn && !m_goOn(done, 2 * m_file.size()))
        return failure(ErrorKind::Cancelled, Words::tr("The import was stopped. Nothing was changed."));
    return {};
}

Result<void> ImportPlanner::findRepeated(const RowChecker &checker)
{
    const auto reader = m_file.rows();
    if (!reader)
        return failure(reader.error());
    std::vector<size_t> hashes;
    const int columns = int(m_file.columns().size());
    CsvRecord record;
    for (qint64 count = 0;; ++count) {
        const auto next = (*reader)->next(&record);
        WAYMARK_TRY(next);
        if (!*next)
            break;
        if (count % rowsBetweenReports == 0)
            WAYMARK_TRY(tell((*reader)->bytesRead()));
        m_settings.repairs.apply(&record, columns);
        if (m_said)
            hear(record, checker);
        if (const QString key = checker.emailKey(record); !key.isEmpty())
            hashes.push_back(qHash(key, 0));
    }
    std::ranges::sort(hashes);
    for (size_t i = 1; i < hashes.size(); ++i) {
        if (hashes[i] == hashes[i - 1])
            m_repeated.insert(hashes[i]);
    }
    return {};
}

void ImportPlanner::hear(const CsvRecord &record, const RowChecker &checker)
{
    ImportRow row = checker.check(record);
    m_settings.repairs.apply(&row);
    if (!row.isLeftOut())
        m_said->hear(row);
}

Result<void> ImportPlanner::planRows(const RowChecker &checker)
{
    const auto reader = m_file.rows();
    if (!reader)
        return failure(reader.error());
    CsvRecord record;
    // What rows say of their accounts is taken in turn with telling what is wrong with it.
    RowsAhead ahead([&] { return readSome(**reader, &record, checker); }, !m_said);
    for (bool isLast = false; !isLast;) {
        auto some = ahead.next();
        if (!some)
            return failure(std::move(some.error()));
        isLast = some->isLast;
        WAYMARK_TRY(tell(m_file.size() + some->bytesRead));
        WAYMARK_TRY(take(std::move(*some)));
    }
    m_plan.emptyRows += (*reader)->emptyLines();
    return {};
}

/// Reads and checks the next rows, those of addresses that come once; of the others it notes where they are.
Result<CheckedRows> ImportPlanner::readSome(CsvReader &reader, CsvRecord *record, const RowChecker &checker)
{
    const int columns = int(m_file.columns().size());
    CheckedRows some;
    some.rows.reserve(rowsInHand);
    for (int i = 0; i < rowsInHand; ++i) {
        const auto next = reader.next(record);
        WAYMARK_TRY(next);
        some.isLast = !*next;
        if (some.isLast)
            break;
        m_settings.repairs.apply(record, columns);
        if (record->isEmpty()) {
            ++some.emptyRows;
            continue;
        }
        ++some.count;
        const size_t person = m_repeated.isEmpty() ? 0 : qHash(checker.emailKey(*record), 0);
        if (m_repeated.contains(person)) {
            const CsvPosition &at = record->position();
            m_places.append(Place{person, {at.byteOffset, at.row, at.line}});
        } else {
            some.rows.push_back(checked(*record, checker));
        }
    }
    some.bytesRead = reader.bytesRead();
    return some;
}

ImportRow ImportPlanner::checked(const CsvRecord &record, const RowChecker &checker) const
{
    ImportRow row = checker.check(record);
    m_settings.repairs.apply(&row);
    if (m_said && !row.isLeftOut())
        m_said->addProblems(&row, m_file.columns());
    if (row.isLeftOut())
        row.cells = record.texts();
    return row;
}

Result<void> ImportPlanner::take(CheckedRows some)
{
    m_plan.rows += some.count;
    m_plan.emptyRows += some.emptyRows;
    QStringList keys;
    for (const ImportRow &row : some.rows) {
        if (!row.emailKey.isEmpty())
            keys.append(row.emailKey);
    }
    const auto existing = contactsOf(keys);
    if (!existing)
        return failure(existing.error());
    WAYMARK_TRY(readOptedOut(keys));
    for (ImportRow &row : some.rows) {
        QList<ImportRow> one;
        one.append(std::move(row));
        WAYMARK_TRY(settle(one, *existing));
    }
    return {};
}

/// Goes through the people who come several times in the order in which each comes first.
Result<void> ImportPlanner::planRepeated(const RowChecker &checker)
{
    std::ranges::stable_sort(m_places, {}, &Place::person);
    std::vector<std::span<const Place>> people;
    for (auto begin = m_places.cbegin(); begin != m_places.cend();) {
        const auto end = std::find_if(begin, m_places.cend(),
                                      [&begin](const Place &place) { return place.person != begin->person; });
        people.emplace_back(begin, end);
        begin = end;
    }
    std::ranges::sort(people, {}, [](const auto &places) { return places.front().at.byteOffset; });
    QList<Place> together;
    for (const auto &places : people) {
        if (!together.isEmpty() && together.size() + qsizetype(places.size()) > rowsTogether)
            WAYMARK_TRY(planTogether(std::exchange(together, {}), checker));
        together.append(QList<Place>(places.begin(), places.end()));
    }
    return planTogether(together, checker);
}

/// Reads the rows of some people again and plans each person's together.
Result<void> ImportPlanner::planTogether(QList<Place> places, const RowChecker &checker)
{
    std::ranges::sort(places, {}, [](const Place &place) { return place.at.byteOffset; });
    RowFetcher fetcher(m_file, m_settings.repairs);
    QHash<QString, QList<ImportRow>> people;
    QStringList keys;
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (i % rowsBetweenReports == 0)
            WAYMARK_TRY(tell(2 * m_file.size()));
        const auto record = fetcher.at(places.at(i).at);
        WAYMARK_TRY(record);
        ImportRow row = checked(**record, checker);
        if (row.emailKey.isEmpty()) {
            WAYMARK_TRY(settle({row}, {}));
            continue;
        }
        auto &rows = people[row.emailKey];
        if (rows.isEmpty())
            keys.append(row.emailKey);
        rows.append(std::move(row));
    }
    for (qsizetype begin = 0; begin < keys.size(); begin += rowsInHand) {
        const QStringList some = keys.mid(begin, rowsInHand);
        const auto existing = contactsOf(some);
        WAYMARK_TRY(existing);
        WAYMARK_TRY(readOptedOut(some));
        WAYMARK_TRY(tell(2 * m_file.size()));
        for (const QString &key : some)
            WAYMARK_TRY(settle(people.take(key), *existing));
    }
    return {};
}

/// Finds out whether there is anybody to look for.
Result<void> ImportPlanner::look()
{
    const auto isEmpty = ContactRepository::isEmpty(m_connection);
    WAYMARK_TRY(isEmpty);
    m_hasContacts = !*isEmpty;
    const auto erased = ErasedAddresses::count(m_connection);
    WAYMARK_TRY(erased);
    const auto hasListed = SuppressionRepository::hasAny(m_connection);
    WAYMARK_TRY(hasListed);
    m_hasOptedOut = *erased > 0 || *hasListed;
    return {};
}

Result<QHash<QString, Contact>> ImportPlanner::contactsOf(const QStringList &keys) const
{
    return m_hasContacts ? ContactRepository::findByEmails(m_connection, keys)
                         : Result<QHash<QString, Contact>>(QHash<QString, Contact>());
}

/// Addresses that asked to get no email, also those that are no contact's and those that were erased.
Result<void> ImportPlanner::readOptedOut(const QStringList &keys)
{
    if (!m_hasOptedOut)
        return {};
    auto optedOut = ErasedAddresses::among(m_connection, keys);
    WAYMARK_TRY(optedOut);
    const auto listed = SuppressionRepository::holdingAll(m_connection, keys);
    WAYMARK_TRY(listed);
    for (auto it = listed->cbegin(); it != listed->cend(); ++it) {
        if (std::ranges::any_of(*it, [](const auto &row) { return isOptOut(row.reason); }))
            optedOut->insert(it.key());
    }
    m_optedOut = std::move(*optedOut);
    return {};
}

Result<void> ImportPlanner::settle(const QList<ImportRow> &rows, const QHash<QString, Contact> &existing)
{
    if (m_optedOut.contains(rows.first().emailKey))
        return report(PersonPlan::leftOut(rows));
    const auto found = existing.constFind(rows.first().emailKey);
    const auto contact = found == existing.cend() ? std::nullopt : std::optional(*found);
    PersonPlan plan = PersonPlan::of(contact, rows, m_settings.policies, m_now, m_source);
    if (m_said)
        WAYMARK_TRY(m_said->take(m_connection, rows, m_settings.policies, &plan.rows));
    return report(plan);
}

Result<void> ImportPlanner::report(const PersonPlan &plan)
{
    for (const PlannedRow &row : plan.rows)
        m_plan.count(row);
    return m_taken ? m_taken(plan) : Result<void>();
}

} // namespace waymark
