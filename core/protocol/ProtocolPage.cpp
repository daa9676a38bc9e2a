// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/ProtocolPage.h"

#include "core/protocol/SchemaTable.h"

#include <QFile>
#include <QStringList>

namespace waymark {

namespace {

QString rolesText(Roles roles)
{
    if (roles == nobody)
        return QStringLiteral("nobody");
    if (roles == everybody)
        return QStringLiteral("TAM, admin");
    return roles.testFlag(Role::Admin) ? QStringLiteral("admin") : QStringLiteral("TAM");
}

QString kindText(const PropertySchema &property)
{
    switch (property.kind) {
    case ValueKind::Text:
        return (property.ofLines ? QStringLiteral("lines, up to %1") : QStringLiteral("string, up to %1"))
            .arg(property.maxLength);
    case ValueKind::Flag:
        return QStringLiteral("boolean");
    case ValueKind::Integer:
        return property.least > -9007199254740991 || property.most < 9007199254740991
                   ? QStringLiteral("integer, %1 to %2").arg(property.least).arg(property.most)
                   : QStringLiteral("integer");
    case ValueKind::Day:
        return QStringLiteral("day");
    case ValueKind::TimeOfDay:
        return QStringLiteral("time of day");
    case ValueKind::Instant:
        return QStringLiteral("UTCDate");
    case ValueKind::Choice:
        return QStringLiteral("one of `%1`").arg(property.choices.join(QStringLiteral("`, `")));
    case ValueKind::Pick:
        return QStringLiteral("item of `%1`").arg(property.refersTo);
    case ValueKind::Reference:
        return QStringLiteral("id of %1").arg(property.refersTo);
    case ValueKind::TextSet:
        return QStringLiteral("set of strings");
    case ValueKind::PickSet:
        return QStringLiteral("set of items of `%1`").arg(property.refersTo);
    case ValueKind::ReferenceSet:
        return QStringLiteral("set of ids of %1").arg(property.refersTo);
    case ValueKind::TextMap:
        return QStringLiteral("map of strings");
    case ValueKind::Record:
        return QStringLiteral("record");
    case ValueKind::RecordMap:
        return property.refersTo.isEmpty()
                   ? QStringLiteral("map of records")
                   : QStringLiteral("map of ids of %1 to records").arg(property.refersTo);
    case ValueKind::RecordList:
        return QStringLiteral("list of records");
    case ValueKind::Document:
        return QStringLiteral("JSON");
    }
    return {};
}

QString mergeText(MergePolicy policy)
{
    switch (policy) {
    case MergePolicy::Never:
        return QStringLiteral("-");
    case MergePolicy::Set:
        return QStringLiteral("set");
    case MergePolicy::Completion:
        return QStringLiteral("completion");
    case MergePolicy::Scalar:
        return QStringLiteral("scalar");
    case MergePolicy::Server:
        return QStringLiteral("server");
    case MergePolicy::Text:
        return QStringLiteral("text");
    }
    return {};
}

QString noticeText(const PropertySchema &property)
{
    QStringList notices;
    if (property.serverSet)
        notices.append(QStringLiteral("server-set"));
    if (property.required)
        notices.append(QStringLiteral("required"));
    if (property.nullable)
        notices.append(QStringLiteral("or null"));
    if (property.immutable)
        notices.append(QStringLiteral("immutable"));
    if (property.latch)
        notices.append(QStringLiteral("never back to false"));
    if (property.unique)
        notices.append(property.uniqueWith.isEmpty()
                           ? QStringLiteral("unique")
                           : QStringLiteral("unique with `%1`").arg(property.uniqueWith));
    if (!property.holds)
        notices.append(QStringLiteral("may be gone"));
    if (property.sameAccount)
        notices.append(QStringLiteral("of the same account"));
    if (property.indexed)
        notices.append(QStringLiteral("filter, sort"));
    return notices.join(QStringLiteral(", "));
}

QString propertyRow(const PropertySchema &property, const QString &name)
{
    return QStringLiteral("| `%1` | %2 | %3 | %4 | %5 | %6 |\n")
        .arg(name, kindText(property), noticeText(property), rolesText(property.writers),
             mergeText(property.merge), property.meaning);
}

QString scopeText(const TypeSchema &type)
{
    switch (type.scope) {
    case ScopeRule::Workspace:
        return QStringLiteral("Everybody reads all of them.");
    case ScopeRule::Itself:
        return QStringLiteral("A TAM reads those whose `technicalAccountManager` they are; admins read all.");
    case ScopeRule::OfAccount:
        return QStringLiteral("A TAM reads those of accounts in their own book; admins read all.");
    case ScopeRule::OfMembership:
        return QStringLiteral(
            "A TAM reads those with a membership at an account in their own book; admins read all.");
    case ScopeRule::OfUser:
        return QStringLiteral("A user reads their own; admins read all.");
    }
    return {};
}

QString typeSection(const TypeSchema &type)
{
    QString section = QStringLiteral("## %1\n\n%2 %3\n\n").arg(type.name, type.meaning, scopeText(type));
    section +=
        QStringLiteral(
            "Ids: `%1_` and a UUIDv7 in 32 hexadecimal digits%2. Create: %3. Update: %4%5. Destroy: %6.\n\n")
            .arg(type.prefix,
                 type.ownWords ? QStringLiteral(", or words of a library (`a-z0-9._-`)") : QString(),
                 rolesText(type.creators), rolesText(type.updaters),
                 type.updatesOwn ? QStringLiteral(" (a TAM only their own)") : QString(),
                 rolesText(type.destroyers));
    section += QStringLiteral("| property | value | | written by | merge | |\n|---|---|---|---|---|---|\n");
    for (const PropertySchema &property : type.properties) {
        section += propertyRow(property, property.name);
        for (const PropertySchema &part : property.parts)
            section += QStringLiteral("| `%1` | %2 | %3 | | | %4 |\n")
                           .arg(property.name +
                                    (property.kind == ValueKind::Record ? QStringLiteral("/")
                                                                        : QStringLiteral("/…/")) +
                                    part.name,
                                kindText(part), noticeText(part), part.meaning);
    }
    return section + QLatin1Char('\n');
}

} // namespace

QString protocolPage()
{
    QFile head(QStringLiteral(":/protocol/protocol-head.md"));
    if (!head.open(QFile::ReadOnly))
        return {};
    QString page = QString::fromUtf8(head.readAll());
    page += QStringLiteral("\n## Properties of every type\n\n| property | value | | written by | merge | |\n"
                           "|---|---|---|---|---|---|\n");
    for (const PropertySchema &property : commonProperties())
        page += propertyRow(property, property.name);
    page += QLatin1Char('\n');
    for (const TypeSchema &type : schemaTable())
        page += typeSection(type);
    return page.trimmed() + QLatin1Char('\n');
}

} // namespace waymark
