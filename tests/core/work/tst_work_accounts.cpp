// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/work/Account360.h"
#include "core/work/Accounts.h"
#include "core/work/Activities.h"
#include "core/work/Contacts.h"
#include "tests/core/work/WorkHouse.h"

#include <algorithm>
#include <functional>

using namespace waymark;

namespace {

Account find(WorkHouse &house, const AccountId &id)
{
    return AccountRepository::find(house.reader(), id).value_or(Account());
}

Contact find(WorkHouse &house, const ContactId &id)
{
    return ContactRepository::find(house.reader(), id).value_or(Contact());
}

QStringList timelineTitles(WorkHouse &house, const AccountId &account)
{
    QStringList titles;
    const auto view = readAccount360(house.context(), account);
    for (const TimelineRow &row : view->timeline)
        titles << row.activity.title;
    return titles;
}

using Change = std::function<void(Account &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestWorkAccounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewAccountIsMineTidiedAndStamped();
    void accountFormProblems_data();
    void accountFormProblems();
    void aNameIsTakenInAnyCase();
    void editingKeepsWhatTheFormDoesNotKnow();
    void settingAFieldStampsAutomaticOnesOnly();
    void automaticFieldsOfATeamAreItsAdmins_data();
    void automaticFieldsOfATeamAreItsAdmins();
    void aValueCanBeAsOfEarlier();
    void aFormCanBeAsOfEarlierButNotOfTheFuture();
    void addingSomebodyByTheirFormIsToldWhereTheyAreNew();
    void valuesThatDoNotFit_data();
    void valuesThatDoNotFit();
    void settingTheSameValueChangesNothing();
    void undoTakesValueStampAndTimelineBack();
    void deletingTellsWhatGoesAndCanBeUndone();
    void aSuppressedContactOutlivesItsAccount();
    void contactFormProblems_data();
    void contactFormProblems();
    void anAddressBelongsToOneContact();
    void anEditNeverUndoesAnOptOut();
    void aNewAddressClearsTheBounce();
    void aPersonCanBelongToTwoAccounts();
    void removingFromAnAccountEmptiesItsCtasAndDrafts();
    void anUnsubscribeIsOnTheTimelineOfEachAccount();
    void anUnsubscribeIsNeverInTheFuture();
    void anUnsubscribeThatWasASlipCanBeUndone();
    void theViewSaysWhatItShould();
    void anAccountWithoutAnAdminSaysSo();
    void timelineComesInPages();
    void whatIsLoggedIsChecked_data();
    void whatIsLoggedIsChecked();
};

void TestWorkAccounts::aNewAccountIsMineTidiedAndStamped()
{
    WorkHouse house;
    Account account;
    account.name = QStringLiteral("  Northbeam   Robotics ");
    account.domain = QStringLiteral("@Northbeam.Example");
    account.deploymentType = QStringLiteral("saas");
    account.hosting = QStringLiteral("gitlab_com");
    const auto made = house.take(Accounts(house.context()).create(account));
    VERIFY_RESULT(made);
    const Account stored = find(house, made->value);
    QCOMPARE(stored.name, QStringLiteral("Northbeam Robotics"));
    QCOMPARE(stored.domain, QStringLiteral("northbeam.example"));
    QCOMPARE(stored.technicalAccountManager, house.me);
    // The TAM and the deployment type are automatic fields with a value; the hosting is manual.
    QCOMPARE(stored.stamps.size(), 2);
    QCOMPARE(stored.stamps.value(AccountField::DeploymentType).asOf, house.store.clock().now());
    QVERIFY(!stored.stamps.value(AccountField::DeploymentType).source.isEmpty());
    QCOMPARE(timelineTitles(house, stored.id), QStringList{QStringLiteral("Account created")});
    VERIFY_RESULT(house.undo(made->act));
    VERIFY_FAILS(AccountRepository::find(house.reader(), made->value), ErrorKind::NotFound);
}

void TestWorkAccounts::accountFormProblems_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *field, Change change) {
        QTest::newRow(name) << change << QString::fromLatin1(field);
    };
    row("nothing wrong", "", [](Account &) {});
    row("no name", "name", [](Account &a) { a.name = QStringLiteral("  "); });
    row("a name without end", "name", [](Account &a) { a.name = QString(300, QLatin1Char('x')); });
    row("no domain at all", "", [](Account &a) { a.domain.clear(); });
    row("a domain with a blank", "domain", [](Account &a) { a.domain = QStringLiteral("north beam"); });
    row("an address as domain", "domain", [](Account &a) { a.domain = QStringLiteral("a@b.example"); });
    row("negative CARR", "carr", [](Account &a) { a.carr = Money{-1, QStringLiteral("USD")}; });
    row("priority 5", "priority", [](Account &a) { a.priority = 5; });
    row("priority -1", "priority", [](Account &a) { a.priority = -1; });
    row("renews before it began", "renewalDate", [](Account &a) {
        a.customerSince = QDate(2026, 1, 1);
        a.renewalDate = QDate(2025, 12, 31);
    });
    row("negative licences", "licensedUsers", [](Account &a) { a.licensedUsers = -1; });
    row("negative users", "billableUsers", [](Account &a) { a.billableUsers = -5; });
    row("health 101", "health", [](Account &a) { a.health = 101; });
    row("the owner's address", "accountOwnerEmail",
        [](Account &a) { a.accountOwnerEmail = QStringLiteral("felix"); });
}

void TestWorkAccounts::accountFormProblems()
{
    QFETCH(Change, change);
    QFETCH(QString, field);
    WorkHouse house;
    Account account;
    account.name = QStringLiteral("Northbeam Robotics");
    account.domain = QStringLiteral("northbeam.example");
    change(account);
    Accounts accounts(house.context());
    const auto problems = accounts.problems(account);
    VERIFY_RESULT(problems);
    QCOMPARE(problems->size(), field.isEmpty() ? 0 : 1);
    if (field.isEmpty()) {
        VERIFY_RESULT(house.take(accounts.create(account)));
        return;
    }
    QCOMPARE(problems->first().field, field);
    const auto refused = house.take(accounts.create(account));
    VERIFY_FAILS(refused, ErrorKind::Invalid);
    QCOMPARE(refused.error().sentence, problems->first().sentence);
    QCOMPARE(*AccountRepository::count(house.reader(), {}), 0);
}

void TestWorkAccounts::aNameIsTakenInAnyCase()
{
    WorkHouse house;
    const Account first = house.addAccount();
    Account second;
    second.name = QStringLiteral("NORTHBEAM robotics");
    const auto problems = Accounts(house.context()).problems(second);
    VERIFY_RESULT(problems);
    QCOMPARE(problems->value(0).field, QStringLiteral("name"));
    QVERIFY(Accounts(house.context()).problems(first)->isEmpty()); // Its own name is no problem.
}

void TestWorkAccounts::editingKeepsWhatTheFormDoesNotKnow()
{
    WorkHouse house;
    const Account account = house.addAccount();
    house.nextDays(1);
    Account form = account;
    form.createdAt = {};
    form.stamps.clear();
    form.sample = true;
    form.carr = Money{19'000'000, QStringLiteral("USD")};
    const auto edited = house.take(Accounts(house.context()).edit(form));
    VERIFY_RESULT(edited);
    const Account stored = find(house, account.id);
    QCOMPARE(stored.createdAt, account.createdAt);
    QVERIFY(!stored.sample);
    QCOMPARE(stored.stamps.value(AccountField::DeploymentType),
             account.stamps.value(AccountField::DeploymentType));
    QCOMPARE(stored.stamps.value(AccountField::Carr).asOf, house.store.clock().now());
    VERIFY_RESULT(house.undo(*edited));
    QCOMPARE(find(house, account.id), account);
    Account parent = account;
    parent.parent = account.id;
    VERIFY_FAILS(house.take(Accounts(house.context()).edit(parent)), ErrorKind::Invalid);
}

void TestWorkAccounts::settingAFieldStampsAutomaticOnesOnly()
{
    WorkHouse house;
    const Account account = house.addAccount();
    Accounts accounts(house.context());
    VERIFY_RESULT(house.take(
        accounts.setField(account.id, AccountField::HighAvailability, QVariant::fromValue(TriState::False))));
    VERIFY_RESULT(
        house.take(accounts.setField(account.id, AccountField::SupportLevel, QStringLiteral("priority"))));
    const Account stored = find(house, account.id);
    QCOMPARE(stored.highAvailability, TriState::False);
    QVERIFY(!stored.stamps.contains(AccountField::HighAvailability));
    QVERIFY(stored.stamps.contains(AccountField::SupportLevel));
    VERIFY_RESULT(house.take(accounts.setField(account.id, AccountField::SupportLevel, QVariant())));
    QVERIFY(!find(house, account.id).stamps.contains(AccountField::SupportLevel));
    QVERIFY(timelineTitles(house, account.id).contains(QStringLiteral("High Availability?")));
}

void TestWorkAccounts::automaticFieldsOfATeamAreItsAdmins_data()
{
    QTest::addColumn<QString>("roles");
    QTest::addColumn<bool>("may");
    QTest::newRow("a TAM") << QStringLiteral("tam") << false;
    QTest::newRow("an admin") << QStringLiteral("admin") << true;
    QTest::newRow("both") << QStringLiteral("tam admin") << true;
}

// Else the server would refuse it afterwards, with all that was changed beside it.
void TestWorkAccounts::automaticFieldsOfATeamAreItsAdmins()
{
    QFETCH(QString, roles);
    QFETCH(bool, may);
    WorkHouse house;
    const Account account = house.addAccount();
    VERIFY_RESULT(house.store.run([&roles](WriteTransaction &transaction) {
        return transaction.connection().execute(
            QStringLiteral("INSERT INTO sync_connection (id, server, api_account, device, device_name, user, "
                           "user_name, roles, paused, last_sequence, resync, resyncing, epoch) "
                           "VALUES (1, '', '', '', '', '', '', ?, 0, 0, 0, 0, '')"),
            {roles});
    }));
    Accounts accounts(house.context());
    VERIFY_RESULT(house.take(
        accounts.setField(account.id, AccountField::HighAvailability, QVariant::fromValue(TriState::False))));
    Account edited = find(house, account.id);
    edited.supportLevel = QStringLiteral("priority");
    if (may) {
        VERIFY_RESULT(house.take(accounts.edit(edited)));
        return;
    }
    VERIFY_FAILS(house.take(accounts.edit(edited)), ErrorKind::Denied);
    VERIFY_FAILS(
        house.take(accounts.setField(account.id, AccountField::SupportLevel, QStringLiteral("priority"))),
        ErrorKind::Denied);
    QVERIFY(!find(house, account.id).stamps.contains(AccountField::SupportLevel));
    edited = find(house, account.id);
    edited.pinnedNote = QStringLiteral("Mine to write");
    VERIFY_RESULT(house.take(accounts.edit(edited)));
}

void TestWorkAccounts::aValueCanBeAsOfEarlier()
{
    WorkHouse house;
    const Account account = house.addAccount();
    Accounts accounts(house.context());
    const QDateTime earlier = house.store.clock().now().addDays(-3);
    const QVariant carr = QVariant::fromValue(Money{100, QStringLiteral("EUR")});
    VERIFY_RESULT(house.take(accounts.setField(account.id, AccountField::Carr, carr, earlier)));
    QCOMPARE(find(house, account.id).stamps.value(AccountField::Carr).asOf, earlier);
    VERIFY_FAILS(house.take(accounts.setField(account.id, AccountField::Carr, carr,
                                              house.store.clock().now().addSecs(60))),
                 ErrorKind::Invalid);
}

void TestWorkAccounts::aFormCanBeAsOfEarlierButNotOfTheFuture()
{
    WorkHouse house;
    Accounts accounts(house.context());
    Account account = house.addAccount();
    const QDateTime before = account.stamps.value(AccountField::DeploymentType).asOf;
    const QDateTime earlier = house.store.clock().now().addDays(-16);
    account.carr = Money{17100000, QStringLiteral("USD")};
    VERIFY_RESULT(house.take(accounts.edit(account, earlier)));
    QCOMPARE(find(house, account.id).stamps.value(AccountField::Carr).asOf, earlier);
    QCOMPARE(find(house, account.id).stamps.value(AccountField::DeploymentType).asOf, before);
    account.carr = Money{18400000, QStringLiteral("USD")};
    const auto refused = house.take(accounts.edit(account, house.store.clock().now().addDays(1)));
    QVERIFY(!refused && refused.error().kind == ErrorKind::Invalid);
    Account another;
    another.name = QStringLiteral("Halcyon");
    QVERIFY(!house.take(accounts.create(another, house.store.clock().now().addDays(1))));
}

void TestWorkAccounts::addingSomebodyByTheirFormIsToldWhereTheyAreNew()
{
    WorkHouse house;
    const Account one = house.addAccount();
    const Account two = house.addAccount(QStringLiteral("Halcyon"));
    Contact contact = house.addContact(one, QStringLiteral("Priya"), QStringLiteral("priya@a.example"));
    contact.memberships.append({two.id, {}});
    VERIFY_RESULT(house.take(Contacts(house.context()).edit(contact)));
    const auto newest = [&house](const AccountId &account) {
        const auto rows = readTimeline(house.context(), account, 0, 1);
        return rows && !rows->isEmpty() ? rows->constFirst().activity.title : QString();
    };
    QVERIFY2(newest(two.id).endsWith(QStringLiteral("added")), qPrintable(newest(two.id)));
    QVERIFY2(newest(one.id).endsWith(QStringLiteral("edited")), qPrintable(newest(one.id)));
}

void TestWorkAccounts::valuesThatDoNotFit_data()
{
    QTest::addColumn<AccountField>("field");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("a text as money") << AccountField::Carr << QVariant(QStringLiteral("184000"));
    QTest::newRow("negative money") << AccountField::Carr
                                    << QVariant::fromValue(Money{-5, QStringLiteral("USD")});
    QTest::newRow("nobody") << AccountField::TechnicalAccountManager
                            << QVariant::fromValue(UserId(QStringLiteral("usr_nobody")));
    QTest::newRow("a value of no list")
        << AccountField::DeploymentType << QVariant(QStringLiteral("on_the_moon"));
    QTest::newRow("a label for an id")
        << AccountField::DeploymentType << QVariant(QStringLiteral("Self-Managed"));
    QTest::newRow("one of several") << AccountField::ProductsPurchased
                                    << QVariant(
                                           QStringList{QStringLiteral("premium"), QStringLiteral("magic")});
    QTest::newRow("one for several") << AccountField::ProductsPurchased
                                     << QVariant(QStringLiteral("premium"));
    QTest::newRow("a bool for a state") << AccountField::Geo << QVariant(true);
}

void TestWorkAccounts::valuesThatDoNotFit()
{
    QFETCH(AccountField, field);
    QFETCH(QVariant, value);
    WorkHouse house;
    const Account account = house.addAccount();
    VERIFY_FAILS(house.take(Accounts(house.context()).setField(account.id, field, value)),
                 ErrorKind::Invalid);
    QCOMPARE(find(house, account.id), account);
}

void TestWorkAccounts::settingTheSameValueChangesNothing()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const auto act = house.take(
        Accounts(house.context()).setField(account.id, AccountField::DeploymentType, account.deploymentType));
    VERIFY_RESULT(act);
    QCOMPARE(*act, ActNumber(0));
}

void TestWorkAccounts::undoTakesValueStampAndTimelineBack()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const QStringList before = timelineTitles(house, account.id);
    const auto act = house.take(
        Accounts(house.context()).setField(account.id, AccountField::DeploymentType, QStringLiteral("saas")));
    VERIFY_RESULT(act);
    QCOMPARE(timelineTitles(house, account.id).size(), before.size() + 1);
    VERIFY_RESULT(house.undo(*act));
    QCOMPARE(find(house, account.id), account);
    QCOMPARE(timelineTitles(house, account.id), before);
}

void TestWorkAccounts::deletingTellsWhatGoesAndCanBeUndone()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const Account other = house.addAccount(QStringLiteral("Other"));
    house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya@northbeam.example"));
    const Contact shared =
        house.addContact(account, QStringLiteral("Tomasz"), QStringLiteral("tomasz@northbeam.example"));
    VERIFY_RESULT(house.take(Contacts(house.context()).addToAccount(shared.id, other.id, {})));
    const CtaId cta = house.addSeries(account);
    VERIFY_RESULT(house.begin(house.taskOf(cta, "quick-guide").id));

    Accounts accounts(house.context());
    const auto deletion = accounts.deletion(account.id);
    VERIFY_RESULT(deletion);
    QCOMPARE(deletion->name, account.name);
    QCOMPARE(deletion->ctas, 1);
    QCOMPARE(deletion->openTasks, 11);
    QCOMPARE(deletion->drafts, 1);
    QCOMPARE(deletion->contacts, 1);
    QCOMPARE(deletion->emailsOnTheirWay, 0);
    QVERIFY(deletion->activities > 3);

    const auto before = readAccount360(house.context(), account.id);
    VERIFY_RESULT(before);
    const auto act = house.take(accounts.remove(account.id));
    VERIFY_RESULT(act);
    VERIFY_FAILS(AccountRepository::find(house.reader(), account.id), ErrorKind::NotFound);
    QCOMPARE(ContactRepository::findByEmail(house.reader(), QStringLiteral("priya@northbeam.example"))
                 ->has_value(),
             false);
    QCOMPARE(find(house, shared.id).memberships.size(), 1);
    VERIFY_RESULT(house.undo(*act));
    const auto after = readAccount360(house.context(), account.id);
    VERIFY_RESULT(after);
    QCOMPARE(*after, *before);
}

void TestWorkAccounts::aSuppressedContactOutlivesItsAccount()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const Contact contact =
        house.addContact(account, QStringLiteral("Jonas"), QStringLiteral("jonas@northbeam.example"));
    VERIFY_RESULT(
        house.take(Contacts(house.context()).recordUnsubscribe(contact.id, QDate(2026, 11, 17), {})));
    QCOMPARE(Accounts(house.context()).deletion(account.id)->keptSuppressed, 1);
    VERIFY_RESULT(house.take(Accounts(house.context()).remove(account.id)));
    // The address cannot be entered again as one that may be written to.
    const auto kept = ContactRepository::findByEmail(house.reader(), contact.email);
    VERIFY_RESULT(kept);
    QVERIFY(kept->has_value());
    QVERIFY((*kept)->emailOptOut);
}

void TestWorkAccounts::contactFormProblems_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("timeZone");
    QTest::addColumn<bool>("member");
    QTest::addColumn<QString>("field");
    QTest::newRow("good") << "priya@northbeam.example"
                          << "Europe/London" << true << "";
    QTest::newRow("no zone") << "priya@northbeam.example"
                             << "" << true << "";
    QTest::newRow("no address") << " "
                                << "" << true << "email";
    QTest::newRow("no address at all") << "priya"
                                       << "" << true << "email";
    QTest::newRow("two addresses") << "a@b.example, c@d.example"
                                   << "" << true << "email";
    QTest::newRow("a line break") << "a@b.example\nBcc: x@y.example"
                                  << "" << true << "email";
    QTest::newRow("another zone") << "priya@northbeam.example"
                                  << "Mars/Olympus" << true << "timeZone";
    QTest::newRow("of no account") << "priya@northbeam.example"
                                   << "" << false << "memberships";
}

void TestWorkAccounts::contactFormProblems()
{
    QFETCH(QString, email);
    QFETCH(QString, timeZone);
    QFETCH(bool, member);
    QFETCH(QString, field);
    WorkHouse house;
    const Account account = house.addAccount();
    Contact contact;
    contact.email = email;
    contact.timeZone = timeZone;
    if (member)
        contact.memberships = {{account.id, {}}};
    Contacts contacts(house.context());
    const auto problems = contacts.problems(contact);
    VERIFY_RESULT(problems);
    QCOMPARE(problems->size(), field.isEmpty() ? 0 : 1);
    if (field.isEmpty()) {
        VERIFY_RESULT(house.take(contacts.create(contact)));
        return;
    }
    QCOMPARE(problems->first().field, field);
    VERIFY_FAILS(house.take(contacts.create(contact)), ErrorKind::Invalid);
}

void TestWorkAccounts::anAddressBelongsToOneContact()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const Contact first =
        house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya@northbeam.example"));
    Contact second = first;
    second.id = {};
    second.email = QStringLiteral(" PRIYA@northbeam.example");
    Contacts contacts(house.context());
    VERIFY_FAILS(house.take(contacts.create(second)), ErrorKind::Invalid);
    const auto found = contacts.withEmail(second.email);
    VERIFY_RESULT(found);
    QCOMPARE((*found)->id, first.id);
    QVERIFY(contacts.problems(first)->isEmpty());
}

void TestWorkAccounts::anEditNeverUndoesAnOptOut()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const Contact contact =
        house.addContact(account, QStringLiteral("Jonas"), QStringLiteral("jonas@northbeam.example"));
    Contacts contacts(house.context());
    VERIFY_RESULT(
        house.take(contacts.recordUnsubscribe(contact.id, QDate(2026, 11, 17), QStringLiteral("by phone"))));
    Contact form = contact; // As it was before: emailOptOut is false.
    form.lastName = QStringLiteral("Adeyemi");
    form.email = QStringLiteral("j.adeyemi@northbeam.example");
    VERIFY_RESULT(house.take(contacts.edit(form)));
    const Contact stored = find(house, contact.id);
    QCOMPARE(stored.lastName, QStringLiteral("Adeyemi"));
    QVERIFY(stored.emailOptOut);
    QCOMPARE(stored.optOutSource, QStringLiteral("by phone"));
    QCOMPARE(stored.optOutAt,
             QDateTime(QDate(2026, 11, 17), QTime(0, 0), QTimeZone("Europe/Berlin")).toUTC());
}

void TestWorkAccounts::aNewAddressClearsTheBounce()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const Contact contact =
        house.addContact(account, QStringLiteral("Hanna"), QStringLiteral("hanna@northbeam.example"));
    Contacts contacts(house.context());
    VERIFY_RESULT(house.take(contacts.markBounced(contact.id, QStringLiteral("550 5.1.1"))));
    Contact form = find(house, contact.id);
    QCOMPARE(form.bounce, BounceState::Hard);
    form.title = QStringLiteral("Build Engineer");
    form.email = QStringLiteral("HANNA@northbeam.example"); // Still the same address.
    VERIFY_RESULT(house.take(contacts.edit(form)));
    QCOMPARE(find(house, contact.id).bounce, BounceState::Hard);
    form.email = QStringLiteral("h.koskinen@northbeam.example");
    const auto act = house.take(contacts.edit(form));
    VERIFY_RESULT(act);
    QCOMPARE(find(house, contact.id).bounce, BounceState::None);
    VERIFY_RESULT(house.undo(*act));
    QCOMPARE(find(house, contact.id).bounceDetail, QStringLiteral("550 5.1.1"));
}

void TestWorkAccounts::aPersonCanBelongToTwoAccounts()
{
    WorkHouse house;
    const Account one = house.addAccount();
    const Account two = house.addAccount(QStringLiteral("Kestrel Genomics"));
    const Contact contact =
        house.addContact(one, QStringLiteral("Priya"), QStringLiteral("priya@northbeam.example"));
    Contacts contacts(house.context());
    const auto act = house.take(contacts.addToAccount(contact.id, two.id, {QStringLiteral("champion")}));
    VERIFY_RESULT(act);
    QCOMPARE(rolesAt(find(house, contact.id), one.id), QStringList{QStringLiteral("gitlab_admin")});
    QCOMPARE(rolesAt(find(house, contact.id), two.id), QStringList{QStringLiteral("champion")});
    VERIFY_RESULT(house.undo(*act));
    QCOMPARE(find(house, contact.id), contact);
    VERIFY_FAILS(house.take(contacts.removeFromAccount(contact.id, two.id)), ErrorKind::NotFound);
}

void TestWorkAccounts::removingFromAnAccountEmptiesItsCtasAndDrafts()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const Contact priya =
        house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya@northbeam.example"));
    const Contact tomasz =
        house.addContact(account, QStringLiteral("Tomasz"), QStringLiteral("tomasz@northbeam.example"));
    const CtaId cta = house.addSeries(account);
    auto stored = CtaRepository::find(house.reader(), cta);
    stored->contacts = {priya.id, tomasz.id};
    VERIFY_RESULT(house.store.run([&](WriteTransaction &t) { return CtaRepository::save(t, *stored); }));
    const auto draft = house.begin(house.taskOf(cta, "quick-guide").id);
    VERIFY_RESULT(draft);
    QCOMPARE(draft->recipients.size(), 2);

    VERIFY_RESULT(house.take(Contacts(house.context()).removeFromAccount(priya.id, account.id)));
    QCOMPARE(CtaRepository::find(house.reader(), cta)->contacts, QList<ContactId>{tomasz.id});
    QCOMPARE(house.begin(draft->task)->recipients, QList<ContactId>{tomasz.id});
    QVERIFY(find(house, priya.id).memberships.isEmpty());
}

void TestWorkAccounts::anUnsubscribeIsOnTheTimelineOfEachAccount()
{
    WorkHouse house;
    const Account one = house.addAccount();
    const Account two = house.addAccount(QStringLiteral("Kestrel Genomics"));
    const Contact contact =
        house.addContact(one, QStringLiteral("Priya"), QStringLiteral("priya@northbeam.example"));
    Contacts contacts(house.context());
    VERIFY_RESULT(house.take(contacts.addToAccount(contact.id, two.id, {})));
    VERIFY_RESULT(
        house.take(contacts.recordUnsubscribe(contact.id, QDate(2026, 11, 18), QStringLiteral("reply"))));
    for (const AccountId &account : {one.id, two.id})
        QCOMPARE(timelineTitles(house, account).first(), QStringLiteral("Priya Example unsubscribed"));
    const auto again = house.take(contacts.recordUnsubscribe(contact.id, QDate(2026, 11, 10), {}));
    VERIFY_RESULT(again);
    QCOMPARE(*again, ActNumber(0));
    QCOMPARE(find(house, contact.id).optOutSource, QStringLiteral("reply"));
}

void TestWorkAccounts::anUnsubscribeIsNeverInTheFuture()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const Contact contact =
        house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya@northbeam.example"));
    Contacts contacts(house.context());
    VERIFY_FAILS(house.take(contacts.recordUnsubscribe(contact.id, QDate(2026, 11, 19), {})),
                 ErrorKind::Invalid);
    VERIFY_FAILS(house.take(contacts.recordUnsubscribe(contact.id, QDate(), {})), ErrorKind::Invalid);
    QVERIFY(!find(house, contact.id).emailOptOut);
}

void TestWorkAccounts::anUnsubscribeThatWasASlipCanBeUndone()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const Contact contact =
        house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya@northbeam.example"));
    const auto act =
        house.take(Contacts(house.context()).recordUnsubscribe(contact.id, QDate(2026, 11, 18), {}));
    VERIFY_RESULT(act);
    VERIFY_RESULT(house.undo(*act));
    QCOMPARE(find(house, contact.id), contact);
}

void TestWorkAccounts::theViewSaysWhatItShould()
{
    WorkHouse house;
    Account account = house.addAccount();
    account.licensedUsers = 320;
    account.billableUsers = 237;
    account.renewalDate = QDate(2027, 10, 29);
    account.productsPurchased = {QStringLiteral("premium"), QStringLiteral("ci_minutes")};
    VERIFY_RESULT(house.take(Accounts(house.context()).edit(account)));
    house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya@northbeam.example"));
    const Contact jonas =
        house.addContact(account, QStringLiteral("Jonas"), QStringLiteral("jonas@northbeam.example"));
    VERIFY_RESULT(house.take(Contacts(house.context()).recordUnsubscribe(jonas.id, QDate(2026, 11, 6), {})));
    house.addContact(account, QStringLiteral("Ada"), QStringLiteral("ada@northbeam.example"), {});
    house.addSeries(account);

    const auto view = readAccount360(house.context(), account.id);
    VERIFY_RESULT(view);
    QCOMPARE(view->tamName, QStringLiteral("Maren Lindqvist"));
    QCOMPARE(view->healthBand, HealthBand::Good);
    QCOMPARE(view->deploymentLabel, QStringLiteral("Self-Managed"));
    QCOMPARE(view->daysToRenewal, 345);
    QCOMPARE(view->seatUtilisation, std::optional<int>(74));
    QCOMPARE(view->attributes.size(), 13);
    QCOMPARE(view->attributesSet, 5);
    QCOMPARE(view->attributes.at(3).value, QStringLiteral("Premium, CI Minutes"));
    QVERIFY(view->attributes.at(3).automatic);
    QVERIFY(!view->attributes.at(6).set);
    QVERIFY(!view->attributes.at(6).automatic);
    QStringList contacts;
    for (const AccountContact &row : view->contacts)
        contacts << row.contact.firstName;
    QCOMPARE(contacts,
             (QStringList{QStringLiteral("Priya"), QStringLiteral("Ada"), QStringLiteral("Jonas")}));
    QCOMPARE(view->contacts.last().suppressionWords, QStringLiteral("Unsubscribed 6 Nov"));
    QCOMPARE(view->contacts.first().roleLabels, QStringList{QStringLiteral("GitLab Admin")});
    QVERIFY(view->hasEligibleContact);
    QCOMPARE(view->openCtas.size(), 1);
    QCOMPARE(view->openCtas.first().emails, 10);
    QCOMPARE(view->openCtas.first().tasks, 11);
    QCOMPARE(*view->openCtas.first().nextMark, ChecklistMark::Due);
    QCOMPARE(view->openCtas.first().nextDue, QDate(2026, 11, 18));
    QVERIFY(view->closedCtas.isEmpty());
}

void TestWorkAccounts::anAccountWithoutAnAdminSaysSo()
{
    WorkHouse house;
    const Account account = house.addAccount();
    house.addContact(account, QStringLiteral("Ada"), QStringLiteral("ada@northbeam.example"),
                     {QStringLiteral("champion")});
    QCOMPARE(readAccount360(house.context(), account.id)->hasEligibleContact, false);
    const Contact priya =
        house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya@northbeam.example"));
    QCOMPARE(readAccount360(house.context(), account.id)->hasEligibleContact, true);
    VERIFY_RESULT(house.take(Contacts(house.context()).markBounced(priya.id, {})));
    QCOMPARE(readAccount360(house.context(), account.id)->hasEligibleContact, false);
}

void TestWorkAccounts::timelineComesInPages()
{
    WorkHouse house;
    const Account account = house.addAccount();
    Activities activities(house.context());
    for (int i = 0; i < 5; ++i) {
        Activity note;
        note.account = account.id;
        note.kind = ActivityKind::Note;
        note.title = QStringLiteral("Note %1").arg(i);
        note.at = house.store.clock().now().addSecs(-60 * i);
        VERIFY_RESULT(house.take(activities.log(note)));
    }
    const auto all = readTimeline(house.context(), account.id, 0, 100);
    VERIFY_RESULT(all);
    QCOMPARE(all->size(), 6); // And "Account created".
    const auto window = readTimeline(house.context(), account.id, 2, 3);
    VERIFY_RESULT(window);
    QCOMPARE(*window, all->mid(2, 3));
    QCOMPARE(readAccount360(house.context(), account.id)->timelineCount, 6);
    QCOMPARE(all->first().actorName, QStringLiteral("Maren Lindqvist"));
}

void TestWorkAccounts::whatIsLoggedIsChecked_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<ActivityKind>("kind");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("field");
    QTest::newRow("a call") << "Kick-off" << ActivityKind::Call << -3600 << "";
    QTest::newRow("a meeting now") << "Review" << ActivityKind::Meeting << 0 << "";
    QTest::newRow("no title") << " " << ActivityKind::Note << 0 << "title";
    QTest::newRow("an email") << "Sent" << ActivityKind::Email << 0 << "kind";
    QTest::newRow("to come") << "Later" << ActivityKind::Call << 3600 << "at";
}

void TestWorkAccounts::whatIsLoggedIsChecked()
{
    QFETCH(QString, title);
    QFETCH(ActivityKind, kind);
    QFETCH(int, seconds);
    QFETCH(QString, field);
    WorkHouse house;
    Activity activity;
    activity.account = house.addAccount().id;
    activity.title = title;
    activity.kind = kind;
    activity.at = house.store.clock().now().addSecs(seconds);
    Activities activities(house.context());
    const auto problems = activities.problems(activity);
    VERIFY_RESULT(problems);
    QCOMPARE(problems->size(), field.isEmpty() ? 0 : 1);
    if (!field.isEmpty()) {
        QCOMPARE(problems->first().field, field);
        VERIFY_FAILS(house.take(activities.log(activity)), ErrorKind::Invalid);
        return;
    }
    const auto made = house.take(activities.log(activity));
    VERIFY_RESULT(made);
    QVERIFY(timelineTitles(house, activity.account).contains(title));
    VERIFY_RESULT(house.undo(made->act));
    QVERIFY(!timelineTitles(house, activity.account).contains(title));
}

QTEST_GUILESS_MAIN(TestWorkAccounts)

#include "tst_work_accounts.moc"
