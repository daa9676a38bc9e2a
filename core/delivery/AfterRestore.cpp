// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/AfterRestore.h"

#include "core/base/IfThere.h"
#include "core/base/Logging.h"
#include "core/delivery/ArchiveCopies.h"
#include "core/delivery/Settlement.h"
#include "core/store/AccountRepository.h"
#include "core/store/ArchiveCopyRepository.h"
#include "core/store/Connection.h"
#include "core/store/ContactRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/RestoreMark.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/store/suppressions/ErasedAddresses.h"
#include "core/store/suppressions/SuppressionRepository.h"

#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

/// Whether a server has the message, or may have it.
bool mayHaveLeft(DeliveryState state)
{
    return state == DeliveryState::Accepted || state == DeliveryState::Bounced ||
           state == DeliveryState::Unknown || state == DeliveryState::DataSent;
}

/// Whether a delivery in this state can be taken over: it is over there.
bool isOver(DeliveryState state)
{
    return mayHaveLeft(state) || state == DeliveryState::Failed || state == DeliveryState::Cancelled;
}

/// What has happened since can have made another state of these.
QList<DeliveryState> unsettledStates()
{
    return {DeliveryState::Queued,   DeliveryState::Leased, DeliveryState::DataSent,
            DeliveryState::Deferred, DeliveryState::Failed, DeliveryState::Cancelled};
}

bool isSettled(DeliveryState own)
{
    return !unsettledStates().contains(own);
}

} // namespace

AfterRestore::AfterRestore(WriteTransaction &transaction)
    : m_transaction(transaction), m_own(transaction.connection())
{
}

Result<void> AfterRestore::settle(WriteTransaction &transaction, const QString &path)
{
    const auto aside = RestoreMark::setAside(transaction.connection(), path);
    WAYMARK_TRY(aside);
    if (!*aside)
        return {};
    AfterRestore act(transaction);
    WAYMARK_TRY(act.takeOverAll(path, **aside));
    WAYMARK_TRY(act.holdLive());
    WAYMARK_TRY(act.dropArchiveCopies());
    return RestoreMark::remove(transaction);
}

/// One that was set aside with a mark of its own was a backup itself and has sent nothing: the first without
/// one, the last of the row, knows what has left.
Result<void> AfterRestore::takeOverAll(const QString &path, QString setAside)
{
    for (QSet<QString> seen; !setAside.isEmpty() && !seen.contains(setAside);) {
        seen.insert(setAside);
        auto before = RestoreMark::open(setAside);
        if (!before)
            qCWarning(logDelivery).noquote()
                << "what has left since the backup is not known:" << describe(before.error());
        const auto taken = before ? takeOverFrom(**before) : Result<bool>(false);
        WAYMARK_TRY(taken);
        const auto further = RestoreMark::setAsideBefore(setAside, path);
        if (!further)
            qCWarning(logDelivery).noquote()
                << "what was set aside before is not known:" << describe(further.error());
        if (further && !*further && *taken)
            m_knows = std::move(*before);
        if (!further || !*further)
            return {};
        setAside = **further;
    }
    return {};
}

/// Whether its emails could be read. What is damaged does not keep the rest from being taken over.
Result<bool> AfterRestore::takeOverFrom(Connection &before)
{
    m_before = &before;
    m_unclear.clear();
    WAYMARK_TRY(wasReadable(takeOverContacts()));
    WAYMARK_TRY(wasReadable(takeOverSuppressions()));
    return wasReadable(takeOverEmails());
}

/// False where a part was not taken over because what was set aside cannot be read.
Result<bool> AfterRestore::wasReadable(const Result<void> &taken)
{
    if (taken)
        return true;
    if (!m_unreadable)
        return failure(taken.error());
    qCWarning(logDelivery).noquote() << "what was set aside cannot be read:" << describe(*m_unreadable);
    m_unreadable.reset();
    return false;
}

template <class T>
Result<T> AfterRestore::theirs(Result<T> read)
{
    if (!read)
        m_unreadable = read.error();
    return read;
}

Result<void> AfterRestore::takeOverContacts()
{
    constexpr int atOnce = 500;
    for (ContactId last;;) {
        const auto contacts = theirs(ContactRepository::suppressedAfter(*m_before, last, atOnce));
        WAYMARK_TRY(contacts);
        for (const Contact &contact : *contacts)
            WAYMARK_TRY(takeOverContact(contact));
        if (contacts->size() < atOnce)
            return {};
        last = contacts->last().id;
    }
}

/// An opt-out is the person's and the address's, who may be another row by now; a bounce is the address's.
Result<void> AfterRestore::takeOverContact(const Contact &before)
{
    const auto sameRow = ifThere(ContactRepository::find(m_own, before.id));
    const auto sameAddress = ContactRepository::findByEmail(m_own, before.email);
    WAYMARK_TRY(sameRow);
    WAYMARK_TRY(sameAddress);
    for (const std::optional<Contact> &own :
         {*sameAddress, *sameRow == *sameAddress ? std::nullopt : *sameRow}) {
        if (!own)
            continue;
        Contact taken = *own;
        if (before.emailOptOut && !own->emailOptOut) {
            taken.emailOptOut = true;
            taken.optOutAt = before.optOutAt;
            taken.optOutSource = before.optOutSource;
        }
        if (before.bounce == BounceState::Hard && own->bounce != BounceState::Hard &&
            normalisedEmail(own->email) == normalisedEmail(before.email)) {
            taken.bounce = before.bounce;
            taken.bouncedAt = before.bouncedAt;
            taken.bounceDetail = before.bounceDetail;
        }
        if (taken != *own)
            WAYMARK_TRY(ContactRepository::save(m_transaction, taken));
    }
    return {};
}

/// Addresses, too, that are no contact's, and those that were erased since.
Result<void> AfterRestore::takeOverSuppressions()
{
    constexpr int atOnce = 500;
    const auto kept = theirs(SuppressionRepository::isKept(*m_before));
    WAYMARK_TRY(kept);
    if (!*kept)
        return {};
    const auto erased = theirs(ErasedAddresses::read(*m_before));
    WAYMARK_TRY(erased);
    WAYMARK_TRY(ErasedAddresses::takeOver(m_transaction, *erased));
    for (SuppressionId last;;) {
        const auto rows = theirs(SuppressionRepository::holdingAfter(*m_before, last, atOnce));
        WAYMARK_TRY(rows);
        for (const SuppressedAddress &row : *rows)
            WAYMARK_TRY(takeOverSuppression(row));
        if (rows->size() < atOnce)
            return {};
        last = rows->last().id;
    }
}

Result<void> AfterRestore::takeOverSuppression(const SuppressedAddress &before)
{
    const auto own = SuppressionRepository::holding(m_own, before.address);
    WAYMARK_TRY(own);
    const bool isThere = std::ranges::find(*own, before.reason, &SuppressedAddress::reason) != own->end();
    return isThere ? Result<void>() : SuppressionRepository::save(m_transaction, before);
}

/// What left in the workspace that was set aside has left in this one, too. Most emails have left in both,
/// and nothing is read of them.
Result<void> AfterRestore::takeOverEmails()
{
    const auto own = SubmissionRepository::ids(m_own);
    const auto unsettled = SubmissionRepository::idsWithDeliveries(m_own, unsettledStates());
    const auto all = theirs(SubmissionRepository::ids(*m_before));
    WAYMARK_TRY(own);
    WAYMARK_TRY(unsettled);
    WAYMARK_TRY(all);
    const QSet<SubmissionId> known(own->begin(), own->end());
    const QSet<SubmissionId> open(unsettled->begin(), unsettled->end());
    for (const SubmissionId &id : *all) {
        if (known.contains(id) && !open.contains(id))
            continue;
        const auto taken =
            wasReadable(m_own.attempt([&] { return known.contains(id) ? takeOverOne(id) : addUnknown(id); }));
        WAYMARK_TRY(taken);
        if (!*taken)
            m_unclear.insert(id);
    }
    return {};
}

/// An email that both know: each of its messages is as far as it was.
Result<void> AfterRestore::takeOverOne(const SubmissionId &id)
{
    const auto deliveries = theirs(DeliveryRepository::forSubmission(*m_before, id));
    WAYMARK_TRY(deliveries);
    bool changed = false;
    for (const Delivery &delivery : *deliveries) {
        const auto taken = takeOverDelivery(delivery);
        WAYMARK_TRY(taken);
        changed = changed || *taken;
    }
    if (!changed)
        return {};
    auto own = SubmissionRepository::find(m_own, id);
    const auto before = theirs(SubmissionRepository::find(*m_before, id));
    WAYMARK_TRY(own);
    WAYMARK_TRY(before);
    if (before->state == SubmissionState::Recalled && isLive(own->state)) {
        own->state = SubmissionState::Recalled;
        WAYMARK_TRY(SubmissionRepository::save(m_transaction, *own));
    }
    return Settlement::settle(m_transaction, id, before->doneAt);
}

/// Whether it was another one here.
Result<bool> AfterRestore::takeOverDelivery(const Delivery &before)
{
    const auto own = ifThere(DeliveryRepository::find(m_own, before.id));
    WAYMARK_TRY(own);
    if (!*own || !isOver(before.state) || isSettled((*own)->state) || (*own)->state == before.state)
        return false;
    const auto bytes = theirs(ifThere(DeliveryRepository::message(*m_before, before.id)));
    WAYMARK_TRY(bytes);
    // With a corrected address it is another message.
    if (*bytes && (*own)->messageId != before.messageId)
        WAYMARK_TRY(DeliveryRepository::saveMessage(m_transaction, before.id, **bytes));
    Delivery taken = before;
    if (taken.state == DeliveryState::DataSent)
        taken.state = DeliveryState::Unknown;
    WAYMARK_TRY(DeliveryRepository::save(m_transaction, taken));
    return true;
}

/// An email that was sent after the backup was made: that it left stays known, so that its draft, which the
/// backup may hold, is not sent a second time by mistake.
Result<void> AfterRestore::addUnknown(const SubmissionId &id)
{
    auto submission = theirs(SubmissionRepository::find(*m_before, id));
    auto deliveries = theirs(DeliveryRepository::forSubmission(*m_before, id));
    WAYMARK_TRY(submission);
    WAYMARK_TRY(deliveries);
    const bool left = std::ranges::any_of(
        *deliveries, [](const Delivery &delivery) { return mayHaveLeft(delivery.state); });
    const auto account = ifThere(AccountRepository::find(m_own, submission->account));
    WAYMARK_TRY(account);
    if (!left || !*account)
        return {};
    const QDateTime doneAt = submission->doneAt;
    const auto live = SubmissionRepository::liveForDraft(m_own, submission->draft);
    WAYMARK_TRY(live);
    // Settled below, unless its draft is on its way here by another email.
    submission->state = *live ? SubmissionState::Done : SubmissionState::Sending;
    WAYMARK_TRY(SubmissionRepository::save(m_transaction, *submission));
    for (Delivery &delivery : *deliveries) {
        const auto bytes = theirs(ifThere(DeliveryRepository::message(*m_before, delivery.id)));
        WAYMARK_TRY(bytes);
        if (delivery.state == DeliveryState::DataSent)
            delivery.state = DeliveryState::Unknown;
        else if (isOpen(delivery.state))
            delivery.state = DeliveryState::Cancelled;
        WAYMARK_TRY(DeliveryRepository::save(m_transaction, delivery));
        if (*bytes)
            WAYMARK_TRY(DeliveryRepository::saveMessage(m_transaction, delivery.id, **bytes));
    }
    return Settlement::settle(m_transaction, id, doneAt);
}

/// Nothing goes on by itself.
Result<void> AfterRestore::holdLive()
{
    for (const SubmissionState state : liveStates()) {
        const auto submissions = SubmissionRepository::inState(m_own, state);
        WAYMARK_TRY(submissions);
        for (const Submission &submission : *submissions)
            WAYMARK_TRY(holdOne(submission));
    }
    return {};
}

Result<void> AfterRestore::holdOne(Submission submission)
{
    const auto before = m_knows ? ifThere(SubmissionRepository::find(*m_knows, submission.id))
                                : Result<std::optional<Submission>>();
    // Where it cannot be read nobody knows it, either.
    const bool isKnown = before && *before && !m_unclear.contains(submission.id);
    if (isKnown && submission.state == SubmissionState::NeedsReview)
        return {};
    submission.pausedFrom.reset(); // The end of a pause must not let go of it.
    if (isKnown) {
        submission.state = SubmissionState::Held;
    } else {
        submission.state = SubmissionState::NeedsReview;
        submission.reviewReasons = {{tr("This email comes from a backup or an export, and Waymark cannot "
                                        "tell whether it has left since. "
                                        "Look among the emails that arrived before you release it."),
                                     {}}};
    }
    return SubmissionRepository::save(m_transaction, submission);
}

/// A copy that may have been sent since is not sent again; the archive of the one set aside, or of the other
/// computer, gets it.
Result<void> AfterRestore::dropArchiveCopies()
{
    const auto waiting = ArchiveCopyRepository::waiting(m_own);
    WAYMARK_TRY(waiting);
    const auto stillThere = m_knows ? ArchiveCopyRepository::waiting(*m_knows) : Result<QList<DeliveryId>>();
    for (const DeliveryId &id : *waiting) {
        if (!stillThere || !stillThere->contains(id))
            WAYMARK_TRY(ArchiveCopies::settle(
                m_transaction, id,
                {TransportOutcome::Kind::Unknown, TransportOutcome::Obstacle::None, {}, {}}));
    }
    return {};
}

} // namespace waymark
