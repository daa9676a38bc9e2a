// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/sending/SendingUpdate.h"

#include "core/base/Clock.h"
#include "core/base/IsolatedText.h"
#include "core/domain/TaskRules.h"
#include "core/protocol/SchemaTable.h"
#include "core/service/methods/MethodContext.h"
#include "core/service/objects/Change.h"
#include "core/service/objects/ObjectStore.h"
#include "core/service/sending/AddressNotes.h"
#include "core/service/sending/ArchiveQueue.h"
#include "core/service/sending/Dispatches.h"
#include "core/service/sending/DomainObjects.h"
#include "core/service/sending/ServerSettlement.h"
#include "core/service/sending/SubmissionIntake.h"
#include "core/store/tables/EnumNames.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

using Checked = SendingUpdate::Checked;
using State = SubmissionState;
using Way = DeliveryState;

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SendingUpdate)
};

Checked fine()
{
    return Checked(SetOutcome<void>());
}

Checked wrong(const tl::unexpected<SetError> &error)
{
    return Checked(SetOutcome<void>(error));
}

Checked notFrom(const QString &state)
{
    return wrong(
        invalidProperty(QStringLiteral("state"), QStringLiteral("cannot become this from ") + state));
}

/// As RFC 8621, section 7.5 calls it.
Checked cannotUnsend(const QString &why)
{
    return wrong(refused("cannotUnsend", why, {QStringLiteral("state")}));
}

template <class E>
bool isAnyOf(E value, std::initializer_list<E> values)
{
    return std::ranges::find(values, value) != values.end();
}

/// The content after a person's act on a delivery.
QJsonObject noted(const StoredObject &object, Way state, const QString &outcome, const QDateTime &now)
{
    Delivery delivery = deliveryFrom(object);
    delivery.state = state;
    delivery.changedAt = now;
    delivery.nextAttemptAt = {};
    // A person's act begins the schedule anew.
    if (state == Way::Queued)
        delivery.attempts = 0;
    if (!outcome.isEmpty())
        delivery.outcome = outcome;
    return withDelivery(object.content, delivery);
}

} // namespace

bool SendingUpdate::concerns(const TypeSchema &type)
{
    return type.name == QLatin1String("Submission") || type.name == QLatin1String("Delivery");
}

Checked SendingUpdate::check(const TypeSchema &type, const StoredObject &object, QJsonObject &changed)
{
    return type.name == QLatin1String("Submission") ? checkSubmission(object, changed)
                                                    : checkDelivery(object, changed);
}

Checked SendingUpdate::checkSubmission(const StoredObject &object, QJsonObject &changed)
{
    const Submission before = submissionFrom(object);
    StoredObject after = object;
    after.content = changed;
    const Submission wanted = submissionFrom(after);
    if (wanted.state == before.state) {
        if (wanted.leavesAt == before.leavesAt)
            return fine();
        if (before.state != State::Leaving)
            return wrong(invalidProperty(QStringLiteral("leavesAt"), QStringLiteral("is over")));
        const QDateTime latest = m_context.clock.now().addMSecs(SubmissionIntake::longestWindow);
        changed.insert(QStringLiteral("leavesAt"),
                       instantJson(wanted.leavesAt.isValid() ? std::min(wanted.leavesAt, latest)
                                                             : m_context.clock.now()));
        return fine();
    }
    if (wanted.state == State::Recalled)
        return isLive(before.state) ? checkRecall(object.uid, changed)
                                    : cannotUnsend(QStringLiteral("It is done."));
    if (wanted.state == State::Held)
        return isAnyOf(before.state, {State::Leaving, State::Queued, State::Sending})
                   ? fine()
                   : notFrom(enumName(before.state));
    if (wanted.state == State::Queued)
        return checkRelease(before, changed);
    return wrong(
        invalidProperty(QStringLiteral("state"), QStringLiteral("can be set to held, queued and recalled")));
}

Checked SendingUpdate::checkRecall(const QString &uid, QJsonObject &changed) const
{
    const auto states = Dispatches::states(m_context.connection, uid);
    if (!states)
        return failure(states.error());
    const auto canBeCancelled = [](Way state) {
        return isAnyOf(state, {Way::Queued, Way::Deferred, Way::Failed, Way::Cancelled});
    };
    if (!std::ranges::all_of(*states, canBeCancelled))
        return cannotUnsend(QStringLiteral("Some recipients already have it. Leave out the others."));
    changed = withReasons(changed, {});
    return fine();
}

Checked SendingUpdate::checkRelease(const Submission &before, QJsonObject &changed) const
{
    // What is on its way already, or settled, is the server's.
    if (before.state == State::Sending || before.state == State::Done) {
        changed.insert(QStringLiteral("state"), enumName(before.state));
        changed.insert(QStringLiteral("leavesAt"), instantJson(before.leavesAt));
        return fine();
    }
    if (!isAnyOf(before.state, {State::Leaving, State::Held, State::NeedsReview}))
        return notFrom(enumName(before.state));
    if (before.state == State::NeedsReview) {
        // Letting it leave means that the change of the account's manager was seen.
        const auto account = livingObject(m_context.connection, "Account", before.account.toString());
        if (!account)
            return failure(account.error());
        if (*account)
            changed.insert(QStringLiteral("accountTam"),
                           (*account)->content.value(QStringLiteral("technicalAccountManager")));
    }
    changed.insert(QStringLiteral("leavesAt"), instantJson(m_context.clock.now()));
    changed = withReasons(changed, {});
    return fine();
}

Checked SendingUpdate::checkDelivery(const StoredObject &object, QJsonObject &changed)
{
    const Delivery before = deliveryFrom(object);
    StoredObject after = object;
    after.content = changed;
    const Way wanted = deliveryFrom(after).state;
    const bool isReplaced = MessageReplacement::isWanted(changed);
    if (wanted == before.state && !isReplaced)
        return fine();
    const auto row = Dispatches::row(m_context.connection, object.uid);
    if (!row)
        return failure(row.error());
    if (!*row || isAnyOf((*row)->state, {Way::Leased, Way::DataSent}))
        return cannotUnsend(QStringLiteral("It is being handed over this moment."));
    const auto name = callerName();
    if (!name)
        return failure(name.error());
    const QDateTime now = m_context.clock.now();
    QString outcome;
    if (wanted == Way::Cancelled && isAnyOf(before.state, {Way::Queued, Way::Deferred}))
        outcome = Words::tr("%1 left them out before it left.").arg(inSentence(*name));
    else if (wanted == Way::Accepted && before.state == Way::Unknown)
        outcome = Words::tr("%1 noted that it arrived.").arg(inSentence(*name));
    else if (wanted == Way::Bounced && isAnyOf(before.state, {Way::Failed, Way::Accepted}))
        outcome = Words::tr("%1 noted that it bounced.").arg(inSentence(*name));
    else if (!isReplaced &&
             (wanted != Way::Queued || !isAnyOf(before.state, {Way::Unknown, Way::Deferred, Way::Failed})))
        return notFrom(enumName(before.state));
    if (isReplaced) {
        auto checked = m_replacement.check(object, changed);
        if (!checked || !*checked)
            return checked;
    }
    StoredObject asked = object;
    asked.content = changed;
    changed = noted(asked, wanted, outcome, now);
    return wanted == Way::Queued ? checkAgain(before) : fine();
}

/// Whether the step still wants it, and the draft has not been sent otherwise meanwhile.
Checked SendingUpdate::checkAgain(const Delivery &before) const
{
    const auto object = livingObject(m_context.connection, "Submission", before.submission.toString());
    if (!object)
        return failure(object.error());
    if (!*object)
        return wrong(refused("notFound", QStringLiteral("Its Submission is gone.")));
    const Submission submission = submissionFrom(**object);
    if (submission.state == State::Recalled)
        return notFrom(QStringLiteral("an email that was taken back"));
    const auto owner = Dispatches::submissionOf(m_context.connection, submission.draft.toString());
    const auto task = livingObject(m_context.connection, "Task", submission.task.toString());
    if (!owner || !task)
        return failure(owner ? task.error() : owner.error());
    if (!owner->isEmpty() && *owner != submission.id.toString())
        return wrong(tl::unexpected<SetError>(SetError{QStringLiteral("alreadyExists"),
                                                       QStringLiteral("The draft was sent once more."),
                                                       {},
                                                       {{QStringLiteral("existingId"), *owner}}}));
    if (*task) {
        if (const auto wantedStill = maySendAgain(taskFrom(**task)); !wantedStill)
            return wrong(refused("forbidden", wantedStill.error().sentence));
    }
    return fine();
}

Result<void> SendingUpdate::finish(const TypeSchema &type, const StoredObject &before,
                                   const QJsonObject &changed)
{
    return type.name == QLatin1String("Submission") ? finishSubmission(before, changed)
                                                    : finishDelivery(before, changed);
}

Result<void> SendingUpdate::finishSubmission(const StoredObject &before, const QJsonObject &changed)
{
    StoredObject after = before;
    after.content = changed;
    const Submission submission = submissionFrom(after);
    if (submission.state == State::Recalled) {
        WAYMARK_TRY(cancelAll(before.uid));
        return Dispatches::follow(m_context.connection, submission, false);
    }
    if (isLive(submission.state))
        WAYMARK_TRY(Dispatches::follow(m_context.connection, submission, false));
    return {};
}

Result<void> SendingUpdate::cancelAll(const QString &submission)
{
    const auto states = Dispatches::states(m_context.connection, submission);
    if (!states)
        return failure(states.error());
    const QDateTime now = m_context.clock.now();
    const TypeSchema &type = *typeSchema(QStringLiteral("Delivery"));
    for (auto it = states->begin(); it != states->end(); ++it) {
        const auto object = livingObject(m_context.connection, "Delivery", it.key());
        if (!object)
            return failure(object.error());
        if (!*object || it.value() == Way::Cancelled)
            continue;
        const auto saved = ObjectStore::update(
            *m_context.change, type, **object,
            noted(**object, Way::Cancelled, Words::tr("Taken back before it left."), now));
        if (!saved)
            return failure(saved.error());
        WAYMARK_TRY(Dispatches::setState(m_context.connection, it.key(), Way::Cancelled, now));
    }
    return {};
}

Result<void> SendingUpdate::finishDelivery(const StoredObject &before, const QJsonObject &changed)
{
    StoredObject after = before;
    after.content = changed;
    const Delivery delivery = deliveryFrom(after);
    const QDateTime now = m_context.clock.now();
    WAYMARK_TRY(Dispatches::setState(m_context.connection, before.uid, delivery.state, now));
    WAYMARK_TRY(m_replacement.finish(before.uid));
    if (delivery.state == Way::Accepted)
        WAYMARK_TRY(ArchiveQueue::note(*m_context.change, before.uid, now));
    if (delivery.state == Way::Bounced)
        WAYMARK_TRY(AddressNotes::hardBounce(*m_context.change, delivery, now));
    return ServerSettlement::settle(*m_context.change, delivery.submission.toString(), now);
}

Result<QString> SendingUpdate::callerName() const
{
    const auto identity = livingObject(m_context.connection, "Identity", m_context.caller.person);
    if (!identity)
        return failure(identity.error());
    return *identity ? (*identity)->content.value(QStringLiteral("name")).toString() : QString();
}

} // namespace waymark
