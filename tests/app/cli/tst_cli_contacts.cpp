// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/UnfinishedImportRepository.h"
#include "tests/app/cli/CliDesk.h"
#include "tests/support/BegunImport.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/SmallDisk.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::CliDesk;
using test::CliProcess;

/// `waymark-cli contacts …`, each as its own process.
class TestCliContacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aDryRunSaysWhatWouldBecomeOfEachRow();
    void whatIsNotImportedIsNamedAndSteersNoTerminal();
    void anImportIsListedAndTakenBack();
    void whatIsLeftOutIsWrittenAndTold();
    void noListIsWrittenOverByItsRejects();
    void anImportWhoseRejectsCannotBeWrittenIsTold();
    void theOptionsDecide();
    void aFileWithTheSameColumnsIsMappedAsTheLastOne();
    void anExportCanBeImportedAgain();
    void anImportThatWasEndedIsFinishedOrDropped();
    void killedAtAnyMomentAllOfItIsThereOrNothing();
    void aFileThatCannotBeReadIsExitCodeFour_data();
    void aFileThatCannotBeReadIsExitCodeFour();
    void faultsOfTheCommandLineAreTold_data();
    void faultsOfTheCommandLineAreTold();

private:
    CliProcess run(const QStringList &words) { return m_desk->run(QStringList{u"contacts"_s} + words); }
    QString write(const QString &name, const QByteArray &bytes) { return m_desk->write(name, bytes); }
    /// The contacts' addresses.
    QStringList addresses() { return m_desk->texts(u"SELECT email FROM contact ORDER BY email"_s); }

    std::unique_ptr<CliDesk> m_desk;
    Account m_account = rows::account(u"Northbeam"_s);
};

void TestCliContacts::init()
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

void TestCliContacts::aDryRunSaysWhatWouldBecomeOfEachRow()
{
    const QString file = write(u"list.csv"_s, "Vorname;E-Mail;Firma\nJ\xFCrgen;juergen@x.example;Northbeam\n"
                                              "Otto;otto@x.example;Northbeam\nEd;nobody;Northbeam\n"
                                              "J\xFCrgen;JUERGEN@x.example;Northbeam\n"_ba);
    const CliProcess done = run({u"import"_s, file, u"--dry-run"_s});
    QVERIFY2(done.exitCode == 3, done.said().constData());
    const QJsonObject json = done.json();
    QCOMPARE(json[u"encoding"_s].toString(), u"windows-1252"_s);
    QCOMPARE(json[u"delimiter"_s].toString(), u";"_s);
    QCOMPARE(json[u"mapping"_s][u"columns"_s][u"Vorname"_s].toString(), u"first_name"_s);
    QCOMPARE(json[u"rows"_s].toInt(), 4);
    int sum = 0;
    const QJsonObject counts = json[u"counts"_s].toObject();
    for (const auto &count : counts)
        sum += count.toInt();
    QCOMPARE(sum, 4);
    for (const QString &verdict : {u"new"_s, u"opted-out"_s, u"invalid"_s, u"duplicate"_s})
        QCOMPARE(counts[verdict].toInt(), 1);
    const QJsonObject problem = json[u"problems"_s].toArray().first().toObject();
    QCOMPARE(problem[u"row"_s].toInt(), 4);
    QCOMPARE(problem[u"column"_s].toString(), u"E-Mail"_s);
    QCOMPARE(problem[u"value"_s].toString(), u"nobody"_s);
    QVERIFY(!problem[u"sentence"_s].toString().isEmpty());
    QCOMPARE(addresses(), QStringList{u"otto@x.example"_s});
}

void TestCliContacts::whatIsNotImportedIsNamedAndSteersNoTerminal()
{
    const QString file = write(u"odd.csv"_s, "Email,Account,CARR,Shoe size\nJ\x1B[31mo,Northbeam,12,44\n"_ba);
    const QJsonArray unmapped = run({u"import"_s, file, u"--dry-run"_s}).json()[u"unmapped"_s].toArray();
    QCOMPARE(unmapped.size(), 2);
    QCOMPARE(unmapped.first()[u"column"_s].toString(), u"CARR"_s);
    QVERIFY(unmapped.first()[u"why"_s].toString().contains(u"is automatic"_s));
    QCOMPARE(unmapped.last()[u"column"_s].toString(), u"Shoe size"_s);
    const CliProcess words =
        CliProcess::run(m_desk->path({}), {u"contacts"_s, u"import"_s, file, u"--dry-run"_s, u"--profile"_s,
                                           m_desk->store.folder()});
    QVERIFY2(words.exitCode == 3, words.said().constData());
    QVERIFY2(words.output.contains("CARR, Shoe size"), words.said().constData());
    QVERIFY(!words.said().contains('\x1B'));
}

void TestCliContacts::anImportIsListedAndTakenBack()
{
    const QString file =
        write(u"good.csv"_s, "Email,Account\njo@x.example,Northbeam\nal@x.example,Northbeam\n"_ba);
    const CliProcess done = run({u"import"_s, file});
    QVERIFY2(done.exitCode == 0, done.said().constData());
    QCOMPARE(done.json()[u"counts"_s][u"new"_s].toInt(), 2);
    const QString id = done.json()[u"import"_s].toString();
    QVERIFY(id.startsWith(u"imp_"_s));
    QCOMPARE(addresses().size(), 3);

    const CliProcess again = run({u"import"_s, file});
    QCOMPARE(again.exitCode, 0);
    QVERIFY(!again.json().contains(u"import"_s));
    QCOMPARE(again.json()[u"importedBefore"_s].toString(), id);

    const CliProcess history = run({u"history"_s});
    QCOMPARE(history.exitCode, 0);
    const QJsonArray imports = history.json()[u"imports"_s].toArray();
    QCOMPARE(imports.size(), 1);
    QCOMPARE(imports.first()[u"id"_s].toString(), id);
    QCOMPARE(imports.first()[u"file"_s].toString(), u"good.csv"_s);

    const CliProcess undone = run({u"undo"_s, id});
    QVERIFY2(undone.exitCode == 0, undone.said().constData());
    QCOMPARE(undone.json()[u"undone"_s].toInt(), 2);
    QCOMPARE(addresses(), QStringList{u"otto@x.example"_s});
    QCOMPARE(run({u"undo"_s, id}).exitCode, 1);
    QCOMPARE(run({u"undo"_s, u"imp_none"_s}).exitCode, 4);
}

void TestCliContacts::whatIsLeftOutIsWrittenAndTold()
{
    const QString file = write(u"some.csv"_s, "Email,Account\nbroken,Northbeam\njo@x.example,Northbeam\n"_ba);
    const QString rejects = m_desk->path(u"rejects.csv"_s);
    const CliProcess done = run({u"import"_s, file, u"--rejects"_s, rejects});
    QVERIFY2(done.exitCode == 3, done.said().constData());
    QCOMPARE(done.json()[u"rejectedRows"_s].toInt(), 1);
    QFile written(rejects);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    QVERIFY2(bytes.startsWith("\xEF\xBB\xBF"
                              "_row,_problem,_mended,Email,Account\r\n2,"),
             bytes.constData());
    const QString mended = write(u"mended.csv"_s, QByteArray(bytes).replace("broken", "bo@x.example"));
    QCOMPARE(run({u"import"_s, mended}).exitCode, 0);
    QCOMPARE(addresses(), (QStringList{u"bo@x.example"_s, u"jo@x.example"_s, u"otto@x.example"_s}));
}

void TestCliContacts::noListIsWrittenOverByItsRejects()
{
    const QByteArray bytes("Email,Account\nbroken,Northbeam\njo@x.example,Northbeam\n");
    const QString file = write(u"some.csv"_s, bytes);
    const QString link = m_desk->path(u"link.csv"_s);
    QVERIFY(QFile::link(file, link));
    for (const QString &rejects : {file, link, m_desk->path(u"./some.csv"_s)}) {
        const CliProcess refused = run({u"import"_s, file, u"--dry-run"_s, u"--rejects"_s, rejects});
        QVERIFY2(refused.exitCode == 1, refused.said().constData());
        QFile list(file);
        QVERIFY(list.open(QIODevice::ReadOnly));
        QCOMPARE(list.readAll(), bytes);
    }
    QCOMPARE(addresses().size(), 1);
}

void TestCliContacts::anImportWhoseRejectsCannotBeWrittenIsTold()
{
    QByteArray bytes("Email,Account,Notes\njo@x.example,Northbeam,\n");
    for (int i = 0; i < 40'000; ++i)
        bytes += "broken,Northbeam,A note that is long enough to fill the disk with some of its kind\n";
    const QString file = write(u"large.csv"_s, bytes);
    const QString whole = m_desk->path(u"whole.csv"_s);
    QCOMPARE(run({u"import"_s, file, u"--dry-run"_s, u"--rejects"_s, whole}).exitCode, 3);
    const QString rejects = m_desk->path(u"half.csv"_s);
    // The disk is full when the last of it is written, and the import is done by then.
    const test::SmallDisk disk(rlim_t(QFileInfo(whole).size() - 1));
    const CliProcess done = run({u"import"_s, file, u"--rejects"_s, rejects});
    QVERIFY2(done.exitCode == 3, done.said().constData());
    QVERIFY(done.json()[u"import"_s].toString().startsWith(u"imp_"_s));
    QVERIFY(!done.json()[u"rejectsProblem"_s].toString().isEmpty());
    QVERIFY(!done.json().contains(u"rejects"_s));
    QVERIFY(!QFile::exists(rejects));
    QCOMPARE(addresses(), (QStringList{u"jo@x.example"_s, u"otto@x.example"_s}));
}

void TestCliContacts::theOptionsDecide()
{
    const QString mapping =
        write(u"map.json"_s, R"({"columns": {"Column 2": "email", "Column 1": "last_name"}})"_ba);
    const QString file = write(u"odd.txt"_s, "Doe#jo@x.example#Northbeam\n"_ba);
    const CliProcess done =
        run({u"import"_s, file, u"--map"_s, mapping, u"--delimiter"_s, u"#"_s, u"--no-header"_s,
             u"--account"_s, m_account.id.toString(), u"--encoding"_s, u"utf-8"_s, u"--existing"_s, u"fill"_s,
             u"--duplicates"_s, u"merge"_s, u"--empty"_s, u"clear"_s});
    QVERIFY2(done.exitCode == 0, done.said().constData());
    QCOMPARE(done.json()[u"policies"_s][u"existing"_s].toString(), u"fill"_s);
    QCOMPARE(done.json()[u"header"_s].toBool(true), false);
    QCOMPARE(addresses().size(), 2);
    const QString other = write(u"other.csv"_s, "Email,Shoe\nme@x.example,Northbeam\n"_ba);
    QCOMPARE(run({u"import"_s, other, u"--account-column"_s, u"Shoe"_s}).exitCode, 0);
}

void TestCliContacts::aFileWithTheSameColumnsIsMappedAsTheLastOne()
{
    const QString mapping =
        write(u"map.json"_s,
              R"({"columns": {"Reach": "email", "Where": "account_name", "Calls": "first_name"}})"_ba);
    const QString first = write(u"first.csv"_s, "Reach,Where,Calls\njo@x.example,Northbeam,Jo\n"_ba);
    QCOMPARE(run({u"import"_s, first, u"--map"_s, mapping}).exitCode, 0);
    const QString next = write(u"next.csv"_s, "Calls,Where,Reach\nAl,Northbeam,al@x.example\n"_ba);
    const CliProcess done = run({u"import"_s, next, u"--dry-run"_s});
    QVERIFY2(done.exitCode == 0, done.said().constData());
    QCOMPARE(done.json()[u"mapping"_s][u"columns"_s][u"Calls"_s].toString(), u"first_name"_s);
    QCOMPARE(done.json()[u"counts"_s][u"new"_s].toInt(), 1);
    // Columns that were never imported go by their names alone, and these say nothing.
    const QString other = write(u"other.csv"_s, "Where,Calls\nNorthbeam,Al\n"_ba);
    QCOMPARE(run({u"import"_s, other, u"--dry-run"_s}).exitCode, 2);
}

void TestCliContacts::anExportCanBeImportedAgain()
{
    const QString path = m_desk->path(u"export.csv"_s);
    const CliProcess done = run({u"export"_s, path});
    QVERIFY2(done.exitCode == 0, done.said().constData());
    QCOMPARE(done.json()[u"rows"_s].toInt(), 1);
    const CliProcess again = run({u"import"_s, path, u"--dry-run"_s});
    QCOMPARE(again.json()[u"counts"_s][u"opted-out"_s].toInt(), 1);
    QCOMPARE(run({u"export"_s, path, u"--columns"_s, u"email,shoe_size"_s}).exitCode, 2);
    QCOMPARE(run({u"export"_s, path, u"--columns"_s, u"email"_s, u"--no-mark"_s}).exitCode, 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "Email\r\notto@x.example\r\n"_ba);
}

void TestCliContacts::anImportThatWasEndedIsFinishedOrDropped()
{
    const QString file =
        write(u"begun.csv"_s, "Email,Account\njo@x.example,Northbeam\nnobody,Northbeam\n"_ba);
    const QJsonObject columns{{u"Email"_s, u"email"_s}, {u"Account"_s, u"account_name"_s}};
    const UnfinishedImport begun = test::begunImport(ImportKind::Contacts, file, columns);
    const UnfinishedImport dropped = test::begunImport(ImportKind::Contacts, file, columns);
    m_desk->store.reopen();
    VERIFY_RESULT(m_desk->store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(UnfinishedImportRepository::add(t, begun));
        return UnfinishedImportRepository::add(t, dropped);
    }));
    m_desk->store.close();
    QJsonArray unfinished = run({u"history"_s}).json()[u"unfinished"_s].toArray();
    QCOMPARE(unfinished.size(), 2);
    QCOMPARE(unfinished.first()[u"id"_s].toString(), begun.id.toString());
    QCOMPARE(unfinished.first()[u"file"_s].toString(), begun.filePath);

    QCOMPARE(run({u"drop"_s, dropped.id.toString()}).exitCode, 0);
    QCOMPARE(run({u"drop"_s, dropped.id.toString()}).exitCode, 4);
    QCOMPARE(addresses(), QStringList{u"otto@x.example"_s});
    const QString rejects = m_desk->store.folder() + u"/left out.csv"_s;
    const CliProcess finished = run({u"finish"_s, begun.id.toString(), u"--rejects"_s, rejects});
    QVERIFY2(finished.exitCode == 3, finished.said().constData());
    // It says as much as the import would have.
    const QJsonObject refused = finished.json()[u"problems"_s].toArray().first().toObject();
    QCOMPARE(refused[u"row"_s].toInt(), 3);
    QCOMPARE(refused[u"value"_s].toString(), u"nobody"_s);
    QFile leftOut(rejects);
    QVERIFY(leftOut.open(QIODevice::ReadOnly));
    QVERIFY(leftOut.readAll().contains("nobody"));
    QCOMPARE(finished.json()[u"import"_s].toString(), begun.id.toString());
    QCOMPARE(finished.json()[u"counts"_s][u"new"_s].toInt(), 1);
    QCOMPARE(addresses().size(), 2);
    QCOMPARE(run({u"finish"_s, begun.id.toString()}).exitCode, 4);
    QVERIFY(run({u"history"_s}).json()[u"unfinished"_s].toArray().isEmpty());
}

void TestCliContacts::killedAtAnyMomentAllOfItIsThereOrNothing()
{
    QByteArray bytes("Email,Account\n");
    for (int i = 0; i < 4'000; ++i)
        bytes += 'p' + QByteArray::number(i) + "@x.example,Northbeam\n";
    const QString file = write(u"many.csv"_s, bytes);
    // A little later each time, until one is done before it is killed.
    bool wasDone = false;
    for (int round = 0; round < 12 && !wasDone; ++round) {
        QProcess import;
        import.start(QStringLiteral(WAYMARK_CLI),
                     {u"contacts"_s, u"import"_s, file, u"--profile"_s, m_desk->store.folder()});
        wasDone = import.waitForFinished(30 << round / 2);
        import.kill();
        import.waitForFinished();
        const auto there = addresses().size();
        QVERIFY2(there == 1 || there == 4'001, qPrintable(QString::number(there)));
        QVERIFY(there == 4'001 || !wasDone);
        wasDone = wasDone || there == 4'001;
    }
    const CliProcess again = run({u"import"_s, file});
    QVERIFY2(again.exitCode == 0, again.said().constData());
    QCOMPARE(addresses().size(), 4'001);
}

void TestCliContacts::aFileThatCannotBeReadIsExitCodeFour_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("workbook") << "PK\x03\x04 xl/workbook.xml"_ba;
    QTest::newRow("web page") << "<!doctype html><html>"_ba;
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("zero bytes") << QByteArray("a,b\n\0\0", 6);
}

void TestCliContacts::aFileThatCannotBeReadIsExitCodeFour()
{
    QFETCH(QByteArray, bytes);
    const CliProcess refused = run({u"import"_s, write(u"bad.csv"_s, bytes)});
    QVERIFY2(refused.exitCode == 4, refused.said().constData());
    QCOMPARE(run({u"import"_s, m_desk->path(u"none"_s)}).exitCode, 4);
    QCOMPARE(run({u"import"_s, m_desk->path({})}).exitCode, 4);
}

void TestCliContacts::faultsOfTheCommandLineAreTold_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("encoding") << QStringList{u"--encoding"_s, u"klingon"_s};
    QTest::newRow("delimiter") << QStringList{u"--delimiter"_s, u"ab"_s};
    QTest::newRow("policy") << QStringList{u"--existing"_s, u"destroy"_s};
    QTest::newRow("mapping") << QStringList{u"--map"_s, u"/none.json"_s};
    QTest::newRow("column") << QStringList{u"--account-column"_s, u"None"_s};
}

void TestCliContacts::faultsOfTheCommandLineAreTold()
{
    QFETCH(QStringList, words);
    const QString file = write(u"list.csv"_s, "Email,Account\njo@x.example,Northbeam\n"_ba);
    const CliProcess refused = run(QStringList{u"import"_s, file} + words);
    QVERIFY2(refused.exitCode == 2, refused.said().constData());
    QCOMPARE(addresses().size(), 1);
}

QTEST_GUILESS_MAIN(TestCliContacts)
#include "tst_cli_contacts.moc"
