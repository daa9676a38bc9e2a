// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/ContactRepository.h"
#include "core/store/suppressions/SuppressionNumbers.h"
#include "core/store/suppressions/SuppressionRepository.h"
#include "core/work/Suppressions.h"
#include "tests/core/work/WorkHouse.h"
#include "tests/support/ResultCheck.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/shell/UiContext.h"
#include "ui/suppressions/AddSuppressionDialog.h"
#include "ui/suppressions/LiftDialog.h"
#include "ui/suppressions/SuppressFileDialog.h"
#include "ui/suppressions/SuppressionActions.h"
#include "ui/suppressions/SuppressionsPage.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/ListOrEmpty.h"
#include "ui/widgets/TableView.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>

namespace waymark {

namespace {

/// The screen with its own workspace.
class Desk
{
public:
    explicit Desk(int addresses)
    {
        QList<NewSuppression> many;
        for (int i = 0; i < addresses; ++i)
            many.append({QStringLiteral("p%1@customer.example").arg(i, 4, 10, QLatin1Char('0')),
                         i % 3 == 0 ? SuppressionReason::HardBounced : SuppressionReason::OptedOut,
                         QDate(2026, 11, 18).addDays(-i % 300), QStringLiteral("list %1").arg(i % 5)});
        const auto taken = house.take(Suppressions(house.context()).addAll(many));
        if (!taken)
            qFatal("no suppressions: %s", qPrintable(describe(taken.error())));
        context = std::make_unique<UiContext>(
            UiContext{house.context(), actions, navigator, notices, selection, theme, settings});
        page = std::make_unique<SuppressionsPage>(*context);
        widget.reset(page->widget());
        new SuppressionActions(*context, page.get(), widget.get());
        widget->resize(1100, 600);
        widget->show();
        page->arrive({});
    }

    TableView *table() const { return widget->findChild<TableView *>(QStringLiteral("suppressionList")); }
    QAbstractItemModel *model() const { return table()->model(); }
    template <class T>
    T *find(const char *name) const
    {
        return widget->findChild<T *>(QLatin1String(name));
    }
    QString addressAt(int row) const { return model()->index(row, 0).data().toString(); }

    WorkHouse house;
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    Theme theme{Theme::Choice::Light};
    ActionRegistry actions;
    Navigator navigator;
    Notices notices;
    Selection selection;
    std::unique_ptr<UiContext> context;
    std::unique_ptr<SuppressionsPage> page;
    std::unique_ptr<QWidget> widget;
};

} // namespace

class TestSuppressionsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twelveHundredAddressesScroll();
    void filtersNarrowAndCount();
    void headsSort();
    void withoutAnyItSaysWhatTheyAre();
    void anAddressIsAddedAndUndone();
    void anUnsubscribeIsRecordedByAddress();
    void whatIsNoAddressIsRefusedAtItsField();
    void anOptOutIsLiftedWithAReasonWhenThePersonAsked();
    void aListSaysWhatBecomesOfItsRows();
    void anotherColumnOfTheListIsChosen();
};

void TestSuppressionsPage::twelveHundredAddressesScroll()
{
    Desk desk(1200);
    const QAbstractItemModelTester tester(desk.model());
    QTRY_COMPARE(desk.model()->rowCount(), 1200);
    QCOMPARE(desk.page->statusText(), QStringLiteral("1,200 suppression(s)"));
    for (const int row : {1199, 600, 0})
        QVERIFY(!desk.addressAt(row).isEmpty());
}

void TestSuppressionsPage::filtersNarrowAndCount()
{
    Desk desk(30);
    QTRY_COMPARE(desk.model()->rowCount(), 30);
    desk.find<QComboBox>("suppressionReason")->setCurrentIndex(2);
    QTRY_COMPARE(desk.model()->rowCount(), 10);
    QTest::keyClicks(desk.find<QLineEdit>("suppressionFilter"), QStringLiteral("LIST 0"));
    QTRY_COMPARE(desk.model()->rowCount(), 2);
    QCOMPARE(desk.page->statusText(), QStringLiteral("2 of 30 suppression(s)"));
    QTest::keyClicks(desk.find<QLineEdit>("suppressionFilter"), QStringLiteral("nobody"));
    QTRY_VERIFY(desk.find<QPushButton>("suppressionsClear"));
    desk.find<QPushButton>("suppressionsClear")->click();
    QTRY_COMPARE(desk.model()->rowCount(), 30);
}

void TestSuppressionsPage::headsSort()
{
    Desk desk(30);
    QTRY_COMPARE(desk.addressAt(0), QStringLiteral("p0000@customer.example"));
    desk.table()->header()->setSortIndicator(0, Qt::DescendingOrder);
    QTRY_COMPARE(desk.addressAt(0), QStringLiteral("p0029@customer.example"));
    // A reason has no order: what it was sorted by stays.
    desk.table()->header()->setSortIndicator(1, Qt::AscendingOrder);
    QCOMPARE(desk.table()->header()->sortIndicatorSection(), 0);
}

void TestSuppressionsPage::withoutAnyItSaysWhatTheyAre()
{
    Desk desk(0);
    QTRY_VERIFY(desk.widget->findChild<ListOrEmpty *>()->isEmpty());
    QTRY_VERIFY(desk.find<QPushButton>("suppressionsAdd"));
    desk.find<QPushButton>("suppressionsAdd")->click();
    QTRY_VERIFY(desk.find<DialogFrame>("addSuppressionDialog"));
}

void TestSuppressionsPage::anAddressIsAddedAndUndone()
{
    Desk desk(3);
    QTRY_COMPARE(desk.model()->rowCount(), 3);
    QVERIFY(desk.actions.trigger(QStringLiteral("suppression.add")));
    auto *dialog = desk.find<DialogFrame>("addSuppressionDialog");
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("suppressionAddress")),
                     QStringLiteral("ruth@aldermoor.example"));
    dialog->findChild<QComboBox *>(QStringLiteral("suppressionWhy"))->setCurrentIndex(2);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("suppressionSource")),
                     QStringLiteral("feedback loop"));
    dialog->findChild<QPushButton *>(QStringLiteral("suppressionSave"))->click();
    QTRY_COMPARE(desk.model()->rowCount(), 4);
    const auto held =
        SuppressionRepository::holding(desk.house.reader(), QStringLiteral("ruth@aldermoor.example"));
    VERIFY_RESULT(held);
    QCOMPARE(held->size(), 1);
    QCOMPARE(held->first().reason, SuppressionReason::Complaint);
    QTRY_VERIFY(desk.notices.canUndo());
    desk.notices.undo();
    QTRY_COMPARE(desk.model()->rowCount(), 3);
}

void TestSuppressionsPage::anUnsubscribeIsRecordedByAddress()
{
    Desk desk(3);
    QTRY_COMPARE(desk.model()->rowCount(), 3);
    QVERIFY(desk.page->toolBarActions().contains(QStringLiteral("suppression.unsubscribe")));
    QVERIFY(desk.actions.trigger(QStringLiteral("suppression.unsubscribe")));
    auto *dialog = desk.find<DialogFrame>("addSuppressionDialog");
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QComboBox *>(QStringLiteral("suppressionWhy"))->isVisible());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("suppressionAddress")),
                     QStringLiteral("ruth@aldermoor.example"));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("suppressionSource")),
                     QStringLiteral("by phone"));
    dialog->findChild<QPushButton *>(QStringLiteral("suppressionSave"))->click();
    QTRY_COMPARE(desk.model()->rowCount(), 4);
    const auto held =
        SuppressionRepository::holding(desk.house.reader(), QStringLiteral("ruth@aldermoor.example"));
    VERIFY_RESULT(held);
    QCOMPARE(held->first().reason, SuppressionReason::OptedOut);
    QCOMPARE(held->first().source, QStringLiteral("by phone"));
    QTRY_VERIFY(desk.notices.canUndo());
}

void TestSuppressionsPage::whatIsNoAddressIsRefusedAtItsField()
{
    Desk desk(1);
    QVERIFY(desk.actions.trigger(QStringLiteral("suppression.add")));
    auto *dialog = desk.find<DialogFrame>("addSuppressionDialog");
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("suppressionAddress")),
                     QStringLiteral("ruth at home"));
    dialog->findChild<QPushButton *>(QStringLiteral("suppressionSave"))->click();
    desk.house.store->drain();
    QVERIFY(dialog->isVisible());
    QCOMPARE(*SuppressionNumbers::count(desk.house.reader(), false), 1);
}

void TestSuppressionsPage::anOptOutIsLiftedWithAReasonWhenThePersonAsked()
{
    Desk desk(2); // The second one unsubscribed.
    const QString address = QStringLiteral("p0001@customer.example");
    QTRY_COMPARE(desk.model()->rowCount(), 2);
    desk.table()->setCurrentIndex(desk.model()->index(1, 0));
    QCOMPARE(desk.page->chosenAddress(), address);
    QVERIFY(desk.actions.trigger(QStringLiteral("suppression.lift")));
    auto *dialog = desk.find<DialogFrame>("liftDialog");
    QVERIFY(dialog);
    auto *save = dialog->findChild<QPushButton *>(QStringLiteral("liftSave"));
    save->click();
    QVERIFY(dialog->isVisible());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("liftWhy")),
                     QStringLiteral("Asked by phone"));
    save->click();
    desk.house.store->drain();
    QCOMPARE(SuppressionRepository::holding(desk.house.reader(), address)->size(), 1);
    auto *asked = dialog->findChild<QCheckBox *>(QStringLiteral("liftAsked"));
    auto *field = dialog->findChild<QLineEdit *>(QStringLiteral("liftAddress"));
    asked->setChecked(true);
    // Who asked is the person with this address and nobody else.
    field->setText(QStringLiteral("p0000@customer.example"));
    field->setText(address);
    QVERIFY(!asked->isChecked());
    asked->setChecked(true);
    QTRY_VERIFY(save->isEnabled());
    save->click();
    QTRY_COMPARE(desk.model()->rowCount(), 1);
    desk.find<QComboBox>("suppressionState")->setCurrentIndex(1);
    QTRY_COMPARE(desk.addressAt(0), address);
    QCOMPARE(desk.model()->index(0, 2).data().toString(), QStringLiteral("Asked by phone"));
    // What was lifted cannot be lifted again.
    desk.table()->setCurrentIndex(desk.model()->index(0, 0));
    QVERIFY(desk.page->chosenAddress().isEmpty());
}

void TestSuppressionsPage::aListSaysWhatBecomesOfItsRows()
{
    Desk desk(2);
    const QString path = desk.folder.filePath(QStringLiteral("list.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Email\nnew@x.example\np0001@customer.example\nnobody\n");
    file.close();
    const auto read = SuppressionFile::read(path);
    VERIFY_RESULT(read);
    auto *dialog = new SuppressFileDialog(*desk.context, *read, desk.widget.get());
    dialog->open();
    auto *save = dialog->findChild<QPushButton *>(QStringLiteral("suppressFileSave"));
    // Nothing is counted on the screen's thread.
    QVERIFY(!save->isEnabled());
    QTRY_VERIFY(save->text().contains(u'1'));
    auto *problems = dialog->findChild<QPlainTextEdit *>(QStringLiteral("suppressFileProblems"));
    QVERIFY(problems->isVisible());
    // For another reason both are new.
    dialog->findChild<QComboBox *>(QStringLiteral("suppressFileReason"))->setCurrentIndex(1);
    QTRY_VERIFY(save->text().contains(u'2'));
    save->click();
    QTRY_COMPARE(desk.model()->rowCount(), 4);
}

void TestSuppressionsPage::anotherColumnOfTheListIsChosen()
{
    Desk desk(0);
    const QString path = desk.folder.filePath(QStringLiteral("list.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Email,Private,Note\njo@x.example,jo@home.example,a\nal@x.example,al@home.example,b\n");
    file.close();
    auto *dialog = new SuppressFileDialog(*desk.context, *SuppressionFile::read(path), desk.widget.get());
    dialog->open();
    auto *column = dialog->findChild<QComboBox *>(QStringLiteral("suppressFileColumn"));
    auto *save = dialog->findChild<QPushButton *>(QStringLiteral("suppressFileSave"));
    QCOMPARE(column->currentText(), QStringLiteral("Email"));
    column->setCurrentIndex(2);
    auto *problems = dialog->findChild<QPlainTextEdit *>(QStringLiteral("suppressFileProblems"));
    QTRY_VERIFY(problems->isVisible());
    QTRY_VERIFY(save->text().contains(u'0'));
    QVERIFY(!save->isEnabled());
    column->setCurrentIndex(1);
    QTRY_VERIFY(save->isEnabled());
    QVERIFY(!problems->isVisible());
    save->click();
    QTRY_COMPARE(desk.model()->rowCount(), 2);
    QVERIFY(desk.addressAt(0).endsWith(QStringLiteral("@home.example")));
}

} // namespace waymark

QTEST_MAIN(waymark::TestSuppressionsPage)
#include "tst_suppressions_page.moc"
