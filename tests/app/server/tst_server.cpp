// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/app/server/ServerProcess.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

namespace waymark::test {

/// The installed program as an administrator and its clients meet it.
class TestServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void helpNamesEveryCommand();
    void wrongCallsAreRefused_data();
    void wrongCallsAreRefused();
    void usersAndTokensComeAndGo();
    void theSessionOfTheManualWorks();
    void theOrganisationIsSetWithoutADesktop();
    void figuresAreForWhoHasTheirToken();
    void aConfigurationIsRead();
    void twoServersDoNotShareAFolder();
    void theFolderIsItsOwners();
    void aKilledServerLosesNothing();
    void aBackupIsRestoredWithAnotherEpoch();
    void whatWasEndedStaysEndedAfterARestore();
    void aNewerBackupIsRefused();
    void aDatabaseThatIsNotThereIsNotMade();
    void aNewEpochIsToldToClients();
    void aUserIsFoundByTheirPresentAddress();
    void aDamagedBackupIsRefused();
    void checkFindsWhatDoesNotHoldTogether_data();
    void checkFindsWhatDoesNotHoldTogether();
    void theManualPageNamesEveryOption();
    void theUnitIsWellFormed();
    void systemdUnderstandsTheUnit();
    void theExampleNamesNoSecretThatTheServersUserCannotRead();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList with(const QStringList &arguments) const
    {
        return arguments + QStringList{u"--data"_qs, path(u"data"_qs)};
    }
    QString newToken(const QString &role = u"both"_qs);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestServer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

// Ada with a token for her laptop.
QString TestServer::newToken(const QString &role)
{
    (void)runServer(
        with({u"user"_qs, u"add"_qs, u"Ada Lovelace"_qs, u"ada@team.example"_qs, u"--role"_qs, role}));
    const Finished made =
        runServer(with({u"token"_qs, u"create"_qs, u"ada@team.example"_qs, u"--device"_qs, u"laptop"_qs}));
    return QString::fromLatin1(made.output).trimmed();
}

void TestServer::helpNamesEveryCommand()
{
    const Finished help = runServer({u"--help"_qs});
    QCOMPARE(help.exitCode, 0);
    for (const char *command : {"user add", "user list", "user disable", "token create", "token revoke",
                                "organisation", "backup", "restore", "check", "--listen", "--tls-cert"})
        QVERIFY2(help.output.contains(command), command);
    QVERIFY(runServer({u"--version"_qs}).output.startsWith("waymark-server " WAYMARK_VERSION));
}

void TestServer::wrongCallsAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const QString &line) {
        QTest::newRow(name) << line.split(u' ', Qt::SkipEmptyParts);
    };
    row("nothing", QString());
    row("another command", u"dance --data DIR"_qs);
    row("another option", u"--dance --data DIR"_qs);
    row("a user without a role", u"user add Ada ada@team.example --data DIR"_qs);
    row("a user without an address", u"user add Ada nowhere --role tam --data DIR"_qs);
    row("too few words", u"user add Ada --role tam --data DIR"_qs);
    row("a role that nobody gets", u"user list --role admin --data DIR"_qs);
    row("days of no token", u"user disable ada@team.example --days 5 --data DIR"_qs);
    row("a dry run of serving", u"--dry-run --listen 127.0.0.1:0 --data DIR"_qs);
    row("one certificate file", u"--tls-cert a.pem --data DIR"_qs);
    row("certificates that are not there",
        u"--tls-cert a.pem --tls-key b.pem --listen 127.0.0.1:0 --data DIR"_qs);
    row("no address", u"--listen here --data DIR"_qs);
    row("a port beyond ports", u"--listen 127.0.0.1:70000 --data DIR"_qs);
    row("everywhere without TLS", u"--listen 0.0.0.0:0 --data DIR"_qs);
    row("another engine", u"--database mysql://x/y --data DIR"_qs);
    row("a public address that is none", u"--public-url nowhere --data DIR"_qs);
    row("a configuration that is not there", u"--config nowhere.conf --data DIR"_qs);
    row("a token for no days", u"token create ada@team.example --device a --days 0 --data DIR"_qs);
}

void TestServer::wrongCallsAreRefused()
{
    QFETCH(QStringList, arguments);
    const qsizetype folder = arguments.indexOf(u"DIR"_qs);
    if (folder >= 0)
        arguments[folder] = path(u"data"_qs);
    const Finished refused = runServer(arguments);
    QCOMPARE(refused.exitCode, 2);
    QVERIFY(!refused.errors.isEmpty());
    QVERIFY(refused.output.isEmpty());
}

void TestServer::usersAndTokensComeAndGo()
{
    const QString token = newToken();
    QVERIFY2(QRegularExpression(u"\\A[0-9a-f]{16}\\.[A-Za-z0-9_-]{43}\\z"_qs).match(token).hasMatch(),
             qPrintable(token));
    QCOMPARE(
        runServer(with({u"user"_qs, u"add"_qs, u"Other"_qs, u"ADA@team.example"_qs, u"--role"_qs, u"tam"_qs}))
            .exitCode,
        1);
    QCOMPARE(runServer(with({u"token"_qs, u"create"_qs, u"bob@team.example"_qs, u"--device"_qs, u"x"_qs}))
                 .exitCode,
             4);
    RunningServer server(path(u"data"_qs));
    QCOMPARE(server.statusOf(token), 200);
    QVERIFY(runServer(with({u"user"_qs, u"list"_qs}))
                .output.contains("ada@team.example\tAda Lovelace\tboth\tactive"));
    // While the server runs.
    QCOMPARE(runServer(with({u"user"_qs, u"disable"_qs, u"Ada@team.example"_qs})).exitCode, 0);
    QCOMPARE(server.statusOf(token), 401);
    QVERIFY(runServer(with({u"user"_qs, u"list"_qs})).output.contains("disabled"));
    QCOMPARE(runServer(with({u"token"_qs, u"create"_qs, u"ada@team.example"_qs, u"--device"_qs, u"x"_qs}))
                 .exitCode,
             1);
    QCOMPARE(runServer(with({u"user"_qs, u"enable"_qs, u"ada@team.example"_qs})).exitCode, 0);
    QCOMPARE(server.statusOf(token), 200);
    const QString id = token.section(u'.', 0, 0);
    QVERIFY(runServer(with({u"token"_qs, u"list"_qs})).output.contains(id.toLatin1()));
    QVERIFY(!runServer(with({u"token"_qs, u"list"_qs})).output.contains(token.section(u'.', 1).toLatin1()));
    QCOMPARE(runServer(with({u"token"_qs, u"revoke"_qs, id})).exitCode, 0);
    QCOMPARE(server.statusOf(token), 401);
    QCOMPARE(runServer(with({u"token"_qs, u"revoke"_qs, id})).exitCode, 4);
}

void TestServer::theSessionOfTheManualWorks()
{
    const QString token = newToken();
    RunningServer server(path(u"data"_qs));
    QFile page(QStringLiteral(WAYMARK_SOURCE_DIR "/docs/server.md"));
    QVERIFY(page.open(QFile::ReadOnly));
    static const QRegularExpression block(u"```sh session\\n(.*?)```"_qs,
                                          QRegularExpression::DotMatchesEverythingOption);
    auto blocks = block.globalMatch(QString::fromUtf8(page.readAll()));
    QString script = u"set -eu -o pipefail\n"_qs;
    int count = 0;
    while (blocks.hasNext()) {
        script += blocks.next().captured(1);
        ++count;
    }
    QCOMPARE(count, 5);
    QProcess shell;
    shell.setWorkingDirectory(m_folder->path());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SERVER"_qs, server.url());
    environment.insert(u"TOKEN"_qs, token);
    shell.setProcessEnvironment(environment);
    shell.start(u"bash"_qs, {u"-c"_qs, script});
    QVERIFY(shell.waitForFinished(60'000));
    const QByteArray said = shell.readAllStandardError() + shell.readAllStandardOutput();
    QVERIFY2(shell.exitCode() == 0, said.constData());
}

void TestServer::theOrganisationIsSetWithoutADesktop()
{
    (void)newToken(u"tam"_qs);
    const auto call = [this](const QStringList &more) {
        return runServer(with(QStringList{u"organisation"_qs} + more));
    };
    const Finished nobodys = call({u"--name"_qs, u"Example Ltd"_qs});
    QCOMPARE(nobodys.exitCode, 4);
    QVERIFY2(nobodys.errors.contains("no admin"), nobodys.errors.constData());
    (void)runServer(
        with({u"user"_qs, u"add"_qs, u"Grace"_qs, u"grace@team.example"_qs, u"--role"_qs, u"admin"_qs}));
    const Finished none = call({});
    QCOMPARE(none.exitCode, 3);
    QVERIFY2(none.output.startsWith("name\t\naddress\t\n"), none.output.constData());
    QCOMPARE(call({u"--address"_qs, u"1 Example Street"_qs}).exitCode, 2);
    QCOMPARE(call({u"--name"_qs, u" "_qs}).exitCode, 2);
    QCOMPARE(call({u"--name"_qs, u"x"_qs, u"--time-zone"_qs, u"Mars/Base"_qs}).exitCode, 2);
    const Finished made = call({u"--name"_qs, u"Example Ltd"_qs, u"--time-zone"_qs, u"Europe/Berlin"_qs});
    QCOMPARE(made.exitCode, 3);
    QVERIFY2(made.output.contains("postal address"), made.output.constData());
    const Finished whole =
        call({u"--address"_qs, u"1 Example Street"_qs, u"--address"_qs, u"Exampletown"_qs});
    QCOMPARE(whole.exitCode, 0);
    const QByteArray all = "name\tExample Ltd\naddress\t1 Example Street\naddress\tExampletown\n"
                           "time-zone\tEurope/Berlin\n";
    QCOMPARE(whole.output, all);
    // There is one, and clients get it.
    QCOMPARE(call({u"--name"_qs, u"Example and Sons"_qs}).exitCode, 0);
    const RunningServer server(path(u"data"_qs));
    const QString token =
        QString::fromLatin1(
            runServer(with({u"token"_qs, u"create"_qs, u"grace@team.example"_qs, u"--device"_qs, u"desk"_qs}))
                .output)
            .trimmed();
    const QByteArray got =
        server.call(token, u"Organisation/get"_qs, u"{\"accountId\":\"WORKSPACE\",\"ids\":null}"_qs);
    QVERIFY2(got.contains("\"name\":\"Example and Sons\"") && !got.contains("Example Ltd"), got.constData());
    QVERIFY2(got.contains("1 Example Street\\nExampletown"), got.constData());
    QCOMPARE(call({}).exitCode, 0);
    QCOMPARE(runServer(with({u"check"_qs})).exitCode, 0);
}

void TestServer::figuresAreForWhoHasTheirToken()
{
    (void)newToken();
    const auto writeToken = [this](const QByteArray &text) {
        QFile file(path(u"metrics-token"_qs));
        return file.open(QFile::WriteOnly | QFile::Truncate) && file.write(text) == text.size();
    };
    const QStringList option{u"--metrics-token-file"_qs, path(u"metrics-token"_qs)};
    QCOMPARE(runServer(with(option)).exitCode, 2);
    QVERIFY(writeToken("too short\n"));
    QCOMPARE(runServer(with(option)).exitCode, 2);
    QVERIFY(writeToken("sixteen characters or more\n"));
    const RunningServer server(path(u"data"_qs), option);
    const auto figures = [&server](const QString &token) {
        return server.plainCurl({u"--silent"_qs, u"--header"_qs,
                                 QString(u"Authorization: Bearer "_qs + token),
                                 QString(server.url() + u"/metrics"_qs)});
    };
    const QByteArray told = figures(u"sixteen characters or more"_qs);
    QVERIFY2(told.contains("\nwaymark_database_bytes "), told.constData());
    QVERIFY2(!figures(u"another"_qs).contains("waymark_"), "another token opens it");
}

void TestServer::aConfigurationIsRead()
{
    const QString token = newToken();
    QFile file(path(u"server.conf"_qs));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("; a comment\ndata=" + path(u"data"_qs).toUtf8() + "\npublic-url=https://waymark.example/\n");
    file.close();
    RunningServer server(QString(), {u"--config"_qs, file.fileName()});
    QVERIFY(server.session(token).contains("\"apiUrl\":\"https://waymark.example/jmap/api\""));
    QVERIFY(file.open(QFile::Append));
    file.write("colour=red\n");
    file.close();
    QCOMPARE(runServer({u"--config"_qs, file.fileName()}).exitCode, 2);
    QFile comma(path(u"comma.conf"_qs));
    QVERIFY(comma.open(QFile::WriteOnly));
    comma.write("data=" + path(u"data,more"_qs).toUtf8() + '\n');
    comma.close();
    QCOMPARE(runServer({u"user"_qs, u"add"_qs, u"Ada"_qs, u"ada@team.example"_qs, u"--role"_qs, u"tam"_qs,
                        u"--config"_qs, comma.fileName()})
                 .exitCode,
             0);
    QVERIFY(QFile::exists(path(u"data,more/waymark.db"_qs)));
    // The example that is installed is read too.
    const Finished example =
        runServer({u"user"_qs, u"add"_qs, u"Ada"_qs, u"ada@team.example"_qs, u"--role"_qs, u"tam"_qs,
                   u"--data"_qs, path(u"other"_qs), u"--config"_qs,
                   QStringLiteral(WAYMARK_SOURCE_DIR "/app/server/server.conf.example")});
    QCOMPARE(example.exitCode, 0);
}

void TestServer::twoServersDoNotShareAFolder()
{
    RunningServer server(path(u"data"_qs));
    QCOMPARE(runServer(with({u"--listen"_qs, u"127.0.0.1:0"_qs})).exitCode, 5);
    QCOMPARE(runServer(with({u"restore"_qs, u"anything"_qs})).exitCode, 5);
    QVERIFY(server.stop());
    QCOMPARE(server.exitCode(), 0);
}

void TestServer::theFolderIsItsOwners()
{
    RunningServer server(path(u"data"_qs));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    for (const QString &name : {u"data"_qs, u"data/waymark.db"_qs, u"data/server.lock"_qs})
        QCOMPARE(QFile::permissions(path(name)) & others, QFile::Permissions());
}

void TestServer::aKilledServerLosesNothing()
{
    const QString token = newToken();
    int answered = 0;
    for (int round = 0; round < 5; ++round) {
        RunningServer server(path(u"data"_qs));
        for (int i = 0; i < 4; ++i)
            answered +=
                server.createAccount(token, QStringLiteral("Account %1-%2").arg(round).arg(i)) ? 1 : 0;
        server.kill();
    }
    QCOMPARE(answered, 20);
    RunningServer server(path(u"data"_qs));
    QCOMPARE(server.accountCount(token), answered);
    QVERIFY(server.stop());
    QCOMPARE(runServer(with({u"check"_qs})).exitCode, 0);
}

void TestServer::aBackupIsRestoredWithAnotherEpoch()
{
    const QString token = newToken();
    QByteArray before;
    {
        RunningServer server(path(u"data"_qs));
        QVERIFY(server.createAccount(token, u"First"_qs));
        QCOMPARE(runServer(with({u"backup"_qs, path(u"copy.db"_qs)})).exitCode, 0);
        QCOMPARE(runServer(with({u"backup"_qs, path(u"copy.db"_qs)})).exitCode, 2);
        const Finished nowhere = runServer(with({u"backup"_qs, path(u"nowhere/copy.db"_qs)}));
        QCOMPARE(nowhere.exitCode, 1);
        QVERIFY2(nowhere.errors.contains("folder is there"), nowhere.errors.constData());
        QVERIFY(server.createAccount(token, u"Second"_qs));
        QCOMPARE(server.accountCount(token), 2);
        before = server.changesSince(token, u"0"_qs);
        QVERIFY(server.stop());
    }
    const Finished restored = runServer(with({u"restore"_qs, path(u"copy.db"_qs)}));
    QVERIFY2(restored.exitCode == 0, restored.errors.constData());
    QVERIFY(restored.output.contains("waymark.db.before-"));
    RunningServer server(path(u"data"_qs));
    QCOMPARE(server.accountCount(token), 1);
    const QString state =
        QJsonDocument::fromJson(before)[u"methodResponses"_qs][0][1][u"newState"_qs].toString();
    QVERIFY(!state.isEmpty());
    QVERIFY(server.changesSince(token, state).contains("cannotCalculateChanges"));
    QVERIFY(!server.changesSince(token, u"0"_qs).contains("cannotCalculateChanges"));
}

// Runs Python's sqlite3 on a database that nobody has open.
static bool runSql(const QString &file, const QString &sql)
{
    QProcess python;
    python.start(u"python3"_qs, {u"-c"_qs,
                                 u"import sqlite3, sys\nc = sqlite3.connect(sys.argv[1])\n"
                                 "c.executescript(sys.argv[2])\nc.commit()\n"_qs,
                                 file, sql});
    return python.waitForFinished() && python.exitCode() == 0;
}

void TestServer::whatWasEndedStaysEndedAfterARestore()
{
    const QString stolen = newToken();
    const QString desk = QString::fromLatin1(
        runServer(with({u"token"_qs, u"create"_qs, u"ada@team.example"_qs, u"--device"_qs, u"desk"_qs}))
            .output);
    (void)runServer(
        with({u"user"_qs, u"add"_qs, u"Bob"_qs, u"bob@team.example"_qs, u"--role"_qs, u"tam"_qs}));
    const QString bobs = QString::fromLatin1(
        runServer(with({u"token"_qs, u"create"_qs, u"bob@team.example"_qs, u"--device"_qs, u"desk"_qs}))
            .output);
    QCOMPARE(runServer(with({u"backup"_qs, path(u"copy.db"_qs)})).exitCode, 0);
    QCOMPARE(runServer(with({u"token"_qs, u"revoke"_qs, stolen.section(u'.', 0, 0)})).exitCode, 0);
    QCOMPARE(runServer(with({u"user"_qs, u"disable"_qs, u"bob@team.example"_qs})).exitCode, 0);
    const Finished restored = runServer(with({u"restore"_qs, path(u"copy.db"_qs)}));
    QVERIFY2(restored.exitCode == 0, restored.errors.constData());
    QVERIFY2(restored.output.contains("tokens 1, users 1"), restored.output.constData());
    {
        RunningServer server(path(u"data"_qs));
        QCOMPARE(server.statusOf(stolen), 401);
        QCOMPARE(server.statusOf(bobs.trimmed()), 401);
        QCOMPARE(server.statusOf(desk.trimmed()), 200);
        QVERIFY(server.stop());
    }
    QVERIFY(
        runServer(with({u"user"_qs, u"list"_qs})).output.contains("bob@team.example\tBob\ttam\tdisabled"));
    QCOMPARE(runServer(with({u"check"_qs})).exitCode, 0);
    // What was there cannot be read: that is said.
    QFile live(path(u"data/waymark.db"_qs));
    QVERIFY(live.open(QFile::WriteOnly));
    live.write(QByteArray(50'000, 'x'));
    live.close();
    const Finished again = runServer(with({u"restore"_qs, path(u"copy.db"_qs)}));
    QVERIFY2(again.exitCode == 0, again.errors.constData());
    QVERIFY2(again.output.contains("could not be read"), again.output.constData());
    QVERIFY2(again.output.contains("unsubscribed since may get email again"), again.output.constData());
    QCOMPARE(runServer(with({u"check"_qs})).exitCode, 0);
}

void TestServer::aNewerBackupIsRefused()
{
    const QString token = newToken();
    QCOMPARE(runServer(with({u"backup"_qs, path(u"copy.db"_qs)})).exitCode, 0);
    QVERIFY(runSql(path(u"copy.db"_qs), u"UPDATE server_state SET value = '99' WHERE name = 'schema'"_qs));
    const Finished refused = runServer(with({u"restore"_qs, path(u"copy.db"_qs)}));
    QCOMPARE(refused.exitCode, 4);
    QVERIFY2(refused.errors.contains("newer"), refused.errors.constData());
    QVERIFY(QDir(path(u"data"_qs)).entryList({u"waymark.db.*"_qs}).isEmpty());
    RunningServer server(path(u"data"_qs));
    QCOMPARE(server.statusOf(token), 200);
}

void TestServer::aDatabaseThatIsNotThereIsNotMade()
{
    for (const QString &command :
         {u"check"_qs, u"backup copy.db"_qs, u"user list"_qs, u"token list"_qs,
          u"user disable ada@team.example"_qs, u"token revoke 1234"_qs, u"new-epoch"_qs,
          u"restore copy.db"_qs, u"token create ada@team.example --device x"_qs}) {
        const Finished refused = runServer(with(command.split(u' ')));
        QVERIFY2(refused.exitCode == 4, qPrintable(command));
        QVERIFY2(!QFile::exists(path(u"data"_qs)), qPrintable(command));
    }
    QVERIFY(!QFile::exists(u"copy.db"_qs));
    // Nor is an empty one put where one is only set aside.
    (void)newToken();
    QVERIFY(QFile::rename(path(u"data/waymark.db"_qs), path(u"data/waymark.db.before-1"_qs)));
    QCOMPARE(
        runServer(with({u"user"_qs, u"add"_qs, u"Bob"_qs, u"bob@team.example"_qs, u"--role"_qs, u"tam"_qs}))
            .exitCode,
        4);
    QVERIFY(!QFile::exists(path(u"data/waymark.db"_qs)));
}

void TestServer::aNewEpochIsToldToClients()
{
    const QString token = newToken();
    QString state;
    {
        RunningServer server(path(u"data"_qs));
        QVERIFY(server.createAccount(token, u"First"_qs));
        state = QJsonDocument::fromJson(
                    server.changesSince(token, u"0"_qs))[u"methodResponses"_qs][0][1][u"newState"_qs]
                    .toString();
        QCOMPARE(runServer(with({u"new-epoch"_qs})).exitCode, 5);
        QVERIFY(!server.changesSince(token, state).contains("cannotCalculateChanges"));
        QVERIFY(server.stop());
    }
    QCOMPARE(runServer(with({u"new-epoch"_qs})).exitCode, 0);
    RunningServer server(path(u"data"_qs));
    QVERIFY(server.changesSince(token, state).contains("cannotCalculateChanges"));
    QVERIFY(!server.changesSince(token, u"0"_qs).contains("cannotCalculateChanges"));
}

void TestServer::aUserIsFoundByTheirPresentAddress()
{
    const QString token = newToken();
    const QString id =
        QString::fromUtf8(runServer(with({u"user"_qs, u"list"_qs})).output).section(u'\t', 0, 0);
    {
        RunningServer server(path(u"data"_qs));
        const QByteArray updated =
            server.call(token, u"Identity/set"_qs,
                        QStringLiteral("{\"accountId\":\"WORKSPACE\",\"update\":{\"%1\":{\"email\":\"new@"
                                       "team.example\"}}}")
                            .arg(id));
        QVERIFY2(updated.contains("\"updated\":{\""), updated.constData());
        const QByteArray refused = server.call(
            token, u"Identity/set"_qs,
            QStringLiteral("{\"accountId\":\"WORKSPACE\",\"update\":{\"%1\":{\"email\":\"x\"}}}").arg(id));
        QVERIFY2(refused.contains("invalidProperties"), refused.constData());
    }
    const auto run = [this](const QString &line) { return runServer(with(line.split(u' '))).exitCode; };
    QCOMPARE(run(u"user disable ada@team.example"_qs), 4);
    QCOMPARE(run(u"user disable new@team.example"_qs), 0);
    QCOMPARE(run(u"user add Other new@team.example --role tam"_qs), 1);
    QCOMPARE(run(u"user add Other ada@team.example --role tam"_qs), 0);
}

void TestServer::aDamagedBackupIsRefused()
{
    const QString token = newToken();
    QFile file(path(u"bad.db"_qs));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(QByteArray(100'000, 'x'));
    file.close();
    QCOMPARE(runServer(with({u"restore"_qs, file.fileName()})).exitCode, 4);
    QCOMPARE(runServer(with({u"restore"_qs, path(u"nowhere.db"_qs)})).exitCode, 4);
    RunningServer server(path(u"data"_qs));
    QCOMPARE(server.statusOf(token), 200);
}

void TestServer::checkFindsWhatDoesNotHoldTogether_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("objects that are nobody's")
        << u"DELETE FROM object_scope"_qs << QByteArray("Identity usr_");
    QTest::newRow("people who see nothing") << u"DELETE FROM access"_qs << QByteArray("does not see *.");
    QTest::newRow("a TAM who sees an admin's")
        << u"INSERT INTO access (person, scope, added) SELECT uid, 'admin', 1 FROM person"_qs
        << QByteArray("sees admin and should not.");
    QTest::newRow("an address that two could have")
        << u"DELETE FROM object_unique"_qs << QByteArray("Another object could have");
    QTest::newRow("a count that was set back") << u"UPDATE counter SET value = 0 WHERE name = 'modseq'"_qs
                                               << QByteArray("count of changes is behind");
    QTest::newRow("what belongs to nothing")
        << u"INSERT INTO object (type, uid, rev, modseq, create_hash, destroyed, content) VALUES ('Cta', "
           "'cta_1', 1, 1, '-', 0, '{}'); INSERT INTO object_key (object, property, value) SELECT id, "
           "'Cta/account', 'acc_1' FROM object WHERE uid = 'cta_1'"_qs
        << QByteArray("Cta cta_1 belongs to Account acc_1, which is not there.");
    QTest::newRow("a message that nobody sees")
        << u"INSERT INTO dispatch (draft, submission, state, leaves_at) VALUES ('drf_1', 'sub_1', 'queued', 0)"_qs
        << QByteArray("sub_1 is to be sent, and nobody can see it.");
    QTest::newRow("an email that never leaves")
        << u"INSERT INTO object (type, uid, rev, modseq, create_hash, destroyed, content) VALUES "
           "('Submission', 'sub_1', 1, 1, '-', 0, '{}'); INSERT INTO object_key (object, property, value) "
           "SELECT id, 'Submission/state', 'queued' FROM object WHERE uid = 'sub_1'"_qs
        << QByteArray("sub_1 waits to be sent, and never will be.");
}

void TestServer::checkFindsWhatDoesNotHoldTogether()
{
    QFETCH(QString, damage);
    QFETCH(QByteArray, said);
    (void)newToken(u"tam"_qs);
    QCOMPARE(runServer(with({u"check"_qs})).exitCode, 0);
    QVERIFY(runSql(path(u"data/waymark.db"_qs), damage));
    const Finished checked = runServer(with({u"check"_qs}));
    QCOMPARE(checked.exitCode, 3);
    QVERIFY2(checked.output.contains(said), checked.output.constData());
}

void TestServer::theManualPageNamesEveryOption()
{
    QFile page(QStringLiteral(WAYMARK_SOURCE_DIR "/app/server/waymark-server.1"));
    QVERIFY(page.open(QFile::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll()).remove(u'\\');
    const QString help = QString::fromUtf8(runServer({u"--help"_qs}).output);
    static const QRegularExpression option(u"--[a-z-]{3,}"_qs);
    auto options = option.globalMatch(help);
    int count = 0;
    while (options.hasNext()) {
        const QString name = options.next().captured();
        if (name == u"--help"_qs || name == u"--version"_qs)
            continue;
        QVERIFY2(text.contains(name), qPrintable(name));
        ++count;
    }
    QVERIFY(count > 8);
}

void TestServer::theUnitIsWellFormed()
{
    QFile unit(QStringLiteral(WAYMARK_SOURCE_DIR "/app/server/waymark-server.service"));
    QVERIFY(unit.open(QFile::ReadOnly));
    const QByteArray text = unit.readAll();
    for (const char *line : {"DynamicUser=yes", "ProtectSystem=strict", "NoNewPrivileges=yes",
                             "StateDirectory=waymark", "CapabilityBoundingSet=\n"})
        QVERIFY2(text.contains(line), line);
}

// What systemd itself says of it, where it is installed: every line is known, and little is left open.
void TestServer::systemdUnderstandsTheUnit()
{
    if (QStandardPaths::findExecutable(u"systemd-analyze"_qs).isEmpty())
        QSKIP("systemd is not installed here.");
    QFile unit(QStringLiteral(WAYMARK_SOURCE_DIR "/app/server/waymark-server.service"));
    QVERIFY(unit.open(QFile::ReadOnly));
    const QString copy = path(u"waymark-server.service"_qs);
    QFile file(copy);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(unit.readAll().replace("ExecStart=waymark-server", "ExecStart=" WAYMARK_SERVER));
    file.close();
    const auto analysed = [&copy](const QStringList &arguments) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"systemd-analyze"_qs, arguments + QStringList{copy});
        process.waitForFinished(60'000);
        return QPair(process.exitCode(), process.readAll());
    };
    const auto verified = analysed({u"verify"_qs, u"--man=no"_qs});
    QVERIFY2(verified.first == 0, verified.second.constData());
    QVERIFY2(!verified.second.contains("waymark-server.service"), verified.second.constData());
    // From 0, sealed, to 100, open: in tenths of systemd's own number.
    const auto secured =
        analysed({u"security"_qs, u"--offline=true"_qs, u"--no-pager"_qs, u"--threshold=15"_qs});
    QVERIFY2(secured.first == 0, secured.second.constData());
}

// The user is made by systemd, and what it can read, everybody can.
void TestServer::theExampleNamesNoSecretThatTheServersUserCannotRead()
{
    QFile example(QStringLiteral(WAYMARK_SOURCE_DIR "/app/server/server.conf.example"));
    QFile manual(QStringLiteral(WAYMARK_SOURCE_DIR "/docs/server.md"));
    QVERIFY(example.open(QFile::ReadOnly));
    QVERIFY(manual.open(QFile::ReadOnly));
    const QByteArray line("smtp-password-file=/run/credentials/waymark-server.service/relay-password\n");
    const QByteArray credential("LoadCredential=relay-password:/etc/waymark/relay-password\n");
    for (const QByteArray &text : {example.readAll(), manual.readAll()}) {
        QVERIFY(text.contains(line));
        QVERIFY(text.contains(credential));
        QCOMPARE(text.count("smtp-password-file="), 1);
    }
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServer)
#include "tst_server.moc"
