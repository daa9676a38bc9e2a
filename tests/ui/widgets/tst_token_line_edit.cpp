// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/theme/Theme.h"
#include "ui/widgets/TokenLineEdit.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QJsonObject>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;

namespace {

QJsonObject text(const char *words)
{
    return {{QStringLiteral("type"), QStringLiteral("text")},
            {QStringLiteral("text"), QString::fromUtf8(words)}};
}

QJsonObject token(const char *name, const char *fallback = "")
{
    return {
        {QStringLiteral("type"), QStringLiteral("token")},
        {QStringLiteral("attrs"), QJsonObject{{QStringLiteral("name"), QString::fromUtf8(name)},
                                              {QStringLiteral("fallback"), QString::fromUtf8(fallback)}}}};
}

} // namespace

class TestTokenLineEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_theme = std::make_unique<Theme>(Theme::Choice::Light);
        m_edit = std::make_unique<TokenLineEdit>();
        m_edit->setTokens({{QStringLiteral("contact.first_name"), QStringLiteral("First name")},
                           {QStringLiteral("account.name"), QStringLiteral("Account name")}});
        m_edit->show();
        m_edit->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_edit.get()));
        m_edit->setFocus();
    }

    void aLineComesBackAsItWentIn_data()
    {
        QTest::addColumn<QJsonArray>("line");
        QTest::addColumn<QString>("plain");
        QTest::newRow("empty") << QJsonArray() << QString();
        QTest::newRow("text") << QJsonArray{text("Hello")} << QStringLiteral("Hello");
        QTest::newRow("token alone") << QJsonArray{token("account.name")}
                                     << QStringLiteral("{{account.name}}");
        QTest::newRow("two equal tokens side by side")
            << QJsonArray{token("account.name"), token("account.name")}
            << QStringLiteral("{{account.name}}{{account.name}}");
        QTest::newRow("mixed") << QJsonArray{text("Hi "), token("contact.first_name", "there"),
                                             text(", news")}
                               << QStringLiteral("Hi {{contact.first_name}}, news");
        QTest::newRow("unknown token")
            << QJsonArray{token("survey.nobody")} << QStringLiteral("{{survey.nobody}}");
        QTest::newRow("other scripts")
            << QJsonArray{text("Grüße, 東京 🎉")} << QStringLiteral("Grüße, 東京 🎉");
    }

    void aLineComesBackAsItWentIn()
    {
        QFETCH(QJsonArray, line);
        QFETCH(QString, plain);
        QSignalSpy changed(m_edit.get(), &TokenLineEdit::valueChanged);
        m_edit->setValue(line);
        QCOMPARE(m_edit->value(), line);
        QCOMPARE(m_edit->plainText(), plain);
        QCOMPARE(changed.size(), 0);
    }

    void nodesThatALineCannotHaveAreLeftOut()
    {
        m_edit->setValue({text("a"), QJsonObject{{QStringLiteral("type"), QStringLiteral("image")}},
                          QJsonValue(7), text("b")});
        QCOMPARE(m_edit->value(), QJsonArray{text("ab")});
    }

    void lineEndsNeverGetIn()
    {
        m_edit->setValue({text("one\ntwo\u2028three")});
        QCOMPARE(m_edit->value(), QJsonArray{text("one two three")});
        QApplication::clipboard()->setText(QStringLiteral("x\r\ny"));
        m_edit->setValue({});
        m_edit->paste();
        QCOMPARE(m_edit->plainText(), QStringLiteral("x  y"));
        QSignalSpy returned(m_edit.get(), &TokenLineEdit::returnPressed);
        QTest::keyClick(m_edit.get(), Qt::Key_Return);
        QCOMPARE(m_edit->plainText(), QStringLiteral("x  y"));
        QCOMPARE(returned.size(), 1);
    }

    void whatIsTooLongIsRefusedWhole()
    {
        QSignalSpy tooLong(m_edit.get(), &TokenLineEdit::tooLong);
        m_edit->setLongest(10);
        m_edit->setValue({text("12345678")});
        m_edit->moveCursor(QTextCursor::End);
        QApplication::clipboard()->setText(QString(5'000'000, QLatin1Char('x')));
        m_edit->paste();
        QCOMPARE(m_edit->plainText(), QStringLiteral("12345678"));
        QCOMPARE(tooLong.size(), 1);
        QTest::keyClicks(m_edit.get(), QStringLiteral("901"));
        QCOMPARE(m_edit->plainText(), QStringLiteral("1234567890"));
        QCOMPARE(tooLong.size(), 2);
        QInputMethodEvent composed;
        composed.setCommitString(QStringLiteral("日本"));
        QApplication::sendEvent(m_edit.get(), &composed);
        QCOMPARE(m_edit->plainText(), QStringLiteral("1234567890"));
        QTest::keyClick(m_edit.get(), Qt::Key_Backspace);
        QTest::keyClicks(m_edit.get(), QStringLiteral("0"));
        m_edit->selectAll();
        QTest::keyClicks(m_edit.get(), QStringLiteral("new"));
        QCOMPARE(m_edit->plainText(), QStringLiteral("new"));
        QCOMPARE(tooLong.size(), 3);
    }

    void backspaceTakesAWholeToken()
    {
        m_edit->setValue({text("Hi "), token("contact.first_name")});
        QTest::keyClick(m_edit.get(), Qt::Key_End);
        QTest::keyClick(m_edit.get(), Qt::Key_Backspace);
        QCOMPARE(m_edit->value(), QJsonArray{text("Hi ")});
    }

    void arrowsStepOverATokenAndTypingBesideItIsText()
    {
        m_edit->setValue({token("account.name")});
        QTest::keyClick(m_edit.get(), Qt::Key_Home);
        QTest::keyClick(m_edit.get(), Qt::Key_Right);
        QCOMPARE(m_edit->textCursor().position(), 1);
        QTest::keyClicks(m_edit.get(), QStringLiteral("!"));
        QTest::keyClick(m_edit.get(), Qt::Key_Home);
        QTest::keyClicks(m_edit.get(), QStringLiteral("?"));
        QCOMPARE(m_edit->value(), (QJsonArray{text("?"), token("account.name"), text("!")}));
    }

    void tokensCopyAsTheyAreTypedAndPasteBack()
    {
        m_edit->setValue({text("For "), token("account.name"), text("!")});
        m_edit->selectAll();
        m_edit->cut();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("For {{account.name}}!"));
        QVERIFY(m_edit->value().isEmpty());
        m_edit->paste();
        QCOMPARE(m_edit->value(), (QJsonArray{text("For "), token("account.name"), text("!")}));
    }

    void keysThatTypeNothingLeaveTheTokensWhatTheyAre_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("held");
        QTest::newRow("select all") << Qt::Key_A << Qt::KeyboardModifiers(Qt::ControlModifier);
        QTest::newRow("copy") << Qt::Key_C << Qt::KeyboardModifiers(Qt::ControlModifier);
        QTest::newRow("select on") << Qt::Key_Right << Qt::KeyboardModifiers(Qt::ShiftModifier);
        QTest::newRow("Shift alone") << Qt::Key_Shift << Qt::KeyboardModifiers(Qt::ShiftModifier);
    }

    void keysThatTypeNothingLeaveTheTokensWhatTheyAre()
    {
        QFETCH(Qt::Key, key);
        QFETCH(Qt::KeyboardModifiers, held);
        const QJsonArray line{text("For "), token("account.name", "you"), text("!")};
        m_edit->setValue(line);
        m_edit->selectAll();
        QTest::keyClick(m_edit.get(), key, held);
        QCOMPARE(m_edit->value(), line);
    }

    void whatIsTypedOverTokensTakesTheirPlaceAndCanBeUndone()
    {
        const QJsonArray line{text("For "), token("account.name", "you")};
        m_edit->setValue(line);
        m_edit->selectAll();
        QTest::keyClick(m_edit.get(), Qt::Key_X);
        QCOMPARE(m_edit->value(), QJsonArray{text("x")});
        m_edit->undo();
        QCOMPARE(m_edit->value(), line);
    }

    void aLineThatIsReplacedCanBeTakenBack()
    {
        const QJsonArray line{text("For "), token("account.name", "you")};
        m_edit->setValue(line);
        QSignalSpy changed(m_edit.get(), &TokenLineEdit::valueChanged);
        m_edit->replaceValue({text("News")});
        QCOMPARE(m_edit->value(), QJsonArray{text("News")});
        QCOMPARE(changed.size(), 1);
        m_edit->undo();
        QCOMPARE(m_edit->value(), line);
        QCOMPARE(m_edit->fallbackAt(4), QStringLiteral("you"));
    }

    void bracesThatNameNothingStayText()
    {
        QApplication::clipboard()->setText(QStringLiteral("{{Not a token}} {{}} {{x}}"));
        m_edit->paste();
        QCOMPARE(m_edit->plainText(), QStringLiteral("{{Not a token}} {{}} {{x}}"));
        QCOMPARE(m_edit->value().size(), 1);
    }

    void twoBracesOfferTheTokens()
    {
        auto *offers = m_edit->findChild<QListWidget *>(QStringLiteral("tokenOffers"));
        QTest::keyClicks(m_edit.get(), QStringLiteral("Hi {"));
        QVERIFY(!offers->isVisible());
        QTest::keyClicks(m_edit.get(), QStringLiteral("{"));
        QVERIFY(offers->isVisible());
        QCOMPARE(offers->count(), 2);
        QTest::keyClicks(m_edit.get(), QStringLiteral("acc"));
        QCOMPARE(offers->count(), 1);
        QTest::keyClick(m_edit.get(), Qt::Key_Return);
        QVERIFY(!offers->isVisible());
        QCOMPARE(m_edit->value(), (QJsonArray{text("Hi "), token("account.name")}));
    }

    void escapeClosesTheOffersAndKeepsTheText()
    {
        auto *offers = m_edit->findChild<QListWidget *>(QStringLiteral("tokenOffers"));
        QTest::keyClicks(m_edit.get(), QStringLiteral("{{"));
        QTest::keyClick(m_edit.get(), Qt::Key_Escape);
        QVERIFY(!offers->isVisible());
        QCOMPARE(m_edit->plainText(), QStringLiteral("{{"));
    }

    void aNameTypedToItsEndBecomesAToken()
    {
        QTest::keyClicks(m_edit.get(), QStringLiteral("{{contact.first_name}}"));
        QCOMPARE(m_edit->value(), QJsonArray{token("contact.first_name")});
    }

    void undoBringsATokenBack()
    {
        m_edit->setValue({token("account.name")});
        QTest::keyClick(m_edit.get(), Qt::Key_End);
        QTest::keyClick(m_edit.get(), Qt::Key_Backspace);
        m_edit->undo();
        QCOMPARE(m_edit->value(), QJsonArray{token("account.name")});
    }

    void theSameValueAgainKeepsTheCursor()
    {
        m_edit->setValue({text("Hello")});
        QTest::keyClick(m_edit.get(), Qt::Key_End);
        QTest::keyClicks(m_edit.get(), QStringLiteral("!"));
        m_edit->setValue(m_edit->value());
        QCOMPARE(m_edit->textCursor().position(), 6);
        m_edit->undo();
        QCOMPARE(m_edit->plainText(), QStringLiteral("Hello"));
    }

    void charactersAreCountedAsTheReaderSeesThem()
    {
        QSignalSpy counted(m_edit.get(), &TokenLineEdit::characterCountChanged);
        m_edit->setValue({text("Hi "), token("account.name")});
        QCOMPARE(m_edit->characterCount(), 3 + 12);
        m_edit->setTokenLengths({{QStringLiteral("account.name"), 18}});
        QCOMPARE(m_edit->characterCount(), 3 + 18);
        QCOMPARE(counted.constLast().constFirst().toInt(), 21);
    }

    void aFallbackIsKeptWithItsToken()
    {
        m_edit->setValue({text("Hi "), token("contact.first_name")});
        m_edit->setFallback(3, QStringLiteral("there"));
        QCOMPARE(m_edit->value(), (QJsonArray{text("Hi "), token("contact.first_name", "there")}));
        m_edit->setFallback(0, QStringLiteral("nowhere"));
        QCOMPARE(m_edit->value(), (QJsonArray{text("Hi "), token("contact.first_name", "there")}));
    }

    void aTokenWithoutAValueLooksDifferentUnlessItHasAFallback()
    {
        const auto amber = [this] {
            const QImage image = m_edit->grab().toImage();
            const QRgb tint = color(Color::WarningTint, ThemeVariant::Light).rgb();
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, image.height() / 2) == tint)
                    return true;
            }
            return false;
        };
        m_edit->setValue({token("contact.first_name")});
        QVERIFY(!amber());
        m_edit->setTokensWithoutValue({QStringLiteral("contact.first_name")});
        QVERIFY(amber());
        m_edit->setFallback(0, QStringLiteral("there"));
        QVERIFY(!amber());
    }

    void screenReadersHearTheTokens()
    {
        m_edit->setValue({text("Hi "), token("contact.first_name")});
        QCOMPARE(m_edit->accessibleDescription(), QStringLiteral("Hi token First name"));
    }

    void tabLeavesTheLine()
    {
        m_edit->setValue({text("Hello")});
        QTest::keyClick(m_edit.get(), Qt::Key_Tab);
        QCOMPARE(m_edit->plainText(), QStringLiteral("Hello"));
    }

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TokenLineEdit> m_edit;
};

QTEST_MAIN(TestTokenLineEdit)
#include "tst_token_line_edit.moc"
