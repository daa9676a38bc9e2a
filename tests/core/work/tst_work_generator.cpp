// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/Clock.h"
#include "core/domain/Contact.h"
#include "core/store/Connection.h"
#include "core/store/IntegrityCheck.h"
#include "core/store/Store.h"
#include "core/work/FirstStart.h"
#include "core/work/generator/InventedNames.h"
#include "core/work/generator/WorkspaceGenerator.h"
#include "tests/support/ResultCheck.h"

#include <QTemporaryDir>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// An invented workspace of its own.
class Invented
{
public:
    explicit Invented(const GeneratorPlan &plan) : m_clock(plan.now())
    {
        auto opened = Store::open(m_folder.filePath(u"workspace.waymark"_s), m_clock);
        if (opened)
            store = std::move(*opened);
        counts = WorkspaceGenerator(*store, plan).run();
    }

    Rows rows(const QString &sql) const
    {
        const auto found = store->reader().query(sql);
        return found ? *found : Rows();
    }
    int number(const QString &sql) const { return rows(sql).value(0).value(0).toInt(); }

    /// Every row of every table, in the order in which they were written.
    QList<Rows> everything() const
    {
        QList<Rows> all;
        for (const QVariantList &table :
             rows(u"SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"_s))
            all.append(rows(u"SELECT * FROM %1"_s.arg(table.first().toString())));
        return all;
    }

private:
    QTemporaryDir m_folder;
    FixedClock m_clock;

public:
    std::unique_ptr<Store> store;
    Result<GeneratedCounts> counts;
};

} // namespace

/// The invented workspace: the same each time, whole, and of nobody.
class TestWorkGenerator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thereIsAsMuchAsWasAskedFor();
    void theSameSeedMakesTheSameBytes();
    void anotherSeedMakesOtherData();
    void everyAddressIsAnExample();
    void theWorkspaceIsWholeAndBegun();
    void peopleOfOneAccountNeverShareAnAddress();
    void companiesAreAllDifferent();
    void aWorkspaceInUseIsNotTouched();
    void impossiblePlansAreRefused_data();
    void impossiblePlansAreRefused();

private:
    const GeneratorPlan m_plan{200, 900, 7, QDate(2026, 11, 18)};
};

void TestWorkGenerator::thereIsAsMuchAsWasAskedFor()
{
    const Invented invented(m_plan);
    VERIFY_RESULT(invented.counts);
    QCOMPARE(invented.counts->accounts, 200);
    QCOMPARE(invented.counts->contacts, 900);
    QCOMPARE(invented.number(u"SELECT count(*) FROM account"_s), 200);
    QCOMPARE(invented.number(u"SELECT count(*) FROM contact"_s), 900);
    QCOMPARE(invented.number(u"SELECT count(*) FROM cta"_s), invented.counts->ctas);
    QCOMPARE(invented.number(u"SELECT count(*) FROM task"_s), invented.counts->tasks);
    QVERIFY(invented.counts->ctas >= 5 && invented.counts->ctas <= 60);
    QVERIFY(invented.counts->tasks > invented.counts->ctas);
    // Every account has somebody, some have many, and a few people get no email.
    QVERIFY(invented.number(
                u"SELECT max(n) FROM (SELECT count(*) AS n FROM membership GROUP BY account_id)"_s) > 10);
    QCOMPARE(invented.number(u"SELECT count(DISTINCT account_id) FROM membership"_s), 200);
    QVERIFY(invented.number(u"SELECT count(*) FROM contact WHERE email_opt_out = 1"_s) > 5);
    QVERIFY(invented.number(u"SELECT count(*) FROM contact WHERE bounce = 'hard'"_s) > 0);
    QVERIFY(invented.number(u"SELECT count(*) FROM task WHERE status = 'completed'"_s) > 0);
    QVERIFY(invented.number(u"SELECT count(*) FROM task WHERE status = 'not_started'"_s) > 0);
}

void TestWorkGenerator::theSameSeedMakesTheSameBytes()
{
    const Invented one(m_plan);
    const Invented other(m_plan);
    VERIFY_RESULT(one.counts);
    VERIFY_RESULT(other.counts);
    QVERIFY(one.everything().size() > 10);
    QVERIFY(one.everything() == other.everything());
}

void TestWorkGenerator::anotherSeedMakesOtherData()
{
    GeneratorPlan plan = m_plan;
    plan.seed = 8;
    const QString carr = u"SELECT carr_minor FROM account"_s;
    QVERIFY(Invented(plan).rows(carr) != Invented(m_plan).rows(carr));
}

void TestWorkGenerator::everyAddressIsAnExample()
{
    const Invented invented(m_plan);
    const Rows addresses =
        invented.rows(u"SELECT email FROM contact UNION ALL SELECT email FROM user UNION ALL "
                      "SELECT account_owner_email FROM account"_s);
    QVERIFY(addresses.size() > 1000);
    for (const QVariantList &row : addresses) {
        const QString address = row.first().toString();
        QVERIFY2(isEmailAddress(address) && address.endsWith(u".example"_s), qPrintable(address));
    }
}

void TestWorkGenerator::theWorkspaceIsWholeAndBegun()
{
    const Invented invented(m_plan);
    const auto problems = IntegrityCheck::run(invented.store->reader());
    VERIFY_RESULT(problems);
    QCOMPARE(*problems, QStringList());
    const auto person = FirstStart(*invented.store).person();
    VERIFY_RESULT(person);
    QVERIFY(!person->isEmpty());
    QVERIFY(invented.number(u"SELECT count(*) FROM account WHERE technical_account_manager = '%1'"_s.arg(
                person->toString())) > 20);
    QVERIFY(invented.number(u"SELECT count(*) FROM playbook"_s) > 2);
    // Whoever the rows mention is there.
    QCOMPARE(invented.number(u"SELECT count(*) FROM account WHERE technical_account_manager NOT IN "
                             "(SELECT uid FROM user)"_s),
             0);
    QCOMPARE(invented.number(u"SELECT count(*) FROM cta WHERE playbook NOT IN (SELECT uid FROM playbook)"_s),
             0);
    QCOMPARE(invented.number(u"SELECT count(*) FROM task WHERE email_template IS NOT NULL AND email_template "
                             "NOT IN (SELECT uid FROM email_template)"_s),
             0);
}

void TestWorkGenerator::peopleOfOneAccountNeverShareAnAddress()
{
    // More people than there are names.
    const int people = InventedNames::personCount() + 500;
    const Invented invented({1, people, 1, m_plan.today});
    VERIFY_RESULT(invented.counts);
    QCOMPARE(invented.number(u"SELECT count(DISTINCT email_key) FROM contact"_s), people);
}

void TestWorkGenerator::companiesAreAllDifferent()
{
    QSet<QString> domains;
    for (int i = 0; i < 102'000; ++i)
        domains.insert(InventedNames::companyDomain(i));
    QCOMPARE(domains.size(), 102'000);
}

void TestWorkGenerator::aWorkspaceInUseIsNotTouched()
{
    const Invented invented(m_plan);
    VERIFY_FAILS(WorkspaceGenerator(*invented.store, m_plan).run(), ErrorKind::Conflict);
    QCOMPARE(invented.number(u"SELECT count(*) FROM account"_s), 200);
}

void TestWorkGenerator::impossiblePlansAreRefused_data()
{
    QTest::addColumn<int>("accounts");
    QTest::addColumn<int>("contacts");
    QTest::addColumn<QDate>("today");
    QTest::newRow("fewer than none") << -1 << 0 << m_plan.today;
    QTest::newRow("people without an account") << 0 << 5 << m_plan.today;
    QTest::newRow("no day") << 5 << 5 << QDate();
}

void TestWorkGenerator::impossiblePlansAreRefused()
{
    QFETCH(int, accounts);
    QFETCH(int, contacts);
    QFETCH(QDate, today);
    const Invented invented({0, 0, 1, m_plan.today});
    VERIFY_FAILS(WorkspaceGenerator(*invented.store, {accounts, contacts, 1, today}).run(),
                 ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(TestWorkGenerator)
#include "tst_work_generator.moc"
