// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ImportMapping.h"

#include "core/contacts/CellText.h"
#include "core/contacts/OptOutColumn.h"
#include "core/contacts/ValueChoices.h"
#include "core/csv/ColumnNames.h"
#include "core/csv/CsvFile.h"
#include "core/csv/CsvReader.h"
#include "core/domain/Contact.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ImportMapping)
};

constexpr int samplesShown = 3;
constexpr int rowsSampled = 200;

bool areAddresses(const QStringList &samples)
{
    return !samples.isEmpty() && std::ranges::all_of(samples, [](const QString &value) {
        return isEmailAddress(tidiedCell(value));
    });
}

bool areBooleans(const QStringList &samples)
{
    return !samples.isEmpty() && std::ranges::all_of(samples, [](const QString &value) {
        return booleanFromCell(tidiedCell(value)).has_value();
    });
}

Error notUnderstood(const QString &sentence)
{
    return {ErrorKind::Invalid, sentence, {}};
}

Result<void> checkContacts(const ImportMapping &mapping, bool namesAccount)
{
    if (mapping.columnOf(ImportTarget::Email) < 0)
        return failure(ErrorKind::Invalid,
                       Words::tr("No column holds the email address. Choose the one that does."));
    if (!namesAccount && mapping.account.isEmpty())
        return failure(
            ErrorKind::Invalid,
            Words::tr("Nothing says which account the contacts belong to. Choose a column for it, or one "
                      "account for the whole file."));
    return {};
}

Result<void> checkAccounts(bool namesAccount)
{
    if (namesAccount)
        return {};
    return failure(ErrorKind::Invalid, Words::tr("Nothing says which account a row is. Choose a column for "
                                                 "its id, its domain or its name."));
}

QString nameOf(DateOrder order)
{
    return order == DateOrder::DayFirst ? QStringLiteral("day-first") : QStringLiteral("month-first");
}

/// What a mapping says beside its columns.
Result<void> readReading(const QJsonObject &json, ImportMapping *mapping)
{
    mapping->roleSeparator = json.value(QStringLiteral("roleSeparator")).toString();
    mapping->account = AccountId(json.value(QStringLiteral("account")).toString());
    mapping->currency = json.value(QStringLiteral("currency")).toString();
    const QString order = json.value(QStringLiteral("dateOrder")).toString();
    if (order == nameOf(DateOrder::DayFirst))
        mapping->dateOrder = DateOrder::DayFirst;
    else if (order == nameOf(DateOrder::MonthFirst))
        mapping->dateOrder = DateOrder::MonthFirst;
    else if (!order.isEmpty())
        return failure(notUnderstood(
            Words::tr("“%1” is no order of dates. There are day-first and month-first.").arg(order)));
    return {};
}

/// A file without a header has names of our own, in whatever language: what is kept says the number.
constexpr QLatin1String numberedColumn("column-");

QStringList keptNames(const QStringList &columns)
{
    if (columns != numberedColumns(int(columns.size())))
        return columns;
    QStringList names;
    for (qsizetype i = 1; i <= columns.size(); ++i)
        names.append(numberedColumn + QString::number(i));
    return names;
}

/// Which column is meant; -1 for none.
qsizetype columnNamed(const QString &name, const QStringList &columns)
{
    const auto named = columns.indexOf(name);
    return named >= 0 ? named : keptNames(columns).indexOf(name);
}

QJsonObject meaningsToJson(const QMap<int, QMap<QString, QString>> &meanings, const QStringList &columns)
{
    QJsonObject json;
    for (auto column = meanings.cbegin(); column != meanings.cend(); ++column) {
        QJsonObject texts;
        for (auto it = column->cbegin(); it != column->cend(); ++it)
            texts.insert(it.key(), it.value());
        if (!texts.isEmpty() && column.key() < columns.size())
            json.insert(keptNames(columns).at(column.key()), texts);
    }
    return json;
}

Result<void> readMeanings(const QJsonObject &json, const QStringList &columns, ImportMapping *mapping)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        const int column = int(columnNamed(it.key(), columns));
        const auto target = mapping->targets.value(column);
        if (column < 0 || !target || !ValueChoices::has(*target))
            return failure(notUnderstood(
                Words::tr(
                    "“%1” is no column whose values can be given a meaning: it fills no field with choices.")
                    .arg(it.key())));
        const QJsonObject texts = it.value().toObject();
        for (auto text = texts.begin(); text != texts.end(); ++text)
            mapping->meanings[column].insert(ImportMapping::meaningKey(text.key()), text.value().toString());
    }
    return {};
}

bool isOfKind(ImportKind kind, const QJsonObject &json)
{
    const QString name = json.value(QStringLiteral("kind")).toString();
    return name.isEmpty() || name == importKindName(kind);
}

} // namespace

QString ImportMapping::meaningKey(const QString &text)
{
    return tidiedCell(text).toCaseFolded();
}

QString ImportMapping::meant(int column, const QString &text) const
{
    if (meanings.isEmpty())
        return text;
    const auto ofColumn = meanings.constFind(column);
    if (ofColumn == meanings.cend())
        return text;
    return ofColumn->value(meaningKey(text), text);
}

QString ImportMapping::meant(ImportTarget target, const QString &text) const
{
    return meanings.isEmpty() ? text : meant(columnOf(target), text);
}

int ImportMapping::columnOf(ImportTarget target) const
{
    return int(targets.indexOf(std::optional(target)));
}

QList<int> ImportMapping::untoldOptOuts(const QStringList &columns) const
{
    QList<int> untold;
    for (int i = 0; kind == ImportKind::Contacts && i < columns.size(); ++i) {
        if (!targets.value(i) && mayTellOptOut(columns.at(i)))
            untold.append(i);
    }
    return untold;
}

Result<void> ImportMapping::check() const
{
    for (const ImportTarget target : importTargets(kind)) {
        if (!mayFillSeveral(target) && targets.count(std::optional(target)) > 1)
            return failure(
                ErrorKind::Invalid,
                Words::tr("Two columns fill %1. Choose one of them.").arg(importTargetInfo(target).label));
    }
    const bool namesAccount = columnOf(ImportTarget::AccountKey) >= 0 ||
                              columnOf(ImportTarget::AccountName) >= 0 ||
                              columnOf(ImportTarget::AccountDomain) >= 0;
    return kind == ImportKind::Contacts ? checkContacts(*this, namesAccount) : checkAccounts(namesAccount);
}

ImportMapping ImportMapping::proposed(ImportKind kind, const QStringList &columns,
                                      const QList<QStringList> &samples)
{
    ImportMapping mapping;
    mapping.kind = kind;
    for (const QString &column : columns) {
        const auto target = importTargetByName(kind, column);
        const bool isTaken = target && !mayFillSeveral(*target) && mapping.columnOf(*target) >= 0;
        mapping.targets.append(isTaken ? std::nullopt : target);
    }
    if (kind == ImportKind::Accounts)
        return mapping;
    for (qsizetype i = 0; mapping.columnOf(ImportTarget::Email) < 0 && i < samples.size(); ++i) {
        if (areAddresses(samples.at(i)))
            mapping.targets[i] = ImportTarget::Email;
    }
    for (const int column : mapping.untoldOptOuts(columns)) {
        if (tellsOptOut(columns.at(column)) && areBooleans(samples.value(column)))
            mapping.targets[column] = ImportTarget::EmailOptOut;
    }
    // "Name" beside "First Name" is the whole of it once more; beside nothing it is split.
    const int full = mapping.columnOf(ImportTarget::FullName);
    if (full >= 0 && mapping.columnOf(ImportTarget::LastName) >= 0)
        mapping.targets[full] = std::nullopt;
    return mapping;
}

QJsonObject ImportMapping::toJson(const QStringList &columns) const
{
    QJsonObject byColumn;
    const QStringList names = keptNames(columns);
    for (qsizetype i = 0; i < std::min(names.size(), targets.size()); ++i) {
        if (targets.at(i))
            byColumn.insert(names.at(i), importTargetInfo(*targets.at(i)).id);
    }
    QJsonObject json{{QStringLiteral("columns"), byColumn}};
    if (!roleSeparator.isEmpty())
        json.insert(QStringLiteral("roleSeparator"), roleSeparator);
    if (!account.isEmpty())
        json.insert(QStringLiteral("account"), account.toString());
    if (dateOrder != DateOrder::Unsaid)
        json.insert(QStringLiteral("dateOrder"), nameOf(dateOrder));
    if (!currency.isEmpty())
        json.insert(QStringLiteral("currency"), currency);
    if (kind != ImportKind::Contacts)
        json.insert(QStringLiteral("kind"), importKindName(kind));
    if (const QJsonObject values = meaningsToJson(meanings, columns); !values.isEmpty())
        json.insert(QStringLiteral("values"), values);
    return json;
}

Result<ImportMapping> ImportMapping::fromJson(ImportKind kind, const QJsonObject &json,
                                              const QStringList &columns)
{
    ImportMapping mapping;
    mapping.kind = kind;
    mapping.targets.resize(columns.size());
    if (!isOfKind(kind, json))
        return failure(notUnderstood(Words::tr("The mapping is for files of another kind.")));
    WAYMARK_TRY(readReading(json, &mapping));
    if (!json.value(QStringLiteral("columns")).isObject())
        return failure(notUnderstood(Words::tr("The mapping names no columns. It looks like "
                                               "{\"columns\": {\"Mail\": \"email\"}}.")));
    const QJsonObject byColumn = json.value(QStringLiteral("columns")).toObject();
    for (auto it = byColumn.begin(); it != byColumn.end(); ++it) {
        const auto column = columnNamed(it.key(), columns);
        const auto target = importTargetFromId(kind, it.value().toString());
        if (column < 0)
            return failure(notUnderstood(Words::tr("The file has no column “%1”. It has: %2.")
                                             .arg(it.key(), columns.join(QStringLiteral(", ")))));
        if (!target)
            return failure(notUnderstood(Words::tr("“%1” is nothing that column “%2” can fill.")
                                             .arg(it.value().toString(), it.key())));
        mapping.targets[column] = target;
    }
    WAYMARK_TRY(readMeanings(json.value(QStringLiteral("values")).toObject(), columns, &mapping));
    return mapping;
}

QJsonObject ImportMapping::fitted(ImportKind kind, const QJsonObject &json, const QStringList &columns,
                                  QStringList *missing)
{
    const QString columnsKey = QStringLiteral("columns");
    const QString valuesKey = QStringLiteral("values");
    QJsonObject left;
    QJsonObject values = json.value(valuesKey).toObject();
    const QJsonObject all = json.value(columnsKey).toObject();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QJsonObject one{{columnsKey, QJsonObject{{it.key(), it.value()}}}};
        if (fromJson(kind, one, columns)) {
            left.insert(it.key(), it.value());
            continue;
        }
        missing->append(it.key());
        values.remove(it.key());
    }
    QJsonObject own = json;
    own.insert(columnsKey, left);
    own.insert(valuesKey, values);
    return own;
}

Result<QList<QStringList>> sampleValues(const CsvFile &file)
{
    QList<QStringList> samples(file.columns().size());
    const auto reader = file.rows();
    if (!reader)
        return failure(reader.error());
    CsvRecord record;
    for (int row = 0; row < rowsSampled; ++row) {
        const auto next = (*reader)->next(&record);
        WAYMARK_TRY(next);
        if (!*next)
            break;
        for (int i = 0; i < std::min(record.size(), int(samples.size())); ++i) {
            const QString value = record.text(i).trimmed();
            if (!value.isEmpty() && samples.at(i).size() < samplesShown && !samples.at(i).contains(value))
                samples[i].append(value);
        }
    }
    return samples;
}

} // namespace waymark
