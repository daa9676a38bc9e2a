// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/sync/wire/ModelEmails.h"

#include "core/store/Connection.h"

#include <QRegularExpression>

namespace waymark::test {

namespace {

Rows rowsOf(Connection &connection, const QString &sql, const QVariantList &binds = {})
{
    const auto rows = connection.query(sql, binds);
    if (!rows)
        qFatal("%s", qPrintable(describe(rows.error())));
    return *rows;
}

QHash<QString, int> receivedBy(const SmtpReceiver &relay)
{
    static const QRegularExpression header(QStringLiteral("^Message-ID:\\s*(<[^>]+>)"),
                                           QRegularExpression::MultilineOption |
                                               QRegularExpression::CaseInsensitiveOption);
    QHash<QString, int> counts;
    for (const ReceivedMessage &message : relay.messages())
        ++counts[header.match(QString::fromLatin1(message.bytes)).captured(1)];
    return counts;
}

} // namespace

void ModelEmails::noteSent(Connection &connection, const Submission &email)
{
    Email sent{email.draft.toString(), {}};
    const Rows rows = rowsOf(connection,
                             QStringLiteral("SELECT message_id, address FROM delivery WHERE submission_id = "
                                            "(SELECT id FROM submission WHERE uid = ?)"),
                             {email.id.toString()});
    for (const QVariantList &row : rows)
        sent.addresses.insert(row.at(0).toString(), row.at(1).toString());
    m_emails.insert(email.id.toString(), sent);
}

QStringList ModelEmails::doubles(const SmtpReceiver &relay) const
{
    const QHash<QString, int> received = receivedBy(relay);
    QStringList findings;
    QHash<QString, int> known;
    QHash<QString, int> times; // By draft and address.
    for (auto email = m_emails.cbegin(); email != m_emails.cend(); ++email) {
        for (auto it = email->addresses.cbegin(); it != email->addresses.cend(); ++it) {
            const int count = received.value(it.key());
            known.insert(it.key(), count);
            if (count > 1)
                findings.append(
                    QStringLiteral("left %1 times: %2 of %3").arg(count).arg(it.key(), email.key()));
            // Of one that the server has forgotten nobody but who sent it can know.
            if (!m_lost.contains(email.key()))
                times[email->draft + u' ' + it.value()] += count;
        }
    }
    for (auto it = times.cbegin(); it != times.cend(); ++it) {
        if (it.value() > 1)
            findings.append(QStringLiteral("a draft left %1 times: %2").arg(it.value()).arg(it.key()));
    }
    for (auto it = received.cbegin(); it != received.cend(); ++it) {
        if (!known.contains(it.key()))
            findings.append(QStringLiteral("nobody sent: ") + it.key());
    }
    return findings;
}

QStringList ModelEmails::findings(Connection &connection, const SmtpReceiver &relay) const
{
    const QHash<QString, int> received = receivedBy(relay);
    QStringList findings;
    // Of which an email has left or waits for a person; or was taken back by one after it stood in another's
    // way.
    QSet<QString> busyDrafts;
    QStringList takenBack;
    for (const QVariantList &row :
         rowsOf(connection, QStringLiteral("SELECT uid, state, draft FROM submission ORDER BY id"))) {
        const QString uid = row.at(0).toString();
        const QString state = row.at(1).toString();
        if (state != QLatin1String("recalled") || m_recalled.contains(uid))
            busyDrafts.insert(row.at(2).toString());
        else
            takenBack.append(row.at(2).toString());
        static const QStringList atRest{QStringLiteral("done"), QStringLiteral("recalled"),
                                        QStringLiteral("needs_review"), QStringLiteral("held")};
        if (!atRest.contains(state))
            findings.append(QStringLiteral("is %1 for ever: %2").arg(state, uid));
    }
    for (const QString &draft : std::as_const(takenBack)) {
        if (!busyDrafts.contains(draft))
            findings.append(QStringLiteral("was taken back by nobody: an email of ") + draft);
    }
    const Rows deliveries =
        rowsOf(connection, QStringLiteral("SELECT delivery.message_id, delivery.state, submission.uid, "
                                          "submission.state FROM delivery JOIN submission ON "
                                          "submission.id = delivery.submission_id"));
    for (const QVariantList &row : deliveries) {
        const bool hasLeft = received.value(row.at(0).toString()) > 0;
        const bool isAccepted = row.at(1).toString() == QLatin1String("accepted");
        const bool isOpen = row.at(3).toString() == QLatin1String("needs_review");
        // Of what waits for a person it is not known.
        if (hasLeft != isAccepted && !(hasLeft && isOpen) && !m_lost.contains(row.at(2).toString()))
            findings.append(QStringLiteral("%1 is %2 in %3, and %4")
                                .arg(row.at(0).toString(), row.at(1).toString(), row.at(3).toString(),
                                     hasLeft ? QStringLiteral("left") : QStringLiteral("never left")));
    }
    return findings;
}

} // namespace waymark::test
