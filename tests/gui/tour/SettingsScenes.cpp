// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/gui/support/Hands.h"
#include "tests/gui/tour/Scenes.h"

namespace waymark::test {

bool settingsScene(Stage &stage)
{
    bool whole = click("rail-settings") && stage.take("settings-you");
    for (const char *section : {"organisation", "sending", "library", "appearance", "backups"}) {
        stage.run.go("settings", QLatin1String(section));
        const QByteArray name = QByteArray("settings-") + section;
        whole = stage.take(name.constData()) && whole;
    }
    stage.run.go("settings", QStringLiteral("sending"));
    whole = click("settingsTransportSmtp") && stage.take("settings-sending-smtp") &&
            click("settingsSaveSendingDiscard") && whole;
    stage.run.go("settings", QStringLiteral("organisation"));
    return click("settingsQuietDaysAdd") && awaited("quietDaysDialog") && stage.take("settings-quiet-days") &&
           pick("quietDaysScope", QStringLiteral("One account")) &&
           stage.take("settings-quiet-days-of-one") && click("cancel") && gone("quietDaysDialog") && whole;
}

} // namespace waymark::test
