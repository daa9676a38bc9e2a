// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ImportMapping.h"

#include "core/contacts/CellText.h"
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

Error notUnderstood(const QString &sentence)
{
    return {ErrorKind::Invalid, sentence, {}};
}

} // namespace

int ImportMapping::columnOf(ContactTarget target) const
{
    return int(targets.indexOf(std::optional(target)));
}

Result<void> ImportMapping::check() const
{
    for (const ContactTargetInfo &info : contactTargets()) {
        if (targets.count(std::optional(info.target)) > 1)
            return failure(ErrorKind::Invalid,
                           Words::tr("Two columns fill %1. Choose one of them.").arg(info.label));
    }
    if (columnOf(ContactTarget::Email) < 0)
        return failure(ErrorKind::Invalid,
                       Words::tr("No column holds the email address. Choose the one that does."));
    const bool findsAccount = columnOf(ContactTarget::AccountKey) >= 0 ||
                              columnOf(ContactTarget::AccountName) >= 0 ||
                              columnOf(ContactTarget::AccountDomain) >= 0;
    if (!findsAccount && account.isEmpty())
        return failure(
            ErrorKind::Invalid,
            Words::tr("Nothing says which account the contacts belong to. Choose a column for it, or one "
                      "account for the whole file."));
    return {};
}

ImportMapping ImportMapping::proposed(const QStringList &columns, const QList<QStringList> &samples)
{
    ImportMapping mapping;
    for (const QString &column : columns) {
        const auto target = contactTargetByName(column);
        const bool isTaken = target && mapping.columnOf(*target) >= 0;
        mapping.targets.append(isTaken ? std::nullopt : target);
    }
    for (qsizetype i = 0; mapping.columnOf(ContactTarget::Email) < 0 && i < samples.size(); ++i) {
        if (areAddresses(samples.at(i)))
            mapping.targets[i] = ContactTarget::Email;
    }
    // "Name" beside "First Name" is the whole of it once more; beside nothing it is split.
    const int full = mapping.columnOf(ContactTarget::FullName);
    if (full >= 0 && mapping.columnOf(ContactTarget::LastName) >= 0)
        mapping.targets[full] = std::nullopt;
    return mapping;
}

QJsonObject ImportMapping::toJson(const QStringList &columns) const
{
    QJsonObject byColumn;
    for (qsizetype i = 0; i < std::min(columns.size(), targets.size()); ++i) {
        if (targets.at(i))
            byColumn.insert(columns.at(i), contactTargetInfo(*targets.at(i)).id);
    }
    QJsonObject json{{QStringLiteral("columns"), byColumn}};
    if (!roleSeparator.isEmpty())
        json.insert(QStringLiteral("roleSeparator"), roleSeparator);
    if (!account.isEmpty())
        json.insert(QStringLiteral("account"), account.toString());
    return json;
}

Result<ImportMapping> ImportMapping::fromJson(const QJsonObject &json, const QStringList &columns)
{
    ImportMapping mapping;
    mapping.targets.resize(columns.size());
    mapping.roleSeparator = json.value(QStringLiteral("roleSeparator")).toString();
    mapping.account = AccountId(json.value(QStringLiteral("account")).toString());
    if (!json.value(QStringLiteral("columns")).isObject())
        return failure(notUnderstood(Words::tr("The mapping names no columns. It looks like "
                                               "{\"columns\": {\"Mail\": \"email\"}}.")));
    const QJsonObject byColumn = json.value(QStringLiteral("columns")).toObject();
    for (auto it = byColumn.begin(); it != byColumn.end(); ++it) {
        const auto column = columns.indexOf(it.key());
        const auto target = contactTargetFromId(it.value().toString());
        if (column < 0)
            return failure(notUnderstood(Words::tr("The file has no column “%1”. It has: %2.")
                                             .arg(it.key(), columns.join(QStringLiteral(", ")))));
        if (!target)
            return failure(notUnderstood(Words::tr("“%1” is nothing that column “%2” can fill.")
                                             .arg(it.value().toString(), it.key())));
        mapping.targets[column] = target;
    }
    return mapping;
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
