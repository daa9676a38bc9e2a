// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/BulkWriter.h"
#include "core/store/ContactImportRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/contacts/ContactNumbers.h"
#include "core/store/contacts/ContactRows.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

using namespace waymark;
using namespace Qt::StringLiterals;

/// The list of all contacts: what stands in it, in which order.
class TestContactNumbers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void sorts_data();
    void sorts();
    void aWordBeginsANameAnAddressOrAnAccount_data();
    void aWordBeginsANameAnAddressOrAnAccount();
    void filtersByRole();
    void filtersByReasonAsTheRowTellsIt_data();
    void filtersByReasonAsTheRowTellsIt();
    void whoGaveNoConsentIsListedWhereOneIsRequired();
    void filtersByAccountAndRoleThere();
    void filtersByImport();
    void filtersByLastEmail();
    void changesAreSeenAfterForgetting();
    void aStoppedQuestionIsCancelled();
    void aContactThatIsGoneIsAnEmptyRow();

private:
    void add(const QString &first, const QString &email, const QList<Membership> &memberships,
             const std::function<void(Contact &)> &change = {});
    QStringList names(const ContactQuery &query);
    Result<void> sent(const QString &email, DeliveryState state, const QDateTime &at);

    std::unique_ptr<TemporaryStore> m_store;
    std::unique_ptr<ContactNumbers> m_numbers;
    Account m_aldermoor;
    Account m_northbeam;
};

void TestContactNumbers::init()
{
    m_store = std::make_unique<TemporaryStore>();
    m_numbers = std::make_unique<ContactNumbers>([] { return false; });
    m_aldermoor = rows::account(u"Aldermoor Bank"_s);
    m_northbeam = rows::account(u"Northbeam Robotics"_s);
    VERIFY_RESULT(m_store->run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, m_northbeam));
        return AccountRepository::save(t, m_aldermoor);
    }));
    const QString admin = u"gitlab_admin"_s;
    add(u"Zoë"_s, u"zoe@northbeam.example"_s, {{m_northbeam.id, {admin}}});
    add(u"Adam"_s, u"young.adam@else.example"_s, {{m_northbeam.id, {}}, {m_aldermoor.id, {admin}}});
    add(u"Björn"_s, u"bjorn@aldermoor.example"_s, {{m_aldermoor.id, {u"champion"_s}}},
        [](Contact &contact) { contact.emailOptOut = true; });
    add(u"Chen"_s, {}, {}, [](Contact &contact) { contact.title = u"Release manager"_s; });
    add(u"Dora"_s, u"dora at nowhere"_s, {{m_aldermoor.id, {}}});
    add(u"Emil"_s, u"emil@aldermoor.example"_s, {}, [](Contact &contact) {
        contact.bounce = BounceState::Hard;
        contact.inactive = true;
    });
    add(u"Finn"_s, u"finn@aldermoor.example"_s, {}, [](Contact &contact) { contact.inactive = true; });
}

void TestContactNumbers::add(const QString &first, const QString &email, const QList<Membership> &memberships,
                             const std::function<void(Contact &)> &change)
{
    Contact contact = rows::contact(first, email, {});
    contact.lastName.clear();
    contact.title.clear();
    contact.memberships = memberships;
    if (change)
        change(contact);
    VERIFY_RESULT(m_store->run([&](WriteTransaction &t) { return ContactRepository::save(t, contact); }));
}

QStringList TestContactNumbers::names(const ContactQuery &query)
{
    const auto numbers = m_numbers->list(m_store->reader(), query, {});
    if (!numbers)
        return {numbers.error().sentence};
    const auto rows = ContactRows::read(m_store->reader(), QList<qint64>(numbers->begin(), numbers->end()));
    if (!rows)
        return {rows.error().sentence};
    QStringList names;
    for (const ContactRow &row : *rows)
        names.append(row.contact.firstName);
    return names;
}

void TestContactNumbers::sorts_data()
{
    using Sort = ContactQuery::Sort;
    QTest::addColumn<Sort>("sort");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("order");
    QTest::newRow("by name") << Sort::Name << false << u"Adam Björn Chen Dora Emil Finn Zoë"_s;
    QTest::newRow("by name, backwards") << Sort::Name << true << u"Zoë Finn Emil Dora Chen Björn Adam"_s;
    QTest::newRow("by address") << Sort::Email << false << u"Björn Dora Emil Finn Adam Zoë Chen"_s;
    QTest::newRow("by address, backwards") << Sort::Email << true << u"Zoë Adam Finn Emil Dora Björn Chen"_s;
    QTest::newRow("by account") << Sort::Account << false << u"Björn Dora Adam Zoë Chen Emil Finn"_s;
    QTest::newRow("by account, backwards")
        << Sort::Account << true << u"Zoë Adam Dora Björn Chen Emil Finn"_s;
    QTest::newRow("by last email") << Sort::LastEmail << true << u"Finn Zoë Adam Björn Chen Dora Emil"_s;
    QTest::newRow("by first email") << Sort::LastEmail << false << u"Zoë Finn Adam Björn Chen Dora Emil"_s;
}

/// An email to this address, with what became of it.
Result<void> TestContactNumbers::sent(const QString &email, DeliveryState state, const QDateTime &at)
{
    return m_store->run([&](WriteTransaction &t) -> Result<void> {
        const auto contact = ContactRepository::findByEmail(m_store->reader(), email);
        WAYMARK_TRY(contact);
        Submission submission;
        submission.id = SubmissionId::create();
        submission.draft = DraftId::create();
        submission.account = m_aldermoor.id;
        submission.state = SubmissionState::Done;
        WAYMARK_TRY(SubmissionRepository::save(t, submission));
        Delivery delivery = rows::delivery(submission, email, state);
        delivery.contact = (*contact)->id;
        delivery.changedAt = at;
        return DeliveryRepository::save(t, delivery);
    });
}

void TestContactNumbers::sorts()
{
    QFETCH(const ContactQuery::Sort, sort);
    QFETCH(const bool, descending);
    const QDateTime day(QDate(2026, 11, 10), QTime(9, 0), Qt::UTC);
    VERIFY_RESULT(sent(u"zoe@northbeam.example"_s, DeliveryState::Accepted, day));
    VERIFY_RESULT(sent(u"zoe@northbeam.example"_s, DeliveryState::Failed, day.addDays(5)));
    VERIFY_RESULT(sent(u"finn@aldermoor.example"_s, DeliveryState::Accepted, day.addDays(1)));
    QTEST(names({.sort = sort, .descending = descending}).join(u' '), "order");
}

void TestContactNumbers::aWordBeginsANameAnAddressOrAnAccount_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("a name without its accent") << u"zoe"_s << u"Zoë"_s;
    QTest::newRow("a part of an address") << u"young"_s << u"Adam"_s;
    QTest::newRow("an account") << u"alderm"_s << u"Adam Björn Dora Emil Finn"_s;
    QTest::newRow("a second account") << u"bank"_s << u"Adam Björn Dora"_s;
    QTest::newRow("a name and an account") << u"north zo"_s << u"Zoë"_s;
    QTest::newRow("a job title") << u"release"_s << u"Chen"_s;
    QTest::newRow("the middle of a word") << u"dermoor"_s << QString();
    QTest::newRow("two words that no one has together") << u"zoe aldermoor"_s << QString();
    QTest::newRow("only signs") << u"\" *"_s << u"Adam Björn Chen Dora Emil Finn Zoë"_s;
}

void TestContactNumbers::aWordBeginsANameAnAddressOrAnAccount()
{
    QFETCH(const QString, text);
    QTEST(names({.text = text}).join(u' '), "found");
}

void TestContactNumbers::filtersByRole()
{
    QCOMPARE(names({.role = u"gitlab_admin"_s}).join(u' '), u"Adam Zoë"_s);
    QCOMPARE(names({.role = u"gitlab"_s}), QStringList());
    QCOMPARE(names({.text = u"north"_s, .role = u"champion"_s}), QStringList());
}

void TestContactNumbers::filtersByReasonAsTheRowTellsIt_data()
{
    QTest::addColumn<Suppression>("suppression");
    QTest::addColumn<QString>("found");
    QTest::newRow("can be emailed") << Suppression::None << u"Adam Zoë"_s;
    QTest::newRow("unsubscribed") << Suppression::OptedOut << u"Björn"_s;
    QTest::newRow("bounced") << Suppression::HardBounced << u"Emil"_s;
    QTest::newRow("inactive") << Suppression::Inactive << u"Finn"_s;
    QTest::newRow("no usable address") << Suppression::NoAddress << u"Chen Dora"_s;
}

void TestContactNumbers::filtersByReasonAsTheRowTellsIt()
{
    QFETCH(const Suppression, suppression);
    QTEST(names({.suppression = suppression}).join(u' '), "found");
}

void TestContactNumbers::whoGaveNoConsentIsListedWhereOneIsRequired()
{
    add(u"Gina"_s, u"gina@northbeam.example"_s, {}, [](Contact &contact) {
        contact.consentSource = u"web form"_s;
        contact.consentDate = QDate(2026, 3, 1);
    });
    add(u"Hal"_s, u"hal@northbeam.example"_s, {},
        [](Contact &contact) { contact.consentSource = u"web form"_s; });
    Organisation organisation;
    organisation.id = OrganisationId::create();
    const auto save = [&] {
        m_numbers->forget();
        return m_store->run(
            [&](WriteTransaction &t) { return OrganisationRepository::save(t, organisation); });
    };
    VERIFY_RESULT(save());
    QCOMPARE(names({.suppression = Suppression::NoConsent}), QStringList());
    QCOMPARE(names({.suppression = Suppression::None}).join(u' '), u"Adam Gina Hal Zoë"_s);
    organisation.consentRequired = true;
    VERIFY_RESULT(save());
    QCOMPARE(names({.suppression = Suppression::NoConsent}).join(u' '), u"Adam Hal Zoë"_s);
    QCOMPARE(names({.suppression = Suppression::None}).join(u' '), u"Gina"_s);
    QCOMPARE(names({.suppression = Suppression::NoAddress}).join(u' '), u"Chen Dora"_s);
}

void TestContactNumbers::changesAreSeenAfterForgetting()
{
    QCOMPARE(names({.text = u"north"_s}).size(), 2);
    add(u"Gina"_s, u"gina@northbeam.example"_s, {{m_northbeam.id, {}}});
    m_numbers->forget();
    QCOMPARE(names({.text = u"north"_s}).join(u' '), u"Adam Gina Zoë"_s);
    QCOMPARE(m_numbers->total(), 8);
}

void TestContactNumbers::filtersByAccountAndRoleThere()
{
    QCOMPARE(names({.account = m_northbeam.id}).join(u' '), u"Adam Zoë"_s);
    QCOMPARE(names({.role = u"gitlab_admin"_s, .account = m_northbeam.id}).join(u' '), u"Zoë"_s);
    QCOMPARE(names({.role = u"admin"_s, .account = m_northbeam.id}).join(u' '), u""_s);
    QCOMPARE(names({.text = u"zo"_s, .account = m_northbeam.id}).join(u' '), u"Zoë"_s);
    QCOMPARE(names({.account = AccountId(u"acc_gone"_s)}).join(u' '), u""_s);
}

void TestContactNumbers::filtersByImport()
{
    ContactImport import;
    import.id = ContactImportId::create();
    const auto bjorn = ContactRepository::findByEmail(m_store->reader(), u"bjorn@aldermoor.example"_s);
    VERIFY_RESULT(bjorn);
    Contact changed = **bjorn;
    VERIFY_RESULT(m_store->run([&](WriteTransaction &t) -> Result<void> {
        BulkWriter bulk(t);
        for (const QString &name : {u"Gina"_s, u"Hugo"_s})
            WAYMARK_TRY(bulk.add(rows::contact(name, name + u"@else.example"_s, {m_northbeam.id})));
        WAYMARK_TRY(bulk.finish());
        changed.title = u"Head of releases"_s;
        WAYMARK_TRY(ContactRepository::save(t, changed));
        import.at = t.now();
        import.fileName = u"list.csv"_s;
        import.fileHash = u"0"_s;
        import.transaction = t.number();
        return ContactImportRepository::add(t, import);
    }));
    m_numbers->forget();
    QCOMPARE(names({.import = import.id}).join(u' '), u"Björn Gina Hugo"_s);
    QCOMPARE(names({.account = m_northbeam.id, .import = import.id}).join(u' '), u"Gina Hugo"_s);
    QCOMPARE(names({.import = ContactImportId(u"imp_gone"_s)}).join(u' '), u""_s);
}

void TestContactNumbers::filtersByLastEmail()
{
    using Emailed = ContactQuery::Emailed;
    QCOMPARE(names({.emailed = Emailed::Never}).size(), 7);
    const QDateTime at(QDate(2026, 10, 1), QTime(12, 0), QTimeZone::utc());
    VERIFY_RESULT(sent(u"young.adam@else.example"_s, DeliveryState::Accepted, at));
    VERIFY_RESULT(sent(u"zoe@northbeam.example"_s, DeliveryState::Failed, at));
    m_numbers->forgetEmails();
    QVERIFY(!names({.emailed = Emailed::Never}).contains(u"Adam"_s));
    QCOMPARE(names({.emailed = Emailed::Never}).size(), 6);
    QCOMPARE(names({.emailed = Emailed::Since, .emailedAt = at}).join(u' '), u"Adam"_s);
    QCOMPARE(names({.emailed = Emailed::Since, .emailedAt = at.addMSecs(1)}).join(u' '), u""_s);
    QVERIFY(!names({.emailed = Emailed::NotSince, .emailedAt = at}).contains(u"Adam"_s));
    QCOMPARE(names({.emailed = Emailed::NotSince, .emailedAt = at.addMSecs(1)}).size(), 7);
}

void TestContactNumbers::aStoppedQuestionIsCancelled()
{
    const auto stopped = m_numbers->list(m_store->reader(), {.text = u"north"_s}, [] { return true; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QCOMPARE(names({.text = u"north"_s}).size(), 2);
}

void TestContactNumbers::aContactThatIsGoneIsAnEmptyRow()
{
    const auto numbers = m_numbers->list(m_store->reader(), {}, {});
    VERIFY_RESULT(numbers);
    const auto second = ContactRepository::findByEmail(m_store->reader(), u"bjorn@aldermoor.example"_s);
    VERIFY_RESULT(second);
    VERIFY_RESULT(
        m_store->run([&](WriteTransaction &t) { return ContactRepository::remove(t, (*second)->id); }));
    const auto rows = ContactRows::read(m_store->reader(), QList<qint64>(numbers->begin(), numbers->end()));
    VERIFY_RESULT(rows);
    QCOMPARE(rows->size(), 7);
    QVERIFY(!rows->at(1).contact.id);
    QCOMPARE(rows->at(2).contact.firstName, u"Chen"_s);
}

QTEST_GUILESS_MAIN(TestContactNumbers)
#include "tst_contact_numbers.moc"
