// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Connection.h"
#include "core/store/Database.h"
#include "core/store/SqlScript.h"
#include "tests/support/ResultCheck.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QString text(Connection &connection, const QString &sql)
{
    const auto rows = connection.query(sql);
    return rows && !rows->isEmpty() ? rows->first().first().toString() : u"(nothing)"_s;
}

/// The steps up to and including `last`.
QList<Migration> stepsTo(int last)
{
    const auto all = builtInMigrations();
    return all ? all->mid(0, last) : QList<Migration>();
}

} // namespace

class TestMigrations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stepsAreNumberedWithoutGaps();
    void everyStepLeadsFromTheOneBefore_data();
    void everyStepLeadsFromTheOneBefore();
    void workOfTheFirstSchemaSurvivesTheUpgrade();
    void whatTheOutboxKnewInListsStandsInRows();
    void anUpgradeLeavesABackupThatOpens();
    void noUpgradeLeavesNoBackup();
    void anUpgradeWithoutABackupIsRefused();
    void aStepThatFailsLeavesNothingBehind();
    void aStepThatFailsKeepsTheOnesBefore();
    void scriptsAreSplitAtStatements_data();
    void scriptsAreSplitAtStatements();

private:
    /// Fills a workspace of the first schema through plain SQL, as that version did.
    void makeFirstSchema(const QString &path);
};

void TestMigrations::makeFirstSchema(const QString &path)
{
    VERIFY_RESULT(Database::open(path, stepsTo(1)));
    auto connection = Connection::open(path, Connection::Access::Write);
    VERIFY_RESULT(connection);
    for (const QString &statement : splitSqlScript(uR"(
        INSERT INTO account SELECT 1, 'acc_1', 4, 'Northbeam', 'northbeam.example', '', 42000, 'EUR', 'usr_1', 'emea',
            '[]', 'self_managed', '', '', '', '', '', 'true', 'unknown', '[]', '{}', '', '', 0, NULL, '2027-01-31',
            NULL, NULL, '', NULL, '', '', '', '{}', 82, '', 0, 0, 0, 'northbeam', 'northbeam';
        INSERT INTO cta SELECT 1, 'cta_1', 1, 1, 'Onboarding', 'digital_journey', '', 'medium', 'new', 0, 'usr_1',
            '2026-12-04', '2026-12-04', '', 'pbk_1', '[]', '[]', NULL, NULL, 1, 1, 0, 0, NULL;
        INSERT INTO task SELECT 1, 'tsk_1', 2, 1, 1, 'Monitoring', 'email', 'usr_1', 1, '2026-11-18', NULL,
            'in_progress', '', 'monitoring', 'tpl_1', 0, NULL, 0;
        INSERT INTO draft SELECT 1, 'drf_1', 9, 1, 1, 1, 'usr_1', 'tpl_1', '1', 'program', 'en', '[]', '[]',
            '{"type":"doc"}', '["con_1"]', 9, 0, 0, 0;
        INSERT INTO journal_transaction (at, actor) VALUES (1, 'usr_1');
    )"_s))
        VERIFY_RESULT((*connection)->execute(statement));
}

void TestMigrations::stepsAreNumberedWithoutGaps()
{
    const auto migrations = builtInMigrations();
    VERIFY_RESULT(migrations);
    QVERIFY(migrations->size() >= 2);
    for (int i = 0; i < migrations->size(); ++i)
        QCOMPARE(migrations->at(i).number, i + 1);
}

void TestMigrations::everyStepLeadsFromTheOneBefore_data()
{
    QTest::addColumn<int>("from");
    const auto migrations = builtInMigrations();
    VERIFY_RESULT(migrations);
    for (int from = 0; from < migrations->size(); ++from)
        QTest::addRow("%d to %d", from, from + 1) << from;
}

void TestMigrations::everyStepLeadsFromTheOneBefore()
{
    QFETCH(int, from);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"workspace.waymark"_s);
    if (from > 0)
        VERIFY_RESULT(Database::open(path, stepsTo(from)));
    {
        const auto upgraded = Database::open(path, stepsTo(from + 1));
        VERIFY_RESULT(upgraded);
        QCOMPARE(upgraded->outcome().found,
                 from == 0 ? OpenOutcome::Found::New : OpenOutcome::Found::Upgraded);
    }
    const auto again = Database::open(path, stepsTo(from + 1));
    VERIFY_RESULT(again);
    QCOMPARE(again->outcome().found, OpenOutcome::Found::Current);
    auto connection = Connection::open(path, Connection::Access::Read);
    VERIFY_RESULT(connection);
    QCOMPARE(text(**connection, u"PRAGMA user_version"_s), QString::number(from + 1));
    QCOMPARE(text(**connection, u"PRAGMA integrity_check"_s), u"ok"_s);
}

void TestMigrations::workOfTheFirstSchemaSurvivesTheUpgrade()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"workspace.waymark"_s);
    makeFirstSchema(path);
    const auto migrations = builtInMigrations();
    VERIFY_RESULT(migrations);
    VERIFY_RESULT(Database::open(path, *migrations));

    auto connection = Connection::open(path, Connection::Access::Read);
    VERIFY_RESULT(connection);
    QCOMPARE(text(**connection, u"SELECT name FROM account WHERE uid = 'acc_1'"_s), u"Northbeam"_s);
    QCOMPARE(text(**connection, u"SELECT status FROM task WHERE uid = 'tsk_1'"_s), u"in_progress"_s);
    QCOMPARE(text(**connection, u"SELECT reminded_on IS NULL FROM task WHERE uid = 'tsk_1'"_s), u"1"_s);
    QCOMPARE(text(**connection, u"SELECT body FROM draft WHERE uid = 'drf_1'"_s), u"{\"type\":\"doc\"}"_s);
    QCOMPARE(text(**connection, u"SELECT rev FROM draft WHERE uid = 'drf_1'"_s), u"9"_s);
    QCOMPARE(text(**connection, u"SELECT previewed_revision FROM draft WHERE uid = 'drf_1'"_s), u"0"_s);
    QCOMPARE(text(**connection, u"PRAGMA foreign_key_check"_s), u"(nothing)"_s);
}

void TestMigrations::whatTheOutboxKnewInListsStandsInRows()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"workspace.waymark"_s);
    VERIFY_RESULT(Database::open(path, stepsTo(5)));
    {
        auto connection = Connection::open(path, Connection::Access::Write);
        VERIFY_RESULT(connection);
        VERIFY_RESULT((*connection)->execute(u"PRAGMA foreign_keys = OFF"_s));
        for (const QString &statement : splitSqlScript(uR"(
            INSERT INTO submission SELECT value, 'sub_' || value, 1, 'drf_' || value, 1, NULL, NULL, 1, NULL, NULL, NULL,
                '', '', '', '', 'held', 0, 0, NULL, '[]', 0 FROM json_each('[1,2,3]');
            INSERT INTO delivery SELECT value, 'dlv_' || value, 1, 1, NULL, '', '', '', 'accepted', '', 1, NULL, 0, '',
                iif(value = 1, '/home/maren/mails/1.eml', '250 Ok'), 0, 'key' || value FROM json_each('[1,2,3]');
            INSERT INTO setting VALUES ('outbox.paused', 'sub_1 sub_3');
            INSERT INTO setting VALUES ('outbox.archive', 'dlv_3 dlv_2');
            INSERT INTO setting VALUES ('outbox.archive.handed_over', 'dlv_1');
        )"_s))
            VERIFY_RESULT((*connection)->execute(statement));
    }
    const auto migrations = builtInMigrations();
    VERIFY_RESULT(migrations);
    VERIFY_RESULT(Database::open(path, *migrations));
    auto connection = Connection::open(path, Connection::Access::Read);
    VERIFY_RESULT(connection);
    QCOMPARE(text(**connection, u"SELECT group_concat(uid) FROM submission WHERE paused_from = 'queued'"_s),
             u"sub_1,sub_3"_s);
    QCOMPARE(text(**connection, u"SELECT group_concat(uid) FROM delivery WHERE written = 1"_s), u"dlv_1"_s);
    QCOMPARE(text(**connection, u"SELECT group_concat(delivery || handed_over) FROM "
                                "(SELECT * FROM archive_copy ORDER BY id)"_s),
             u"dlv_11,dlv_30,dlv_20"_s);
    QCOMPARE(text(**connection, u"SELECT group_concat(key || '=' || value) FROM setting"_s),
             u"outbox.paused="_s);
}

void TestMigrations::anUpgradeLeavesABackupThatOpens()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"workspace.waymark"_s);
    makeFirstSchema(path);
    VERIFY_RESULT(Database::open(path, stepsTo(2)));

    const QString backup = Database::backupPath(path, 1);
    QCOMPARE(QFile::permissions(backup) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    const auto opened = Database::open(backup, stepsTo(1));
    VERIFY_RESULT(opened);
    QCOMPARE(opened->outcome().found, OpenOutcome::Found::Current);
    auto connection = Connection::open(backup, Connection::Access::Read);
    VERIFY_RESULT(connection);
    QCOMPARE(text(**connection, u"SELECT name FROM account"_s), u"Northbeam"_s);
}

void TestMigrations::noUpgradeLeavesNoBackup()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"workspace.waymark"_s);
    VERIFY_RESULT(Database::open(path, stepsTo(2)));
    VERIFY_RESULT(Database::open(path, stepsTo(2)));
    QCOMPARE(QDir(folder.path()).entryList({u"*.backup*"_s}).size(), 0);
}

void TestMigrations::anUpgradeWithoutABackupIsRefused()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"workspace.waymark"_s);
    makeFirstSchema(path);
    // Something is in the way that cannot be replaced by a file.
    QVERIFY(QDir().mkpath(Database::backupPath(path, 1) + u"/in the way"_s));
    VERIFY_FAILS(Database::open(path, stepsTo(2)), ErrorKind::Io);

    auto connection = Connection::open(path, Connection::Access::Read);
    VERIFY_RESULT(connection);
    QCOMPARE(text(**connection, u"PRAGMA user_version"_s), u"1"_s);
}

void TestMigrations::aStepThatFailsLeavesNothingBehind()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"workspace.waymark"_s);
    const QList<Migration> steps{
        {1, u"0001_bad"_s, u"CREATE TABLE one (x INTEGER); CREATE TABLE one (x INTEGER);"_s}};
    VERIFY_FAILS(Database::open(path, steps), ErrorKind::Internal);
    auto connection = Connection::open(path, Connection::Access::Read);
    VERIFY_RESULT(connection);
    QCOMPARE(text(**connection, u"SELECT count(*) FROM sqlite_schema"_s), u"0"_s);
    QCOMPARE(text(**connection, u"PRAGMA user_version"_s), u"0"_s);
}

void TestMigrations::aStepThatFailsKeepsTheOnesBefore()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"workspace.waymark"_s);
    makeFirstSchema(path);
    QList<Migration> steps = stepsTo(1);
    steps.append({2, u"0002_bad"_s, u"DROP TABLE draft; SELECT nonsense;"_s});
    VERIFY_FAILS(Database::open(path, steps), ErrorKind::Internal);
    {
        auto connection = Connection::open(path, Connection::Access::Read);
        VERIFY_RESULT(connection);
        QCOMPARE(text(**connection, u"SELECT body FROM draft"_s), u"{\"type\":\"doc\"}"_s);
    }
    // And the right step still leads on.
    VERIFY_RESULT(Database::open(path, stepsTo(2)));
}

void TestMigrations::scriptsAreSplitAtStatements_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("only comments") << u"-- a\n/* b; */ ;\n"_s << QStringList();
    QTest::newRow("two") << u"SELECT 1;\nSELECT 2;\n"_s << QStringList{u"SELECT 1"_s, u"SELECT 2"_s};
    QTest::newRow("without a semicolon at the end") << u"SELECT 1"_s << QStringList{u"SELECT 1"_s};
    QTest::newRow("a semicolon in a text")
        << u"SELECT ';', 'it''s; so'; SELECT 2"_s << QStringList{u"SELECT ';', 'it''s; so'"_s, u"SELECT 2"_s};
    QTest::newRow("a semicolon in a name") << u"SELECT \"a;b\""_s << QStringList{u"SELECT \"a;b\""_s};
    QTest::newRow("a semicolon in a comment")
        << u"SELECT 1 -- one; two\n, 2;"_s << QStringList{u"SELECT 1 \n, 2"_s};
    QTest::newRow("a comment sign in a text")
        << u"SELECT '--', '/*'; SELECT 2;"_s << QStringList{u"SELECT '--', '/*'"_s, u"SELECT 2"_s};
    const QString trigger =
        u"CREATE TRIGGER t AFTER DELETE ON a\nBEGIN\n    DELETE FROM b;\n    SELECT 1;\nEND"_s;
    QTest::newRow("a trigger") << QString(trigger + u";\nSELECT 2;"_s) << QStringList{trigger, u"SELECT 2"_s};
    QTest::newRow("an open comment") << u"SELECT 1; /* for ever"_s << QStringList{u"SELECT 1"_s};
    QTest::newRow("an open text") << u"SELECT 'for; ever"_s << QStringList{u"SELECT 'for; ever"_s};
}

void TestMigrations::scriptsAreSplitAtStatements()
{
    QFETCH(QString, script);
    QFETCH(QStringList, statements);
    QCOMPARE(splitSqlScript(script), statements);
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
