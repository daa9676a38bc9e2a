// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/support/smtp/SmtpReceiver.h"

#include "tests/support/smtp/TestCertificates.h"

#include <QDebug>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace waymark::test {

namespace {

/// Debian's Python has aiosmtpd; another one that comes first in the path may not.
QString python()
{
    const QString system = QStringLiteral("/usr/bin/python3");
    return QFile::exists(system) ? system : QStringLiteral("python3");
}

} // namespace

SmtpReceiver::~SmtpReceiver()
{
    stop();
}

bool SmtpReceiver::start()
{
    QStringList arguments = {QStringLiteral(WAYMARK_SOURCE_DIR "/tests/support/smtp/smtp_receiver.py"),
                             QStringLiteral("--folder"),
                             m_folder.path(),
                             QStringLiteral("--port"),
                             QString::number(m_port),
                             QStringLiteral("--mechanisms"),
                             m_options.mechanisms};
    if (m_options.security != MailAccount::Security::None) {
        arguments << QStringLiteral("--tls")
                  << (m_options.security == MailAccount::Security::Tls ? QStringLiteral("tls")
                                                                       : QStringLiteral("starttls"))
                  << QStringLiteral("--certificate") << m_options.certificate << QStringLiteral("--key")
                  << TestCertificates::keyOf(m_options.certificate);
    }
    if (!m_options.user.isEmpty())
        arguments << QStringLiteral("--user") << m_options.user << QStringLiteral("--password")
                  << m_options.password;
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(python(), arguments);
    QByteArray line;
    if (!waitForLine(&line) || !line.startsWith("listening ")) {
        qWarning() << "The receiver did not start:" << m_process.errorString() << line;
        return false;
    }
    m_port = line.mid(10).trimmed().toInt();
    return true;
}

void SmtpReceiver::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(2000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

MailAccount SmtpReceiver::account() const
{
    MailAccount account;
    account.transport = MailAccount::Transport::Smtp;
    account.host = QStringLiteral("localhost");
    account.port = m_port;
    account.security = m_options.security;
    account.authentication =
        m_options.user.isEmpty() ? MailAccount::Authentication::None : MailAccount::Authentication::Plain;
    account.userName = m_options.user;
    return account;
}

bool SmtpReceiver::plan(const QJsonObject &fault)
{
    m_process.write(QJsonDocument(fault).toJson(QJsonDocument::Compact) + '\n');
    QByteArray line;
    return waitForLine(&line) && line.trimmed() == "ok";
}

bool SmtpReceiver::reply(const QString &at, const QString &text, const QString &to, int times)
{
    QJsonObject planned = fault(at, QStringLiteral("reply"), to, times);
    planned.insert(QStringLiteral("text"), text);
    return plan(planned);
}

bool SmtpReceiver::drop(const QString &at, const QString &to, int times)
{
    return plan(fault(at, QStringLiteral("drop"), to, times));
}

bool SmtpReceiver::hang(const QString &at, const QString &to, int times)
{
    return plan(fault(at, QStringLiteral("hang"), to, times));
}

bool SmtpReceiver::forgetPlans()
{
    return plan({{QStringLiteral("at"), QStringLiteral("none")}});
}

bool SmtpReceiver::isHanging() const
{
    return QFile::exists(m_folder.filePath(QStringLiteral("hanging")));
}

bool SmtpReceiver::heardGoodbye(int connection) const
{
    return QFile::exists(m_folder.filePath(QStringLiteral("goodbye-%1").arg(connection)));
}

QJsonObject SmtpReceiver::fault(const QString &at, const QString &action, const QString &to, int times)
{
    QJsonObject planned{
        {QStringLiteral("at"), at}, {QStringLiteral("do"), action}, {QStringLiteral("times"), times}};
    if (!to.isEmpty())
        planned.insert(QStringLiteral("to"), to);
    return planned;
}

QList<ReceivedMessage> SmtpReceiver::messages() const
{
    QList<ReceivedMessage> messages;
    const QDir folder(m_folder.path());
    for (const QString &name : folder.entryList({QStringLiteral("*.eml")}, QDir::Files, QDir::Name)) {
        QFile eml(folder.filePath(name));
        QFile json(folder.filePath(name.chopped(4) + QStringLiteral(".json")));
        if (!eml.open(QIODevice::ReadOnly) || !json.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject facts = QJsonDocument::fromJson(json.readAll()).object();
        ReceivedMessage message;
        message.bytes = eml.readAll();
        message.from = facts.value(QLatin1String("from")).toString();
        for (const QJsonValue &address : facts.value(QLatin1String("to")).toArray())
            message.to.append(address.toString());
        message.answer = facts.value(QLatin1String("answer")).toString();
        message.tls = facts.value(QLatin1String("tls")).toBool();
        message.user = facts.value(QLatin1String("user")).toString();
        message.mechanism = facts.value(QLatin1String("mechanism")).toString();
        message.hello = facts.value(QLatin1String("hello")).toString();
        message.connection = facts.value(QLatin1String("connection")).toInt();
        messages.append(message);
    }
    return messages;
}

qsizetype SmtpReceiver::countFor(const QString &address) const
{
    qsizetype count = 0;
    for (const ReceivedMessage &message : messages())
        count += message.to.contains(address) ? 1 : 0;
    return count;
}

bool SmtpReceiver::waitForLine(QByteArray *line)
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(10'000))
            return false;
    }
    *line = m_process.readLine();
    return true;
}

} // namespace waymark::test
