// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/Housekeeping.h"
#include "core/store/Journal.h"
#include "core/store/TaskRepository.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

using Operation = JournalEntry::Operation;

QJsonObject change(const JournalEntry &entry, const QString &property)
{
    return entry.changes.value(property).toObject();
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void creationNotesEveryValue();
    void anUpdateNotesOnlyWhatDiffersAndItsBase();
    void removalNotesEveryOldValue();
    void theBaseVersionGoesOnWhenARowComesBack();
    void whoAndWhenAndWhatIsNoted();
    void numbersAreNeverGivenAgain();
    void valuesWithPartsAreOneProperty();
    void membershipsAreAPropertyOfTheContact();
    void longTextsAreNotKeptTwiceOrForEver();
    void whatNobodyCanUndoIsForgotten();
    void aRowThatComesBackAfterItsActsAreForgottenGoesOnCounting();

private:
    /// Runs it and gives the transaction's number.
    qint64 act(const std::function<Result<void>(WriteTransaction &)> &work);
    JournalEntry onlyEntry(qint64 transaction);
    Result<void> revert(qint64 transaction, qint64 *number = nullptr);
    qint64 saveAccount(const Account &account)
    {
        return act([&](WriteTransaction &t) { return AccountRepository::save(t, account); });
    }

    /// Closes the store and opens it again so many days later, with the house kept.
    void startAgainAfter(int days)
    {
        m_store->clock().set(m_store->clock().now().addDays(days));
        m_store->reopen();
        (*m_store)->drain();
    }

    std::unique_ptr<TemporaryStore> m_store;
    Account m_account;
};

void TestJournal::init()
{
    m_store = std::make_unique<TemporaryStore>();
    m_account = rows::account(u"Northbeam"_s);
}

qint64 TestJournal::act(const std::function<Result<void>(WriteTransaction &)> &work)
{
    const auto number = m_store->run([&](WriteTransaction &transaction) -> Result<qint64> {
        WAYMARK_TRY(work(transaction));
        return transaction.number();
    });
    return number.value_or(-1);
}

JournalEntry TestJournal::onlyEntry(qint64 transaction)
{
    const auto entries = Journal::entries(m_store->reader(), transaction);
    return entries && entries->size() == 1 ? entries->first() : JournalEntry();
}

Result<void> TestJournal::revert(qint64 transaction, qint64 *number)
{
    const auto connection = connect(&**m_store, &Store::changed, this, [number](const ChangeSet &changes) {
        if (number)
            *number = changes.transaction;
    });
    const auto future = (*m_store)->revert(transaction);
    (*m_store)->drain();
    disconnect(connection);
    return future.result();
}

void TestJournal::creationNotesEveryValue()
{
    m_account.health = 82;
    const JournalEntry entry = onlyEntry(saveAccount(m_account));
    QCOMPARE(entry.type, EntityType::Account);
    QCOMPARE(entry.uid, m_account.id.toString());
    QCOMPARE(entry.operation, Operation::Create);
    QCOMPARE(entry.baseRev, 0);
    QCOMPARE(change(entry, u"name"_s), (QJsonObject{{u"new"_s, u"Northbeam"_s}}));
    QCOMPARE(change(entry, u"health"_s), (QJsonObject{{u"new"_s, 82}}));
    QCOMPARE(change(entry, u"carr"_s), (QJsonObject{{u"new"_s, QJsonValue::Null}}));
}

void TestJournal::anUpdateNotesOnlyWhatDiffersAndItsBase()
{
    saveAccount(m_account);
    m_account.name = u"Northbeam Robotics"_s;
    m_account.restricted = true;
    const JournalEntry first = onlyEntry(saveAccount(m_account));
    QCOMPARE(first.operation, Operation::Update);
    QCOMPARE(first.baseRev, 1);
    QCOMPARE(first.changes,
             (QJsonObject{
                 {u"name"_s, QJsonObject{{u"old"_s, u"Northbeam"_s}, {u"new"_s, u"Northbeam Robotics"_s}}},
                 {u"restricted"_s, QJsonObject{{u"old"_s, false}, {u"new"_s, true}}},
             }));
    m_account.health = 5;
    QCOMPARE(onlyEntry(saveAccount(m_account)).baseRev, 2);
    const auto rev =
        m_store->reader().query(u"SELECT rev FROM account WHERE uid = ?"_s, {m_account.id.toString()});
    VERIFY_RESULT(rev);
    QCOMPARE(rev->first().first().toInt(), 3);
}

void TestJournal::removalNotesEveryOldValue()
{
    saveAccount(m_account);
    const JournalEntry entry =
        onlyEntry(act([&](WriteTransaction &t) { return AccountRepository::remove(t, m_account.id); }));
    QCOMPARE(entry.operation, Operation::Delete);
    QCOMPARE(entry.baseRev, 1);
    QCOMPARE(change(entry, u"name"_s), (QJsonObject{{u"old"_s, u"Northbeam"_s}}));
}

void TestJournal::theBaseVersionGoesOnWhenARowComesBack()
{
    saveAccount(m_account);
    act([&](WriteTransaction &t) { return AccountRepository::remove(t, m_account.id); });
    const JournalEntry again = onlyEntry(saveAccount(m_account));
    QCOMPARE(again.operation, Operation::Create);
    QCOMPARE(again.baseRev, 2);
    m_account.name = u"N"_s;
    QCOMPARE(onlyEntry(saveAccount(m_account)).baseRev, 3);
}

void TestJournal::whoAndWhenAndWhatIsNoted()
{
    const UserId actor = UserId::create();
    (*m_store)->setActor(actor);
    const qint64 number = act([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(t.setLabel(u"Add account"_s));
        return AccountRepository::save(t, m_account);
    });
    const auto head = m_store->reader().query(
        u"SELECT at, actor, label, reverts FROM journal_transaction WHERE number = ?"_s, {number});
    VERIFY_RESULT(head);
    QCOMPARE(head->first(), (QVariantList{m_store->clock().now().toMSecsSinceEpoch(), actor.toString(),
                                          u"Add account"_s, QVariant(QMetaType(QMetaType::QString))}));
}

void TestJournal::numbersAreNeverGivenAgain()
{
    const qint64 first = saveAccount(m_account);
    VERIFY_RESULT(m_store->run(
        [&](WriteTransaction &t) { return t.connection().execute(u"DELETE FROM journal_entry"_s); }));
    VERIFY_RESULT(m_store->run([&](WriteTransaction &t) {
        return t.connection().execute(u"DELETE FROM journal_transaction WHERE number <> ?"_s, {t.number()});
    }));
    m_store->reopen();
    QVERIFY(saveAccount(rows::account(u"B"_s)) > first + 2);
}

void TestJournal::valuesWithPartsAreOneProperty()
{
    m_account.carr = Money{1250, u"EUR"_s};
    saveAccount(m_account);
    m_account.carr = {};
    const JournalEntry entry = onlyEntry(saveAccount(m_account));
    QCOMPARE(entry.changes,
             (QJsonObject{{u"carr"_s,
                           QJsonObject{{u"old"_s, QJsonObject{{u"minor"_s, 1250}, {u"currency"_s, u"EUR"_s}}},
                                       {u"new"_s, QJsonValue::Null}}}}));
}

void TestJournal::membershipsAreAPropertyOfTheContact()
{
    saveAccount(m_account);
    Contact contact = rows::contact(u"Kim"_s, u"kim@n.example"_s, {m_account.id});
    act([&](WriteTransaction &t) { return ContactRepository::save(t, contact); });
    contact.memberships.first().roles = {u"gitlab_admin"_s};
    const qint64 number = act([&](WriteTransaction &t) { return ContactRepository::save(t, contact); });
    QCOMPARE(onlyEntry(number).changes.keys(), QStringList{u"memberships"_s});
    VERIFY_RESULT(revert(number));
    const auto stored = ContactRepository::find(m_store->reader(), contact.id);
    VERIFY_RESULT(stored);
    QCOMPARE(stored->memberships.size(), 1);
    QCOMPARE(stored->memberships.first().roles, QStringList());
}

void TestJournal::longTextsAreNotKeptTwiceOrForEver()
{
    const Cta cta = rows::cta(m_account);
    const Task task = rows::task(cta, u"Monitoring"_s);
    Draft draft = rows::draft(task, u"text 0"_s);
    const auto save = [&](WriteTransaction &t) -> Result<void> {
        const auto saved = DraftRepository::save(t, draft);
        WAYMARK_TRY(saved);
        draft = *saved;
        return {};
    };
    act([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, m_account));
        WAYMARK_TRY(CtaRepository::save(t, cta));
        WAYMARK_TRY(TaskRepository::save(t, task));
        return save(t);
    });
    QList<qint64> numbers;
    for (int i = 1; i <= 30; ++i) {
        draft.body = rows::body(u"text %1"_s.arg(i));
        numbers += act(save);
    }
    QCOMPARE(change(onlyEntry(numbers.last()), u"body"_s),
             (QJsonObject{{u"old"_s, rows::body(u"text 29"_s)}}));
    int kept = 0;
    for (const qint64 number : std::as_const(numbers)) {
        QVERIFY(onlyEntry(number).changes.contains(u"body"_s));
        kept += change(onlyEntry(number), u"body"_s).contains(u"old"_s) ? 1 : 0;
    }
    QCOMPARE(kept, 20);
    QVERIFY(change(onlyEntry(numbers.first()), u"body"_s).isEmpty());
}

void TestJournal::whatNobodyCanUndoIsForgotten()
{
    const qint64 made = saveAccount(m_account);
    m_account.name = u"Northbeam Robotics"_s;
    const qint64 named = saveAccount(m_account);
    startAgainAfter(Housekeeping::journalDays - 1);
    m_account.name = u"Northbeam AG"_s;
    const qint64 late = saveAccount(m_account);
    QCOMPARE(onlyEntry(made).operation, Operation::Create);
    QVERIFY(change(onlyEntry(named), u"name"_s).contains(u"old"_s));

    startAgainAfter(2);
    QVERIFY(Journal::entries(m_store->reader(), made)->isEmpty());
    QVERIFY(Journal::entries(m_store->reader(), named)->isEmpty());
    QVERIFY(!*Journal::contains(m_store->reader(), named));
    QCOMPARE(change(onlyEntry(late), u"name"_s).value(u"old"_s).toString(), u"Northbeam Robotics"_s);
    VERIFY_RESULT(revert(late));
    QCOMPARE(AccountRepository::find(m_store->reader(), m_account.id)->name, u"Northbeam Robotics"_s);
}

void TestJournal::aRowThatComesBackAfterItsActsAreForgottenGoesOnCounting()
{
    saveAccount(m_account);
    const qint64 removed =
        act([&](WriteTransaction &t) { return AccountRepository::remove(t, m_account.id); });
    startAgainAfter(Housekeeping::journalDays + 1);
    QVERIFY(onlyEntry(removed).changes.isEmpty());
    VERIFY_FAILS(revert(removed), ErrorKind::Conflict);
    QCOMPARE(onlyEntry(saveAccount(m_account)).baseRev, 2);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
