// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/store/DeliveryRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/work/StoredEmails.h"
#include "tests/core/work/WorkHouse.h"
#include "tests/support/WebEngineTest.h"
#include "ui/preview/EmailActions.h"
#include "ui/preview/EmailWindow.h"
#include "ui/preview/PreviewStage.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/RowView.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>

using namespace waymark;

namespace {

/// The sample workspace, whose older emails were sent weeks ago, and the action that opens one.
class EmailDesk
{
public:
    EmailDesk()
    {
        context = std::make_unique<UiContext>(
            UiContext{house.context(), actions, navigator, notices, selection, theme, settings});
        PreviewParts parts;
        parts.fetchEmail = [this](const SubmissionId &) { return QtFuture::makeReadyFuture(fetch()); };
        acts = std::make_unique<EmailActions>(*context, parts);
    }

    /// The oldest email with more than one recipient.
    SubmissionId oldest()
    {
        const auto rows = SubmissionRepository::rows(house.reader(), {SubmissionState::Done}, 0, 1000);
        for (auto row = rows->crbegin(); row != rows->crend(); ++row) {
            if (row->total > 1)
                return row->submission.id;
        }
        return {};
    }
    EmailWindow *view(const SubmissionId &submission)
    {
        Selection::Subject subject;
        subject.submission = submission;
        selection.set(subject);
        if (!actions.trigger(QStringLiteral("email.read")))
            return nullptr;
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows) {
            if (auto *email = qobject_cast<EmailWindow *>(window))
                return email;
        }
        return nullptr;
    }

    /// Makes it one that a colleague sent: its messages are at the team's server alone.
    void moveToServer(const SubmissionId &id)
    {
        const auto moved = house.store.run([&](WriteTransaction &transaction) -> Result<void> {
            auto email = SubmissionRepository::find(transaction.connection(), id);
            WAYMARK_TRY(email);
            email->byServer = true;
            WAYMARK_TRY(SubmissionRepository::save(transaction, *email));
            const auto deliveries = DeliveryRepository::forSubmission(transaction.connection(), id);
            WAYMARK_TRY(deliveries);
            for (const Delivery &delivery : *deliveries) {
                const auto bytes = DeliveryRepository::message(transaction.connection(), delivery.id);
                WAYMARK_TRY(bytes);
                atServer.insert(delivery.id, *bytes);
            }
            WAYMARK_TRY(transaction.connection().execute(QStringLiteral("DELETE FROM delivery_message")));
            return {};
        });
        if (!moved)
            qFatal("not moved: %s", qPrintable(describe(moved.error())));
    }
    Result<void> fetch()
    {
        ++asked;
        if (isOffline)
            return failure(ErrorKind::Offline, QStringLiteral("The server cannot be reached."));
        return house.store.run([this](WriteTransaction &transaction) -> Result<void> {
            for (auto it = atServer.cbegin(); it != atServer.cend(); ++it)
                WAYMARK_TRY(DeliveryRepository::keepMessage(transaction, it.key(), it.value()));
            return {};
        });
    }

    QHash<DeliveryId, QByteArray> atServer;
    bool isOffline = true;
    int asked = 0;
    WorkHouse house{true};
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    Theme theme{Theme::Choice::Light};
    ActionRegistry actions;
    Navigator navigator;
    Notices notices;
    Selection selection;
    std::unique_ptr<UiContext> context;
    std::unique_ptr<EmailActions> acts;
};

void trigger(EmailWindow *window, const QKeySequence &keys)
{
    const auto actions = window->findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->shortcuts().contains(keys))
            action->trigger();
    }
}

} // namespace

class TestEmailWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOldEmailShowsTheBytesThatWereSent();
    void nothingInItCanBeChanged();
    void openedTwiceItIsOneWindow();
    void withoutAnEmailThereIsNothingToView();
    void aColleaguesEmailIsFetchedAndWhatIsInTheWaySaid();
};

void TestEmailWindow::anOldEmailShowsTheBytesThatWereSent()
{
    EmailDesk desk;
    const SubmissionId id = desk.oldest();
    QVERIFY(id);
    EmailWindow *window = desk.view(id);
    QVERIFY(window);
    const auto stored = readStoredEmails(desk.house.context(), id);
    VERIFY_RESULT(stored);
    for (const StoredEmail &email : stored->emails) {
        QVERIFY(!email.message.html.isEmpty());
        QCOMPARE(window->stage().shownHtml(), email.message.html);
        QCOMPARE(window->stage().shown().text, email.message.text);
        QCOMPARE(window->stage().shown().subject, email.message.subject);
        trigger(window, QKeySequence(QStringLiteral("Alt+Down")));
    }
    auto *list = window->findChild<RowView *>(QStringLiteral("emailRecipients"));
    QCOMPARE(list->model()->rowCount(), stored->emails.size());
    QVERIFY(list->currentIndex()
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(stored->emails.last().delivery.address));
}

void TestEmailWindow::nothingInItCanBeChanged()
{
    EmailDesk desk;
    EmailWindow *window = desk.view(desk.oldest());
    QVERIFY(window);
    for (const auto *text : window->findChildren<QPlainTextEdit *>())
        QVERIFY(text->isReadOnly());
    for (const auto *line : window->findChildren<QLineEdit *>())
        QVERIFY(line->isReadOnly());
    trigger(window, QKeySequence(Qt::Key_Escape));
    QVERIFY(!window->isVisible());
}

void TestEmailWindow::openedTwiceItIsOneWindow()
{
    EmailDesk desk;
    EmailWindow *first = desk.view(desk.oldest());
    QVERIFY(first);
    QCOMPARE(desk.view(desk.oldest()), first);
}

void TestEmailWindow::withoutAnEmailThereIsNothingToView()
{
    EmailDesk desk;
    desk.selection.set({});
    QVERIFY(!desk.actions.trigger(QStringLiteral("email.read")));
    QVERIFY(!desk.actions.disabledReason(QStringLiteral("email.read")).isEmpty());
}

void TestEmailWindow::aColleaguesEmailIsFetchedAndWhatIsInTheWaySaid()
{
    EmailDesk desk;
    const SubmissionId id = desk.oldest();
    desk.moveToServer(id);
    EmailWindow *window = desk.view(id);
    QVERIFY(window);
    auto *banner = window->findChild<Banner *>();
    QVERIFY(banner);
    QTRY_COMPARE(banner->text(), QStringLiteral("The server cannot be reached."));
    QVERIFY(banner->isVisible());
    QCOMPARE(desk.asked, 1);
    desk.isOffline = false;
    auto *again = banner->findChild<QPushButton *>();
    QVERIFY(again);
    again->click();
    QTRY_VERIFY(!banner->isVisible());
    QCOMPARE(desk.asked, 2);
    const auto stored = readStoredEmails(desk.house.context(), id);
    VERIFY_RESULT(stored);
    for (const StoredEmail &email : stored->emails) {
        QCOMPARE(email.bytes, desk.atServer.value(email.delivery.id));
        QVERIFY(email.problem.isEmpty());
    }
}

WAYMARK_WEBENGINE_TEST_MAIN(TestEmailWindow)

#include "tst_email_window.moc"
