// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/desktop/DailyBackup.h"
#include "core/store/WorkspaceFile.h"
#include "tests/support/TemporaryStore.h"
#include "ui/shell/Notices.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

namespace waymark {

class TestDailyBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProgramThatRunsOverMidnightHasACopyOfEachDay();
    void aFailureIsToldOnceUntilACopyWorksAgain();
};

void TestDailyBackup::aProgramThatRunsOverMidnightHasACopyOfEachDay()
{
    TemporaryStore store;
    Notices notices;
    DailyBackup backup(*store, notices);
    const QSignalSpy looked(&backup, &DailyBackup::looked);
    backup.look();
    QTRY_COMPARE(looked.size(), 1);
    backup.look();
    QTRY_COMPARE(looked.size(), 2);
    store.clock().advance(qint64{24} * 60 * 60 * 1000);
    backup.look();
    QTRY_COMPARE(looked.size(), 3);
    QCOMPARE(QDir(store.folder()).entryList({QStringLiteral("*.backup")}).size(), 2);
}

void TestDailyBackup::aFailureIsToldOnceUntilACopyWorksAgain()
{
    TemporaryStore store;
    Notices notices;
    DailyBackup backup(*store, notices);
    const QSignalSpy looked(&backup, &DailyBackup::looked);
    const QSignalSpy told(&notices, &Notices::told);
    // Where today's copy is written first, something else stands.
    const QString target = store.path() + QStringLiteral(".2026-11-18.backup");
    const QString obstacle = WorkspaceFile::partName(target);
    QVERIFY(QDir().mkpath(obstacle + QStringLiteral("/full")));
    backup.look();
    QTRY_COMPARE(looked.size(), 1);
    QCOMPARE(told.size(), 1);
    const auto notice = told.first().at(1).value<Notice>();
    QVERIFY(notice.error);
    QVERIFY2(notice.text.contains(QStringLiteral("no backup")), qPrintable(notice.text));
    backup.look();
    QTRY_COMPARE(looked.size(), 2);
    QCOMPARE(told.size(), 1);

    QVERIFY(QDir(obstacle).removeRecursively());
    backup.look();
    QTRY_COMPARE(looked.size(), 3);
    QVERIFY(QFile::exists(target));
    QCOMPARE(told.size(), 1);
}

} // namespace waymark

QTEST_MAIN(waymark::TestDailyBackup)
#include "tst_daily_backup.moc"
