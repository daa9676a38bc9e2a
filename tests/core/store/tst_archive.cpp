// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/Backups.h"
#include "core/store/DraftRevisions.h"
#include "core/store/Journal.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/WorkspaceArchive.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

#include <QCryptographicHash>
#include <QFile>
#include <QtEndian>

using namespace waymark;
using namespace Qt::StringLiterals;

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

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
