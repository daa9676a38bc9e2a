// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/SubmissionRepository.h"
#include "core/work/Sending.h"
#include "tests/gui/support/Hands.h"
#include "tests/gui/tour/Scenes.h"
#include "tests/support/Spin.h"

#include <QWidget>

namespace waymark::test {

namespace {

/// Ends the undo windows of what leaves, and waits until it has left into the mail folder.
bool letLeave(ProgramRun &run)
{
    const WorkContext work = run.context().work;
    const auto leaving = SubmissionRepository::inState(work.store.reader(), SubmissionState::Leaving);
    if (!leaving)
        return false;
    for (const Submission &submission : *leaving) {
        const auto told = Sending(work).sendNow(submission.id);
        const auto hasLeft = [&work, id = submission.id] {
            const auto now = SubmissionRepository::find(work.store.reader(), id);
            return now && now->state == SubmissionState::Done;
        };
        if (!spinUntil(hasLeft, 60'000)) {
            qWarning("An email does not leave");
            return false;
        }
    }
    return true;
}

/// Opens the chosen email of Sent, as it was sent.
bool takeSentEmail(Stage &stage)
{
    if (!press("sentList", Qt::Key_Return))
        return false;
    QWidget *window = awaited("emailWindow");
    const auto grown = [] {
        const QWidget *page = seen("previewWebView");
        return page && page->height() > 300;
    };
    if (!window || !spinUntil(grown))
        return false;
    window->resize(1440, 900);
    const bool whole = stage.camera.take("view-email", window) && chooseSegment("previewMode", 3) &&
                       stage.camera.take("view-email-plain-text", window);
    return window->close() && gone("emailWindow") && whole;
}

} // namespace

bool outboxScene(Stage &stage)
{
    bool whole = click("rail-outbox");
    whole = chooseTab("outboxTabs", 0) && stage.take("outbox") && whole;
    whole = chooseTab("outboxTabs", 1) && stage.take("drafts") && whole;
    whole = chooseTab("outboxTabs", 2) && stage.take("sent") && whole;
    whole = takeSentEmail(stage) && whole;
    whole = letLeave(stage.run) && whole;
    whole = chooseTab("outboxTabs", 2) && chooseRow("sentList", QStringLiteral("Halcyon Freight")) &&
            stage.take("sent-one-more") && whole;
    whole = chooseTab("outboxTabs", 0) && click("outboxPause") && awaited("outboxBanner") &&
            stage.take("outbox-paused") && click("outboxPause") && whole;
    stage.run.go("accounts");
    return chooseRow("accountList", QStringLiteral("Halcyon Freight")) &&
           chooseRow("checklistSteps", QStringLiteral("Setting up Group")) &&
           stage.take("checklist-after-send") && chooseTab("accountTabs", 3) &&
           stage.take("timeline-after-send") && whole;
}

} // namespace waymark::test
