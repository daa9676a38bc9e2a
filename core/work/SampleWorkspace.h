// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Made.h"
#include "core/work/WorkContext.h"

#include <QCoreApplication>
#include <QFuture>

namespace waymark {

class WriteTransaction;

/// The sample workspace: invented accounts with contacts, CTAs, sent emails and a timeline, dated relative to
/// the day on which it is made. All of its addresses end in ".example".
class SampleWorkspace
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SampleWorkspace)
public:
    explicit SampleWorkspace(const WorkContext &context);

    /// Whether sample rows are in the workspace.
    Result<bool> isThere() const;

    /// Makes the sample rows. The library must be installed.
    QFuture<Result<ActNumber>> add();

    /// Removes every sample row, also what was done with them since; one act, which can be undone.
    QFuture<Result<ActNumber>> remove();

    /// Makes the rows inside a transaction that is already open, as FirstStart does.
    static Result<void> make(WriteTransaction &transaction, const UserId &me);

private:
    WorkContext m_context;
};

} // namespace waymark
