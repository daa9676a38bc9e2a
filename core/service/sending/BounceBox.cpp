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
#include <QFileInfo>
#include <QRegularExpression>

namespace waymark {

namespace {

constexpr int mostAtOnce = 100;
constexpr qint64 largestFile = 1'048'577;

/// The other server's words as a reply. The report's own status, by which to go (RFC 3464, section 2.3.4),
/// stands in it where the words have no such code.
QString replyOf(const DeliveryReport::Recipient &told)
{
    static const QRegularExpression form(QStringLiteral("\\A[245]\\.[0-9]{1,3}\\.[0-9]{1,3}\\z"));
    const QString status = form.match(told.status).hasMatch() ? told.status : QString();
    const SmtpReply reply = SmtpReply::parse(told.diagnostic.toUtf8());
    if (!reply.isPermanent() && !reply.isTransient()) {
        const QString code = status.startsWith(u'4') ? QStringLiteral("450 ") : QStringLiteral("550 ");
        return QString(code + status + u' ' + told.diagnostic).simplified();
    }
    if (status.isEmpty() || reply.subjectAndDetail().first >= 0)
        return told.diagnostic;
    const QString separator =
        told.diagnostic.size() > 3 ? QString(told.diagnostic.at(3)) : QStringLiteral(" ");
    return told.diagnostic.left(3) + separator + status + u' ' + told.diagnostic.mid(4);
}

/// Nobody but who got a message knows where it comes back to: so a copy of it had left, also of one that is
/// tried again by now. What that says of the address holds; of the delivery only where it says it had left.
Result<void> bounced(Change &change, const StoredObject &object, DeliveryState state,
                     const DeliveryReport::Recipient &told, const QDateTime &now)
{
    Delivery delivery = deliveryFrom(object);
    delivery.serverReply = replyOf(told);
    const bool hadLeft = state == DeliveryState::Accepted || state == DeliveryState::Unknown;
    if (hadLeft) {
        delivery.state = DeliveryState::Bounced;
        delivery.changedAt = now;
        delivery.outcome = SmtpReply::parse(delivery.serverReply.toUtf8()).reason(SmtpStage::Recipient);
        WAYMARK_TRY(ObjectStore::update(change, *typeSchema(QStringLiteral("Delivery")), object,
                                        withDelivery(object.content, delivery)));
        WAYMARK_TRY(Dispatches::setState(change.connection(), object.uid, delivery.state, now));
    }
    if (isAboutAddress(delivery.serverReply, false))
        WAYMARK_TRY(AddressNotes::hardBounce(change, delivery, now));
    else
        WAYMARK_TRY(AddressNotes::softBounce(change, delivery, now));
    return hadLeft ? ServerSettlement::settle(change, delivery.submission.toString(), now) : Result<void>();
}

} // namespace

BounceBox::Look BounceBox::readNew()
{
    Look look;
    const QDir fresh(m_folder + QStringLiteral("/new"));
    const QStringList names = fresh.entryList(QDir::Files | QDir::Hidden, QDir::Name);
    int handled = 0;
    for (const QString &name : names) {
        if (handled == mostAtOnce)
            break;
        QFile file(fresh.filePath(name));
        if (!file.open(QFile::ReadOnly)) {
            look.problems.append(file.fileName() + QStringLiteral(": ") + file.errorString());
            continue;
        }
        const auto taken = take(file.read(largestFile), look.changed);
        file.close();
        if (!taken)
            look.problems.append(file.fileName() + QStringLiteral(": ") + describe(taken.error()));
        if (!taken && !isForItsContent(taken.error()))
            break;
        if (taken && *taken == Taken::NotYet)
            continue;
        ++handled;
        putAway(file, taken && *taken == Taken::Ours ? QStringLiteral(":2,S") : QStringLiteral(":2,F"), look);
    }
    return look;
}

void BounceBox::putAway(QFile &file, const QString &flags, Look &look) const
{
    const QString name = QFileInfo(file).fileName().section(u':', 0, 0);
    const QString path = m_folder + QStringLiteral("/cur/") + name;
    QString seen = path + flags;
    for (int i = 1; QFile::exists(seen); ++i)
        seen = path + u'.' + QString::number(i) + flags;
    if (!file.rename(seen))
        look.problems.append(file.fileName() + QStringLiteral(": ") + file.errorString());
}

Result<BounceBox::Taken> BounceBox::take(const QByteArray &bytes, QSet<QString> &changed)
{
    const auto report = readDeliveryReport(bytes);
    if (!report)
        return Taken::NotOurs;
    for (const QString &address : report->cameTo) {
        const QString delivery = m_path.deliveryOf(address);
        // One delivery has one recipient, whatever a report speaks of beside.
        if (delivery.isEmpty() || report->recipients.size() != 1)
            continue;
        return report->recipients.first().action == QLatin1String("failed")
                   ? note(delivery, report->recipients.first(), changed)
                   : Taken::Ours;
    }
    return Taken::NotOurs;
}

Result<BounceBox::Taken> BounceBox::note(const QString &uid, const DeliveryReport::Recipient &told,
                                         QSet<QString> &changed)
{
    Taken taken = Taken::Ours;
    const auto types = inChange(m_database, [&](Change &change) -> Result<void> {
        const auto object = livingObject(change.connection(), "Delivery", uid);
        const auto row = Dispatches::row(change.connection(), uid);
        if (!object || !row)
            return failure(object ? row.error() : object.error());
        if (!*object || !*row || (*row)->state == DeliveryState::Bounced)
            return {};
        // What became of the message is not written yet.
        if ((*row)->state == DeliveryState::Leased || (*row)->state == DeliveryState::DataSent) {
            taken = Taken::NotYet;
            return {};
        }
        return bounced(change, **object, (*row)->state, told, m_clock.now());
    });
    if (!types)
        return failure(types.error());
    changed += *types;
    return taken;
}

} // namespace waymark
