// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/server/RelayOptions.h"

#include "app/server/OptionValues.h"
#include "core/domain/Contact.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSysInfo>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::RelayOptions)
};

using Security = MailAccount::Security;

Result<int> numberOf(const OptionValues &values, const char *name, int otherwise, int most)
{
    const QString text = values.value(name);
    bool isNumber = true;
    const int number = text.isEmpty() ? otherwise : text.toInt(&isNumber);
    if (!isNumber || number < 1 || number > most)
        return failure(ErrorKind::Invalid,
                       Words::tr("--%1 is a number from 1 to %2.").arg(QLatin1String(name)).arg(most));
    return number;
}

Result<Security> securityOf(const QString &word)
{
    if (word.isEmpty() || word == QLatin1String("starttls"))
        return Security::StartTls;
    if (word == QLatin1String("tls"))
        return Security::Tls;
    if (word == QLatin1String("none"))
        return Security::None;
    return failure(ErrorKind::Invalid, Words::tr("--smtp-tls is starttls, tls or none."));
}

Result<QString> passwordIn(const QString &file)
{
    QFile secret(file);
    if (!secret.open(QFile::ReadOnly))
        return failure(ErrorKind::Invalid,
                       Words::tr("The file %1 with the relay's password cannot be read.").arg(file),
                       secret.errorString());
    // As editors of other systems write it: with a byte order mark, and CR LF.
    QString password = QString::fromUtf8(secret.read(4096)).section(u'\n', 0, 0);
    password.remove(QChar::ByteOrderMark).remove(u'\r');
    if (password.isEmpty())
        return failure(ErrorKind::Invalid,
                       Words::tr("The file %1 has no password on its first line.").arg(file));
    return password;
}

/// Of this process as long as it holds the folder's lock, and of nobody else.
QString workerName(const QString &dataFolder)
{
    const QByteArray place =
        QSysInfo::machineUniqueId() + QSysInfo::machineHostName().toUtf8() + dataFolder.toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().left(24));
}

Result<void> readBounces(const OptionValues &values, DeliveryWorker::Options &options)
{
    options.bounceAddress = values.value("bounce-address");
    options.bounceFolder = values.value("bounce-maildir");
    if (options.bounceAddress.isEmpty() != options.bounceFolder.isEmpty())
        return failure(ErrorKind::Invalid, Words::tr("--bounce-address and --bounce-maildir go together."));
    // A local part has 64 characters at most, and the delivery's takes 50 of them.
    if (!options.bounceAddress.isEmpty() &&
        (!isEmailAddress(options.bounceAddress) || options.bounceAddress.indexOf(u'@') > 14))
        return failure(ErrorKind::Invalid,
                       Words::tr("“%1” is no address that bounces can come back to; before its @ stand 14 "
                                 "characters at most.")
                           .arg(options.bounceAddress));
    for (const QString &part : {QStringLiteral("/new"), QStringLiteral("/cur")}) {
        if (!options.bounceFolder.isEmpty() && !QDir(options.bounceFolder + part).exists())
            return failure(
                ErrorKind::Invalid,
                Words::tr("%1 is no Maildir: it has no folder new or cur.").arg(options.bounceFolder));
    }
    return {};
}

Result<void> readServer(const OptionValues &values, DeliveryWorker::Options &options)
{
    const auto security = securityOf(values.value("smtp-tls"));
    if (!security)
        return failure(security.error());
    MailAccount &relay = options.relay;
    relay.transport = MailAccount::Transport::Smtp;
    relay.security = *security;
    const auto port = numberOf(values, "smtp-port", *security == Security::Tls ? 465 : 587, 65'535);
    if (!port)
        return failure(port.error());
    relay.host = values.value("smtp-host");
    relay.port = *port;
    relay.caFile = values.value("smtp-ca");
    relay.userName = values.value("smtp-user");
    relay.authentication =
        relay.userName.isEmpty() ? MailAccount::Authentication::None : MailAccount::Authentication::Plain;
    const QString secret = values.value("smtp-password-file");
    if (relay.userName.isEmpty() != secret.isEmpty())
        return failure(ErrorKind::Invalid, Words::tr("--smtp-user and --smtp-password-file go together."));
    if (secret.isEmpty())
        return {};
    const auto password = passwordIn(secret);
    if (!password)
        return failure(password.error());
    options.password = *password;
    return {};
}

} // namespace

void declareRelay(QCommandLineParser &line)
{
    line.addOptions({
        {QStringLiteral("smtp-host"), Words::tr("Hand emails over to the mail server <host>."),
         QStringLiteral("host")},
        {QStringLiteral("smtp-port"), Words::tr("At its <port>; 587, or 465 with --smtp-tls tls."),
         QStringLiteral("port")},
        {QStringLiteral("smtp-tls"), Words::tr("Encryption: starttls, tls or none."), QStringLiteral("how")},
        {QStringLiteral("smtp-ca"), Words::tr("Trust the certificates in <file>, too; PEM."),
         QStringLiteral("file")},
        {QStringLiteral("smtp-user"), Words::tr("Sign in as <name>."), QStringLiteral("name")},
        {QStringLiteral("smtp-password-file"), Words::tr("With the password on the first line of <file>."),
         QStringLiteral("file")},
        {QStringLiteral("smtp-connections"), Words::tr("Over <n> connections at a time; 4 without."),
         QStringLiteral("n")},
        {QStringLiteral("bounce-address"),
         Words::tr("Let bounces come back to <address> with a part of their own behind a plus sign."),
         QStringLiteral("address")},
        {QStringLiteral("bounce-maildir"), Words::tr("Where that mail is delivered: a Maildir, <folder>."),
         QStringLiteral("folder")},
        {QStringLiteral("mail-folder"),
         Words::tr("For trials: write emails to <folder> and send none to anybody."),
         QStringLiteral("folder")},
    });
}

Result<std::optional<DeliveryWorker::Options>> readRelay(const OptionValues &values,
                                                         const QString &dataFolder)
{
    const QString host = values.value("smtp-host");
    const QString folder = values.value("mail-folder");
    if (host.isEmpty() && folder.isEmpty())
        return std::optional<DeliveryWorker::Options>();
    if (!host.isEmpty() && !folder.isEmpty())
        return failure(ErrorKind::Invalid,
                       Words::tr("Give --smtp-host or --mail-folder, not both: is anybody to be mailed?"));
    DeliveryWorker::Options options;
    options.name = workerName(dataFolder);
    const auto connections = numberOf(values, "smtp-connections", options.connections, 64);
    if (!connections)
        return failure(connections.error());
    options.connections = *connections;
    options.relay.transport = MailAccount::Transport::Folder;
    options.relay.folder = folder;
    if (!host.isEmpty())
        WAYMARK_TRY(readServer(values, options));
    WAYMARK_TRY(readBounces(values, options));
    return std::optional(options);
}

} // namespace waymark
