// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Removal.h"

#include "core/domain/Contact.h"
#include "core/domain/Organisation.h"
#include "core/domain/Submission.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Removal)
};

constexpr QLatin1String ofAccount("account_id = (SELECT id FROM account WHERE uid = ?)");
constexpr QLatin1String ofCta("cta_id = (SELECT id FROM cta WHERE uid = ?)");
constexpr QLatin1String ofTask("task_id = (SELECT id FROM task WHERE uid = ?)");

Result<void> leaveMembers(WriteTransaction &transaction, const QString &account)
{
    auto contacts = contactTable().select(
        transaction.connection(),
        QStringLiteral("WHERE id IN (SELECT contact_id FROM membership WHERE %1)").arg(ofAccount), {account});
    if (!contacts)
        return failure(contacts.error());
    for (Contact &contact : *contacts) {
        contact.memberships.removeIf(
            [&](const Membership &membership) { return membership.account.toString() == account; });
        WAYMARK_TRY(contactTable().save(transaction, contact));
    }
    return {};
}

Result<void> dropQuietDays(WriteTransaction &transaction, const QString &account)
{
    auto organisations = organisationTable().select(transaction.connection(), QString());
    if (!organisations)
        return failure(organisations.error());
    for (Organisation &organisation : *organisations) {
        organisation.quietDays.removeIf(
            [&](const QuietDays &days) { return days.account.toString() == account; });
        WAYMARK_TRY(organisationTable().save(transaction, organisation));
    }
    return {};
}

} // namespace

Result<void> Removal::refuseWhileLeaving(WriteTransaction &transaction, const QString &condition,
                                         const QVariantList &binds)
{
    const auto leaving = submissionTable().uidsWhere(
        transaction.connection(),
        QStringLiteral("state IN %1 AND ").arg(enumNamesForIn(liveStates())) + condition, binds);
    if (!leaving)
        return failure(leaving.error());
    if (leaving->isEmpty())
        return {};
    return failure(ErrorKind::Conflict,
                   Words::tr("An email of this is on its way. Wait until it has left, or take it back."),
                   leaving->join(QLatin1Char(' ')));
}

Result<void> Removal::task(WriteTransaction &transaction, const QString &uid)
{
    WAYMARK_TRY(draftTable().removeWhere(transaction, ofTask, {uid}));
    return taskTable().remove(transaction, uid);
}

Result<void> Removal::cta(WriteTransaction &transaction, const QString &uid)
{
    WAYMARK_TRY(draftTable().removeWhere(transaction, ofCta, {uid}));
    WAYMARK_TRY(taskTable().removeWhere(transaction, ofCta, {uid}));
    return ctaTable().remove(transaction, uid);
}

Result<void> Removal::account(WriteTransaction &transaction, const QString &uid)
{
    WAYMARK_TRY(deliveryTable().removeWhere(
        transaction, QStringLiteral("submission_id IN (SELECT id FROM submission WHERE %1)").arg(ofAccount),
        {uid}));
    WAYMARK_TRY(submissionTable().removeWhere(transaction, ofAccount, {uid}));
    WAYMARK_TRY(draftTable().removeWhere(transaction, ofAccount, {uid}));
    WAYMARK_TRY(taskTable().removeWhere(transaction, ofAccount, {uid}));
    WAYMARK_TRY(ctaTable().removeWhere(transaction, ofAccount, {uid}));
    WAYMARK_TRY(activityTable().removeWhere(transaction, ofAccount, {uid}));
    WAYMARK_TRY(leaveMembers(transaction, uid));
    WAYMARK_TRY(dropQuietDays(transaction, uid));
    return accountTable().remove(transaction, uid);
}

} // namespace waymark
