// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/SetAsideChanges.h"

#include "core/base/IfThere.h"
#include "core/base/IsolatedText.h"
#include "core/domain/Contact.h"
#include "core/domain/EmailTemplate.h"
#include "core/domain/Task.h"
#include "core/store/ContactRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/TemplateRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/StoredForm.h"
#include "core/sync/mapping/RowMapping.h"
#include "core/work/DraftFrom.h"
#include "core/work/DraftGuard.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SetAsideChanges)
};

const QString body = QStringLiteral("body");

QList<SetAsideChange> changesFrom(const Rows &rows)
{
    QList<SetAsideChange> changes;
    for (const QVariantList &row : rows) {
        const auto type = entityFromName(row.at(1).toString());
        if (!type)
            continue;
        changes.append({row.at(0).toLongLong(), *type, row.at(2).toString(), row.at(3).toString(),
                        jsonFromText(row.at(4).toString()).toObject(),
                        QDateTime::fromMSecsSinceEpoch(row.at(5).toLongLong(), Qt::UTC)});
    }
    return changes;
}

Result<SetAsideChange> find(Connection &connection, qint64 id)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT id, type, uid, name, object, at FROM sync_set_aside WHERE id = ?"), {id});
    WAYMARK_TRY(rows);
    const QList<SetAsideChange> changes = changesFrom(*rows);
    if (changes.isEmpty())
        return failure(ErrorKind::NotFound, Words::tr("This is not set aside any more."),
                       QString::number(id));
    return changes.first();
}

/// Those who can be chosen for an email to this account.
Result<QList<ContactId>> recipientsAt(Connection &connection, const AccountId &account,
                                      const QJsonArray &before)
{
    QList<ContactId> ids;
    for (const auto &id : before)
        ids.append(ContactId(id.toString()));
    const auto contacts = ContactRepository::findAll(connection, ids);
    WAYMARK_TRY(contacts);
    QList<ContactId> there;
    for (const Contact &contact : *contacts) {
        const bool belongs = std::ranges::any_of(
            contact.memberships, [&account](const Membership &place) { return place.account == account; });
        if (belongs)
            there.append(contact.id);
    }
    return there;
}

/// The draft that the task has and that may be changed, or a new one.
Result<Draft> draftOf(WriteTransaction &transaction, const Task &task)
{
    const auto stored = DraftRepository::forTask(transaction.connection(), task.id);
    WAYMARK_TRY(stored);
    if (*stored)
        return findEditableDraft(transaction, (*stored)->id);
    const auto emailTemplate =
        ifThere(TemplateRepository::find(transaction.connection(), task.emailTemplate));
    WAYMARK_TRY(emailTemplate);
    return draftFrom(emailTemplate->value_or(EmailTemplate()), task);
}

Result<void> beginTask(WriteTransaction &transaction, Task task)
{
    if (task.status == TaskStatus::InProgress)
        return {};
    task.status = TaskStatus::InProgress;
    return TaskRepository::save(transaction, task);
}

} // namespace

Result<void> SetAsideChanges::add(WriteTransaction &transaction, const SyncType &type, const QString &uid,
                                  const QJsonObject &row, const QJsonObject &more)
{
    QJsonObject object = RowMapping::forWire(type, row);
    for (auto it = more.begin(); it != more.end(); ++it)
        object.insert(it.key(), it.value());
    return addValues(transaction, type, uid, RowMapping::nameOf(type, row), object);
}

Result<void> SetAsideChanges::addValues(WriteTransaction &transaction, const SyncType &type,
                                        const QString &uid, const QString &name, const QJsonObject &values)
{
    WAYMARK_TRY(transaction.connection().execute(
        QStringLiteral("INSERT INTO sync_set_aside (type, uid, name, object, at) VALUES (?, ?, ?, ?, ?)"),
        {type.stored(), uid, name.isNull() ? QStringLiteral("") : name, jsonText(QJsonValue(values)),
         transaction.now().toMSecsSinceEpoch()}));
    return {};
}

Result<QList<SetAsideChange>> SetAsideChanges::list(Connection &connection, int most)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT id, type, uid, name, object, at FROM sync_set_aside ORDER BY id DESC LIMIT ?"),
        {most});
    WAYMARK_TRY(rows);
    return changesFrom(*rows);
}

Result<qint64> SetAsideChanges::count(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("SELECT count(*) FROM sync_set_aside"));
    WAYMARK_TRY(rows);
    return rows->first().first().toLongLong();
}

Result<void> SetAsideChanges::remove(WriteTransaction &transaction, qint64 id)
{
    WAYMARK_TRY(
        transaction.connection().execute(QStringLiteral("DELETE FROM sync_set_aside WHERE id = ?"), {id}));
    return {};
}

bool SetAsideChanges::isText(const SetAsideChange &change)
{
    return change.type == EntityType::Draft && change.object.value(body).isObject();
}

Result<Draft> SetAsideChanges::makeDraft(WriteTransaction &transaction, qint64 id, const TaskId &taskId)
{
    Connection &connection = transaction.connection();
    const auto change = find(connection, id);
    WAYMARK_TRY(change);
    if (!isText(*change))
        return failure(ErrorKind::Invalid,
                       Words::tr("“%1” is not the text of an email.").arg(inSentence(change->name)));
    const auto task = findEmailTask(connection, taskId, transaction.actor());
    WAYMARK_TRY(task);
    auto draft = draftOf(transaction, *task);
    WAYMARK_TRY(draft);
    WAYMARK_TRY(keepUnreadable(transaction, *draft));
    const QJsonObject row = RowMapping::forRow(*syncType(EntityType::Draft), change->object, {});
    draft->subject = row.value(QStringLiteral("subject")).toArray();
    draft->preheader = row.value(QStringLiteral("preheader")).toArray();
    draft->body = row.value(body).toObject();
    if (!readTexts(DraftTexts::of(*draft)))
        return failure(ErrorKind::Damaged,
                       Words::tr("The text that was set aside cannot be read: it is damaged, or was written "
                                 "by a newer Waymark. It stays where it is."),
                       QString::number(id));
    const auto recipients =
        recipientsAt(connection, task->account, row.value(QStringLiteral("recipients")).toArray());
    WAYMARK_TRY(recipients);
    if (!recipients->isEmpty())
        draft->recipients = *recipients;
    WAYMARK_TRY(beginTask(transaction, *task));
    const auto saved = DraftRepository::save(transaction, *draft, RevisionReason::SetAside);
    WAYMARK_TRY(saved);
    WAYMARK_TRY(remove(transaction, id));
    return *saved;
}

} // namespace waymark
