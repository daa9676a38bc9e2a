// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/DefaultRecipients.h"

#include "core/domain/Contact.h"
#include "core/store/ContactRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/OrganisationRepository.h"

namespace waymark {

Result<DefaultRecipients> readSeriesRecipients(Connection &connection, const Cta &cta,
                                               const QString &eligibleRole)
{
    const auto contacts = ContactRepository::forAccount(connection, cta.account);
    WAYMARK_TRY(contacts);
    const auto organisation = OrganisationRepository::get(connection);
    WAYMARK_TRY(organisation);
    DefaultRecipients people;
    for (const Contact &contact : *contacts) {
        if (suppressionOf(contact, *organisation) != Suppression::None)
            ++people.suppressed;
        else if (cta.contacts.isEmpty() ? rolesAt(contact, cta.account).contains(eligibleRole)
                                        : cta.contacts.contains(contact.id))
            people.chosen.append(contact.id);
    }
    return people;
}

Result<DefaultRecipients> withoutReached(Connection &connection, const DefaultRecipients &series,
                                         const TemplateId &emailTemplate)
{
    const auto sent = readAlreadySent(connection, series.chosen, emailTemplate);
    WAYMARK_TRY(sent);
    DefaultRecipients people = series;
    people.chosen.removeIf([&sent](const ContactId &id) { return sent->contains(id); });
    return people;
}

Result<DefaultRecipients> readDefaultRecipients(Connection &connection, const Cta &cta,
                                                const TemplateId &emailTemplate, const QString &eligibleRole)
{
    const auto series = readSeriesRecipients(connection, cta, eligibleRole);
    WAYMARK_TRY(series);
    return withoutReached(connection, *series, emailTemplate);
}

Result<QHash<ContactId, QDateTime>> readAlreadySent(Connection &connection, const QList<ContactId> &ids,
                                                    const TemplateId &emailTemplate, DeliveryState state)
{
    if (emailTemplate.isEmpty())
        return QHash<ContactId, QDateTime>();
    return DeliveryRepository::earliest(connection, state, emailTemplate, ids);
}

} // namespace waymark
