// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/Contact.h"
#include "core/domain/Organisation.h"
#include "core/domain/User.h"

#include <QTest>

using namespace waymark;

class TestDomainContact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void nameFallsBackToTheAddress();
    void addressesCompareWithoutCase();
    void aDomainComparesInEitherForm_data();
    void aDomainComparesInEitherForm();
    void strongestSuppressionIsShown();
    void rolesBelongToOneAccount();
    void firstNameOfAUser();
};

void TestDomainContact::addresses_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<bool>("usable");
    const auto row = [](const char *name, const QString &email, bool usable) {
        QTest::newRow(name) << email << usable;
    };
    row("plain", QStringLiteral("priya.r@northbeam.example"), true);
    row("plus", QStringLiteral("priya+waymark@northbeam.example"), true);
    row("apostrophe", QStringLiteral("o'hara@northbeam.example"), true);
    row("subdomain and hyphen", QStringLiteral("a@mail.north-beam.example"), true);
    row("international domain", QStringLiteral("a@bücher.example"), true);
    row("international local part", QStringLiteral("jürgen@northbeam.example"), false);
    row("label too long", QStringLiteral("a@") + QString(64, QLatin1Char('b')) + QStringLiteral(".example"),
        false);
    row("too long in its ASCII form",
        QStringLiteral("a@") + QStringLiteral("bücher.").repeated(33) + QStringLiteral("example"), false);
    row("longest local part", QString(64, QLatin1Char('a')) + QStringLiteral("@b.example"), true);
    row("local part too long", QString(65, QLatin1Char('a')) + QStringLiteral("@b.example"), false);
    row("too long", QStringLiteral("a@") + QString(250, QLatin1Char('b')) + QStringLiteral(".example"),
        false);
    row("empty", QString(), false);
    row("no at", QStringLiteral("northbeam.example"), false);
    row("no domain", QStringLiteral("priya@"), false);
    row("no dot in the domain", QStringLiteral("priya@northbeam"), false);
    row("two ats", QStringLiteral("a@b@c.example"), false);
    row("space", QStringLiteral("priya r@northbeam.example"), false);
    row("line break", QStringLiteral("priya@northbeam.example\r\nBcc: x@y.example"), false);
    row("line break at the end", QStringLiteral("priya@northbeam.example\n"), false);
    row("angle brackets", QStringLiteral("<priya@northbeam.example>"), false);
    row("dot at the end", QStringLiteral("priya.@northbeam.example"), false);
    row("two dots", QStringLiteral("priya..r@northbeam.example"), false);
    row("hyphen first", QStringLiteral("a@-northbeam.example"), false);
    row("two addresses", QStringLiteral("a@b.example,c@d.example"), false);
}

void TestDomainContact::addresses()
{
    QFETCH(QString, email);
    QFETCH(bool, usable);
    QCOMPARE(isEmailAddress(email), usable);
}

void TestDomainContact::nameFallsBackToTheAddress()
{
    Contact contact;
    contact.email = QStringLiteral("zhao.m@northbeam.example");
    QCOMPARE(displayName(contact), contact.email);
    contact.lastName = QStringLiteral("Zhao");
    QCOMPARE(displayName(contact), QStringLiteral("Zhao"));
    contact.firstName = QStringLiteral(" M. ");
    QCOMPARE(displayName(contact), QStringLiteral("M. Zhao"));
}

void TestDomainContact::addressesCompareWithoutCase()
{
    QCOMPARE(normalisedEmail(QStringLiteral("  Priya.R@Northbeam.Example ")),
             normalisedEmail(QStringLiteral("priya.r@northbeam.example")));
}

void TestDomainContact::aDomainComparesInEitherForm_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const char16_t *email, const char16_t *key) {
        QTest::newRow(name) << QString::fromUtf16(email) << QString::fromUtf16(key);
    };
    row("letters beyond ASCII", u" Jo@Müller.example", u"jo@xn--mller-kva.example");
    row("the ASCII form", u"jo@XN--mller-kva.example", u"jo@xn--mller-kva.example");
    row("a letter and its accent apart", u"jo@mu\u0308ller.example", u"jo@xn--mller-kva.example");
    row("another script", u"jo@例え.example", u"jo@xn--r8jz45g.example");
    // What is no address stays as it is, and two of them stay two.
    row("no domain", u"Ünal", u"ünal");
    row("no domain that can be written in ASCII", u"jo@ü..example", u"jo@ü..example");
    row("a local part beyond ASCII", u"jö@Müller.example", u"jö@xn--mller-kva.example");
    row("nothing", u"", u"");
}

void TestDomainContact::aDomainComparesInEitherForm()
{
    QFETCH(QString, email);
    QFETCH(QString, key);
    QCOMPARE(normalisedEmail(email), key);
}

void TestDomainContact::strongestSuppressionIsShown()
{
    Contact contact;
    Organisation organisation;
    QCOMPARE(suppressionOf(contact, organisation), Suppression::NoAddress);
    contact.email = QStringLiteral("a@b.example");
    QCOMPARE(suppressionOf(contact, organisation), Suppression::None);
    organisation.consentRequired = true;
    QCOMPARE(suppressionOf(contact, organisation), Suppression::NoConsent);
    contact.consentSource = QStringLiteral("web form");
    QCOMPARE(suppressionOf(contact, organisation), Suppression::NoConsent);
    contact.consentDate = QDate(2026, 3, 1);
    QCOMPARE(suppressionOf(contact, organisation), Suppression::None);
    contact.consentSource.clear();
    QCOMPARE(suppressionOf(contact, organisation), Suppression::NoConsent);
    organisation.consentRequired = false;
    QCOMPARE(suppressionOf(contact, organisation), Suppression::None);
    organisation.consentRequired = true;
    contact.bounce = BounceState::Soft;
    QCOMPARE(suppressionOf(contact, organisation), Suppression::NoConsent);
    contact.inactive = true;
    QCOMPARE(suppressionOf(contact, organisation), Suppression::Inactive);
    contact.bounce = BounceState::Hard;
    QCOMPARE(suppressionOf(contact, organisation), Suppression::HardBounced);
    contact.emailOptOut = true;
    QCOMPARE(suppressionOf(contact, organisation), Suppression::OptedOut);
}

void TestDomainContact::rolesBelongToOneAccount()
{
    const AccountId here(QStringLiteral("acc_1"));
    const AccountId there(QStringLiteral("acc_2"));
    Contact contact;
    contact.memberships = {{here, {QStringLiteral("gitlab_admin")}}, {there, {}}};
    QCOMPARE(rolesAt(contact, here), QStringList{QStringLiteral("gitlab_admin")});
    QVERIFY(rolesAt(contact, there).isEmpty());
    QVERIFY(rolesAt(contact, AccountId(QStringLiteral("acc_3"))).isEmpty());
}

void TestDomainContact::firstNameOfAUser()
{
    User user;
    user.name = QStringLiteral(" Maren  Lindqvist ");
    QCOMPARE(firstName(user), QStringLiteral("Maren"));
}

QTEST_GUILESS_MAIN(TestDomainContact)
#include "tst_domain_contact.moc"
