// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/PlaybookPlan.h"
#include "core/work/Ctas.h"

namespace waymark {

class Connection;
class WriteTransaction;

/// What changes a CTA's checklist as a whole, inside a transaction. Ctas is the face.
namespace ctaPlan {

Result<CtaId> create(WriteTransaction &transaction, const NewCta &wanted);

Result<DueDateMove> dueDateMove(Connection &connection, const CtaId &cta, QDate to);
Result<void> changeDueDate(WriteTransaction &transaction, const CtaId &cta, QDate to, bool shiftTasks);

Result<PlaybookReplacement> replacement(Connection &connection, const CtaId &cta);
Result<void> replacePlaybook(WriteTransaction &transaction, const CtaId &cta, const PlaybookId &playbook,
                             const PlanChoices &choices);

Result<void> changeOwner(WriteTransaction &transaction, const CtaId &cta, const UserId &owner,
                         const QSet<TaskId> &tasks);

} // namespace ctaPlan

} // namespace waymark
