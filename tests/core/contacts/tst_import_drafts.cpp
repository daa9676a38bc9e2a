// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ContactImports.h"
#include "core/csv/CsvFile.h"
#include "core/store/DraftRepository.h"
#include "core/store/DraftSpool.h"
#include "core/work/DraftReplay.h"
#include "core/work/DraftSession.h"
#include "tests/core/work/DraftFixtures.h"
#include "tests/core/work/WorkHouse.h"
#include "tests/support/Wait.h"

#include <QFile>
#include <QProcess>
#include <QSemaphore>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

/// What is typed while an import keeps the writer busy is on the disk all the same.
class TestImportDrafts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTypedDuringAnImportIsKeptAndThenStored();
    void whatIsTypedIntoAnEmailThatIsNotBegunIsKept();
    void whatWasTypedOutlivesAKill_data();
    void whatWasTypedOutlivesAKill();

private:
    struct Desk
    {
        WorkHouse house;
        Account account = house.addAccount();
        Contact priya = house.addContact(account, u"Priya"_s, u"priya@nb.example"_s);
        Task task = house.taskOf(house.addSeries(account), "quick-guide");

        QList<SpooledDraft> left() { return house.store->drafts().left().value_or(QList<SpooledDraft>()); }
        Draft stored(const DraftId &id)
        {
            return DraftRepository::find(house.reader(), id).value_or(Draft());
        }
        /// A file of some 10,000s rows.
        QString largeFile()
        {
            const QString path = house.store.folder() + u"/large.csv"_s;
            QFile file(path);
            QByteArray bytes("Email,First Name,Account ID\n");
            for (int row = 0; row < 20'000; ++row)
                bytes +=
                    'p' + QByteArray::number(row) + "@x.example,Jo," + account.id.toString().toUtf8() + '\n';
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("no file");
            return path;
        }
        qint64 contacts()
        {
            return house.reader().query(u"SELECT count(*) FROM contact"_s)->first().first().toLongLong();
        }
    };

    /// An import that stands still once half of its rows are written, until it may go on.
    struct HeldImport
    {
        explicit HeldImport(Desk &desk)
        {
            const CsvFile file = *CsvFile::open(desk.largeFile());
            ContactImports imports(desk.house.context());
            future = imports.apply(file, {*imports.proposedMapping(file), {}}, {},
                                   [this](qint64 done, qint64 all) {
                                       if (2 * done > all && !wasHeld) {
                                           wasHeld = true;
                                           inside.release();
                                           latch.acquire();
                                       }
                                       return true;
                                   });
            inside.acquire();
        }
        ~HeldImport() { latch.release(); }

        QSemaphore inside;
        QSemaphore latch;
        bool wasHeld = false; ///< Of the writer's thread.
        QFuture<Result<ImportOutcome>> future;
    };
};

void TestImportDrafts::whatIsTypedDuringAnImportIsKeptAndThenStored()
{
    Desk desk;
    const Draft draft = *desk.house.begin(desk.task.id);
    DraftSession session(desk.house.context(), draft);
    HeldImport held(desk);
    session.setTexts(textsOf(draft, "first"));
    QVERIFY(!session.isKept());
    WAIT_VERIFY(session.isKept());
    QVERIFY(!session.isSaved());
    QCOMPARE(desk.left().size(), 1);
    QCOMPARE(desk.left().first().draft.subject, textsOf(draft, "first").subject);
    session.setTexts(textsOf(draft, "second"));
    QVERIFY(!session.isKept());
    WAIT_VERIFY(session.isKept());
    QCOMPARE(desk.left().first().draft.subject, textsOf(draft, "second").subject);
    // The import has not got on by a row.
    QCOMPARE(desk.stored(draft.id), draft);
    QVERIFY(!held.future.isFinished());

    held.latch.release();
    WAIT_VERIFY(session.isSaved());
    QVERIFY(held.future.isFinished() && held.future.result());
    QCOMPARE(desk.stored(draft.id).subject, textsOf(draft, "second").subject);
    WAIT_VERIFY(desk.left().isEmpty());
}

void TestImportDrafts::whatIsTypedIntoAnEmailThatIsNotBegunIsKept()
{
    Desk desk;
    const Draft looked = *Drafts(desk.house.context()).open(desk.task.id);
    DraftSession session(desk.house.context(), looked);
    HeldImport held(desk);
    session.setTexts(textsOf(looked, "typed"));
    WAIT_VERIFY(session.isKept());
    QVERIFY(!DraftRepository::find(desk.house.reader(), looked.id));
    held.latch.release();
    WAIT_VERIFY(session.isSaved());
    QCOMPARE(desk.stored(looked.id).subject, textsOf(looked, "typed").subject);
    WAIT_VERIFY(desk.left().isEmpty());
}

void TestImportDrafts::whatWasTypedOutlivesAKill_data()
{
    QTest::addColumn<bool>("isBegun");
    QTest::newRow("a draft that is stored") << true;
    QTest::newRow("a draft that is not") << false;
}

void TestImportDrafts::whatWasTypedOutlivesAKill()
{
    QFETCH(const bool, isBegun);
    Desk desk;
    if (isBegun)
        VERIFY_RESULT(desk.house.begin(desk.task.id));
    const QString file = desk.largeFile();
    desk.house.store.close();
    QProcess process;
    process.start(QStringLiteral(WAYMARK_DRAFT_HELPER),
                  {desk.house.store.path(), file, desk.task.id.toString(), u"typed last"_s});
    while (!process.canReadLine() && process.waitForReadyRead()) {
    }
    QCOMPARE(process.readLine(), "kept\n"_ba);
    process.kill();
    QVERIFY(process.waitForFinished());

    desk.house.store.reopen();
    desk.house.store->setActor(desk.house.me);
    const auto replayed = DraftReplay::run(desk.house.context());
    VERIFY_RESULT(replayed);
    QCOMPARE(*replayed, (DraftReplay::Outcome{1, 0}));
    const auto draft = DraftRepository::forTask(desk.house.reader(), desk.task.id);
    VERIFY_RESULT(draft);
    QVERIFY(*draft);
    QCOMPARE((*draft)->subject, textsOf(**draft, "typed last").subject);
    WAIT_VERIFY(desk.left().isEmpty());
    // Nothing of the import is there, and it can be finished.
    QCOMPARE(desk.contacts(), 1);
    ContactImports imports(desk.house.context());
    const auto unfinished = imports.unfinished();
    VERIFY_RESULT(unfinished);
    QCOMPARE(unfinished->size(), 1);
    VERIFY_RESULT(desk.house.take(imports.finish(unfinished->first())));
    QCOMPARE(desk.contacts(), 20'001);
}

QTEST_GUILESS_MAIN(TestImportDrafts)
#include "tst_import_drafts.moc"
