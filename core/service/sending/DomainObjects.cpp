// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/sending/DomainObjects.h"

#include "core/base/WholeText.h"
#include "core/protocol/SchemaTable.h"
#include "core/service/objects/ObjectStore.h"
#include "core/store/tables/EnumNames.h"

namespace waymark {

namespace {

/// Reads one object's properties.
class Reader
{
public:
    explicit Reader(const QJsonObject &content) : m_content(content) {}

    QString text(const char *name) const { return m_content.value(QLatin1String(name)).toString(); }
    bool flag(const char *name) const { return m_content.value(QLatin1String(name)).toBool(); }
    int number(const char *name) const { return m_content.value(QLatin1String(name)).toInt(); }
    QDateTime instant(const char *name) const { return instantFrom(m_content.value(QLatin1String(name))); }
    template <class T>
    T id(const char *name) const
    {
        return T(text(name));
    }
    template <class E>
    E word(const char *name, E otherwise) const
    {
        return enumFromName<E>(text(name)).value_or(otherwise);
    }

private:
    const QJsonObject &m_content;
};

} // namespace

Result<std::optional<StoredObject>> livingObject(SqlConnection &connection, const char *type,
                                                 const QString &uid)
{
    if (uid.isEmpty())
        return std::optional<StoredObject>();
    auto object = ObjectStore::find(connection, *typeSchema(QLatin1String(type)), uid);
    if (object && *object && (*object)->destroyed)
        return std::optional<StoredObject>();
    return object;
}

Submission submissionFrom(const StoredObject &object)
{
    const Reader read(object.content);
    Submission submission;
    submission.id = SubmissionId(object.uid);
    submission.draft = read.id<DraftId>("draft");
    submission.draftRevision = read.number("draftRevision");
    submission.task = read.id<TaskId>("task");
    submission.cta = read.id<CtaId>("cta");
    submission.account = read.id<AccountId>("account");
    submission.emailTemplate = read.id<TemplateId>("emailTemplate");
    submission.accountTam = read.id<UserId>("accountTam");
    submission.sender = read.id<UserId>("sender");
    submission.senderName = read.text("senderName");
    submission.senderEmail = read.text("senderEmail");
    submission.replyTo = read.text("replyTo");
    submission.subject = read.text("subject");
    submission.state = read.word("state", SubmissionState::Held);
    submission.createdAt = read.instant("createdAt");
    submission.leavesAt = read.instant("leavesAt");
    submission.doneAt = read.instant("doneAt");
    return submission;
}

Delivery deliveryFrom(const StoredObject &object)
{
    const Reader read(object.content);
    Delivery delivery;
    delivery.id = DeliveryId(object.uid);
    delivery.submission = read.id<SubmissionId>("submission");
    delivery.contact = read.id<ContactId>("contact");
    delivery.name = read.text("name");
    delivery.address = read.text("address");
    delivery.subject = read.text("subject");
    delivery.state = read.word("state", DeliveryState::Unknown);
    delivery.messageId = read.text("messageId");
    delivery.attempts = read.number("attempts");
    delivery.nextAttemptAt = read.instant("nextAttemptAt");
    delivery.changedAt = read.instant("changedAt");
    delivery.outcome = read.text("outcome");
    delivery.serverReply = read.text("serverReply");
    delivery.written = read.flag("written");
    return delivery;
}

Contact contactFrom(const StoredObject &object)
{
    const Reader read(object.content);
    Contact contact;
    contact.id = ContactId(object.uid);
    contact.firstName = read.text("firstName");
    contact.lastName = read.text("lastName");
    contact.email = read.text("email");
    contact.emailOptOut = read.flag("emailOptOut");
    contact.inactive = read.flag("inactive");
    contact.bounce = read.word("bounce", BounceState::None);
    contact.consentSource = read.text("consentSource");
    contact.consentDate = QDate::fromString(read.text("consentDate"), Qt::ISODate);
    return contact;
}

Task taskFrom(const StoredObject &object)
{
    const Reader read(object.content);
    Task task;
    task.id = TaskId(object.uid);
    task.title = read.text("title");
    task.kind = read.word("kind", TaskKind::Email);
    task.owner = read.id<UserId>("owner");
    task.status = read.word("status", TaskStatus::InProgress);
    return task;
}

Organisation organisationFrom(const QJsonObject &content)
{
    const Reader read(content);
    Organisation organisation;
    organisation.name = read.text("name");
    organisation.consentRequired = read.flag("consentRequired");
    return organisation;
}

QJsonObject withDelivery(QJsonObject content, const Delivery &delivery)
{
    content.insert(QStringLiteral("state"), enumName(delivery.state));
    content.insert(QStringLiteral("attempts"), delivery.attempts);
    content.insert(QStringLiteral("nextAttemptAt"), instantJson(delivery.nextAttemptAt));
    content.insert(QStringLiteral("changedAt"), instantJson(delivery.changedAt));
    content.insert(QStringLiteral("outcome"), wholeText(delivery.outcome, 1000));
    content.insert(QStringLiteral("serverReply"), wholeText(delivery.serverReply, 20'000));
    content.insert(QStringLiteral("written"), delivery.written);
    return content;
}

QJsonObject withReasons(QJsonObject content, const QList<ReviewReason> &reasons)
{
    QJsonArray list;
    for (const ReviewReason &reason : reasons)
        list.append(QJsonObject{{QStringLiteral("sentence"), reason.sentence},
                                {QStringLiteral("contact"), reason.contact.isEmpty()
                                                                ? QJsonValue(QJsonValue::Null)
                                                                : QJsonValue(reason.contact.toString())}});
    content.insert(QStringLiteral("reviewReasons"), list);
    return content;
}

// Whole seconds, so that what is written is what every client writes.
QJsonValue instantJson(const QDateTime &instant)
{
    return instant.isValid() ? QJsonValue(instant.toUTC().toString(Qt::ISODate))
                             : QJsonValue(QJsonValue::Null);
}

QDateTime instantFrom(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

} // namespace waymark
