// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/PlaybookPlan.h"

#include <QTest>

using namespace waymark;

namespace {

const QDate wednesday(2026, 11, 18);

QuietDays yearEnd()
{
    return {QDate(2026, 12, 24), QDate(2027, 1, 3), {}, QStringLiteral("Year end"), {}, false};
}

Organisation organisation()
{
    Organisation organisation;
    organisation.quietDays = {yearEnd()};
    return organisation;
}

Account selfManaged()
{
    Account account;
    account.id = AccountId(QStringLiteral("acc_1"));
    account.deploymentType = QStringLiteral("self_managed");
    account.accountOwnerTeam = QStringLiteral("emea");
    return account;
}

PlaybookStep step(const QString &id, int offset)
{
    PlaybookStep step;
    step.id = id;
    step.title = id;
    step.dayOffset = offset;
    return step;
}

Playbook series()
{
    Playbook playbook;
    playbook.steps = {step(QStringLiteral("intro"), 0), step(QStringLiteral("saas"), 3),
                      step(QStringLiteral("last"), 10)};
    playbook.steps[1].restriction = QStringLiteral("SaaS only");
    playbook.steps[1].appliesTo = {Criteria::Match::All,
                                   {{AccountField::DeploymentType, RuleOp::Is, {QStringLiteral("saas")}}}};
    return playbook;
}

} // namespace

class TestDomainDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plannedDates_data();
    void plannedDates();
    void quietDaysOfAnotherRegionOrAccountDoNotCount();
    void adjoiningQuietDaysAreWalkedThrough();
    void weekWithoutWorkingDayEndsTheSearch();
    void endOfTheWeek_data();
    void endOfTheWeek();
    void stepsThatDoNotApplySayWhy();
    void stepWithoutADeploymentTypeSaysSo();
    void choicesAreFollowed();
    void dateSetByHandStandsOnAWeekend();
};

void TestDomainDates::plannedDates_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<bool>("skipWeekends");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<bool>("moved");
    QTest::addColumn<QDate>("proposed");
    QTest::newRow("a working day") << 0 << true << wednesday << false << QDate();
    QTest::newRow("Saturday to Monday") << 3 << true << QDate(2026, 11, 23) << true << QDate();
    QTest::newRow("Saturday stays") << 3 << false << QDate(2026, 11, 21) << false << QDate();
    QTest::newRow("before quiet days") << 35 << true << QDate(2026, 12, 23) << false << QDate();
    QTest::newRow("first quiet day") << 36 << true << QDate(2026, 12, 24) << false << QDate(2027, 1, 4);
    QTest::newRow("last quiet day, a Sunday, moves out")
        << 46 << true << QDate(2027, 1, 4) << true << QDate();
    QTest::newRow("last quiet day stays flagged")
        << 46 << false << QDate(2027, 1, 3) << false << QDate(2027, 1, 4);
}

void TestDomainDates::plannedDates()
{
    QFETCH(int, offset);
    QFETCH(bool, skipWeekends);
    QFETCH(QDate, date);
    QFETCH(bool, moved);
    QFETCH(QDate, proposed);
    const auto planned = planDate(wednesday, offset, skipWeekends, organisation(), selfManaged());
    QCOMPARE(planned.date, date);
    QCOMPARE(planned.movedOffWeekend, moved);
    QCOMPARE(planned.quiet.has_value(), proposed.isValid());
    QCOMPARE(planned.proposed, proposed);
}

void TestDomainDates::quietDaysOfAnotherRegionOrAccountDoNotCount()
{
    Organisation mine = organisation();
    mine.quietDays[0].region = QStringLiteral("apac");
    QVERIFY(!planDate(wednesday, 36, true, mine, selfManaged()).quiet);
    mine.quietDays[0].region = QStringLiteral("emea");
    QVERIFY(planDate(wednesday, 36, true, mine, selfManaged()).quiet);
    mine.quietDays[0].account = AccountId(QStringLiteral("acc_2"));
    QVERIFY(!planDate(wednesday, 36, true, mine, selfManaged()).quiet);
    mine.quietDays[0].account = selfManaged().id;
    QVERIFY(planDate(wednesday, 36, true, mine, selfManaged()).quiet);
}

void TestDomainDates::adjoiningQuietDaysAreWalkedThrough()
{
    Organisation mine = organisation();
    mine.quietDays.append({QDate(2027, 1, 4), QDate(2027, 1, 6), {}, QStringLiteral("Epiphany"), {}, false});
    QCOMPARE(planDate(wednesday, 36, true, mine, selfManaged()).proposed, QDate(2027, 1, 7));
}

void TestDomainDates::weekWithoutWorkingDayEndsTheSearch()
{
    Organisation mine = organisation();
    mine.weekend = {1, 2, 3, 4, 5, 6, 7};
    QCOMPARE(planDate(wednesday, 0, true, mine, selfManaged()).date, wednesday.addDays(7));
    QVERIFY(endOfWeek(wednesday, mine).isValid());
}

void TestDomainDates::endOfTheWeek_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("end");
    QTest::newRow("Monday") << QDate(2026, 11, 16) << QDate(2026, 11, 22);
    QTest::newRow("Wednesday") << wednesday << QDate(2026, 11, 22);
    QTest::newRow("Friday") << QDate(2026, 11, 20) << QDate(2026, 11, 22);
    QTest::newRow("Saturday looks at the coming week") << QDate(2026, 11, 21) << QDate(2026, 11, 29);
    QTest::newRow("Sunday looks at the coming week") << QDate(2026, 11, 22) << QDate(2026, 11, 29);
}

void TestDomainDates::endOfTheWeek()
{
    QFETCH(QDate, today);
    QFETCH(QDate, end);
    QCOMPARE(endOfWeek(today, organisation()), end);
}

void TestDomainDates::stepsThatDoNotApplySayWhy()
{
    PlanChoices choices;
    choices.first = wednesday;
    const auto plan =
        planPlaybook(series(), selfManaged(), organisation(), choices, QStringLiteral("Self-Managed"));
    QCOMPARE(plan.size(), 3);
    QVERIFY(plan[0].applies && plan[0].included);
    QVERIFY(!plan[1].applies && !plan[1].included);
    QCOMPARE(plan[1].reason, QStringLiteral("SaaS only, this account is Self-Managed"));
    QCOMPARE(plan[2].position, 3);
    QCOMPARE(plan[2].due.date, QDate(2026, 11, 30)); // 28 November is a Saturday.
}

void TestDomainDates::stepWithoutADeploymentTypeSaysSo()
{
    PlanChoices choices;
    choices.first = wednesday;
    const auto plan = planPlaybook(series(), Account(), organisation(), choices, {});
    QVERIFY(!plan[1].applies);
    QCOMPARE(plan[1].reason, QStringLiteral("SaaS only, and this account has no deployment type"));
}

void TestDomainDates::choicesAreFollowed()
{
    PlanChoices choices;
    choices.first = wednesday;
    choices.unticked = {QStringLiteral("intro")};
    choices.includedAnyway = {QStringLiteral("saas")};
    const auto plan =
        planPlaybook(series(), selfManaged(), organisation(), choices, QStringLiteral("Self-Managed"));
    QVERIFY(!plan[0].included);
    QVERIFY(plan[1].included && !plan[1].applies);
    QVERIFY(plan[2].included);
}

void TestDomainDates::dateSetByHandStandsOnAWeekend()
{
    PlanChoices choices;
    choices.first = wednesday;
    choices.dates.insert(QStringLiteral("last"), QDate(2026, 12, 26));
    const auto plan =
        planPlaybook(series(), selfManaged(), organisation(), choices, QStringLiteral("Self-Managed"));
    QVERIFY(plan[2].setByHand);
    QCOMPARE(plan[2].due.date, QDate(2026, 12, 26));
    QVERIFY(plan[2].due.quiet.has_value());
}

QTEST_GUILESS_MAIN(TestDomainDates)
#include "tst_domain_dates.moc"
