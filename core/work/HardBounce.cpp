// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/HardBounce.h"

#include "core/domain/Contact.h"
#include "core/store/ContactRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/work/Contacts.h"
#include "core/work/Timeline.h"

namespace waymark {

Result<void> markHardBounce(WriteTransaction &transaction, const ContactId &id, const QString &detail)
{
    auto contact = ContactRepository::find(transaction.connection(), id);
    WAYMARK_TRY(contact);
    if (contact->bounce == BounceState::Hard)
        return {};
    contact->bounce = BounceState::Hard;
    contact->bouncedAt = transaction.now();
    contact->bounceDetail = detail.simplified();
    WAYMARK_TRY(ContactRepository::save(transaction, *contact));
    return writeContactEntries(transaction, *contact, ActivityKind::Suppression,
                               Contacts::tr("The address of %1 bounced").arg(displayName(*contact)),
                               contact->bounceDetail);
}

} // namespace waymark
