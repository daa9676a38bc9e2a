// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/store/SubmissionRepository.h"
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
#include "ui/widgets/RowView.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
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
        acts = std::make_unique<EmailActions>(*context, PreviewParts{});
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

WAYMARK_WEBENGINE_TEST_MAIN(TestEmailWindow)

#include "tst_email_window.moc"
