// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/Backups.h"
#include "core/store/BulkWriter.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/Database.h"
#include "core/store/DraftRepository.h"
#include "core/store/IntegrityCheck.h"
#include "core/store/Restore.h"
#include "core/store/SampleData.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/WorkspaceArchive.h"
#include "core/store/search/Search.h"
#include "core/store/search/SearchIndex.h"
#include "core/store/search/SearchSource.h"
#include "tests/support/DamagedTable.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

#include <QFile>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QStringList indexes{u"search_account"_s, u"search_contact"_s, u"search_cta"_s, u"search_email"_s};

/// All that the indexes hold, in order.
QStringList entries(TemporaryStore &store)
{
    QStringList all;
    for (const QString &index : indexes) {
        const auto rows =
            store.reader().query(u"SELECT rowid, name, rest FROM %1 ORDER BY rowid"_s.arg(index));
        if (!rows)
            return {describe(rows.error())};
        for (const QVariantList &row : *rows)
            all += index + u' ' + row.at(0).toString() + u": "_s + row.at(1).toString() + u" / "_s +
                   row.at(2).toString();
    }
    return all;
}

bool isWhole(TemporaryStore &store)
{
    const auto connection = Connection::open(store.path(), Connection::Access::Write);
    return connection && SearchIndex::examine(**connection).value_or(false);
}

QStringList found(Store &store, const QString &text)
{
    SearchQuery query;
    query.text = text;
    const auto result = Search::find(store, query);
    if (!result)
        return {describe(result.error())};
    QStringList titles;
    for (const SearchGroup &group : result->groups) {
        for (const SearchHit &hit : group.hits)
            titles += hit.title;
    }
    return titles;
}

/// Fails unless the indexes are what they would be if they were made anew, and FTS5 finds them whole.
void verifyTrue(TemporaryStore &store)
{
    const QStringList kept = entries(store);
    QVERIFY(isWhole(store));
    store->rebuildSearch();
    store->drain();
    QCOMPARE(kept, entries(store));
    QVERIFY(isWhole(store));
}

/// Writes nonsense over what an index keeps.
void damage(const TemporaryStore &store, const QString &index)
{
    const auto connection = Connection::open(store.path(), Connection::Access::Write);
    VERIFY_RESULT(connection);
    VERIFY_RESULT((*connection)->execute(u"UPDATE %1_data SET block = x'00112233445566778899'"_s.arg(index)));
}

} // namespace

/// The search indexes say what the rows say, whatever wrote the rows, and mend when they do not.
class TestSearchIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyWriteIsFollowed();
    void aNameIsFollowedByAllThatCarriesIt();
    void undoIsFollowed();
    void manyRowsAtOnceAreFollowedAndTakenAway();
    void veryManyRowsAreOnePieceOfTheIndex_data();
    void veryManyRowsAreOnePieceOfTheIndex();
    void takingInVeryManyRowsIsStoppedAnywhere_data();
    void takingInVeryManyRowsIsStoppedAnywhere();
    void rowsAtOnceHaveTheWordsThatOneAloneHas_data();
    void rowsAtOnceHaveTheWordsThatOneAloneHas();
    void aRemovedAccountTakesAllItsEntries();
    void aTransactionThatFailsLeavesNoEntry();
    void onlyEmailTasksAreFound();
    void anOlderWorkspaceIsTakenInWhileItRuns();
    void whatIsWrittenWhileAnIndexIsBuiltIsFound();
    void aDamagedIndexNeverStopsAWrite();
    void aDamagedIndexIsMadeAnewBySearching();
    void aDamagedIndexThatIsBeingBuiltIsNotBegunAnew();
    void aDamagedRowIsNoDamagedIndex();
    void theDailyBackupFindsADamagedIndex_data();
    void theDailyBackupFindsADamagedIndex();
    void anImportedWorkspaceIsFound();
    void aRestoredWorkspaceIsFound();
    void aDamagedIndexIsNoDamagedWorkspace();

private:
    /// Adds so many contacts to an account that is there.
    static Result<void> addPeople(WriteTransaction &transaction, const Account &account, int from,
                                  int number);
    /// An account with one row of everything.
    void addAll(TemporaryStore &store);

    Account m_account;
    Contact m_contact;
    Cta m_cta;
    Task m_task;
    Draft m_draft;
    Submission m_submission;
};

void TestSearchIndex::addAll(TemporaryStore &store)
{
    m_account = rows::account(u"Northbeam Robotics"_s);
    m_contact = rows::contact(u"Eleanor"_s, u"eleanor@northbeam.example"_s, {m_account.id});
    m_cta = rows::cta(m_account);
    m_task = rows::task(m_cta, u"Monitoring GitLab"_s);
    m_draft = rows::draft(m_task, u"Prometheus"_s);
    m_submission = rows::submission(rows::draft(rows::task(m_cta, u"Import"_s)), SubmissionState::Done);
    m_submission.subject = u"Import and export"_s;
    VERIFY_RESULT(store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, m_account));
        WAYMARK_TRY(ContactRepository::save(t, m_contact));
        WAYMARK_TRY(CtaRepository::save(t, m_cta));
        WAYMARK_TRY(TaskRepository::save(t, m_task));
        auto draft = DraftRepository::save(t, m_draft);
        WAYMARK_TRY(draft);
        m_draft = *draft;
        return SubmissionRepository::save(t, m_submission);
    }));
}

void TestSearchIndex::everyWriteIsFollowed()
{
    TemporaryStore store;
    addAll(store);
    QCOMPARE(entries(store).size(), 6);
    verifyTrue(store);

    m_contact.lastName = u"Whitcombe"_s;
    m_cta.name = u"Renewal"_s;
    m_task.title = u"Backing up"_s;
    m_draft.body = rows::body(u"Snapshots"_s);
    VERIFY_RESULT(store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(ContactRepository::save(t, m_contact));
        WAYMARK_TRY(CtaRepository::save(t, m_cta));
        WAYMARK_TRY(TaskRepository::save(t, m_task));
        WAYMARK_TRY(DraftRepository::save(t, m_draft));
        return {};
    }));
    QCOMPARE(found(*store, u"whitcombe"_s), QStringList{u"Eleanor Whitcombe"_s});
    QCOMPARE(found(*store, u"snapshots"_s), QStringList{u"Backing up"_s});
    QCOMPARE(found(*store, u"prometheus"_s), QStringList());
    verifyTrue(store);

    VERIFY_RESULT(store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(ContactRepository::remove(t, m_contact.id));
        return DraftRepository::remove(t, m_draft.id);
    }));
    QCOMPARE(entries(store).size(), 4);
    verifyTrue(store);
}

void TestSearchIndex::aNameIsFollowedByAllThatCarriesIt()
{
    TemporaryStore store;
    addAll(store);
    m_account.name = u"Aldermoor Bank"_s;
    VERIFY_RESULT(store.run([&](WriteTransaction &t) { return AccountRepository::save(t, m_account); }));
    QCOMPARE(found(*store, u"aldermoor"_s).size(), 4); // The task is found as its draft.
    QCOMPARE(found(*store, u"robotics"_s), QStringList());
    m_task.title = u"Watching GitLab"_s;
    VERIFY_RESULT(store.run([&](WriteTransaction &t) { return TaskRepository::save(t, m_task); }));
    QCOMPARE(found(*store, u"watching prometheus"_s), QStringList{u"Watching GitLab"_s});
    verifyTrue(store);
}

void TestSearchIndex::undoIsFollowed()
{
    TemporaryStore store;
    addAll(store);
    const QStringList before = entries(store);
    const auto renamed = store.run([&](WriteTransaction &t) -> Result<qint64> {
        m_account.name = u"Aldermoor Bank"_s;
        WAYMARK_TRY(AccountRepository::save(t, m_account));
        WAYMARK_TRY(ContactRepository::remove(t, m_contact.id));
        return t.number();
    });
    VERIFY_RESULT(renamed);
    const auto undone = store->revert(*renamed);
    store->drain();
    VERIFY_RESULT(undone.result());
    // The contact came back as another row.
    QCOMPARE(entries(store).size(), before.size());
    QCOMPARE(found(*store, u"northbeam"_s).size(), 5);
    verifyTrue(store);
}

void TestSearchIndex::manyRowsAtOnceAreFollowedAndTakenAway()
{
    TemporaryStore store;
    const Account account = rows::account(u"Northbeam"_s);
    constexpr int many = 4500; // More than one batch.
    const auto number = store.run([&](WriteTransaction &t) -> Result<qint64> {
        BulkWriter writer(t);
        WAYMARK_TRY(writer.add(account));
        for (int i = 0; i < many; ++i)
            WAYMARK_TRY(writer.add(rows::contact(u"Ayşe"_s, u"p%1@bulk.example"_s.arg(i), {account.id})));
        const Cta cta = rows::cta(account);
        WAYMARK_TRY(writer.add(cta));
        WAYMARK_TRY(writer.add(rows::task(cta, u"Monitoring"_s)));
        WAYMARK_TRY(writer.finish());
        return t.number();
    });
    VERIFY_RESULT(number);
    QCOMPARE(entries(store).size(), many + 3);
    QCOMPARE(found(*store, u"ayse p4321"_s), QStringList{u"Ayşe"_s});
    verifyTrue(store);
    const auto undone = store->revert(*number);
    store->drain();
    VERIFY_RESULT(undone.result());
    QCOMPARE(entries(store), QStringList());
    verifyTrue(store);
}

Result<void> TestSearchIndex::addPeople(WriteTransaction &transaction, const Account &account, int from,
                                        int number)
{
    BulkWriter writer(transaction);
    for (int i = from; i < from + number; ++i)
        WAYMARK_TRY(writer.add(rows::contact(u"Ayşe"_s, u"p%1@bulk.example"_s.arg(i), {account.id})));
    return writer.finish();
}

void TestSearchIndex::veryManyRowsAreOnePieceOfTheIndex_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("added");
    QTest::addColumn<bool>("isOnePiece");
    QTest::newRow("into an empty one") << 0 << 60'000 << true;
    QTest::newRow("more than there were") << 2'000 << 22'000 << true;
    QTest::newRow("fewer than there were") << 22'000 << 21'000 << false;
}

void TestSearchIndex::veryManyRowsAreOnePieceOfTheIndex()
{
    QFETCH(const int, before);
    QFETCH(const int, added);
    QFETCH(const bool, isOnePiece);
    TemporaryStore store;
    const Account account = rows::account(u"Northbeam"_s);
    VERIFY_RESULT(store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, account));
        return addPeople(t, account, 0, before);
    }));
    VERIFY_RESULT(store.run([&](WriteTransaction &t) { return addPeople(t, account, before, added); }));
    const auto pieces =
        store.reader().query(u"SELECT count(DISTINCT segid) FROM search_contact_idx"_s)->first().first();
    QCOMPARE(pieces.toInt() == 1, isOnePiece);
    // What comes later is merged as ever.
    const auto kept = store.reader().query(
        u"SELECT group_concat(k || v, ' ') FROM search_contact_config WHERE k LIKE '%merge' ORDER BY k"_s);
    QVERIFY(kept->first().first().toString().isEmpty() ||
            kept->first().first().toString() == u"automerge4 crisismerge16"_s);
    for (const int number : {0, before, before + added / 2, before + added - 1})
        QCOMPARE(found(*store, u"ayse p%1 bulk"_s.arg(number)).isEmpty(), false);
    const auto whole =
        store.run([](WriteTransaction &t) -> Result<bool> { return SearchIndex::examine(t.connection()); });
    VERIFY_RESULT(whole);
    QVERIFY(*whole);
}

void TestSearchIndex::takingInVeryManyRowsIsStoppedAnywhere_data()
{
    QTest::addColumn<double>("share");
    QTest::newRow("before it begins") << 0.0;
    QTest::newRow("in the middle") << 0.5;
    QTest::newRow("while it is merged") << 1.0;
}

void TestSearchIndex::takingInVeryManyRowsIsStoppedAnywhere()
{
    QFETCH(const double, share);
    constexpr int many = 110'000; // More than two statements take in.
    TemporaryStore store;
    const Account account = rows::account(u"Northbeam"_s);
    VERIFY_RESULT(store.run([&](WriteTransaction &t) { return AccountRepository::save(t, account); }));
    double last = 0;
    const auto added = store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(addPeople(t, account, 0, many));
        t.askWhetherToGoOn([&](double done) {
            last = std::max(last, done);
            return done < share;
        });
        return {};
    });
    VERIFY_FAILS(added, ErrorKind::Cancelled);
    QVERIFY(share == 0.0 || last > 0.4);
    QCOMPARE(store.reader().query(u"SELECT count(*) FROM contact"_s)->first().first().toInt(), 0);
    QCOMPARE(entries(store).size(), 1); // The account.
    VERIFY_RESULT(store.run([&](WriteTransaction &t) { return addPeople(t, account, 0, 10); }));
    QVERIFY(!found(*store, u"p9"_s).isEmpty());
}

void TestSearchIndex::rowsAtOnceHaveTheWordsThatOneAloneHas_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("title");
    QTest::newRow("ASCII") << u"Mary-Jane"_s << u"O'Neil"_s << u"  Head of R&D (2nd)"_s;
    QTest::newRow("accents") << u"AYŞE"_s << u"Çelik"_s << u"Ingénieure"_s;
    QTest::newRow("without spaces") << u"太郎"_s << u"山田"_s << u"部長"_s;
    QTest::newRow("half of it") << u"Taro"_s << u"山田"_s << u"CTO"_s;
    QTest::newRow("signs") << u"😀"_s << u"x"_s << u"\u200dDev\u00adOps ★"_s;
    QTest::newRow("a long word") << QString(100, u'a') << QString(70, u'é') << QString();
    QTest::newRow("nothing") << QString() << QString() << QString();
}

void TestSearchIndex::rowsAtOnceHaveTheWordsThatOneAloneHas()
{
    QFETCH(const QString, first);
    QFETCH(const QString, last);
    QFETCH(const QString, title);
    TemporaryStore store;
    VERIFY_RESULT(store.run([&](WriteTransaction &t) -> Result<void> {
        BulkWriter writer(t);
        const Account account = rows::account(u"Northbeam"_s);
        WAYMARK_TRY(writer.add(account));
        Contact contact = rows::contact(first, u"Jo.Miller+x@Northbeam.example"_s, {account.id});
        contact.lastName = last;
        contact.title = title;
        WAYMARK_TRY(writer.add(contact));
        return writer.finish();
    }));
    const auto alone = searchSource(EntityType::Contact)->documents(store.reader(), u"contact.id = 1"_s, {});
    VERIFY_RESULT(alone);
    const auto kept = store.reader().query(u"SELECT rowid, name, rest FROM search_contact"_s);
    VERIFY_RESULT(kept);
    QCOMPARE(kept->size(), 1);
    QCOMPARE(kept->first(), QVariantList({1LL, alone->first().name, alone->first().rest}));
}

void TestSearchIndex::aRemovedAccountTakesAllItsEntries()
{
    TemporaryStore store;
    addAll(store);
    VERIFY_RESULT(store.run([&](WriteTransaction &t) { return AccountRepository::remove(t, m_account.id); }));
    QCOMPARE(found(*store, u"northbeam"_s), QStringList{u"Eleanor"_s});
    QCOMPARE(entries(store).size(), 1);
    verifyTrue(store);
}

void TestSearchIndex::aTransactionThatFailsLeavesNoEntry()
{
    TemporaryStore store;
    addAll(store);
    const QStringList before = entries(store);
    const auto failed = store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, rows::account(u"Castellan"_s)));
        return failure(ErrorKind::Invalid, u"No."_s);
    });
    QVERIFY(!failed);
    QCOMPARE(entries(store), before);
}

void TestSearchIndex::onlyEmailTasksAreFound()
{
    TemporaryStore store;
    addAll(store);
    Task call = rows::task(m_cta, u"Kick-off"_s);
    call.kind = TaskKind::Call;
    VERIFY_RESULT(store.run([&](WriteTransaction &t) { return TaskRepository::save(t, call); }));
    QCOMPARE(found(*store, u"kick"_s), QStringList());
    call.kind = TaskKind::Email;
    VERIFY_RESULT(store.run([&](WriteTransaction &t) { return TaskRepository::save(t, call); }));
    QCOMPARE(found(*store, u"kick"_s), QStringList{u"Kick-off"_s});
    call.kind = TaskKind::ToDo;
    VERIFY_RESULT(store.run([&](WriteTransaction &t) { return TaskRepository::save(t, call); }));
    QCOMPARE(found(*store, u"kick"_s), QStringList());
    verifyTrue(store);
}

void TestSearchIndex::anOlderWorkspaceIsTakenInWhileItRuns()
{
    TemporaryStore store;
    addAll(store);
    const QStringList before = entries(store);
    store.close();
    {
        // As an upgrade leaves it.
        const auto connection = Connection::open(store.path(), Connection::Access::Write);
        VERIFY_RESULT(connection);
        VERIFY_RESULT(SearchIndex::clear(**connection));
        QCOMPARE(SearchIndex::progress(**connection).value(), std::optional(0));
    }
    store.reopen();
    store->drain();
    QCOMPARE(entries(store), before);
    QCOMPARE(SearchIndex::progress(store.reader()).value(), std::nullopt);
    QVERIFY(isWhole(store));
}

void TestSearchIndex::whatIsWrittenWhileAnIndexIsBuiltIsFound()
{
    TemporaryStore store;
    addAll(store);
    VERIFY_RESULT(store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(SearchIndex::clear(t.connection()));
        return AccountRepository::save(t, rows::account(u"Castellan"_s));
    }));
    QCOMPARE(found(*store, u"castellan"_s), QStringList{u"Castellan"_s});
    SearchQuery query;
    query.text = u"eleanor"_s;
    const auto result = Search::find(*store, query);
    VERIFY_RESULT(result);
    QVERIFY(result->building.has_value());
    store.reopen();
    store->drain();
    QCOMPARE(found(*store, u"eleanor"_s), QStringList{u"Eleanor"_s});
    verifyTrue(store);
}

void TestSearchIndex::aDamagedIndexNeverStopsAWrite()
{
    TemporaryStore store;
    addAll(store);
    store.close();
    damage(store, u"search_contact"_s);
    store.reopen();
    m_contact.lastName = u"Whitcombe"_s;
    VERIFY_RESULT(store.run([&](WriteTransaction &t) { return ContactRepository::save(t, m_contact); }));
    QCOMPARE(ContactRepository::find(store.reader(), m_contact.id).value(), m_contact);
    store.reopen();
    store->drain();
    QCOMPARE(found(*store, u"whitcombe"_s), QStringList{u"Eleanor Whitcombe"_s});
    verifyTrue(store);
}

void TestSearchIndex::aDamagedIndexIsMadeAnewBySearching()
{
    TemporaryStore store;
    addAll(store);
    store.close();
    damage(store, u"search_contact"_s);
    store.reopen();
    SearchQuery query;
    query.text = u"eleanor"_s;
    VERIFY_FAILS(Search::find(*store, query), ErrorKind::Damaged);
    store->drain();
    QCOMPARE(found(*store, u"eleanor"_s), QStringList{u"Eleanor"_s});
    verifyTrue(store);
}

void TestSearchIndex::aDamagedIndexThatIsBeingBuiltIsNotBegunAnew()
{
    TemporaryStore store;
    addAll(store);
    VERIFY_RESULT(store.run([](WriteTransaction &t) { return SearchIndex::clear(t.connection()); }));
    damage(store, u"search_contact"_s);
    SearchQuery query;
    query.text = u"eleanor"_s;
    VERIFY_FAILS(Search::find(*store, query), ErrorKind::Damaged);
    store->drain();
    QVERIFY(SearchIndex::progress(store.reader())->has_value());
}

void TestSearchIndex::aDamagedRowIsNoDamagedIndex()
{
    TemporaryStore store;
    addAll(store);
    const QStringList before = entries(store);
    store.close();
    test::damageTable(store.path(), u"contact"_s);
    store.reopen();
    SearchQuery query;
    query.text = u"eleanor"_s;
    const auto result = Search::find(*store, query);
    VERIFY_FAILS(result, ErrorKind::Damaged);
    QVERIFY2(!result.error().sentence.contains(u"index"_s), qPrintable(result.error().sentence));
    store->drain();
    QCOMPARE(entries(store), before);
}

void TestSearchIndex::theDailyBackupFindsADamagedIndex_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("nonsense") << u"UPDATE search_contact_data SET block = x'0011223344'"_s;
    QTest::newRow("an entry is missing") << u"DELETE FROM search_contact"_s;
    QTest::newRow("an entry too many") << u"INSERT INTO search_cta (rowid, name) VALUES (99, 'x')"_s;
    QTest::newRow("words that nothing has") << u"UPDATE search_contact_content SET c0 = 'somebody else'"_s;
}

void TestSearchIndex::theDailyBackupFindsADamagedIndex()
{
    QFETCH(QString, statement);
    TemporaryStore store;
    addAll(store);
    const QStringList before = entries(store);
    store.close();
    {
        const auto connection = Connection::open(store.path(), Connection::Access::Write);
        VERIFY_RESULT(connection);
        VERIFY_RESULT((*connection)->execute(statement));
    }
    store.reopen();
    // Another copy that was written later, as a clock that was set leaves one, is none of this one.
    const QString upgrade = Database::backupPath(store.path(), 1);
    const QByteArray bytes = "another copy";
    QFile other(upgrade);
    QVERIFY(other.open(QIODevice::WriteOnly));
    QCOMPARE(other.write(bytes), bytes.size());
    QVERIFY(other.flush());
    QVERIFY(
        other.setFileTime(QDateTime(QDate(2099, 1, 1), QTime(0, 0), Qt::UTC), QFile::FileModificationTime));
    other.close();
    auto backup = store->backUpDaily();
    backup.waitForFinished();
    VERIFY_RESULT(backup.result());
    store->drain();
    QCOMPARE(entries(store), before);
    verifyTrue(store);
}

void TestSearchIndex::anImportedWorkspaceIsFound()
{
    TemporaryStore store;
    addAll(store);
    const QString file = store.folder() + u"/export.waymark-export"_s;
    VERIFY_RESULT(WorkspaceArchive::pack(store.path(), file));
    const QStringList before = entries(store);
    store.close();
    VERIFY_RESULT(WorkspaceArchive::import(store.path(), file, store.clock().now()));
    store.reopen();
    store->drain();
    QCOMPARE(entries(store), before);
    verifyTrue(store);
}

void TestSearchIndex::aRestoredWorkspaceIsFound()
{
    TemporaryStore store;
    addAll(store);
    VERIFY_RESULT(Backups::makeNow(store.path(), QDate(2026, 11, 18)));
    VERIFY_RESULT(store.run([&](WriteTransaction &t) { return ContactRepository::remove(t, m_contact.id); }));
    store.close();
    VERIFY_RESULT(Restore::run(store.path(), Backups::newest(store.path()), store.clock().now()));
    store.reopen();
    store->drain();
    QCOMPARE(found(*store, u"eleanor"_s), QStringList{u"Eleanor"_s});
    verifyTrue(store);
}

void TestSearchIndex::aDamagedIndexIsNoDamagedWorkspace()
{
    TemporaryStore store;
    addAll(store);
    store.close();
    damage(store, u"search_contact"_s);
    const auto connection = Connection::open(store.path(), Connection::Access::Inspect);
    VERIFY_RESULT(connection);
    QCOMPARE(IntegrityCheck::run(**connection).value(), QStringList());
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_search_index.moc"
