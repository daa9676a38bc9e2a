// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/gui/support/Hands.h"
#include "tests/gui/support/Steps.h"
#include "tests/gui/tour/Scenes.h"
#include "ui/welcome/WelcomeWindow.h"

namespace waymark::test {

bool welcomeScene(Stage &stage)
{
    QWidget *welcome = stage.run.program().welcome();
    Camera &camera = stage.camera;
    return camera.take("welcome", welcome) && click("welcomeContinue") &&
           camera.take("welcome-empty-fields", welcome) &&
           write("welcomeEmail", QStringLiteral("maren at gitlab")) && click("welcomeContinue") &&
           camera.take("welcome-bad-address", welcome) && introduceYourself() &&
           camera.take("welcome-choice", welcome) && begin(stage.run, "welcomeOwn");
}

bool emptyScene(Stage &stage)
{
    stage.run.go("today");
    bool whole = stage.take("today-empty");
    stage.run.go("accounts");
    whole = stage.take("accounts-empty") && whole;
    stage.run.go("outbox");
    whole = chooseTab("outboxTabs", 0) && stage.take("outbox-empty") && whole;
    whole = chooseTab("outboxTabs", 1) && stage.take("drafts-empty") && whole;
    whole = chooseTab("outboxTabs", 2) && stage.take("sent-empty") && whole;
    return whole && makeAccount(stage.run, QStringLiteral("Northbeam Robotics")) &&
           stage.take("account-new") && chooseTab("accountTabs", 1) && stage.take("account-no-contacts") &&
           chooseTab("accountTabs", 2) && stage.take("account-no-ctas");
}

} // namespace waymark::test
