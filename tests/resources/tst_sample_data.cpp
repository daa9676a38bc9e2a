// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/AccountField.h"
#include "core/domain/Contact.h"
#include "tests/resources/SampleDay.h"
#include "tests/resources/SampleFile.h"

#include <QHash>
#include <QSet>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace waymark;
using namespace waymark::test;

/// The customers and people of the sample workspace, and the notation of its days.
class tst_sample_data : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dayNotation_data();
    void dayNotation();
    void wrongDayNotationIsRefused();
    void accountsAddUp();
    void accountValuesArePickListIds();
    void addressesAreOfTheAccountAndInvented();
    void idsAreNotUsedTwice();
    void someAccountsHaveNoAdmin();
    void namesComeInManyScripts();
    void contactsToFixAreFiveAndTwo();
    void renewalsInNinetyDays();
    void nothingHappenedInTheFuture();
};

void tst_sample_data::dayNotation_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("day");
    const QDate friday(2026, 11, 20);
    const QDate saturday(2026, 11, 21);
    const QDate sunday(2026, 11, 22);
    const auto row = [](const char *written, QDate today, QDate day) {
        QTest::addRow("%s on %s", written, qPrintable(today.toString(QStringLiteral("ddd"))))
            << QString::fromLatin1(written) << today << day;
    };
    row("today", saturday, saturday);
    row("today-1", sunday, friday);
    row("today-3", drawnDay(), QDate(2026, 11, 13));
    row("today+3", drawnDay(), QDate(2026, 11, 23));
    row("today-20d", drawnDay(), QDate(2026, 10, 29));
    row("later+1", drawnDay(), QDate(2026, 11, 19));
    row("later+2", drawnDay(), QDate(2026, 11, 20));
    row("later+2", friday, sunday);
    row("later+1", saturday, QDate(2026, 11, 23));
    row("later+1", sunday, QDate(2026, 11, 23));
    row("after+1", drawnDay(), QDate(2026, 11, 23));
    row("after+1", sunday, QDate(2026, 11, 30));
    row("after+6", drawnDay(), QDate(2026, 11, 30));
}

void tst_sample_data::dayNotation()
{
    QFETCH(QString, written);
    QFETCH(QDate, today);
    QTEST(sampleDay(written, today).value_or(QDate()), "day");
}

void tst_sample_data::wrongDayNotationIsRefused()
{
    for (const char *written :
         {"", "2026-11-18", "tomorrow", "today-", "later", "later-1", "after", "after+3d", "today 09:00"})
        QVERIFY2(!sampleDay(QString::fromLatin1(written), drawnDay()), written);
    for (const char *written : {"today", "today-1 25:00", "today-1 9", "never 09:00"})
        QVERIFY2(!sampleInstant(QString::fromLatin1(written), drawnDay()), written);
}

void tst_sample_data::accountsAddUp()
{
    qint64 carr = 0;
    for (const auto &account : sampleAccounts()) {
        carr += account.value(QLatin1String("carr")).toInteger();
        const int licensed = account.value(QLatin1String("licensedUsers")).toInt();
        QVERIFY2(licensed > 0 && account.value(QLatin1String("billableUsers")).toInt() <= licensed,
                 qPrintable(text(account, "id")));
    }
    QCOMPARE(sampleAccounts().size(), 23);
    QCOMPARE(carr, 3'900'000);
}

void tst_sample_data::accountValuesArePickListIds()
{
    QHash<QString, QSet<QString>> values;
    for (const auto &pickList : list(readResource(QStringLiteral("library/picklists.json")), "lists")) {
        for (const auto &item : list(pickList, "items"))
            values[text(pickList, "id")].insert(text(item, "id"));
    }
    for (const auto &account : sampleAccounts()) {
        for (const auto &field : accountFields()) {
            if (field.pickList.isEmpty())
                continue;
            const QJsonValue value = account.value(field.id);
            const QStringList given = value.isArray() ? strings(value) : QStringList{value.toString()};
            for (const QString &id : given)
                QVERIFY2(value.isUndefined() || values.value(field.pickList).contains(id), qPrintable(id));
        }
        QVERIFY(values.value(QStringLiteral("lifecycle_stage")).contains(text(account, "lifecycleStage")));
        QVERIFY(values.value(QStringLiteral("segment")).contains(text(account, "segment")));
        for (const auto &contact : list(account, "contacts")) {
            for (const QString &role : strings(contact.value(QLatin1String("roles"))))
                QVERIFY2(values.value(QStringLiteral("contact_role")).contains(role), qPrintable(role));
        }
    }
}

void tst_sample_data::addressesAreOfTheAccountAndInvented()
{
    const QJsonObject sample = readResource(QStringLiteral("sample/sample.json"));
    for (const auto &colleague : list(sample, "colleagues"))
        QVERIFY(text(colleague, "email").endsWith(QLatin1String(".example")));
    QSet<QString> seen;
    for (const auto &account : sampleAccounts()) {
        const QString domain = text(account, "domain");
        QVERIFY2(domain.endsWith(QLatin1String(".example")), qPrintable(domain));
        QVERIFY(text(account.value(QLatin1String("accountOwner")).toObject(), "email")
                    .endsWith(QLatin1String(".example")));
        for (const auto &contact : list(account, "contacts")) {
            const QString email = text(contact, "email");
            QVERIFY2(isEmailAddress(email) && email.endsWith(QLatin1Char('@') + domain), qPrintable(email));
            QVERIFY2(!seen.contains(normalisedEmail(email)), qPrintable(email));
            seen.insert(normalisedEmail(email));
            const QString zone = text(contact, "timeZone");
            QVERIFY2(zone.isEmpty() || QTimeZone(zone.toLatin1()).isValid(), qPrintable(zone));
        }
        for (const auto &link : account.value(QLatin1String("links")).toObject())
            QVERIFY(link.toString().startsWith(QLatin1String("https://")));
    }
}

void tst_sample_data::idsAreNotUsedTwice()
{
    QSet<QString> ids;
    const auto isNew = [&ids](const QJsonObject &object) {
        const QString id = text(object, "id");
        const bool fresh = !id.isEmpty() && !ids.contains(id);
        ids.insert(id);
        return fresh;
    };
    for (const auto &account : sampleAccounts()) {
        QVERIFY2(isNew(account), qPrintable(text(account, "id")));
        for (const auto &contact : list(account, "contacts"))
            QVERIFY2(isNew(contact), qPrintable(text(contact, "id")));
        for (const auto &cta : list(account, "ctas"))
            QVERIFY2(isNew(cta), qPrintable(text(cta, "id")));
    }
}

void tst_sample_data::someAccountsHaveNoAdmin()
{
    int without = 0;
    for (const auto &account : sampleAccounts()) {
        const auto contacts = list(account, "contacts");
        QVERIFY2(contacts.size() >= 2, qPrintable(text(account, "id")));
        without += std::ranges::none_of(contacts, [](const QJsonObject &contact) {
            return strings(contact.value(QLatin1String("roles"))).contains(QStringLiteral("gitlab_admin"));
        });
    }
    QVERIFY(without >= 2);
}

void tst_sample_data::namesComeInManyScripts()
{
    QSet<QChar::Script> scripts;
    int withoutFirstName = 0;
    for (const auto &account : sampleAccounts()) {
        for (const auto &contact : list(account, "contacts")) {
            const QString last = text(contact, "lastName");
            QVERIFY(!last.isEmpty());
            scripts.insert(last.front().script());
            withoutFirstName += text(contact, "firstName").isEmpty();
        }
    }
    for (const auto script :
         {QChar::Script_Arabic, QChar::Script_Hebrew, QChar::Script_Han, QChar::Script_Hangul,
          QChar::Script_Cyrillic, QChar::Script_Greek, QChar::Script_Devanagari})
        QVERIFY2(scripts.contains(script), qPrintable(QString::number(script)));
    QCOMPARE(withoutFirstName, 1);
}

void tst_sample_data::contactsToFixAreFiveAndTwo()
{
    int bounced = 0;
    int optedOut = 0;
    for (const auto &account : sampleAccounts()) {
        for (const auto &contact : list(account, "contacts")) {
            bounced +=
                text(contact.value(QLatin1String("bounce")).toObject(), "kind") == QLatin1String("hard");
            optedOut += contact.contains(QLatin1String("optOut"));
        }
    }
    QCOMPARE(bounced, 5);
    QCOMPARE(optedOut, 2);
}

void tst_sample_data::renewalsInNinetyDays()
{
    qint64 carr = 0;
    int renewals = 0;
    int atRisk = 0;
    for (const auto &account : sampleAccounts()) {
        const auto day = sampleDay(text(account, "renewal"), drawnDay());
        QVERIFY(day &&
                sampleDay(text(account, "customerSince"), drawnDay()).value_or(drawnDay()) < drawnDay());
        if (*day > drawnDay().addDays(90))
            continue;
        ++renewals;
        carr += account.value(QLatin1String("carr")).toInteger();
        atRisk += account.value(QLatin1String("health")).toInt(100) < 50;
    }
    QCOMPARE(renewals, 4);
    QCOMPARE(carr, 1'022'700);
    QCOMPARE(atRisk, 2);
}

void tst_sample_data::nothingHappenedInTheFuture()
{
    QStringList instants = {text(readResource(QStringLiteral("sample/sample.json")), "asOf")};
    for (const auto &account : sampleAccounts()) {
        for (const auto &entry : list(account, "timeline"))
            instants.append(text(entry, "at"));
        for (const auto &contact : list(account, "contacts")) {
            for (const char *mark : {"optOut", "bounce"}) {
                if (contact.contains(QLatin1String(mark)))
                    instants.append(text(contact.value(QLatin1String(mark)).toObject(), "at"));
            }
        }
    }
    for (const auto &[account, cta] : sampleCtas()) {
        instants.append(text(cta, "created"));
        if (cta.contains(QLatin1String("closed")))
            instants.append(text(cta, "closed"));
        for (const auto &task : list(cta, "tasks")) {
            if (task.contains(QLatin1String("completed")))
                instants.append(text(task, "completed"));
            for (const auto &[part, key] : {std::pair("sent", "at"), std::pair("draft", "savedAt")}) {
                if (task.contains(QLatin1String(part)))
                    instants.append(text(task.value(QLatin1String(part)).toObject(), key));
            }
        }
    }
    const QDateTime midnight(drawnDay(), QTime(0, 0), Qt::UTC);
    for (const QString &instant : instants) {
        const auto at = sampleInstant(instant, drawnDay());
        QVERIFY2(at && *at < midnight, qPrintable(instant));
    }
}

QTEST_GUILESS_MAIN(tst_sample_data)
#include "tst_sample_data.moc"
