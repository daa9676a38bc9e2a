// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h"
#include "core/domain/Contact.h"
#include "core/domain/Draft.h"
#include "core/domain/Task.h"
#include "core/work/Made.h"
#include "core/work/NewCta.h"
#include "core/work/WorkContext.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/TemporaryStore.h"

#include <QFuture>

namespace waymark {

/// A begun workspace in a temporary folder: Maren Lindqvist's, in Berlin, on Wednesday 18 November 2026,
/// 09:00 there. With what tests often start from.
class WorkHouse
{
public:
    explicit WorkHouse(bool sample = false);

    WorkContext context() { return {*store, store.clock(), me}; }
    Connection &reader() { return store.reader(); }

    /// Waits for an act, without an event loop.
    template <class T>
    Result<T> take(const QFuture<Result<T>> &future)
    {
        store->drain();
        return future.isFinished() ? future.result() : Result<T>(failure(ErrorKind::Internal, {}));
    }

    /// Undoes an act.
    Result<void> undo(ActNumber act) { return take(store->revert(act)); }

    /// Moves the clock on by days.
    void nextDays(int days) { store.clock().advance(qint64(days) * 24 * 60 * 60 * 1000); }

    /// A Self-Managed account.
    Account addAccount(const QString &name = QStringLiteral("Northbeam Robotics"));
    /// A contact with the role that programs look for.
    Contact addContact(const Account &account, const QString &firstName, const QString &email,
                       const QStringList &roles = {QStringLiteral("gitlab_admin")});
    /// A CTA that runs the onboarding series from today on.
    CtaId addSeries(const Account &account);
    /// What addSeries() asks for.
    NewCta seriesFor(const Account &account) const;
    /// The task of a playbook's step.
    Task taskOf(const CtaId &cta, const char *step);
    /// The task's stored draft; begins it where there is none.
    Result<Draft> begin(const TaskId &task);

    TemporaryStore store;
    UserId me;
};

} // namespace waymark
