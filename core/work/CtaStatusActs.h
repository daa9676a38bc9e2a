// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Cta.h"

namespace waymark {

class WriteTransaction;

/// What happens to a CTA's status, snooze and owner, inside a transaction. Ctas is the face.
namespace ctaStatus {

Result<void> change(WriteTransaction &transaction, const CtaId &cta, const QString &status);
Result<void> snooze(WriteTransaction &transaction, const CtaId &cta, const Snooze &snooze);
Result<void> endSnooze(WriteTransaction &transaction, const CtaId &cta);
/// A new CTA is being worked on from its first finished or sent step on (startWork(),
/// core/domain/CtaRules.h).
Result<void> begin(WriteTransaction &transaction, const CtaId &cta);

} // namespace ctaStatus

} // namespace waymark
