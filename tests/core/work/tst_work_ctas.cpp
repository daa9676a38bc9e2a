// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/store/AccountRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/PlaybookRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/UserRepository.h"
#include "core/work/Account360.h"
#include "core/work/Contacts.h"
#include "core/work/Ctas.h"
#include "core/work/Drafts.h"
#include "core/work/Tasks.h"
#include "tests/core/work/WorkHouse.h"

#include <algorithm>
#include <functional>

using namespace waymark;

namespace {

Cta find(WorkHouse &house, const CtaId &id)
{
    return CtaRepository::find(house.reader(), id).value_or(Cta());
}

QList<Task> tasksOf(WorkHouse &house, const CtaId &id)
{
    return TaskRepository::forCta(house.reader(), id).value_or(QList<Task>());
}

QString newestEntry(WorkHouse &house, const AccountId &account)
{
    return readAccount360(house.context(), account)->timeline.first().activity.title;
}

UserId addColleague(WorkHouse &house)
{
    User user;
    user.id = UserId::create();
    user.name = QStringLiteral("Joana Prates");
    user.email = QStringLiteral("jprates@gitlab.example");
    const auto saved = house.store.run([&](WriteTransaction &t) { return UserRepository::save(t, user); });
    return saved ? user.id : UserId();
}

void addQuietDays(WorkHouse &house, QDate from, QDate to, const AccountId &account = {})
{
    auto organisation = OrganisationRepository::get(house.reader());
    organisation->quietDays.append({from, to, {}, QStringLiteral("Year-end holidays"), account});
    const auto saved =
        house.store.run([&](WriteTransaction &t) { return OrganisationRepository::save(t, *organisation); });
    QVERIFY(saved.has_value());
}

using Change = std::function<void(NewCta &)>;

const QDate today(2026, 11, 18);

} // namespace

Q_DECLARE_METATYPE(Change)

class TestWorkCtas : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSeriesMakesTenEmailsAndNamesWhatItSkips();
    void datesSkipWeekendsAndStandWhereSetByHand();
    void theDueDateIsTheLastTasks();
    void untickedAndIncludedAnyway();
    void quietDaysAreFlagged();
    void newCtaProblems_data();
    void newCtaProblems();
    void aCtaWithoutAPlaybook();
    void undoTakesTheWholeSeriesBack();
    void aRunningSeriesIsFound();
    void whoIsProposed();
    void theFirstDayIsAUsableOne();
    void statusesDependOnTheType();
    void closingAndReopening();
    void aStatusOfAnotherTypeIsRefused();
    void snoozing();
    void snoozesThatAreRefused();
    void movingTheDueDateShiftsOpenTasks();
    void aDueDateBeforeTheTasksIsRefused();
    void replacingThePlaybookTakesTheOpenTasks();
    void replacingAsksFirstWhenSomethingIsDone();
    void replacingByAnotherTypeIsRefused();
    void handingOverMovesTheChosenTasksAndTheirDrafts();
    void editingLeavesStatusAndDatesAlone();
};

void TestWorkCtas::aSeriesMakesTenEmailsAndNamesWhatItSkips()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const CtaId id = house.addSeries(account);
    const Cta cta = find(house, id);
    QCOMPARE(cta.status, QStringLiteral("new"));
    QVERIFY(!cta.closed);
    QCOMPARE(cta.owner, house.me);
    const QList<Task> tasks = tasksOf(house, id);
    QCOMPARE(std::ranges::count(tasks, TaskKind::Email, &Task::kind), 10);
    QCOMPARE(tasks.size(), 11); // And the survey.
    QCOMPARE(cta.omitted.size(), 3);
    for (const OmittedStep &step : cta.omitted)
        QCOMPARE(step.reason, QStringLiteral("SaaS only"));
    QCOMPARE(cta.omitted.first().title, QStringLiteral("How we guarantee backups (SaaS)"));
    // Skipped steps leave gaps, so that restoring one puts it where it belongs.
    QCOMPARE(cta.omitted.first().position, 7);
    QCOMPARE(house.taskOf(id, "backup-alternatives").position, 8);
    QCOMPARE(newestEntry(house, account.id), QStringLiteral("CTA created"));
}

void TestWorkCtas::datesSkipWeekendsAndStandWhereSetByHand()
{
    WorkHouse house;
    const Account account = house.addAccount();
    NewCta wanted = house.seriesFor(account);
    wanted.choices.dates = {
        {QStringLiteral("security"), QDate(2026, 12, 6)}}; // A Sunday, as a person wants it.
    const auto made = house.take(Ctas(house.context()).create(wanted));
    VERIFY_RESULT(made);
    QCOMPARE(house.taskOf(made->value, "quick-guide").dueDate, today);
    QCOMPARE(house.taskOf(made->value, "group-hierarchy").dueDate,
             QDate(2026, 11, 23)); // Day 3 is a Saturday.
    QCOMPARE(house.taskOf(made->value, "security").dueDate, QDate(2026, 12, 6));
    QVERIFY(house.taskOf(made->value, "security").dateSetByHand);
    QVERIFY(!house.taskOf(made->value, "monitoring").dateSetByHand);
}

void TestWorkCtas::theDueDateIsTheLastTasks()
{
    WorkHouse house;
    const Account account = house.addAccount();
    Ctas ctas(house.context());
    const CtaId id = house.addSeries(account);
    const QDate last = house.taskOf(id, "survey").dueDate;
    QCOMPARE(find(house, id).dueDate, last);
    QCOMPARE(find(house, id).originalDueDate, last);
    NewCta early = house.seriesFor(account);
    early.dueDate = today;
    QCOMPARE(find(house, house.take(ctas.create(early))->value).dueDate, last);
    NewCta late = house.seriesFor(account);
    late.dueDate = last.addDays(10);
    QCOMPARE(find(house, house.take(ctas.create(late))->value).dueDate, last.addDays(10));
}

void TestWorkCtas::untickedAndIncludedAnyway()
{
    WorkHouse house;
    const Account account = house.addAccount();
    NewCta wanted = house.seriesFor(account);
    wanted.choices.unticked = {QStringLiteral("training")};
    wanted.choices.includedAnyway = {QStringLiteral("support-saas")};
    const auto made = house.take(Ctas(house.context()).create(wanted));
    VERIFY_RESULT(made);
    const Cta cta = find(house, made->value);
    QStringList omitted;
    for (const OmittedStep &step : cta.omitted)
        omitted << step.stepId;
    QCOMPARE(omitted, (QStringList{QStringLiteral("backup-saas"), QStringLiteral("api-saas"),
                                   QStringLiteral("training")}));
    QCOMPARE(house.taskOf(made->value, "support-saas").kind, TaskKind::Email);
}

void TestWorkCtas::quietDaysAreFlagged()
{
    WorkHouse house;
    const Account account = house.addAccount();
    addQuietDays(house, QDate(2026, 12, 21), QDate(2027, 1, 3));
    const auto plan =
        Ctas(house.context())
            .plan(account.id, house.seriesFor(account).playbook, house.seriesFor(account).choices);
    VERIFY_RESULT(plan);
    const PlannedStep &survey = plan->last();
    QCOMPARE(survey.due.date, QDate(2026, 12, 23)); // Flagged, not moved.
    QVERIFY(survey.due.quiet.has_value());
    QCOMPARE(survey.due.proposed, QDate(2027, 1, 4));
    QVERIFY(!plan->first().due.quiet.has_value());
    QVERIFY(!plan->at(6).included);
    QCOMPARE(plan->at(6).reason, QStringLiteral("SaaS only, this account is Self-Managed"));
}

void TestWorkCtas::newCtaProblems_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *field, Change change) {
        QTest::newRow(name) << change << QString::fromLatin1(field);
    };
    row("nothing wrong", "", [](NewCta &) {});
    row("no account", "account", [](NewCta &c) { c.account = {}; });
    row("no type", "type", [](NewCta &c) { c.type.clear(); });
    row("a type of no list", "type", [](NewCta &c) { c.type = QStringLiteral("holiday"); });
    row("no name", "name", [](NewCta &c) { c.name = QStringLiteral(" "); });
    row("no first day", "first", [](NewCta &c) { c.choices.first = {}; });
    row("neither playbook nor day", "dueDate", [](NewCta &c) { c.playbook = {}; });
    row("every step unticked", "playbook", [](NewCta &c) {
        for (const char *id :
             {"quick-guide", "group-hierarchy", "import-export", "security", "monitoring", "backup",
              "backup-alternatives", "support-self-managed", "api-self-managed", "training", "survey"})
            c.choices.unticked.insert(QString::fromLatin1(id));
    });
}

void TestWorkCtas::newCtaProblems()
{
    QFETCH(Change, change);
    QFETCH(QString, field);
    WorkHouse house;
    NewCta wanted = house.seriesFor(house.addAccount());
    change(wanted);
    Ctas ctas(house.context());
    const auto problems = ctas.problems(wanted);
    VERIFY_RESULT(problems);
    QCOMPARE(problems->size(), field.isEmpty() ? 0 : 1);
    if (field.isEmpty())
        return;
    QCOMPARE(problems->first().field, field);
    VERIFY_FAILS(house.take(ctas.create(wanted)), ErrorKind::Invalid);
}

void TestWorkCtas::aCtaWithoutAPlaybook()
{
    WorkHouse house;
    NewCta wanted;
    wanted.account = house.addAccount().id;
    wanted.type = QStringLiteral("renewal");
    wanted.name = QStringLiteral("Renewal check-in");
    wanted.dueDate = QDate(2026, 12, 1);
    const auto made = house.take(Ctas(house.context()).create(wanted));
    VERIFY_RESULT(made);
    QVERIFY(tasksOf(house, made->value).isEmpty());
    QCOMPARE(find(house, made->value).dueDate, QDate(2026, 12, 1));
}

void TestWorkCtas::undoTakesTheWholeSeriesBack()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const auto made = house.take(Ctas(house.context()).create(house.seriesFor(account)));
    VERIFY_RESULT(made);
    VERIFY_RESULT(house.undo(made->act));
    VERIFY_FAILS(CtaRepository::find(house.reader(), made->value), ErrorKind::NotFound);
    QVERIFY(readAccount360(house.context(), account.id)->openCtas.isEmpty());
}

void TestWorkCtas::aRunningSeriesIsFound()
{
    WorkHouse house;
    const Account account = house.addAccount();
    Ctas ctas(house.context());
    const PlaybookId playbook = house.seriesFor(account).playbook;
    QVERIFY(!ctas.runningSeries(account.id, playbook)->has_value());
    const CtaId id = house.addSeries(account);
    QCOMPARE(**ctas.runningSeries(account.id, playbook), id);
    QVERIFY(!ctas.runningSeries(account.id, PlaybookId(QStringLiteral("ci-enablement")))->has_value());
    VERIFY_RESULT(house.take(ctas.changeStatus(id, QStringLiteral("closed_success"))));
    QVERIFY(!ctas.runningSeries(account.id, playbook)->has_value());
}

void TestWorkCtas::whoIsProposed()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const Contact priya =
        house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya@northbeam.example"));
    house.addContact(account, QStringLiteral("Ada"), QStringLiteral("ada@northbeam.example"), {});
    const Contact jonas =
        house.addContact(account, QStringLiteral("Jonas"), QStringLiteral("jonas@northbeam.example"));
    VERIFY_RESULT(house.take(Contacts(house.context()).recordUnsubscribe(jonas.id, today, {})));
    QCOMPARE(*Ctas(house.context()).proposedContacts(account.id), QList<ContactId>{priya.id});
}

void TestWorkCtas::theFirstDayIsAUsableOne()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const Account other = house.addAccount(QStringLiteral("Other"));
    Ctas ctas(house.context());
    QCOMPARE(*ctas.proposedFirstDay(account.id), today);
    addQuietDays(house, today, QDate(2026, 11, 20), account.id);
    QCOMPARE(*ctas.proposedFirstDay(account.id), QDate(2026, 11, 23)); // And over the weekend.
    QCOMPARE(*ctas.proposedFirstDay(other.id), today);
}

void TestWorkCtas::statusesDependOnTheType()
{
    WorkHouse house;
    Ctas ctas(house.context());
    const auto has = [&](const char *type, const char *status) {
        const auto items = ctas.statuses(QString::fromLatin1(type));
        return std::ranges::any_of(*items,
                                   [status](const PickItem &i) { return i.id == QLatin1String(status); });
    };
    QVERIFY(has("lifecycle", "closed_not_needed"));
    QVERIFY(!has("digital_journey", "closed_not_needed"));
    QVERIFY(has("digital_journey", "closed_success"));
    QVERIFY(!ctas.reasons(QStringLiteral("risk"))->isEmpty());
}

void TestWorkCtas::closingAndReopening()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const CtaId id = house.addSeries(account);
    Ctas ctas(house.context());
    VERIFY_RESULT(house.take(ctas.snooze(id, {today.addDays(5), QStringLiteral("holiday")})));
    const Cta before = find(house, id);
    const auto closed = house.take(ctas.changeStatus(id, QStringLiteral("closed_success")));
    VERIFY_RESULT(closed);
    QVERIFY(find(house, id).closed);
    QCOMPARE(find(house, id).closedAt, house.store.clock().now());
    QVERIFY(!find(house, id).snooze.has_value());
    QVERIFY(newestEntry(house, account.id).contains(QStringLiteral("closed")));
    VERIFY_RESULT(house.undo(*closed));
    QCOMPARE(find(house, id), before);

    VERIFY_RESULT(house.take(ctas.changeStatus(id, QStringLiteral("closed_not_relevant"))));
    house.nextDays(1);
    VERIFY_RESULT(house.take(ctas.changeStatus(id, QStringLiteral("work_in_progress"))));
    QVERIFY(!find(house, id).closed);
    QVERIFY(find(house, id).closedAt.isNull());
    QVERIFY(newestEntry(house, account.id).contains(QStringLiteral("reopened")));
}

void TestWorkCtas::aStatusOfAnotherTypeIsRefused()
{
    WorkHouse house;
    const CtaId id = house.addSeries(house.addAccount());
    Ctas ctas(house.context());
    VERIFY_FAILS(house.take(ctas.changeStatus(id, QStringLiteral("closed_not_needed"))), ErrorKind::Invalid);
    VERIFY_FAILS(house.take(ctas.changeStatus(id, QStringLiteral("done"))), ErrorKind::Invalid);
    VERIFY_FAILS(house.take(ctas.changeStatus(CtaId(QStringLiteral("cta_none")), QStringLiteral("new"))),
                 ErrorKind::NotFound);
}

void TestWorkCtas::snoozing()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const CtaId id = house.addSeries(account);
    Ctas ctas(house.context());
    const auto act = house.take(ctas.snooze(id, {today.addDays(1), QStringLiteral("holiday")}));
    VERIFY_RESULT(act);
    QVERIFY(readAccount360(house.context(), account.id)->openCtas.first().snoozed);
    QCOMPARE(readAccount360(house.context(), account.id)->openCtas.first().snoozeReasonLabel,
             QStringLiteral("Holiday"));
    house.nextDays(1);
    QVERIFY(readAccount360(house.context(), account.id)->openCtas.first().snoozed); // The last day of it.
    house.nextDays(1);
    QVERIFY(!readAccount360(house.context(), account.id)->openCtas.first().snoozed);
    VERIFY_RESULT(house.undo(*act));
    QVERIFY(!find(house, id).snooze.has_value());
    VERIFY_RESULT(house.take(ctas.snooze(id, {today.addDays(9), QStringLiteral("holiday")})));
    VERIFY_RESULT(house.take(ctas.endSnooze(id)));
    QVERIFY(!find(house, id).snooze.has_value());
    QCOMPARE(*house.take(ctas.endSnooze(id)), ActNumber(0));
}

void TestWorkCtas::snoozesThatAreRefused()
{
    WorkHouse house;
    const CtaId id = house.addSeries(house.addAccount());
    Ctas ctas(house.context());
    const QString reason = QStringLiteral("holiday");
    VERIFY_FAILS(house.take(ctas.snooze(id, {today, reason})), ErrorKind::Invalid);
    VERIFY_FAILS(house.take(ctas.snooze(id, {QDate(), reason})), ErrorKind::Invalid);
    VERIFY_FAILS(house.take(ctas.snooze(id, {today.addDays(2), {}})), ErrorKind::Invalid);
    VERIFY_RESULT(house.take(ctas.changeStatus(id, QStringLiteral("closed_success"))));
    VERIFY_FAILS(house.take(ctas.snooze(id, {today.addDays(2), reason})), ErrorKind::Invalid);
}

void TestWorkCtas::movingTheDueDateShiftsOpenTasks()
{
    WorkHouse house;
    const CtaId id = house.addSeries(house.addAccount());
    Ctas ctas(house.context());
    VERIFY_RESULT(house.take(Tasks(house.context()).markDone(house.taskOf(id, "quick-guide").id)));
    const QList<Task> before = tasksOf(house, id);
    const QDate due = find(house, id).dueDate;
    const auto move = ctas.dueDateMove(id, due.addDays(7));
    VERIFY_RESULT(move);
    QCOMPARE(move->days, 7);
    QCOMPARE(move->openTasks, 10);
    QVERIFY(!move->needsShift);
    QVERIFY(move->possible);

    const auto act = house.take(ctas.changeDueDate(id, due.addDays(7), true));
    VERIFY_RESULT(act);
    QCOMPARE(find(house, id).dueDate, due.addDays(7));
    QCOMPARE(house.taskOf(id, "quick-guide").dueDate, today); // It is done.
    QCOMPARE(house.taskOf(id, "group-hierarchy").dueDate, QDate(2026, 11, 30));
    VERIFY_RESULT(house.undo(*act));
    QCOMPARE(tasksOf(house, id), before);
    QCOMPARE(find(house, id).dueDate, due);

    // Three days on land some of them on a Saturday; they move on to the Monday, and the CTA with them.
    VERIFY_RESULT(house.take(ctas.changeDueDate(id, due.addDays(3), true)));
    for (const Task &task : tasksOf(house, id)) {
        QVERIFY(task.dueDate.dayOfWeek() < 6);
        QVERIFY(task.dueDate <= find(house, id).dueDate);
    }
}

void TestWorkCtas::aDueDateBeforeTheTasksIsRefused()
{
    WorkHouse house;
    const CtaId id = house.addSeries(house.addAccount());
    Ctas ctas(house.context());
    const QDate due = find(house, id).dueDate;
    QVERIFY(ctas.dueDateMove(id, due.addDays(-1))->needsShift);
    VERIFY_FAILS(house.take(ctas.changeDueDate(id, due.addDays(-1), false)), ErrorKind::Invalid);
    VERIFY_FAILS(house.take(ctas.changeDueDate(id, QDate(), true)), ErrorKind::Invalid);
    VERIFY_RESULT(house.take(Tasks(house.context()).markDone(house.taskOf(id, "survey").id)));
    // What is done cannot be shifted along.
    QVERIFY(!ctas.dueDateMove(id, due.addDays(-1))->possible);
    VERIFY_FAILS(house.take(ctas.changeDueDate(id, due.addDays(-1), true)), ErrorKind::Invalid);
    QCOMPARE(find(house, id).dueDate, due);
}

void TestWorkCtas::replacingThePlaybookTakesTheOpenTasks()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const CtaId id = house.addSeries(account);
    Ctas ctas(house.context());
    VERIFY_RESULT(
        house.take(Tasks(house.context()).add(id, TaskKind::Call, QStringLiteral("Kick-off"), today)));
    const auto what = ctas.playbookReplacement(id);
    VERIFY_RESULT(what);
    QCOMPARE(what->removedTasks, 11);
    QCOMPARE(what->keptTasks, 1);
    QVERIFY(!what->askFirst);
    const Cta before = find(house, id);
    const QList<Task> tasksBefore = tasksOf(house, id);
    PlanChoices choices;
    choices.first = today;
    const auto act =
        house.take(ctas.replacePlaybook(id, PlaybookId(QStringLiteral("ci-enablement")), choices));
    VERIFY_RESULT(act);
    QCOMPARE(tasksOf(house, id).size(), 6);
    QVERIFY(find(house, id).omitted.isEmpty());
    QCOMPARE(find(house, id).playbook, PlaybookId(QStringLiteral("ci-enablement")));
    VERIFY_RESULT(house.undo(*act));
    QCOMPARE(find(house, id), before);
    QCOMPARE(tasksOf(house, id), tasksBefore);
}

void TestWorkCtas::replacingAsksFirstWhenSomethingIsDone()
{
    WorkHouse house;
    const Account account = house.addAccount();
    const CtaId drafted = house.addSeries(account);
    const CtaId begun = house.addSeries(account);
    Ctas ctas(house.context());
    VERIFY_RESULT(house.begin(house.taskOf(drafted, "quick-guide").id));
    QVERIFY(ctas.playbookReplacement(drafted)->askFirst);
    QCOMPARE(ctas.playbookReplacement(drafted)->removedDrafts, 1);
    VERIFY_RESULT(house.take(Tasks(house.context()).markDone(house.taskOf(begun, "quick-guide").id)));
    QVERIFY(ctas.playbookReplacement(begun)->askFirst);
    QCOMPARE(ctas.playbookReplacement(begun)->keptTasks, 1);
}

void TestWorkCtas::replacingByAnotherTypeIsRefused()
{
    WorkHouse house;
    const CtaId id = house.addSeries(house.addAccount());
    Playbook other;
    other.id = PlaybookId(QStringLiteral("renewal-talk"));
    other.name = QStringLiteral("Renewal talk");
    other.type = QStringLiteral("renewal");
    VERIFY_RESULT(house.store.run([&](WriteTransaction &t) { return PlaybookRepository::save(t, other); }));
    PlanChoices choices;
    choices.first = today;
    Ctas ctas(house.context());
    VERIFY_FAILS(house.take(ctas.replacePlaybook(id, other.id, choices)), ErrorKind::Invalid);
    VERIFY_FAILS(house.take(ctas.replacePlaybook(id, PlaybookId(QStringLiteral("none")), choices)),
                 ErrorKind::NotFound);
    QCOMPARE(tasksOf(house, id).size(), 11);
}

void TestWorkCtas::handingOverMovesTheChosenTasksAndTheirDrafts()
{
    WorkHouse house;
    const CtaId id = house.addSeries(house.addAccount());
    const UserId joana = addColleague(house);
    const Task first = house.taskOf(id, "quick-guide");
    const Task second = house.taskOf(id, "group-hierarchy");
    const auto draft = house.begin(first.id);
    VERIFY_RESULT(draft);
    Ctas ctas(house.context());
    const auto act = house.take(ctas.changeOwner(id, joana, {first.id}));
    VERIFY_RESULT(act);
    QCOMPARE(find(house, id).owner, joana);
    QCOMPARE(TaskRepository::find(house.reader(), first.id)->owner, joana);
    QCOMPARE(DraftRepository::find(house.reader(), draft->id)->owner, joana);
    QCOMPARE(TaskRepository::find(house.reader(), second.id)->owner, house.me);
    // Only its owner opens and changes it.
    VERIFY_FAILS(Drafts(house.context()).open(first.id), ErrorKind::Denied);
    VERIFY_FAILS(house.take(Drafts(house.context()).setRecipients(draft->id, {})), ErrorKind::Denied);
    VERIFY_FAILS(house.take(ctas.changeOwner(id, UserId(QStringLiteral("usr_nobody")), {})),
                 ErrorKind::NotFound);
}

void TestWorkCtas::editingLeavesStatusAndDatesAlone()
{
    WorkHouse house;
    const CtaId id = house.addSeries(house.addAccount());
    const Cta before = find(house, id);
    Cta form = before;
    form.name = QStringLiteral(" Onboarding ");
    form.priority = Priority::High;
    form.comments = QStringLiteral("Asked for by Priya.");
    form.remind = false;
    form.status = QStringLiteral("closed_success");
    form.closed = true;
    form.dueDate = today;
    form.owner = {};
    const auto act = house.take(Ctas(house.context()).edit(form));
    VERIFY_RESULT(act);
    Cta expected = before;
    expected.name = QStringLiteral("Onboarding");
    expected.priority = Priority::High;
    expected.comments = form.comments;
    expected.remind = false;
    QCOMPARE(find(house, id), expected);
    VERIFY_RESULT(house.undo(*act));
    QCOMPARE(find(house, id), before);
    form.name = QStringLiteral("  ");
    VERIFY_FAILS(house.take(Ctas(house.context()).edit(form)), ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(TestWorkCtas)

#include "tst_work_ctas.moc"
