// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/MailPassword.h"
#include "core/delivery/TestMail.h"
#include "tests/core/delivery/OutboxHouse.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Wait.h"
#include "tests/support/smtp/SmtpReceiver.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <optional>

using namespace waymark;
using namespace waymark::test;

namespace {

const QString maren = QStringLiteral("maren@gitlab.example");
const QByteArray bytes = "Subject: Test\r\n\r\nHello\r\n";

} // namespace

/// "Send me a test", past the outbox.
class TestTestMail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsSentOnceAndLeavesNoTrace();
    void itIsAFileWhereEmailsAreWritten();
    void anEmptyPasswordIsNotTried();
    void aRefusalIsSaid();
    void aMuteServerDoesNotKeepTheProgram();

private:
    void send();
    std::unique_ptr<TestMail> makeTestMail()
    {
        return std::make_unique<TestMail>(m_house.store(), m_house.secrets(), m_house.task().owner);
    }

    QTemporaryDir m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 18), QTime(9, 45), Qt::UTC)};
    OutboxHouse m_house{m_folder.filePath(QStringLiteral("waymark.db")), m_clock};
    std::optional<Result<void>> m_answer;
};

void TestTestMail::send()
{
    m_answer.reset();
    const auto mail = makeTestMail();
    mail->send(maren, bytes, [this](const Result<void> &answer) { m_answer = answer; });
    WAIT_VERIFY(m_answer.has_value());
}

void TestTestMail::itIsSentOnceAndLeavesNoTrace()
{
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    m_house.setAccount(receiver.account());
    send();
    VERIFY_RESULT(*m_answer);
    QCOMPARE(receiver.countFor(maren), 1);
    QVERIFY(m_house.timeline().isEmpty());
}

void TestTestMail::itIsAFileWhereEmailsAreWritten()
{
    m_house.setAccount({});
    send();
    VERIFY_RESULT(*m_answer);
    QCOMPARE(QDir(m_folder.filePath(QStringLiteral("Sent emails"))).entryList(QDir::Files).size(), 1);
}

void TestTestMail::anEmptyPasswordIsNotTried()
{
    SmtpReceiver receiver({.user = QStringLiteral("maren"), .password = QStringLiteral("right")});
    QVERIFY(receiver.start());
    const MailAccount account = receiver.account();
    QVERIFY(needsPassword(account));
    m_house.setAccount(account);
    send();
    VERIFY_FAILS(*m_answer, ErrorKind::Denied);
    QVERIFY2(m_answer->error().sentence.contains(QStringLiteral("no password for maren")),
             qPrintable(m_answer->error().sentence));
}

void TestTestMail::aRefusalIsSaid()
{
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    QVERIFY(receiver.reply(QStringLiteral("rcpt"), QStringLiteral("550 5.1.1 user unknown")));
    m_house.setAccount(receiver.account());
    send();
    VERIFY_FAILS(*m_answer, ErrorKind::Io);
    QCOMPARE(m_answer->error().detail, QStringLiteral("550 5.1.1 user unknown"));
}

void TestTestMail::aMuteServerDoesNotKeepTheProgram()
{
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    QVERIFY(receiver.hang(QStringLiteral("greeting")));
    m_house.setAccount(receiver.account());
    m_answer.reset();
    auto mail = makeTestMail();
    mail->send(maren, bytes, [this](const Result<void> &answer) { m_answer = answer; });
    WAIT_VERIFY(receiver.isHanging());
    mail.reset();
    QVERIFY2(QThreadPool::globalInstance()->waitForDone(30'000),
             "the end of the program waits for the server");
    QCoreApplication::sendPostedEvents();
    QVERIFY(!m_answer);
}

QTEST_GUILESS_MAIN(TestTestMail)
#include "tst_test_mail.moc"
