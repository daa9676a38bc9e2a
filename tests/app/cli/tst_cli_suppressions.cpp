// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "tests/app/cli/CliDesk.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::CliDesk;
using test::CliProcess;

/// `waymark-cli suppressions …`, each as its own process.
class TestCliSuppressions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anAddressIsAddedListedAndLifted();
    void aListIsImportedAndNothingOfItIsLost();
    void anImportLiftsNothing();
    void aContactIsErased();
    void faultsOfTheCommandLineAreTold();

private:
    CliProcess run(const QStringList &words) { return m_desk->run(words); }
    QString write(const QByteArray &bytes) { return m_desk->write(u"list.csv"_s, bytes); }

    std::unique_ptr<CliDesk> m_desk;
    Account m_account = rows::account(u"Northbeam"_s);
};

void TestCliSuppressions::init()
{
    m_desk = std::make_unique<CliDesk>();
    Contact out = rows::contact(u"Otto"_s, u"otto@x.example"_s, {m_account.id});
    out.emailOptOut = true;
    VERIFY_RESULT(m_desk->store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, m_account));
        return ContactRepository::save(t, out);
    }));
    m_desk->store.close();
}

void TestCliSuppressions::anAddressIsAddedListedAndLifted()
{
    const CliProcess added = run({u"suppressions"_s, u"add"_s, u"gone@x.example"_s, u"--reason"_s,
                                  u"hard-bounce"_s, u"--source"_s, u"550"_s});
    QVERIFY2(added.exitCode == 0, added.said().constData());
    QVERIFY(added.json()[u"added"_s].toBool());
    QVERIFY(!run({u"suppressions"_s, u"add"_s, u"otto@x.example"_s}).json()[u"added"_s].toBool());

    const CliProcess all = run({u"suppressions"_s, u"list"_s});
    QVERIFY2(all.exitCode == 0, all.said().constData());
    QCOMPARE(all.json()[u"suppressions"_s].toArray().size(), 2);
    const CliProcess some = run({u"suppressions"_s, u"list"_s, u"--reason"_s, u"hard-bounce"_s});
    const QJsonArray rows = some.json()[u"suppressions"_s].toArray();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first()[u"address"_s].toString(), u"gone@x.example"_s);
    QCOMPARE(rows.first()[u"source"_s].toString(), u"550"_s);

    const QStringList lift{u"suppressions"_s, u"lift"_s, u"otto@x.example"_s, u"--why"_s, u"Asked"_s};
    QCOMPARE(run(lift).exitCode, 1);
    const CliProcess lifted = run(lift + QStringList{u"--person-asked"_s});
    QVERIFY2(lifted.exitCode == 0, lifted.said().constData());
    const CliProcess log = run({u"suppressions"_s, u"list"_s, u"--lifted"_s});
    QCOMPARE(log.json()[u"suppressions"_s].toArray().size(), 1);
    QCOMPARE(log.json()[u"suppressions"_s][0][u"liftReason"_s].toString(), u"Asked"_s);
}

void TestCliSuppressions::aListIsImportedAndNothingOfItIsLost()
{
    const QString file = write("Name;E-Mail\nAda;ada@x.example\nNobody;\nBad;not one\nAda;ADA@x.example\n"
                               "Otto;otto@x.example\nJ\xC3\xB6rg;joerg@m\xC3\xBCller.example\n"_ba);
    const CliProcess dry = run({u"suppressions"_s, u"import"_s, file, u"--dry-run"_s});
    const CliProcess done = run({u"suppressions"_s, u"import"_s, file});
    for (const CliProcess &each : {dry, done}) {
        QVERIFY2(each.exitCode == 3, each.said().constData());
        QCOMPARE(each.json()[u"rows"_s].toInt(), 6);
        QCOMPARE(each.json()[u"added"_s].toInt(), 2);
        QCOMPARE(each.json()[u"already"_s].toInt(), 2);
        QCOMPARE(each.json()[u"invalid"_s].toInt(), 2);
        QCOMPARE(each.json()[u"problems"_s].toArray().size(), 2);
        QCOMPARE(each.json()[u"problems"_s][1][u"value"_s].toString(), u"not one"_s);
    }
    // Without a header the first row counts.
    const CliProcess bare = run({u"suppressions"_s, u"import"_s, write("new@x.example\nada@x.example\n"_ba)});
    QVERIFY2(bare.exitCode == 0, bare.said().constData());
    QCOMPARE(bare.json()[u"rows"_s].toInt(), 2);
    QCOMPARE(bare.json()[u"added"_s].toInt(), 1);
    // Somebody on the list cannot be imported as a contact.
    const CliProcess contacts =
        run({u"contacts"_s, u"import"_s, write("Email,Account\nada@x.example,Northbeam\n"_ba)});
    QCOMPARE(contacts.json()[u"counts"_s][u"opted-out"_s].toInt(), 1);
}

void TestCliSuppressions::anImportLiftsNothing()
{
    const CliProcess done =
        run({u"suppressions"_s, u"import"_s, write("Email,Opt out\notto@x.example,no\n"_ba)});
    QCOMPARE(done.json()[u"already"_s].toInt(), 1);
    run({u"contacts"_s, u"import"_s, write("Email,Account,Opt out\notto@x.example,Northbeam,no\n"_ba)});
    m_desk->store.reopen();
    QVERIFY((*ContactRepository::findByEmail(m_desk->store.reader(), u"otto@x.example"_s))->emailOptOut);
    m_desk->store.close();
}

void TestCliSuppressions::aContactIsErased()
{
    const QStringList erase{u"contacts"_s, u"erase"_s, u"OTTO@x.example"_s};
    const CliProcess look = run(erase);
    QVERIFY2(look.exitCode == 0, look.said().constData());
    QVERIFY(!look.json()[u"erased"_s].toBool());
    QCOMPARE(look.json()[u"goes"_s][u"accounts"_s].toInt(), 1);
    QVERIFY2(run({u"store"_s, u"backup"_s}).exitCode == 0, "no backup");

    const CliProcess done = run(erase + QStringList{u"--confirm"_s});
    QVERIFY2(done.exitCode == 0, done.said().constData());
    QVERIFY(done.json()[u"erased"_s].toBool());
    QVERIFY(done.json()[u"fileIsClean"_s].toBool());
    QCOMPARE(done.json()[u"backups"_s].toArray().size(), 1);
    // Once more there is nothing but bytes of the file to look for, and backups, which is when one is told of
    // them; of an address that never was, nothing.
    const CliProcess again = run(erase + QStringList{u"--confirm"_s, u"--renew-backups"_s});
    QVERIFY2(again.exitCode == 0, again.said().constData());
    QVERIFY(again.json()[u"erasedBefore"_s].toBool());
    QVERIFY(again.json()[u"fileIsClean"_s].toBool());
    // The day's backup is made anew in its place.
    QVERIFY(again.json()[u"backupsRemoved"_s].isDouble());
    QCOMPARE(run({u"contacts"_s, u"erase"_s, u"nobody@x.example"_s, u"--confirm"_s}).exitCode, 4);
    QCOMPARE(run({u"suppressions"_s, u"list"_s}).json()[u"erased"_s].toInt(), 1);
    for (const QFileInfo &file : QDir(m_desk->store.folder()).entryInfoList(QDir::Files)) {
        QFile bytes(file.filePath());
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        QVERIFY2(!bytes.readAll().toLower().contains("otto@x.example"), qPrintable(file.fileName()));
    }
    const CliProcess back =
        run({u"contacts"_s, u"import"_s, write("Email,Account\notto@x.example,Northbeam\n"_ba)});
    QCOMPARE(back.json()[u"counts"_s][u"opted-out"_s].toInt(), 1);
}

void TestCliSuppressions::faultsOfTheCommandLineAreTold()
{
    QCOMPARE(run({u"suppressions"_s, u"add"_s, u"nobody"_s}).exitCode, 2);
    QCOMPARE(run({u"suppressions"_s, u"add"_s, u"a@x.example"_s, u"--reason"_s, u"whim"_s}).exitCode, 2);
    QCOMPARE(run({u"suppressions"_s, u"add"_s, u"a@x.example"_s, u"--on"_s, u"once"_s}).exitCode, 2);
    QCOMPARE(run({u"suppressions"_s, u"lift"_s, u"otto@x.example"_s, u"--person-asked"_s}).exitCode, 2);
    QCOMPARE(run({u"suppressions"_s, u"lift"_s, u"a@x.example"_s, u"--why"_s, u"so"_s}).exitCode, 4);
    QCOMPARE(run({u"suppressions"_s, u"import"_s, write("Name,Town\nAda,London\n"_ba)}).exitCode, 4);
}

QTEST_GUILESS_MAIN(TestCliSuppressions)
#include "tst_cli_suppressions.moc"
