// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountFilter.h"
#include "core/store/AccountRepository.h"
#include "core/store/ActivityRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

using namespace waymark;
using namespace Qt::StringLiterals;

class TestAccounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void listsAreSorted_data();
    void listsAreSorted();
    void listsAreFiltered_data();
    void listsAreFiltered();
    void aFilterInMemoryFindsWhatTheStoreFinds_data();
    void aFilterInMemoryFindsWhatTheStoreFinds();
    void aFilterInMemoryIsOfOneListInOneOrder();
    void onlyTheBookOfOnePerson();
    void windowsJoinWithoutGaps();
    void rowsSayWhatAListShows();
    void everyAccountIsFoundAtItsPlace_data();
    void everyAccountIsFoundAtItsPlace();
    void anUnknownAccountIsNotFound();
    void removingTakesWhatHangsOnItAndLeavesPeople();
    void anAccountWhoseEmailIsLeavingStays_data();
    void anAccountWhoseEmailIsLeavingStays();
    void removingWhatIsGoneIsSaid();

    void theTimelineComesInWindowsNewestFirst();

private:
    QStringList names(const AccountQuery &query);

    TemporaryStore m_store;
    UserId m_tam = UserId::create();
};

namespace {

Account richAccount(const QString &name, std::optional<qint64> carr, QDate renewal, std::optional<int> health)
{
    Account account = rows::account(name);
    if (carr)
        account.carr = Money{*carr, u"USD"_s};
    account.renewalDate = renewal;
    account.health = health;
    return account;
}

} // namespace

void TestAccounts::initTestCase()
{
    Account northbeam = richAccount(u"Northbeam Robotics"_s, 42'000, QDate(2027, 1, 31), 82);
    northbeam.domain = u"northbeam.example"_s;
    northbeam.technicalAccountManager = m_tam;
    Account osterreich = richAccount(u"Österreichische Bahn 100%"_s, 900'000, {}, 40);
    osterreich.externalId = u"A_17"_s;
    const Account aldermoor = richAccount(u"aldermoor Bank"_s, {}, QDate(2026, 12, 1), {});
    Account quillon = richAccount(u"Quillon Devices"_s, 42'000, QDate(2027, 1, 31), 82);
    quillon.technicalAccountManager = m_tam;
    VERIFY_RESULT(m_store.run([&](WriteTransaction &transaction) -> Result<void> {
        for (const Account &account : {quillon, northbeam, osterreich, aldermoor})
            WAYMARK_TRY(AccountRepository::save(transaction, account));
        return {};
    }));
}

QStringList TestAccounts::names(const AccountQuery &query)
{
    QStringList names;
    const auto accounts = AccountRepository::list(m_store.reader(), query);
    for (const Account &account : accounts.value_or(QList<Account>()))
        names += account.name.section(u' ', 0, 0);
    const auto count = AccountRepository::count(m_store.reader(), query);
    if (query.offset == 0 && count.value_or(-1) > names.size() && names.size() < query.limit)
        names += u"(count differs)"_s;
    return names;
}

void TestAccounts::listsAreSorted_data()
{
    QTest::addColumn<AccountQuery::Sort>("sort");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("by name, whatever case and accents")
        << AccountQuery::Sort::Name
        << QStringList{u"aldermoor"_s, u"Northbeam"_s, u"Österreichische"_s, u"Quillon"_s};
    QTest::newRow("largest CARR first, unknown last")
        << AccountQuery::Sort::Carr
        << QStringList{u"Österreichische"_s, u"Northbeam"_s, u"Quillon"_s, u"aldermoor"_s};
    QTest::newRow("soonest renewal first, unknown last")
        << AccountQuery::Sort::Renewal
        << QStringList{u"aldermoor"_s, u"Northbeam"_s, u"Quillon"_s, u"Österreichische"_s};
    QTest::newRow("worst health first, unknown last")
        << AccountQuery::Sort::Health
        << QStringList{u"Österreichische"_s, u"Northbeam"_s, u"Quillon"_s, u"aldermoor"_s};
}

void TestAccounts::listsAreSorted()
{
    QFETCH(AccountQuery::Sort, sort);
    QFETCH(QStringList, expected);
    AccountQuery query;
    query.sort = sort;
    QCOMPARE(names(query), expected);
}

void TestAccounts::listsAreFiltered_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("in the middle of a name") << u"BEAM rob"_s << QStringList{u"Northbeam"_s};
    QTest::newRow("the domain") << u"beam.example"_s << QStringList{u"Northbeam"_s};
    QTest::newRow("the external id") << u"a_17"_s << QStringList{u"Österreichische"_s};
    QTest::newRow("without the accent") << u"osterreich"_s << QStringList{u"Österreichische"_s};
    QTest::newRow("another case of a letter that is not ASCII")
        << u"öSTER"_s << QStringList{u"Österreichische"_s};
    QTest::newRow("a percent sign is a percent sign") << u"100%"_s << QStringList{u"Österreichische"_s};
    QTest::newRow("only a percent sign") << u"%"_s << QStringList{u"Österreichische"_s};
    QTest::newRow("an underscore is an underscore") << u"_"_s << QStringList{u"Österreichische"_s};
    QTest::newRow("a quote is no SQL") << u"' OR 1=1 --"_s << QStringList();
    QTest::newRow("a backslash") << u"\\"_s << QStringList();
    QTest::newRow("nothing like it") << u"zebra"_s << QStringList();
    QTest::newRow("blanks are no filter")
        << u"  "_s << QStringList{u"aldermoor"_s, u"Northbeam"_s, u"Österreichische"_s, u"Quillon"_s};
}

void TestAccounts::listsAreFiltered()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    AccountQuery query;
    query.text = text;
    QCOMPARE(names(query), expected);
}

void TestAccounts::aFilterInMemoryFindsWhatTheStoreFinds_data()
{
    listsAreFiltered_data();
    QTest::newRow("what ends one account's words and begins the next's") << u"examplea"_s << QStringList();
    QTest::newRow("the end of the words") << u"example"_s << QStringList{u"Northbeam"_s};
}

void TestAccounts::aFilterInMemoryFindsWhatTheStoreFinds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    for (const auto sort : {AccountQuery::Sort::Name, AccountQuery::Sort::Carr, AccountQuery::Sort::Renewal,
                            AccountQuery::Sort::Health}) {
        for (const UserId &tam : {UserId(), m_tam, UserId::create()}) {
            AccountQuery query;
            query.sort = sort;
            query.technicalAccountManager = tam;
            const auto filter = AccountFilter::read(m_store.reader(), query);
            VERIFY_RESULT(filter);
            query.text = text;
            const auto found = filter->numbers(text);
            QCOMPARE(found, *AccountRepository::numbers(m_store.reader(), query));
            if (!tam)
                QCOMPARE(qsizetype(found.size()), expected.size());
        }
    }
}

void TestAccounts::aFilterInMemoryIsOfOneListInOneOrder()
{
    AccountQuery query;
    query.text = u"quillon"_s;
    const auto filter = AccountFilter::read(m_store.reader(), query);
    VERIFY_RESULT(filter);
    query.text = u"north"_s;
    QVERIFY(filter->isOf(query));
    QCOMPARE(filter->numbers({}).size(), 4U);
    AccountQuery other = query;
    other.sort = AccountQuery::Sort::Carr;
    QVERIFY(!filter->isOf(other));
    other = query;
    other.technicalAccountManager = m_tam;
    QVERIFY(!filter->isOf(other));
}

void TestAccounts::onlyTheBookOfOnePerson()
{
    AccountQuery query;
    query.technicalAccountManager = m_tam;
    QCOMPARE(names(query), (QStringList{u"Northbeam"_s, u"Quillon"_s}));
    query.text = u"dev"_s;
    QCOMPARE(names(query), QStringList{u"Quillon"_s});
    query.technicalAccountManager = UserId::create();
    QCOMPARE(names(query), QStringList());
}

void TestAccounts::windowsJoinWithoutGaps()
{
    AccountQuery all;
    QStringList joined;
    for (int offset = 0; offset < 6; offset += 3) {
        AccountQuery window;
        window.offset = offset;
        window.limit = 3;
        joined += names(window);
    }
    QCOMPARE(joined, names(all));
    QCOMPARE(AccountRepository::count(m_store.reader(), all).value_or(-1), 4);
}

void TestAccounts::everyAccountIsFoundAtItsPlace_data()
{
    listsAreSorted_data();
}

void TestAccounts::everyAccountIsFoundAtItsPlace()
{
    QFETCH(AccountQuery::Sort, sort);
    TemporaryStore store;
    VERIFY_RESULT(store.run([](WriteTransaction &transaction) -> Result<void> {
        for (const QString &name : {u"Twin"_s, u"Aldermoor"_s, u"Twin"_s, u"twin"_s, u"Quillon"_s, u"Twin"_s})
            WAYMARK_TRY(AccountRepository::save(
                transaction, richAccount(name, name == u"Quillon"_s ? 0 : 42'000, {}, {})));
        return {};
    }));
    AccountQuery query;
    query.sort = sort;
    const auto all = AccountRepository::list(store.reader(), query);
    VERIFY_RESULT(all);
    const auto numbers = AccountRepository::numbers(store.reader(), query);
    VERIFY_RESULT(numbers);
    QCOMPARE(qsizetype(numbers->size()), all->size());
    for (qsizetype place = 0; place < all->size(); ++place)
        QCOMPARE(*AccountRepository::numberOf(store.reader(), all->at(place).id), (*numbers)[place]);
    QVERIFY(!*AccountRepository::numberOf(store.reader(), AccountId::create()));
    query.text = u"quillon"_s;
    QCOMPARE(AccountRepository::numbers(store.reader(), query)->size(), 1U);
}

void TestAccounts::rowsSayWhatAListShows()
{
    AccountQuery query;
    query.text = u"north"_s;
    auto numbers = *AccountRepository::numbers(m_store.reader(), query);
    QCOMPARE(numbers.size(), 1U);
    const auto rows = AccountRepository::rows(m_store.reader(), {4711, numbers.front(), 4712});
    VERIFY_RESULT(rows);
    QCOMPARE(rows->size(), 3);
    QVERIFY(rows->first() == AccountListRow() && rows->last() == AccountListRow());
    const Account northbeam = AccountRepository::list(m_store.reader(), query)->first();
    const AccountListRow expected{northbeam.id, northbeam.name, northbeam.carr, northbeam.renewalDate,
                                  northbeam.health};
    QCOMPARE(rows->at(1), expected);
}

void TestAccounts::anUnknownAccountIsNotFound()
{
    VERIFY_FAILS(AccountRepository::find(m_store.reader(), AccountId::create()), ErrorKind::NotFound);
    VERIFY_FAILS(AccountRepository::find(m_store.reader(), {}), ErrorKind::NotFound);
}

void TestAccounts::removingTakesWhatHangsOnItAndLeavesPeople()
{
    TemporaryStore store;
    const Account gone = rows::account(u"Gone"_s);
    const Account stays = rows::account(u"Stays"_s);
    const Contact only = rows::contact(u"Only"_s, u"only@g.example"_s, {gone.id});
    const Contact both = rows::contact(u"Both"_s, u"both@g.example"_s, {gone.id, stays.id});
    const Cta cta = rows::cta(gone);
    const Task task = rows::task(cta, u"Task"_s);
    const Draft draft = rows::draft(task);
    Organisation organisation;
    organisation.id = OrganisationId::create();
    organisation.quietDays = {{QDate(2026, 12, 1), QDate(2026, 12, 2), {}, u"Freeze"_s, gone.id, false},
                              {QDate(2026, 12, 24), QDate(2026, 12, 26), {}, u"Holidays"_s, {}, false}};
    VERIFY_RESULT(store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, gone));
        WAYMARK_TRY(AccountRepository::save(t, stays));
        WAYMARK_TRY(OrganisationRepository::save(t, organisation));
        WAYMARK_TRY(ContactRepository::save(t, only));
        WAYMARK_TRY(ContactRepository::save(t, both));
        WAYMARK_TRY(CtaRepository::save(t, cta));
        WAYMARK_TRY(TaskRepository::save(t, task));
        WAYMARK_TRY(DraftRepository::save(t, draft));
        WAYMARK_TRY(SubmissionRepository::save(t, rows::submission(draft, SubmissionState::Done)));
        return ActivityRepository::save(t, rows::activity(gone, t.now(), u"Called"_s));
    }));
    VERIFY_RESULT(store.run([&](WriteTransaction &t) { return AccountRepository::remove(t, gone.id); }));

    for (const QString &table : {u"cta"_s, u"task"_s, u"draft"_s, u"submission"_s, u"activity"_s}) {
        const auto rows = store.reader().query(u"SELECT count(*) FROM "_s + table);
        VERIFY_RESULT(rows);
        QCOMPARE(rows->first().first().toInt(), 0);
    }
    QCOMPARE(ContactRepository::find(store.reader(), only.id).value_or(Contact()).memberships,
             QList<Membership>());
    QCOMPARE(ContactRepository::find(store.reader(), both.id).value_or(Contact()).memberships,
             (QList<Membership>{{stays.id, {}}}));
    const auto kept = OrganisationRepository::get(store.reader());
    VERIFY_RESULT(kept);
    QCOMPARE(kept->quietDays.size(), 1);
}

void TestAccounts::anAccountWhoseEmailIsLeavingStays_data()
{
    QTest::addColumn<SubmissionState>("state");
    QTest::addColumn<bool>("stays");
    QTest::newRow("leaving") << SubmissionState::Leaving << true;
    QTest::newRow("queued") << SubmissionState::Queued << true;
    QTest::newRow("sending") << SubmissionState::Sending << true;
    QTest::newRow("held") << SubmissionState::Held << true;
    QTest::newRow("to be reviewed") << SubmissionState::NeedsReview << true;
    QTest::newRow("done") << SubmissionState::Done << false;
    QTest::newRow("recalled") << SubmissionState::Recalled << false;
}

void TestAccounts::anAccountWhoseEmailIsLeavingStays()
{
    QFETCH(SubmissionState, state);
    QFETCH(bool, stays);
    const Account account = rows::account(u"Leaving"_s);
    const Cta cta = rows::cta(account);
    const Task task = rows::task(cta, u"Task"_s);
    const Draft draft = rows::draft(task);
    VERIFY_RESULT(m_store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, account));
        WAYMARK_TRY(CtaRepository::save(t, cta));
        WAYMARK_TRY(TaskRepository::save(t, task));
        WAYMARK_TRY(DraftRepository::save(t, draft));
        return SubmissionRepository::save(t, rows::submission(draft, state));
    }));
    const QList<std::function<Result<void>(WriteTransaction &)>> removals{
        [&](WriteTransaction &t) { return DraftRepository::remove(t, draft.id); },
        [&](WriteTransaction &t) { return TaskRepository::remove(t, task.id); },
        [&](WriteTransaction &t) { return CtaRepository::remove(t, cta.id); },
        [&](WriteTransaction &t) { return AccountRepository::remove(t, account.id); },
    };
    for (const auto &remove : removals) {
        const auto removed = m_store.run(remove);
        if (stays)
            VERIFY_FAILS(removed, ErrorKind::Conflict);
        else
            VERIFY_RESULT(removed);
    }
}

void TestAccounts::removingWhatIsGoneIsSaid()
{
    VERIFY_FAILS(
        m_store.run([](WriteTransaction &t) { return AccountRepository::remove(t, AccountId::create()); }),
        ErrorKind::NotFound);
    VERIFY_FAILS(
        m_store.run([](WriteTransaction &t) { return ContactRepository::remove(t, ContactId::create()); }),
        ErrorKind::NotFound);
}

void TestAccounts::theTimelineComesInWindowsNewestFirst()
{
    const Account account = rows::account(u"Timeline"_s);
    const QDateTime start = m_store.clock().now();
    VERIFY_RESULT(m_store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, account));
        for (int i = 0; i < 5; ++i)
            WAYMARK_TRY(ActivityRepository::save(
                t, rows::activity(account, start.addSecs(i / 2), QString::number(i))));
        return {};
    }));
    QStringList titles;
    for (int offset = 0; offset < 6; offset += 2) {
        const auto window = ActivityRepository::forAccount(m_store.reader(), account.id, offset, 2);
        VERIFY_RESULT(window);
        for (const Activity &activity : *window)
            titles += activity.title;
    }
    QCOMPARE(titles.first(), u"4"_s);
    QCOMPARE(QSet<QString>(titles.begin(), titles.end()).size(), 5);
    QVERIFY(titles.indexOf(u"3"_s) < titles.indexOf(u"1"_s));
    QCOMPARE(ActivityRepository::countForAccount(m_store.reader(), account.id).value_or(-1), 5);
    VERIFY_FAILS(m_store.run([&](WriteTransaction &t) {
        return ActivityRepository::save(t, rows::activity(rows::account(u"nowhere"_s), start, u"x"_s));
    }),
                 ErrorKind::NotFound);
}
QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
