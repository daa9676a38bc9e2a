// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/Formats.h"

#include <QTest>
#include <QTranslator>

using namespace waymark;

namespace {

const QDate today(2026, 11, 18);

} // namespace

class TestFormats : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_words.load(QStringLiteral(":/i18n/waymark_en.qm")));
        QCoreApplication::installTranslator(&m_words);
    }

    void moneyHasItsMinorPartOnlyWhereThereIsOne_data()
    {
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("shown");
        QTest::newRow("whole") << qint64(18400000) << "USD"
                               << "$184,000";
        QTest::newRow("cents") << qint64(18400050) << "USD"
                               << "$184,000.50";
        QTest::newRow("nothing") << qint64(0) << "USD"
                                 << "$0";
        QTest::newRow("own sign") << qint64(120000) << "GBP"
                                  << "£1,200";
        QTest::newRow("yen has no minor part") << qint64(1200) << "JPY" << QStringLiteral("¥1,200");
        QTest::newRow("dinar has three digits")
            << qint64(1500) << "KWD"
            << QString(QStringLiteral("KWD") + QChar(QChar::Nbsp) + QStringLiteral("1.500"));
    }

    void moneyHasItsMinorPartOnlyWhereThereIsOne()
    {
        QFETCH(qint64, minor);
        QFETCH(QString, currency);
        QFETCH(QString, shown);
        QCOMPARE(m_formats.money({minor, currency}), shown);
    }

    void largeSumsAreShort()
    {
        QCOMPARE(m_formats.moneyShort({102000000, QStringLiteral("USD")}), QStringLiteral("$1.02M"));
        QCOMPARE(m_formats.moneyShort({18400000, QStringLiteral("USD")}), QStringLiteral("$184K"));
        QCOMPARE(m_formats.moneyShort({999900, QStringLiteral("USD")}), QStringLiteral("$9,999"));
    }

    void datesOfTwoWeeksHaveTheirWeekday()
    {
        QCOMPARE(m_formats.shortDate(QDate(2026, 11, 19), today), QStringLiteral("Thu 19 Nov"));
        QCOMPARE(m_formats.shortDate(QDate(2026, 12, 2), today), QStringLiteral("Wed 2 Dec"));
        QCOMPARE(m_formats.shortDate(QDate(2026, 12, 3), today), QStringLiteral("3 Dec 2026"));
        QCOMPARE(m_formats.shortDate(QDate(2026, 11, 4), today), QStringLiteral("Wed 4 Nov"));
        QCOMPARE(m_formats.shortDate(QDate(2026, 11, 3), today), QStringLiteral("3 Nov 2026"));
        QVERIFY(m_formats.shortDate(QDate(), today).isEmpty());
    }

    void rowsNameTheYearOnlyWhereItIsAnother()
    {
        QCOMPARE(m_formats.dayMonth(QDate(2026, 11, 4), today), QStringLiteral("4 Nov"));
        QCOMPARE(m_formats.dayMonth(QDate(2027, 1, 30), today), QStringLiteral("30 Jan 2027"));
        QVERIFY(m_formats.dayMonth(QDate(), today).isEmpty());
        QCOMPARE(m_formats.longDate(today), QStringLiteral("Wednesday 18 November 2026"));
    }

    void latenessIsCountedUpToTwoWeeks()
    {
        QCOMPARE(m_formats.lateness(today, today), QStringLiteral("Today"));
        QCOMPARE(m_formats.lateness(today.addDays(-1), today), QStringLiteral("1 day late"));
        QCOMPARE(m_formats.lateness(today.addDays(-14), today), QStringLiteral("14 days late"));
        QCOMPARE(m_formats.lateness(today.addDays(-15), today), QStringLiteral("3 Nov 2026"));
        QCOMPARE(m_formats.lateness(today.addDays(1), today), QStringLiteral("Thu 19 Nov"));
    }

    void daysAreCountedToAndFro()
    {
        QCOMPARE(m_formats.daysUntil(QDate(2027, 10, 29), today), QStringLiteral("In 345 days"));
        QCOMPARE(m_formats.daysUntil(today.addDays(1), today), QStringLiteral("In 1 day"));
        QCOMPARE(m_formats.daysUntil(today.addDays(-1), today), QStringLiteral("1 day ago"));
        QCOMPARE(m_formats.daysUntil(today, today), QStringLiteral("Today"));
    }

    void instantsStandOnTheWorkspacesClock()
    {
        const Formats tokyo(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("Asia/Tokyo"));
        const QDateTime now(today, QTime(16, 0), Qt::UTC);
        const QDateTime before(today, QTime(14, 0), Qt::UTC);
        QCOMPARE(m_formats.asOf(before, now), QStringLiteral("14:00"));
        QCOMPARE(tokyo.asOf(before, now), QStringLiteral("18 Nov"));
        QCOMPARE(tokyo.asOf(QDateTime(today, QTime(15, 30), Qt::UTC), now), QStringLiteral("00:30"));
    }

    void aTimeIsAddedWhereThereIsOne()
    {
        QCOMPARE(m_formats.dateTime(QDate(2026, 11, 19), QTime(9, 0), today),
                 QStringLiteral("Thu 19 Nov, 09:00"));
        QCOMPARE(m_formats.dateTime(QDate(2026, 11, 19), QTime(), today), QStringLiteral("Thu 19 Nov"));
    }

    void numbersAreReadableInThePlainLocaleToo()
    {
        const Formats plain(QLocale::c(), QTimeZone::utc());
        QCOMPARE(plain.number(1204), QStringLiteral("1,204"));
        QCOMPARE(plain.time(QTime(9, 5)), QStringLiteral("09:05"));
        QCOMPARE(plain.percent(0.744), QStringLiteral("74%"));
    }

    void otherLocalesWriteTheirWay()
    {
        const Formats german(QLocale(QLocale::German, QLocale::Germany), QTimeZone::utc());
        QCOMPARE(german.number(1204), QStringLiteral("1.204"));
        QVERIFY(german.shortDate(QDate(2026, 11, 19), today).startsWith(QStringLiteral("Do")));
    }

    void aTypedTimeHasHoursAndMinutesOnly()
    {
        for (const char *language : {"C", "en_GB", "de_DE", "ar_EG"})
            QVERIFY2(!Formats(QLocale(QLatin1String(language))).timeForm().contains(QLatin1Char('s')),
                     language);
    }

private:
    QTranslator m_words;
    Formats m_formats{QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc()};
};

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
