// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/mapping/RowMapping.h"

#include "core/protocol/TypeSchema.h"
#include "core/protocol/ValueCheck.h"
#include "core/store/tables/StoredTable.h"
#include "core/sync/mapping/ValueMapping.h"

#include <QJsonArray>

namespace waymark {

namespace {

constexpr QLatin1String memberships("memberships");
constexpr QLatin1String quietDays("quietDays");

/// A list of places at accounts, as a map by the account.
QJsonObject membershipsForWire(const PropertySchema &property, const QJsonArray &rows)
{
    QJsonObject byAccount;
    for (const auto &row : rows)
        byAccount.insert(row[QStringLiteral("account")].toString(), row);
    return valueForWire(property, byAccount).toObject();
}

QJsonArray membershipsForRow(const PropertySchema &property, const QJsonObject &wire,
                             const QJsonArray &current)
{
    QJsonObject before;
    QJsonArray result;
    const auto append = [&](const QString &account) {
        QJsonObject row = valueForRow(property, QJsonObject{{account, wire.value(account)}}, before, {})
                              .toObject()
                              .value(account)
                              .toObject();
        row.insert(QStringLiteral("account"), account);
        result.append(row);
    };
    for (const auto &row : current) {
        const QString account = row[QStringLiteral("account")].toString();
        before.insert(account, row);
        if (wire.contains(account))
            append(account);
    }
    for (auto it = wire.begin(); it != wire.end(); ++it) {
        if (!before.contains(it.key()))
            append(it.key());
    }
    return result;
}

bool isSample(const QJsonValue &days)
{
    return days[QStringLiteral("sample")].toBool();
}

QJsonArray withoutSample(const QJsonArray &days)
{
    QJsonArray result;
    for (const auto &each : days) {
        if (!isSample(each))
            result.append(each);
    }
    return result;
}

/// Those of the sample workspace are this device's.
QJsonArray quietDaysForRow(const QJsonArray &days, const QJsonArray &current)
{
    QJsonArray result;
    for (const auto &each : days) {
        QJsonObject record = each.toObject();
        record.insert(QStringLiteral("sample"), false);
        result.append(record);
    }
    for (const auto &each : current) {
        if (isSample(each))
            result.append(each);
    }
    return result;
}

bool isMemberships(const SyncType &type, const PropertySchema &property)
{
    return type.entity == EntityType::Contact && property.name == memberships;
}

bool isQuietDays(const SyncType &type, const PropertySchema &property)
{
    return type.entity == EntityType::Organisation && property.name == quietDays;
}

QJsonValue toWire(const SyncType &type, const PropertySchema &property, const QJsonValue &stored)
{
    if (isMemberships(type, property))
        return membershipsForWire(property, stored.toArray());
    if (isQuietDays(type, property))
        return valueForWire(property, withoutSample(stored.toArray()));
    return valueForWire(property, stored);
}

QJsonValue toRow(const SyncType &type, const PropertySchema &property, const QJsonValue &wire,
                 const QJsonValue &current, const QJsonValue &empty)
{
    if (isMemberships(type, property))
        return membershipsForRow(property, wire.toObject(), current.toArray());
    const QJsonValue value = valueForRow(property, wire, current, empty);
    return isQuietDays(type, property) ? QJsonValue(quietDaysForRow(value.toArray(), current.toArray()))
                                       : value;
}

/// A pick list's row is what the wire has already: SyncRows makes it of the items.
bool isWireAlready(const SyncType &type)
{
    return type.entity == EntityType::PickItem;
}

} // namespace

QJsonObject RowMapping::forWire(const SyncType &type, const QJsonObject &row)
{
    if (isWireAlready(type))
        return row;
    const QStringList missing = onlyThere(type);
    QJsonObject object;
    for (const PropertySchema &property : type.schema().properties) {
        if (!missing.contains(property.name))
            object.insert(property.name, toWire(type, property, row.value(property.name)));
    }
    return object;
}

QJsonObject RowMapping::forRow(const SyncType &type, const QJsonObject &object, const QJsonObject &row)
{
    if (isWireAlready(type)) {
        QJsonObject whole = row;
        for (auto it = object.begin(); it != object.end(); ++it)
            whole.insert(it.key(), it.value());
        return whole;
    }
    const QStringList missing = onlyThere(type);
    const QJsonObject empty = type.table().emptyObject();
    QJsonObject result = row.isEmpty() ? empty : row;
    for (const PropertySchema &property : type.schema().properties) {
        const QJsonValue value = object.value(property.name);
        if (value.isUndefined() || missing.contains(property.name))
            continue;
        const QJsonValue current = result.value(property.name);
        if (row.isEmpty() || toWire(type, property, current) != value)
            result.insert(property.name, toRow(type, property, value, current, empty.value(property.name)));
    }
    if (type.entity == EntityType::Submission) // One that is on the server leaves from there.
        result.insert(QStringLiteral("byServer"), true);
    return result;
}

QJsonObject RowMapping::textsOf(const QJsonObject &draft)
{
    QJsonObject texts;
    for (const char *name : {"subject", "preheader", "body"})
        texts.insert(QLatin1String(name), draft.value(QLatin1String(name)));
    return texts;
}

QJsonObject RowMapping::listOf(const SyncType &type, const QJsonObject &items)
{
    const QString name = QStringLiteral("items");
    return {{name, valueForWire(*type.schema().property(name), items)}};
}

SetOutcome<QJsonObject> RowMapping::checked(const SyncType &type, const QJsonObject &object)
{
    QJsonObject whole;
    for (const PropertySchema &property : type.schema().properties) {
        const QJsonValue given = object.value(property.name);
        if (given.isUndefined()) {
            if (property.required)
                return invalidProperty(property.name, QStringLiteral("is missing"));
            whole.insert(property.name, property.defaultValue());
            continue;
        }
        const auto value = checkedValue(property, foldedValue(property, given));
        if (!value)
            return invalidProperty(property.name, value.error());
        whole.insert(property.name, *value);
    }
    return whole;
}

QJsonObject RowMapping::blank(const SyncType &type)
{
    QJsonObject object;
    for (const PropertySchema &property : type.schema().properties) {
        if (!property.required)
            object.insert(property.name, property.defaultValue());
    }
    return object;
}

QStringList RowMapping::onlyHere(const SyncType &type)
{
    const QString sample = QStringLiteral("sample");
    switch (type.entity) {
    case EntityType::Account:
    case EntityType::Contact:
    case EntityType::Cta:
    case EntityType::Task:
    case EntityType::Draft:
    case EntityType::Activity:
    case EntityType::User:
        return {sample};
    case EntityType::Suppression:
        // Who lifted one did so here: nobody takes one back on the server.
        return {QStringLiteral("addedBy"), QStringLiteral("liftedAt"), QStringLiteral("liftedBy"),
                QStringLiteral("liftReason"), sample};
    case EntityType::Submission:
        // A pause of this device's outbox, and whether it has anything to do with it.
        return {QStringLiteral("pausedFrom"), QStringLiteral("byServer"), sample};
    case EntityType::Delivery:
        return {sample};
    default:
        return {};
    }
}

QStringList RowMapping::onlyThere(const SyncType &type)
{
    // Who can no longer sign in is still named by what they did.
    if (type.entity == EntityType::User)
        return {QStringLiteral("disabled")};
    // What was handed to the server, and what was known of earlier ones then; its deliveries come from there.
    if (type.entity == EntityType::Submission)
        return {QStringLiteral("recipients"), QStringLiteral("resultsSeen")};
    // A row names the email that it belongs to, and that its account; the bytes are the server's.
    if (type.entity == EntityType::Delivery)
        return {QStringLiteral("account"), QStringLiteral("blobId"), QStringLiteral("replacement")};
    return {};
}

QString RowMapping::nameOf(const SyncType &type, const QJsonObject &row)
{
    const auto text = [&row](const char *name) { return row.value(QLatin1String(name)).toString(); };
    switch (type.entity) {
    case EntityType::Contact: {
        const QString name = QString(text("firstName") + u' ' + text("lastName")).trimmed();
        return name.isEmpty() ? text("email") : name;
    }
    case EntityType::Task:
    case EntityType::Activity:
        return text("title");
    case EntityType::Suppression:
    case EntityType::Delivery:
        return text("address");
    case EntityType::Submission:
        return text("subject");
    default:
        return text("name");
    }
}

} // namespace waymark
