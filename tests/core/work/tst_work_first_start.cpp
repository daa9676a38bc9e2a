// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/store/AccountRepository.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/PlaybookRepository.h"
#include "core/store/UserRepository.h"
#include "core/work/FirstStart.h"
#include "tests/core/work/WorkHouse.h"

using namespace waymark;

namespace {

FirstStartForm goodForm()
{
    FirstStartForm form;
    form.name = QStringLiteral(" Maren  Lindqvist ");
    form.email = QStringLiteral(" mlindqvist@gitlab.example ");
    form.organisationName = QStringLiteral("GitLab Customer Success");
    form.postalAddress = QStringLiteral("12 Example Street\n1000 Exampletown");
    form.timeZone = QStringLiteral("Europe/Berlin");
    return form;
}

} // namespace

class TestFirstStart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyStoreSaysSo();
    void beginningMakesThePersonTheOrganisationAndTheLibrary();
    void whoBeginsIsTamAndAdminAndTheActor();
    void nobodyBeginsTwice();
    void eachFieldHasItsSentence_data();
    void eachFieldHasItsSentence();
    void whoJoinsATeamBeginsWithoutAnOrganisationsWords();
    void aBadFormLeavesTheStoreEmpty();
};

void TestFirstStart::anEmptyStoreSaysSo()
{
    TemporaryStore store;
    const FirstStart start(*store);
    const auto empty = start.isEmpty();
    VERIFY_RESULT(empty);
    QVERIFY(*empty);
    const auto person = start.person();
    VERIFY_RESULT(person);
    QVERIFY(person->isEmpty());
}

void TestFirstStart::beginningMakesThePersonTheOrganisationAndTheLibrary()
{
    TemporaryStore store;
    FirstStart start(*store);
    const auto begun = start.begin(goodForm());
    store->drain();
    VERIFY_RESULT(begun.result());
    QCOMPARE(*start.isEmpty(), false);
    QCOMPARE(*start.person(), *begun.result());

    const auto organisation = OrganisationRepository::get(store.reader());
    VERIFY_RESULT(organisation);
    QCOMPARE(organisation->name, QStringLiteral("GitLab Customer Success"));
    QCOMPARE(organisation->timeZone, QStringLiteral("Europe/Berlin"));
    const auto playbooks = PlaybookRepository::list(store.reader(), QStringLiteral("digital_journey"));
    VERIFY_RESULT(playbooks);
    QVERIFY(playbooks->size() >= 2);
    QCOMPARE(*AccountRepository::count(store.reader(), {}), 0);
}

void TestFirstStart::whoBeginsIsTamAndAdminAndTheActor()
{
    WorkHouse house;
    const auto user = UserRepository::find(house.reader(), house.me);
    VERIFY_RESULT(user);
    QCOMPARE(user->name, QStringLiteral("Maren Lindqvist"));
    QVERIFY(user->tam);
    QVERIFY(user->admin);
    const auto actor =
        house.store.run([](WriteTransaction &transaction) -> Result<UserId> { return transaction.actor(); });
    VERIFY_RESULT(actor);
    QCOMPARE(*actor, house.me);
}

void TestFirstStart::nobodyBeginsTwice()
{
    WorkHouse house;
    VERIFY_FAILS(house.take(FirstStart(*house.store).begin(goodForm())), ErrorKind::Conflict);
}

void TestFirstStart::eachFieldHasItsSentence_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("no name") << "name"
                             << "  ";
    QTest::newRow("no address") << "email"
                                << "";
    QTest::newRow("half an address") << "email"
                                     << "maren@";
    QTest::newRow("no organisation") << "organisationName"
                                     << "";
    QTest::newRow("no postal address") << "postalAddress"
                                       << " \n ";
    QTest::newRow("a zone that is none") << "timeZone"
                                         << "Europe/Atlantis";
    QTest::newRow("no zone") << "timeZone"
                             << "";
}

void TestFirstStart::eachFieldHasItsSentence()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    FirstStartForm form = goodForm();
    QVERIFY(FirstStart::problems(form).isEmpty());
    const QHash<QString, QString FirstStartForm::*> fields = {
        {QStringLiteral("name"), &FirstStartForm::name},
        {QStringLiteral("email"), &FirstStartForm::email},
        {QStringLiteral("organisationName"), &FirstStartForm::organisationName},
        {QStringLiteral("postalAddress"), &FirstStartForm::postalAddress},
        {QStringLiteral("timeZone"), &FirstStartForm::timeZone}};
    form.*fields.value(field) = value;
    const QList<FieldProblem> problems = FirstStart::problems(form);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().field, field);
    QVERIFY(!problems.first().sentence.isEmpty());
}

void TestFirstStart::whoJoinsATeamBeginsWithoutAnOrganisationsWords()
{
    TemporaryStore store;
    FirstStart start(*store);
    FirstStartForm form = goodForm();
    form.joinsTeam = true;
    const auto begun = start.begin(form);
    store->drain();
    VERIFY_RESULT(begun.result());
    const auto organisation = OrganisationRepository::get(store.reader());
    VERIFY_RESULT(organisation);
    QCOMPARE(organisation->name + organisation->postalAddress, QString());

    form.organisationName.clear();
    form.postalAddress.clear();
    QVERIFY(FirstStart::problems(form).isEmpty());
    form.name.clear();
    QCOMPARE(FirstStart::problems(form).size(), 1);
}

void TestFirstStart::aBadFormLeavesTheStoreEmpty()
{
    TemporaryStore store;
    FirstStart start(*store);
    FirstStartForm form = goodForm();
    form.email.clear();
    const auto begun = start.begin(form);
    store->drain();
    VERIFY_FAILS(begun.result(), ErrorKind::Invalid);
    QVERIFY(*start.isEmpty());
}

QTEST_GUILESS_MAIN(TestFirstStart)

#include "tst_work_first_start.moc"
