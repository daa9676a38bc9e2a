// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/start/StartProblem.h"
#include "core/store/AccountRepository.h"
#include "core/store/Backups.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

#include <QFile>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void addAccount(TemporaryStore &store)
{
    VERIFY_RESULT(store.run(
        [](WriteTransaction &t) { return AccountRepository::save(t, rows::account(u"Northbeam"_s)); }));
}

QPushButton *restoreButton(const StartProblem &problem)
{
    return problem.message()->findChild<QPushButton *>(u"startRestoreBackup"_s);
}

} // namespace

/// What a person sees when the workspace cannot be opened, and the way back that is offered.
class TestStartProblem : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDamagedWorkspaceGoesBackToItsBackup();
    void aDamagedBackupIsPassedOver();
    void aBackupThatTurnsOutToBeDamagedIsNotOfferedAgain();
    void withoutABackupNothingIsOffered();
    void onlyDamageIsAReasonToGoBack();
    void aRestoreThatFailsIsSaid();
    void closingIsTold();
};

void TestStartProblem::aDamagedWorkspaceGoesBackToItsBackup()
{
    TemporaryStore store;
    addAccount(store);
    VERIFY_RESULT(Backups::makeNow(store.path(), QDate(2026, 11, 18)));
    store.close();
    overwrite(store.path(), "no database any more");
    const auto opened = Store::open(store.path(), store.clock());
    VERIFY_FAILS(opened, ErrorKind::Damaged);

    StartProblem problem(store.folder(), store.clock());
    QSignalSpy restored(&problem, &StartProblem::restored);
    QSignalSpy closed(&problem, &StartProblem::closed);
    problem.show(opened.error());
    QVERIFY(problem.message()->isVisible());
    QCOMPARE(problem.message()->text(), opened.error().sentence);
    QVERIFY(problem.message()->informativeText().contains(u"2026"_s));
    QVERIFY(restoreButton(problem));
    restoreButton(problem)->click();
    QVERIFY(restored.wait());
    QCOMPARE(closed.size(), 0);

    const auto again = Store::open(store.path(), store.clock());
    VERIFY_RESULT(again);
    const auto counts = WorkspaceCounts::read((*again)->reader());
    VERIFY_RESULT(counts);
    QCOMPARE(counts->accounts, 1);
    const Backup aside = Backups::list(store.path()).last();
    QCOMPARE(aside.kind, Backup::Kind::SetAside);
    QCOMPARE(aside.size, 20);
}

void TestStartProblem::aDamagedBackupIsPassedOver()
{
    TemporaryStore store;
    VERIFY_RESULT(Backups::makeNow(store.path(), QDate(2026, 11, 16)));
    const auto newer = Backups::makeNow(store.path(), QDate(2026, 11, 17));
    VERIFY_RESULT(newer);
    store.close();
    overwrite(*newer, "no backup any more");
    StartProblem problem(store.folder(), store.clock());
    problem.show({ErrorKind::Damaged, u"It is damaged."_s, {}});
    QVERIFY(restoreButton(problem));
    QVERIFY(problem.message()->informativeText().contains(u"16"_s));
}

void TestStartProblem::aBackupThatTurnsOutToBeDamagedIsNotOfferedAgain()
{
    TemporaryStore store;
    addAccount(store);
    VERIFY_RESULT(Backups::makeNow(store.path(), QDate(2026, 11, 16)));
    const auto newer = Backups::makeNow(store.path(), QDate(2026, 11, 17));
    VERIFY_RESULT(newer);
    store.close();
    {
        // All rows can be counted, but a part of the file belongs to nothing any more.
        const auto connection = Connection::open(*newer, Connection::Access::Write);
        VERIFY_RESULT(connection);
        VERIFY_RESULT((*connection)->execute(u"PRAGMA writable_schema = ON"_s));
        VERIFY_RESULT((*connection)->execute(u"DELETE FROM sqlite_schema WHERE name = 'account_name'"_s));
    }
    overwrite(store.path(), "no database any more");
    StartProblem problem(store.folder(), store.clock());
    QSignalSpy restored(&problem, &StartProblem::restored);
    problem.show({ErrorKind::Damaged, u"It is damaged."_s, {}});
    QVERIFY(problem.message()->informativeText().contains(u"17"_s));
    const QPointer<QMessageBox> first = problem.message();
    restoreButton(problem)->click();
    QTRY_VERIFY(!first);
    QVERIFY(restoreButton(problem));
    QVERIFY(problem.message()->informativeText().contains(u"16"_s));
    restoreButton(problem)->click();
    QVERIFY(restored.wait());
    VERIFY_RESULT(Store::open(store.path(), store.clock()));
}

void TestStartProblem::withoutABackupNothingIsOffered()
{
    TemporaryStore store;
    StartProblem problem(store.folder(), store.clock());
    problem.show({ErrorKind::Damaged, u"It is damaged."_s, u"SQLite 11"_s});
    QVERIFY(!restoreButton(problem));
    QCOMPARE(problem.message()->detailedText(), u"SQLite 11"_s);
}

void TestStartProblem::onlyDamageIsAReasonToGoBack()
{
    TemporaryStore store;
    VERIFY_RESULT(Backups::makeNow(store.path(), QDate(2026, 11, 18)));
    StartProblem problem(store.folder(), store.clock());
    for (const ErrorKind kind : {ErrorKind::Busy, ErrorKind::Unsupported, ErrorKind::Full, ErrorKind::Io}) {
        problem.show({kind, u"It cannot be opened."_s, {}});
        QVERIFY(!restoreButton(problem));
    }
}

void TestStartProblem::aRestoreThatFailsIsSaid()
{
    TemporaryStore store;
    VERIFY_RESULT(Backups::makeNow(store.path(), QDate(2026, 11, 18)));
    StartProblem problem(store.folder(), store.clock());
    QSignalSpy restored(&problem, &StartProblem::restored);
    problem.show({ErrorKind::Damaged, u"It is damaged."_s, {}});
    // The workspace is open here, so that it cannot be replaced.
    const QPointer<QMessageBox> first = problem.message();
    restoreButton(problem)->click();
    QTRY_VERIFY(!first);
    QVERIFY(problem.message()->isVisible());
    QVERIFY(problem.message()->text() != u"It is damaged."_s);
    QCOMPARE(restored.size(), 0);
}

void TestStartProblem::closingIsTold()
{
    TemporaryStore store;
    StartProblem problem(store.folder(), store.clock());
    QSignalSpy closed(&problem, &StartProblem::closed);
    problem.show({ErrorKind::Busy, u"It is open elsewhere."_s, {}});
    problem.message()->button(QMessageBox::Close)->click();
    QTRY_VERIFY(closed.size() > 0);
}

QTEST_MAIN(TestStartProblem)
#include "tst_start_problem.moc"
