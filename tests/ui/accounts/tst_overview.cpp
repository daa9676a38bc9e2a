// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/store/AccountRepository.h"
#include "core/store/ActivityRepository.h"
#include "core/work/Account360.h"
#include "core/work/Ctas.h"
#include "tests/core/work/WorkHouse.h"
#include "ui/accounts/Customer360.h"
#include "ui/accounts/overview/AttributeModel.h"
#include "ui/accounts/overview/OverviewTab.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/RowView.h"

#include <QAccessible>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace waymark;

class TestOverview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noFieldNameIsCut();
    void whatChangesElsewhereMovesNothing();
    void aRowThatLeadsToACtaIsAButton();
};

namespace {

/// What a Customer 360 needs around it.
struct Desk
{
    Desk() { house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya@nb.example")); }

    /// Notes on the account, each a transaction of its own kind in the timeline.
    void addActivities(int count)
    {
        const auto written = house.store.run([&](WriteTransaction &transaction) -> Result<void> {
            for (int number = 0; number < count; ++number) {
                Activity activity;
                activity.id = ActivityId::create();
                activity.account = account.id;
                activity.kind = ActivityKind::Note;
                activity.at = house.store.clock().now().addSecs(-60 * number);
                activity.title = QStringLiteral("Note %1").arg(number);
                WAYMARK_TRY(ActivityRepository::save(transaction, activity));
            }
            return {};
        });
        VERIFY_RESULT(written);
    }

    WorkHouse house;
    Account account = house.addAccount();
    CtaId cta = house.addSeries(account);
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    Theme theme{Theme::Choice::Light};
    ActionRegistry actions;
    Navigator navigator;
    Notices notices;
    Selection selection;
    UiContext context{house.context(), actions, navigator, notices, selection, theme, settings};
};

} // namespace

void TestOverview::noFieldNameIsCut()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    Theme theme(Theme::Choice::Light);
    ActionRegistry actions;
    Navigator navigator;
    Notices notices;
    Selection selection;
    const UiContext context{house.context(), actions, navigator, notices, selection, theme, settings};
    OverviewTab tab(context);
    const auto read = readAccount360(house.context(), account.id);
    VERIFY_RESULT(read);
    tab.show(*read);
    tab.resize(760, 700); // What a window of 1440 px leaves between list and dock.
    tab.QWidget::show();
    const auto *attributes = tab.findChild<RowView *>(QStringLiteral("attributes"));
    QCOMPARE(attributes->model()->rowCount(), 13);
    const QFontMetrics letters(textFont(TextStyle::Small));
    for (int row = 0; row < attributes->model()->rowCount(); ++row) {
        const QModelIndex label = attributes->model()->index(row, AttributeModel::LabelColumn);
        const QString words = label.data().toString();
        QVERIFY2(attributes->visualRect(label).width() - 16 >= letters.horizontalAdvance(words),
                 qPrintable(words));
        QVERIFY2(attributes->visualRect(label.siblingAtColumn(AttributeModel::ValueColumn)).width() >= 90,
                 qPrintable(words));
    }
}

void TestOverview::whatChangesElsewhereMovesNothing()
{
    Desk desk;
    desk.addActivities(450);
    Customer360 view(desk.context);
    view.show(desk.account.id);
    view.resize(900, 700);
    view.QWidget::show();
    view.activateWindow();
    auto *tabs = view.findChild<QTabBar *>(QStringLiteral("accountTabs"));
    tabs->setCurrentIndex(3); // Read when it is looked at first.
    tabs->setCurrentIndex(0);
    auto *older = view.findChild<QPushButton *>(QStringLiteral("timelineOlder"));
    older->click();
    const auto entries = [&view] {
        const QAbstractItemModel *model = view.findChild<RowView *>(QStringLiteral("timeline"))->model();
        int count = 0;
        for (int month = 0; month < model->rowCount(); ++month)
            count += model->rowCount(model->index(month, 0));
        return count;
    };
    QCOMPARE(entries(), 400);
    const QPointer<QWidget> row = view.findChild<QWidget *>(u"overviewCta_" + desk.cta.toString());
    QVERIFY(row);
    row->setFocus();
    QTRY_VERIFY(row->hasFocus());

    desk.house.addAccount(QStringLiteral("Elsewhere"));
    // What is shown anew of the account itself leaves the rest as it is.
    Account renamed = *AccountRepository::find(desk.house.reader(), desk.account.id);
    renamed.name = QStringLiteral("Northbeam");
    VERIFY_RESULT(desk.house.store.run(
        [&](WriteTransaction &transaction) { return AccountRepository::save(transaction, renamed); }));
    QTRY_COMPARE(view.accountName(), renamed.name);
    QCOMPARE(entries(), 400);
    QVERIFY(row && row->hasFocus());
    const QSignalSpy shown(&view, &Customer360::shown);
    VERIFY_RESULT(
        desk.house.take(Ctas(desk.house.context()).changeDueDate(desk.cta, QDate(2027, 6, 30), false)));
    QTRY_VERIFY(!shown.isEmpty());
    const auto *anew = view.findChild<QWidget *>(u"overviewCta_" + desk.cta.toString());
    QVERIFY(anew && anew->hasFocus());
    QCOMPARE(entries(), 400);
}

void TestOverview::aRowThatLeadsToACtaIsAButton()
{
    Desk desk;
    Customer360 view(desk.context);
    view.show(desk.account.id);
    view.resize(900, 700);
    view.QWidget::show();
    view.activateWindow();
    desk.selection.set({});
    auto *row = view.findChild<QAbstractButton *>(u"overviewCta_" + desk.cta.toString());
    QVERIFY(row);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(row);
    QCOMPARE(spoken->role(), QAccessible::Button);
    QVERIFY(!spoken->text(QAccessible::Name).isEmpty());
    // Let go beside it, nothing is done.
    QTest::mousePress(row, Qt::LeftButton);
    QTest::mouseRelease(row, Qt::LeftButton, {}, QPoint(-30, -30));
    QVERIFY(!desk.selection.subject().cta);
    QTest::mouseClick(row, Qt::LeftButton);
    QCOMPARE(desk.selection.subject().cta, desk.cta);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Space}) {
        desk.selection.set({});
        QTest::keyClick(row, key);
        QCOMPARE(desk.selection.subject().cta, desk.cta);
    }
}

QTEST_MAIN(TestOverview)

#include "tst_overview.moc"
