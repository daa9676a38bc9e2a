// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/AccountEmails.h"

#include "core/base/IsolatedText.h"
#include "core/domain/Delivery.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/EnumNames.h"
#include "core/sync/AgreedRows.h"
#include "core/sync/SetAsideChanges.h"
#include "core/sync/SyncLog.h"
#include "core/sync/SyncRows.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::AccountEmails)
};

constexpr QLatin1String ofAccount("submission.account_id = (SELECT id FROM account WHERE uid = ?)");
constexpr QLatin1String stillHere(
    "submission.state IN ('leaving', 'queued', 'held', 'sending', 'needs_review') AND NOT EXISTS "
    "(SELECT 1 FROM sync_row WHERE sync_row.type = 'submission' AND sync_row.uid = submission.uid)");

QJsonArray recipientsOf(const QList<Delivery> &deliveries)
{
    QJsonArray recipients;
    for (const Delivery &delivery : deliveries)
        recipients.append(QJsonObject{{QStringLiteral("delivery"), delivery.id.toString()},
                                      {QStringLiteral("contact"), delivery.contact.toString()},
                                      {QStringLiteral("name"), delivery.name},
                                      {QStringLiteral("address"), delivery.address},
                                      {QStringLiteral("messageId"), delivery.messageId}});
    return recipients;
}

/// "Welcome: ada@northbeam.example (queued), bob@northbeam.example (accepted)"
QString detailOf(const QString &subject, const QList<Delivery> &deliveries)
{
    QStringList recipients;
    for (const Delivery &delivery : deliveries)
        recipients.append(QStringLiteral("%1 (%2)").arg(delivery.address, enumName(delivery.state)));
    return QStringLiteral("%1: %2").arg(subject, recipients.join(QStringLiteral(", ")));
}

Result<void> setOneAside(WriteTransaction &transaction, const QString &uid, bool mayHaveLeft)
{
    Connection &connection = transaction.connection();
    const SyncType &type = *syncType(EntityType::Submission);
    const auto row = SyncRows::readOne(connection, type, uid);
    WAYMARK_TRY(row);
    const auto deliveries = DeliveryRepository::forSubmission(connection, SubmissionId(uid));
    WAYMARK_TRY(deliveries);
    WAYMARK_TRY(SetAsideChanges::add(transaction, type, uid, row->value_or(QJsonObject()),
                                     {{QStringLiteral("recipients"), recipientsOf(*deliveries)}}));
    WAYMARK_TRY(AgreedRows::clearChange(connection, type, uid));
    const QString subject = row->value_or(QJsonObject()).value(QStringLiteral("subject")).toString();
    const QString said =
        mayHaveLeft
            ? Words::tr("“%1” may have left: its account went from this computer before the server answered.")
            : Words::tr("“%1” does not leave: its account went from this computer. It is among what was set "
                        "aside.");
    return SyncLog::add(transaction, SyncLogLine::Level::Warning, said.arg(inSentence(subject)),
                        detailOf(subject, *deliveries));
}

} // namespace

Result<bool> AccountEmails::areHandedOver(Connection &connection, const QString &account)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM delivery JOIN submission ON submission.id = "
                       "delivery.submission_id WHERE %1 AND submission.by_server = 0 AND delivery.state IN "
                       "('leased', 'data_sent'))")
            .arg(ofAccount),
        {account});
    WAYMARK_TRY(rows);
    return rows->first().first().toBool();
}

Result<bool> AccountEmails::wait(Connection &connection)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM submission JOIN account ON account.id = "
                       "submission.account_id JOIN sync_row AS agreed ON agreed.type = 'account' AND "
                       "agreed.uid = account.uid WHERE submission.handed_over = 0 AND %1)")
            .arg(stillHere));
    WAYMARK_TRY(rows);
    return rows->first().first().toBool();
}

Result<void> AccountEmails::setAside(WriteTransaction &transaction, const QString &account)
{
    const auto rows = transaction.connection().query(
        QStringLiteral("SELECT uid, handed_over FROM submission WHERE %1 AND %2").arg(ofAccount, stillHere),
        {account});
    WAYMARK_TRY(rows);
    for (const QVariantList &row : *rows)
        WAYMARK_TRY(setOneAside(transaction, row.at(0).toString(), row.at(1).toBool()));
    return {};
}

} // namespace waymark
