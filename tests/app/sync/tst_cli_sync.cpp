// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/Clock.h"
#include "core/domain/Account.h"
#include "core/store/AccountRepository.h"
#include "core/store/Store.h"
#include "core/store/WorkspaceFile.h"
#include "core/store/WriteTransaction.h"
#include "tests/app/cli/CliProcess.h"
#include "tests/app/server/ServerProcess.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace waymark::test {

/// `waymark-cli sync` against waymark-server, both as they are shipped.
class TestCliSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void twoWorkspacesBecomeTheSame();
    void whatIsNotSaidIsAFault_data();
    void whatIsNotSaidIsAFault();
    void aServerThatIsAwayIsAskedOnce();
    void withoutATokenItSaysHowToGiveOne();
    void aTokenThatIsNotTakenIsToldWithoutALoss();
    void anotherServerIsNotTakenForThisOne();
    void killedAtAnyMomentNothingIsTwiceOrLost();
    void aRestoredServerGetsBackWhatItLost();

private:
    QString token(const QString &device) const;
    QString path(const QString &name) const { return m_home.filePath(name); }
    QString tokenFile(const QString &name) const { return path(name + QStringLiteral(".token")); }
    void writeToken(const QString &name) const;
    CliProcess sync(const QString &name, const QStringList &more = {}) const;
    CliProcess join(const QString &name) const;
    static QString sentenceOf(const CliProcess &said);
    /// Makes accounts in a workspace, as the desktop program does.
    void add(const QString &name, const QStringList &accounts) const;
    QStringList accounts(const QString &name) const;
    /// The server comes back where it was.
    void startAgain();

    QTemporaryDir m_home;
    QString m_data;
    std::unique_ptr<RunningServer> m_server;
};

void TestCliSync::initTestCase()
{
    m_data = path(u"server"_qs);
    const Finished added = runServer({u"user"_qs, u"add"_qs, u"Grace Admin"_qs, u"grace@team.example"_qs,
                                      u"--role"_qs, u"both"_qs, u"--data"_qs, m_data});
    QVERIFY2(added.exitCode == 0, added.errors.constData());
    m_server = std::make_unique<RunningServer>(m_data);
}

void TestCliSync::startAgain()
{
    const QString listen = m_server->url().section(u"//"_qs, 1);
    m_server = std::make_unique<RunningServer>(m_data, QStringList{u"--listen"_qs, listen});
}

QString TestCliSync::token(const QString &device) const
{
    const Finished made = runServer(
        {u"token"_qs, u"create"_qs, u"grace@team.example"_qs, u"--device"_qs, device, u"--data"_qs, m_data});
    static const QRegularExpression form(u"[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{20,}"_qs);
    return form.match(QString::fromUtf8(made.output)).captured();
}

void TestCliSync::writeToken(const QString &name) const
{
    QFile file(tokenFile(name));
    if (!file.open(QFile::WriteOnly))
        qFatal("no token file");
    file.write(token(name).toUtf8() + '\n');
}

CliProcess TestCliSync::sync(const QString &name, const QStringList &more) const
{
    return CliProcess::run(m_home.path(), QStringList{u"sync"_qs, u"--json"_qs, u"--profile"_qs, path(name),
                                                      u"--token-file"_qs, tokenFile(name)} +
                                              more);
}

/// Why it failed, in words.
QString TestCliSync::sentenceOf(const CliProcess &said)
{
    return said.json().value(u"error"_qs).toObject().value(u"sentence"_qs).toString();
}

/// A new workspace that is connected and holds what the server has.
CliProcess TestCliSync::join(const QString &name) const
{
    writeToken(name);
    QDir().mkpath(path(name));
    return sync(name, {u"--create"_qs, u"--server"_qs, m_server->url()});
}

void TestCliSync::add(const QString &name, const QStringList &names) const
{
    const SystemClock clock;
    const auto store = Store::open(WorkspaceFile::inProfile(path(name)), clock);
    if (!store)
        qFatal("%s", qPrintable(describe(store.error())));
    for (const QString &text : names) {
        Account account;
        account.id = AccountId::create();
        account.name = text;
        const auto saved = (*store)->writeAndWait<void>([&account](WriteTransaction &transaction) {
            return AccountRepository::save(transaction, account);
        });
        if (!saved)
            qFatal("%s", qPrintable(describe(saved.error())));
    }
}

QStringList TestCliSync::accounts(const QString &name) const
{
    const SystemClock clock;
    const auto store = Store::openToRead(WorkspaceFile::inProfile(path(name)), clock);
    if (!store)
        return {describe(store.error())};
    const auto all = AccountRepository::after((*store)->reader(), {}, 10'000);
    if (!all)
        return {describe(all.error())};
    QStringList names;
    for (const Account &account : *all)
        names.append(account.name);
    names.sort();
    return names;
}

void TestCliSync::twoWorkspacesBecomeTheSame()
{
    const CliProcess first = join(u"one"_qs);
    QVERIFY2(first.exitCode == 0, first.said().constData());
    QCOMPARE(first.json().value(u"waiting"_qs).toInt(-1), 0);
    add(u"one"_qs, {u"Acme"_qs, u"Globex"_qs});
    const CliProcess sent = sync(u"one"_qs);
    QVERIFY2(sent.exitCode == 0, sent.said().constData());
    QCOMPARE(sent.json().value(u"exchanged"_qs).toInt(-1), 2);
    const CliProcess second = join(u"two"_qs);
    QVERIFY2(second.exitCode == 0, second.said().constData());
    QCOMPARE(accounts(u"two"_qs), (QStringList{u"Acme"_qs, u"Globex"_qs}));
    add(u"two"_qs, {u"Initech"_qs});
    QCOMPARE(sync(u"two"_qs).exitCode, 0);
    QCOMPARE(sync(u"one"_qs).exitCode, 0);
    QCOMPARE(accounts(u"one"_qs), (QStringList{u"Acme"_qs, u"Globex"_qs, u"Initech"_qs}));
    // For a person, in words.
    const CliProcess words = CliProcess::run(m_home.path(), {u"sync"_qs, u"--profile"_qs, path(u"one"_qs),
                                                             u"--token-file"_qs, tokenFile(u"one"_qs)});
    QVERIFY2(words.output.startsWith("Synchronised with 127.0.0.1:"), words.said().constData());
}

void TestCliSync::whatIsNotSaidIsAFault_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("no server") << u"--create --token a.b"_qs << 2;
    QTest::newRow("no token") << u"--create --server URL"_qs << 2;
    QTest::newRow("both tokens") << u"--create --server URL --token a.b --token-file x"_qs << 2;
    QTest::newRow("no address") << u"--create --server ftp://x --token a.b"_qs << 2;
    QTest::newRow("not encrypted") << u"--create --server http://sync.example --token a.b"_qs << 2;
    QTest::newRow("no token file") << u"--create --server URL --token-file /nowhere/token"_qs << 4;
    QTest::newRow("an empty token file") << u"--create --server URL --token-file /dev/null"_qs << 2;
    QTest::newRow("no workspace") << u"--server URL --token a.b"_qs << 4;
    QTest::newRow("nobody there") << u"--create --server http://127.0.0.1:1 --token a.b"_qs << 1;
    QTest::newRow("a token that is none") << u"--create --server URL --token \u00e4"_qs << 2;
    QTest::newRow("a wrong token") << u"--create --server URL --token wrong.token"_qs << 1;
}

void TestCliSync::whatIsNotSaidIsAFault()
{
    QFETCH(QString, arguments);
    const QTemporaryDir empty;
    QStringList line{u"sync"_qs, u"--json"_qs, u"--profile"_qs, empty.path()};
    const QStringList words = arguments.split(u' ');
    for (const QString &word : words)
        line.append(word == u"URL"_qs ? m_server->url() : word);
    const CliProcess said = CliProcess::run(m_home.path(), line);
    QTEST(said.exitCode, "exitCode");
    QVERIFY(!said.errors.isEmpty());
    const QString sentence = sentenceOf(said);
    QVERIFY(!sentence.isEmpty());
    QVERIFY2(!sentence.contains(u"by itself"_qs), qPrintable(sentence));
    // No workspace is left behind for a server that did not take this.
    const QDir::Filters all = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
    QCOMPARE(QDir(empty.path()).entryList(all), QStringList());
}

void TestCliSync::aServerThatIsAwayIsAskedOnce()
{
    QCOMPARE(join(u"away"_qs).exitCode, 0);
    QVERIFY(m_server->stop());
    const CliProcess said = sync(u"away"_qs);
    startAgain();
    QCOMPARE(said.exitCode, 1);
    const QString sentence = sentenceOf(said);
    QVERIFY2(sentence.contains(u"Run this again later"_qs), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u"by itself"_qs), qPrintable(sentence));
    QCOMPARE(sync(u"away"_qs).exitCode, 0);
}

void TestCliSync::withoutATokenItSaysHowToGiveOne()
{
    QCOMPARE(join(u"tokenless"_qs).exitCode, 0);
    const CliProcess said =
        CliProcess::run(m_home.path(), {u"sync"_qs, u"--json"_qs, u"--profile"_qs, path(u"tokenless"_qs)});
    QVERIFY2(said.exitCode == 1, said.said().constData());
    const QString sentence = sentenceOf(said);
    QVERIFY2(sentence.contains(u"--token-file"_qs), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u"Sign in"_qs), qPrintable(sentence));
}

void TestCliSync::aTokenThatIsNotTakenIsToldWithoutALoss()
{
    QCOMPARE(join(u"revoked"_qs).exitCode, 0);
    QFile file(tokenFile(u"revoked"_qs));
    QVERIFY(file.open(QFile::ReadOnly));
    const QString id = QString::fromUtf8(file.readAll()).section(u'.', 0, 0);
    add(u"revoked"_qs, {u"Hooli"_qs});
    QCOMPARE(runServer({u"token"_qs, u"revoke"_qs, id, u"--data"_qs, m_data}).exitCode, 0);
    const CliProcess refused = sync(u"revoked"_qs);
    QVERIFY2(refused.exitCode == 1, refused.said().constData());
    writeToken(u"revoked"_qs);
    const CliProcess taken = sync(u"revoked"_qs);
    QVERIFY2(taken.exitCode == 0, taken.said().constData());
    QCOMPARE(sync(u"one"_qs).exitCode, 0);
    QCOMPARE(accounts(u"one"_qs).count(u"Hooli"_qs), 1);
}

void TestCliSync::anotherServerIsNotTakenForThisOne()
{
    const CliProcess said = sync(u"one"_qs, {u"--server"_qs, u"https://other.example"_qs});
    QVERIFY2(said.exitCode == 1, said.said().constData());
}

void TestCliSync::killedAtAnyMomentNothingIsTwiceOrLost()
{
    QCOMPARE(join(u"killed"_qs).exitCode, 0);
    QStringList made;
    QRandomGenerator random(7);
    for (int i = 0; i < 12; ++i) {
        made.append(u"Killed %1"_qs.arg(i, 2, 10, QLatin1Char('0')));
        add(u"killed"_qs, {made.last()});
        QProcess process;
        process.start(QStringLiteral(WAYMARK_CLI), {u"sync"_qs, u"--profile"_qs, path(u"killed"_qs),
                                                    u"--token-file"_qs, tokenFile(u"killed"_qs)});
        QVERIFY(process.waitForStarted(60'000));
        // Nothing waits for this time: it is a moment somewhere between its start and its end.
        (void)process.waitForFinished(random.bounded(5, 250));
        process.kill();
        process.waitForFinished(60'000);
        if (i % 4 == 3) {
            m_server->kill();
            startAgain();
        }
    }
    const CliProcess healed = sync(u"killed"_qs);
    QVERIFY2(healed.exitCode == 0, healed.said().constData());
    QCOMPARE(sync(u"one"_qs).exitCode, 0);
    QCOMPARE(accounts(u"one"_qs).filter(u"Killed"_qs), made);
}

void TestCliSync::aRestoredServerGetsBackWhatItLost()
{
    const QString backup = path(u"backup.db"_qs);
    QCOMPARE(sync(u"one"_qs).exitCode, 0);
    QCOMPARE(sync(u"two"_qs).exitCode, 0);
    QCOMPARE(runServer({u"backup"_qs, backup, u"--data"_qs, m_data}).exitCode, 0);
    add(u"one"_qs, {u"After the backup"_qs});
    QCOMPARE(sync(u"one"_qs).exitCode, 0);
    QCOMPARE(sync(u"two"_qs).exitCode, 0);
    QVERIFY(accounts(u"two"_qs).contains(u"After the backup"_qs));
    add(u"two"_qs, {u"Not sent yet"_qs});

    QVERIFY(m_server->stop());
    const Finished restored = runServer({u"restore"_qs, backup, u"--data"_qs, m_data});
    QVERIFY2(restored.exitCode == 0, restored.errors.constData());
    startAgain();
    for (const QString &name : {u"one"_qs, u"two"_qs, u"one"_qs}) {
        const CliProcess said = sync(name);
        QVERIFY2(said.exitCode == 0, said.said().constData());
    }
    QCOMPARE(accounts(u"one"_qs), accounts(u"two"_qs));
    QCOMPARE(accounts(u"one"_qs).count(u"After the backup"_qs), 1);
    QCOMPARE(accounts(u"one"_qs).count(u"Not sent yet"_qs), 1);
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestCliSync)
#include "tst_cli_sync.moc"
