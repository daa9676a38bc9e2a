// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/desktop/DesktopProgram.h"
#include "core/base/Clock.h"
#include "core/base/SecretStore.h"
#include "core/domain/Ids.h"
#include "ui/shell/UiContext.h"
#include "ui/theme/Theme.h"

#include <QTemporaryDir>

#include <memory>

namespace waymark::test {

/// The whole program on a profile of its own, on Wednesday 18 November 2026, 10:42 UTC.
class ProgramRun
{
public:
    explicit ProgramRun(Theme::Choice theme = Theme::Choice::Light);
    /// On the profile that another one left in this folder.
    explicit ProgramRun(const QString &profile);
    ~ProgramRun();

    /// Starts the program, the second time on what the first one left.
    Result<void> start();

    QString profile() const { return m_profile; }
    DesktopProgram &program() { return *m_program; }
    FixedClock &clock() { return m_clock; }
    /// Only once the main window is there.
    const UiContext &context() const;
    QWidget *window() const;

    /// Does what a menu's entry does, once it is enabled.
    bool trigger(const char *action);
    /// Goes to a page, and to what it shows there.
    void go(const char *page, const QString &argument = {});

private:
    QTemporaryDir m_own;
    QString m_profile;
    FixedClock m_clock;
    MemorySecretStore m_secrets;
    std::unique_ptr<DesktopProgram> m_program;
};

} // namespace waymark::test
