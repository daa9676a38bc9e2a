// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/DueDates.h"
#include "core/email/CompiledEmail.h"
#include "core/store/AccountRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/UserRepository.h"
#include "core/work/Account360.h"
#include "core/work/OutboxData.h"
#include "core/work/SampleDays.h"
#include "core/work/SampleWorkspace.h"
#include "core/work/TodayData.h"
#include "tests/core/work/WorkHouse.h"

#include <algorithm>

using namespace waymark;

namespace {

int countIn(const TodayData &today, TodayGroup group)
{
    return static_cast<int>(std::ranges::count(today.rows, group, &TodayRow::group));
}

} // namespace

class TestSample : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void days_data();
    void days();
    void daysThatAreNone_data();
    void daysThatAreNone();
    void todayIsAWorkingDayOfATam();
    void sentEmailsAreInSentAndOnTheTimeline();
    void everyDayOfTheWeekMakesASample_data();
    void everyDayOfTheWeekMakesASample();
    void removingTakesAllOfItAndUndoBringsItBack();
    void itIsNotAddedTwice();
    void ownRowsStayWhenTheSampleGoes();
};

void TestSample::days_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("day");
    const QDate wednesday(2026, 11, 18);
    const QDate friday(2026, 11, 20);
    const QDate sunday(2026, 11, 22);
    QTest::newRow("today") << wednesday << "today" << wednesday;
    QTest::newRow("today on a weekend") << sunday << "today" << sunday;
    QTest::newRow("working days back over a weekend") << wednesday << "today-3" << QDate(2026, 11, 13);
    QTest::newRow("working days on over a weekend") << friday << "today+2" << QDate(2026, 11, 24);
    QTest::newRow("working days back from a Sunday") << sunday << "today-1" << friday;
    QTest::newRow("calendar days") << wednesday << "today+345d" << wednesday.addDays(345);
    QTest::newRow("calendar days back") << wednesday << "today-20d" << wednesday.addDays(-20);
    QTest::newRow("later in the week") << wednesday << "later+2" << friday;
    QTest::newRow("later, cut at the week's end") << friday << "later+2" << sunday;
    QTest::newRow("later on the week's last day") << sunday << "later+2" << QDate(2026, 11, 24);
    QTest::newRow("after the week") << wednesday << "after+5" << QDate(2026, 11, 27);
}

void TestSample::days()
{
    QFETCH(QDate, today);
    QFETCH(QString, text);
    QFETCH(QDate, day);
    const SampleDays days(today, Organisation(), QTimeZone("Europe/Berlin"));
    const auto told = days.day(text);
    QVERIFY(told.has_value());
    QCOMPARE(*told, day);
    const auto instant = days.instant(text + QStringLiteral(" 10:05"));
    QVERIFY(instant.has_value());
    QCOMPARE(instant->toTimeZone(QTimeZone("Europe/Berlin")),
             QDateTime(day, QTime(10, 5), QTimeZone("Europe/Berlin")));
}

void TestSample::daysThatAreNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "yesterday", "today-", "today3", "later", "later-1", "later+2d", "after+0",
                             "2026-11-18", "today-3 25:00"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestSample::daysThatAreNone()
{
    QFETCH(QString, text);
    const SampleDays days(QDate(2026, 11, 18), Organisation(), QTimeZone::utc());
    QVERIFY(!days.day(text).has_value());
    QVERIFY(!days.instant(text).has_value());
}

void TestSample::todayIsAWorkingDayOfATam()
{
    WorkHouse house(true);
    const auto today = readToday(house.context());
    VERIFY_RESULT(today);
    // What resources/sample/README.md promises.
    QCOMPARE(countIn(*today, TodayGroup::Overdue), 3);
    QCOMPARE(countIn(*today, TodayGroup::Today), 5);
    QCOMPARE(countIn(*today, TodayGroup::LaterThisWeek), 6);
    QCOMPARE(today->figures.overdue, 3);
    QCOMPARE(today->figures.dueToday, 5);
    QCOMPARE(today->figures.laterThisWeek, 6);
    QSet<AccountId> accounts;
    for (const TodayRow &row : today->rows)
        accounts.insert(row.task.account);
    QCOMPARE(accounts.size(), 14);
    QCOMPARE(*AccountRepository::count(house.reader(), {}), 23);
}

void TestSample::sentEmailsAreInSentAndOnTheTimeline()
{
    WorkHouse house(true);
    const auto sent = readSent(house.context(), 0, 100);
    VERIFY_RESULT(sent);
    QVERIFY(sent->size() > 10);
    for (const OutboxRow &row : *sent) {
        const auto deliveries = DeliveryRepository::forSubmission(house.reader(), row.row.submission.id);
        VERIFY_RESULT(deliveries);
        QCOMPARE(deliveries->size(), row.row.total);
        for (const Delivery &delivery : *deliveries) {
            QVERIFY(delivery.address.endsWith(QLatin1String(".example")));
            const auto bytes = DeliveryRepository::message(house.reader(), delivery.id);
            VERIFY_RESULT(bytes);
            QVERIFY(bytes->contains(delivery.messageId.toUtf8()));
        }
    }
    const AccountId account = sent->first().row.submission.account;
    const auto view = readAccount360(house.context(), account);
    VERIFY_RESULT(view);
    QVERIFY(std::ranges::any_of(view->timeline, [](const TimelineRow &row) {
        return row.activity.kind == ActivityKind::Email && !row.activity.submission.isEmpty();
    }));
}

void TestSample::everyDayOfTheWeekMakesASample_data()
{
    QTest::addColumn<int>("days");
    for (int days = 0; days < 7; ++days)
        QTest::addRow("%d days later", days) << days;
}

void TestSample::everyDayOfTheWeekMakesASample()
{
    QFETCH(int, days);
    WorkHouse house;
    house.nextDays(days);
    VERIFY_RESULT(house.take(SampleWorkspace(house.context()).add()));
    const auto today = readToday(house.context());
    VERIFY_RESULT(today);
    QVERIFY(countIn(*today, TodayGroup::Overdue) > 0);
    QCOMPARE(countIn(*today, TodayGroup::Today), 5);
}

void TestSample::removingTakesAllOfItAndUndoBringsItBack()
{
    WorkHouse house(true);
    SampleWorkspace sample(house.context());
    const auto before = readToday(house.context());
    VERIFY_RESULT(before);
    const auto removed = house.take(sample.remove());
    VERIFY_RESULT(removed);
    QCOMPARE(*sample.isThere(), false);
    QCOMPARE(*AccountRepository::count(house.reader(), {}), 0);
    QVERIFY(OrganisationRepository::get(house.reader())->quietDays.isEmpty());
    QCOMPARE(UserRepository::list(house.reader())->size(), 1);
    QCOMPARE(readToday(house.context())->rows.size(), 0);

    VERIFY_RESULT(house.undo(*removed));
    QCOMPARE(*sample.isThere(), true);
    const auto after = readToday(house.context());
    VERIFY_RESULT(after);
    QCOMPARE(after->rows, before->rows);
    QCOMPARE(after->figures, before->figures);
}

void TestSample::itIsNotAddedTwice()
{
    WorkHouse house(true);
    VERIFY_FAILS(house.take(SampleWorkspace(house.context()).add()), ErrorKind::Conflict);
}

void TestSample::ownRowsStayWhenTheSampleGoes()
{
    WorkHouse house(true);
    const Account own = house.addAccount(QStringLiteral("Own Customer"));
    house.addContact(own, QStringLiteral("Ada"), QStringLiteral("ada@own.example"));
    VERIFY_RESULT(house.take(SampleWorkspace(house.context()).remove()));
    QCOMPARE(*AccountRepository::count(house.reader(), {}), 1);
    const auto view = readAccount360(house.context(), own.id);
    VERIFY_RESULT(view);
    QCOMPARE(view->contacts.size(), 1);
}

QTEST_GUILESS_MAIN(TestSample)

#include "tst_work_sample.moc"
