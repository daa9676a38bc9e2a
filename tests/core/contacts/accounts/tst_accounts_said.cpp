// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ContactImports.h"
#include "core/contacts/ImportReview.h"
#include "core/store/ContactRepository.h"
#include "tests/core/contacts/accounts/AccountHouse.h"

using namespace waymark;
using namespace Qt::StringLiterals;
using test::AccountHouse;
using test::verdictsOf;
using Existing = ImportPolicies::Existing;

/// What a file of contacts says of their accounts.
class TestAccountsSaid : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void oneValueAnAccountIsTaken();
    void whatADuplicateSaysOfItsAccountIsTaken_data();
    void whatADuplicateSaysOfItsAccountIsTaken();
    void rowsThatDifferAreToldAndNeitherIsTaken();
    void whatCannotBeReadIsTold();
    void aRowThatIsLeftOutSaysNothing();
    void accountsFollowThePolicy_data();
    void accountsFollowThePolicy();
    void aDecisionForARowIsForThatRow();
    void whatChangesNothingWritesNothing();
    void undoGivesAccountsTheirValuesBack();
    void theReviewShowsIt();

private:
    static ImportMapping mappingOf(const CsvFile &file)
    {
        return ImportMapping::proposed(ImportKind::Contacts, file.columns(), *sampleValues(file));
    }
    ImportPlan plan(const CsvFile &file, QList<PlannedRow> *rowsOut, const ImportPolicies &policies = {})
    {
        const ContactImports imports({*m_house->store, m_house->store.clock(), {}});
        const auto plan =
            imports.dryRun(file, {mappingOf(file), policies}, [rowsOut](const QList<PlannedRow> &rows) {
                *rowsOut += rows;
                return Result<void>();
            });
        if (!plan)
            qFatal("%s", qPrintable(describe(plan.error())));
        std::ranges::sort(*rowsOut, {}, &PlannedRow::row);
        return *plan;
    }
    Result<ImportOutcome> import(const CsvFile &file, const ImportPolicies &policies = {})
    {
        ContactImports imports({*m_house->store, m_house->store.clock(), {}});
        auto future = imports.apply(file, {mappingOf(file), policies});
        m_house->store->drain();
        return future.result();
    }
    Account acme() { return m_house->account(u"Acme"_s); }

    std::unique_ptr<AccountHouse> m_house;
};

void TestAccountsSaid::init()
{
    m_house = std::make_unique<AccountHouse>();
    m_house->add(u"Acme"_s);
    m_house->add(u"Bolt"_s);
}

void TestAccountsSaid::oneValueAnAccountIsTaken()
{
    const CsvFile file = m_house->file("Email,Account,Hosting,Geo?,Technology Stack,CARR\n"
                                       "jo@x.example,Acme,GitLab.com,yes,\"Argo CD; Nomad\",5 EUR\n"
                                       "al@x.example,Acme,gitlab_com,,\"nomad, argo cd\",\n"
                                       "bo@x.example,Bolt,,unknown,,\n"_ba);
    // An automatic field is none of a contact's file.
    QCOMPARE(mappingOf(file).columnOf(ImportTarget::Carr), -1);
    QList<PlannedRow> rows;
    const ImportPlan promised = plan(file, &rows);
    QCOMPARE(verdictsOf(rows), u"new new new"_s);
    QCOMPARE(promised.problems, QList<ImportProblem>());
    QStringList told;
    for (const FieldChange &change : rows.first().changes)
        told.append(change.field + u'=' + change.to);
    QCOMPARE(told,
             (QStringList{u"hosting=GitLab.com"_s, u"geo=true"_s, u"technology_stack=Argo CD; Nomad"_s}));
    QVERIFY(rows.at(1).changes.isEmpty());
    const auto done = import(file);
    VERIFY_RESULT(done);
    QCOMPARE(done->plan, promised);
    QCOMPARE(acme().hosting, u"gitlab_com"_s);
    QCOMPARE(acme().geo, TriState::True);
    QCOMPARE(acme().technologyStack, (QStringList{u"argo_cd"_s, u"Nomad"_s}));
    QVERIFY(!acme().carr);
}

void TestAccountsSaid::whatADuplicateSaysOfItsAccountIsTaken_data()
{
    QTest::addColumn<ImportPolicies::Duplicates>("policy");
    QTest::addColumn<QString>("verdicts");
    QTest::newRow("first") << ImportPolicies::Duplicates::First << u"new duplicate duplicate"_s;
    QTest::newRow("last") << ImportPolicies::Duplicates::Last << u"duplicate duplicate new"_s;
    QTest::newRow("merge") << ImportPolicies::Duplicates::Merge << u"new duplicate duplicate"_s;
}

void TestAccountsSaid::whatADuplicateSaysOfItsAccountIsTaken()
{
    QFETCH(ImportPolicies::Duplicates, policy);
    QFETCH(QString, verdicts);
    const CsvFile file = m_house->file("Email,Account,Hosting\n"
                                       "jo@x.example,Acme,\n"
                                       "jo@x.example,Acme,GitLab.com\n"
                                       "jo@x.example,Acme,\n"_ba);
    QList<PlannedRow> rows;
    const ImportPlan promised = plan(file, &rows, {{}, policy, {}});
    QCOMPARE(verdictsOf(rows), verdicts);
    const auto counts = std::ranges::find(rows, ImportVerdict::New, &PlannedRow::verdict);
    QCOMPARE(counts->changes.size(), 1);
    const auto done = import(file, {{}, policy, {}});
    VERIFY_RESULT(done);
    QCOMPARE(done->plan, promised);
    QCOMPARE(acme().hosting, u"gitlab_com"_s);
    // And once more there is nothing left to do.
    const auto again = import(file, {{}, policy, {}});
    VERIFY_RESULT(again);
    QVERIFY(again->plan.changesNothing());
}

void TestAccountsSaid::rowsThatDifferAreToldAndNeitherIsTaken()
{
    const CsvFile file = m_house->file("Email,Account,Hosting,Provider\n"
                                       "jo@x.example,Acme,GitLab.com,AWS\n"
                                       "al@x.example,Acme,Self-managed - cloud,AWS\n"
                                       "bo@x.example,Bolt,Self-managed - cloud,\n"_ba);
    QList<PlannedRow> rows;
    const ImportPlan planned = plan(file, &rows);
    QCOMPARE(verdictsOf(rows), u"new new new"_s);
    QCOMPARE(planned.problems.size(), 1);
    const ImportProblem &problem = planned.problems.first();
    QCOMPARE(problem.id, u"account-value-differs"_s);
    QCOMPARE(problem.row, 3);
    QCOMPARE(problem.column, 3);
    QCOMPARE(problem.columnName, u"Hosting"_s);
    QVERIFY(problem.sentence.contains(u"Row 2"_s) && problem.sentence.contains(u"GitLab.com"_s));
    VERIFY_RESULT(import(file));
    QCOMPARE(acme().hosting, QString());
    QCOMPARE(acme().provider, u"aws"_s);
    QCOMPARE(m_house->account(u"Bolt"_s).hosting, u"self_managed_cloud"_s);
    QCOMPARE(m_house->count(u"contact"_s), 3);
}

void TestAccountsSaid::whatCannotBeReadIsTold()
{
    const CsvFile file = m_house->file("Email,Account,Hosting,Geo?\n"
                                       "jo@x.example,Acme,The moon,perhaps\n"
                                       "al@x.example,Acme,GitLab.com,\n"_ba);
    QList<PlannedRow> rows;
    const ImportPlan planned = plan(file, &rows);
    QCOMPARE(verdictsOf(rows), u"new new"_s);
    QCOMPARE(planned.problems.size(), 2);
    QCOMPARE(planned.problems.first().id, u"choice-unknown"_s);
    QVERIFY(planned.problems.first().sentence.contains(u"GitLab.com"_s));
    QCOMPARE(planned.problems.last().id, u"boolean-unreadable"_s);
    QCOMPARE(planned.warnings, 1);
    VERIFY_RESULT(import(file));
    QCOMPARE(acme().hosting, u"gitlab_com"_s);
}

void TestAccountsSaid::aRowThatIsLeftOutSaysNothing()
{
    Contact out = rows::contact(u"Otto"_s, u"otto@x.example"_s, {acme().id});
    out.emailOptOut = true;
    VERIFY_RESULT(m_house->store.run([&](WriteTransaction &t) { return ContactRepository::save(t, out); }));
    const CsvFile file = m_house->file("Email,Account,Hosting,Provider\n"
                                       "otto@x.example,Acme,GitLab.com,\n"
                                       "nobody,Acme,,AWS\n"
                                       "jo@x.example,Nowhere,GitLab.com,AWS\n"_ba);
    QList<PlannedRow> rows;
    const ImportPlan planned = plan(file, &rows);
    QCOMPARE(verdictsOf(rows), u"opted-out invalid unknown-account"_s);
    QVERIFY(planned.changesNothing());
    VERIFY_RESULT(import(file));
    QCOMPARE(acme().hosting + acme().provider, QString());
}

void TestAccountsSaid::accountsFollowThePolicy_data()
{
    QTest::addColumn<Existing>("existing");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("values");
    QTest::newRow("update") << Existing::Update << u"update"_s << u"self_managed_cloud aws"_s;
    QTest::newRow("fill") << Existing::Fill << u"update"_s << u"gitlab_com aws"_s;
    QTest::newRow("leave") << Existing::Leave << u"unchanged"_s << u"gitlab_com "_s;
}

void TestAccountsSaid::accountsFollowThePolicy()
{
    QFETCH(Existing, existing);
    QFETCH(QString, verdict);
    QFETCH(QString, values);
    Account account = acme();
    account.hosting = u"gitlab_com"_s;
    m_house->save(account);
    const Contact jo = rows::contact({}, u"jo@x.example"_s, {account.id});
    VERIFY_RESULT(m_house->store.run([&](WriteTransaction &t) { return ContactRepository::save(t, jo); }));
    const CsvFile file =
        m_house->file("Email,Account,Hosting,Provider\njo@x.example,Acme,Self-managed - cloud,AWS\n"_ba);
    QList<PlannedRow> rows;
    plan(file, &rows, {existing, {}, {}});
    QCOMPARE(verdictsOf(rows), verdict);
    VERIFY_RESULT(import(file, {existing, {}, {}}));
    QCOMPARE(acme().hosting + u' ' + acme().provider, values);
}

/// What was decided for one row is decided for that row: another of the account says the same and counts.
void TestAccountsSaid::aDecisionForARowIsForThatRow()
{
    const Contact jo = rows::contact({}, u"jo@x.example"_s, {acme().id});
    VERIFY_RESULT(m_house->store.run([&](WriteTransaction &t) { return ContactRepository::save(t, jo); }));
    const CsvFile file = m_house->file("Email,Account,Hosting\njo@x.example,Acme,GitLab.com\n"
                                       "al@x.example,Acme,GitLab.com\n"_ba);
    ImportSettings settings{mappingOf(file), {}};
    settings.repairs.setExisting(2, Existing::Leave);
    ContactImports imports({*m_house->store, m_house->store.clock(), {}});
    auto future = imports.apply(file, settings);
    m_house->store->drain();
    VERIFY_RESULT(future.result());
    QCOMPARE(acme().hosting, u"gitlab_com"_s);
}

void TestAccountsSaid::whatChangesNothingWritesNothing()
{
    const CsvFile file = m_house->file("Email,Account,Hosting\njo@x.example,Acme,GitLab.com\n"_ba);
    VERIFY_RESULT(import(file));
    const qint64 transactions = m_house->count(u"journal_transaction"_s);
    const auto again = import(file, {{}, {}, ImportPolicies::Empty::Clear});
    VERIFY_RESULT(again);
    QVERIFY(again->id.isEmpty());
    QCOMPARE(m_house->count(u"journal_transaction"_s), transactions);
    // An empty cell says nothing of the account, whatever the policy.
    VERIFY_RESULT(import(m_house->file("Email,Account,Hosting\njo@x.example,Acme,\n"_ba),
                         {{}, {}, ImportPolicies::Empty::Clear}));
    QCOMPARE(acme().hosting, u"gitlab_com"_s);
}

void TestAccountsSaid::undoGivesAccountsTheirValuesBack()
{
    const QStringList before = m_house->everything();
    const CsvFile file = m_house->file("Email,Account,Hosting\njo@x.example,Acme,GitLab.com\n"
                                       "bo@x.example,Bolt,GitLab.com\n"_ba);
    ContactImports imports({*m_house->store, m_house->store.clock(), {}});
    for (const bool isChangedSince : {false, true}) {
        const auto done = import(file);
        VERIFY_RESULT(done);
        if (isChangedSince) {
            Account bolt = m_house->account(u"Bolt"_s);
            bolt.provider = u"aws"_s;
            m_house->save(bolt);
        }
        auto future = imports.undo(done->id);
        m_house->store->drain();
        const auto undone = future.result();
        VERIFY_RESULT(undone);
        QCOMPARE(undone->undone, 2);
        QCOMPARE(undone->undoneAccounts, isChangedSince ? 1 : 2);
        QCOMPARE(undone->kept.size(), isChangedSince ? 1 : 0);
        if (!isChangedSince)
            QCOMPARE(m_house->everything(), before);
        else
            QCOMPARE(undone->kept.first().name, u"Bolt"_s);
        QCOMPARE(m_house->count(u"contact"_s), 0);
        QCOMPARE(acme().hosting, QString());
    }
}

void TestAccountsSaid::theReviewShowsIt()
{
    const Contact jo = rows::contact({}, u"jo@x.example"_s, {acme().id});
    VERIFY_RESULT(m_house->store.run([&](WriteTransaction &t) { return ContactRepository::save(t, jo); }));
    const CsvFile file =
        m_house->file("Email,Account,Hosting,Provider\njo@x.example,Acme,GitLab.com,The moon\n"_ba);
    Connection &reader = m_house->store.reader();
    const WorkContext work{*m_house->store, m_house->store.clock(), {}};
    const auto review = ImportReview::run(work, ContactImports(work), file, {mappingOf(file), {}});
    VERIFY_RESULT(review);
    QCOMPARE((*review)->count(ImportReview::Filter::Updated), 1);
    const auto read = (*review)->read(reader, {0});
    VERIFY_RESULT(read);
    QCOMPARE(read->first().planned.changes.size(), 1);
    QCOMPARE(read->first().planned.changes.first().field, u"hosting"_s);
    QCOMPARE(read->first().planned.problems.size(), 1);
}

QTEST_GUILESS_MAIN(TestAccountsSaid)
#include "tst_accounts_said.moc"
