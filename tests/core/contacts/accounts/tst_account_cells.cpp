// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/CellNumber.h"
#include "core/contacts/CellText.h"
#include "core/domain/MoneyText.h"
#include "tests/core/contacts/accounts/AccountHouse.h"

#include <QRandomGenerator>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::AccountHouse;

/// What a cell says of an account, in the forms of many exports; and what says nothing.
class TestAccountCells : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void amountsAreReadInEveryForm_data();
    void amountsAreReadInEveryForm();
    void anAmountIsReadAsItWasWritten();
    void wholeNumbersAreReadInEveryForm_data();
    void wholeNumbersAreReadInEveryForm();
    void listsAreTakenApart();
    void aCellThatSaysNothingIsAProblem_data();
    void aCellThatSaysNothingIsAProblem();
    void cellsAreReadAsValues();
    void whatOthersCallAValueIsThatValue();
    void valuesThatContradictEachOtherAreAProblem();
};

void TestAccountCells::amountsAreReadInEveryForm_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("usual");
    QTest::addColumn<QString>("amount"); ///< In minor units with the currency; what is wrong in words.
    const auto row = [](const QString &cell, const char *column, const char *usual, const char *amount) {
        QTest::addRow("%s %s %s", qPrintable(cell), column, usual)
            << cell << QString::fromLatin1(column) << QString::fromLatin1(usual)
            << QString::fromLatin1(amount);
    };
    row(u"184000"_s, "", "EUR", "18400000 EUR");
    row(u"184,000"_s, "", "EUR", "18400000 EUR");
    row(u"184.000"_s, "", "EUR", "18400000 EUR");
    row(u"184 000"_s, "", "EUR", "18400000 EUR");
    row(u"184’000.50"_s, "", "CHF", "18400050 CHF");
    row(u"1.184.000,5"_s, "", "EUR", "118400050 EUR");
    row(u"1,184,000.5"_s, "", "EUR", "118400050 EUR");
    row(u"12,34,567.89"_s, "", "INR", "123456789 INR");
    row(u"0.5"_s, "", "EUR", "50 EUR");
    row(u",5"_s, "", "EUR", "50 EUR");
    row(u"5."_s, "", "EUR", "500 EUR");
    row(u"0"_s, "", "EUR", "0 EUR");
    row(u"-12"_s, "", "EUR", "-1200 EUR");
    row(u"(1,200.00)"_s, "", "EUR", "-120000 EUR");
    row(u"€184.000,00"_s, "", "", "18400000 EUR");
    row(u"184 000,50 €"_s, "", "USD", "18400050 EUR");
    row(u"EUR 12.5"_s, "", "", "1250 EUR");
    row(u"12.5 usd"_s, "", "", "1250 USD");
    row(u"US$1,000"_s, "", "EUR", "100000 USD");
    row(u"$1,000"_s, "", "EUR", "100000 USD");
    row(u"$1,000"_s, "CAD", "EUR", "100000 CAD");
    row(u"$1,000"_s, "", "AUD", "100000 AUD");
    row(u"¥1,000"_s, "", "", "1000 JPY");
    row(u"￥１，０００"_s, "", "CNY", "no amount");
    row(u"￥１２３"_s, "", "CNY", "12300 CNY");
    row(u"1000円"_s, "", "", "1000 JPY");
    row(u"1 000 kr"_s, "", "SEK", "100000 SEK");
    row(u"kr. 1.000,00"_s, "DKK", "", "100000 DKK");
    row(u"1 234,56 zł"_s, "", "", "123456 PLN");
    row(u"1.234 BHD"_s, "", "", "1234 BHD");
    row(u"1,234.567"_s, "KWD", "", "1234567 KWD");
    row(u"1234.00"_s, "JPY", "", "1234 JPY");
    row(u"1,234,567,890,123.00"_s, "", "EUR", "123456789012300 EUR");
    row(u"12.345"_s, "", "JPY", "12345 JPY");
    row(u"1234.567"_s, "", "EUR", "too many decimals");
    row(u"12.5"_s, "", "JPY", "too many decimals");
    row(u"0.001"_s, "", "EUR", "too many decimals");
    row(u"100"_s, "", "", "no currency");
    row(u"kr 100"_s, "", "EUR", "unknown currency");
    row(u"100 XQX"_s, "", "EUR", "unknown currency");
    row(u"184k"_s, "", "EUR", "unknown currency");
    row(u"€ 100"_s, "USD", "", "other currency");
    for (const char16_t *none : {u"", u"€", u"many", u"1,23,4", u"1.2.3,4,5", u"1,2345,678", u"--1", u"1-2",
                                 u".", u"1 2", u"1,234,5", u"1,234.567,8", u"99999999999999999999"})
        row(QString::fromUtf16(none), "", "EUR", "no amount");
}

void TestAccountCells::amountsAreReadInEveryForm()
{
    QFETCH(QString, cell);
    QFETCH(QString, column);
    QFETCH(QString, usual);
    QFETCH(QString, amount);
    const CellMoney read = moneyFromCell(tidiedCell(cell), column, usual);
    static const QStringList faults{
        QString(),           u"no amount"_s,  u"too many decimals"_s, u"unknown currency"_s,
        u"other currency"_s, u"no currency"_s};
    const QString said = read.money ? QString::number(read.money->minor) + u' ' + read.money->currency
                                    : faults.at(int(read.fault));
    QCOMPARE(said, amount);
}

/// Every amount in each of the forms that spreadsheets of several languages give it.
void TestAccountCells::anAmountIsReadAsItWasWritten()
{
    QRandomGenerator random(4);
    const QList<QLocale> locales{QLocale(u"en_US"_s), QLocale(u"de_DE"_s), QLocale(u"fr_FR"_s),
                                 QLocale(u"de_CH"_s), QLocale(u"hi_IN"_s), QLocale(u"cs_CZ"_s),
                                 QLocale(u"ja_JP"_s)};
    for (int i = 0; i < 3'000; ++i) {
        const QLocale &locale = locales.at(random.bounded(locales.size()));
        const QString currency = QStringList{u"EUR"_s, u"USD"_s, u"JPY"_s}.at(random.bounded(3));
        const qint64 minor = qint64(random.generate64() %
                                    std::array{100ULL, 10'000'000ULL, 100'000'000'000ULL}[random.bounded(3)]);
        const int digits = minorDigits(currency);
        const QString number = locale.toString(double(minor) / double(minorUnits(currency)), 'f', digits);
        const CellMoney read = moneyFromCell(tidiedCell(number + u' ' + currency), {}, {});
        QVERIFY2(read.money.has_value(), qPrintable(number));
        QVERIFY2((*read.money == Money{minor, currency}), qPrintable(number));
    }
}

void TestAccountCells::wholeNumbersAreReadInEveryForm_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("number");
    const auto row = [](const char16_t *cell, const char *number) {
        const QString text = QString::fromUtf16(cell);
        QTest::addRow("%s", qPrintable(text)) << text << QString::fromLatin1(number);
    };
    row(u"1200", "1200");
    row(u"1,200", "1200");
    row(u"1.200", "1200");
    row(u"1 200.0", "1200");
    row(u"1'200,00", "1200");
    row(u"0", "0");
    row(u"-3", "-3");
    row(u"٣٤", "34");
    row(u"2147483647", "2147483647");
    for (const char16_t *none : {u"", u"12.5", u"2147483648", u"1e3", u"twelve", u"12 users", u"1,2"})
        row(none, "-");
}

void TestAccountCells::wholeNumbersAreReadInEveryForm()
{
    QFETCH(QString, cell);
    QFETCH(QString, number);
    const auto read = wholeNumberFromCell(tidiedCell(cell));
    QCOMPARE(read ? QString::number(*read) : u"-"_s, number);
}

void TestAccountCells::listsAreTakenApart()
{
    QCOMPARE(listFromCell(u"a; b;b ; "_s, {}), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(listFromCell(u"C, C++; Java"_s, {}), (QStringList{u"C, C++"_s, u"Java"_s}));
    QCOMPARE(listFromCell(u"a|b"_s, {}), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(listFromCell(u"a, b"_s, {}), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(listFromCell(u"a\r\nb; c"_s, {}), (QStringList{u"a"_s, u"b; c"_s}));
    QCOMPARE(listFromCell(u"a / b"_s, u"/"_s), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(listFromCell(u" one "_s, {}), QStringList{u"one"_s});
    QCOMPARE(listFromCell(u" ;; "_s, {}), QStringList());
}

void TestAccountCells::aCellThatSaysNothingIsAProblem_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *column, const char *cell, const QString &problem) {
        QTest::addRow("%s: %s", column, cell) << QByteArray(column) << QByteArray(cell) << problem;
    };
    row("Hosting", "The moon", u"choice-unknown"_s);
    row("Products Purchased", "Premium; Gold", u"choice-unknown"_s);
    row("Technical Account Manager", "Nobody", u"choice-unknown"_s);
    row("Lifecycle Stage", "Departure", u"choice-unknown"_s);
    row("CARR", "a lot", u"amount-unreadable"_s);
    row("CARR", "-5 EUR", u"amount-negative"_s);
    row("CARR", "5", u"currency-missing"_s);
    row("CARR", "5 XQX", u"currency-unknown"_s);
    row("Renewal Date", "03/04/2027", u"date-ambiguous"_s);
    row("Renewal Date", "2027-02-30", u"date-unreadable"_s);
    row("Customer Since", "yesterday", u"date-unreadable"_s);
    row("As Of", "2026-11-19", u"as-of-to-come"_s);
    row("Geo?", "maybe", u"boolean-unreadable"_s);
    row("High Availability?", "2", u"boolean-unreadable"_s);
    row("Restricted", "unknown", u"boolean-unreadable"_s);
    row("Licensed Users", "many", u"number-unreadable"_s);
    row("Billable Users", "-1", u"number-unreadable"_s);
    row("Priority", "0", u"number-unreadable"_s);
    row("Priority", "5", u"number-unreadable"_s);
    row("Health", "101", u"number-unreadable"_s);
    row("Account Domain", "no domain", u"domain-malformed"_s);
    row("Account Owner Email", "nobody", u"email-malformed"_s);
    row("Segment", "#N/A", u"spreadsheet-damage"_s);
    row("Account ID", "1.2E+15", u"spreadsheet-damage"_s);
}

void TestAccountCells::aCellThatSaysNothingIsAProblem()
{
    QFETCH(QByteArray, column);
    QFETCH(QByteArray, cell);
    QFETCH(QString, problem);
    AccountHouse house;
    QList<PlannedRow> rows;
    const ImportPlan plan =
        house.plan(house.file("Account Name," + column + "\nAcme,\"" + cell + "\"\nOther,\n"), {}, &rows);
    QCOMPARE(test::verdictsOf(rows), u"invalid new"_s);
    QCOMPARE(plan.problems.size(), 1);
    const ImportProblem &told = plan.problems.first();
    QCOMPARE(told.id, problem);
    QCOMPARE(told.row, 2);
    QCOMPARE(told.column, 2);
    QCOMPARE(told.columnName, QString::fromUtf8(column));
    QCOMPARE(told.value, QString::fromUtf8(cell));
    QVERIFY(told.sentence.endsWith(u'.'));
    QCOMPARE(rows.first().cells, (QStringList{u"Acme"_s, QString::fromUtf8(cell)}));
    // A choice that is not there names those that are.
    if (column == "Hosting")
        QVERIFY(told.sentence.contains(u"GitLab.com, Self-managed - cloud"_s));
}

void TestAccountCells::cellsAreReadAsValues()
{
    AccountHouse house;
    const Account parent = house.add(u"Holding"_s, u"H-1"_s);
    const auto done = house.import(house.file(
        "Account ID|Account Name|Account Domain|CARR (This Account)|CARR Currency|Technical Account Manager|"
        "Account Owner Team|Products Purchased (This Account)|Deployment Type|Support Level|Deployer|Hosting|"
        "Customer Conversion Source|Provider|Geo?|High Availability?|Technology Stack|As Of|Lifecycle Stage|"
        "Segment|Priority|Customer Since|Renewal Date|Licensed Users|Billable Users|Industry|Parent Account|"
        "Account Owner|Account Owner Email|Executive Sponsor|Architecture Diagram|Collaboration Project|"
        "Notes Link|Chat Channel|Health|Pinned Note|Restricted\n"
        "'=1+1|  Acme\xC2\xA0GmbH |https://www.Acme.example/about|184.000,50|eur|KIM "
        "\xC5\x8CTA|emea|ultimate; CI "
        "Minutes|saas|Priority support|customer_deployed|GITLAB.COM|New customer|aws|Ja|unknown|Argo CD, "
        "Nomad|"
        "2026-11-01|adoption|Enterprise|P2|1 Apr 2020|2027-04-01|1,200|900|Steel|holding|Ada "
        "Ames|ada@we.example|"
        "Eve|https://a.example/x|https://p.example|https://n.example|#acme|82%|\"two\nlines\"|no\n"_ba));
    VERIFY_RESULT(done);
    QCOMPARE(done->plan.problems, QList<ImportProblem>());
    const Account acme = house.account(u"Acme GmbH"_s);
    Account expected;
    expected.id = acme.id;
    expected.name = u"Acme GmbH"_s;
    expected.domain = u"acme.example"_s;
    expected.externalId = u"=1+1"_s;
    expected.carr = Money{18400050, u"EUR"_s};
    expected.technicalAccountManager = house.kim.id;
    expected.accountOwnerTeam = u"emea"_s;
    expected.productsPurchased = {u"ultimate"_s, u"ci_minutes"_s};
    expected.deploymentType = u"saas"_s;
    expected.supportLevel = u"priority"_s;
    expected.deployer = u"customer_deployed"_s;
    expected.hosting = u"gitlab_com"_s;
    expected.customerConversionSource = u"new_customer"_s;
    expected.provider = u"aws"_s;
    expected.geo = TriState::True;
    expected.technologyStack = {u"argo_cd"_s, u"Nomad"_s};
    const FieldStamp stamp{QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC), acme.stamps.first().source};
    QVERIFY(stamp.source.contains(u".csv"_s));
    for (const AccountFieldInfo &info : accountFields()) {
        if (info.source == FieldSource::Automatic)
            expected.stamps.insert(info.field, stamp);
    }
    expected.lifecycleStage = u"adoption"_s;
    expected.segment = u"enterprise"_s;
    expected.priority = 2;
    expected.customerSince = QDate(2020, 4, 1);
    expected.renewalDate = QDate(2027, 4, 1);
    expected.licensedUsers = 1200;
    expected.billableUsers = 900;
    expected.industry = u"Steel"_s;
    expected.parent = parent.id;
    expected.accountOwnerName = u"Ada Ames"_s;
    expected.accountOwnerEmail = u"ada@we.example"_s;
    expected.executiveSponsor = u"Eve"_s;
    expected.links = {{u"architecture"_s, u"https://a.example/x"_s},
                      {u"project"_s, u"https://p.example"_s},
                      {u"notes"_s, u"https://n.example"_s},
                      {u"chat"_s, u"#acme"_s}};
    expected.health = 82;
    expected.pinnedNote = u"two\nlines"_s;
    expected.createdAt = house.store.clock().now();
    QCOMPARE(acme.stamps, expected.stamps);
    QVERIFY(acme == expected);
}

void TestAccountCells::whatOthersCallAValueIsThatValue()
{
    AccountHouse house;
    const auto import = [&house] {
        return house.import(house.file("Account Name|Hosting|Provider\n"
                                       "Kite|On-Prem|on premises\n"
                                       "Lark|hybrid|On-Premise\n"_ba));
    };
    // A workspace whose lists have no such values does not get them.
    const auto without = import();
    VERIFY_RESULT(without);
    QCOMPARE(without->plan.problems.size(), 4);
    const auto add = [&house](const QString &list, const QString &id, const QString &label) {
        VERIFY_RESULT(house.store.run([&](WriteTransaction &t) {
            return PickListRepository::save(t, {list, id, label, 9, true, false, {}});
        }));
    };
    add(u"hosting"_s, u"self_managed_on_premises"_s, u"Self-managed - on-premises"_s);
    add(u"hosting"_s, u"self_managed_hybrid"_s, u"Self-managed - hybrid"_s);
    add(u"provider"_s, u"on_premise"_s, u"On-Premise"_s);
    const auto done = import();
    VERIFY_RESULT(done);
    QCOMPARE(done->plan.problems, QList<ImportProblem>());
    QCOMPARE(house.account(u"Kite"_s).hosting, u"self_managed_on_premises"_s);
    QCOMPARE(house.account(u"Kite"_s).provider, u"on_premise"_s);
    QCOMPARE(house.account(u"Lark"_s).hosting, u"self_managed_hybrid"_s);
    QCOMPARE(house.account(u"Lark"_s).provider, u"on_premise"_s);
}

void TestAccountCells::valuesThatContradictEachOtherAreAProblem()
{
    AccountHouse house;
    Account acme = house.add(u"Acme"_s);
    acme.customerSince = QDate(2026, 1, 1);
    house.save(acme);
    QList<PlannedRow> rows;
    const ImportPlan plan = house.plan(house.file("Name,Customer Since,Renewal\n"
                                                  "New,2026-02-01,2026-01-01\n"
                                                  "Acme,,2025-01-01\n"_ba),
                                       {}, &rows);
    QCOMPARE(test::verdictsOf(rows), u"invalid invalid"_s);
    QCOMPARE(plan.problems.first().id, u"values-contradict"_s);
    QCOMPARE(rows.last().cells.first(), u"Acme"_s);
}

QTEST_GUILESS_MAIN(TestAccountCells)
#include "tst_account_cells.moc"
