// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Delivery.h"
#include "core/domain/Draft.h"
#include "core/domain/Submission.h"
#include "core/work/DraftTexts.h"

namespace waymark {

class WorkHouse;

namespace test {

/// The texts of `draft` with another subject.
DraftTexts textsOf(const Draft &draft, const char *subject);
/// The same with a body of one paragraph; an empty one for "".
DraftTexts textsOf(const Draft &draft, const char *subject, const char *body);

/// Previews and sends a draft as it is stored.
Result<Submission> sendDraft(WorkHouse &house, const DraftId &draft);

/// Lets a submission's open deliveries end in `state` at the house's time, as the outbox notes it. A
/// submission without open deliveries is done then.
Result<void> settleAs(WorkHouse &house, const SubmissionId &submission, DeliveryState state);

/// Another TAM in the workspace.
UserId addColleague(WorkHouse &house);

} // namespace test

} // namespace waymark
