// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/gui/support/Hands.h"
#include "tests/gui/tour/Scenes.h"

namespace waymark::test {

bool newCtaScene(Stage &stage)
{
    stage.run.go("accounts");
    return chooseRow("accountList", QStringLiteral("Halcyon Freight")) && stage.run.trigger("cta.new") &&
           awaited("newCta") && stage.take("new-cta") && write("playbookSearch", QStringLiteral("zzz")) &&
           gone("playbooks") && stage.take("new-cta-search-finds-nothing") &&
           write("playbookSearch", QStringLiteral("onboarding")) &&
           chooseRow("playbooks", QStringLiteral("Onboarding - SaaS")) &&
           stage.take("new-cta-does-not-fit") &&
           chooseRow("playbooks", QStringLiteral("Onboarding - Self-Managed")) &&
           stage.take("new-cta-onboarding") && click("ctaSave") && gone("newCta") &&
           chooseRow("checklistSteps", QStringLiteral("Quick guide")) && stage.take("new-cta-saved");
}

bool checklistScene(Stage &stage)
{
    stage.run.go("accounts");
    bool whole = chooseRow("accountList", QStringLiteral("Northbeam Robotics")) &&
                 chooseTab("accountTabs", 2) &&
                 chooseRow("accountCtas", QStringLiteral("Self-Managed Email Series"));
    const auto row = [&whole, &stage](const char *step, const char *name) {
        whole = chooseRow("checklistSteps", QLatin1String(step)) && stage.take(name) && whole;
    };
    row("Quick guide", "checklist-sent");
    row("Monitoring GitLab", "checklist-next");
    row("How we guarantee backups (SaaS)", "checklist-left-out");
    row("Post-onboarding survey", "checklist-to-do");
    whole = click("checklistShowSkipped") && stage.take("checklist-without-skipped") && whole;
    return click("checklistShowSkipped") && whole;
}

bool taskDialogScene(Stage &stage)
{
    bool whole = chooseRow("checklistSteps", QStringLiteral("Backing Up GitLab"));
    whole = stage.takeDialog("reschedule", "task.reschedule", "rescheduleDialog") && whole;
    whole = stage.takeDialog("skip", "task.skip", "skipDialog") && whole;
    whole = stage.takeDialog("mark-sent", "task.done", "markSentQuestion") && whole;
    whole = stage.takeDialog("add-task", "task.add", "addTaskDialog") && whole;
    whole = stage.takeDialog("cta-status", "cta.close", "statusDialog") && whole;
    whole = stage.takeDialog("cta-snooze", "cta.snooze", "snoozeDialog") && whole;
    whole = stage.takeDialog("cta-due-date", "cta.dueDate", "dueDateDialog") && whole;
    whole = stage.takeDialog("cta-owner", "cta.owner", "changeOwner") && whole;
    whole = stage.run.trigger("cta.replacePlaybook") && awaited("replacePlaybook") &&
            stage.take("cta-replace-playbook") && click("replacePlaybookSave") &&
            awaited("replacePlaybookQuestion") && stage.take("cta-replace-playbook-asks") && whole;
    cancelDialogs();
    return gone("replacePlaybook") && whole;
}

} // namespace waymark::test
