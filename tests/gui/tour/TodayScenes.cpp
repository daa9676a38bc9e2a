// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/gui/support/Hands.h"
#include "tests/gui/tour/Scenes.h"

namespace waymark::test {

bool todayScene(Stage &stage)
{
    stage.run.go("today");
    bool whole = chooseRow("todayList", QStringLiteral("Monitoring GitLab")) && stage.take("today");
    whole = chooseSegment("todayFilter", 1) && stage.take("today-emails") && whole;
    whole = chooseSegment("todayFilter", 2) && stage.take("today-calls") && whole;
    whole = chooseSegment("todayFilter", 3) && stage.take("today-waiting") && whole;
    whole = chooseSegment("todayFilter", 0) && whole;
    whole = click("kpiTile0") && stage.take("today-overdue-only") && click("kpiTile0") && whole;
    whole = pick("todayGrouping", QStringLiteral("account")) && stage.take("today-by-account") &&
            pick("todayGrouping", QStringLiteral("due")) && whole;
    whole = chooseRow("todayList", QStringLiteral("Monitoring GitLab")) && whole;
    whole = stage.run.trigger("view.dock") && stage.take("today-dock-folded") && whole;
    whole = stage.run.trigger("view.dock") && whole;
    return stage.takeDialog("shortcuts", "help.shortcuts", "shortcutDialog") && whole;
}

} // namespace waymark::test
