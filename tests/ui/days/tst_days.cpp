// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/CtaRepository.h"
#include "core/work/Account360.h"
#include "core/work/ChecklistData.h"
#include "core/work/Workday.h"
#include "tests/core/work/WorkHouse.h"
#include "ui/accounts/TimelineModel.h"
#include "ui/accounts/forms/ActivityDialog.h"
#include "ui/accounts/forms/UnsubscribeDialog.h"
#include "ui/accounts/overview/AttributeModel.h"
#include "ui/cta/AddTaskDialog.h"
#include "ui/cta/ChecklistModel.h"
#include "ui/cta/SnoozeDialog.h"
#include "ui/cta/TaskActions.h"
#include "ui/settings/OrganisationSection.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/theme/Theme.h"

#include <QDateTimeEdit>
#include <QPushButton>
#include <QSettings>
#include <QTranslator>

using namespace waymark;

/// The person sits in Los Angeles and works for an organisation in Berlin. It is 15:30 on Wednesday
/// 18 November where they are, and half past midnight on Thursday there.
class TestDays : public QObject
{
    Q_OBJECT
public:
    static void initMain() { qputenv("TZ", "America/Los_Angeles"); }

private Q_SLOTS:
    void initTestCase();

    void aSnoozeIsProposedFromTheOrganisationsDay();
    void anUnsubscribeIsOfTheOrganisationsDay();
    void aNewTaskIsProposedForTheOrganisationsDay();
    void quietDaysBeginOnTheOrganisationsDay();
    void theChecklistIsDueByTheOrganisationsDay();
    void savedDraftsAndSentEmailsAreToldOnTheReadersClock();
    void theTimelineIsToldOnTheReadersClock();
    void anActivityIsLoggedOnTheReadersClock();
    void aValueIsTrueAsOfTheReadersClock();

private:
    UiContext ui()
    {
        return {m_house.context(), m_actions, m_navigator, m_notices, m_selection, m_theme, m_settings};
    }

    QTranslator m_words;
    WorkHouse m_house;
    Account m_account;
    CtaId m_cta;
    ActionRegistry m_actions;
    Navigator m_navigator;
    Notices m_notices;
    Selection m_selection;
    Theme m_theme{Theme::Choice::Light};
    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    const QDate m_theirs{2026, 11, 19};
    const QDateTime m_now{QDate(2026, 11, 18), QTime(23, 30), QTimeZone::utc()};
};

void TestDays::initTestCase()
{
    QVERIFY(m_words.load(QStringLiteral(":/i18n/waymark_en.qm")));
    QCoreApplication::installTranslator(&m_words);
    QCOMPARE(m_now.toLocalTime().date(), m_theirs.addDays(-1));
    m_account = m_house.addAccount();
    m_house.addContact(m_account, QStringLiteral("Priya"), QStringLiteral("priya@northbeam.example"));
    m_cta = m_house.addSeries(m_account);
    m_house.store.clock().set(m_now);
    QCOMPARE(todayOf(m_house.context()), m_theirs);
}

void TestDays::aSnoozeIsProposedFromTheOrganisationsDay()
{
    const auto cta = CtaRepository::find(m_house.reader(), m_cta);
    VERIFY_RESULT(cta);
    SnoozeDialog dialog(ui(), *cta, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QCOMPARE(dialog.findChild<QDateEdit *>(QStringLiteral("snoozeUntil"))->date(), m_theirs.addDays(7));
}

void TestDays::anUnsubscribeIsOfTheOrganisationsDay()
{
    const auto account = readAccount360(m_house.context(), m_account.id);
    VERIFY_RESULT(account);
    UnsubscribeDialog dialog(ui(), *account, {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto *on = dialog.findChild<QDateEdit *>(QStringLiteral("unsubscribeOn"));
    QCOMPARE(on->date(), m_theirs);
    QCOMPARE(on->maximumDate(), m_theirs);
}

void TestDays::aNewTaskIsProposedForTheOrganisationsDay()
{
    QWidget window;
    const TaskActions acts(ui(), &window);
    Selection::Subject subject;
    subject.account = m_account.id;
    subject.cta = m_cta;
    m_selection.set(subject);
    QVERIFY(m_actions.trigger(QStringLiteral("task.add")));
    const auto *dialog = window.findChild<AddTaskDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QDateEdit *>(QStringLiteral("addTaskDate"))->date(), m_theirs);
}

void TestDays::quietDaysBeginOnTheOrganisationsDay()
{
    OrganisationSection section(ui());
    section.findChild<QPushButton *>(QStringLiteral("settingsQuietDaysAdd"))->click();
    const auto *from = section.findChild<QDateEdit *>(QStringLiteral("quietDaysFrom"));
    QVERIFY(from);
    QCOMPARE(from->date(), m_theirs);
    QCOMPARE(section.findChild<QDateEdit *>(QStringLiteral("quietDaysTo"))->date(), m_theirs);
}

void TestDays::theChecklistIsDueByTheOrganisationsDay()
{
    const auto checklist = readChecklist(m_house.context(), m_cta);
    VERIFY_RESULT(checklist);
    ChecklistModel model;
    model.show(checklist->rows, todayOf(m_house.context()), m_now);
    QCOMPARE(checklist->rows.first().dueDate, m_theirs.addDays(-1));
    QCOMPARE(checklist->rows.first().mark, ChecklistMark::Overdue);
    QCOMPARE(model.rightText(checklist->rows.first()), QStringLiteral("1 day late"));
}

void TestDays::savedDraftsAndSentEmailsAreToldOnTheReadersClock()
{
    ChecklistModel model;
    model.show({}, m_theirs, m_now);
    ChecklistRow row;
    row.mark = ChecklistMark::Draft;
    row.draftSavedAt = m_now.addSecs(-600);
    QCOMPARE(model.rightText(row), QStringLiteral("Draft 15:20"));
    row.mark = ChecklistMark::Sent;
    row.doneAt = m_now;
    QCOMPARE(model.rightText(row), QStringLiteral("18 Nov"));
}

void TestDays::theTimelineIsToldOnTheReadersClock()
{
    TimelineRow row;
    row.activity.title = QStringLiteral("Call");
    row.activity.at = QDateTime(QDate(2026, 12, 1), QTime(7, 45), QTimeZone::utc());
    TimelineModel model;
    model.show({row});
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("November 2026"));
    QCOMPARE(model.when(row), QStringLiteral("30 Nov, 23:45"));
}

void TestDays::anActivityIsLoggedOnTheReadersClock()
{
    ActivityDialog dialog(ui(), m_account.id, m_account.name, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto *at = dialog.findChild<QDateTimeEdit *>(QStringLiteral("activityAt"));
    QCOMPARE(at->dateTime().date(), m_theirs.addDays(-1));
    QCOMPARE(at->dateTime().time(), QTime(15, 30));
    QCOMPARE(at->dateTime().toUTC(), m_now);
}

void TestDays::aValueIsTrueAsOfTheReadersClock()
{
    const auto account = readAccount360(m_house.context(), m_account.id);
    VERIFY_RESULT(account);
    AttributeModel model;
    model.show(*account, m_theirs);
    // Typed at 08:00 UTC, which was midnight there.
    const QString words = model.index(0, AttributeModel::SourceColumn).data(Qt::ToolTipRole).toString();
    QVERIFY2(words.contains(QStringLiteral("00:00")), qPrintable(words));
}

QTEST_MAIN(TestDays)
#include "tst_days.moc"
