// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/DeliveryReport.h"
#include "core/service/database/SqlConnection.h"
#include "core/service/sending/BounceBox.h"
#include "core/service/sending/ReturnPath.h"
#include "tests/core/service/SendingHouse.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <array>
#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace waymark::test {

using Json = QJsonObject;

/// While it lives, permissions of files hold for this thread though it be root's.
class WithoutPrivilege
{
public:
    WithoutPrivilege()
    {
        m_isSo = ::syscall(SYS_capget, &m_header, m_before.data()) == 0;
        auto less = m_before;
        for (const unsigned capability : {CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH})
            less[0].effective &= ~(1U << capability);
        m_isSo = m_isSo && ::syscall(SYS_capset, &m_header, less.data()) == 0;
    }
    ~WithoutPrivilege() { ::syscall(SYS_capset, &m_header, m_before.data()); }
    WithoutPrivilege(const WithoutPrivilege &) = delete;
    WithoutPrivilege &operator=(const WithoutPrivilege &) = delete;

    bool isSo() const { return m_isSo; }

private:
    __user_cap_header_struct m_header{_LINUX_CAPABILITY_VERSION_3, 0};
    std::array<__user_cap_data_struct, 2> m_before{};
    bool m_isSo = false;
};

/// What comes back later: reports about deliveries (RFC 3464), read from a Maildir.
class TestServiceBounces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_house.reset(); }

    void messagesLeaveWithAReturnPathOfTheirOwn();
    void whatCameBackIsBounced();
    void aFullMailboxIsNoReasonForEver();
    void reportsThatSayNothingNew_data();
    void reportsThatSayNothingNew();
    void nobodyCanSayItWhoHasNotGotTheAddress_data();
    void nobodyCanSayItWhoHasNotGotTheAddress();
    void otherMailIsPutAside_data();
    void otherMailIsPutAside();
    void readTwiceItIsTheSame();
    void theStatusCountsWhereTheWordsHaveNoCode_data();
    void theStatusCountsWhereTheWordsHaveNoCode();
    void aBounceThatComesBeforeItsOutcomeWaitsForIt();
    void anEarlierCopysBounceIsNotedAtTheAddress();
    void wordsThatCannotBeStoredAreCleaned_data();
    void wordsThatCannotBeStoredAreCleaned();
    void oneFileThatCannotBeReadHoldsUpNoOther();
    void aNameThatIsTakenHoldsUpNoOther();
    void whatCannotBeRecordedIsPutAside();

private:
    /// Puts a report into the Maildir and reads it; what became of its file.
    QString read(const QByteArray &bytes);
    void deliver(const QString &name, const QByteArray &bytes) const;
    BounceBox::Look look() const;
    QStringList in(const char *part) const;
    QString bounceOfFirst() const;
    static QByteArray report(const QString &to, const QByteArray &action = "failed",
                             const QByteArray &status = "5.1.1",
                             const QByteArray &words = "smtp; 550 5.1.1 <x>: no such user");
    QString stateOfFirst();

    std::unique_ptr<SendingHouse> m_house;
    std::unique_ptr<QTemporaryDir> m_folder;
    ReturnPath m_path;
    QString m_id, m_first, m_address;
};

void TestServiceBounces::init()
{
    m_house = std::make_unique<SendingHouse>();
    m_folder = std::make_unique<QTemporaryDir>();
    for (const char *part : {"new", "cur", "tmp"})
        QDir(m_folder->path()).mkdir(QLatin1String(part));
    const auto path = ReturnPath::open(**m_house->database->connection(), u"bounces@mail.example"_qs);
    QVERIFY(path);
    m_path = *path;
    m_id = m_house->send();
    QCOMPARE(m_house->deliverAll(), 2);
    m_first = m_house->deliveriesOf(m_id).first();
    m_address = m_path.addressOf(m_first);
}

QByteArray TestServiceBounces::report(const QString &to, const QByteArray &action, const QByteArray &status,
                                      const QByteArray &words)
{
    return "Return-Path: <>\r\nDelivered-To: " + to.toLatin1() +
           "\r\nFrom: MAILER-DAEMON@relay.example\r\nTo: " + to.toLatin1() +
           "\r\nSubject: Undelivered Mail\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; "
           "report-type=delivery-status; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSorry."
           "\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; relay.example\r\n\r\n"
           "Final-Recipient: rfc822; person0@customer.example\r\nAction: " +
           action + "\r\nStatus: " + status + "\r\nDiagnostic-Code: " + words +
           "\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nSubject: Monitoring\r\n\r\n--b--\r\n";
}

QString TestServiceBounces::read(const QByteArray &bytes)
{
    deliver(u"1.x.mail"_qs, bytes);
    const BounceBox::Look seen = look();
    if (!seen.problems.isEmpty() || !in("new").isEmpty())
        return u"not read"_qs;
    return in("cur").value(0);
}

void TestServiceBounces::deliver(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder->filePath(u"new/"_qs + name));
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

BounceBox::Look TestServiceBounces::look() const
{
    return BounceBox(*m_house->database, m_house->clock, m_folder->path(), m_path).readNew();
}

QStringList TestServiceBounces::in(const char *part) const
{
    return QDir(m_folder->filePath(QLatin1String(part))).entryList(QDir::Files, QDir::Name);
}

QString TestServiceBounces::bounceOfFirst() const
{
    return m_house->get(m_house->ada, u"Contact"_qs, m_house->contacts.first())
        .value(u"bounce"_qs)
        .toString();
}

QString TestServiceBounces::stateOfFirst()
{
    return m_house->get(m_house->ada, u"Delivery"_qs, m_first).value(u"state"_qs).toString();
}

void TestServiceBounces::messagesLeaveWithAReturnPathOfTheirOwn()
{
    QVERIFY(m_house->send(m_house->furtherDraft()).startsWith(u"sub_"_qs));
    QCOMPARE(m_path.deliveryOf(m_address), m_first);
    QCOMPARE(m_path.deliveryOf(m_address.toUpper()), m_first);
    QVERIFY(m_address.section(u'@', 0, 0).size() <= 64);
    // The key stays: what left before a restart comes back rightly.
    const auto again = ReturnPath::open(**m_house->database->connection(), u"bounces@mail.example"_qs);
    QCOMPARE(again->addressOf(m_first), m_address);
    DeliveryQueue queue = m_house->queue();
    queue.setReturnPath(m_path);
    m_house->update(m_house->admin, u"Template"_qs, m_house->templateId, {{u"kind"_qs, u"personal"_qs}});
    QVERIFY(queue.takeOver());
    const DeliveryQueue::Lease lease = m_house->lease(queue);
    QCOMPARE(lease.message.from, m_path.addressOf(lease.delivery));
}

void TestServiceBounces::whatCameBackIsBounced()
{
    QCOMPARE(read(report(m_address)), u"1.x.mail:2,S"_qs);
    QCOMPARE(m_house->statesOf(m_id), QStringList({u"bounced"_qs, u"accepted"_qs}));
    const Json delivery = m_house->get(m_house->ada, u"Delivery"_qs, m_first);
    QCOMPARE(delivery.value(u"serverReply"_qs).toString(), u"550 5.1.1 <x>: no such user"_qs);
    QCOMPARE(delivery.value(u"outcome"_qs).toString(),
             u"The mail server says that this mailbox does not exist."_qs);
    QCOMPARE(
        m_house->get(m_house->ada, u"Contact"_qs, m_house->contacts.first()).value(u"bounce"_qs).toString(),
        u"hard"_qs);
    QCOMPARE(m_house->all(u"Suppression"_qs).size(), 1);
    // The email's one entry is corrected, and the bounce has its own.
    QStringList titles;
    for (const Json &entry : m_house->all(u"Activity"_qs))
        titles.append(entry.value(u"title"_qs).toString());
    titles.sort();
    QCOMPARE(titles, QStringList({u"Monitoring GitLab sent"_qs, u"The address of person0 bounced"_qs}));
}

void TestServiceBounces::aFullMailboxIsNoReasonForEver()
{
    QCOMPARE(read(report(m_address, "failed", "5.2.2", "smtp; 552 5.2.2 mailbox full")), u"1.x.mail:2,S"_qs);
    QCOMPARE(stateOfFirst(), u"bounced"_qs);
    QCOMPARE(
        m_house->get(m_house->ada, u"Contact"_qs, m_house->contacts.first()).value(u"bounce"_qs).toString(),
        u"soft"_qs);
    QCOMPARE(m_house->all(u"Suppression"_qs).size(), 0);
}

void TestServiceBounces::reportsThatSayNothingNew_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::newRow("delayed") << QByteArray("delayed");
    QTest::newRow("delivered") << QByteArray("delivered");
    QTest::newRow("relayed") << QByteArray("relayed");
    QTest::newRow("nothing that is known") << QByteArray("vanished");
}

void TestServiceBounces::reportsThatSayNothingNew()
{
    QFETCH(QByteArray, action);
    QCOMPARE(read(report(m_address, action)), u"1.x.mail:2,S"_qs);
    QCOMPARE(stateOfFirst(), u"accepted"_qs);
}

void TestServiceBounces::nobodyCanSayItWhoHasNotGotTheAddress_data()
{
    QTest::addColumn<QString>("how");
    for (const QString &how : {u"no code"_qs, u"another code"_qs, u"another's code"_qs, u"another domain"_qs,
                               u"the sender"_qs, u"a delivery that is not there"_qs})
        QTest::newRow(qPrintable(how)) << how;
}

void TestServiceBounces::nobodyCanSayItWhoHasNotGotTheAddress()
{
    QFETCH(QString, how);
    const QString digits = m_first.mid(4);
    QString to = m_address;
    if (how == u"no code"_qs)
        to = u"bounces+"_qs + digits + u"@mail.example"_qs;
    else if (how == u"another code"_qs)
        to = u"bounces+"_qs + digits + u"-0123456789abcdef@mail.example"_qs;
    else if (how == u"another's code"_qs)
        to = m_path.addressOf(m_house->deliveriesOf(m_id).at(1)).replace(9, 32, digits);
    else if (how == u"another domain"_qs)
        to = m_address.section(u'@', 0, 0) + u"@evil.example"_qs;
    else if (how == u"the sender"_qs)
        to = u"ada@team.example"_qs;
    else
        to = m_path.addressOf(u"dlv_"_qs + QString(32, u'0'));
    // One with a good code was once made by this server.
    QCOMPARE(read(report(to)),
             how == u"a delivery that is not there"_qs ? u"1.x.mail:2,S"_qs : u"1.x.mail:2,F"_qs);
    QCOMPARE(stateOfFirst(), u"accepted"_qs);
    QCOMPARE(m_house->all(u"Suppression"_qs).size(), 0);
}

void TestServiceBounces::otherMailIsPutAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = report(u"TO"_qs);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an answer") << QByteArray("To: TO\r\nSubject: Re: Monitoring\r\n\r\nThank you\r\n");
    QTest::newRow("an end") << good.left(good.indexOf("Action"));
    QTest::newRow("zeros") << QByteArray(10'000, '\0');
    QTest::newRow("a large one") << good + QByteArray(2'000'000, 'x');
    QTest::newRow("no MIME") << QByteArray(good).replace("multipart/report", "text/plain");
    QTest::newRow("two recipients") << QByteArray(good).replace(
        "\r\n\r\n--b\r\nContent-Type: text/rfc822",
        "\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: text/rfc822");
    QTest::newRow("no address") << QByteArray(good).replace("TO", "");
}

void TestServiceBounces::otherMailIsPutAside()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(read(bytes.replace("TO", m_address.toLatin1())), u"1.x.mail:2,F"_qs);
    QCOMPARE(stateOfFirst(), u"accepted"_qs);
}

void TestServiceBounces::readTwiceItIsTheSame()
{
    read(report(m_address));
    const Json before = m_house->get(m_house->ada, u"Delivery"_qs, m_first);
    const qsizetype entries = m_house->all(u"Activity"_qs).size();
    QVERIFY(QFile::remove(m_folder->filePath(u"cur/1.x.mail:2,S"_qs)));
    m_house->clock.advance(60'000);
    QCOMPARE(read(report(m_address)), u"1.x.mail:2,S"_qs);
    QCOMPARE(m_house->get(m_house->ada, u"Delivery"_qs, m_first), before);
    QCOMPARE(m_house->all(u"Activity"_qs).size(), entries);
}

void TestServiceBounces::theStatusCountsWhereTheWordsHaveNoCode_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QString>("bounce");
    QTest::addColumn<QString>("reply");
    const auto row = [](const char *name, const QByteArray &status, const QByteArray &words,
                        const QString &bounce,
                        const QString &reply) { QTest::newRow(name) << status << words << bounce << reply; };
    row("no such user", "5.1.1", "smtp; 550 User unknown", u"hard"_qs, u"550 5.1.1 User unknown"_qs);
    row("the first of several lines", "5.1.1", "smtp; 550-User unknown", u"hard"_qs,
        u"550-5.1.1 User unknown"_qs);
    row("a code alone", "5.1.1", "smtp; 550", u"hard"_qs, u"550 5.1.1 "_qs);
    row("nothing more than that it failed", "5.0.0", "smtp; 550 No", u"soft"_qs, u"550 5.0.0 No"_qs);
    row("a status that is none", "5.1.1x", "smtp; 550 No", u"soft"_qs, u"550 No"_qs);
    row("the words have a code of their own", "5.0.0", "smtp; 550 5.1.1 No", u"hard"_qs, u"550 5.1.1 No"_qs);
    row("words that are no reply", "5.1.1", "x-unix; user unknown", u"hard"_qs, u"550 5.1.1 user unknown"_qs);
    row("full", "5.2.2", "smtp; 552 Full", u"soft"_qs, u"552 5.2.2 Full"_qs);
}

void TestServiceBounces::theStatusCountsWhereTheWordsHaveNoCode()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, words);
    QFETCH(QString, bounce);
    QFETCH(QString, reply);
    QCOMPARE(read(report(m_address, "failed", status, words)), u"1.x.mail:2,S"_qs);
    QCOMPARE(bounceOfFirst(), bounce);
    QCOMPARE(m_house->get(m_house->ada, u"Delivery"_qs, m_first).value(u"serverReply"_qs).toString(), reply);
    QCOMPARE(m_house->all(u"Suppression"_qs).size(), bounce == u"hard"_qs ? 1 : 0);
}

void TestServiceBounces::aBounceThatComesBeforeItsOutcomeWaitsForIt()
{
    m_house->update(m_house->admin, u"Template"_qs, m_house->templateId, {{u"kind"_qs, u"personal"_qs}});
    QVERIFY(m_house->send(m_house->furtherDraft()).startsWith(u"sub_"_qs));
    DeliveryQueue queue = m_house->queue();
    QVERIFY(queue.takeOver());
    const DeliveryQueue::Lease lease = m_house->lease(queue);
    const auto state = [&] {
        return m_house->get(m_house->ada, u"Delivery"_qs, lease.delivery).value(u"state"_qs).toString();
    };
    QVERIFY(queue.recordDataSent(lease));
    deliver(u"1.early"_qs, report(m_path.addressOf(lease.delivery)));
    deliver(u"2.other"_qs, report(m_address));
    const BounceBox::Look early = look();
    QCOMPARE(early.problems, QStringList());
    QCOMPARE(in("new"), QStringList{u"1.early"_qs});
    // What stands behind it is read.
    QCOMPARE(stateOfFirst(), u"bounced"_qs);
    QVERIFY(queue.record(lease, {TransportOutcome::Kind::Accepted, {}, {}, {}}, false));
    QCOMPARE(state(), u"accepted"_qs);
    QVERIFY(look().changed.contains(u"Delivery"_qs));
    QCOMPARE(state(), u"bounced"_qs);
    QVERIFY(in("new").isEmpty());
    QVERIFY(in("cur").contains(u"1.early:2,S"_qs));
}

void TestServiceBounces::anEarlierCopysBounceIsNotedAtTheAddress()
{
    m_house->update(m_house->admin, u"Template"_qs, m_house->templateId, {{u"kind"_qs, u"personal"_qs}});
    const QString id = m_house->send(m_house->furtherDraft());
    const TransportOutcome lost{TransportOutcome::Kind::Unknown, {}, u"It may have arrived."_qs, {}};
    QCOMPARE(m_house->deliverAll(lost), 2);
    const QString delivery = m_house->deliveriesOf(id).first();
    QCOMPARE(m_house->update(m_house->ada, u"Delivery"_qs, delivery, {{u"state"_qs, u"queued"_qs}}),
             QString());
    QCOMPARE(read(report(m_path.addressOf(delivery))), u"1.x.mail:2,S"_qs);
    QCOMPARE(bounceOfFirst(), u"hard"_qs);
    QCOMPARE(m_house->get(m_house->ada, u"Delivery"_qs, delivery).value(u"state"_qs).toString(),
             u"queued"_qs);
    // So it does not leave once more.
    QCOMPARE(m_house->deliverAll(), 0);
    QCOMPARE(m_house->stateOf(id), u"needs_review"_qs);
}

void TestServiceBounces::wordsThatCannotBeStoredAreCleaned_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("a NUL") << QByteArray("smtp; 550 5.1.1 no\0body", 23);
    QTest::newRow("an emoji where the words are cut")
        << "smtp; 550 5.1.1 " + QByteArray(289, 'a') + "\xf0\x9f\x98\x80 more";
    QTest::newRow("an emoji where long words are cut")
        << "smtp; 550 5.1.1 " + QByteArray(1989, 'a') + "\xf0\x9f\x98\x80 more";
    QTest::newRow("no UTF-8") << QByteArray("smtp; 550 5.1.1 \xff\xfe\xed\xa0\x80 no");
}

void TestServiceBounces::wordsThatCannotBeStoredAreCleaned()
{
    QFETCH(QByteArray, words);
    QCOMPARE(read(report(m_address, "failed", "5.1.1", words)), u"1.x.mail:2,S"_qs);
    QCOMPARE(stateOfFirst(), u"bounced"_qs);
    QCOMPARE(bounceOfFirst(), u"hard"_qs);
    QCOMPARE(m_house->all(u"Suppression"_qs).size(), 1);
}

void TestServiceBounces::oneFileThatCannotBeReadHoldsUpNoOther()
{
    deliver(u"0.unreadable"_qs, report(m_address));
    QVERIFY(QFile::setPermissions(m_folder->filePath(u"new/0.unreadable"_qs), {}));
    deliver(u"1.good"_qs, report(m_address));
    BounceBox::Look seen;
    {
        const WithoutPrivilege nobodySpecial;
        QVERIFY(nobodySpecial.isSo());
        seen = look();
    }
    QCOMPARE(seen.problems.size(), 1);
    QVERIFY(seen.problems.first().contains(u"0.unreadable"_qs));
    QCOMPARE(stateOfFirst(), u"bounced"_qs);
    QVERIFY(seen.changed.contains(u"Delivery"_qs));
    QCOMPARE(in("cur"), QStringList{u"1.good:2,S"_qs});
    // It is there when somebody has mended the permissions.
    QCOMPARE(in("new"), QStringList{u"0.unreadable"_qs});
}

void TestServiceBounces::aNameThatIsTakenHoldsUpNoOther()
{
    deliver(u"1.x"_qs, "no report");
    QVERIFY(look().problems.isEmpty());
    deliver(u"1.x"_qs, "no report either");
    deliver(u"2.good"_qs, report(m_address));
    QVERIFY(look().problems.isEmpty());
    QVERIFY(in("new").isEmpty());
    QCOMPARE(in("cur"), QStringList({u"1.x.1:2,F"_qs, u"1.x:2,F"_qs, u"2.good:2,S"_qs}));
    QCOMPARE(stateOfFirst(), u"bounced"_qs);
}

// Its draft belongs to another email in the worker's rows: nothing about it can be settled.
void TestServiceBounces::whatCannotBeRecordedIsPutAside()
{
    m_house->update(m_house->admin, u"Template"_qs, m_house->templateId, {{u"kind"_qs, u"personal"_qs}});
    const QString other = m_house->send(m_house->furtherDraft());
    QCOMPARE(m_house->deliverAll(), 2);
    QVERIFY((**m_house->database->connection())
                .execute(u"UPDATE dispatch SET submission = 'sub_1' WHERE submission = ?"_qs, {m_id}));
    deliver(u"1.bad"_qs, report(m_address));
    deliver(u"2.good"_qs, report(m_path.addressOf(m_house->deliveriesOf(other).at(1))));
    const BounceBox::Look seen = look();
    QCOMPARE(seen.problems.size(), 1);
    QVERIFY(seen.changed.contains(u"Delivery"_qs));
    QCOMPARE(m_house->statesOf(other), QStringList({u"accepted"_qs, u"bounced"_qs}));
    QCOMPARE(in("cur"), QStringList({u"1.bad:2,F"_qs, u"2.good:2,S"_qs}));
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServiceBounces)
#include "tst_service_bounces.moc"
