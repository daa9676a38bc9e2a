// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/SmtpSession.h"

#include "core/delivery/SmtpCallbacks.h"

#include <QCoreApplication>
#include <QFile>
#include <QUrl>

#include <cerrno>
#include <curl/curl.h>
#include <sys/socket.h>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SmtpSession)
};

bool initialiseCurl()
{
    static const CURLcode code = curl_global_init(CURL_GLOBAL_DEFAULT);
    return code == CURLE_OK;
}

SmtpExchange::Break breakOf(CURLcode code, long systemError, const SmtpCallbacks &progress)
{
    using Break = SmtpExchange::Break;
    if (progress.brokenBy() != Break::None)
        return progress.brokenBy();
    switch (code) {
    case CURLE_OK:
        return Break::None;
    case CURLE_COULDNT_RESOLVE_HOST:
        return Break::NameNotFound;
    case CURLE_COULDNT_CONNECT:
        return systemError == ECONNREFUSED ? Break::Refused : Break::Unreachable;
    case CURLE_OPERATION_TIMEDOUT:
        return Break::TimedOut;
    case CURLE_USE_SSL_FAILED:
        return Break::NoStartTls;
    case CURLE_PEER_FAILED_VERIFICATION:
        return Break::Certificate;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CIPHER:
        return Break::TlsHandshake;
    case CURLE_LOGIN_DENIED:
        return Break::SignIn;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
    case CURLE_OUT_OF_MEMORY:
    case CURLE_BAD_FUNCTION_ARGUMENT:
    case CURLE_SSL_CACERT_BADFILE:
        return Break::Setup;
    default:
        return Break::Lost;
    }
}

bool isLoopback(const QString &host)
{
    return host == u"localhost" || host == u"127.0.0.1" || host == u"::1";
}

bool canStandInALine(const QString &text)
{
    return !text.contains(u'\0') && !text.contains(u'\r') && !text.contains(u'\n');
}

/// The server's address. The path is what libcurl says in EHLO: an address literal (RFC 5321, section 4.1.4),
/// because a desktop has no name that means anything to the server and its own need not leave it.
QUrl addressOf(const MailAccount &account)
{
    QUrl url;
    url.setScheme(account.security == MailAccount::Security::Tls ? QStringLiteral("smtps")
                                                                 : QStringLiteral("smtp"));
    url.setHost(account.host.trimmed());
    url.setPort(account.port);
    url.setPath(QStringLiteral("/[127.0.0.1]"));
    return url;
}

} // namespace

struct SmtpSession::Curl
{
    Curl() : handle(initialiseCurl() ? curl_easy_init() : nullptr) {}
    ~Curl() { curl_easy_cleanup(handle); }
    Curl(const Curl &) = delete;
    Curl &operator=(const Curl &) = delete;

    template <class T>
    void set(CURLoption option, T value)
    {
        const CURLcode code = curl_easy_setopt(handle, option, value);
        if (code != CURLE_OK)
            setupFailed = code;
    }

    CURL *handle;
    CURLcode setupFailed = CURLE_OK;
    char errorText[CURL_ERROR_SIZE] = {};
};

SmtpSession::SmtpSession(const MailAccount &account, const QString &password, const SmtpTimeouts &timeouts)
    : m_account(account), m_password(password), m_timeouts(timeouts)
{
}

SmtpSession::~SmtpSession()
{
    if (!d)
        return;
    if (m_connected && !m_stopped.load())
        sayGoodbye();
    hangUp();
}

Result<void> SmtpSession::prepare()
{
    if (d)
        return {};
    const QUrl address = addressOf(m_account);
    if (!address.isValid() || address.host().isEmpty() || m_account.port < 1 || m_account.port > 65535)
        return failure(ErrorKind::Invalid,
                       Words::tr("The mail server's name or port cannot be right. Correct it in Settings."),
                       address.errorString());
    if (!canStandInALine(m_account.userName) || !canStandInALine(m_password))
        return failure(ErrorKind::Invalid,
                       Words::tr("The user name or the password contains a line break. Type it "
                                 "again in Settings."));
    auto curl = std::make_unique<Curl>();
    if (!curl->handle)
        return failure(ErrorKind::Internal, Words::tr("The mail library could not be started."));
    d = std::move(curl);
    d->set(CURLOPT_URL, address.toEncoded().constData());
    d->set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    d->set(CURLOPT_NOPROXY, "*");
    d->set(CURLOPT_NOSIGNAL, 1L);
    d->set(CURLOPT_ERRORBUFFER, d->errorText);
    d->set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(m_timeouts.connect.count()));
    // Ours are shorter where they may be; this one only has to be out of their way.
    d->set(CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(m_timeouts.answer.count() / 1000 + 60));
    d->set(CURLOPT_UPLOAD, 1L);
    d->set(CURLOPT_MAXCONNECTS, 1L);
    SmtpCallbacks::install(d->handle);
    Result<void> secured = secure();
    if (secured && d->setupFailed != CURLE_OK)
        secured = failure(ErrorKind::Internal,
                          Words::tr("The mail library does not accept the mail account's settings."),
                          QString::fromUtf8(curl_easy_strerror(d->setupFailed)));
    if (!secured)
        d.reset();
    return secured;
}

Result<void> SmtpSession::secure()
{
    const bool signsIn = m_account.authentication != MailAccount::Authentication::None;
    if (m_account.security == MailAccount::Security::None && signsIn && !isLoopback(m_account.host.trimmed()))
        return failure(ErrorKind::Denied,
                       Words::tr("Without encryption the password would cross the network for all to "
                                 "read. Choose STARTTLS or TLS in Settings."));
    if (m_account.security == MailAccount::Security::None) {
        d->set(CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_NONE));
    } else {
        d->set(CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
        d->set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        d->set(CURLOPT_SSL_VERIFYPEER, 1L);
        d->set(CURLOPT_SSL_VERIFYHOST, 2L);
        WAYMARK_TRY(trustFurtherCertificates());
    }
    if (signsIn) {
        d->set(CURLOPT_USERNAME, m_account.userName.toUtf8().constData());
        d->set(CURLOPT_PASSWORD, m_password.toUtf8().constData());
        d->set(CURLOPT_LOGIN_OPTIONS,
               m_account.authentication == MailAccount::Authentication::Login ? "AUTH=LOGIN" : "AUTH=PLAIN");
    }
    return {};
}

Result<void> SmtpSession::trustFurtherCertificates()
{
    if (m_account.caFile.isEmpty())
        return {};
    QFile further(m_account.caFile);
    if (!further.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Invalid,
                       Words::tr("The certificate file %1 cannot be read. Choose another one in Settings.")
                           .arg(m_account.caFile),
                       further.errorString());
    constexpr qint64 largest = 4 * 1024 * 1024;
    QByteArray certificates = further.read(largest);
    if (!certificates.contains("-----BEGIN CERTIFICATE-----"))
        return failure(
            ErrorKind::Invalid,
            Words::tr("The file %1 holds no certificate in PEM form. Choose another one in Settings.")
                .arg(m_account.caFile));
    // A file of one's own takes the place of the system's in libcurl, so the system's is put behind it.
    const char *systemFile = nullptr;
    if (curl_easy_getinfo(d->handle, CURLINFO_CAINFO, &systemFile) == CURLE_OK && systemFile) {
        QFile system(QString::fromLocal8Bit(systemFile));
        if (system.open(QIODevice::ReadOnly))
            certificates += '\n' + system.readAll();
    }
    curl_blob blob{certificates.data(), static_cast<size_t>(certificates.size()), CURL_BLOB_COPY};
    d->set(CURLOPT_CAINFO_BLOB, &blob);
    return {};
}

SmtpExchange SmtpSession::exchange(const OutgoingMessage &message, const Transport::DataSent &dataSent)
{
    SmtpExchange first = perform(message, dataSent, false, false);
    // 421 is a server's farewell to a connection that was idle for too long (RFC 5321, section 3.8).
    const bool farewell = first.reply.isEmpty() || first.reply.code() == 421;
    const bool deadConnection = first.brokenBy == SmtpExchange::Break::Lost && first.reusedConnection &&
                                !first.dataSent && first.stage <= SmtpStage::Sender && farewell;
    return deadConnection ? perform(message, dataSent, false, true) : first;
}

SmtpExchange SmtpSession::rehearse(const QString &from, const QString &to)
{
    return perform({from, to, {}, QByteArrayLiteral("\r\n")}, {}, true, true);
}

SmtpExchange SmtpSession::perform(const OutgoingMessage &message, const Transport::DataSent &dataSent,
                                  bool rehearsal, bool freshConnection)
{
    SmtpCallbacks callbacks(message.bytes, dataSent, m_timeouts, m_stopped, rehearsal);
    const auto bracketed = [](const QString &address) -> QByteArray { return '<' + address.toUtf8() + '>'; };
    curl_slist *recipients = curl_slist_append(nullptr, bracketed(message.to).constData());
    d->errorText[0] = '\0';
    d->set(CURLOPT_MAIL_FROM, bracketed(message.from).constData());
    d->set(CURLOPT_MAIL_RCPT, recipients);
    d->set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(message.bytes.size()));
    d->set(CURLOPT_FRESH_CONNECT, freshConnection || m_broken ? 1L : 0L);
    callbacks.attach(d->handle);
    const CURLcode code = curl_easy_perform(d->handle);
    SmtpCallbacks::detach(d->handle);
    d->set(CURLOPT_MAIL_RCPT, static_cast<curl_slist *>(nullptr));
    curl_slist_free_all(recipients);

    long systemError = 0;
    long connections = 0;
    curl_easy_getinfo(d->handle, CURLINFO_OS_ERRNO, &systemError);
    curl_easy_getinfo(d->handle, CURLINFO_NUM_CONNECTS, &connections);
    m_connected = code == CURLE_OK;
    m_broken = !m_connected;
    if (m_broken)
        hangUp();
    SmtpExchange exchange = callbacks.exchange();
    exchange.brokenBy = breakOf(code, systemError, callbacks);
    exchange.reusedConnection = connections == 0 && code != CURLE_COULDNT_RESOLVE_HOST;
    exchange.detail = QString::fromUtf8(d->errorText[0] != '\0' ? d->errorText : curl_easy_strerror(code));
    return exchange;
}

/// QUIT as a command of its own: the one that libcurl sends while it closes a handle waits two minutes for a
/// mute server, and cannot be stopped.
void SmtpSession::sayGoodbye()
{
    const QByteArray nothing;
    const Transport::DataSent never;
    SmtpCallbacks callbacks(nothing, never, m_timeouts, m_stopped, false);
    d->set(CURLOPT_UPLOAD, 0L);
    d->set(CURLOPT_NOBODY, 1L);
    d->set(CURLOPT_CUSTOMREQUEST, "QUIT");
    d->set(CURLOPT_TIMEOUT_MS, static_cast<long>(m_timeouts.goodbye.count()));
    callbacks.attach(d->handle);
    curl_easy_perform(d->handle);
    SmtpCallbacks::detach(d->handle);
}

/// libcurl keeps a connection whose last answer did not come, and would take that answer, when it comes late,
/// for the next message's; and it would wait for a mute server's goodbye.
void SmtpSession::hangUp()
{
    curl_socket_t socket = CURL_SOCKET_BAD;
    if (curl_easy_getinfo(d->handle, CURLINFO_ACTIVESOCKET, &socket) == CURLE_OK && socket != CURL_SOCKET_BAD)
        ::shutdown(socket, SHUT_RDWR);
}

} // namespace waymark
