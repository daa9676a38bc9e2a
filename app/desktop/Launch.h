// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/desktop/DesktopProgram.h"
#include "app/start/RaiseServer.h"
#include "app/start/StartProblem.h"

#include <QObject>

namespace waymark {

/// A start of the desktop program with whatever opening the workspace meets: the window, what is said in its
/// place, or another Waymark's window that has the workspace and comes up.
class Launch : public QObject
{
    Q_OBJECT
public:
    explicit Launch(const DesktopParts &parts, QObject *parent = nullptr);

    void start();

    DesktopProgram &program() { return m_program; }
    StartProblem &problem() { return m_problem; }

Q_SIGNALS:
    /// There is nothing to show: the process should end with this code.
    void ended(int code);

private:
    void raise();

    const QString m_profile;
    DesktopProgram m_program;
    StartProblem m_problem;
    RaiseServer m_raise;
};

} // namespace waymark
