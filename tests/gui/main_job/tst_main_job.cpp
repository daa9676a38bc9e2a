// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/ActivityRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/work/Sending.h"
#include "tests/core/email/ReadMessage.h"
#include "tests/gui/main_job/Office.h"
#include "tests/gui/support/GuiApplication.h"
#include "tests/gui/support/Hands.h"
#include "tests/gui/support/Steps.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Spin.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/preview/PreviewPanel.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/UiContext.h"

#include <QHash>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <memory>

namespace waymark {

using namespace test;

namespace {

// Other processes take their time on a loaded machine.
constexpr int patience = 60'000;

/// What the preview showed of one recipient's email.
struct Shown
{
    QString subject;
    QByteArray html;
    QByteArray text;
};

/// The data of the first leaf of this type.
QByteArray partOf(const ReadMessage &message, const QString &type)
{
    qsizetype leaf = 0;
    for (const QString &each : message.types) {
        if (each.startsWith(QLatin1String("multipart/")))
            continue;
        if (each == type)
            return message.data.value(leaf);
        ++leaf;
    }
    return {};
}

} // namespace

/// The main job from the first start to the last byte, in the whole program and to a real mail server.
class TestMainJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_office.reset(); }

    void stepsOfTheOtherDeploymentAreShownAsSkipped();
    void whatWasPreviewedIsWhatArrives();
    void undoSendsNothingAndTheDraftIsADraftAgain();
    void undoIsOfferedNoLongerThanItWorks();
    void aDraftIsKeptAndOpenedAgain();
    void quittingOnceIsEnoughWhileAComposerSaves();
    void quittingInTheUndoWindowAsksAndCanGoBack();
    void whatIsKeptOnHoldAtTheEndIsToldAtTheNextStart();
    void whatIsSentNowAtTheEndHasLeftBeforeTheProgramEnds();

private:
    QHash<QString, Shown> lookAtEach(PreviewPanel &panel);
    bool sendFirstStep();

    std::unique_ptr<Office> m_office;
};

void TestMainJob::init()
{
    m_office = std::make_unique<Office>();
    QVERIFY(m_office->open());
}

/// Clicks every recipient of the preview and keeps what is shown then, by address.
QHash<QString, Shown> TestMainJob::lookAtEach(PreviewPanel &panel)
{
    QHash<QString, Shown> shown;
    const auto draft = DraftRepository::forTask(m_office->reader(), m_office->task().id);
    if (!draft || !*draft)
        return shown;
    const QList<Contact> contacts =
        ContactRepository::findAll(m_office->reader(), (*draft)->recipients).value_or(QList<Contact>());
    for (const Contact &contact : contacts) {
        const bool greeted =
            chooseRow("previewRecipients", contact.firstName) &&
            spinUntil([&panel, &contact] { return panel.shownHtml().contains(contact.firstName.toUtf8()); });
        if (greeted)
            shown.insert(contact.email, {panel.shownSubject(), panel.shownHtml(), panel.shownText()});
    }
    return shown;
}

void TestMainJob::stepsOfTheOtherDeploymentAreShownAsSkipped()
{
    QVERIFY(findOnboarding(m_office->run()));
    const QStringList plan = rowsOf("planSteps");
    QCOMPARE(plan.size(), 14);
    QCOMPARE(plan.filter(QStringLiteral("SaaS only")).size(), 3);
    QVERIFY(click("cancel"));
    QVERIFY(gone("newCta"));

    for (const char *step : {"How we guarantee backups (SaaS)", "Support information (SaaS)",
                             "API Intro + Rate limits (SaaS)"}) {
        const QString words = spokenRow("checklistSteps", QLatin1String(step));
        QVERIFY2(words.contains(QLatin1String("SaaS only")), qPrintable(words));
    }
    for (const char *step :
         {"Support information (Self-managed)", "API Intro + Rate limits (Self-managed)"}) {
        const QString words = spokenRow("checklistSteps", QLatin1String(step));
        QVERIFY2(!words.isEmpty() && !words.contains(QLatin1String("only")), qPrintable(words));
    }
    QCOMPARE(m_office->checklist().skipped, 3);
}

void TestMainJob::whatWasPreviewedIsWhatArrives()
{
    QWidget *composer = openComposer("rowAction0");
    QVERIFY(composer);
    QVERIFY(writeBody(composer, QStringLiteral("Typed by hand. ")));
    PreviewPanel *panel = preview(composer);
    QVERIFY(panel);
    const QHash<QString, Shown> shown = lookAtEach(*panel);
    QCOMPARE(shown.size(), 2);

    QVERIFY(click("previewSend"));
    QVERIFY(gone("composeWindow"));
    QVERIFY(m_office->receiver().messages().isEmpty());
    QVERIFY(m_office->sendNow());
    QVERIFY(spinUntil([this] { return m_office->receiver().messages().size() == 2; }, patience));

    const QList<ReceivedMessage> messages = m_office->receiver().messages();
    for (const ReceivedMessage &message : messages) {
        QCOMPARE(message.to.size(), 1);
        QVERIFY2(shown.contains(message.to.first()), qPrintable(message.to.first()));
        const Shown expected = shown.value(message.to.first());
        const ReadMessage read = readMessage(message.bytes);
        QVERIFY(expected.html.contains("Typed by hand."));
        QVERIFY(expected.text.contains("Typed by hand."));
        QCOMPARE(read.subject, expected.subject);
        QCOMPARE(partOf(read, QStringLiteral("text/html")), expected.html);
        QCOMPARE(partOf(read, QStringLiteral("text/plain")), expected.text);
    }
    QVERIFY(messages.at(0).to != messages.at(1).to);

    QVERIFY(spinUntil([this] { return m_office->task().status == TaskStatus::Completed; }, patience));
    const Task sent = m_office->task();
    const auto timeline = ActivityRepository::forAccount(m_office->reader(), sent.account, 0, 100);
    VERIFY_RESULT(timeline);
    QCOMPARE(std::count_if(timeline->cbegin(), timeline->cend(),
                           [&sent](const Activity &entry) {
                               return entry.task == sent.id && entry.kind == ActivityKind::Email;
                           }),
             1);
    const ChecklistData checklist = m_office->checklist();
    QCOMPARE(checklist.emailsSent, 1);
    QVERIFY(checklist.nextEmail);
    const auto next = std::find_if(checklist.rows.cbegin(), checklist.rows.cend(),
                                   [](const ChecklistRow &row) { return row.next; });
    QVERIFY(next != checklist.rows.cend());
    QCOMPARE(next->title, QStringLiteral("Setting up Group and Project hierarchy"));
    QCOMPARE(next->task, *checklist.nextEmail);
}

void TestMainJob::undoSendsNothingAndTheDraftIsADraftAgain()
{
    QWidget *composer = openComposer("rowAction0");
    QVERIFY(composer);
    QVERIFY(preview(composer));
    QVERIFY(click("previewSend"));
    QVERIFY(gone("composeWindow"));
    // An older notice may still be the one that is shown.
    SPIN_VERIFY(m_office->run().context().notices.undoDescription().contains(QStringLiteral("leaves in")));
    const auto leaving = m_office->submission();
    QVERIFY(leaving);
    QVERIFY(click("toastAction"));
    SPIN_VERIFY(SubmissionRepository::find(m_office->reader(), leaving->id)->state ==
                SubmissionState::Recalled);
    const auto draft = DraftRepository::forTask(m_office->reader(), m_office->task().id);
    VERIFY_RESULT(draft);
    QVERIFY(draft->has_value());
    QCOMPARE(m_office->task().status, TaskStatus::InProgress);

    // Sent once more, each recipient gets it once: of the first sending nothing has left.
    m_office->run().clock().advance(2 * undoWindow);
    composer = openComposer("rowAction1");
    QVERIFY(composer);
    QVERIFY(preview(composer));
    QVERIFY(m_office->receiver().messages().isEmpty());
    QVERIFY(click("previewSend"));
    QVERIFY(gone("composeWindow"));
    QVERIFY(m_office->sendNow());
    QVERIFY(spinUntil([this] { return m_office->task().status == TaskStatus::Completed; }, patience));
    QCOMPARE(m_office->receiver().messages().size(), 2);
}

void TestMainJob::undoIsOfferedNoLongerThanItWorks()
{
    QWidget *composer = openComposer("rowAction0");
    QVERIFY(composer);
    QVERIFY(preview(composer));
    QVERIFY(click("previewSend"));
    QVERIFY(gone("composeWindow"));
    const Notices &notices = m_office->run().context().notices;
    const auto isOffered = [&notices] {
        return notices.undoDescription().contains(QStringLiteral("leaves in"));
    };
    SPIN_VERIFY(isOffered());
    // Sent now it has left long before its ten seconds are over.
    QVERIFY(m_office->sendNow());
    QVERIFY(spinUntil([&isOffered] { return !isOffered(); }, undoWindow / 2));
    QVERIFY(!seen("toastAction"));
}

void TestMainJob::quittingOnceIsEnoughWhileAComposerSaves()
{
    QWidget *composer = openComposer("rowAction0");
    QVERIFY(composer);
    QVERIFY(writeBody(composer, QStringLiteral("The last words. ")));
    QVERIFY(m_office->run().trigger("file.quit"));
    QVERIFY(spinUntil([this] { return !m_office->run().window()->isVisible(); }, patience));
    QVERIFY(!seen("composeWindow"));
    const auto draft = DraftRepository::forTask(m_office->reader(), m_office->task().id);
    VERIFY_RESULT(draft);
    QVERIFY(draft->has_value());
    const QByteArray body = QJsonDocument((*draft)->body).toJson();
    QVERIFY2(body.contains("The last words."), body.constData());
}

/// Presses Send; the undo window runs from then on.
bool TestMainJob::sendFirstStep()
{
    QWidget *composer = openComposer("rowAction0");
    return composer && preview(composer) && click("previewSend") && gone("composeWindow") &&
           spinUntil([this] { return m_office->submission().has_value(); }, patience);
}

void TestMainJob::quittingInTheUndoWindowAsksAndCanGoBack()
{
    QVERIFY(sendFirstStep());
    QVERIFY(m_office->run().trigger("file.quit"));
    QVERIFY(awaited("quitQuestion"));
    QVERIFY(click("cancel"));
    QVERIFY(gone("quitQuestion"));
    QVERIFY(m_office->run().window()->isVisible());
    QCOMPARE(m_office->submission()->state, SubmissionState::Leaving);
}

void TestMainJob::whatIsKeptOnHoldAtTheEndIsToldAtTheNextStart()
{
    QVERIFY(sendFirstStep());
    QVERIFY(m_office->run().trigger("file.quit"));
    QVERIFY(awaited("quitQuestion"));
    QVERIFY(click("quitHold"));
    QVERIFY(spinUntil([this] { return !m_office->run().window()->isVisible(); }, patience));
    QCOMPARE(m_office->submission()->state, SubmissionState::Held);

    QVERIFY(m_office->restart());
    // The notice leads to the email.
    QVERIFY(click("toastAction"));
    QVERIFY(awaited("outboxList"));
    QCOMPARE(m_office->run().context().navigator.current().page, QStringLiteral("outbox"));
    QVERIFY(m_office->receiver().messages().isEmpty());
}

void TestMainJob::whatIsSentNowAtTheEndHasLeftBeforeTheProgramEnds()
{
    QVERIFY(sendFirstStep());
    QVERIFY(m_office->run().trigger("file.quit"));
    QVERIFY(awaited("quitQuestion"));
    QVERIFY(click("primary"));
    QVERIFY(spinUntil([this] { return !m_office->run().window()->isVisible(); }, patience));
    QCOMPARE(m_office->receiver().messages().size(), 2);
    QCOMPARE(m_office->submission()->state, SubmissionState::Done);
}

void TestMainJob::aDraftIsKeptAndOpenedAgain()
{
    QWidget *composer = openComposer("rowAction0");
    QVERIFY(composer);
    QVERIFY(writeBody(composer, QStringLiteral("To be kept. ")));
    QVERIFY(click("composeSaveDraft"));
    QVERIFY(gone("composeWindow"));

    QVERIFY(m_office->restart());
    const QString row = spokenRow("checklistSteps", QLatin1String(Office::firstStep));
    QVERIFY2(row.contains(QLatin1String("Draft")), qPrintable(row));
    composer = openComposer("rowAction1");
    QVERIFY(composer);
    const QByteArray body = QJsonDocument(editorOf(composer)->document()).toJson();
    QVERIFY2(body.contains("To be kept."), body.constData());
    QVERIFY(m_office->receiver().messages().isEmpty());
}

} // namespace waymark

int main(int argc, char *argv[])
{
    const waymark::test::GuiApplication application(argc, argv);
    waymark::TestMainJob test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_main_job.moc"
