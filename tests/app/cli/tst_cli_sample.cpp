// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Backups.h"
#include "core/store/Connection.h"
#include "tests/app/cli/CliProcess.h"
#include "tests/support/ResultCheck.h"

#include <QDir>
#include <QTemporaryDir>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::CliProcess;

/// `waymark-cli sample` as its own process.
class TestCliSample : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWorkspaceIsMadeAndWhole();
    void theUsualWorkspaceIsNeverFilled();
    void aWorkspaceInUseIsRefused();
    void whatIsNoNumberOrDayIsAUsageError_data();
    void whatIsNoNumberOrDayIsAUsageError();

private:
    CliProcess run(const QStringList &arguments) const
    {
        return CliProcess::run(m_home.path(), QStringList{u"sample"_s, u"--json"_s} + arguments);
    }

    QTemporaryDir m_home;
};

void TestCliSample::aWorkspaceIsMadeAndWhole()
{
    const QString folder = m_home.filePath(u"large"_s);
    const CliProcess made = run({u"--profile"_s, folder, u"--accounts"_s, u"50"_s, u"--contacts"_s, u"300"_s,
                                 u"--seed"_s, u"9"_s, u"--today"_s, u"2026-11-18"_s});
    QVERIFY2(made.exitCode == 0, made.said().constData());
    QCOMPARE(made.json()[u"accounts"_s].toInt(), 50);
    QCOMPARE(made.json()[u"contacts"_s].toInt(), 300);
    const auto counts = Backups::contents(made.json()[u"path"_s].toString());
    VERIFY_RESULT(counts);
    QCOMPARE(counts->contacts, 300);
    const CliProcess check = CliProcess::run(m_home.path(), {u"store"_s, u"check"_s, u"--profile"_s, folder});
    QVERIFY2(check.exitCode == 0, check.said().constData());
}

void TestCliSample::theUsualWorkspaceIsNeverFilled()
{
    QTemporaryDir home;
    const CliProcess refused = CliProcess::run(home.path(), {u"sample"_s});
    QVERIFY2(refused.exitCode == 2, refused.said().constData());
    QVERIFY(QDir(home.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestCliSample::aWorkspaceInUseIsRefused()
{
    const QStringList arguments{
        u"--profile"_s, m_home.filePath(u"twice"_s), u"--accounts"_s, u"2"_s, u"--contacts"_s, u"2"_s};
    QCOMPARE(run(arguments).exitCode, 0);
    const QString path = m_home.filePath(u"twice/workspace.waymark"_s);
    const auto bytes = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    {
        // What opening by the clock of a later day would tidy away.
        const auto connection = Connection::open(path, Connection::Access::Write);
        VERIFY_RESULT(connection);
        VERIFY_RESULT((*connection)->execute(u"INSERT INTO delivery_message VALUES ('dlv_gone', x'00')"_s));
    }
    const QByteArray before = bytes();
    QVERIFY(!before.isEmpty());
    const CliProcess again = run(arguments + QStringList{u"--today"_s, u"2030-01-01"_s});
    QVERIFY2(again.exitCode == 1, again.said().constData());
    QCOMPARE(bytes(), before);
}

void TestCliSample::whatIsNoNumberOrDayIsAUsageError_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::newRow("many accounts") << u"--accounts"_s << u"many"_s;
    QTest::newRow("fewer than none") << u"--contacts"_s << u"-1"_s;
    QTest::newRow("more than anyone has") << u"--contacts"_s << u"2000000000"_s;
    QTest::newRow("a word as seed") << u"--seed"_s << u"luck"_s;
    QTest::newRow("no such day") << u"--today"_s << u"2026-02-30"_s;
}

void TestCliSample::whatIsNoNumberOrDayIsAUsageError()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    const QString folder = m_home.filePath(u"none"_s);
    const CliProcess refused = run({u"--profile"_s, folder, option, value});
    QVERIFY2(refused.exitCode == 2, refused.said().constData());
    QVERIFY(!QDir(folder).exists());
}

QTEST_GUILESS_MAIN(TestCliSample)
#include "tst_cli_sample.moc"
