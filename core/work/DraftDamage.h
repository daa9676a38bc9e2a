// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/DraftRevision.h"
#include "core/work/WorkContext.h"

#include <QFuture>

#include <optional>

namespace waymark {

struct Draft;

/// What can be done about a draft whose stored texts cannot be read.
struct DraftDamage
{
    enum class Way { LastGood, Template };

    /// The version kept last that can be read; nothing where there is none.
    std::optional<DraftRevision> lastGood;
    /// The version of the task's template ("3.2"); empty where it is not there any more.
    QString templateVersion;

    /// Reads through the calling thread's reader. Fails with NotFound when the task has no draft.
    static Result<DraftDamage> of(const WorkContext &context, const TaskId &task);

    /// Goes on from the version kept last or from the template. What is stored is kept as it is, among the
    /// draft's versions. Fails as Drafts::open() does, and with NotFound when there is nothing to go on from.
    static QFuture<Result<Draft>> mend(const WorkContext &context, const TaskId &task, Way way);
};

} // namespace waymark
