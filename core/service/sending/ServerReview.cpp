// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/sending/ServerReview.h"

#include "core/domain/LeavingCheck.h"
#include "core/protocol/SchemaTable.h"
#include "core/service/database/SqlConnection.h"
#include "core/service/objects/AddressKeeper.h"
#include "core/service/sending/DomainObjects.h"
#include "core/store/tables/EnumNames.h"

#include <QJsonDocument>

namespace waymark {

namespace {

/// The contact, with what the list of suppressed addresses says of the address that the message goes to:
/// theirs may be another one by now.
Result<Contact> contactAt(SqlConnection &connection, const StoredObject &object, const QString &address)
{
    StoredObject addressed = object;
    addressed.content.insert(QStringLiteral("email"), address);
    const auto marked =
        AddressKeeper::marked(connection, *typeSchema(QStringLiteral("Contact")), addressed.content);
    if (!marked)
        return failure(marked.error());
    addressed.content = *marked;
    addressed.content.insert(QStringLiteral("email"), object.content.value(QStringLiteral("email")));
    return contactFrom(addressed);
}

/// Whether the contact, or whoever has the address, accepted an email from the same template.
Result<bool> gotItBefore(SqlConnection &connection, const Submission &submission, const Delivery &delivery)
{
    if (submission.emailTemplate.isEmpty())
        return false;
    const auto rows = connection.query(
        QStringLiteral("SELECT 1 FROM object_key who "
                       "JOIN object_key st ON st.object = who.object AND st.property = 'Delivery/state' AND "
                       "st.value = 'accepted' "
                       "JOIN object_key em ON em.object = who.object AND em.property = 'Delivery/submission' "
                       "JOIN object s ON s.type = 'Submission' AND s.uid = em.value "
                       "JOIN object_key te ON te.object = s.id AND te.property = 'Submission/emailTemplate' "
                       "WHERE ((who.property = 'Delivery/contact' AND who.value = ?) OR "
                       "(who.property = 'Delivery/address' AND who.value = ?)) "
                       "AND te.value = ? AND s.uid <> ? LIMIT 1"),
        {delivery.contact.toString(), delivery.address.trimmed().toCaseFolded(),
         submission.emailTemplate.toString(), submission.id.toString()});
    if (!rows)
        return failure(rows.error());
    return !rows->isEmpty();
}

Result<LeavingRecipient> recipientOf(SqlConnection &connection, const Submission &submission,
                                     const Delivery &delivery)
{
    LeavingRecipient recipient{delivery.contact, delivery.name, std::nullopt, false};
    const auto object = livingObject(connection, "Contact", delivery.contact.toString());
    if (!object)
        return failure(object.error());
    if (*object) {
        const auto contact = contactAt(connection, **object, delivery.address);
        if (!contact)
            return failure(contact.error());
        recipient.contact = *contact;
    }
    const auto before = gotItBefore(connection, submission, delivery);
    if (!before)
        return failure(before.error());
    recipient.alreadySent = *before;
    return recipient;
}

Result<void> readWhole(SqlConnection &connection, LeavingFacts &facts)
{
    const Submission &submission = facts.submission;
    const auto task = livingObject(connection, "Task", submission.task.toString());
    const auto account = livingObject(connection, "Account", submission.account.toString());
    const auto emailTemplate = livingObject(connection, "Template", submission.emailTemplate.toString());
    const auto sender = livingObject(connection, "Identity", submission.sender.toString());
    const auto organisation = connection.query(QStringLiteral(
        "SELECT content FROM object WHERE type = 'Organisation' AND destroyed = 0 ORDER BY id LIMIT 1"));
    WAYMARK_TRY(task);
    WAYMARK_TRY(account);
    WAYMARK_TRY(emailTemplate);
    WAYMARK_TRY(sender);
    WAYMARK_TRY(organisation);
    facts.senderIsGone = !*sender || (*sender)->content.value(QStringLiteral("disabled")).toBool();
    if (*task)
        facts.task = taskFrom(**task);
    if (*account)
        facts.accountTam =
            UserId((*account)->content.value(QStringLiteral("technicalAccountManager")).toString());
    if (*emailTemplate) {
        const QJsonObject &content = (*emailTemplate)->content;
        facts.templateWithdrawn = content.value(QStringLiteral("withdrawn")).toBool();
        facts.kind = enumFromName<EmailKind>(content.value(QStringLiteral("kind")).toString())
                         .value_or(EmailKind::Program);
    }
    if (!organisation->isEmpty())
        facts.organisation =
            organisationFrom(QJsonDocument::fromJson(organisation->first().first().toByteArray()).object());
    return {};
}

} // namespace

Result<QList<ReviewReason>> serverReview(SqlConnection &connection, const Submission &submission,
                                         const QList<Delivery> &deliveries)
{
    LeavingFacts facts;
    facts.submission = submission;
    WAYMARK_TRY(readWhole(connection, facts));
    for (const Delivery &delivery : deliveries) {
        auto recipient = recipientOf(connection, submission, delivery);
        if (!recipient)
            return failure(recipient.error());
        facts.recipients.append(std::move(*recipient));
    }
    return checkLeaving(facts);
}

} // namespace waymark
