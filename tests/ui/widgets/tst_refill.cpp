// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/Refill.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// Rows with two buttons each, "keep" and "take".
class RowsWindow : public QWidget
{
public:
    RowsWindow() : m_rows(new QVBoxLayout(this))
    {
        show();
        activateWindow();
    }

    void fill(int count)
    {
        refill(m_rows, [this, count] {
            for (int i = 0; i < count; ++i)
                m_rows->addWidget(makeRow(i));
        });
    }
    QPushButton *button(int row, const QString &name) const
    {
        return m_rows->itemAt(row)->widget()->findChild<QPushButton *>(name);
    }
    int count() const { return m_rows->count(); }

private:
    static QWidget *makeRow(int number)
    {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        for (const QString &name : {u"keep"_s, u"take"_s}) {
            auto *button = new QPushButton(name + QString::number(number));
            button->setObjectName(name);
            line->addWidget(button);
        }
        return row;
    }

    QVBoxLayout *m_rows;
};

} // namespace

/// Rows that are made anew under somebody who is at them with the keyboard.
class TestRefill : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theKeyboardStaysAtTheSamePart();
    void atTheLastRowItStaysAtTheOneThatIsLastThen();
    void whoIsElsewhereStaysThere();
    void nothingIsLeftOfTheOldRows();
};

void TestRefill::theKeyboardStaysAtTheSamePart()
{
    RowsWindow window;
    window.fill(3);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.button(1, u"take"_s)->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), window.button(1, u"take"_s));
    const QWidget *before = QApplication::focusWidget();
    window.fill(2);
    QCOMPARE(QApplication::focusWidget(), window.button(1, u"take"_s));
    QVERIFY(QApplication::focusWidget() != before);
}

void TestRefill::atTheLastRowItStaysAtTheOneThatIsLastThen()
{
    RowsWindow window;
    window.fill(3);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.button(2, u"keep"_s)->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), window.button(2, u"keep"_s));
    window.fill(2);
    QCOMPARE(QApplication::focusWidget(), window.button(1, u"keep"_s));
    // A part that is not there any more: the first that can be used.
    window.button(1, u"keep"_s)->setObjectName(u"other"_s);
    window.fill(1);
    QCOMPARE(QApplication::focusWidget(), window.button(0, u"keep"_s));
    window.fill(0);
    QCOMPARE(window.count(), 0);
}

void TestRefill::whoIsElsewhereStaysThere()
{
    RowsWindow window;
    QPushButton other(&window);
    other.show();
    window.fill(2);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    other.setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), &other);
    window.fill(3);
    QCOMPARE(QApplication::focusWidget(), &other);
}

void TestRefill::nothingIsLeftOfTheOldRows()
{
    RowsWindow window;
    window.fill(3);
    window.fill(1);
    QTRY_COMPARE(window.findChildren<QPushButton *>().size(), 2);
}

QTEST_MAIN(TestRefill)
#include "tst_refill.moc"
