// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/Organisation.h"
#include "core/store/ActivityRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/suppressions/ErasedAddresses.h"
#include "core/store/suppressions/SuppressionNumbers.h"
#include "core/store/suppressions/SuppressionRepository.h"
#include "core/work/Contacts.h"
#include "core/work/Suppressions.h"
#include "tests/core/work/WorkHouse.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

/// Adding to the list of those who get no email, and lifting.
class TestWorkSuppressions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAddressThatIsNoContactsIsListed();
    void whatIsThereAlreadyChangesNothing();
    void whatIsNoAddressOrInTheFutureIsRefused();
    void manyAreOneActAndCanBeStopped();
    void liftingNeedsAReason();
    void anOptOutIsLiftedOnlyOnThePersonsOwnRequest();
    void whatWasLiftedSaysWhoWhenAndWhy();
    void anErasedAddressIsLiftedByTypingIt();

private:
    static Contact stored(WorkHouse &house, const QString &address)
    {
        return **ContactRepository::findByEmail(house.reader(), address);
    }
};

void TestWorkSuppressions::anAddressThatIsNoContactsIsListed()
{
    WorkHouse house;
    const Account account = house.addAccount();
    Suppressions suppressions(house.context());
    VERIFY_RESULT(house.take(suppressions.add(
        {u" Ruth@Northbeam.example "_s, SuppressionReason::OptedOut, QDate(2026, 11, 2), u"A  letter"_s})));
    const auto rows = SuppressionRepository::holding(house.reader(), u"ruth@northbeam.example"_s);
    VERIFY_RESULT(rows);
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().source, u"A letter"_s);
    QCOMPARE(rows->first().addedBy, house.me);
    // Midnight in Berlin.
    QCOMPARE(rows->first().at, QDateTime(QDate(2026, 11, 1), QTime(23, 0), QTimeZone::utc()));
    house.addContact(account, u"Ruth"_s, u"ruth@northbeam.example"_s);
    QCOMPARE(suppressionOf(stored(house, u"ruth@northbeam.example"_s), {}), Suppression::OptedOut);
}

void TestWorkSuppressions::whatIsThereAlreadyChangesNothing()
{
    WorkHouse house;
    const Contact priya = house.addContact(house.addAccount(), u"Priya"_s, u"priya@northbeam.example"_s);
    VERIFY_RESULT(house.take(
        Contacts(house.context()).recordUnsubscribe(priya.id, QDate(2026, 11, 17), u"By phone"_s)));
    const auto again = house.take(
        Suppressions(house.context()).add({priya.email, SuppressionReason::OptedOut, {}, u"A list"_s}));
    VERIFY_RESULT(again);
    QCOMPARE(*again, ActNumber(0));
    QCOMPARE(stored(house, priya.email).optOutSource, u"By phone"_s);
    // Another reason is a row of its own.
    const auto bounced = house.take(
        Suppressions(house.context()).add({priya.email, SuppressionReason::HardBounced, {}, u"550"_s}));
    VERIFY_RESULT(bounced);
    QVERIFY(*bounced > 0);
    QCOMPARE(stored(house, priya.email).bounce, BounceState::Hard);
}

void TestWorkSuppressions::whatIsNoAddressOrInTheFutureIsRefused()
{
    WorkHouse house;
    Suppressions suppressions(house.context());
    VERIFY_FAILS(house.take(suppressions.add({u"nobody"_s, SuppressionReason::OptedOut, {}, {}})),
                 ErrorKind::Invalid);
    VERIFY_FAILS(house.take(suppressions.add(
                     {u"a@x.example"_s, SuppressionReason::OptedOut, QDate(2026, 11, 19), {}})),
                 ErrorKind::Invalid);
    QCOMPARE(*SuppressionNumbers::count(house.reader(), false), 0);
}

void TestWorkSuppressions::manyAreOneActAndCanBeStopped()
{
    WorkHouse house;
    Suppressions suppressions(house.context());
    const QList<NewSuppression> many{{u"a@x.example"_s, SuppressionReason::OptedOut, {}, {}},
                                     {u"A@X.example"_s, SuppressionReason::OptedOut, {}, {}},
                                     {u"b@x.example"_s, SuppressionReason::OptedOut, {}, {}}};
    VERIFY_FAILS(house.take(suppressions.addAll(many, [](qint64) { return false; })), ErrorKind::Cancelled);
    QCOMPARE(*SuppressionNumbers::count(house.reader(), false), 0);
    const auto taken = house.take(suppressions.addAll(many));
    VERIFY_RESULT(taken);
    QCOMPARE(taken->added, 2);
    QCOMPARE(taken->already, 1);
    VERIFY_RESULT(house.undo(taken->act));
    QCOMPARE(*SuppressionNumbers::count(house.reader(), false), 0);
}

void TestWorkSuppressions::liftingNeedsAReason()
{
    WorkHouse house;
    Suppressions suppressions(house.context());
    VERIFY_RESULT(house.take(suppressions.add({u"a@x.example"_s, SuppressionReason::HardBounced, {}, {}})));
    VERIFY_FAILS(house.take(suppressions.lift(u"a@x.example"_s, u"  "_s, false)), ErrorKind::Invalid);
    VERIFY_FAILS(house.take(suppressions.lift(u"b@x.example"_s, u"New server"_s, false)),
                 ErrorKind::NotFound);
    VERIFY_RESULT(house.take(suppressions.lift(u"A@x.example"_s, u"New server"_s, false)));
    QVERIFY(SuppressionRepository::holding(house.reader(), u"a@x.example"_s)->isEmpty());
}

void TestWorkSuppressions::anOptOutIsLiftedOnlyOnThePersonsOwnRequest()
{
    WorkHouse house;
    const Contact priya = house.addContact(house.addAccount(), u"Priya"_s, u"priya@northbeam.example"_s);
    Suppressions suppressions(house.context());
    for (const auto reason : {SuppressionReason::OptedOut, SuppressionReason::Complaint}) {
        VERIFY_RESULT(house.take(suppressions.add({priya.email, reason, {}, {}})));
        VERIFY_FAILS(house.take(suppressions.lift(priya.email, u"We want to"_s, false)), ErrorKind::Denied);
        QCOMPARE(suppressionOf(stored(house, priya.email), {}), Suppression::OptedOut);
        VERIFY_RESULT(house.take(suppressions.lift(priya.email, u"They asked by phone"_s, true)));
        QCOMPARE(suppressionOf(stored(house, priya.email), {}), Suppression::None);
    }
}

void TestWorkSuppressions::whatWasLiftedSaysWhoWhenAndWhy()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const Contact priya = house.addContact(account, u"Priya"_s, u"priya@northbeam.example"_s);
    Suppressions suppressions(house.context());
    VERIFY_RESULT(house.take(suppressions.add({priya.email, SuppressionReason::OptedOut, {}, {}})));
    const auto lifted = house.take(suppressions.lift(priya.email, u"Asked  again"_s, true));
    VERIFY_RESULT(lifted);
    SuppressionQuery query;
    query.lifted = true;
    const auto numbers = SuppressionNumbers::list(house.reader(), query, {});
    VERIFY_RESULT(numbers);
    const auto rows =
        SuppressionNumbers::read(house.reader(), QList<qint64>(numbers->begin(), numbers->end()));
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().liftedBy, house.me);
    QCOMPARE(rows->first().liftedAt, house.store.clock().now());
    QCOMPARE(rows->first().liftReason, u"Asked again"_s);
    const auto entries =
        house.reader().query(u"SELECT title, detail FROM activity WHERE kind = 'suppression' ORDER BY id"_s);
    VERIFY_RESULT(entries);
    QCOMPARE(entries->last().at(1).toString(), u"Asked again"_s);
    // A slip is taken back, and holds again.
    VERIFY_RESULT(house.undo(*lifted));
    QCOMPARE(suppressionOf(stored(house, priya.email), {}), Suppression::OptedOut);
}

void TestWorkSuppressions::anErasedAddressIsLiftedByTypingIt()
{
    WorkHouse house;
    VERIFY_RESULT(
        house.store.run([](WriteTransaction &t) { return ErasedAddresses::add(t, u"erased@x.example"_s); }));
    Suppressions suppressions(house.context());
    const auto held = suppressions.held(u"erased@x.example"_s);
    VERIFY_RESULT(held);
    QVERIFY(held->holds());
    QVERIFY(held->needsRequest());
    // A list that names them is no reason to keep the address again.
    const auto added =
        house.take(suppressions.add({u"erased@x.example"_s, SuppressionReason::OptedOut, {}, {}}));
    VERIFY_RESULT(added);
    QCOMPARE(*added, ActNumber(0));
    VERIFY_FAILS(house.take(suppressions.lift(u"erased@x.example"_s, u"Came back"_s, false)),
                 ErrorKind::Denied);
    VERIFY_RESULT(house.take(suppressions.lift(u"erased@x.example"_s, u"Came back"_s, true)));
    QVERIFY(!suppressions.held(u"erased@x.example"_s)->holds());
    QCOMPARE(*SuppressionNumbers::count(house.reader(), true), 1);
}

QTEST_GUILESS_MAIN(TestWorkSuppressions)
#include "tst_work_suppressions.moc"
