// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ImportReview.h"

#include "core/contacts/PersonPlan.h"
#include "core/contacts/RowChecker.h"
#include "core/contacts/RowFetcher.h"
#include "core/contacts/accounts/AccountRowChecker.h"
#include "core/domain/Account.h"
#include "core/store/ContactRepository.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ImportReview)
};

/// Rows with one address that are worked out together, and of all addresses that are shown at once: each has
/// to be read, while somebody scrolls. Of those who come more often only the verdict is told.
constexpr qsizetype togetherShown = 200;
constexpr qsizetype readTogether = 1'000;
constexpr int rowsBetweenQuestions = 500;

quint32 hashOf(const QString &text)
{
    // 0 means none.
    return std::max<quint32>(quint32(qHash(text, 0)), 1);
}

quint32 hashOf(const ImportProblem *problem)
{
    if (!problem)
        return 0;
    return hashOf(problem->id + QChar(u'\0') + QString::number(problem->column) + QChar(u'\0') +
                  problem->value);
}

} // namespace

ImportReview::ImportReview(const CsvFile &file, const ImportSettings &settings, const QDateTime &now)
    : m_file(file), m_columns(file.columns()), m_settings(settings), m_now(now)
{
}

Result<std::shared_ptr<const ImportReview>> ImportReview::run(const WorkContext &work,
                                                              const FileImports &imports, const CsvFile &file,
                                                              const ImportSettings &settings,
                                                              const ImportGoOn &goOn)
{
    const std::shared_ptr<ImportReview> review(new ImportReview(file, settings, work.clock.now()));
    WAYMARK_TRY(review->readFacts(work.store.reader()));
    const auto plan = imports.dryRun(
        file, settings,
        [&review](const QList<PlannedRow> &rows) -> Result<void> {
            for (const PlannedRow &row : rows)
                WAYMARK_TRY(review->add(row));
            return {};
        },
        goOn);
    WAYMARK_TRY(plan);
    review->m_plan = *plan;
    WAYMARK_TRY(review->m_said.finish());
    review->settle();
    return std::shared_ptr<const ImportReview>(review);
}

Result<void> ImportReview::readFacts(Connection &connection)
{
    if (m_settings.mapping.kind == ImportKind::Accounts) {
        const auto choices = AccountChoices::read(connection);
        WAYMARK_TRY(choices);
        m_choices = *choices;
        return {};
    }
    const auto facts = ImportFacts::read(connection);
    WAYMARK_TRY(facts);
    m_facts = *facts;
    return {};
}

Result<void> ImportReview::add(const PlannedRow &row)
{
    Entry entry;
    entry.byteOffset = row.byteOffset;
    entry.row = quint32(row.row);
    entry.problem = hashOf(decidingProblem(row));
    entry.verdict = quint8(row.verdict);
    entry.hasWarning = isTaken(row.verdict) && !row.problems.isEmpty();
    entry.onlyOptsOut = row.onlyOptsOut;
    const bool isContact = m_settings.mapping.kind == ImportKind::Contacts;
    if (isContact && !row.name.isEmpty())
        entry.person = hashOf(normalisedEmail(row.name));
    m_entries.push_back(entry);
    const bool isSaid = isContact ? saysOfAccount(row) : !row.changes.isEmpty() || !row.problems.isEmpty();
    return isSaid ? m_said.add(row) : Result<void>();
}

/// Whether the row of a contact changes a field of its account, or has a problem with one.
bool ImportReview::saysOfAccount(const PlannedRow &row) const
{
    const auto isField = [](const std::optional<ImportTarget> &target) {
        return target && isFieldOfAccount(*target);
    };
    const auto &targets = m_settings.mapping.targets;
    return std::ranges::any_of(targets, isField) &&
           (std::ranges::any_of(row.changes,
                                [&](const FieldChange &change) {
                                    return isField(importTargetFromId(ImportKind::Contacts, change.field));
                                }) ||
            std::ranges::any_of(row.problems, [&](const ImportProblem &problem) {
                return isField(targets.value(problem.column - 1));
            }));
}

/// Puts the rows in the file's order and finds who comes several times.
void ImportReview::settle()
{
    std::ranges::sort(m_entries, {}, &Entry::row);
    std::vector<quint32> people;
    people.reserve(m_entries.size());
    for (const Entry &entry : m_entries)
        people.push_back(entry.person);
    std::ranges::sort(people);
    for (Entry &entry : m_entries) {
        const auto same = std::ranges::equal_range(people, entry.person);
        entry.isRepeated = entry.person != 0 && same.size() > 1;
    }
    m_entries.shrink_to_fit();
    for (const Filter filter : {Filter::New, Filter::Updated, Filter::Duplicates, Filter::LeftOut,
                                Filter::All, Filter::Problems, Filter::Warnings})
        m_counts[size_t(filter)] =
            std::ranges::count_if(m_entries, [&](const Entry &entry) { return isListed(entry, filter); });
}

bool ImportReview::isListed(const Entry &entry, Filter filter) const
{
    const auto verdict = ImportVerdict(entry.verdict);
    switch (filter) {
    case Filter::All:
        return true;
    case Filter::New:
        return verdict == ImportVerdict::New;
    case Filter::Updated:
        return verdict == ImportVerdict::Update;
    case Filter::Duplicates:
        return verdict == ImportVerdict::Duplicate;
    case Filter::LeftOut:
        return !isListed(entry, Filter::New) && !isListed(entry, Filter::Updated) &&
               !isListed(entry, Filter::Duplicates);
    case Filter::Problems:
        return !isTaken(verdict) || entry.onlyOptsOut;
    case Filter::Warnings:
        return entry.hasWarning;
    }
    Q_UNREACHABLE();
}

ImportReview::Rows ImportReview::list(Filter filter) const
{
    Rows rows;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (isListed(m_entries[i], filter))
            rows.push_back(quint32(i));
    }
    return rows;
}

Result<ImportReview::Rows> ImportReview::search(const Rows &among, const QString &text,
                                                const std::function<bool()> &goOn) const
{
    WAYMARK_TRY(m_file.expectUnchanged());
    const QString wanted = text.trimmed();
    RowFetcher fetcher(m_file, m_settings.repairs);
    Rows found;
    for (size_t i = 0; i < among.size(); ++i) {
        if (i % rowsBetweenQuestions == 0 && !goOn())
            return failure(ErrorKind::Cancelled, {});
        const Entry &entry = m_entries[among[i]];
        const auto record = fetcher.at({entry.byteOffset, entry.row, entry.row});
        WAYMARK_TRY(record);
        for (int column = 0; column < (*record)->size(); ++column) {
            const bool isMapped = column < m_settings.mapping.targets.size() &&
                                  m_settings.mapping.targets.at(column).has_value();
            if (isMapped && (*record)->text(column).contains(wanted, Qt::CaseInsensitive)) {
                found.push_back(among[i]);
                break;
            }
        }
    }
    return found;
}

Result<QList<ReviewedRow>> ImportReview::read(Connection &connection, const Rows &rows) const
{
    WAYMARK_TRY(m_file.expectUnchanged());
    const bool isContacts = m_settings.mapping.kind == ImportKind::Contacts;
    const RowChecker checker(m_settings.mapping, m_file.columns(), m_facts);
    RowFetcher fetcher(m_file, m_settings.repairs);
    std::vector<ImportRow> checked;
    QList<ReviewedRow> result;
    for (const quint32 number : rows) {
        const Entry &entry = m_entries[number];
        const auto record = fetcher.at({entry.byteOffset, entry.row, entry.row});
        WAYMARK_TRY(record);
        const auto said = m_said.find(entry.row);
        WAYMARK_TRY(said);
        PlannedRow planned = said->value_or(PlannedRow());
        if (isContacts) {
            checked.push_back(checker.check(**record));
            m_settings.repairs.apply(&checked.back());
        }
        if (isContacts && !*said) {
            planned.name = checked.back().email;
            planned.problems = checked.back().problems;
            planned.isHalfRead = checked.back().isHalfRead;
        } else if (!*said) {
            planned.name = accountOf(**record);
        }
        result.append(reviewedRow(entry, **record, std::move(planned)));
    }
    if (isContacts)
        WAYMARK_TRY(explainContacts(connection, rows, checked, result));
    return result;
}

/// The row with what the dry run and the person have settled of it.
ReviewedRow ImportReview::reviewedRow(const Entry &entry, const CsvRecord &record, PlannedRow planned) const
{
    ReviewedRow row;
    row.planned = std::move(planned);
    row.planned.row = entry.row;
    row.planned.line = record.position().line;
    row.planned.verdict = ImportVerdict(entry.verdict);
    // As it was in the dry run: after the import the contact has opted out.
    row.planned.onlyOptsOut = entry.onlyOptsOut;
    row.planned.cells = record.texts();
    row.planned.byteOffset = entry.byteOffset;
    row.repaired = m_settings.repairs.columnsOf(entry.row);
    row.isLeftOut = m_settings.repairs.isLeftOut(entry.row);
    row.isTakenAsRead = m_settings.repairs.isTakenAsRead(entry.row);
    row.policy = m_settings.repairs.policyOf(entry.row);
    const auto more = row.planned.cells.mid(m_file.columns().size());
    row.hasMoreCells =
        std::ranges::any_of(more, [](const QString &text) { return !text.trimmed().isEmpty(); });
    if (row.isLeftOut)
        row.planned.problems = {ImportRepairs::leftOutProblem(entry.row, row.planned.line)};
    return row;
}

QString ImportReview::accountOf(const CsvRecord &record) const
{
    const AccountRowChecker checker(m_settings.mapping, m_columns, m_choices, m_now.toUTC().date());
    return checker.check(record).title();
}

Result<void> ImportReview::explainContacts(Connection &connection, const Rows &rows,
                                           const std::vector<ImportRow> &checked,
                                           QList<ReviewedRow> &reviewed) const
{
    QStringList addresses;
    for (const ImportRow &row : checked)
        addresses.append(row.emailKey);
    const auto existing = ContactRepository::findByEmails(connection, addresses);
    WAYMARK_TRY(existing);
    const auto together = repeatedRows(rows, checked);
    WAYMARK_TRY(together);
    for (qsizetype i = 0; i < reviewed.size(); ++i) {
        const ImportRow &row = checked[size_t(i)];
        explain(reviewed[i], row, together->value(row.emailKey, {row}), *existing);
    }
    return {};
}

Result<QHash<QString, QList<ImportRow>>>
ImportReview::repeatedRows(const Rows &rows, const std::vector<ImportRow> &checked) const
{
    QHash<QString, QList<ImportRow>> together;
    QSet<quint32> people;
    for (size_t i = 0; i < rows.size(); ++i) {
        const Entry &entry = m_entries[rows[i]];
        if (!entry.isRepeated)
            continue;
        people.insert(entry.person);
        together.insert(checked[i].emailKey, {});
    }
    if (people.isEmpty())
        return together;
    const RowChecker checker(m_settings.mapping, m_file.columns(), m_facts);
    RowFetcher fetcher(m_file, m_settings.repairs);
    QHash<quint32, qsizetype> read;
    qsizetype all = 0;
    for (const Entry &entry : m_entries) {
        if (!entry.isRepeated || !people.contains(entry.person) || ++read[entry.person] > togetherShown)
            continue;
        if (++all > readTogether)
            break;
        const auto record = fetcher.at({entry.byteOffset, entry.row, entry.row});
        WAYMARK_TRY(record);
        ImportRow row = checker.check(**record);
        m_settings.repairs.apply(&row);
        const auto place = together.find(row.emailKey);
        if (place != together.end())
            place->append(std::move(row));
    }
    return together;
}

/// Adds what is only known of a person's rows together: what an update changes, which row counts.
void ImportReview::explain(ReviewedRow &row, const ImportRow &checked, const QList<ImportRow> &together,
                           const QHash<QString, Contact> &existing) const
{
    const ImportVerdict verdict = row.planned.verdict;
    if (verdict != ImportVerdict::Update && verdict != ImportVerdict::Duplicate)
        return;
    const auto found = existing.constFind(checked.emailKey);
    const auto contact = found == existing.cend() ? std::nullopt : std::optional(*found);
    const PersonPlan plan = PersonPlan::of(contact, together, m_settings.policies, m_now, {});
    for (qsizetype i = 0; i < plan.rows.size(); ++i) {
        const PlannedRow &planned = plan.rows.at(i);
        if (planned.row == row.planned.row && !m_said.contains(planned.row)) {
            row.planned.changes = planned.changes;
        } else if (verdict == ImportVerdict::Duplicate && planned.verdict != ImportVerdict::Duplicate &&
                   together.at(i).account == checked.account)
            row.sameAs = planned.row;
    }
}

qint64 ImportReview::find(qint64 fileRow) const
{
    const auto place = std::ranges::lower_bound(m_entries, quint32(fileRow), {}, &Entry::row);
    return place != m_entries.end() && place->row == fileRow ? place - m_entries.begin() : -1;
}

qint64 ImportReview::fileRow(quint32 row) const
{
    return m_entries[row].row;
}

qint64 ImportReview::countSameProblem(quint32 row) const
{
    const Entry &wanted = m_entries[row];
    if (wanted.problem == 0)
        return 0;
    return std::ranges::count_if(m_entries, [&wanted](const Entry &entry) {
        return entry.problem == wanted.problem && entry.verdict == wanted.verdict;
    });
}

QString ImportReview::accountText(int column, const Account &account) const
{
    const auto target = m_settings.mapping.targets.value(column);
    if (target == ImportTarget::AccountName && m_facts.accountByName(account.name).account == account.id)
        return account.name;
    if (target == ImportTarget::AccountDomain &&
        m_facts.accountByDomain(account.domain).account == account.id)
        return account.domain;
    return account.id.toString();
}

ImportVerdict ImportReview::verdict(quint32 row) const
{
    return ImportVerdict(m_entries[row].verdict);
}

} // namespace waymark
