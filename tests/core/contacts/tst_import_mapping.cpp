// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/CellText.h"
#include "core/contacts/EmailRules.h"
#include "core/contacts/FullName.h"
#include "tests/core/contacts/ImportHouse.h"

using namespace waymark;
using namespace Qt::StringLiterals;
using test::ImportHouse;

/// How columns find their fields, and what becomes of a cell.
class TestImportMapping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAreSplit_data();
    void namesAreSplit();
    void headersAreKnownInManyLanguages_data();
    void headersAreKnownInManyLanguages();
    void aMappingNeedsAnAddressAndAnAccount();
    void anAddressColumnIsFoundByItsValues();
    void everyColumnOfOptOutsIsFound_data();
    void everyColumnOfOptOutsIsFound();
    void aMappingComesBackFromItsFile();
    void accountsHaveColumnsOfTheirOwn_data();
    void accountsHaveColumnsOfTheirOwn();
    void aMappingIsOfItsKind();
    void aColumnOfTheOtherKindSaysWhy();
    void everyTargetIsFoundByItsOwnWords();
    void daysAreReadInTheirOrder_data();
    void daysAreReadInTheirOrder();
    void cellsAreTidied();
    void yesAndNoAreReadInManyWords();
    void damageOfSpreadsheetsIsKnown();
    void addressesAreKeptAsTheyAreSent();
    void slipsInWellKnownDomainsAreKnown();
};

void TestImportMapping::headersAreKnownInManyLanguages_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("targets");
    const auto row = [](const char *name, const QString &header, const char *targets) {
        QTest::newRow(name) << header << QString::fromLatin1(targets);
    };
    row("English", u"First Name,Last Name,Email,Account,Role"_s,
        "first_name last_name email account_name role");
    row("Salesforce", u"FirstName,LastName,Title,AccountId,HasOptedOutOfEmail"_s,
        "first_name last_name title account_id email_opt_out");
    row("prefixed", u"Contact: Email,contact_first_name,Contact Phone"_s, "email first_name phone");
    row("German", u"Vorname,Nachname,E-Mail-Adresse,Firma,Telefonnummer"_s,
        "first_name last_name email account_name phone");
    row("French", u"Prénom,Nom,Adresse e-mail,Société,Fonction"_s,
        "first_name last_name email account_name title");
    row("French without accents", u"PRENOM,NOM,COURRIEL,SOCIETE"_s,
        "first_name last_name email account_name");
    row("Spanish", u"Nombre,Apellidos,Correo electrónico,Empresa"_s,
        "first_name last_name email account_name");
    row("Polish", u"Imię,Nazwisko,Adres e-mail,Nazwa firmy"_s, "first_name last_name email account_name");
    row("Russian", u"Имя,Фамилия,Электронная почта,Компания"_s, "first_name last_name email account_name");
    row("consent", u"Contact ID,Consent Source,Opt-in date,Einwilligungsdatum"_s,
        "external_id consent_source consent_date -");
    row("Japanese", u"名,姓,メールアドレス,会社名"_s, "first_name last_name email account_name");
    row("Chinese", u"姓名,邮箱,公司,职位"_s, "full_name email account_name title");
    row("a rejects file", u"Email,Account,_row,_problem"_s, "email account_name - -");
    row("two of one kind", u"Email,Mail,Account"_s, "email - account_name");
    row("name beside last name", u"Name,First Name,Last Name,Email"_s, "- first_name last_name email");
    row("name alone", u"Name,Email,Domain"_s, "full_name email account_domain");
    row("unknown", u"Shoe size,Email,Favourite colour"_s, "- email -");
}

void TestImportMapping::headersAreKnownInManyLanguages()
{
    QFETCH(QString, header);
    QFETCH(QString, targets);
    const auto mapping = ImportMapping::proposed(ImportKind::Contacts, header.split(u','), {});
    QStringList ids;
    for (const auto &target : mapping.targets)
        ids.append(target ? importTargetInfo(*target).id : u"-"_s);
    QCOMPARE(ids.join(u' '), targets);
}

void TestImportMapping::aMappingNeedsAnAddressAndAnAccount()
{
    VERIFY_FAILS(ImportMapping::proposed(ImportKind::Contacts, {u"First Name"_s, u"Account"_s}, {}).check(),
                 ErrorKind::Invalid);
    ImportMapping mapping = ImportMapping::proposed(ImportKind::Contacts, {u"Email"_s, u"Shoe size"_s}, {});
    VERIFY_FAILS(mapping.check(), ErrorKind::Invalid);
    mapping.account = AccountId(u"acc_1"_s);
    VERIFY_RESULT(mapping.check());
    mapping.targets[1] = ImportTarget::Email;
    VERIFY_FAILS(mapping.check(), ErrorKind::Invalid);
}

void TestImportMapping::anAddressColumnIsFoundByItsValues()
{
    ImportHouse house;
    const CsvFile file = house.file("Who,Reach\nJo,jo@acme.example\nAl,\nBo,bo@acme.example\n"_ba);
    QCOMPARE(ImportHouse::mappingOf(file).columnOf(ImportTarget::Email), 1);
}

void TestImportMapping::everyColumnOfOptOutsIsFound_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QStringList>("samples");
    QTest::addColumn<QString>("targets");
    QTest::addColumn<int>("untold");
    const QString out = u"email_opt_out"_s;
    const auto row = [](const char *name, const QString &header, const QStringList &samples,
                        const QString &targets,
                        int untold) { QTest::newRow(name) << header << samples << targets << untold; };
    row("two by their names", u"Unsubscribed from all email,Do not email"_s, {},
        u"email_opt_out email_opt_out"_s, 0);
    row("one by its values", u"Opt-out (newsletter)"_s, {u"no"_s, u"TRUE"_s}, out, 0);
    row("do not contact", u"Do not contact"_s, {}, out, 0);
    row("a day", u"Unsubscribe date"_s, {u"2026-01-02"_s}, u"-"_s, 1);
    row("nothing to tell by", u"Newsletter opt out"_s, {}, u"-"_s, 1);
    row("of somebody's own", u"Marketing_Opt_Out_All__c,GlobalOptedOut"_s, {u"false"_s},
        u"email_opt_out email_opt_out"_s, 0);
    row("something else", u"Optics,Contact owner"_s, {u"yes"_s}, u"- -"_s, 0);
    row("letters of it alone", u"Adopt outreach,Robot outage"_s, {u"yes"_s}, u"- -"_s, 0);
    // Yes would opt out whoever may be written to, for good.
    row("the opposite", u"Not opted out,Has not unsubscribed"_s, {u"yes"_s}, u"- -"_s, 2);
    row("what can be done", u"Opt-out possible,Unsubscribe link sent"_s, {u"yes"_s}, u"- -"_s, 2);
    row("the opposite in German", u"Nicht abgemeldet,Abmeldelink"_s, {u"ja"_s}, u"- -"_s, 2);
}

void TestImportMapping::everyColumnOfOptOutsIsFound()
{
    QFETCH(QString, header);
    QFETCH(QStringList, samples);
    QFETCH(QString, targets);
    QFETCH(int, untold);
    const QStringList columns = u"Email,Account,%1"_s.arg(header).split(u',');
    const QList<QStringList> values(columns.size(), samples);
    const auto mapping = ImportMapping::proposed(ImportKind::Contacts, columns, values);
    QStringList ids;
    for (const auto &target : mapping.targets.mid(2))
        ids.append(target ? importTargetInfo(*target).id : u"-"_s);
    QCOMPARE(ids.join(u' '), targets);
    VERIFY_RESULT(mapping.check());
    QCOMPARE(mapping.untoldOptOuts(columns).size(), untold);
    QCOMPARE(*ImportMapping::fromJson(ImportKind::Contacts, mapping.toJson(columns), columns), mapping);
}

void TestImportMapping::aMappingComesBackFromItsFile()
{
    const QStringList columns{u"Mail"_s, u"Who"_s, u"Company"_s};
    ImportMapping mapping;
    mapping.targets = {ImportTarget::Email, std::nullopt, ImportTarget::AccountName};
    mapping.roleSeparator = u"/"_s;
    mapping.account = AccountId(u"acc_1"_s);
    const auto back = ImportMapping::fromJson(ImportKind::Contacts, mapping.toJson(columns), columns);
    VERIFY_RESULT(back);
    QCOMPARE(*back, mapping);
    VERIFY_FAILS(ImportMapping::fromJson(ImportKind::Contacts, mapping.toJson(columns), {u"Other"_s}),
                 ErrorKind::Invalid);
    VERIFY_FAILS(ImportMapping::fromJson(ImportKind::Contacts, {}, columns), ErrorKind::Invalid);
    VERIFY_FAILS(ImportMapping::fromJson(ImportKind::Contacts,
                                         {{u"columns"_s, QJsonObject{{u"Mail"_s, u"shoe_size"_s}}}}, columns),
                 ErrorKind::Invalid);
}

void TestImportMapping::accountsHaveColumnsOfTheirOwn_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("targets");
    const auto row = [](const char *name, const QString &header, const char *targets) {
        QTest::newRow(name) << header << QString::fromLatin1(targets);
    };
    row("the thirteen",
        u"CARR (This Account)|Technical Account Manager|Account Owner Team|Products Purchased (This Account)|"
        u"Deployment Type|Support Level|Deployer|Hosting|Customer Conversion Source|Provider|Geo?|"
        u"High Availability?|Technology Stack"_s,
        "carr tam account_owner_team products_purchased deployment_type support_level deployer hosting "
        "customer_conversion_source provider geo high_availability technology_stack");
    row("Salesforce", u"Id|Name|Website|Renewal_Date__c|CurrencyIsoCode|Industry|Parent Account ID"_s,
        "account_id account_name account_domain renewal_date carr_currency industry parent_account");
    row("German", u"Kundennummer|Firma|Webseite|Währung|Branche|Verlängerung|Lizenzen"_s,
        "account_id account_name account_domain carr_currency industry renewal_date licensed_users");
    row("French", u"Nom|Secteur|Devise|Région|Date de renouvellement"_s,
        "account_name industry carr_currency account_owner_team renewal_date");
    row("Japanese", u"会社名|業種|通貨|更新日"_s, "account_name industry carr_currency renewal_date");
    row("short", u"stack|hosting|provider"_s, "technology_stack hosting provider");
    row("prefixed", u"Account: Segment|Customer Health|Company Name"_s, "segment health account_name");
    row("of contacts", u"Account|First Name|Email|Email Opt Out|_row|_problem"_s, "account_name - - - - -");
}

void TestImportMapping::accountsHaveColumnsOfTheirOwn()
{
    QFETCH(QString, header);
    QFETCH(QString, targets);
    const auto mapping = ImportMapping::proposed(ImportKind::Accounts, header.split(u'|'), {});
    QStringList ids;
    for (const auto &target : mapping.targets)
        ids.append(target ? importTargetInfo(*target).id : u"-"_s);
    QCOMPARE(ids.join(u' '), targets);
}

void TestImportMapping::aMappingIsOfItsKind()
{
    const QStringList columns{u"Firm"_s, u"Money"_s};
    ImportMapping mapping;
    mapping.kind = ImportKind::Accounts;
    mapping.targets = {ImportTarget::AccountName, ImportTarget::Carr};
    mapping.dateOrder = DateOrder::DayFirst;
    mapping.currency = u"EUR"_s;
    VERIFY_RESULT(mapping.check());
    const QJsonObject json = mapping.toJson(columns);
    const auto back = ImportMapping::fromJson(ImportKind::Accounts, json, columns);
    VERIFY_RESULT(back);
    QCOMPARE(*back, mapping);
    VERIFY_FAILS(ImportMapping::fromJson(ImportKind::Contacts, json, columns), ErrorKind::Invalid);
    QJsonObject wrong = json;
    wrong.insert(u"dateOrder"_s, u"year-first"_s);
    VERIFY_FAILS(ImportMapping::fromJson(ImportKind::Accounts, wrong, columns), ErrorKind::Invalid);
    mapping.targets = {std::nullopt, ImportTarget::Carr};
    VERIFY_FAILS(mapping.check(), ErrorKind::Invalid);
    // What is of accounts alone is nothing that a contact's column can fill.
    QVERIFY(!importTargetFromId(ImportKind::Contacts, u"carr"_s));
    QVERIFY(!importTargetFromId(ImportKind::Accounts, u"email"_s));
}

void TestImportMapping::aColumnOfTheOtherKindSaysWhy()
{
    QVERIFY(whyNotImported(ImportKind::Contacts, u"CARR"_s).contains(u"is automatic"_s));
    QVERIFY(whyNotImported(ImportKind::Contacts, u"Renewal Date"_s).contains(u"with the accounts"_s));
    QVERIFY(whyNotImported(ImportKind::Accounts, u"First Name"_s).contains(u"with the contacts"_s));
    QCOMPARE(whyNotImported(ImportKind::Contacts, u"Email"_s), QString());
    QCOMPARE(whyNotImported(ImportKind::Contacts, u"Shoe size"_s), QString());
}

void TestImportMapping::everyTargetIsFoundByItsOwnWords()
{
    for (const ImportKind kind : {ImportKind::Contacts, ImportKind::Accounts}) {
        for (const ImportTarget target : importTargets(kind)) {
            const ImportTargetInfo &info = importTargetInfo(target);
            QCOMPARE(info.target, target);
            QCOMPARE(importTargetFromId(kind, info.id), std::optional(target));
            QCOMPARE(importTargetByName(kind, info.label), std::optional(target));
            QCOMPARE(importTargetByName(kind, info.id), std::optional(target));
        }
    }
}

void TestImportMapping::daysAreReadInTheirOrder_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("days"); ///< Without an order, day first, month first; "?" for both ways.
    const auto row = [](const char *cell, const char *days) {
        QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromLatin1(days);
    };
    row("2026-04-03", "2026-04-03 2026-04-03 2026-04-03");
    row("2026-04-03T10:20:30Z", "2026-04-03 2026-04-03 2026-04-03");
    row("20260403", "2026-04-03 2026-04-03 2026-04-03");
    row("2026/4/3", "2026-04-03 2026-04-03 2026-04-03");
    row("3.4.2026", "2026-04-03 2026-04-03 2026-04-03");
    row("03/04/2026", "? 2026-04-03 2026-03-04");
    row("3-4-26", "? 2026-04-03 2026-03-04");
    row("4/4/2026 10:00", "2026-04-04 2026-04-04 2026-04-04");
    row("23/04/2026", "2026-04-23 2026-04-23 -");
    row("04/23/2026", "2026-04-23 - 2026-04-23");
    row("3 Apr 2026", "2026-04-03 2026-04-03 2026-04-03");
    row("April 3rd, 1999", "1999-04-03 1999-04-03 1999-04-03");
    row("03-Apr-99", "1999-04-03 1999-04-03 1999-04-03");
    row("1. März 2026", "2026-03-01 2026-03-01 2026-03-01");
    row("2 décembre 2026", "2026-12-02 2026-12-02 2026-12-02");
    row("7 Sept. 2026", "2026-09-07 2026-09-07 2026-09-07");
    for (const char *none : {"1 marraskuu 2026", "12 Market 2026", "Mayday 3 2026", "2026-11-22T99:99junk"})
        row(none, "- - -");
    for (const char *none : {"", "soon", "2026-02-30", "31/04/2026", "3/4", "2026", "3/4.2026", "46115",
                             "99999-01-01", "0/0/0000", "1/1/2026 and more"})
        row(none, "- - -");
}

void TestImportMapping::daysAreReadInTheirOrder()
{
    QFETCH(QString, cell);
    QFETCH(QString, days);
    QStringList read;
    for (const DateOrder order : {DateOrder::Unsaid, DateOrder::DayFirst, DateOrder::MonthFirst}) {
        const CellDate date = dateFromCell(cell, order);
        read.append(date.isAmbiguous ? u"?"_s : date.day ? date.day->toString(Qt::ISODate) : u"-"_s);
    }
    QCOMPARE(read.join(u' '), days);
}

void TestImportMapping::cellsAreTidied()
{
    QCOMPARE(tidiedCell(u"\u00A0 Jo\u200B \t Miller\uFEFF "_s), u"Jo Miller"_s);
    QCOMPARE(tidiedCell(u"Zoe\u0308"_s), u"Zoë"_s);
    QCOMPARE(tidiedCell(u"'+49 30 1"_s), u"+49 30 1"_s);
    QCOMPARE(tidiedCell(u"two\nlines"_s), u"two lines"_s);
    QCOMPARE(tidiedCell(u"\u200Cja\u200D \u00ADn\u200B"_s), u"ja n"_s);
    QCOMPARE(tidiedLines(u" one \r\n two  and  \u00A0\rthree\n"_s), u"one\n two  and\nthree"_s);
    // Persian, Sinhala and a family are spelt with joiners; what else nobody sees goes.
    for (const QString &name : {u"علی\u200Cرضا"_s, u"ශ්\u200Dරී ලංකා"_s, u"👩\u200D👧"_s})
        QCOMPARE(tidiedText(u" \u200D\u200B "_s + name + u"\u200C\uFEFF "_s), name);
    QCOMPARE(tidiedText(u"Jo\u200B\u00AD  Mil\u202Aler"_s), u"Jo Miller"_s);
    QCOMPARE(tidiedText(u"\u200C\u200D \uFEFF"_s), QString());
    // What steers a terminal is no text.
    QCOMPARE(tidiedText(u"J\u0001o \u001B[31mM"_s), u"Jo [31mM"_s);
    QCOMPARE(tidiedCell(u"J\u0007o\u009B"_s), u"Jo"_s);
    QCOMPARE(tidiedLines(u"a\tb\u001B\nc"_s), u"a\tb\nc"_s);
}

void TestImportMapping::yesAndNoAreReadInManyWords()
{
    for (const QString &word :
         {u"TRUE"_s, u"Yes"_s, u"1"_s, u"x"_s, u"Ja"_s, u"Oui"_s, u"SÍ"_s, u"да"_s, u"是"_s})
        QCOMPARE(booleanFromCell(word), std::optional(true));
    for (const QString &word : {u"False"_s, u"no"_s, u"0"_s, u"Nein"_s, u"NÃO"_s, u"нет"_s, u"否"_s})
        QCOMPARE(booleanFromCell(word), std::optional(false));
    for (const QString &word : {u"maybe"_s, u"unknown"_s, u"2"_s, u""_s})
        QCOMPARE(booleanFromCell(word), std::optional<bool>());
}

void TestImportMapping::damageOfSpreadsheetsIsKnown()
{
    QCOMPARE(cellDamage(u"4.91E+11"_s), CellDamage::Exponent);
    QCOMPARE(cellDamage(u"=\"001\""_s), CellDamage::Formula);
    QCOMPARE(cellDamage(u"#N/A"_s), CellDamage::ErrorValue);
    QCOMPARE(cellDamage(u"12-May"_s), CellDamage::Date);
    QCOMPARE(cellDamage(u"2024-03-01"_s), CellDamage::Date);
    for (const QString &sound : {u"May"_s, u"+49 30 12"_s, u"#hashtag"_s, u"3E"_s, u"Jo-Ann"_s, u""_s})
        QCOMPARE(cellDamage(sound), CellDamage::None);
}

void TestImportMapping::addressesAreKeptAsTheyAreSent()
{
    QCOMPARE(importedAddress(u"Jo.M@ACME.Example"_s), u"Jo.M@acme.example"_s);
    QCOMPARE(importedAddress(u"jo@bücher.example"_s), u"jo@xn--bcher-kva.example"_s);
    QCOMPARE(importedAddress(u"jo+list@acme.example"_s), u"jo+list@acme.example"_s);
    QCOMPARE(importedAddress(u"nobody"_s), u"nobody"_s);
    QVERIFY(isRoleAddress(u"Info@acme.example"_s));
    QVERIFY(!isRoleAddress(u"informatik.jo@acme.example"_s));
}

void TestImportMapping::slipsInWellKnownDomainsAreKnown()
{
    QCOMPARE(likelyDomain(u"gmial.com"_s), u"gmail.com"_s);
    QCOMPARE(likelyDomain(u"gmail.co"_s), u"gmail.com"_s);
    QCOMPARE(likelyDomain(u"hotmial.com"_s), u"hotmail.com"_s);
    for (const QString &sound :
         {u"gmail.com"_s, u"mail.com"_s, u"gmx.at"_s, u"acme.example"_s, u"gmail.example"_s})
        QCOMPARE(likelyDomain(sound), QString());
}

void TestImportMapping::namesAreSplit_data()
{
    QTest::addColumn<FullName>("name");
    const auto row = [](const char *cell, const char16_t *first, const char16_t *last, const char16_t *suffix,
                        bool isDoubtful) {
        QTest::newRow(cell) << FullName{QString::fromUtf16(first), QString::fromUtf16(last),
                                        QString::fromUtf16(suffix), isDoubtful};
    };
    row("Ada Lovelace", u"Ada", u"Lovelace", u"", false);
    row("Ana Maria Sol", u"Ana Maria", u"Sol", u"", false);
    row("Cher", u"Cher", u"", u"", false);
    row("", u"", u"", u"", false);
    row("Miller, Jo", u"Jo", u"Miller", u"", false);
    row("Ma, Jack", u"Jack", u"Ma", u"", false);
    row("Li, Ba", u"Ba", u"Li", u"", false);
    row("Miller, Jo, PhD", u"Jo", u"Miller", u"PhD", false);
    row("Jo Miller, PhD", u"Jo", u"Miller", u"PhD", false);
    row("Jo Miller, Ph.D., MBA", u"Jo", u"Miller", u"Ph.D., MBA", false);
    row("Anna Schmidt, Dr.", u"Anna", u"Schmidt", u"Dr.", false);
    row("Anna Schmidt, Dipl.-Ing.", u"Anna", u"Schmidt", u"Dipl.-Ing.", false);
    row("Anna Schmidt, M. Sc.", u"Anna", u"Schmidt", u"M. Sc.", false);
    row("Martin King, Jr.", u"Martin", u"King", u"Jr.", false);
    row("Jo Miller,", u"Jo", u"Miller", u"", false);
    row("van Dyke, Jo", u"Jo", u"van Dyke", u"", true);
    row("van Dyke, Ba", u"Ba", u"van Dyke", u"", true);
    row("Jo van Dyke, B.A.", u"Jo", u"van Dyke", u"B.A.", false);
    row("Ludwig van Beethoven", u"Ludwig", u"van Beethoven", u"", false);
    row("Oscar de la Renta", u"Oscar", u"de la Renta", u"", false);
    row("van Gogh", u"van", u"Gogh", u"", false);
    row("Jo Miller Jr.", u"Jo", u"Miller", u"Jr.", false);
    row("Jo Miller MBA PhD", u"Jo", u"Miller", u"MBA PhD", false);
    row("Dr. Jo Miller", u"Jo", u"Miller", u"", false);
    row("Mr Jo Ng", u"Jo", u"Ng", u"", false);
    row("Jo Ma", u"Jo", u"Ma", u"", false);
    row("山田 太郎", u"太郎", u"山田", u"", true);
    row("van Dyke, J.", u"J.", u"van Dyke", u"", true);
}

void TestImportMapping::namesAreSplit()
{
    QFETCH(FullName, name);
    const FullName split = FullName::of(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(split.first, name.first);
    QCOMPARE(split.last, name.last);
    QCOMPARE(split.suffix, name.suffix);
    QCOMPARE(split.isDoubtful, name.isDoubtful);
}

QTEST_GUILESS_MAIN(TestImportMapping)
#include "tst_import_mapping.moc"
