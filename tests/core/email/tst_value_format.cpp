// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/MoneyText.h"
#include "core/email/CleanText.h"
#include "core/email/render/ValueFormat.h"

#include <QTest>

using namespace waymark;

namespace {

const QString nbsp(QChar(0x00A0));

} // namespace

class TestValueFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valueReadsAsInItsLanguage_data();
    void valueReadsAsInItsLanguage();
    void anAmountIsTheSameOnTheScreenAndInTheEmail_data();
    void anAmountIsTheSameOnTheScreenAndInTheEmail();
    void processLocaleDoesNotMatter();
    void instantIsTheDayInTheRecipientsZone();
    void lineEndsStayOnlyWhereTheyMay();
    void cleanLineLeavesNothingThatBreaksALine_data();
    void cleanLineLeavesNothingThatBreaksALine();
};

void TestValueFormat::valueReadsAsInItsLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<MergeValue>("value");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *language, const MergeValue &value,
                        const QString &expected) {
        QTest::newRow(name) << QString::fromLatin1(language) << value << expected;
    };
    const QDate day(2027, 6, 30);
    const QStringList three = {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")};

    row("nothing", "en", MergeValue(), QString());
    row("a text", "en", QStringLiteral("  Priya \n R. "), QStringLiteral("Priya R."));
    row("a date in American English", "en", day, QStringLiteral("June 30, 2027"));
    row("a date in British English", "en-GB", day, QStringLiteral("30 June 2027"));
    row("a date in German", "de", day, QStringLiteral("30. Juni 2027"));
    row("a date in French", "fr", day, QStringLiteral("30 juin 2027"));
    row("a date in Japanese", "ja", day, QStringLiteral("2027年6月30日"));
    row("a date in an unknown language", "xx", day, QStringLiteral("June 30, 2027"));
    row("a date without a language", "", day, QStringLiteral("June 30, 2027"));
    row("whole dollars", "en", Money{12'800'000, QStringLiteral("USD")}, QStringLiteral("$128,000"));
    row("dollars and cents", "en", Money{12'800'050, QStringLiteral("USD")}, QStringLiteral("$128,000.50"));
    row("no dollars", "en", Money{0, QStringLiteral("USD")}, QStringLiteral("$0"));
    row("dollars in Britain", "en-GB", Money{100'000, QStringLiteral("USD")}, QStringLiteral("US$1,000"));
    row("pounds in Britain", "en-GB", Money{100'000, QStringLiteral("GBP")}, QStringLiteral("£1,000"));
    row("euros in German", "de", Money{1'234'567'89, QStringLiteral("EUR")},
        QLatin1String("1.234.567,89") + nbsp + QStringLiteral("€"));
    row("yen have no minor unit", "en", Money{5'000, QStringLiteral("JPY")}, QStringLiteral("¥5,000"));
    row("Rwandan francs have none", "en", Money{12'345, QStringLiteral("RWF")},
        QLatin1String("RWF") + nbsp + QLatin1String("12,345"));
    row("dinars have three digits", "en", Money{5'125, QStringLiteral("KWD")},
        QLatin1String("KWD") + nbsp + QLatin1String("5.125"));
    row("a list", "en-GB", three, QStringLiteral("A, B and C"));
    row("a list in German", "de", three, QStringLiteral("A, B und C"));
    row("a list of one", "en", QStringList{QStringLiteral("A")}, QStringLiteral("A"));
    row("a number", "en", qint64(12'345), QStringLiteral("12,345"));
    row("a number in German", "de", qint64(12'345), QStringLiteral("12.345"));
    row("yes", "en", true, QStringLiteral("Yes"));
    row("no in French", "fr-CA", false, QStringLiteral("Non"));
    row("yes in an unknown language", "xx", true, QStringLiteral("Yes"));
}

void TestValueFormat::valueReadsAsInItsLanguage()
{
    QFETCH(QString, language);
    QFETCH(MergeValue, value);
    QFETCH(QString, expected);
    QCOMPARE(ValueFormat(language).format(value, QTimeZone::utc(), false), expected);
}

void TestValueFormat::anAmountIsTheSameOnTheScreenAndInTheEmail_data()
{
    QTest::addColumn<QString>("currency");
    for (const char *currency : {"USD", "EUR", "GBP", "CHF", "JPY", "CLP", "BIF", "DJF", "GNF", "ISK",
                                 "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF",
                                 "XPF", "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND", "CLF", "UYW"})
        QTest::newRow(currency) << QString::fromLatin1(currency);
}

void TestValueFormat::anAmountIsTheSameOnTheScreenAndInTheEmail()
{
    QFETCH(QString, currency);
    const ValueFormat format(QStringLiteral("en-US"));
    for (const qint64 minor : {qint64(1'234'500), qint64(1'234'567), qint64(1)}) {
        const Money money{minor, currency};
        QCOMPARE(format.format(money, QTimeZone::utc(), false),
                 cleanLine(moneyText(money, QLocale(QStringLiteral("en-US")))));
    }
}

void TestValueFormat::processLocaleDoesNotMatter()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    const ValueFormat format(QStringLiteral("en-GB"));
    const QString date = format.format(QDate(2027, 6, 30), QTimeZone::utc(), false);
    const QString money = format.format(Money{123'456, QStringLiteral("GBP")}, QTimeZone::utc(), false);
    const QString unknown = ValueFormat(QStringLiteral("xx")).format(qint64(7), QTimeZone::utc(), false);
    QLocale::setDefault(before);
    QCOMPARE(date, QStringLiteral("30 June 2027"));
    QCOMPARE(money, QStringLiteral("£1,234.56"));
    QCOMPARE(unknown, QStringLiteral("7"));
}

void TestValueFormat::instantIsTheDayInTheRecipientsZone()
{
    const ValueFormat format(QStringLiteral("en-GB"));
    const MergeValue evening(QDateTime(QDate(2026, 12, 31), QTime(20, 0), Qt::UTC));
    QCOMPARE(format.format(evening, QTimeZone::utc(), false), QStringLiteral("31 December 2026"));
    QCOMPARE(format.format(evening, QTimeZone("Asia/Tokyo"), false), QStringLiteral("1 January 2027"));
    QCOMPARE(format.format(evening, QTimeZone("America/New_York"), false),
             QStringLiteral("31 December 2026"));
}

void TestValueFormat::lineEndsStayOnlyWhereTheyMay()
{
    const ValueFormat format(QStringLiteral("en"));
    const MergeValue address(QStringLiteral(" 12 Example Street \r\n\r\n1000\tExampletown\n"));
    QCOMPARE(format.format(address, QTimeZone::utc(), true),
             QStringLiteral("12 Example Street\n1000 Exampletown"));
    QCOMPARE(format.format(address, QTimeZone::utc(), false),
             QStringLiteral("12 Example Street 1000 Exampletown"));
}

void TestValueFormat::cleanLineLeavesNothingThatBreaksALine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("CR LF") << QStringLiteral("a\r\nBcc: b") << QStringLiteral("a Bcc: b");
    QTest::newRow("NUL") << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b"))
                         << QStringLiteral("a b");
    QTest::newRow("other line ends") << QStringLiteral("a\u0085b\u2028c\u2029d\vx\fy")
                                     << QStringLiteral("a b c d x y");
    QTest::newRow("no-break spaces stay") << QString(QLatin1String("10") + nbsp + QLatin1String("km"))
                                          << QString(QLatin1String("10") + nbsp + QLatin1String("km"));
    QTest::newRow("turned text") << QStringLiteral("abc\u202Egnp.exe\u202C\u2066x\u2069")
                                 << QStringLiteral("abcgnp.exex");
    QTest::newRow("joiners stay") << QStringLiteral("👩\u200D🚀 می\u200Cخواهم")
                                  << QStringLiteral("👩\u200D🚀 می\u200Cخواهم");
    QTest::newRow("half a character") << QString(QStringLiteral("a") + QChar(0xD83D) + QStringLiteral("b"))
                                      << QString(QStringLiteral("a") + QChar(0xFFFD) + QStringLiteral("b"));
    QTest::newRow("only blanks") << QStringLiteral(" \t\r\n ") << QString();
}

void TestValueFormat::cleanLineLeavesNothingThatBreaksALine()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(cleanLine(text), expected);
}

QTEST_APPLESS_MAIN(TestValueFormat)
#include "tst_value_format.moc"
