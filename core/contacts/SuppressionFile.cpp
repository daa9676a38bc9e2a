// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/SuppressionFile.h"

#include "core/contacts/CellText.h"
#include "core/contacts/EmailRules.h"
#include "core/contacts/ImportTarget.h"
#include "core/contacts/UsualColumnNames.h"
#include "core/csv/CsvFile.h"
#include "core/csv/CsvReader.h"
#include "core/domain/Contact.h"
#include "core/store/suppressions/ErasedAddresses.h"
#include "core/store/suppressions/SuppressionRepository.h"
#include "core/work/NewSuppression.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <functional>
#include <tuple>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SuppressionFile)
};

constexpr qsizetype problemsKept = 1'000;
constexpr int rowsBetweenReports = 2'000;
constexpr qsizetype atOnce = 500;
constexpr int rowsLookedAt = 500;

QString addressIn(const QString &cell)
{
    return importedAddress(bareAddress(tidiedCell(cell)));
}

/// A list without a header, as mail systems export it, begins with an address.
Result<CsvFile> openList(const QString &path)
{
    auto file = CsvFile::open(path);
    if (!file || !file->hasHeader() || std::ranges::none_of(file->columns(), [](const QString &name) {
            return isEmailAddress(addressIn(name));
        }))
        return file;
    CsvChoices choices;
    choices.hasHeader = false;
    return CsvFile::open(path, choices);
}

/// What is found of a column among the first rows.
struct Candidate
{
    int column = 0;
    qint64 cells = 0; ///< That are not empty.
    qint64 addresses = 0;
    QSet<QString> different;
    bool isNamed = false;  ///< For the addresses.
    bool isOthers = false; ///< Named for somebody else, such as who asked for it.
};

bool isNamedForAddresses(const QString &name)
{
    static const QSet<QString> names{
        QStringLiteral("address"),     QStringLiteral("addresses"),        QStringLiteral("emailaddresses"),
        QStringLiteral("emails"),      QStringLiteral("recipient"),        QStringLiteral("recipients"),
        QStringLiteral("to"),          QStringLiteral("recipientaddress"), QStringLiteral("subscriber"),
        QStringLiteral("contact"),     QStringLiteral("recipientemail"),   QStringLiteral("subscriberemail"),
        QStringLiteral("emailadresse")};
    return importTargetByName(ImportKind::Contacts, name) == ImportTarget::Email ||
           names.contains(foldedColumnName(name));
}

bool isNamedForOthers(const QString &name)
{
    static const QRegularExpression others(
        QStringLiteral(
            "(^|[\\W_])(by|from|owner|manager|tam|requested|requester|created|sender|agent)($|[\\W_])"),
        QRegularExpression::CaseInsensitiveOption);
    return name.contains(others);
}

/// The columns with addresses among the first rows, the likeliest first.
Result<QList<Candidate>> candidates(const CsvFile &file)
{
    const auto reader = file.rows();
    if (!reader)
        return failure(reader.error());
    QList<Candidate> columns;
    for (int i = 0; i < file.columns().size(); ++i) {
        const QString name = file.hasHeader() ? file.columns().at(i) : QString();
        columns.append({i, 0, 0, {}, isNamedForAddresses(name), isNamedForOthers(name)});
    }
    CsvRecord record;
    for (int row = 0; row < rowsLookedAt; ++row) {
        const auto next = (*reader)->next(&record);
        WAYMARK_TRY(next);
        if (!*next)
            break;
        for (int i = 0; i < record.size() && i < columns.size(); ++i) {
            const QString text = record.text(i);
            if (text.trimmed().isEmpty())
                continue;
            ++columns[i].cells;
            if (const QString address = addressIn(text); isEmailAddress(address)) {
                ++columns[i].addresses;
                columns[i].different.insert(normalisedEmail(address));
            }
        }
    }
    // The column that is meant has hardly anything else in it.
    columns.removeIf([](const Candidate &column) { return column.addresses == 0; });
    std::ranges::stable_sort(columns, std::greater<>(), [](const Candidate &column) {
        return std::tuple(column.isNamed, !column.isOthers, 2 * column.addresses >= column.cells,
                          column.different.size());
    });
    return columns;
}

/// Which column is read, and which others may be meant.
Result<QList<int>> columnsOf(const CsvFile &file, const QString &wanted)
{
    if (!wanted.isEmpty()) {
        const auto column = file.columns().indexOf(wanted);
        return column >= 0
                   ? Result<QList<int>>(QList<int>{int(column)})
                   : failure(ErrorKind::Invalid, Words::tr("The file has no column “%1”. It has: %2.")
                                                     .arg(wanted, file.columns().join(QStringLiteral(", "))));
    }
    for (int i = 0; i < file.columns().size(); ++i) {
        if (importTargetByName(ImportKind::Contacts, file.columns().at(i)) == ImportTarget::Email)
            return QList<int>{i};
    }
    const auto found = candidates(file);
    WAYMARK_TRY(found);
    if (found->isEmpty())
        return failure(
            ErrorKind::Unsupported,
            Words::tr("No column of “%1” has email addresses.").arg(QFileInfo(file.path()).fileName()));
    QList<int> columns{found->first().column};
    for (const Candidate &other : found->mid(1)) {
        if (other.isNamed == found->first().isNamed && other.isOthers == found->first().isOthers &&
            2 * other.addresses >= other.cells)
            columns.append(other.column);
    }
    return columns;
}

/// Takes the rows of one file.
class Reading
{
public:
    Reading(SuppressionFile &list, int column) : m_list(list), m_column(column) {}

    void take(const CsvRecord &record)
    {
        if (record.isEmpty())
            return;
        ++m_list.rows;
        const auto &damage = record.problem();
        const QString text = m_column < record.size() ? record.text(m_column) : QString();
        const QString address = addressIn(text);
        if (!isEmailAddress(address)) {
            ++m_list.invalid;
            if (damage)
                note(record, Severity::Error, problemName(damage->kind), damage->sentence());
            else
                note(record, Severity::Error, QStringLiteral("email-malformed"), wrongAddress(address));
            return;
        }
        // Whose wish is known is not lost for what is wrong beside it.
        if (damage)
            note(record, Severity::Warning, problemName(damage->kind),
                 Words::tr("%1 The address %2 is taken all the same.").arg(damage->sentence(), address));
        QString key = normalisedEmail(address);
        if (m_seen.contains(key)) {
            ++m_list.repeated;
            return;
        }
        // One text in memory where the two are the same.
        if (key == address)
            key = address;
        m_seen.insert(key);
        m_list.addresses.append(address);
    }

private:
    using Severity = ImportProblem::Severity;

    static QString wrongAddress(const QString &text)
    {
        return text.isEmpty() ? Words::tr("There is no email address.")
                              : Words::tr("“%1” is no email address. It looks like name@company.example.")
                                    .arg(text.left(100));
    }

    void note(const CsvRecord &record, Severity severity, const QString &id, const QString &sentence)
    {
        if (m_list.problems.size() >= problemsKept)
            return;
        const QString value = m_column < record.size() ? record.text(m_column).left(300) : QString();
        m_list.problems.append({severity, id, record.position().row, record.position().line, m_column + 1,
                                m_list.column, value, sentence});
    }

    SuppressionFile &m_list;
    const int m_column;
    QSet<QString> m_seen;
};

} // namespace

Result<SuppressionFile> SuppressionFile::read(const QString &path, const QString &column,
                                              const std::function<bool(qint64, qint64)> &goOn)
{
    const auto file = openList(path);
    WAYMARK_TRY(file);
    const auto places = columnsOf(*file, column);
    WAYMARK_TRY(places);
    const auto reader = file->rows();
    if (!reader)
        return failure(reader.error());
    SuppressionFile list;
    list.path = path;
    list.columns = file->columns();
    list.column = file->columns().value(places->first());
    for (const int other : places->mid(1))
        list.otherColumns.append(file->columns().value(other));
    Reading reading(list, places->first());
    CsvRecord record;
    for (qint64 count = 0;; ++count) {
        const auto next = (*reader)->next(&record);
        WAYMARK_TRY(next);
        if (!*next)
            break;
        if (count % rowsBetweenReports == 0 && goOn && !goOn((*reader)->bytesRead(), file->size()))
            return failure(ErrorKind::Cancelled, Words::tr("It was stopped. Nothing was changed."));
        reading.take(record);
    }
    WAYMARK_TRY(file->expectUnchanged());
    return list;
}

Result<SuppressionFile::Counts> SuppressionFile::dryRun(Connection &connection, SuppressionReason reason,
                                                        const std::function<bool()> &goOn) const
{
    qint64 known = 0;
    for (qsizetype begin = 0; begin < addresses.size(); begin += atOnce) {
        if (goOn && !goOn())
            return failure(ErrorKind::Cancelled, Words::tr("It was stopped. Nothing was changed."));
        QStringList keys;
        for (const QString &address : addresses.mid(begin, atOnce))
            keys.append(normalisedEmail(address));
        const auto listed = SuppressionRepository::holdingAll(connection, keys);
        WAYMARK_TRY(listed);
        const auto erased = ErasedAddresses::among(connection, keys);
        WAYMARK_TRY(erased);
        known += std::ranges::count_if(keys, [&](const QString &key) {
            const QList<SuppressedAddress> held = listed->value(key);
            return (isOptOut(reason) && erased->contains(key)) ||
                   std::ranges::find(held, reason, &SuppressedAddress::reason) != held.end();
        });
    }
    return counts(addresses.size() - known);
}

QList<NewSuppression> SuppressionFile::suppressions(SuppressionReason reason, const QString &source) const
{
    QList<NewSuppression> list;
    list.reserve(addresses.size());
    const QString from =
        source.trimmed().isEmpty() ? Words::tr("import of %1").arg(QFileInfo(path).fileName()) : source;
    for (const QString &address : addresses)
        list.append({address, reason, {}, from});
    return list;
}

} // namespace waymark
