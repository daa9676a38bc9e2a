// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Submission.h"
#include "tests/support/smtp/SmtpReceiver.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace waymark {

class Connection;

namespace test {

/// What the people of a ModelTeam sent, and what a mail server got of it.
class ModelEmails
{
public:
    void noteSent(Connection &connection, const Submission &email);
    void noteRecalled(const QString &email) { m_recalled.insert(email); }
    /// The server knows nothing of it any more, since it went back to a backup.
    void noteLost(const QString &email) { m_lost.insert(email); }
    bool isLost(const QString &email) const { return m_lost.contains(email); }
    QStringList ids() const { return m_emails.keys(); }

    /// What left twice, or from nobody.
    QStringList doubles(const SmtpReceiver &relay) const;
    /// What a workspace says of its emails that is not what happened.
    QStringList findings(Connection &connection, const SmtpReceiver &relay) const;

private:
    struct Email
    {
        QString draft;
        QHash<QString, QString> addresses; ///< By the messages' ids.
    };

    QHash<QString, Email> m_emails; ///< By their ids.
    QSet<QString> m_recalled, m_lost;
};

} // namespace test
} // namespace waymark
