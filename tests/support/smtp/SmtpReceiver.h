// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/MailAccount.h"
#include "tests/support/smtp/ReceivedMessage.h"

#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QTemporaryDir>

namespace waymark::test {

/// A real mail server on this machine (smtp_receiver.py), at a free port, that keeps what it gets and can be
/// told to misbehave. Ends with this object.
class SmtpReceiver
{
public:
    struct Options
    {
        MailAccount::Security security = MailAccount::Security::None;
        QString certificate = {}; ///< With encryption; its key lies beside it (TestCertificates).
        QString user = {};        ///< Asks for a sign-in when set.
        QString password = {};
        QString mechanisms = QStringLiteral("PLAIN,LOGIN");
    };

    SmtpReceiver() : SmtpReceiver(Options()) {}
    explicit SmtpReceiver(const Options &options) : m_options(options) {}
    ~SmtpReceiver();

    /// Starts it, the second time at the same port as before, and waits until it can be reached.
    bool start();
    /// Ends it: nobody listens at the port any more.
    void stop();

    int port() const { return m_port; }
    /// How to reach it by "localhost".
    MailAccount account() const;

    /// Plans one fault; smtp_receiver.py says how they look.
    bool plan(const QJsonObject &fault);
    bool reply(const QString &at, const QString &text, const QString &to = {}, int times = 1);
    bool drop(const QString &at, const QString &to = {}, int times = 1);
    bool hang(const QString &at, const QString &to = {}, int times = 1);
    bool forgetPlans();
    /// Whether a planned "hang" has begun.
    bool isHanging() const;
    /// Whether the n-th connection ended with QUIT.
    bool heardGoodbye(int connection) const;

    /// What came so far, in order.
    QList<ReceivedMessage> messages() const;
    /// How many of them were for `address`.
    qsizetype countFor(const QString &address) const;

private:
    bool waitForLine(QByteArray *line);
    static QJsonObject fault(const QString &at, const QString &action, const QString &to, int times);

    Options m_options;
    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};

} // namespace waymark::test
