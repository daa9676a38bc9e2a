// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/sending/BounceBox.h"

#include "core/delivery/SmtpReply.h"
#include "core/protocol/SchemaTable.h"
#include "core/service/objects/InChange.h"
#include "core/service/objects/ObjectStore.h"
#include "core/service/sending/AddressNotes.h"
#include "core/service/sending/Dispatches.h"
#include "core/service/sending/DomainObjects.h"
#include "core/service/sending/ServerSettlement.h"

#include <QDir>
#include <QFile>

namespace waymark {

namespace {

constexpr int mostAtOnce = 100;
constexpr qint64 largestFile = 1'048'577;

/// The other server's words as a reply, with the report's own status where they are no reply.
QString replyOf(const DeliveryReport::Recipient &told)
{
    const SmtpReply reply = SmtpReply::parse(told.diagnostic.toUtf8());
    if (reply.isPermanent() || reply.isTransient())
        return told.diagnostic;
    const QString code = told.status.startsWith(u'4') ? QStringLiteral("450") : QStringLiteral("550");
    return code + u' ' + told.status + u' ' + told.diagnostic;
}

} // namespace

Result<QSet<QString>> BounceBox::readNew()
{
    QSet<QString> changed;
    const QDir fresh(m_folder + QStringLiteral("/new"));
    const QStringList names = fresh.entryList(QDir::Files | QDir::Hidden, QDir::Name).mid(0, mostAtOnce);
    for (const QString &name : names) {
        QFile file(fresh.filePath(name));
        if (!file.open(QFile::ReadOnly))
            return failure(ErrorKind::Io, QString(), file.fileName() + u' ' + file.errorString());
        bool isOurs = false;
        const auto taken = take(file.read(largestFile), isOurs);
        if (!taken)
            return taken;
        changed += *taken;
        file.close();
        const QString seen = m_folder + QStringLiteral("/cur/") + name.section(u':', 0, 0) +
                             (isOurs ? QStringLiteral(":2,S") : QStringLiteral(":2,F"));
        if (!file.rename(seen))
            return failure(ErrorKind::Io, QString(), file.fileName() + u' ' + file.errorString());
    }
    return changed;
}

Result<QSet<QString>> BounceBox::take(const QByteArray &bytes, bool &isOurs)
{
    const auto report = readDeliveryReport(bytes);
    if (!report)
        return QSet<QString>();
    for (const QString &address : report->cameTo) {
        const QString delivery = m_path.deliveryOf(address);
        // One delivery has one recipient, whatever a report speaks of beside.
        if (delivery.isEmpty() || report->recipients.size() != 1)
            continue;
        isOurs = true;
        return report->recipients.first().action == QLatin1String("failed")
                   ? note(delivery, report->recipients.first())
                   : QSet<QString>();
    }
    return QSet<QString>();
}

Result<QSet<QString>> BounceBox::note(const QString &uid, const DeliveryReport::Recipient &told)
{
    return inChange(m_database, [&](Change &change) -> Result<void> {
        const auto object = livingObject(change.connection(), "Delivery", uid);
        const auto row = Dispatches::row(change.connection(), uid);
        if (!object || !row)
            return failure(object ? row.error() : object.error());
        if (!*object || !*row)
            return {};
        Delivery delivery = deliveryFrom(**object);
        // Only what had left can come back.
        if ((*row)->state != DeliveryState::Accepted && (*row)->state != DeliveryState::Unknown)
            return {};
        const QDateTime now = m_clock.now();
        delivery.state = DeliveryState::Bounced;
        delivery.changedAt = now;
        delivery.serverReply = replyOf(told);
        delivery.outcome = SmtpReply::parse(delivery.serverReply.toUtf8()).reason(SmtpStage::Recipient);
        const auto saved = ObjectStore::update(change, *typeSchema(QStringLiteral("Delivery")), **object,
                                               withDelivery((*object)->content, delivery));
        if (!saved)
            return failure(saved.error());
        WAYMARK_TRY(Dispatches::setState(change.connection(), uid, delivery.state, now));
        if (isAboutAddress(delivery.serverReply, false))
            WAYMARK_TRY(AddressNotes::hardBounce(change, delivery, now));
        else
            WAYMARK_TRY(AddressNotes::softBounce(change, delivery, now));
        return ServerSettlement::settle(change, delivery.submission.toString(), now);
    });
}

} // namespace waymark
