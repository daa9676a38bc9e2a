// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/OrganisationRepository.h"
#include "core/work/Reminders.h"
#include "core/work/TodayData.h"
#include "core/work/Workday.h"
#include "tests/core/work/WorkHouse.h"

using namespace waymark;

/// The machine stands in Los Angeles, nine hours behind the organisation in Berlin.
class TestWorkDays : public QObject
{
    Q_OBJECT
public:
    static void initMain() { qputenv("TZ", "America/Los_Angeles"); }

private Q_SLOTS:
    void theDayTurnsAtTheOrganisationsMidnight_data();
    void theDayTurnsAtTheOrganisationsMidnight();
    void remindersComeAtNineInTheMorningThere();
    void aZoneThatNobodyKnowsIsUtc();
};

void TestWorkDays::theDayTurnsAtTheOrganisationsMidnight_data()
{
    QTest::addColumn<QTime>("utc");
    QTest::addColumn<QDate>("day");
    QTest::newRow("the morning before, when it is midnight on the machine")
        << QTime(8, 30) << QDate(2026, 11, 18);
    QTest::newRow("a minute before midnight") << QTime(22, 59) << QDate(2026, 11, 18);
    QTest::newRow("midnight") << QTime(23, 0) << QDate(2026, 11, 19);
}

void TestWorkDays::theDayTurnsAtTheOrganisationsMidnight()
{
    QFETCH(QTime, utc);
    QFETCH(QDate, day);
    WorkHouse house;
    house.store.clock().set(QDateTime(QDate(2026, 11, 18), utc, QTimeZone::utc()));
    QCOMPARE(todayOf(house.context()), day);
    const auto today = readToday(house.context());
    VERIFY_RESULT(today);
    QCOMPARE(today->today, day);
}

void TestWorkDays::remindersComeAtNineInTheMorningThere()
{
    WorkHouse house;
    house.addSeries(house.addAccount());
    const QDateTime nine(QDate(2026, 11, 18), QTime(8, 0), QTimeZone::utc());
    house.store.clock().set(nine.addSecs(-1));
    const auto early = Reminders(house.context()).due();
    VERIFY_RESULT(early);
    QCOMPARE(early->size(), 0);
    house.store.clock().set(nine);
    const auto due = Reminders(house.context()).due();
    VERIFY_RESULT(due);
    QCOMPARE(due->size(), 1);
}

void TestWorkDays::aZoneThatNobodyKnowsIsUtc()
{
    WorkHouse house;
    auto organisation = OrganisationRepository::get(house.reader());
    VERIFY_RESULT(organisation);
    organisation->timeZone = QStringLiteral("Mars/Olympus");
    VERIFY_RESULT(house.store.run([&](WriteTransaction &transaction) -> Result<void> {
        return OrganisationRepository::save(transaction, *organisation);
    }));
    house.store.clock().set(QDateTime(QDate(2026, 11, 18), QTime(0, 30), QTimeZone::utc()));
    QCOMPARE(todayOf(house.context()), QDate(2026, 11, 18));
}

QTEST_GUILESS_MAIN(TestWorkDays)
#include "tst_work_days.moc"
