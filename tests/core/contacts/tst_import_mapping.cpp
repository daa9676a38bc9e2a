// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/CellText.h"
#include "core/contacts/EmailRules.h"
#include "tests/core/contacts/ImportHouse.h"

using namespace waymark;
using namespace Qt::StringLiterals;
using test::ImportHouse;

/// How columns find their fields, and what becomes of a cell.
class TestImportMapping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headersAreKnownInManyLanguages_data();
    void headersAreKnownInManyLanguages();
    void aMappingNeedsAnAddressAndAnAccount();
    void anAddressColumnIsFoundByItsValues();
    void aMappingComesBackFromItsFile();
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
    const auto mapping = ImportMapping::proposed(header.split(u','), {});
    QStringList ids;
    for (const auto &target : mapping.targets)
        ids.append(target ? contactTargetInfo(*target).id : u"-"_s);
    QCOMPARE(ids.join(u' '), targets);
}

void TestImportMapping::aMappingNeedsAnAddressAndAnAccount()
{
    VERIFY_FAILS(ImportMapping::proposed({u"First Name"_s, u"Account"_s}, {}).check(), ErrorKind::Invalid);
    ImportMapping mapping = ImportMapping::proposed({u"Email"_s, u"Shoe size"_s}, {});
    VERIFY_FAILS(mapping.check(), ErrorKind::Invalid);
    mapping.account = AccountId(u"acc_1"_s);
    VERIFY_RESULT(mapping.check());
    mapping.targets[1] = ContactTarget::Email;
    VERIFY_FAILS(mapping.check(), ErrorKind::Invalid);
}

void TestImportMapping::anAddressColumnIsFoundByItsValues()
{
    ImportHouse house;
    const CsvFile file = house.file("Who,Reach\nJo,jo@acme.example\nAl,\nBo,bo@acme.example\n"_ba);
    QCOMPARE(ImportHouse::mappingOf(file).columnOf(ContactTarget::Email), 1);
}

void TestImportMapping::aMappingComesBackFromItsFile()
{
    const QStringList columns{u"Mail"_s, u"Who"_s, u"Company"_s};
    ImportMapping mapping;
    mapping.targets = {ContactTarget::Email, std::nullopt, ContactTarget::AccountName};
    mapping.roleSeparator = u"/"_s;
    mapping.account = AccountId(u"acc_1"_s);
    const auto back = ImportMapping::fromJson(mapping.toJson(columns), columns);
    VERIFY_RESULT(back);
    QCOMPARE(*back, mapping);
    VERIFY_FAILS(ImportMapping::fromJson(mapping.toJson(columns), {u"Other"_s}), ErrorKind::Invalid);
    VERIFY_FAILS(ImportMapping::fromJson({}, columns), ErrorKind::Invalid);
    VERIFY_FAILS(ImportMapping::fromJson({{u"columns"_s, QJsonObject{{u"Mail"_s, u"shoe_size"_s}}}}, columns),
                 ErrorKind::Invalid);
}

void TestImportMapping::cellsAreTidied()
{
    QCOMPARE(tidiedCell(u"\u00A0 Jo\u200B \t Miller\uFEFF "_s), u"Jo Miller"_s);
    QCOMPARE(tidiedCell(u"Zoe\u0308"_s), u"Zoë"_s);
    QCOMPARE(tidiedCell(u"'+49 30 1"_s), u"+49 30 1"_s);
    QCOMPARE(tidiedCell(u"two\nlines"_s), u"two lines"_s);
    QCOMPARE(tidiedLines(u" one \r\n\u00A0two  \rthree\n"_s), u"one\ntwo\nthree"_s);
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

QTEST_GUILESS_MAIN(TestImportMapping)
#include "tst_import_mapping.moc"
