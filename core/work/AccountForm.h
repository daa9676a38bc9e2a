// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Account.h"
#include "core/work/FieldProblem.h"

#include <QDateTime>
#include <QVariant>

namespace waymark {

class Connection;
class FieldWords;

/// What is wrong with an account's own values; whether its name is taken only the store can say.
QList<FieldProblem> accountProblems(const Account &account);

/// The account as it is stored: trimmed, its mail domain in lower case and without "@".
Account tidied(Account account);

/// Stamps the automatic fields in which `edited` differs from `before` as typed here at `asOf`; a field that
/// was cleared loses its stamp.
void stampChanges(Account &edited, const Account &before, const QDateTime &asOf);

/// Whether `value` is what the field can hold: its type, and for a field with choices a value that is in the
/// pick list (the technology stack takes any). An invalid variant always fits.
Result<void> valueFits(AccountField field, const QVariant &value, const FieldWords &words);

} // namespace waymark
