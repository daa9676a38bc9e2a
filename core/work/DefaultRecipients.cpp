// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/DefaultRecipients.h"

#include "core/domain/Contact.h"
#include "core/store/ContactRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/OrganisationRepository.h"

namespace waymark {

Result<DefaultRecipients> readDefaultRecipients(Connection &connection, const Cta &cta,
                                                const TemplateId &emailTemplate, const QString &eligibleRole)
{
    const auto contacts = ContactRepository::forAccount(connection, cta.account);
    WAYMARK_TRY(contacts);
    const auto organisation = OrganisationRepository::get(connection);
    WAYMARK_TRY(organisation);
    DefaultRecipients people;
    QList<ContactId> wanted;
    for (const Contact &contact : *contacts) {
        if (suppressionOf(contact, *organisation) != Suppression::None)
            ++people.suppressed;
        else if (cta.contacts.isEmpty() ? rolesAt(contact, cta.account).contains(eligibleRole)
                                        : cta.contacts.contains(contact.id))
            wanted.append(contact.id);
    }
    const auto sent = readAlreadySent(connection, wanted, emailTemplate);
    WAYMARK_TRY(sent);
    for (const ContactId &id : std::as_const(wanted)) {
        if (!sent->contains(id))
            people.chosen.append(id);
    }
    return people;
}

Result<QHash<ContactId, QDateTime>> readAlreadySent(Connection &connection, const QList<ContactId> &ids,
                                                    const TemplateId &emailTemplate, DeliveryState state)
{
    if (emailTemplate.isEmpty())
        return QHash<ContactId, QDateTime>();
    return DeliveryRepository::earliest(connection, state, emailTemplate, ids);
}

} // namespace waymark
