// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/CtaRules.h"
#include "core/domain/Submission.h"

#include <QTest>

using namespace waymark;

class TestDomainCtas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workStartsOnce();
    void aSnoozeLastsToTheEndOfItsDay();
    void whatIsOnItsWayIsLive_data();
    void whatIsOnItsWayIsLive();
};

void TestDomainCtas::workStartsOnce()
{
    Cta cta;
    QCOMPARE(cta.status, QString(newCtaStatus));
    QVERIFY(startWork(cta));
    QCOMPARE(cta.status, QString(workingCtaStatus));
    QVERIFY(!startWork(cta));
    cta.status = QStringLiteral("closed_success");
    QVERIFY(!startWork(cta));
    QCOMPARE(cta.status, QStringLiteral("closed_success"));
}

void TestDomainCtas::aSnoozeLastsToTheEndOfItsDay()
{
    const QDate until(2026, 11, 20);
    Cta cta;
    QVERIFY(!isSnoozed(cta, until));
    cta.snooze = Snooze{until, QStringLiteral("waiting")};
    QVERIFY(isSnoozed(cta, until.addDays(-1)));
    QVERIFY(isSnoozed(cta, until));
    QVERIFY(!isSnoozed(cta, until.addDays(1)));
    cta.closed = true;
    QVERIFY(!isSnoozed(cta, until));
}

void TestDomainCtas::whatIsOnItsWayIsLive_data()
{
    QTest::addColumn<SubmissionState>("state");
    QTest::addColumn<bool>("live");
    using S = SubmissionState;
    for (const S state : {S::Leaving, S::Queued, S::Held, S::Sending, S::NeedsReview})
        QTest::addRow("on its way %d", static_cast<int>(state)) << state << true;
    QTest::newRow("done") << S::Done << false;
    QTest::newRow("recalled") << S::Recalled << false;
}

void TestDomainCtas::whatIsOnItsWayIsLive()
{
    QFETCH(SubmissionState, state);
    QTEST(isLive(state), "live");
}

QTEST_APPLESS_MAIN(TestDomainCtas)
#include "tst_domain_ctas.moc"
