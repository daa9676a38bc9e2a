// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/server/ServerOptions.h"

#include "app/server/OptionValues.h"
#include "app/server/RelayOptions.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QUrl>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ServerOptions)
};

Result<void> readListen(const QString &text, HttpOptions &http)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(?:\\[([0-9A-Fa-f:.]+)\\]|([0-9.]+)):([0-9]{1,5})\\z"));
    const auto match = form.match(text);
    bool isPort = false;
    http.port = match.captured(3).toUShort(&isPort);
    if (!match.hasMatch() || !isPort)
        return failure(
            ErrorKind::Invalid,
            Words::tr("“%1” is no address to listen on. It looks like 127.0.0.1:8080 or [::1]:8080.")
                .arg(text));
    http.address = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
    return {};
}

/// Megabytes, where it is given.
Result<void> readRoom(const OptionValues &values, const char *name, qint64 &bytes)
{
    constexpr qint64 most = 100'000'000;
    const QString text = values.value(name);
    if (text.isEmpty())
        return {};
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < 1 || number > most)
        return failure(ErrorKind::Invalid,
                       Words::tr("--%1 is a number of megabytes.").arg(QLatin1String(name)));
    bytes = number * 1'048'576;
    return {};
}

bool isThisMachine(const QString &address)
{
    return address.startsWith(QLatin1String("127.")) || address == QLatin1String("::1");
}

Result<void> readDatabase(const OptionValues &values, ServerOptions &options)
{
    options.dataFolder = QDir(values.value("data")).absolutePath();
    options.database = DatabaseAddress::inFolder(options.dataFolder);
    if (const QString url = values.value("database"); !url.isEmpty()) {
        const auto address = DatabaseAddress::fromUrl(url);
        if (!address)
            return failure(address.error());
        options.database = *address;
    }
    return {};
}

Result<void> readTls(const OptionValues &values, HttpOptions &http)
{
    http.certificateFile = values.value("tls-cert");
    http.keyFile = values.value("tls-key");
    if (http.certificateFile.isEmpty() != http.keyFile.isEmpty())
        return failure(ErrorKind::Invalid, Words::tr("--tls-cert and --tls-key go together."));
    if (http.certificateFile.isEmpty() && !isThisMachine(http.address) && !values.isOn("plain"))
        return failure(
            ErrorKind::Invalid,
            Words::tr(
                "Tokens would travel in the open. Give --tls-cert and --tls-key, or --plain where a proxy "
                "in front of the server does TLS."));
    return {};
}

Result<void> readPublicUrl(const OptionValues &values, QString &publicUrl)
{
    publicUrl = values.value("public-url");
    while (publicUrl.endsWith(u'/'))
        publicUrl.chop(1);
    const QUrl url(publicUrl, QUrl::StrictMode);
    if (!publicUrl.isEmpty() &&
        (!url.isValid() || !url.scheme().startsWith(QLatin1String("http")) || url.host().isEmpty()))
        return failure(ErrorKind::Invalid, Words::tr("“%1” is no address of a server.").arg(publicUrl));
    return {};
}

/// The first line of the file, where one is named.
Result<QByteArray> readMetricsToken(const OptionValues &values)
{
    constexpr int least = 16;
    const QString name = values.value("metrics-token-file");
    if (name.isEmpty())
        return QByteArray();
    QFile file(name);
    if (!file.open(QFile::ReadOnly))
        return failure(ErrorKind::Invalid,
                       Words::tr("The file %1 with the token for /metrics cannot be read.").arg(name),
                       file.errorString());
    const QByteArray token = file.readLine(4096).trimmed();
    if (token.size() < least)
        return failure(
            ErrorKind::Invalid,
            Words::tr("The first line of %1, the token for /metrics, has fewer than 16 characters.")
                .arg(name));
    return token;
}

} // namespace

void ServerOptions::declare(QCommandLineParser &line)
{
    line.addOptions({
        {QStringLiteral("data"), Words::tr("Keep everything in <folder>."), QStringLiteral("folder")},
        {QStringLiteral("config"), Words::tr("Read what is not said here from <file>."),
         QStringLiteral("file")},
        {QStringLiteral("listen"), Words::tr("Listen on <address>; 127.0.0.1:8080 without."),
         QStringLiteral("address")},
        {QStringLiteral("tls-cert"), Words::tr("The certificate with its chain, PEM."),
         QStringLiteral("file")},
        {QStringLiteral("tls-key"), Words::tr("Its key, PEM."), QStringLiteral("file")},
        {QStringLiteral("plain"),
         Words::tr("Listen without TLS also for others than this machine: a proxy does it.")},
        {QStringLiteral("public-url"), Words::tr("What clients call the server, behind a proxy."),
         QStringLiteral("url")},
        {QStringLiteral("database"), Words::tr("Use PostgreSQL at <url>, not a file in the folder."),
         QStringLiteral("url")},
        {QStringLiteral("metrics-token-file"),
         Words::tr("Answer /metrics to whoever has the token on the first line of <file>."),
         QStringLiteral("file")},
        {QStringLiteral("uploads-of-user"),
         Words::tr("Take files of up to <n> MB together from each user; 10240 without."),
         QStringLiteral("n")},
        {QStringLiteral("uploads-of-all"),
         Words::tr("Take files of up to <n> MB together from everybody; 102400 without."),
         QStringLiteral("n")},
    });
    declareRelay(line);
}

Result<ServerOptions> ServerOptions::read(const QCommandLineParser &line)
{
    const auto values = OptionValues::of(line);
    if (!values)
        return failure(values.error());
    ServerOptions options;
    if (values->value("data").isEmpty())
        return failure(ErrorKind::Invalid, Words::tr("Say where the server keeps its data: --data FOLDER."));
    WAYMARK_TRY(readDatabase(*values, options));
    const QString listen = values->value("listen");
    WAYMARK_TRY(readListen(listen.isEmpty() ? QStringLiteral("127.0.0.1:8080") : listen, options.http));
    WAYMARK_TRY(readTls(*values, options.http));
    WAYMARK_TRY(readPublicUrl(*values, options.publicUrl));
    WAYMARK_TRY(readRoom(*values, "uploads-of-user", options.limits.maxSizeUserUploads));
    WAYMARK_TRY(readRoom(*values, "uploads-of-all", options.limits.maxSizeAllUploads));
    const auto metricsToken = readMetricsToken(*values);
    WAYMARK_TRY(metricsToken);
    options.metricsToken = *metricsToken;
    const auto sending = readRelay(*values, options.dataFolder);
    if (!sending)
        return failure(sending.error());
    options.sending = *sending;
    if (options.sending && options.publicUrl.isEmpty())
        return failure(ErrorKind::Invalid,
                       Words::tr("Say what the server is called by those who get its emails: --public-url. "
                                 "The links to unsubscribe begin with it."));
    return options;
}

} // namespace waymark
