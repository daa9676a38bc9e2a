// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/CompiledEmail.h"
#include "core/email/MessageHead.h"
#include "core/email/checks/Finding.h"
#include "core/work/EmailFacts.h"

#include <QByteArray>
#include <QCoreApplication>

namespace waymark {

/// A draft compiled with its facts. Preview, "Save as .eml", test mail and sending all go through here, so
/// what is previewed is what leaves. A value: copies may go to a worker thread.
class PreparedEmail
{
    Q_DECLARE_TR_FUNCTIONS(waymark::PreparedEmail)
public:
    /// Of a draft as it is stored.
    static Result<PreparedEmail> of(const EmailFacts &facts);
    /// Of texts that have not been stored.
    static Result<PreparedEmail> of(const EmailFacts &facts, const DraftTexts &texts);

    const EmailFacts &facts() const { return m_facts; }
    const CompiledEmail &compiled() const { return m_compiled; }
    const EmailSource &source() const { return m_source; }

    /// The email as `contact` gets it.
    RenderedEmail render(const ContactId &contact) const;
    /// The same with the filled-in values marked; never leaves.
    RenderedEmail renderMarked(const ContactId &contact) const;

    /// What the checks, and tokenCoverage(), go by: the email rendered for each of the draft's recipients.
    CheckInput checkInput() const;
    /// The findings of the checks for the draft's recipients.
    QList<Finding> check() const;

    /// A digest of every recipient's email: equal when each of them would get the same bytes. Sending
    /// compares it with that of the preview.
    QByteArray fingerprint() const;

    /// From, Reply-To and List-Unsubscribe as every recipient's message has them.
    Mailbox from() const;
    Mailbox replyTo() const;
    Mailbox to(const ContactId &contact) const;

    /// The whole message to one of the draft's recipients, dated `date`.
    Result<QByteArray> message(const ContactId &contact, const QString &messageId,
                               const QDateTime &date) const;

    /// A message to `address` with the values of `contact` and "[Test]" before the subject.
    Result<QByteArray> testMessage(const ContactId &contact, const QString &address,
                                   const QDateTime &date) const;

private:
    PreparedEmail(const EmailFacts &facts, const EmailSource &source);
    Result<QByteArray> compose(MessageHead head, const QString &wayOut, const RenderedEmail &email) const;

    EmailFacts m_facts;
    EmailSource m_source;
    CompiledEmail m_compiled;
};

} // namespace waymark
