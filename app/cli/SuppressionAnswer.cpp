// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/SuppressionAnswer.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SuppressionAnswer)
};

void insertMoment(QJsonObject &json, const QString &name, const QDateTime &moment)
{
    if (moment.isValid())
        json.insert(name, moment.toString(Qt::ISODate));
}

} // namespace

QString SuppressionAnswer::name(SuppressionReason reason)
{
    switch (reason) {
    case SuppressionReason::OptedOut:
        return QStringLiteral("opted-out");
    case SuppressionReason::HardBounced:
        return QStringLiteral("hard-bounce");
    case SuppressionReason::Complaint:
        return QStringLiteral("complaint");
    }
    Q_UNREACHABLE();
}

Result<SuppressionReason> SuppressionAnswer::reasonFrom(const QString &wanted)
{
    for (const auto reason :
         {SuppressionReason::OptedOut, SuppressionReason::HardBounced, SuppressionReason::Complaint}) {
        if (name(reason) == wanted)
            return reason;
    }
    return failure(
        ErrorKind::Invalid,
        Words::tr("“%1” is no reason. The reasons are opted-out, hard-bounce and complaint.").arg(wanted));
}

QJsonObject SuppressionAnswer::json(const SuppressedAddress &suppression)
{
    QJsonObject json{{QStringLiteral("id"), suppression.id.toString()},
                     {QStringLiteral("address"), suppression.address},
                     {QStringLiteral("reason"), name(suppression.reason)},
                     {QStringLiteral("source"), suppression.source},
                     {QStringLiteral("by"), suppression.addedBy.toString()}};
    insertMoment(json, QStringLiteral("at"), suppression.at);
    insertMoment(json, QStringLiteral("liftedAt"), suppression.liftedAt);
    if (suppression.liftedAt.isValid()) {
        json.insert(QStringLiteral("liftedBy"), suppression.liftedBy.toString());
        json.insert(QStringLiteral("liftReason"), suppression.liftReason);
    }
    return json;
}

} // namespace waymark
