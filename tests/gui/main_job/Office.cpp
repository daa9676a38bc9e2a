// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/gui/main_job/Office.h"

#include "app/desktop/Desk.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/work/Sending.h"
#include "core/work/WorkspaceSettings.h"
#include "tests/gui/support/Hands.h"
#include "tests/gui/support/Steps.h"
#include "tests/support/Spin.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Selection.h"

namespace waymark::test {

bool Office::open()
{
    if (!m_receiver.start() || !m_run.start() || !introduceYourself() || !begin(m_run, "welcomeOwn"))
        return false;
    const bool made = makeAccount(m_run, QLatin1String(accountName)) &&
                      makeAdmin(QStringLiteral("Priya"), QStringLiteral("Raghunathan"),
                                QStringLiteral("priya.r@northbeam.example")) &&
                      makeAdmin(QStringLiteral("Tomasz"), QStringLiteral("Wieczorek"),
                                QStringLiteral("t.wieczorek@northbeam.example")) &&
                      findOnboarding(m_run) && click("ctaSave") && gone("newCta") &&
                      chooseRow("checklistSteps", QLatin1String(firstStep));
    if (!made)
        return false;
    m_cta = m_run.context().selection.subject().cta;
    return useReceiver();
}

Connection &Office::reader()
{
    return m_run.context().work.store.reader();
}

ChecklistData Office::checklist()
{
    return readChecklist(m_run.context().work, m_cta).value_or(ChecklistData());
}

Task Office::task()
{
    const auto tasks = TaskRepository::forCta(reader(), m_cta).value_or(QList<Task>());
    for (const Task &task : tasks) {
        if (task.title == QLatin1String(firstStep))
            return task;
    }
    return {};
}

std::optional<Submission> Office::submission()
{
    return SubmissionRepository::newestForTask(reader(), task().id).value_or(std::nullopt);
}

bool Office::restart()
{
    if (!m_run.start() || !m_run.window())
        return false;
    m_run.window()->resize(1440, 900);
    return goToFirstStep();
}

bool Office::goToFirstStep()
{
    m_run.go("accounts");
    return chooseRow("accountList", QLatin1String(accountName)) &&
           chooseRow("checklistSteps", QLatin1String(firstStep));
}

bool Office::useReceiver()
{
    const auto saved = WorkspaceSettings(m_run.context().work).saveMailAccount(m_receiver.account());
    return spinUntil([&saved] { return saved.isFinished(); }) && saved.result().has_value();
}

bool Office::sendNow()
{
    const auto leaving = submission();
    if (!leaving)
        return false;
    const auto told = Sending(m_run.context().work).sendNow(leaving->id);
    return spinUntil([&told] { return told.isFinished(); }) && told.result().has_value();
}

} // namespace waymark::test
