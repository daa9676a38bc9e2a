// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/Progress.h"
#include "core/store/AccountRepository.h"
#include "core/store/Backups.h"
#include "core/store/DraftRevisions.h"
#include "core/store/Journal.h"
#include "core/store/Restore.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/WorkspaceArchive.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/SmallDisk.h"
#include "tests/support/TemporaryStore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QtEndian>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::SmallDisk;

Q_DECLARE_METATYPE(ErrorKind)

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QString fileIn(const TemporaryStore &store)
{
    return store.folder() + u"/export.waymark-export"_s;
}

/// Gives the workspace enough that its file is some megabytes long and does not shrink much.
void fill(TemporaryStore &store)
{
    for (int i = 0; i < 40; ++i) {
        Account account = rows::account(u"Northbeam %1"_s.arg(i));
        QRandomGenerator random(static_cast<quint32>(i));
        QByteArray noise(60'000, Qt::Uninitialized);
        for (char &byte : noise)
            byte = char(random.bounded(256));
        account.pinnedNote = QString::fromLatin1(noise.toBase64());
        VERIFY_RESULT(store.run([&](WriteTransaction &t) { return AccountRepository::save(t, account); }));
    }
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

/// A workspace in one file: all of it arrives elsewhere, and nothing else is ever taken for one.
class TestArchive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWorkspaceArrivesAsItWas();
    void theFileIsSmallAndPrivate();
    void whatIsOnItsWayIsHeldInTheCopyAndNotHere();
    void anImportSetsAsideWhatWasThere();
    void earlierTextsOfDraftsTravelAlong();
    void anExportNeverReplacesAFile();
    void whatIsNoExportIsRefused_data();
    void whatIsNoExportIsRefused();
    void anExportCutOffAnywhereIsRefused();
    void aDamagedExportIsRefusedWithThePlace();
    void theWayThereIsTold();
    void cancelledNothingIsLeft_data();
    void cancelledNothingIsLeft();
    void aFullDiskLeavesNoHalfExport_data();
    void aFullDiskLeavesNoHalfExport();
    void aFullDiskEndsAnImportAndTheWorkspaceStays_data();
    void aFullDiskEndsAnImportAndTheWorkspaceStays();
    void aFullDiskEndsARestoreAndTheWorkspaceStays();
    void killedAtAnyMomentThereIsNoHalfExport();
    void whatAnotherProcessMakesIsLeftToIt();

private:
    const QDateTime m_now{QDate(2026, 11, 18), QTime(9, 30), Qt::UTC};
    const SystemClock m_clock;
};

void TestArchive::aWorkspaceArrivesAsItWas()
{
    TemporaryStore store;
    const Account account = rows::account(u"Northbeam عربى 日本"_s);
    VERIFY_RESULT(store.run([&](WriteTransaction &t) { return AccountRepository::save(t, account); }));
    VERIFY_RESULT(WorkspaceArchive::pack(store.path(), fileIn(store)));

    QTemporaryDir elsewhere;
    const QString path = elsewhere.filePath(u"new/workspace.waymark"_s);
    const auto aside = WorkspaceArchive::import(path, fileIn(store), m_now);
    VERIFY_RESULT(aside);
    QCOMPARE(*aside, QString());
    QCOMPARE(QDir(elsewhere.filePath(u"new"_s)).entryList({u"*.part"_s}, QDir::Files), QStringList());
    const auto arrived = Store::open(path, m_clock);
    VERIFY_RESULT(arrived);
    QCOMPARE(AccountRepository::find((*arrived)->reader(), account.id).value(), account);
    // The undo history stays where it was made; here it is untouched.
    QCOMPARE((*arrived)->reader().query(u"SELECT 1 FROM journal_entry"_s)->size(), 0);
    QCOMPARE(store.reader().query(u"SELECT 1 FROM journal_entry"_s)->size(), 1);
}

void TestArchive::theFileIsSmallAndPrivate()
{
    TemporaryStore store;
    for (int i = 0; i < 200; ++i)
        VERIFY_RESULT(store.run([&](WriteTransaction &t) {
            return AccountRepository::save(t, rows::account(u"Northbeam %1"_s.arg(i)));
        }));
    VERIFY_RESULT(WorkspaceArchive::pack(store.path(), fileIn(store)));
    QVERIFY(contentOf(fileIn(store)).size() * 4 < contentOf(store.path()).size());
    QCOMPARE(QFile::permissions(fileIn(store)) &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QCOMPARE(QDir(store.folder()).entryList({u"*.copy*"_s}, QDir::Files), QStringList());
}

void TestArchive::whatIsOnItsWayIsHeldInTheCopyAndNotHere()
{
    TemporaryStore store;
    const Account account = rows::account(u"Northbeam"_s);
    Submission submission;
    submission.id = SubmissionId::create();
    submission.account = account.id;
    submission.draft = DraftId::create();
    submission.state = SubmissionState::Queued;
    VERIFY_RESULT(store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, account));
        return SubmissionRepository::save(t, submission);
    }));
    VERIFY_RESULT(WorkspaceArchive::pack(store.path(), fileIn(store)));
    QTemporaryDir elsewhere;
    const QString path = elsewhere.filePath(u"workspace.waymark"_s);
    VERIFY_RESULT(WorkspaceArchive::import(path, fileIn(store), m_now));
    const auto arrived = Store::open(path, m_clock);
    VERIFY_RESULT(arrived);
    QCOMPARE(SubmissionRepository::find((*arrived)->reader(), submission.id)->state, SubmissionState::Held);
    QCOMPARE(SubmissionRepository::find(store.reader(), submission.id)->state, SubmissionState::Queued);
}

void TestArchive::anImportSetsAsideWhatWasThere()
{
    TemporaryStore store;
    VERIFY_RESULT(WorkspaceArchive::pack(store.path(), fileIn(store)));
    VERIFY_RESULT(store.run(
        [&](WriteTransaction &t) { return AccountRepository::save(t, rows::account(u"later"_s)); }));
    VERIFY_FAILS(WorkspaceArchive::import(store.path(), fileIn(store), m_now), ErrorKind::Busy);
    store.close();
    const auto aside = WorkspaceArchive::import(store.path(), fileIn(store), m_now);
    VERIFY_RESULT(aside);
    QCOMPARE(Backups::contents(*aside)->accounts, 1);
    QCOMPARE(Backups::contents(store.path())->accounts, 0);
}

void TestArchive::earlierTextsOfDraftsTravelAlong()
{
    TemporaryStore store;
    const Draft draft = rows::draft({}, u"A text that was emptied"_s);
    VERIFY_RESULT(store.run(
        [&](WriteTransaction &t) { return DraftRevisions::keep(t, draft, RevisionReason::Emptied); }));
    VERIFY_RESULT(WorkspaceArchive::pack(store.path(), fileIn(store)));
    QTemporaryDir elsewhere;
    const QString path = elsewhere.filePath(u"workspace.waymark"_s);
    VERIFY_RESULT(WorkspaceArchive::import(path, fileIn(store), m_now));
    const auto arrived = Store::open(path, m_clock);
    VERIFY_RESULT(arrived);
    const auto kept = DraftRevisions::list((*arrived)->reader(), draft.id);
    VERIFY_RESULT(kept);
    QCOMPARE(kept->size(), 1);
    QCOMPARE(kept->first().body, draft.body);
}

void TestArchive::anExportNeverReplacesAFile()
{
    TemporaryStore store;
    overwrite(fileIn(store), "Dear customer");
    VERIFY_FAILS(WorkspaceArchive::pack(store.path(), fileIn(store)), ErrorKind::Conflict);
    QCOMPARE(contentOf(fileIn(store)), QByteArray("Dear customer"));
}

void TestArchive::whatIsNoExportIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QByteArray number(4, '\0');
    const QByteArray head = "WYMKPACK" + number.replace(3, 1, "\1");
    QTest::newRow("empty") << QByteArray() << ErrorKind::Damaged;
    QTest::newRow("a text") << QByteArray("Dear customer, this is no export.") << ErrorKind::Damaged;
    QTest::newRow("the head alone") << head << ErrorKind::Damaged;
    QTest::newRow("a newer version") << QByteArray("WYMKPACK").append("\0\0\0\2", 4)
                                     << ErrorKind::Unsupported;
    QTest::newRow("a block that claims gigabytes")
        << head + QByteArray("\x7f\xff\xff\xff", 4) << ErrorKind::Damaged;
    const QByteArray bomb = QByteArray("\x7f\xff\xff\xff", 4) + qCompress("x").mid(4);
    qToBigEndian(quint32(bomb.size()), number.data());
    QTest::newRow("a block that would unpack to gigabytes") << head + number + bomb << ErrorKind::Damaged;
    const QByteArray letter = qCompress("Dear customer");
    qToBigEndian(quint32(letter.size()), number.data());
    QTest::newRow("a wrong digest") << head + number + letter + QByteArray(36, '\0') << ErrorKind::Damaged;
    const QByteArray digest = QCryptographicHash::hash("Dear customer", QCryptographicHash::Sha256);
    QTest::newRow("a whole export of something else")
        << head + number + letter + QByteArray(4, '\0') + digest << ErrorKind::Damaged;
}

void TestArchive::whatIsNoExportIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorKind, kind);
    TemporaryStore store;
    store.close();
    overwrite(fileIn(store), bytes);
    const QByteArray before = contentOf(store.path());
    VERIFY_FAILS(WorkspaceArchive::import(store.path(), fileIn(store), m_now), kind);
    QCOMPARE(contentOf(store.path()), before);
    QCOMPARE(QDir(store.folder()).entryList({u"*.part*"_s, u"*.set-aside"_s}, QDir::Files), QStringList());
}

void TestArchive::anExportCutOffAnywhereIsRefused()
{
    TemporaryStore store;
    VERIFY_RESULT(WorkspaceArchive::pack(store.path(), fileIn(store)));
    const QByteArray whole = contentOf(fileIn(store));
    const QString target = store.folder() + u"/unpacked"_s;
    VERIFY_RESULT(WorkspaceArchive::unpack(fileIn(store), target));
    QVERIFY(QFile::remove(target));
    const qsizetype step = std::max<qsizetype>(1, whole.size() / 97);
    for (qsizetype length = 0; length < whole.size(); length += step) {
        overwrite(fileIn(store), whole.first(length));
        VERIFY_FAILS(WorkspaceArchive::unpack(fileIn(store), target), ErrorKind::Damaged);
        QVERIFY(!QFile::exists(target));
    }
    VERIFY_FAILS(WorkspaceArchive::unpack(store.folder() + u"/none"_s, target), ErrorKind::NotFound);
}

void TestArchive::aDamagedExportIsRefusedWithThePlace()
{
    TemporaryStore store;
    fill(store);
    VERIFY_RESULT(WorkspaceArchive::pack(store.path(), fileIn(store)));
    QByteArray spoilt = contentOf(fileIn(store));
    // In the middle of the first block, which begins behind the head.
    spoilt[100'000] = char(~spoilt.at(100'000));
    overwrite(fileIn(store), spoilt);
    const auto unpacked = WorkspaceArchive::prepare(store.path(), fileIn(store));
    VERIFY_FAILS(unpacked, ErrorKind::Damaged);
    QVERIFY2(unpacked.error().sentence.contains(u"at byte 12 of "_s), qPrintable(unpacked.error().sentence));
    QVERIFY(!QFile::exists(WorkspaceArchive::unpackedPath(store.path())));
}

void TestArchive::theWayThereIsTold()
{
    TemporaryStore store;
    fill(store);
    Progress out;
    QVERIFY(out.share() < 0);
    VERIFY_RESULT(WorkspaceArchive::pack(store.path(), fileIn(store), &out));
    QCOMPARE(out.share(), 1.0);
    Progress in;
    VERIFY_RESULT(WorkspaceArchive::prepare(store.path(), fileIn(store), &in));
    QVERIFY(in.share() > 0.9);
}

void TestArchive::cancelledNothingIsLeft_data()
{
    QTest::addColumn<bool>("packs");
    QTest::newRow("an export") << true;
    QTest::newRow("an import") << false;
}

void TestArchive::cancelledNothingIsLeft()
{
    QFETCH(bool, packs);
    TemporaryStore store;
    if (!packs)
        VERIFY_RESULT(WorkspaceArchive::pack(store.path(), fileIn(store)));
    const QStringList before = filesIn(store.folder());
    Progress progress;
    progress.cancel();
    if (packs)
        VERIFY_FAILS(WorkspaceArchive::pack(store.path(), fileIn(store), &progress), ErrorKind::Cancelled);
    else
        VERIFY_FAILS(WorkspaceArchive::prepare(store.path(), fileIn(store), &progress), ErrorKind::Cancelled);
    QCOMPARE(filesIn(store.folder()), before);
}

void TestArchive::aFullDiskLeavesNoHalfExport_data()
{
    QTest::addColumn<int>("room");
    QTest::newRow("for nothing") << 0;
    QTest::newRow("for half of the copy") << 1'500'000;
    // The copy is larger than what it is packed into, so this meets the packing.
    QTest::newRow("for a little") << 8'192;
}

void TestArchive::aFullDiskLeavesNoHalfExport()
{
    QFETCH(int, room);
    TemporaryStore store;
    fill(store);
    store.reopen();
    const QStringList before = filesIn(store.folder());
    {
        const SmallDisk disk(static_cast<rlim_t>(room));
        const auto packed = WorkspaceArchive::pack(store.path(), fileIn(store));
        QVERIFY(!packed);
        QVERIFY(packed.error().kind == ErrorKind::Full || packed.error().kind == ErrorKind::Io);
        QVERIFY(!packed.error().sentence.isEmpty());
    }
    QCOMPARE(filesIn(store.folder()).join(u' '), before.join(u' '));
    VERIFY_RESULT(WorkspaceArchive::pack(store.path(), fileIn(store)));
}

void TestArchive::aFullDiskEndsAnImportAndTheWorkspaceStays_data()
{
    QTest::addColumn<int>("room");
    QTest::newRow("for nothing") << 0;
    QTest::newRow("for half of it") << 1'500'000;
}

void TestArchive::aFullDiskEndsAnImportAndTheWorkspaceStays()
{
    QFETCH(int, room);
    TemporaryStore store;
    fill(store);
    VERIFY_RESULT(WorkspaceArchive::pack(store.path(), fileIn(store)));
    store.close();
    const QStringList before = filesIn(store.folder());
    const QByteArray content = contentOf(store.path());
    {
        const SmallDisk disk(static_cast<rlim_t>(room));
        VERIFY_FAILS(WorkspaceArchive::import(store.path(), fileIn(store), m_now), ErrorKind::Full);
    }
    QCOMPARE(filesIn(store.folder()), before);
    QCOMPARE(contentOf(store.path()), content);
}

void TestArchive::aFullDiskEndsARestoreAndTheWorkspaceStays()
{
    TemporaryStore store;
    fill(store);
    const auto backup = Backups::makeNow(store.path(), QDate(2026, 11, 18));
    VERIFY_RESULT(backup);
    store.close();
    const QStringList before = filesIn(store.folder());
    const QByteArray content = contentOf(store.path());
    {
        const SmallDisk disk(1'500'000);
        VERIFY_FAILS(Restore::run(store.path(), *backup, m_now), ErrorKind::Full);
    }
    QCOMPARE(filesIn(store.folder()), before);
    QCOMPARE(contentOf(store.path()), content);
}

void TestArchive::killedAtAnyMomentThereIsNoHalfExport()
{
    TemporaryStore store;
    fill(store);
    store.close();
    const QDir out(store.folder() + u"/out"_s);
    QVERIFY(out.mkpath(u"."_s));
    const QString file = out.filePath(u"export.waymark-export"_s);
    for (int round = 0; round < 12; ++round) {
        QProcess helper;
        helper.start(QStringLiteral(WAYMARK_STORE_HELPER), {u"pack"_s, store.path()});
        // The first is made before; a moment more each time, so that the kill meets another step of the next.
        QVERIFY2(helper.waitForReadyRead(), helper.readAllStandardError().constData());
        QVERIFY(!helper.waitForFinished(1 + 17 * round));
        helper.kill();
        QVERIFY(helper.waitForFinished());
        const QStringList left = filesIn(out.path());
        QVERIFY2(left.isEmpty() || left == QStringList{u"export.waymark-export"_s},
                 qPrintable(left.join(u' ')));
        if (!left.isEmpty()) {
            const QString target = store.folder() + u"/whole"_s;
            VERIFY_RESULT(WorkspaceArchive::unpack(file, target));
            QVERIFY(QFile::remove(target));
        }
    }
    // What the last one left beside the workspace goes when that is opened.
    overwrite(WorkspaceArchive::copyPath(store.path()), "half a copy");
    overwrite(WorkspaceArchive::copyPath(store.path()) + u"-journal"_s, "its journal");
    store.reopen();
    QCOMPARE(QDir(store.folder()).entryList({u"*.part*"_s}, QDir::Files), QStringList());
}

void TestArchive::whatAnotherProcessMakesIsLeftToIt()
{
    TemporaryStore store;
    // The first process of the machine lives as long as this one.
    const QString others = store.path() + u".2026-11-18.backup.1.part"_s;
    overwrite(others, "half of another one");
    store.reopen();
    QCOMPARE(contentOf(others), QByteArray("half of another one"));
    const auto made = Backups::makeNow(store.path(), QDate(2026, 11, 18));
    VERIFY_RESULT(made);
    QCOMPARE(contentOf(others), QByteArray("half of another one"));
    VERIFY_RESULT(Backups::contents(*made));
}

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
