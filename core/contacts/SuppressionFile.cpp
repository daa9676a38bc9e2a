// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/SuppressionFile.h"

#include "core/contacts/CellText.h"
#include "core/contacts/EmailRules.h"
#include "core/contacts/ImportMapping.h"
#include "core/contacts/ImportTarget.h"
#include "core/csv/CsvFile.h"
#include "core/csv/CsvReader.h"
#include "core/domain/Contact.h"
#include "core/store/suppressions/ErasedAddresses.h"
#include "core/store/suppressions/SuppressionRepository.h"
#include "core/work/NewSuppression.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

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

bool isAddress(const QString &cell)
{
    return isEmailAddress(addressIn(cell));
}

/// "Requested by" may have an address here and there; the column of the addresses has nothing else.
int columnByValues(const QList<QStringList> &samples)
{
    const auto only = std::ranges::find_if(samples, [](const QStringList &values) {
        return !values.isEmpty() && std::ranges::all_of(values, isAddress);
    });
    if (only != samples.end())
        return int(only - samples.begin());
    const auto some = std::ranges::find_if(
        samples, [](const QStringList &values) { return std::ranges::any_of(values, isAddress); });
    return some == samples.end() ? -1 : int(some - samples.begin());
}

Result<int> columnOf(const CsvFile &file, const QString &wanted)
{
    if (!wanted.isEmpty()) {
        const auto column = file.columns().indexOf(wanted);
        return column >= 0
                   ? Result<int>(int(column))
                   : failure(ErrorKind::Invalid, Words::tr("The file has no column “%1”. It has: %2.")
                                                     .arg(wanted, file.columns().join(QStringLiteral(", "))));
    }
    for (int i = 0; i < file.columns().size(); ++i) {
        if (importTargetByName(ImportKind::Contacts, file.columns().at(i)) == ImportTarget::Email)
            return i;
    }
    const auto samples = sampleValues(file);
    WAYMARK_TRY(samples);
    if (const int column = columnByValues(*samples); column >= 0)
        return column;
    return failure(
        ErrorKind::Unsupported,
        Words::tr("No column of “%1” has email addresses.").arg(QFileInfo(file.path()).fileName()));
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
    const auto place = columnOf(*file, column);
    WAYMARK_TRY(place);
    const auto reader = file->rows();
    if (!reader)
        return failure(reader.error());
    SuppressionFile list;
    list.path = path;
    list.columns = file->columns();
    list.column = file->columns().value(*place);
    Reading reading(list, *place);
    CsvRecord record;
    for (qint64 count = 0;; ++count) {
        const auto next = (*reader)->next(&record);
        WAYMARK_TRY(next);
        if (!*next)
            return list;
        if (count % rowsBetweenReports == 0 && goOn && !goOn((*reader)->bytesRead(), file->size()))
            return failure(ErrorKind::Cancelled, Words::tr("It was stopped. Nothing was changed."));
        reading.take(record);
    }
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
