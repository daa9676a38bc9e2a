// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/widgets/MoneyEdit.h"

#include <QTest>

using namespace waymark;

class TestMoneyEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en-US"))); }
    void whatIsShownIsWhatIsRead_data();
    void whatIsShownIsWhatIsRead();
    void whatIsNoAmount_data();
    void whatIsNoAmount();
};

void TestMoneyEdit::whatIsShownIsWhatIsRead_data()
{
    QTest::addColumn<Money>("money");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, qint64 minor, const char *currency, const char *text) {
        QTest::newRow(name) << Money{minor, QString::fromLatin1(currency)} << QString::fromLatin1(text);
    };
    row("dollars", 18'400'000, "USD", "184,000 USD");
    row("dollars and cents", 18'400'050, "USD", "184,000.50 USD");
    row("yen have no minor unit", 1'200, "JPY", "1,200 JPY");
    row("Rwandan francs have none", 12'345, "RWF", "12,345 RWF");
    row("dinars have three digits", 5'125, "KWD", "5.125 KWD");
}

void TestMoneyEdit::whatIsShownIsWhatIsRead()
{
    QFETCH(Money, money);
    MoneyEdit edit;
    edit.setMoney(money);
    QTEST(edit.text(), "text");
    QCOMPARE(edit.money(), std::optional(money));
    MoneyEdit typed;
    typed.setText(edit.text());
    QCOMPARE(typed.money(), std::optional(money));
}

void TestMoneyEdit::whatIsNoAmount_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"many", "-1 USD", "1e30 JPY", "12 USD EUR"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestMoneyEdit::whatIsNoAmount()
{
    QFETCH(QString, text);
    MoneyEdit edit;
    edit.setText(text);
    QVERIFY(!edit.money());
    QVERIFY(!edit.isAcceptable());
}

QTEST_MAIN(TestMoneyEdit)

#include "tst_money_edit.moc"
