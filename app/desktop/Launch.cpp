// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/desktop/Launch.h"

#include "ui/shell/MainWindow.h"
#include "ui/welcome/WelcomeWindow.h"

namespace waymark {

Launch::Launch(const DesktopParts &parts, QObject *parent)
    : QObject(parent), m_profile(parts.profile), m_program(parts), m_problem(parts.profile, parts.clock),
      m_raise(parts.profile)
{
    connect(&m_problem, &StartProblem::restored, this, &Launch::start);
    connect(&m_problem, &StartProblem::closed, this, [this] { Q_EMIT ended(1); });
    connect(&m_program, &DesktopProgram::startFailed, &m_problem, &StartProblem::show);
    connect(&m_raise, &RaiseServer::raiseWanted, this, &Launch::raise);
}

void Launch::start()
{
    const auto started = m_program.start();
    if (started)
        m_raise.listen();
    else if (started.error().kind == ErrorKind::Busy && RaiseServer::ask(m_profile))
        Q_EMIT ended(0);
    else
        m_problem.show(started.error());
}

void Launch::raise()
{
    QWidget *window = m_program.window();
    if (!window)
        window = m_program.welcome();
    if (!window)
        return;
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace waymark
