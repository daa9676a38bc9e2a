// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/Suppressions.h"

#include "core/domain/Contact.h"
#include "core/store/ContactRepository.h"
#include "core/store/suppressions/ErasedAddresses.h"
#include "core/store/suppressions/SuppressionRepository.h"
#include "core/work/RunAct.h"
#include "core/work/Timeline.h"
#include "core/work/Workday.h"

#include <algorithm>

namespace waymark {

namespace {

using Taken = Suppressions::Taken;

constexpr int rowsBetweenReports = 500;

QString entryTitle(SuppressionReason reason)
{
    switch (reason) {
    case SuppressionReason::OptedOut:
        return Suppressions::tr("%1 unsubscribed");
    case SuppressionReason::HardBounced:
        return Suppressions::tr("The address of %1 bounced");
    case SuppressionReason::Complaint:
        return Suppressions::tr("%1 complained about an email");
    }
    Q_UNREACHABLE();
}

Result<HeldAddress> readHeld(Connection &connection, const QString &address)
{
    HeldAddress held;
    held.address = address.trimmed();
    const auto rows = SuppressionRepository::holding(connection, address);
    WAYMARK_TRY(rows);
    held.suppressions = *rows;
    const auto erased = ErasedAddresses::among(connection, {normalisedEmail(address)});
    WAYMARK_TRY(erased);
    held.erased = !erased->isEmpty();
    const auto contact = ContactRepository::findByEmail(connection, address);
    WAYMARK_TRY(contact);
    if (*contact)
        held.contactName = displayName(**contact);
    return held;
}

/// When the suppression counts from.
Result<QDateTime> momentOf(WriteTransaction &transaction, QDate on)
{
    if (!on.isValid())
        return transaction.now();
    const auto workday = readWorkday(transaction.connection(), transaction.now());
    WAYMARK_TRY(workday);
    if (on > workday->today)
        return failure(ErrorKind::Invalid,
                       Suppressions::tr("The day of a suppression cannot be in the future."));
    return on == workday->today ? transaction.now() : QDateTime(on, QTime(0, 0), workday->zone).toUTC();
}

Result<bool> isThere(Connection &connection, const NewSuppression &wanted)
{
    const auto held = readHeld(connection, wanted.address);
    WAYMARK_TRY(held);
    return (held->erased && isOptOut(wanted.reason)) ||
           std::ranges::find(held->suppressions, wanted.reason, &SuppressedAddress::reason) !=
               held->suppressions.end();
}

/// Whether it was not there yet.
Result<bool> addOne(WriteTransaction &transaction, const NewSuppression &wanted)
{
    Connection &connection = transaction.connection();
    const QString address = wanted.address.trimmed();
    if (!isEmailAddress(address))
        return failure(
            ErrorKind::Invalid,
            Suppressions::tr("“%1” is no email address. It looks like name@company.example.").arg(address));
    const auto at = momentOf(transaction, wanted.on);
    WAYMARK_TRY(at);
    const auto there = isThere(connection, wanted);
    WAYMARK_TRY(there);
    if (*there)
        return false;
    SuppressedAddress row;
    row.id = SuppressionId::create();
    row.address = address;
    row.reason = wanted.reason;
    row.source = wanted.source.simplified();
    if (row.source.isEmpty())
        row.source = Suppressions::tr("recorded by hand");
    row.at = *at;
    row.addedBy = transaction.actor();
    WAYMARK_TRY(SuppressionRepository::save(transaction, row));
    const auto contact = ContactRepository::findByEmail(connection, address);
    WAYMARK_TRY(contact);
    if (*contact)
        WAYMARK_TRY(writeContactEntries(transaction, **contact, ActivityKind::Suppression,
                                        entryTitle(row.reason).arg(displayName(**contact)), row.source));
    return true;
}

Result<Taken> addMany(WriteTransaction &transaction, const QList<NewSuppression> &suppressions,
                      const std::function<bool(qint64)> &goOn)
{
    Taken taken;
    for (qsizetype i = 0; i < suppressions.size(); ++i) {
        if (i % rowsBetweenReports == 0 && goOn && !goOn(i))
            return failure(ErrorKind::Cancelled, Suppressions::tr("It was stopped. Nothing was changed."));
        const auto added = addOne(transaction, suppressions.at(i));
        WAYMARK_TRY(added);
        ++(*added ? taken.added : taken.already);
    }
    taken.act = actNumber(transaction);
    return taken;
}

Result<void> freeContact(WriteTransaction &transaction, const HeldAddress &held, const QString &why)
{
    auto found = ContactRepository::findByEmail(transaction.connection(), held.address);
    WAYMARK_TRY(found);
    if (!*found)
        return {};
    Contact contact = **found;
    contact.emailOptOut = false;
    contact.optOutAt = {};
    contact.optOutSource.clear();
    if (contact.bounce == BounceState::Hard) {
        contact.bounce = BounceState::None;
        contact.bouncedAt = {};
        contact.bounceDetail.clear();
    }
    WAYMARK_TRY(ContactRepository::save(transaction, contact));
    return writeContactEntries(transaction, contact, ActivityKind::Suppression,
                               Suppressions::tr("%1 can be emailed again").arg(displayName(contact)), why);
}

SuppressedAddress formerlyErased(const HeldAddress &held)
{
    SuppressedAddress row;
    row.id = SuppressionId::create();
    row.address = held.address;
    row.source = Suppressions::tr("erased on request earlier");
    return row;
}

Result<ActNumber> liftAll(WriteTransaction &transaction, const QString &address, const QString &reason,
                          bool personAsked)
{
    const QString why = reason.simplified();
    if (why.isEmpty())
        return failure(ErrorKind::Invalid, Suppressions::tr("Lifting a suppression needs a reason."));
    auto held = readHeld(transaction.connection(), address);
    WAYMARK_TRY(held);
    if (!held->holds())
        return failure(ErrorKind::NotFound, Suppressions::tr("%1 is not suppressed.").arg(held->address));
    if (held->needsRequest() && !personAsked)
        return failure(ErrorKind::Denied,
                       Suppressions::tr("Somebody who opted out gets email again only when they ask for it "
                                        "themselves."));
    if (held->erased) {
        WAYMARK_TRY(ErasedAddresses::remove(transaction, held->address));
        held->suppressions.append(formerlyErased(*held));
    }
    for (SuppressedAddress row : std::as_const(held->suppressions)) {
        row.liftedAt = transaction.now();
        row.liftedBy = transaction.actor();
        row.liftReason = why;
        WAYMARK_TRY(SuppressionRepository::save(transaction, row));
    }
    WAYMARK_TRY(freeContact(transaction, *held, why));
    return held->erased ? 0 : actNumber(transaction);
}

} // namespace

bool HeldAddress::needsRequest() const
{
    return erased || std::ranges::any_of(suppressions,
                                         [](const SuppressedAddress &row) { return isOptOut(row.reason); });
}

Suppressions::Suppressions(const WorkContext &context) : m_context(context) {}

Result<HeldAddress> Suppressions::held(const QString &address) const
{
    return readHeld(m_context.store.reader(), address);
}

QFuture<Result<ActNumber>> Suppressions::add(const NewSuppression &suppression)
{
    return m_context.store.write<ActNumber>(
        [suppression](WriteTransaction &transaction) -> Result<ActNumber> {
            const auto taken = addMany(transaction, {suppression}, {});
            WAYMARK_TRY(taken);
            return taken->act;
        });
}

QFuture<Result<Taken>> Suppressions::addAll(const QList<NewSuppression> &suppressions,
                                            const std::function<bool(qint64 done)> &goOn)
{
    return m_context.store.write<Taken>([suppressions, goOn](WriteTransaction &transaction) {
        return addMany(transaction, suppressions, goOn);
    });
}

QFuture<Result<ActNumber>> Suppressions::lift(const QString &address, const QString &why, bool personAsked)
{
    return m_context.store.write<ActNumber>(
        [=](WriteTransaction &transaction) { return liftAll(transaction, address, why, personAsked); });
}

} // namespace waymark
