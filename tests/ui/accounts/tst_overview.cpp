// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/store/AccountRepository.h"
#include "core/work/Account360.h"
#include "tests/core/work/WorkHouse.h"
#include "ui/accounts/overview/AttributeModel.h"
#include "ui/accounts/overview/OverviewTab.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/RowView.h"

#include <QSettings>
#include <QTest>

using namespace waymark;

class TestOverview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noFieldNameIsCut();
};

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

QTEST_MAIN(TestOverview)

#include "tst_overview.moc"
