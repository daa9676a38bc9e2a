// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/TaskRepository.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

using namespace waymark;
using namespace Qt::StringLiterals;

class TestUndo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void creationIsUndone();
    void anUpdateIsUndone();
    void removalIsUndone();
    void removalOfATreeIsUndone();
    void undoIsItselfUndone();
    void severalActsOnOneRowAreUndoneInTurn();
    void anActThatWasBuiltUponIsNotUndone();
    void anActIsNotUndoneTwice();
    void whatOthersHangOnIsNotUndone();
    void anAddressTakenMeanwhileIsAConflict();
    void undoIsAllOrNothing();
    void undoOfTextsPutsThemBackAndCountsOn();
    void nothingIsUndoneForAnUnknownNumber();

private:
    /// Runs it and gives the transaction's number.
    qint64 act(const std::function<Result<void>(WriteTransaction &)> &work);
    Result<void> revert(qint64 transaction, qint64 *number = nullptr);
    qint64 saveAccount(const Account &account)
    {
        return act([&](WriteTransaction &t) { return AccountRepository::save(t, account); });
    }
    QString storedName(const Account &account)
    {
        const auto stored = AccountRepository::find(m_store->reader(), account.id);
        return stored ? stored->name : u"(gone)"_s;
    }

    std::unique_ptr<TemporaryStore> m_store;
    Account m_account;
};

void TestUndo::init()
{
    m_store = std::make_unique<TemporaryStore>();
    m_account = rows::account(u"Northbeam"_s);
}

qint64 TestUndo::act(const std::function<Result<void>(WriteTransaction &)> &work)
{
    const auto number = m_store->run([&](WriteTransaction &transaction) -> Result<qint64> {
        WAYMARK_TRY(work(transaction));
        return transaction.number();
    });
    return number.value_or(-1);
}

Result<void> TestUndo::revert(qint64 transaction, qint64 *number)
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

void TestUndo::creationIsUndone()
{
    const qint64 number = saveAccount(m_account);
    VERIFY_RESULT(revert(number));
    QCOMPARE(storedName(m_account), u"(gone)"_s);
}

void TestUndo::anUpdateIsUndone()
{
    saveAccount(m_account);
    const Account before = m_account;
    m_account.name = u"Other"_s;
    m_account.carr = Money{5, u"USD"_s};
    m_account.links.insert(u"chat"_s, u"https://chat.example"_s);
    VERIFY_RESULT(revert(saveAccount(m_account)));
    const auto stored = AccountRepository::find(m_store->reader(), m_account.id);
    VERIFY_RESULT(stored);
    QVERIFY(*stored == before);
}

void TestUndo::removalIsUndone()
{
    m_account.carr = Money{5, u"USD"_s};
    m_account.createdAt = m_store->clock().now();
    saveAccount(m_account);
    VERIFY_RESULT(
        revert(act([&](WriteTransaction &t) { return AccountRepository::remove(t, m_account.id); })));
    const auto stored = AccountRepository::find(m_store->reader(), m_account.id);
    VERIFY_RESULT(stored);
    QVERIFY(*stored == m_account);
}

void TestUndo::removalOfATreeIsUndone()
{
    const Cta cta = rows::cta(m_account);
    const Task task = rows::task(cta, u"Monitoring"_s);
    const Contact contact = rows::contact(u"Kim"_s, u"kim@n.example"_s, {m_account.id});
    act([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, m_account));
        WAYMARK_TRY(ContactRepository::save(t, contact));
        WAYMARK_TRY(CtaRepository::save(t, cta));
        WAYMARK_TRY(TaskRepository::save(t, task));
        WAYMARK_TRY(DraftRepository::save(t, rows::draft(task, u"words"_s)));
        return {};
    });
    const qint64 number =
        act([&](WriteTransaction &t) { return AccountRepository::remove(t, m_account.id); });
    QCOMPARE(storedName(m_account), u"(gone)"_s);
    VERIFY_FAILS(TaskRepository::find(m_store->reader(), task.id), ErrorKind::NotFound);
    VERIFY_RESULT(revert(number));

    const auto restored = TaskRepository::find(m_store->reader(), task.id);
    VERIFY_RESULT(restored);
    QVERIFY(*restored == task);
    const auto draft = DraftRepository::forTask(m_store->reader(), task.id);
    VERIFY_RESULT(draft);
    QVERIFY(draft->has_value());
    QCOMPARE((*draft)->body, rows::body(u"words"_s));
    const auto member = ContactRepository::find(m_store->reader(), contact.id);
    VERIFY_RESULT(member);
    QCOMPARE(member->memberships, contact.memberships);
}

void TestUndo::undoIsItselfUndone()
{
    saveAccount(m_account);
    m_account.name = u"Second"_s;
    qint64 undo = 0;
    VERIFY_RESULT(revert(saveAccount(m_account), &undo));
    QCOMPARE(storedName(m_account), u"Northbeam"_s);
    qint64 redo = 0;
    VERIFY_RESULT(revert(undo, &redo));
    QCOMPARE(storedName(m_account), u"Second"_s);
    VERIFY_RESULT(revert(redo));
    QCOMPARE(storedName(m_account), u"Northbeam"_s);
}

void TestUndo::severalActsOnOneRowAreUndoneInTurn()
{
    QList<qint64> acts;
    for (const QString &name : {u"One"_s, u"Two"_s, u"Three"_s}) {
        m_account.name = name;
        acts += saveAccount(m_account);
    }
    VERIFY_RESULT(revert(acts.at(2)));
    QCOMPARE(storedName(m_account), u"Two"_s);
    VERIFY_RESULT(revert(acts.at(1)));
    QCOMPARE(storedName(m_account), u"One"_s);
    VERIFY_RESULT(revert(acts.at(0)));
    QCOMPARE(storedName(m_account), u"(gone)"_s);
}

void TestUndo::anActThatWasBuiltUponIsNotUndone()
{
    saveAccount(m_account);
    m_account.name = u"Second"_s;
    const qint64 number = saveAccount(m_account);
    m_account.name = u"Third"_s;
    saveAccount(m_account);
    VERIFY_FAILS(revert(number), ErrorKind::Conflict);
    QCOMPARE(storedName(m_account), u"Third"_s);
}

void TestUndo::anActIsNotUndoneTwice()
{
    saveAccount(m_account);
    m_account.name = u"Second"_s;
    const qint64 number = saveAccount(m_account);
    VERIFY_RESULT(revert(number));
    VERIFY_FAILS(revert(number), ErrorKind::Conflict);
    QCOMPARE(storedName(m_account), u"Northbeam"_s);
}

void TestUndo::whatOthersHangOnIsNotUndone()
{
    const qint64 number = saveAccount(m_account);
    act([&](WriteTransaction &t) { return CtaRepository::save(t, rows::cta(m_account)); });
    VERIFY_FAILS(revert(number), ErrorKind::Conflict);
    QCOMPARE(storedName(m_account), u"Northbeam"_s);
}

void TestUndo::anAddressTakenMeanwhileIsAConflict()
{
    const Contact one = rows::contact(u"One"_s, u"same@n.example"_s, {});
    act([&](WriteTransaction &t) { return ContactRepository::save(t, one); });
    const qint64 number = act([&](WriteTransaction &t) { return ContactRepository::remove(t, one.id); });
    act([&](WriteTransaction &t) {
        return ContactRepository::save(t, rows::contact(u"Two"_s, u"Same@n.example"_s, {}));
    });
    VERIFY_FAILS(revert(number), ErrorKind::Conflict);
}

void TestUndo::undoIsAllOrNothing()
{
    Account other = rows::account(u"Other"_s);
    saveAccount(m_account);
    saveAccount(other);
    m_account.name = u"M"_s;
    other.name = u"O"_s;
    const qint64 both = act([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, m_account));
        return AccountRepository::save(t, other);
    });
    m_account.health = 7;
    saveAccount(m_account);
    VERIFY_FAILS(revert(both), ErrorKind::Conflict);
    QCOMPARE(storedName(m_account), u"M"_s);
    QCOMPARE(storedName(other), u"O"_s);
}

void TestUndo::undoOfTextsPutsThemBackAndCountsOn()
{
    const Cta cta = rows::cta(m_account);
    const Task task = rows::task(cta, u"Monitoring"_s);
    Draft draft = rows::draft(task, u"mine"_s);
    act([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, m_account));
        WAYMARK_TRY(CtaRepository::save(t, cta));
        WAYMARK_TRY(TaskRepository::save(t, task));
        WAYMARK_TRY(DraftRepository::save(t, draft));
        return {};
    });
    draft.body = rows::body(u"the template's"_s);
    const qint64 number = act([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(DraftRepository::save(t, draft));
        return {};
    });
    VERIFY_RESULT(revert(number));
    const auto stored = DraftRepository::find(m_store->reader(), draft.id);
    VERIFY_RESULT(stored);
    QCOMPARE(stored->body, rows::body(u"mine"_s));
    // A composer that holds revision 2 must notice, and a preview of it must not count.
    QCOMPARE(stored->revision, 3);
    QVERIFY(!stored->isPreviewed());
}

void TestUndo::nothingIsUndoneForAnUnknownNumber()
{
    VERIFY_FAILS(revert(4711), ErrorKind::NotFound);
    VERIFY_FAILS(revert(0), ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
