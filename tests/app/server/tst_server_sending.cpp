// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/Uid.h"
#include "tests/app/server/ServerProcess.h"
#include "tests/support/smtp/SmtpReceiver.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

namespace waymark::test {

using Json = QJsonObject;

/// The program as it is started, a mail server as it is reached, and curl between them.
class TestServerSending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatIsSentArrivesAndTheLinkInItLetsOut();
    void aPasswordFileOfAnotherSystemSignsIn();
    void killedAgainAndAgainNothingIsTwiceAndNothingIsLost();
    void aSubmissionKilledInItsMiddleIsMadeOnceOrNot();
    void relaysThatCannotBeMeant_data();
    void relaysThatCannotBeMeant();

private:
    QStringList relay() const;
    /// An account with a step and a draft to so many contacts, and what sends it.
    Json prepared(const RunningServer &server, int recipients);
    /// The same, sent; the id of the Submission.
    QString send(const RunningServer &server, int recipients)
    {
        return create(server, u"Submission"_qs, prepared(server, recipients));
    }
    QString create(const RunningServer &server, const QString &type, const Json &object);
    QJsonArray all(const RunningServer &server, const QString &type) const;
    bool isDone(const RunningServer &server) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SmtpReceiver> m_receiver;
    QString m_person, m_token;
    int m_people = 0; ///< No two contacts have one address.
};

void TestServerSending::init()
{
    m_people = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    m_receiver = std::make_unique<SmtpReceiver>();
    QVERIFY(m_receiver->start());
    const QStringList data{u"--data"_qs, m_folder->path()};
    const Finished added = runServer(
        QStringList{u"user"_qs, u"add"_qs, u"Ada Tam"_qs, u"ada@team.example"_qs, u"--role"_qs, u"both"_qs} +
        data);
    QCOMPARE(added.exitCode, 0);
    m_person = QString::fromUtf8(added.output.trimmed());
    const Finished token = runServer(
        QStringList{u"token"_qs, u"create"_qs, u"ada@team.example"_qs, u"--device"_qs, u"laptop"_qs} + data);
    QCOMPARE(token.exitCode, 0);
    m_token = QString::fromUtf8(token.output.trimmed());
}

QStringList TestServerSending::relay() const
{
    return {u"--smtp-host"_qs, u"localhost"_qs, u"--smtp-port"_qs,  QString::number(m_receiver->port()),
            u"--smtp-tls"_qs,  u"none"_qs,      u"--public-url"_qs, u"https://mail.example"_qs};
}

QString TestServerSending::create(const RunningServer &server, const QString &type, const Json &object)
{
    const Json arguments{{u"accountId"_qs, u"WORKSPACE"_qs}, {u"create"_qs, Json{{u"k"_qs, object}}}};
    const QByteArray answer =
        server.call(m_token, type + u"/set"_qs,
                    QString::fromUtf8(QJsonDocument(arguments).toJson(QJsonDocument::Compact)));
    const QJsonValue result = QJsonDocument::fromJson(answer)[u"methodResponses"_qs][0][1];
    const QString id = result[u"created"_qs][u"k"_qs][u"id"_qs].toString();
    return id.isEmpty() ? u'!' + QString::fromUtf8(answer) : id;
}

QJsonArray TestServerSending::all(const RunningServer &server, const QString &type) const
{
    const QByteArray answer =
        server.call(m_token, type + u"/get"_qs, u"{\"accountId\":\"WORKSPACE\",\"ids\":null}"_qs);
    return QJsonDocument::fromJson(answer)[u"methodResponses"_qs][0][1][u"list"_qs].toArray();
}

Json TestServerSending::prepared(const RunningServer &server, int recipients)
{
    if (all(server, u"Organisation"_qs).isEmpty())
        create(server, u"Organisation"_qs,
               {{u"name"_qs, u"Team"_qs}, {u"postalAddress"_qs, u"1 Example Street"_qs}});
    const QString account = create(
        server, u"Account"_qs, {{u"name"_qs, u"Northbeam"_qs}, {u"technicalAccountManager"_qs, m_person}});
    const QString cta = create(server, u"Cta"_qs,
                               {{u"account"_qs, account},
                                {u"name"_qs, u"Onboarding"_qs},
                                {u"type"_qs, u"digital_journey"_qs},
                                {u"status"_qs, u"new"_qs}});
    const QString task = create(server, u"Task"_qs,
                                {{u"cta"_qs, cta},
                                 {u"account"_qs, account},
                                 {u"title"_qs, u"Monitoring"_qs},
                                 {u"owner"_qs, m_person}});
    Json draft{{u"task"_qs, task}, {u"cta"_qs, cta}, {u"account"_qs, account}};
    Json chosen;
    QJsonArray messages;
    for (int i = 0; i < recipients; ++i) {
        const QString address = u"person%1@customer%2.example"_qs.arg(m_people++).arg(i % 5);
        const QString contact = create(
            server, u"Contact"_qs, {{u"email"_qs, address}, {u"memberships"_qs, Json{{account, Json()}}}});
        chosen.insert(contact, true);
        const QString delivery = newUid("dlv");
        const QString token = newUid("u").mid(2);
        const QString messageId = u'<' + delivery + u"@team.example>"_qs;
        const QString path = m_folder->filePath(u"message.eml"_qs);
        QFile file(path);
        file.open(QFile::WriteOnly | QFile::Truncate);
        file.write(
            QStringLiteral("Date: Sun, 22 Nov 2026 08:00:00 +0000\r\nFrom: Ada Tam <ada@team.example>\r\n"
                           "To: <%1>\r\nMessage-ID: %2\r\nSubject: Monitoring\r\nList-Unsubscribe: "
                           "<https://mail.example/u/%3>\r\nList-Unsubscribe-Post: "
                           "List-Unsubscribe=One-Click\r\n\r\nHello\r\n.a line with a dot\r\n")
                .arg(address, messageId, token)
                .toUtf8());
        file.close();
        messages.append(
            Json{{u"delivery"_qs, delivery},
                 {u"contact"_qs, contact},
                 {u"address"_qs, address},
                 {u"messageId"_qs, messageId},
                 {u"blobId"_qs, server.upload(m_token, path)},
                 {u"unsubscribeHash"_qs,
                  QString::fromLatin1(
                      QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex())}});
    }
    draft.insert(u"recipients"_qs, chosen);
    const QString id = create(server, u"Draft"_qs, draft);
    return {{u"uid"_qs, newUid("sub")}, {u"draft"_qs, id},
            {u"draftRevision"_qs, 1},   {u"task"_qs, task},
            {u"cta"_qs, cta},           {u"account"_qs, account},
            {u"sender"_qs, m_person},   {u"recipients"_qs, messages}};
}

bool TestServerSending::isDone(const RunningServer &server) const
{
    return all(server, u"Submission"_qs).at(0)[u"state"_qs].toString() == u"done"_qs;
}

void TestServerSending::whatIsSentArrivesAndTheLinkInItLetsOut()
{
    const RunningServer server(m_folder->path(), relay());
    const QString id = send(server, 2);
    QVERIFY2(id.startsWith(u"sub_"_qs), qPrintable(id));
    QTRY_VERIFY_WITH_TIMEOUT(isDone(server), 60'000);
    QCOMPARE(m_receiver->messages().size(), 2);
    const QByteArray bytes = m_receiver->messages().first().bytes;
    QVERIFY(bytes.endsWith("\r\n\r\nHello\r\n.a line with a dot\r\n"));
    const QJsonArray entries = all(server, u"Activity"_qs);
    QCOMPARE(entries.size(), 1);
    // In English, with its plural.
    QCOMPARE(entries.at(0)[u"detail"_qs].toString(), u"2 recipients, 2 accepted"_qs);

    const qsizetype at = bytes.indexOf("/u/");
    const QString link = server.url() + QString::fromLatin1(bytes.mid(at, bytes.indexOf('>', at) - at));
    const auto out = [&] {
        int count = 0;
        const QJsonArray contacts = all(server, u"Contact"_qs);
        for (const auto &contact : contacts)
            count += contact[u"emailOptOut"_qs].toBool() ? 1 : 0;
        return count;
    };
    QVERIFY(server.plainCurl({link}).contains("<button"));
    QCOMPARE(out(), 0);
    QVERIFY(server.plainCurl({u"--data"_qs, u"List-Unsubscribe=One-Click"_qs, link})
                .contains("You are unsubscribed"));
    QCOMPARE(out(), 1);
}

void TestServerSending::aPasswordFileOfAnotherSystemSignsIn()
{
    m_receiver = std::make_unique<SmtpReceiver>(
        SmtpReceiver::Options{MailAccount::Security::None, {}, u"waymark"_qs, u"s3cret"_qs});
    QVERIFY(m_receiver->start());
    QFile file(m_folder->filePath(u"password"_qs));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("\xef\xbb\xbfs3cret\r\nnothing of this\r\n");
    file.close();
    const RunningServer server(
        m_folder->path(),
        relay() + QStringList{u"--smtp-user"_qs, u"waymark"_qs, u"--smtp-password-file"_qs, file.fileName()});
    const QString id = send(server, 1);
    QVERIFY2(id.startsWith(u"sub_"_qs), qPrintable(id));
    QTRY_VERIFY_WITH_TIMEOUT(isDone(server), 60'000);
    QCOMPARE(m_receiver->messages().size(), 1);
}

void TestServerSending::killedAgainAndAgainNothingIsTwiceAndNothingIsLost()
{
    constexpr int recipients = 40;
    {
        // Taken, and killed before or while it begins.
        RunningServer server(m_folder->path(), relay());
        const QString id = send(server, recipients);
        QVERIFY2(id.startsWith(u"sub_"_qs), qPrintable(id));
        server.kill();
    }
    int kills = 0;
    bool done = false;
    for (; kills < 25 && !done; ++kills) {
        RunningServer server(m_folder->path(), relay());
        const qsizetype before = m_receiver->messages().size();
        const int more = QRandomGenerator::global()->bounded(4);
        // Killed after some more have gone out, wherever the next ones are then. None come once all are done,
        // or uncertain.
        done = !QTest::qWaitFor([&] { return m_receiver->messages().size() >= before + more; }, 5'000) &&
               isDone(server);
        server.kill();
    }
    const RunningServer server(m_folder->path(), relay());
    QTRY_VERIFY_WITH_TIMEOUT(isDone(server), 120'000);
    QVERIFY(kills > 2);
    int unknown = 0;
    const QJsonArray deliveries = all(server, u"Delivery"_qs);
    QCOMPARE(deliveries.size(), recipients);
    for (const auto &delivery : deliveries) {
        const QString state = delivery[u"state"_qs].toString();
        const qsizetype count = m_receiver->countFor(delivery[u"address"_qs].toString());
        QVERIFY2(count <= 1, qPrintable(delivery[u"address"_qs].toString()));
        QVERIFY2(state == u"accepted"_qs ? count == 1 : state == u"unknown"_qs, qPrintable(state));
        unknown += state == u"unknown"_qs ? 1 : 0;
    }
    // At most what the connections had in hand at each kill.
    QVERIFY(unknown <= 4 * (kills + 1));
    QCOMPARE(all(server, u"Activity"_qs).size(), 1);
}

// It waits on the server for long, so that whatever leaves does so at the end.
void TestServerSending::aSubmissionKilledInItsMiddleIsMadeOnceOrNot()
{
    constexpr int recipients = 6;
    constexpr int rounds = 12;
    int made = 0;
    for (int round = 0; round < rounds; ++round) {
        Json submission;
        {
            RunningServer server(m_folder->path(), relay());
            submission = prepared(server, recipients);
            submission.insert(u"createdAt"_qs, u"2026-11-22T08:00:00Z"_qs);
            submission.insert(u"leavesAt"_qs, u"2026-11-22T08:14:00Z"_qs);
            QProcess client;
            server.begin(client, m_token, u"Submission/set"_qs,
                         {{u"create"_qs, Json{{u"k"_qs, submission}}}});
            // A fresh process takes a while to say something; then anywhere in the server's own work.
            holdFor(QRandomGenerator::global()->bounded(60'000));
            server.kill();
            client.waitForFinished(60'000);
        }
        QCOMPARE(runServer({u"check"_qs, u"--data"_qs, m_folder->path()}).exitCode, 0);
        const RunningServer server(m_folder->path(), relay());
        // All of it or nothing: the email, and a delivery a recipient.
        const qsizetype emails = all(server, u"Submission"_qs).size();
        QVERIFY2(emails == round || emails == round + 1, QByteArray::number(emails).constData());
        QCOMPARE(all(server, u"Delivery"_qs).size(), emails * recipients);
        made += emails == round + 1 ? 1 : 0;
        QCOMPARE(create(server, u"Submission"_qs, submission), submission.value(u"uid"_qs).toString());
        QCOMPARE(all(server, u"Submission"_qs).size(), round + 1);
        QCOMPARE(all(server, u"Delivery"_qs).size(), (round + 1) * recipients);
    }
    QVERIFY(made < rounds);
    QCOMPARE(m_receiver->messages().size(), 0);
    QCOMPARE(runServer({u"check"_qs, u"--data"_qs, m_folder->path()}).exitCode, 0);
}

void TestServerSending::relaysThatCannotBeMeant_data()
{
    QTest::addColumn<QStringList>("options");
    const QStringList host{u"--smtp-host"_qs, u"relay.example"_qs};
    const QStringList url{u"--public-url"_qs, u"https://mail.example"_qs};
    QTest::newRow("links would lead nowhere") << host;
    QTest::newRow("both a relay and a folder") << host + url + QStringList{u"--mail-folder"_qs, u"/tmp/x"_qs};
    QTest::newRow("a port that is none") << host + url + QStringList{u"--smtp-port"_qs, u"0"_qs};
    QTest::newRow("too many connections") << host + url + QStringList{u"--smtp-connections"_qs, u"1000"_qs};
    QTest::newRow("another encryption") << host + url + QStringList{u"--smtp-tls"_qs, u"ssl3"_qs};
    QTest::newRow("a user without a password") << host + url + QStringList{u"--smtp-user"_qs, u"me"_qs};
    QTest::newRow("a password that is not there")
        << host + url + QStringList{u"--smtp-user"_qs, u"me"_qs, u"--smtp-password-file"_qs, u"/nowhere"_qs};
}

void TestServerSending::relaysThatCannotBeMeant()
{
    QFETCH(QStringList, options);
    const Finished refused =
        runServer(options + QStringList{u"--data"_qs, m_folder->path(), u"--listen"_qs, u"127.0.0.1:0"_qs});
    QCOMPARE(refused.exitCode, 2);
    QVERIFY(!refused.errors.isEmpty());
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServerSending)
#include "tst_server_sending.moc"
