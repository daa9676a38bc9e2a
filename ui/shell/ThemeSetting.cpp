// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/ThemeSetting.h"

#include <QSettings>

namespace waymark {

namespace {

QString key()
{
    return QStringLiteral("view/theme");
}

} // namespace

Theme::Choice ThemeSetting::read(const QSettings &settings)
{
    const QString kept = settings.value(key()).toString();
    if (kept == QLatin1String("light"))
        return Theme::Choice::Light;
    return kept == QLatin1String("dark") ? Theme::Choice::Dark : Theme::Choice::System;
}

void ThemeSetting::write(QSettings &settings, Theme::Choice choice)
{
    switch (choice) {
    case Theme::Choice::Light:
        settings.setValue(key(), QStringLiteral("light"));
        break;
    case Theme::Choice::Dark:
        settings.setValue(key(), QStringLiteral("dark"));
        break;
    case Theme::Choice::System:
        settings.setValue(key(), QStringLiteral("system"));
        break;
    }
}

} // namespace waymark
