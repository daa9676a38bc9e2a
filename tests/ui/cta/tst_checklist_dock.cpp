// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "tests/core/work/WorkHouse.h"
#include "tests/support/Wait.h"
#include "ui/cta/ChecklistDock.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Mnemonic.h"
#include "ui/widgets/RowView.h"

#include <QAbstractButton>
#include <QSettings>
#include <QTest>

using namespace waymark;

class TestChecklistDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickChoosesItsRowWhicheverIsOpen();
};

void TestChecklistDock::aClickChoosesItsRowWhicheverIsOpen()
{
    WorkHouse house;
    const Account account = house.addAccount(QStringLiteral("Johnson & Johnson"));
    house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya@nb.example"));
    const CtaId cta = house.addSeries(account);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    Theme theme(Theme::Choice::Light);
    ActionRegistry actions;
    Navigator navigator;
    Notices notices;
    Selection selection;
    const UiContext context{house.context(), actions, navigator, notices, selection, theme, settings};
    ChecklistDock dock(context);
    dock.resize(360, 760);
    dock.QWidget::show();
    Selection::Subject subject;
    subject.account = account.id;
    subject.cta = cta;
    selection.set(subject);
    auto *list = dock.findChild<RowView *>(QStringLiteral("checklistSteps"));
    WAIT_VERIFY(list->model()->rowCount() > 10);
    const auto *name = dock.findChild<QAbstractButton *>(QStringLiteral("checklistAccount"));
    QCOMPARE(Mnemonic::plain(name->text()), account.name);
    const int last = list->model()->rowCount() - 1;
    for (const int row : {0, 6, last, 0, last, 6, 7, last - 1, last}) {
        const QModelIndex index = list->model()->index(row, 0);
        list->scrollTo(index);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
        QCOMPARE(list->currentIndex(), index);
        QVERIFY2(list->selectionModel()->isSelected(index), qPrintable(index.data().toString()));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(list->currentIndex(), index);
    }
}

QTEST_MAIN(TestChecklistDock)

#include "tst_checklist_dock.moc"
