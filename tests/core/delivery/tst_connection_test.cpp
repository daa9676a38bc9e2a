// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/ConnectionTest.h"
#include "tests/support/Wait.h"
#include "tests/support/smtp/SmtpReceiver.h"
#include "tests/support/smtp/TestCertificates.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

using namespace waymark;
using namespace waymark::test;
using Security = MailAccount::Security;

namespace {

const QString maren = QStringLiteral("maren@gitlab.example");

SmtpTimeouts shortTimeouts()
{
    using namespace std::chrono_literals;
    return {.connect = 2s, .reply = 1s, .stall = 1s, .answer = 1s, .answerWhenStopped = 200ms, .goodbye = 1s};
}

} // namespace

class TestConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodAccountIsFoundGoodAndNothingIsSent();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void refusalsAreSaid_data();
    void refusalsAreSaid();
    void badSettingsAreSaid_data();
    void badSettingsAreSaid();
    void aTestOfAMuteServerCanBeStopped();
    void aFolderIsTriedToo();

private:
    SmtpReceiver::Options secured() const
    {
        return {.security = Security::StartTls,
                .certificate = m_good,
                .user = QStringLiteral("maren"),
                .password = QStringLiteral("right")};
    }

    TestCertificates m_certificates;
    QString m_good = m_certificates.certificate(TestCertificates::Kind::Good);
};

void TestConnectionTest::aGoodAccountIsFoundGoodAndNothingIsSent()
{
    SmtpReceiver receiver(secured());
    QVERIFY(receiver.start());
    MailAccount account = receiver.account();
    account.caFile = m_certificates.authority();
    const Result<QString> result = testConnection(account, QStringLiteral("right"), maren, shortTimeouts());
    QVERIFY2(result, qPrintable(result ? QString() : result.error().sentence));
    QCOMPARE(*result, QStringLiteral("localhost accepts emails from maren@gitlab.example."));
    QCOMPARE(receiver.messages().size(), 0);
}

void TestConnectionTest::whatIsWrongIsSaid_data()
{
    QTest::addColumn<std::function<void(MailAccount &)>>("change");
    QTest::addColumn<QString>("password");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QString &password, ErrorKind kind, const char *part,
                        const std::function<void(MailAccount &)> &change) {
        QTest::newRow(name) << change << password << kind << QString::fromLatin1(part);
    };
    const QString right = QStringLiteral("right");
    row("wrong password", QStringLiteral("wrong"), ErrorKind::Denied, "refused the password of maren",
        [](MailAccount &) {});
    row("no sign-in", right, ErrorKind::Denied, "asks for a user name and password",
        [](MailAccount &account) { account.authentication = MailAccount::Authentication::None; });
    row("not encrypted", right, ErrorKind::Invalid, "asks for an encrypted connection",
        [](MailAccount &account) { account.security = Security::None; });
    row("unknown authority", right, ErrorKind::Invalid, "nobody whom this computer trusts has signed it",
        [](MailAccount &account) { account.caFile.clear(); });
    row("unknown name", right, ErrorKind::Offline, "smtp.does-not-exist.invalid was not found",
        [](MailAccount &account) { account.host = QStringLiteral("smtp.does-not-exist.invalid"); });
    row("wrong port", right, ErrorKind::Offline, "does not take connections on port 1",
        [](MailAccount &account) { account.port = 1; });
    row("TLS at a STARTTLS port", right, ErrorKind::Invalid, "No encrypted connection",
        [](MailAccount &account) { account.security = Security::Tls; });
}

void TestConnectionTest::whatIsWrongIsSaid()
{
    QFETCH(std::function<void(MailAccount &)>, change);
    QFETCH(QString, password);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, part);
    SmtpReceiver receiver(secured());
    QVERIFY(receiver.start());
    MailAccount account = receiver.account();
    account.caFile = m_certificates.authority();
    change(account);
    const Result<QString> result = testConnection(account, password, maren, shortTimeouts());
    QVERIFY(!result);
    QVERIFY2(result.error().sentence.contains(part), qPrintable(describe(result.error())));
    QCOMPARE(result.error().kind, kind);
    QVERIFY(!result.error().detail.isEmpty());
    QVERIFY(!result.error().detail.contains(password));
}

void TestConnectionTest::refusalsAreSaid_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *at, const char *text, const char *part) {
        QTest::newRow(text) << QString::fromLatin1(at) << QString::fromLatin1(text)
                            << QString::fromLatin1(part);
    };
    row("rcpt", "554 5.7.1 Relay access denied", "does not pass emails on");
    row("rcpt", "550 5.1.1 unknown", "mailbox does not exist");
    row("mail", "553 5.7.1 Sender address rejected: not owned by user", "from this sender address");
    row("greeting", "554 5.7.1 blocked", "refuses this connection");
    row("greeting", "421 4.3.2 busy", "takes no messages at the moment");
}

void TestConnectionTest::refusalsAreSaid()
{
    QFETCH(QString, at);
    QFETCH(QString, text);
    QFETCH(QString, part);
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    QVERIFY(receiver.reply(at, text));
    const Result<QString> result = testConnection(receiver.account(), {}, maren, shortTimeouts());
    QVERIFY(!result);
    QVERIFY2(result.error().sentence.contains(part), qPrintable(describe(result.error())));
    QCOMPARE(result.error().detail, text);
}

void TestConnectionTest::badSettingsAreSaid_data()
{
    QTest::addColumn<MailAccount>("account");
    QTest::addColumn<QString>("sender");
    QTest::addColumn<QString>("part");
    MailAccount fine;
    fine.transport = MailAccount::Transport::Smtp;
    fine.host = QStringLiteral("localhost");
    fine.port = 1;
    const auto row = [&fine](const char *name, const char *part, const QString &sender,
                             const std::function<void(MailAccount &)> &change) {
        MailAccount account = fine;
        change(account);
        QTest::newRow(name) << account << sender << QString::fromLatin1(part);
    };
    row("no host", "name or port", maren, [](MailAccount &a) { a.host.clear(); });
    row("impossible host", "name or port", maren,
        [](MailAccount &a) { a.host = QStringLiteral("smtp example"); });
    row("host with a line break", "name or port", maren,
        [](MailAccount &a) { a.host = QStringLiteral("a.example\r\nb"); });
    row("host with a path", "name or port", maren,
        [](MailAccount &a) { a.host = QStringLiteral("a.example/b"); });
    row("port 0", "name or port", maren, [](MailAccount &a) { a.port = 0; });
    row("port too large", "name or port", maren, [](MailAccount &a) { a.port = 65536; });
    row("user name with a line break", "line break", maren,
        [](MailAccount &a) { a.userName = QStringLiteral("maren\r\nDATA"); });
    row("no certificate file", "cannot be read", maren,
        [](MailAccount &a) { a.caFile = QStringLiteral("/does/not/exist.pem"); });
    row("not a certificate", "holds no certificate", maren,
        [](MailAccount &a) { a.caFile = QStringLiteral(WAYMARK_SOURCE_DIR "/LICENSE"); });
    row("bad sender", "sender address", QStringLiteral("maren"), [](MailAccount &) {});
}

void TestConnectionTest::badSettingsAreSaid()
{
    QFETCH(MailAccount, account);
    QFETCH(QString, sender);
    QFETCH(QString, part);
    const Result<QString> result = testConnection(account, {}, sender, shortTimeouts());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Invalid);
    QVERIFY2(result.error().sentence.contains(part), qPrintable(describe(result.error())));
}

void TestConnectionTest::aTestOfAMuteServerCanBeStopped()
{
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    QVERIFY(receiver.hang(QStringLiteral("greeting")));
    std::stop_source stop;
    // With the product's own timeouts, which are minutes.
    const QFuture<bool> test = QtConcurrent::run([account = receiver.account(), token = stop.get_token()] {
        return testConnection(account, {}, maren, {}, token).has_value();
    });
    WAIT_VERIFY(receiver.isHanging());
    QVERIFY(!test.isFinished());
    stop.request_stop();
    WAIT_VERIFY(test.isFinished());
    QVERIFY(!test.result());
}

void TestConnectionTest::aFolderIsTriedToo()
{
    QTemporaryDir folder;
    MailAccount account;
    account.folder = folder.filePath(QStringLiteral("sent"));
    const Result<QString> good = testConnection(account, {}, maren);
    QVERIFY(good && good->contains(account.folder));
    account.folder = QStringLiteral("/proc/self/sent");
    QVERIFY(!testConnection(account, {}, maren));
}

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connection_test.moc"
