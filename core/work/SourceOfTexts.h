// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/email/EmailSource.h"

namespace waymark {

struct DraftTexts;
struct Organisation;
struct User;

/// The email that stored texts make with who sends it and for whom; its kind and language are the caller's to
/// set. Fails with what the reader of the texts says.
Result<EmailSource> sourceOfTexts(const DraftTexts &texts, const User &sender,
                                  const Organisation &organisation);

} // namespace waymark
