// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/objects/AddressKeeper.h"

#include "core/base/OneLine.h"
#include "core/base/Uid.h"
#include "core/base/WholeText.h"
#include "core/domain/Contact.h"
#include "core/protocol/ObjectCheck.h"
#include "core/protocol/SchemaTable.h"
#include "core/service/database/SqlConnection.h"
#include "core/service/objects/Change.h"
#include "core/service/objects/ObjectStore.h"

#include <QJsonDocument>
#include <QList>

namespace waymark {

namespace {

const QLatin1String bounced("hard_bounce");

/// The entries of an address.
Result<QList<QJsonObject>> entriesOf(SqlConnection &connection, const QString &address)
{
    const QString key = normalisedEmail(address);
    if (key.isEmpty())
        return QList<QJsonObject>();
    const auto rows = connection.query(
        QStringLiteral("SELECT o.content FROM object_key k JOIN object o ON o.id = k.object "
                       "WHERE k.property = 'Suppression/address' AND k.value = ? AND o.destroyed = 0"),
        {key});
    if (!rows)
        return failure(rows.error());
    QList<QJsonObject> entries;
    for (const QVariantList &row : *rows)
        entries.append(QJsonDocument::fromJson(row.first().toByteArray()).object());
    return entries;
}

QString textOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

bool isBounce(const QJsonObject &entry)
{
    return textOf(entry, "reason") == bounced;
}

bool hasOptedOut(const QJsonObject &contact)
{
    return contact.value(QStringLiteral("emailOptOut")).toBool();
}

bool hasBounced(const QJsonObject &contact)
{
    return textOf(contact, "bounce") == QLatin1String("hard");
}

Result<void> listOptOut(Change &change, const QString &address, const QJsonObject &contact)
{
    return AddressKeeper::list(change, address, QStringLiteral("opted_out"), textOf(contact, "optOutSource"),
                               contact.value(QStringLiteral("optOutAt")));
}

Result<void> followContact(Change &change, const QJsonObject &before, const QJsonObject &after)
{
    // The wish is a person's: it stays with the address that they had.
    if (hasOptedOut(before) && textOf(before, "email") != textOf(after, "email"))
        WAYMARK_TRY(listOptOut(change, textOf(before, "email"), before));
    if (hasOptedOut(after))
        WAYMARK_TRY(listOptOut(change, textOf(after, "email"), after));
    // A bounce is the address's: a corrected one is free of it.
    if (hasBounced(after) && !hasBounced(before))
        return AddressKeeper::list(change, textOf(after, "email"), bounced, textOf(after, "bounceDetail"),
                                   after.value(QStringLiteral("bouncedAt")));
    return {};
}

Result<void> followEntry(Change &change, const QJsonObject &entry)
{
    const TypeSchema &type = *typeSchema(QStringLiteral("Contact"));
    const auto contact = ObjectStore::withUnique(change.connection(), QStringLiteral("Contact/email"),
                                                 normalisedEmail(textOf(entry, "address")));
    if (!contact)
        return failure(contact.error());
    if (!*contact)
        return {};
    const auto content = AddressKeeper::marked(change.connection(), type, (*contact)->content);
    if (!content)
        return failure(content.error());
    if (*content != (*contact)->content)
        WAYMARK_TRY(ObjectStore::update(change, type, **contact, *content));
    return {};
}

} // namespace

Result<QJsonObject> AddressKeeper::marked(SqlConnection &connection, const TypeSchema &type,
                                          const QJsonObject &content)
{
    if (type.name != QLatin1String("Contact"))
        return content;
    const auto entries = entriesOf(connection, textOf(content, "email"));
    if (!entries)
        return failure(entries.error());
    QJsonObject contact = content;
    for (const QJsonObject &entry : *entries) {
        const QJsonValue at = entry.value(QStringLiteral("at"));
        if (!isBounce(entry) && !hasOptedOut(contact)) {
            contact.insert(QStringLiteral("emailOptOut"), true);
            contact.insert(QStringLiteral("optOutAt"), at);
            contact.insert(QStringLiteral("optOutSource"), textOf(entry, "source"));
        } else if (isBounce(entry) && !hasBounced(contact)) {
            contact.insert(QStringLiteral("bounce"), QStringLiteral("hard"));
            contact.insert(QStringLiteral("bouncedAt"), at);
            contact.insert(QStringLiteral("bounceDetail"), textOf(entry, "source"));
        }
    }
    return contact;
}

Result<void> AddressKeeper::follow(Change &change, const TypeSchema &type, const QJsonObject &before,
                                   const QJsonObject &after)
{
    if (type.name == QLatin1String("Contact"))
        return followContact(change, before, after);
    if (type.name == QLatin1String("Suppression") && before.isEmpty())
        return followEntry(change, after);
    return {};
}

Result<void> AddressKeeper::list(Change &change, const QString &address, const QString &reason,
                                 const QString &source, const QJsonValue &at)
{
    const QString key = normalisedEmail(address);
    const auto entries = entriesOf(change.connection(), key);
    if (!entries)
        return failure(entries.error());
    // An opt-out is one whatever it was called; a bounce only a bounce.
    for (const QJsonObject &entry : *entries) {
        if (isBounce(entry) == (reason == bounced))
            return {};
    }
    if (key.isEmpty())
        return {};
    const TypeSchema &type = *typeSchema(QStringLiteral("Suppression"));
    auto content = checkedCreate(type,
                                 {{QStringLiteral("address"), key},
                                  {QStringLiteral("reason"), reason},
                                  {QStringLiteral("source"), oneLine(wholeText(source, 300))},
                                  {QStringLiteral("at"), at}},
                                 everybody);
    if (!content)
        return failure(ErrorKind::Internal, content.error().description);
    const QString uid = newUid(type.prefix.toLatin1().constData());
    content->insert(QStringLiteral("uid"), uid);
    return ObjectStore::insert(change, type, uid, QStringLiteral("-"), *content);
}

} // namespace waymark
