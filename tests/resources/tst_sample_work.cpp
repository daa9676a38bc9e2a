// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/DueDates.h"
#include "tests/resources/SampleDay.h"
#include "tests/resources/SampleFile.h"

#include <QHash>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace waymark;
using namespace waymark::test;

namespace {

QHash<QString, QHash<QString, QJsonObject>> playbookSteps()
{
    QHash<QString, QHash<QString, QJsonObject>> steps;
    for (const QString &file : programFiles()) {
        const QJsonObject playbook = readResource(file).value(QLatin1String("playbook")).toObject();
        for (const auto &step : list(playbook, "steps"))
            steps[text(playbook, "id")].insert(text(step, "id"), step);
    }
    return steps;
}

bool isOpenCta(const QJsonObject &cta)
{
    return !text(cta, "status").startsWith(QLatin1String("closed"));
}

bool isOpenTask(const QJsonObject &task)
{
    return text(task, "status") == QLatin1String("not_started") ||
           text(task, "status") == QLatin1String("in_progress");
}

/// How many of the person's open tasks Today would show in each of its groups.
struct TodayCounts
{
    int overdue = 0;
    int today = 0;
    int later = 0;
    QSet<QString> accounts;
    QList<qint64> daysLate;
};

TodayCounts countToday(QDate today)
{
    TodayCounts counts;
    const QDate weekEnds = endOfWeek(today, Organisation{});
    for (const auto &[account, cta] : sampleCtas()) {
        const bool snoozed = cta.contains(QLatin1String("snooze"));
        for (const auto &task : list(cta, "tasks")) {
            const QString owner =
                task.contains(QLatin1String("owner")) ? text(task, "owner") : text(cta, "owner");
            const QDate due = sampleDay(text(task, "due"), today).value_or(QDate());
            if (!isOpenCta(cta) || !isOpenTask(task) || snoozed || owner != QLatin1String("me"))
                continue;
            const bool shown = due <= weekEnds;
            counts.overdue += due < today;
            counts.today += due == today;
            counts.later += due > today && shown;
            if (due < today)
                counts.daysLate.append(due.daysTo(today));
            if (shown)
                counts.accounts.insert(text(account, "id"));
        }
    }
    std::ranges::sort(counts.daysLate);
    return counts;
}

/// The instant under `key`, on the day of the mock-ups; invalid when there is none.
QDateTime at(const QJsonObject &object, const char *key)
{
    return sampleInstant(text(object, key), drawnDay()).value_or(QDateTime());
}

/// One row for each day of a week that the sample could be made on.
void everyWeekday()
{
    QTest::addColumn<QDate>("today");
    for (int day = 0; day < 7; ++day) {
        const QDate today = drawnDay().addDays(day);
        QTest::addRow("%s", qPrintable(today.toString(QStringLiteral("dddd")))) << today;
    }
}

} // namespace

/// The CTAs, tasks and emails of the sample workspace, whatever day it is made on.
class tst_sample_work : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void todayLooksAsDrawn_data();
    void todayLooksAsDrawn();
    void northbeamsChecklistIsTheDrawnOne();
    void ctaValuesArePickListIds();
    void playbookTasksAreTheStepsThatApply();
    void ctasAreNeverDueBeforeTheirTasks_data();
    void ctasAreNeverDueBeforeTheirTasks();
    void seriesRunForward_data();
    void seriesRunForward();
    void nothingWasSentToASuppressedContact();
    void ctasBeginBeforeTheirWorkAndCloseAfterIt();
    void draftsAndSentEmailsFitTheirTasks();
};

void tst_sample_work::todayLooksAsDrawn_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<int>("later");
    for (int day = 0; day < 7; ++day) {
        const QDate today = drawnDay().addDays(day - 2);
        QTest::addRow("%s", qPrintable(today.toString(QStringLiteral("dddd"))))
            << today << (day == 6 ? 0 : 6);
    }
}

void tst_sample_work::todayLooksAsDrawn()
{
    QFETCH(QDate, today);
    const TodayCounts counts = countToday(today);
    QCOMPARE(counts.overdue, 3);
    QCOMPARE(counts.today, 5);
    QCOMPARE(counts.later, 6);
    QCOMPARE(counts.accounts.size(), 14);
    if (today == drawnDay())
        QCOMPARE(counts.daysLate, (QList<qint64>{1, 2, 5}));
}

void tst_sample_work::northbeamsChecklistIsTheDrawnOne()
{
    for (const auto &[account, cta] : sampleCtas()) {
        if (text(cta, "id") != QLatin1String("northbeam-onboarding"))
            continue;
        QStringList days;
        for (const auto &task : list(cta, "tasks"))
            days.append(sampleDay(text(task, "due"), drawnDay())->toString(QStringLiteral("d.M.")));
        const QStringList drawn =
            QStringLiteral("4.11. 9.11. 11.11. 16.11. 18.11. 23.11. 24.11. 27.11. 1.12. 4.12. 9.12.")
                .split(QLatin1Char(' '));
        QCOMPARE(days, drawn);
        return;
    }
    QFAIL("Northbeam has no onboarding series");
}

void tst_sample_work::ctaValuesArePickListIds()
{
    QHash<QString, QHash<QString, QStringList>> onlyTypes;
    for (const auto &pickList : list(readResource(QStringLiteral("library/picklists.json")), "lists")) {
        for (const auto &item : list(pickList, "items"))
            onlyTypes[text(pickList, "id")].insert(text(item, "id"),
                                                   strings(item.value(QLatin1String("onlyTypes"))));
    }
    for (const auto &[account, cta] : sampleCtas()) {
        const QString id = text(cta, "id");
        const QString type = text(cta, "type");
        QVERIFY2(onlyTypes.value(QStringLiteral("cta_type")).contains(type), qPrintable(id));
        for (const auto &[key, pickList] :
             {std::pair("status", "cta_status"), std::pair("reason", "cta_reason")}) {
            const auto &items = onlyTypes.value(QString::fromLatin1(pickList));
            const QString value = text(cta, key);
            QVERIFY2(items.contains(value), qPrintable(id + QLatin1Char(' ') + value));
            QVERIFY2(items.value(value).isEmpty() || items.value(value).contains(type), qPrintable(id));
        }
        QCOMPARE(cta.contains(QLatin1String("closed")), !isOpenCta(cta));
        const QJsonObject snooze = cta.value(QLatin1String("snooze")).toObject();
        QVERIFY(snooze.isEmpty() ||
                onlyTypes.value(QStringLiteral("snooze_reason")).contains(text(snooze, "reason")));
        QSet<QString> people;
        for (const auto &contact : list(account, "contacts"))
            people.insert(text(contact, "id"));
        for (const QString &contact : strings(cta.value(QLatin1String("contacts"))))
            QVERIFY2(people.contains(contact), qPrintable(id + QLatin1Char(' ') + contact));
    }
}

void tst_sample_work::playbookTasksAreTheStepsThatApply()
{
    const auto steps = playbookSteps();
    for (const auto &[account, cta] : sampleCtas()) {
        const QString playbook = text(cta, "playbook");
        if (playbook.isEmpty())
            continue;
        QVERIFY2(steps.contains(playbook), qPrintable(playbook));
        QSet<QString> expected;
        for (const auto &step : steps.value(playbook)) {
            const auto rules = list(step.value(QLatin1String("appliesTo")).toObject(), "rules");
            if (rules.isEmpty() || strings(rules.first().value(QLatin1String("values")))
                                       .contains(text(account, "deployment_type")))
                expected.insert(text(step, "id"));
        }
        QSet<QString> given;
        for (const auto &task : list(cta, "tasks"))
            given.insert(text(task, "step"));
        QCOMPARE(given, expected);
    }
}

void tst_sample_work::ctasAreNeverDueBeforeTheirTasks_data()
{
    everyWeekday();
}

void tst_sample_work::ctasAreNeverDueBeforeTheirTasks()
{
    QFETCH(QDate, today);
    for (const auto &[account, cta] : sampleCtas()) {
        const auto due = sampleDay(text(cta, "due"), today);
        QVERIFY2(due, qPrintable(text(cta, "id")));
        for (const auto &task : list(cta, "tasks")) {
            const auto day = sampleDay(text(task, "due"), today);
            QVERIFY2(day && *day <= *due, qPrintable(text(cta, "id")));
        }
    }
}

void tst_sample_work::seriesRunForward_data()
{
    everyWeekday();
}

void tst_sample_work::seriesRunForward()
{
    QFETCH(QDate, today);
    for (const auto &[account, cta] : sampleCtas()) {
        if (text(cta, "playbook").isEmpty())
            continue;
        QDate last;
        bool open = false;
        for (const auto &task : list(cta, "tasks")) {
            const QDate day = sampleDay(text(task, "due"), today).value_or(QDate());
            QVERIFY2(last.isNull() || day > last,
                     qPrintable(text(cta, "id") + QLatin1Char(' ') + text(task, "step")));
            QVERIFY2(!open || isOpenTask(task), qPrintable(text(cta, "id")));
            open = open || isOpenTask(task);
            last = day;
        }
    }
}

void tst_sample_work::nothingWasSentToASuppressedContact()
{
    for (const auto &[account, cta] : sampleCtas()) {
        QHash<QString, QJsonObject> people;
        for (const auto &contact : list(account, "contacts"))
            people.insert(text(contact, "id"), contact);
        for (const auto &task : list(cta, "tasks")) {
            const QJsonObject sent = task.value(QLatin1String("sent")).toObject();
            for (const QString &id : strings(sent.value(QLatin1String("recipients")))) {
                QVERIFY2(people.contains(id), qPrintable(id));
                const QJsonObject contact = people.value(id);
                const auto sentAt = at(sent, "at");
                QVERIFY2(sentAt.isValid() && !contact.contains(QLatin1String("inactive")), qPrintable(id));
                const auto optOut = at(contact.value(QLatin1String("optOut")).toObject(), "at");
                const QJsonObject bounce = contact.value(QLatin1String("bounce")).toObject();
                const bool hard = text(bounce, "kind") == QLatin1String("hard");
                QVERIFY2(!optOut.isValid() || sentAt < optOut, qPrintable(id));
                QVERIFY2(!hard || sentAt < at(bounce, "at"), qPrintable(id));
            }
        }
    }
}

void tst_sample_work::ctasBeginBeforeTheirWorkAndCloseAfterIt()
{
    for (const auto &[account, cta] : sampleCtas()) {
        const QDateTime created = at(cta, "created");
        const QDateTime closed = at(cta, "closed");
        QVERIFY2(created.isValid(), qPrintable(text(cta, "id")));
        for (const auto &task : list(cta, "tasks")) {
            const QDateTime sent = at(task.value(QLatin1String("sent")).toObject(), "at");
            for (const QDateTime &done : {sent, at(task, "completed")}) {
                QVERIFY2(!done.isValid() || created < done, qPrintable(text(cta, "id")));
                QVERIFY2(!done.isValid() || !closed.isValid() || done < closed, qPrintable(text(cta, "id")));
            }
        }
    }
}

void tst_sample_work::draftsAndSentEmailsFitTheirTasks()
{
    const auto steps = playbookSteps();
    int drafts = 0;
    for (const auto &[account, cta] : sampleCtas()) {
        for (const auto &task : list(cta, "tasks")) {
            const QString where =
                text(cta, "id") + QLatin1Char(' ') + text(task, "step") + text(task, "title");
            const QJsonObject step = steps.value(text(cta, "playbook")).value(text(task, "step"));
            const bool email = text(step, "kind") == QLatin1String("email");
            const bool completed = text(task, "status") == QLatin1String("completed");
            QCOMPARE(task.contains(QLatin1String("step")), !task.contains(QLatin1String("title")));
            QVERIFY2(task.contains(QLatin1String("sent")) == (email && completed), qPrintable(where));
            QVERIFY2(task.contains(QLatin1String("completed")) == (!email && completed), qPrintable(where));
            QVERIFY2(task.contains(QLatin1String("draft")) ==
                         (text(task, "status") == QLatin1String("in_progress")),
                     qPrintable(where));
            drafts += task.contains(QLatin1String("draft"));
            const QJsonObject sent = task.value(QLatin1String("sent")).toObject();
            const QStringList recipients = strings(sent.value(QLatin1String("recipients")));
            QVERIFY2(!task.contains(QLatin1String("sent")) || !recipients.isEmpty(), qPrintable(where));
            for (const QString &id : sent.value(QLatin1String("outcomes")).toObject().keys())
                QVERIFY2(recipients.contains(id), qPrintable(where));
        }
    }
    QCOMPARE(drafts, 2);
}

QTEST_GUILESS_MAIN(tst_sample_work)
#include "tst_sample_work.moc"
