// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/cta/create/CtaForm.h"
#include "ui/cta/create/PlanModel.h"
#include "ui/cta/create/PlanView.h"
#include "ui/cta/create/PlaybookPicker.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/TableView.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace waymark {

namespace {

const auto journey = QStringLiteral("digital_journey");

PlaybookStep step(const QString &title, TaskKind kind, int day)
{
    PlaybookStep made;
    made.id = title;
    made.title = title;
    made.kind = kind;
    made.dayOffset = day;
    return made;
}

Playbook playbook(const QString &name)
{
    Playbook made;
    made.id = PlaybookId(name);
    made.name = name;
    made.type = journey;
    made.steps = {step(QStringLiteral("Quick guide"), TaskKind::Email, 0),
                  step(QStringLiteral("Import/Export"), TaskKind::Email, 3),
                  step(QStringLiteral("Kick-off"), TaskKind::Call, 5)};
    return made;
}

PlaybookSearch search()
{
    return PlaybookSearch({playbook(QStringLiteral("CI Enablement")), playbook(QStringLiteral("Onboarding"))},
                          Account(), QStringLiteral("Self-Managed"));
}

QStringList shownTexts(const QWidget &widget)
{
    QStringList texts;
    for (const auto *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts;
}

/// A step of a Self-Managed account's plan that another deployment type gets.
PlannedStep skipped()
{
    PlannedStep planned;
    planned.step = step(QStringLiteral("How we guarantee backups (SaaS)"), TaskKind::Email, 10);
    planned.step.restriction = QStringLiteral("SaaS only");
    planned.reason = QStringLiteral("SaaS only, this account is Self-Managed");
    planned.applies = false;
    planned.included = false;
    planned.position = 4;
    return planned;
}

QList<PlannedStep> plan()
{
    QList<PlannedStep> planned;
    const QDate first(2026, 11, 19);
    for (const PlaybookStep &each : playbook(QStringLiteral("Onboarding")).steps) {
        PlannedStep made;
        made.step = each;
        made.position = static_cast<int>(planned.size()) + 1;
        made.due.date = first.addDays(each.dayOffset);
        planned.append(made);
    }
    planned.append(skipped());
    return planned;
}

} // namespace

class TestNewCta : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSearchWithoutAMatchKeepsTheChoice();
    void aSearchThatFindsAnotherChoosesIt();
    void aTypeWithoutPlaybooksHasNoChoice();
    void theNameStaysWhileASearchFindsNothing();
    void stepsAreCountedByTheirKinds();
    void aSkippedStepSaysWhyAndLooksSo();
    void theLegendIsThereForStepsMovedOffAWeekend();

private:
    Theme m_theme{Theme::Choice::Light};
};

void TestNewCta::aSearchWithoutAMatchKeepsTheChoice()
{
    PlaybookPicker picker(search());
    picker.setType(journey);
    picker.show();
    auto *list = picker.findChild<RowView *>(QStringLiteral("playbooks"));
    QVERIFY(list->chooseKey(QStringLiteral("Onboarding")));
    const QSignalSpy changed(&picker, &PlaybookPicker::chosenChanged);

    auto *line = picker.findChild<QLineEdit *>(QStringLiteral("playbookSearch"));
    QTest::keyClicks(line, QStringLiteral("grafana"));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(picker.chosen());
    QCOMPARE(picker.chosen()->name, QStringLiteral("Onboarding"));
    const QStringList texts = shownTexts(picker);
    QVERIFY(texts.contains(QStringLiteral("No playbook has “grafana”")));
    QVERIFY(texts.contains(QStringLiteral("“Onboarding” stays chosen.")));

    QTest::mouseClick(picker.findChild<QPushButton *>(QStringLiteral("playbookClear")), Qt::LeftButton);
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->currentKey(), QStringLiteral("Onboarding"));
    QCOMPARE(changed.size(), 0);
}

void TestNewCta::aSearchThatFindsAnotherChoosesIt()
{
    PlaybookPicker picker(search());
    picker.setType(journey);
    picker.show();
    QCOMPARE(picker.chosen()->name, QStringLiteral("CI Enablement"));
    auto *line = picker.findChild<QLineEdit *>(QStringLiteral("playbookSearch"));
    QTest::keyClicks(line, QStringLiteral("onb"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(picker.chosen()->name, QStringLiteral("Onboarding"));
}

void TestNewCta::aTypeWithoutPlaybooksHasNoChoice()
{
    PlaybookPicker picker(search());
    picker.setType(journey);
    picker.setType(QStringLiteral("risk"));
    picker.show();
    QVERIFY(!picker.chosen());
    QVERIFY(shownTexts(picker).contains(QStringLiteral("This type has no playbooks")));
}

void TestNewCta::theNameStaysWhileASearchFindsNothing()
{
    CtaFormChoices choices;
    choices.account.name = QStringLiteral("Northbeam Robotics");
    PickItem type;
    type.id = journey;
    type.label = QStringLiteral("Digital Journey");
    choices.types = {type};
    choices.firstDay = QDate(2026, 11, 19);
    CtaForm form(choices, search());
    form.show();
    auto *line = form.findChild<QLineEdit *>(QStringLiteral("playbookSearch"));
    QTest::keyClicks(line, QStringLiteral("grafana"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(form.entered().playbook, PlaybookId(QStringLiteral("CI Enablement")));
    QCOMPARE(form.entered().name, QStringLiteral("CI Enablement"));
}

void TestNewCta::stepsAreCountedByTheirKinds()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    PlanView view;
    view.QWidget::show();
    view.show(plan());
    const QStringList texts = shownTexts(view);
    QVERIFY2(!texts.filter(QRegularExpression(QStringLiteral("^2 email.* and 1 call"))).isEmpty(),
             qPrintable(texts.join(QLatin1Char('\n'))));
}

void TestNewCta::aSkippedStepSaysWhyAndLooksSo()
{
    PlanModel model;
    model.setRows(plan());
    const QModelIndex due = model.index(3, PlanModel::DueColumn);
    QCOMPARE(due.data().toString(), QStringLiteral("SaaS only, this account is Self-Managed"));
    // A click alone does not include it.
    QVERIFY(!model.setData(model.index(3, PlanModel::StepColumn), Qt::Checked, Qt::CheckStateRole));
}

void TestNewCta::theLegendIsThereForStepsMovedOffAWeekend()
{
    PlanView view;
    view.QWidget::show();
    view.show(plan());
    auto *legend = view.findChild<QWidget *>(QStringLiteral("planLegend"));
    QVERIFY(!legend->isVisible());
    QList<PlannedStep> moved = plan();
    moved[1].due.movedOffWeekend = true;
    view.show(moved);
    QVERIFY(legend->isVisible());
}

} // namespace waymark

QTEST_MAIN(waymark::TestNewCta)
#include "tst_new_cta.moc"
