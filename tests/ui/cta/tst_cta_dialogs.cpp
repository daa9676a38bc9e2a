// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/store/Connection.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/TaskRepository.h"
#include "core/work/Tasks.h"
#include "tests/core/work/DraftFixtures.h"
#include "tests/core/work/WorkHouse.h"
#include "tests/support/Wait.h"
#include "ui/cta/CtaActions.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/RowView.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTest>

#include <algorithm>

using namespace waymark;
using namespace waymark::test;

namespace {

const PlaybookId ciPlaybook(QStringLiteral("ci-enablement"));

/// An account that runs the onboarding series, chosen, with the menu's actions on it.
class CtaDesk
{
public:
    CtaDesk()
    {
        context = std::make_unique<UiContext>(
            UiContext{house.context(), actions, navigator, notices, selection, theme, settings});
        acts = std::make_unique<CtaActions>(*context, &window);
        window.show();
        choose();
    }

    void choose()
    {
        Selection::Subject subject;
        subject.account = account.id;
        subject.cta = cta;
        selection.set({});
        selection.set(subject);
    }
    template <class Widget = QWidget>
    Widget *find(const char *name) const
    {
        const QWidgetList all = QApplication::allWidgets();
        for (QWidget *widget : all) {
            if (widget->objectName() == QLatin1String(name) && widget->isVisible())
                return qobject_cast<Widget *>(widget);
        }
        return nullptr;
    }
    QList<Task> tasks() { return *TaskRepository::forCta(house.reader(), cta); }
    Cta stored() { return *CtaRepository::find(house.reader(), cta); }

    WorkHouse house;
    Account account = house.addAccount();
    Contact priya = house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya@nb.example"));
    CtaId cta = house.addSeries(account);
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    Theme theme{Theme::Choice::Light};
    ActionRegistry actions;
    Navigator navigator;
    Notices notices;
    Selection selection;
    QWidget window;
    std::unique_ptr<UiContext> context;
    std::unique_ptr<CtaActions> acts;
};

} // namespace

class TestCtaDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUntouchedPlaybookIsReplacedAtOnce();
    void aPlaybookThatWasBegunAsksFirst_data();
    void aPlaybookThatWasBegunAsksFirst();
    void whatFailedWithOnePlaybookIsNotSaidOfTheNext();
    void anEmailOnItsWayForbidsReplacing();
    void ownerIsChangedWithTheTasksThatAreTicked();
    void nobodyElseMeansNoOtherOwner();
};

void TestCtaDialogs::anUntouchedPlaybookIsReplacedAtOnce()
{
    CtaDesk desk;
    const Cta before = desk.stored();
    QVERIFY(desk.actions.trigger(QStringLiteral("cta.replacePlaybook")));
    WAIT_VERIFY(desk.find("replacePlaybook"));
    QVERIFY(desk.find<RowView>("playbooks")->chooseKey(ciPlaybook.toString()));
    desk.find<QPushButton>("replacePlaybookSave")->click();
    WAIT_COMPARE(desk.stored().playbook, ciPlaybook);
    QVERIFY(!desk.find("replacePlaybookQuestion"));
    QCOMPARE(desk.tasks().size(), 5);
    WAIT_VERIFY(desk.notices.canUndo());
    desk.notices.undo();
    WAIT_COMPARE(desk.stored().playbook, before.playbook);
    QCOMPARE(desk.tasks().size(), 11);
}

void TestCtaDialogs::aPlaybookThatWasBegunAsksFirst_data()
{
    QTest::addColumn<bool>("drafted");
    QTest::newRow("a task is done") << false;
    QTest::newRow("there is a draft") << true;
}

void TestCtaDialogs::aPlaybookThatWasBegunAsksFirst()
{
    QFETCH(bool, drafted);
    CtaDesk desk;
    const Task first = desk.house.taskOf(desk.cta, "quick-guide");
    if (drafted)
        VERIFY_RESULT(desk.house.begin(first.id));
    else
        VERIFY_RESULT(desk.house.take(Tasks(desk.house.context()).markDone(first.id)));
    const PlaybookId before = desk.stored().playbook;
    desk.actions.trigger(QStringLiteral("cta.replacePlaybook"));
    WAIT_VERIFY(desk.find("replacePlaybook"));
    QVERIFY(desk.find<RowView>("playbooks")->chooseKey(ciPlaybook.toString()));
    desk.find<QPushButton>("replacePlaybookSave")->click();
    WAIT_VERIFY(desk.find("replacePlaybookQuestion"));
    desk.house.store->drain();
    QCOMPARE(desk.stored().playbook, before);
    auto *question = qobject_cast<QDialog *>(desk.find("replacePlaybookQuestion"));
    QPushButton *yes = nullptr;
    for (auto *button : question->findChildren<QPushButton *>())
        yes = button->isDefault() ? button : yes;
    QVERIFY(yes);
    yes->click();
    WAIT_COMPARE(desk.stored().playbook, ciPlaybook);
    QCOMPARE(desk.tasks().size(), drafted ? 5 : 6);
}

void TestCtaDialogs::whatFailedWithOnePlaybookIsNotSaidOfTheNext()
{
    CtaDesk desk;
    auto disk = Connection::open(desk.house.store.path(), Connection::Access::Write);
    VERIFY_RESULT(disk);
    VERIFY_RESULT((*disk)->execute(QStringLiteral(
        "CREATE TRIGGER full_disk BEFORE UPDATE ON cta BEGIN SELECT raise(ABORT, 'disk'); END")));
    QVERIFY(desk.actions.trigger(QStringLiteral("cta.replacePlaybook")));
    WAIT_VERIFY(desk.find("replacePlaybook"));
    auto *dialog = desk.find<DialogFrame>("replacePlaybook");
    const auto *footer = dialog->findChild<QWidget *>(QStringLiteral("dialogFooter"));
    const auto saysSomething = [footer] {
        const auto labels = footer->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) { return label->isVisible(); });
    };
    auto *playbooks = desk.find<RowView>("playbooks");
    QVERIFY(playbooks->chooseKey(ciPlaybook.toString()));
    QVERIFY(!saysSomething());
    dialog->primaryButton()->click();
    QVERIFY(!dialog->primaryButton()->isEnabled());
    WAIT_VERIFY(saysSomething());
    QVERIFY(dialog->primaryButton()->isEnabled());
    const QModelIndex first = playbooks->model()->index(0, 0);
    const QModelIndex chosen = playbooks->currentIndex();
    playbooks->setCurrentIndex(first == chosen ? playbooks->indexBelow(chosen) : first);
    QVERIFY(playbooks->currentKey() != ciPlaybook.toString());
    QVERIFY(!saysSomething());
}

void TestCtaDialogs::anEmailOnItsWayForbidsReplacing()
{
    CtaDesk desk;
    const Task first = desk.house.taskOf(desk.cta, "quick-guide");
    const auto draft = desk.house.begin(first.id);
    VERIFY_RESULT(draft);
    VERIFY_RESULT(sendDraft(desk.house, draft->id));
    desk.actions.trigger(QStringLiteral("cta.replacePlaybook"));
    WAIT_VERIFY(desk.find("replacePlaybook"));
    QVERIFY(!desk.find<QPushButton>("replacePlaybookSave")->isEnabled());
}

void TestCtaDialogs::ownerIsChangedWithTheTasksThatAreTicked()
{
    CtaDesk desk;
    const UserId joana = addColleague(desk.house);
    const Task first = desk.house.taskOf(desk.cta, "quick-guide");
    const auto draft = desk.house.begin(first.id);
    VERIFY_RESULT(draft);
    desk.choose();
    QVERIFY(desk.actions.trigger(QStringLiteral("cta.owner")));
    WAIT_VERIFY(desk.find("changeOwner"));
    auto *dialog = desk.find<QDialog>("changeOwner");
    const auto boxes = dialog->findChildren<QCheckBox *>(QStringLiteral("ownerTask"));
    QCOMPARE(boxes.size(), 11);
    for (QCheckBox *box : boxes) {
        QVERIFY(box->isChecked());
        box->setChecked(box->text().startsWith(first.title));
    }
    auto *owner = desk.find<QComboBox>("ctaNewOwner");
    owner->setCurrentIndex(owner->findData(joana.toString()));
    QVERIFY(owner->currentIndex() >= 0);
    desk.find<QPushButton>("changeOwnerSave")->click();
    WAIT_COMPARE(desk.stored().owner, joana);
    for (const Task &task : desk.tasks())
        QCOMPARE(task.owner == joana, task.id == first.id);
    QCOMPARE(DraftRepository::find(desk.house.reader(), draft->id)->owner, joana);
    WAIT_VERIFY(desk.notices.canUndo());
    desk.notices.undo();
    WAIT_COMPARE(desk.stored().owner, desk.house.me);
}

void TestCtaDialogs::nobodyElseMeansNoOtherOwner()
{
    CtaDesk desk;
    QVERIFY(!desk.actions.action(QStringLiteral("cta.owner"))->isEnabled());
    QVERIFY(!desk.actions.disabledReason(QStringLiteral("cta.owner")).isEmpty());
    QVERIFY(desk.actions.action(QStringLiteral("cta.replacePlaybook"))->isEnabled());
}

QTEST_MAIN(TestCtaDialogs)

#include "tst_cta_dialogs.moc"
