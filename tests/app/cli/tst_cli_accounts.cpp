// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/UnfinishedImportRepository.h"
#include "core/store/UserRepository.h"
#include "tests/app/cli/CliDesk.h"
#include "tests/support/BegunImport.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"

#include <QFile>
#include <QJsonArray>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::CliDesk;
using test::CliProcess;

/// `waymark-cli accounts …`, each as its own process.
class TestCliAccounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aDryRunSaysWhatWouldBecomeOfEachRow();
    void anImportIsListedAndTakenBack();
    void theOptionsDecide();
    void anImportThatWasEndedIsFinishedOrDropped();
    void anExportCanBeImportedAgain();
    void whatIsLeftOutIsWrittenAndTold();
    void faultsAreToldByTheirExitCode_data();
    void faultsAreToldByTheirExitCode();

private:
    CliProcess run(const QStringList &words, const QString &what = u"accounts"_s)
    {
        return m_desk->run(QStringList{what} + words);
    }
    QString write(const QString &name, const QByteArray &bytes) { return m_desk->write(name, bytes); }
    /// "Name: CARR" of every account.
    QStringList accounts()
    {
        return m_desk->texts(
            u"SELECT name || ': ' || coalesce(carr_minor || ' ' || carr_currency, '-') FROM account ORDER BY name"_s);
    }

    std::unique_ptr<CliDesk> m_desk;
};

void TestCliAccounts::init()
{
    m_desk = std::make_unique<CliDesk>();
    Account northbeam = rows::account(u"Northbeam"_s);
    northbeam.externalId = u"N-1"_s;
    User me = rows::user(u"Sam"_s);
    me.admin = true; // Who imports is one.
    VERIFY_RESULT(m_desk->store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(UserRepository::save(t, me));
        WAYMARK_TRY(UserRepository::setSelf(t, me.id));
        return AccountRepository::save(t, northbeam);
    }));
    m_desk->store.close();
}

void TestCliAccounts::aDryRunSaysWhatWouldBecomeOfEachRow()
{
    const QString file = write(u"list.csv"_s, "Kundennummer;Firma;CARR;Geo?\n"
                                              "N-1;Northbeam;1.000,00 EUR;ja\nM-1;M\xFCller;;vielleicht\n"
                                              "M-2;M\xFCller;;\nM-2;M\xFCller;;\n"_ba);
    const CliProcess done = run({u"import"_s, file, u"--dry-run"_s, u"--encoding"_s, u"windows-1252"_s});
    QVERIFY2(done.exitCode == 3, done.said().constData());
    const QJsonObject json = done.json();
    QCOMPARE(json[u"encoding"_s].toString(), u"windows-1252"_s);
    QCOMPARE(json[u"delimiter"_s].toString(), u";"_s);
    QCOMPARE(json[u"mapping"_s][u"kind"_s].toString(), u"accounts"_s);
    QCOMPARE(json[u"mapping"_s][u"columns"_s][u"Kundennummer"_s].toString(), u"account_id"_s);
    QCOMPARE(json[u"rows"_s].toInt(), 4);
    int sum = 0;
    const QJsonObject counts = json[u"counts"_s].toObject();
    for (const auto &count : counts)
        sum += count.toInt();
    QCOMPARE(sum, 4);
    for (const QString &verdict : {u"new"_s, u"update"_s, u"invalid"_s, u"duplicate"_s})
        QCOMPARE(counts[verdict].toInt(), 1);
    const QJsonObject problem = json[u"problems"_s].toArray().first().toObject();
    QCOMPARE(problem[u"row"_s].toInt(), 3);
    QCOMPARE(problem[u"column"_s].toString(), u"Geo?"_s);
    QCOMPARE(problem[u"value"_s].toString(), u"vielleicht"_s);
    QVERIFY(!problem[u"sentence"_s].toString().isEmpty());
    QCOMPARE(accounts(), QStringList{u"Northbeam: -"_s});
}

void TestCliAccounts::anImportIsListedAndTakenBack()
{
    const QString file =
        write(u"good.csv"_s, "Account ID,Name,CARR,Currency\nN-1,,5,USD\nK-1,Kite,7,EUR\n"_ba);
    const CliProcess done = run({u"import"_s, file});
    QVERIFY2(done.exitCode == 0, done.said().constData());
    const QString id = done.json()[u"import"_s].toString();
    QVERIFY(id.startsWith(u"imp_"_s));
    QCOMPARE(accounts(), (QStringList{u"Kite: 700 EUR"_s, u"Northbeam: 500 USD"_s}));
    const CliProcess again = run({u"import"_s, file});
    QCOMPARE(again.exitCode, 0);
    QVERIFY(!again.json().contains(u"import"_s));
    QCOMPARE(again.json()[u"importedBefore"_s].toString(), id);

    const QJsonArray imports = run({u"history"_s}).json()[u"imports"_s].toArray();
    QCOMPARE(imports.size(), 1);
    QCOMPARE(imports.first()[u"id"_s].toString(), id);
    QVERIFY(run({u"history"_s}, u"contacts"_s).json()[u"imports"_s].toArray().isEmpty());
    QCOMPARE(run({u"undo"_s, id}, u"contacts"_s).exitCode, 4);

    // A contact by now belongs to one of them.
    const QString contacts = write(u"contacts.csv"_s, "Email,Account\njo@x.example,Kite\n"_ba);
    QCOMPARE(run({u"import"_s, contacts}, u"contacts"_s).exitCode, 0);
    const CliProcess undone = run({u"undo"_s, id});
    QVERIFY2(undone.exitCode == 3, undone.said().constData());
    QCOMPARE(undone.json()[u"undone"_s].toInt(), 1);
    QCOMPARE(undone.json()[u"kept"_s].toArray().first()[u"name"_s].toString(), u"Kite"_s);
    QCOMPARE(accounts(), (QStringList{u"Kite: 700 EUR"_s, u"Northbeam: -"_s}));
    QCOMPARE(run({u"undo"_s, id}).exitCode, 1);
}

void TestCliAccounts::theOptionsDecide()
{
    const QString mapping = write(
        u"map.json"_s,
        R"({"columns": {"Column 1": "account_name", "Column 2": "carr", "Column 3": "renewal_date"}})"_ba);
    const QString file = write(u"odd.txt"_s, "Kite#12#1/2/2027\n"_ba);
    const QStringList words{
        u"import"_s,     file,       u"--map"_s,      mapping,  u"--delimiter"_s, u"#"_s, u"--no-header"_s,
        u"--encoding"_s, u"utf-8"_s, u"--existing"_s, u"fill"_s};
    QCOMPARE(run(words).exitCode, 3);
    const CliProcess done = run(words + QStringList{u"--currency"_s, u"eur"_s, u"--dates"_s, u"day"_s});
    QVERIFY2(done.exitCode == 0, done.said().constData());
    QCOMPARE(done.json()[u"policies"_s][u"existing"_s].toString(), u"fill"_s);
    QCOMPARE(done.json()[u"mapping"_s][u"currency"_s].toString(), u"EUR"_s);
    QCOMPARE(accounts(), (QStringList{u"Kite: 1200 EUR"_s, u"Northbeam: -"_s}));
}

void TestCliAccounts::anImportThatWasEndedIsFinishedOrDropped()
{
    const QString file = write(u"begun.csv"_s, "Name,Health\nKite,80\nLark,tall\n"_ba);
    const QJsonObject columns{{u"Name"_s, u"account_name"_s}, {u"Health"_s, u"health"_s}};
    const UnfinishedImport begun = test::begunImport(ImportKind::Accounts, file, columns);
    const UnfinishedImport dropped = test::begunImport(ImportKind::Accounts, file, columns);
    m_desk->store.reopen();
    VERIFY_RESULT(m_desk->store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(UnfinishedImportRepository::add(t, begun));
        return UnfinishedImportRepository::add(t, dropped);
    }));
    m_desk->store.close();
    QCOMPARE(run({u"history"_s}).json()[u"unfinished"_s].toArray().size(), 2);

    // Those of accounts are none of contacts.
    QCOMPARE(run({u"finish"_s, begun.id.toString()}, u"contacts"_s).exitCode, 4);
    QCOMPARE(run({u"drop"_s, begun.id.toString()}, u"contacts"_s).exitCode, 4);
    QCOMPARE(run({u"drop"_s, dropped.id.toString()}).exitCode, 0);
    QCOMPARE(run({u"drop"_s, dropped.id.toString()}).exitCode, 4);
    QCOMPARE(accounts().size(), 1);
    const CliProcess finished = run({u"finish"_s, begun.id.toString()});
    QVERIFY2(finished.exitCode == 3, finished.said().constData());
    QCOMPARE(finished.json()[u"import"_s].toString(), begun.id.toString());
    QCOMPARE(finished.json()[u"counts"_s][u"new"_s].toInt(), 1);
    QCOMPARE(accounts(), (QStringList{u"Kite: -"_s, u"Northbeam: -"_s}));
    QVERIFY(run({u"history"_s}).json()[u"unfinished"_s].toArray().isEmpty());
}

void TestCliAccounts::anExportCanBeImportedAgain()
{
    const QString path = m_desk->path(u"export.csv"_s);
    const CliProcess done = run({u"export"_s, path});
    QVERIFY2(done.exitCode == 0, done.said().constData());
    QCOMPARE(done.json()[u"rows"_s].toInt(), 1);
    const CliProcess again = run({u"import"_s, path});
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.json()[u"counts"_s][u"unchanged"_s].toInt(), 1);
    QCOMPARE(run({u"export"_s, path, u"--columns"_s, u"email"_s}).exitCode, 2);
    QCOMPARE(run({u"export"_s, path, u"--columns"_s, u"account_id, account_name"_s, u"--no-mark"_s}).exitCode,
             0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "Account ID,Account Name\r\nN-1,Northbeam\r\n"_ba);
}

void TestCliAccounts::whatIsLeftOutIsWrittenAndTold()
{
    const QString file = write(u"some.csv"_s, "Name,Health\nKite,tall\nLark,80\n"_ba);
    const QString rejects = m_desk->path(u"rejects.csv"_s);
    const CliProcess done = run({u"import"_s, file, u"--rejects"_s, rejects});
    QVERIFY2(done.exitCode == 3, done.said().constData());
    QCOMPARE(done.json()[u"rejectedRows"_s].toInt(), 1);
    QFile written(rejects);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    QVERIFY2(bytes.contains("Kite,tall"), bytes.constData());
    QCOMPARE(run({u"import"_s, write(u"mended.csv"_s, QByteArray(bytes).replace("tall", "70"))}).exitCode, 0);
    QCOMPARE(accounts().size(), 3);
}

void TestCliAccounts::faultsAreToldByTheirExitCode_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("no key") << "Industry\nSteel\n"_ba << QStringList() << 2;
    QTest::newRow("currency") << "Name\nA\n"_ba << QStringList{u"--currency"_s, u"gold"_s} << 2;
    QTest::newRow("dates") << "Name\nA\n"_ba << QStringList{u"--dates"_s, u"year"_s} << 2;
    QTest::newRow("no option of accounts") << "Name\nA\n"_ba << QStringList{u"--account"_s, u"acc_1"_s} << 2;
    QTest::newRow("workbook") << "PK\x03\x04 xl/workbook.xml"_ba << QStringList() << 4;
    QTest::newRow("empty") << QByteArray() << QStringList() << 4;
}

void TestCliAccounts::faultsAreToldByTheirExitCode()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, words);
    QFETCH(int, code);
    const CliProcess refused = run(QStringList{u"import"_s, write(u"bad.csv"_s, bytes)} + words);
    QVERIFY2(refused.exitCode == code, refused.said().constData());
    QCOMPARE(accounts(), QStringList{u"Northbeam: -"_s});
}

QTEST_GUILESS_MAIN(TestCliAccounts)
#include "tst_cli_accounts.moc"
