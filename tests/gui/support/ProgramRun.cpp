// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/gui/support/ProgramRun.h"

#include "app/desktop/Desk.h"
#include "tests/support/Spin.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/ThemeSetting.h"

#include <QAction>

namespace waymark::test {

ProgramRun::ProgramRun(Theme::Choice theme)
    : m_profile(m_own.path()), m_clock(QDateTime(QDate(2026, 11, 18), QTime(10, 42), QTimeZone::utc()))
{
    QSettings settings(m_own.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ThemeSetting::write(settings, theme);
}

ProgramRun::ProgramRun(const QString &profile)
    : m_profile(profile), m_clock(QDateTime(QDate(2026, 11, 18), QTime(10, 42), QTimeZone::utc()))
{
}

ProgramRun::~ProgramRun() = default;

Result<void> ProgramRun::start()
{
    m_program.reset();
    m_program = std::make_unique<DesktopProgram>(DesktopParts{m_profile, m_clock, m_secrets});
    return m_program->start();
}

const UiContext &ProgramRun::context() const
{
    if (!m_program || !m_program->desk())
        qFatal("The main window is not there yet");
    return m_program->desk()->context();
}

QWidget *ProgramRun::window() const
{
    return m_program ? m_program->window() : nullptr;
}

bool ProgramRun::trigger(const char *action)
{
    const QString id = QLatin1String(action);
    ActionRegistry &actions = context().actions;
    const auto isEnabled = [&actions, &id] {
        const QAction *found = actions.action(id);
        return found && found->isEnabled();
    };
    if (!spinUntil(isEnabled)) {
        qWarning("%s cannot be done: %s", action, qPrintable(actions.disabledReason(id)));
        return false;
    }
    return actions.trigger(id);
}

void ProgramRun::go(const char *page, const QString &argument)
{
    context().navigator.go({QLatin1String(page), argument});
}

} // namespace waymark::test
