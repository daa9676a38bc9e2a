// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportTarget.h"
#include "core/domain/Account.h"

namespace waymark {

/// The part of an account that one target of an import stands for. CarrCurrency is a part of Carr, and AsOf
/// of the stamps: neither has a value of its own.
bool isAccountValue(ImportTarget target);
/// Whether it is set; a true/false field that nobody filled in is not.
bool hasAccountValue(const Account &account, ImportTarget target);
/// Several values in another order or another case are the same, and so are texts that differ in blanks
/// alone.
bool sameAccountValue(const Account &one, const Account &other, ImportTarget target);
void copyAccountValue(const Account &from, Account &to, ImportTarget target);

} // namespace waymark
