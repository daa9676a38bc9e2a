// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/ActivityRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/DraftRevisions.h"
#include "core/store/SampleData.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/contacts/ContactNumbers.h"
#include "core/store/contacts/ContactRows.h"
#include "core/store/search/Search.h"
#include "core/store/suppressions/ErasedAddresses.h"
#include "core/store/suppressions/SuppressionNumbers.h"
#include "core/store/suppressions/SuppressionRepository.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/TemporaryStore.h"

#include <QRegularExpression>

#include <sqlite3.h>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// What this thread ran: the store's other threads keep house while a test reads.
thread_local QStringList traced;

/// SQLite's own record of what a connection runs, as it was prepared.
int traceStatement(unsigned, void *, void *statement, void *)
{
    traced += QString::fromUtf8(sqlite3_sql(static_cast<sqlite3_stmt *>(statement)));
    return 0;
}

int traceConnection(sqlite3 *database, char **, const void *)
{
    sqlite3_trace_v2(database, SQLITE_TRACE_STMT, traceStatement, nullptr);
    return SQLITE_OK;
}

} // namespace

/// What the screen's thread reads goes through indexes: SQLite is asked how it would run each statement that
/// the repositories send.
class TestQueryPlans : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void noReadScansATable_data();
    void noReadScansATable();
    void listsInTheOrderOfAnIndexSortNothing_data();
    void listsInTheOrderOfAnIndexSortNothing();
    void manyAreReadAtOnce();
    void todaysCountsReadNoRows();
    void aSearchReadsIndexesAlone_data();
    void aSearchReadsIndexesAlone();
    void aFilteredListIsCountedInItsIndex_data();
    void aFilteredListIsCountedInItsIndex();
    void allContactsAreListedFromIndexesAlone_data();
    void allContactsAreListedFromIndexesAlone();
    void aScanWouldBeNoticed();
    void cleanupTestCase();

private:
    using Read = std::function<bool(Connection &)>;
    /// The plans of all statements that `read` runs.
    QStringList plansOf(const Read &read);

    std::unique_ptr<TemporaryStore> m_store;
};

Q_DECLARE_METATYPE(std::function<bool(Connection &)>)

void TestQueryPlans::initTestCase()
{
    // Every connection that is opened from here on tells what it runs.
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(traceConnection));
    m_store = std::make_unique<TemporaryStore>();
}

void TestQueryPlans::cleanupTestCase()
{
    sqlite3_reset_auto_extension();
}

QStringList TestQueryPlans::plansOf(const Read &read)
{
    Connection &connection = m_store->reader();
    traced.clear();
    if (!read(connection))
        return {u"the read failed"_s};
    QStringList plans;
    const QStringList statements = traced;
    for (const QString &statement : statements) {
        const auto rows = connection.query(u"EXPLAIN QUERY PLAN "_s + statement,
                                           QVariantList(statement.count(u'?'), QVariant()));
        if (!rows)
            return {u"no plan: "_s + statement};
        for (const QVariantList &row : *rows)
            plans += row.at(3).toString();
    }
    return plans.isEmpty() ? QStringList{u"no statement was seen"_s} : plans;
}

void TestQueryPlans::noReadScansATable_data()
{
    QTest::addColumn<Read>("read");
    const UserId me(u"usr_1"_s);
    const QDate day(2026, 11, 18);
    const auto row = [](const char *name, Read read) { QTest::newRow(name) << read; };

    row("today", [=](Connection &c) {
        return TaskRepository::due(c, {me, day, {}, day, 0, 100}).has_value();
    });
    row("today, from a day on", [=](Connection &c) {
        return TaskRepository::due(c, {me, day, day, day, 0, 100}).has_value();
    });
    row("today, everybody's", [=](Connection &c) {
        return TaskRepository::due(c, {{}, day, {}, day, 0, 100}).has_value();
    });
    row("today's counts",
        [=](Connection &c) { return TaskRepository::dueCounts(c, me, day, day).has_value(); });
    row("reminders", [=](Connection &c) { return TaskRepository::dueForReminder(c, me, day).has_value(); });
    row("checklist", [](Connection &c) { return TaskRepository::checklist(c, CtaId(u"c"_s)).has_value(); });
    row("tasks of a CTA", [](Connection &c) { return TaskRepository::forCta(c, CtaId(u"c"_s)).has_value(); });
    row("a task's row", [](Connection &c) { return !TaskRepository::row(c, TaskId(u"t"_s)).has_value(); });
    row("an account",
        [](Connection &c) { return !AccountRepository::find(c, AccountId(u"a"_s)).has_value(); });
    row("my accounts", [=](Connection &c) {
        AccountQuery query;
        query.technicalAccountManager = me;
        return AccountRepository::list(c, query).has_value() &&
               AccountRepository::numbers(c, query).has_value() &&
               AccountRepository::count(c, query).has_value();
    });
    row("contacts of an account",
        [](Connection &c) { return ContactRepository::forAccount(c, AccountId(u"a"_s)).has_value(); });
    row("a contact by address",
        [](Connection &c) { return ContactRepository::findByEmail(c, u"a@b.example"_s).has_value(); });
    row("contacts by their addresses", [](Connection &c) {
        return ContactRepository::findByEmails(c, {u"a@b.example"_s, u"c@d.example"_s}).has_value();
    });
    row("a window of all contacts", [](Connection &c) {
        return ContactRows::read(c, {1, 2, 3}).has_value() &&
               ContactRows::numberOf(c, ContactId(u"c"_s)).has_value();
    });
    row("what holds for an address", [](Connection &c) {
        return SuppressionRepository::holding(c, u"a@b.example"_s).has_value() &&
               SuppressionRepository::holdingAll(c, {u"a@b.example"_s, u"b@b.example"_s}).has_value() &&
               ErasedAddresses::among(c, {u"a@b.example"_s}).has_value();
    });
    row("a window of all suppressions", [](Connection &c) {
        return SuppressionNumbers::read(c, {1, 2, 3}).has_value() &&
               SuppressionNumbers::numberOf(c, SuppressionId(u"s"_s)).has_value();
    });
    row("who was written to lately", [=](Connection &c) {
        return DeliveryRepository::reachedSince(c, {ContactId(u"c"_s)}, day.startOfDay(Qt::UTC),
                                                DraftId(u"d"_s))
            .has_value();
    });
    row("suppressed contacts of my accounts",
        [=](Connection &c) { return ContactRepository::suppressed(c, me).has_value(); });
    row("a window of all accounts", [](Connection &c) {
        return AccountRepository::rows(c, {1, 2, 3}).has_value() &&
               AccountRepository::numberOf(c, AccountId(u"a"_s)).has_value();
    });
    row("my accounts that renew soon",
        [=](Connection &c) { return AccountRepository::renewing(c, me, day, day).has_value(); });
    row("CTAs of an account",
        [](Connection &c) { return CtaRepository::forAccount(c, AccountId(u"a"_s)).has_value(); });
    row("my open CTAs", [=](Connection &c) { return CtaRepository::open(c, me).has_value(); });
    row("the draft of a task",
        [](Connection &c) { return DraftRepository::forTask(c, TaskId(u"t"_s)).has_value(); });
    row("my drafts", [=](Connection &c) { return DraftRepository::list(c, me).has_value(); });
    row("a draft's texts",
        [](Connection &c) { return DraftRevisions::list(c, DraftId(u"d"_s)).has_value(); });
    row("outbox", [](Connection &c) {
        return SubmissionRepository::rows(c, {SubmissionState::Leaving, SubmissionState::Queued}, 0, 100)
            .has_value();
    });
    row("sent", [](Connection &c) {
        return SubmissionRepository::rows(c, {SubmissionState::Done}, 0, 100).has_value();
    });
    row("what has left and needs a person",
        [](Connection &c) { return SubmissionRepository::unsettled(c).has_value(); });
    row("a state's submissions",
        [](Connection &c) { return SubmissionRepository::inState(c, SubmissionState::Leaving).has_value(); });
    row("the live submission of a draft",
        [](Connection &c) { return SubmissionRepository::liveForDraft(c, DraftId(u"d"_s)).has_value(); });
    row("submissions that nothing is open of",
        [](Connection &c) { return SubmissionRepository::withoutOpenDeliveries(c).has_value(); });
    row("submissions with deliveries in a state", [](Connection &c) {
        return SubmissionRepository::idsWithDeliveries(c, {DeliveryState::Queued, DeliveryState::Failed})
            .has_value();
    });
    row("the newest submission of a task",
        [](Connection &c) { return SubmissionRepository::newestForTask(c, TaskId(u"t"_s)).has_value(); });
    row("deliveries of a submission",
        [](Connection &c) { return DeliveryRepository::forSubmission(c, SubmissionId(u"s"_s)).has_value(); });
    row("due deliveries", [](Connection &c) {
        return DeliveryRepository::due(c, QDateTime::fromMSecsSinceEpoch(0), 10).has_value() &&
               DeliveryRepository::nextAttempt(c).has_value();
    });
    row("who got a template", [](Connection &c) {
        return DeliveryRepository::earlier(c, DeliveryState::Accepted, TemplateId(u"t"_s), ContactId(u"c"_s),
                                           u"a@b.example"_s, {})
            .has_value();
    });
    row("who of many got a template", [](Connection &c) {
        return DeliveryRepository::earliest(c, DeliveryState::Accepted, TemplateId(u"t"_s),
                                            {ContactId(u"c"_s), ContactId(u"d"_s)})
            .has_value();
    });
    row("live emails of an account or a CTA", [](Connection &c) {
        return SubmissionRepository::countLive(c, AccountId(u"a"_s)).has_value() &&
               SubmissionRepository::countLive(c, CtaId(u"c"_s)).has_value();
    });
    row("some contacts", [](Connection &c) {
        return ContactRepository::findAll(c, {ContactId(u"c"_s), ContactId(u"d"_s)}).has_value();
    });
    row("a timeline", [](Connection &c) {
        return ActivityRepository::forAccount(c, AccountId(u"a"_s), 0, 50).has_value() &&
               ActivityRepository::countForAccount(c, AccountId(u"a"_s)).has_value();
    });
    row("is there a sample", [](Connection &c) { return SampleData::exists(c).has_value(); });
}

void TestQueryPlans::noReadScansATable()
{
    QFETCH(Read, read);
    const QStringList plans = plansOf(read);
    // What subqueries gave may be walked through, lists that were given, and the small partial indexes of
    // sample rows.
    static const QRegularExpression scan(
        u"^SCAN (?!\\(subquery|json_each\\b|place\\b|CONSTANT ROW|\\w+ USING INDEX \\w+_sample)"_s);
    for (const QString &plan : plans)
        QVERIFY2(!plan.contains(scan) && !plan.startsWith(u"no "_s) && !plan.startsWith(u"the read"_s),
                 qPrintable(plans.join(u'\n')));
}

void TestQueryPlans::listsInTheOrderOfAnIndexSortNothing_data()
{
    QTest::addColumn<Read>("read");
    for (const auto &[name, sort] :
         {std::pair{"by name", AccountQuery::Sort::Name}, std::pair{"by CARR", AccountQuery::Sort::Carr},
          std::pair{"by renewal", AccountQuery::Sort::Renewal},
          std::pair{"by health", AccountQuery::Sort::Health}}) {
        AccountQuery query;
        query.sort = sort;
        QTest::newRow(name) << Read(
            [query](Connection &c) { return AccountRepository::numbers(c, query).has_value(); });
    }
    AccountQuery mine;
    mine.technicalAccountManager = UserId(u"usr_1"_s);
    QTest::newRow("mine by name") << Read(
        [mine](Connection &c) { return AccountRepository::numbers(c, mine).has_value(); });
    QTest::newRow("a timeline") << Read([](Connection &c) {
        return ActivityRepository::forAccount(c, AccountId(u"a"_s), 0, 50).has_value();
    });
}

void TestQueryPlans::listsInTheOrderOfAnIndexSortNothing()
{
    QFETCH(Read, read);
    const QStringList plans = plansOf(read);
    QVERIFY2(!plans.join(u'\n').contains(u"TEMP B-TREE"_s), qPrintable(plans.join(u'\n')));
    QVERIFY2(plans.join(u'\n').contains(u"INDEX"_s), qPrintable(plans.join(u'\n')));
}

void TestQueryPlans::manyAreReadAtOnce()
{
    Connection &connection = m_store->reader();
    QList<ContactId> ids;
    for (int i = 0; i < 500; ++i)
        ids.append(ContactId(u"con_%1"_s.arg(i)));
    traced.clear();
    VERIFY_RESULT(ContactRepository::findAll(connection, ids));
    QCOMPARE(traced.size(), 1);
    VERIFY_RESULT(DeliveryRepository::earliest(connection, DeliveryState::Accepted, TemplateId(u"t"_s), ids));
    QCOMPARE(traced.size(), 2);
}

void TestQueryPlans::todaysCountsReadNoRows()
{
    const UserId me(u"usr_1"_s);
    const QDate day(2026, 11, 18);
    const QStringList plans = plansOf([=](Connection &connection) {
        return TaskRepository::dueCounts(connection, me, day, day.addDays(4)).has_value();
    });
    QCOMPARE(plans.size(), 2);
    for (const QString &plan : plans)
        QVERIFY2(plan.startsWith(u"SEARCH "_s) && plan.contains(u" USING COVERING INDEX "_s),
                 qPrintable(plan));
}

void TestQueryPlans::aSearchReadsIndexesAlone_data()
{
    QTest::addColumn<SearchKind>("kind");
    QTest::newRow("accounts") << SearchKind::Account;
    QTest::newRow("contacts") << SearchKind::Contact;
    QTest::newRow("CTAs") << SearchKind::Cta;
    QTest::newRow("emails") << SearchKind::Email;
}

void TestQueryPlans::aSearchReadsIndexesAlone()
{
    QFETCH(SearchKind, kind);
    SearchQuery query;
    query.text = u"north"_s;
    query.me = UserId(u"usr_1"_s);
    query.kinds = {kind};
    const QStringList plans = plansOf([query](Connection &c) { return Search::find(c, query).has_value(); });
    // Accounts' letters are looked for in an index that has them; nothing else is walked through.
    static const QRegularExpression scan(
        u"^SCAN (?!\\w+ VIRTUAL TABLE INDEX|account USING COVERING INDEX account_name|main\\.search_\\w+_config)"_s);
    QVERIFY2(plans.join(u'\n').contains(u"VIRTUAL TABLE"_s), qPrintable(plans.join(u'\n')));
    for (const QString &plan : plans)
        QVERIFY2(!plan.contains(scan), qPrintable(plans.join(u'\n')));
}

void TestQueryPlans::aFilteredListIsCountedInItsIndex_data()
{
    QTest::addColumn<UserId>("whose");
    QTest::newRow("mine") << UserId(u"usr_1"_s);
    QTest::newRow("everybody's") << UserId();
}

void TestQueryPlans::aFilteredListIsCountedInItsIndex()
{
    QFETCH(UserId, whose);
    AccountQuery query;
    query.text = u"north"_s;
    query.technicalAccountManager = whose;
    const QStringList plans = plansOf([query](Connection &c) {
                                  return AccountRepository::count(c, query).has_value() &&
                                         AccountRepository::numbers(c, query).has_value();
                              }).filter(QRegularExpression(u"account"_s));
    QCOMPARE(plans.size(), 2);
    for (const QString &plan : plans)
        QVERIFY2(plan.contains(u" USING COVERING INDEX "_s), qPrintable(plan));
}

void TestQueryPlans::allContactsAreListedFromIndexesAlone_data()
{
    QTest::addColumn<ContactQuery>("query");
    for (const auto &[name, sort] :
         {std::pair{"by name", ContactQuery::Sort::Name}, std::pair{"by address", ContactQuery::Sort::Email},
          std::pair{"by account", ContactQuery::Sort::Account},
          std::pair{"by last email", ContactQuery::Sort::LastEmail}})
        QTest::newRow(name) << ContactQuery{.sort = sort};
    QTest::newRow("by a word") << ContactQuery{.text = u"north"_s};
    QTest::newRow("by role") << ContactQuery{.role = u"gitlab_admin"_s};
    QTest::newRow("by reason") << ContactQuery{.suppression = Suppression::OptedOut};
    QTest::newRow("by account") << ContactQuery{.role = u"gitlab_admin"_s, .account = AccountId(u"a"_s)};
    QTest::newRow("by import") << ContactQuery{.import = ContactImportId(u"i"_s)};
    QTest::newRow("by last email") << ContactQuery{.emailed = ContactQuery::Emailed::Never};
}

/// All of them are gone through, but neither a contact's row is read nor anything sorted.
void TestQueryPlans::allContactsAreListedFromIndexesAlone()
{
    QFETCH(ContactQuery, query);
    const QStringList plans = plansOf([query](Connection &c) {
        return ContactNumbers([] { return false; }).list(c, query, {}).has_value();
    });
    static const QRegularExpression scan(
        u"^SCAN (?!CONSTANT ROW|\\w+ VIRTUAL TABLE INDEX|\\w+ USING COVERING INDEX|membership$|main\\.search_)"_s);
    for (const QString &plan : plans)
        QVERIFY2(!plan.contains(scan) && !plan.contains(u"TEMP B-TREE"_s), qPrintable(plans.join(u'\n')));
}

void TestQueryPlans::aScanWouldBeNoticed()
{
    const QStringList plans = plansOf(
        [](Connection &c) { return c.query(u"SELECT uid FROM task WHERE title = 'x'"_s).has_value(); });
    QCOMPARE(plans, QStringList{u"SCAN task"_s});
}

QTEST_GUILESS_MAIN(TestQueryPlans)
#include "tst_query_plans.moc"
