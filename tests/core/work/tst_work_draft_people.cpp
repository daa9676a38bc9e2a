// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/Contacts.h"
#include "core/work/DraftPeople.h"
#include "tests/core/work/DraftFixtures.h"
#include "tests/core/work/WorkHouse.h"

using namespace waymark;
using namespace waymark::test;

namespace {

QList<ContactId> idsOf(const QList<DraftPerson> &people)
{
    QList<ContactId> ids;
    for (const DraftPerson &person : people)
        ids.append(person.contact.id);
    return ids;
}

/// A draft for Priya, the account's only contact with the role that programs look for; Lena has none.
struct Composer
{
    Composer() { open(task); }

    void open(const Task &of)
    {
        const auto made = house.begin(of.id);
        if (!made)
            qFatal("no draft: %s", qPrintable(describe(made.error())));
        draft = *made;
    }

    Result<DraftPeople> people() { return readDraftPeople(house.context(), draft.id); }

    WorkHouse house;
    Account account = house.addAccount();
    Contact priya = house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya@nb.example"));
    Contact lena = house.addContact(account, QStringLiteral("Lena"), QStringLiteral("lena@nb.example"), {});
    Task task = house.taskOf(house.addSeries(account), "quick-guide");
    Draft draft;
};

} // namespace

class TestWorkDraftPeople : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everybodyStandsInOneGroup();
    void theUnsubscribedCannotBeChosen();
    void whoGotItCannotBeChosenAgain();
    void aMissingFirstNameIsNoted();
    void whoLeftTheAccountLeavesTheDraft();
};

void TestWorkDraftPeople::everybodyStandsInOneGroup()
{
    Composer composer;
    const auto people = composer.people();
    VERIFY_RESULT(people);
    QCOMPARE(idsOf(people->willReceive), QList<ContactId>{composer.priya.id});
    QCOMPARE(idsOf(people->notChosen), QList<ContactId>{composer.lena.id});
    QVERIFY(people->suppressed.isEmpty());
    QCOMPARE(people->choosable(), 2);
    QVERIFY(people->willReceive.first().eligible);
    QCOMPARE(people->willReceive.first().roleLabels.size(), 1);
    QVERIFY(people->willReceive.first().note.isEmpty());
    QVERIFY(!people->notChosen.first().eligible);
    VERIFY_FAILS(readDraftPeople(composer.house.context(), DraftId(QStringLiteral("drf_none"))),
                 ErrorKind::NotFound);
}

void TestWorkDraftPeople::theUnsubscribedCannotBeChosen()
{
    Composer composer;
    Contacts contacts(composer.house.context());
    const QDate asked(2026, 11, 6);
    VERIFY_RESULT(composer.house.take(contacts.recordUnsubscribe(composer.priya.id, asked, QString())));
    const auto people = composer.people();
    VERIFY_RESULT(people);
    QVERIFY(people->willReceive.isEmpty()); // Chosen before, and all the same not any more.
    QCOMPARE(idsOf(people->suppressed), QList<ContactId>{composer.priya.id});
    QCOMPARE(people->suppressed.first().reason, QStringLiteral("Unsubscribed 6 Nov"));
    QCOMPARE(people->choosable(), 1);
    QCOMPARE(people->total(), 2);
}

void TestWorkDraftPeople::whoGotItCannotBeChosenAgain()
{
    Composer composer;
    const auto submission = sendDraft(composer.house, composer.draft.id);
    VERIFY_RESULT(submission);
    VERIFY_RESULT(settleAs(composer.house, submission->id, DeliveryState::Accepted));
    composer.house.nextDays(1);
    composer.open(composer.house.taskOf(composer.house.addSeries(composer.account), "quick-guide"));
    QVERIFY(composer.draft.recipients.isEmpty());
    const auto people = composer.people();
    VERIFY_RESULT(people);
    QCOMPARE(idsOf(people->suppressed), QList<ContactId>{composer.priya.id});
    QCOMPARE(people->suppressed.first().reason, QStringLiteral("Already got this email 18 Nov"));
}

void TestWorkDraftPeople::aMissingFirstNameIsNoted()
{
    Composer composer;
    composer.priya.firstName.clear();
    VERIFY_RESULT(composer.house.take(Contacts(composer.house.context()).edit(composer.priya)));
    const auto people = composer.people();
    VERIFY_RESULT(people);
    QCOMPARE(people->willReceive.first().note, QStringLiteral("First name missing"));
}

void TestWorkDraftPeople::whoLeftTheAccountLeavesTheDraft()
{
    Composer composer;
    const Account other = composer.house.addAccount(QStringLiteral("Elsewhere"));
    Contacts contacts(composer.house.context());
    VERIFY_RESULT(composer.house.take(contacts.addToAccount(composer.priya.id, other.id, {})));
    VERIFY_RESULT(composer.house.take(contacts.removeFromAccount(composer.priya.id, composer.account.id)));
    const auto people = composer.people();
    VERIFY_RESULT(people);
    QCOMPARE(people->total(), 1);
    QVERIFY(people->willReceive.isEmpty());
}

QTEST_GUILESS_MAIN(TestWorkDraftPeople)

#include "tst_work_draft_people.moc"
