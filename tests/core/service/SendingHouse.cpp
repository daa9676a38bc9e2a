// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/service/SendingHouse.h"

#include "core/base/Uid.h"
#include "core/protocol/SchemaTable.h"
#include "core/service/BlobStore.h"
#include "core/service/objects/InChange.h"
#include "core/service/objects/ObjectStore.h"
#include "core/service/sending/DomainObjects.h"
#include "core/service/sending/MessageCheck.h"

namespace waymark::test {

namespace {

const QString publicUrl = QStringLiteral("https://mail.example");

Service::Options sendingOptions()
{
    Service::Options options;
    options.publicUrl = publicUrl;
    options.sending = true;
    return options;
}

template <class T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(describe(result.error())));
    return std::move(*result);
}

} // namespace

SendingHouse::SendingHouse() : ServiceHouse(sendingOptions())
{
    create(admin, QStringLiteral("Organisation"),
           {{QStringLiteral("name"), QStringLiteral("GitLab")},
            {QStringLiteral("postalAddress"), QStringLiteral("1 Example Street")}});
    accountId = account(ada, QStringLiteral("Northbeam"));
    templateId =
        create(admin, QStringLiteral("Template"), {{QStringLiteral("name"), QStringLiteral("Monitoring")}});
    for (int i = 0; i < 2; ++i)
        contacts.append(contact(address(i)));
    draftId = furtherDraft();
}

QString SendingHouse::furtherDraft()
{
    ctaId = create(ada, QStringLiteral("Cta"),
                   aCta(accountId, {{QStringLiteral("owner"), ada.person.uid},
                                    {QStringLiteral("status"), QStringLiteral("new")}}));
    taskId = create(ada, QStringLiteral("Task"),
                    {{QStringLiteral("cta"), ctaId},
                     {QStringLiteral("account"), accountId},
                     {QStringLiteral("title"), QStringLiteral("Monitoring GitLab")},
                     {QStringLiteral("kind"), QStringLiteral("email")},
                     {QStringLiteral("status"), QStringLiteral("in_progress")},
                     {QStringLiteral("owner"), ada.person.uid}});
    QJsonObject recipients;
    for (const QString &id : std::as_const(contacts))
        recipients.insert(id, true);
    return create(ada, QStringLiteral("Draft"),
                  {{QStringLiteral("task"), taskId},
                   {QStringLiteral("cta"), ctaId},
                   {QStringLiteral("account"), accountId},
                   {QStringLiteral("owner"), ada.person.uid},
                   {QStringLiteral("emailTemplate"), templateId},
                   {QStringLiteral("recipients"), recipients},
                   {QStringLiteral("revision"), 3},
                   {QStringLiteral("previewedRevision"), 3}});
}

QString SendingHouse::contact(const QString &address)
{
    return create(ada, QStringLiteral("Contact"),
                  {{QStringLiteral("firstName"), address.section(u'@', 0, 0)},
                   {QStringLiteral("email"), address},
                   {QStringLiteral("memberships"), QJsonObject{{accountId, QJsonObject()}}}});
}

QString SendingHouse::address(int number)
{
    return QStringLiteral("person%1@customer.example").arg(number);
}

QString SendingHouse::upload(const Member &member, const QByteArray &bytes)
{
    return sure(BlobStore::add(**database->connection(), {member.person.uid, member.device, {}, {}},
                               QStringLiteral("message/rfc822"), bytes, {}, clock))
        .id;
}

QByteArray SendingHouse::message(const QString &to, const QString &messageId, const QString &token,
                                 const QByteArray &more)
{
    QByteArray head = "Date: Sun, 22 Nov 2026 08:00:00 +0000\r\nFrom: Ada Tam <ada@team.example>\r\nTo: P <" +
                      to.toLatin1() + ">\r\nMessage-ID: " + messageId.toLatin1() +
                      "\r\nSubject: Monitoring\r\n";
    if (!token.isEmpty())
        head += "List-Unsubscribe: <" + publicUrl.toLatin1() + "/u/" + token.toLatin1() +
                ">\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
    return head + more + "MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nHello\r\n";
}

QJsonObject SendingHouse::submission(const QString &given)
{
    const QString draft = given.isEmpty() ? draftId : given;
    const QJsonObject read = get(ada, QStringLiteral("Draft"), draft);
    QJsonArray recipients;
    tokens.clear();
    for (int i = 0; i < contacts.size(); ++i) {
        const QString uid = newUid("dlv");
        const QString messageId = u'<' + uid + QStringLiteral("@team.example>");
        const QString link = newUid("u").section(u'_', 1);
        tokens.append(link);
        recipients.append(
            QJsonObject{{QStringLiteral("delivery"), uid},
                        {QStringLiteral("contact"), contacts.at(i)},
                        {QStringLiteral("name"), QStringLiteral("Person %1").arg(i)},
                        {QStringLiteral("address"), address(i)},
                        {QStringLiteral("messageId"), messageId},
                        {QStringLiteral("blobId"), upload(ada, message(address(i), messageId, link))},
                        {QStringLiteral("unsubscribeHash"), hashOfToken(link)}});
    }
    QJsonObject object{{QStringLiteral("uid"), newUid("sub")},
                       {QStringLiteral("draft"), draft},
                       {QStringLiteral("draftRevision"), read.value(QStringLiteral("revision"))},
                       {QStringLiteral("sender"), ada.person.uid},
                       {QStringLiteral("subject"), QStringLiteral("Monitoring")},
                       {QStringLiteral("recipients"), recipients}};
    for (const char *name : {"task", "cta", "account", "emailTemplate"})
        object.insert(QLatin1String(name), read.value(QLatin1String(name)));
    return object;
}

QJsonObject SendingHouse::submissionAfter(const QStringList &seen)
{
    QJsonObject set;
    for (const QString &id : seen)
        set.insert(id, true);
    return withMore(submission(), {{QStringLiteral("resultsSeen"), set}});
}

QString SendingHouse::send(const QString &draft)
{
    return create(ada, QStringLiteral("Submission"), submission(draft));
}

QJsonObject SendingHouse::refusal(const Member &member, const QJsonObject &submission)
{
    return call(member, QStringLiteral("Submission/set"),
                {{QStringLiteral("create"), QJsonObject{{QStringLiteral("k"), submission}}}})
        .value(QStringLiteral("notCreated"))[QStringLiteral("k")]
        .toObject();
}

void SendingHouse::setSubject(const QString &delivery, const QString &subject)
{
    sure(inChange(*database, [&](Change &change) -> Result<void> {
        const auto object = livingObject(change.connection(), "Delivery", delivery);
        if (!object || !*object)
            return failure(ErrorKind::NotFound, delivery);
        QJsonObject content = (*object)->content;
        content.insert(QStringLiteral("subject"), subject);
        WAYMARK_TRY(ObjectStore::update(change, *typeSchema(QStringLiteral("Delivery")), **object, content));
        return {};
    }));
}

QString SendingHouse::stateOf(const QString &submission)
{
    return get(admin, QStringLiteral("Submission"), submission).value(QStringLiteral("state")).toString();
}

QStringList SendingHouse::deliveriesOf(const QString &submission)
{
    QStringList ids;
    const QJsonArray recipients =
        get(admin, QStringLiteral("Submission"), submission).value(QStringLiteral("recipients")).toArray();
    for (const auto &recipient : recipients)
        ids.append(recipient[QStringLiteral("delivery")].toString());
    return ids;
}

QStringList SendingHouse::statesOf(const QString &submission)
{
    QStringList states;
    for (const QString &id : deliveriesOf(submission))
        states.append(get(admin, QStringLiteral("Delivery"), id).value(QStringLiteral("state")).toString());
    return states;
}

QList<QJsonObject> SendingHouse::all(const QString &type)
{
    QList<QJsonObject> objects;
    const QJsonArray list =
        call(admin, type + QStringLiteral("/get"), {{QStringLiteral("ids"), QJsonValue::Null}})
            .value(QStringLiteral("list"))
            .toArray();
    for (const auto &object : list)
        objects.append(object.toObject());
    return objects;
}

DeliveryQueue SendingHouse::queue()
{
    return DeliveryQueue(*database, clock, QStringLiteral("worker"));
}

DeliveryQueue::Lease SendingHouse::lease(DeliveryQueue &queue)
{
    const DeliveryQueue::Turn turn = sure(queue.lease(10));
    if (!turn.lease)
        qFatal("nothing is due");
    return *turn.lease;
}

int SendingHouse::deliverAll(const TransportOutcome &outcome)
{
    DeliveryQueue way = queue();
    sure(way.takeOver());
    int tried = 0;
    while (true) {
        const DeliveryQueue::Turn turn = sure(way.lease(10));
        if (!turn.lease && !turn.again)
            return tried;
        if (!turn.lease)
            continue;
        ++tried;
        if (!way.recordDataSent(*turn.lease))
            qFatal("the lease is not ours");
        sure(way.record(*turn.lease, outcome, false));
    }
}

} // namespace waymark::test
