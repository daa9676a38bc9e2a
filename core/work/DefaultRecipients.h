// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Cta.h"
#include "core/domain/Delivery.h"

#include <QHash>
#include <QList>

namespace waymark {

class Connection;

/// Whom an email of a CTA is meant for before anybody has chosen.
struct DefaultRecipients
{
    QList<ContactId> chosen;
    int suppressed = 0; ///< Contacts of the account that no email can reach.
};

/// The CTA's contacts or, when it names none, the account's contacts with the eligible role; without the
/// suppressed ones. The same for all emails of the CTA.
Result<DefaultRecipients> readSeriesRecipients(Connection &connection, const Cta &cta,
                                               const QString &eligibleRole);
/// `series` without those who already got the email of this template.
Result<DefaultRecipients> withoutReached(Connection &connection, const DefaultRecipients &series,
                                         const TemplateId &emailTemplate);
/// Both of them.
Result<DefaultRecipients> readDefaultRecipients(Connection &connection, const Cta &cta,
                                                const TemplateId &emailTemplate, const QString &eligibleRole);

/// For which of an account's contacts an email of this template ended in `state` (Accepted: they got it;
/// Unknown: they may have), and when (UTC).
Result<QHash<ContactId, QDateTime>> readAlreadySent(Connection &connection, const QList<ContactId> &contacts,
                                                    const TemplateId &emailTemplate,
                                                    DeliveryState state = DeliveryState::Accepted);

} // namespace waymark
