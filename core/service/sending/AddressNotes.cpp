// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/sending/AddressNotes.h"

#include "core/base/OneLine.h"
#include "core/base/Uid.h"
#include "core/base/WholeText.h"
#include "core/delivery/SmtpReply.h"
#include "core/domain/Contact.h"
#include "core/protocol/ObjectCheck.h"
#include "core/protocol/SchemaTable.h"
#include "core/service/database/SqlConnection.h"
#include "core/service/objects/AddressKeeper.h"
#include "core/service/objects/Change.h"
#include "core/service/objects/ObjectStore.h"
#include "core/service/sending/DomainObjects.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::AddressNotes)
};

/// One thing learnt.
struct Note
{
    QString reason; ///< As in Suppression/reason.
    QString source;
    QString title; ///< Of the timeline's entry.
    QJsonObject onContact;
};

Result<void> insertNew(Change &change, const char *typeName, const QJsonObject &given)
{
    const TypeSchema &type = *typeSchema(QLatin1String(typeName));
    auto content = checkedCreate(type, given, everybody);
    if (!content)
        return failure(ErrorKind::Internal, content.error().description);
    const QString uid = newUid(type.prefix.toLatin1().constData());
    content->insert(QStringLiteral("uid"), uid);
    return ObjectStore::insert(change, type, uid, QStringLiteral("-"), *content);
}

Result<void> mark(Change &change, const StoredObject &contact, const Note &note, const QDateTime &now)
{
    QJsonObject content = contact.content;
    for (auto it = note.onContact.begin(); it != note.onContact.end(); ++it)
        content.insert(it.key(), it.value());
    const auto saved = ObjectStore::update(change, *typeSchema(QStringLiteral("Contact")), contact, content);
    if (!saved)
        return failure(saved.error());
    const QStringList accounts = content.value(QStringLiteral("memberships")).toObject().keys();
    for (const QString &account : accounts)
        WAYMARK_TRY(insertNew(change, "Activity",
                              {{QStringLiteral("account"), account},
                               {QStringLiteral("at"), instantJson(now)},
                               {QStringLiteral("kind"), QStringLiteral("suppression")},
                               {QStringLiteral("title"), oneLine(wholeText(note.title, 500))},
                               {QStringLiteral("detail"), note.source},
                               {QStringLiteral("contacts"), QJsonObject{{contact.uid, true}}}}));
    return {};
}

/// The contact that the delivery was for, if they still have its address.
Result<std::optional<StoredObject>> contactOf(Change &change, const Delivery &delivery)
{
    auto contact = livingObject(change.connection(), "Contact", delivery.contact.toString());
    if (contact && *contact &&
        normalisedEmail(contactFrom(**contact).email) != normalisedEmail(delivery.address))
        return std::optional<StoredObject>();
    return contact;
}

} // namespace

Result<void> AddressNotes::optOut(Change &change, const Delivery &delivery, const QDateTime &now)
{
    Note note;
    note.reason = QStringLiteral("opted_out");
    note.source = delivery.subject.isEmpty()
                      ? Words::tr("unsubscribe link")
                      : Words::tr("unsubscribe link in “%1”").arg(wholeText(delivery.subject, 200));
    WAYMARK_TRY(AddressKeeper::list(change, delivery.address, note.reason, note.source, instantJson(now)));
    // The wish is a person's, whatever their address is by now; of somebody who got a message that is not
    // known any more only the address is.
    const auto contact = delivery.contact.isEmpty()
                             ? ObjectStore::withUnique(change.connection(), QStringLiteral("Contact/email"),
                                                       normalisedEmail(delivery.address))
                             : livingObject(change.connection(), "Contact", delivery.contact.toString());
    if (!contact)
        return failure(contact.error());
    if (!*contact || contactFrom(**contact).emailOptOut)
        return {};
    note.title = Words::tr("%1 unsubscribed").arg(displayName(contactFrom(**contact)));
    note.onContact = {{QStringLiteral("emailOptOut"), true},
                      {QStringLiteral("optOutAt"), instantJson(now)},
                      {QStringLiteral("optOutSource"), oneLine(wholeText(note.source, 300))}};
    return mark(change, **contact, note, now);
}

Result<void> AddressNotes::hardBounce(Change &change, const Delivery &delivery, const QDateTime &now)
{
    Note note;
    note.reason = QStringLiteral("hard_bounce");
    note.source = wholeText(delivery.serverReply.simplified(), 2000);
    WAYMARK_TRY(AddressKeeper::list(change, delivery.address, note.reason, note.source, instantJson(now)));
    const auto contact = contactOf(change, delivery);
    if (!contact)
        return failure(contact.error());
    if (!*contact || contactFrom(**contact).bounce == BounceState::Hard)
        return {};
    note.title = Words::tr("The address of %1 bounced").arg(displayName(contactFrom(**contact)));
    note.onContact = {{QStringLiteral("bounce"), QStringLiteral("hard")},
                      {QStringLiteral("bouncedAt"), instantJson(now)},
                      {QStringLiteral("bounceDetail"), note.source}};
    return mark(change, **contact, note, now);
}

Result<void> AddressNotes::softBounce(Change &change, const Delivery &delivery, const QDateTime &now)
{
    const auto contact = contactOf(change, delivery);
    if (!contact)
        return failure(contact.error());
    if (!*contact || contactFrom(**contact).bounce == BounceState::Hard)
        return {};
    QJsonObject content = (*contact)->content;
    content.insert(QStringLiteral("bounce"), QStringLiteral("soft"));
    content.insert(QStringLiteral("bounceDetail"), wholeText(delivery.serverReply.simplified(), 2000));
    if (content == (*contact)->content)
        return {};
    content.insert(QStringLiteral("bouncedAt"), instantJson(now));
    const auto saved =
        ObjectStore::update(change, *typeSchema(QStringLiteral("Contact")), **contact, content);
    return saved ? Result<void>() : failure(saved.error());
}

bool isAboutAddress(const QString &serverReply, bool beforeMessage)
{
    SmtpReply reply;
    const QStringList lines = serverReply.split(u'\n');
    for (const QString &line : lines)
        reply.addLine(line.toUtf8());
    if (!reply.isPermanent())
        return false;
    const std::pair<int, int> code = reply.subjectAndDetail();
    if (code.first < 0)
        return beforeMessage && (reply.code() == 550 || reply.code() == 551 || reply.code() == 553);
    static constexpr std::array<std::pair<int, int>, 6> codes{
        {{1, 1}, {1, 2}, {1, 3}, {1, 6}, {1, 10}, {2, 1}}};
    return std::ranges::find(codes, code) != codes.end();
}

} // namespace waymark
