// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/contacts/accounts/AccountHouse.h"

#include <QRandomGenerator>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::AccountHouse;
using test::verdictsOf;
using Existing = ImportPolicies::Existing;
using Duplicates = ImportPolicies::Duplicates;
using Empty = ImportPolicies::Empty;

/// The dry run of an account CSV: which account a row is, and what becomes of it.
class TestAccountPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRowGetsItsVerdict();
    void accountsAreFoundByKeyDomainAndName_data();
    void accountsAreFoundByKeyDomainAndName();
    void anotherKeyIsAnotherAccount();
    void rowsOfOneNewAccountAreOne();
    void anUpdateTellsWhatChanges();
    void existingAccountsFollowThePolicy_data();
    void existingAccountsFollowThePolicy();
    void duplicatesFollowThePolicy_data();
    void duplicatesFollowThePolicy();
    void theNextRowCountsWhereOneContradicts_data();
    void theNextRowCountsWhereOneContradicts();
    void anEmptyCellClearsNoKeyAndOpensNothing();
    void parentsMayStandBelow();
    void aParentThatIsNotThereIsTold();
    void newAccountsBelongToWhoeverImports();
    void theSameValueOnALaterDayIsStillTrue();
    void valuesThatNoListKnowsButAnAccountHas();
    void countsAddUpToTheRows();
};

void TestAccountPlan::everyRowGetsItsVerdict()
{
    AccountHouse house;
    Account acme = house.add(u"Acme"_s, u"A-1"_s);
    house.add(u"Twin"_s);
    house.add(u"twin"_s);
    QList<PlannedRow> rows;
    const ImportPlan plan = house.plan(house.file("Account ID,Name,Industry\n"
                                                  "N-1,New,Steel\n"
                                                  "A-1,Acme,Steel\n"
                                                  "A-1,Acme,Paper\n"
                                                  ",Acme,\n"
                                                  ",Twin,Steel\n"
                                                  ",,Steel\n"
                                                  "X-9,,Steel\n"
                                                  ",,\n"
                                                  "\n"
                                                  "A-1,ragged\n"_ba),
                                       {}, &rows);
    QCOMPARE(verdictsOf(rows), u"new update duplicate duplicate invalid invalid invalid invalid"_s);
    QCOMPARE(plan.rows, 8);
    QCOMPARE(plan.emptyRows, 2);
    QStringList ids;
    for (const ImportProblem &problem : plan.problems)
        ids.append(problem.id);
    QCOMPARE(ids.first(4), (QStringList{u"account-ambiguous"_s, u"account-missing"_s,
                                        u"account-name-missing"_s, plan.problems.last().id}));
    QCOMPARE(rows.first().name, u"New"_s);
}

void TestAccountPlan::accountsAreFoundByKeyDomainAndName_data()
{
    QTest::addColumn<QString>("row"); ///< Id, domain and name.
    QTest::addColumn<QString>("found");
    const auto row = [](const char *what, const QString &cells, const QString &found) {
        QTest::newRow(what) << cells << found;
    };
    row("by key", u"A-1,,"_s, u"Acme"_s);
    row("the key before the domain", u"A-1,bolt.example,Bolt"_s, u"Acme"_s);
    row("by domain", u",https://www.ACME.example/x,"_s, u"Acme"_s);
    row("the domain before the name", u",acme.example,Bolt"_s, u"Acme"_s);
    row("by name", u",,\" acme \""_s, u"Acme"_s);
    row("by name in another width", u",,ＡＣＭＥ"_s, u"Acme"_s);
    row("an unknown domain, by name", u",new.example,Bolt"_s, u"Bolt"_s);
    row("a domain of several, by name", u",group.example,Group West"_s, u"Group West"_s);
    row("a domain of several", u",group.example,Group"_s, u"several"_s);
    row("a name of several", u",,Twin"_s, u"several"_s);
    row("a domain with letters of its own", u",Bücher.example,"_s, u"Books"_s);
    row("a first key by domain", u"B-1,bolt.example,"_s, u"Bolt"_s);
    row("nothing", u",,Nobody"_s, u"new"_s);
}

void TestAccountPlan::accountsAreFoundByKeyDomainAndName()
{
    QFETCH(QString, row);
    QFETCH(QString, found);
    AccountHouse house;
    house.add(u"Acme"_s, u"A-1"_s, u"acme.example"_s);
    house.add(u"Bolt"_s, {}, u"bolt.example"_s);
    house.add(u"Group West"_s, {}, u"group.example"_s);
    house.add(u"Group East"_s, {}, u"group.example"_s);
    house.add(u"Twin"_s);
    house.add(u"Twin"_s);
    house.add(u"Books"_s, {}, u"xn--bcher-kva.example"_s);
    const CsvFile file =
        house.file("Account ID,Account Domain,Account Name,Industry\n" + row.toUtf8() + ",Steel\n");
    QList<PlannedRow> rows;
    house.plan(file, {}, &rows);
    if (found == u"new"_s || found == u"several"_s) {
        QCOMPARE(verdictsOf(rows), found == u"new"_s ? u"new"_s : u"invalid"_s);
        return;
    }
    QCOMPARE(verdictsOf(rows), u"update"_s);
    const AccountId before = house.account(found).id;
    VERIFY_RESULT(house.import(file, {Existing::Fill, {}, {}}));
    QCOMPARE(house.account(found).id, before);
    QCOMPARE(house.account(found).industry, u"Steel"_s);
}

void TestAccountPlan::anotherKeyIsAnotherAccount()
{
    AccountHouse house;
    house.add(u"Acme"_s, {}, u"acme.example"_s);
    const CsvFile file = house.file("Account ID,Account Domain,Account Name\n"
                                    "K-1,acme.example,Acme\n"
                                    "K-2,acme.example,Acme West\n"
                                    "K-3,acme.example,Acme\n"_ba);
    QList<PlannedRow> rows;
    house.plan(file, {}, &rows);
    QCOMPARE(verdictsOf(rows), u"update new new"_s);
    VERIFY_RESULT(house.import(file));
    QVERIFY(house.plan(file).changesNothing());
    QCOMPARE(house.count(u"account"_s), 3);
    // An id of our own that this workspace does not have is no key of the company's.
    const QByteArray other = AccountId::create().toString().toUtf8();
    VERIFY_RESULT(house.import(house.file("Account ID,Account Name\n" + other + ",Moved\n")));
    QCOMPARE(house.account(u"Moved"_s).externalId, QString());
}

void TestAccountPlan::rowsOfOneNewAccountAreOne()
{
    AccountHouse house;
    const CsvFile file = house.file("Account ID,Account Domain,Account Name,Industry\n"
                                    ",acme.example,Acme,Steel\n"
                                    ",ACME.example,Acme Ltd,\n"
                                    ",,acme,\n"
                                    "K-1,,Acme,\n"
                                    "K-2,,Acme,\n"_ba);
    QList<PlannedRow> rows;
    house.plan(file, {}, &rows);
    QCOMPARE(verdictsOf(rows), u"new duplicate duplicate duplicate new"_s);
    VERIFY_RESULT(house.import(file, {{}, Duplicates::Merge, {}}));
    QCOMPARE(house.count(u"account"_s), 2);
}

void TestAccountPlan::anUpdateTellsWhatChanges()
{
    AccountHouse house;
    Account acme = house.add(u"Acme"_s, u"A-1"_s);
    acme.carr = Money{10000, u"EUR"_s};
    acme.hosting = u"gitlab_com"_s;
    acme.technologyStack = {u"argo_cd"_s, u"Nomad"_s};
    acme.pinnedNote = u"a  b"_s;
    house.save(acme);
    QList<PlannedRow> rows;
    house.plan(house.file("Account ID,Name,CARR,Currency,Hosting,Technology Stack,Pinned Note,Geo?,Parent\n"
                          "A-1,Acme GmbH,250,EUR,self_managed_cloud,\"nomad, Argo CD\",a b,yes,Up\n"
                          "U-1,Up,,,,,,,\n"_ba),
               {}, &rows);
    QStringList told;
    for (const FieldChange &change : rows.first().changes)
        told.append(change.field + u": "_s + change.from + u" > "_s + change.to);
    QCOMPARE(told, (QStringList{u"account_name: Acme > Acme GmbH"_s,
                                u"hosting: GitLab.com > Self-managed - cloud"_s, u"geo:  > true"_s,
                                u"carr: 100.00 EUR > 250.00 EUR"_s, u"parent_account:  > Up"_s}));
}

void TestAccountPlan::existingAccountsFollowThePolicy_data()
{
    QTest::addColumn<ImportPolicies>("policies");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("values"); ///< Industry, segment, executive sponsor.
    QTest::newRow("update") << ImportPolicies{Existing::Update, {}, {}} << u"update"_s
                            << u"Steel/enterprise/Eve"_s;
    QTest::newRow("update and clear")
        << ImportPolicies{Existing::Update, {}, Empty::Clear} << u"update"_s << u"Steel/enterprise/"_s;
    QTest::newRow("fill") << ImportPolicies{Existing::Fill, {}, {}} << u"update"_s
                          << u"Paper/enterprise/Eve"_s;
    QTest::newRow("fill and clear") << ImportPolicies{Existing::Fill, {}, Empty::Clear} << u"update"_s
                                    << u"Paper/enterprise/Eve"_s;
    QTest::newRow("leave") << ImportPolicies{Existing::Leave, {}, Empty::Clear} << u"unchanged"_s
                           << u"Paper//Eve"_s;
}

void TestAccountPlan::existingAccountsFollowThePolicy()
{
    QFETCH(ImportPolicies, policies);
    QFETCH(QString, verdict);
    QFETCH(QString, values);
    AccountHouse house;
    Account acme = house.add(u"Acme"_s, u"A-1"_s);
    acme.industry = u"Paper"_s;
    acme.executiveSponsor = u"Eve"_s;
    house.save(acme);
    const CsvFile file = house.file("Account ID,Account Name,Industry,Segment,Executive Sponsor\n"
                                    "A-1,,Steel,Enterprise,\n"_ba);
    QList<PlannedRow> rows;
    house.plan(file, policies, &rows);
    QCOMPARE(verdictsOf(rows), verdict);
    VERIFY_RESULT(house.import(file, policies));
    // A name is never taken away.
    const Account now = house.account(u"Acme"_s);
    QCOMPARE(now.industry + u'/' + now.segment + u'/' + now.executiveSponsor, values);
}

void TestAccountPlan::duplicatesFollowThePolicy_data()
{
    QTest::addColumn<bool>("exists");
    QTest::addColumn<Duplicates>("policy");
    QTest::addColumn<QString>("verdicts");
    QTest::addColumn<QString>("values"); ///< Industry, health, products.
    for (const bool exists : {false, true}) {
        const char *name = exists ? "update" : "new";
        const QString verdict = QString::fromLatin1(name);
        QTest::addRow("first, %s", name)
            << exists << Duplicates::First << verdict + u" duplicate duplicate"_s << u"Steel/-/premium"_s;
        QTest::addRow("last, %s", name)
            << exists << Duplicates::Last << u"duplicate duplicate "_s + verdict << u"Paper/70/ci_minutes"_s;
        QTest::addRow("merge, %s", name) << exists << Duplicates::Merge << verdict + u" duplicate duplicate"_s
                                         << u"Paper/70/ci_minutes,premium,ultimate"_s;
    }
}

void TestAccountPlan::duplicatesFollowThePolicy()
{
    QFETCH(bool, exists);
    QFETCH(Duplicates, policy);
    QFETCH(QString, verdicts);
    QFETCH(QString, values);
    AccountHouse house;
    if (exists)
        house.add(u"Acme"_s, u"A-1"_s);
    const CsvFile file = house.file("Account ID,Name,Industry,Health,Products\n"
                                    "A-1,Acme,Steel,,Premium\n"
                                    "A-1,Acme,,60,Ultimate\n"
                                    "A-1,Acme,Paper,70,CI Minutes\n"_ba);
    QList<PlannedRow> rows;
    house.plan(file, {{}, policy, {}}, &rows);
    QCOMPARE(verdictsOf(rows), verdicts);
    VERIFY_RESULT(house.import(file, {{}, policy, {}}));
    const Account acme = house.account(u"Acme"_s);
    QStringList products = acme.productsPurchased;
    products.sort();
    QCOMPARE(acme.industry + u'/' + (acme.health ? QString::number(*acme.health) : u"-"_s) + u'/' +
                 products.join(u','),
             values);
    QVERIFY(house.plan(file, {{}, policy, {}}).changesNothing());
}

void TestAccountPlan::theNextRowCountsWhereOneContradicts_data()
{
    QTest::addColumn<Duplicates>("policy");
    QTest::addColumn<QString>("verdicts");
    QTest::addColumn<QString>("industry");
    QTest::newRow("first") << Duplicates::First << u"invalid update duplicate duplicate"_s << u"Paper"_s;
    QTest::newRow("last") << Duplicates::Last << u"duplicate duplicate update invalid"_s << u"Wood"_s;
}

/// A row after which the account would contradict itself is told, and takes no other row with it.
void TestAccountPlan::theNextRowCountsWhereOneContradicts()
{
    QFETCH(Duplicates, policy);
    QFETCH(QString, verdicts);
    QFETCH(QString, industry);
    AccountHouse house;
    Account acme = house.add(u"Acme"_s);
    acme.renewalDate = QDate(2026, 12, 31);
    house.save(acme);
    const QByteArray bad = "Acme,Steel,2027-05-01\n";
    const CsvFile file = house.file("Name,Industry,Customer Since\n" + bad +
                                    "Acme,Paper,2020-01-01\n"
                                    "Acme,Wood,2020-01-01\n" +
                                    bad);
    QList<PlannedRow> rows;
    house.plan(file, {{}, policy, {}}, &rows);
    QCOMPARE(verdictsOf(rows), verdicts);
    VERIFY_RESULT(house.import(file, {{}, policy, {}}));
    QCOMPARE(house.account(u"Acme"_s).industry, industry);
}

void TestAccountPlan::anEmptyCellClearsNoKeyAndOpensNothing()
{
    AccountHouse house;
    Account acme = house.add(u"Acme"_s, u"A-1"_s, u"acme.example"_s);
    acme.restricted = true;
    acme.industry = u"Steel"_s;
    house.save(acme);
    for (const char *row : {",Acme,acme.example,,\n", "A-1,Acme,,,\n"})
        VERIFY_RESULT(
            house.import(house.file("Account ID,Name,Account Domain,Restricted,Industry\n" + QByteArray(row)),
                         {{}, {}, Empty::Clear}));
    acme = house.account(u"Acme"_s);
    QCOMPARE(acme.externalId, u"A-1"_s);
    QCOMPARE(acme.domain, u"acme.example"_s);
    QVERIFY(acme.restricted);
    QCOMPARE(acme.industry, QString());
}

void TestAccountPlan::parentsMayStandBelow()
{
    AccountHouse house;
    house.add(u"Top"_s, {}, u"top.example"_s);
    const CsvFile file = house.file("Account ID,Name,Parent Account,Industry\n"
                                    "C-1,Child,P-1,\n"
                                    "G-1,Grandchild,child,\n"
                                    "P-1,Parent,top.example,\n"
                                    "B-1,Broken,P-1,bad\n"_ba);
    VERIFY_RESULT(house.import(file));
    QCOMPARE(house.account(u"Child"_s).parent, house.account(u"Parent"_s).id);
    QCOMPARE(house.account(u"Grandchild"_s).parent, house.account(u"Child"_s).id);
    QCOMPARE(house.account(u"Parent"_s).parent, house.account(u"Top"_s).id);
    QVERIFY(house.plan(file).changesNothing());
}

void TestAccountPlan::aParentThatIsNotThereIsTold()
{
    AccountHouse house;
    house.add(u"Twin"_s);
    house.add(u"Twin"_s);
    QList<PlannedRow> rows;
    const ImportPlan plan = house.plan(house.file("Name,Parent,Health\n"
                                                  "A,Nobody,\n"
                                                  "B,Twin,\n"
                                                  "C,c,\n"
                                                  "D,Invalid,\n"
                                                  "Invalid,,1000\n"_ba),
                                       {}, &rows);
    QCOMPARE(verdictsOf(rows), u"new new new new invalid"_s);
    QStringList ids;
    for (const ImportProblem &problem : plan.problems)
        ids.append(problem.id);
    QCOMPARE(ids, (QStringList{u"parent-unknown"_s, u"parent-ambiguous"_s, u"parent-itself"_s,
                               u"parent-unknown"_s, u"number-unreadable"_s}));
    QCOMPARE(plan.warnings, 4);
}

void TestAccountPlan::newAccountsBelongToWhoeverImports()
{
    AccountHouse house;
    VERIFY_RESULT(house.import(house.file("Name\nAcme\n"_ba)));
    QCOMPARE(house.account(u"Acme"_s).technicalAccountManager, house.sam.id);
    QVERIFY(house.account(u"Acme"_s).stamps.contains(AccountField::TechnicalAccountManager));
    VERIFY_RESULT(house.import(house.file("Name,TAM\nBolt,\nCity,Kim \xC5\x8Cta\n"_ba)));
    QCOMPARE(house.account(u"Bolt"_s).technicalAccountManager, UserId());
    QCOMPARE(house.account(u"City"_s).technicalAccountManager, house.kim.id);
}

void TestAccountPlan::theSameValueOnALaterDayIsStillTrue()
{
    AccountHouse house;
    VERIFY_RESULT(
        house.import(house.file("Name,Support Level,As Of\nAcme,Priority Support,2026-11-01\n"_ba)));
    const QDateTime first(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC);
    QCOMPARE(house.account(u"Acme"_s).stamps.value(AccountField::SupportLevel).asOf, first);
    // Without a day it is no news, and an older one is none either.
    QVERIFY(house.plan(house.file("Name,Support Level\nAcme,priority\n"_ba)).changesNothing());
    QVERIFY(
        house.plan(house.file("Name,Support Level,As Of\nAcme,priority,2026-10-01\n"_ba)).changesNothing());
    QList<PlannedRow> rows;
    const CsvFile later = house.file("Name,Support Level,As Of\nAcme,priority,2026-11-08\n"_ba);
    house.plan(later, {}, &rows);
    QCOMPARE(verdictsOf(rows), u"update"_s);
    QCOMPARE(rows.first().changes.first().field, u"as_of"_s);
    VERIFY_RESULT(house.import(later));
    QCOMPARE(house.account(u"Acme"_s).stamps.value(AccountField::SupportLevel).asOf, first.addDays(7));
    QVERIFY(house.plan(later).changesNothing());
    VERIFY_RESULT(house.import(house.file("Name,Support Level\nAcme,\n"_ba), {{}, {}, Empty::Clear}));
    QVERIFY(!house.account(u"Acme"_s).stamps.contains(AccountField::SupportLevel));
}

void TestAccountPlan::valuesThatNoListKnowsButAnAccountHas()
{
    AccountHouse house;
    Account acme = house.add(u"Acme"_s);
    acme.hosting = u"from_elsewhere"_s;
    acme.productsPurchased = {u"legacy"_s};
    house.save(acme);
    QList<PlannedRow> rows;
    house.plan(house.file("Name,Hosting,Products\nBolt,From_Elsewhere,Legacy\n"_ba), {}, &rows);
    QCOMPARE(verdictsOf(rows), u"new"_s);
}

/// Whatever the file: each row has one verdict, the verdicts add up, and the import does what the dry run
/// said.
void TestAccountPlan::countsAddUpToTheRows()
{
    QRandomGenerator random(7);
    const auto any = [&random](const QList<QByteArray> &of) { return of.at(random.bounded(of.size())); };
    for (int round = 0; round < 18; ++round) {
        AccountHouse house;
        for (int i = 0; i < 4; ++i)
            house.add(u"N%1"_s.arg(i), i % 2 == 0 ? u"K%1"_s.arg(i) : QString(), u"d%1.example"_s.arg(i / 2));
        QByteArray bytes("Account ID,Name,Domain,CARR,Geo?,Renewal,Parent,Products,As Of\n");
        qint64 written = 0;
        for (int i = 0; i < 30; ++i) {
            bytes += any({"", "K0", "K2", "K9", "1E+9"}) + ',' + any({"", "N0", "N1", "N5", "n5"}) + ',' +
                     any({"", "d0.example", "d1.example", "x.example"}) + ',' +
                     any({"", "12 EUR", "\"1,5\"", "x"}) + ',' + any({"", "yes", "no", "?", "eh"}) + ',' +
                     any({"", "2027-01-01", "1/2/2027"}) + ',' + any({"", "N0", "K9", "zz"}) + ',' +
                     any({"", "Premium;Ultimate", "None"}) + ',' + any({"", "2026-11-01"}) +
                     any({"", "", ",extra"}) + '\n';
            ++written;
        }
        const CsvFile file = house.file(bytes);
        const ImportPolicies policies{Existing(round % 3), Duplicates(round / 3 % 3), Empty(round / 9 % 2)};
        QList<PlannedRow> rows;
        const ImportPlan plan = house.plan(file, policies, &rows);
        qint64 counted = 0;
        for (const ImportVerdict verdict : importVerdicts())
            counted += plan.count(verdict);
        QCOMPARE(counted, plan.rows);
        QCOMPARE(plan.rows + plan.emptyRows, written);
        QCOMPARE(rows.size(), plan.rows);
        for (qsizetype i = 1; i < rows.size(); ++i)
            QVERIFY(rows.at(i).row > rows.at(i - 1).row);
        const auto done = house.import(file, policies);
        VERIFY_RESULT(done);
        QCOMPARE(done->plan, plan);
        QCOMPARE(house.count(u"account"_s), 4 + plan.count(ImportVerdict::New));
        // No parent that is not there.
        QCOMPARE(
            house.count(u"account AS a WHERE parent IS NOT NULL AND parent <> '' AND NOT EXISTS (SELECT 1 "
                        u"FROM account WHERE uid = a.parent)"_s),
            0);
    }
}

QTEST_GUILESS_MAIN(TestAccountPlan)
#include "tst_account_plan.moc"
