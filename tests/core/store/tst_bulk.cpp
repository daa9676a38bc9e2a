// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/BulkStatement.h"
#include "core/store/BulkWriter.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/Journal.h"
#include "core/store/Revert.h"
#include "core/store/TaskRepository.h"
#include "tests/core/store/FailingDisk.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

#include <QSignalSpy>

#include <sqlite3.h>

using namespace waymark;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(ErrorKind)

namespace {

int count(Connection &connection, const QString &table)
{
    const auto rows = connection.query(u"SELECT count(*) FROM %1"_s.arg(table));
    return rows ? rows->first().first().toInt() : -1;
}

/// From 20,000 rows on some indexes follow at the end.
constexpr int veryMany = 20'001;

Contact person(int number, const AccountId &account)
{
    Contact contact = rows::contact(u"Ayşe"_s, u"p%1@northbeam.example"_s.arg(number), {account});
    contact.lastName = u"Çelik %1"_s.arg(number);
    contact.memberships.first().roles = {u"gitlab_admin"_s, u"champion"_s};
    return contact;
}

} // namespace

/// Many rows at once are rows like any others, all of them or none, and can be taken away again.
class TestBulk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { FailingDisk::install(); }
    void cleanup() { FailingDisk::heal(); }

    void everyRowReadsAsOneThatWasSavedAlone();
    void rowsThatAreWrittenTogetherAreEachTheirOwn();
    void anErrorOfARowThatWaitsIsToldAtTheEnd();
    void theJournalHasOneEntryAKind();
    void aChangedRowGoesOnCounting();
    void undoTakesAllAwayAndNothingElse();
    void undoIsRefusedAfterAChange_data();
    void undoIsRefusedAfterAChange();
    void undoLeavesRowsThatGotTheKeysOfOnesThatAreGone_data();
    void undoLeavesRowsThatGotTheKeysOfOnesThatAreGone();
    void oneRowThatCannotBeLeavesNone_data();
    void oneRowThatCannotBeLeavesNone();
    void aFullDiskLeavesNone();
    void theNativeStatementIsUsed();
    void veryManyRowsAreInEachIndex_data();
    void veryManyRowsAreInEachIndex();
    void veryManyRowsWithOneAddressTwiceLeaveNone();
    void veryManyRowsThatAreNotWantedLeaveNone();

private:
    /// Adds one more than the number from which on indexes follow at the end.
    Result<void> addVeryMany(WriteTransaction &transaction, int from);
    /// Adds ten contacts to one account; gives the transaction's number.
    qint64 addTen(TemporaryStore &store);

    Account m_account = rows::account(u"Northbeam"_s);
    QList<Contact> m_people;
};

qint64 TestBulk::addTen(TemporaryStore &store)
{
    m_people.clear();
    for (int i = 0; i < 10; ++i)
        m_people.append(person(i, m_account.id));
    const auto number = store.run([this](WriteTransaction &transaction) -> Result<qint64> {
        BulkWriter writer(transaction);
        WAYMARK_TRY(writer.add(m_account));
        for (const Contact &contact : std::as_const(m_people))
            WAYMARK_TRY(writer.add(contact));
        WAYMARK_TRY(writer.finish());
        return transaction.number();
    });
    return number.value_or(-1);
}

void TestBulk::everyRowReadsAsOneThatWasSavedAlone()
{
    TemporaryStore store;
    Account account = m_account;
    account.carr = Money{12'300};
    account.technologyStack = {u"docker"_s};
    account.customerSince = QDate(2020, 2, 29);
    Contact contact = person(1, account.id);
    contact.optOutAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4), QTimeZone::utc());
    Cta cta;
    cta.id = CtaId::create();
    cta.account = account.id;
    cta.name = u"Onboarding"_s;
    cta.contacts = {contact.id};
    Task task;
    task.id = TaskId::create();
    task.cta = cta.id;
    task.account = account.id;
    task.title = u"Monitoring"_s;
    task.dueDate = QDate(2026, 11, 20);
    VERIFY_RESULT(store.run([&](WriteTransaction &transaction) -> Result<void> {
        BulkWriter writer(transaction);
        WAYMARK_TRY(writer.add(account));
        WAYMARK_TRY(writer.add(contact));
        WAYMARK_TRY(writer.add(cta));
        WAYMARK_TRY(writer.add(task));
        return writer.finish();
    }));
    Connection &reader = store.reader();
    QCOMPARE(AccountRepository::find(reader, account.id).value(), account);
    QCOMPARE(ContactRepository::find(reader, contact.id).value(), contact);
    QCOMPARE(CtaRepository::find(reader, cta.id).value(), cta);
    QCOMPARE(TaskRepository::find(reader, task.id).value(), task);
    QVERIFY(ContactRepository::findByEmail(reader, u"P1@Northbeam.example"_s).value().has_value());
    QCOMPARE(ContactRepository::forAccount(reader, account.id)->size(), 1);
}

/// A place of the statement has one row after the other: nothing of an earlier one may stay there.
void TestBulk::rowsThatAreWrittenTogetherAreEachTheirOwn()
{
    constexpr int people = 150; // Some statements, and a part of one.
    const QString texts[] = {QString(), u"plain"_s, u"Zoë"_s, QString(300, u'x'), u"plain"_s};
    const Account other = rows::account(u"Castellan"_s);
    QList<Contact> added;
    for (int i = 0; i < people; ++i) {
        Contact contact = person(i, m_account.id);
        contact.title = texts[i % 5];
        contact.notes = texts[i / 7 % 5];
        contact.emailOptOut = i % 3 == 0;
        if (i % 4 == 0)
            contact.optOutAt = QDateTime(QDate(2026, 1, 1).addDays(i), QTime(3, 4), QTimeZone::utc());
        if (i % 5 == 0)
            contact.memberships.append({other.id, {QString::number(i)}});
        if (i % 6 == 0)
            contact.memberships.removeFirst();
        added.append(contact);
    }
    TemporaryStore store;
    VERIFY_RESULT(store.run([&](WriteTransaction &transaction) -> Result<void> {
        BulkWriter writer(transaction);
        WAYMARK_TRY(writer.add(m_account));
        WAYMARK_TRY(writer.add(other));
        for (const Contact &contact : std::as_const(added))
            WAYMARK_TRY(writer.add(contact));
        return writer.finish();
    }));
    for (const Contact &contact : std::as_const(added)) {
        const auto found = ContactRepository::find(store.reader(), contact.id);
        VERIFY_RESULT(found);
        QCOMPARE(found->title, contact.title);
        QCOMPARE(found->notes, contact.notes);
        QCOMPARE(found->emailOptOut, contact.emailOptOut);
        QCOMPARE(found->optOutAt, contact.optOutAt);
        QCOMPARE(found->memberships, contact.memberships);
    }
    QCOMPARE(count(store.reader(), u"contact"_s), people);
}

void TestBulk::anErrorOfARowThatWaitsIsToldAtTheEnd()
{
    TemporaryStore store;
    bool areAdded = false;
    const auto added = store.run([&](WriteTransaction &transaction) -> Result<void> {
        BulkWriter writer(transaction);
        WAYMARK_TRY(writer.add(m_account));
        WAYMARK_TRY(writer.add(person(1, m_account.id)));
        WAYMARK_TRY(writer.add(person(2, AccountId::create())));
        areAdded = true;
        return writer.finish();
    });
    QVERIFY(areAdded);
    VERIFY_FAILS(added, ErrorKind::NotFound);
    QCOMPARE(count(store.reader(), u"contact"_s), 0);
}

void TestBulk::theJournalHasOneEntryAKind()
{
    TemporaryStore store;
    QSignalSpy changed(&*store, &Store::changed);
    const qint64 number = addTen(store);
    const auto entries = Journal::entries(store.reader(), number);
    VERIFY_RESULT(entries);
    QCOMPARE(entries->size(), 2);
    QCOMPARE(entries->at(0).type, EntityType::Account);
    QCOMPARE(entries->at(1).type, EntityType::Contact);
    QCOMPARE(entries->at(1).operation, JournalEntry::Operation::Bulk);
    QCOMPARE(entries->at(1).bulk.count, 10);
    QCOMPARE(entries->at(1).uid, m_people.first().id.toString());
    const auto uids = Journal::bulkUids(store.reader(), number, entries->at(1), u"contact"_s);
    VERIFY_RESULT(uids);
    QCOMPARE(uids->at(9), m_people.last().id.toString());

    QCOMPARE(changed.size(), 1);
    const auto changes = changed.first().first().value<ChangeSet>();
    QVERIFY(changes.touches(EntityType::Contact, m_people.at(7).id.toString()));
    QVERIFY(!changes.touches(EntityType::Task));
}

void TestBulk::aChangedRowGoesOnCounting()
{
    TemporaryStore store;
    addTen(store);
    Contact contact = m_people.at(3);
    contact.title = u"Engineer"_s;
    const auto number = store.run([&](WriteTransaction &transaction) -> Result<qint64> {
        WAYMARK_TRY(ContactRepository::save(transaction, contact));
        return transaction.number();
    });
    VERIFY_RESULT(number);
    QCOMPARE(Journal::entries(store.reader(), *number)->first().baseRev, 1);
    auto undone = store->revert(*number);
    store->drain();
    VERIFY_RESULT(undone.result());
    QCOMPARE(ContactRepository::find(store.reader(), contact.id).value(), m_people.at(3));
}

void TestBulk::undoTakesAllAwayAndNothingElse()
{
    TemporaryStore store;
    const Account other = rows::account(u"Southbeam"_s);
    const Contact outsider = person(100, other.id);
    VERIFY_RESULT(store.run([&](WriteTransaction &transaction) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(transaction, other));
        return ContactRepository::save(transaction, outsider);
    }));
    const qint64 number = addTen(store);
    auto undone = store->revert(number);
    store->drain();
    VERIFY_RESULT(undone.result());
    QCOMPARE(count(store.reader(), u"contact"_s), 1);
    QCOMPARE(count(store.reader(), u"membership"_s), 1);
    QCOMPARE(count(store.reader(), u"account"_s), 1);
    QCOMPARE(ContactRepository::find(store.reader(), outsider.id).value(), outsider);
}

void TestBulk::undoIsRefusedAfterAChange_data()
{
    QTest::addColumn<bool>("removed");
    QTest::newRow("one was changed") << false;
    QTest::newRow("one was removed") << true;
}

void TestBulk::undoIsRefusedAfterAChange()
{
    QFETCH(bool, removed);
    TemporaryStore store;
    const qint64 number = addTen(store);
    Contact contact = m_people.at(4);
    contact.title = u"Engineer"_s;
    VERIFY_RESULT(store.run([&](WriteTransaction &transaction) {
        return removed ? ContactRepository::remove(transaction, contact.id)
                       : ContactRepository::save(transaction, contact);
    }));
    auto undone = store->revert(number);
    store->drain();
    VERIFY_FAILS(undone.result(), ErrorKind::Conflict);
    QCOMPARE(count(store.reader(), u"contact"_s), removed ? 9 : 10);
}

void TestBulk::undoLeavesRowsThatGotTheKeysOfOnesThatAreGone_data()
{
    QTest::addColumn<int>("added");
    QTest::newRow("as many as are gone") << 4;
    QTest::newRow("more than are gone") << 20;
}

void TestBulk::undoLeavesRowsThatGotTheKeysOfOnesThatAreGone()
{
    QFETCH(int, added);
    TemporaryStore store;
    const qint64 number = addTen(store);
    VERIFY_RESULT(store.run([this](WriteTransaction &transaction) -> Result<void> {
        for (const Contact &contact : m_people.mid(6))
            WAYMARK_TRY(ContactRepository::remove(transaction, contact.id));
        return {};
    }));
    VERIFY_RESULT(store.run([this, added](WriteTransaction &transaction) -> Result<void> {
        BulkWriter writer(transaction);
        for (int i = 0; i < added; ++i)
            WAYMARK_TRY(writer.add(person(100 + i, m_account.id)));
        return writer.finish();
    }));
    auto all = store->revert(number);
    store->drain();
    VERIFY_FAILS(all.result(), ErrorKind::Conflict);
    QCOMPARE(count(store.reader(), u"contact"_s), 6 + added);

    const auto kept = store.run([number](WriteTransaction &transaction) {
        return revertWhatStands(
            transaction, number, [](Connection &, EntityType type, const QStringList &uids) {
                return Result<QSet<QString>>(type == EntityType::Account
                                                 ? QSet<QString>(uids.cbegin(), uids.cend())
                                                 : QSet<QString>());
            });
    });
    VERIFY_RESULT(kept);
    QCOMPARE(*kept, QList<KeptRow>({{EntityType::Account, m_account.id.toString()}}));
    QCOMPARE(count(store.reader(), u"contact"_s), added);
    for (int i = 0; i < added; ++i) {
        const QString address = person(100 + i, m_account.id).email;
        QVERIFY(ContactRepository::findByEmail(store.reader(), address).value().has_value());
    }
}

void TestBulk::oneRowThatCannotBeLeavesNone_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("an address twice") << u"twice"_s << ErrorKind::Conflict;
    QTest::newRow("an account that is not there") << u"homeless"_s << ErrorKind::NotFound;
}

void TestBulk::oneRowThatCannotBeLeavesNone()
{
    QFETCH(QString, fault);
    QFETCH(ErrorKind, kind);
    TemporaryStore store;
    const auto added = store.run([&](WriteTransaction &transaction) -> Result<void> {
        BulkWriter writer(transaction);
        WAYMARK_TRY(writer.add(m_account));
        WAYMARK_TRY(writer.add(person(1, m_account.id)));
        WAYMARK_TRY(
            writer.add(fault == u"twice"_s ? person(1, m_account.id) : person(2, AccountId::create())));
        return writer.finish();
    });
    VERIFY_FAILS(added, kind);
    QCOMPARE(count(store.reader(), u"contact"_s), 0);
    QCOMPARE(count(store.reader(), u"account"_s), 0);
    QVERIFY(addTen(store) > 0);
}

void TestBulk::aFullDiskLeavesNone()
{
    TemporaryStore store;
    // The rows reach the disk as the transaction is committed; the third page does not.
    FailingDisk::failAt(3, FailingDisk::Call::Write, FailingDisk::Effect::Nothing, SQLITE_FULL, true);
    const auto added = store.run([&](WriteTransaction &transaction) -> Result<void> {
        BulkWriter writer(transaction);
        WAYMARK_TRY(writer.add(m_account));
        for (int i = 0; i < 500; ++i) {
            Contact contact = person(i, m_account.id);
            contact.notes = QString(1000, u'x');
            WAYMARK_TRY(writer.add(contact));
        }
        return writer.finish();
    });
    VERIFY_FAILS(added, ErrorKind::Full);
    FailingDisk::heal();
    store.reopen();
    QCOMPARE(count(store.reader(), u"contact"_s), 0);
    QVERIFY(addTen(store) > 0);
}

void TestBulk::theNativeStatementIsUsed()
{
    TemporaryStore store;
    QVERIFY(store.reader().nativeHandle(QString::fromLatin1(sqlite3_sourceid())));
    QVERIFY(!store.reader().nativeHandle(u"another SQLite"_s));
}

Result<void> TestBulk::addVeryMany(WriteTransaction &transaction, int from)
{
    BulkWriter writer(transaction);
    for (int i = from; i < from + veryMany; ++i)
        WAYMARK_TRY(writer.add(person(i, m_account.id)));
    return writer.finish();
}

void TestBulk::veryManyRowsAreInEachIndex_data()
{
    QTest::addColumn<bool>("hasContacts");
    QTest::newRow("in a workspace without contacts") << false;
    QTest::newRow("beside others") << true;
}

void TestBulk::veryManyRowsAreInEachIndex()
{
    QFETCH(const bool, hasContacts);
    TemporaryStore store;
    VERIFY_RESULT(store.run([&](WriteTransaction &transaction) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(transaction, m_account));
        return hasContacts ? ContactRepository::save(transaction, person(-1, m_account.id)) : Result<void>();
    }));
    const QString schema = u"SELECT group_concat(sql) FROM (SELECT sql FROM sqlite_schema ORDER BY name)"_s;
    const auto before = store.reader().query(schema);
    VERIFY_RESULT(store.run([this](WriteTransaction &transaction) { return addVeryMany(transaction, 0); }));
    QCOMPARE(*store.reader().query(schema), *before);
    for (const int number : {0, veryMany / 2, veryMany - 1}) {
        const auto found = ContactRepository::findByEmail(store.reader(), person(number, {}).email);
        VERIFY_RESULT(found);
        QVERIFY(found->has_value());
    }
    QCOMPARE(
        store.reader()
            .query(u"SELECT count(*) FROM membership INDEXED BY membership_account WHERE account_id = 1"_s)
            ->first()
            .first()
            .toInt(),
        veryMany + (hasContacts ? 1 : 0));
    for (const auto &index : {u"contact_email"_s, u"contact_name"_s}) {
        const QString all =
            u"SELECT count(*) FROM contact INDEXED BY %1 WHERE email_key <> '' AND name_key <> ''"_s;
        QCOMPARE(store.reader().query(all.arg(index))->first().first().toInt(),
                 veryMany + (hasContacts ? 1 : 0));
    }
    QCOMPARE(store.reader().query(u"PRAGMA integrity_check"_s)->first().first().toString(), u"ok"_s);
}

void TestBulk::veryManyRowsWithOneAddressTwiceLeaveNone()
{
    TemporaryStore store;
    const auto added = store.run([this](WriteTransaction &transaction) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(transaction, m_account));
        BulkWriter writer(transaction);
        for (int i = 0; i <= veryMany; ++i)
            WAYMARK_TRY(writer.add(person(i % veryMany, m_account.id)));
        return writer.finish();
    });
    VERIFY_FAILS(added, ErrorKind::Conflict);
    QCOMPARE(count(store.reader(), u"contact"_s), 0);
    QVERIFY(addTen(store) > 0);
    QVERIFY(ContactRepository::findByEmail(store.reader(), person(3, {}).email).value().has_value());
}

void TestBulk::veryManyRowsThatAreNotWantedLeaveNone()
{
    TemporaryStore store;
    const auto added = store.run([this](WriteTransaction &transaction) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(transaction, m_account));
        transaction.askWhetherToGoOn([](double) { return false; });
        return addVeryMany(transaction, 0);
    });
    VERIFY_FAILS(added, ErrorKind::Cancelled);
    QCOMPARE(count(store.reader(), u"contact"_s), 0);
    QVERIFY(addTen(store) > 0);
}

QTEST_GUILESS_MAIN(TestBulk)
#include "tst_bulk.moc"
