// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/EmailTemplate.h"
#include "core/email/Document.h"
#include "core/email/LineDocument.h"
#include "core/email/Mailbox.h"

#include <QString>

namespace waymark {

/// Everything about an email that is the same for all its recipients: what CompiledEmail is made from.
struct EmailSource
{
    LineDocument subject;
    LineDocument preheader;
    Document body;
    EmailKind kind = EmailKind::Program;     ///< Program adds the reason and the way out to the footer.
    QString language = QStringLiteral("en"); ///< BCP 47; the language of the text, and values' format.
    Mailbox sender;                          ///< Whom an unsubscribe without a server is addressed to.
    QString organisationName;
    QString postalAddress; ///< Several lines.
    QString signature;     ///< Plain lines below the body; empty for none.

    bool operator==(const EmailSource &) const = default;
};

} // namespace waymark
