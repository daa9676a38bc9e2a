// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/SettingRepository.h"
#include "core/store/suppressions/SuppressionNumbers.h"
#include "core/store/suppressions/SuppressionRepository.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

using namespace waymark;
using namespace Qt::StringLiterals;

class TestContacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addressesAreComparedWithoutCase();
    void oneAddressBelongsToOneContact();
    void contactsWithoutAnAddressDoNotCollide();
    void contactsOfAnAccountComeByName();
    void aMembershipOfAnUnknownAccountIsRefused();
    void theSameMembershipTwiceIsRefused();
    void missingContactsAreLeftOut();
    void suppressedContactsAreCounted();
    void keysOfAnOlderRuleAreRenewed();
    void suppressionsOfAnOlderRuleAreRenewed();

private:
    TemporaryStore m_store;
};

void TestContacts::addressesAreComparedWithoutCase()
{
    const Contact contact = rows::contact(u"Ruth"_s, u" Ruth.Alderton@Aldermoor.EXAMPLE "_s, {});
    VERIFY_RESULT(m_store.run([&](WriteTransaction &t) { return ContactRepository::save(t, contact); }));
    const auto found = ContactRepository::findByEmail(m_store.reader(), u"ruth.alderton@ALDERMOOR.example"_s);
    VERIFY_RESULT(found);
    QVERIFY(found->has_value());
    QCOMPARE((*found)->id, contact.id);
    const auto none = ContactRepository::findByEmail(m_store.reader(), u"ruth@aldermoor.example"_s);
    VERIFY_RESULT(none);
    QVERIFY(!none->has_value());
}

void TestContacts::oneAddressBelongsToOneContact()
{
    const Contact first = rows::contact(u"Piet"_s, u"piet@aldermoor.example"_s, {});
    Contact second = rows::contact(u"Other"_s, u"PIET@aldermoor.example"_s, {});
    VERIFY_RESULT(m_store.run([&](WriteTransaction &t) { return ContactRepository::save(t, first); }));
    const auto refused = m_store.run([&](WriteTransaction &t) { return ContactRepository::save(t, second); });
    VERIFY_FAILS(refused, ErrorKind::Conflict);
    QVERIFY2(refused.error().sentence.contains(second.email), qPrintable(refused.error().sentence));
    QVERIFY2(refused.error().sentence.contains(u"Piet"_s), qPrintable(refused.error().sentence));
    // Its own address is no conflict, nor is one that became free.
    VERIFY_RESULT(m_store.run([&](WriteTransaction &t) -> Result<void> {
        Contact moved = first;
        moved.email = u"p.vandijk@aldermoor.example"_s;
        WAYMARK_TRY(ContactRepository::save(t, moved));
        WAYMARK_TRY(ContactRepository::save(t, moved));
        return ContactRepository::save(t, second);
    }));
}

void TestContacts::contactsWithoutAnAddressDoNotCollide()
{
    VERIFY_RESULT(m_store.run([](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(ContactRepository::save(t, rows::contact(u"A"_s, {}, {})));
        return ContactRepository::save(t, rows::contact(u"B"_s, u"  "_s, {}));
    }));
    const auto none = ContactRepository::findByEmail(m_store.reader(), {});
    VERIFY_RESULT(none);
    QVERIFY(!none->has_value());
}

void TestContacts::contactsOfAnAccountComeByName()
{
    const Account account = rows::account(u"Names"_s);
    VERIFY_RESULT(m_store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, account));
        for (const QString &name : {u"Zoe"_s, u"adam"_s, u"Émile"_s}) {
            Contact contact = rows::contact(u"First"_s, name + u"@names.example"_s, {account.id});
            contact.lastName = name;
            WAYMARK_TRY(ContactRepository::save(t, contact));
        }
        return ContactRepository::save(t, rows::contact(u"Elsewhere"_s, u"e@else.example"_s, {}));
    }));
    const auto contacts = ContactRepository::forAccount(m_store.reader(), account.id);
    VERIFY_RESULT(contacts);
    QStringList names;
    for (const Contact &contact : *contacts)
        names += contact.lastName;
    QCOMPARE(names, (QStringList{u"adam"_s, u"Émile"_s, u"Zoe"_s}));
}

void TestContacts::aMembershipOfAnUnknownAccountIsRefused()
{
    const Contact contact = rows::contact(u"Lost"_s, u"lost@n.example"_s, {AccountId::create()});
    VERIFY_FAILS(m_store.run([&](WriteTransaction &t) { return ContactRepository::save(t, contact); }),
                 ErrorKind::NotFound);
    VERIFY_FAILS(ContactRepository::find(m_store.reader(), contact.id), ErrorKind::NotFound);
}

void TestContacts::theSameMembershipTwiceIsRefused()
{
    const Account account = rows::account(u"Twice"_s);
    const Contact contact = rows::contact(u"Twice"_s, u"twice@n.example"_s, {account.id, account.id});
    VERIFY_FAILS(m_store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, account));
        return ContactRepository::save(t, contact);
    }),
                 ErrorKind::Conflict);
}

void TestContacts::missingContactsAreLeftOut()
{
    const Contact one = rows::contact(u"One"_s, u"one@all.example"_s, {});
    const Contact two = rows::contact(u"Two"_s, u"two@all.example"_s, {});
    VERIFY_RESULT(m_store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(ContactRepository::save(t, one));
        return ContactRepository::save(t, two);
    }));
    const auto found =
        ContactRepository::findAll(m_store.reader(), {two.id, ContactId::create(), one.id, ContactId()});
    VERIFY_RESULT(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->at(0).id, two.id);
    QCOMPARE(found->at(1).id, one.id);
}

void TestContacts::suppressedContactsAreCounted()
{
    TemporaryStore store;
    const UserId tam = UserId::create();
    const Account mine = rows::account(u"Mine"_s, tam);
    const Account also = rows::account(u"Also mine"_s, tam);
    const Account other = rows::account(u"Other"_s, UserId::create());
    int number = 0;
    const auto contact = [&](const QList<AccountId> &accounts, bool optedOut, BounceState bounce,
                             bool inactive) {
        Contact result = rows::contact(u"C"_s, u"c%1@n.example"_s.arg(++number), accounts);
        result.emailOptOut = optedOut;
        result.bounce = bounce;
        result.inactive = inactive;
        return result;
    };
    VERIFY_RESULT(store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, mine));
        WAYMARK_TRY(AccountRepository::save(t, also));
        WAYMARK_TRY(AccountRepository::save(t, other));
        for (const Contact &row : {
                 contact({mine.id}, false, BounceState::None, false),
                 contact({mine.id}, false, BounceState::Soft, false),
                 contact({mine.id}, false, BounceState::Hard, false),
                 contact({mine.id, also.id, other.id}, false, BounceState::Hard, false),
                 contact({mine.id}, true, BounceState::Hard, false),
                 contact({mine.id}, true, BounceState::None, true),
                 contact({mine.id}, false, BounceState::Hard, true),
                 contact({other.id}, true, BounceState::None, false),
             })
            WAYMARK_TRY(ContactRepository::save(t, row));
        return {};
    }));
    const auto found = ContactRepository::suppressed(store.reader(), tam);
    VERIFY_RESULT(found);
    QCOMPARE(found->bounced, 2);
    QCOMPARE(found->optedOut, 1);
    QCOMPARE(found->accounts, (QSet<AccountId>{mine.id, also.id}));
    const auto nobody = ContactRepository::suppressed(store.reader(), UserId::create());
    VERIFY_RESULT(nobody);
    QVERIFY(*nobody == SuppressedContacts());
}

void TestContacts::keysOfAnOlderRuleAreRenewed()
{
    TemporaryStore store;
    const auto forget = [](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(
            t.connection().execute(u"UPDATE contact SET email_key = lower(email) WHERE email LIKE '%ü%'"_s));
        return SettingRepository::setValue(t, u"addresses.renewed"_s, std::nullopt);
    };
    Contact jo = rows::contact(u"Jo"_s, u"Jo@müller.example"_s, {});
    jo.emailOptOut = true;
    const Contact bo = rows::contact(u"Bo"_s, u"bo@müller.example"_s, {});
    Contact twin = rows::contact(u"Bo"_s, u"bo@xn--mller-kva.example"_s, {});
    twin.bounce = BounceState::Hard;
    VERIFY_RESULT(store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(ContactRepository::save(t, jo));
        WAYMARK_TRY(ContactRepository::save(t, bo));
        WAYMARK_TRY(forget(t));
        return ContactRepository::save(t, twin);
    }));
    VERIFY_RESULT(store.run(forget));
    QVERIFY(!*ContactRepository::findByEmail(store.reader(), jo.email));
    store.reopen();
    store->drain();
    const auto found = ContactRepository::findByEmail(store.reader(), u"jo@xn--mller-kva.example"_s);
    VERIFY_RESULT(found);
    QCOMPARE(**found, jo);
    // Two that turn out to be one are both known to have bounced.
    QCOMPARE((*ContactRepository::findByEmail(store.reader(), bo.email))->id, twin.id);
    QCOMPARE(ContactRepository::find(store.reader(), bo.id)->bounce, BounceState::Hard);
}

void TestContacts::suppressionsOfAnOlderRuleAreRenewed()
{
    TemporaryStore store;
    const auto row = [](const QString &address) {
        SuppressedAddress made;
        made.id = SuppressionId::create();
        made.address = address;
        made.source = u"a letter"_s;
        return made;
    };
    VERIFY_RESULT(store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(SuppressionRepository::save(t, row(u"jo@müller.example"_s)));
        WAYMARK_TRY(SuppressionRepository::save(t, row(u"bo@müller.example"_s)));
        WAYMARK_TRY(t.connection().execute(u"UPDATE suppression SET address_key = lower(address)"_s));
        // As a workspace that knows the rule for contacts and deliveries alone.
        return SettingRepository::setValue(t, u"addresses.renewed"_s, u"1"_s);
    }));
    const Contact jo = rows::contact(u"Jo"_s, u"jo@xn--mller-kva.example"_s, {});
    VERIFY_RESULT(store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(ContactRepository::save(t, jo));
        return SuppressionRepository::save(t, row(u"bo@xn--mller-kva.example"_s));
    }));
    QVERIFY(!ContactRepository::find(store.reader(), jo.id)->emailOptOut);
    store.reopen();
    store->drain();
    for (const QString &address : {u"jo@müller.example"_s, u"bo@xn--mller-kva.example"_s})
        QCOMPARE(SuppressionRepository::holding(store.reader(), address)->size(), 1);
    QVERIFY(ContactRepository::find(store.reader(), jo.id)->emailOptOut);
    // One address is one row, so that lifting it lifts all of it.
    QCOMPARE(*SuppressionNumbers::count(store.reader(), false), 2);
}

QTEST_GUILESS_MAIN(TestContacts)
#include "tst_contacts.moc"
