// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/SmtpTransport.h"
#include "tests/support/Wait.h"
#include "tests/support/smtp/SmtpReceiver.h"
#include "tests/support/smtp/TestCertificates.h"

#include <QElapsedTimer>
#include <QTest>

#include <future>

using namespace waymark;
using namespace waymark::test;
using Kind = TransportOutcome::Kind;
using Obstacle = TransportOutcome::Obstacle;
using Security = MailAccount::Security;

namespace {

const QString priya = QStringLiteral("priya.r@northbeam.example");

OutgoingMessage messageTo(const QString &to, const QByteArray &body = "Hello\r\n")
{
    return {QStringLiteral("maren@gitlab.example"), to, QStringLiteral("Monitoring GitLab"),
            "From: maren@gitlab.example\r\nTo: " + to.toUtf8() +
                "\r\nSubject: Monitoring GitLab\r\nMessage-ID: <1@gitlab.example>\r\n\r\n" + body};
}

SmtpTimeouts shortTimeouts()
{
    using namespace std::chrono_literals;
    return {.connect = 2s, .reply = 1s, .stall = 1s, .answer = 1s, .answerWhenStopped = 200ms, .goodbye = 1s};
}

/// Counts how often the last step was recorded, and can refuse it.
struct Record
{
    int count = 0;
    bool works = true;

    Transport::DataSent callback()
    {
        return [this]() -> Result<void> {
            ++count;
            if (works)
                return {};
            return failure(ErrorKind::Full, QStringLiteral("The disk is full."));
        };
    }
};

} // namespace

class TestSmtpTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesArriveUnchanged_data();
    void bytesArriveUnchanged();
    void theRecipientAndSenderAreTheEnvelopes();
    void manyMessagesShareOneConnection();
    void theComputersNameStaysAtHome();
    void theQueueIdIsKept();
    void encryptedAndSignedIn_data();
    void encryptedAndSignedIn();
    void badAddressesNeverReachTheServer_data();
    void badAddressesNeverReachTheServer();
    void aLoneLineFeedNeverReachesTheServer();
    void refusalsEndAsTheirClassSays_data();
    void refusalsEndAsTheirClassSays();
    void aRefusedRecipientDoesNotStopTheNext();
    void aLostAnswerIsUnknown_data();
    void aLostAnswerIsUnknown();
    void aConnectionLostInTheMessageIsNotReached();
    void nothingLeavesThatCouldNotBeRecorded();
    void aHangingServerIsGivenUp_data();
    void aHangingServerIsGivenUp();
    void aConnectionThatDiedWhileIdleIsReplaced();
    void itTakesItsLeave();
    void aServerThatIgnoresTheLeaveIsLeft_data();
    void aServerThatIgnoresTheLeaveIsLeft();
    void stoppingEndsAWait_data();
    void stoppingEndsAWait();
    void untrustedServersGetNothing_data();
    void untrustedServersGetNothing();
    void passwordsDoNotCrossTheNetworkInTheOpen();
    void aWrongPasswordIsSaidSo();

private:
    TestCertificates m_certificates;
};

void TestSmtpTransport::bytesArriveUnchanged_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("plain") << QByteArray("Hello\r\n");
    QTest::newRow("dots") << QByteArray(".\r\n..\r\n.hidden\r\nline.\r\n.\r\n");
    QTest::newRow("dot at the very end") << QByteArray("end\r\n.\r\n");
    QTest::newRow("empty body") << QByteArray("");
    QTest::newRow("several empty lines at the end") << QByteArray("a\r\n\r\n\r\n");
    QTest::newRow("utf-8") << QByteArray("Grüße, 你好, 🚀, \xe2\x80\xae\r\n");
    QTest::newRow("any 8-bit byte") << []() -> QByteArray {
        QByteArray all;
        for (int c = 1; c < 256; ++c) {
            if (c != '\r' && c != '\n')
                all += static_cast<char>(c);
        }
        return all + "\r\n";
    }();
    QTest::newRow("a long line") << QByteArray(998, 'x') + "\r\n";
    QTest::newRow("larger than every buffer") << QByteArray("0123456789.\r\n.abcdef\r\n").repeated(20'000);
}

void TestSmtpTransport::bytesArriveUnchanged()
{
    QFETCH(QByteArray, body);
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    Record record;
    SmtpTransport transport(receiver.account(), {}, shortTimeouts());
    const OutgoingMessage message = messageTo(priya, body);
    const TransportOutcome outcome = transport.send(message, record.callback());
    QVERIFY2(outcome.kind == Kind::Accepted, qPrintable(outcome.sentence + outcome.serverReply));
    QCOMPARE(record.count, 1);
    QCOMPARE(receiver.messages().size(), 1);
    QCOMPARE(receiver.messages().first().bytes, message.bytes);
}

void TestSmtpTransport::theRecipientAndSenderAreTheEnvelopes()
{
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    SmtpTransport transport(receiver.account(), {}, shortTimeouts());
    Record record;
    const QString address = QStringLiteral("josé+tag@northbeam.example");
    QCOMPARE(transport.send(messageTo(address), record.callback()).kind, Kind::Accepted);
    QCOMPARE(receiver.messages().first().to, QStringList{address});
    QCOMPARE(receiver.messages().first().from, QStringLiteral("maren@gitlab.example"));
}

void TestSmtpTransport::manyMessagesShareOneConnection()
{
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    SmtpTransport transport(receiver.account(), {}, shortTimeouts());
    Record record;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(transport.send(messageTo(priya), record.callback()).kind, Kind::Accepted);
    QCOMPARE(record.count, 5);
    QCOMPARE(receiver.messages().size(), 5);
    QCOMPARE(receiver.messages().last().connection, 1);
}

void TestSmtpTransport::theComputersNameStaysAtHome()
{
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    SmtpTransport transport(receiver.account(), {}, shortTimeouts());
    Record record;
    QCOMPARE(transport.send(messageTo(priya), record.callback()).kind, Kind::Accepted);
    QCOMPARE(receiver.messages().first().hello, QStringLiteral("[127.0.0.1]"));
}

void TestSmtpTransport::theQueueIdIsKept()
{
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    SmtpTransport transport(receiver.account(), {}, shortTimeouts());
    Record record;
    QCOMPARE(transport.send(messageTo(priya), record.callback()).serverReply,
             QStringLiteral("250 2.0.0 Ok: queued as Q0001"));
}

void TestSmtpTransport::encryptedAndSignedIn_data()
{
    QTest::addColumn<Security>("security");
    QTest::addColumn<MailAccount::Authentication>("authentication");
    QTest::addColumn<QString>("mechanism");
    using Auth = MailAccount::Authentication;
    QTest::newRow("STARTTLS, PLAIN") << Security::StartTls << Auth::Plain << QStringLiteral("PLAIN");
    QTest::newRow("STARTTLS, LOGIN") << Security::StartTls << Auth::Login << QStringLiteral("LOGIN");
    QTest::newRow("TLS, PLAIN") << Security::Tls << Auth::Plain << QStringLiteral("PLAIN");
    QTest::newRow("TLS, LOGIN") << Security::Tls << Auth::Login << QStringLiteral("LOGIN");
    QTest::newRow("open on this machine, PLAIN") << Security::None << Auth::Plain << QStringLiteral("PLAIN");
}

void TestSmtpTransport::encryptedAndSignedIn()
{
    QFETCH(Security, security);
    QFETCH(MailAccount::Authentication, authentication);
    QFETCH(QString, mechanism);
    SmtpReceiver receiver({.security = security,
                           .certificate = m_certificates.certificate(TestCertificates::Kind::Good),
                           .user = QStringLiteral("maren"),
                           .password = QStringLiteral("pässwörd with spaces")});
    QVERIFY(receiver.start());
    MailAccount account = receiver.account();
    account.authentication = authentication;
    account.caFile = m_certificates.authority();
    SmtpTransport transport(account, QStringLiteral("pässwörd with spaces"), shortTimeouts());
    Record record;
    const TransportOutcome outcome = transport.send(messageTo(priya), record.callback());
    QVERIFY2(outcome.kind == Kind::Accepted, qPrintable(outcome.sentence + outcome.serverReply));
    const ReceivedMessage message = receiver.messages().first();
    QCOMPARE(message.tls, security != Security::None);
    QCOMPARE(message.user, QStringLiteral("maren"));
    QCOMPARE(message.mechanism, mechanism);
}

void TestSmtpTransport::badAddressesNeverReachTheServer_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("empty") << QString();
    QTest::newRow("no at sign") << QStringLiteral("priya");
    QTest::newRow("no domain") << QStringLiteral("priya@");
    QTest::newRow("no local part") << QStringLiteral("@northbeam.example");
    QTest::newRow("line break") << QStringLiteral("a@b.example>\r\nRCPT TO:<c@d.example");
    QTest::newRow("line feed at the end") << QStringLiteral("a@b.example\n");
    QTest::newRow("null") << QString(QStringLiteral("a@b.example") + QChar(u'\0'));
    QTest::newRow("bracket") << QStringLiteral("a@b.example> SIZE=1");
    QTest::newRow("second bracket") << QStringLiteral("<a@b.example");
    QTest::newRow("space") << QStringLiteral("a b@c.example");
    QTest::newRow("line separator") << QString(QStringLiteral("a@b.example") + QChar(0x2028));
}

void TestSmtpTransport::badAddressesNeverReachTheServer()
{
    QFETCH(QString, address);
    MailAccount nowhere;
    nowhere.host = QStringLiteral("localhost");
    nowhere.port = 1;
    Record record;
    SmtpTransport transport(nowhere, {}, shortTimeouts());
    OutgoingMessage message = messageTo(priya);
    message.to = address;
    QCOMPARE(transport.send(message, record.callback()).kind, Kind::Failed);
    message.to = priya;
    message.from = address;
    const TransportOutcome badSender = transport.send(message, record.callback());
    QCOMPARE(badSender.kind, Kind::NotReached);
    QCOMPARE(badSender.obstacle, Obstacle::Sender);
    QCOMPARE(record.count, 0);
}

void TestSmtpTransport::aLoneLineFeedNeverReachesTheServer()
{
    MailAccount nowhere;
    nowhere.host = QStringLiteral("localhost");
    nowhere.port = 1;
    SmtpTransport transport(nowhere, {}, shortTimeouts());
    Record record;
    for (const QByteArray &body : {QByteArray("a\n.\r\nb\r\n"), QByteArray("a\rb\r\n"), QByteArray("no end"),
                                   QByteArray("a\0b\r\n", 5), QByteArray("a\r\n\n")})
        QCOMPARE(transport.send(messageTo(priya, body), record.callback()).kind, Kind::Failed);
    QCOMPARE(record.count, 0);
}

void TestSmtpTransport::refusalsEndAsTheirClassSays_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Obstacle>("obstacle");
    const auto row = [](const char *at, const char *text, Kind kind, Obstacle obstacle = Obstacle::None) {
        QTest::addRow("%s %s", at, text)
            << QString::fromLatin1(at) << QString::fromLatin1(text) << kind << obstacle;
    };
    row("rcpt", "550 5.1.1 user unknown", Kind::Failed);
    row("rcpt", "451 4.3.0 try later", Kind::Deferred);
    row("rcpt", "421 4.3.2 closing", Kind::Deferred);
    row("data", "554 5.6.0 no", Kind::Failed);
    row("data", "451 4.3.0 later", Kind::Deferred);
    row("answer", "550 5.7.1 spam", Kind::Failed);
    row("answer", "451 4.7.0 greylisted", Kind::Deferred);
    row("answer", "250-accepted\r\n250 2.0.0 queued", Kind::Accepted);
    row("answer", "garbage", Kind::Unknown);
    row("mail", "552 5.3.4 too large", Kind::Failed);
    row("mail", "451 4.3.0 later", Kind::Deferred);
    row("mail", "553 5.7.1 not yours", Kind::NotReached, Obstacle::Sender);
    row("mail", "530 5.7.0 authentication required", Kind::NotReached, Obstacle::Setup);
    row("greeting", "421 4.3.2 too many connections", Kind::NotReached, Obstacle::Connection);
    row("greeting", "554 5.7.1 go away", Kind::NotReached, Obstacle::Setup);
    row("greeting", "SSH-2.0-OpenSSH_9.2", Kind::NotReached, Obstacle::Connection);
}

void TestSmtpTransport::refusalsEndAsTheirClassSays()
{
    QFETCH(QString, at);
    QFETCH(QString, text);
    QFETCH(Kind, kind);
    QFETCH(Obstacle, obstacle);
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    QVERIFY(receiver.reply(at, text, {}, 0));
    SmtpTransport transport(receiver.account(), {}, shortTimeouts());
    Record record;
    const TransportOutcome outcome = transport.send(messageTo(priya), record.callback());
    QCOMPARE(outcome.kind, kind);
    QCOMPARE(outcome.obstacle, obstacle);
    QCOMPARE(record.count, at == u"answer" ? 1 : 0);
    QCOMPARE(outcome.sentence.isEmpty(), kind == Kind::Accepted);
    if (kind == Kind::Failed || kind == Kind::Deferred)
        QCOMPARE(outcome.serverReply, text);
    QCOMPARE(outcome.sentence.endsWith(u"Trying again will not help."), kind == Kind::Failed);
}

void TestSmtpTransport::aRefusedRecipientDoesNotStopTheNext()
{
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    const QString kwame = QStringLiteral("k.osei@aldermoor.example");
    QVERIFY(receiver.reply(QStringLiteral("rcpt"), QStringLiteral("550 5.1.1 k.osei: user unknown"), kwame));
    SmtpTransport transport(receiver.account(), {}, shortTimeouts());
    Record record;
    QCOMPARE(transport.send(messageTo(priya), record.callback()).kind, Kind::Accepted);
    const TransportOutcome refused = transport.send(messageTo(kwame), record.callback());
    QCOMPARE(refused.kind, Kind::Failed);
    QCOMPARE(
        refused.sentence,
        QStringLiteral("The mail server says that this mailbox does not exist. Trying again will not help."));
    QCOMPARE(refused.serverReply, QStringLiteral("550 5.1.1 k.osei: user unknown"));
    QCOMPARE(transport.send(messageTo(priya), record.callback()).kind, Kind::Accepted);
    QCOMPARE(receiver.messages().size(), 2);
}

void TestSmtpTransport::aLostAnswerIsUnknown_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("dropped") << QStringLiteral("drop");
    QTest::newRow("hanging") << QStringLiteral("hang");
}

void TestSmtpTransport::aLostAnswerIsUnknown()
{
    QFETCH(QString, how);
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    QVERIFY(how == u"drop" ? receiver.drop(QStringLiteral("answer"))
                           : receiver.hang(QStringLiteral("answer")));
    SmtpTransport transport(receiver.account(), {}, shortTimeouts());
    Record record;
    const TransportOutcome outcome = transport.send(messageTo(priya), record.callback());
    QCOMPARE(outcome.kind, Kind::Unknown);
    QVERIFY(outcome.sentence.endsWith(u"It may have arrived."));
    QCOMPARE(record.count, 1);
    QCOMPARE(receiver.messages().size(), 1);
    QCOMPARE(transport.send(messageTo(QStringLiteral("next@b.example")), record.callback()).kind,
             Kind::Accepted);
}

void TestSmtpTransport::aConnectionLostInTheMessageIsNotReached()
{
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    QVERIFY(receiver.drop(QStringLiteral("body")));
    SmtpTransport transport(receiver.account(), {}, shortTimeouts());
    Record record;
    // Larger than what the sockets buffer, so that the drop comes before the last byte.
    const OutgoingMessage large = messageTo(priya, QByteArray("0123456789\r\n").repeated(2'000'000));
    const TransportOutcome outcome = transport.send(large, record.callback());
    QCOMPARE(outcome.kind, Kind::NotReached);
    QCOMPARE(outcome.obstacle, Obstacle::Connection);
    QCOMPARE(record.count, 0);
    QCOMPARE(receiver.messages().size(), 0);
}

void TestSmtpTransport::nothingLeavesThatCouldNotBeRecorded()
{
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    SmtpTransport transport(receiver.account(), {}, shortTimeouts());
    Record record;
    record.works = false;
    const TransportOutcome outcome = transport.send(messageTo(priya), record.callback());
    QCOMPARE(outcome.kind, Kind::NotReached);
    QCOMPARE(outcome.obstacle, Obstacle::Recording);
    QCOMPARE(outcome.sentence, QStringLiteral("The disk is full."));
    QCOMPARE(record.count, 1);
    record.works = true;
    QCOMPARE(transport.send(messageTo(QStringLiteral("next@b.example")), record.callback()).kind,
             Kind::Accepted);
    QCOMPARE(receiver.messages().size(), 1);
    QCOMPARE(receiver.countFor(priya), 0);
}

void TestSmtpTransport::aHangingServerIsGivenUp_data()
{
    QTest::addColumn<QString>("at");
    for (const char *at : {"greeting", "mail", "rcpt", "data"})
        QTest::newRow(at) << QString::fromLatin1(at);
}

void TestSmtpTransport::aHangingServerIsGivenUp()
{
    QFETCH(QString, at);
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    QVERIFY(receiver.hang(at));
    SmtpTransport transport(receiver.account(), {}, shortTimeouts());
    Record record;
    QElapsedTimer timer;
    timer.start();
    const TransportOutcome outcome = transport.send(messageTo(priya), record.callback());
    QCOMPARE(outcome.kind, Kind::NotReached);
    QCOMPARE(outcome.obstacle, Obstacle::Connection);
    QVERIFY(outcome.sentence.contains(u"does not answer"));
    QVERIFY2(timer.elapsed() < 20'000, "waited far beyond the time allowed");
    QCOMPARE(transport.send(messageTo(priya), record.callback()).kind, Kind::Accepted);
    QCOMPARE(receiver.messages().size(), 1);
}

void TestSmtpTransport::aConnectionThatDiedWhileIdleIsReplaced()
{
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    SmtpTransport transport(receiver.account(), {}, shortTimeouts());
    Record record;
    QCOMPARE(transport.send(messageTo(priya), record.callback()).kind, Kind::Accepted);
    receiver.stop();
    QVERIFY(receiver.start());
    QCOMPARE(transport.send(messageTo(priya), record.callback()).kind, Kind::Accepted);
    QVERIFY(receiver.drop(QStringLiteral("mail")));
    QCOMPARE(transport.send(messageTo(priya), record.callback()).kind, Kind::Accepted);
    QCOMPARE(receiver.messages().size(), 3);
}

void TestSmtpTransport::itTakesItsLeave()
{
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    Record record;
    {
        SmtpTransport transport(receiver.account(), {}, shortTimeouts());
        QCOMPARE(transport.send(messageTo(priya), record.callback()).kind, Kind::Accepted);
        QVERIFY(!receiver.heardGoodbye(1));
    }
    WAIT_VERIFY(receiver.heardGoodbye(1));
    QVERIFY(!receiver.heardGoodbye(2));
}

void TestSmtpTransport::aServerThatIgnoresTheLeaveIsLeft_data()
{
    QTest::addColumn<bool>("refuses");
    QTest::newRow("after an accepted message") << false;
    QTest::newRow("after a refusal") << true;
}

void TestSmtpTransport::aServerThatIgnoresTheLeaveIsLeft()
{
    QFETCH(bool, refuses);
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    QVERIFY(receiver.hang(QStringLiteral("quit")));
    if (refuses)
        QVERIFY(receiver.reply(QStringLiteral("rcpt"), QStringLiteral("550 5.1.1 unknown")));
    QElapsedTimer timer;
    timer.start();
    {
        SmtpTransport transport(receiver.account(), {}, shortTimeouts());
        Record record;
        QCOMPARE(transport.send(messageTo(priya), record.callback()).kind,
                 refuses ? Kind::Failed : Kind::Accepted);
    }
    QVERIFY(receiver.isHanging());
    QVERIFY2(timer.elapsed() < 60'000, "waited for a goodbye that does not come");
}

void TestSmtpTransport::stoppingEndsAWait_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("before the message") << QStringLiteral("rcpt") << Kind::NotReached;
    QTest::newRow("after the last byte") << QStringLiteral("answer") << Kind::Unknown;
}

void TestSmtpTransport::stoppingEndsAWait()
{
    QFETCH(QString, at);
    QFETCH(Kind, kind);
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    QVERIFY(receiver.hang(at));
    SmtpTimeouts patient;
    patient.answerWhenStopped = std::chrono::milliseconds(100);
    SmtpTransport transport(receiver.account(), {}, patient);
    Record record;
    QElapsedTimer timer;
    timer.start();
    auto sending =
        std::async(std::launch::async, [&] { return transport.send(messageTo(priya), record.callback()); });
    WAIT_VERIFY(receiver.isHanging());
    transport.stop();
    const TransportOutcome outcome = sending.get();
    QVERIFY2(timer.elapsed() < 20'000, "stop() was not heard");
    QCOMPARE(outcome.kind, kind);
    QCOMPARE(outcome.obstacle, kind == Kind::NotReached ? Obstacle::Stopped : Obstacle::None);
    QCOMPARE(transport.send(messageTo(priya), record.callback()).obstacle, Obstacle::Stopped);
}

void TestSmtpTransport::untrustedServersGetNothing_data()
{
    using Certificate = TestCertificates::Kind;
    QTest::addColumn<Security>("offered");
    QTest::addColumn<Security>("wanted");
    QTest::addColumn<Certificate>("certificate");
    QTest::addColumn<bool>("trustAuthority");
    QTest::addColumn<QString>("part");
    for (const Security security : {Security::StartTls, Security::Tls}) {
        const char *name = security == Security::Tls ? "TLS" : "STARTTLS";
        QTest::addRow("%s, unknown authority", name)
            << security << security << Certificate::Good << false << QStringLiteral("has signed it");
        QTest::addRow("%s, other name", name) << security << security << Certificate::OtherName << true
                                              << QStringLiteral("made out to another name");
        QTest::addRow("%s, expired", name)
            << security << security << Certificate::Expired << true << QStringLiteral("has expired");
    }
    QTest::newRow("no STARTTLS") << Security::None << Security::StartTls << Certificate::Good << true
                                 << QStringLiteral("does not offer STARTTLS");
    QTest::newRow("TLS against an open port") << Security::None << Security::Tls << Certificate::Good << true
                                              << QStringLiteral("No encrypted connection");
}

void TestSmtpTransport::untrustedServersGetNothing()
{
    QFETCH(Security, offered);
    QFETCH(Security, wanted);
    QFETCH(TestCertificates::Kind, certificate);
    QFETCH(bool, trustAuthority);
    QFETCH(QString, part);
    SmtpReceiver receiver({.security = offered, .certificate = m_certificates.certificate(certificate)});
    QVERIFY(receiver.start());
    MailAccount account = receiver.account();
    account.security = wanted;
    if (trustAuthority)
        account.caFile = m_certificates.authority();
    SmtpTransport transport(account, {}, shortTimeouts());
    Record record;
    const TransportOutcome outcome = transport.send(messageTo(priya), record.callback());
    QCOMPARE(outcome.kind, Kind::NotReached);
    QCOMPARE(outcome.obstacle, Obstacle::Setup);
    QVERIFY2(outcome.sentence.contains(part), qPrintable(outcome.sentence + u' ' + outcome.serverReply));
    QCOMPARE(record.count, 0);
    QCOMPARE(receiver.messages().size(), 0);
}

void TestSmtpTransport::passwordsDoNotCrossTheNetworkInTheOpen()
{
    MailAccount account;
    account.transport = MailAccount::Transport::Smtp;
    account.host = QStringLiteral("smtp.gitlab.example");
    account.security = Security::None;
    account.userName = QStringLiteral("maren");
    SmtpTransport transport(account, QStringLiteral("secret"), shortTimeouts());
    Record record;
    const TransportOutcome outcome = transport.send(messageTo(priya), record.callback());
    QCOMPARE(outcome.obstacle, Obstacle::Setup);
    QVERIFY(outcome.sentence.contains(u"for all to read"));
}

void TestSmtpTransport::aWrongPasswordIsSaidSo()
{
    SmtpReceiver receiver({.user = QStringLiteral("maren"), .password = QStringLiteral("right")});
    QVERIFY(receiver.start());
    SmtpTransport transport(receiver.account(), QStringLiteral("wrong"), shortTimeouts());
    Record record;
    const TransportOutcome outcome = transport.send(messageTo(priya), record.callback());
    QCOMPARE(outcome.obstacle, Obstacle::Password);
    QVERIFY(outcome.sentence.startsWith(u"The mail server refused the password of maren."));
    QVERIFY(outcome.serverReply.startsWith(u"535"));
    QVERIFY(!outcome.serverReply.contains(u"wrong"));
    QCOMPARE(record.count, 0);
}

QTEST_GUILESS_MAIN(TestSmtpTransport)
#include "tst_smtp_transport.moc"
