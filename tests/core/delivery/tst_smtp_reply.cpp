// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/SmtpReply.h"

#include <QTest>

using namespace waymark;

Q_DECLARE_METATYPE(waymark::SmtpStage)

class TestSmtpReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAreRead_data();
    void codesAreRead();
    void aReplyOfSeveralLinesIsOneReply();
    void theNextReplyTakesTheOldOnesPlace();
    void hostileLinesAreHarmless();
    void refusalsAreExplained_data();
    void refusalsAreExplained();
};

void TestSmtpReply::codesAreRead_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("subject");
    QTest::addColumn<int>("detail");
    QTest::newRow("enhanced") << QByteArray("550 5.1.1 k.osei: user unknown\r\n") << 550 << 1 << 1;
    QTest::newRow("without enhanced") << QByteArray("451 try again\r\n") << 451 << -1 << -1;
    QTest::newRow("code alone") << QByteArray("250\r\n") << 250 << -1 << -1;
    QTest::newRow("two digits of detail") << QByteArray("534 5.7.14 sign in") << 534 << 7 << 14;
    QTest::newRow("a version is no status") << QByteArray("220 5.1.1beta ready") << 220 << -1 << -1;
    QTest::newRow("not a reply") << QByteArray("hello") << 0 << -1 << -1;
    QTest::newRow("four digits") << QByteArray("2500 ok") << 0 << -1 << -1;
    QTest::newRow("outside the classes") << QByteArray("150 hm") << 0 << -1 << -1;
    QTest::newRow("empty") << QByteArray() << 0 << -1 << -1;
}

void TestSmtpReply::codesAreRead()
{
    QFETCH(QByteArray, line);
    QFETCH(int, code);
    QFETCH(int, subject);
    QFETCH(int, detail);
    const SmtpReply reply = SmtpReply::parse(line);
    QCOMPARE(reply.code(), code);
    QCOMPARE(reply.subjectAndDetail(), std::make_pair(subject, detail));
    QCOMPARE(reply.isEmpty(), code == 0);
    QCOMPARE(reply.isComplete(), code != 0);
}

void TestSmtpReply::aReplyOfSeveralLinesIsOneReply()
{
    SmtpReply reply;
    reply.addLine("550-5.7.1 Our rules\r\n");
    QVERIFY(!reply.isComplete());
    reply.addLine("550 5.7.1 see https://rules.example\r\n");
    QVERIFY(reply.isComplete());
    QCOMPARE(reply.words(), QStringLiteral("550-5.7.1 Our rules\n550 5.7.1 see https://rules.example"));
}

void TestSmtpReply::theNextReplyTakesTheOldOnesPlace()
{
    SmtpReply reply;
    reply.addLine("250 2.1.5 Ok");
    reply.addLine("451 later");
    QCOMPARE(reply.code(), 451);
    QCOMPARE(reply.words(), QStringLiteral("451 later"));
    QCOMPARE(reply.subjectAndDetail(), std::make_pair(-1, -1));
}

void TestSmtpReply::hostileLinesAreHarmless()
{
    SmtpReply endless;
    for (int i = 0; i < 1000; ++i)
        endless.addLine("550-" + QByteArray(4000, 'x'));
    QVERIFY(endless.words().size() < 40 * 600);
    QVERIFY(!endless.isComplete());

    const SmtpReply controls = SmtpReply::parse(QByteArray("550 \x1b[31mred\x07 \xe2\x80\xae evil\x00!", 24));
    QVERIFY(!controls.words().contains(QChar(0x1b)));
    QVERIFY(!controls.words().contains(QChar(0x202e)));
    QCOMPARE(SmtpReply::parse("550 Empf\xe4nger").words(), QStringLiteral("550 Empfänger"));
}

void TestSmtpReply::refusalsAreExplained_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<SmtpStage>("stage");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *reply, SmtpStage stage, const char *part) {
        QTest::addRow("%s at stage %d", reply, static_cast<int>(stage))
            << QByteArray(reply) << stage << QString::fromLatin1(part);
    };
    row("550 5.1.1 user unknown", SmtpStage::Recipient, "mailbox does not exist");
    row("550 No such user here", SmtpStage::Recipient, "mailbox does not exist");
    row("550 5.1.1 user unknown, after all", SmtpStage::Answer, "mailbox does not exist");
    row("550 5.1.2 bad domain", SmtpStage::Recipient, "domain of this address does not exist");
    row("556 5.1.10 null MX", SmtpStage::Recipient, "takes no email at all");
    row("452 4.2.2 over quota", SmtpStage::Recipient, "mailbox is full");
    row("552 over quota", SmtpStage::Recipient, "mailbox is full");
    row("552 5.3.4 too big", SmtpStage::Sender, "message is too large");
    row("552 message exceeds fixed maximum", SmtpStage::Answer, "message is too large");
    row("554 5.7.1 <a@b.example>: Relay access denied", SmtpStage::Recipient, "does not pass emails on");
    row("550 relaying denied", SmtpStage::Recipient, "does not pass emails on");
    row("550 5.7.1 blocked by policy", SmtpStage::Answer, "rules do not let this message through");
    row("550 5.7.26 unauthenticated sender", SmtpStage::Answer, "comes from the sender's domain");
    row("550 5.7.25 no reverse name", SmtpStage::Answer, "comes from the sender's domain");
    row("553 5.7.1 not owned by user", SmtpStage::Sender, "let this account send from this sender address");
    row("451 4.7.1 Greylisting in action", SmtpStage::Recipient, "try again later");
    row("451 Greylisted, come back", SmtpStage::Recipient, "try again later");
    row("421 4.3.2 shutting down", SmtpStage::Recipient, "takes no messages at the moment");
    row("454 temporary failure", SmtpStage::SignIn, "problem of its own");
    row("599 whatever", SmtpStage::Recipient, "refused this recipient");
    row("599 whatever", SmtpStage::Answer, "refused the message");
    row("499 whatever", SmtpStage::Answer, "refused the message for now");
}

void TestSmtpReply::refusalsAreExplained()
{
    QFETCH(QByteArray, reply);
    QFETCH(SmtpStage, stage);
    QFETCH(QString, part);
    const QString reason = SmtpReply::parse(reply).reason(stage);
    QVERIFY2(reason.contains(part), qPrintable(reason));
    QVERIFY2(reason.startsWith(u"The mail server") && reason.endsWith(u'.'), qPrintable(reason));
}

QTEST_GUILESS_MAIN(TestSmtpReply)
#include "tst_smtp_reply.moc"
