// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/gui/support/Hands.h"
#include "tests/gui/tour/Scenes.h"

namespace waymark::test {

namespace {

bool changeManyScene(Stage &stage)
{
    return pressUntil("contactList", Qt::Key_A, Qt::ControlModifier, "contactsChosen") &&
           stage.take("contacts-chosen") && click("contactsChange") && awaited("changeContactsDialog") &&
           stage.take("change-contacts") &&
           pick("changeContactsKind", QStringLiteral("Move to an account")) &&
           stage.take("change-contacts-move") && click("cancel") && gone("changeContactsDialog");
}

bool eraseScene(Stage &stage)
{
    return chooseRow("contactList", QStringLiteral("Priya")) &&
           stage.takeDialog("erase-contact", "contact.erase", "eraseContactDialog");
}

} // namespace

bool contactsScene(Stage &stage)
{
    bool whole = click("rail-contacts") && awaited("contactList") && stage.take("contacts");
    whole = changeManyScene(stage) && whole;
    whole = eraseScene(stage) && whole;
    whole = click("rail-suppressions") && awaited("suppressionList") && stage.take("suppressions") && whole;
    whole = stage.takeDialog("suppress-address", "suppression.add", "addSuppressionDialog") && whole;
    whole = stage.takeDialog("record-unsubscribe", "suppression.unsubscribe", "addSuppressionDialog") && whole;
    whole = press("suppressionList", Qt::Key_Home) &&
            stage.takeDialog("lift-suppression", "suppression.lift", "liftDialog") && whole;
    whole = pick("suppressionState", QStringLiteral("Lifted")) && gone("suppressionList") &&
            stage.take("suppressions-none-lifted") && whole;
    return pick("suppressionState", QStringLiteral("In force")) && whole;
}

} // namespace waymark::test
