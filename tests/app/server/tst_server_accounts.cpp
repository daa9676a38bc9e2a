// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/app/server/ServerProcess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

namespace waymark::test {

using Json = QJsonObject;

/// `waymark-server import-accounts` as an administrator meets it.
class TestServerAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aDryRunSaysWhatWouldBecomeAndDoesNothing();
    void accountsComeWithTheirManagersAndValues();
    void whatIsNobodysIsSaidAndCanBeGivenToSomebody();
    void theLineSaysHowTheFileIsWritten();
    void theSameFileAgainChangesNothing();
    void whatIsThereIsUpdatedAndWhatIsEmptyStays();
    void wrongRowsAreSaidAndLeftOut();
    void whatTheServerRefusesIsSaidByRowAndNothingIsDone();
    void clientsThatListenHearOfIt();
    void parentsBelowTheirChildrenAreFound();
    void callsThatCannotBeMeant_data();
    void callsThatCannotBeMeant();
    void tenThousandRowsAreOneChange();

private:
    QStringList with(const QStringList &arguments) const
    {
        return arguments + QStringList{u"--data"_qs, m_folder->filePath(u"data"_qs)};
    }
    QString file(const QByteArray &text) const
    {
        QFile csv(m_folder->filePath(u"accounts.csv"_qs));
        if (!csv.open(QFile::WriteOnly | QFile::Truncate))
            qFatal("no file");
        csv.write(text);
        return csv.fileName();
    }
    Finished import(const QByteArray &text, const QStringList &more = {}) const
    {
        return runServer(with(QStringList{u"import-accounts"_qs, file(text)} + more));
    }
    QString user(const QString &name, const QString &role) const
    {
        const QString address = name.toLower() + u"@team.example"_qs;
        return QString::fromUtf8(
                   runServer(with({u"user"_qs, u"add"_qs, name, address, u"--role"_qs, role})).output)
            .trimmed();
    }
    QString token(const QString &name) const
    {
        return QString::fromUtf8(
                   runServer(with({u"token"_qs, u"create"_qs, name.toLower() + u"@team.example"_qs,
                                   u"--device"_qs, u"laptop"_qs}))
                       .output)
            .trimmed();
    }
    /// What a user gets, by the accounts' names.
    QHash<QString, Json> accounts(const QString &token) const
    {
        const RunningServer server(m_folder->filePath(u"data"_qs));
        const QByteArray answer =
            server.call(token, u"Account/get"_qs, u"{\"accountId\":\"WORKSPACE\",\"ids\":null}"_qs);
        QHash<QString, Json> byName;
        for (const auto &account :
             QJsonDocument::fromJson(answer)[u"methodResponses"_qs][0][1][u"list"_qs].toArray())
            byName.insert(account[u"name"_qs].toString(), account.toObject());
        return byName;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_ada, m_adminToken, m_adasToken;
};

void TestServerAccounts::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    (void)user(u"Grace"_qs, u"admin"_qs);
    m_ada = user(u"Ada"_qs, u"tam"_qs);
    m_adminToken = token(u"Grace"_qs);
    m_adasToken = token(u"Ada"_qs);
    QVERIFY(!m_adasToken.isEmpty());
}

void TestServerAccounts::aDryRunSaysWhatWouldBecomeAndDoesNothing()
{
    const Finished said =
        import("Account Name,Domain\nAcme,acme.example\nGlobex,globex.example\n", {u"--dry-run"_qs});
    QVERIFY2(said.exitCode == 0, said.errors.constData());
    QVERIFY2(said.output.contains("rows\t2\n") && said.output.contains("new\t2\n"), said.output.constData());
    QVERIFY(said.output.contains("dry run"));
    QCOMPARE(accounts(m_adminToken).size(), 0);
}

void TestServerAccounts::accountsComeWithTheirManagersAndValues()
{
    const Finished done =
        import("Account ID,Account Name,Domain,TAM,CARR,CARR Currency,Priority,Renewal Date\n"
               "SF-1,Acme,acme.example,ADA@team.example,120000.50,EUR,2,2027-03-31\n"
               "SF-2,Globex,globex.example,,,,,\n");
    QVERIFY2(done.exitCode == 0, QByteArray(done.output + done.errors).constData());
    const auto all = accounts(m_adminToken);
    QCOMPARE(all.size(), 2);
    const Json acme = all.value(u"Acme"_qs);
    QCOMPARE(acme.value(u"technicalAccountManager"_qs).toString(), m_ada);
    QCOMPARE(acme.value(u"externalId"_qs).toString(), u"SF-1"_qs);
    QCOMPARE(acme.value(u"priority"_qs).toInt(), 2);
    QCOMPARE(acme.value(u"renewalDate"_qs).toString(), u"2027-03-31"_qs);
    QCOMPARE(acme.value(u"carr"_qs),
             QJsonValue(Json{{u"minor"_qs, 12'000'050}, {u"currency"_qs, u"EUR"_qs}}));
    // Whoever it belongs to sees it, and what is nobody's only admins.
    QCOMPARE(accounts(m_adasToken).keys(), QStringList{u"Acme"_qs});
    QVERIFY(all.value(u"Globex"_qs).value(u"technicalAccountManager"_qs).isNull());
    QCOMPARE(runServer(with({u"check"_qs})).exitCode, 0);
}

void TestServerAccounts::whatIsNobodysIsSaidAndCanBeGivenToSomebody()
{
    const QByteArray text = "Account Name,TAM\nAcme,ada@team.example\nGlobex,\n";
    const QByteArray said = "New accounts without a technical account manager: 1.";
    const Finished dry = import(text, {u"--dry-run"_qs});
    QVERIFY2(dry.output.contains(said), dry.output.constData());
    const Finished given = import(text, {u"--dry-run"_qs, u"--tam"_qs, u"Ada@team.example"_qs});
    QVERIFY2(given.exitCode == 0 && !given.output.contains("without a"), given.output.constData());
    QVERIFY(import(text).output.contains(said));
    QCOMPARE(accounts(m_adasToken).keys(), QStringList{u"Acme"_qs});
    // One that is there stays whose it is.
    const Finished more = import(text + "Initech,\n", {u"--tam"_qs, u"ada@team.example"_qs});
    QVERIFY2(more.exitCode == 0, QByteArray(more.output + more.errors).constData());
    QStringList names = accounts(m_adasToken).keys();
    names.sort();
    QCOMPARE(names, (QStringList{u"Acme"_qs, u"Initech"_qs}));
}

void TestServerAccounts::theLineSaysHowTheFileIsWritten()
{
    const Finished done = import("Account Name\tDomain\nM\xFCller\tmueller.example\n",
                                 {u"--encoding"_qs, u"windows-1252"_qs, u"--delimiter"_qs, u"tab"_qs});
    QVERIFY2(done.exitCode == 0, QByteArray(done.output + done.errors).constData());
    QCOMPARE(accounts(m_adminToken).keys(), QStringList{u"Müller"_qs});
}

void TestServerAccounts::theSameFileAgainChangesNothing()
{
    const QByteArray text = "Account ID,Account Name,TAM\nSF-1,Acme,ada@team.example\n";
    QCOMPARE(import(text).exitCode, 0);
    const Json before = accounts(m_adminToken).value(u"Acme"_qs);
    const Finished again = import(text);
    QCOMPARE(again.exitCode, 0);
    QVERIFY2(again.output.contains("unchanged\t1\n"), again.output.constData());
    QVERIFY(again.output.contains("Nothing was changed"));
    QCOMPARE(accounts(m_adminToken).value(u"Acme"_qs), before);
}

void TestServerAccounts::whatIsThereIsUpdatedAndWhatIsEmptyStays()
{
    QCOMPARE(import("Account ID,Account Name,Segment,TAM\nSF-1,Acme,Enterprise,ada@team.example\n").exitCode,
             0);
    const Finished updated = import("Account ID,Account Name,Segment,Priority\nSF-1,Acme Ltd,,1\n");
    QVERIFY2(updated.exitCode == 0, QByteArray(updated.output + updated.errors).constData());
    QVERIFY2(updated.output.contains("update\t1\n"), updated.output.constData());
    const Json acme = accounts(m_adasToken).value(u"Acme Ltd"_qs);
    QCOMPARE(acme.value(u"segment"_qs).toString(), u"Enterprise"_qs);
    QCOMPARE(acme.value(u"priority"_qs).toInt(), 1);
    QCOMPARE(acme.value(u"rev"_qs).toInt(), 2);
    QCOMPARE(import("Account ID,Segment\nSF-1,\n", {u"--empty"_qs, u"clear"_qs}).exitCode, 0);
    QCOMPARE(accounts(m_adasToken).value(u"Acme Ltd"_qs).value(u"segment"_qs).toString(), QString());
}

void TestServerAccounts::wrongRowsAreSaidAndLeftOut()
{
    const Finished done = import("Account Name,TAM,Priority\n"
                                 "Acme,ada@team.example,2\n"
                                 "Globex,nobody@team.example,2\n"
                                 "Initech,ada@team.example,high\n");
    QCOMPARE(done.exitCode, 3);
    QVERIFY2(done.output.contains("invalid\t2\n"), done.output.constData());
    QVERIFY2(done.output.contains("Row 3: ") && done.output.contains("Row 4: "), done.output.constData());
    QVERIFY(done.output.contains("nobody@team.example"));
    QCOMPARE(accounts(m_adminToken).keys(), QStringList{u"Acme"_qs});
}

void TestServerAccounts::whatTheServerRefusesIsSaidByRowAndNothingIsDone()
{
    const Finished done =
        import("Account Name,Segment\nAcme,Small\nGlobex," + QByteArray(150, 'x') + "\nInitech,Large\n");
    QCOMPARE(done.exitCode, 3);
    QVERIFY2(done.output.contains("Row 3: the server refuses it: segment"), done.output.constData());
    QVERIFY(done.output.contains("Nothing was changed"));
    QCOMPARE(accounts(m_adminToken).size(), 0);
}

void TestServerAccounts::clientsThatListenHearOfIt()
{
    const RunningServer server(m_folder->filePath(u"data"_qs));
    QTcpSocket stream;
    stream.connectToHost(u"127.0.0.1"_qs, quint16(QUrl(server.url()).port()));
    QVERIFY(stream.waitForConnected());
    stream.write("GET /jmap/eventsource?types=*&closeafter=no&ping=0 HTTP/1.1\r\nHost: h\r\nAuthorization: "
                 "Bearer " +
                 m_adasToken.toLatin1() + "\r\n\r\n");
    QByteArray heard;
    const auto waitFor = [&](const char *text) {
        while (!heard.contains(text) && stream.waitForReadyRead(60'000))
            heard += stream.readAll();
        return heard.contains(text);
    };
    QVERIFY(waitFor("\r\n\r\n"));
    QCOMPARE(import("Account Name,TAM\nAcme,ada@team.example\n").exitCode, 0);
    QVERIFY2(waitFor("\"Account\":"), heard.constData());
}

void TestServerAccounts::parentsBelowTheirChildrenAreFound()
{
    QCOMPARE(import("Account ID,Account Name,Parent Account\nSF-2,Acme France,SF-1\nSF-1,Acme,\n").exitCode,
             0);
    const auto all = accounts(m_adminToken);
    QCOMPARE(all.value(u"Acme France"_qs).value(u"parent"_qs), all.value(u"Acme"_qs).value(u"id"_qs));
    QVERIFY(!all.value(u"Acme"_qs).value(u"id"_qs).isUndefined());
}

void TestServerAccounts::callsThatCannotBeMeant_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("no file named") << QStringList{} << 2;
    QTest::newRow("a file that is not there") << QStringList{u"nowhere.csv"_qs} << 4;
    QTest::newRow("a folder") << QStringList{u"/"_qs} << 4;
    QTest::newRow("a policy that is none") << QStringList{u"FILE"_qs, u"--existing"_qs, u"burn"_qs} << 2;
    QTest::newRow("dates that are none") << QStringList{u"FILE"_qs, u"--dates"_qs, u"year"_qs} << 2;
    QTest::newRow("an encoding that is none") << QStringList{u"FILE"_qs, u"--encoding"_qs, u"runes"_qs} << 2;
    QTest::newRow("a currency that is none") << QStringList{u"FILE"_qs, u"--currency"_qs, u"beads"_qs} << 2;
    QTest::newRow("a mapping that is not there")
        << QStringList{u"FILE"_qs, u"--map"_qs, u"nowhere.json"_qs} << 2;
    QTest::newRow("somebody who is no admin")
        << QStringList{u"FILE"_qs, u"--as"_qs, u"ada@team.example"_qs} << 4;
    QTest::newRow("a manager who is nobody")
        << QStringList{u"FILE"_qs, u"--tam"_qs, u"nobody@team.example"_qs} << 4;
    QTest::newRow("a manager who is no TAM")
        << QStringList{u"FILE"_qs, u"--tam"_qs, u"grace@team.example"_qs} << 4;
    QTest::newRow("an admin, by any case")
        << QStringList{u"FILE"_qs, u"--as"_qs, u"Grace@Team.example"_qs} << 0;
}

void TestServerAccounts::callsThatCannotBeMeant()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    const QString csv = file("Account Name\nAcme\n");
    arguments.replaceInStrings(u"FILE"_qs, csv);
    const Finished done = runServer(with(QStringList{u"import-accounts"_qs} + arguments));
    QVERIFY2(done.exitCode == exitCode, QByteArray(done.output + done.errors).constData());
    QCOMPARE(done.errors.isEmpty(), exitCode == 0);
    QCOMPARE(accounts(m_adminToken).size(), exitCode == 0 ? 1 : 0);
    if (exitCode == 0)
        QCOMPARE(
            runServer({u"import-accounts"_qs, csv, u"--data"_qs, m_folder->filePath(u"none"_qs)}).exitCode,
            4);
}

void TestServerAccounts::tenThousandRowsAreOneChange()
{
    QByteArray text = "Account ID,Account Name,TAM\n";
    for (int i = 0; i < 10'000; ++i)
        text += QStringLiteral("SF-%1,Customer %1,ada@team.example\n").arg(i).toUtf8();
    const Finished done = import(text);
    QVERIFY2(done.exitCode == 0, QByteArray(done.output + done.errors).constData());
    QVERIFY2(done.output.contains("new\t10000\n"), done.output.constData());
    const RunningServer server(m_folder->filePath(u"data"_qs));
    const QByteArray count =
        server.call(m_adasToken, u"Account/query"_qs,
                    u"{\"accountId\":\"WORKSPACE\",\"calculateTotal\":true,\"limit\":1}"_qs);
    QCOMPARE(QJsonDocument::fromJson(count)[u"methodResponses"_qs][0][1][u"total"_qs].toInt(), 10'000);
    // The same once more, read and compared, and none of it written.
    QVERIFY(import(text).output.contains("unchanged\t10000\n"));
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServerAccounts)
#include "tst_server_accounts.moc"
