// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/Backups.h"
#include "tests/app/cli/CliProcess.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

#include <QFile>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::CliProcess;

/// `waymark-cli store export` and `store import`, each as its own process.
class TestCliExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWorkspaceGoesFromOneProfileToAnother();
    void anImportKeepsWhatWasThere();
    void whatIsNoExportIsRefused();
    void anOpenWorkspaceIsNotReplaced();

private:
    CliProcess run(const QString &profile, const QString &command, const QString &file) const
    {
        return CliProcess::run(m_home.path(),
                               {u"store"_s, command, file, u"--json"_s, u"--profile"_s, profile});
    }

    QTemporaryDir m_home;
};

void TestCliExport::aWorkspaceGoesFromOneProfileToAnother()
{
    TemporaryStore store;
    VERIFY_RESULT(store.run(
        [&](WriteTransaction &t) { return AccountRepository::save(t, rows::account(u"Northbeam"_s)); }));
    const QString file = m_home.filePath(u"one.export"_s);
    // Beside the running desktop, too.
    const CliProcess packed = run(store.folder(), u"export"_s, file);
    QVERIFY2(packed.exitCode == 0, packed.said().constData());
    QCOMPARE(packed.json()[u"size"_s].toInteger(), QFile(file).size());
    QCOMPARE(run(store.folder(), u"export"_s, file).exitCode, 1);

    const CliProcess imported = run(m_home.filePath(u"other"_s), u"import"_s, file);
    QVERIFY2(imported.exitCode == 0, imported.said().constData());
    QCOMPARE(imported.json()[u"holds"_s][u"accounts"_s].toInt(), 1);
    QCOMPARE(imported.json()[u"setAside"_s].toString(), QString());
}

void TestCliExport::anImportKeepsWhatWasThere()
{
    TemporaryStore store;
    const QString file = m_home.filePath(u"two.export"_s);
    QCOMPARE(run(store.folder(), u"export"_s, file).exitCode, 0);
    VERIFY_RESULT(store.run(
        [&](WriteTransaction &t) { return AccountRepository::save(t, rows::account(u"later"_s)); }));
    store.close();
    const CliProcess imported = run(store.folder(), u"import"_s, file);
    QVERIFY2(imported.exitCode == 0, imported.said().constData());
    QCOMPARE(Backups::contents(imported.json()[u"setAside"_s].toString())->accounts, 1);
    QCOMPARE(Backups::contents(store.path())->accounts, 0);
}

void TestCliExport::whatIsNoExportIsRefused()
{
    TemporaryStore store;
    store.close();
    const QString file = m_home.filePath(u"letter.txt"_s);
    QFile letter(file);
    QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("Dear customer") > 0);
    letter.close();
    QCOMPARE(run(store.folder(), u"import"_s, file).exitCode, 4);
    QCOMPARE(run(store.folder(), u"import"_s, m_home.filePath(u"none"_s)).exitCode, 4);
}

void TestCliExport::anOpenWorkspaceIsNotReplaced()
{
    TemporaryStore store;
    const QString file = m_home.filePath(u"three.export"_s);
    QCOMPARE(run(store.folder(), u"export"_s, file).exitCode, 0);
    const CliProcess refused = run(store.folder(), u"import"_s, file);
    QVERIFY2(refused.exitCode == 5, refused.said().constData());
}

QTEST_GUILESS_MAIN(TestCliExport)
#include "tst_cli_export.moc"
