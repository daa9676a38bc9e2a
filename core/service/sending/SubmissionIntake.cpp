// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/sending/SubmissionIntake.h"

#include "core/base/Clock.h"
#include "core/base/WholeText.h"
#include "core/domain/Contact.h"
#include "core/protocol/ObjectCheck.h"
#include "core/protocol/SchemaTable.h"
#include "core/service/database/SqlConnection.h"
#include "core/service/methods/MethodContext.h"
#include "core/service/methods/ObjectView.h"
#include "core/service/objects/Change.h"
#include "core/service/objects/ObjectStore.h"
#include "core/service/sending/DomainObjects.h"
#include "core/service/sending/MessageCheck.h"
#include "core/store/tables/EnumNames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

using Checked = SubmissionIntake::Checked;

/// Both instants are of the client's clock, which may be wrong: how far apart they are is right. So a window
/// begins when the server gets it, also after a time offline: nobody loses it by that. What is no window, as
/// in an email that was held and let go, leaves at its instant, and soon in any case.
QDateTime endOfWindow(const QDateTime &created, const QDateTime &leaves, const QDateTime &now)
{
    const qint64 most = SubmissionIntake::longestWindow;
    const qint64 window = leaves.isValid() ? created.msecsTo(leaves) : 0;
    if (window >= 0 && window <= most)
        return now.addMSecs(window);
    return std::clamp(leaves, now, now.addMSecs(most));
}

Checked fine()
{
    return Checked(SetOutcome<void>());
}

Checked wrong(const tl::unexpected<SetError> &error)
{
    return Checked(SetOutcome<void>(error));
}

Checked wrongRecipient(const QJsonObject &recipient, const QString &why)
{
    return wrong(refused("invalidProperties",
                         QStringLiteral("recipients: the message to %1 %2")
                             .arg(recipient.value(QStringLiteral("address")).toString(), why),
                         {QStringLiteral("recipients")}));
}

QString textOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

bool isMessageId(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A<[A-Za-z0-9_.+=-]{1,200}@[A-Za-z0-9.-]{1,253}>\\z"));
    return form.match(text).hasMatch();
}

} // namespace

Checked SubmissionIntake::check(QJsonObject &content)
{
    if (!m_context.sending.enabled)
        return wrong(refused("forbidden", QStringLiteral("This server does not send.")));
    const QString state = textOf(content, "state");
    if (state != QLatin1String("leaving") && state != QLatin1String("held"))
        return wrong(invalidProperty(QStringLiteral("state"), QStringLiteral("begins as leaving or held")));
    auto checked = checkSender(content);
    if (checked && *checked)
        checked = checkDraft(content);
    if (!checked || !*checked)
        return checked;
    const QDateTime now = m_context.clock.now();
    const QDateTime created = instantFrom(content.value(QStringLiteral("createdAt")));
    content.insert(QStringLiteral("leavesAt"),
                   instantJson(endOfWindow(created.isValid() ? created : now,
                                           instantFrom(content.value(QStringLiteral("leavesAt"))), now)));
    content.insert(QStringLiteral("createdAt"),
                   instantJson(created.isValid() ? std::min(created, now) : now));
    return checked;
}

Checked SubmissionIntake::checkSender(QJsonObject &content) const
{
    if (textOf(content, "sender") != m_context.caller.person)
        return wrong(refused("forbidden", QStringLiteral("Everybody sends as themselves."),
                             {QStringLiteral("sender")}));
    const auto identity = livingObject(m_context.connection, "Identity", m_context.caller.person);
    if (!identity)
        return failure(identity.error());
    if (!*identity)
        return wrong(invalidProperty(QStringLiteral("sender"), QStringLiteral("is not there")));
    if (!isEmailAddress(textOf((*identity)->content, "email")))
        return wrong(invalidProperty(QStringLiteral("sender"), QStringLiteral("has no usable address")));
    content.insert(QStringLiteral("senderName"), textOf((*identity)->content, "name"));
    content.insert(QStringLiteral("senderEmail"), textOf((*identity)->content, "email"));
    return fine();
}

Checked SubmissionIntake::checkDraft(QJsonObject &content)
{
    const auto draft = livingObject(m_context.connection, "Draft", textOf(content, "draft"));
    if (!draft)
        return failure(draft.error());
    if (!*draft)
        return wrong(invalidProperty(QStringLiteral("draft"), QStringLiteral("is missing")));
    for (const char *name : {"task", "cta", "account", "emailTemplate"}) {
        if (content.value(QLatin1String(name)) != (*draft)->content.value(QLatin1String(name)))
            return wrong(
                invalidProperty(QLatin1String(name), QStringLiteral("is another one than the draft's")));
    }
    auto checked = checkFree(content);
    if (checked && *checked)
        checked = checkTask(content);
    if (!checked || !*checked)
        return checked;
    if (content.value(QStringLiteral("draftRevision")) !=
        (*draft)->content.value(QStringLiteral("revision"))) {
        const auto current = viewOf(m_context, *typeSchema(QStringLiteral("Draft")), **draft);
        if (!current)
            return failure(current.error());
        return wrong(tl::unexpected<SetError>(
            SetError{QStringLiteral("conflict"),
                     QStringLiteral("The draft has changed since it was previewed."),
                     {QStringLiteral("draftRevision")},
                     {{QStringLiteral("rev"), (*draft)->rev}, {QStringLiteral("current"), *current}}}));
    }
    const auto account = livingObject(m_context.connection, "Account", textOf(content, "account"));
    if (!account)
        return failure(account.error());
    if (*account)
        content.insert(QStringLiteral("accountTam"),
                       (*account)->content.value(QStringLiteral("technicalAccountManager")));
    return checkRecipients(content, **draft);
}

/// One submission a draft, unless a person sends it anew; and none while its text is in two minds.
Checked SubmissionIntake::checkFree(const QJsonObject &content)
{
    const QString draft = textOf(content, "draft");
    const auto other = Dispatches::submissionOf(m_context.connection, draft);
    const auto object = other ? livingObject(m_context.connection, "Submission", *other)
                              : Result<std::optional<StoredObject>>(failure(other.error()));
    if (!object)
        return failure(object.error());
    const auto isBack = *object ? hasComeBack(**object) : Result<bool>(false);
    if (!isBack)
        return failure(isBack.error());
    if (!other->isEmpty() && !*isBack)
        return alreadyThere(*other);
    m_isAnew = !other->isEmpty();
    const auto unseen = firstUnseen(content);
    if (!unseen || !unseen->isEmpty())
        return unseen ? alreadyThere(*unseen) : failure(unseen.error());
    const auto twin =
        ObjectStore::isReferredTo(m_context.connection, {QStringLiteral("Draft/conflictOf")}, draft, 0);
    const auto own = livingObject(m_context.connection, "Draft", draft);
    if (!twin || !own)
        return failure(twin ? own.error() : twin.error());
    if (*twin || (*own && !textOf((*own)->content, "conflictOf").isEmpty()))
        return wrong(refused("forbidden", QStringLiteral("The draft has a conflict. Resolve it first."),
                             {QStringLiteral("draft")}));
    return fine();
}

/// Whether one that has the draft reached nobody after all.
Result<bool> SubmissionIntake::hasComeBack(const StoredObject &before) const
{
    const auto states = Dispatches::states(m_context.connection, before.uid);
    if (!states)
        return failure(states.error());
    return submissionFrom(before).state == SubmissionState::Done &&
           std::ranges::all_of(*states, [](DeliveryState state) {
               return state == DeliveryState::Bounced || state == DeliveryState::Failed ||
                      state == DeliveryState::Cancelled;
           });
}

/// An email of the draft that the relay was asked to take, of which whoever sends this one did not know how
/// it ended: theirs waited in the outbox of another device. No clock says that, and no later text.
Result<QString> SubmissionIntake::firstUnseen(const QJsonObject &content) const
{
    const auto rows = m_context.connection.query(
        QStringLiteral(
            "SELECT o.uid FROM object_key d JOIN object_key s ON s.object = d.object AND "
            "s.property = 'Submission/state' AND s.value = 'done' JOIN object o ON o.id = d.object "
            "WHERE d.property = 'Submission/draft' AND d.value = ? ORDER BY o.id"),
        {textOf(content, "draft")});
    if (!rows)
        return failure(rows.error());
    const QJsonObject seen = content.value(QStringLiteral("resultsSeen")).toObject();
    for (const QVariantList &row : *rows) {
        if (!seen.contains(row.first().toString()))
            return row.first().toString();
    }
    return QString();
}

Checked SubmissionIntake::alreadyThere(const QString &submission) const
{
    const auto object = livingObject(m_context.connection, "Submission", submission);
    if (!object)
        return failure(object.error());
    SetError error{QStringLiteral("alreadyExists"),
                   QStringLiteral("This email was sent already."),
                   {QStringLiteral("draft")},
                   {{QStringLiteral("existingId"), submission}}};
    if (*object) {
        for (const char *name : {"sender", "senderName", "createdAt", "state"})
            error.more.insert(QLatin1String(name), (*object)->content.value(QLatin1String(name)));
    }
    return wrong(tl::unexpected<SetError>(error));
}

Checked SubmissionIntake::checkTask(const QJsonObject &content) const
{
    const auto task = livingObject(m_context.connection, "Task", textOf(content, "task"));
    if (!task)
        return failure(task.error());
    if (!*task)
        return wrong(invalidProperty(QStringLiteral("task"), QStringLiteral("is not there")));
    const Task read = taskFrom(**task);
    if (read.owner.toString() != m_context.caller.person)
        return wrong(refused("forbidden", QStringLiteral("Only the owner of the task may send its email."),
                             {QStringLiteral("task")}));
    if (read.status == TaskStatus::Completed || read.status == TaskStatus::Skipped)
        return wrong(refused("forbidden", QStringLiteral("The task is completed or skipped."),
                             {QStringLiteral("task")}));
    return fine();
}

/// Every program email's footer has it, and only admins set the team's: what one device has noted for itself
/// is not it.
Checked SubmissionIntake::checkOrganisation() const
{
    const auto rows = m_context.connection.query(QStringLiteral(
        "SELECT content FROM object WHERE type = 'Organisation' AND destroyed = 0 ORDER BY id LIMIT 1"));
    if (!rows)
        return failure(rows.error());
    const QJsonObject organisation =
        rows->isEmpty() ? QJsonObject()
                        : QJsonDocument::fromJson(rows->first().first().toByteArray()).object();
    if (!textOf(organisation, "postalAddress").trimmed().isEmpty())
        return fine();
    return wrong(refused(
        "forbidden", QStringLiteral("The team has no postal address yet, which the footer needs. An admin "
                                    "sets it under Settings, Organisation.")));
}

Checked SubmissionIntake::checkRecipients(const QJsonObject &content, const StoredObject &draft)
{
    const QJsonArray recipients = content.value(QStringLiteral("recipients")).toArray();
    if (recipients.isEmpty())
        return wrong(invalidProperty(QStringLiteral("recipients"), QStringLiteral("must not be empty")));
    const bool isProgram = textOf(draft.content, "kind") != QLatin1String("personal");
    if (isProgram) {
        auto checked = checkOrganisation();
        if (!checked || !*checked)
            return checked;
    }
    const QJsonObject previewed = draft.content.value(QStringLiteral("recipients")).toObject();
    QSet<QString> words;
    for (const auto &value : recipients) {
        const QJsonObject recipient = value.toObject();
        const QString contact = textOf(recipient, "contact");
        for (const QString &word :
             {textOf(recipient, "delivery"), textOf(recipient, "messageId"),
              normalisedEmail(textOf(recipient, "address")), textOf(recipient, "unsubscribeHash")}) {
            if (!word.isEmpty() && words.contains(word))
                return wrongRecipient(recipient, QStringLiteral("has something that another one has, too"));
            words.insert(word);
        }
        const auto objects = ObjectStore::seen(m_context.connection, *typeSchema(QStringLiteral("Contact")),
                                               m_context.caller.person, {contact});
        if (!objects)
            return failure(objects.error());
        if (objects->isEmpty() || !previewed.contains(contact))
            return wrongRecipient(recipient, QStringLiteral("is to a contact who is not the draft's"));
        const auto checked = checkRecipient(content, recipient, objects->first(), isProgram);
        if (!checked || !*checked)
            return checked;
    }
    return fine();
}

Checked SubmissionIntake::checkRecipient(const QJsonObject &content, const QJsonObject &recipient,
                                         const StoredObject &contact, bool isProgram)
{
    const QString address = textOf(recipient, "address");
    if (!isEmailAddress(address) ||
        normalisedEmail(address) != normalisedEmail(textOf(contact.content, "email")))
        return wrongRecipient(recipient, QStringLiteral("has another address than its contact"));
    const TypeSchema &deliveries = *typeSchema(QStringLiteral("Delivery"));
    const QString delivery = textOf(recipient, "delivery");
    if (!isUidOf(deliveries, delivery))
        return wrongRecipient(recipient, QStringLiteral("has no uid for its Delivery"));
    const auto taken = ObjectStore::find(m_context.connection, deliveries, delivery);
    if (!taken)
        return failure(taken.error());
    if (*taken)
        return wrongRecipient(recipient, QStringLiteral("has the uid of another Delivery"));
    if (!isMessageId(textOf(recipient, "messageId")))
        return wrongRecipient(recipient, QStringLiteral("has no good Message-ID"));
    const QString hash = textOf(recipient, "unsubscribeHash");
    if (hash.isEmpty() && isProgram)
        return wrongRecipient(recipient, QStringLiteral("is a program email without a way to unsubscribe"));
    const auto known =
        m_context.connection.query(QStringLiteral("SELECT 1 FROM way_out WHERE token_hash = ?"), {hash});
    if (!known)
        return failure(known.error());
    if (!known->isEmpty())
        return wrongRecipient(recipient, QStringLiteral("has the unsubscribe token of another"));
    return checkMessage(content, recipient);
}

Checked SubmissionIntake::checkMessage(const QJsonObject &content, const QJsonObject &recipient)
{
    const auto rows =
        m_context.connection.query(QStringLiteral("SELECT bytes FROM blob WHERE id = ? AND person = ?"),
                                   {textOf(recipient, "blobId"), m_context.caller.person});
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return wrongRecipient(recipient, QStringLiteral("was not uploaded"));
    const auto subject = checkedMessage(rows->first().first().toByteArray(),
                                        {textOf(content, "senderName"), textOf(content, "senderEmail"),
                                         textOf(content, "replyTo"), textOf(recipient, "address"),
                                         textOf(recipient, "messageId"), textOf(recipient, "unsubscribeHash"),
                                         m_context.sending});
    if (!subject)
        return wrongRecipient(recipient, subject.error());
    m_messages.append({recipient, *subject});
    return fine();
}

Result<void> SubmissionIntake::finish(const QString &uid, const QString &createHash,
                                      const QJsonObject &content)
{
    StoredObject object;
    object.uid = uid;
    object.content = content;
    const Submission submission = submissionFrom(object);
    if (m_isAnew)
        WAYMARK_TRY(Dispatches::release(m_context.connection, submission.draft.toString()));
    WAYMARK_TRY(Dispatches::add(m_context.connection, submission));
    for (const Message &message : std::as_const(m_messages))
        WAYMARK_TRY(makeDelivery(uid, createHash, submission, message));
    return {};
}

Result<void> SubmissionIntake::makeDelivery(const QString &uid, const QString &createHash,
                                            const Submission &submission, const Message &message)
{
    const TypeSchema &type = *typeSchema(QStringLiteral("Delivery"));
    const QJsonObject &recipient = message.recipient;
    const QString delivery = textOf(recipient, "delivery");
    auto content = checkedCreate(type, {}, everybody);
    if (!content)
        return failure(ErrorKind::Internal, content.error().description);
    content->insert(QStringLiteral("uid"), delivery);
    content->insert(QStringLiteral("submission"), uid);
    content->insert(QStringLiteral("account"), submission.account.toString());
    for (const char *name : {"contact", "name", "address", "messageId", "blobId"})
        content->insert(QLatin1String(name), recipient.value(QLatin1String(name)));
    content->insert(QStringLiteral("subject"), wholeText(message.subject, 1000));
    content->insert(QStringLiteral("attempts"), 0);
    content->insert(QStringLiteral("changedAt"), instantJson(submission.createdAt));
    WAYMARK_TRY(ObjectStore::insert(*m_context.change, type, delivery, createHash, *content));
    OutgoingRow row{delivery,
                    uid,
                    textOf(recipient, "address"),
                    textOf(recipient, "blobId"),
                    m_context.caller.person,
                    DeliveryState::Queued,
                    QString(),
                    QDateTime()};
    WAYMARK_TRY(Dispatches::addRow(m_context.connection, row, submission.createdAt));
    const QString hash = textOf(recipient, "unsubscribeHash");
    if (!hash.isEmpty())
        WAYMARK_TRY(m_context.connection.execute(
            QStringLiteral("INSERT INTO way_out (token_hash, delivery, address) VALUES (?, ?, ?)"),
            {hash, delivery, normalisedEmail(textOf(recipient, "address"))}));
    return {};
}

} // namespace waymark
