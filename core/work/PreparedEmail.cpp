// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/PreparedEmail.h"

#include "core/email/CleanText.h"
#include "core/email/MessageComposer.h"
#include "core/email/checks/Checks.h"

#include <QCryptographicHash>

namespace waymark {

namespace {

/// Adds a part with its length, so that no two lists of parts give the same digest.
void addPart(QCryptographicHash &hash, const QByteArray &part)
{
    hash.addData(QByteArray::number(part.size()).append(' '));
    hash.addData(part);
}

} // namespace

PreparedEmail::PreparedEmail(const EmailFacts &facts, const EmailSource &source)
    : m_facts(facts), m_source(source), m_compiled(source)
{
}

Result<PreparedEmail> PreparedEmail::of(const EmailFacts &facts)
{
    const auto source = facts.source();
    WAYMARK_TRY(source);
    return PreparedEmail(facts, *source);
}

Result<PreparedEmail> PreparedEmail::of(const EmailFacts &facts, const DraftTexts &texts)
{
    const auto source = facts.source(texts);
    WAYMARK_TRY(source);
    return PreparedEmail(facts, *source);
}

RenderedEmail PreparedEmail::render(const ContactId &contact) const
{
    return m_compiled.render(m_facts.values(contact));
}

RenderedEmail PreparedEmail::renderMarked(const ContactId &contact) const
{
    return m_compiled.renderMarked(m_facts.values(contact));
}

CheckInput PreparedEmail::checkInput() const
{
    return m_facts.checkInput(m_source, m_facts.draft().recipients);
}

QList<Finding> PreparedEmail::check() const
{
    return Checks::run(checkInput());
}

QByteArray PreparedEmail::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    for (const ContactId &contact : m_facts.draft().recipients) {
        const RenderedEmail email = render(contact);
        addPart(hash, contact.toString().toUtf8());
        addPart(hash, to(contact).address.toUtf8());
        addPart(hash, email.subject.toUtf8());
        addPart(hash, email.html);
        addPart(hash, email.text);
    }
    return hash.result();
}

Mailbox PreparedEmail::from() const
{
    return {cleanLine(m_facts.sender().name), m_facts.sender().email};
}

Mailbox PreparedEmail::replyTo() const
{
    const QString address = m_facts.sender().replyTo.trimmed();
    return address.isEmpty() ? Mailbox() : Mailbox{cleanLine(m_facts.sender().name), address};
}

Mailbox PreparedEmail::to(const ContactId &id) const
{
    const Contact contact = m_facts.contacts().value(id);
    return {cleanLine(contact.firstName + QLatin1Char(' ') + contact.lastName), contact.email};
}

Result<QByteArray> PreparedEmail::message(const ContactId &contact, const QString &messageId,
                                          const QDateTime &date) const
{
    MessageHead head;
    head.to = to(contact);
    head.messageId = messageId;
    head.date = date;
    return compose(head, m_facts.unsubscribeLink(contact), render(contact));
}

/// Whoever looks at a trial must not unsubscribe the contact by its mail program's button.
Result<QByteArray> PreparedEmail::testMessage(const ContactId &contact, const QString &address,
                                              const QDateTime &date) const
{
    RenderedEmail email = render(contact);
    email.subject = tr("[Test] %1").arg(email.subject);
    MessageHead head;
    head.to = {{}, address};
    head.messageId = newMessageId(newUid("tst"), m_facts.sender().email);
    head.date = date;
    return compose(head, unsubscribeMailto(m_facts.sender().email), email);
}

Result<QByteArray> PreparedEmail::compose(MessageHead head, const QString &wayOut,
                                          const RenderedEmail &email) const
{
    head.from = from();
    head.replyTo = replyTo();
    head.date = head.date.toTimeZone(m_facts.timeZone());
    if (m_source.kind == EmailKind::Program)
        head.listUnsubscribe = wayOut;
    return MessageComposer::compose(head, email);
}

} // namespace waymark
