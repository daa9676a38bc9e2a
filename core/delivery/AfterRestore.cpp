// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/AfterRestore.h"

#include "core/base/IfThere.h"
#include "core/base/Logging.h"
#include "core/delivery/ArchiveCopies.h"
#include "core/delivery/Settlement.h"
#include "core/store/AccountRepository.h"
#include "core/store/ArchiveCopyRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/OptOuts.h"
#include "core/store/RestoreMark.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/WriteTransaction.h"

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

/// Whether nothing that happened since can make it another one.
bool isSettled(DeliveryState own)
{
    return mayHaveLeft(own) && own != DeliveryState::DataSent;
}

} // namespace

AfterRestore::AfterRestore(WriteTransaction &transaction, Connection *before)
    : m_transaction(transaction), m_own(transaction.connection()), m_before(before)
{
}

Result<void> AfterRestore::settle(WriteTransaction &transaction, const QString &path)
{
    const auto aside = RestoreMark::setAside(transaction.connection(), path);
    WAYMARK_TRY(aside);
    if (!*aside)
        return {};
    const auto before =
        (*aside)->isEmpty() ? Result<std::unique_ptr<Connection>>() : RestoreMark::open(**aside);
    if (!before)
        qCWarning(logDelivery).noquote()
            << "what has left since the backup is not known:" << describe(before.error());
    AfterRestore act(transaction, before ? before->get() : nullptr);
    WAYMARK_TRY(act.takeOver());
    WAYMARK_TRY(act.takeOverOptOuts());
    WAYMARK_TRY(act.holdLive());
    WAYMARK_TRY(act.dropArchiveCopies());
    return RestoreMark::remove(transaction);
}

/// What left in the workspace that was set aside has left in this one, too.
Result<void> AfterRestore::takeOver()
{
    if (!m_before)
        return {};
    const auto own = SubmissionRepository::ids(m_own);
    const auto theirs = SubmissionRepository::ids(*m_before);
    WAYMARK_TRY(own);
    WAYMARK_TRY(theirs);
    const QSet<SubmissionId> known(own->begin(), own->end());
    for (const SubmissionId &id : *theirs)
        WAYMARK_TRY(known.contains(id) ? takeOverOne(id) : addUnknown(id));
    return {};
}

Result<void> AfterRestore::takeOverOptOuts()
{
    if (!m_before)
        return {};
    const auto contacts = OptOuts::list(*m_before);
    WAYMARK_TRY(contacts);
    for (const ContactId &id : *contacts) {
        auto own = ifThere(ContactRepository::find(m_own, id));
        WAYMARK_TRY(own);
        if (!*own || (*own)->emailOptOut)
            continue;
        const auto before = ContactRepository::find(*m_before, id);
        WAYMARK_TRY(before);
        (*own)->emailOptOut = true;
        (*own)->optOutAt = before->optOutAt;
        (*own)->optOutSource = before->optOutSource;
        WAYMARK_TRY(ContactRepository::save(m_transaction, **own));
    }
    return {};
}

/// An email that both know: each of its messages is as far as it was.
Result<void> AfterRestore::takeOverOne(const SubmissionId &id)
{
    const auto deliveries = DeliveryRepository::forSubmission(*m_before, id);
    WAYMARK_TRY(deliveries);
    bool changed = false;
    for (const Delivery &theirs : *deliveries) {
        const auto taken = takeOverDelivery(theirs);
        WAYMARK_TRY(taken);
        changed = changed || *taken;
    }
    if (!changed)
        return {};
    auto own = SubmissionRepository::find(m_own, id);
    const auto before = SubmissionRepository::find(*m_before, id);
    WAYMARK_TRY(own);
    WAYMARK_TRY(before);
    if (before->state == SubmissionState::Recalled && isLive(own->state)) {
        own->state = SubmissionState::Recalled;
        WAYMARK_TRY(SubmissionRepository::save(m_transaction, *own));
    }
    return Settlement::settle(m_transaction, id, before->doneAt);
}

/// Whether it was another one here.
Result<bool> AfterRestore::takeOverDelivery(const Delivery &theirs)
{
    const auto own = ifThere(DeliveryRepository::find(m_own, theirs.id));
    WAYMARK_TRY(own);
    if (!*own || !isOver(theirs.state) || isSettled((*own)->state) || (*own)->state == theirs.state)
        return false;
    const auto bytes = ifThere(DeliveryRepository::message(*m_before, theirs.id));
    WAYMARK_TRY(bytes);
    // With a corrected address it is another message.
    if (*bytes && (*own)->messageId != theirs.messageId)
        WAYMARK_TRY(DeliveryRepository::saveMessage(m_transaction, theirs.id, **bytes));
    Delivery taken = theirs;
    if (taken.state == DeliveryState::DataSent)
        taken.state = DeliveryState::Unknown;
    WAYMARK_TRY(DeliveryRepository::save(m_transaction, taken));
    return true;
}

/// An email that was sent after the backup was made: that it left stays known, so that its draft, which the
/// backup may hold, is not sent a second time by mistake.
Result<void> AfterRestore::addUnknown(const SubmissionId &id)
{
    auto submission = SubmissionRepository::find(*m_before, id);
    auto deliveries = DeliveryRepository::forSubmission(*m_before, id);
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
        const auto bytes = ifThere(DeliveryRepository::message(*m_before, delivery.id));
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
    const auto before = m_before ? ifThere(SubmissionRepository::find(*m_before, submission.id))
                                 : Result<std::optional<Submission>>();
    WAYMARK_TRY(before);
    if (*before && submission.state == SubmissionState::NeedsReview)
        return {};
    submission.pausedFrom.reset(); // The end of a pause must not let go of it.
    if (*before) {
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
    const auto stillThere =
        m_before ? ArchiveCopyRepository::waiting(*m_before) : Result<QList<DeliveryId>>();
    WAYMARK_TRY(waiting);
    WAYMARK_TRY(stillThere);
    for (const DeliveryId &id : *waiting) {
        if (!stillThere->contains(id))
            WAYMARK_TRY(ArchiveCopies::settle(
                m_transaction, id,
                {TransportOutcome::Kind::Unknown, TransportOutcome::Obstacle::None, {}, {}}));
    }
    return {};
}

} // namespace waymark
