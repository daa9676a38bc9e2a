// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Submission.h"
#include "core/domain/Task.h"
#include "core/work/ChecklistData.h"
#include "tests/gui/support/ProgramRun.h"
#include "tests/support/smtp/SmtpReceiver.h"

#include <optional>

namespace waymark::test {

/// A workspace that was begun by hand: one Self-Managed account with two administrators that runs the
/// onboarding, and a mail account at a receiver on this machine.
class Office
{
public:
    /// Does all of it through the windows; false when something was not possible.
    bool open();

    ProgramRun &run() { return m_run; }
    SmtpReceiver &receiver() { return m_receiver; }
    Connection &reader();

    /// The series' checklist as it is now.
    ChecklistData checklist();
    /// The task of the series' first email.
    Task task();
    /// What was last sent of it.
    std::optional<Submission> submission();

    /// Ends the program and starts it again at the account's checklist.
    bool restart();
    /// Puts the mail account where the receiver is.
    bool useReceiver();
    /// Ends the undo window, and asks the outbox to see to it.
    bool sendNow();

    static constexpr const char *accountName = "Northbeam Robotics";
    static constexpr const char *firstStep = "Quick guide intro and authentication";

private:
    bool goToFirstStep();

    ProgramRun m_run;
    SmtpReceiver m_receiver;
    CtaId m_cta;
};

} // namespace waymark::test
