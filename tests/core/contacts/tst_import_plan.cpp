// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/CsvReader.h"
#include "tests/core/contacts/ImportHouse.h"

#include <QRandomGenerator>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::ImportHouse;
using test::verdictsOf;
using Existing = ImportPolicies::Existing;
using Duplicates = ImportPolicies::Duplicates;
using Empty = ImportPolicies::Empty;

/// The dry run: one verdict a row, for a reason that is told.
class TestImportPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRowGetsItsVerdict();
    void aProblemNamesRowColumnAndValue_data();
    void aProblemNamesRowColumnAndValue();
    void problemsOfARowHaveOneOrder();
    void accountsAreFoundByIdNameAndDomain();
    void aProvidersDomainIsNobodysOwn();
    void aHeaderThatIsDamagedIsTold();
    void oneAccountForTheWholeFile();
    void existingContactsFollowThePolicy_data();
    void existingContactsFollowThePolicy();
    void duplicatesFollowThePolicy_data();
    void duplicatesFollowThePolicy();
    void aConsentIsTakenAndADateIsNotGuessed();
    void anotherAccountIsAFurtherMembership();
    void aPlaceholderAtThousandsOfAccountsIsPlanned();
    void peopleAtSeveralAccountsTakeLittleMemory();
    void rowsThatAreReadAgainKeepTheirPlaces();
    void anOptOutSurvivesEveryPolicy_data();
    void anOptOutSurvivesEveryPolicy();
    void anOptOutOfTheFileIsKept();
    void anOptOutInAnyColumnCounts();
    void aColumnOfOptOutsThatIsLeftAsideIsTold();
    void whatBouncesToldStays();
    void countsAddUpToTheRows();
    void aDryRunCanBeStopped();
    void namesAreSplit();
};

void TestImportPlan::everyRowGetsItsVerdict()
{
    ImportHouse house;
    house.add(u"Ada"_s, u"ada@acme.example"_s, house.acme.id);
    Contact out = rows::contact(u"Otto"_s, u"otto@acme.example"_s, {house.acme.id});
    out.emailOptOut = true;
    house.save(out);
    const CsvFile file = house.file("First Name,Email,Account,Title\n"
                                    "New,new@acme.example,Acme GmbH,Lead\n"
                                    "Ada,ADA@acme.example,Acme GmbH,CTO\n"
                                    "Otto,otto@acme.example,Acme GmbH,CEO\n"
                                    "Ada,ada@acme.example,acme gmbh,COO\n"
                                    "Bad,not an address,Acme GmbH,\n"
                                    "Who,who@nowhere.example,Nowhere Ltd,\n"
                                    ",,,\n"
                                    "\n"
                                    "Ragged,ragged@acme.example\n"_ba);
    QList<PlannedRow> rows;
    const ImportPlan plan = house.plan(file, {}, &rows);
    QCOMPARE(verdictsOf(rows), u"new update opted-out duplicate invalid unknown-account invalid"_s);
    QCOMPARE(plan.rows, 7);
    QCOMPARE(plan.emptyRows, 2);
    QCOMPARE(plan.count(ImportVerdict::Invalid), 2);
    QCOMPARE(rows.at(1).changes, (QList<FieldChange>{{u"title"_s, {}, u"CTO"_s}}));
    QCOMPARE(rows.at(4).cells, (QStringList{u"Bad"_s, u"not an address"_s, u"Acme GmbH"_s, u""_s}));
    QCOMPARE(rows.at(6).row, 10);
    QVERIFY(!plan.changesNothing());
}

void TestImportPlan::aProblemNamesRowColumnAndValue_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("column");
    QTest::addColumn<bool>("isError");
    const auto row = [](const char *id, const char *cells, const char *column, bool isError) {
        QTest::newRow(id) << QByteArray(cells) << QString::fromLatin1(id) << QString::fromLatin1(column)
                          << isError;
    };
    row("email-missing", "Jo,,Northbeam,,,,", "Email", true);
    row("email-malformed", "Jo,jo@@acme,Northbeam,,,,", "Email", true);
    row("email-role-address", "Jo,info@acme.example,Northbeam,,,,", "Email", false);
    row("email-typo", "Jo,jo@gmial.com,Northbeam,,,,", "Email", false);
    row("email-own-domain", "Jo,jo@tam.example,Northbeam,,,,", "Email", false);
    row("email-other-domain", "Jo,jo@other.example,Acme GmbH,,,,", "Email", false);
    row("account-unknown", "Jo,jo@x.example,Nowhere,,,,", "Account", false);
    row("account-missing", "Jo,jo@x.example,,,,,", "", false);
    row("opt-out-unreadable", "Jo,jo@x.example,Northbeam,perhaps,,,", "Opt out", true);
    row("time-zone-unknown", "Jo,jo@x.example,Northbeam,,Berlin,,", "Time zone", false);
    row("locale-unknown", "Jo,jo@x.example,Northbeam,,,Klingon,", "Language", false);
    row("role-unknown", "Jo,jo@x.example,Northbeam,,,,GitLab Admin;Wizard", "Role", false);
    row("spreadsheet-damage", "12-May,jo@x.example,Northbeam,,,,", "First Name", false);
    row("text-after-quote", "\"Jo\"x,jo@x.example,Northbeam,,,,", "First Name", true);
    row("too-few-cells", "Jo,jo@x.example", "Account", true);
}

void TestImportPlan::aProblemNamesRowColumnAndValue()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, id);
    QFETCH(QString, column);
    QFETCH(bool, isError);
    ImportHouse house;
    const CsvFile file = house.file("First Name,Email,Account,Opt out,Time zone,Language,Role\n"
                                    "Al,al@x.example,Northbeam,no,Europe/Berlin,de_AT,gitlab admin\n" +
                                    row + '\n');
    const ImportPlan plan = house.plan(file);
    QCOMPARE(plan.problems.size(), 1);
    const ImportProblem &problem = plan.problems.first();
    QCOMPARE(problem.id, id);
    QCOMPARE(problem.columnName, column);
    QCOMPARE(problem.severity == ImportProblem::Severity::Error, isError);
    QCOMPARE(problem.row, 3);
    QCOMPARE(problem.line, 3);
    QVERIFY(problem.sentence.size() > 15);
    if (!problem.columnName.isEmpty())
        QCOMPARE(problem.column, file.columns().indexOf(column) + 1);
}

void TestImportPlan::problemsOfARowHaveOneOrder()
{
    ImportHouse house;
    const ImportPlan plan = house.plan(house.file("Notes,Phone,Title,Last Name,First Name,Email,Account\n"
                                                  "#N/A,#REF!,#N/A,#N/A,#N/A,jo@x.example,Northbeam\n"_ba));
    QStringList columns;
    for (const ImportProblem &problem : plan.problems)
        columns.append(problem.columnName);
    QCOMPARE(columns, (QStringList{u"First Name"_s, u"Last Name"_s, u"Title"_s, u"Phone"_s, u"Notes"_s}));
}

void TestImportPlan::accountsAreFoundByIdNameAndDomain()
{
    ImportHouse house;
    Account twin = rows::account(u"Northbeam"_s);
    VERIFY_RESULT(house.store.run([&](WriteTransaction &t) { return AccountRepository::save(t, twin); }));
    const auto verdicts = [&house](const QByteArray &column, const QByteArray &value) {
        QList<PlannedRow> rows;
        house.plan(house.file("Email," + column + "\njo@acme.example," + value + "\n"), {}, &rows);
        return verdictsOf(rows);
    };
    QCOMPARE(verdicts("Account ID", house.acme.id.toString().toUtf8()), u"new"_s);
    QCOMPARE(verdicts("Account ID", "0012"), u"new"_s);
    QCOMPARE(verdicts("Company", "  acme\xC2\xA0GMBH "), u"new"_s);
    QCOMPARE(verdicts("Website", "https://www.Acme.example/about"), u"new"_s);
    QCOMPARE(verdicts("Domain", "other.example"), u"unknown-account"_s);
    // A column that is only called after accounts may hold their domains.
    QCOMPARE(verdicts("Account", "www.acme.example"), u"new"_s);
    QCOMPARE(verdicts("Account", "other.example"), u"unknown-account"_s);
    // Two with the same name: neither is guessed.
    QCOMPARE(verdicts("Company", "Northbeam"), u"unknown-account"_s);
}

void TestImportPlan::aProvidersDomainIsNobodysOwn()
{
    ImportHouse house;
    const CsvFile file = house.file("Email,Account\njo@gmail.com,Northbeam\nal@tam.example,Northbeam\n"_ba);
    QCOMPARE(house.plan(file).problems.size(), 1);
    User me = **UserRepository::self(house.store.reader());
    me.email = u"sam@gmail.com"_s;
    VERIFY_RESULT(house.store.run([&](WriteTransaction &t) { return UserRepository::save(t, me); }));
    QCOMPARE(house.plan(file).problems.size(), 0);
}

void TestImportPlan::aHeaderThatIsDamagedIsTold()
{
    ImportHouse house;
    const ImportPlan plan =
        house.plan(house.file("Email,Account,\"Ti\"tle\njo@x.example,Northbeam,Lead\n"_ba));
    QCOMPARE(plan.count(ImportVerdict::New), 1);
    QCOMPARE(plan.problemCount, 1);
    QCOMPARE(plan.problems.first().id, u"text-after-quote"_s);
    QCOMPARE(plan.problems.first().severity, ImportProblem::Severity::Warning);
    QCOMPARE(plan.problems.first().row, 1);
}

void TestImportPlan::oneAccountForTheWholeFile()
{
    ImportHouse house;
    const CsvFile file = house.file("Email,Name\njo@x.example,Jo\nal@x.example,Al\n"_ba);
    ImportSettings settings{ImportHouse::mappingOf(file), {}};
    ImportPlanner incomplete(house.store.reader(), file, settings, house.store.clock().now());
    VERIFY_FAILS(incomplete.run({}), ErrorKind::Invalid);
    settings.mapping.account = house.northbeam.id;
    ImportPlanner planner(house.store.reader(), file, settings, house.store.clock().now());
    QList<Contact> contacts;
    VERIFY_RESULT(planner.run([&](const PersonPlan &person) -> Result<void> {
        contacts.append(*person.contact);
        return {};
    }));
    QCOMPARE(contacts.size(), 2);
    QCOMPARE(contacts.first().memberships, (QList<Membership>{{house.northbeam.id, {}}}));
    settings.mapping.account = AccountId(u"nonsense"_s);
    ImportPlanner lost(house.store.reader(), file, settings, house.store.clock().now());
    VERIFY_FAILS(lost.run({}), ErrorKind::Invalid);
    // As a cell may name it: by its id in the company's systems.
    settings.mapping.account = AccountId(u"0012"_s);
    ImportPlanner external(house.store.reader(), file, settings, house.store.clock().now());
    VERIFY_RESULT(external.run([&](const PersonPlan &person) -> Result<void> {
        contacts.append(*person.contact);
        return {};
    }));
    QCOMPARE(contacts.last().memberships, (QList<Membership>{{house.acme.id, {}}}));
}

void TestImportPlan::existingContactsFollowThePolicy_data()
{
    QTest::addColumn<ImportPolicies>("policies");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("verdict");
    // There: First Name "Ada", Title "CTO", no phone. In the file: "Adele", empty, "123".
    const auto row = [](const char *name, Existing existing, Empty empty, const char *first,
                        const char *title, const char *phone, const char *verdict) {
        QTest::newRow(name) << ImportPolicies{existing, Duplicates::First, empty}
                            << QString::fromLatin1(first) << QString::fromLatin1(title)
                            << QString::fromLatin1(phone) << QString::fromLatin1(verdict);
    };
    row("update", Existing::Update, Empty::Leave, "Adele", "CTO", "123", "update");
    row("update and clear", Existing::Update, Empty::Clear, "Adele", "", "123", "update");
    row("fill", Existing::Fill, Empty::Leave, "Ada", "CTO", "123", "update");
    row("fill does not clear", Existing::Fill, Empty::Clear, "Ada", "CTO", "123", "update");
    row("leave", Existing::Leave, Empty::Clear, "Ada", "CTO", "", "unchanged");
}

void TestImportPlan::existingContactsFollowThePolicy()
{
    QFETCH(ImportPolicies, policies);
    QFETCH(QString, first);
    QFETCH(QString, title);
    QFETCH(QString, phone);
    QFETCH(QString, verdict);
    Contact contact = rows::contact(u"Ada"_s, u"ada@x.example"_s, {AccountId(u"acc_1"_s)});
    contact.title = u"CTO"_s;
    ImportRow row;
    row.email = contact.email;
    row.account = AccountId(u"acc_1"_s);
    row.texts.insert(ImportTarget::FirstName, u"Adele"_s);
    row.texts.insert(ImportTarget::Title, {});
    row.texts.insert(ImportTarget::Phone, u"123"_s);
    const PersonPlan plan = PersonPlan::of(contact, {row}, policies, {}, {});
    QCOMPARE(verdictsOf(plan.rows), verdict);
    const Contact after = plan.contact.value_or(contact);
    QCOMPARE(after.firstName, first);
    QCOMPARE(after.title, title);
    QCOMPARE(after.phone, phone);
    QCOMPARE(after.id, contact.id);
}

void TestImportPlan::duplicatesFollowThePolicy_data()
{
    QTest::addColumn<Duplicates>("policy");
    QTest::addColumn<QString>("verdicts");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QStringList>("roles");
    QTest::newRow("first") << Duplicates::First << u"new duplicate duplicate"_s << u"one"_s << u"1"_s
                           << QStringList{u"a"_s};
    QTest::newRow("last") << Duplicates::Last << u"duplicate duplicate new"_s << u"three"_s << QString()
                          << QStringList{u"b"_s};
    QTest::newRow("merge") << Duplicates::Merge << u"new duplicate duplicate"_s << u"three"_s << u"2"_s
                           << QStringList{u"a"_s, u"b"_s};
}

void TestImportPlan::duplicatesFollowThePolicy()
{
    QFETCH(Duplicates, policy);
    QFETCH(QString, verdicts);
    QFETCH(QString, title);
    QFETCH(QString, phone);
    QFETCH(QStringList, roles);
    ImportHouse house;
    const CsvFile file = house.file("Email,Account,Title,Phone,Role\n"
                                    "jo@x.example,Northbeam,one,1,a\n"
                                    "Jo@X.example,Northbeam,,2,a\n"
                                    "jo@x.example,NORTHBEAM,three,,b\n"_ba);
    QList<PlannedRow> rows;
    house.plan(file, {Existing::Update, policy, Empty::Leave}, &rows);
    QCOMPARE(verdictsOf(rows), verdicts);
    ImportPlanner planner(house.store.reader(), file,
                          {ImportHouse::mappingOf(file), {Existing::Update, policy, Empty::Leave}},
                          house.store.clock().now());
    VERIFY_RESULT(planner.run([&](const PersonPlan &person) -> Result<void> {
        const Contact &contact = *person.contact;
        return contact.title == title && contact.phone == phone && contact.memberships.size() == 1 &&
                       contact.memberships.first().roles == roles
                   ? Result<void>()
                   : failure(ErrorKind::Internal, contact.title + u' ' + contact.phone);
    }));
}

void TestImportPlan::aConsentIsTakenAndADateIsNotGuessed()
{
    ImportHouse house;
    Contact ada = rows::contact(u"Ada"_s, u"ada@x.example"_s, {house.northbeam.id});
    ada.consentSource = u"letter"_s;
    ada.consentDate = QDate(2020, 1, 2);
    house.save(ada);
    const CsvFile file = house.file("Email,Account,Contact ID,Consent source,Consent date\n"
                                    "ada@x.example,Northbeam,0031,web form,2026-04-03\n"
                                    "bo@x.example,Northbeam,,fair,03/04/2026\n"
                                    "cy@x.example,Northbeam,,fair,someday\n"
                                    "di@x.example,Northbeam,,,\n"_ba);
    QList<PlannedRow> rows;
    const ImportPlan plan = house.plan(file, {}, &rows);
    QCOMPARE(verdictsOf(rows), u"update invalid invalid new"_s);
    QCOMPARE(rows.at(0).changes, (QList<FieldChange>{{u"external_id"_s, {}, u"0031"_s},
                                                     {u"consent_source"_s, u"letter"_s, u"web form"_s},
                                                     {u"consent_date"_s, u"2020-01-02"_s, u"2026-04-03"_s}}));
    QCOMPARE(plan.problems.at(0).id, u"date-ambiguous"_s);
    QCOMPARE(plan.problems.at(1).id, u"date-unreadable"_s);
    QCOMPARE(plan.problems.at(1).columnName, u"Consent date"_s);

    ImportMapping dayFirst = ImportHouse::mappingOf(file);
    dayFirst.dateOrder = DateOrder::DayFirst;
    const auto kept =
        ImportMapping::fromJson(ImportKind::Contacts, dayFirst.toJson(file.columns()), file.columns());
    VERIFY_RESULT(kept);
    QCOMPARE(*kept, dayFirst);
    std::optional<Contact> bo;
    ImportPlanner planner(house.store.reader(), file, {*kept, {}}, house.store.clock().now());
    VERIFY_RESULT(planner.run([&bo](const PersonPlan &person) -> Result<void> {
        if (person.contact && person.contact->email == u"bo@x.example"_s)
            bo = person.contact;
        return {};
    }));
    QVERIFY(bo);
    QCOMPARE(bo->consentDate, QDate(2026, 4, 3));
    QVERIFY(hasConsent(*bo));
}

void TestImportPlan::anotherAccountIsAFurtherMembership()
{
    ImportHouse house;
    const CsvFile file = house.file("Email,Account,Role,Title\n"
                                    "jo@acme.example,Northbeam,GitLab Admin,Lead\n"
                                    "jo@acme.example,Acme GmbH,Security,Other\n"_ba);
    QList<PlannedRow> rows;
    house.plan(file, {}, &rows);
    QCOMPARE(verdictsOf(rows), u"new update"_s);
    QCOMPARE(rows.at(1).changes.first().field, u"account"_s);
}

/// "noemail@company.example" at each account: work that grows with more than the rows would never end here.
void TestImportPlan::aPlaceholderAtThousandsOfAccountsIsPlanned()
{
    constexpr int accounts = 20'000;
    QList<ImportRow> rows;
    for (int i = 0; i < accounts; ++i) {
        ImportRow row;
        row.email = u"noemail@company.example"_s;
        row.account = AccountId(u"acc_%1"_s.arg(i));
        row.texts.insert(ImportTarget::FirstName, u"Nobody"_s);
        rows.append(row);
    }
    rows.append(rows.first());
    const PersonPlan plan = PersonPlan::of({}, rows, {}, {}, {});
    QVERIFY(plan.contact.has_value());
    QCOMPARE(plan.contact->email, rows.first().email);
    QCOMPARE(plan.contact->memberships.size(), accounts);
    QCOMPARE(plan.rows.first().verdict, ImportVerdict::New);
    QCOMPARE(plan.rows.last().verdict, ImportVerdict::Duplicate);
    QCOMPARE(plan.rows.at(accounts - 1).changes,
             (QList<FieldChange>{{u"account"_s, {}, rows.at(accounts - 1).account.toString()}}));
}

/// The most memory that this process ever had.
static qint64 residentKib()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no /proc");
    const QByteArray status = file.readAll();
    return status.sliced(status.indexOf("VmHWM:") + 6).simplified().split(' ').first().toLongLong();
}

void TestImportPlan::peopleAtSeveralAccountsTakeLittleMemory()
{
    ImportHouse house;
    constexpr int people = 60'000;
    QByteArray bytes("Email,Account,First Name,Last Name,Title\n");
    for (const QByteArray &account : {"Acme GmbH"_ba, "Northbeam"_ba}) {
        for (int i = 0; i < people; ++i) {
            const QByteArray number = QByteArray::number(i);
            bytes += "somebody" + number + "@x.example," + account + ",First Name " + number + ",Last Name " +
                     number + ",Title of somebody " + number + '\n';
        }
    }
    const CsvFile file = house.file(bytes);
    const qint64 before = residentKib();
    const ImportPlan plan = house.plan(file);
    QCOMPARE(plan.count(ImportVerdict::New), people);
    QCOMPARE(plan.count(ImportVerdict::Update), people);
    // With a row in hand for each, more than 100 MiB.
    const qint64 grown = residentKib() - before;
    QVERIFY2(grown < 60 * 1024, qPrintable(u"%1 KiB"_s.arg(grown)));
}

void TestImportPlan::rowsThatAreReadAgainKeepTheirPlaces()
{
    ImportHouse house;
    QByteArray bytes("Email,Account,Notes\n");
    for (int i = 0; i < 900; ++i)
        bytes += 'p' + QByteArray::number(i % 300) + "@x.example," + (i < 600 ? "Northbeam" : "Nowhere") +
                 ",\"two\nlines " + QByteArray(i % 70, 'x') + "\"\n";
    QList<PlannedRow> rows;
    const ImportPlan plan = house.plan(house.file(bytes), {}, &rows);
    QCOMPARE(rows.size(), 900);
    for (int i = 0; i < 900; ++i) {
        QCOMPARE(rows.at(i).row, i + 2);
        QCOMPARE(rows.at(i).line, 2 * i + 2);
        QCOMPARE(rows.at(i).name, u"p%1@x.example"_s.arg(i % 300));
        QCOMPARE(rows.at(i).verdict, i < 300   ? ImportVerdict::New
                                     : i < 600 ? ImportVerdict::Duplicate
                                               : ImportVerdict::UnknownAccount);
    }
    QCOMPARE(plan.problems.first().line, 2 * 600 + 2);
}

void TestImportPlan::anOptOutSurvivesEveryPolicy_data()
{
    QTest::addColumn<ImportPolicies>("policies");
    for (int i = 0; i < 18; ++i)
        QTest::addRow("%d", i) << ImportPolicies{Existing(i % 3), Duplicates(i / 3 % 3), Empty(i / 9)};
}

void TestImportPlan::anOptOutSurvivesEveryPolicy()
{
    QFETCH(ImportPolicies, policies);
    ImportHouse house;
    Contact out = rows::contact(u"Otto"_s, u"otto@acme.example"_s, {house.acme.id});
    out.emailOptOut = true;
    out.optOutSource = u"asked by telephone"_s;
    house.save(out);
    const CsvFile file = house.file("Email,Account,First Name,Opt out\n"
                                    "OTTO@acme.example,Acme GmbH,Ottilie,no\n"
                                    "otto@acme.example,Northbeam,,\n"_ba);
    QList<PlannedRow> rows;
    const ImportPlan plan = house.plan(file, policies, &rows);
    QCOMPARE(verdictsOf(rows), u"opted-out opted-out"_s);
    QVERIFY(plan.changesNothing());
}

void TestImportPlan::anOptOutOfTheFileIsKept()
{
    Contact contact = rows::contact(u"Ada"_s, u"ada@x.example"_s, {AccountId(u"acc_1"_s)});
    ImportRow stays;
    stays.email = contact.email;
    stays.account = AccountId(u"acc_1"_s);
    ImportRow leaves = stays;
    leaves.optsOut = true;
    const QDateTime now(QDate(2026, 11, 18), QTime(8, 0), QTimeZone::utc());
    for (int i = 0; i < 18; ++i) {
        const ImportPolicies policies{Existing(i % 3), Duplicates(i / 3 % 3), Empty(i / 9)};
        // Whichever row wins.
        for (const QList<ImportRow> &rows :
             {QList<ImportRow>{stays, leaves}, QList<ImportRow>{leaves, stays}}) {
            const PersonPlan plan = PersonPlan::of(contact, rows, policies, now, u"import of list.csv"_s);
            QVERIFY(plan.contact.has_value());
            QVERIFY(plan.contact->emailOptOut);
            QCOMPARE(plan.contact->optOutAt, now);
            QCOMPARE(plan.contact->optOutSource, u"import of list.csv"_s);
        }
    }
}

void TestImportPlan::anOptOutInAnyColumnCounts()
{
    ImportHouse house;
    const CsvFile file = house.file("Email,Account,Unsubscribed from all email,Do not email\n"
                                    "a@x.example,Northbeam,no,yes\n"
                                    "b@x.example,Northbeam,yes,\n"
                                    "c@x.example,Northbeam,,no\n"
                                    "d@x.example,Northbeam,perhaps,yes\n"_ba);
    ImportPlanner planner(house.store.reader(), file, {ImportHouse::mappingOf(file), {}},
                          house.store.clock().now());
    QStringList out;
    const auto plan = planner.run([&out](const PersonPlan &person) -> Result<void> {
        if (person.contact && person.contact->emailOptOut)
            out.append(person.contact->email);
        if (person.optOut)
            out.append(person.optOut->address);
        return {};
    });
    VERIFY_RESULT(plan);
    out.sort();
    QCOMPARE(out, (QStringList{u"a@x.example"_s, u"b@x.example"_s, u"d@x.example"_s}));
    QCOMPARE(plan->problems.size(), 1);
    QCOMPARE(plan->problems.first().columnName, u"Unsubscribed from all email"_s);
}

void TestImportPlan::aColumnOfOptOutsThatIsLeftAsideIsTold()
{
    ImportHouse house;
    const ImportPlan plan = house.plan(house.file("Email,Account,Unsubscribe day\n"
                                                  "a@x.example,Northbeam,2026-01-02\n"_ba));
    QCOMPARE(plan.problems.size(), 1);
    QCOMPARE(plan.problemCount, 1);
    QCOMPARE(plan.problems.first().id, u"opt-out-not-imported"_s);
    QCOMPARE(plan.problems.first().columnName, u"Unsubscribe day"_s);
    QCOMPARE(plan.problems.first().column, 3);
    QCOMPARE(plan.count(ImportVerdict::New), 1);
}

void TestImportPlan::whatBouncesToldStays()
{
    Contact contact = rows::contact(u"Ada"_s, u"ada@x.example"_s, {AccountId(u"acc_1"_s)});
    contact.bounce = BounceState::Hard;
    contact.bounceDetail = u"550 no such user"_s;
    contact.inactive = true;
    ImportRow row;
    row.email = contact.email;
    row.account = AccountId(u"acc_2"_s);
    row.texts.insert(ImportTarget::Title, u"CTO"_s);
    const PersonPlan plan = PersonPlan::of(contact, {row}, {}, {}, {});
    QCOMPARE(plan.contact->bounce, BounceState::Hard);
    QCOMPARE(plan.contact->bounceDetail, contact.bounceDetail);
    QVERIFY(plan.contact->inactive);
    QCOMPARE(plan.contact->memberships.size(), 2);
}

void TestImportPlan::countsAddUpToTheRows()
{
    ImportHouse house;
    house.add(u"Ada"_s, u"a1@x.example"_s, house.acme.id);
    for (quint32 seed = 1; seed <= 30; ++seed) {
        QRandomGenerator random(seed);
        QByteArray bytes("Email,Account,First Name\n");
        qint64 filled = 0;
        for (int i = 0; i < 700; ++i) {
            const QList<QByteArray> parts{"a" + QByteArray::number(random.bounded(400)) + "@x.example",
                                          "",
                                          "broken",
                                          "\"open",
                                          "Acme GmbH",
                                          "Northbeam",
                                          "Nowhere",
                                          ",",
                                          "\n"};
            QByteArray line;
            for (int part = random.bounded(4); part >= 0; --part)
                line += parts.at(random.bounded(int(parts.size()))) + ',';
            bytes += line + (random.bounded(3) == 0 ? "Jo" : "") + '\n';
        }
        QList<PlannedRow> rows;
        const CsvFile file = house.file(bytes);
        const ImportPlan plan =
            house.plan(file, ImportPolicies{Existing(seed % 3), Duplicates(seed / 3 % 3)}, &rows);
        for (const qint64 count : plan.counts)
            filled += count;
        QCOMPARE(filled, plan.rows);
        QCOMPARE(rows.size(), plan.rows);
        // Counted without the planner.
        const auto reader = file.rows();
        VERIFY_RESULT(reader);
        CsvRecord record;
        qint64 all = 0;
        qint64 empty = 0;
        while (*(*reader)->next(&record))
            ++(record.isEmpty() ? empty : all);
        QCOMPARE(plan.rows, all);
        QCOMPARE(plan.emptyRows, empty + (*reader)->emptyLines());
        for (qsizetype i = 1; i < rows.size(); ++i)
            QVERIFY(rows.at(i).row > rows.at(i - 1).row);
    }
}

void TestImportPlan::aDryRunCanBeStopped()
{
    ImportHouse house;
    const CsvFile file = house.file("Email,Account\njo@x.example,Northbeam\n"_ba);
    ImportPlanner planner(house.store.reader(), file, {ImportHouse::mappingOf(file), {}},
                          house.store.clock().now());
    VERIFY_FAILS(planner.run({}, [](qint64, qint64) { return false; }), ErrorKind::Cancelled);
}

void TestImportPlan::namesAreSplit()
{
    ImportHouse house;
    const CsvFile file = house.file("Name,Email,Account\n"
                                    "Ada Lovelace,a@x.example,Northbeam\n"
                                    "\"van Dyke, Jo\",b@x.example,Northbeam\n"
                                    "Cher,c@x.example,Northbeam\n"
                                    "\"Jo Miller, PhD\",e@x.example,Northbeam\n"
                                    "Ana Maria Sol,\"Ana <d@x.example>\",Northbeam\n"_ba);
    ImportPlanner planner(house.store.reader(), file, {ImportHouse::mappingOf(file), {}},
                          house.store.clock().now());
    QStringList names;
    const auto plan = planner.run([&](const PersonPlan &person) -> Result<void> {
        names.append(person.contact->firstName + u'|' + person.contact->lastName);
        return {};
    });
    VERIFY_RESULT(plan);
    QCOMPARE(names, (QStringList{u"Ada|Lovelace"_s, u"Jo|van Dyke"_s, u"Cher|"_s, u"Jo|Miller"_s,
                                 u"Ana Maria|Sol"_s}));
    QCOMPARE(plan->problems.size(), 2);
    QCOMPARE(plan->problems.first().id, u"name-order"_s);
    QCOMPARE(plan->problems.last().id, u"name-suffix"_s);
}

QTEST_GUILESS_MAIN(TestImportPlan)
#include "tst_import_plan.moc"
