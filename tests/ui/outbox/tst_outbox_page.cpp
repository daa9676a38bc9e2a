// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/base/SecretStore.h"
#include "core/delivery/Outbox.h"
#include "core/store/AccountRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/UserRepository.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"
#include "tests/support/Wait.h"
#include "ui/outbox/OutboxActions.h"
#include "ui/outbox/OutboxModel.h"
#include "ui/outbox/OutboxPage.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/TableView.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QTest>

using namespace waymark;

/// A workspace with one email in each state, under the page. The outbox is not started: nothing leaves.
class OutboxDesk
{
public:
    OutboxDesk()
    {
        m_me = rows::user(QStringLiteral("Maren Lindqvist"));
        add(QStringLiteral("Let’s install GitLab Runner"), SubmissionState::Done,
            {DeliveryState::Failed, DeliveryState::Accepted, DeliveryState::Accepted}, &refused);
        add(QStringLiteral("Monitoring GitLab"), SubmissionState::Leaving,
            {DeliveryState::Queued, DeliveryState::Queued}, &leaving);
        add(QStringLiteral("Support information"), SubmissionState::Queued, {DeliveryState::Deferred},
            &deferred);
        add(QStringLiteral("Import/Export"), SubmissionState::Held, {DeliveryState::Queued}, &held);
        add(QStringLiteral("Post-onboarding survey"), SubmissionState::Done, {DeliveryState::Accepted},
            &sent);
        add(QStringLiteral("Alternative Backup Strategies"), SubmissionState::NeedsReview,
            {DeliveryState::Queued, DeliveryState::Queued}, &review);
        context = std::make_unique<UiContext>(UiContext{
            {*store, store.clock(), m_me.id}, actions, navigator, notices, selection, theme, settings});
        m_acts = std::make_unique<OutboxActions>(*context, outbox, &window);
        page = std::make_unique<OutboxPage>(*context, outbox);
        view.reset(page->widget());
        dock.reset(page->dock());
        view->resize(1000, 700);
        view->show();
        dock->resize(340, 700);
        dock->show();
        page->arrive({});
    }

    template <class Widget>
    Widget *find(const char *name) const
    {
        auto *found = view->findChild<Widget *>(QLatin1String(name));
        return found ? found : dock->findChild<Widget *>(QLatin1String(name));
    }
    SubmissionState stateOf(const SubmissionId &id)
    {
        const auto submission = SubmissionRepository::find(store.reader(), id);
        return submission ? submission->state : SubmissionState::Recalled;
    }

    TemporaryStore store;
    MemorySecretStore secrets;
    Outbox outbox{{*store, secrets}};
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    Theme theme{Theme::Choice::Light};
    ActionRegistry actions;
    Navigator navigator;
    Notices notices;
    Selection selection;
    QWidget window;
    std::unique_ptr<UiContext> context;
    std::unique_ptr<OutboxPage> page;
    std::unique_ptr<QWidget> view;
    std::unique_ptr<QWidget> dock;
    SubmissionId refused, leaving, deferred, held, sent, review;

private:
    void add(const QString &title, SubmissionState state, const QList<DeliveryState> &deliveries,
             SubmissionId *id)
    {
        const Account account = rows::account(QStringLiteral("Aldermoor Bank"), m_me.id);
        const Cta cta = rows::cta(account);
        const Task task = rows::task(cta, title, QDate(2026, 11, 18), m_me.id);
        const Draft draft = rows::draft(task);
        const QList<ContactId> people = {ContactId::create(), ContactId::create(), ContactId::create()};
        Submission submission = rows::submission(draft, state);
        submission.sender = m_me.id;
        submission.createdAt = store.clock().now();
        submission.leavesAt = store.clock().now().addSecs(8);
        if (state == SubmissionState::Done)
            submission.doneAt = store.clock().now();
        if (state == SubmissionState::NeedsReview)
            submission.reviewReasons = {
                {QStringLiteral("Person 1 has unsubscribed since."), people.value(1)}};
        *id = submission.id;
        const auto written = store.run([&](WriteTransaction &t) -> Result<void> {
            WAYMARK_TRY(UserRepository::save(t, m_me));
            WAYMARK_TRY(AccountRepository::save(t, account));
            WAYMARK_TRY(CtaRepository::save(t, cta));
            WAYMARK_TRY(TaskRepository::save(t, task));
            WAYMARK_TRY(DraftRepository::save(t, draft));
            WAYMARK_TRY(SubmissionRepository::save(t, submission));
            int number = 0;
            for (const DeliveryState delivered : deliveries) {
                Delivery delivery = rows::delivery(
                    submission, QStringLiteral("person%1@aldermoor.example").arg(number), delivered);
                delivery.contact = people.value(number);
                // The sentence about "Person 1" holds the first one's whole name, too.
                delivery.name =
                    number == 0 ? QStringLiteral("Person") : QStringLiteral("Person %1").arg(number);
                ++number;
                delivery.changedAt = store.clock().now();
                if (delivered == DeliveryState::Failed) {
                    delivery.outcome =
                        QStringLiteral("The mail server says that this mailbox does not exist.");
                    delivery.serverReply = QStringLiteral("550 5.1.1 user unknown");
                }
                if (delivered == DeliveryState::Deferred) {
                    delivery.attempts = 1;
                    delivery.nextAttemptAt = store.clock().now().addSecs(60);
                }
                WAYMARK_TRY(DeliveryRepository::save(t, delivery));
            }
            return {};
        });
        if (!written)
            qFatal("%s", qPrintable(describe(written.error())));
    }

    User m_me;
    std::unique_ptr<OutboxActions> m_acts;
};

class TestOutboxPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsAndPlainWords();
    void countdownRunsWithTheClock();
    void countdownRunsInTheDeliveryToo();
    void badgeTellsWhatNeedsThePerson();
    void whatIsHeldSaysWhatItWaitsFor();
    void aTasksEmailCanBeTakenBackFromAnyList();
    void theFocusStaysWithTheRowsWhenAButtonGoes();
    void draftsHaveNoDelivery();
    void theRowChosenBeforeOneLooksCanBeActedOn();
    void buttonOfTheChosenRowActs_data();
    void buttonOfTheChosenRowActs();
    void deliveryShowsTheServersOwnWords();
    void reviewLeavesOutWhomTheReasonNames();
    void menuOffersOnlyWhatTheStateAllows();
    void viewingIsReachedByKeyMenuAndButton_data();
    void viewingIsReachedByKeyMenuAndButton();
    void whatWasSentIsFoundAmongWhatWasSent();
};

void TestOutboxPage::groupsAndPlainWords()
{
    OutboxDesk desk;
    auto *list = desk.find<TableView>("outboxList");
    QAbstractItemModelTester tester(list->model());
    const auto model = list->model();
    QStringList heads;
    for (int group = 0; group < model->rowCount(); ++group)
        heads.append(model->index(group, 0).data().toString());
    QCOMPARE(heads, QStringList({QStringLiteral("Needs you"), QStringLiteral("Sending"),
                                 QStringLiteral("Waiting"), QStringLiteral("Sent")}));
    const auto words = [&](const SubmissionId &id) {
        list->chooseKey(id.toString());
        return list->currentIndex().siblingAtColumn(OutboxModel::StateColumn).data().toString();
    };
    QCOMPARE(words(desk.leaving), QStringLiteral("Leaves in 8 second(s)"));
    QCOMPARE(words(desk.held), QStringLiteral("On hold until you send it"));
    QCOMPARE(words(desk.deferred), QStringLiteral("Server busy, try 2 of 6 at 08:01"));
    QVERIFY(words(desk.refused).startsWith(QStringLiteral("1 of 3 refused: ")));
    QVERIFY(words(desk.sent).startsWith(QStringLiteral("Sent 08:00")));
}

void TestOutboxPage::countdownRunsWithTheClock()
{
    OutboxDesk desk;
    auto *list = desk.find<TableView>("outboxList");
    list->chooseKey(desk.leaving.toString());
    const auto state = [list] {
        return list->currentIndex().siblingAtColumn(OutboxModel::StateColumn).data().toString();
    };
    desk.store.clock().advance(5'500);
    WAIT_COMPARE(state(), QStringLiteral("Leaves in 3 second(s)"));
    desk.store.clock().advance(5'500);
    WAIT_COMPARE(state(), QStringLiteral("Leaves now"));
}

void TestOutboxPage::countdownRunsInTheDeliveryToo()
{
    OutboxDesk desk;
    desk.find<TableView>("outboxList")->chooseKey(desk.leaving.toString());
    const auto *sentence = desk.find<QLabel>("deliverySentence");
    QVERIFY(sentence->text().contains(QStringLiteral("Leaves in 8 second(s)")));
    desk.store.clock().advance(5'500);
    WAIT_VERIFY(sentence->text().contains(QStringLiteral("Leaves in 3 second(s)")));
}

void TestOutboxPage::whatIsHeldSaysWhatItWaitsFor()
{
    OutboxDesk desk;
    desk.page->arrive(desk.held.toString());
    // The blocks of the email before are still being deleted.
    const auto recipients = desk.dock->findChildren<QWidget *>(QStringLiteral("deliveryRecipient"));
    QVERIFY(!recipients.isEmpty());
    const QString words = recipients.last()->accessibleName();
    QVERIFY2(words.contains(QStringLiteral("On hold. It leaves when you send it.")), qPrintable(words));
}

void TestOutboxPage::aTasksEmailCanBeTakenBackFromAnyList()
{
    OutboxDesk desk;
    const auto held = SubmissionRepository::find(desk.store.reader(), desk.held);
    VERIFY_RESULT(held);
    // As Today chooses it: the task alone.
    Selection::Subject subject;
    subject.task = held->task;
    desk.selection.set(subject);
    QVERIFY(desk.actions.trigger(QStringLiteral("email.recall")));
    WAIT_COMPARE(desk.stateOf(desk.held), SubmissionState::Recalled);
}

void TestOutboxPage::theFocusStaysWithTheRowsWhenAButtonGoes()
{
    OutboxDesk desk;
    auto *list = desk.find<TableView>("outboxList");
    QVERIFY(QTest::qWaitForWindowExposed(desk.view.get()));
    desk.view->activateWindow();
    WAIT_VERIFY(desk.view->isActiveWindow());
    list->chooseKey(desk.leaving.toString());
    auto *button = desk.find<QPushButton>("outboxRowAct");
    button->setFocus();
    WAIT_VERIFY(button->hasFocus());
    button->click();
    WAIT_COMPARE(desk.stateOf(desk.leaving), SubmissionState::Recalled);
    WAIT_VERIFY(list->hasFocus());
    QVERIFY(list->currentIndex().isValid());
}

void TestOutboxPage::draftsHaveNoDelivery()
{
    OutboxDesk desk;
    desk.find<QTabBar>("outboxTabs")->setCurrentIndex(1);
    QStringList texts;
    for (const auto *label : desk.dock->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    QVERIFY2(texts.contains(QStringLiteral("Not sent yet")), qPrintable(texts.join(QLatin1Char('|'))));
}

void TestOutboxPage::badgeTellsWhatNeedsThePerson()
{
    OutboxDesk desk;
    QCOMPARE(desk.page->badge(), (Badge{2, true}));
}

void TestOutboxPage::theRowChosenBeforeOneLooksCanBeActedOn()
{
    OutboxDesk desk;
    desk.find<TableView>("outboxList")->chooseKey(desk.held.toString());
    desk.view->hide();
    desk.selection.set({});
    desk.view->show();
    QCOMPARE(desk.selection.subject().submission, desk.held);
}

void TestOutboxPage::buttonOfTheChosenRowActs_data()
{
    QTest::addColumn<int>("email");
    QTest::addColumn<SubmissionState>("becomes");
    QTest::newRow("undo send") << 0 << SubmissionState::Recalled;
    QTest::newRow("held goes on") << 1 << SubmissionState::Queued;
}

void TestOutboxPage::buttonOfTheChosenRowActs()
{
    QFETCH(int, email);
    QFETCH(SubmissionState, becomes);
    OutboxDesk desk;
    const SubmissionId id = email == 0 ? desk.leaving : desk.held;
    desk.find<TableView>("outboxList")->chooseKey(id.toString());
    auto *button = desk.find<QPushButton>("outboxRowAct");
    QVERIFY(button);
    button->click();
    WAIT_COMPARE(desk.stateOf(id), becomes);
}

void TestOutboxPage::deliveryShowsTheServersOwnWords()
{
    OutboxDesk desk;
    desk.page->arrive(desk.refused.toString());
    auto *words = desk.find<QLabel>("deliveryServerWords");
    QVERIFY(words);
    QCOMPARE(words->text(), QStringLiteral("550 5.1.1 user unknown"));
    QVERIFY(desk.find<QPushButton>("deliveryCorrectAddress"));
    QVERIFY(!desk.find<QPushButton>("deliveryItArrived"));
}

void TestOutboxPage::reviewLeavesOutWhomTheReasonNames()
{
    OutboxDesk desk;
    desk.page->arrive(desk.review.toString());
    auto *goOn = desk.find<QPushButton>("deliveryGoOn");
    QVERIFY(goOn);
    QCOMPARE(goOn->text(), QStringLiteral("Leave out and go on"));
    goOn->click();
    WAIT_COMPARE(desk.stateOf(desk.review), SubmissionState::Queued);
    const auto deliveries = DeliveryRepository::forSubmission(desk.store.reader(), desk.review);
    VERIFY_RESULT(deliveries);
    for (const Delivery &delivery : *deliveries)
        QCOMPARE(delivery.state, delivery.name == QLatin1String("Person 1") ? DeliveryState::Cancelled
                                                                            : DeliveryState::Queued);
}

void TestOutboxPage::menuOffersOnlyWhatTheStateAllows()
{
    OutboxDesk desk;
    auto *list = desk.find<TableView>("outboxList");
    list->chooseKey(desk.sent.toString());
    QVERIFY(!desk.actions.trigger(QStringLiteral("email.recall")));
    list->chooseKey(desk.held.toString());
    QVERIFY(!desk.actions.trigger(QStringLiteral("email.hold")));
    QVERIFY(desk.actions.action(QStringLiteral("email.release"))->isEnabled());
}

void TestOutboxPage::viewingIsReachedByKeyMenuAndButton_data()
{
    QTest::addColumn<int>("tab");
    QTest::addColumn<QString>("way");
    for (const int tab : {0, 2}) {
        for (const char *way : {"Enter", "menu", "button"})
            QTest::addRow("tab %d, %s", tab, way) << tab << QString::fromLatin1(way);
    }
}

void TestOutboxPage::viewingIsReachedByKeyMenuAndButton()
{
    QFETCH(int, tab);
    QFETCH(QString, way);
    OutboxDesk desk;
    SubmissionId viewed;
    desk.actions.add({QStringLiteral("email.read"), QStringLiteral("View email"), {}, {}, {}, 0},
                     [&](bool) { viewed = desk.selection.subject().submission; });
    desk.find<QTabBar>("outboxTabs")->setCurrentIndex(tab);
    auto *list = desk.find<TableView>(tab == 0 ? "outboxList" : "sentList");
    const QAbstractItemModelTester tester(list->model());
    QVERIFY(list->chooseKey(desk.sent.toString()));
    if (way == QLatin1String("Enter")) {
        QTest::keyClick(list, Qt::Key_Return);
    } else if (way == QLatin1String("button")) {
        desk.find<QPushButton>("deliveryViewEmail")->click();
    } else {
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(list, &asked);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->actions().first()->text(), QStringLiteral("View email"));
        menu->actions().first()->trigger();
        menu->close();
    }
    QCOMPARE(viewed, desk.sent);
}

void TestOutboxPage::whatWasSentIsFoundAmongWhatWasSent()
{
    OutboxDesk desk;
    const auto *tabs = desk.find<QTabBar>("outboxTabs");
    QVERIFY(tabs);
    enum Tab { OnTheirWay, Drafts, Sent };
    desk.page->arrive(desk.sent.toString());
    QCOMPARE(tabs->currentIndex(), int(Sent));
    QCOMPARE(desk.find<RowView>("sentList")->currentKey(), desk.sent.toString());
    // What needs a person or waits is on its way still.
    for (const SubmissionId &email : {desk.refused, desk.held}) {
        desk.page->arrive(email.toString());
        QCOMPARE(tabs->currentIndex(), int(OnTheirWay));
        QCOMPARE(desk.find<RowView>("outboxList")->currentKey(), email.toString());
    }
    desk.page->arrive(QStringLiteral("drafts"));
    QCOMPARE(tabs->currentIndex(), int(Drafts));
}

QTEST_MAIN(TestOutboxPage)

#include "tst_outbox_page.moc"
