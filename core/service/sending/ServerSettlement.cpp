// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/sending/ServerSettlement.h"

#include "core/base/OneLine.h"
#include "core/base/WholeText.h"
#include "core/delivery/Settlement.h"
#include "core/domain/CtaRules.h"
#include "core/domain/TaskRules.h"
#include "core/protocol/ObjectCheck.h"
#include "core/protocol/SchemaTable.h"
#include "core/service/objects/Change.h"
#include "core/service/objects/ObjectStore.h"
#include "core/service/sending/Dispatches.h"
#include "core/service/sending/DomainObjects.h"
#include "core/store/tables/EnumNames.h"

#include <algorithm>

namespace waymark {

namespace {

using States = QList<DeliveryState>;

bool isAnyOf(DeliveryState state, std::initializer_list<DeliveryState> states)
{
    return std::ranges::find(states, state) != states.end();
}

/// Whether any of it has left, may have, or is leaving this moment; also what came back.
bool hasLeft(const States &states)
{
    return std::ranges::any_of(states, [](DeliveryState state) {
        return isAnyOf(state, {DeliveryState::Accepted, DeliveryState::Unknown, DeliveryState::Bounced,
                               DeliveryState::Leased, DeliveryState::DataSent});
    });
}

Result<void> saveState(Change &change, const StoredObject &object, const Submission &submission,
                       const States &states)
{
    QJsonObject content = object.content;
    content.insert(QStringLiteral("state"), enumName(submission.state));
    content.insert(QStringLiteral("doneAt"), instantJson(submission.doneAt));
    if (!isLive(submission.state))
        content = withReasons(content, {});
    if (content != object.content) {
        const auto saved =
            ObjectStore::update(change, *typeSchema(QStringLiteral("Submission")), object, content);
        if (!saved)
            return failure(saved.error());
    }
    return Dispatches::follow(change.connection(), submission, hasLeft(states));
}

/// Gives the task's title back; empty when it is gone.
Result<QString> moveTask(Change &change, const Submission &submission, const States &states)
{
    const auto object = livingObject(change.connection(), "Task", submission.task.toString());
    if (!object)
        return failure(object.error());
    if (!*object)
        return QString();
    const Task task = taskFrom(**object);
    const TaskStatus status = statusAfterDeliveries(task.status, states);
    if (status != task.status) {
        QJsonObject content = (*object)->content;
        content.insert(QStringLiteral("status"), enumName(status));
        content.insert(QStringLiteral("completedAt"), status == TaskStatus::Completed
                                                          ? instantJson(submission.doneAt)
                                                          : QJsonValue(QJsonValue::Null));
        const auto saved =
            ObjectStore::update(change, *typeSchema(QStringLiteral("Task")), **object, content);
        if (!saved)
            return failure(saved.error());
    }
    return task.title;
}

Result<void> moveCta(Change &change, const Submission &submission)
{
    const auto object = livingObject(change.connection(), "Cta", submission.cta.toString());
    if (!object)
        return failure(object.error());
    if (!*object)
        return {};
    Cta cta;
    cta.status = (*object)->content.value(QStringLiteral("status")).toString();
    if (!startWork(cta))
        return {};
    QJsonObject content = (*object)->content;
    content.insert(QStringLiteral("status"), cta.status);
    const auto saved = ObjectStore::update(change, *typeSchema(QStringLiteral("Cta")), **object, content);
    return saved ? Result<void>() : failure(saved.error());
}

Result<QList<Delivery>> deliveriesOf(Change &change, const QStringList &uids)
{
    QList<Delivery> deliveries;
    for (const QString &uid : uids) {
        const auto object = livingObject(change.connection(), "Delivery", uid);
        if (!object)
            return failure(object.error());
        if (*object)
            deliveries.append(deliveryFrom(**object));
    }
    return deliveries;
}

template <class T>
QJsonValue idOrNull(const T &id)
{
    return id.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(id.toString());
}

/// An entry that is there keeps what a person wrote beside what follows from the deliveries, and its instant
/// unless the email was sent once more.
Result<void> tellTimeline(Change &change, const Activity &entry, bool sentAnew)
{
    const TypeSchema &type = *typeSchema(QStringLiteral("Activity"));
    QJsonObject contacts;
    for (const ContactId &contact : entry.contacts)
        contacts.insert(contact.toString(), true);
    auto content = checkedCreate(type,
                                 {{QStringLiteral("uid"), entry.id.toString()},
                                  {QStringLiteral("account"), entry.account.toString()},
                                  {QStringLiteral("at"), instantJson(entry.at)},
                                  {QStringLiteral("kind"), enumName(entry.kind)},
                                  {QStringLiteral("title"), oneLine(wholeText(entry.title, 500))},
                                  {QStringLiteral("detail"), entry.detail},
                                  {QStringLiteral("actor"), idOrNull(entry.actor)},
                                  {QStringLiteral("cta"), idOrNull(entry.cta)},
                                  {QStringLiteral("task"), idOrNull(entry.task)},
                                  {QStringLiteral("submission"), idOrNull(entry.submission)},
                                  {QStringLiteral("contacts"), contacts}},
                                 everybody);
    if (!content)
        return failure(ErrorKind::Internal, content.error().description);
    const auto there = ObjectStore::find(change.connection(), type, entry.id.toString());
    if (!there)
        return failure(there.error());
    if (!*there)
        return ObjectStore::insert(change, type, entry.id.toString(), QStringLiteral("-"), *content);
    QJsonObject corrected = (*there)->content;
    for (const char *name : {"title", "detail", "contacts"})
        corrected.insert(QLatin1String(name), content->value(QLatin1String(name)));
    if (sentAnew)
        corrected.insert(QStringLiteral("at"), content->value(QStringLiteral("at")));
    // Who took the entry away does not want it back.
    if ((*there)->destroyed || (*there)->content == corrected)
        return {};
    const auto saved = ObjectStore::update(change, type, **there, corrected);
    return saved ? Result<void>() : failure(saved.error());
}

Result<void> finish(Change &change, const StoredObject &object, Submission submission,
                    const QHash<QString, DeliveryState> &byDelivery, const QDateTime &now)
{
    const States states = byDelivery.values();
    // What is learnt later of one that was done is no reason for another day.
    const bool wasDone = submission.state == SubmissionState::Done && submission.doneAt.isValid();
    submission.state = SubmissionState::Done;
    if (!wasDone)
        submission.doneAt = now;
    WAYMARK_TRY(saveState(change, object, submission, states));
    const auto title = moveTask(change, submission, states);
    if (!title)
        return failure(title.error());
    if (states.contains(DeliveryState::Accepted))
        WAYMARK_TRY(moveCta(change, submission));
    const auto deliveries = deliveriesOf(change, byDelivery.keys());
    if (!deliveries)
        return failure(deliveries.error());
    return tellTimeline(
        change, Settlement::entryOf(submission, *deliveries, title->isEmpty() ? submission.subject : *title),
        !wasDone);
}

} // namespace

Result<void> ServerSettlement::settle(Change &change, const QString &submission, const QDateTime &now)
{
    const auto object = livingObject(change.connection(), "Submission", submission);
    const auto byDelivery = Dispatches::states(change.connection(), submission);
    if (!object || !byDelivery)
        return failure(object ? byDelivery.error() : object.error());
    if (!*object)
        return {};
    Submission read = submissionFrom(**object);
    const States states = byDelivery->values();
    const auto all = [&states](std::initializer_list<DeliveryState> wanted) {
        return std::ranges::all_of(states, [&](DeliveryState state) { return isAnyOf(state, wanted); });
    };
    if (read.state == SubmissionState::Recalled)
        return {};
    if (all({DeliveryState::Cancelled})) {
        read.state = SubmissionState::Recalled;
        return saveState(change, **object, read, states);
    }
    if (std::ranges::none_of(states, isOpen))
        return finish(change, **object, read, *byDelivery, now);
    // Nothing of it has left yet: it can be taken back again.
    const bool untouched =
        read.state == SubmissionState::Sending && all({DeliveryState::Queued, DeliveryState::Cancelled});
    if (!untouched && read.state != SubmissionState::Done)
        return {};
    read.state = SubmissionState::Queued;
    read.doneAt = {};
    return saveState(change, **object, read, states);
}

} // namespace waymark
