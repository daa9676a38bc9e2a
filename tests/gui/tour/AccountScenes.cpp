// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/gui/support/Hands.h"
#include "tests/gui/tour/Scenes.h"

namespace waymark::test {

namespace {

/// An account's dialog with what it says about bad entries.
bool badAccount(Stage &stage)
{
    return stage.run.trigger("account.new") && awaited("accountDialog") && stage.take("new-account") &&
           write("account_carr", QStringLiteral("much")) && write("account_health", QStringLiteral("120")) &&
           click("accountSave") && stage.take("new-account-errors") && click("cancel") &&
           gone("accountDialog");
}

bool badContact(Stage &stage)
{
    return stage.run.trigger("contact.new") && awaited("contactDialog") && stage.take("new-contact") &&
           write("contact_email", QStringLiteral("priya.r")) && click("contactSave") &&
           stage.take("new-contact-errors") && click("cancel") && gone("contactDialog");
}

/// The address of somebody at another account.
bool knownContact(Stage &stage)
{
    return stage.run.trigger("contact.new") &&
           write("contact_email", QStringLiteral("b.antunes@halcyon.example")) &&
           write("contact_phone", QString()) && stage.take("new-contact-known") && click("cancel") &&
           gone("contactDialog");
}

} // namespace

bool accountScene(Stage &stage)
{
    stage.run.go("accounts");
    bool whole = chooseRow("accountList", QStringLiteral("Northbeam Robotics"));
    whole = chooseTab("accountTabs", 0) && stage.take("account-overview") && whole;
    whole = chooseTab("accountTabs", 1) && chooseRow("accountContacts", QStringLiteral("Priya")) &&
            stage.take("account-contacts") && whole;
    whole = chooseTab("accountTabs", 2) && stage.take("account-ctas") && whole;
    whole = chooseTab("accountTabs", 3) && stage.take("account-timeline") && whole;
    whole = write("accountFilter", QStringLiteral("zzz")) && gone("accountList") &&
            stage.take("accounts-filter-finds-nothing") && whole;
    return write("accountFilter", QString()) && awaited("accountList") && whole;
}

bool accountDialogScene(Stage &stage)
{
    stage.run.go("accounts");
    bool whole = chooseRow("accountList", QStringLiteral("Northbeam Robotics")) &&
                 chooseTab("accountTabs", 1) && chooseRow("accountContacts", QStringLiteral("Priya"));
    whole = stage.takeDialog("edit-account", "account.edit", "accountDialog") && whole;
    whole = stage.takeDialog("edit-contact", "contact.edit", "contactDialog") && whole;
    whole = stage.takeDialog("record-unsubscribe", "account.unsubscribe", "unsubscribeDialog") && whole;
    whole = stage.takeDialog("log-activity", "activity.log", "activityDialog") && whole;
    whole = stage.takeDialog("delete-account", "account.delete", "deleteAccountQuestion") && whole;
    whole = badAccount(stage) && whole;
    whole = badContact(stage) && whole;
    return knownContact(stage) && whole;
}

} // namespace waymark::test
