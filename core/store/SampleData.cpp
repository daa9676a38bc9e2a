// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/SampleData.h"

#include "core/domain/Organisation.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/Removal.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SampleData)
};

constexpr QLatin1String isSample("sample = 1");

Result<void> refuseWhileSending(WriteTransaction &transaction)
{
    const auto sending = submissionTable().uidsWhere(transaction.connection(),
                                                     QStringLiteral("sample = 1 AND state = 'sending'"), {});
    if (!sending)
        return failure(sending.error());
    if (!sending->isEmpty())
        return failure(ErrorKind::Conflict,
                       Words::tr("A sample email is being sent at this moment. Try again when it has "
                                 "left."),
                       sending->first());
    return {};
}

/// Removes each sample row of `table` with what hangs on it.
Result<void> removeTrees(WriteTransaction &transaction, const StoredTable &table,
                         Result<void> (*remove)(WriteTransaction &, const QString &))
{
    const auto uids = table.uidsWhere(transaction.connection(), isSample, {});
    if (!uids)
        return failure(uids.error());
    for (const QString &uid : *uids)
        WAYMARK_TRY(remove(transaction, uid));
    return {};
}

Result<void> removeQuietDays(WriteTransaction &transaction)
{
    auto organisation = OrganisationRepository::get(transaction.connection());
    if (!organisation && organisation.error().kind == ErrorKind::NotFound)
        return {};
    if (!organisation)
        return failure(organisation.error());
    organisation->quietDays.removeIf([](const QuietDays &days) { return days.sample; });
    return OrganisationRepository::save(transaction, *organisation);
}

} // namespace

Result<bool> SampleData::exists(Connection &connection)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT EXISTS (SELECT 1 FROM account WHERE sample = 1) "
                                        "OR EXISTS (SELECT 1 FROM contact WHERE sample = 1)"));
    if (!rows)
        return failure(rows.error());
    return rows->first().first().toBool();
}

Result<void> SampleData::remove(WriteTransaction &transaction)
{
    WAYMARK_TRY(refuseWhileSending(transaction));
    WAYMARK_TRY(removeTrees(transaction, accountTable(), Removal::account));
    // What is left are sample rows of accounts that are none.
    WAYMARK_TRY(removeTrees(transaction, ctaTable(), Removal::cta));
    WAYMARK_TRY(removeTrees(transaction, taskTable(), Removal::task));
    WAYMARK_TRY(deliveryTable().removeWhere(
        transaction, QStringLiteral("submission_id IN (SELECT id FROM submission WHERE sample = 1)"), {}));
    for (const StoredTable *table : std::initializer_list<const StoredTable *>{
             &deliveryTable(), &submissionTable(), &draftTable(), &activityTable(), &contactTable(),
             &suppressionTable(), &userTable()})
        WAYMARK_TRY(table->removeWhere(transaction, isSample, {}));
    return removeQuietDays(transaction);
}

} // namespace waymark
